import { ZeroAddress } from 'ethers';
import type { CiphertextMemory } from './ciphertext-memory.ts';
import { type DecryptedResult, decrypt } from './decrypt.ts';
import { type DownloadedResult, download } from './download.ts';
import { type EncryptedInput, encrypt } from './encrypt.ts';
import type { Identities } from './identities.ts';
import {
  attach,
  type BoughtDeal,
  grantDataset,
  locatePurchase,
  order,
  type Purchase,
  shop,
} from './order.ts';
import { poll } from './poll.ts';
import { type Preflight, preflight } from './preflight.ts';
import { type PlannedDataset, planDataset, protect } from './protect.ts';
import { type Publication, type PublishedArtifact, type Publisher, publish } from './publish.ts';
import type { StageContext } from './services.ts';
import type { TaskRequest } from './task-request.ts';
import { upload } from './upload.ts';

/** What a run has found out so far, told the moment it is known. */
export interface Milestones {
  onDataset(dataset: { address: string; cid: string }): void;
  /** Called before the purchase is sent: from here on the deal may exist. */
  onPurchase(purchase: Purchase): void;
  onDeal(deal: BoughtDeal): void;
  onResult(result: DecryptedResult | undefined, archive: DownloadedResult): void;
  onArtifact(artifact: PublishedArtifact): void;
}

/** Everything a run needs beside its request. */
export interface RunDependencies {
  readonly context: StageContext;
  readonly identities: Identities;
  readonly memory?: CiphertextMemory;
  readonly milestones: Milestones;
  readonly publisher: Publisher;
  /** Chooses what becomes the artifact; undefined for nothing. */
  readonly choosePublication: (
    result: DecryptedResult | undefined,
    archive: DownloadedResult,
  ) => Publication | undefined;
}

/**
 * The whole flow, in order. A run that was cut off anywhere can be started again with the same request: every stage
 * finds what the earlier run did and goes on from there.
 */
export async function runPipeline(request: TaskRequest, deps: RunDependencies): Promise<void> {
  const { context, identities, milestones } = deps;
  const { reporter } = context;
  const own = request.beneficiary === undefined;
  const beneficiary = request.beneficiary ?? identities.beneficiary.address;

  const facts = await reporter.stage('Check', () => preflight(context, request, identities));
  const input = await reporter.stage('Encrypt', () => encryptInputs(request, deps));
  const dataset = input && (await planDataset(context, input, identities.requester.address));
  const parties = {
    requester: identities.requester.address,
    beneficiary,
    dataset: dataset?.address ?? request.dataset ?? ZeroAddress,
  };
  const purchase = await locatePurchase(context, request, parties);
  if (input && dataset) milestones.onDataset({ address: dataset.address, cid: input.cid });
  if (purchase.deal) milestones.onPurchase(purchase);
  const deal = purchase.deal
    ? attach(purchase, purchase.deal)
    : await buy(request, deps, { facts, input, dataset, purchase });
  milestones.onDeal(deal);

  const task = await reporter.stage('Poll', () =>
    poll(context, {
      ...deal,
      categorySeconds: facts.categorySeconds,
      timeoutMs: request.timeoutMs,
      requester: identities.requester,
    }),
  );
  const archive = await reporter.stage('Download', () =>
    download(context, { task, tempDir: request.tempDir, maxBytes: request.maxOutputBytes }),
  );
  const result = own
    ? await reporter.stage('Decrypt', () =>
        decrypt(context, {
          archive: archive.path,
          task,
          taskId: deal.taskId,
          resultKey: identities.resultKey,
          tempDir: request.tempDir,
          outputPath: request.outputPath,
          maxOutputBytes: request.maxOutputBytes,
        }),
      )
    : undefined;
  milestones.onResult(result, archive);
  const artifact = await reporter.stage('Publish', () =>
    publish(context, deps.publisher, deps.choosePublication(result, archive)),
  );
  if (artifact) milestones.onArtifact(artifact);
}

async function encryptInputs(
  request: TaskRequest,
  { context, identities, memory }: RunDependencies,
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
  { context, identities, memory, milestones }: RunDependencies,
  known: {
    facts: Preflight;
    input: EncryptedInput | undefined;
    dataset: PlannedDataset | undefined;
    purchase: Purchase;
  },
): Promise<BoughtDeal> {
  const { reporter, services, signal } = context;
  const { facts, input, dataset, purchase } = known;
  const { requester } = identities;
  const [datasetOrder, offers] = await reporter.stage('Shop', async () => {
    const granted = await grantDataset(context, purchase, { requester, own: dataset !== undefined });
    const found = await shop(context, purchase, {
      orderTimeoutMs: request.orderTimeoutMs,
      datasetOrder: granted,
    });
    await facts.requireFunds(found);
    return [granted, found] as const;
  });
  if (input && dataset) {
    await reporter.stage('Upload', () => upload(context, input, memory));
    await reporter.stage('Protect', () => protect(context, { dataset, input, requester }));
  }
  return reporter.stage('Order', async () => {
    if (request.beneficiary === undefined) {
      const { publicKeyPem } = await identities.resultKey();
      await services.sms.pushResultKey(identities.beneficiary, publicKeyPem, signal);
    }
    milestones.onPurchase(purchase);
    return order(context, { request, purchase, offers, requester, datasetOrder });
  });
}
