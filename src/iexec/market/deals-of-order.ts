import { TaskError } from '../../errors/task-error.ts';
import { untilAborted } from '../../net/abortable.ts';
import { untilSeen } from '../chain/until-seen.ts';
import type { Hub } from '../hub/hub.ts';
import type { Deal } from '../protocol/deal.ts';
import { dealId } from '../protocol/ids.ts';

/** Options of `dealsOfOrder`. */
export interface DealSearch {
  /** Deals of the order that were found before, from its first task on. They are not read again. */
  readonly known?: readonly Deal[];
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds between looks at an endpoint that lags. Default 1000. */
  readonly pollMs?: number | undefined;
}

/** Places of the next deal that are read at once: few at first, since most orders make few deals. */
const FIRST_READS = 4;
const MOST_READS = 100;
/** Most deals that are looked through; more than anyone buys. */
const MAX_DEALS = 16_384;
/** Looks for a deal that must exist. */
const LOOKS = 10;

/**
 * The deals that a request order made, in the order of their tasks. The first has the task 0; each other begins where the
 * one before it ends, and its id follows from that. The number of tasks that the hub counts as used must be reached, so
 * that an endpoint cannot hide a deal in the middle.
 * @param requestHash EIP-712 digest of the request order
 * @throws TaskError DEAL_NOT_FOUND when deals are missing: the order was cancelled, or the endpoint hides them;
 * SERVICE_MALFORMED when they do not join; RPC_UNREACHABLE.
 */
export async function dealsOfOrder(
  hub: Pick<Hub, 'consumed' | 'deal'>,
  requestHash: string,
  { known = [], signal, pollMs }: DealSearch = {},
): Promise<readonly Deal[]> {
  const reading = Promise.all([hub.consumed(requestHash), walk(hub, requestHash, known)]);
  const [used, first] = await untilAborted(reading, signal);
  let deals = first;
  const look = async () => {
    if (endOf(deals) < used) deals = await untilAborted(walk(hub, requestHash, deals), signal);
    return endOf(deals) >= used ? deals : undefined;
  };
  const all = await untilSeen(look, { signal, pollMs }, LOOKS);
  if (!all) throw missingDeal(dealId(requestHash, endOf(deals)), used, endOf(deals));
  return all;
}

/** Number of tasks that these deals have together. */
export function endOf(deals: readonly Deal[]): bigint {
  const last = deals.at(-1);
  return last ? last.botFirst + last.botSize : 0n;
}

/** The deals after those that are known, as far as they follow one another. */
async function walk(hub: Pick<Hub, 'deal'>, requestHash: string, known: readonly Deal[]): Promise<Deal[]> {
  const deals = [...known];
  for (;;) {
    const first = endOf(deals);
    const width = Math.min(MOST_READS, FIRST_READS + deals.length);
    const places = Array.from({ length: width }, (_, at) => first + BigInt(at));
    const found = await Promise.all(places.map(place => hub.deal(dealId(requestHash, place))));
    for (let deal = found[0]; deal; deal = found[Number(endOf(deals) - first)]) {
      if (deal.botFirst !== endOf(deals) || deal.botSize < 1n || deals.length >= MAX_DEALS)
        throw absurd(deal);
      deals.push(deal);
    }
    if (endOf(deals) < first + BigInt(width)) return deals;
  }
}

function missingDeal(deal: string, used: bigint, shown: bigint): TaskError {
  return new TaskError('DEAL_NOT_FOUND', {
    what: 'A deal of this purchase does not show.',
    why: `The hub counts ${used} tasks of its request order as used, and shows deals for ${shown} of them; it shows no deal ${deal}, which would be the next.`,
    fix: 'If the wallet cancelled the order, choose another `idempotency-key`. Otherwise the RPC endpoint hides the deal or lags behind: run again, with another one in `rpc-url`.',
  });
}

function absurd({ id, botFirst, botSize }: Deal): TaskError {
  return new TaskError('SERVICE_MALFORMED', {
    what: 'The deals of a request order do not join.',
    why: `Read through this RPC endpoint, deal ${id} has ${botSize} tasks from task ${botFirst} on.`,
    fix: 'Name another RPC endpoint in `rpc-url`, then run again.',
  });
}
