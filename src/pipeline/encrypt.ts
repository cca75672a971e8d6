import { stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { packInputs } from '../archive/pack.ts';
import { ciphertextSize, encryptDataset, hashFile } from '../crypto/dataset-cipher.ts';
import { deriveInputKey, type RootSecret } from '../crypto/key-derivation.ts';
import { type Ciphertext, type CiphertextMemory, recallCiphertext } from './ciphertext-memory.ts';
import type { StageContext } from './services.ts';
import type { InputFile } from './task-request.ts';

/** An encrypted input, ready to be uploaded. */
export interface EncryptedInput extends Ciphertext {
  /** The encrypted file on disk; absent when it was made, and uploaded, by an earlier run. */
  readonly path?: string;
  /** Base64 of the 32-byte key, as the SMS stores it. */
  readonly secret: string;
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
  const { size: plainSize } = await stat(bundle);
  const contentSha256 = await hashFile(bundle, signal, done =>
    reporter.progress({ label: 'reading', done, total: plainSize }),
  );
  const { key, iv } = deriveInputKey(root, contentSha256);
  const secret = key.toString('base64');

  const known = memory && (await recallCiphertext(memory, key));
  if (known && (await services.storage.has(known.cid, { size: known.size, signal }))) {
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
    onProgress: done => reporter.progress({ label: 'encrypting', done, total: ciphertextSize(plainSize) }),
  });
  if (files.length > 1) await unlink(bundle);
  return { ...ciphertext, path: destination, secret };
}
