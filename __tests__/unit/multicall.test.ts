import { expect, test } from '@jest/globals';
import { Interface } from 'ethers';
import { tolerantMulticall } from '../../src/iexec/chain/multicall.ts';
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
