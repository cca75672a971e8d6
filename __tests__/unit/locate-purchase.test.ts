import { describe, expect, test } from '@jest/globals';
import { ZeroAddress } from 'ethers';
import { dealId, taskId } from '../../src/iexec/protocol/ids.ts';
import { hashOrder } from '../../src/iexec/protocol/orders.ts';
import { deriveSalt } from '../../src/iexec/protocol/request-order.ts';
import type { TaskStatus } from '../../src/iexec/protocol/task.ts';
import { locatePurchase } from '../../src/pipeline/buy/locate-purchase.ts';
import type { TaskRequest } from '../../src/pipeline/context/task-request.ts';
import { APP, fakeContext, fakeRequest, POOL } from '../support/stage-context.ts';

const POOL_RESOURCE = { pointer: POOL, owner: ZeroAddress, price: 0n };

/** A chain on which so many generations of the run ended like this. */
async function start({
  generations = 0,
  status = 'FAILED' as TaskStatus,
  changes = {} as Partial<TaskRequest>,
}) {
  const { context, chain, identities, log } = fakeContext();
  const request = fakeRequest(chain, changes);
  const parties = {
    requester: identities.requester.address,
    beneficiary: identities.beneficiary.address,
    dataset: ZeroAddress,
  };
  const locate = () => locatePurchase(context, request, parties);
  const first = await locate();
  const deals: string[] = [];
  for (let generation = 0; generation < generations; generation++) {
    const order = { ...first.requestOrder, salt: deriveSalt(request.identity, generation) };
    const id = dealId(hashOrder('request', order, chain.domain), 0n);
    const { requester, beneficiary, params, tag } = order;
    const app = { pointer: APP.address, owner: APP.owner, price: 0n };
    chain.addDeal({ id, requester, beneficiary, params, tag, app, workerpool: POOL_RESOURCE });
    chain.tasks.set(taskId(id, 0n), status);
    deals.push(id);
  }
  chain.now += 10 * 300 + 1;
  return { locate, first, deals, log, chain };
}

describe('locatePurchase', () => {
  test('names the same purchase each time, without a deal before it is made', async () => {
    const { locate, first } = await start({});
    expect(await locate()).toEqual(first);
    expect(first.deal).toBeUndefined();
    expect(first.failed).toBeUndefined();
    expect(first.taskId).toBe(taskId(first.dealId, 0n));
  });

  test('differs by identity', async () => {
    const one = await start({});
    const other = await start({ changes: { identity: 'another run' } });
    expect(other.first.dealId).not.toBe(one.first.dealId);
  });

  test('picks up a completed deal', async () => {
    const { locate, deals, log } = await start({ generations: 1, status: 'COMPLETED' });
    expect((await locate()).deal?.id).toBe(deals[0]);
    expect(log.join()).toContain('is picked up and not paid again');
  });

  test('goes on to the next generation after a failure, and keeps the failed one', async () => {
    const { locate, deals } = await start({ generations: 2 });
    const purchase = await locate();
    expect(purchase.deal).toBeUndefined();
    expect(deals).not.toContain(purchase.dealId);
    expect(purchase.failed?.dealId).toBe(deals[1]);
    expect(purchase.failed?.failed?.dealId).toBe(deals[0]);
  });

  test('with `retry: never`, a failure is the end', async () => {
    const { locate } = await start({ generations: 1, changes: { retry: 'never' } });
    await expect(locate()).rejects.toMatchObject({
      code: 'TASK_FAILED',
      why: expect.stringContaining('`retry: never`'),
    });
  });

  test('with `retry: never`, a deal after a failure is picked up all the same', async () => {
    const { locate, deals, chain } = await start({ generations: 2, changes: { retry: 'never' } });
    chain.tasks.set(taskId(deals[1] ?? '', 0n), 'COMPLETED');
    expect((await locate()).deal?.id).toBe(deals[1]);
  });

  test('ends after 50 generations', async () => {
    const { locate } = await start({ generations: 49 });
    expect((await locate()).failed).toBeDefined();
    const all = await start({ generations: 50 });
    await expect(all.locate()).rejects.toMatchObject({
      code: 'TASK_FAILED',
      what: expect.stringContaining('50 times'),
    });
  });
});
