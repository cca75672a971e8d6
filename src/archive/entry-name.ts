/** Longest file name of ext4, APFS and NTFS, in UTF-8 bytes (NTFS counts UTF-16 units, which are never more). */
const MAX_SEGMENT_BYTES = 255;
/** Overrides, embeddings and isolates of the direction of writing; the marks that right-to-left names use may stay. */
const TURNS_TEXT = /[\u202a-\u202e\u2066-\u2069]/;
/** Names that Windows gives to devices, in any directory and with any extension. */
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/**
 * Why a name from an archive must not become a path, or undefined when it may. A name is safe when it is a
 * relative POSIX path of plain segments; on Windows also when it means there what it says.
 * @param name without the trailing `/` of a directory entry
 */
export function whyUnsafe(name: string, platform: NodeJS.Platform = process.platform): string | undefined {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)) return 'its name holds control characters';
  if (TURNS_TEXT.test(name)) return 'its name holds characters that make it read as another name';
  if (name.includes('\\')) return 'its name holds a backslash';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'its name is an absolute path';
  const segments = name.split('/');
  if (segments.includes('..')) return 'its name leads to a parent directory';
  if (segments.includes('') || segments.includes('.')) return 'its name has empty parts';
  if (segments.some(segment => Buffer.byteLength(segment) > MAX_SEGMENT_BYTES)) return 'its name is too long';
  if (platform === 'win32' && segments.some(isOddOnWindows)) return 'its name is not possible on Windows';
  return undefined;
}

/** The form in which two names that a file system may take for one are equal: NFC, and case folded. */
export function collisionKey(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

function isOddOnWindows(segment: string): boolean {
  return /[<>:"|?*]/.test(segment) || /[. ]$/.test(segment) || WINDOWS_DEVICE.test(segment);
}
