import type { TransactionReceipt, Wallet } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import { untilAborted } from '../../net/abortable.ts';
import { knownContracts } from '../chain/known-contracts.ts';
import type { Spending } from '../chain/spending.ts';
import { type SendOptions, sendTransaction } from '../chain/transactions.ts';
import { untilSeen } from '../chain/until-seen.ts';
import type { Account, Hub } from '../hub/hub.ts';
import { formatRlc } from '../protocol/amount.ts';
import type { ContractCall } from '../protocol/contract-call.ts';
import type { DatasetOrder, RequestOrder, Signed } from '../protocol/orders.ts';
import { assertAffordable, type ChosenOffer, chooseOffer } from './choose-offer.ts';
import { recallDeposits } from './earlier-deposits.ts';
import { canDepositAndMatch, depositCall } from './match-calls.ts';
import type { Offer } from './offer.ts';
import { countSpentDeposits } from './spent-deposits.ts';

/** Thrown when another attempt has made the purchase in another form, as `isOvertaken` says. */
export class OvertakenPurchase extends Error {}

/** Arguments of `buyDeal`. */
export interface PurchaseInput {
  readonly hub: Hub;
  /** The requester, connected to the hub's provider. */
  readonly wallet: Wallet;
  readonly request: Signed<RequestOrder>;
  readonly datasetOrder?: Signed<DatasetOrder> | undefined;
  /** Best first: the next one is tried when the hub refuses one before anything is sent. */
  readonly offers: readonly Offer[];
  /** `auto` when RLC may be moved from the wallet to the iExec account. */
  readonly deposit: 'auto' | 'never';
  /** Counts the money that leaves the wallet for this purchase; at most its signed ceilings by default. */
  readonly spending?: Spending;
  /**
   * Tells whether another attempt has made the purchase in another form, so that this one must not be made. Called
   * before each transaction, once its nonce is fixed: then no attempt can come in between.
   */
  readonly isOvertaken?: ((nonce: number) => Promise<boolean>) | undefined;
  /** Called before a transaction that makes the deal is sent: from here on the deal may exist. */
  readonly onSend?: (() => void) | undefined;
  /** Called with a line for the log before each step that costs gas or takes long. */
  readonly note?: (line: string) => void;
  /** See `SendOptions`. */
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number;
  readonly pollMs?: number;
}

/** A purchase whose spending is limited. */
export type BoundedPurchase = PurchaseInput & { readonly spending: Spending };

/** Number of looks after which a deposit of another process counts as abandoned. */
const LOOKS_FOR_SPENT = 5;

/** Hashes of the transactions that a step had mined; none when another process acted first. */
export interface Step {
  /** The transaction that made the deal. */
  readonly match?: string | undefined;
  /** The transaction that made a deposit only. */
  readonly deposit?: string | undefined;
}

/**
 * Sends one transaction towards the deal, the one that the present state of the chain asks for, unless another process
 * does it first.
 * @param id of the deal
 * @throws OvertakenPurchase; TaskError MATCH_REFUSED, BALANCE_TOO_SMALL, GAS_TOO_SMALL, GAS_TOO_DEAR,
 * TRANSACTION_FAILED, RPC_UNREACHABLE; an ethers CALL_EXCEPTION when the hub refuses what it has just accepted.
 */
export async function takeStep(input: BoundedPurchase, id: string): Promise<Step> {
  const { hub, wallet, signal } = input;
  const choice = await untilAborted(chooseOffer(input), signal);
  const { gap, call, offer } = choice;
  const transactions = new PurchaseTransactions(input, id, choice);
  if (gap === 0n) return transactions.match();
  await untilAborted(assertAffordable(input, gap, offer.price * input.request.volume), signal);
  const { token } = await hub.configuration();
  const recall = { ...input, wallet: wallet.address };
  const mark = await recallDeposits(recall, id);
  if (!input.spending.allowsRlc(gap)) await countSpentDeposits(recall);
  const depositWith = (data: string) => depositCall(token, hub.address, gap, data, mark);
  const atomic = depositWith(call.data);
  const isAtomic = await untilAborted(canDepositAndMatch(hub, atomic, token, gap, wallet.address), signal);
  return isAtomic ? transactions.depositAndMatch(atomic) : transactions.deposit(depositWith('0x'));
}

/** The transactions that may bring a purchase to its deal, for one choice of an offer. */
class PurchaseTransactions {
  readonly #input: BoundedPurchase;
  readonly #id: string;
  readonly #choice: ChosenOffer;

  constructor(input: BoundedPurchase, id: string, choice: ChosenOffer) {
    this.#input = input;
    this.#id = id;
    this.#choice = choice;
  }

  /** Matches the orders, for which the account holds enough. */
  async match(): Promise<Step> {
    const { offer, call } = this.#choice;
    const { onSend } = this.#input;
    this.#note(`Buying from worker pool ${offer.workerpoolOrder.workerpool} for ${formatRlc(this.#price)}.`);
    const receipt = await this.#send(call, { onSend, label: 'the deal' });
    return { match: receipt?.hash };
  }

  /** Deposits what the account lacks and matches the orders, in one transaction. */
  async depositAndMatch(call: ContractCall): Promise<Step> {
    const { offer, gap } = this.#choice;
    const { hub, onSend } = this.#input;
    this.#note(
      `Depositing ${formatRlc(gap)} and buying from ${offer.workerpoolOrder.workerpool} in one transaction.`,
    );
    const { domain } = await hub.configuration();
    // A hub that we know deposits only if it matches too, and takes a request order once.
    const once = knownContracts(Number(domain.chainId)) && this.#id;
    const receipt = await this.#send(call, { onSend, rlc: gap, once, label: 'the deposit and the deal' });
    if (!receipt) return {};
    // An endpoint may have promised too much: then only the deposit was made, and the next round buys.
    const effect = async () => ((await this.#dealExists()) ? 'deal' : await this.#accountChange());
    const seen = await untilSeen(effect, this.#input);
    if (!seen) throw notSeen('the deal', receipt.hash);
    return seen === 'deal' ? { match: receipt.hash } : { deposit: receipt.hash };
  }

  /** Deposits what the account lacks; a later step matches. */
  async deposit(call: ContractCall): Promise<Step> {
    const { gap } = this.#choice;
    this.#note(`Depositing ${formatRlc(gap)} into the wallet’s iExec account.`);
    const isDone = async (nonce?: number) =>
      (await this.#account()).stake >= this.#price || this.#isSettled(nonce);
    const receipt = await this.#send(call, { isDone, rlc: gap, label: 'the deposit' });
    if (receipt && !(await untilSeen(() => this.#accountChange(), this.#input)))
      throw notSeen('the deposit', receipt.hash);
    // Another process is about to spend a deposit that is not ours, and it may not deposit a second time.
    if (!receipt) await this.#untilSpent();
    return { deposit: receipt?.hash };
  }

  async #send(
    call: ContractCall,
    options: Omit<SendOptions, 'isDone'> & Partial<Pick<SendOptions, 'isDone'>>,
  ): Promise<TransactionReceipt | undefined> {
    const { wallet, signal, spending, timeoutMs, pollMs } = this.#input;
    const { receipt } = await sendTransaction(wallet, call, {
      isDone: nonce => this.#isSettled(nonce),
      signal,
      spending,
      ...(timeoutMs !== undefined && { timeoutMs }),
      ...(pollMs !== undefined && { pollMs }),
      ...options,
    });
    return receipt;
  }

  #note(line: string): void {
    this.#input.note?.(line);
  }

  /** Price of all tasks, in nRLC. */
  get #price(): bigint {
    return this.#choice.offer.price * this.#input.request.volume;
  }

  async #dealExists(): Promise<boolean> {
    return (await this.#input.hub.deal(this.#id)) !== undefined;
  }

  async #isSettled(nonce?: number): Promise<boolean> {
    if (await this.#dealExists()) return true;
    if (nonce !== undefined && (await this.#input.isOvertaken?.(nonce))) throw new OvertakenPurchase();
    return false;
  }

  #account(): Promise<Account> {
    return this.#input.hub.account(this.#input.wallet.address);
  }

  /** Other processes may have spent a deposit already; an account that is as it was has not been seen since. */
  async #accountChange(): Promise<'account' | undefined> {
    const before = this.#choice.account;
    const { stake, locked } = await this.#account();
    return stake !== before.stake || locked !== before.locked ? 'account' : undefined;
  }

  /** Waits a few looks for another process to spend its own deposit; that process may also have died. */
  async #untilSpent(): Promise<void> {
    const { stake } = await this.#account();
    const look = async () => (await this.#account()).stake < stake || (await this.#dealExists()) || undefined;
    await untilSeen(look, this.#input, LOOKS_FOR_SPENT);
  }
}

/** TRANSACTION_FAILED: the effect of a mined transaction does not show. */
export function notSeen(label: string, hash: string): TaskError {
  return new TaskError('TRANSACTION_FAILED', {
    what: `The chain does not show ${label}.`,
    why: `The RPC endpoint has a receipt of transaction ${hash}, but shows none of its effects.`,
    fix: 'Run again, with another RPC endpoint (`rpc-url`) if it persists: the chain is read first, and nothing is bought twice.',
  });
}
