import { TaskError } from '../../errors/task-error.ts';
import { Spending } from '../../iexec/chain/spending.ts';
import type { DealInFlight } from '../context/deals.ts';
import type { TaskRequest } from '../context/task-request.ts';
import { buyCandidate } from './buy-candidate.ts';
import { type BuyContext, pickUp, reportDataset } from './buy-context.ts';
import { type Preparation, prepare } from './prepare.ts';
import { dealInFlight, isMade, type MadePurchase } from './purchase.ts';
import {
  type Candidates,
  locateCandidates,
  mostAdvanced,
  type PurchaseCandidate,
} from './purchase-candidates.ts';

/** A deal of this run, with the facts from which the same deal can be made again. */
export interface Acquisition {
  readonly deal: DealInFlight;
  readonly candidate: PurchaseCandidate;
  readonly prepared: Preparation;
  /** Counts the money of all transactions, also when the deal has to be made again. */
  readonly spending: Spending;
}

/**
 * Brings the request to a deal on chain: the one that an earlier attempt made, or a new one.
 * @throws TaskError as its stages: `prepare`, `locateCandidates`, `buyCandidate`
 */
export async function acquireDeal(context: BuyContext, request: TaskRequest): Promise<Acquisition> {
  const { prepared, candidates } = await locate(context, request);
  const spending = new Spending({ rlc: request.maxPrice });
  return settle(context, request, { prepared, candidates, spending, isRemake: false });
}

/**
 * Brings a deal back after a reorganisation took it off the chain: the same request order, so the same deal and task.
 * A deal that came back by itself is taken as it is.
 * @throws TaskError as `buyCandidate`
 */
export async function remakeDeal(
  context: BuyContext,
  request: TaskRequest,
  { candidate, prepared, spending }: Acquisition,
): Promise<Acquisition> {
  const { deal: _, transaction: __, ...purchase } = candidate.purchase;
  const deal = await context.services.hub.deal(purchase.dealId);
  const again = { ...candidate, purchase: { ...purchase, ...(deal && { deal }) } };
  return settle(context, request, { prepared, candidates: [again], spending, isRemake: true });
}

/**
 * Finds the deal that the request stands for, without buying or uploading anything. The input is encrypted to learn
 * its dataset's address, which is part of what names the deal. After failures it is the latest deal.
 * @throws TaskError DEAL_NOT_FOUND
 */
export async function findDeal(context: BuyContext, request: TaskRequest): Promise<DealInFlight> {
  const { prepared, candidates } = await locate(context, request);
  const { purchase } = mostAdvanced(candidates);
  const made = isMade(purchase) ? purchase : purchase.failed;
  if (!made) {
    throw new TaskError('DEAL_NOT_FOUND', {
      what: 'There is no deal to collect for these inputs.',
      why: `${request.network.name} knows no deal ${purchase.dealId}, which is what these inputs, this wallet and this \`idempotency-key\` stand for.`,
      fix: 'Set `deal-id` to the output of the step that submitted, or give both steps the same inputs and the same `idempotency-key` (its default differs between jobs and steps).',
    });
  }
  pickUp(context, made);
  return announce(context, request, { made, prepared });
}

/** Prepares the request and looks for what earlier attempts bought. */
async function locate(
  context: BuyContext,
  request: TaskRequest,
): Promise<{ prepared: Preparation; candidates: Candidates }> {
  const { identities } = context;
  const prepared = await prepare(context, request);
  const { input } = prepared;
  const candidates = await locateCandidates(context, { request, identities, input });
  if (input) reportDataset(context, request, { input, candidate: mostAdvanced(candidates) });
  return { prepared, candidates };
}

/** Takes over the deal that exists, or buys one. */
async function settle(
  context: BuyContext,
  request: TaskRequest,
  way: { prepared: Preparation; candidates: Candidates; spending: Spending; isRemake: boolean },
): Promise<Acquisition> {
  const { prepared, candidates, spending, isRemake } = way;
  const found = mostAdvanced(candidates);
  const { candidate, made } = isMade(found.purchase)
    ? { candidate: found, made: pickUp(context, found.purchase) }
    : await buyCandidate(context, request, { input: prepared.input, candidates, spending, isRemake });
  return { deal: announce(context, request, { made, prepared }), candidate, prepared, spending };
}

function announce(
  { milestones }: BuyContext,
  { beneficiary }: TaskRequest,
  { made, prepared }: { made: MadePurchase; prepared: Preparation },
): DealInFlight {
  const { categorySeconds } = prepared.facts;
  const deal = dealInFlight(made, { categorySeconds, forUs: beneficiary === undefined });
  milestones.onDeal(deal);
  return deal;
}
