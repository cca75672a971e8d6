import { getBytes, hashMessage, SigningKey, solidityPackedKeccak256 } from 'ethers';

/** Statement of an enclave about a result, which it signs (PoCo IexecPoco2Facet.contributeAndFinalize). All values are 0x hex. */
export interface ResultSeal {
  /** keccak256(task id ‖ digest); becomes the task's consensus value. */
  readonly resultHash: string;
  /** keccak256(worker ‖ task id ‖ digest). */
  readonly resultSeal: string;
  /** EIP-191 signature of the enclave key over keccak256(result hash ‖ result seal). */
  readonly enclaveSignature: string;
}

/** Hashes and signs a result digest with the enclave's private key. */
export function sealResult(
  { taskId, worker, digest }: { readonly taskId: string; readonly worker: string; readonly digest: string },
  enclaveKey: string,
): ResultSeal {
  const resultHash = solidityPackedKeccak256(['bytes32', 'bytes32'], [taskId, digest]);
  const resultSeal = solidityPackedKeccak256(['address', 'bytes32', 'bytes32'], [worker, taskId, digest]);
  const message = solidityPackedKeccak256(['bytes32', 'bytes32'], [resultHash, resultSeal]);
  return {
    resultHash,
    resultSeal,
    enclaveSignature: new SigningKey(enclaveKey).sign(hashMessage(getBytes(message))).serialized,
  };
}
