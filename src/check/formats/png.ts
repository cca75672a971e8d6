import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { checkSize, type Picture, PictureError } from './picture.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** A chunk's length and type before its content, and its checksum after it. In bytes. */
const CHUNK_HEAD = 8;
const CHUNK_TAIL = 4;
const HEADER_LENGTH = 13;
/** Most parts of the data: encoders make one for every 8 KiB or more, and each takes memory, also an empty one. */
const MAX_DATA_CHUNKS = 2 ** 16;
/** Channels by colour type; the decoder refuses all other types. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Whether these bytes begin as a PNG file does. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length));
}

/**
 * Decodes a PNG of any bit depth and colour type; 16 bits a channel are rounded to 8. Its size is checked before
 * anything is allocated for it, and colour profiles are not applied.
 * @throws PictureError
 */
export function decodePng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const outline = outlineOf(file);
  if (!outline) throw new PictureError('it is a damaged PNG file (no single header)');
  const { width, height } = outline;
  checkSize(width, height);
  if (outline.data.length > MAX_DATA_CHUNKS) {
    throw new PictureError(`it is a PNG file in more than ${MAX_DATA_CHUNKS} parts`);
  }
  try {
    checkData(file, outline);
    // The decoder's other mode, over streams, lets an error of a short file out where nobody can catch it.
    return { width, height, rgba: PNG.sync.read(file).data };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PictureError(`it is a damaged PNG file (${reason})`);
  }
}

interface Outline {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  readonly interlaced: boolean;
  /** Where compressed data lies in the file, as offsets of start and end. */
  readonly data: readonly (readonly [number, number])[];
}

/**
 * What the file claims to be, from its list of chunks. Undefined when the header is not the first of them, or when
 * there is another: the decoder would believe the last, whatever was checked before.
 */
function outlineOf(file: Buffer): Outline | undefined {
  let head: Omit<Outline, 'data'> | undefined;
  const data: [number, number][] = [];
  let offset = SIGNATURE.length;
  while (offset + CHUNK_HEAD <= file.length) {
    const content = offset + CHUNK_HEAD;
    const end = content + file.readUInt32BE(offset);
    const type = file.toString('latin1', offset + 4, content);
    if ((type === 'IHDR') !== (head === undefined)) return undefined;
    if (type === 'IHDR') {
      if (content + HEADER_LENGTH > file.length) return undefined;
      const [depth = 0, colorType = 0, , , interlace] = file.subarray(content + 8, content + HEADER_LENGTH);
      head = {
        width: file.readUInt32BE(content),
        height: file.readUInt32BE(content + 4),
        bitsPerPixel: depth * (CHANNELS[colorType] ?? 1),
        interlaced: interlace !== 0,
      };
    }
    if (type === 'IDAT' && data.length <= MAX_DATA_CHUNKS) data.push([content, end]);
    offset = end + CHUNK_TAIL;
  }
  return head && { ...head, data };
}

/**
 * Unpacks the data once by itself, to a limit. The decoder has none for interlaced pictures; for others it takes
 * what lies in memory for pixels where data is damaged or ends early.
 * @throws Error when the data is damaged, or more or less than such a picture has.
 */
function checkData(file: Buffer, { width, height, bitsPerPixel, interlaced, data }: Outline): void {
  const rowLength = Math.ceil((width * bitsPerPixel) / 8) + 1;
  // The seven passes of interlacing have fewer than two rows for each, with 2 bytes more at most.
  const length = interlaced
    ? Math.ceil((width * height * bitsPerPixel) / 8) + 4 * height + 32
    : rowLength * height;
  const packed = Buffer.concat(data.map(([start, end]) => file.subarray(start, end)));
  const unpacked = inflateSync(packed, { maxOutputLength: length });
  if (!interlaced && unpacked.length !== length) throw new Error('it ends early');
}

/** Encodes a picture as PNG: fast rather than small, with alpha only where some pixel needs it. */
export function encodePng({ width, height, rgba }: Picture): Buffer {
  const png = new PNG({ width, height });
  png.data = Buffer.from(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const colorType = isOpaque(rgba) ? 2 : 6;
  return PNG.sync.write(png, { colorType, deflateLevel: 6 });
}

/** Whether no pixel lets anything through. */
export function isOpaque(rgba: Uint8Array): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false;
  return true;
}
