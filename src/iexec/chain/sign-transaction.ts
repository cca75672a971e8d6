import { isError, keccak256, type Wallet } from 'ethers';
import { isTaskError, TaskError } from '../../errors/task-error.ts';
import { formatCoin } from '../protocol/amount.ts';
import type { ContractCall } from '../protocol/contract-call.ts';
import { hexBytes } from '../protocol/hex-bytes.ts';
import { isRevert } from '../protocol/revert.ts';
import type { Spending } from './spending.ts';

/** A transaction, ready to be broadcast any number of times. */
export interface SignedTransaction {
  /** 0x hex. */
  readonly raw: string;
  readonly hash: string;
  readonly nonce: number;
  /** Wei a unit of gas; null where the chain does not know EIP-1559. */
  readonly maxFeePerGas: bigint | null;
  readonly maxPriorityFeePerGas: bigint | null;
}

/** Data for a signature besides the call. */
export interface SigningOptions {
  readonly nonce: number;
  /** Names the transaction in errors: "the deposit". */
  readonly label: string;
  /** The money that all transactions of the purchase may take out of the wallet; this one is added. */
  readonly spending: Spending;
  /** RLC that the call moves out of the wallet, in nRLC. */
  readonly rlc: bigint;
  /** See `Outlay`. */
  readonly once?: string | undefined;
  /** Least tip for the block's producer, in wei a unit of gas. */
  readonly minPriorityFee?: bigint;
}

/**
 * Signs a call with fees by EIP-1559 where the chain knows them, and gas by estimate.
 * @throws TaskError GAS_TOO_SMALL, GAS_TOO_DEAR, TRANSACTION_FAILED when `spending` does not allow it, RPC_UNREACHABLE;
 * an ethers CALL_EXCEPTION when the contract refuses.
 */
export async function signTransaction(
  wallet: Wallet,
  call: ContractCall,
  { nonce, label, spending, rlc, once, minPriorityFee = 0n }: SigningOptions,
): Promise<SignedTransaction> {
  const provider = connected(wallet);
  const from = wallet.address;
  const { to, data, gasAs = data } = call;
  const [fees, gas, balance, { chainId }] = await Promise.all([
    provider.getFeeData(),
    provider.estimateGas({ to, data: gasAs, from }),
    provider.getBalance(from),
    provider.getNetwork(),
  ]).catch(error => {
    throw isInsufficientFunds(error) ? gasTooSmall(label, from, undefined, undefined, error) : error;
  });
  // The state may change between estimate and execution: a cold slot more, an account opened meanwhile.
  const gasLimit = (gas * 5n) / 4n;
  const tip = fees.maxPriorityFeePerGas;
  const raise = tip !== null && tip < minPriorityFee ? minPriorityFee - tip : 0n;
  const maxPriorityFeePerGas = tip === null ? null : tip + raise;
  const maxFeePerGas = fees.maxFeePerGas === null ? null : fees.maxFeePerGas + raise;
  const price = maxFeePerGas ?? fees.gasPrice ?? 0n;
  spending.add(nonce, { label, gas: gasLimit * price, rlc, once });
  if (balance < gasLimit * price) throw gasTooSmall(label, from, balance, gasLimit * price);
  const fee =
    maxFeePerGas !== null && maxPriorityFeePerGas !== null
      ? { type: 2, maxFeePerGas, maxPriorityFeePerGas }
      : { type: 0, gasPrice: price };
  const raw = await wallet.signTransaction({ to, data, ...fee, nonce, gasLimit, chainId });
  return { raw, hash: keccak256(hexBytes(raw)), nonce, maxFeePerGas, maxPriorityFeePerGas };
}

/**
 * Signs the same call with the same nonce once more, if more is asked for gas than it offers. The chain asks for its
 * base fee; nodes take a replacement only if it offers a tenth more. Nodes do not say what they ask for a place in
 * their pool: twice the tip, and no less than half of the whole offer, finds it soon.
 * @returns undefined when it offers enough, or when no better offer can be made; it is then best to wait.
 * @throws TaskError GAS_TOO_SMALL, GAS_TOO_DEAR where the pool asks for more than can be offered.
 */
export async function signDearer(
  wallet: Wallet,
  call: ContractCall,
  { nonce, maxFeePerGas, maxPriorityFeePerGas }: SignedTransaction,
  asked: 'by the chain' | 'by the pool',
  options: Omit<SigningOptions, 'nonce' | 'minPriorityFee'>,
): Promise<SignedTransaction | undefined> {
  if (maxFeePerGas === null || maxPriorityFeePerGas === null) return undefined;
  const byPool = asked === 'by the pool';
  if (!byPool) {
    const baseFee = (await connected(wallet).getBlock('latest'))?.baseFeePerGas;
    if (!baseFee || baseFee <= maxFeePerGas) return undefined;
  }
  const atLeast = (maxPriorityFeePerGas * 9n) / 8n + 1n;
  const generous =
    2n * maxPriorityFeePerGas > maxFeePerGas / 2n ? 2n * maxPriorityFeePerGas : maxFeePerGas / 2n;
  const minPriorityFee = byPool && generous > atLeast ? generous : atLeast;
  return signTransaction(wallet, call, { ...options, nonce, minPriorityFee }).catch(error => {
    const isMoney = isTaskError(error) && error.kind === 'money';
    if (isRevert(error) || (isTaskError(error) && !(byPool && isMoney))) return undefined;
    throw error;
  });
}

/** @throws TypeError when the wallet has no provider. */
export function connected(wallet: Wallet) {
  if (!wallet.provider) throw new TypeError('the wallet is not connected to a provider');
  return wallet.provider;
}

/** Tells whether a node refused an estimate because the wallet cannot pay its gas. */
function isInsufficientFunds(error: unknown): boolean {
  return isError(error, 'INSUFFICIENT_FUNDS') || /insufficient funds/i.test(messagesOf(error));
}

/** Every message in an ethers error and in the node's answer that it holds, one per line. */
export function messagesOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { error: inner, info } = error as {
    error?: { message?: string };
    info?: { error?: { message?: string } };
  };
  return [inner?.message, info?.error?.message, error.message].filter(Boolean).join('\n');
}

/** The error for a wallet that cannot pay the gas; amounts in wei, where known. */
export function gasTooSmall(
  label: string,
  address: string,
  balance: bigint | undefined,
  needed: bigint | undefined,
  cause?: unknown,
): TaskError {
  const numbers =
    balance === undefined || needed === undefined
      ? `${address} holds less ETH than the gas may cost`
      : `${address} holds ${formatCoin(balance, 'down')}, and the gas may cost up to ${formatCoin(needed)}`;
  return new TaskError('GAS_TOO_SMALL', {
    what: `The wallet cannot pay the gas for ${label}.`,
    why: `${numbers}.`,
    fix: `Send a little ETH of this network to the wallet behind the input \`wallet\`, then run again.`,
    cause,
  });
}
