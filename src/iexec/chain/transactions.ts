import type { TransactionReceipt, Wallet } from 'ethers';
import { isTaskError } from '../../errors/task-error.ts';
import { pause } from '../../net/abortable.ts';
import type { ContractCall } from '../protocol/contract-call.ts';
import { isRevert, readRefusal } from '../protocol/revert.ts';
import { type BroadcastAnswer, readBroadcastAnswer } from './broadcast-answer.ts';
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

/** The fate of a transaction: mined, or not needed because the chain has its effect already. */
export type SendOutcome = { readonly receipt: TransactionReceipt } | { readonly receipt?: undefined };

/**
 * Time for retries with a fresh nonce when other processes of the wallet take ours, in milliseconds. Each time that
 * one does, it gets a transaction through, so that all come to their turn; how many there are is not for us to say.
 */
const RACES_MS = 600_000;
/** Times that a transaction is priced anew because the node asks more of whoever comes into its pool. */
const MAX_REPRICINGS = 6;
/** Looks at the chain between two broadcasts of the same signed transaction. */
const LOOKS_PER_BROADCAST = 5;
/** Looks at the chain until another transaction of the wallet is no longer waited for. */
const LOOKS_FOR_FLIGHT = 30;

/** Looks in a row that must find our nonce used and our transaction nowhere: nodes behind one endpoint may lag. */
const LOOKS_UNTIL_LOST = 3;

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
  const racesEnd = Date.now() + RACES_MS;
  /** Our earlier transactions that lost their nonce, as far as the endpoint says. */
  let lost: { readonly nonce: number; readonly ours: readonly string[] } | undefined;
  const forgetLost = async () => {
    if (!lost || !(await isTakenByAnother(connected(wallet), { address: wallet.address, ...lost }))) return;
    spending.release(lost.nonce);
    lost = undefined;
  };
  for (let races = 0; ; races++) {
    options.signal?.throwIfAborted();
    if (races > 0 && Date.now() > racesEnd) throw alwaysOvertaken(label, races, RACES_MS);
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
    await pause((options.pollMs ?? 1000) * Math.random(), options.signal);
  }
}

/**
 * The wallet's next nonce, once no transaction of it is in flight. Read before `isDone`, it works as a lock: whatever
 * another process does with the wallet after that look takes the nonce, so that ours cannot be mined on top of it.
 * A transaction of somebody else that stays in flight is not waited for forever.
 */
async function settledNonce(wallet: Wallet, { signal, pollMs = 1000 }: SendOptions): Promise<number> {
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

/** The fate of a signed transaction and of its replacements. */
interface Broadcasted {
  /** Undefined once another transaction has finally taken the nonce. */
  readonly receipt?: TransactionReceipt;
  /** Hashes of all transactions that were sent. */
  readonly hashes: readonly string[];
}

/** Waits for the receipt. */
async function broadcastAndWait(
  wallet: Wallet,
  call: ContractCall,
  first: SignedTransaction,
  options: SendOptions & { readonly spending: Spending },
): Promise<Broadcasted> {
  const provider = connected(wallet);
  const deadline = Date.now() + (options.timeoutMs ?? 180_000);
  /** The same call with the same nonce, so that one of them is mined at most; each offers more for gas. */
  const signed = [first];
  const { label, spending, rlc = 0n, once } = options;
  const handedOut = () => ({ hashes: signed.map(({ hash }) => hash) });
  let losses = 0;
  let repricings = 0;
  /** True when any node may have one of them: only then is the outcome open. */
  let accepted = false;
  let answer: BroadcastAnswer | undefined;
  for (let look = 0; ; look++) {
    const tooCheap = answer === 'below-base-fee' || answer === 'underpriced';
    if (look % LOOKS_PER_BROADCAST === 0 || tooCheap) {
      const latest = signed.at(-1) ?? first;
      const asked = answer === 'underpriced' ? 'by the pool' : 'by the chain';
      const signing = { label, spending, rlc, once };
      const dearer = look > 0 ? await signDearer(wallet, call, latest, asked, signing) : undefined;
      if (dearer) signed.push(dearer);
      answer = await broadcast(wallet, dearer ?? latest, options.label);
      accepted ||= answer !== 'below-base-fee' && answer !== 'underpriced';
      if (answer === 'outbid' && look === 0) return handedOut();
      if (answer === 'underpriced' && repricings++ === MAX_REPRICINGS) {
        // Another process may have done the same meanwhile, which the caller sees.
        if (await options.isDone()) return handedOut();
        throw tooCheapForNode(options.label, dearer ?? latest, first);
      }
    }
    // The nonce first: if it is used up and there is no receipt afterwards, it was used by another transaction.
    const mined = await provider.getTransactionCount(wallet.address, 'latest');
    for (const { hash } of signed) {
      const receipt = await provider.getTransactionReceipt(hash);
      if (receipt) return { receipt, ...handedOut() };
    }
    losses = mined > first.nonce ? losses + 1 : 0;
    if (losses === LOOKS_UNTIL_LOST) return handedOut();
    const last = signed.at(-1) ?? first;
    if (Date.now() > deadline)
      throw accepted ? outcomeUnknown(label, last.hash) : tooCheapForNode(label, last, first);
    await pause(options.pollMs ?? 1000, options.signal);
  }
}

/** Hands the transaction to the node. @throws TaskError where it says that it will never take it. */
async function broadcast(
  wallet: Wallet,
  { raw }: SignedTransaction,
  label: string,
): Promise<BroadcastAnswer | undefined> {
  try {
    await connected(wallet).broadcastTransaction(raw);
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
