import type { TaskError } from '../../errors/task-error.ts';
import type { Network } from '../../iexec/chain/networks.ts';
import type { TaskState } from '../../pipeline/context/task-state.ts';
import type { TaskEnd } from '../../pipeline/follow/poll.ts';
import type { DealTimes } from '../../pipeline/pipeline.ts';
import type { VerificationCheck } from '../../pipeline/provenance/verification-checks.ts';
import type { Status } from '../host/outputs.ts';
import type { StageRecord } from '../log/log.ts';

/** An identifier, perhaps with its page in an explorer. */
export interface Reference {
  readonly id: string;
  readonly url?: string | undefined;
  /** Its own name; shown before the id. */
  readonly name?: string | undefined;
}

/** A fact: plain text, or ids. */
export type Detail = string | readonly Reference[];

/** A section of its own in summary and comment. */
export interface ReportSection {
  readonly title: string;
  /** Markdown, every text in it escaped by the helpers of `markdown.ts`. */
  readonly markdown: string;
  /** True when it explains the table of facts, and so stands below it instead of above. */
  readonly belowFacts?: boolean;
}

/** The end of a run. */
export interface RunEnd {
  readonly status: Status;
  /** Every stage, in order of their start. */
  readonly stages: readonly StageRecord[];
  readonly warnings?: readonly string[];
  readonly failure?: TaskError | undefined;
}

/** The network of a run. */
export interface NetworkFacts {
  readonly name: string;
  /** True for a localnet, whose enclaves are processes of this machine. */
  readonly isSimulated: boolean;
}

/** The deal of a run. */
export interface DealFacts {
  readonly deal: Reference;
  readonly task: Reference;
  /** True when an earlier attempt had bought the task already. */
  readonly existed: boolean;
  /** nRLC paid; unknown while the deal may not have come on chain. */
  readonly price?: bigint;
  readonly workerpool?: Reference;
  readonly transaction?: Reference;
  /** Time limits for the task of a deal that was only submitted. */
  readonly deadlines?: DealTimes;
  /** End of the task on chain; undefined while it has not ended. */
  readonly taskEnd?: TaskEnd;
}

/** The unpacked result. */
export interface ResultFiles {
  /** Path of the folder, relative to the workspace. */
  readonly folder: string;
  readonly count: number;
  /** Bytes of all files together. */
  readonly size: number;
  /**
   * Names relative to the folder, sizes in bytes; only where the plain files are published, since names hint at the
   * content.
   */
  readonly files?: readonly { readonly name: string; readonly size: number }[];
}

/** Facts about a run that buys a task or fetches its result. Facts that are not known are left out. */
export interface TaskFacts {
  readonly kind: 'task';
  readonly network?: NetworkFacts;
  readonly app?: Reference;
  /** Budget of the run in nRLC. */
  readonly priceCap?: bigint;
  readonly dataset?: Reference;
  readonly purchase?: DealFacts;
  /** Digests of the result, by label. */
  readonly digests?: Readonly<Record<string, string>>;
  readonly result?: ResultFiles;
  /** Checks of the result, also those that could not be made. */
  readonly checks?: readonly VerificationCheck[];
  readonly artifact?: Reference;
  readonly sections?: readonly ReportSection[];
}

/** Facts about a run of a list of tasks. Facts that are not known are left out. */
export interface ListFacts {
  readonly kind: 'list';
  readonly network?: NetworkFacts & Pick<Network, 'explorerUrl'>;
  readonly app?: Reference;
  /** Budget of the run in nRLC. */
  readonly priceCap?: bigint;
  /** Purpose of the run: to fetch results, or only to buy. */
  readonly goal: 'result' | 'deal';
  /** The tasks, in the order of the list. */
  readonly tasks: readonly TaskState[];
  /** Path of the folder with the folders of the results, relative to the workspace. */
  readonly folder?: string;
  readonly artifact?: Reference;
  readonly sections?: readonly ReportSection[];
}

/** Facts from a run that only looks or tidies up: a quote, a sweep, a verification. It buys nothing. */
export interface FindingFacts {
  readonly kind: 'findings';
  /** Heading. */
  readonly title: string;
  readonly network?: NetworkFacts;
  /** Facts by label. */
  readonly details?: Readonly<Record<string, Detail>>;
  readonly checks?: readonly VerificationCheck[];
  readonly sections?: readonly ReportSection[];
}

/** A run that did nothing. */
export interface SkipFacts {
  readonly kind: 'skip';
  /** Heading. */
  readonly title: string;
  /** Reason why it did nothing, one sentence. */
  readonly reason: string;
}

/** Facts about a run, by its kind. */
export type RunFacts = TaskFacts | ListFacts | FindingFacts | SkipFacts;

/** A run at its end, as summary and comment show it. */
export type RunSummary = RunEnd & RunFacts;

/** Ways to the result of a deal when the run that bought it is gone. */
export function howToCollect(dealId: string): string {
  return `Re-run the job, or use the \`collect\` action in any job with \`deal-id: ${dealId}\`; neither pays again.`;
}

/** The way to the results of a list when the run that bought its tasks is gone. */
export const HOW_TO_COLLECT_LIST =
  'Re-run the job, or use the `collect` action in any job with the same inputs; neither pays again.';
