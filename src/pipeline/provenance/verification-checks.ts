import type { ErrorCode } from '../../errors/codes.ts';
import { TaskError } from '../../errors/task-error.ts';
import { appChanged } from '../../iexec/protocol/app-lock.ts';

/** Checks between a result's arrival and its use, with the title of each. */
export const CHECK_TITLES = {
  'deal-terms': 'The deal is the one that was ordered',
  'app-lock': 'The app is the one that was locked',
  consensus: 'The task agreed on its result digest',
  contribution: 'The worker contributed that digest',
  'enclave-signature': 'The enclave’s key signed it',
  authorization: 'The worker pool sent that worker and that enclave',
  archive: 'The archive is the one that the chain names',
  digest: 'The files are those of the digest',
  'other-files': 'Files that the digest leaves out',
  files: 'The files are those of the document',
  network: 'The document is about this network',
  requester: 'The requester is one that may have bought it',
  'named-deal': 'The deal is the one that was named',
  'expected-files': 'The chain vouches for the files that were named',
  'documented-deal': 'The deal is the one in the document',
  'order-hash': 'The deal was made from the order in the document',
  'documented-app': 'App and dataset are those in the document',
  'documented-task': 'The task is the one in the document',
  transactions: 'The transactions are those in the document',
  attestation: 'The enclave’s key lives in a genuine enclave',
} as const;

/** A stable name of one check. */
export type CheckName = keyof typeof CHECK_TITLES;

/** One look at a result, and what came of it. */
export interface Check {
  readonly name: CheckName;
  readonly outcome: 'passed' | 'failed' | 'not checked';
  /** One sentence: what was compared, what differs, or why it could not be checked. */
  readonly detail: string;
}

/** A check with its outcome. */
export function check(name: CheckName, outcome: Check['outcome'], detail: string): Check {
  return { name, outcome, detail };
}

/**
 * Stops the run when a check failed.
 * @throws TaskError DEAL_MISMATCH, APP_CHANGED, RESULT_UNVERIFIED
 */
export function assertNoneFailed(checks: readonly Check[]): void {
  const failed = checks.filter(({ outcome }) => outcome === 'failed');
  if (failed.length === 0) return;
  const [first] = failed;
  if (first?.name === 'app-lock') throw appChanged(first.detail);
  const isDeal = failed.some(({ name }) => name === 'deal-terms');
  const code: ErrorCode = isDeal ? 'DEAL_MISMATCH' : 'RESULT_UNVERIFIED';
  throw new TaskError(code, {
    what: isDeal
      ? 'The deal on chain is not the one that was ordered.'
      : 'The result is not proved to come from the enclave that was paid for.',
    why: failed.map(({ detail }) => detail).join(' '),
    fix: isDeal
      ? 'Do not use its result; check that the RPC endpoint is one that you trust (`rpc-url`), then run again.'
      : 'Do not use this result; check that the RPC endpoint is one that you trust (`rpc-url`), report the worker pool, and run again with another one (`workerpool`).',
  });
}
