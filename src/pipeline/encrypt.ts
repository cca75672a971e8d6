import { unlink } from 'node:fs/promises';
import path from 'node:path';
import { packInputs } from '../archive/pack.ts';
import { encryptDataset, hashFile } from '../crypto/dataset-cipher.ts';
import { deriveInputKey, type RootSecret } from '../crypto/key-derivation.ts';
import type { StageContext } from './services.ts';
import type { InputFile } from './task-request.ts';

/** What the world may know of an encrypted input. */
export interface Ciphertext {
  /** CIDv0 of the encrypted file. */
  readonly cid: string;
  /** `0x` and the SHA-256 of the encrypted file, IV included. */
  readonly checksum: string;
  /** Bytes of the encrypted file. */
  readonly size: number;
}

/** An encrypted input, ready to be uploaded. */
export interface EncryptedInput extends Ciphertext {
  /** The encrypted file on disk; absent when it was made, and uploaded, by an earlier run. */
  readonly path?: string;
  /** Base64 of the 32-byte key, as the SMS stores it. */
  readonly secret: string;
}

/** Remembers across runs what an unchanged content was encrypted to, so that it need not be done again. */
export interface CiphertextMemory {
  recall(contentDigest: string): Promise<Ciphertext | undefined>;
  remember(contentDigest: string, ciphertext: Ciphertext): Promise<void>;
}

/** What the encrypt stage works on. */
export interface EncryptInput {
  /** At least one file. One file is encrypted as it is, several as a zip with their names. */
  readonly files: readonly InputFile[];
  readonly root: RootSecret;
  /** Private folder for the bundle and the encrypted file. */
  readonly tempDir: string;
  readonly memory?: CiphertextMemory | undefined;
}

/**
 * Encrypts the inputs on the runner with AES-256-CBC. Key and IV follow from the root and the content's SHA-256:
 * the same content gives the same ciphertext, hence the same CID and dataset, so nothing unchanged is uploaded or
 * registered twice. Memory does not depend on the files' size.
 */
export async function encrypt(
  { services, reporter, signal }: StageContext,
  { files, root, tempDir, memory }: EncryptInput,
): Promise<EncryptedInput> {
  const [only] = files;
  const bundle = files.length === 1 && only ? only.path : path.join(tempDir, 'inputs.zip');
  if (files.length > 1) await packInputs(files, bundle, { signal });
  const contentSha256 = await hashFile(bundle, signal);
  const { key, iv } = deriveInputKey(root, contentSha256);
  const secret = key.toString('base64');

  // The memory is looked up by a digest of the key, not of the content: what the cache's readers see must not let
  // them test a guess of the content.
  const name = (await import('node:crypto')).createHash('sha256').update('memory').update(key).digest('hex');
  const known = await memory?.recall(name);
  if (known && (await services.storage.has(known.cid, signal))) {
    reporter.info('The input is unchanged: an earlier run encrypted and uploaded it.');
    return { ...known, secret };
  }

  const destination = path.join(tempDir, 'inputs.enc');
  const ciphertext = await encryptDataset({
    source: bundle,
    destination,
    key,
    iv,
    signal,
    onProgress: (done, total) => reporter.progress({ label: 'encrypting', done, total }),
  });
  if (files.length > 1) await unlink(bundle);
  return { ...ciphertext, path: destination, secret };
}
