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
  files: 'The files are those of the statement',
  network: 'The statement is about this network',
  tasks: 'Each task is in the statement once',
  'task-names': 'The tasks have the names that the statement gives them',
  requester: 'The requester is one that may have bought it',
  'named-deal': 'The deal is the one that was named',
  'expected-files': 'The chain vouches for the files that were named',
  'stated-deal': 'The deal is the one in the statement',
  'order-hash': 'The deal was made from the order in the statement',
  'stated-app': 'App and dataset are those in the statement',
  'stated-task': 'The task is the one in the statement',
  transactions: 'The transactions are those in the statement',
  attestation: 'The enclave’s key lives in a genuine enclave',
} as const;

/** A stable name of one check. */
export type CheckName = keyof typeof CHECK_TITLES;

/** One verification check and its outcome. */
export interface VerificationCheck {
  readonly name: CheckName;
  readonly outcome: 'passed' | 'failed' | 'not checked';
  /** One sentence: the things compared, how they differ, or why they could not be compared. */
  readonly detail: string;
}

/** A check that passed. */
export function passed(name: CheckName, detail: string): VerificationCheck {
  return { name, outcome: 'passed', detail };
}

/** A check that failed. */
export function failed(name: CheckName, detail: string): VerificationCheck {
  return { name, outcome: 'failed', detail };
}

/** A check that could not be made, or that says nothing. */
export function notChecked(name: CheckName, detail: string): VerificationCheck {
  return { name, outcome: 'not checked', detail };
}

/** The checks that failed, in their order. */
export function failuresOf(checks: readonly VerificationCheck[]): VerificationCheck[] {
  return checks.filter(({ outcome }) => outcome === 'failed');
}

/**
 * Fails the run by the checks that failed, if any.
 * @throws TaskError APP_CHANGED, DEAL_MISMATCH or RESULT_UNVERIFIED, by the kind of these checks.
 */
export function assertNoneFailed(checks: readonly VerificationCheck[]): void {
  const failures = failuresOf(checks);
  const [first] = failures;
  if (!first) return;
  if (first.name === 'app-lock') throw appChanged(first.detail);
  const isDeal = failures.some(({ name }) => name === 'deal-terms');
  const code: ErrorCode = isDeal ? 'DEAL_MISMATCH' : 'RESULT_UNVERIFIED';
  throw new TaskError(code, {
    what: isDeal
      ? 'The deal on chain is not the one that was ordered.'
      : 'The result is not proved to come from the enclave that was paid for.',
    why: failures.map(({ detail }) => detail).join(' '),
    fix: isDeal
      ? 'Do not use its result; check that the RPC endpoint is one that you trust (`rpc-url`), then run again.'
      : 'Do not use this result; check that the RPC endpoint is one that you trust (`rpc-url`), report the worker pool, and run again with another one (`workerpool`).',
  });
}
