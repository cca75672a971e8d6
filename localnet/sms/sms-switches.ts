import { Switches } from '../http/switches.ts';

/** What can be wrong with the SMS; see {@link smsSwitches} for the values of a good day. */
export type SmsSwitches = Switches<{
  /**
   * Seconds that the SMS's own node is behind the chain when it is asked for an owner: a dataset that was just
   * registered has none yet, and its key is refused with 401. Tasks are always seen, so that those of a test go on.
   */
  readonly nodeLagSeconds: number;
  /**
   * Number of next inserts that fail: 409 as for a secret that exists, and nothing is stored. The key of a task's
   * enclave is one too, where it is made.
   */
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

/** Takes one off the inserts that are to fail. True when this one is. */
export function losesInsert(switches: SmsSwitches): boolean {
  const { lostInserts } = switches.values;
  if (lostInserts > 0) switches.set({ lostInserts: lostInserts - 1 });
  return lostInserts > 0;
}
