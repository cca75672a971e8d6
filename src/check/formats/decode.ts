import { decode as decodeJpegFile } from 'jpeg-js';
import { jpegOutline, leastJpegBytes } from './jpeg-outline.ts';
import { checkSize, MAX_FILE_BYTES, type Picture, PictureError } from './picture.ts';
import { decodePng, isPng } from './png.ts';

/** Most pixels of a JPEG, whose decoder takes eight times the memory of the picture: 8192 × 4096. */
const MAX_JPEG_PIXELS = 2 ** 25;
/** Memory that the JPEG decoder may take, in MiB: coefficients, samples and the result, all at once. */
const JPEG_MEMORY_MIB = 1_024;
/**
 * Most passes over a JPEG: encoders make about ten, and each costs time by the size of the picture however few bytes
 * it has. Some of what is counted may lie in a preview or a profile.
 */
const MAX_JPEG_SCANS = 200;
const START_OF_SCAN = Buffer.from([0xff, 0xda]);

/** What a picture's bytes are, by how they begin; its name may say anything. */
export function mediaType(bytes: Uint8Array): 'image/png' | 'image/jpeg' | undefined {
  if (isPng(bytes)) return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  return undefined;
}

/**
 * Decodes a PNG or JPEG file. Bytes from anywhere may be given: sizes are checked before memory is taken.
 * @throws PictureError when they are neither, are damaged, or make too large a picture.
 */
export async function decodePicture(bytes: Uint8Array): Promise<Picture> {
  if (bytes.byteLength > MAX_FILE_BYTES) {
    throw new PictureError(`its file has ${bytes.byteLength} bytes, and at most ${MAX_FILE_BYTES} are read`);
  }
  const type = mediaType(bytes);
  if (type === 'image/png') return decodePng(bytes);
  if (type === 'image/jpeg') return decodeJpeg(bytes);
  throw new PictureError('it is neither a PNG nor a JPEG file');
}

/** Decodes a baseline or progressive JPEG; its orientation and colour profile are not applied. */
function decodeJpeg(bytes: Uint8Array): Picture {
  if (hasManyScans(bytes))
    throw new PictureError(`it has more than ${MAX_JPEG_SCANS} passes over the picture`);
  checkOutline(bytes);
  try {
    const { width, height, data } = decodeJpegFile(bytes, {
      useTArray: true,
      // The decoder means millions, and refuses what is above.
      maxResolutionInMP: MAX_JPEG_PIXELS / 1e6,
      maxMemoryUsageInMB: JPEG_MEMORY_MIB,
      tolerantDecoding: false,
    });
    checkSize(width, height);
    return { width, height, rgba: data };
  } catch (error) {
    if (error instanceof PictureError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new PictureError(`it is a JPEG file that cannot be decoded (${reason})`);
  }
}

/** Time and memory go by the size of the picture, so that is looked at before anything is decoded. */
function checkOutline(bytes: Uint8Array): void {
  const outline = jpegOutline(bytes);
  if (!outline) throw new PictureError('it is a JPEG file that cannot be decoded (no frame)');
  const { width, height } = outline;
  if (width * height > MAX_JPEG_PIXELS) {
    throw new PictureError(
      `it has ${width} × ${height} pixels, and at most ${MAX_JPEG_PIXELS} of a JPEG file are compared`,
    );
  }
  if (bytes.byteLength < leastJpegBytes(outline)) {
    throw new PictureError(
      `its ${bytes.byteLength} bytes cannot hold the ${width} × ${height} pixels that it claims to have`,
    );
  }
}

function hasManyScans(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = file.indexOf(START_OF_SCAN); at >= 0; at = file.indexOf(START_OF_SCAN, at + 2)) {
    if (++count > MAX_JPEG_SCANS) return true;
  }
  return false;
}
