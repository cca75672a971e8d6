import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  Contract,
  concat,
  decodeBase58,
  keccak256,
  solidityPacked,
  solidityPackedKeccak256,
  toBeHex,
  toUtf8Bytes,
  Wallet,
  ZeroAddress,
  ZeroHash,
} from 'ethers';
import { hubAt } from '../../localnet/chain/contracts.ts';
import {
  hashOrder,
  type Order,
  type OrderKind,
  orderDomain,
  toContractOrder,
} from '../../localnet/chain/orders.ts';
import { secretChallenge } from '../../localnet/sms/sms-challenge.ts';
import type { SessionService, TeeSession } from '../../localnet/sms/tee-session.ts';
import { type Localnet, startLocalnet } from '../../localnet/start.ts';
import { appOrder, signFor, TEE_TDX } from './support/localnet-orders.ts';

const CID = 'QmVGUmjUdGNdGPBCypi68KHahXcZXzK52pFU263hEuLLSg';
const INPUT_URL = 'https://example.com/a.txt';
const DATASET_KEY = Buffer.alloc(32, 7).toString('base64');
const CHECKSUM = keccak256('0x01');

const DATASET_REGISTRY = [
  'function createDataset(address, string, bytes, bytes32)',
  'function predictDataset(address, string, bytes, bytes32) view returns (address)',
];

let localnet: Localnet;
let requester: Wallet;
let poolOwner: Wallet;
let worker: Wallet;
let dataset: string;
let dealId: string;
let taskId: string;

// Bought from the workerpool that nobody works for, so that only this test acts on the task.
beforeAll(async () => {
  localnet = await startLocalnet();
  const { info, provider } = localnet;
  const { wallets, apps, network } = info;
  requester = new Wallet(wallets.requester.privateKey, provider);
  poolOwner = new Wallet(wallets.workerpoolOwner.privateKey);
  // Not the localnet's worker, which keeps its token at the SMS already.
  worker = new Wallet(wallets.scheduler.privateKey);

  const registry = new Contract(info.datasetRegistry, DATASET_REGISTRY, requester);
  const multihash = toBeHex(decodeBase58(CID), 34);
  const args = [requester.address, 'scene', concat(['0xa50322', multihash]), CHECKSUM];
  dataset = await registry.getFunction('predictDataset')(...args);
  await (await registry.getFunction('createDataset')(...args)).wait();

  const sign = async (kind: OrderKind, order: Order, key: string) =>
    toContractOrder(await signFor(info, kind, order, new Wallet(key)));
  const open = { apprestrict: ZeroAddress, workerpoolrestrict: ZeroAddress, requesterrestrict: ZeroAddress };
  const workerpool = info.workerpools[1] ?? '';
  const request: Order = {
    app: apps.echo ?? '',
    appmaxprice: 0n,
    dataset,
    datasetmaxprice: 0n,
    workerpool,
    workerpoolmaxprice: 0n,
    requester: requester.address,
    volume: 2n,
    tag: TEE_TDX,
    category: 0n,
    trust: 0n,
    beneficiary: worker.address,
    callback: ZeroAddress,
    params: JSON.stringify({
      iexec_args: 'a b',
      iexec_input_files: [INPUT_URL],
      iexec_secrets: { 1: 'token', 2: 'never-pushed' },
      iexec_result_encryption: true,
      iexec_result_storage_provider: 'ipfs',
    }),
    salt: ZeroHash,
  };
  const datasetOrder = { dataset, datasetprice: 0n, volume: 1n, tag: ZeroHash, ...open, salt: ZeroHash };
  const poolOrder = {
    workerpool,
    workerpoolprice: 0n,
    volume: 2n,
    tag: TEE_TDX,
    category: 0n,
    trust: 0n,
    apprestrict: ZeroAddress,
    datasetrestrict: ZeroAddress,
    requesterrestrict: ZeroAddress,
    salt: ZeroHash,
  };
  const hub = hubAt(network.hub, requester);
  const match = await hub.getFunction('matchOrders')(
    await sign('app', appOrder(apps.echo ?? '', { appprice: 0n }), wallets.appOwner.privateKey),
    await sign('dataset', datasetOrder, wallets.requester.privateKey),
    await sign('workerpool', poolOrder, wallets.workerpoolOwner.privateKey),
    await sign('request', request, wallets.requester.privateKey),
  );
  await match.wait();
  const requestHash = hashOrder('request', request, orderDomain(network.chainId, network.hub));
  dealId = keccak256(solidityPacked(['bytes32', 'uint256'], [requestHash, 0]));
  taskId = keccak256(solidityPacked(['bytes32', 'uint256'], [dealId, 0]));
});

afterAll(async () => {
  await localnet?.stop();
});

function bytes(hex: string): Buffer {
  return Buffer.from(hex.slice(2), 'hex');
}

function sms(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(new URL(path, localnet.info.network.smsUrl), init);
}

async function push(path: string, signer: Wallet, challenge: string, body: string): Promise<void> {
  const authorization = await signer.signMessage(bytes(challenge));
  expect((await sms(path, { method: 'POST', headers: { authorization }, body })).status).toBe(204);
}

async function pushWeb2(owner: Wallet, name: string, value: string): Promise<void> {
  const path = `/secrets/web2?ownerAddress=${owner.address}&secretName=${name}`;
  await push(path, owner, secretChallenge(owner.address, name, value), value);
}

async function askChallenge(signer: Wallet): Promise<Response> {
  const authorization = await signer.signMessage(bytes(keccak256(taskId)));
  return sms(`/tee/challenges/${taskId}`, { method: 'POST', headers: { authorization } });
}

async function askSession(enclaveChallenge: string, signers: { pool?: Wallet; worker?: Wallet } = {}) {
  const hash = solidityPackedKeccak256(
    ['address', 'bytes32', 'address'],
    [worker.address, taskId, enclaveChallenge],
  );
  const value = await (signers.pool ?? poolOwner).signMessage(bytes(hash));
  const authorization = await (signers.worker ?? worker).signMessage(bytes(hash));
  const body = JSON.stringify({
    chainTaskId: taskId,
    dealId,
    taskIndex: 0,
    workerWallet: worker.address,
    enclaveChallenge,
    signature: { value },
  });
  const headers = { authorization, 'content-type': 'application/json' };
  const response = await sms('/tee/sessions', { method: 'POST', headers, body });
  return { status: response.status, ...((await response.json()) as { data: Json; error?: string }) };
}

/** Whatever JSON.parse gives. */
type Json = ReturnType<typeof JSON.parse>;

describe('sessions', () => {
  let enclave: string;

  test('are refused until the task is active, and to everyone but the worker it was given to', async () => {
    expect((await askChallenge(poolOwner)).status).toBe(401);
    expect(await askSession(worker.address)).toMatchObject({
      status: 401,
      error: 'EXECUTION_NOT_AUTHORIZED_GET_CHAIN_TASK_FAILED',
    });
    const hub = hubAt(localnet.info.network.hub, requester);
    await (await hub.getFunction('initialize')(dealId, 0)).wait();
    expect((await askChallenge(worker)).status).toBe(401);
    const given = await askChallenge(poolOwner);
    enclave = await given.text();
    expect([given.status, enclave]).toEqual([200, await (await askChallenge(poolOwner)).text()]);
    expect(await askSession(enclave, { worker: poolOwner })).toMatchObject({
      status: 401,
      error: 'INVALID_AUTHORIZATION',
    });
    expect(await askSession(enclave, { pool: worker })).toMatchObject({
      status: 401,
      error: 'EXECUTION_NOT_AUTHORIZED_INVALID_SIGNATURE',
    });
    expect(enclave).toBe(enclave.toLowerCase());
  });

  test('are refused while a secret of the deal is missing', async () => {
    expect(await askSession(enclave)).toEqual({
      status: 500,
      error: 'PRE_COMPUTE_GET_DATASET_SECRET_FAILED',
    });
    const web3 = `/secrets/web3?secretAddress=${dataset}`;
    await push(web3, requester, secretChallenge(dataset, undefined, DATASET_KEY), DATASET_KEY);
    expect((await askSession(enclave)).error).toBe(
      'POST_COMPUTE_GET_ENCRYPTION_TOKENS_FAILED_EMPTY_BENEFICIARY_KEY',
    );
  });

  test('are refused while nobody has a token to store the result with', async () => {
    await pushWeb2(worker, 'iexec-result-encryption-public-key', 'cHVibGlj');
    // That of the requester serves where the worker has none.
    const missing = { status: 500, error: 'POST_COMPUTE_GET_STORAGE_TOKENS_FAILED' };
    expect(await askSession(enclave)).toEqual(missing);
    await pushWeb2(poolOwner, 'iexec-result-iexec-ipfs-token', 'of nobody who counts');
    expect(await askSession(enclave)).toEqual(missing);
    await pushWeb2(requester, 'iexec-result-iexec-ipfs-token', 'of the requester');
    expect((await askSession(enclave)).status).toBe(200);
  });

  test('hand each stage what it needs, once', async () => {
    const { apps, wallets } = localnet.info;
    const appOwner = new Wallet(wallets.appOwner.privateKey);
    await push(`/apps/${apps.echo}/secrets`, appOwner, secretChallenge(apps.echo ?? '', '1', 'dev'), 'dev');
    const key = `/requesters/${requester.address}/secrets/token`;
    await push(key, requester, secretChallenge(requester.address, 'token', 'hunter2'), 'hunter2');

    const { status, data, error } = await askSession(enclave);
    expect([status, error]).toEqual([200, undefined]);
    const session = (await (await fetch(data.secretProvisioningUrl)).json()) as TeeSession;
    expect((await fetch(data.secretProvisioningUrl)).status).toBe(404);
    expect([session.name, session.version]).toEqual([data.sessionId, '0.1.0']);
    expect(session.services.map(service => service.name)).toEqual(['pre-compute', 'app', 'post-compute']);
    const [pre, app, post] = session.services as [SessionService, SessionService, SessionService];

    const enclaveKey = pre.environment.SIGN_TEE_CHALLENGE_PRIVATE_KEY ?? '';
    expect(new Wallet(enclaveKey).address.toLowerCase()).toBe(enclave);
    const signing = { SIGN_WORKER_ADDRESS: worker.address, SIGN_TEE_CHALLENGE_PRIVATE_KEY: enclaveKey };
    expect(pre.environment).toEqual({
      IEXEC_DEAL_ID: dealId,
      IEXEC_TASK_ID: taskId,
      IEXEC_TASK_INDEX: '0',
      IEXEC_PRE_COMPUTE_OUT: '/iexec_in',
      IS_DATASET_REQUIRED: 'true',
      IEXEC_DATASET_URL: `/ipfs/${CID}`,
      IEXEC_DATASET_KEY: DATASET_KEY,
      IEXEC_DATASET_CHECKSUM: CHECKSUM,
      IEXEC_DATASET_FILENAME: dataset.toLowerCase(),
      IEXEC_INPUT_FILES_FOLDER: '/iexec_in',
      IEXEC_INPUT_FILES_NUMBER: '1',
      IEXEC_INPUT_FILE_URL_1: INPUT_URL,
      ...signing,
    });
    expect(app.image_name).toBe('docker.io/localnet/echo:1.0.0');
    expect(app.fingerprint).toBe(`0x${createHash('sha256').update(app.image_name).digest('hex')}`);
    expect(app.environment).toEqual({
      IEXEC_TASK_ID: taskId,
      IEXEC_DEAL_ID: dealId,
      IEXEC_TASK_INDEX: '0',
      IEXEC_IN: '/iexec_in',
      IEXEC_OUT: '/iexec_out',
      IEXEC_BOT_SIZE: '1',
      IEXEC_BOT_FIRST_INDEX: '0',
      IEXEC_BOT_TASK_INDEX: '0',
      IEXEC_DATASET_ADDRESS: dataset.toLowerCase(),
      IEXEC_DATASET_FILENAME: dataset.toLowerCase(),
      IEXEC_INPUT_FILES_FOLDER: '/iexec_in',
      IEXEC_INPUT_FILES_NUMBER: '1',
      IEXEC_INPUT_FILE_NAME_1: `0x${createHash('sha256').update(toUtf8Bytes(INPUT_URL)).digest('hex')}`,
      IEXEC_APP_DEVELOPER_SECRET: 'dev',
      IEXEC_APP_DEVELOPER_SECRET_1: 'dev',
      IEXEC_REQUESTER_SECRET_1: 'hunter2',
    });
    expect(post.environment).toEqual({
      IEXEC_TASK_ID: taskId,
      RESULT_ENCRYPTION: 'true',
      RESULT_ENCRYPTION_PUBLIC_KEY: 'cHVibGlj',
      RESULT_STORAGE_CALLBACK: 'false',
      RESULT_STORAGE_PROVIDER: 'ipfs',
      RESULT_STORAGE_PROXY: '',
      RESULT_STORAGE_TOKEN: 'of the requester',
      ...signing,
    });
  });
});
