import { describe, expect, test } from '@jest/globals';
import { id, toBeHex } from 'ethers';
import { TaskError } from '../../src/errors/task-error.ts';
import { taskId } from '../../src/iexec/protocol/ids.ts';
import { type Claims, claimExpiredTasks, findExpiredTasks } from '../../src/pipeline/sweep.ts';
import { addressOf } from '../support/memory-chain.ts';
import { fakeContext } from '../support/stage-context.ts';

const OTHER = addressOf('other wallet');
const WINDOW = 10 * 300;
const OUTAGE = new TaskError('SERVICE_UNREACHABLE', { what: 'Down.', why: 'Why.', fix: 'Fix.' });
const task = (deal: string) => taskId(deal, 0n);

/** A chain with deals of the wallet, one of which the market lists. */
function start() {
  const fake = fakeContext();
  const wallet = fake.identities.requester;
  const add = (name: string, requester: string = wallet.address, sponsor = requester) => {
    fake.chain.addDeal({ id: id(name), requester, sponsor });
    fake.market.deals.push(id(name));
    return id(name);
  };
  const find = async (...dealIds: string[]) =>
    (await findExpiredTasks(fake.context, { wallet, dealIds })).map(({ id }) => id);
  return { ...fake, wallet, add, find };
}

describe('findExpiredTasks', () => {
  test('finds a task from its final deadline on', async () => {
    const { chain, add, find } = start();
    const deal = add('a');
    chain.now += WINDOW - 1;
    expect(await find()).toEqual([]);
    chain.now += 1;
    expect(await find()).toEqual([task(deal)]);
  });

  test('leaves the deals of others out, unless this wallet paid or they are named', async () => {
    const { chain, add, find, wallet } = start();
    add('foreign');
    const named = add('named', OTHER);
    const paid = add('paid', OTHER, wallet.address);
    const foreign = add('of others', OTHER);
    const own = id('foreign');
    chain.now += WINDOW;
    expect(new Set(await find())).toEqual(new Set([own, paid].map(task)));
    expect(new Set(await find(named))).toEqual(new Set([own, paid, named].map(task)));
    expect(await find()).not.toContain(task(foreign));
  });

  test('a named deal must exist', async () => {
    const { find, add } = start();
    const known = add('a');
    const missing = toBeHex(7, 32);
    await expect(find(known, missing)).rejects.toMatchObject({
      code: 'DEAL_NOT_FOUND',
      why: expect.stringContaining(missing),
    });
  });

  test('an outage of the market ends a sweep without named deals, and is a warning otherwise', async () => {
    const { chain, market, add, find, log } = start();
    const deal = add('a');
    chain.now += WINDOW;
    market.onLook = () => {
      throw OUTAGE;
    };
    await expect(find()).rejects.toBe(OUTAGE);
    expect(await find(deal)).toEqual([task(deal)]);
    expect(log.filter(line => line.startsWith('warn'))).toHaveLength(1);
  });

  test('another error of the market ends every sweep', async () => {
    const { market, add, find } = start();
    const bug = new TypeError('bug');
    market.onLook = () => {
      throw bug;
    };
    await expect(find(add('a'))).rejects.toBe(bug);
  });

  test('looks at all of many deals', async () => {
    const { chain, add, find } = start();
    for (let index = 0; index < 41; index++) add(`deal ${index}`);
    chain.now += WINDOW;
    expect(await find()).toHaveLength(41);
  });
});

describe('claimExpiredTasks', () => {
  async function claim({ gone = [], broken = false }: { gone?: string[]; broken?: boolean } = {}) {
    const fake = start();
    const { context, chain, wallet, add } = fake;
    for (const name of ['a', 'b', 'c']) add(name);
    chain.now += WINDOW;
    const tasks = await findExpiredTasks(context, { wallet, dealIds: [] });
    for (const name of gone) chain.tasks.set(task(id(name)), 'FAILED');
    if (broken) chain.tasks.set(task(id('a')), 'COMPLETED');
    const told: Claims[] = [];
    const claiming = claimExpiredTasks(context, wallet, tasks, claims => told.push(claims));
    return { claiming, told, chain };
  }

  test('claims all in one transaction', async () => {
    const { claiming, told, chain } = await claim();
    await claiming;
    expect(chain.mined).toEqual(['claim of 3']);
    expect(told).toHaveLength(1);
    expect(told[0]?.claimed).toHaveLength(3);
    expect(told[0]?.transactions).toHaveLength(1);
  });

  test('leaves out what others claimed, and counts it as refunded', async () => {
    const { claiming, told, chain } = await claim({ gone: ['b'] });
    await claiming;
    expect(chain.mined).toEqual(['claim of 2']);
    expect(told.map(({ claimed }) => claimed.length)).toEqual([1, 3]);
    expect(told.map(({ transactions }) => transactions.length)).toEqual([0, 1]);
  });

  test('sends nothing when others claimed all', async () => {
    const { claiming, told, chain } = await claim({ gone: ['a', 'b', 'c'] });
    await claiming;
    expect(chain.mined).toEqual([]);
    expect(told.at(-1)?.claimed).toHaveLength(3);
  });

  test('ends with the refusal that no claim of others explains', async () => {
    const { claiming, told, chain } = await claim({ broken: true });
    await expect(claiming).rejects.toMatchObject({ code: 'TRANSACTION_FAILED' });
    expect(chain.mined).toEqual([]);
    expect(told).toEqual([]);
  });

  test('does nothing without tasks', async () => {
    const { context, wallet, chain } = start();
    await claimExpiredTasks(context, wallet, [], () => {
      throw new Error('nothing is claimed');
    });
    expect(chain.requests).toEqual([]);
  });
});
