import { decode } from 'jpeg-js';
import { messageOf } from '../../errors/message-of.ts';
import { type JpegFrame, type JpegOutline, jpegOutline, leastJpegBytes } from './jpeg-outline.ts';
import { assertSize, type Picture, PictureError } from './picture.ts';

/** Most pixels of a JPEG, whose decoder takes eight times the memory of the picture: 8192 × 4096. */
const MAX_JPEG_PIXELS = 2 ** 25;
/** Memory that the JPEG decoder may take, in MiB: coefficients, samples and the result, all at once. */
const JPEG_MEMORY_MIB = 1_024;
/**
 * Most passes over a JPEG: encoders make about ten, and each costs time by the size of the picture, even with few
 * bytes. Some of the counted passes may belong to a preview or a profile.
 */
const MAX_JPEG_SCANS = 200;
const START_OF_SCAN = Buffer.from([0xff, 0xda]);
/** Baseline, extended sequential and progressive (ITU T.81, table B.1). */
const LAST_DECODED_KIND = 2;
/** Identifiers of components that are red, green and blue: their letters, as encoders write them. */
const RGB_COMPONENTS = Buffer.from('RGB', 'latin1');

/**
 * Decodes a baseline or progressive JPEG of 8 bits per sample; its orientation and colour profile are not applied.
 * @throws PictureError for all others, since the decoder takes them for such a file.
 */
export function decodeJpeg(bytes: Uint8Array): Picture {
  if (hasManyScans(bytes))
    throw new PictureError(`it has more than ${MAX_JPEG_SCANS} passes over the picture`);
  const outline = jpegOutline(bytes);
  if (!outline) throw undecodable('no frame');
  assertDecodable(outline, bytes.byteLength);
  if (outline.hasSeveral) {
    throw new PictureError('it is a JPEG file of several pictures (MPO), and one is compared');
  }
  const frame = theFrame(outline);
  try {
    const { width, height, data } = decode(bytes, {
      useTArray: true,
      // The decoder counts in millions (10⁶), and refuses larger pictures.
      maxResolutionInMP: MAX_JPEG_PIXELS / 1e6,
      maxMemoryUsageInMB: JPEG_MEMORY_MIB,
      tolerantDecoding: false,
      ...(isRgb(outline, frame) && { colorTransform: false }),
    });
    assertSize(width, height);
    return { width, height, rgba: data };
  } catch (error) {
    if (error instanceof PictureError) throw error;
    throw undecodable(messageOf(error));
  }
}

function undecodable(reason: string): PictureError {
  return new PictureError(`it is a JPEG file that cannot be decoded (${reason})`);
}

/** Checks the size of the picture before anything is decoded, since time and memory depend on it. */
function assertDecodable(outline: JpegOutline, fileBytes: number): void {
  const { width, height } = outline;
  if (width * height > MAX_JPEG_PIXELS) {
    throw new PictureError(
      `it has ${width} × ${height} pixels, and at most ${MAX_JPEG_PIXELS} of a JPEG file are compared`,
    );
  }
  if (fileBytes < leastJpegBytes(outline)) {
    throw new PictureError(
      `its ${fileBytes} bytes cannot hold the ${width} × ${height} pixels that it claims to have`,
    );
  }
}

/** The only frame, of a kind that the decoder knows and with data for all of its components. */
function theFrame({ frames, scanned }: JpegOutline): JpegFrame {
  const [frame] = frames;
  if (!frame || frames.length > 1) throw undecodable('no single frame');
  if (frame.kind > LAST_DECODED_KIND) throw undecodable(`coding process ${frame.kind}`);
  // Of longer samples, the decoder would take eight bits from the middle.
  if (frame.precision !== 8) throw undecodable(`${frame.precision} bits per sample`);
  if (![1, 3, 4].includes(frame.components.length)) {
    throw undecodable(`${frame.components.length} components`);
  }
  // The decoder would take the last component of an identifier for all of them.
  if (new Set(frame.components).size < frame.components.length)
    throw undecodable('components of the same name');
  if (!frame.components.every(id => scanned.has(id))) throw undecodable('a component without data');
  return frame;
}

/**
 * Tells whether three components are colours and not luminance and chrominance, by the same signs as libjpeg: a JFIF
 * header, then an Adobe segment, then the identifiers of the components.
 */
function isRgb({ isJfif, adobeTransform }: JpegOutline, { components }: JpegFrame): boolean {
  if (components.length !== 3 || isJfif) return false;
  if (adobeTransform !== undefined) return adobeTransform === 0;
  return RGB_COMPONENTS.equals(Uint8Array.from(components));
}

function hasManyScans(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = file.indexOf(START_OF_SCAN); at >= 0; at = file.indexOf(START_OF_SCAN, at + 2)) {
    if (++count > MAX_JPEG_SCANS) return true;
  }
  return false;
}
