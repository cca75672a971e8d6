/** One process of a trusted execution and the environment that only it may see. */
export interface SessionService {
  readonly name: 'pre-compute' | 'app' | 'post-compute';
  readonly image_name: string;
  /** Expected measurement of the enclave; the localnet only passes it on. */
  readonly fingerprint: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A session as a TDX enclave gets it after attestation. */
export interface TeeSession {
  readonly name: string;
  readonly version: '0.1.0';
  /** In running order; `pre-compute` only when there is something to fetch. */
  readonly services: readonly SessionService[];
}

/** A reason why no session is made. Workers report it with the prefix `TEE_SESSION_GENERATION_`. */
export type SessionFailure =
  | 'INVALID_AUTHORIZATION'
  | 'EXECUTION_NOT_AUTHORIZED_NO_MATCH_ONCHAIN_TYPE'
  | 'EXECUTION_NOT_AUTHORIZED_GET_CHAIN_TASK_FAILED'
  | 'EXECUTION_NOT_AUTHORIZED_TASK_NOT_ACTIVE'
  | 'EXECUTION_NOT_AUTHORIZED_INVALID_SIGNATURE'
  | 'GET_SIGNATURE_TOKENS_FAILED_EMPTY_PUBLIC_ENCLAVE_CHALLENGE'
  | 'GET_SIGNATURE_TOKENS_FAILED_EMPTY_TEE_CHALLENGE'
  | 'PRE_COMPUTE_GET_DATASET_SECRET_FAILED'
  | 'POST_COMPUTE_GET_ENCRYPTION_TOKENS_FAILED_EMPTY_BENEFICIARY_KEY'
  | 'POST_COMPUTE_GET_STORAGE_TOKENS_FAILED';

/** Thrown when a session cannot be made. */
export class SessionError extends Error {
  readonly failure: SessionFailure;
  /** 401 for what the caller may not do, 500 for what is missing. */
  readonly status: 401 | 500;

  constructor(failure: SessionFailure, status: 401 | 500) {
    super(failure);
    this.failure = failure;
    this.status = status;
  }
}

/** Images and fingerprints of the stages around the app, as the SMS of a live network has them in its configuration. */
export const STAGE_IMAGES = {
  preCompute: {
    image: 'docker.io/iexechub/tee-worker-pre-compute-rust:0.4.0',
    fingerprint: 'a1'.repeat(32),
    entrypoint: '/app/tee-worker-pre-compute',
    heapSizeInBytes: 1_073_741_824,
  },
  postCompute: {
    image: 'docker.io/iexechub/tee-worker-post-compute-rust:0.3.0',
    fingerprint: 'b2'.repeat(32),
    entrypoint: '/app/tee-worker-post-compute',
    heapSizeInBytes: 1_073_741_824,
  },
} as const;
