import type { DealIds, DealInFlight } from '../context/deals.ts';
import type { Identities } from '../context/identities.ts';
import type { StageContext } from '../context/services.ts';
import type { TaskRequest } from '../context/task-request.ts';
import type { CiphertextMemory } from '../input/ciphertext-memory.ts';
import type { EncryptedInput } from '../input/encrypt.ts';
import type { Preflight } from './preflight.ts';
import type { MadePurchase } from './purchase.ts';
import type { PurchaseCandidate } from './purchase-candidates.ts';

/** Callbacks for facts on the way to a deal, each called as soon as the fact is known. */
export interface PurchaseMilestones {
  /** The CID is empty when the input is not on IPFS. */
  onDataset(dataset: { address: string; cid: string }): void;
  /**
   * Called before the purchase is sent, or when its deal is found: from here on the deal may exist.
   * `existed` is true when an earlier attempt made the deal.
   */
  onPurchase(purchase: DealIds & { readonly existed: boolean }): void;
  onDeal(deal: DealInFlight): void;
}

/** Everything that the purchase of a deal gets besides its request. It is the same for every request of a run. */
export interface BuyContext extends StageContext {
  readonly identities: Identities;
  readonly memory?: CiphertextMemory;
  readonly milestones: PurchaseMilestones;
  /** True when the runner's line is surely no slower than an enclave's: see `DownloadCircumstances`. */
  readonly fastLine: boolean;
  /** Called before anything is bought or sent, unless the deal exists already; an error that it throws ends the run. */
  readonly beforeBuying?: (request: TaskRequest) => void;
  /** Called with the findings of the preflight, before anything is encrypted or bought. */
  readonly onPreflight?: (facts: Preflight, request: TaskRequest) => void;
}

/** Reports a deal that is on chain already, and takes it over. */
export function pickUp({ milestones }: BuyContext, purchase: MadePurchase): MadePurchase {
  const { dealId, taskId } = purchase;
  milestones.onPurchase({ dealId, taskId, existed: true });
  return purchase;
}

/** Reports the dataset of a candidate, if it has one. */
export function reportDataset(
  { milestones }: BuyContext,
  { storage }: TaskRequest,
  { input, candidate }: { input: EncryptedInput; candidate: PurchaseCandidate },
): void {
  const { dataset } = candidate;
  if (dataset)
    milestones.onDataset({ address: dataset.address, cid: storage.kind === 'ipfs' ? input.cid : '' });
}
