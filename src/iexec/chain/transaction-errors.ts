import type { TransactionReceipt } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import { durationText } from '../../text/duration-text.ts';
import type { SignedTransaction } from './sign-transaction.ts';

/** A transaction that was mined and reverted. */
export class RevertedTransaction extends TaskError {
  readonly receipt: TransactionReceipt;
  constructor(label: string, receipt: TransactionReceipt, reason: string) {
    super('TRANSACTION_FAILED', {
      what: `The transaction for ${label} reverted.`,
      why: `Transaction ${receipt.hash} was mined, but ${reason}.`,
      fix: 'Run again: the action reads the new state of the chain first, and buys nothing twice.',
    });
    this.receipt = receipt;
  }
}

/** The node refused it for a reason that waiting does not remove. @param said the node's own words */
export function notAccepted(label: string, said: string, cause: unknown): TaskError {
  return new TaskError('TRANSACTION_FAILED', {
    what: `The transaction for ${label} was not accepted.`,
    why: `The RPC endpoint refused it: ${said.slice(0, 200)}.`,
    fix: 'Run again; if it persists, try another RPC endpoint.',
    cause,
  });
}

/** The transaction may still be mined. */
export function outcomeUnknown(label: string, hash: string): TaskError {
  return new TaskError('TRANSACTION_FAILED', {
    what: `The transaction for ${label} was sent, but was not mined in time.`,
    why: `Transaction ${hash} has no receipt yet, so its outcome is unknown.`,
    fix: 'Run again: the chain is read first, and nothing is bought twice.',
  });
}

/** Other transactions took the nonce each time. */
export function alwaysOvertaken(label: string, races: number, milliseconds: number): TaskError {
  return new TaskError('TRANSACTION_FAILED', {
    what: `The transaction for ${label} did not get through.`,
    why: `Other processes sent transactions from the same wallet ${races} times in a row, for ${durationText(milliseconds)}.`,
    fix: 'Run again; a re-run never buys twice. If it happens often, let fewer jobs use the wallet at the same time, or give each a wallet of its own.',
  });
}

/** The node never accepted it, since it offers too little for gas. */
export function tooCheapForNode(label: string, last: SignedTransaction, first: SignedTransaction): TaskError {
  const offered = (last.maxFeePerGas ?? 0n) > (first.maxFeePerGas ?? 0n);
  const prices = offered
    ? `, though it offers ${last.maxFeePerGas} wei a unit, where ${first.maxFeePerGas} were asked at first`
    : '';
  return new TaskError('TRANSACTION_FAILED', {
    what: `The transaction for ${label} was not accepted.`,
    why: `The RPC endpoint says that it offers too little for gas${prices}.`,
    fix: 'Run again when the chain is less busy, or name another RPC endpoint in `rpc-url`: the chain is read first, and nothing is bought twice.',
  });
}
