import { existsSync, type Stats } from 'node:fs';
import { rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { InputFile } from '../../archive/pack.ts';
import { packInputs } from '../../archive/pack.ts';
import { ContentHasher, contentDigest } from '../../crypto/content-digest.ts';
import { ciphertextSize, encryptDataset } from '../../crypto/dataset-cipher.ts';
import { type HashingThread, withHashingThread } from '../../crypto/hashing-thread.ts';
import { deriveInputKey, type RootSecret } from '../../crypto/key-derivation.ts';
import { TaskError } from '../../errors/task-error.ts';
import { ReplacedFileError } from '../../files/exact-file.ts';
import type { Ciphertext } from '../../storage/ciphertext.ts';
import type { StageContext } from '../context/services.ts';
import { type CiphertextMemory, recallCiphertext } from './ciphertext-memory.ts';
import { requireRoom } from './disk-room.ts';

/** An encrypted input. */
export interface EncryptedInput extends Ciphertext {
  /** Base64 of the 32-byte key, as the SMS stores it. */
  readonly secret: string;
  /** True when an earlier run encrypted and uploaded the same content. The file is then made only if it is needed. */
  readonly remembered: boolean;
  /**
   * Path of the encrypted file; makes the file if it does not exist.
   * @throws TaskError INPUT_INVALID when the content is another one by now.
   */
  file(): Promise<string>;
  /** Removes the encrypted file, if it exists. */
  discard(): Promise<void>;
}

/** Arguments of the encrypt stage. */
export interface EncryptInput {
  /** At least one file. One file is encrypted as it is, several as a zip with their names. */
  readonly files: readonly InputFile[];
  readonly root: RootSecret;
  /** Private folder for the bundle and the encrypted file. */
  readonly tempDir: string;
  readonly memory?: CiphertextMemory | undefined;
}

/**
 * Encrypts the inputs on the runner with AES-256-CBC. Key and IV follow from the root and the content's digest:
 * the same content gives the same ciphertext, hence the same CID and dataset, so nothing unchanged is uploaded or
 * registered twice. Content that an earlier run encrypted is not encrypted again, as long as its file is still served. Memory does
 * not depend on the files' size.
 * @throws TaskError INPUT_INVALID when an input changes meanwhile, DISK_FULL when there is no room for a copy of it.
 */
export async function encrypt(context: StageContext, input: EncryptInput): Promise<EncryptedInput> {
  const { reporter } = context;
  const { root, tempDir, memory } = input;
  const plain = await preparePlaintext(context, input).catch(rethrow);
  return withHashingThread(plain.before.size, async thread => {
    const { key, iv } = deriveInputKey(
      root,
      plain.digest ?? (await digestOf(context, plain, root).catch(rethrow)),
    );
    reporter.secret(key);
    const secret = key.toString('base64');
    const destination = path.join(tempDir, 'inputs.enc');

    const known = memory && (await recallCiphertext(memory, key));
    if (known) reporter.info('The input is unchanged: an earlier run encrypted it.');
    if (known && plain.isBundle) await unlink(plain.path);
    const ciphertext = known ?? (await encryptPlaintext(context, plain, destination, { key, iv, thread }));
    const file = async () => {
      if (existsSync(destination)) return destination;
      const again = plain.isBundle ? await preparePlaintext(context, input).catch(rethrow) : plain;
      const { checksum } = await encryptPlaintext(context, again, destination, { key, iv });
      if (checksum !== ciphertext.checksum) {
        await unlink(destination);
        throw changedMeanwhile();
      }
      return destination;
    };
    const discard = () => rm(destination, { force: true });
    return { ...ciphertext, secret, remembered: known !== undefined, file, discard };
  });
}

/** Content to encrypt. */
interface Plaintext {
  readonly path: string;
  /** As it was before it was read. */
  readonly before: Stats;
  /** True when it is an archive of ours, to be removed after use. */
  readonly isBundle: boolean;
  /** The content's digest, where it is known already. */
  readonly digest?: Buffer;
}

async function preparePlaintext(
  { reporter, signal }: StageContext,
  { files, root, tempDir }: EncryptInput,
): Promise<Plaintext> {
  const [only] = files;
  if (only && files.length === 1) return { path: only.path, before: await stat(only.path), isBundle: false };
  const bundle = path.join(tempDir, 'inputs.zip');
  const hasher = new ContentHasher(root);
  await packInputs(files, bundle, {
    signal,
    onBytes: bytes => hasher.update(bytes),
    onTotal: bytes => requireRoom([{ folder: tempDir, bytes, what: 'the packed input' }]),
    onProgress: (done, total) => reporter.progress({ label: 'packing', done, total }),
  });
  return { path: bundle, before: await stat(bundle), isBundle: true, digest: hasher.digest() };
}

function digestOf({ reporter, signal }: StageContext, plain: Plaintext, root: RootSecret): Promise<Buffer> {
  const total = plain.before.size;
  const onProgress = (done: number) => reporter.progress({ label: 'reading', done, total });
  return contentDigest(plain.path, root, { signal, onProgress, exact: !plain.isBundle });
}

async function encryptPlaintext(
  { reporter, signal }: StageContext,
  plain: Plaintext,
  destination: string,
  how: { key: Buffer; iv: Buffer; thread?: HashingThread | undefined },
): Promise<Ciphertext> {
  const total = ciphertextSize(plain.before.size);
  requireRoom([{ folder: path.dirname(destination), bytes: total, what: 'the encrypted input' }]);
  const onProgress = (done: number) => reporter.progress({ label: 'encrypting', done, total });
  const made = await encryptDataset({
    ...how,
    source: plain.path,
    exact: !plain.isBundle,
    destination,
    signal,
    onProgress,
  }).catch(rethrow);
  const after = await stat(plain.path);
  const { size, mtimeMs, ino } = plain.before;
  if (size !== after.size || mtimeMs !== after.mtimeMs || ino !== after.ino) {
    await unlink(destination);
    throw changedMeanwhile();
  }
  if (plain.isBundle) await unlink(plain.path);
  return made;
}

/** Takes a link that has replaced an input for a change of its content. */
function rethrow(error: unknown): never {
  throw error instanceof ReplacedFileError ? changedMeanwhile() : error;
}

/** The key belongs to the content that was read first: whatever else it encrypted must not leave the runner. */
function changedMeanwhile(): TaskError {
  return new TaskError('INPUT_INVALID', {
    what: 'A file of `private-files` changed while the step ran.',
    why: 'It has other content now than when it was first read.',
    fix: 'Let no other step or process write to the inputs of this step, and run again.',
  });
}
