import { readFile, stat } from 'node:fs/promises';
import { stageFiles } from '../archive/staged-files.ts';
import type { Side } from './compare/examine.ts';
import { MAX_FILE_BYTES } from './formats/picture.ts';

/** Suffix of the name of an encrypted baseline. */
export const ENCRYPTED_SUFFIX = '.age';

/** An expected picture on disk. */
export interface BaselineFile {
  /** Absolute. */
  readonly path: string;
  /** True when it is an age file. */
  readonly encrypted: boolean;
}

/** The expected pictures of a run. */
export interface Baselines {
  /** The folder that names are relative to, absolute. It need not exist yet. */
  readonly root: string;
  /** By name below that folder, with forward slashes and without `.age`. */
  readonly files: ReadonlyMap<string, BaselineFile>;
  /** Names of the pictures there whose formats are not compared. */
  readonly others: readonly string[];
  /** Secret: age identities that open the encrypted ones; new ones are encrypted for the owner of the first. */
  readonly identities: readonly string[];
}

/** Reads a picture file whole, or says why it is not read. */
export async function readSide(file: string): Promise<Side> {
  try {
    return await readRegular(file);
  } catch (error) {
    // Hours lie between the first look at it and this one. The other pictures are compared all the same.
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { size: 0, problem: `the system says ${code}` };
  }
}

async function readRegular(file: string): Promise<Side> {
  const stats = await stat(file);
  const { size } = stats;
  // A link in a commit may lead to a device or a pipe that never ends.
  if (!stats.isFile()) return { size, problem: 'it is not a regular file' };
  if (size > MAX_FILE_BYTES) {
    return { size, problem: `its file has ${size} bytes, and at most ${MAX_FILE_BYTES} are read` };
  }
  return { size, bytes: await readFile(file) };
}

/** Reads a baseline, and decrypts it where it is kept encrypted. */
export async function readBaseline(
  { path: file, encrypted }: BaselineFile,
  identities: readonly string[],
): Promise<Side> {
  const side = await readSide(file);
  if (!encrypted || !side.bytes) return side;
  try {
    const { decryptAge } = await import('../crypto/age.ts');
    const bytes = await decryptAge(side.bytes, identities);
    return { size: bytes.byteLength, bytes };
  } catch {
    // The library's message may quote the file. The reader needs to know only that key and file do not fit.
    return { size: side.size, problem: 'it cannot be decrypted with `baseline-key`' };
  }
}

/**
 * Makes a picture the baseline of its name: in the form that the baseline has, or, where there is none, encrypted
 * when there is an identity to encrypt for.
 * @throws UnsafeDestinationError when a link or a folder below the baselines' folder is in the way.
 */
export async function acceptPicture(baselines: Baselines, name: string, bytes: Uint8Array): Promise<void> {
  const { root, files, identities } = baselines;
  const [identity] = identities;
  const encrypted = files.get(name)?.encrypted ?? identity !== undefined;
  let content = bytes;
  if (encrypted) {
    if (identity === undefined) throw new Error('an encrypted baseline needs an identity');
    const { encryptAge } = await import('../crypto/age.ts');
    content = await encryptAge(bytes, identity);
  }
  await stageFiles(root, undefined, add => add(encrypted ? `${name}${ENCRYPTED_SUFFIX}` : name, content));
}
