import type { Spending } from '../../iexec/chain/spending.ts';
import type { Offer } from '../../iexec/market/offer.ts';
import { OvertakenPurchase } from '../../iexec/market/purchase-step.ts';
import type { DatasetOrder, Signed } from '../../iexec/protocol/orders.ts';
import type { TaskRequest } from '../context/task-request.ts';
import { type DownloadCircumstances, requirePublicInputs } from '../input/enclave-downloads.ts';
import type { EncryptedInput } from '../input/encrypt.ts';
import { type BuyContext, pickUp, reportDataset } from './buy-context.ts';
import { grantDataset, order } from './order.ts';
import { findBoughtElsewhere, isBoughtElsewhere } from './overtaken.ts';
import { placeInput } from './place-input.ts';
import { isMade, type MadePurchase } from './purchase.ts';
import type { Candidates, PurchaseCandidate } from './purchase-candidates.ts';
import { requireAppLock } from './require-app-lock.ts';
import { requireFunds } from './require-funds.ts';
import { shop } from './shop.ts';

/** Arguments of `buyCandidate`. */
export interface BuyCandidateInput {
  readonly input: EncryptedInput | undefined;
  readonly candidates: Candidates;
  /** Counts the money that leaves the wallet for the purchase. */
  readonly spending: Spending;
  /** True when a deal was made of the one candidate before, and is made again. */
  readonly isRemake: boolean;
}

/** A purchase that was made, and the candidate that it was made of. */
export interface BoughtCandidate {
  readonly candidate: PurchaseCandidate;
  readonly made: MadePurchase;
}

/** Orders that the request is matched with. */
interface Terms {
  readonly datasetOrder: Signed<DatasetOrder> | undefined;
  readonly offers: readonly Offer[];
}

/**
 * Makes a deal of one of the candidates: shop, place the input, order. Offers and balances are looked at before the
 * first upload.
 * @throws TaskError as `shop`, `requireFunds`, `requirePublicInputs`, `placeInput` and `order`
 */
export async function buyCandidate(
  context: BuyContext,
  request: TaskRequest,
  buying: BuyCandidateInput,
): Promise<BoughtCandidate> {
  const { input, candidates, spending, isRemake } = buying;
  const [first] = candidates;
  if (!isRemake) context.beforeBuying?.(request);
  const terms = await context.reporter.stage('Shop', () =>
    isRemake ? shopFor(context, request, first) : shopFirst(context, request, first),
  );
  const candidate = input ? await place(context, request, { ...buying, input }) : first;
  const { purchase } = candidate;
  if (isMade(purchase)) return { candidate, made: pickUp(context, purchase) };
  // The offers were for another dataset when the server chose where the input lies.
  const isOther = purchase.dealId !== first.purchase.dealId;
  const ours = isOther
    ? await context.reporter.stage('Shop', () => shopFor(context, request, candidate))
    : terms;
  return context.reporter.stage('Order', () =>
    placeOrder(context, request, { candidate, terms: ours, input, spending }),
  );
}

/**
 * Shops, and makes sure that the run can be paid and its public inputs fetched. It does so once only: later a part of
 * the gas is spent, and the purchase itself says what else is missing.
 */
async function shopFirst(
  context: BuyContext,
  request: TaskRequest,
  candidate: PurchaseCandidate,
): Promise<Terms> {
  await requireAppLock(context, request);
  await requirePublicInputs(context, request, circumstancesOf(context, request));
  const terms = await findTerms(context, request, candidate);
  const { address } = context.identities.requester;
  await requireFunds(context, request, { offers: terms.offers, address });
  return terms;
}

async function shopFor(
  context: BuyContext,
  request: TaskRequest,
  candidate: PurchaseCandidate,
): Promise<Terms> {
  await requireAppLock(context, request);
  return findTerms(context, request, candidate);
}

async function findTerms(
  context: BuyContext,
  { orderTimeoutMs }: TaskRequest,
  { purchase, dataset }: PurchaseCandidate,
): Promise<Terms> {
  const { requester } = context.identities;
  const datasetOrder = await grantDataset(context, purchase, { requester, own: dataset !== undefined });
  const offers = await shop(context, purchase, { orderTimeoutMs, datasetOrder });
  return { datasetOrder, offers };
}

/** Brings the input to where the enclave fetches it. The candidate to buy follows from where that is. */
async function place(
  context: BuyContext,
  request: TaskRequest,
  buying: BuyCandidateInput & { readonly input: EncryptedInput },
): Promise<PurchaseCandidate> {
  const { identities, memory } = context;
  const circumstances = circumstancesOf(context, request);
  const candidate = await placeInput(context, { ...buying, request, identities, memory, circumstances });
  reportDataset(context, request, { input: buying.input, candidate });
  return candidate;
}

async function placeOrder(
  context: BuyContext,
  request: TaskRequest,
  {
    candidate,
    terms,
    input,
    spending,
  }: {
    candidate: PurchaseCandidate;
    terms: Terms;
    input: EncryptedInput | undefined;
    spending: Spending;
  },
): Promise<BoughtCandidate> {
  const { identities, milestones, services, signal } = context;
  const { purchase, parties } = candidate;
  const { dealId, taskId } = purchase;
  const { requester } = identities;
  if (request.beneficiary === undefined) await pushResultKey(context);
  // Once more, since an app can be passed on at any time, and uploads take long.
  await requireAppLock(context, request);
  signal.throwIfAborted();
  const ours = { request, identities, input };
  const isOvertaken =
    services.inputs.choosesLocation && input
      ? (nonce: number) => isBoughtElsewhere(context, ours, { own: dealId, nonce })
      : undefined;
  const onSend = () => milestones.onPurchase({ dealId, taskId, existed: false });
  try {
    const { deal, txHash: transaction } = await order(context, {
      ...terms,
      request,
      purchase,
      requester,
      parties,
      spending,
      isOvertaken,
      onSend,
    });
    const made = { ...purchase, deal };
    // Another process of this purchase may have made the deal, before we sent anything or instead of ours.
    if (transaction === undefined) return { candidate, made: pickUp(context, made) };
    return { candidate, made: { ...made, transaction } };
  } catch (error) {
    if (!(error instanceof OvertakenPurchase)) throw error;
    const other = await findBoughtElsewhere(context, ours);
    if (input) reportDataset(context, request, { input, candidate: other.candidate });
    return { ...other, made: pickUp(context, other.made) };
  }
}

/** Gives the key that results are encrypted for to the Secret Management Service, unless it has it. */
export async function pushResultKey({ identities, services, signal }: BuyContext): Promise<void> {
  const { publicKeyPem } = await identities.resultKey();
  await services.sms.pushResultKey(identities.beneficiary, publicKeyPem, signal);
}

function circumstancesOf({ fastLine }: BuyContext, { network }: TaskRequest): DownloadCircumstances {
  return { network, fastLine };
}
