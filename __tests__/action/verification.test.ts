import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { type Contract, getBytes, Wallet } from 'ethers';
import { hubAt } from '../../localnet/chain/contracts.ts';
import type { RunActionResult } from '../../localrunner/run-action.ts';
import { CHECK_TITLES, type CheckName } from '../../src/pipeline/provenance/verification-checks.ts';
import { heavyTest } from '../support/heavy.ts';
import { type FaultProxy, startFaultProxy } from '../support/proxy.ts';
import { lie, type RpcAnswer, type RpcCall, replacing } from '../support/rpc-lies.ts';
import { startWorld, type World } from '../support/world.ts';

/** What an action run is asked for to come to the one deal that all tests look at. */
const PURCHASE = { args: '--name proof.txt', 'idempotency-key': 'verified' };
const STRANGER = Wallet.createRandom();

let world: World;
let rpc: FaultProxy;
let hub: Contract;
let dealId = '';
let taskId = '';

/** What the chain really holds of the deal and its task. */
interface Truth {
  readonly beneficiary: string;
  readonly worker: string;
  readonly poolOwner: string;
  readonly resultDigest: string;
  readonly resultSeal: string;
  readonly enclaveChallenge: string;
  readonly enclaveSign: string;
  readonly authorizationSign: string;
}
let truth: Truth;

beforeAll(async () => {
  world = await startWorld();
  rpc = await startFaultProxy(world.localnet.info.network.rpcUrl);
  hub = hubAt(world.localnet.info.network.hub, world.localnet.provider);
  const run = await world.run({ cwd: world.workspace(), inputs: PURCHASE });
  expect(run.exitCode === 0 ? '' : run.log).toBe('');
  dealId = run.outputs['deal-id'] ?? '';
  taskId = run.outputs['task-id'] ?? '';
  expectChecks(run, {
    'deal-terms': 'passed',
    consensus: 'passed',
    contribution: 'passed',
    'enclave-signature': 'passed',
    authorization: 'passed',
    archive: 'passed',
    digest: 'passed',
    'other-files': 'not checked',
    attestation: 'not checked',
  });
  truth = await readTruth();
});
afterAll(async () => {
  await rpc?.close();
  await world?.stop();
});
beforeEach(() => rpc.interfere());

async function readTruth(): Promise<Truth> {
  const deal = await hub.getFunction('viewDeal')(dealId);
  const task = await hub.getFunction('viewTask')(taskId);
  const [worker] = task.contributors;
  const contribution = await hub.getFunction('viewContribution')(taskId, worker);
  const [event] = await hub.queryFilter(hub.filters.TaskContribute?.(taskId) ?? '');
  const transaction = await world.localnet.provider.getTransaction(event?.transactionHash ?? '');
  const call = hub.interface.parseTransaction({ data: transaction?.data ?? '' });
  return {
    beneficiary: deal.beneficiary,
    worker,
    poolOwner: deal.workerpool.owner,
    resultDigest: task.resultDigest,
    resultSeal: contribution.resultSeal,
    enclaveChallenge: contribution.enclaveChallenge,
    enclaveSign: call?.args[5],
    authorizationSign: call?.args[6],
  };
}

/** Finds the deal again and brings its result, through an endpoint that may lie. */
function collect(inputs: Readonly<Record<string, string>> = PURCHASE, env = {}): Promise<RunActionResult> {
  const network = { ...world.localnet.info.network, rpcUrl: rpc.url };
  return world.run({
    entry: 'collect',
    cwd: world.workspace(),
    env,
    inputs: { ...inputs, network: JSON.stringify(network) },
  });
}

/** Whether a call reads this function of the hub. */
const reads =
  (name: string) =>
  ({ method, params }: RpcCall): boolean => {
    const [call] = params as [{ data?: string }?];
    return (
      method === 'eth_call' && (call?.data ?? '').startsWith(hub.interface.getFunction(name)?.selector ?? '-')
    );
  };
const asks =
  (name: string) =>
  ({ method }: RpcCall): boolean =>
    method === name;

function expectChecks(run: RunActionResult, expected: Partial<Record<CheckName, string>>): void {
  const [, part = ''] = run.summary.split('### Verification');
  const rows = part.split('\n').map(line => line.split(' | ').map(cell => cell.replaceAll(/^\| /g, '')));
  const escaped = (text: string) =>
    text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  const outcomeOf = (name: CheckName) =>
    rows
      .find(([title = '']) => escaped(title) === CHECK_TITLES[name])?.[1]
      ?.replaceAll('&nbsp;', ' ')
      .replace(/^. /, '');
  const found = Object.fromEntries(Object.keys(expected).map(name => [name, outcomeOf(name as CheckName)]));
  expect(found).toEqual(expected);
}

/** That nothing was published but the ciphertext, which is kept where it is the one that was paid for. */
async function expectCiphertextAlone({ outputs }: RunActionResult): Promise<void> {
  if (outputs['error-code'] === 'DEAL_MISMATCH') expect(outputs['artifact-id']).toBe('');
  else {
    const artifact = new AdmZip(await world.results.download(outputs['artifact-name'] ?? ''));
    const names = (zip: AdmZip) => zip.getEntries().map(({ entryName }) => entryName);
    expect(names(artifact).sort()).toEqual(['HOW-TO-OPEN.txt', 'result.zip']);
    const archive = new AdmZip(artifact.getEntry('result.zip')?.getData());
    expect(names(archive).sort()).toEqual(['aes-key.rsa', 'iexec_out.zip.aes']);
  }
}

describe('a result that does not hold is not written, and published as ciphertext alone:', () => {
  const otherSign = () => STRANGER.signMessage(getBytes(`0x${'11'.repeat(32)}`));
  const lies: [string, string, CheckName, RegExp, () => Promise<ReturnType<typeof lie>>][] = [
    [
      'the deal is for another beneficiary',
      'DEAL_MISMATCH',
      'deal-terms',
      /its beneficiary is 0x/,
      async () => lie(reads('viewDeal'), replacing(truth.beneficiary, STRANGER.address)),
    ],
    [
      'the deal has other arguments',
      'DEAL_MISMATCH',
      'deal-terms',
      /its params is/,
      async () => lie(reads('viewDeal'), replacing(hexOf('proof.txt'), hexOf('prove.txt'))),
    ],
    [
      'the digest is not what was agreed on',
      'RESULT_UNVERIFIED',
      'consensus',
      /does not follow from its digest/,
      async () => lie(reads('viewTask'), replacing(truth.resultDigest, `0x${'77'.repeat(32)}`)),
    ],
    [
      'the contribution is sealed for another digest',
      'RESULT_UNVERIFIED',
      'contribution',
      /is sealed for another digest/,
      async () => lie(reads('viewContribution'), replacing(truth.resultSeal, `0x${'77'.repeat(32)}`)),
    ],
    [
      'nobody contributed',
      'RESULT_UNVERIFIED',
      'contribution',
      /No worker contributed/,
      async () => lie(reads('viewContribution'), () => ({ result: `0x${'00'.repeat(160)}` })),
    ],
    [
      'there was no enclave',
      'RESULT_UNVERIFIED',
      'contribution',
      /without an enclave, which the deal demands/,
      async () => lie(reads('viewContribution'), replacing(truth.enclaveChallenge, `0x${'00'.repeat(20)}`)),
    ],
    [
      'the enclave’s key is another one',
      'RESULT_UNVERIFIED',
      'enclave-signature',
      /not by the enclave’s key/,
      async () => lie(reads('viewContribution'), replacing(truth.enclaveChallenge, STRANGER.address)),
    ],
    [
      'somebody else signed for the enclave',
      'RESULT_UNVERIFIED',
      'enclave-signature',
      /not by the enclave’s key/,
      async () => lie(asks('eth_getTransactionByHash'), replacing(truth.enclaveSign, await otherSign())),
    ],
    [
      'somebody else authorized the worker',
      'RESULT_UNVERIFIED',
      'authorization',
      /did not authorize worker/,
      async () =>
        lie(asks('eth_getTransactionByHash'), replacing(truth.authorizationSign, await otherSign())),
    ],
    [
      'the pool that authorized is not the deal’s',
      'RESULT_UNVERIFIED',
      'authorization',
      /did not authorize worker/,
      async () => lie(reads('viewDeal'), replacing(truth.poolOwner, STRANGER.address)),
    ],
  ];
  heavyTest.each(lies)('%s: %s', async (_, code, failed, says, makeLie) => {
    rpc.interfere(await makeLie());
    const run = await collect();
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ 'error-code': code, 'output-path': '' });
    expect(run.log).toMatch(says);
    expectChecks(run, { [failed]: 'failed' });
    expect(run.log).not.toContain('::group::Decrypt');
    await expectCiphertextAlone(run);
  });
});

test('the result of another task of ours, in the place of this one’s: RESULT_MISMATCH', async () => {
  const inputs = { args: '--name proof.txt', 'idempotency-key': 'another' };
  const other = await world.run({ cwd: world.workspace(), inputs });
  const locationOf = async (id: string) => (await hub.getFunction('viewTask')(id)).results;
  const [own, foreign] = [await locationOf(taskId), await locationOf(other.outputs['task-id'] ?? '')];
  rpc.interfere(lie(reads('viewTask'), replacing(own, foreign)));
  const run = await collect();
  expect(run.outputs).toMatchObject({ 'error-code': 'RESULT_MISMATCH', 'output-path': '' });
  expectChecks(run, { 'enclave-signature': 'passed', digest: 'failed' });
  await expectCiphertextAlone(run);
});

describe('the summary says what the digest leaves out:', () => {
  /** The row of a check, as it is read. */
  function rowOf({ summary }: RunActionResult, name: CheckName): string {
    const text = summary.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
    return text.split('\n').find(line => line.startsWith(`| ${CHECK_TITLES[name]}`)) ?? '';
  }

  heavyTest('files beside the one that the app named, and that one may always be the same', async () => {
    const run = await collect();
    expect(rowOf(run, 'digest')).toMatch(/vouches for report\.json/);
    const others = rowOf(run, 'other-files');
    expect(others).toMatch(/not&nbsp;checked.*proof\.txt.*a worker named it, not the enclave/);
    expect(others).toContain('Should the app name a file that is always the same, the digest says nothing');
    expect(rowOf(run, 'attestation')).toMatch(/not&nbsp;checked.*rests on the Secret Management Service/);
  });

  heavyTest('none of the app’s files, where it names their folder', async () => {
    const run = await world.run({ cwd: world.workspace(), inputs: { args: '--dir --name data.txt' } });
    expect(rowOf(run, 'digest')).toContain('data/data.txt');
    const others = rowOf(run, 'other-files');
    expect(others).toContain('computed.json');
    expect(others).not.toContain('data.txt');
  });
});

describe('what cannot be checked is said, and does not stand in the way:', () => {
  const nothing = (): RpcAnswer => ({ result: null });
  const refusal = (): RpcAnswer => ({ error: { code: -32_601, message: 'method not available' } });
  heavyTest.each([
    [
      'an endpoint without old transactions',
      lie(asks('eth_getTransactionByHash'), nothing),
      /does not give the transaction 0x/,
    ],
    ['an endpoint without logs', lie(asks('eth_getLogs'), refusal), /does not give the events/],
    ['an endpoint with empty logs', lie(asks('eth_getLogs'), () => ({ result: [] })), /knows no event/],
    [
      'an endpoint with broken transactions',
      lie(asks('eth_getTransactionByHash'), () => ({ result: { hash: 'x' } })),
      /fails when it is asked/,
    ],
  ])('%s', async (_, interference, says) => {
    rpc.interfere(interference);
    const run = await collect();
    expect(run.exitCode === 0 ? '' : run.log).toBe('');
    expect(run.log).toMatch(says);
    expectChecks(run, {
      'deal-terms': 'passed',
      contribution: 'passed',
      'enclave-signature': 'not checked',
      authorization: 'not checked',
      digest: 'passed',
    });
  });

  heavyTest('a deal that is known by its id alone, of this wallet and of another', async () => {
    const own = await collect({ 'deal-id': dealId, app: '' });
    expectChecks(own, { 'deal-terms': 'passed', 'enclave-signature': 'passed', digest: 'passed' });
    expect(own.log).toContain('By `deal-id` alone there is no order to compare the rest with');
    const wallet = world.localnet.info.wallets.requesters[2]?.privateKey ?? '';
    const { requester } = world.localnet.info.wallets;
    const named = { requester: requester.address, beneficiary: truth.beneficiary };
    const other = await collect({ 'deal-id': dealId, app: '', wallet, ...named });
    expect(other.outputs).toMatchObject({ status: 'completed', 'output-path': '' });
    expectChecks(other, {
      'deal-terms': 'passed',
      'enclave-signature': 'passed',
      archive: 'passed',
      digest: 'not checked',
    });
  });
});

function hexOf(text: string): string {
  return Buffer.from(text).toString('hex');
}
