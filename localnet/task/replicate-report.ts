/** Status of one worker's attempt at a task (iexec-common ReplicateStatus); the ones that the worker reaches. */
export type ReplicateStatus =
  | 'CREATED'
  | 'STARTING'
  | 'STARTED'
  | 'APP_DOWNLOADING'
  | 'APP_DOWNLOAD_FAILED'
  | 'APP_DOWNLOADED'
  | 'DATA_DOWNLOADING'
  | 'DATA_DOWNLOADED'
  | 'COMPUTING'
  | 'COMPUTE_FAILED'
  | 'COMPUTED'
  | 'CONTRIBUTE_AND_FINALIZE_ONGOING'
  | 'CONTRIBUTE_AND_FINALIZE_FAILED'
  | 'CONTRIBUTE_AND_FINALIZE_DONE'
  | 'COMPLETING'
  | 'COMPLETED'
  | 'ABORTED';

/** What a worker tells the scheduler when an attempt reaches a status. */
export interface ReplicateReport {
  readonly status: ReplicateStatus;
  /** Why it failed, in the words of iexec-common ReplicateStatusCause, e.g. `APP_COMPUTE_TIMEOUT`. */
  readonly cause?: string;
  readonly appExitCode?: number;
  /** The SMS's word for why it made no session. */
  readonly teeSessionGenerationError?: string;
  /** Location of the result, e.g. `/ipfs/Qm…`. */
  readonly resultLink?: string;
  readonly chainCallbackData?: string;
  /** What the app printed, as UTF-8 text. */
  readonly logs?: { readonly stdout: string; readonly stderr: string };
}
