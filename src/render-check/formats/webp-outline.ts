/** The facts in the header of a WebP file, before anything is decoded (WebP container specification). */
export interface WebpOutline {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly animated: boolean;
}

/** Flag of the extended header for a file of several frames. */
const ANIMATION = 0x02;

/** Reads the first chunk of a WebP file. @returns undefined when no picture begins with such a chunk. */
export function webpOutline(bytes: Uint8Array): WebpOutline | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 30) return undefined;
  switch (file.toString('latin1', 12, 16)) {
    case 'VP8X':
      return {
        width: file.readUIntLE(24, 3) + 1,
        height: file.readUIntLE(27, 3) + 1,
        animated: (file.readUInt8(20) & ANIMATION) !== 0,
      };
    case 'VP8L': {
      const bits = file.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, animated: false };
    }
    case 'VP8 ':
      return {
        width: file.readUInt16LE(26) & 0x3fff,
        height: file.readUInt16LE(28) & 0x3fff,
        animated: false,
      };
    default:
      return undefined;
  }
}
