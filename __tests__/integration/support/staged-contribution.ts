import { type Contract, getBytes, hexlify, toUtf8Bytes, Wallet } from 'ethers';
import { hubAt } from '../../../localnet/chain/contracts.ts';
import { authorizationHash } from '../../../localnet/task/work-order.ts';
import { sealResult } from '../../../localnet/worker/result-seal.ts';
import type { MadeDeal } from '../../../src/iexec/market/buy-deal.ts';
import { dealTaskIds } from '../../../src/iexec/protocol/deal.ts';
import type { ProtocolClient } from './protocol-client.ts';

const DIGEST = `0x${'d1'.repeat(32)}`;
const RESULTS = hexlify(toUtf8Bytes('{ "storage": "ipfs", "location": "/ipfs/QmNone" }'));

/** Parties of a task beside the hub. */
export interface Parties {
  /** Signs the authorization of worker and enclave. */
  readonly authorizer: Wallet;
  /** Sends what only the pool's owner may send. */
  readonly asPoolOwner: (method: string, args: readonly unknown[]) => Promise<void>;
}

/**
 * Brings a task to its end as a pool with several workers does: `contribute`, `reveal` and `finalize`, each a
 * transaction of its own. The worker's own pool does it in one, so this is done by hand.
 * @returns the task's id.
 */
export async function completeInStages(
  client: ProtocolClient,
  { deal }: MadeDeal,
  { authorizer, asPoolOwner }: Parties,
): Promise<string> {
  const { info, provider } = client.localnet;
  const worker = new Wallet(info.wallets.scheduler.privateKey, provider);
  const hub = hubAt(client.hub.address, worker);
  const enclave = new Wallet(Wallet.createRandom().privateKey);
  const [taskId = ''] = dealTaskIds(deal);
  await send(hub, 'initialize', [deal.id, 0]);
  const sealed = sealResult({ taskId, worker: worker.address, digest: DIGEST }, enclave.privateKey);
  const authorization = await authorizer.signMessage(
    getBytes(authorizationHash(worker.address, taskId, enclave.address)),
  );
  const { resultHash, resultSeal, enclaveSignature } = sealed;
  const contribution = [taskId, resultHash, resultSeal, enclave.address, enclaveSignature, authorization];
  await send(hub, 'contribute', contribution);
  await send(hub, 'reveal', [taskId, DIGEST]);
  await asPoolOwner('finalize', [taskId, RESULTS, '0x']);
  return taskId;
}

async function send(hub: Contract, method: string, args: readonly unknown[]): Promise<void> {
  await (await hub.getFunction(method)(...args)).wait();
}
