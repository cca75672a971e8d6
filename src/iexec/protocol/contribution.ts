import { concat, getBytes, keccak256, solidityPackedKeccak256, verifyMessage } from 'ethers';
import { HUB_ABI } from './abi.ts';

/** The two signatures behind a result, as a worker sent them to the hub. They stay in the calldata only. */
export interface SignedContribution {
  readonly taskId: string;
  /** Address of the enclave's key. */
  readonly enclaveChallenge: string;
  /** By the enclave's key over `enclaveMessage`. */
  readonly enclaveSignature: string;
  /** By the owner of the worker pool over `authorizationMessage`. */
  readonly authorization: string;
}

/**
 * Reads the signatures out of the calldata of a `contribute` or `contributeAndFinalize` to the hub.
 * @returns undefined when it is neither, such as a call through another contract.
 */
export function decodeContribution(calldata: string): SignedContribution | undefined {
  try {
    const call = HUB_ABI.parseTransaction({ data: calldata });
    if (call?.name !== 'contribute' && call?.name !== 'contributeAndFinalize') return undefined;
    const { taskId, enclaveChallenge, enclaveSign, authorizationSign } = call.args;
    return { taskId, enclaveChallenge, enclaveSignature: enclaveSign, authorization: authorizationSign };
  } catch {
    return undefined;
  }
}

/** EIP-191 message of 32 bytes that the enclave's key signs (PoCo IexecPoco2Facet.contributeAndFinalize). */
export function enclaveMessage(resultHash: string, resultSeal: string): string {
  return keccak256(concat([resultHash, resultSeal]));
}

/** EIP-191 message of 32 bytes that the owner of the pool signs (PoCo IexecPoco2Facet, authorization). */
export function authorizationMessage(worker: string, taskId: string, enclaveChallenge: string): string {
  return solidityPackedKeccak256(['address', 'bytes32', 'address'], [worker, taskId, enclaveChallenge]);
}

/** Signer of these 32 bytes by EIP-191; undefined when the text is no valid signature. */
export function signerOf(message: string, signature: string): string | undefined {
  try {
    return verifyMessage(getBytes(message), signature);
  } catch {
    return undefined;
  }
}
