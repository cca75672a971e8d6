/** The error object of a JSON-RPC reply; any field may be missing or have another type. */
export interface CallError {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly data?: unknown;
}

/** JSON-RPC error codes that nodes have for calls that a contract ended: Geth's and Nethermind's. */
const EXECUTION_CODES: readonly unknown[] = [3, -32_015];
/** Messages of nodes when a contract ended a call, by itself or by running against a limit of the EVM. */
const EXECUTION =
  /revert|EVM|VM (?:execution|exception)|out ?of ?gas|gas required exceeds|invalid ?(?:opcode|jump|code)|bad instruction|stack|max call depth|write protection|static ?call|return data out of bounds|gas uint64 overflow|insufficient balance for transfer|precompile|execution aborted/i;

/**
 * Tells whether a JSON-RPC error is the answer of a contract. Ethers takes every error of a call for one; but an
 * endpoint that is too busy, or does not keep the state of an old block, has not asked any contract.
 */
export function isOfContract(error: unknown): boolean {
  const { code, message, data } = (error ?? {}) as CallError;
  if (EXECUTION_CODES.includes(code)) return true;
  if (typeof data === 'string' && data.length > 2) return true;
  return typeof message === 'string' && EXECUTION.test(message);
}
