import { isExr } from './exr-outline.ts';
import { decodeJpeg, isJpeg } from './jpeg.ts';
import { FORMATS, MAX_FILE_BYTES, type Picture, PictureError } from './picture.ts';
import { decodePng, isPng } from './png.ts';
import { isTiff } from './tiff-outline.ts';
import { isWebp } from './webp-outline.ts';

/** A format that is compared, by its media type. */
export type MediaType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/tiff' | 'image/x-exr';

/** The format of a picture by its first bytes; its name may say anything. */
export function mediaType(bytes: Uint8Array): MediaType | undefined {
  if (isPng(bytes)) return 'image/png';
  if (isJpeg(bytes)) return 'image/jpeg';
  if (isWebp(bytes)) return 'image/webp';
  if (isTiff(bytes)) return 'image/tiff';
  if (isExr(bytes)) return 'image/x-exr';
  return undefined;
}

/**
 * Decodes a picture file of a format that `mediaType` knows. The bytes may come from anywhere: sizes are checked before
 * memory is taken, and files that a decoder would read in part or wrongly are refused.
 * @throws PictureError when it is of no such format, is damaged, or is too large a picture.
 */
export async function decodePicture(bytes: Uint8Array): Promise<Picture> {
  if (bytes.byteLength > MAX_FILE_BYTES) {
    throw new PictureError(`its file has ${bytes.byteLength} bytes, and at most ${MAX_FILE_BYTES} are read`);
  }
  switch (mediaType(bytes)) {
    case 'image/png':
      return decodePng(bytes);
    case 'image/jpeg':
      return decodeJpeg(bytes);
    // The decoders of rarer formats are large, and loaded where there is such a picture only.
    case 'image/webp':
      return (await import('./webp.ts')).decodeWebp(bytes);
    case 'image/tiff':
      return (await import('./tiff.ts')).decodeTiff(bytes);
    case 'image/x-exr':
      return (await import('./exr.ts')).decodeExr(bytes);
    case undefined:
      throw new PictureError(`it is no ${FORMATS} file`);
  }
}
