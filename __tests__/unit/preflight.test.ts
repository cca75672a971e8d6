import { describe, expect, test } from '@jest/globals';
import { lockOf } from '../../src/iexec/protocol/app-lock.ts';
import { preflight, requireAppAndCategory } from '../../src/pipeline/buy/preflight.ts';
import { requireAppLock } from '../../src/pipeline/buy/require-app-lock.ts';
import type { TaskRequest } from '../../src/pipeline/context/task-request.ts';
import { addressOf } from '../support/memory-chain.ts';
import { APP, fakeContext, fakeRequest } from '../support/stage-context.ts';

const DATASET = addressOf('dataset');
const OTHER = addressOf('other wallet');

function start(changes: Partial<TaskRequest> = {}) {
  const fake = fakeContext();
  const request = fakeRequest(fake.chain, changes);
  const run = () => preflight(fake.context, request, fake.identities);
  return { ...fake, request, run };
}

describe('preflight', () => {
  test('returns the times of the category and logs what the run is about', async () => {
    const { run, log } = start({ category: 2 });
    expect(await run()).toEqual({ categorySeconds: 3_600, dealWindowSeconds: 36_000 });
    expect(log.join()).toContain(APP.name);
    expect(log.join()).toContain('the app may run up to 1 h');
  });

  test.each([
    ['the last category', 4, undefined],
    ['the one after the last', 5, 'INPUT_INVALID'],
  ])('%s', async (_, category, code) => {
    const { context, request } = start();
    const checked = requireAppAndCategory(context.services.hub, { ...request, category });
    if (code) await expect(checked).rejects.toMatchObject({ code });
    else expect((await checked).category.maxSeconds).toBe(36_000);
  });

  test.each([
    ['is not registered', undefined, 'APP_UNKNOWN'],
    ['is of another type', { ...APP, type: 'BINARY' }, 'APP_UNSUPPORTED'],
    ['has an enclave measurement', { ...APP, mrenclave: '0x01' }, 'APP_UNSUPPORTED'],
  ])('refuses an app that %s', async (_, app, code) => {
    const { run, chain } = start();
    chain.apps.delete(APP.address);
    if (app) chain.apps.set(APP.address, app);
    await expect(run()).rejects.toMatchObject({ code });
  });

  test('says where an app lock is loose, and nothing without one', async () => {
    const loose = start({ appLock: lockOf(APP, 65_535) });
    await loose.run();
    const none = start();
    await none.run();
    expect(loose.log.length).toBe(none.log.length + 1);
  });

  test.each<[string, Partial<TaskRequest>, (requester: string) => string]>([
    ['app secret', { appSecrets: { 1: 'my-secret' } }, requester => `secret ${requester} my-secret`],
    ['key of the beneficiary', { beneficiary: OTHER }, () => `key ${OTHER}`],
    ['key of the dataset', { dataset: DATASET }, () => `dataset ${DATASET}`],
  ])('needs every %s to be stored', async (_, changes, stored) => {
    const { run, sms, chain, identities } = start(changes);
    chain.datasets.set(DATASET, {
      owner: OTHER,
      name: '',
      location: '/ipfs/Qm',
      checksum: `0x${'1'.repeat(64)}`,
    });
    await expect(run()).rejects.toMatchObject({ code: 'SECRET_MISSING' });
    sms.stored.add(stored(identities.requester.address));
    await expect(run()).resolves.toBeDefined();
  });

  test('refuses a dataset that is not registered', async () => {
    const { run, sms } = start({ dataset: DATASET });
    sms.stored.add(`dataset ${DATASET}`);
    await expect(run()).rejects.toMatchObject({ code: 'DATASET_UNKNOWN' });
  });
});

describe('requireAppLock', () => {
  test('passes the app that was locked and refuses one that changed since', async () => {
    const { context, chain, request } = start();
    const locked = { ...request, appLock: lockOf(APP, chain.chainId) };
    await requireAppLock(context, locked);
    chain.apps.set(APP.address, { ...APP, owner: OTHER });
    await expect(requireAppLock(context, locked)).rejects.toMatchObject({ code: 'APP_CHANGED' });
    await requireAppLock(context, request);
  });
});
