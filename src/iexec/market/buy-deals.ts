import type { Wallet } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import { pause, untilAborted } from '../../net/abortable.ts';
import { CHAIN_LOOK_MS, CROWD_PATIENCE_MS, jittered } from '../../net/pauses.ts';
import { MULTICALL, multicallResults, tolerantMulticall } from '../chain/multicall.ts';
import type { Spending } from '../chain/spending.ts';
import { sendTransaction } from '../chain/transactions.ts';
import { untilSeen } from '../chain/until-seen.ts';
import type { Hub } from '../hub/hub.ts';
import { formatRlc } from '../protocol/amount.ts';
import type { Deal } from '../protocol/deal.ts';
import { dealId } from '../protocol/ids.ts';
import { type DatasetOrder, hashOrder, type RequestOrder, type Signed } from '../protocol/orders.ts';
import { readRevertData } from '../protocol/revert.ts';
import { afterFailure, type MadeDeal, madeDeal } from './buy-deal.ts';
import { assertAffordable } from './choose-offer.ts';
import { recallDeposits } from './earlier-deposits.ts';
import { depositCall, matchCall } from './match-calls.ts';
import type { Offer } from './offer.ts';
import { notSeen, OvertakenPurchase } from './purchase-step.ts';
import { countSpentDeposits } from './spent-deposits.ts';

/** Matches in one transaction. One takes 523,000 units of gas, and Arbitrum takes 32 million in a block. */
export const MATCHES_PER_TRANSACTION = 55;

/** One purchase of a batch: a request order for one task, and the order for its dataset. */
export interface BatchedPurchase {
  readonly request: Signed<RequestOrder>;
  readonly datasetOrder?: Signed<DatasetOrder> | undefined;
}

/** Arguments of `buyDeals`. */
export interface BatchInput {
  readonly hub: Hub;
  /** The requester of all orders, connected to the hub's provider. */
  readonly wallet: Wallet;
  readonly purchases: readonly BatchedPurchase[];
  /** Best first. Each fits every purchase; its price is that of one task. */
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

/** A batch after `buyDeals`, both lists in the order of the purchases. */
export interface BatchOutcome {
  readonly deals: readonly MadeDeal[];
  /** Ids of deals that no offer was left for. */
  readonly unsold: readonly string[];
}

/** A purchase that has no deal yet, and the offer that it is to be matched with. */
interface Allotment {
  readonly id: string;
  readonly purchase: BatchedPurchase;
  readonly offer: Offer;
}

/** Rounds in a row that may bring no deal nearer. */
const MAX_IDLE_ROUNDS = 8;

/**
 * Makes a deal for each purchase, as far as the offers reach: one deposit for all, and many matches in a transaction,
 * sent through the public multicall contract. Anybody may send a match; the requester's signature pays for it. Deals
 * that exist are taken as they are. Every round starts from what the chain says, so that a lost answer, a parallel
 * process or a refused match never leads to a second purchase: the hub serves each request order once.
 * @throws OvertakenPurchase; TaskError BALANCE_TOO_SMALL, GAS_TOO_SMALL, GAS_TOO_DEAR, TRANSACTION_FAILED,
 * RPC_UNREACHABLE. Deals that were made by then have gone to `onDeals`.
 */
export async function buyDeals(input: BatchInput): Promise<BatchOutcome> {
  const { hub, purchases, signal } = input;
  const { domain } = await untilAborted(hub.configuration(), signal);
  const ids = purchases.map(({ request }) => dealId(hashOrder('request', request, domain), 0n));
  const batch = new Batch(input, ids);
  const crowdEnd = Date.now() + CROWD_PATIENCE_MS;
  let lastFailure: TaskError | undefined;
  for (let idle = 0; idle < MAX_IDLE_ROUNDS && Date.now() < crowdEnd; ) {
    const isNews = await untilAborted(batch.look(), signal);
    const allotted = batch.allot();
    if (allotted.length === 0) return batch.outcome();
    idle = isNews ? 0 : idle + 1;
    try {
      await batch.act(allotted);
    } catch (error) {
      lastFailure = afterFailure(error).failure;
      await pause(jittered(input.pollMs ?? CHAIN_LOOK_MS), signal);
    }
  }
  throw lastFailure ?? tooManyRounds();
}

/** The purchases of a batch: which have their deal, and what is left of the offers. */
class Batch {
  readonly #input: BatchInput;
  readonly #pending: Map<string, BatchedPurchase>;
  readonly #ids: readonly string[];
  readonly #deals = new Map<string, MadeDeal>();
  readonly #transactions = new Map<string, string>();
  readonly #left: Map<Offer, bigint>;

  constructor(input: BatchInput, ids: readonly string[]) {
    this.#input = input;
    this.#ids = ids;
    this.#pending = new Map(ids.map((id, at) => [id, input.purchases[at] as BatchedPurchase]));
    this.#left = new Map(input.offers.map(offer => [offer, offer.volume]));
  }

  /** Reads which deals exist by now. @returns whether there is a new one */
  async look(): Promise<boolean> {
    const ids = [...this.#pending.keys()];
    const found = (await dealsOf(this.#input.hub, ids)).filter(deal => deal !== undefined);
    const made = found.map(deal => madeDeal(deal, this.#transactions.get(deal.id)));
    for (const deal of made) {
      this.#deals.set(deal.dealId, deal);
      this.#pending.delete(deal.dealId);
    }
    if (made.length > 0) this.#input.onDeals?.(made);
    return made.length > 0;
  }

  /** Gives each purchase without a deal the best offer that is left, as far as they reach. */
  allot(): Allotment[] {
    const left = new Map(this.#left);
    const allotted: Allotment[] = [];
    for (const [id, purchase] of this.#pending) {
      const offer = this.#input.offers.find(candidate => (left.get(candidate) ?? 0n) > 0n);
      if (!offer) break;
      left.set(offer, (left.get(offer) ?? 0n) - 1n);
      allotted.push({ id, purchase, offer });
    }
    return allotted;
  }

  outcome(): BatchOutcome {
    const deals = this.#ids.flatMap(id => this.#deals.get(id) ?? []);
    return { deals, unsold: this.#ids.filter(id => this.#pending.has(id)) };
  }

  /** Sends one transaction, the one that the state of the chain asks for. */
  async act(allotted: readonly Allotment[]): Promise<void> {
    const { hub, wallet, signal } = this.#input;
    const total = allotted.reduce((sum, { offer }) => sum + offer.price, 0n);
    const { stake } = await untilAborted(hub.account(wallet.address), signal);
    if (total > stake) await this.#deposit(total - stake, total);
    else await this.#match(allotted.slice(0, MATCHES_PER_TRANSACTION));
  }

  /** Moves what the account lacks for all purchases, in nRLC. */
  async #deposit(gap: bigint, total: bigint): Promise<void> {
    const { hub, wallet, spending, note, signal, batchId } = this.#input;
    await untilAborted(assertAffordable(this.#input, gap, total), signal);
    const recall = { hub, spending, signal, wallet: wallet.address };
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
    if (receipt && !(await untilSeen(changed, this.#input))) throw notSeen('the deposit', receipt.hash);
  }

  /** Matches these purchases in one transaction, less those that the hub would refuse. */
  async #match(allotted: readonly Allotment[]): Promise<void> {
    const { hub, wallet, onSend, note, signal } = this.#input;
    const passing = await untilAborted(this.#passing(allotted), signal);
    if (passing.length === 0) return;
    const ids = passing.map(({ id }) => id);
    note?.(`Buying ${passing.length} ${passing.length === 1 ? 'task' : 'tasks'} in one transaction.`);
    const { receipt } = await sendTransaction(wallet, tolerantMulticall(passing.map(this.#callOf)), {
      ...this.#sendOptions(),
      isDone: async nonce => {
        await this.#assertNotOvertaken(nonce);
        return (await dealsOf(hub, ids)).every(deal => deal !== undefined);
      },
      onSend: () => onSend?.(ids),
      label: 'the deals',
    });
    if (!receipt) return;
    for (const id of ids) this.#transactions.set(id, receipt.hash);
    const seen = () => dealsOf(hub, ids).then(deals => deals.find(deal => deal !== undefined));
    if (!(await untilSeen(seen, this.#input))) throw notSeen('the deals', receipt.hash);
    for (const { offer } of passing) this.#left.set(offer, (this.#left.get(offer) ?? 1n) - 1n);
  }

  /** Those that the hub would match now. An offer serves no more tasks than it would now. */
  async #passing(allotted: readonly Allotment[]): Promise<Allotment[]> {
    const { hub, wallet, note } = this.#input;
    const answer = await hub.provider.call({
      to: MULTICALL,
      data: tolerantMulticall(allotted.map(this.#callOf)).data,
      from: wallet.address,
    });
    const results = multicallResults(answer, allotted.length);
    const passing = allotted.filter((_, at) => results[at]?.success);
    const refused = allotted.filter((_, at) => !results[at]?.success);
    // A match is refused as well when another process has just made it.
    const found = await dealsOf(
      hub,
      refused.map(({ id }) => id),
    );
    for (const { id, offer } of refused.filter((_, at) => !found[at])) {
      const { data = '0x' } = results[allotted.findIndex(one => one.id === id)] ?? {};
      const served = BigInt(passing.filter(one => one.offer === offer).length);
      if (this.#left.get(offer) === served) continue;
      this.#left.set(offer, served);
      note?.(`An offer of ${offer.workerpoolOrder.workerpool} is left out: ${readRevertData(data).text}.`);
    }
    return passing;
  }

  readonly #callOf = ({ purchase, offer }: Allotment) => matchCall(this.#input.hub, { ...purchase, offer });

  async #assertNotOvertaken(nonce: number | undefined): Promise<void> {
    if (nonce !== undefined && (await this.#input.isOvertaken?.(nonce))) throw new OvertakenPurchase();
  }

  #sendOptions() {
    const { signal, spending, timeoutMs, pollMs } = this.#input;
    return {
      signal,
      spending,
      ...(timeoutMs !== undefined && { timeoutMs }),
      ...(pollMs !== undefined && { pollMs }),
    };
  }
}

/** Deals by their ids; undefined for each that does not exist. Reads of one tick share calls. */
function dealsOf(hub: Hub, ids: readonly string[]): Promise<(Deal | undefined)[]> {
  return Promise.all(ids.map(id => hub.deal(id)));
}

function tooManyRounds(): TaskError {
  return new TaskError('TRANSACTION_FAILED', {
    what: 'Not all deals could be made.',
    why: 'The state of the wallet’s iExec account changed each time that we acted on it.',
    fix: 'Run again: deals that were made are found, and nothing is bought twice. If it happens often, let fewer jobs use the wallet at the same time.',
  });
}
