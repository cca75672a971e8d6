import type { Wallet } from 'ethers';
import { isTaskError, TaskError } from '../../errors/task-error.ts';
import { pause, untilAborted } from '../../net/abortable.ts';
import { CHAIN_LOOK_MS, CROWD_PATIENCE_MS, jittered } from '../../net/pauses.ts';
import { Spending } from '../chain/spending.ts';
import { RevertedTransaction } from '../chain/transaction-errors.ts';
import { type SendOptions, sendTransaction } from '../chain/transactions.ts';
import { untilSeen } from '../chain/until-seen.ts';
import type { Hub } from '../hub/hub.ts';
import { formatRlc } from '../protocol/amount.ts';
import { type Deal, dealPrice, dealTaskIds } from '../protocol/deal.ts';
import { dealId } from '../protocol/ids.ts';
import { knownContracts } from '../protocol/known-contracts.ts';
import { type DatasetOrder, hashOrder, type RequestOrder, type Signed } from '../protocol/orders.ts';
import { readRefusal } from '../protocol/revert.ts';
import { assertAffordable, chooseOffer } from './choose-offer.ts';
import { recallDeposits } from './earlier-deposits.ts';
import { canDepositAndMatch, depositCall, matchRefused } from './match-calls.ts';
import type { Offer } from './offer.ts';
import { countSpentDeposits } from './spent-deposits.ts';
import { dealOfUsedOrders } from './used-orders.ts';

/** A deal that was bought, now or earlier. */
export interface MadeDeal {
  readonly dealId: string;
  readonly taskIds: readonly string[];
  readonly deal: Deal;
  /** The transaction that made the deal; undefined when it was there already. */
  readonly txHash?: string;
  /** Price of all tasks, in nRLC. */
  readonly price: bigint;
  readonly workerpool: string;
}

/** Thrown by `buyDeal` where `isOvertaken` says so. */
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
  /** Told of each step that costs gas or takes long. */
  readonly note?: (line: string) => void;
  /** See `SendOptions`. */
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number;
  readonly pollMs?: number;
}

type Bounded = PurchaseInput & { readonly spending: Spending };

/** Allows for the highest cost of a match of this request order. */
function spendingOf(order: RequestOrder): Spending {
  return new Spending({
    rlc: (order.appmaxprice + order.datasetmaxprice + order.workerpoolmaxprice) * order.volume,
  });
}

/**
 * Rounds of reading the chain and acting on it that may lead to no deal: those in which a transaction of ours was
 * mined, which costs, and those in which no other process of the wallet sent one either.
 */
const MAX_ROUNDS = 8;
/** Number of looks after which a deposit of another process counts as abandoned. */
const LOOKS_FOR_SPENT = 5;

/**
 * Makes the deal, unless the request order has made one already: then that is the answer. Deposits exactly
 * what the iExec account lacks, in the same transaction where the hub can do that (PoCo 6.2
 * `receiveApproval` with `matchOrders` calldata). Every round starts from what the chain says, so a lost
 * answer, a parallel process or a revert never leads to a second purchase or deposit.
 * @throws OvertakenPurchase; TaskError MATCH_REFUSED, BALANCE_TOO_SMALL, GAS_TOO_SMALL, TRANSACTION_FAILED,
 * RPC_UNREACHABLE.
 */
export async function buyDeal(purchase: PurchaseInput): Promise<MadeDeal> {
  const input: Bounded = { ...purchase, spending: purchase.spending ?? spendingOf(purchase.request) };
  const { hub, request, signal } = input;
  const { domain } = await untilAborted(hub.configuration(), signal);
  const id = dealId(hashOrder('request', request, domain), 0n);
  const nonce = () => hub.provider.getTransactionCount(request.requester, 'latest');
  const crowdEnd = Date.now() + CROWD_PATIENCE_MS;
  let lastFailure: TaskError | undefined;
  for (let rounds = 0; rounds < MAX_ROUNDS && Date.now() < crowdEnd; ) {
    const [existing, before] = await untilAborted(Promise.all([hub.deal(id), nonce()]), signal);
    if (existing) return madeDeal(existing);
    let acted = false;
    try {
      const { match, deposit } = await actOnce(input, id);
      if (match !== undefined) return madeDeal(await seeDeal(input, id, match), match);
      acted = deposit !== undefined;
    } catch (error) {
      // A refusal after our simulation passed means that the state moved: look again, then decide.
      const refusal = readRefusal(error);
      // Another process of the same purchase may have used up our own orders, by making this deal.
      if (isTaskError(error, 'MATCH_REFUSED')) return madeDeal(await dealOfUsedOrders(input, id, error));
      if (!refusal && !(error instanceof RevertedTransaction)) throw error;
      lastFailure = error instanceof RevertedTransaction ? error : matchRefused(refusal);
      acted = error instanceof RevertedTransaction;
      await pause(jittered(input.pollMs ?? CHAIN_LOOK_MS), signal);
    }
    if (acted || (await untilAborted(nonce(), signal)) <= before) rounds += 1;
  }
  throw lastFailure ?? tooManyRounds();
}

/** The deal that a mined transaction made. @throws TaskError TRANSACTION_FAILED when it does not show. */
async function seeDeal({ hub, signal, pollMs }: PurchaseInput, id: string, txHash: string): Promise<Deal> {
  const deal = await untilSeen(() => hub.deal(id), { signal, pollMs });
  if (!deal) throw notSeen('the deal', txHash);
  return deal;
}

/** Waits a few looks for another process to spend its own deposit; that process may also have died. */
async function untilSpent(
  { hub, wallet, ...input }: Bounded,
  dealExists: () => Promise<boolean>,
): Promise<void> {
  const { stake } = await hub.account(wallet.address);
  const look = async () =>
    (await hub.account(wallet.address)).stake < stake || (await dealExists()) || undefined;
  await untilSeen(look, input, LOOKS_FOR_SPENT);
}

/** Hashes of what was mined: the transaction that made the deal, or that only made a deposit. */
interface Act {
  readonly match?: string | undefined;
  readonly deposit?: string | undefined;
}

/** Sends one transaction, the one that the present state asks for, unless another process does it first. */
async function actOnce(input: Bounded, id: string): Promise<Act> {
  const { hub, wallet, note, onSend, signal } = input;
  const { offer, call, gap, account: before } = await untilAborted(chooseOffer(input), signal);
  const dealExists = async () => (await hub.deal(id)) !== undefined;
  const isSettled = async (nonce?: number) => {
    if (await dealExists()) return true;
    if (nonce !== undefined && (await input.isOvertaken?.(nonce))) throw new OvertakenPurchase();
    return false;
  };
  const options = { ...sendOptions(input), isDone: isSettled };
  if (gap === 0n) {
    note?.(`Buying from worker pool ${offer.workerpoolOrder.workerpool} for ${formatRlc(offer.price)}.`);
    return {
      match: (await sendTransaction(wallet, call, { ...options, onSend, label: 'the deal' })).receipt?.hash,
    };
  }
  await untilAborted(assertAffordable(input, gap, offer.price), signal);
  // Other processes may have spent a deposit already; an account that is as it was has not been seen since.
  const accountChange = async () => {
    const { stake, locked } = await hub.account(wallet.address);
    return stake !== before.stake || locked !== before.locked ? 'account' : undefined;
  };
  const { token, domain } = await hub.configuration();
  // A hub that we know deposits only if it matches too, and takes a request order once.
  const once = knownContracts(Number(domain.chainId)) && id;
  const recall = { ...input, wallet: wallet.address };
  const mark = await recallDeposits(recall, id);
  if (!input.spending.allowsRlc(gap)) await countSpentDeposits(recall);
  const atomic = depositCall(token, hub.address, gap, call.data, mark);
  if (await untilAborted(canDepositAndMatch(hub, atomic, token, gap, wallet.address), signal)) {
    note?.(
      `Depositing ${formatRlc(gap)} and buying from ${offer.workerpoolOrder.workerpool} in one transaction.`,
    );
    const { receipt } = await sendTransaction(wallet, atomic, {
      ...options,
      onSend,
      rlc: gap,
      once,
      label: 'the deposit and the deal',
    });
    // An endpoint may have promised too much: then only the deposit was made, and the next round buys.
    const effect = async () => ((await dealExists()) ? 'deal' : await accountChange());
    const seen = receipt && (await untilSeen(effect, input));
    if (receipt && !seen) throw notSeen('the deal', receipt.hash);
    return seen === 'deal' ? { match: receipt?.hash } : { deposit: receipt?.hash };
  }
  note?.(`Depositing ${formatRlc(gap)} into the wallet’s iExec account.`);
  const enough = async (nonce?: number) =>
    (await hub.account(wallet.address)).stake >= offer.price || isSettled(nonce);
  const deposit = depositCall(token, hub.address, gap, '0x', mark);
  const { receipt } = await sendTransaction(wallet, deposit, {
    ...options,
    isDone: enough,
    rlc: gap,
    label: 'the deposit',
  });
  if (receipt && !(await untilSeen(accountChange, input))) throw notSeen('the deposit', receipt.hash);
  // Another process is about to spend a deposit that is not ours, and it may not deposit a second time.
  if (!receipt) await untilSpent(input, dealExists);
  return { deposit: receipt?.hash };
}

function sendOptions({
  signal,
  timeoutMs,
  pollMs,
  spending,
}: Bounded): Omit<SendOptions, 'label' | 'isDone'> {
  return {
    signal,
    spending,
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(pollMs !== undefined && { pollMs }),
  };
}

function madeDeal(deal: Deal, txHash?: string): MadeDeal {
  return {
    dealId: deal.id,
    taskIds: dealTaskIds(deal),
    deal,
    ...(txHash !== undefined && { txHash }),
    price: dealPrice(deal),
    workerpool: deal.workerpool.pointer,
  };
}

function notSeen(label: string, hash: string): TaskError {
  return new TaskError('TRANSACTION_FAILED', {
    what: `The chain does not show ${label}.`,
    why: `The RPC endpoint has a receipt of transaction ${hash}, and nothing of what that did.`,
    fix: 'Run again, with another RPC endpoint (`rpc-url`) if it persists: the chain is read first, and nothing is bought twice.',
  });
}

function tooManyRounds(): TaskError {
  return new TaskError('TRANSACTION_FAILED', {
    what: 'The deal could not be made.',
    why: 'The state of the wallet’s iExec account changed each time that we acted on it.',
    fix: 'Run again; a re-run never buys twice. If it happens often, let fewer jobs use the wallet at the same time, or give each a wallet of its own.',
  });
}
