import { ZeroAddress } from 'ethers';
import { isTaskError, TaskError } from '../../errors/task-error.ts';
import type { DatasetInfo } from '../../iexec/hub/dataset-registry.ts';
import {
  findTaskTransactions,
  type TaskSearch,
  type TaskTransactions,
} from '../../iexec/hub/task-transactions.ts';
import type { AppInfo } from '../../iexec/protocol/app.ts';
import type { Deal } from '../../iexec/protocol/deal.ts';
import type { Contribution, Task } from '../../iexec/protocol/task.ts';
import { CHAIN_LOOK_MS } from '../../net/pauses.ts';
import type { StageContext } from '../context/services.ts';

/** Most looks for the contribution that a completed task agreed on. */
const LOOKS = 5;

/** A contribution to a task, and its worker. */
interface WorkerContribution {
  readonly worker: string;
  readonly contribution: Contribution;
}

/** Evidence from the chain about how a task got its result. */
export interface Evidence {
  readonly deal: Deal;
  readonly task: Task;
  readonly app: AppInfo;
  /** Undefined when the deal has no dataset. */
  readonly dataset: DatasetInfo | undefined;
  /** The contribution that the task agreed on, and its worker; undefined when the chain has none. */
  readonly winner: WorkerContribution | undefined;
  readonly transactions: TaskTransactions;
}

/** The completed task that evidence is gathered about. */
export interface EvidenceInput {
  readonly dealId: string;
  readonly task: Task;
  /** Hash of the transaction that matched the orders, when this run sent it. */
  readonly match?: string | undefined;
}

/** Searches for the transactions of a task. @throws TaskError RPC_UNREACHABLE */
export type SearchTransactions = (search: TaskSearch) => Promise<TaskTransactions>;

/**
 * Reads what the chain has to say about a completed task. The signatures are in the calldata of a transaction that
 * must be searched for; when the endpoint does not give it, the evidence says so.
 * @throws TaskError RPC_UNREACHABLE, DEAL_MISMATCH when the hub does not know the deal of a task that it completed, or
 * the deal's app.
 * @param search default: a search for this task alone
 */
export async function gatherEvidence(
  context: StageContext,
  { dealId, task, match }: EvidenceInput,
  search: SearchTransactions = wanted => findTaskTransactions(context.services.hub, wanted),
): Promise<Evidence> {
  const { hub } = context.services;
  const [deal, winner] = await Promise.all([hub.deal(dealId), findWinner(context, task)]);
  if (!deal || task.dealId !== deal.id)
    throw mismatch(`The task ${task.id} is completed, yet it does not belong to the deal ${dealId}.`);
  const [transactions, app, dataset] = await Promise.all([
    findTransactions(context, { deal, task, match, worker: winner?.worker }, search),
    hub.app(deal.app.pointer).catch(error => {
      // The hub made no deal of such an app, and the input `app` is not to blame.
      throw isTaskError(error, 'APP_UNKNOWN')
        ? mismatch(`The deal ${dealId} is of the app ${deal.app.pointer}, which is not registered.`)
        : error;
    }),
    deal.dataset.pointer === ZeroAddress ? undefined : hub.dataset(deal.dataset.pointer),
  ]);
  return { deal, task, app, dataset, winner, transactions };
}

function mismatch(why: string): TaskError {
  return new TaskError('DEAL_MISMATCH', {
    what: 'The deal on chain is not the one that was ordered.',
    why,
    fix: 'Run again, with an RPC endpoint that you trust (`rpc-url`); the task is not bought twice.',
  });
}

/** Finds the contribution that a completed task agreed on. One endpoint is often many nodes, and some lag behind. */
async function findWinner(context: StageContext, task: Task): Promise<Evidence['winner']> {
  const { clock, signal } = context;
  for (let looks = 1; ; looks++) {
    const contributions = await readContributions(context, task);
    const winner = contributions.find(
      ({ contribution: { status, resultHash } }) => status === 'PROVED' && resultHash === task.consensusValue,
    );
    if (winner || !contributions.some(isOpen) || looks === LOOKS) return winner;
    await clock.pause(CHAIN_LOOK_MS, signal);
  }
}

function readContributions({ services: { hub } }: StageContext, task: Task): Promise<WorkerContribution[]> {
  return Promise.all(
    task.contributors.map(async worker => ({
      worker,
      contribution: await hub.contribution(task.id, worker),
    })),
  );
}

/** True for a contribution that a node shows as it was before the task ended. */
function isOpen({ contribution: { status } }: WorkerContribution): boolean {
  return status === 'UNSET' || status === 'CONTRIBUTED';
}

async function findTransactions(
  { reporter, signal }: StageContext,
  {
    deal,
    task,
    match,
    worker,
  }: { deal: Deal; task: Task; match: string | undefined; worker: string | undefined },
  search: SearchTransactions,
): Promise<TaskTransactions> {
  try {
    const found = await search({ deal, task, worker, matchIsKnown: match !== undefined, signal });
    return match === undefined ? found : { ...found, match };
  } catch (error) {
    signal.throwIfAborted();
    reporter.debug(`The transactions of the task cannot be found: ${String(error)}`);
    return {
      gap: 'the RPC endpoint fails when it is asked for the task’s transactions',
      ...(match && { match }),
    };
  }
}
