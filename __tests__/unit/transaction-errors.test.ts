import { expect, test } from '@jest/globals';
import { isOfContract } from '../../src/iexec/chain/call-error.ts';
import type { SignedTransaction } from '../../src/iexec/chain/sign-transaction.ts';
import { alwaysOvertaken, notAccepted, tooCheapForNode } from '../../src/iexec/chain/transaction-errors.ts';

const offering = (maxFeePerGas: bigint | null) => ({ maxFeePerGas }) as SignedTransaction;
const OFFERED = 'though it offers 2 wei a unit, where 1 were asked at first';

test.each([
  ['raised', 2n, 1n, true],
  ['the same', 1n, 1n, false],
  ['not known', null, null, false],
  ['nothing', 0n, 0n, false],
  ['nothing, and then not known', null, 0n, false],
  ['not known, and then nothing', 0n, null, false],
])('an offer that was %s is named where it was raised', (_, last, first, isNamed) => {
  const { why } = tooCheapForNode('the deal', offering(last), offering(first));
  expect(why).toBe(
    `The RPC endpoint says that it offers too little for gas${isNamed ? `, ${OFFERED}` : ''}.`,
  );
});

test('the words of a node are quoted, two hundred characters of them', () => {
  expect(notAccepted('the deal', 'x'.repeat(201), undefined).why).toBe(
    `The RPC endpoint refused it: ${'x'.repeat(200)}.`,
  );
});

test('a wallet that is always overtaken is told how often and how long', () => {
  expect(alwaysOvertaken('the deal', 3, 600_000).why).toBe(
    'Other processes sent transactions from the same wallet 3 times in a row, for 10 min.',
  );
});

test.each([
  ['Geth’s code', { code: 3, message: 'no' }, true],
  ['Nethermind’s code', { code: -32_015, message: 'no' }, true],
  ['a code next to it', { code: -32_016, message: 'no' }, false],
  ['its opposite', { code: 32_015, message: 'no' }, false],
  ['data', { code: -32_000, data: '0x1' }, true],
  ['empty data', { code: -32_000, data: '0x' }, false],
  ['data of another type', { code: -32_000, data: ['0x12'] }, false],
  ['the words of the EVM', { message: 'out of gas' }, true],
  ['other words', { message: 'missing trie node' }, false],
  ['words of another type', { message: ['revert'] }, false],
  ['nothing', undefined, false],
])('an error with %s is of a contract: %s', (_, error, isContract) => {
  expect(isOfContract(error)).toBe(isContract);
});
