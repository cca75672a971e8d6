import { createHash } from 'node:crypto';

/** Longest file name of ext4, APFS and NTFS, in UTF-8 bytes (NTFS counts UTF-16 units, which are never more). */
const MAX_SEGMENT_BYTES = 255;
/** Most segments of a path, file included. Deeper paths are costly, and no tool can list them. */
const MAX_DEPTH = 64;
/** Bytes of a path below its folder, which leaves the folder some 200 of the 1 024 that macOS has for both. */
const MAX_PATH_BYTES = 800;
/** Bytes that are kept of a segment that is too long: its beginning, and an extension. */
const KEPT_BYTES = 180;
const EXTENSION = /(?<=.)\.[^.\s]{1,12}$/u;

/**
 * Letters and pictures next to which invisible characters have a use: they join them, keep them apart, or set their
 * direction.
 */
const JOINING = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}\p{Extended_Pictographic}\p{Emoji_Modifier}`;
const MARKS = String.raw`\u200c-\u200f\ufe0f`;
/** Control characters, the backslash, and invisible characters that make a name read as another one. */
const UNSEEN = String.raw`[\p{Cc}\p{Zl}\p{Zp}\\]|(?![${MARKS}])\p{Default_Ignorable_Code_Point}|(?<![${JOINING}][${MARKS}]{0,2})[${MARKS}]`;
const MISLEADS = new RegExp(UNSEEN, 'gu');
/** Characters that NTFS does not allow, a blank or dot at the end, and the names of devices, in any folder. */
const ODD_ON_WINDOWS =
  /[<>:"|?*]|[. ]$|^(?:c(?=on(?:\.|$)|om[0-9¹²³](?:\.|$))|p(?=rn(?:\.|$))|a(?=ux(?:\.|$))|n(?=ul(?:\.|$))|l(?=pt[0-9¹²³](?:\.|$)))/giu;
/**
 * The names of the folder in which Git keeps a repository, in any case, and the short name that NTFS gives it. A
 * configuration in there can name programs, which every later git command runs that comes across it, `git add` of a
 * folder above included.
 */
const OF_GIT = /^(?:\.(?=git$)|g(?=it~[0-9]+$))/giu;
/** Begins the names that `staging.ts` uses in a destination, and that a clean-up takes away. */
const OURS = /^\.(?=confidential-task\.)/giu;
/** Characters that the artifact service refuses (`@actions/artifact`), since some file system does not allow them. */
const NOT_IN_ARTIFACTS = /["<>:|*?\r\n]/gu;

/**
 * The path under which a file of an archive can be written below a folder, and nowhere else. A name that is a relative
 * path of plain segments stays as it is, unless one of them is `.git` or a name that we use ourselves. Otherwise each
 * forbidden character becomes the `%XX` of its UTF-8 bytes, empty segments and `.` are left out, and segments that are
 * too long are cut and get a digest. Of a path that is too long or too deep only the last segment remains, with a
 * digest too.
 * @returns at least one segment; none is empty, `.` or `..`
 */
export function diskSegments(name: string, platform: NodeJS.Platform = process.platform): string[] {
  const odd = [MISLEADS, ...(platform === 'win32' ? [ODD_ON_WINDOWS] : []), OF_GIT, OURS];
  return safeSegments(name, odd);
}

/** The path under which a file can be in an artifact; as for `diskSegments`. */
export function artifactSegments(path: string): string[] {
  return safeSegments(path, [NOT_IN_ARTIFACTS]);
}

/** The same name with a number, which is put before an extension: `frame (2).png`. */
export function numbered(segment: string, number: number): string {
  const [extension = ''] = EXTENSION.exec(segment) ?? [];
  const stem = segment.slice(0, segment.length - extension.length);
  return `${cut(stem, MAX_SEGMENT_BYTES - 60)} (${number})${extension}`;
}

/** The form in which two names that a file system may take for one are equal: NFC, and case folded. */
export function collisionKey(name: string): string {
  // Once more to lower case, since the capital ẞ has no other upper case, and ß becomes SS.
  return name.normalize('NFC').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}

function safeSegments(name: string, odd: readonly RegExp[]): string[] {
  const segments = name
    .split('/')
    .filter(segment => segment !== '' && segment !== '.')
    .map(segment => safeSegment(segment, odd));
  const bytes = segments.reduce((sum, segment) => sum + Buffer.byteLength(segment) + 1, 0);
  if (segments.length > 0 && segments.length <= MAX_DEPTH && bytes <= MAX_PATH_BYTES) return segments;
  const last = name.slice(name.lastIndexOf('/') + 1).slice(-MAX_SEGMENT_BYTES) || 'unnamed';
  return [shortened(safeSegment(last.toWellFormed(), odd), name)];
}

function safeSegment(segment: string, odd: readonly RegExp[]): string {
  if (segment === '..') return '%2E%2E';
  const safe = odd.reduce((text, pattern) => text.replace(pattern, encoded), segment);
  return Buffer.byteLength(safe) > MAX_SEGMENT_BYTES ? shortened(safe, segment) : safe;
}

/** Shortens a name: its beginning, a digest of the whole name, and an extension. */
function shortened(segment: string, whole: string): string {
  const [extension = ''] = EXTENSION.exec(segment) ?? [];
  const stem = segment.slice(0, segment.length - extension.length);
  const digest = createHash('sha256').update(whole).digest('hex').slice(0, 16);
  return `${cut(stem, KEPT_BYTES)}~${digest}${extension}`;
}

/** Cuts a text to this number of bytes, without half characters. */
function cut(text: string, bytes: number): string {
  const whole = Buffer.from(text);
  if (whole.length <= bytes) return text;
  let end = bytes;
  // Bytes 10xxxxxx continue a character.
  while (((whole[end] ?? 0) & 0xc0) === 0x80) end--;
  return whole.toString('utf8', 0, end);
}

function encoded(text: string): string {
  return Array.from(Buffer.from(text), byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(
    '',
  );
}
