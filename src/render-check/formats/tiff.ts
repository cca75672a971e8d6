import { inflateSync } from 'node:zlib';
import { decode } from 'tiff';
import { messageOf } from '../../errors/message-of.ts';
import { assertSize, MAX_FLOAT_PIXELS, type Picture, PictureError, viewOf } from './picture.ts';
import { type TiffOutline, tiffOutline } from './tiff-outline.ts';

/** Most pixels of a TIFF, whose decoder takes several times the memory of the picture: 8192 × 4096. */
const MAX_TIFF_PIXELS = 2 ** 25;

/** Tags of TIFF 6.0. */
const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  planar: 284,
  predictor: 317,
  tileWidth: 322,
  extraSamples: 338,
  sampleFormat: 339,
  exif: 0x8769,
  gps: 0x8825,
} as const;

const [GREY, RGB] = [1, 2];
const [NONE, LZW] = [1, 5];
const DEFLATE = [8, 32_946];
const [UNSIGNED, FLOAT] = [1, 3];
const ASSOCIATED_ALPHA = 1;
/** Codes of LZW: a new table, the end, and the first entry of a table. */
const [LZW_CLEAR, LZW_END, LZW_FIRST] = [256, 257, 258];

/** The layout of a TIFF file that is compared. */
interface Layout {
  readonly width: number;
  readonly height: number;
  /** Per sample: 8, 16 or 32. */
  readonly bits: number;
  /** Per pixel, 1 to 4; the last of 2 or 4 is the opacity. */
  readonly samples: number;
  readonly compression: number;
  readonly premultiplied: boolean;
  readonly strips: readonly { readonly offset: number; readonly length: number; readonly unpacked: number }[];
}

/**
 * Decodes a TIFF file of one picture in grey or colour, with 8 or 16 bits or floating-point numbers per sample, not
 * compressed or by LZW or Deflate, in strips. Whole numbers of 16 bits are rounded to 8; floating-point numbers are
 * taken for light.
 * @throws PictureError for all others, since the decoder reads some of them wrongly.
 */
export function decodeTiff(bytes: Uint8Array): Picture {
  const outline = tiffOutline(bytes);
  const layout = layoutOf(outline, bytes.byteLength);
  const file = Buffer.from(bytes);
  assertStrips(file, layout);
  leaveToUs(file, outline);
  let data: ArrayLike<number>;
  try {
    const [page] = decode(file);
    if (!page) throw new Error('no picture');
    data = page.data;
  } catch (error) {
    // After its first sentence comes advice for those who work on the decoder.
    throw damaged(messageOf(error).replace(/\. .*/s, ''));
  }
  return layout.bits === 32 ? floatPicture(data, layout) : wholePicture(data, layout);
}

function damaged(reason: string): PictureError {
  return new PictureError(`it is a TIFF file that cannot be decoded (${reason})`);
}

/** Reads the first value of fields. */
interface FieldReader {
  /** @throws PictureError when the field is missing and there is no default. */
  one(tag: number, otherwise?: number): number;
  /** @throws PictureError when the value is not allowed. */
  must(tag: number, otherwise: number, name: string, allowed: readonly number[]): number;
}

function readerOf(fields: TiffOutline['fields']): FieldReader {
  const one: FieldReader['one'] = (tag, otherwise) => {
    const value = fields.get(tag)?.[0] ?? otherwise;
    if (value === undefined) throw damaged(`no field ${tag}`);
    return value;
  };
  return {
    one,
    must(tag, otherwise, name, allowed) {
      const value = one(tag, otherwise);
      if (!allowed.includes(value)) throw damaged(`${name} ${value}`);
      return value;
    },
  };
}

function layoutOf({ fields }: TiffOutline, fileBytes: number): Layout {
  const { one, must } = readerOf(fields);
  const [width, height] = [one(TAG.width), one(TAG.height)];
  const bits = must(TAG.bits, 1, 'bits per sample', [8, 16, 32]);
  assertSize(width, height, bits === 32 ? MAX_FLOAT_PIXELS : MAX_TIFF_PIXELS);
  const samples = one(TAG.samples, 1);
  const photometric = must(TAG.photometric, -1, 'colour space', [GREY, RGB]);
  const colours = photometric === GREY ? 1 : 3;
  if (samples !== colours && samples !== colours + 1) throw damaged(`${samples} samples per pixel`);
  assertSamples(fields, bits);
  must(TAG.fillOrder, 1, 'fill order', [1]);
  must(TAG.orientation, 1, 'orientation', [1]);
  if (samples > 1) must(TAG.planar, 1, 'planar configuration', [1]);
  must(TAG.predictor, 1, 'predictor', bits === 32 ? [1] : [1, 2]);
  if (fields.has(TAG.tileWidth)) throw damaged('it is in tiles');
  return {
    width,
    height,
    bits,
    samples,
    compression: must(TAG.compression, NONE, 'compression', [NONE, LZW, ...DEFLATE]),
    premultiplied: samples > colours && one(TAG.extraSamples, 0) === ASSOCIATED_ALPHA,
    strips: stripsOf(fields, { height, rowBytes: (width * samples * bits) / 8, fileBytes }),
  };
}

/** @throws PictureError when the samples of a pixel are not all of one size and of the kind of that size. */
function assertSamples(fields: TiffOutline['fields'], bits: number): void {
  if (fields.get(TAG.bits)?.some(value => value !== bits)) throw damaged('samples of different sizes');
  const format = bits === 32 ? FLOAT : UNSIGNED;
  const other = (fields.get(TAG.sampleFormat) ?? [UNSIGNED]).find(value => value !== format);
  if (other !== undefined) throw damaged(`sample format ${other}`);
}

/** @throws PictureError when the strips are not those of the picture, or do not lie in the file. */
function stripsOf(
  fields: TiffOutline['fields'],
  picture: { readonly height: number; readonly rowBytes: number; readonly fileBytes: number },
): Layout['strips'] {
  const { height, rowBytes, fileBytes } = picture;
  const rowsPerStrip = Math.min(readerOf(fields).one(TAG.rowsPerStrip, height), height);
  if (rowsPerStrip < 1) throw damaged('no rows in a strip');
  const [offsets, lengths] = [fields.get(TAG.stripOffsets) ?? [], fields.get(TAG.stripBytes) ?? []];
  const count = Math.ceil(height / rowsPerStrip);
  if (offsets.length !== count || lengths.length !== count) throw damaged('a wrong number of strips');
  return offsets.map((offset, index) => {
    const length = lengths[index] as number;
    if (offset + length > fileBytes) throw damaged('it ends early');
    return { offset, length, unpacked: Math.min(rowsPerStrip, height - index * rowsPerStrip) * rowBytes };
  });
}

/** Measures each strip first, since the decoder unpacks without a limit. */
function assertStrips(file: Buffer, { compression, strips }: Layout): void {
  for (const { offset, length, unpacked } of strips) {
    const strip = file.subarray(offset, offset + length);
    // A strip may hold some rows more than the picture has.
    const most = 2 * unpacked + 65_536;
    if (unpackedBytes(strip, compression, most) < unpacked) throw damaged('it ends early');
  }
}

/** @throws PictureError when it is more than `most`, or when the strip is damaged. */
function unpackedBytes(strip: Buffer, compression: number, most: number): number {
  if (compression === NONE) return strip.length;
  if (compression === LZW) {
    // The codes of writers before TIFF 6.0 have their bits in the other order; theirs begin like this (libtiff).
    if (strip[0] === 0 && ((strip[1] ?? 0) & 1) === 1) throw damaged('LZW of an older kind');
    const length = lzwBytes(strip, most);
    if (length > most) throw damaged('a strip that is too large');
    return length;
  }
  try {
    return inflateSync(strip, { maxOutputLength: most }).length;
  } catch (error) {
    throw damaged(messageOf(error));
  }
}

/**
 * Counts the unpacked bytes of LZW data (TIFF 6.0, section 13): each code stands for the text of an earlier one and one
 * more byte, so lengths are enough.
 */
function lzwBytes(strip: Buffer, most: number): number {
  const lengths: number[] = [];
  let [total, width, last, bit] = [0, 9, 0, 0];
  while (bit + width <= strip.length * 8 && total <= most) {
    const code = lzwCode(strip, bit, width);
    bit += width;
    if (code === LZW_END) break;
    if (code === LZW_CLEAR) {
      lengths.length = 0;
      [width, last] = [9, 0];
      continue;
    }
    const length = code < LZW_CLEAR ? 1 : (lengths[code - LZW_FIRST] ?? last + 1);
    if (last > 0) lengths.push(last + 1);
    total += length;
    last = length;
    width = lzwWidth(LZW_FIRST + lengths.length + 1);
  }
  return total;
}

/** Reads the code at a bit, the highest bit first. */
function lzwCode(strip: Buffer, start: number, width: number): number {
  let code = 0;
  for (let bit = start; bit < start + width; bit++) {
    code = (code << 1) | (((strip[bit >> 3] as number) >> (7 - (bit & 7))) & 1);
  }
  return code;
}

/** Bits of a code where one more than the next entry of the table has this number. */
function lzwWidth(number: number): number {
  if (number >= 2048) return 12;
  if (number >= 1024) return 11;
  return number >= 512 ? 10 : 9;
}

/**
 * Removes from a copy of the file the fields that the decoder handles wrongly: it divides by an opacity of zero, and
 * follows the directories of cameras to any place.
 */
function leaveToUs(file: Buffer, { fields, places, littleEndian }: TiffOutline): void {
  const place = places.get(TAG.extraSamples);
  if (place !== undefined && fields.get(TAG.extraSamples)?.[0] === ASSOCIATED_ALPHA) {
    if (littleEndian) file.writeUInt16LE(0, place);
    else file.writeUInt16BE(0, place);
  }
  const start = littleEndian ? file.readUInt32LE(4) : file.readUInt32BE(4);
  const count = littleEndian ? file.readUInt16LE(start) : file.readUInt16BE(start);
  for (let index = 0; index < count; index++) {
    const entry = start + 2 + index * 12;
    const tag = littleEndian ? file.readUInt16LE(entry) : file.readUInt16BE(entry);
    // A private tag replaces them, which the decoder does not follow.
    if (tag === TAG.exif || tag === TAG.gps) file.writeUInt16LE(0xffff, entry);
  }
}

/** The channels of a pixel; grey and opaque where the file has no others. */
function channelsOf(
  samples: number,
): readonly [red: number, green: number, blue: number, alpha: number | undefined] {
  if (samples <= 2) return [0, 0, 0, samples === 2 ? 1 : undefined];
  return [0, 1, 2, samples === 4 ? 3 : undefined];
}

function wholePicture(
  data: ArrayLike<number>,
  { width, height, bits, samples, premultiplied }: Layout,
): Picture {
  const rgba = new Uint8Array(width * height * 4);
  const scale = bits === 16 ? 257 : 1;
  const [red, green, blue, alpha] = channelsOf(samples);
  for (let from = 0, to = 0; to < rgba.length; from += samples, to += 4) {
    const opacity = alpha === undefined ? 255 : (data[from + alpha] as number) / scale;
    const by = premultiplied ? (opacity === 0 ? 0 : 255 / opacity) : 1;
    rgba[to] = Math.min(255, Math.round(((data[from + red] as number) / scale) * by));
    rgba[to + 1] = Math.min(255, Math.round(((data[from + green] as number) / scale) * by));
    rgba[to + 2] = Math.min(255, Math.round(((data[from + blue] as number) / scale) * by));
    rgba[to + 3] = Math.round(opacity);
  }
  return { width, height, rgba };
}

function floatPicture(
  data: ArrayLike<number>,
  { width, height, samples: perPixel, premultiplied }: Layout,
): Picture {
  const samples = new Float32Array(width * height * 4);
  const [red, green, blue, alpha] = channelsOf(perPixel);
  for (let from = 0, to = 0; to < samples.length; from += perPixel, to += 4) {
    const opacity = alpha === undefined ? 1 : (data[from + alpha] as number);
    const by = premultiplied ? 1 : opacity;
    samples[to] = (data[from + red] as number) * by;
    samples[to + 1] = (data[from + green] as number) * by;
    samples[to + 2] = (data[from + blue] as number) * by;
    samples[to + 3] = opacity;
  }
  return { width, height, samples, rgba: viewOf(samples, true) };
}
