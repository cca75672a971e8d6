import { Switches } from '../http/switches.ts';

/** Faults of the SMS; see {@link smsSwitches} for the values of a good day. */
export type SmsSwitches = Switches<{
  /**
   * Seconds that the SMS's own node is behind the chain when it looks up an owner: a dataset that was just
   * registered has none yet, and its key is refused with 401. Tasks are always seen, so that those of a test go on.
   */
  readonly nodeLagSeconds: number;
  /**
   * Number of the next inserts that fail: 409 as for a secret that exists, and nothing is stored. Making the key of a
   * task's enclave counts as an insert.
   */
  readonly lostInserts: number;
  /** Seconds for which the answer to "does it exist" is repeated. */
  readonly existenceCacheSeconds: number;
  /**
   * Another instance of the service answers about existence than the one that stores: it repeats an earlier answer
   * until that is too old, even when the secret was stored since.
   */
  readonly staleExistence: boolean;
}>;

/** The switches of an SMS without faults. */
export function smsSwitches(): SmsSwitches {
  return new Switches({
    nodeLagSeconds: 0,
    lostInserts: 0,
    existenceCacheSeconds: 60,
    staleExistence: false,
  });
}

/** Counts down the inserts that fail. True when this one fails. */
export function losesInsert(switches: SmsSwitches): boolean {
  const { lostInserts } = switches.values;
  if (lostInserts > 0) switches.set({ lostInserts: lostInserts - 1 });
  return lostInserts > 0;
}
