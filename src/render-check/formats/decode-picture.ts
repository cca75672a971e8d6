import { decodeJpeg } from './jpeg.ts';
import { MAX_FILE_BYTES, type Picture, PictureError } from './picture.ts';
import { FORMAT_NAMES, formatOf, type PictureFormat } from './picture-formats.ts';
import { decodePng } from './png.ts';

/** The decoders by format. Those of rarer formats are large, and are loaded at the first such picture. */
const DECODERS: Readonly<Record<PictureFormat['name'], (bytes: Uint8Array) => Picture | Promise<Picture>>> = {
  PNG: decodePng,
  JPEG: decodeJpeg,
  WebP: async bytes => (await import('./webp.ts')).decodeWebp(bytes),
  TIFF: async bytes => (await import('./tiff.ts')).decodeTiff(bytes),
  OpenEXR: async bytes => (await import('./exr.ts')).decodeExr(bytes),
};

/**
 * Decodes a picture file. The bytes may come from anywhere: sizes are checked before memory is taken, and files that a
 * decoder would read in part or wrongly are refused.
 * @throws PictureError when it is of no format that is compared, is damaged, or is too large a picture.
 */
export async function decodePicture(bytes: Uint8Array): Promise<Picture> {
  if (bytes.byteLength > MAX_FILE_BYTES) {
    throw new PictureError(`its file has ${bytes.byteLength} bytes, and at most ${MAX_FILE_BYTES} are read`);
  }
  const format = formatOf(bytes);
  if (!format) throw new PictureError(`it is no ${FORMAT_NAMES} file`);
  return DECODERS[format.name](bytes);
}
