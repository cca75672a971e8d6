import type { TaskError } from '../../errors/task-error.ts';

/** States of a task in a list. The last four are ends. */
export type TaskProgress =
  /** Not bought yet. */
  | 'waiting'
  /** Bought, and not ended. */
  | 'running'
  /** Ended on chain; its result is fetched and checked. */
  | 'fetching'
  /** Its result is here, verified. */
  | 'completed'
  /** It failed, or its result is not good. */
  | 'failed'
  /** It was bought and goes on without this run. */
  | 'unfinished'
  /** No offer was left for it, or no budget. */
  | 'not-bought';

/** The state of one task of a list, with everything that is known of it. Facts that are not known are left out. */
export interface TaskState {
  readonly name: string;
  /** Place in the list, from 0. */
  readonly index: number;
  readonly progress: TaskProgress;
  /** Purchases so far, those of earlier runs included. */
  readonly attempts: number;
  readonly dealId?: string;
  readonly taskId?: string;
  readonly workerpool?: string;
  /** nRLC paid for the newest deal of this task. */
  readonly price?: bigint;
  /** nRLC paid for earlier deals of this task in this run; what was given back is not counted. */
  readonly earlierPrice?: bigint;
  /** End of the newest deal's task on chain, with its worker paid or the money given back. */
  readonly chainEnd?: 'COMPLETED' | 'FAILED';
  /** True when an earlier run had bought it. */
  readonly existed?: boolean;
  /** Hash of the transaction that bought it, where this run sent that. */
  readonly transaction?: string;
  /** Time when its deal was made, in Unix seconds of block time. */
  readonly boughtAt?: number;
  /** Time when this run saw the task end, in Unix seconds. Not known where the task was bought and ended before. */
  readonly endedAt?: number;
  /** Digest of the result as the chain has it. */
  readonly digest?: string;
  /** Number of files of the result, and their bytes together. */
  readonly files?: number;
  readonly bytes?: number;
  /** The reason why the task has no result. */
  readonly error?: TaskError;
}
