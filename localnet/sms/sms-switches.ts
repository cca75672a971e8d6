import { Switches } from '../http/switches.ts';

/** What can be wrong with the SMS; see {@link smsSwitches} for the values of a good day. */
export type SmsSwitches = Switches<{
  /**
   * Seconds that the SMS's own node is behind the chain. Owners and tasks are read there, so a dataset that was just
   * registered has no owner yet, and its key is refused with 401.
   */
  readonly nodeLagSeconds: number;
  /** Number of next inserts that fail: 409 as for a secret that exists, and nothing is stored. */
  readonly lostInserts: number;
  /** Seconds for which the answer to "does it exist" is repeated. */
  readonly existenceCacheSeconds: number;
  /**
   * Existence is answered by another instance of the service than the one that stores: what it said before goes on
   * until it is too old, also when the secret was stored since.
   */
  readonly staleExistence: boolean;
}>;

/** The switches of an SMS where nothing is wrong. */
export function smsSwitches(): SmsSwitches {
  return new Switches({
    nodeLagSeconds: 0,
    lostInserts: 0,
    existenceCacheSeconds: 60,
    staleExistence: false,
  });
}
