import { Switches } from '../http/switches.ts';

/** Requests that the live market answers an address in a minute. */
const LIVE_REQUESTS_PER_MINUTE = 100;

/** What can be changed about the market; see {@link marketSwitches} for the values of a good day. */
export type MarketSwitches = Switches<{
  /** Seconds after which the market sees what happens on chain: deals, consumed volumes, cancelled and dead orders. */
  readonly chainLagSeconds: number;
  /** Requests that one address may make in a minute; 0 for as many as it likes. */
  readonly requestsPerMinute: number;
}>;

/** The switches of a market that is as the live one is, on a good day. */
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
