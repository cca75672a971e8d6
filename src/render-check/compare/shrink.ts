import type { Picture } from '../formats/picture.ts';

/** The whole number by which a picture has to be divided for its longer side to have at most `side` pixels. */
export function shrinkFactor({ width, height }: Pick<Picture, 'width' | 'height'>, side: number): number {
  return Math.max(1, Math.ceil(Math.max(width, height) / side));
}

/** A picture divided by a whole number: each new pixel is the mean of a square of old ones, weighed by alpha. */
export function shrink(picture: Picture, factor: number): Picture {
  if (factor === 1) return picture;
  const width = Math.ceil(picture.width / factor);
  const height = Math.ceil(picture.height / factor);
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4)
      writeMean(picture, { left: x * factor, top: y * factor, factor }, rgba, to);
  }
  return { width, height, rgba };
}

function writeMean(
  { width, height, rgba }: Picture,
  { left, top, factor }: { readonly left: number; readonly top: number; readonly factor: number },
  into: Uint8Array,
  to: number,
): void {
  const right = Math.min(left + factor, width);
  const bottom = Math.min(top + factor, height);
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (let y = top; y < bottom; y++) {
    for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 4) {
      const weight = rgba[at + 3] as number;
      red += (rgba[at] as number) * weight;
      green += (rgba[at + 1] as number) * weight;
      blue += (rgba[at + 2] as number) * weight;
      alpha += weight;
    }
  }
  if (alpha === 0) return;
  into[to] = Math.round(red / alpha);
  into[to + 1] = Math.round(green / alpha);
  into[to + 2] = Math.round(blue / alpha);
  into[to + 3] = Math.round(alpha / ((right - left) * (bottom - top)));
}
