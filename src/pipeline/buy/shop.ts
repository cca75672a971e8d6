import type { ErrorCode } from '../../errors/codes.ts';
import { isTaskError, TaskError } from '../../errors/task-error.ts';
import type { Offer } from '../../iexec/market/offer.ts';
import { findOffers } from '../../iexec/market/offers.ts';
import { formatRlc } from '../../iexec/protocol/amount.ts';
import type { DatasetOrder } from '../../iexec/protocol/orders.ts';
import { untilAborted } from '../../net/abortable.ts';
import { type Clock, MACHINE_CLOCK } from '../../net/clock.ts';
import { durationText } from '../../text/duration-text.ts';
import type { StageContext } from '../context/services.ts';
import type { Purchase } from './purchase.ts';

/** First and longest pause between two looks at a market that has nothing for us, in milliseconds. */
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 15_000;
/** Time that a look has at least, also the last one, which begins when `order-timeout` is over; in milliseconds. */
const LEAST_LOOK_MS = 20_000;
/** Errors that the next look at the market may no longer meet. */
const MAY_APPEAR = new Set<ErrorCode>(['APP_NO_ORDER', 'WORKERPOOL_NO_ORDER', 'PRICE_ABOVE_CAP']);

/** Options for looking at the market. */
export interface ShopInput {
  readonly orderTimeoutMs: number;
  readonly datasetOrder: DatasetOrder | undefined;
  readonly leastLookMs?: number;
  /** Clock that gives the time and waits; the machine's own by default. */
  readonly clock?: Clock;
}

/**
 * Looks for offers that the run may buy, cheapest first; waits for some to appear as long as `order-timeout` allows.
 * A market that is out of order meanwhile only delays the next look.
 * A look that takes longer than what is left of it, or than `leastLookMs` if that is more, is broken off.
 * @param orderTimeoutMs in milliseconds; 0 looks once
 * @throws TaskError APP_NO_ORDER, WORKERPOOL_NO_ORDER, PRICE_ABOVE_CAP; SERVICE_* when the first look fails.
 */
export async function shop(
  { services, reporter, signal }: StageContext,
  { requestOrder }: Purchase,
  { orderTimeoutMs, datasetOrder, leastLookMs = LEAST_LOOK_MS, clock = MACHINE_CLOCK }: ShopInput,
): Promise<readonly Offer[]> {
  const deadline = clock.now() + orderTimeoutMs;
  let pauseMs = FIRST_PAUSE_MS;
  let nothing: TaskError | undefined;
  for (;;) {
    // The first look is bounded by the market client's own patience: there is no reason to give yet.
    const limit = nothing && AbortSignal.timeout(Math.max(deadline - clock.now(), leastLookMs));
    const look = limit ? AbortSignal.any([signal, limit]) : signal;
    try {
      const offers = await untilAborted(
        findOffers({ ...services, request: requestOrder, datasetOrder, signal: look }),
        look,
      );
      const [best] = offers;
      if (best) {
        const which = offers.length === 1 ? 'The one offer' : `The cheapest of ${offers.length} offers`;
        reporter.info(`${which} costs ${formatRlc(best.price)}, by ${best.workerpoolOrder.workerpool}.`);
      }
      return offers;
    } catch (error) {
      signal.throwIfAborted();
      if (nothing && limit?.aborted) throw waitedInVain(nothing, orderTimeoutMs);
      if (!isTaskError(error)) throw error;
      if (MAY_APPEAR.has(error.code)) nothing = error;
      else if (!nothing || error.kind !== 'service') throw error;
      if (clock.now() >= deadline) throw orderTimeoutMs > 0 ? waitedInVain(nothing, orderTimeoutMs) : nothing;
      reporter.info(`${error.what} Looking again for up to ${durationText(deadline - clock.now())}.`);
    }
    await clock.pause(Math.min(pauseMs * (0.8 + Math.random() * 0.4), deadline - clock.now() + 1), signal);
    pauseMs = Math.min(pauseMs * 1.5, LONGEST_PAUSE_MS);
  }
}

/** The reason why nothing was bought is still what the market lacks; the time-out only says since when. */
function waitedInVain({ code, what, why, fix }: TaskError, orderTimeoutMs: number): TaskError {
  const since = `That did not change within the ${durationText(orderTimeoutMs)} of \`order-timeout\`.`;
  return new TaskError(code, { what, why: `${why} ${since}`, fix });
}
