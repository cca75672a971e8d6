import { Switches } from './http/switches.ts';

/** Behaviour of a workerpool; see {@link workerpoolSwitches} for the values of the live network. */
export type WorkerpoolSwitches = Switches<{
  /**
   * The worker behaves as those up to release 9.1: it opens the session while computing, and reports a failure of
   * pre-compute, app or post-compute as COMPUTE_FAILED with its cause, upon which the scheduler gives the task up.
   * From 9.2 on it opens the session first (START_FAILED), reports COMPUTED whatever happened, and cannot contribute;
   * the scheduler keeps such a task until the contribution deadline.
   */
  readonly workerBefore92: boolean;
  /** Seconds that the enclave's HTTP client has for each file that it fetches or sends. */
  readonly enclaveHttpSeconds: number;
  /** Seconds that each stage may take: pre-compute, app and post-compute. 0 stands for the category's time. */
  readonly stageSeconds: number;
  /**
   * Lifts the limit of the enclave's HTTP client, and stores a result as it is instead of sending it as JSON through
   * the result proxy: for sizes that the live network does not accept.
   */
  readonly unlimitedTransfers: boolean;
  /**
   * Attack: the pool answers for the wrong index. Every task of a deal delivers the result of the first one, its
   * digest and its place, as if the enclave had signed it for that task.
   */
  readonly givesFirstResult: boolean;
  /**
   * Attack: tasks deliver each other's results, the first and second of a deal, the third and fourth, and so on. It
   * takes two workers at least, since each waits for the other's result; the last of an odd number keeps its own.
   */
  readonly swapsResults: boolean;
  /** Attack: the number of tasks of each deal that are worked on; the others stay initialised. 0 for all. */
  readonly mostTasksPerDeal: number;
  /**
   * Attack: the scheduler's API says of each task with an odd index that it has failed and of each with an even one
   * that it is completed, from its initialisation on and whatever becomes of it.
   */
  readonly inventsEnds: boolean;
}>;

/** The switches of a workerpool of the live network. */
export function workerpoolSwitches(): WorkerpoolSwitches {
  return new Switches({
    workerBefore92: false,
    enclaveHttpSeconds: 30,
    stageSeconds: 0,
    unlimitedTransfers: false,
    givesFirstResult: false,
    swapsResults: false,
    mostTasksPerDeal: 0,
    inventsEnds: false,
  });
}
