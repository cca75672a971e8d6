/** A decoded picture. */
export interface Picture {
  /** In pixels, at least 1. */
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel, 0 to 255 and not premultiplied, row by row from the top left. */
  readonly rgba: Uint8Array;
  /**
   * The same as floating-point numbers, colours premultiplied by alpha, where the file has such: 1 is white, and more
   * is allowed. `rgba` is then a view of it for people, which shows everything brighter than white as white.
   */
  readonly samples?: Float32Array;
}

/** A file that cannot be compared: damaged, too large, or of an unknown format. The message is one clause. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}

/** Most pixels of a picture that is decoded: 8192 × 8192, 256 MiB in memory. */
export const MAX_PIXELS = 2 ** 26;
/** Most pixels of one with floating-point numbers, which takes five times the memory: 4096 × 4096. */
export const MAX_FLOAT_PIXELS = 2 ** 24;
/** Largest file that is decoded, in bytes. A file bounds its decompressed size too, a thousand times above. */
export const MAX_FILE_BYTES = 128 * 2 ** 20;

/** @throws PictureError when there are no pixels, or too many to be decoded. */
export function assertSize(width: number, height: number, most = MAX_PIXELS): void {
  if (width < 1 || height < 1) throw new PictureError('it has no pixels');
  if (width * height > most) {
    throw new PictureError(`it has ${width} × ${height} pixels, and at most ${most} are compared`);
  }
}

/**
 * Makes the view of floating-point samples that people see.
 * @param samples four per pixel, colours premultiplied by alpha
 * @param linear whether they are light; else they are in the sRGB curve already
 */
export function viewOf(samples: Float32Array, linear: boolean): Uint8Array {
  const rgba = new Uint8Array(samples.length);
  for (let at = 0; at < samples.length; at += 4) {
    const alpha = Math.min(1, Math.max(0, samples[at + 3] as number));
    for (let channel = at; channel < at + 3; channel++) {
      const value = alpha > 0 ? (samples[channel] as number) / alpha : 0;
      rgba[channel] = Math.round(255 * (linear ? toSrgb(value) : Math.min(1, Math.max(0, value || 0))));
    }
    rgba[at + 3] = Math.round(255 * alpha);
  }
  return rgba;
}

/** The curve of IEC 61966-2-1; NaN is black. */
function toSrgb(light: number): number {
  if (!(light > 0)) return 0;
  if (light >= 1) return 1;
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
