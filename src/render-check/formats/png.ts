import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { messageOf } from '../../errors/message-of.ts';
import { assertSize, type Picture, PictureError } from './picture.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** A chunk's length and type before its content, and its checksum after it. In bytes. */
const CHUNK_HEAD = 8;
const CHUNK_TAIL = 4;
const HEADER_LENGTH = 13;
/** Most parts of the data: encoders make one for every 8 KiB or more, and each takes memory, also an empty one. */
const MAX_DATA_CHUNKS = 2 ** 16;
/** Channels by colour type; the decoder refuses all other types. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Rows that a file may hold beyond those of the picture: some encoders write one, and viewers ignore them. */
const SPARE_ROWS = 16;
/** The passes of an interlaced picture: first column and row, and the steps to the next (PNG specification, 8.2). */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/**
 * Decodes a PNG of any bit depth and colour type; 16 bits per channel are rounded to 8. The size is checked before
 * anything is allocated for it. Colour profiles are not applied. Bytes after the picture, a missing end and spare
 * rows are left out, as viewers do.
 * @throws PictureError for a damaged file, and for an animated one (APNG), of which the decoder sees one frame only.
 */
export function decodePng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const outline = outlineOf(file);
  const { width, height } = outline;
  assertSize(width, height);
  try {
    // The decoder's other mode, over streams, throws the error of a short file where it cannot be caught.
    return { width, height, rgba: PNG.sync.read(plainFile(file, outline)).data };
  } catch (error) {
    throw damaged(messageOf(error));
  }
}

function damaged(reason: string): PictureError {
  return new PictureError(`it is a damaged PNG file (${reason})`);
}

/** A part of a file, by the offsets of its start and end. */
type Span = readonly [start: number, end: number];

/** The header of a file. */
interface Head {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  readonly interlaced: boolean;
}

interface Outline extends Head {
  /** The header, the palette and the transparent colour: whole chunks, as they stand in the file. */
  readonly kept: readonly Span[];
  /** The contents of the data chunks. */
  readonly data: readonly Span[];
}

/** Chunks beside the data that say how pixels look; the last two decide about their colours. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS']);
/** Chunks without which a picture is not what it is have names that begin with a capital (PNG specification, 5.4). */
const CRITICAL = /^[A-Z]/;

/** A chunk of a file, by its offsets. */
interface Chunk {
  readonly type: string;
  /** Of its length, the first of its bytes. */
  readonly offset: number;
  /** Of its content. */
  readonly start: number;
  readonly end: number;
}

/** The chunks of a file up to its end. The last one may reach beyond the file. */
function* chunksOf(file: Buffer): Generator<Chunk> {
  for (let offset = SIGNATURE.length; offset + CHUNK_HEAD <= file.length; ) {
    const start = offset + CHUNK_HEAD;
    const end = start + file.readUInt32BE(offset);
    const type = file.toString('latin1', offset + 4, start);
    yield { type, offset, start, end };
    if (type === 'IEND') return;
    offset = end + CHUNK_TAIL;
  }
}

/**
 * Reads the file's claims from its list of chunks, up to its end. The header must be the first chunk. The palette and
 * the transparent colour must come before the data, and none of the three may occur twice: the decoder and other
 * programs would use different ones.
 * @throws PictureError
 */
function outlineOf(file: Buffer): Outline {
  let head: Head | undefined;
  const kept = new Map<string, Span>();
  const data: Span[] = [];
  for (const chunk of chunksOf(file)) {
    const { type, offset, start, end } = chunk;
    if ((type === 'IHDR') !== (head === undefined)) throw damaged('no single header');
    assertReadable(file, chunk);
    head ??= headOf(file, chunk);
    if (KEPT.has(type)) {
      if (kept.has(type) || data.length > 0) throw damaged(`a chunk ${type} out of place`);
      kept.set(type, [offset, end + CHUNK_TAIL]);
    }
    if (type === 'IDAT') data.push([start, end]);
    if (data.length > MAX_DATA_CHUNKS) {
      throw new PictureError(`it is a PNG file in more than ${MAX_DATA_CHUNKS} parts`);
    }
  }
  if (!head) throw damaged('no single header');
  return { ...head, kept: [...kept.values()], data };
}

/** @throws PictureError when the chunk is not compared, or is needed for the picture and not whole. */
function assertReadable(file: Buffer, { type, offset, end }: Chunk): void {
  if (type === 'acTL') throw new PictureError('it is an animated PNG file, and only stills are compared');
  if (KEPT.has(type) || type === 'IDAT') {
    if (end + CHUNK_TAIL > file.length) throw damaged('it ends early');
    if (crc32(file.subarray(offset + 4, end)) !== file.readUInt32BE(end)) throw damaged('wrong checksum');
  } else if (CRITICAL.test(type) && type !== 'IEND') throw damaged('an unknown chunk that is critical');
}

function headOf(file: Buffer, { start, end }: Chunk): Head {
  if (end - start !== HEADER_LENGTH) throw damaged('no single header');
  const [depth = 0, colorType = 0, , , interlace] = file.subarray(start + 8, end);
  return {
    width: file.readUInt32BE(start),
    height: file.readUInt32BE(start + 4),
    bitsPerPixel: depth * (CHANNELS[colorType] ?? 1),
    interlaced: interlace !== 0,
  };
}

/**
 * The same picture as a file that holds nothing else. The data is unpacked here, up to a limit: the decoder has none
 * for interlaced pictures, and for others it takes old memory for pixels where data ends early.
 * @throws Error when the data is damaged, or less than such a picture has.
 */
function plainFile(file: Buffer, outline: Outline): Buffer {
  const packed = Buffer.concat(outline.data.map(([start, end]) => file.subarray(start, end)));
  const length = unpackedLength(outline);
  const spare = SPARE_ROWS * rowLength(outline.width, outline.bitsPerPixel);
  const unpacked = inflateSync(packed, { maxOutputLength: length + spare });
  if (unpacked.length < length) throw new Error('it ends early');
  return Buffer.concat([
    SIGNATURE,
    ...outline.kept.map(([start, end]) => file.subarray(start, end)),
    // Not compressed, so that unpacking it once more costs next to nothing.
    chunkOf('IDAT', deflateSync(unpacked.subarray(0, length), { level: 0 })),
    chunkOf('IEND', Buffer.alloc(0)),
  ]);
}

/** Bytes of a row with its filter. */
function rowLength(width: number, bitsPerPixel: number): number {
  return Math.ceil((width * bitsPerPixel) / 8) + 1;
}

/** Bytes of all rows of the picture, or of all its passes. */
function unpackedLength({ width, height, bitsPerPixel, interlaced }: Outline): number {
  if (!interlaced) return rowLength(width, bitsPerPixel) * height;
  let length = 0;
  for (const [left, top, right, down] of ADAM7) {
    const columns = Math.ceil((width - left) / right);
    const rows = Math.ceil((height - top) / down);
    if (columns > 0 && rows > 0) length += rowLength(columns, bitsPerPixel) * rows;
  }
  return length;
}

function chunkOf(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(CHUNK_HEAD);
  head.writeUInt32BE(content.length);
  head.write(type, 4, 'latin1');
  const tail = Buffer.alloc(CHUNK_TAIL);
  tail.writeUInt32BE(crc32(content, crc32(head.subarray(4))));
  return Buffer.concat([head, content, tail]);
}

/** The filter that subtracts the pixel to the left: as small as trying all five for each row, in half the time. */
const SUB_FILTER = 1;
const [RGB, RGBA] = [2, 6];

/**
 * Encodes a picture as PNG with 8 bits per channel: fast rather than small, with alpha only where some pixel needs it.
 */
export function encodePng({ width, height, rgba }: Picture): Buffer {
  const channels = isOpaque(rgba) ? 3 : 4;
  const row = 1 + width * channels;
  const filtered = Buffer.alloc(row * height);
  for (let y = 0, from = 0; y < height; y++) {
    let to = y * row;
    filtered[to++] = SUB_FILTER;
    for (let x = 0; x < width; x++, from += 4) {
      for (let channel = 0; channel < channels; channel++, to++) {
        const left = x === 0 ? 0 : (rgba[from + channel - 4] as number);
        filtered[to] = (rgba[from + channel] as number) - left;
      }
    }
  }
  const head = Buffer.alloc(HEADER_LENGTH);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, channels === 3 ? RGB : RGBA], 8);
  return Buffer.concat([
    SIGNATURE,
    chunkOf('IHDR', head),
    chunkOf('IDAT', deflateSync(filtered, { level: 3 })),
    chunkOf('IEND', Buffer.alloc(0)),
  ]);
}

/** Tells whether every pixel is opaque. */
export function isOpaque(rgba: Uint8Array): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false;
  return true;
}
