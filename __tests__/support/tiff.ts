/** Values of a field: numbers of 16 bits, or of the type that stands first. */
export type TiffField = readonly number[] | { readonly type: number; readonly values: readonly number[] };

/** Bytes of a value by its type: BYTE, SHORT, LONG and RATIONAL. */
const BYTES: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8 };

/** Makes a TIFF file: its head, its data from byte 8, its directory, and the values that do not fit in there. */
export function tiffFile(
  fields: Readonly<Record<number, TiffField>>,
  data: Uint8Array = new Uint8Array(),
  { littleEndian = true, next = 0 } = {},
): Buffer {
  const entries = Object.entries(fields).map(([tag, field]) => {
    const { type, values } = 'type' in field ? field : { type: 3, values: field };
    return { tag: Number(tag), type, values, bytes: (BYTES[type] ?? 1) * values.length };
  });
  const start = 8 + data.length;
  let more = start + 2 + 12 * entries.length + 4;
  const file = Buffer.alloc(more + entries.reduce((sum, { bytes }) => sum + (bytes > 4 ? bytes : 0), 0));
  const put = (at: number, value: number, bytes: number) => {
    if (bytes === 8) return put(at, value, 4);
    if (littleEndian) file.writeUIntLE(value, at, bytes);
    else file.writeUIntBE(value, at, bytes);
  };
  file.write(littleEndian ? 'II' : 'MM', 'latin1');
  put(2, 42, 2);
  put(4, start, 4);
  file.set(data, 8);
  put(start, entries.length, 2);
  for (const [index, { tag, type, values, bytes }] of entries.entries()) {
    const entry = start + 2 + 12 * index;
    put(entry, tag, 2);
    put(entry + 2, type, 2);
    put(entry + 4, values.length, 4);
    if (bytes > 4) put(entry + 8, more, 4);
    const place = bytes > 4 ? more : entry + 8;
    for (const [n, value] of values.entries()) put(place + n * (BYTES[type] ?? 1), value, BYTES[type] ?? 1);
    if (bytes > 4) more += bytes;
  }
  put(start + 2 + 12 * entries.length, next, 4);
  return file;
}

/** Fields of a picture in grey with one strip, whose data is the file's from byte 8. */
export function greyFields(width: number, height: number, bytes: number): Record<number, TiffField> {
  return {
    256: [width],
    257: { type: 4, values: [height] },
    258: [8],
    259: [1],
    262: [1],
    273: [8],
    277: [1],
    278: [height],
    279: { type: 4, values: [bytes] },
  };
}
