import { createDecipheriv, createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { ReplicateStatusCause } from '../task/replicate-status-cause.ts';
import { StageError, stageStep } from './stage-error.ts';
import { withTimeout } from './time-limit.ts';

const IV_BYTES = 16;
const KEY_BYTES = 32;

/** Files and services of one pre-compute. */
export interface PreComputeContext {
  /** Folder that stands for `/iexec_in`. */
  readonly inDir: string;
  /** Folder for ciphertexts. */
  readonly scratchDir: string;
  /** Gateway that `/ipfs/…` locations are fetched from. */
  readonly ipfsUrl: string;
  /** Time limit for fetching each file, in milliseconds; no limit when absent. */
  readonly httpMs?: number | undefined;
  readonly signal: AbortSignal;
}

/** A dataset as the session describes it. */
interface DatasetSource {
  /** http(s) URL, or `/ipfs/<CID>`. */
  readonly url: string;
  /** Padded base64 of 32 bytes. */
  readonly key: string;
  /** `0x` and the SHA-256 of the encrypted file in lower-case hex. */
  readonly checksum: string;
  readonly filename: string;
}

/**
 * Fetches the inputs of a task (tee-worker-pre-compute): datasets are checked and decrypted, public input files are
 * stored under `0x` + SHA-256 of their URL. One that fails does not keep the others from being fetched.
 *
 * @param environment Environment of the session's `pre-compute` service.
 * @returns The causes of all that failed; empty when all went well.
 */
export async function runPreCompute(
  environment: Readonly<Record<string, string>>,
  context: PreComputeContext,
): Promise<ReplicateStatusCause[]> {
  const steps = [
    ...datasetSources(environment).map(source => () => fetchDataset(source, context)),
    ...inputUrls(environment).map(url => () => fetchInputFile(url, context)),
  ];
  const causes: ReplicateStatusCause[] = [];
  for (const step of steps) {
    if (context.signal.aborted) break;
    try {
      await stageStep('PRE_COMPUTE_FAILED_UNKNOWN_ISSUE', step);
    } catch (error) {
      causes.push((error as StageError).exitCause);
    }
  }
  return causes;
}

function datasetSources(environment: Readonly<Record<string, string>>): DatasetSource[] {
  const source = (prefix: string): DatasetSource => ({
    url: environment[`${prefix}_URL`] ?? '',
    key: environment[`${prefix}_KEY`] ?? '',
    checksum: environment[`${prefix}_CHECKSUM`] ?? '',
    filename: environment[`${prefix}_FILENAME`] ?? '',
  });
  const single = environment.IS_DATASET_REQUIRED === 'true' ? [source('IEXEC_DATASET')] : [];
  const bulk = Array.from({ length: Number(environment.IEXEC_BULK_SLICE_SIZE ?? 0) }, (_, index) =>
    source(`IEXEC_DATASET_${index + 1}`),
  );
  return [...single, ...bulk];
}

function inputUrls(environment: Readonly<Record<string, string>>): string[] {
  const count = Number(environment.IEXEC_INPUT_FILES_NUMBER ?? 0);
  return Array.from({ length: count }, (_, index) => environment[`IEXEC_INPUT_FILE_URL_${index + 1}`] ?? '');
}

async function fetchDataset(source: DatasetSource, context: PreComputeContext): Promise<void> {
  for (const part of ['URL', 'KEY', 'CHECKSUM', 'FILENAME'] as const) {
    if (source[part.toLowerCase() as keyof DatasetSource] === '')
      throw new StageError(`PRE_COMPUTE_DATASET_${part}_MISSING`);
  }
  await mkdir(context.scratchDir, { recursive: true });
  const encrypted = join(context.scratchDir, `${source.filename}.enc`);
  const url = source.url.startsWith('/ipfs/') ? new URL(source.url, context.ipfsUrl).href : source.url;
  const checksum = await stageStep('PRE_COMPUTE_DATASET_DOWNLOAD_FAILED', () =>
    download(url, encrypted, context),
  );
  if (checksum !== source.checksum) throw new StageError('PRE_COMPUTE_INVALID_DATASET_CHECKSUM');
  const plain = join(context.inDir, source.filename);
  try {
    await stageStep('PRE_COMPUTE_DATASET_DECRYPTION_FAILED', () =>
      decryptDataset(encrypted, source.key, plain),
    );
  } catch (error) {
    await rm(plain, { force: true });
    throw error;
  } finally {
    await rm(encrypted, { force: true });
  }
}

async function fetchInputFile(url: string, context: PreComputeContext): Promise<void> {
  if (url === '') throw new StageError('PRE_COMPUTE_AT_LEAST_ONE_INPUT_FILE_URL_MISSING');
  const name = `0x${createHash('sha256').update(url).digest('hex')}`;
  await stageStep('PRE_COMPUTE_INPUT_FILE_DOWNLOAD_FAILED', () =>
    download(url, join(context.inDir, name), context),
  );
}

/** Streams a URL to a file within the time limit. Returns `0x` and its SHA-256. */
async function download(url: string, target: string, context: PreComputeContext): Promise<string> {
  const signal = withTimeout(context.signal, context.httpMs);
  const response = await fetch(url, { signal });
  if (!response.ok || response.body === null) throw new Error(`${url} answered ${response.status}.`);
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const body = Readable.fromWeb(response.body as ReadableStream);
  try {
    await pipeline(body, hashing, createWriteStream(target), { signal });
  } catch (error) {
    // The enclave writes a file only when it has all of it.
    await rm(target, { force: true });
    throw error;
  }
  return `0x${hash.digest('hex')}`;
}

/** Decrypts IV ‖ AES-256-CBC ciphertext with PKCS#7 padding. */
async function decryptDataset(encrypted: string, keyText: string, target: string): Promise<void> {
  const key = Buffer.from(keyText, 'base64');
  if (key.length !== KEY_BYTES || key.toString('base64') !== keyText)
    throw new Error('The key is not 32 bytes.');
  const iv = Buffer.alloc(IV_BYTES);
  const file = await open(encrypted);
  const { bytesRead } = await file.read(iv, 0, IV_BYTES, 0).finally(() => file.close());
  if (bytesRead < IV_BYTES) throw new Error('The file is shorter than its IV.');
  await pipeline(
    createReadStream(encrypted, { start: IV_BYTES }),
    createDecipheriv('aes-256-cbc', key, iv),
    createWriteStream(target),
  );
}
