import type { Status } from '../../action/runner/outputs.ts';
import type { TaskError } from '../../errors/task-error.ts';
import type { TaskEnd } from '../../pipeline/follow/poll.ts';
import type { DealTimes } from '../../pipeline/pipeline.ts';
import type { VerificationCheck } from '../../pipeline/provenance/verification-checks.ts';
import type { StageRecord } from '../log/log.ts';

/** Something with an identifier and perhaps a page in an explorer. */
export interface Reference {
  readonly id: string;
  readonly url?: string | undefined;
  /** Its own name; shown before the id. */
  readonly name?: string | undefined;
}

/** A fact: plain text, or ids. */
export type Detail = string | readonly Reference[];

/** A section of one part of the action, after the facts that all runs have. */
export interface ReportSection {
  readonly title: string;
  /** Markdown, every text in it escaped by the helpers of `markdown.ts`. */
  readonly markdown: string;
  /** True when it explains the facts that all runs have, and so stands below them instead of above. */
  readonly belowFacts?: boolean;
}

/** The unpacked result. */
export interface ResultFiles {
  readonly count: number;
  /** Bytes of all files together. */
  readonly size: number;
  /**
   * Names relative to `outputPath`, sizes in bytes; only where the plain files are published, as others would otherwise
   * learn from their names what they are.
   */
  readonly files?: readonly { readonly name: string; readonly size: number }[];
}

/**
 * Everything that is told of a run at its end, in the job summary and in the comment on the pull request; whatever is
 * not known is left out.
 */
export interface RunReport {
  readonly status: Status;
  /** Name of the action, for the heading. Default `Confidential task`. */
  readonly title?: string;
  /** More facts by label. */
  readonly details?: Readonly<Record<string, Detail>> | undefined;
  /** Name of the network. */
  readonly network?: string | undefined;
  /** True when that network is a localnet, whose enclaves are processes of this machine. */
  readonly simulated?: boolean;
  readonly app?: Reference | undefined;
  readonly workerpool?: Reference | undefined;
  readonly deal?: Reference | undefined;
  readonly task?: Reference | undefined;
  readonly dataset?: Reference | undefined;
  readonly transaction?: Reference | undefined;
  readonly artifact?: Reference | undefined;
  /** nRLC paid for the deal. */
  readonly pricePaid?: bigint | undefined;
  /** End of the task on chain; undefined while it has not ended. */
  readonly taskEnd?: TaskEnd;
  /** Time limits for the task of a deal that was only submitted. */
  readonly deadlines?: DealTimes | undefined;
  /** nRLC that might have been paid at most. */
  readonly priceCap?: bigint | undefined;
  /** True when an earlier attempt had bought the task already. */
  readonly attached?: boolean | undefined;
  /** Digests by what they are of. */
  readonly digests?: Readonly<Record<string, string>> | undefined;
  readonly outputs?: ResultFiles | undefined;
  readonly outputPath?: string | undefined;
  /** Checks of the result, also those that could not be made. */
  readonly checks?: readonly VerificationCheck[] | undefined;
  readonly sections?: readonly ReportSection[] | undefined;
  readonly stages: readonly StageRecord[];
  readonly warnings?: readonly string[] | undefined;
  readonly failure?: TaskError | undefined;
  /** True when the action cannot spend anything, so that there is nothing to be said of money after a failure. */
  readonly neverBuys?: boolean;
  /** Why the step did nothing. */
  readonly skipped?: string | undefined;
}

/** Options of a deal's owner when the step that bought it is gone. */
export function howToCollect(dealId: string): string {
  return `Re-run the job, or use the \`collect\` action in any job with \`deal-id: ${dealId}\`; neither pays again.`;
}
