import { join } from 'node:path';
import { uploadToIpfs } from '../result-proxy/ipfs-upload.ts';
import type { ResultModel } from '../result-proxy/result-model.ts';
import { sendResult } from '../result-proxy/result-proxy-client.ts';
import { type ComputedFile, readComputedFile } from './computed-file.ts';
import { encryptResult } from './result-cipher.ts';
import { computeCallbackDigest, computeResultDigest } from './result-digest.ts';
import { sealResult } from './result-seal.ts';
import { zipResult } from './result-zip.ts';
import { StageError, stageStep } from './stage-error.ts';
import { withTimeout } from './time-limit.ts';

/** Files and services of one post-compute. */
export interface PostComputeContext {
  readonly taskId: string;
  readonly dealId: string;
  readonly taskIndex: number;
  /** Folder that stands for `/iexec_out`. */
  readonly outDir: string;
  /** Folder for the archives. */
  readonly scratchDir: string;
  readonly ipfsUrl: string;
  /** Result proxy, unless the session names another. */
  readonly resultProxyUrl: string;
  /** Time limit for sending the result, in milliseconds; no limit, and no result proxy, when absent. */
  readonly httpMs?: number | undefined;
  readonly signal: AbortSignal;
}

/** A result that is ready for the chain. All values are 0x hex but the location. */
export interface ComputedResult {
  readonly digest: string;
  readonly enclaveSignature: string;
  /** Signs another digest for this task, as only an enclave that is broken does. */
  readonly forge: (digest: string) => string;
  /** `/ipfs/<CID>` of a result that was not sent through the result proxy. */
  readonly location?: string;
  /** Data of the app for a callback contract, as it wrote it, even when the deal has none. */
  readonly callbackData?: string;
}

/**
 * Turns the output folder into a result (tee-worker-post-compute): digest and the enclave's signature, then zip,
 * encrypt and upload unless the deal has a callback. The deal decides which digest counts.
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
  const worker = environment.SIGN_WORKER_ADDRESS;
  const enclaveKey = environment.SIGN_TEE_CHALLENGE_PRIVATE_KEY;
  if (worker === undefined) throw new StageError('POST_COMPUTE_WORKER_ADDRESS_MISSING');
  if (enclaveKey === undefined) throw new StageError('POST_COMPUTE_TEE_CHALLENGE_PRIVATE_KEY_MISSING');
  const { enclaveSignature } = await stageStep('POST_COMPUTE_INVALID_TEE_SIGNATURE', async () =>
    sealResult({ taskId, worker, digest }, enclaveKey),
  );
  const model = {
    chainTaskId: taskId,
    dealId: context.dealId,
    taskIndex: context.taskIndex,
    deterministHash: digest,
    enclaveSignature,
  };
  const location = isCallback ? undefined : await storeResult(environment, context, model);
  return {
    digest,
    enclaveSignature,
    forge: other => sealResult({ taskId, worker, digest: other }, enclaveKey).enclaveSignature,
    ...(location !== undefined && { location }),
    ...(computed.callbackData !== undefined && { callbackData: computed.callbackData }),
  };
}

async function digestOf(computed: ComputedFile, isCallback: boolean): Promise<string> {
  if (isCallback) {
    if (computed.callbackData === undefined || computed.callbackData === '')
      throw new Error('The deal has a callback and the app gave no data.');
    return computeCallbackDigest(computed.callbackData);
  }
  if (computed.deterministicOutputPath === undefined)
    throw new Error('The app named no deterministic output.');
  return computeResultDigest(computed.deterministicOutputPath);
}

/** Stores the result. Returns its place when that is known without the result proxy. */
async function storeResult(
  environment: Readonly<Record<string, string>>,
  context: PostComputeContext,
  model: ResultModel,
): Promise<string | undefined> {
  const { taskId, outDir, scratchDir, ipfsUrl, httpMs } = context;
  const plain = join(scratchDir, 'iexec_out.zip');
  await stageStep('POST_COMPUTE_OUT_FOLDER_ZIP_FAILED', () => zipResult(outDir, plain));
  context.signal.throwIfAborted();
  let archive = plain;
  if (environment.RESULT_ENCRYPTION === 'true') {
    archive = join(scratchDir, 'iexec_out.encrypted.zip');
    await stageStep('POST_COMPUTE_ENCRYPTION_FAILED', () =>
      encryptResult(plain, environment.RESULT_ENCRYPTION_PUBLIC_KEY ?? '', archive),
    );
  }
  // The localnet has no Dropbox.
  if (environment.RESULT_STORAGE_PROVIDER === 'dropbox')
    throw new StageError('POST_COMPUTE_DROPBOX_UPLOAD_FAILED');
  return stageStep('POST_COMPUTE_IPFS_UPLOAD_FAILED', async () => {
    if (httpMs === undefined)
      return `/ipfs/${await uploadToIpfs(ipfsUrl, archive, `iexec-result-${taskId}`, context.signal)}`;
    const proxyUrl = environment.RESULT_STORAGE_PROXY || context.resultProxyUrl;
    const signal = withTimeout(context.signal, httpMs);
    await sendResult(proxyUrl, environment.RESULT_STORAGE_TOKEN ?? '', { model, archive }, signal);
    return undefined;
  });
}
