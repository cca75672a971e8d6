import { TaskError } from '../../errors/task-error.ts';
import { taskIds } from './ids.ts';

/** One of the three resources that a deal uses. */
export interface DealResource {
  /** Address of the app, dataset or worker pool; zero where the deal has no dataset. */
  readonly pointer: string;
  readonly owner: string;
  /** nRLC a task. */
  readonly price: bigint;
}

/** A purchase on chain (PoCo LibPoco `Deal`, as `viewDeal` answers). */
export interface Deal {
  readonly id: string;
  readonly app: DealResource;
  readonly dataset: DealResource;
  readonly workerpool: DealResource;
  readonly trust: bigint;
  readonly category: number;
  /** 32 bytes. */
  readonly tag: string;
  readonly requester: string;
  readonly beneficiary: string;
  readonly callback: string;
  readonly params: string;
  /** Block time of the match, in Unix seconds. */
  readonly startTime: number;
  /** Absolute index of the first task. */
  readonly botFirst: bigint;
  /** Number of tasks. */
  readonly botSize: bigint;
  /** Address that paid. */
  readonly sponsor: string;
}

/** The multipliers of a category's time that give the deadlines of a deal; the hub holds them. */
export interface DeadlineRatios {
  readonly contribution: number;
  readonly final: number;
}

/** Price of one task of the deal, in nRLC. */
export function taskPrice({ app, dataset, workerpool }: Deal): bigint {
  return app.price + dataset.price + workerpool.price;
}

/** Price of the whole deal, in nRLC. */
export function dealPrice(deal: Deal): bigint {
  return taskPrice(deal) * deal.botSize;
}

/** Most tasks of one deal that are looked at. Anyone can make a deal of millions with free orders of their own. */
const MAX_TASKS = 10_000n;

/**
 * The ids of all tasks of the deal, in order.
 * @throws TaskError SERVICE_MALFORMED when there are more than anyone buys.
 */
export function dealTaskIds(deal: Deal): string[] {
  if (deal.botSize > MAX_TASKS) {
    throw new TaskError('SERVICE_MALFORMED', {
      what: 'A deal has too many tasks.',
      why: `Deal ${deal.id} has ${deal.botSize} tasks; this action handles at most ${MAX_TASKS}.`,
      fix: 'Leave this deal out, or name another RPC endpoint in `rpc-url` if it is not of this size.',
    });
  }
  return taskIds(deal.id, deal.botFirst, deal.botSize);
}

/**
 * Time until which the deal's tasks must be contributed to, and time from which they can be claimed, in Unix seconds of
 * block time. Both count from the match, not from the initialisation of a task (PoCo IexecPoco2Facet.initialize).
 */
export function dealDeadlines(
  deal: Pick<Deal, 'startTime'>,
  category: { readonly maxSeconds: number },
  ratios: DeadlineRatios,
): { contribution: number; final: number } {
  return {
    contribution: deal.startTime + ratios.contribution * category.maxSeconds,
    final: deal.startTime + ratios.final * category.maxSeconds,
  };
}
