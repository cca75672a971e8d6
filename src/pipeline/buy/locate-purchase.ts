import { TaskError } from '../../errors/task-error.ts';
import { dealId, taskId } from '../../iexec/protocol/ids.ts';
import { hashOrder, type RequestOrder } from '../../iexec/protocol/orders.ts';
import { buildParams } from '../../iexec/protocol/params.ts';
import { buildRequestOrder } from '../../iexec/protocol/request-order.ts';
import type { StageContext } from '../context/services.ts';
import type { TaskRequest } from '../context/task-request.ts';
import { terminalFailure } from '../follow/terminal-failure.ts';
import type { MadePurchase, Purchase } from './purchase.ts';
import type { Parties } from './signing-gate.ts';

/** Most purchases of one identity after failures, before a person should look at it. */
const MAX_GENERATIONS = 50;

/** The order that a request stands for. @param numbers the generation of the purchase, and its tasks (default 1) */
export function requestOrderOf(
  request: TaskRequest,
  parties: Parties,
  numbers: { readonly generation: number; readonly volume?: bigint },
): RequestOrder {
  const { app, category, workerpool, maxPrice, maxAppPrice, identity } = request;
  const { args, publicUrls, appSecrets } = request;
  return buildRequestOrder({
    ...parties,
    ...numbers,
    app,
    category,
    workerpool,
    maxPrice,
    maxAppPrice,
    params: buildParams({ args, publicUrls, appSecrets, encrypt: true }),
    identity,
  });
}

/** Options of `locatePurchase`. */
export interface LocateOptions {
  /** Number of the first purchase, where another order stands for those before it. Default 0. */
  readonly firstGeneration?: number;
}

/**
 * Finds the purchase that this run stands for. Every hashed field of the request order follows from the run's
 * identity and inputs, so the deal and task ids are known beforehand and the chain says whether they exist: a deal
 * that is alive or completed is picked up; after a final failure, the next generation is bought.
 */
export async function locatePurchase(
  context: StageContext,
  request: TaskRequest,
  parties: Parties,
  { firstGeneration = 0 }: LocateOptions = {},
): Promise<Purchase> {
  const { services, reporter } = context;
  const { domain } = await services.hub.configuration();
  let failed: MadePurchase | undefined;
  // A later purchase may be there all the same, and is picked up.
  let refusal: TaskError | undefined;
  for (let generation = firstGeneration; generation < MAX_GENERATIONS; generation++) {
    const requestOrder = requestOrderOf(request, parties, { generation });
    const requestHash = hashOrder('request', requestOrder, domain);
    const deal = dealId(requestHash, 0n);
    const purchase: Purchase = {
      requestOrder,
      dealId: deal,
      taskId: taskId(deal, 0n),
      ...(failed && { failed }),
    };
    const found = await services.hub.deal(deal);
    if (!found) {
      if (refusal) throw refusal;
      return purchase;
    }
    const task = await services.hub.task(purchase.taskId);
    const failure = await terminalFailure(context, { task, deal: found, requestOrder });
    if (failure === undefined) {
      reporter.info(`This run bought deal ${deal} before; it is picked up and not paid again.`);
      return { ...purchase, deal: found };
    }
    reporter.info(`Deal ${deal} of an earlier attempt ${failure}.`);
    if (request.retry === 'never') refusal = mayNotBuyAgain(deal, failure);
    failed = { ...purchase, deal: found };
  }
  throw new TaskError('TASK_FAILED', {
    what: `This run has failed ${MAX_GENERATIONS} times.`,
    why: 'Each attempt bought a task, and every task failed.',
    fix: 'Find out why from the log of an attempt, then run again with another `idempotency-key`.',
  });
}

function mayNotBuyAgain(deal: string, failure: string): TaskError {
  return new TaskError('TASK_FAILED', {
    what: 'An earlier attempt of this run bought a task that failed.',
    why: `Deal ${deal} ${failure}, and \`retry: never\` forbids to buy another.`,
    fix: 'Find out why from the log of that attempt; to buy again, set `retry: after-failure` or start a new run.',
  });
}
