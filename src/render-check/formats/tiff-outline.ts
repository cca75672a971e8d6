import { PictureError } from './picture.ts';

/** The fields of a TIFF file's only directory, with bounds that were checked (TIFF 6.0, section 2). */
export interface TiffOutline {
  /** Values by tag, of the tags that say how pixels lie in the file. */
  readonly fields: ReadonlyMap<number, readonly number[]>;
  /** Positions of the values by tag, in bytes from the start of the file. */
  readonly places: ReadonlyMap<number, number>;
  readonly littleEndian: boolean;
}

/** Bytes of a value by its type. */
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8] as const;
const [BYTE, SHORT, LONG] = [1, 3, 4];
const ENTRY_BYTES = 12;
/** The tag of further pictures that belong to this one (TIFF Technical Note 1). */
const SUB_DIRECTORIES = 330;
/** Most fields of a directory; files of cameras have some dozens. */
const MAX_FIELDS = 1_000;

/**
 * Reads the directory of a TIFF file with one picture.
 * @throws PictureError when it has several, or when a value does not lie in the file.
 */
export function tiffOutline(bytes: Uint8Array): TiffOutline {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(view);
  } catch (error) {
    if ((error as Error).name === 'RangeError') {
      throw new PictureError('it is a damaged TIFF file (it ends early)');
    }
    throw error;
  }
}

/** @throws RangeError when something lies outside of the file. */
function readDirectory(view: DataView): TiffOutline {
  const littleEndian = view.getUint16(0) === 0x4949;
  const start = view.getUint32(4, littleEndian);
  const count = view.getUint16(start, littleEndian);
  if (count > MAX_FIELDS) throw new PictureError(`it is a TIFF file with more than ${MAX_FIELDS} fields`);
  const fields = new Map<number, number[]>();
  const places = new Map<number, number>();
  for (let index = 0; index < count; index++) {
    const entry = start + 2 + index * ENTRY_BYTES;
    const tag = view.getUint16(entry, littleEndian);
    const type = view.getUint16(entry + 2, littleEndian);
    const values = view.getUint32(entry + 4, littleEndian);
    const size = TYPE_BYTES[type] ?? 0;
    const place = size * values > 4 ? view.getUint32(entry + 8, littleEndian) : entry + 8;
    if (place + size * values > view.byteLength) throw new RangeError('a value lies outside');
    if (fields.has(tag)) throw new PictureError('it is a damaged TIFF file (a field that stands twice)');
    places.set(tag, place);
    fields.set(
      tag,
      [BYTE, SHORT, LONG].includes(type) ? readValues(view, { type, values, place, littleEndian }) : [],
    );
  }
  if (fields.has(SUB_DIRECTORIES) || view.getUint32(start + 2 + count * ENTRY_BYTES, littleEndian) !== 0) {
    throw new PictureError('it is a TIFF file of several pictures, and one is compared');
  }
  return { fields, places, littleEndian };
}

function readValues(
  view: DataView,
  field: {
    readonly type: number;
    readonly values: number;
    readonly place: number;
    readonly littleEndian: boolean;
  },
): number[] {
  const { type, values, place, littleEndian } = field;
  return Array.from({ length: values }, (_, index) => {
    if (type === BYTE) return view.getUint8(place + index);
    if (type === SHORT) return view.getUint16(place + 2 * index, littleEndian);
    return view.getUint32(place + 4 * index, littleEndian);
  });
}
