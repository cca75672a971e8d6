/** A task's states on chain, by number (PoCo LibPoco `TaskStatusEnum`). UNSET: not initialised yet. */
export const TASK_STATUS = ['UNSET', 'ACTIVE', 'REVEALING', 'COMPLETED', 'FAILED'] as const;

/** A task's state on chain. */
export type TaskStatus = (typeof TASK_STATUS)[number];

/** A task on chain (PoCo LibPoco `Task`, as `viewTask` answers). All zero while it is UNSET. */
export interface Task {
  readonly id: string;
  readonly status: TaskStatus;
  readonly dealId: string;
  /** Absolute index in the request order. */
  readonly index: bigint;
  /** Unix seconds of block time; 0 while UNSET. From then on anyone may claim the task. */
  readonly finalDeadline: number;
  /** 32 bytes: keccak256(task id ‖ result digest), once there is a consensus. */
  readonly consensusValue: string;
  readonly contributors: readonly string[];
  /** 32 bytes, signed for by the enclave. */
  readonly resultDigest: string;
  /** The worker's claim about the place of the result: UTF-8 JSON as hex; untrusted. */
  readonly results: string;
}

/** The data that one worker put on chain for a task (PoCo LibPoco `Contribution`). */
export interface Contribution {
  readonly status: 'UNSET' | 'CONTRIBUTED' | 'PROVED' | 'REJECTED';
  /** 32 bytes: keccak256(task id ‖ result digest). */
  readonly resultHash: string;
  /** 32 bytes: keccak256(worker ‖ task id ‖ result digest). */
  readonly resultSeal: string;
  /** Address of the enclave's key. */
  readonly enclaveChallenge: string;
}
