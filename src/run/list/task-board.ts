import { costOf, type OutcomeCounts, outcomeOf } from '../../pipeline/context/task-outcome.ts';
import type { TaskState } from '../../pipeline/context/task-state.ts';

/** The newest state of each task of a list, with counts that are always up to date. */
export class TaskBoard {
  /** By place in the list. */
  readonly #states: TaskState[];
  readonly #counts: Record<keyof OutcomeCounts, number>;
  readonly #dealIds = new Set<string>();
  #price = 0n;

  /** @param names the tasks in the order of the list; each waits until its first `update` */
  constructor(names: readonly string[]) {
    this.#states = names.map((name, index) => ({ name, index, progress: 'waiting', attempts: 0 }));
    this.#counts = { completed: 0, failed: 0, 'not-bought': names.length, unfinished: 0 };
  }

  /** Takes the new state of one task in place of its old one. */
  update(state: TaskState): void {
    const before = this.#states[state.index];
    if (before) {
      this.#counts[outcomeOf(before)]--;
      this.#price -= costOf(before) ?? 0n;
    }
    this.#states[state.index] = state;
    this.#counts[outcomeOf(state)]++;
    this.#price += costOf(state) ?? 0n;
    if (state.dealId !== undefined) this.#dealIds.add(state.dealId);
  }

  /** The states, in the order of the list. */
  get states(): readonly TaskState[] {
    return this.#states;
  }

  /** Numbers of tasks by the outcomes that they would have if the run ended now. */
  get counts(): OutcomeCounts {
    return { ...this.#counts };
  }

  /** nRLC that all deals together have cost or hold. */
  get price(): bigint {
    return this.#price;
  }

  /** Ids of all deals so far, those of earlier attempts included. */
  get dealIds(): ReadonlySet<string> {
    return this.#dealIds;
  }
}
