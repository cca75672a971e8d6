import type { Hub } from './hub.ts';
import { findTransactionsOfTasks, type TaskSearch, type TaskTransactions } from './task-transactions.ts';

/** Most tasks of one search: endpoints bound the length of a request. */
const MOST_TASKS = 100;

/** A search that waits for its answer. */
interface WaitingSearch {
  readonly search: TaskSearch;
  readonly resolve: (found: TaskTransactions) => void;
  readonly reject: (error: unknown) => void;
}

/** Searches for the transactions of many tasks. Those that are asked for while a search is under way share the next one. */
export class TransactionSearches {
  readonly #hub: Hub;
  #waiting: WaitingSearch[] = [];
  #isSearching = false;

  constructor(hub: Hub) {
    this.#hub = hub;
  }

  /** As `findTaskTransactions`. @throws TaskError RPC_UNREACHABLE */
  find(search: TaskSearch): Promise<TaskTransactions> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ search, resolve, reject });
      if (!this.#isSearching) setImmediate(() => void this.#searchAll());
    });
  }

  async #searchAll(): Promise<void> {
    if (this.#isSearching) return;
    this.#isSearching = true;
    while (this.#waiting.length > 0) await this.#searchFor(this.#waiting.splice(0, MOST_TASKS));
    this.#isSearching = false;
  }

  /** Never rejects. */
  async #searchFor(waiting: readonly WaitingSearch[]): Promise<void> {
    const searches = waiting.map(({ search }) => search);
    try {
      const found = await findTransactionsOfTasks(this.#hub, searches);
      for (const [index, { resolve }] of waiting.entries()) resolve(found[index] ?? {});
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}
