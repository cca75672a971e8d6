import { getBytes, Wallet, ZeroAddress } from 'ethers';
import { resultHash, resultSeal } from '../../src/crypto/result-digest.ts';
import { TaskError } from '../../src/errors/task-error.ts';
import type { DatasetInfo } from '../../src/iexec/hub/dataset-registry.ts';
import type { Hub } from '../../src/iexec/hub/hub.ts';
import type { HubConfiguration } from '../../src/iexec/hub/hub-configuration.ts';
import type { AppInfo } from '../../src/iexec/protocol/app.ts';
import { authorizationMessage, enclaveMessage } from '../../src/iexec/protocol/contribution.ts';
import type { Deal } from '../../src/iexec/protocol/deal.ts';
import { dealId, taskId } from '../../src/iexec/protocol/ids.ts';
import { hashOrder, type RequestOrder } from '../../src/iexec/protocol/orders.ts';
import { buildParams } from '../../src/iexec/protocol/params.ts';
import { buildRequestOrder } from '../../src/iexec/protocol/request-order.ts';
import type { Contribution, Task } from '../../src/iexec/protocol/task.ts';
import { deriveIdentities } from '../../src/pipeline/context/identities.ts';
import type { Evidence } from '../../src/pipeline/provenance/evidence.ts';
import { faked } from './faked.ts';

const walletOf = (byte: string): Wallet => new Wallet(`0x${byte.repeat(32)}`);
const bytes32 = (byte: string): string => `0x${byte.repeat(32)}`;
const addressOf = (byte: string): string => walletOf(byte).address;

/** Keys of everyone who signs. */
export const ENCLAVE = walletOf('e1');
export const POOL_OWNER = walletOf('e2');
export const IDENTITIES = deriveIdentities(walletOf('11'), '');
/** Addresses that have no part in the deal. */
export const STRANGER = addressOf('f1');
export const OTHER = addressOf('f2');
export const WORKER = addressOf('a1');
export const POOL = addressOf('a2');
/** SHA-256 of `result.txt` in the vectors' archive. */
export const DIGEST = '0xba0943da5f7d1f2680538a7a7428bc328a07b21b58ea1b385db192dab9588fa1';
/** Place of the result by the chain. */
export const CID = 'QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH';

export const APP: AppInfo = {
  address: addressOf('a3'),
  owner: addressOf('a4'),
  name: 'the app',
  type: 'DOCKER',
  location: 'docker.io/some/app:1.0.0',
  checksum: bytes32('ab'),
  mrenclave: '0x',
};
export const DATASET: DatasetInfo = {
  address: addressOf('a5'),
  owner: addressOf('11'),
  name: 'the input',
  location: '/ipfs/QmInput',
  checksum: bytes32('cd'),
};
export const NETWORK = {
  name: 'memory',
  chainId: 65_535,
  hub: addressOf('a6'),
  rpcUrl: 'https://rpc.example',
  smsUrl: 'https://sms.example',
  marketUrl: 'https://market.example',
  compassUrl: 'https://compass.example',
  ipfsGatewayUrl: 'https://gateway.example',
  ipfsNodeUrl: 'https://node.example',
} as const;
export const CONFIGURATION: HubConfiguration = {
  hub: NETWORK.hub,
  domain: {
    name: 'iExecODB',
    version: '5.0.0',
    chainId: BigInt(NETWORK.chainId),
    verifyingContract: NETWORK.hub,
  },
  token: ZeroAddress,
  appRegistry: ZeroAddress,
  datasetRegistry: ZeroAddress,
  workerpoolRegistry: ZeroAddress,
  proxyCodeHash: bytes32('00'),
  deadlineRatios: { contribution: 7, final: 10 },
  workerpoolStakeRatio: 30n,
};

export const ORDER: RequestOrder = buildRequestOrder({
  app: APP.address,
  dataset: DATASET.address,
  requester: IDENTITIES.requester.address,
  beneficiary: IDENTITIES.beneficiary.address,
  category: 0,
  workerpool: POOL,
  maxPrice: 30n,
  maxAppPrice: 10n,
  params: buildParams({ args: '--frame 1', encrypt: true }),
  identity: 'a run',
  generation: 0,
});
/** The deal that the order made, at less than its limits. */
export const DEAL: Deal = {
  id: dealId(hashOrder('request', ORDER, CONFIGURATION.domain), 0n),
  app: { pointer: APP.address, owner: APP.owner, price: 3n },
  dataset: { pointer: DATASET.address, owner: DATASET.owner, price: 0n },
  workerpool: { pointer: POOL, owner: POOL_OWNER.address, price: 4n },
  trust: 0n,
  category: 0,
  tag: ORDER.tag,
  requester: ORDER.requester,
  beneficiary: ORDER.beneficiary,
  callback: ORDER.callback,
  params: ORDER.params,
  startTime: 1_000_000,
  botFirst: 0n,
  botSize: 1n,
  sponsor: ORDER.requester,
};

const TASK_ID = taskId(DEAL.id, 0n);
const location = JSON.stringify({ storage: 'ipfs', location: `/ipfs/${CID}` });
/** The completed task of that deal. */
export const TASK: Task = {
  id: TASK_ID,
  status: 'COMPLETED',
  dealId: DEAL.id,
  index: 0n,
  finalDeadline: DEAL.startTime + 3_000,
  consensusValue: resultHash(TASK_ID, DIGEST),
  contributors: [WORKER],
  resultDigest: DIGEST,
  results: `0x${Buffer.from(location).toString('hex')}`,
};
/** The contribution of `WORKER` that the task agreed on. */
export const CONTRIBUTION: Contribution = {
  status: 'PROVED',
  resultHash: TASK.consensusValue,
  resultSeal: resultSeal(WORKER, TASK.id, DIGEST),
  enclaveChallenge: ENCLAVE.address,
};
const sign = (wallet: Wallet, message: string): string => wallet.signMessageSync(getBytes(message));
/** Evidence of that task in which everything holds. */
export const EVIDENCE: Evidence = {
  deal: DEAL,
  task: TASK,
  app: APP,
  dataset: DATASET,
  winner: { worker: WORKER, contribution: CONTRIBUTION },
  transactions: {
    match: bytes32('01'),
    requestOrderHash: hashOrder('request', ORDER, CONFIGURATION.domain),
    contribution: bytes32('02'),
    finalisation: bytes32('02'),
    block: 100,
    signed: {
      taskId: TASK.id,
      enclaveChallenge: ENCLAVE.address,
      enclaveSignature: sign(ENCLAVE, enclaveMessage(CONTRIBUTION.resultHash, CONTRIBUTION.resultSeal)),
      authorization: sign(POOL_OWNER, authorizationMessage(WORKER, TASK.id, ENCLAVE.address)),
    },
  },
};

/** A hub that knows that deal and nothing else. It does not give the transactions of the task. */
export function hubWith(changes: Partial<Hub> = {}): Hub {
  return faked<Hub>({
    configuration: async () => CONFIGURATION,
    category: async id => (id === DEAL.category ? { id, name: 'XS', maxSeconds: 300 } : undefined),
    deal: async id => (id === DEAL.id ? DEAL : undefined),
    task: async id => ({ ...TASK, id }),
    contribution: async () => CONTRIBUTION,
    app: async () => APP,
    dataset: async () => DATASET,
    now: async () => DEAL.startTime + 60,
    head: async () => {
      throw new TaskError('RPC_UNREACHABLE', { what: 'W.', why: 'Y.', fix: 'F.' });
    },
    passesRestriction: async (restriction, pool) => restriction === ZeroAddress || restriction === pool,
    workerpoolOwner: async pool => (pool === POOL ? POOL_OWNER.address : undefined),
    teeBroker: async () => undefined,
    verifySignature: async () => false,
    ...changes,
  });
}
