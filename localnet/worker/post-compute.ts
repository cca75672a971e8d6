import { join } from 'node:path';
import { type ComputedFile, readComputedFile } from './computed-file.ts';
import { uploadToIpfs } from './ipfs-upload.ts';
import { encryptResult } from './result-cipher.ts';
import { computeCallbackDigest, computeResultDigest } from './result-digest.ts';
import { sealResult } from './result-seal.ts';
import { zipResult } from './result-zip.ts';
import { StageError, stageStep } from './stage-error.ts';

/** Where post-compute works. */
export interface PostComputeContext {
  readonly taskId: string;
  /** Folder that stands for `/iexec_out`. */
  readonly outDir: string;
  /** Folder for the archives. */
  readonly scratchDir: string;
  readonly ipfsUrl: string;
  readonly signal: AbortSignal;
}

/** A result that is ready for the chain. All values are 0x hex but the location. */
export interface ComputedResult {
  readonly digest: string;
  readonly enclaveSignature: string;
  /** `/ipfs/<CID>`; absent when the result goes to a callback contract. */
  readonly location?: string;
  /** Data for the callback contract; `0x` when there is none. */
  readonly callbackData: string;
}

/**
 * Turns the output folder into a result (tee-worker-post-compute): digest, then zip, encrypt and upload unless there
 * is a callback, then the enclave's signature.
 *
 * @param environment Environment of the session's `post-compute` service.
 * @throws StageError with a POST_COMPUTE_… cause.
 */
export async function runPostCompute(
  environment: Readonly<Record<string, string>>,
  context: PostComputeContext,
): Promise<ComputedResult> {
  const { taskId, outDir } = context;
  const isCallback = environment.RESULT_STORAGE_CALLBACK === 'true';
  const computed = await stageStep('POST_COMPUTE_COMPUTED_FILE_NOT_FOUND', () => readComputedFile(outDir));
  const digest = await stageStep('POST_COMPUTE_RESULT_DIGEST_COMPUTATION_FAILED', () =>
    digestOf(computed, isCallback),
  );
  const location = isCallback ? undefined : await storeResult(environment, context);
  const worker = environment.SIGN_WORKER_ADDRESS;
  const enclaveKey = environment.SIGN_TEE_CHALLENGE_PRIVATE_KEY;
  if (worker === undefined) throw new StageError('POST_COMPUTE_WORKER_ADDRESS_MISSING');
  if (enclaveKey === undefined) throw new StageError('POST_COMPUTE_TEE_CHALLENGE_PRIVATE_KEY_MISSING');
  const { enclaveSignature } = await stageStep('POST_COMPUTE_INVALID_TEE_SIGNATURE', async () =>
    sealResult({ taskId, worker, digest }, enclaveKey),
  );
  return {
    digest,
    enclaveSignature,
    ...(location !== undefined && { location }),
    callbackData: isCallback ? (computed.callbackData ?? '0x') : '0x',
  };
}

async function digestOf(computed: ComputedFile, isCallback: boolean): Promise<string> {
  if (isCallback) {
    if (computed.callbackData === undefined)
      throw new Error('The deal has a callback and the app gave no data.');
    return computeCallbackDigest(computed.callbackData);
  }
  if (computed.deterministicOutputPath === undefined)
    throw new Error('The app named no deterministic output.');
  return computeResultDigest(computed.deterministicOutputPath);
}

async function storeResult(
  environment: Readonly<Record<string, string>>,
  { taskId, outDir, scratchDir, ipfsUrl, signal }: PostComputeContext,
): Promise<string> {
  const plain = join(scratchDir, 'iexec_out.zip');
  await stageStep('POST_COMPUTE_OUT_FOLDER_ZIP_FAILED', () => zipResult(outDir, plain));
  signal.throwIfAborted();
  let result = plain;
  if (environment.RESULT_ENCRYPTION === 'true') {
    result = join(scratchDir, 'iexec_out.encrypted.zip');
    await stageStep('POST_COMPUTE_ENCRYPTION_FAILED', () =>
      encryptResult(plain, environment.RESULT_ENCRYPTION_PUBLIC_KEY ?? '', result),
    );
  }
  // The localnet has no Dropbox.
  if (environment.RESULT_STORAGE_PROVIDER === 'dropbox')
    throw new StageError('POST_COMPUTE_DROPBOX_UPLOAD_FAILED');
  const cid = await stageStep('POST_COMPUTE_IPFS_UPLOAD_FAILED', () =>
    uploadToIpfs(ipfsUrl, result, `iexec-result-${taskId}`, signal),
  );
  return `/ipfs/${cid}`;
}
