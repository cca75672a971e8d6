import { TaskError } from '../../errors/task-error.ts';
import { Spending } from '../../iexec/chain/spending.ts';
import { OvertakenPurchase } from '../../iexec/market/purchase-step.ts';
import type { Deal } from '../../iexec/protocol/deal.ts';
import type { BoughtDeal, FollowedDeal } from '../context/deals.ts';
import type { Identities } from '../context/identities.ts';
import type { StageContext } from '../context/services.ts';
import type { TaskRequest } from '../context/task-request.ts';
import type { CiphertextMemory } from './ciphertext-memory.ts';
import { requirePublicInputs } from './enclave-downloads.ts';
import { type EncryptedInput, encrypt } from './encrypt.ts';
import { attach, grantDataset, order, type Purchase } from './order.ts';
import { findBoughtElsewhere, isBoughtElsewhere } from './overtaken.ts';
import { placeInput } from './place-input.ts';
import { type Preflight, preflight } from './preflight.ts';
import { locateTargets, mostAdvanced, type Target } from './purchase-candidates.ts';
import { requireAppLock } from './require-app-lock.ts';
import { requireFunds } from './require-funds.ts';
import { shop } from './shop.ts';

/** Identifiers of a purchase, before and after it is made. */
export interface PurchaseHandle {
  readonly dealId: string;
  readonly taskId: string;
  /** True when an earlier attempt made the deal. */
  readonly existed: boolean;
}

/** Callbacks for facts on the way to a deal, each called as soon as the fact is known. */
export interface PurchaseMilestones {
  /** The CID is empty when the input is not on IPFS. */
  onDataset(dataset: { address: string; cid: string }): void;
  /** Called before the purchase is sent, or when its deal is found: from here on the deal may exist. */
  onPurchase(handle: PurchaseHandle): void;
  onDeal(deal: BoughtDeal): void;
}

/** Services and callbacks for the way to a deal, beside the request. */
export interface AcquireDependencies {
  readonly context: StageContext;
  readonly identities: Identities;
  readonly memory?: CiphertextMemory;
  readonly milestones: PurchaseMilestones;
  /** True when the runner's line is surely no slower than an enclave's: see `DownloadCircumstances`. */
  readonly fastLine: boolean;
  /** Called before anything is bought or sent, unless the deal exists already; an error that it throws ends the run. */
  readonly beforeBuying?: () => void;
  /** Told what the checks found, before anything is encrypted or bought. */
  readonly onChecked?: (facts: Preflight) => void;
}

/** The request, looked at from all sides, and nothing sent yet. */
interface Prepared {
  readonly facts: Preflight;
  readonly input: EncryptedInput | undefined;
  readonly targets: readonly [Target, ...Target[]];
}

/** Parts of a deal to be made. */
interface WayToDeal extends Pick<Prepared, 'input' | 'targets'> {
  /** True when there is one target, which a deal was made of before. */
  readonly decided: boolean;
  /** Counts the money that leaves the wallet for the purchase. */
  readonly spending: Spending;
}

/** A deal of which this run can say how it came about, and so bring it about again. */
export interface AcquiredDeal extends FollowedDeal {
  /**
   * Brings the deal back after a reorganisation took it off the chain: the same request order, so the same deal and
   * task. One that came back by itself is taken as it is.
   */
  remake(): Promise<AcquiredDeal>;
}

/** Brings the request to a deal on chain: the one that an earlier attempt made, or a new one. */
export async function acquireDeal(request: TaskRequest, deps: AcquireDependencies): Promise<AcquiredDeal> {
  const { context, milestones } = deps;
  const prepared = await prepare(request, deps);
  const { facts } = prepared;
  // One count for all transactions, also when the deal has to be made again.
  const spending = new Spending({ rlc: request.maxPrice });
  return settle({ ...prepared, decided: false });

  async function settle({ input, targets, decided }: Omit<WayToDeal, 'spending'>): Promise<AcquiredDeal> {
    const found = mostAdvanced(targets);
    const { target, deal } = found.purchase.deal
      ? { target: found, deal: pickUp(found.purchase, found.purchase.deal, milestones) }
      : await buy(request, deps, { input, targets, decided, spending });
    milestones.onDeal(deal);
    return { ...follow(deal, target.purchase, facts, request), remake: () => remake(target) };
  }

  async function remake(target: Target): Promise<AcquiredDeal> {
    const { deal: _, ...purchase } = target.purchase;
    const deal = await context.services.hub.deal(purchase.dealId);
    const again: Target = { ...target, purchase: { ...purchase, ...(deal && { deal }) } };
    return settle({ input: prepared.input, targets: [again], decided: true });
  }
}

/**
 * Finds the deal that the request stands for, without buying or uploading anything. The input is encrypted to learn
 * its dataset's address, which is part of what names the deal. After failures it is the latest deal.
 * @throws TaskError DEAL_NOT_FOUND
 */
export async function findDeal(request: TaskRequest, deps: AcquireDependencies): Promise<FollowedDeal> {
  const { milestones } = deps;
  const { targets, facts } = await prepare(request, deps);
  const { purchase } = mostAdvanced(targets);
  const made = purchase.deal ? purchase : purchase.failed;
  if (!made?.deal) {
    throw new TaskError('DEAL_NOT_FOUND', {
      what: 'There is no deal to collect for these inputs.',
      why: `${request.network.name} knows no deal ${purchase.dealId}, which is what these inputs, this wallet and this \`idempotency-key\` stand for.`,
      fix: 'Set `deal-id` to the output of the step that submitted, or give both steps the same inputs and the same `idempotency-key` (its default differs between jobs and steps).',
    });
  }
  const deal = pickUp(made, made.deal, milestones);
  milestones.onDeal(deal);
  return follow(deal, made, facts, request);
}

function follow(
  deal: BoughtDeal,
  { requestOrder: order }: Purchase,
  { categorySeconds }: Preflight,
  { beneficiary }: TaskRequest,
): FollowedDeal {
  return { ...deal, order, categorySeconds, forUs: beneficiary === undefined };
}

function handleOf({ dealId, taskId }: Purchase): { dealId: string; taskId: string } {
  return { dealId, taskId };
}

/** Takes over a deal that is on chain already. */
function pickUp(purchase: Purchase, deal: Deal, milestones: PurchaseMilestones): BoughtDeal {
  milestones.onPurchase({ ...handleOf(purchase), existed: true });
  return attach(purchase, deal);
}

async function prepare(request: TaskRequest, deps: AcquireDependencies): Promise<Prepared> {
  const { context, identities, milestones } = deps;
  const { reporter } = context;
  const facts = await reporter.stage('Check', () => preflight(context, request, identities));
  deps.onChecked?.(facts);
  const input = await reporter.stage('Encrypt', () => encryptInputs(request, deps));
  const targets = await locateTargets(context, { request, identities, input });
  if (input) tellDataset(mostAdvanced(targets), { request, input, milestones });
  return { facts, input, targets };
}

function tellDataset(
  { dataset }: Target,
  told: { request: TaskRequest; input: EncryptedInput; milestones: PurchaseMilestones },
): void {
  const { request, input, milestones } = told;
  const cid = request.storage.kind === 'ipfs' ? input.cid : '';
  if (dataset) milestones.onDataset({ address: dataset.address, cid });
}

async function encryptInputs(
  request: TaskRequest,
  { context, identities, memory }: AcquireDependencies,
): Promise<EncryptedInput | undefined> {
  if (request.privateFiles.length === 0) {
    context.reporter.info('There is no private input of this job.');
    return undefined;
  }
  return encrypt(context, {
    files: request.privateFiles,
    root: identities.root,
    tempDir: request.tempDir,
    memory,
  });
}

/** Everything between an encrypted input and a deal. Offers and balances are looked at before the first upload. */
async function buy(
  request: TaskRequest,
  { context, identities, memory, milestones, fastLine, beforeBuying }: AcquireDependencies,
  { input, targets, decided, spending }: WayToDeal,
): Promise<{ target: Target; deal: BoughtDeal }> {
  if (!decided) beforeBuying?.();
  const { reporter, services, signal } = context;
  const circumstances = { network: request.network, fastLine };
  const { requester } = identities;
  let isFirstLook = !decided;
  const shopFor = ({ purchase, dataset }: Target) =>
    reporter.stage('Shop', async () => {
      await requireAppLock(context, request);
      if (isFirstLook) await requirePublicInputs(context, request, circumstances);
      const datasetOrder = await grantDataset(context, purchase, { requester, own: dataset !== undefined });
      const offers = await shop(context, purchase, { orderTimeoutMs: request.orderTimeoutMs, datasetOrder });
      // Once only: afterwards a part of the gas is spent, and the purchase itself says what else is missing.
      if (isFirstLook) await requireFunds(context, request, { offers, address: requester.address });
      isFirstLook = false;
      return { datasetOrder, offers };
    });
  let target = targets[0];
  let chosen = await shopFor(target);
  if (input) {
    const placed = await placeInput(context, {
      request,
      identities,
      input,
      targets,
      memory,
      decided,
      circumstances,
      spending,
    });
    tellDataset(placed, { request, input, milestones });
    const { purchase } = placed;
    if (purchase.deal) return { target: placed, deal: pickUp(purchase, purchase.deal, milestones) };
    // The offers were for another dataset when the server chose where the input lies.
    if (purchase.dealId !== target.purchase.dealId) chosen = await shopFor(placed);
    target = placed;
  }
  const { purchase, parties } = target;
  const isOvertaken =
    services.inputs.choosesLocation && input
      ? (nonce: number) =>
          isBoughtElsewhere(context, { request, identities, input }, { own: purchase.dealId, nonce })
      : undefined;
  return reporter.stage('Order', async () => {
    if (request.beneficiary === undefined) {
      const { publicKeyPem } = await identities.resultKey();
      await services.sms.pushResultKey(identities.beneficiary, publicKeyPem, signal);
    }
    // Once more, since an app can be passed on at any time, and uploads take long.
    await requireAppLock(context, request);
    signal.throwIfAborted();
    const onSend = () => milestones.onPurchase({ ...handleOf(purchase), existed: false });
    const terms = { request, purchase, requester, parties, spending, isOvertaken, onSend, ...chosen };
    try {
      const deal = await order(context, terms);
      // Another process of this purchase may have made the deal, before we sent anything or instead of ours.
      if (deal.transaction === undefined) milestones.onPurchase({ ...handleOf(purchase), existed: true });
      return { target, deal };
    } catch (error) {
      if (!(error instanceof OvertakenPurchase)) throw error;
      const other = await findBoughtElsewhere(context, { request, identities, input });
      if (input) tellDataset(other, { request, input, milestones });
      return { target: other, deal: pickUp(other.purchase, other.purchase.deal as Deal, milestones) };
    }
  });
}
