import { TaskError } from '../../errors/task-error.ts';
import type { Deal } from '../../iexec/protocol/deal.ts';
import { dealId } from '../../iexec/protocol/ids.ts';
import type { BuyContext } from '../buy/buy-context.ts';
import type { LocatedTask } from './locate-tasks.ts';

/** Looks for a deal that the market lists: one endpoint is often many nodes, and some lag behind. */
const LOOKS = 5;
const PAUSE_MS = 2_000;

/** Ids of all deals of the wallet with the app of the run, as the market lists them: with a delay. */
export async function listedDeals(
  { services: { market }, identities, signal }: BuyContext,
  app: string,
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const id of market.dealIds(identities.requester.address, signal, app)) ids.add(id);
  return ids;
}

/**
 * Makes sure, before tasks are bought, that the RPC endpoint hides no deal that one of them has, under its order or
 * under one of a list of another length: the task would be bought again. The market is the witness.
 * @param listed as `listedDeals`
 * @throws TaskError SERVICE_MALFORMED
 */
export async function assertNoneHidden(
  context: BuyContext,
  tasks: readonly LocatedTask[],
  listed: ReadonlySet<string>,
): Promise<void> {
  if (listed.size === 0) return;
  for (const { candidate, place, unusedOrders = [] } of tasks) {
    const { dealId: own } = candidate.purchase;
    if (place === undefined && listed.has(own)) await shownDeal(context, own);
    const hidden = unusedOrders.map(hash => dealId(hash, 0n)).find(id => listed.has(id));
    if (hidden !== undefined) throw notShown(hidden);
  }
}

/**
 * A deal that the market lists, as soon as the hub shows it.
 * @throws TaskError SERVICE_MALFORMED when it does not show
 */
export async function shownDeal(
  { services: { hub }, clock, signal }: Pick<BuyContext, 'services' | 'clock' | 'signal'>,
  id: string,
): Promise<Deal> {
  for (let looks = 0; looks < LOOKS; looks++) {
    if (looks > 0) await clock.pause(PAUSE_MS, signal);
    const deal = await hub.deal(id);
    if (deal) return deal;
  }
  throw notShown(id);
}

function notShown(id: string): TaskError {
  return new TaskError('SERVICE_MALFORMED', {
    what: 'A deal of this wallet does not show.',
    why: `The market lists the deal ${id}, and through this RPC endpoint the hub does not know it. Tasks of this list may have been bought by it.`,
    fix: 'Name another RPC endpoint in `rpc-url` and run again: nothing is bought on the word of this one.',
  });
}
