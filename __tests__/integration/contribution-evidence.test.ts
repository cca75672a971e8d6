import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Interface, Wallet, ZeroAddress } from 'ethers';
import { hubAt, registryAt } from '../../localnet/chain/contracts.ts';
import { connectRpc } from '../../src/iexec/chain/rpc.ts';
import { Hub } from '../../src/iexec/hub/hub.ts';
import { buyDeal } from '../../src/iexec/market/buy-deal.ts';
import { HttpClient } from '../../src/net/http.ts';
import type { StageContext } from '../../src/pipeline/context/services.ts';
import { checkContribution } from '../../src/pipeline/provenance/contribution-checks.ts';
import { type Evidence, gatherEvidence } from '../../src/pipeline/provenance/evidence.ts';
import { fastClock } from '../support/fast-clock.ts';
import { heavyTest } from '../support/heavy.ts';
import { type FaultProxy, type Interference, startFaultProxy } from '../support/proxy.ts';
import { lie, type RpcAnswer, type RpcCall } from '../support/rpc-lies.ts';
import { deploySolidity } from '../support/solidity.ts';
import { ProtocolClient } from './support/protocol-client.ts';
import { completeInStages, type Parties } from './support/staged-contribution.ts';

const ACCOUNT = new Interface(['function setKey(address)', 'function execute(address to, bytes data)']);

let client: ProtocolClient;
let proxy: FaultProxy;
/** Through an endpoint that may lie. */
let hub: Hub;
let anybody: Wallet;
/** Whose signatures the contract that owns the pool takes for its own. */
const key = new Wallet(Wallet.createRandom().privateKey);
const broker = new Wallet(Wallet.createRandom().privateKey);
const stranger = Wallet.createRandom().address;
let account: string;
let contractsPool: string;
beforeAll(async () => {
  client = await ProtocolClient.start();
  const { info, provider } = client.localnet;
  proxy = await startFaultProxy(info.network.rpcUrl);
  const connection = await connectRpc(
    { ...info.network, rpcUrl: proxy.url },
    { http: new HttpClient({ userAgent: 'test' }) },
  );
  hub = new Hub({ address: info.network.hub, provider: connection });
  anybody = new Wallet(info.wallets.scheduler.privateKey, provider);
  account = await deploySolidity(new URL('../support/Account.sol', import.meta.url), anybody, [key.address]);
  const registry = registryAt(info.workerpoolRegistry, anybody);
  contractsPool = await registry.getFunction('predictWorkerpool')(account, 'pool of a contract');
  await (await registry.getFunction('createWorkerpool')(account, 'pool of a contract')).wait();
});
afterAll(async () => {
  (hub?.provider as { destroy?: () => void } | undefined)?.destroy?.();
  await proxy?.close();
  await client?.stop();
});
beforeEach(() => proxy.interfere());

async function act(method: string, args: readonly unknown[]): Promise<void> {
  await (
    await anybody.sendTransaction({ to: account, data: ACCOUNT.encodeFunctionData(method, args) })
  ).wait();
}

/** Has the hub's owner name who authorizes workers in enclaves; nobody but the pool's owner for the zero address. */
async function setBroker(address: string): Promise<void> {
  const { provider } = client.localnet;
  const owner: string = await hubAt(hub.address, provider).getFunction('owner')();
  await provider.send('anvil_impersonateAccount', [owner]);
  const contract = hubAt(hub.address, await provider.getSigner(owner));
  await (await contract.getFunction('setTeeBroker')(address, { maxPriorityFeePerGas: 0n })).wait();
}

let purchases = 0;

/** A free deal of a pool that nobody works in, which is the contract's unless said otherwise. */
async function buy({ workerpool = contractsPool, signer = key } = {}) {
  const wallet = client.requester(0);
  const order = await client.poolOrder({ workerpool, workerpoolprice: 0n }, signer);
  const offers = [{ appOrder: await client.freeAppOrder(), workerpoolOrder: order, price: 0n, volume: 1n }];
  const request = client.request(wallet, `evidence ${purchases++}`, { workerpool });
  return buyDeal(await client.purchase(wallet, request, { offers }));
}

/** Sends what only the owner of a pool may, in the name of the contract. */
const asContract: Parties['asPoolOwner'] = (method, args) =>
  act('execute', [hub.address, hubAt(hub.address, null).interface.encodeFunctionData(method, args)]);

async function evidenceOf(dealId: string, taskId: string): Promise<Evidence> {
  const quiet = { debug: () => undefined };
  const { signal } = new AbortController();
  const services = { hub };
  const context = { services, reporter: quiet, signal, clock: fastClock() } as unknown as StageContext;
  return gatherEvidence(context, { dealId, task: await hub.task(taskId) });
}

/** What the checks of the two signatures say. */
async function verdicts(dealId: string, taskId: string) {
  const evidence = await evidenceOf(dealId, taskId);
  const checks = await checkContribution(evidence, hub);
  const of = (name: string) => checks.find(check => check.name === name);
  return { evidence, enclave: of('enclave-signature'), authorization: of('authorization') };
}

const isOldRead = ({ method, params }: RpcCall): boolean => method === 'eth_call' && params[1] !== 'latest';

/** A node that has thrown away the states of all blocks but the newest. */
const withoutArchive: Interference = lie(isOldRead, () => refusal('missing trie node 8b16 (path )'));

function refusal(message: string): RpcAnswer {
  return { error: { code: -32_000, message } };
}

describe('a contribution in stages that a TEE broker authorized', () => {
  let dealId = '';
  let taskId = '';
  beforeAll(async () => {
    await setBroker(broker.address);
    const { info, provider } = client.localnet;
    const owner = new Wallet(info.wallets.workerpoolOwner.privateKey, provider);
    const purchase = await buy({ workerpool: info.workerpools[1] ?? '', signer: owner });
    ({ dealId } = purchase);
    taskId = await completeInStages(client, purchase, {
      authorizer: broker,
      asPoolOwner: async (method, args) =>
        void (await (await hubAt(hub.address, owner).getFunction(method)(...args)).wait()),
    });
  });
  afterAll(() => setBroker(ZeroAddress));

  test.each([
    ['is the broker still', () => broker.address],
    ['is not the broker any more', () => stranger],
    ['has no successor', () => ZeroAddress],
  ])('holds when it %s', async (_, now) => {
    await setBroker(now());
    const { evidence, enclave, authorization } = await verdicts(dealId, taskId);
    expect(evidence.transactions.finalisation).toMatch(/^0x/);
    expect(evidence.transactions.finalisation).not.toBe(evidence.transactions.contribution);
    expect(enclave).toMatchObject({ outcome: 'passed' });
    expect(authorization).toMatchObject({
      outcome: 'passed',
      detail: expect.stringContaining(broker.address),
    });
  });

  test('is not judged by who the broker is now, where the endpoint keeps no old state', async () => {
    proxy.interfere(withoutArchive);
    await setBroker(broker.address);
    expect((await verdicts(dealId, taskId)).authorization).toMatchObject({
      outcome: 'passed',
      detail: expect.stringMatching(/as the chain stands now/),
    });
    await setBroker(stranger);
    expect((await verdicts(dealId, taskId)).authorization).toMatchObject({
      outcome: 'not checked',
      detail: expect.stringMatching(/does not give the state of block \d+/),
    });
  });
});

describe('a contribution in stages to a pool that a contract owns', () => {
  let dealId = '';
  let taskId = '';
  beforeAll(async () => {
    const purchase = await buy();
    ({ dealId } = purchase);
    taskId = await completeInStages(client, purchase, { authorizer: key, asPoolOwner: asContract });
  });

  heavyTest.each([
    ['stands by it still', () => key.address],
    ['takes another key by now', () => stranger],
  ])('holds when the contract %s (ERC-1271)', async (_, now) => {
    await act('setKey', [now()]);
    expect((await verdicts(dealId, taskId)).authorization).toMatchObject({ outcome: 'passed' });
  });

  test('is not judged by the key of now, where the endpoint keeps no old state', async () => {
    proxy.interfere(withoutArchive);
    await act('setKey', [key.address]);
    expect((await verdicts(dealId, taskId)).authorization).toMatchObject({ outcome: 'passed' });
    await act('setKey', [stranger]);
    expect((await verdicts(dealId, taskId)).authorization).toMatchObject({ outcome: 'not checked' });
  });

  heavyTest.each([
    ['refuses to call contracts', refusal('rate limited, come again')],
    ['fails within', { error: { code: -32_603, message: 'Internal error' } }],
    ['answers with nothing', { result: '0x' }],
    ['answers with one byte', { result: '0x01' }],
  ])('could not be checked where the endpoint %s', async (_, answer) => {
    const { selector = '-' } = hubAt(hub.address, null).interface.getFunction('verifySignature') ?? {};
    const isAsked = ({ method, params }: RpcCall) =>
      method === 'eth_call' && JSON.stringify(params).includes(selector);
    proxy.interfere(lie(isAsked, () => answer));
    expect((await verdicts(dealId, taskId)).authorization).toMatchObject({ outcome: 'not checked' });
  });
});
