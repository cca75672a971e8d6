import { expect, test } from '@jest/globals';
import { makeError, type TransactionReceipt } from 'ethers';
import { TaskError } from '../../src/errors/task-error.ts';
import { RevertedTransaction } from '../../src/iexec/chain/transaction-errors.ts';
import { afterFailure } from '../../src/iexec/market/buy-deal.ts';

test('a transaction that was mined and reverted is a failure that costs a round', () => {
  const receipt = { hash: '0x12' } as TransactionReceipt;
  const reverted = new RevertedTransaction('the deal', receipt, 'it would pass now');
  expect(afterFailure(reverted)).toEqual({ failure: reverted, isMined: true });
});

test('a refusal by the hub is a failure before anything was mined', () => {
  const refusal = makeError('refused', 'CALL_EXCEPTION', {
    action: 'estimateGas',
    data: '0x',
    reason: 'iExecV5-matchOrders-0x62',
    transaction: { to: null, data: '0x' },
    invocation: null,
    revert: null,
  });
  const { failure, isMined } = afterFailure(refusal);
  expect(failure).toMatchObject({ code: 'MATCH_REFUSED' });
  expect(failure.why).toContain('0x62');
  expect(isMined).toBe(false);
});

test.each([
  new TaskError('RPC_UNREACHABLE', { what: 'x.', why: 'x.', fix: 'x.' }),
  new Error('a fault of ours'),
])('another round does not cure %s', error => {
  expect(() => afterFailure(error)).toThrow(error);
});
