import type { Wallet } from 'ethers';
import { isTaskError } from '../../errors/task-error.ts';
import { hasMulticall } from '../../iexec/chain/multicall.ts';
import type { Spending } from '../../iexec/chain/spending.ts';
import type { MadeDeal } from '../../iexec/market/buy-deal.ts';
import { type BatchedPurchase, buyDeals } from '../../iexec/market/buy-deals.ts';
import type { Offer } from '../../iexec/market/offer.ts';
import { OfferStock } from '../../iexec/market/offer-stock.ts';
import type { OrderDomain } from '../../iexec/protocol/orders.ts';
import { type DatasetOrder, type Signed, signOrder } from '../../iexec/protocol/orders.ts';
import type { BuyContext } from '../buy/buy-context.ts';
import { grantDataset, order } from '../buy/order.ts';
import { assertMandate } from '../buy/signing-gate.ts';
import type { LocatedTask } from './locate-tasks.ts';

/** Arguments of `buyOrders`. */
export interface OrdersInput {
  /** Each is bought by the order of its candidate. */
  readonly tasks: readonly LocatedTask[];
  /** Best first. */
  readonly offers: readonly Offer[];
  /** The order of another owner's dataset; undefined when there is none. */
  readonly foreignOrder: Signed<DatasetOrder> | undefined;
  readonly spending: Spending;
  /** 32 bytes as 0x hex that name the run. */
  readonly batchId: string;
  /** Called with tasks before the transaction that makes their deals is sent. */
  readonly onSend: (tasks: readonly LocatedTask[]) => void;
  /** Called with a task as soon as its deal is on chain. */
  readonly onDeal: (task: LocatedTask, deal: MadeDeal) => void;
}

/**
 * Buys tasks, each by an order of its own, as far as the offers reach: in one batch where the chain has the public
 * multicall contract, otherwise one after the other.
 * @throws TaskError ORDER_MISMATCH before anything is signed; as `buyDeals` and `order`
 */
export async function buyOrders(context: BuyContext, input: OrdersInput): Promise<void> {
  const { provider } = context.services;
  const isBatch = input.tasks.length > 1 && (await hasMulticall(provider));
  await (isBatch ? buyTogether(context, input) : buyOneByOne(context, input));
}

async function buyTogether(context: BuyContext, input: OrdersInput): Promise<void> {
  const { services, reporter, identities, signal } = context;
  const { tasks, offers, onSend, onDeal } = input;
  const [first] = tasks;
  if (!first) return;
  const { requester } = identities;
  const { domain } = await services.hub.configuration();
  const purchases = await Promise.all(
    tasks.map(task => sign(context, { ...input, task, domain, requester })),
  );
  const byDeal = new Map(tasks.map(task => [task.candidate.purchase.dealId, task]));
  const tasksOf = (ids: readonly string[]) => ids.flatMap(id => byDeal.get(id) ?? []);
  await buyDeals({
    hub: services.hub,
    wallet: requester.connect(services.provider),
    purchases,
    offers,
    deposit: first.request.deposit,
    spending: input.spending,
    batchId: input.batchId,
    onSend: ids => onSend(tasksOf(ids)),
    onDeals: deals => {
      for (const deal of deals) for (const task of tasksOf([deal.dealId])) onDeal(task, deal);
    },
    note: line => reporter.info(line),
    signal,
  });
}

/** Signs the orders of a task, after a last look at them. @throws TaskError ORDER_MISMATCH */
async function sign(
  context: BuyContext,
  {
    task,
    offers,
    foreignOrder,
    domain,
    requester,
  }: Pick<OrdersInput, 'offers' | 'foreignOrder'> & {
    readonly task: LocatedTask;
    readonly domain: OrderDomain;
    readonly requester: Wallet;
  },
): Promise<BatchedPurchase> {
  const { request, candidate } = task;
  const { purchase, parties } = candidate;
  const datasetOrder = foreignOrder ?? (await grantOwn(context, task));
  assertMandate(request, parties, { order: purchase.requestOrder, domain, offers, datasetOrder });
  return { request: await signOrder('request', purchase.requestOrder, domain, requester), datasetOrder };
}

/** The order by which a task gets the dataset of its own input. */
function grantOwn(
  context: BuyContext,
  { candidate }: LocatedTask,
): Promise<Signed<DatasetOrder> | undefined> {
  return grantDataset(context, candidate.purchase, { requester: context.identities.requester, own: true });
}

async function buyOneByOne(context: BuyContext, input: OrdersInput): Promise<void> {
  const { identities, signal } = context;
  const { tasks, offers, foreignOrder, spending, onSend, onDeal } = input;
  const stock = new OfferStock(offers);
  for (const task of tasks) {
    signal.throwIfAborted();
    const best = stock.take(1n)?.offer;
    if (!best) return;
    const { purchase, parties } = task.candidate;
    try {
      const deal = await order(context, {
        request: task.request,
        purchase,
        parties,
        offers: [best, ...offers.filter(offer => offer !== best)],
        requester: identities.requester,
        datasetOrder: foreignOrder ?? (await grantOwn(context, task)),
        spending,
        isOvertaken: undefined,
        onSend: () => onSend([task]),
      });
      onDeal(task, deal);
    } catch (error) {
      // Others have taken the offers meanwhile.
      if (isTaskError(error, 'MATCH_REFUSED')) return;
      throw error;
    }
  }
}
