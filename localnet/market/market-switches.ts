import { Switches } from '../http/switches.ts';

/** What can be wrong with the market; see {@link marketSwitches} for the values of a good day. */
type MarketSwitches = Switches<{
  /** Seconds after which the market sees what happens on chain: deals, consumed volumes, cancelled and dead orders. */
  readonly chainLagSeconds: number;
}>;

/** The switches of a market where nothing is wrong. */
export function marketSwitches(): MarketSwitches {
  return new Switches({ chainLagSeconds: 0 });
}
