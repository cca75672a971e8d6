import { getBytes, solidityPackedKeccak256 } from 'ethers';
import type { Deal } from './deal.ts';
import type { ReplicateReport } from './replicate-report.ts';

/** The scheduler's word that a worker may do a task (iexec-commons-poco WorkerpoolAuthorization). */
export interface WorkerpoolAuthorization {
  readonly chainTaskId: string;
  readonly dealId: string;
  readonly taskIndex: number;
  readonly workerWallet: string;
  /** Address of the enclave's key pair. */
  readonly enclaveChallenge: string;
  /** EIP-191 signature of the workerpool owner over {@link authorizationHash}. */
  readonly signature: { readonly value: string };
}

/** One piece of work for a worker, from the scheduler. */
export interface WorkOrder {
  readonly authorization: WorkerpoolAuthorization;
  readonly deal: Deal;
  /** Aborts when the result is no longer wanted. */
  readonly signal: AbortSignal;
  /** Tells the scheduler how far the work has come. */
  readonly report: (report: ReplicateReport) => void;
}

/** keccak256(worker ‖ task id ‖ enclave challenge), as PoCo IexecPoco2Facet checks it. */
export function authorizationHash(worker: string, taskId: string, enclaveChallenge: string): Uint8Array {
  return getBytes(
    solidityPackedKeccak256(['address', 'bytes32', 'address'], [worker, taskId, enclaveChallenge]),
  );
}
