import { TaskError } from '../../errors/task-error.ts';
import { formatRlc } from '../../iexec/protocol/amount.ts';
import type { RequestOrder } from '../../iexec/protocol/orders.ts';
import type { LocatedTask, RefusedTask } from './locate-tasks.ts';

/**
 * The budget of a list: prices of deals, and the ceilings of orders that are to be signed. A deal that lived in this run
 * counts until its end, also when its task failed: the money is not back yet, and only the pool says that it will be.
 */
export class ListBudget {
  readonly #total: bigint;
  /** Prices of tasks in deals, in nRLC, by task and deal. */
  readonly #paid = new Map<string, bigint>();

  /** @param total nRLC */
  constructor(total: bigint) {
    this.#total = total;
  }

  /** Notes the price of a task in a deal that lives or completed, in nRLC. */
  pay(task: string, dealId: string, price: bigint): void {
    this.#paid.set(`${dealId} ${task}`, price);
  }

  /**
   * Sorts out the tasks whose ceilings the budget does not cover any more, from the end of the list. Those that share
   * an order are admitted together or not at all.
   */
  admit(tasks: readonly LocatedTask[]): { admitted: LocatedTask[]; refused: RefusedTask[] } {
    let left = [...this.#paid.values()].reduce((sum, price) => sum - price, this.#total);
    const admitted: LocatedTask[] = [];
    const refused: RefusedTask[] = [];
    const together = tasks.filter(({ place }) => place !== undefined);
    const alone = tasks.filter(({ place }) => place === undefined);
    for (const group of [together, ...alone.map(task => [task])]) {
      const ceiling = group.reduce((sum, task) => sum + ceilingOf(task.candidate.purchase.requestOrder), 0n);
      if (ceiling <= left) {
        admitted.push(...group);
        left -= ceiling;
      } else {
        const error = beyondBudget(this.#total, left, ceiling);
        refused.push(...group.map(({ task }) => ({ task, error })));
      }
    }
    return { admitted, refused };
  }
}

/** Most that a task of an order may cost, in nRLC. */
function ceilingOf({ appmaxprice, workerpoolmaxprice }: RequestOrder): bigint {
  return appmaxprice + workerpoolmaxprice;
}

function beyondBudget(total: bigint, left: bigint, ceiling: bigint): TaskError {
  return new TaskError('TASK_NOT_BOUGHT', {
    what: 'The budget of the list leaves too little for this task.',
    why: `Its order may cost up to ${formatRlc(ceiling)}, and of \`max-price\`, ${formatRlc(total)}, only ${formatRlc(left)} are left beside the deals of this run, failed ones included, and the orders of other tasks.`,
    fix: 'Run again, which does not count what had failed before; or run the tasks that are missing as a list of their own, with a budget of its own.',
  });
}
