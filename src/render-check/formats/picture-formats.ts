/** A format of pictures that are compared: all that is known of it but its decoder (see `decodePicture`). */
export interface PictureFormat {
  /** For people. */
  readonly name: 'PNG' | 'JPEG' | 'WebP' | 'TIFF' | 'OpenEXR';
  readonly mediaType: string;
  /** Endings of file names, without the dot and in small letters. */
  readonly endings: readonly string[];
  /** True when browsers show such a file. */
  readonly isForBrowsers: boolean;
  /** Tells whether a file is of this format, by its first bytes: its name may say anything. */
  matches(bytes: Uint8Array): boolean;
}

/** Every format that is compared. */
export const PICTURE_FORMATS: readonly PictureFormat[] = [
  {
    name: 'PNG',
    mediaType: 'image/png',
    endings: ['png'],
    isForBrowsers: true,
    matches: bytes => holds(bytes, 0, '\x89PNG\r\n\x1a\n'),
  },
  {
    name: 'JPEG',
    mediaType: 'image/jpeg',
    endings: ['jpg', 'jpeg'],
    isForBrowsers: true,
    matches: bytes => holds(bytes, 0, '\xff\xd8\xff'),
  },
  {
    name: 'WebP',
    mediaType: 'image/webp',
    endings: ['webp'],
    isForBrowsers: true,
    matches: bytes => holds(bytes, 0, 'RIFF') && holds(bytes, 8, 'WEBP'),
  },
  {
    name: 'TIFF',
    mediaType: 'image/tiff',
    endings: ['tif', 'tiff'],
    isForBrowsers: false,
    matches: bytes => holds(bytes, 0, 'II*\0') || holds(bytes, 0, 'MM\0*'),
  },
  {
    name: 'OpenEXR',
    mediaType: 'image/x-exr',
    endings: ['exr'],
    isForBrowsers: false,
    matches: bytes => bytes.length >= 8 && holds(bytes, 0, '\x76\x2f\x31\x01'),
  },
];

/** Endings of pictures in formats that no decoder here knows. */
const OTHER_ENDINGS = new Set(
  'bmp gif hdr rgbe tga jp2 j2k j2c jxl avif heic heif dpx cin rgb sgi pcx psd ppm pgm pbm pnm pfm ico svg dds iff'.split(
    ' ',
  ),
);
/** Files that macOS leaves beside others on disks of other systems: no pictures, whatever their names end with. */
const SIDECAR_NAME = /(?:^|\/)(?:\._[^/]*$|__MACOSX\/)/;

const NAMES = PICTURE_FORMATS.map(({ name }) => name);
/** The formats that are compared, for people: `PNG, JPEG or WebP`. */
export const FORMAT_NAMES = `${NAMES.slice(0, -1).join(', ')} or ${NAMES.at(-1)}`;

/** The format of a picture by its first bytes; undefined when it is not compared. */
export function formatOf(bytes: Uint8Array): PictureFormat | undefined {
  return PICTURE_FORMATS.find(format => format.matches(bytes));
}

/** Tells whether a file of this name is compared. */
export function isPictureName(name: string): boolean {
  const ending = endingOf(name);
  return PICTURE_FORMATS.some(({ endings }) => endings.includes(ending)) && !SIDECAR_NAME.test(name);
}

/** Tells whether a file of this name is a picture that cannot be compared. */
export function isOtherPictureName(name: string): boolean {
  return OTHER_ENDINGS.has(endingOf(name)) && !SIDECAR_NAME.test(name);
}

/** The ending of a name, in small letters; empty when it has none. */
function endingOf(name: string): string {
  return /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Tells whether bytes hold a text of Latin-1 characters at a place. */
function holds(bytes: Uint8Array, at: number, text: string): boolean {
  return Buffer.from(text, 'latin1').equals(bytes.subarray(at, at + text.length));
}
