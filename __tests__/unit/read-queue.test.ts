import { expect, test } from '@jest/globals';
import { Interface, type Provider } from 'ethers';
import { MULTICALL } from '../../src/iexec/chain/multicall.ts';
import { readQueueOf } from '../../src/iexec/chain/read-queue.ts';
import { RefusedRequest, rpcUnreachable } from '../../src/iexec/chain/rpc-transport.ts';

const ABI = new Interface([
  'function aggregate3((address target, bool allowFailure, bytes callData)[] calls) payable returns ((bool success, bytes returnData)[])',
]);
const TARGET = `0x${'11'.repeat(20)}`;
/** Data of a read that the fake chain refuses. */
const REFUSED = '0xdead';

interface Call {
  readonly to: string;
  readonly data: string;
  readonly blockTag?: number;
}

/** A chain that answers a read with its own calldata. */
function chain({ code = '0x01', spoilt }: { code?: string; spoilt?: Error } = {}) {
  const calls: Call[] = [];
  let looks = 0;
  const provider = {
    getCode: async () => {
      looks += 1;
      return code;
    },
    call: async (call: Call) => {
      calls.push(call);
      if (call.to !== MULTICALL) {
        if (call.data === REFUSED) throw new Error('refused');
        return call.data;
      }
      if (spoilt) throw spoilt;
      const [batch] = ABI.decodeFunctionData('aggregate3', call.data);
      const results = [...batch].map(({ callData }) => [callData !== REFUSED, callData]);
      return ABI.encodeFunctionResult('aggregate3', [results]);
    },
  };
  const queue = readQueueOf(provider as unknown as Provider);
  const read = (data: string, block?: number) => queue.call({ to: TARGET, data, block });
  return { calls, read, looks: () => looks };
}

const texts = (count: number) => Array.from({ length: count }, (_, at) => `0x${String(1000 + at)}`);

test.each([
  [1, 1],
  [9, 9],
  [10, 1],
  [100, 1],
  [101, 2],
  [250, 3],
])('%d reads of one tick are %d calls, and each gets its own answer', async (count, calls) => {
  const network = chain();
  expect(await Promise.all(texts(count).map(data => network.read(data)))).toEqual(texts(count));
  expect(network.calls).toHaveLength(calls);
});

test('reads of other blocks and of other ticks are not mixed', async () => {
  const network = chain();
  await Promise.all(texts(20).map((data, at) => network.read(data, at < 10 ? 7 : 8)));
  expect(network.calls.map(({ blockTag }) => blockTag)).toEqual([7, 8]);
  await Promise.all(texts(10).map(data => network.read(data)));
  expect(network.calls[2]).toEqual({ to: MULTICALL, data: expect.any(String) });
  expect(network.looks()).toBe(1);
});

test('a read that is refused fails alone, with an error of its own', async () => {
  const network = chain();
  const reads = [...texts(10), REFUSED].map(data => network.read(data));
  const settled = await Promise.allSettled(reads);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  await expect(reads[10]).rejects.toThrow('refused');
  expect(network.calls).toHaveLength(2);
});

test('reads of one tick that are equal are one, and are made anew in the next', async () => {
  const network = chain();
  const twice = [...texts(2), ...texts(2)];
  expect(await Promise.all(twice.map(data => network.read(data)))).toEqual(twice);
  expect(network.calls).toHaveLength(2);
  await Promise.all([network.read('0x1000'), network.read('0x1000', 7)]);
  expect(network.calls).toHaveLength(4);
});

test('an endpoint that does not answer a shared call is not asked again for each read', async () => {
  const outage = rpcUnreachable('http://rpc.invalid', 'it answers with HTTP 503');
  const network = chain({ spoilt: outage });
  const settled = await Promise.allSettled(texts(12).map(data => network.read(data)));
  expect(settled.every(one => one.status === 'rejected' && one.reason === outage)).toBe(true);
  expect(network.calls).toHaveLength(1);
});

test.each([
  ['fails in the contract', new Error('out of gas')],
  ['is too large for the endpoint', new RefusedRequest('http://rpc.invalid', 'it answers with HTTP 413')],
])('a shared call that %s spoils no read', async (_, spoilt) => {
  const network = chain({ spoilt });
  expect(await Promise.all(texts(10).map(data => network.read(data)))).toEqual(texts(10));
  expect(network.calls).toHaveLength(11);
});

test('a chain without the contract is read by single calls', async () => {
  const network = chain({ code: '0x' });
  expect(await Promise.all(texts(12).map(data => network.read(data)))).toEqual(texts(12));
  expect(network.calls.every(({ to }) => to === TARGET)).toBe(true);
});
