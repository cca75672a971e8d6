import { type Wallet, ZeroAddress } from 'ethers';
import type { Spending } from '../../iexec/chain/spending.ts';
import { buyDeal, type MadeDeal } from '../../iexec/market/buy-deal.ts';
import { findDatasetOrder } from '../../iexec/market/dataset-offers.ts';
import type { Offer } from '../../iexec/market/offer.ts';
import { formatRlc } from '../../iexec/protocol/amount.ts';
import { taskPrice } from '../../iexec/protocol/deal.ts';
import { type DatasetOrder, type Signed, signOrder } from '../../iexec/protocol/orders.ts';
import { buildDatasetOrder } from '../../iexec/protocol/request-order.ts';
import type { Reporter } from '../context/reporter.ts';
import type { StageContext } from '../context/services.ts';
import type { TaskRequest } from '../context/task-request.ts';
import type { Purchase } from './purchase.ts';
import { assertMandate, type Parties } from './signing-gate.ts';

/**
 * The order by which the run gets its dataset: our own is sold for nothing, to this app and this requester only; that
 * of another owner comes from the market. Undefined when the run has none.
 * @throws TaskError DATASET_NO_ORDER
 */
export async function grantDataset(
  { services, signal }: StageContext,
  { requestOrder }: Purchase,
  { requester, own }: { requester: Wallet; own: boolean },
): Promise<Signed<DatasetOrder> | undefined> {
  if (requestOrder.dataset === ZeroAddress) return undefined;
  if (!own) return findDatasetOrder({ ...services, request: requestOrder, signal });
  const { domain } = await services.hub.configuration();
  return signOrder('dataset', buildDatasetOrder(requestOrder, domain), domain, requester);
}

/** Title of the warning about deals that another party made of our order. */
export const OTHERS_TERMS = 'Bought on the terms of another party';

/** Arguments of the order stage. */
export interface OrderInput {
  readonly request: TaskRequest;
  readonly purchase: Purchase;
  readonly offers: readonly Offer[];
  readonly requester: Wallet;
  /** The parties of the order, as the inputs name them. */
  readonly parties: Parties;
  /** See `grantDataset`. */
  readonly datasetOrder: Signed<DatasetOrder> | undefined;
  /** Counts the money that leaves the wallet for the purchase. */
  readonly spending: Spending;
  /** See `PurchaseInput`. */
  readonly isOvertaken: ((nonce: number) => Promise<boolean>) | undefined;
  /** Called before a transaction that makes the deal is sent: from here on the deal may exist. */
  readonly onSend: () => void;
}

/**
 * Signs the request and matches it with the cheapest offer on chain, paying at most the ceilings of the request.
 * @throws TaskError ORDER_MISMATCH before anything is signed; otherwise as `buyDeal`.
 */
export async function order(context: StageContext, input: OrderInput): Promise<MadeDeal> {
  const { services, reporter, signal } = context;
  const { purchase, requester, request } = input;
  const { domain } = await services.hub.configuration();
  const { requestOrder } = purchase;
  const { parties, offers, datasetOrder, spending, isOvertaken, onSend } = input;
  assertMandate(request, parties, { order: requestOrder, domain, offers, datasetOrder });
  const bought = await buyDeal({
    hub: services.hub,
    wallet: requester.connect(services.provider),
    request: await signOrder('request', requestOrder, domain, requester),
    datasetOrder,
    offers,
    deposit: request.deposit,
    spending,
    isOvertaken,
    onSend,
    note: line => reporter.info(line),
    signal,
  });
  warnOfOthersTerms(reporter, bought, offers);
  return bought;
}

/** True when the deal has the terms of one of these offers: its worker pool, and its price of one task. */
export function isAmongOffers({ deal, workerpool }: MadeDeal, offers: readonly Offer[]): boolean {
  const price = taskPrice(deal);
  return offers.some(offer => offer.price === price && offer.workerpoolOrder.workerpool === workerpool);
}

/**
 * Warns when the deal has other terms than the chosen offer. Anyone who sees a signed request order can match it: the
 * RPC endpoint, or another process of the same purchase. The order fixes its ceilings and not the chosen offer, since
 * offers change and the order must be the same tomorrow.
 */
function warnOfOthersTerms(reporter: Reporter, bought: MadeDeal, offers: readonly Offer[]): void {
  const { price, workerpool } = bought;
  const [best] = offers;
  if (!best || isAmongOffers(bought, offers)) return;
  reporter.warn(
    `The deal is with worker pool ${workerpool} for ${formatRlc(price)}, which is not among the offers that this step chose from; the cheapest was ${formatRlc(best.price)} by ${best.workerpoolOrder.workerpool}. Another party matched the signed order first, within \`max-price\`. If no other job makes the same purchase, use another RPC endpoint (\`rpc-url\`), name the pool in \`workerpool\`, or set \`max-price\` closer to the price.`,
    OTHERS_TERMS,
  );
}
