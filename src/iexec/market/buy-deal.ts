import { isTaskError, TaskError } from '../../errors/task-error.ts';
import { pause, untilAborted } from '../../net/abortable.ts';
import { CHAIN_LOOK_MS, CROWD_PATIENCE_MS, jittered } from '../../net/pauses.ts';
import { Spending } from '../chain/spending.ts';
import { RevertedTransaction } from '../chain/transaction-errors.ts';
import { untilSeen } from '../chain/until-seen.ts';
import { type Deal, dealPrice } from '../protocol/deal.ts';
import { dealId } from '../protocol/ids.ts';
import { hashOrder, type RequestOrder } from '../protocol/orders.ts';
import { readRefusal } from '../protocol/revert.ts';
import { matchRefused } from './match-calls.ts';
import { type BoundedPurchase, notSeen, type PurchaseInput, takeStep } from './purchase-step.ts';
import { dealOfUsedOrders } from './used-orders.ts';

/** A deal that was bought, now or earlier. */
export interface MadeDeal {
  readonly dealId: string;
  readonly deal: Deal;
  /** The transaction that made the deal; undefined when it was there already. */
  readonly txHash?: string;
  /** Price of all tasks, in nRLC. */
  readonly price: bigint;
  readonly workerpool: string;
}

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

/**
 * Makes the deal, unless the request order has made one already: then that is the answer. Deposits exactly
 * what the iExec account lacks, in the same transaction where the hub can do that (PoCo 6.2
 * `receiveApproval` with `matchOrders` calldata). Every round starts from what the chain says, so a lost
 * answer, a parallel process or a revert never leads to a second purchase or deposit.
 * @throws OvertakenPurchase; TaskError MATCH_REFUSED, BALANCE_TOO_SMALL, GAS_TOO_SMALL, TRANSACTION_FAILED,
 * RPC_UNREACHABLE.
 */
export async function buyDeal(purchase: PurchaseInput): Promise<MadeDeal> {
  const input = { ...purchase, spending: purchase.spending ?? spendingOf(purchase.request) };
  const { hub, request, signal } = input;
  const { domain } = await untilAborted(hub.configuration(), signal);
  const id = dealId(hashOrder('request', request, domain), 0n);
  const nonce = () => hub.provider.getTransactionCount(request.requester, 'latest');
  const crowdEnd = Date.now() + CROWD_PATIENCE_MS;
  let lastFailure: TaskError | undefined;
  for (let rounds = 0; rounds < MAX_ROUNDS && Date.now() < crowdEnd; ) {
    const [existing, before] = await untilAborted(Promise.all([hub.deal(id), nonce()]), signal);
    if (existing) return madeDeal(existing);
    const { deal, failure, isMined } = await playRound(input, id);
    if (deal) return deal;
    lastFailure = failure ?? lastFailure;
    if (failure) await pause(jittered(input.pollMs ?? CHAIN_LOOK_MS), signal);
    if (isMined || (await untilAborted(nonce(), signal)) <= before) rounds += 1;
  }
  throw lastFailure ?? tooManyRounds();
}

/** Outcome of one round that reads the chain and acts on it. */
interface Round {
  readonly deal?: MadeDeal;
  /** The reason why a round made no deal, where one is known. */
  readonly failure?: TaskError;
  /** True when a transaction of ours was mined, which costs. */
  readonly isMined: boolean;
}

/** Takes one step towards the deal. @throws every error that another round cannot cure. */
async function playRound(input: BoundedPurchase, id: string): Promise<Round> {
  try {
    const { match, deposit } = await takeStep(input, id);
    if (match === undefined) return { isMined: deposit !== undefined };
    return { deal: madeDeal(await seeDeal(input, id, match), match), isMined: true };
  } catch (error) {
    // Another process of the same purchase may have used up our own orders, by making this deal.
    if (isTaskError(error, 'MATCH_REFUSED'))
      return { deal: madeDeal(await dealOfUsedOrders(input, id, error)), isMined: false };
    return afterFailure(error);
  }
}

/**
 * The outcome of a round that failed. A refusal after our simulation passed means that the state moved: the next round
 * looks again, then decides.
 * @throws the error itself when another round cannot cure it.
 */
export function afterFailure(error: unknown): { readonly failure: TaskError; readonly isMined: boolean } {
  if (error instanceof RevertedTransaction) return { failure: error, isMined: true };
  const refusal = readRefusal(error);
  if (!refusal) throw error;
  return { failure: matchRefused(refusal), isMined: false };
}

/** The deal that a mined transaction made. @throws TaskError TRANSACTION_FAILED when it does not show. */
async function seeDeal({ hub, signal, pollMs }: PurchaseInput, id: string, txHash: string): Promise<Deal> {
  const deal = await untilSeen(() => hub.deal(id), { signal, pollMs });
  if (!deal) throw notSeen('the deal', txHash);
  return deal;
}

/** A deal on chain as bought. @param txHash of the transaction that made it, where that is one of ours */
export function madeDeal(deal: Deal, txHash?: string): MadeDeal {
  return {
    dealId: deal.id,
    deal,
    ...(txHash !== undefined && { txHash }),
    price: dealPrice(deal),
    workerpool: deal.workerpool.pointer,
  };
}

function tooManyRounds(): TaskError {
  return new TaskError('TRANSACTION_FAILED', {
    what: 'The deal could not be made.',
    why: 'The state of the wallet’s iExec account changed each time that we acted on it.',
    fix: 'Run again; a re-run never buys twice. If it happens often, let fewer jobs use the wallet at the same time, or give each a wallet of its own.',
  });
}
