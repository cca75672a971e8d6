import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { getBytes, solidityPackedKeccak256 } from 'ethers';
import { signerOf } from '../chain/signatures.ts';
import { type LocalServer, serve } from '../http/serve.ts';
import { authorizationHash, type WorkerpoolAuthorization } from '../task/work-order.ts';
import { uploadToIpfs } from './ipfs-upload.ts';
import { type ResultModel, readResultModel } from './result-model.ts';

/** Services and folders that the result proxy works with. */
interface ResultProxyContext {
  /** Origin of the IPFS node that results are added to. */
  readonly ipfsUrl: string;
  /** Folder for archives in transit. */
  readonly dir: string;
}

/**
 * Starts the service between enclaves and IPFS (iexec-result-proxy): a worker gets a token for its authorization, and
 * post-compute sends the result with it. Unlike the live one it accepts the result of a task twice, since a task runs
 * again here when its deal is made anew after a reorganisation.
 */
export async function startResultProxy({ ipfsUrl, dir }: ResultProxyContext): Promise<LocalServer> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const wallets = new Map<string, string>();
  const authorizations = new Map<string, WorkerpoolAuthorization>();
  const hashes = new Map<string, string>();

  async function giveToken(request: IncomingMessage): Promise<Answer> {
    const authorization = (await json(request)) as WorkerpoolAuthorization;
    const { workerWallet, chainTaskId, enclaveChallenge } = authorization;
    const hash = authorizationHash(workerWallet, chainTaskId, enclaveChallenge);
    if (!isSigned(workerWallet, hash, request.headers.authorization)) return { status: 401 };
    authorizations.set(chainTaskId.toLowerCase(), authorization);
    // The same token at each result proxy, since a worker has one set of secrets at the SMS for all of its pools.
    const token = createHash('sha256').update(workerWallet.toLowerCase()).digest('hex');
    wallets.set(token, workerWallet);
    return { status: 200, text: token };
  }

  async function takeResult(request: IncomingMessage): Promise<Answer> {
    const wallet = wallets.get(request.headers.authorization ?? '');
    if (wallet === undefined) return { status: 401 };
    const archive = join(dir, randomUUID());
    try {
      const model = await readResultModel(request, archive);
      const taskId = model.chainTaskId.toLowerCase();
      const authorization = authorizations.get(taskId);
      if (authorization === undefined || !isEnclaveSigned(model, wallet, authorization))
        return { status: 401 };
      const signal = AbortSignal.timeout(600_000);
      const hash = await uploadToIpfs(ipfsUrl, archive, `iexec-result-${taskId}`, signal).catch(() => '');
      if (hash === '') return { status: 400 };
      hashes.set(taskId, hash);
      return { status: 200, text: hash };
    } finally {
      await rm(archive, { force: true });
    }
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const { method = 'GET', url = '/' } = request;
    if (method === 'POST' && url === '/v1/results/token') return giveToken(request);
    if (method === 'POST' && url === '/v1/results') return takeResult(request);
    const [, taskId = '', rest = ''] = /^\/v1\/results\/(0x[0-9a-f]{64})(\/ipfshash)?$/i.exec(url) ?? [];
    const hash = hashes.get(taskId.toLowerCase());
    if (method === 'HEAD' && rest === '') {
      if (!wallets.has(request.headers.authorization ?? '')) return { status: 401 };
      return { status: hash === undefined ? 404 : 204 };
    }
    return hash === undefined || rest === '' ? { status: 404 } : { status: 200, text: hash };
  }

  return serve(async (request: IncomingMessage, response: ServerResponse) => {
    const { status, text } = await answer(request);
    response.writeHead(status, { 'content-type': 'text/plain;charset=UTF-8' }).end(text);
  });
}

interface Answer {
  readonly status: number;
  readonly text?: string;
}

function isSigned(signer: string, hash: Uint8Array, signature: string | undefined): boolean {
  try {
    return signerOf(hash, signature ?? '').toLowerCase() === signer.toLowerCase();
  } catch {
    return false;
  }
}

function isEnclaveSigned(
  { chainTaskId, deterministHash, enclaveSignature }: ResultModel,
  worker: string,
  { enclaveChallenge }: WorkerpoolAuthorization,
): boolean {
  const resultHash = solidityPackedKeccak256(['bytes32', 'bytes32'], [chainTaskId, deterministHash]);
  const resultSeal = solidityPackedKeccak256(
    ['address', 'bytes32', 'bytes32'],
    [worker, chainTaskId, deterministHash],
  );
  const message = getBytes(solidityPackedKeccak256(['bytes32', 'bytes32'], [resultHash, resultSeal]));
  return isSigned(enclaveChallenge, message, enclaveSignature);
}
