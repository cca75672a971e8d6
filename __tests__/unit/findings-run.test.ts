import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { TaskError } from '../../src/errors/task-error.ts';
import { createFindingsRun } from '../../src/run/findings-run.ts';
import { QUOTE } from '../../src/run/quote-run.ts';
import { SWEEP } from '../../src/run/sweep-run.ts';
import { VERIFY } from '../../src/run/verify-run.ts';
import { FakeHost } from '../support/fake-host.ts';

const { signal } = new AbortController();
const KEY = randomBytes(32).toString('hex');
const whyNotTrusted = () => 'A stranger started this run.';

test('a sweep takes a wallet, so that an untrusted event skips it', async () => {
  const host = new FakeHost({ inputs: { wallet: KEY }, facts: { whyNotTrusted } });
  await createFindingsRun(host, SWEEP).start(signal);
  expect(host.values).toEqual({ ...SWEEP.presets, status: 'skipped' });
  expect(host.summaries).toEqual([expect.stringContaining('⏭️ Sweep skipped')]);
});

test.each([
  ['a quote', QUOTE.title, (host: FakeHost) => createFindingsRun(host, QUOTE)],
  ['a verification', VERIFY.title, (host: FakeHost) => createFindingsRun(host, VERIFY)],
  ['a sweep', SWEEP.title, (host: FakeHost) => createFindingsRun(host, SWEEP)],
] as const)('%s with wrong inputs fails before the network is asked', async (_, title, create) => {
  const host = new FakeHost({ inputs: { network: 'no-such-network', wallet: KEY } });
  const run = create(host);
  const error = await run.start(signal).catch((problem: TaskError) => problem);
  if (!error) throw new Error('the inputs were accepted');
  // It cannot spend anything, so it has nothing to say about money.
  expect(await run.fail(error)).toBeUndefined();
  expect(host.values).toMatchObject({ status: 'failed', 'error-code': error.code });
  expect(host.summaries).toEqual([expect.stringContaining(`❌ ${title} failed`)]);
  expect(host.summaries[0]).not.toContain('spent');
  const [first] = host.events;
  expect(first?.[0]).toBe('hide');
});
