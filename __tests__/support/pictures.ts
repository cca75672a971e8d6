import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** A picture to be encoded, as tests make it: each pixel by its place. */
export type Paint = (x: number, y: number) => readonly [number, number, number, number?];

/** Decoded pixels, painted. */
export function painted(width: number, height: number, paint: Paint) {
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red, green, blue, alpha = 255] = paint(x, y);
      rgba.set([red, green, blue, alpha], (y * width + x) * 4);
    }
  }
  return { width, height, rgba };
}

/** A PNG file, painted. */
export function pngOf(width: number, height: number, paint: Paint): Buffer {
  const png = new PNG({ width, height });
  png.data = Buffer.from(painted(width, height, paint).rgba);
  return PNG.sync.write(png);
}

/** A PNG chunk with a right checksum, whatever it says. */
export function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG header chunk for 8-bit RGBA. */
export function header(width: number, height: number, interlace = 0): Buffer {
  const content = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, interlace]);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  return chunk('IHDR', content);
}

/** A PNG file of any chunks. */
export function pngFile(...chunks: Buffer[]): Buffer {
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...chunks,
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A data chunk that unpacks to these bytes. */
export function imageData(bytes: Buffer): Buffer {
  return chunk('IDAT', deflateSync(bytes));
}
