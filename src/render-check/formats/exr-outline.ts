import { PictureError } from './picture.ts';

/** The facts of an OpenEXR file's header (OpenEXR file layout). */
export interface ExrOutline {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly compression: ExrCompression;
  /** Bytes per pixel, of all channels. */
  readonly pixelBytes: number;
  /** The blocks of lines, each of them once, from the top. */
  readonly blocks: readonly ExrBlock[];
  /** The same picture as a file that holds nothing else. */
  readonly plainFile: Uint8Array;
}

/** A block of lines. */
export interface ExrBlock {
  /** As the file has it. */
  readonly packed: Uint8Array;
  /** Bytes that it has without compression. */
  readonly unpacked: number;
}

/** Compression of the lines of a file. */
export type ExrCompression = 'none' | 'rle' | 'zips' | 'zip' | 'piz' | 'pxr24' | 'b44' | 'b44a';

/** Compressions by their numbers in the file, with the lines per block. Others are not read here. */
const COMPRESSIONS: readonly (readonly [ExrCompression, lines: number])[] = [
  ['none', 1],
  ['rle', 1],
  ['zips', 1],
  ['zip', 16],
  ['piz', 32],
  ['pxr24', 16],
  ['b44', 32],
  ['b44a', 32],
];
/** Flags of the version field for files that are not one flat picture in lines. */
const [TILED, DEEP, MULTIPART] = [0x200, 0x800, 0x1000];
/** A block's first line and its length, in bytes. */
const BLOCK_HEAD = 8;
/**
 * Attributes that the decoder needs, with their types and sizes in bytes. The decoder does not check the size, and it
 * logs the types of all others, which anybody can choose.
 */
const KEPT: Readonly<Record<string, readonly [type: string, size?: number]>> = {
  channels: ['chlist'],
  compression: ['compression', 1],
  dataWindow: ['box2i', 16],
  displayWindow: ['box2i', 16],
  lineOrder: ['lineOrder', 1],
  pixelAspectRatio: ['float', 4],
  screenWindowCenter: ['v2f', 8],
  screenWindowWidth: ['float', 4],
};
/** Lines that increase, that decrease, and in any order. */
const LINE_ORDERS = 3;
/** Longest name, in bytes. */
const MAX_NAME = 255;
const BYTES_BY_TYPE: Readonly<Record<number, number>> = { 1: 2, 2: 4 };
const COLOURS = [['R', 'G', 'B'], ['R', 'G', 'B', 'A'], ['Y']] as const;

/**
 * Reads the header and the table of blocks.
 * @throws PictureError when it is damaged, or when the file holds more than one picture of colours.
 */
export function exrOutline(bytes: Uint8Array): ExrOutline {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readOutline(file);
  } catch (error) {
    // Compared by name: where code runs in a context of its own, buffers throw the errors of another realm.
    if ((error as Error).name === 'RangeError') throw unreadable('it ends early');
    throw error;
  }
}

function unreadable(reason: string): PictureError {
  return new PictureError(`it is an OpenEXR file that cannot be decoded (${reason})`);
}

/** @throws RangeError when something lies outside of the file. */
function readOutline(file: Buffer): ExrOutline {
  assertFlat(file.readUInt32LE(4));
  const { attributes, end } = readAttributes(file);
  const { top, width, height } = windowOf(attributes);
  if ((attributes.get('lineOrder')?.value.readUInt8() ?? 0) >= LINE_ORDERS)
    throw unreadable('order of lines');
  const number = attributes.get('compression')?.value.readUInt8() ?? -1;
  const [compression, lines] = COMPRESSIONS[number] ?? [];
  if (compression === undefined || lines === undefined) throw unreadable(`compression ${number}`);
  const pixelBytes = bytesOfChannels(attributes.get('channels')?.value);
  const found = readBlocks(file, end, { top, height, lines, lineBytes: width * pixelBytes });
  const plainFile = Buffer.concat([
    file.subarray(0, 8),
    ...[...attributes.values()].map(({ whole }) => whole),
    // The end of the header and the table of blocks, of which the decoder reads nothing but how long it is.
    Buffer.alloc(1 + 8 * found.length),
    ...found.map(({ whole }) => whole),
  ]);
  return { width, height, compression, pixelBytes, blocks: found.map(({ block }) => block), plainFile };
}

/** @throws PictureError when the version field says that the file is not one flat picture in lines. */
function assertFlat(version: number): void {
  if (version & DEEP) throw unreadable('deep data');
  if (version & MULTIPART) throw unreadable('several parts');
  if (version & TILED) throw unreadable('tiles');
}

/** The first line of the picture and its size. @throws PictureError when the data is not all of the picture. */
function windowOf(attributes: Attributes): {
  readonly top: number;
  readonly width: number;
  readonly height: number;
} {
  const window = boxOf(attributes.get('dataWindow')?.value);
  const display = boxOf(attributes.get('displayWindow')?.value);
  if (window.some((side, index) => side !== display[index])) {
    throw unreadable('the data is a part of the picture');
  }
  const [left, top, right, bottom] = window;
  const [width, height] = [right - left + 1, bottom - top + 1];
  if (width < 1 || height < 1) throw unreadable('no pixels');
  return { top, width, height };
}

/** The lines of a picture, and how they lie in blocks. */
interface Lines {
  /** Number of the first line. */
  readonly top: number;
  readonly height: number;
  /** Per block. */
  readonly lines: number;
  /** Bytes of a line without compression. */
  readonly lineBytes: number;
}

/** A block, and the same with its first line and its length. */
interface FoundBlock {
  readonly block: ExrBlock;
  readonly whole: Buffer;
}

/** Reads the table of blocks, and the blocks from the top. */
function readBlocks(file: Buffer, table: number, { top, height, lines, lineBytes }: Lines): FoundBlock[] {
  const count = Math.ceil(height / lines);
  const byLine = new Map<number, FoundBlock>();
  for (let index = 0; index < count; index++) {
    const offset = Number(file.readBigUInt64LE(table + 8 * index));
    const line = file.readInt32LE(offset) - top;
    const end = offset + BLOCK_HEAD + file.readUInt32LE(offset + 4);
    if (end > file.length) throw new RangeError('a block lies outside');
    if (line < 0 || line >= height || line % lines !== 0) throw unreadable('a block of other lines');
    const packed = file.subarray(offset + BLOCK_HEAD, end);
    const unpacked = Math.min(lines, height - line) * lineBytes;
    byLine.set(line, { block: { packed, unpacked }, whole: file.subarray(offset, end) });
  }
  if (byLine.size !== count) throw unreadable('lines that are missing');
  return [...byLine].sort(([a], [b]) => a - b).map(([, found]) => found);
}

/** An attribute of the header. */
interface Attribute {
  readonly value: Buffer;
  /** With its name, its type and its size. */
  readonly whole: Buffer;
}

/** The attributes of a header by their names. */
type Attributes = ReadonlyMap<string, Attribute>;

/** Reads name, type, size and value of each attribute until a name is empty, and keeps what the decoder needs. */
function readAttributes(file: Buffer): { attributes: Attributes; end: number } {
  const attributes = new Map<string, Attribute>();
  let at = 8;
  const text = (): string => {
    const end = file.indexOf(0, at);
    if (end < 0 || end - at > MAX_NAME) throw new RangeError('a name without an end');
    const read = file.toString('latin1', at, end);
    at = end + 1;
    return read;
  };
  for (let start = at, name = text(); name !== ''; start = at, name = text()) {
    const type = text();
    const size = file.readUInt32LE(at);
    at += 4;
    // Where a value ends behind the file, the next name is not found.
    const value = file.subarray(at, at + size);
    at += size;
    const [keptType, keptSize = size] = KEPT[name] ?? [];
    if (keptType === type && keptSize === size)
      attributes.set(name, { value, whole: file.subarray(start, at) });
  }
  return { attributes, end: at };
}

function boxOf(
  value: Buffer | undefined,
): readonly [left: number, top: number, right: number, bottom: number] {
  if (value?.length !== 16) throw unreadable('no window');
  return [value.readInt32LE(0), value.readInt32LE(4), value.readInt32LE(8), value.readInt32LE(12)];
}

/** @throws PictureError when there are channels beside colours and opacity, which would not be compared. */
function bytesOfChannels(value: Buffer | undefined): number {
  if (!value) throw unreadable('no channels');
  const names: string[] = [];
  const types = new Set<number>();
  let at = 0;
  while (at < value.length - 1) {
    const end = value.indexOf(0, at);
    if (end < 0) throw unreadable('no channels');
    names.push(value.toString('latin1', at, end));
    types.add(value.readInt32LE(end + 1));
    if (value.readInt32LE(end + 9) !== 1 || value.readInt32LE(end + 13) !== 1) {
      throw unreadable('channels of different sizes');
    }
    at = end + 17;
  }
  if (at !== value.length - 1 || value[at] !== 0) throw unreadable('no channels');
  if (!COLOURS.some(set => set.length === names.length && set.every(name => names.includes(name)))) {
    throw unreadable(`channels ${names.slice(0, 8).join(', ')}, of which R, G, B, A or Y alone are compared`);
  }
  const [type = -1] = types;
  const bytes = BYTES_BY_TYPE[type];
  if (types.size !== 1 || bytes === undefined)
    throw unreadable('channels of whole numbers or of several types');
  return bytes * names.length;
}
