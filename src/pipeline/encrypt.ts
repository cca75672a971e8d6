import { existsSync } from 'node:fs';
import { stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { packInputs } from '../archive/pack.ts';
import { ciphertextSize, encryptDataset, hashFile } from '../crypto/dataset-cipher.ts';
import { deriveInputKey, type RootSecret } from '../crypto/key-derivation.ts';
import { TaskError } from '../errors/task-error.ts';
import type { StoredCiphertext } from '../storage/input-storage.ts';
import { type CiphertextMemory, recallCiphertext } from './ciphertext-memory.ts';
import type { StageContext } from './services.ts';
import type { InputFile } from './task-request.ts';

/** An encrypted input. */
export interface EncryptedInput extends StoredCiphertext {
  /** Base64 of the 32-byte key, as the SMS stores it. */
  readonly secret: string;
  /** Whether an earlier run encrypted and uploaded the same content. The file is then not made unless it is needed. */
  readonly remembered: boolean;
  /**
   * Path of the encrypted file; makes it when there is none.
   * @throws TaskError INPUT_INVALID when the content is another one by now.
   */
  file(): Promise<string>;
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
 * registered twice. What an earlier run encrypted is not even encrypted again, as long as nobody lost it. Memory does
 * not depend on the files' size.
 */
export async function encrypt(
  { reporter, signal }: StageContext,
  { files, root, tempDir, memory }: EncryptInput,
): Promise<EncryptedInput> {
  const plain = await preparePlaintext();
  const contentSha256 = await hashFile(plain.path, signal, done =>
    reporter.progress({ label: 'reading', done, total: plain.size }),
  );
  const { key, iv } = deriveInputKey(root, contentSha256);
  reporter.secret(key);
  const secret = key.toString('base64');
  const destination = path.join(tempDir, 'inputs.enc');

  const known = memory && (await recallCiphertext(memory, key));
  if (known) reporter.info('The input is unchanged: an earlier run encrypted it.');
  if (known && plain.isBundle) await unlink(plain.path);
  const ciphertext = known ?? (await makeFile(plain));
  return { ...ciphertext, secret, remembered: known !== undefined, file };

  async function file(): Promise<string> {
    if (existsSync(destination)) return destination;
    const { checksum } = await makeFile(plain.isBundle ? await preparePlaintext() : plain);
    if (checksum === ciphertext.checksum) return destination;
    await unlink(destination);
    throw new TaskError('INPUT_INVALID', {
      what: 'A file of `inputs` changed while the step ran.',
      why: 'It has other content now than when it was first read.',
      fix: 'Let no other step or process write to the inputs of this step, and run again.',
    });
  }

  async function preparePlaintext(): Promise<{ path: string; size: number; isBundle: boolean }> {
    const [only] = files;
    const isBundle = files.length !== 1 || only === undefined;
    const file = isBundle ? path.join(tempDir, 'inputs.zip') : only.path;
    if (isBundle) await packInputs(files, file, { signal });
    return { path: file, size: (await stat(file)).size, isBundle };
  }

  async function makeFile(from: typeof plain): Promise<StoredCiphertext> {
    const total = ciphertextSize(from.size);
    const made = await encryptDataset({
      source: from.path,
      destination,
      key,
      iv,
      signal,
      onProgress: done => reporter.progress({ label: 'encrypting', done, total }),
    });
    if (from.isBundle) await unlink(from.path);
    return made;
  }
}
