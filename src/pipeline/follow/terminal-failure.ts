import { isTaskError, TaskError } from '../../errors/task-error.ts';
import { knownContracts } from '../../iexec/chain/known-contracts.ts';
import { type Deal, dealDeadlines } from '../../iexec/protocol/deal.ts';
import { hashOrder, type RequestOrder } from '../../iexec/protocol/orders.ts';
import type { Task } from '../../iexec/protocol/task.ts';
import type { StageContext } from '../context/services.ts';
import { checkDealTerms, poolFacts } from '../provenance/deal-checks.ts';
import { assertNoneFailed } from '../provenance/verification-checks.ts';
import { isDeadAtPool } from './dead-task.ts';

/** Largest error of our own clock, in seconds. */
const CLOCK_ERROR_SECONDS = 600;

/** A task, its deal and its order. */
export interface EndedTask {
  readonly task: Task;
  readonly deal: Deal;
  /** The order that made the deal. */
  readonly requestOrder: RequestOrder;
}

/**
 * The reason why a task will bring no result any more, as half a sentence; undefined while it may, or when it has.
 * Another task is bought on this word, so what the RPC endpoint says of deal and end must fit all else that is known: a
 * worker pool that the order does not allow, for one, could say of any task that it failed.
 * @throws TaskError SERVICE_MALFORMED, DEAL_MISMATCH when that does not fit.
 */
export async function terminalFailure(context: StageContext, ended: EndedTask): Promise<string | undefined> {
  const failure = await whyEnded(context, ended);
  if (failure === undefined) return undefined;
  const { hub } = context.services;
  const { domain } = await hub.configuration();
  const facts = { domain, ...poolFacts(hub) };
  assertNoneFailed([await checkDealTerms(ended.deal, ended.requestOrder, facts)]);
  return failure;
}

async function whyEnded(context: StageContext, ended: EndedTask): Promise<string | undefined> {
  const { task, deal } = ended;
  if (task.status === 'COMPLETED') return undefined;
  if (task.status === 'FAILED') {
    await assertDeadlinePassed(context, ended);
    return 'failed and was refunded';
  }
  // All tasks of a deal have the same deadline, so the others need not be looked at.
  if (await isPastDeadline(context, deal)) {
    await assertDeadlinePassed(context, ended);
    return 'ran past its final deadline and can be claimed back by the `sweep` action';
  }
  const dead = await isDeadAtPool(context, deal.workerpool.pointer, task.id);
  return dead ? 'failed at the worker pool' : undefined;
}

async function isPastDeadline({ services: { hub } }: StageContext, deal: Deal): Promise<boolean> {
  const [{ deadlineRatios }, category, blockTime] = await Promise.all([
    hub.configuration(),
    hub.category(deal.category),
    hub.now(),
  ]);
  return category !== undefined && blockTime >= dealDeadlines(deal, category, deadlineRatios).final;
}

/** Questions to the market, by deal: a deal may have many tasks that failed. */
const recordedStarts = new WeakMap<Deal, Promise<number | undefined>>();

/**
 * A task fails on chain only by a claim, and no claim is taken before the final deadline (PoCo IexecPoco2Facet.claim).
 * So that deadline must have passed: by block time, by our own clock on the chains whose time is real, and by the
 * market's record of the time of the deal, if it has one.
 */
async function assertDeadlinePassed(
  { services: { hub, market }, signal }: StageContext,
  { deal, requestOrder }: EndedTask,
): Promise<void> {
  const [{ domain, deadlineRatios }, category, blockTime] = await Promise.all([
    hub.configuration(),
    hub.category(deal.category),
    hub.now(),
  ]);
  if (!category) throw contradiction(deal.id, 'its category does not exist');
  const { final } = dealDeadlines(deal, category, deadlineRatios);
  if (blockTime < final) throw contradiction(deal.id, 'its final deadline has not passed by block time');
  const isRealTime = knownContracts(Number(domain.chainId)) !== undefined;
  if (isRealTime && Date.now() / 1000 + CLOCK_ERROR_SECONDS < final)
    throw contradiction(deal.id, 'its final deadline has not passed by the clock of this machine');
  const requestHash = hashOrder('request', requestOrder, domain);
  const asking = recordedStarts.get(deal) ?? market.dealStart({ id: deal.id, requestHash }, signal);
  recordedStarts.set(deal, asking);
  const recorded = await asking.catch(error => {
    // The market is one more witness; its absence holds up no task.
    signal.throwIfAborted();
    if (isTaskError(error) && error.kind === 'service') return undefined;
    throw error;
  });
  if (recorded !== undefined && recorded !== deal.startTime)
    throw contradiction(deal.id, 'the market has another time for the purchase');
}

function contradiction(deal: string, why: string): TaskError {
  return new TaskError('SERVICE_MALFORMED', {
    what: 'The RPC endpoint reports the failure of a task that cannot have failed.',
    why: `It reports the end of the task of deal ${deal}, but ${why}.`,
    fix: 'Name another RPC endpoint in `rpc-url` and run again: no other task is bought on the word of this one.',
  });
}
