import type { TaskRequest } from './task-request.ts';

/** One task of a list. */
export interface ListedTask {
  /** Unique in the list; the name of the folder of its result. */
  readonly name: string;
  /** Place in the list, from 0. */
  readonly index: number;
  /** Its line in the file `tasks.jsonl`: JSON without a line break. Private, since it may hold the task's `data`. */
  readonly line: string;
  /**
   * The request for this task alone: its own files and arguments, its share of the budget as `maxPrice` and
   * `maxAppPrice`, its own folders, and an `identity` of the run and the name of the task. Tasks with the same private
   * input hold the very same array in `privateFiles`.
   */
  readonly request: TaskRequest;
}

/**
 * The way in which the tasks of a list are bought: by an order for each task, or by one order for all of them, whose
 * volume is their number. A task that failed is always bought again by an order of its own.
 */
export type BuyingWay = 'orders' | 'volume';

/** A run of a list of tasks. */
export interface TaskListRequest {
  /**
   * The request of the run: network, app, times and the like hold for all tasks. `maxPrice` is the budget of the whole
   * run, `outputPath` the folder above the tasks' own, and `identity` that of the run.
   */
  readonly request: TaskRequest;
  /** At least one, in the order of the list. */
  readonly tasks: readonly ListedTask[];
  readonly way: BuyingWay;
  /** Most purchases of one task in this run, from 1 to 5; one of an earlier run that is waited for counts. */
  readonly attempts: number;
  /** Least number of tasks with a result for a run that succeeds, from 0 to all of them. */
  readonly minCompleted: number;
  /** True when the private input of an order that is bought by volume has the file `tasks.jsonl`. */
  readonly taskListFile: boolean;
}
