import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runAction } from '../../localrunner/run-action.ts';
import { QUOTE_OUTPUT_PRESETS } from '../../src/run/host/outputs.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** As in a pull request from a fork: no secret at all. */
function quote(inputs: Record<string, string>) {
  const { info } = world.localnet;
  return runAction({
    entry: 'quote',
    cwd: world.workspace(),
    inputs: { app: info.apps.echo ?? '', network: JSON.stringify(info.network), ...inputs },
  });
}

test('prices the cheapest fitting offer, with no wallet, and sends nothing', async () => {
  const { provider, info } = world.localnet;
  const block = await provider.getBlockNumber();
  const run = await quote({ category: 'S', 'max-price': '0.0002 RLC' });
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(run.outputs).toEqual({
    status: 'completed',
    tasks: '1',
    'tasks-covered': '1',
    price: '200000',
    gas: expect.stringMatching(/^[1-9]\d{9,}$/),
    workerpool: info.workerpool,
    'category-seconds': String(info.categories[1]?.seconds),
    'refund-after': String(10 * (info.categories[1]?.seconds ?? 0)),
    fits: 'true',
    'app-lock': '',
    'error-code': '',
  });
  expect(run.summary).toContain('Quote completed');
  expect(run.summary).toContain('0&#46;0002 RLC');
  expect(await provider.getBlockNumber()).toBe(block);
});

test('is green and says so when the budget is too small', async () => {
  const run = await quote({ category: 'S', 'max-price': '199999 nRLC' });
  expect(run).toMatchObject({
    exitCode: 0,
    outputs: { fits: 'false', price: '200000', status: 'completed' },
  });
});

test('compares with nothing when there is no budget', async () => {
  const run = await quote({ category: 'M' });
  expect(run.outputs).toMatchObject({ fits: '', price: '500000' });
});

test('counts the app, whose part has a cap of its own', async () => {
  const app = world.localnet.info.apps.priced ?? '';
  const price = '1000000';
  expect((await quote({ app, 'max-price': '1 RLC' })).outputs).toMatchObject({ price, fits: 'false' });
  const split = await quote({ app, 'max-price': '0.001 RLC', 'max-app-price': '0.001 RLC' });
  expect(split.outputs).toMatchObject({ price, fits: 'true' });
  expect(split.summary).toContain('```yaml\nmax-price: 0.001 RLC\nmax-app-price: 0.001 RLC\n```');
  expect(split.log).toContain('set max-price: 0.001 RLC and max-app-price: 0.001 RLC.');
});

test('asks the named pool only', async () => {
  const workerpool = world.localnet.info.workerpools[1] ?? '';
  expect((await quote({ workerpool })).outputs).toMatchObject({ price: '5000000000', workerpool });
});

test.each([
  ['an app that nobody sells', () => ({ app: world.localnet.info.apps.unsold ?? '' }), 'APP_NO_ORDER'],
  ['a category without offers', () => ({ category: 'XL' }), 'WORKERPOOL_NO_ORDER'],
  ['a category that does not exist', () => ({ category: '17' }), 'INPUT_INVALID'],
  ['no app', () => ({ app: '' }), 'INPUT_INVALID'],
])('is red for %s', async (_, inputs, code) => {
  const run = await quote(inputs());
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toEqual({ ...QUOTE_OUTPUT_PRESETS, 'error-code': code });
});

test('prices a list by the offers that cover it, says how it is bought, and what to set for all', async () => {
  const { provider } = world.localnet;
  const block = await provider.getBlockNumber();
  const list = { category: 'S', tasks: '1..250', args: '--frame {task}', 'max-price': '0.05 RLC' };
  const run = await quote(list);
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(run.outputs).toMatchObject({
    tasks: '250',
    'tasks-covered': '250',
    price: '50000000',
    fits: 'false',
    gas: expect.stringMatching(/^[1-9]\d{9,}$/),
  });
  expect(run.log).toContain('by an order for each task, since placeholders make args differ');
  expect(run.summary).toContain('```yaml\nmax-price: 0.0512 RLC\n```');
  expect((await quote({ ...list, 'max-price': '0.0512 RLC' })).outputs).toMatchObject({ fits: 'true' });
  const shared = await quote({ ...list, args: '' });
  expect(shared.outputs).toMatchObject({ fits: 'true' });
  expect(BigInt(shared.outputs.gas ?? 0)).toBeLessThan(BigInt(run.outputs.gas ?? 0) / 50n);
  expect(await provider.getBlockNumber()).toBe(block);
});
