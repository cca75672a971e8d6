import { expect, test } from '@jest/globals';
import { Interface } from 'ethers';
import { multicallResults, tolerantMulticall } from '../../src/iexec/chain/multicall.ts';
import fc from '../support/fast-check.ts';

const ABI = new Interface([
  'function aggregate3((address target, bool allowFailure, bytes callData)[] calls) payable returns ((bool success, bytes returnData)[])',
]);

test('a batch of calls is encoded as its interface says', () => {
  const hex = (bytes: number | undefined) =>
    fc
      .uint8Array(bytes === undefined ? { maxLength: 100 } : { minLength: bytes, maxLength: bytes })
      .map(array => `0x${Buffer.from(array).toString('hex')}`);
  const call = fc.record({ to: hex(20), data: hex(undefined) });
  fc.assert(
    fc.property(fc.array(call, { maxLength: 5 }), calls => {
      const encoded = (mayFail: boolean) =>
        ABI.encodeFunctionData('aggregate3', [calls.map(({ to, data }) => [to, mayFail, data])]);
      const { data, gasAs } = tolerantMulticall(calls);
      expect(data).toBe(encoded(true));
      expect(gasAs).toBe(encoded(false));
    }),
  );
});

const encodeResults = (results: readonly (readonly [boolean, string])[]) =>
  ABI.encodeFunctionResult('aggregate3', [results]);

test('the results of a batch are decoded as its interface says', () => {
  const bytes = fc.uint8Array({ maxLength: 100 }).map(array => `0x${Buffer.from(array).toString('hex')}`);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), bytes), { maxLength: 5 }), results => {
      const read = multicallResults(encodeResults(results), results.length);
      expect(read).toEqual(results.map(([success, data]) => ({ success, data })));
    }),
  );
});

test('results that are fewer, cut off or in no order that contracts use are refused', () => {
  const answer = encodeResults([[true, '0x1234']]);
  const words: string[] = answer.slice(2).match(/.{64}/g) ?? [];
  const withWord = (index: number, word: string) => `0x${words.with(index, word.padStart(64, '0')).join('')}`;
  const answers = [
    encodeResults([]),
    answer.slice(0, -128),
    withWord(1, 'f'.repeat(64)),
    withWord(2, 'ffff'),
    withWord(5, 'ffff'),
    '0x',
  ];
  for (const one of answers)
    expect(() => multicallResults(one, 1)).toThrow(expect.objectContaining({ code: 'SERVICE_MALFORMED' }));
});
