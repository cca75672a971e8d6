import { describe, expect, test } from '@jest/globals';
import type { TaskError } from '../../src/errors/task-error.ts';
import { lockOf } from '../../src/iexec/protocol/app-lock.ts';
import { dealId } from '../../src/iexec/protocol/ids.ts';
import { ZERO_TAG } from '../../src/iexec/protocol/tag.ts';
import { checkContribution } from '../../src/pipeline/provenance/contribution-checks.ts';
import { checkAppLock, checkDealTerms, checkNamedDeal } from '../../src/pipeline/provenance/deal-checks.ts';
import type { Evidence } from '../../src/pipeline/provenance/evidence.ts';
import { checkExpectedDeal } from '../../src/pipeline/provenance/expected-deal.ts';
import { type Covered, checkExpectedFiles } from '../../src/pipeline/provenance/expected-files.ts';
import { checkFiles } from '../../src/pipeline/provenance/file-checks.ts';
import {
  assertNoneFailed,
  failed,
  notChecked,
  passed,
  type VerificationCheck,
} from '../../src/pipeline/provenance/verification-checks.ts';
import { verify } from '../../src/pipeline/provenance/verify.ts';
import { bareContext } from '../support/bare-context.ts';
import {
  APP,
  CONFIGURATION,
  CONTRIBUTION,
  DEAL,
  DIGEST,
  ENCLAVE,
  EVIDENCE,
  hubWith,
  IDENTITIES,
  NETWORK,
  ORDER,
  OTHER,
  POOL,
  POOL_OWNER,
  STRANGER,
  TASK,
  WORKER,
} from '../support/completed-deal.ts';

const WALLET = IDENTITIES.requester.address;
const HASH = `0x${'77'.repeat(32)}`;
const tell = (names: readonly string[]): string => names.join(', ');
const summary = (checks: readonly VerificationCheck[]) =>
  Object.fromEntries(checks.map(({ name, outcome }) => [name, outcome]));

describe('checks that failed', () => {
  const ending = (...checks: VerificationCheck[]) => {
    try {
      assertNoneFailed(checks);
      return undefined;
    } catch (error) {
      return error as TaskError;
    }
  };

  test('end the run; all others do not', () => {
    expect(ending()).toBeUndefined();
    expect(ending(passed('consensus', 'A.'), notChecked('authorization', 'B.'))).toBeUndefined();
    const error = ending(passed('app-lock', 'A.'), failed('consensus', 'B.'), failed('contribution', 'C.'));
    expect(error).toMatchObject({ code: 'RESULT_UNVERIFIED', why: 'B. C.' });
    expect(error?.what).toContain('not proved to come from the enclave');
    expect(error?.fix).toContain('report the worker pool');
  });

  test.each([
    [[failed('app-lock', 'A.'), failed('deal-terms', 'B.')], 'APP_CHANGED'],
    [[failed('deal-terms', 'A.'), failed('app-lock', 'B.')], 'DEAL_MISMATCH'],
    [[failed('consensus', 'A.'), failed('deal-terms', 'B.')], 'DEAL_MISMATCH'],
  ])('have the code of their kind', (checks, code) => {
    expect(ending(...checks)).toMatchObject({ code });
  });

  test('of the deal say that it is another one', () => {
    const error = ending(failed('deal-terms', 'A.'));
    expect(error?.what).toBe('The deal on chain is not the one that was ordered.');
    expect(error?.fix).toContain('Do not use its result;');
  });
});

describe('a deal against its order', () => {
  const look = (
    deal = DEAL,
    { order = ORDER, isPool = true, passes = undefined as boolean | undefined } = {},
  ) =>
    checkDealTerms(deal, order, {
      domain: CONFIGURATION.domain,
      passes: async (restriction, pool) => passes ?? restriction === pool,
      isPool: async () => isPool,
    });

  test('passes where it is the same', async () => {
    expect(await look()).toMatchObject({ name: 'deal-terms', outcome: 'passed' });
  });

  test.each<[string, Partial<typeof DEAL>, RegExp]>([
    ['requester', { requester: STRANGER }, /its requester is 0x/],
    ['beneficiary', { beneficiary: STRANGER }, /its beneficiary is 0x/],
    ['app', { app: { ...DEAL.app, pointer: OTHER } }, /its app is 0x/],
    ['dataset', { dataset: { ...DEAL.dataset, pointer: OTHER } }, /its dataset is 0x/],
    ['params', { params: '{}' }, /its params is \{\}, not \{/],
    ['category', { category: 1 }, /its category is 1, not 0/],
    ['callback', { callback: OTHER }, /its callback is 0x\w+, not none/],
    ['app price', { app: { ...DEAL.app, price: 11n } }, /its app price is 11, more than 10/],
    ['dataset price', { dataset: { ...DEAL.dataset, price: 1n } }, /its dataset price is 1, more than 0/],
    [
      'worker pool price',
      { workerpool: { ...DEAL.workerpool, price: 21n } },
      /its worker pool price is 21, more than 20/,
    ],
    ['number of tasks', { botSize: 2n }, /its number of tasks is 2, more than 1/],
    ['tag', { tag: ZERO_TAG }, /its tag is 0x0+, which lacks bits of 0x0+9/],
    ['trust', { trust: -1n }, /its trust is -1, less than 0/],
    ['id', { botFirst: 1n }, /its id does not follow from the order/],
    ['worker pool', { workerpool: { ...DEAL.workerpool, pointer: OTHER } }, /its worker pool is 0x/],
  ])('fails where it has another %s', async (_, change, why) => {
    const check = await look({ ...DEAL, ...change });
    expect(check.outcome).toBe('failed');
    expect(check.detail).toMatch(why);
    expect(check.detail).not.toContain('; ');
  });

  test('may cost just what the order allows', async () => {
    const deal = {
      ...DEAL,
      app: { ...DEAL.app, price: 10n },
      workerpool: { ...DEAL.workerpool, price: 20n },
    };
    expect(await look(deal)).toMatchObject({ outcome: 'passed' });
    expect(await look({ ...DEAL, trust: 1n, tag: `0x${'ff'.repeat(32)}` })).toMatchObject({
      outcome: 'passed',
    });
  });

  test('is left open where a group has let the pool go', async () => {
    const check = await look(DEAL, { isPool: false, passes: false });
    expect(check.outcome).toBe('not checked');
    expect(check.detail).toContain(`${POOL} is not in the group`);
  });

  test('fails in all else even then', async () => {
    const check = await look({ ...DEAL, requester: STRANGER }, { isPool: false, passes: false });
    expect(check.outcome).toBe('failed');
    expect(check.detail).not.toContain('worker pool');
  });
});

describe('a deal that is named by its id', () => {
  const pools = {
    passes: async (restriction: string, pool: string) => restriction === pool,
    isPool: async (address: string) => address !== OTHER,
  };
  const look = (terms = {}, deal = DEAL) => checkNamedDeal(deal, terms, { wallet: WALLET, pools });

  test('says which terms were compared', async () => {
    expect((await look()).detail).toBe(
      'The requester is this wallet, and an enclave is demanded. By `deal-id` alone there is no order to compare the rest with.',
    );
    expect((await look({ app: APP.address })).detail).toContain(' The app is as named. ');
    expect((await look({ app: APP.address, workerpool: POOL })).detail).toContain(
      ' The app, worker pool are as named. ',
    );
    expect((await look({ workerpool: OTHER })).detail).not.toContain('worker pool');
    const named = await look({ requesters: [STRANGER] }, { ...DEAL, requester: STRANGER });
    expect(named.detail).toContain(`The requester is ${STRANGER}, named in \`requester\`,`);
  });

  test('says all that differs', async () => {
    const { outcome, detail } = await look(
      { args: '--frame 2', workerpool: STRANGER },
      { ...DEAL, tag: ZERO_TAG },
    );
    expect(outcome).toBe('failed');
    expect(detail).toBe(
      `Deal ${DEAL.id} is another one: its arguments is --frame 1, not --frame 2; its worker pool is ${POOL}, not ${STRANGER}; its tag is ${ZERO_TAG}, which demands no enclave.`,
    );
  });

  test('has no arguments where its params have none', async () => {
    expect(await look({ args: '' }, { ...DEAL, params: '{}' })).toMatchObject({ outcome: 'passed' });
    expect((await look({ args: 'x' }, { ...DEAL, params: '{}' })).detail).toContain(
      'its arguments is , not x',
    );
  });

  test('is quoted up to 200 characters', async () => {
    const { detail } = await look({ args: 'b'.repeat(300) }, { ...DEAL, params: 'a'.repeat(300) });
    expect(detail).toContain(`is ${'a'.repeat(200)}, not ${'b'.repeat(200)};`.replace(';', '.'));
  });
});

describe('the app that ran', () => {
  const lock = lockOf(APP, NETWORK.chainId);
  test('passes where it is the locked one', () => {
    expect(checkAppLock(DEAL, APP, NETWORK.chainId, lock)).toMatchObject({
      name: 'app-lock',
      outcome: 'passed',
    });
  });

  test('had the owner that the deal recorded', () => {
    expect(checkAppLock(DEAL, { ...APP, owner: STRANGER }, NETWORK.chainId, lock).outcome).toBe('passed');
    const sold = { ...DEAL, app: { ...DEAL.app, owner: STRANGER } };
    const { outcome, detail } = checkAppLock(sold, APP, NETWORK.chainId, lock);
    expect(outcome).toBe('failed');
    expect(detail).toBe(
      `The app that ran differs from \`app-lock\` in owner: from ${APP.owner} to ${STRANGER}.`,
    );
  });
});

describe('the way from the digest to the enclave and the pool', () => {
  const look = async (changes: Partial<Evidence> = {}, hub = hubWith()) =>
    summary(await checkContribution({ ...EVIDENCE, ...changes }, hub));
  const detail = async (name: string, changes: Partial<Evidence> = {}, hub = hubWith()) =>
    (await checkContribution({ ...EVIDENCE, ...changes }, hub)).find(check => check.name === name)?.detail;
  const HOLDS = {
    consensus: 'passed',
    contribution: 'passed',
    'enclave-signature': 'passed',
    authorization: 'passed',
    attestation: 'not checked',
  };
  const winnerWith = (contribution: Partial<typeof CONTRIBUTION>) => ({
    winner: { worker: WORKER, contribution: { ...CONTRIBUTION, ...contribution } },
  });
  const transactionsWith = (change: Partial<Evidence['transactions']>) => ({
    transactions: { ...EVIDENCE.transactions, ...change },
  });
  const { signed } = EVIDENCE.transactions;
  if (!signed) throw new Error('the evidence has no signatures');

  test('holds', async () => {
    expect(await look()).toEqual(HOLDS);
    expect(await detail('authorization')).toBe(
      `${POOL_OWNER.address} authorized worker ${WORKER} with that enclave for this task.`,
    );
    expect(await detail('enclave-signature')).toContain(`by the enclave’s key ${ENCLAVE.address}`);
  });

  test.each<[string, Partial<Evidence>, Partial<Record<string, string>>]>([
    [
      'the consensus is on another digest',
      { task: { ...TASK, consensusValue: HASH } },
      { consensus: 'failed' },
    ],
    [
      'no worker contributed it',
      { winner: undefined },
      { contribution: 'failed', 'enclave-signature': 'not checked', authorization: 'not checked' },
    ],
    [
      'the contribution is for another digest',
      winnerWith({ resultSeal: HASH }),
      { contribution: 'failed', 'enclave-signature': 'failed' },
    ],
    [
      'there was no enclave',
      winnerWith({ enclaveChallenge: '0x0000000000000000000000000000000000000000' }),
      { contribution: 'failed', 'enclave-signature': 'failed', authorization: 'failed' },
    ],
    [
      'the enclave has another key',
      winnerWith({ enclaveChallenge: STRANGER }),
      { 'enclave-signature': 'failed', authorization: 'failed' },
    ],
    [
      'the deal demands no enclave',
      { deal: { ...DEAL, tag: ZERO_TAG } },
      { 'enclave-signature': 'not checked' },
    ],
    [
      'the signatures are missing',
      transactionsWith({ signed: undefined as never }),
      { 'enclave-signature': 'not checked', authorization: 'not checked' },
    ],
    [
      'the block is not known',
      transactionsWith({ block: undefined as never }),
      { authorization: 'not checked' },
    ],
    [
      'the enclave signed something else',
      transactionsWith({ signed: { ...signed, enclaveSignature: signed.authorization } }),
      { 'enclave-signature': 'failed' },
    ],
    [
      'the pool signed something else',
      transactionsWith({ signed: { ...signed, authorization: signed.enclaveSignature } }),
      { authorization: 'failed' },
    ],
    [
      'a signature is none',
      transactionsWith({ signed: { ...signed, authorization: '0x', enclaveSignature: '0x12' } }),
      { 'enclave-signature': 'failed', authorization: 'failed' },
    ],
  ])('does not where %s', async (_, change, outcomes) => {
    expect(await look(change)).toEqual({ ...HOLDS, ...outcomes });
  });

  test('may begin without an enclave where the deal demands none', async () => {
    const change = {
      deal: { ...DEAL, tag: ZERO_TAG },
      ...winnerWith({ enclaveChallenge: '0x0000000000000000000000000000000000000000' }),
    };
    expect((await look(change)).contribution).toBe('passed');
  });

  test('says why a signature cannot be had', async () => {
    const change = transactionsWith({ signed: undefined as never, gap: 'nobody keeps it' });
    expect(await detail('enclave-signature', change)).toBe('The signature cannot be had: nobody keeps it.');
    expect(await detail('authorization', change)).toBe('The authorization cannot be had: nobody keeps it.');
  });

  test('says that a seal is for another digest, or that there was no enclave', async () => {
    expect(await detail('contribution', winnerWith({ resultSeal: HASH }))).toContain(
      'is sealed for another digest',
    );
    const none = winnerWith({ enclaveChallenge: '0x0000000000000000000000000000000000000000' });
    expect(await detail('contribution', none)).toContain('without an enclave, which the deal demands');
  });
});

describe('what a deal says of its buyer', () => {
  const look = (expected: Parameters<typeof checkExpectedDeal>[1]) =>
    summary(checkExpectedDeal(DEAL, expected));

  test.each<[Parameters<typeof checkExpectedDeal>[1], object]>([
    [{}, { 'named-deal': 'not checked' }],
    [{ requesters: 'anyone' }, { requester: 'not checked', 'named-deal': 'not checked' }],
    [{ requesters: [STRANGER, WALLET] }, { requester: 'passed', 'named-deal': 'not checked' }],
    [{ requesters: [STRANGER] }, { requester: 'failed', 'named-deal': 'not checked' }],
    [
      { requesters: [WALLET], dealIds: [DEAL.id] },
      { requester: 'passed', 'named-deal': 'passed' },
    ],
    [
      { requesters: [WALLET], dealIds: [HASH] },
      { requester: 'passed', 'named-deal': 'failed' },
    ],
    [{ dealIds: [HASH] }, { 'named-deal': 'failed' }],
  ])('is compared with %j', (expected, outcome) => {
    expect(look(expected)).toEqual(outcome);
  });
});

describe('files that the chain vouches for', () => {
  const look = (expected: readonly string[], names: readonly string[], by: Covered['by']) =>
    checkExpectedFiles(expected, { names, by }, tell).map(
      ({ outcome, detail }) => `${outcome}: ${detail}`,
    )[0];

  test('are the expected ones', () => {
    expect(look(['a'], ['a'], 'file')).toBe('passed: The chain vouches for a, as `expect` says.');
    expect(look(['b', 'a'], ['a', 'b'], 'directory')).toMatch(/^passed/);
    expect(look(['a'], ['a', 'b'], 'file')).toMatch(/^passed/);
    expect(look(['result.zip'], ['result.zip'], 'archive')).toMatch(/^passed/);
  });

  test('need not be named for an archive', () => {
    expect(look([], ['result.zip'], 'archive')).toBeUndefined();
  });

  test.each<[string, string[], string[], Covered['by'], RegExp]>([
    ['encrypted files', ['a'], ['a'], 'nothing', /anyone can encrypt anything to them/],
    ['no file', [], [], 'directory', /is of no file/],
    ['names that nobody gave', [], ['a'], 'file', /nothing vouches for names/],
    ['another file', ['b'], ['a'], 'file', /names b, and the chain vouches for a alone/],
    ['another archive', ['b'], ['result.zip'], 'archive', /names b/],
    ['a part of a folder', ['a'], ['a', 'b'], 'directory', /it lacks b/],
    ['a folder in another order', ['a', 'b'], ['b', 'a'], 'directory', /which is which/],
  ])('are not %s', (_, expected, names, by, why) => {
    const line = look(expected, names, by);
    expect(line).toMatch(/^failed/);
    expect(line).toMatch(why);
  });

  test('of a folder are in the order of their bytes', () => {
    expect(look(['a', 'a'], ['a', 'a'], 'directory')).toMatch(/^passed/);
    expect(look(['B', 'a', '\u00e9', '\u{10000}'], ['B', 'a', '\u00e9', '\u{10000}'], 'directory')).toMatch(
      /^passed/,
    );
    expect(look(['a', 'b', 'c'], ['a', 'c', 'b'], 'directory')).toMatch(/^failed/);
  });
});

describe('the bytes of a result', () => {
  const file = (name: string) => ({ path: name, sha256: '00', size: 1 });
  const result = (covered: readonly string[], ...names: string[]) => ({
    files: names.map(file),
    digest: DIGEST,
    coveredFiles: covered,
  });

  test('are vouched for by the digest', () => {
    const checks = checkFiles('Qm1', result(['a'], 'a'), tell);
    expect(summary(checks)).toEqual({ archive: 'passed', digest: 'passed' });
    expect(checks.map(({ detail }) => detail)).toEqual([
      'Its bytes are those of Qm1.',
      'The digest, computed again, is the chain’s; it vouches for a.',
    ]);
  });

  test('may be more than the digest covers', () => {
    const checks = checkFiles('Qm1', result(['a'], 'a', 'b', 'c'), tell);
    expect(summary(checks)).toEqual({ archive: 'passed', digest: 'passed', 'other-files': 'not checked' });
    expect(checks[2]?.detail).toMatch(/^b, c: the archive’s CID covers them/);
    expect(checkFiles('Qm1', result([], 'a'), tell)[1]?.detail).toContain(
      'the data for the callback, and no file',
    );
  });

  test('cannot be compared where they are encrypted', () => {
    const checks = checkFiles('Qm1', undefined, tell);
    expect(summary(checks)).toEqual({ archive: 'passed', digest: 'not checked' });
  });
});

describe('the verify stage', () => {
  const run = async (changes: Partial<Parameters<typeof verify>[1]> = {}) => {
    const { context } = bareContext({ services: { hub: hubWith() } });
    const input = {
      evidence: EVIDENCE,
      order: ORDER,
      terms: undefined,
      wallet: WALLET,
      network: NETWORK,
      appLock: undefined,
    };
    return summary(await verify(context, { ...input, ...changes }));
  };
  const PROOF = {
    consensus: 'passed',
    contribution: 'passed',
    'enclave-signature': 'passed',
    authorization: 'passed',
    attestation: 'not checked',
  };

  test('compares the deal with the order', async () => {
    expect(await run()).toEqual({ 'deal-terms': 'passed', ...PROOF });
    const another = { ...EVIDENCE, deal: { ...DEAL, id: dealId(HASH, 0n) } };
    expect(await run({ evidence: another })).toMatchObject({ 'deal-terms': 'failed' });
  });

  test('or with the terms, where no order is known', async () => {
    expect(await run({ order: undefined })).toMatchObject({ 'deal-terms': 'passed' });
    expect(await run({ order: undefined, wallet: STRANGER })).toMatchObject({ 'deal-terms': 'failed' });
    expect(await run({ order: undefined, terms: { app: OTHER } })).toMatchObject({ 'deal-terms': 'failed' });
  });

  test('and the app with its lock', async () => {
    const appLock = lockOf(APP, NETWORK.chainId);
    expect(await run({ appLock })).toMatchObject({ 'app-lock': 'passed' });
    expect(await run({ appLock: { ...appLock, chainId: 1 } })).toMatchObject({ 'app-lock': 'failed' });
  });
});
