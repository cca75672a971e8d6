import type { WorkOrder } from '../task/work-order.ts';
import type { WorkerpoolSwitches } from '../workerpool-switches.ts';

/** A result as it goes on chain. */
interface DeliveredResult {
  /** 0x hex. */
  readonly digest: string;
  /** The JSON text with the place of the result. */
  readonly resultLink: string;
}

/**
 * Gives tasks the results of other tasks of their deal, for a pool that is hostile: see `givesFirstResult` and
 * `swapsResults` of `workerpool-switches.ts`. Digest and place go together, so each result is whole and decrypts.
 */
export class ResultExchange {
  readonly #switches: WorkerpoolSwitches;
  readonly #results = new Map<string, PromiseWithResolvers<DeliveredResult>>();

  constructor(switches: WorkerpoolSwitches) {
    this.#switches = switches;
  }

  /** Takes the result of a task, and returns the one to deliver for it, once the other task has its own. */
  async trade(order: WorkOrder, own: DeliveredResult): Promise<DeliveredResult> {
    const { deal, authorization, signal } = order;
    const other = this.#otherIndex(order);
    if (other === undefined) return own;
    this.#resultOf(deal.id, authorization.taskIndex).resolve(own);
    const givenUp = new Promise<DeliveredResult>(resolve => {
      // A task that is given up waits no longer.
      signal.addEventListener('abort', () => resolve(own), { once: true });
    });
    return Promise.race([this.#resultOf(deal.id, other).promise, givenUp]);
  }

  /** Index of the task whose result is delivered; undefined for the task's own. */
  #otherIndex({ deal: { botFirst, botSize }, authorization: { taskIndex } }: WorkOrder): number | undefined {
    const { givesFirstResult, swapsResults } = this.#switches.values;
    if (givesFirstResult) return botFirst;
    if (!swapsResults) return undefined;
    const place = taskIndex - botFirst;
    const partner = place % 2 === 0 ? place + 1 : place - 1;
    return partner < botSize ? botFirst + partner : undefined;
  }

  #resultOf(dealId: string, index: number): PromiseWithResolvers<DeliveredResult> {
    const key = `${dealId} ${index}`;
    const result = this.#results.get(key) ?? Promise.withResolvers<DeliveredResult>();
    this.#results.set(key, result);
    return result;
  }
}
