import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { type UnpackedFile, unpackResult } from '../../archive/unpack.ts';
import { isEncryptedResult, openResult } from '../../crypto/result-cipher.ts';
import type { CoveringDigest } from '../../crypto/result-digest.ts';
import type { ResultKeyPair } from '../../crypto/result-key.ts';
import { TaskError } from '../../errors/task-error.ts';
import { asksEncryption } from '../../iexec/protocol/params.ts';
import { parseResultLocation } from '../../iexec/protocol/result-location.ts';
import { withoutFullStop } from '../../text/without-full-stop.ts';
import { COMPUTED, type DecryptedResult } from '../context/results.ts';
import type { StageContext } from '../context/services.ts';
import { assertDigest } from '../provenance/assert-digest.ts';
import type { Evidence } from '../provenance/evidence.ts';
import { oddNames } from './odd-names.ts';

/** Most files that a result may hold, or more where `max-output-size` leaves so much room for each of them. */
const MAX_ENTRIES = 100_000;
const BYTES_PER_ENTRY = 100_000;
/** The file that a worker delivers in place of a result when it could not even start the app. */
const ERROR_REPORT = 'error.txt';
/** Most bytes of it that are quoted. */
const MAX_REPORT_BYTES = 2_000;

/** Arguments of the decrypt stage. */
export interface DecryptInput {
  /** The downloaded archive. */
  readonly archive: string;
  readonly evidence: Pick<Evidence, 'deal' | 'task'>;
  readonly resultKey: () => Promise<ResultKeyPair>;
  readonly tempDir: string;
  readonly outputPath: string;
  /** Largest unpacked result, in bytes. */
  readonly maxOutputBytes: number;
}

/** An archive of plain files, before anything vouches for it. */
interface PlainArchive {
  readonly path: string;
  /** True when the worker stored it in clear. */
  readonly wasPublic: boolean;
}

/**
 * Decrypts the result, checks it against the chain and unpacks it below `outputPath`. Nothing reaches that folder
 * before every check has passed.
 * @throws TaskError RESULT_* and ARCHIVE_*, each with its own sentence.
 */
export async function decrypt(context: StageContext, input: DecryptInput): Promise<DecryptedResult> {
  if (await isEncryptedResult(input.archive)) return unpackEncrypted(context, input);
  context.reporter.warn(
    'The worker stored the result in clear: anyone who knows its CID can read it.',
    'Result is public',
  );
  return unpack(context, { path: input.archive, wasPublic: true }, input);
}

/** Decrypts into `tempDir` and unpacks. The plain archive is deleted, also after a failure. */
async function unpackEncrypted(context: StageContext, input: DecryptInput): Promise<DecryptedResult> {
  const { reporter, signal } = context;
  const { archive, tempDir, resultKey } = input;
  const destination = path.join(tempDir, 'iexec_out.zip');
  const onProgress = (done: number, total: number): void =>
    reporter.progress({ label: 'decrypting', done, total });
  const { privateKey } = await resultKey();
  try {
    const keyDigest = await openResult({ archive, privateKey, destination, signal, onProgress });
    const result = await unpack(context, { path: destination, wasPublic: false }, input);
    return { ...result, keyDigest };
  } finally {
    await rm(destination, { force: true });
  }
}

/** Unpacks the plain archive below `outputPath` if the chain vouches for it. */
async function unpack(
  { reporter, disclosure, signal }: StageContext,
  archive: PlainArchive,
  { evidence, outputPath, maxOutputBytes }: DecryptInput,
): Promise<DecryptedResult> {
  let covering: CoveringDigest | undefined;
  const unpacked = await unpackResult({
    archive: archive.path,
    destination: outputPath,
    maxBytes: maxOutputBytes,
    maxEntries: Math.max(MAX_ENTRIES, Math.floor(maxOutputBytes / BYTES_PER_ENTRY)),
    mayName: disclosure.mayName,
    signal,
    onProgress: (done, total) => reporter.progress({ label: 'unpacking', done, total }),
    verify: async (directory, files) => {
      await assertNoErrorReport(directory, files, disclosure.mayName || archive.wasPublic);
      if (archive.wasPublic) assertMayBePublic(evidence);
      covering = await assertDigest(directory, files, evidence);
    },
  });
  if (!covering) throw new Error('the result was not verified');
  for (const warning of oddNames(unpacked, disclosure.tell))
    reporter.warn(warning, 'Odd names in the result');
  const { digest, coveredFiles } = covering;
  return { files: unpacked.files, digest, coveredFiles };
}

/**
 * The enclave encrypts as the order says, with a key that the SMS gives to enclaves alone.
 * @throws TaskError RESULT_UNVERIFIED when the order asks for encryption.
 */
function assertMayBePublic({ deal, task }: DecryptInput['evidence']): void {
  if (!asksEncryption(deal.params)) return;
  const place = parseResultLocation(task.results).cid;
  throw new TaskError('RESULT_UNVERIFIED', {
    what: 'The result is not encrypted, though the order says so.',
    why: `The enclave gets the key from the Secret Management Service and encrypts the result with it. This one was stored in clear (CID ${place}), so nothing shows that an enclave made it.`,
    fix: 'Do not use this result; report the worker pool, and run again with another one (`workerpool`).',
  });
}

/**
 * A task can be COMPLETED, and paid, and hold nothing but the worker's account of why it could not run.
 * @throws TaskError RESULT_APP_ERROR
 */
async function assertNoErrorReport(
  directory: string,
  files: readonly UnpackedFile[],
  mayQuote: boolean,
): Promise<void> {
  const names = files.map(file => file.path).filter(name => name !== COMPUTED);
  if (names.length !== 1 || names[0] !== ERROR_REPORT) return;
  // A worker stores its reports in clear. In a result that was encrypted, the app may have written it, about anything.
  const report = mayQuote ? await readStart(path.join(directory, ERROR_REPORT), MAX_REPORT_BYTES) : '';
  throw new TaskError('RESULT_APP_ERROR', {
    what: 'The task ended with an error report instead of a result.',
    why: mayQuote
      ? `The worker says: ${withoutFullStop(report.replace(/\s+/g, ' ').trim())}.`
      : 'It was encrypted like a result and is not quoted here, since the plain files are not published; `artifact: decrypted` shows it.',
    fix: 'Check that the app’s image can be pulled and its inputs read, then start a new run: a re-run finds this result again.',
  });
}

/** The first bytes of a file, as text. */
async function readStart(file: string, maxBytes: number): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(maxBytes), 0, maxBytes, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
