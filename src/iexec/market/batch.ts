import type { TransactionReceipt, Wallet } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import { pause, untilAborted } from '../../net/abortable.ts';
import { CHAIN_LOOK_MS, CROWD_PATIENCE_MS, jittered } from '../../net/pauses.ts';
import { hasMulticall, MULTICALL, multicallResults, tolerantMulticall } from '../chain/multicall.ts';
import type { Spending } from '../chain/spending.ts';
import { sendTransaction } from '../chain/transactions.ts';
import { untilSeen } from '../chain/until-seen.ts';
import type { Hub } from '../hub/hub.ts';
import { HUB_ABI } from '../protocol/abi.ts';
import { formatRlc } from '../protocol/amount.ts';
import type { ContractCall } from '../protocol/contract-call.ts';
import { type Refusal, readRevertData } from '../protocol/revert.ts';
import { afterFailure, type MadeDeal } from './buy-deal.ts';
import { assertAffordable } from './choose-offer.ts';
import { recallDeposits } from './earlier-deposits.ts';
import { depositCall, matchesIn, refusalOf } from './match-calls.ts';
import type { Offer } from './offer.ts';
import { type Allotment, type OfferStock, priceOf } from './offer-stock.ts';
import { notSeen, OvertakenPurchase } from './purchase-step.ts';
import { countSpentDeposits } from './spent-deposits.ts';

/**
 * Gas of the matches in one transaction, in units: with the quarter to spare that a transaction is signed with, it is
 * within the 32 million of a block of Arbitrum.
 */
const GAS_PER_TRANSACTION = 25_000_000;
/** Gas of one match with a dataset and short arguments; 625,000 units on the real contracts. */
const GAS_PER_MATCH = 625_000;
/** Length of arguments that this includes, in characters; the hub stores each further one, for 1,500 units at most. */
const SHORT_PARAMS = 128;
const GAS_PER_CHARACTER = 1_500;
/** Most matches in one transaction. */
export const MATCHES_PER_TRANSACTION = Math.floor(GAS_PER_TRANSACTION / GAS_PER_MATCH);
/** Matches that are sent one at a time before the chain is looked at for all purchases again. */
const SINGLE_MATCHES = 25;
/** Rounds in a row that may bring no deal nearer. */
const MAX_IDLE_ROUNDS = 8;
/** Codes of `matchOrders` that are about the request or the dataset order, so that another offer does not help. */
const OWN_ORDERS = new Set(['0x04', '0x11', '0x16', '0x17', '0x18', '0x30', '0x31', '0x50']);

/** Terms of a purchase of many tasks. */
export interface BatchTerms {
  readonly hub: Hub;
  /** The requester of all orders, connected to the hub's provider. */
  readonly wallet: Wallet;
  /** Best first. Each fits the requests. */
  readonly offers: readonly Offer[];
  /** `auto` when RLC may be moved from the wallet to the iExec account. */
  readonly deposit: 'auto' | 'never';
  /** Counts the money that leaves the wallet for the batch. */
  readonly spending: Spending;
  /** 32 bytes as 0x hex that name the batch, the same in each attempt. */
  readonly batchId: string;
  /** See `PurchaseInput`. */
  readonly isOvertaken?: ((nonce: number) => Promise<boolean>) | undefined;
  /** Called with the ids of deals before the transaction that makes them is sent: from here on they may exist. */
  readonly onSend?: ((dealIds: readonly string[]) => void) | undefined;
  /** Called with deals as soon as the chain shows them, those of earlier attempts too. */
  readonly onDeals?: ((deals: readonly MadeDeal[]) => void) | undefined;
  readonly note?: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number;
  readonly pollMs?: number;
}

/** The part of a purchase of many tasks that depends on its orders. */
export interface BatchOrders<M extends Allotment = Allotment> {
  /** EIP-712 digests of the request orders. */
  readonly requestHashes: ReadonlySet<string>;
  /** Reads which deals exist by now. @returns true when there is a new one */
  look(): Promise<boolean>;
  /** The matches to make next, as far as the stock reaches. */
  plan(stock: OfferStock): M[];
  /** The arguments of the request order of a match. */
  paramsOf(match: M): string;
  /** The call that makes a match. */
  callOf(match: M): ContractCall;
  /** Tells if the hub has made this match since the last look, for us or for another process. */
  isMade(match: M): Promise<boolean>;
  /** Ids of the deals that these matches make, in their order. */
  dealIds(matches: readonly M[]): string[];
  /** Leaves the purchase of this match out: the hub refuses its own orders. */
  giveUp(match: M, refusal: Refusal): void;
  /** The call that counts the tasks of the order; absent where each match is one task. */
  readonly counter?: ContractCall;
  /** The count as of the last look. */
  readonly counted?: bigint;
  /** Called with the transaction that made a deal. */
  onMatch(dealId: string, transaction: string): void;
}

/** The hub's answer to a match that is only tried. */
interface Trial<M> {
  readonly match: M;
  /** Tasks that it would serve; none where it is refused. */
  readonly tasks: bigint;
  readonly refusal?: Refusal;
}

/** Outcome of one round that acts on the state of the chain. */
interface Round {
  readonly failure?: TaskError;
  /** True when a transaction of ours was mined. */
  readonly isMined: boolean;
  /** True when an offer turned out to serve fewer tasks than it said. */
  readonly isCorrected?: boolean;
}

/**
 * Makes deals until all tasks have one, or the offers reach no further: one deposit for all, and many matches in a
 * transaction, sent through the public multicall contract where the chain has it. Anybody may send a match; the
 * requester's signature pays for it. Every round starts from what the chain says, so that a lost answer, a parallel
 * process or a refused match never leads to a second purchase: the hub counts the tasks of each request order.
 * @throws OvertakenPurchase; TaskError BALANCE_TOO_SMALL, GAS_TOO_SMALL, GAS_TOO_DEAR, MATCH_REFUSED,
 * TRANSACTION_FAILED, RPC_UNREACHABLE.
 */
export async function buyBatch<M extends Allotment>(
  terms: BatchTerms,
  stock: OfferStock,
  orders: BatchOrders<M>,
): Promise<void> {
  const { hub, wallet, signal } = terms;
  const purchase = new BatchPurchase(terms, stock, orders);
  const nonce = () => hub.provider.getTransactionCount(wallet.address, 'latest');
  let crowdEnd = Date.now() + CROWD_PATIENCE_MS;
  let lastFailure: TaskError | undefined;
  for (let idle = 0; idle < MAX_IDLE_ROUNDS && Date.now() < crowdEnd; ) {
    const [isNews, before] = await untilAborted(Promise.all([orders.look(), nonce()]), signal);
    const plan = orders.plan(stock);
    if (plan.length === 0) return;
    if (isNews) crowdEnd = Date.now() + CROWD_PATIENCE_MS;
    if (isNews) idle = 0;
    const { failure, isMined, isCorrected } = await purchase.act(plan);
    lastFailure = failure ?? lastFailure;
    if (failure) await pause(jittered(terms.pollMs ?? CHAIN_LOOK_MS), signal);
    // Another process of the wallet that got a transaction through is not held against us.
    if (isMined || (!isCorrected && (await untilAborted(nonce(), signal)) <= before)) idle += 1;
  }
  throw lastFailure ?? tooManyRounds();
}

/** The transactions of a batch. */
class BatchPurchase<M extends Allotment> {
  readonly #terms: BatchTerms;
  readonly #stock: OfferStock;
  readonly #orders: BatchOrders<M>;

  constructor(terms: BatchTerms, stock: OfferStock, orders: BatchOrders<M>) {
    this.#terms = terms;
    this.#stock = stock;
    this.#orders = orders;
  }

  /** Takes the step that the state of the chain asks for. @throws every error that another round cannot cure */
  async act(plan: readonly M[]): Promise<Round> {
    const { hub, wallet, signal } = this.#terms;
    const total = priceOf(plan);
    try {
      const { stake } = await untilAborted(hub.account(wallet.address), signal);
      if (total > stake) return await this.#deposit(total - stake, total);
      const canShare = await untilAborted(hasMulticall(hub.provider), signal);
      if (canShare && plan.length > 1) return await this.#matchTogether(this.#fittingPart(plan));
      return await this.#matchSingly(plan.slice(0, SINGLE_MATCHES));
    } catch (error) {
      return afterFailure(error);
    }
  }

  /** Moves what the account lacks for all tasks, in nRLC. */
  async #deposit(gap: bigint, total: bigint): Promise<Round> {
    const { hub, wallet, spending, note, signal, batchId } = this.#terms;
    await untilAborted(assertAffordable(this.#terms, gap, total), signal);
    const recall = { hub, spending, signal, wallet: wallet.address, own: this.#orders.requestHashes };
    const mark = await recallDeposits(recall, batchId);
    if (!spending.allowsRlc(gap)) await countSpentDeposits(recall);
    const { token } = await hub.configuration();
    note?.(`Depositing ${formatRlc(gap)} into the wallet’s iExec account, for all tasks.`);
    const before = await hub.account(wallet.address);
    const changed = async () => {
      const { stake, locked } = await hub.account(wallet.address);
      return stake !== before.stake || locked !== before.locked || undefined;
    };
    const { receipt } = await sendTransaction(wallet, depositCall(token, hub.address, gap, '0x', mark), {
      ...this.#sendOptions(),
      isDone: async nonce => {
        await this.#assertNotOvertaken(nonce);
        return (await hub.account(wallet.address)).stake >= total;
      },
      rlc: gap,
      label: 'the deposit',
    });
    if (receipt && !(await untilSeen(changed, this.#terms))) throw notSeen('the deposit', receipt.hash);
    return { isMined: receipt !== undefined };
  }

  /** The first of these matches, as many as fit into one transaction. */
  #fittingPart(plan: readonly M[]): readonly M[] {
    let gas = 0;
    const beyond = plan.findIndex(match => {
      const further = Math.max(this.#orders.paramsOf(match).length - SHORT_PARAMS, 0);
      gas += GAS_PER_MATCH + further * GAS_PER_CHARACTER;
      return gas > GAS_PER_TRANSACTION;
    });
    return beyond < 0 ? plan : plan.slice(0, Math.max(beyond, 1));
  }

  /** Makes these matches in one transaction, less those that the hub would refuse. */
  async #matchTogether(plan: readonly M[]): Promise<Round> {
    const { signal } = this.#terms;
    const { passing, isCorrected } = await untilAborted(this.#passing(plan), signal);
    if (passing.length === 0) return { isMined: false, isCorrected };
    return this.#send(tolerantMulticall(passing.map(match => this.#orders.callOf(match))), passing);
  }

  /** Makes these matches one at a time, as long as the hub takes them. */
  async #matchSingly(plan: readonly M[]): Promise<Round> {
    const { hub, wallet, signal } = this.#terms;
    let isMined = false;
    for (const match of plan) {
      if (await untilAborted(this.#orders.isMade(match), signal)) break;
      const call = this.#orders.callOf(match);
      const refusal = await untilAborted(refusalOf(hub, call, wallet.address), signal);
      if (refusal) {
        const isCorrected = await untilAborted(this.#blame(match, refusal, { plan, served: 0n }), signal);
        return { isMined, isCorrected };
      }
      const round = await this.#send(call, [match]);
      isMined ||= round.isMined;
    }
    return { isMined };
  }

  async #send(call: ContractCall, matches: readonly M[]): Promise<Round> {
    const { hub, wallet, onSend, note } = this.#terms;
    const tasks = matches.reduce((sum, match) => sum + match.tasks, 0n);
    const ids = this.#orders.dealIds(matches);
    note?.(`Buying ${tasks} ${tasks === 1n ? 'task' : 'tasks'} in one transaction.`);
    const { receipt } = await sendTransaction(wallet, call, {
      ...this.#sendOptions(),
      isDone: async nonce => {
        await this.#assertNotOvertaken(nonce);
        const made = await Promise.all(matches.map(match => this.#orders.isMade(match)));
        // Where another process has made one, the others are looked at anew.
        return made.includes(true);
      },
      onSend: () => onSend?.(ids),
      label: 'the deals',
    });
    if (receipt) await this.#settle(receipt, hub);
    return { isMined: receipt !== undefined };
  }

  /** Takes note of the matches that a transaction made. It may have made none, if others came first. */
  async #settle(receipt: TransactionReceipt, hub: Hub): Promise<void> {
    const { domain } = await hub.configuration();
    const made = matchesIn(receipt, hub.address);
    for (const match of made) {
      this.#stock.use(match, domain);
      this.#orders.onMatch(match.dealId, receipt.hash);
    }
    const seen = async () => {
      const deals = await Promise.all(made.map(({ dealId }) => hub.deal(dealId)));
      return deals.every(deal => deal !== undefined) || undefined;
    };
    if (!(await untilSeen(seen, this.#terms))) throw notSeen('the deals', receipt.hash);
  }

  /** The matches that the hub would make now. Stock and orders are corrected by those that it refuses. */
  async #passing(plan: readonly M[]): Promise<{ passing: M[]; isCorrected: boolean }> {
    const { trials, stake } = await this.#try(plan);
    const passing = trials.flatMap(({ match, tasks, refusal }) => (refusal ? [] : [{ ...match, tasks }]));
    const short = this.#limitShort(trials);
    // The account holds the price of the plan. Where an offer serves less of it than it said, or nothing, a dearer one
    // may have to serve more than the account pays for.
    const isDearer = short || trials.some(({ refusal }) => refusal && !refusal.stakeTooSmall);
    const isPaid = !isDearer && stake >= priceOf(plan);
    let isCorrected = short;
    for (const [at, { match, refusal }] of trials.entries()) {
      if (!refusal || (refusal.stakeTooSmall && !isPaid)) continue;
      const alike = passing.filter(({ offer }) => offer === match.offer);
      const served = alike.reduce((sum, { tasks }) => sum + tasks, 0n);
      const isPassed = trials.slice(at).some(later => !later.refusal && later.match.offer === match.offer);
      if (await this.#blame(match, refusal, { plan, served, isPassed })) isCorrected = true;
    }
    return { passing, isCorrected };
  }

  /**
   * Asks what the hub would do with these matches, one after the other, and what the account holds before, in nRLC. It is
   * one question, since the next one may go to a node that is behind.
   */
  async #try(plan: readonly M[]): Promise<{ trials: Trial<M>[]; stake: bigint }> {
    const { hub, wallet } = this.#terms;
    const { counter, counted = 0n } = this.#orders;
    const account = { to: hub.address, data: HUB_ABI.encodeFunctionData('viewAccount', [wallet.address]) };
    const calls = plan.flatMap(match => [this.#orders.callOf(match), ...(counter ? [counter] : [])]);
    const { data } = tolerantMulticall([account, ...calls]);
    const answer = await hub.provider.call({ to: MULTICALL, data, from: wallet.address });
    const [held, ...results] = multicallResults(answer, calls.length + 1);
    let before = counted;
    const trials = plan.map((match, at) => {
      const result = results[counter ? 2 * at : at];
      if (!result?.success) return { match, tasks: 0n, refusal: readRevertData(result?.data ?? '0x') };
      if (!counter) return { match, tasks: match.tasks };
      const after = countIn(results[2 * at + 1]?.data) ?? before + match.tasks;
      const tasks = after - before;
      before = after;
      return { match, tasks };
    });
    return { trials, stake: firstNumberIn(held?.data) ?? 0n };
  }

  /** Corrects the stock by offers that serve fewer tasks than were open. @returns true when there is one */
  #limitShort(trials: readonly Trial<M>[]): boolean {
    const planned = trials.reduce((sum, { match }) => sum + match.tasks, 0n);
    const served = trials.reduce((sum, { tasks }) => sum + tasks, 0n);
    if (served >= planned) return false;
    const short = trials.filter(({ match, tasks, refusal }) => !refusal && tasks < match.tasks);
    for (const { match, tasks } of short) this.#stock.limit(match.offer, tasks);
    return short.length > 0;
  }

  /**
   * Finds the reason why the hub refuses a match: another process has just made it or spent the account, the purchase's
   * own orders, or the offer, which then serves no more than it would now.
   * @returns true when a purchase or an offer is left out
   */
  async #blame(
    match: M,
    refusal: Refusal,
    { plan, served, isPassed = false }: { plan: readonly M[]; served: bigint; isPassed?: boolean },
  ): Promise<boolean> {
    const { hub, wallet, note } = this.#terms;
    if (await this.#orders.isMade(match)) return false;
    if (refusal.stakeTooSmall && (await hub.account(wallet.address)).stake < priceOf(plan)) return false;
    // A later match with the same offer passes, or the hub names one of our own orders.
    if (isPassed || OWN_ORDERS.has(refusal.matchCode ?? '')) {
      note?.(`The hub refuses the orders of a task: ${refusal.text}.`);
      this.#orders.giveUp(match, refusal);
      return true;
    }
    const isNews = this.#stock.limit(match.offer, served);
    const { workerpool } = match.offer.workerpoolOrder;
    if (isNews) note?.(`An offer of ${workerpool} is left out: ${refusal.text}.`);
    return isNews;
  }

  async #assertNotOvertaken(nonce: number | undefined): Promise<void> {
    if (nonce !== undefined && (await this.#terms.isOvertaken?.(nonce))) throw new OvertakenPurchase();
  }

  #sendOptions() {
    const { signal, spending, timeoutMs, pollMs } = this.#terms;
    return {
      signal,
      spending,
      ...(timeoutMs !== undefined && { timeoutMs }),
      ...(pollMs !== undefined && { pollMs }),
    };
  }
}

/** The number that a counter gave; undefined where it gave none. */
function countIn(data: string | undefined): bigint | undefined {
  return data?.length === 66 ? firstNumberIn(data) : undefined;
}

/** The number at the beginning of what a call returned; undefined where there is none. */
function firstNumberIn(data = ''): bigint | undefined {
  const [, digits] = /^0x([0-9a-f]{64})/i.exec(data) ?? [];
  return digits === undefined ? undefined : BigInt(`0x${digits}`);
}

function tooManyRounds(): TaskError {
  return new TaskError('TRANSACTION_FAILED', {
    what: 'Not all deals could be made.',
    why: 'The state of the wallet’s iExec account changed each time that we acted on it.',
    fix: 'Run again: deals that were made are found, and nothing is bought twice. If it happens often, let fewer jobs use the wallet at the same time.',
  });
}
