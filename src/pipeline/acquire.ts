import { ZeroAddress } from 'ethers';
import { TaskError } from '../errors/task-error.ts';
import type { Deal } from '../iexec/deal.ts';
import type { CiphertextMemory } from './ciphertext-memory.ts';
import type { FollowedDeal } from './collect.ts';
import { type EncryptedInput, encrypt } from './encrypt.ts';
import type { Identities } from './identities.ts';
import { attach, type BoughtDeal, grantDataset, locatePurchase, order, type Purchase } from './order.ts';
import { type Preflight, preflight } from './preflight.ts';
import { type PlannedDataset, planDataset, protect } from './protect.ts';
import { requireAppLock } from './require-app-lock.ts';
import type { StageContext } from './services.ts';
import { shop } from './shop.ts';
import type { Parties } from './signing-gate.ts';
import type { TaskRequest } from './task-request.ts';
import { upload } from './upload.ts';

/** What a purchase can be found by, before and after it is made. */
export interface PurchaseHandle {
  readonly dealId: string;
  readonly taskId: string;
  /** Whether an earlier attempt made the deal. */
  readonly existed: boolean;
}

/** What is found out on the way to a deal, told the moment it is known. */
export interface PurchaseMilestones {
  onDataset(dataset: { address: string; cid: string }): void;
  /** Called before the purchase is sent: from here on the deal may exist. */
  onPurchase(handle: PurchaseHandle): void;
  onDeal(deal: BoughtDeal): void;
}

/** What the way to a deal needs beside the request. */
export interface AcquireDependencies {
  readonly context: StageContext;
  readonly identities: Identities;
  readonly memory?: CiphertextMemory;
  readonly milestones: PurchaseMilestones;
  /** Told what the checks found, before anything is encrypted or bought. */
  readonly onChecked?: (facts: Preflight) => void;
}

/** The request, looked at from all sides, and nothing sent yet. */
interface Prepared {
  readonly facts: Preflight;
  readonly input: EncryptedInput | undefined;
  readonly dataset: PlannedDataset | undefined;
  readonly parties: Parties;
  readonly purchase: Purchase;
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
  const { purchase, facts } = prepared;
  return settle(purchase.deal, facts.requireFunds);

  async function settle(
    existing: Deal | undefined,
    requireFunds: Preflight['requireFunds'],
  ): Promise<AcquiredDeal> {
    if (existing) milestones.onPurchase({ ...handleOf(purchase), existed: true });
    const deal = existing
      ? attach(purchase, existing)
      : await buy(request, deps, { ...prepared, requireFunds });
    milestones.onDeal(deal);
    return { ...follow(deal, purchase, facts, request), remake };
  }

  async function remake(): Promise<AcquiredDeal> {
    // What the wallet held at first says nothing now: deposits may have stayed on chain.
    return settle(await context.services.hub.deal(purchase.dealId), async () => {});
  }
}

/**
 * Finds the deal that the request stands for, without buying or uploading anything. The input is encrypted to learn
 * its dataset's address, which is part of what names the deal. After failures it is the latest deal.
 * @throws TaskError DEAL_NOT_FOUND
 */
export async function findDeal(request: TaskRequest, deps: AcquireDependencies): Promise<FollowedDeal> {
  const { milestones } = deps;
  const { purchase, facts } = await prepare(request, deps);
  const made = purchase.deal ? purchase : purchase.failed;
  if (!made?.deal) {
    throw new TaskError('DEAL_NOT_FOUND', {
      what: 'There is no deal to collect for these inputs.',
      why: `${request.network.name} knows no deal ${purchase.dealId}, which is what these inputs, this wallet and this \`idempotency-key\` stand for.`,
      fix: 'Set `deal-id` to the output of the step that submitted, or give both steps the same inputs and the same `idempotency-key` (its default differs between jobs and steps).',
    });
  }
  milestones.onPurchase({ ...handleOf(made), existed: true });
  const deal = attach(made, made.deal);
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

async function prepare(request: TaskRequest, deps: AcquireDependencies): Promise<Prepared> {
  const { context, identities, milestones } = deps;
  const { reporter } = context;
  const { address } = identities.requester;
  const facts = await reporter.stage('Check', () => preflight(context, request, identities));
  deps.onChecked?.(facts);
  const input = await reporter.stage('Encrypt', () => encryptInputs(request, deps));
  const dataset = input && (await planDataset(context, input, address));
  const parties = {
    requester: address,
    beneficiary: request.beneficiary ?? identities.beneficiary.address,
    dataset: dataset?.address ?? request.dataset ?? ZeroAddress,
  };
  const purchase = await locatePurchase(context, request, parties);
  if (input && dataset) milestones.onDataset({ address: dataset.address, cid: input.cid });
  return { facts, input, dataset, parties, purchase };
}

async function encryptInputs(
  request: TaskRequest,
  { context, identities, memory }: AcquireDependencies,
): Promise<EncryptedInput | undefined> {
  if (request.inputs.length === 0) {
    context.reporter.info('There is no private input of this job.');
    return undefined;
  }
  return encrypt(context, { files: request.inputs, root: identities.root, tempDir: request.tempDir, memory });
}

/** Everything between an encrypted input and a deal. Offers and balances are looked at before the first upload. */
async function buy(
  request: TaskRequest,
  { context, identities, memory, milestones }: AcquireDependencies,
  {
    input,
    dataset,
    parties,
    purchase,
    requireFunds,
  }: Omit<Prepared, 'facts'> & Pick<Preflight, 'requireFunds'>,
): Promise<BoughtDeal> {
  const { reporter, services, signal } = context;
  const { requester } = identities;
  const [datasetOrder, offers] = await reporter.stage('Shop', async () => {
    await requireAppLock(context, request);
    const granted = await grantDataset(context, purchase, { requester, own: dataset !== undefined });
    const found = await shop(context, purchase, {
      orderTimeoutMs: request.orderTimeoutMs,
      datasetOrder: granted,
    });
    await requireFunds(found);
    return [granted, found] as const;
  });
  if (input && dataset) {
    await reporter.stage('Upload', () =>
      upload(context, input, { location: dataset.entry.location, memory }),
    );
    await reporter.stage('Protect', () => protect(context, { dataset, input, requester }));
  }
  return reporter.stage('Order', async () => {
    if (request.beneficiary === undefined) {
      const { publicKeyPem } = await identities.resultKey();
      await services.sms.pushResultKey(identities.beneficiary, publicKeyPem, signal);
    }
    // Once more, since an app can be passed on at any time, and uploads take long.
    await requireAppLock(context, request);
    signal.throwIfAborted();
    milestones.onPurchase({ ...handleOf(purchase), existed: false });
    return order(context, { request, purchase, offers, requester, parties, datasetOrder });
  });
}
