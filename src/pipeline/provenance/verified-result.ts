import type { RequestOrder } from '../../iexec/protocol/orders.ts';
import type { DecryptedResult } from '../context/results.ts';
import type { Evidence } from './evidence.ts';
import type { DealArchive } from './how-to-open.ts';
import type { VerificationCheck } from './verification-checks.ts';

/** An archive of a deal, and the plain result where it could be decrypted here. */
export interface BroughtResult {
  /** Name of its task in a list; undefined for the only task of a run. */
  readonly task?: string | undefined;
  readonly archive: DealArchive;
  /** Undefined where the result was not, or could not be decrypted. */
  readonly result: DecryptedResult | undefined;
  /** Absolute path of the folder with its files. */
  readonly outputPath: string;
}

/** A result that passed all checks. It is decrypted if it is for this wallet. */
export interface VerifiedResult extends BroughtResult {
  /** Our order; undefined for a deal that is known by its id alone. */
  readonly order: RequestOrder | undefined;
  readonly evidence: Evidence;
  readonly checks: readonly VerificationCheck[];
}
