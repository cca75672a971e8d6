import { Switches } from '../http/switches.ts';

/** Requests per minute that the live market answers to one address. */
const LIVE_REQUESTS_PER_MINUTE = 100;

/** Settings of the market; see {@link marketSwitches} for the values of a good day. */
export type MarketSwitches = Switches<{
  /** Seconds after which the market sees events on chain: deals, consumed volumes, cancelled and dead orders. */
  readonly chainLagSeconds: number;
  /** Requests per minute that one address may make; 0 for no limit. */
  readonly requestsPerMinute: number;
}>;

/** The switches of a market that behaves like the live one on a good day. */
export function marketSwitches({
  requestsPerMinute,
}: {
  requestsPerMinute?: number | undefined;
} = {}): MarketSwitches {
  return new Switches({
    chainLagSeconds: 0,
    requestsPerMinute: requestsPerMinute ?? LIVE_REQUESTS_PER_MINUTE,
  });
}
