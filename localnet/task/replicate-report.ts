import type { ReplicateStatusCause } from './replicate-status-cause.ts';

/** Status of one worker's attempt at a task (iexec-common ReplicateStatus). */
export type ReplicateStatus =
  | 'CREATED'
  | 'STARTING'
  | 'START_FAILED'
  | 'STARTED'
  | 'APP_DOWNLOADING'
  | 'APP_DOWNLOAD_FAILED'
  | 'APP_DOWNLOADED'
  | 'DATA_DOWNLOADING'
  | 'DATA_DOWNLOAD_FAILED'
  | 'DATA_DOWNLOADED'
  | 'COMPUTING'
  | 'COMPUTE_FAILED'
  | 'COMPUTED'
  | 'CONTRIBUTING'
  | 'CONTRIBUTE_FAILED'
  | 'CONTRIBUTED'
  | 'REVEALING'
  | 'REVEAL_FAILED'
  | 'REVEALED'
  | 'RESULT_UPLOAD_REQUESTED'
  | 'RESULT_UPLOADING'
  | 'RESULT_UPLOAD_FAILED'
  | 'RESULT_UPLOADED'
  | 'CONTRIBUTE_AND_FINALIZE_ONGOING'
  | 'CONTRIBUTE_AND_FINALIZE_FAILED'
  | 'CONTRIBUTE_AND_FINALIZE_DONE'
  | 'COMPLETING'
  | 'COMPLETE_FAILED'
  | 'COMPLETED'
  | 'FAILED'
  | 'ABORTED'
  | 'RECOVERING'
  | 'WORKER_LOST';

/** Report of a worker to the scheduler when an attempt reaches a status. */
export interface ReplicateReport {
  readonly status: ReplicateStatus;
  /** Cause of its failure. */
  readonly cause?: ReplicateStatusCause;
  readonly appExitCode?: number;
  /** The SMS's word for its refusal of a session; workers from 9.2 on do not report it. */
  readonly teeSessionGenerationError?: string;
  /** Place of the result, in the JSON that goes on chain. */
  readonly resultLink?: string;
  readonly chainCallbackData?: string;
  /** Output of the app, as UTF-8 text. */
  readonly logs?: { readonly stdout: string; readonly stderr: string };
}

/** True for a failure before the app has run (iexec-common ReplicateStatus.isFailedBeforeComputed). */
export function isFailedBeforeComputed(status: ReplicateStatus): boolean {
  return ['START_FAILED', 'APP_DOWNLOAD_FAILED', 'DATA_DOWNLOAD_FAILED', 'COMPUTE_FAILED'].includes(status);
}
