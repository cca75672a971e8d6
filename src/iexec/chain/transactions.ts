import { JsonRpcProvider, type TransactionReceipt, type Wallet } from 'ethers';
import { isTaskError, type TaskError } from '../../errors/task-error.ts';
import { pause } from '../../net/abortable.ts';
import { CHAIN_LOOK_MS, CROWD_PATIENCE_MS, jittered, MINED_PATIENCE_MS } from '../../net/pauses.ts';
import type { ContractCall } from '../protocol/contract-call.ts';
import { isRevert, readRefusal } from '../protocol/revert.ts';
import { type BroadcastAnswer, readBroadcastAnswer } from './broadcast-answer.ts';
import { type BroadcastNode, Broadcasts } from './broadcasts.ts';
import { isTakenByAnother } from './lost-nonce.ts';
import {
  connected,
  gasTooSmall,
  messagesOf,
  type SignedTransaction,
  signDearer,
  signTransaction,
} from './sign-transaction.ts';
import { Spending } from './spending.ts';
import {
  alwaysOvertaken,
  notAccepted,
  outcomeUnknown,
  RevertedTransaction,
  tooCheapForNode,
} from './transaction-errors.ts';

/** Options for sending transactions and waiting for them. */
export interface SendOptions {
  /** Names the transaction in errors: "the deposit". */
  readonly label: string;
  /**
   * Tells whether the chain already has what the transaction is for. Asked before every send, and whenever the
   * outcome of one is in doubt, so that nothing is sent twice.
   * @param nonce before a send, the nonce that it will have: all earlier transactions of the wallet have a lower one.
   */
  readonly isDone: (nonce?: number) => Promise<boolean>;
  /** The money that all transactions of the same purchase may take out of the wallet; no RLC by default. */
  readonly spending?: Spending | undefined;
  /** RLC that the call moves out of the wallet, in nRLC. Default 0. */
  readonly rlc?: bigint;
  /** See `Outlay`. */
  readonly once?: string | undefined;
  /** Called before the transaction is handed to the RPC endpoint: from here on the chain may get it. */
  readonly onSend?: (() => void) | undefined;
  /**
   * Ends the wait. Before the broadcast this means that nothing is sent; after it, that the outcome is left
   * open. To give a sent transaction time, fire it late.
   */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until we stop waiting for a sent transaction. Default 180 000. */
  readonly timeoutMs?: number;
  /** Milliseconds between looks at the chain. Default 1000. */
  readonly pollMs?: number;
}

/** Outcome of a transaction: mined, or not needed because the chain has its effect already. */
export type SendOutcome = { readonly receipt: TransactionReceipt } | { readonly receipt?: undefined };

/** Looks at the chain until another transaction of the wallet is no longer waited for. */
const LOOKS_FOR_FLIGHT = 30;

/**
 * Signs and sends a transaction, and waits until it is mined. Other processes may use the same wallet at the
 * same time: when one takes our nonce, we sign anew with the next, but only after the chain showed that ours
 * can no longer be mined. A signed transaction may be broadcast many times; that is still one transaction.
 * @throws TaskError GAS_TOO_SMALL, GAS_TOO_DEAR, RPC_UNREACHABLE, TRANSACTION_FAILED; an ethers CALL_EXCEPTION when the
 * contract refuses before anything is sent.
 */
export async function sendTransaction(
  wallet: Wallet,
  call: ContractCall,
  options: SendOptions,
): Promise<SendOutcome> {
  const { label, rlc = 0n, once, spending = new Spending({ rlc }) } = options;
  const racesEnd = Date.now() + CROWD_PATIENCE_MS;
  /** Our earlier transactions that lost their nonce, as far as the endpoint says. */
  let lost: { readonly nonce: number; readonly ours: readonly string[] } | undefined;
  const forgetLost = async () => {
    if (!lost || !(await isTakenByAnother(connected(wallet), { address: wallet.address, ...lost }))) return;
    spending.release(lost.nonce);
    lost = undefined;
  };
  for (let races = 0; ; races++) {
    options.signal?.throwIfAborted();
    if (races > 0 && Date.now() > racesEnd) throw alwaysOvertaken(label, races, CROWD_PATIENCE_MS);
    // Before and after the wait: nodes may be late with the proof, or soon forget the state that it takes.
    await forgetLost();
    const nonce = await settledNonce(wallet, options);
    await forgetLost();
    if (await options.isDone(nonce)) return {};
    const signed = await signTransaction(wallet, call, { nonce, label, spending, rlc, once }).catch(
      async error => {
        // A contract also refuses what another process has just done in our place.
        if (isRevert(error) && (await options.isDone())) return undefined;
        throw error;
      },
    );
    if (!signed) return {};
    options.signal?.throwIfAborted();
    options.onSend?.();
    const { receipt, hashes } = await broadcastAndWait(wallet, call, signed, { ...options, spending });
    if (receipt) return settle(wallet, call, receipt, options);
    lost = { nonce, ours: hashes };
    await pause(jittered(options.pollMs ?? CHAIN_LOOK_MS), options.signal);
  }
}

/**
 * The wallet's next nonce, once no transaction of it is in flight. Read before `isDone`, it works as a lock: every
 * transaction that another process sends from the wallet after that look takes the nonce, so that ours cannot be mined
 * on top of it. A transaction of another process that stays in flight is not waited for forever.
 */
async function settledNonce(
  wallet: Wallet,
  { signal, pollMs = CHAIN_LOOK_MS }: SendOptions,
): Promise<number> {
  const provider = connected(wallet);
  for (let look = 1; ; look++) {
    const [latest, pending] = await Promise.all([
      provider.getTransactionCount(wallet.address, 'latest'),
      provider.getTransactionCount(wallet.address, 'pending'),
    ]);
    if (pending <= latest || look === LOOKS_FOR_FLIGHT) return Math.max(latest, pending);
    await pause(pollMs * (0.5 + Math.random()), signal);
  }
}

/** Outcome of a signed transaction and of its replacements. */
interface Broadcasted {
  /** Undefined once another transaction has finally taken the nonce. */
  readonly receipt?: TransactionReceipt;
  /** Hashes of all transactions that were sent. */
  readonly hashes: readonly string[];
}

/**
 * Broadcasts a signed transaction and waits for its receipt.
 * @throws TaskError TRANSACTION_FAILED when it is not mined in time, or the node does not take it; GAS_TOO_SMALL.
 */
async function broadcastAndWait(
  wallet: Wallet,
  call: ContractCall,
  first: SignedTransaction,
  options: SendOptions & { readonly spending: Spending },
): Promise<Broadcasted> {
  const { label, timeoutMs = MINED_PATIENCE_MS, pollMs = CHAIN_LOOK_MS, signal } = options;
  const broadcasts = new Broadcasts(nodeOf(wallet, call, options), first);
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const verdict = broadcasts.isSendDue ? await broadcasts.send() : 'wait';
    // Another process may have done the same meanwhile, which the caller sees.
    if (verdict === 'lost' || (verdict === 'too-cheap' && (await options.isDone())))
      return { hashes: broadcasts.hashes };
    if (verdict === 'too-cheap') throw tooCheapForNode(label, broadcasts.latest, first);
    const found = await broadcasts.look();
    if (found === 'lost') return { hashes: broadcasts.hashes };
    if (found) return { receipt: found, hashes: broadcasts.hashes };
    if (Date.now() > deadline) throw notMined(label, broadcasts);
    await pause(pollMs, signal);
  }
}

function notMined(label: string, { isAccepted, latest, first }: Broadcasts): TaskError {
  return isAccepted ? outcomeUnknown(label, latest.hash) : tooCheapForNode(label, latest, first);
}

/** The wallet's node, for broadcasts of one call. */
function nodeOf(
  wallet: Wallet,
  call: ContractCall,
  { label, spending, rlc = 0n, once }: SendOptions & { readonly spending: Spending },
): BroadcastNode {
  const provider = connected(wallet);
  return {
    broadcast: transaction => broadcast(wallet, transaction, label),
    signDearer: (latest, asked) => signDearer(wallet, call, latest, asked, { label, spending, rlc, once }),
    nextNonce: () => provider.getTransactionCount(wallet.address, 'latest'),
    receiptOf: hash => provider.getTransactionReceipt(hash),
  };
}

/** Hands the transaction to the node. @throws TaskError where it says that it will never take it. */
async function broadcast(
  wallet: Wallet,
  { raw }: SignedTransaction,
  label: string,
): Promise<BroadcastAnswer | undefined> {
  try {
    const provider = connected(wallet);
    // `broadcastTransaction` of ethers parses the transaction and describes it, which takes long for many matches.
    await (provider instanceof JsonRpcProvider
      ? provider.send('eth_sendRawTransaction', [raw])
      : provider.broadcastTransaction(raw));
    return undefined;
  } catch (error) {
    if (isTaskError(error, 'RPC_UNREACHABLE')) return 'unsure';
    const [said = ''] = messagesOf(error).split('\n');
    const answer = readBroadcastAnswer(said);
    if (answer === 'unaffordable') throw gasTooSmall(label, wallet.address, undefined, undefined, error);
    if (answer !== 'refused') return answer;
    throw notAccepted(label, said, error);
  }
}

async function settle(
  wallet: Wallet,
  call: ContractCall,
  receipt: TransactionReceipt,
  options: SendOptions,
): Promise<SendOutcome> {
  if (receipt.status === 1) return { receipt };
  if (await options.isDone()) return {};
  throw new RevertedTransaction(options.label, receipt, await revertReason(wallet, call, receipt));
}

async function revertReason(
  wallet: Wallet,
  call: ContractCall,
  receipt: TransactionReceipt,
): Promise<string> {
  try {
    await connected(wallet).call({ ...call, from: wallet.address, blockTag: receipt.blockNumber });
    return 'it would pass now: the state of the chain changed under it';
  } catch (error) {
    return readRefusal(error)?.text ?? 'the reason cannot be read';
  }
}
