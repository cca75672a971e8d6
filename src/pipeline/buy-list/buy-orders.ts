import type { Wallet } from 'ethers';
import { isTaskError } from '../../errors/task-error.ts';
import type { Spending } from '../../iexec/chain/spending.ts';
import type { MadeDeal } from '../../iexec/market/buy-deal.ts';
import { type BatchedPurchase, buyDeals } from '../../iexec/market/buy-deals.ts';
import type { Offer } from '../../iexec/market/offer.ts';
import { type DatasetOrder, type OrderDomain, type Signed, signOrder } from '../../iexec/protocol/orders.ts';
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
 * Buys tasks, each by an order of its own, as far as the offers reach: a single one in one transaction with its deposit,
 * many in a batch.
 * @throws TaskError ORDER_MISMATCH before anything is signed; as `buyDeals` and `order`
 */
export async function buyOrders(context: BuyContext, input: OrdersInput): Promise<void> {
  const [first, ...others] = input.tasks;
  if (!first) return;
  await (others.length > 0 ? buyTogether(context, input) : buyAlone(context, first, input));
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

async function buyAlone(context: BuyContext, task: LocatedTask, input: OrdersInput): Promise<void> {
  const { offers, foreignOrder, spending, onSend, onDeal } = input;
  const { purchase, parties } = task.candidate;
  try {
    const deal = await order(context, {
      request: task.request,
      purchase,
      parties,
      offers,
      requester: context.identities.requester,
      datasetOrder: foreignOrder ?? (await grantOwn(context, task)),
      spending,
      isOvertaken: undefined,
      onSend: () => onSend([task]),
    });
    onDeal(task, deal);
  } catch (error) {
    // Others have taken the offers meanwhile, and new ones may appear.
    if (!isTaskError(error, 'MATCH_REFUSED')) throw error;
  }
}
