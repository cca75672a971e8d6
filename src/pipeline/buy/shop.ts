import type { ErrorCode } from '../../errors/codes.ts';
import { isTaskError, TaskError } from '../../errors/task-error.ts';
import type { Offer } from '../../iexec/market/offer.ts';
import { findOffers } from '../../iexec/market/offers.ts';
import { formatRlc } from '../../iexec/protocol/amount.ts';
import type { DatasetOrder, RequestOrder } from '../../iexec/protocol/orders.ts';
import { untilAborted } from '../../net/abortable.ts';
import { MARKET_BACK_OFF, pauseAfter } from '../../net/pauses.ts';
import { durationText } from '../../text/duration-text.ts';
import type { Reporter } from '../context/reporter.ts';
import type { StageContext } from '../context/services.ts';
import { Wait } from '../context/wait.ts';
import type { Purchase } from './purchase.ts';

const JITTER = 0.2;
/** Least time for a look, also for the last one, which begins when `order-timeout` is over; in milliseconds. */
const LEAST_LOOK_MS = 20_000;
/** Errors that the next look at the market may no longer meet. */
const MAY_APPEAR = new Set<ErrorCode>(['APP_NO_ORDER', 'WORKERPOOL_NO_ORDER', 'PRICE_ABOVE_CAP']);

/** Options for looking at the market. */
export interface ShopInput {
  /** Wait for an offer, in milliseconds; 0 looks once. */
  readonly orderTimeoutMs: number;
  readonly datasetOrder: DatasetOrder | undefined;
  /** Least time for a look after the first one, in milliseconds. Default 20 000. */
  readonly leastLookMs?: number;
}

/**
 * Looks for offers that the run may buy, cheapest first; waits for some to appear as long as `order-timeout` allows.
 * A market that is out of order meanwhile only delays the next look. A look that takes longer than the rest of the
 * wait, or than `leastLookMs` if that is more, is broken off.
 * @throws TaskError APP_NO_ORDER, WORKERPOOL_NO_ORDER, PRICE_ABOVE_CAP; SERVICE_UNREACHABLE, SERVICE_REFUSED,
 * SERVICE_MALFORMED when the first look fails.
 */
export async function shop(
  context: StageContext,
  { requestOrder }: Purchase,
  { orderTimeoutMs, datasetOrder, leastLookMs = LEAST_LOOK_MS }: ShopInput,
): Promise<readonly Offer[]> {
  const { reporter, clock, signal } = context;
  const wait = new Wait(clock, orderTimeoutMs);
  let lack: TaskError | undefined;
  for (let looks = 1; ; looks++) {
    // The first look is bounded by the market client's own patience: there is no reason to give yet.
    const limitMs = lack && Math.max(wait.leftMs, leastLookMs);
    const look = await lookAtMarket(context, { request: requestOrder, datasetOrder, limitMs });
    if (look.offers) {
      reportBest(reporter, look.offers);
      return look.offers;
    }
    const verdict = judgeMarket(look, lack, { isOver: wait.isOver, orderTimeoutMs });
    if (verdict.kind === 'end') throw verdict.error;
    lack = verdict.lack;
    reporter.info(`${verdict.said} Looking again for up to ${durationText(wait.leftMs)}.`);
    const jitter = 1 - JITTER + Math.random() * 2 * JITTER;
    await wait.pause(pauseAfter(MARKET_BACK_OFF, looks) * jitter, signal);
  }
}

/** One look at the market: offers, or the reason why there are none. */
export type MarketLook =
  | { readonly offers: readonly Offer[] }
  | {
      readonly offers?: undefined;
      readonly error: unknown;
      /** True when the look was broken off because it took too long. */
      readonly isCut: boolean;
    };

/** Terms for one look at the market. */
export interface LookInput {
  readonly request: RequestOrder;
  readonly datasetOrder: DatasetOrder | undefined;
  /** Tasks that offers are looked for. Default 1. */
  readonly tasks?: number;
  /** Longest time for the look, in milliseconds; undefined for the market client's own patience. */
  readonly limitMs: number | undefined;
}

/** Looks at the market once. @throws the signal's reason after an abort. */
export async function lookAtMarket(
  { services, signal }: StageContext,
  { limitMs, ...terms }: LookInput,
): Promise<MarketLook> {
  const limit = limitMs === undefined ? undefined : AbortSignal.timeout(Math.ceil(limitMs));
  const either = limit ? AbortSignal.any([signal, limit]) : signal;
  try {
    const search = findOffers({ ...services, ...terms, signal: either });
    return { offers: await untilAborted(search, either) };
  } catch (error) {
    signal.throwIfAborted();
    return { error, isCut: limit?.aborted ?? false };
  }
}

/** Decision after a look without offers: the error that ends the wait, or what the market lacks so far. */
type MarketVerdict =
  | { readonly kind: 'end'; readonly error: unknown }
  | { readonly kind: 'again'; readonly lack: TaskError; readonly said: string };

/**
 * Judges a look without offers.
 * @param lack what the market lacked before; undefined at the first look
 */
export function judgeMarket(
  { error, isCut }: { readonly error: unknown; readonly isCut: boolean },
  lack: TaskError | undefined,
  { isOver, orderTimeoutMs }: { readonly isOver: boolean; readonly orderTimeoutMs: number },
): MarketVerdict {
  if (isCut && lack) return { kind: 'end', error: waitedInVain(lack, orderTimeoutMs) };
  if (!isTaskError(error)) return { kind: 'end', error };
  const isLack = MAY_APPEAR.has(error.code);
  if (!isLack && error.kind !== 'service') return { kind: 'end', error };
  const now = isLack ? error : lack;
  if (!now) return { kind: 'end', error };
  if (isOver) return { kind: 'end', error: orderTimeoutMs > 0 ? waitedInVain(now, orderTimeoutMs) : now };
  return { kind: 'again', lack: now, said: error.what };
}

function reportBest(reporter: Reporter, offers: readonly Offer[]): void {
  const [best] = offers;
  if (!best) return;
  const which = offers.length === 1 ? 'The one offer' : `The cheapest of ${offers.length} offers`;
  reporter.info(`${which} costs ${formatRlc(best.price)}, by ${best.workerpoolOrder.workerpool}.`);
}

/** The error for what the market lacks, which is still the reason; the time-out only says since when. */
function waitedInVain({ code, what, why, fix }: TaskError, orderTimeoutMs: number): TaskError {
  const since = `That did not change within the ${durationText(orderTimeoutMs)} of \`order-timeout\`.`;
  return new TaskError(code, { what, why: `${why} ${since}`, fix });
}
