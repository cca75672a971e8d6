import { postStream } from '../http/post-stream.ts';
import type { WorkerpoolAuthorization } from '../task/work-order.ts';
import { type ResultModel, writeResultModel } from './result-model.ts';

/** Time limit for an answer to one of the worker's own requests, in milliseconds. */
const TIMEOUT = 10_000;

/**
 * Requests the token for sending the results of a worker's tasks.
 *
 * @param signature Worker's EIP-191 signature over the hash of the authorization.
 * @throws Error when the result proxy refuses or cannot be reached.
 */
export async function requestUploadToken(
  proxyUrl: string,
  authorization: WorkerpoolAuthorization,
  signature: string,
): Promise<string> {
  const response = await fetch(new URL('/v1/results/token', proxyUrl), {
    method: 'POST',
    headers: { authorization: signature, 'content-type': 'application/json' },
    body: JSON.stringify(authorization),
    signal: AbortSignal.timeout(TIMEOUT),
  });
  return textOf(response);
}

/**
 * Sends a result with its archive, as post-compute does.
 *
 * @throws Error when the result proxy refuses, cannot be reached, or does not answer in time.
 */
export async function sendResult(
  proxyUrl: string,
  token: string,
  { model, archive }: { readonly model: ResultModel; readonly archive: string },
  signal: AbortSignal,
): Promise<void> {
  const headers = { authorization: token, 'content-type': 'application/json' };
  const body = writeResultModel(model, archive);
  const { status } = await postStream(new URL('/v1/results', proxyUrl), headers, body, signal);
  if (status !== 200) throw new Error(`The result proxy answered ${status}.`);
}

/**
 * Requests the CID of a task's result on IPFS.
 *
 * @throws Error when there is none, or the result proxy cannot be reached.
 */
export async function findResult(proxyUrl: string, taskId: string): Promise<string> {
  const url = new URL(`/v1/results/${taskId}/ipfshash`, proxyUrl);
  return textOf(await fetch(url, { signal: AbortSignal.timeout(TIMEOUT) }));
}

async function textOf(response: Response): Promise<string> {
  const text = await response.text();
  if (!response.ok) throw new Error(`The result proxy answered ${response.status}.`);
  return text;
}
