/** A decoded picture. */
export interface Picture {
  /** In pixels, at least 1. */
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel, 0 to 255 and not premultiplied, row by row from the top left. */
  readonly rgba: Uint8Array;
}

/** A file that cannot be compared: damaged, too large, or no picture that is known here. The message is one clause. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}

/** Most pixels of a picture that is decoded: 8192 × 8192, 256 MiB in memory. */
export const MAX_PIXELS = 2 ** 26;
/** Largest file that is decoded, in bytes. A file bounds its decompressed size too, a thousand times above. */
export const MAX_FILE_BYTES = 128 * 2 ** 20;

/** @throws PictureError when there are no pixels, or too many to be decoded. */
export function checkSize(width: number, height: number): void {
  if (width < 1 || height < 1) throw new PictureError('it has no pixels');
  if (width * height > MAX_PIXELS) {
    throw new PictureError(`it has ${width} × ${height} pixels, and at most ${MAX_PIXELS} are compared`);
  }
}

const PICTURE_NAME = /\.(?:png|jpe?g)$/i;

/** Whether a file of this name is compared. */
export function isPictureName(name: string): boolean {
  return PICTURE_NAME.test(name);
}
