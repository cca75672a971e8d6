import { ZeroAddress } from 'ethers';
import type { Identities } from '../context/identities.ts';
import type { StageContext } from '../context/services.ts';
import type { TaskRequest } from '../context/task-request.ts';
import { knownDatasets, type PlannedDataset } from '../input/dataset-plan.ts';
import type { EncryptedInput } from '../input/encrypt.ts';
import { type LocateOptions, locatePurchase } from './locate-purchase.ts';
import type { Purchase } from './purchase.ts';
import type { Parties } from './signing-gate.ts';

/** A purchase that the run may have made or may make, and the dataset that it is made with. */
export interface PurchaseCandidate {
  /** Of our own; absent when the run has no private input or uses the dataset of another owner. */
  readonly dataset: PlannedDataset | undefined;
  readonly parties: Parties;
  readonly purchase: Purchase;
}

/** All that a run may buy or may have bought, in the order in which their datasets are to be preferred. */
export type Candidates = readonly [PurchaseCandidate, ...PurchaseCandidate[]];

/** Facts that identify a run's purchases. */
export interface CandidateInput extends LocateOptions {
  readonly request: TaskRequest;
  readonly identities: Identities;
  readonly input: EncryptedInput | undefined;
}

/** Every purchase that the run may have made before, in the order in which datasets are to be preferred. */
export async function locateCandidates(
  context: StageContext,
  { request, identities, input, ...options }: CandidateInput,
): Promise<Candidates> {
  const owner = identities.requester.address;
  const locate = async (dataset: PlannedDataset | undefined): Promise<PurchaseCandidate> => {
    const parties = partiesOf(request, identities, dataset);
    return { dataset, parties, purchase: await locatePurchase(context, request, parties, options) };
  };
  const [first, ...others] = input
    ? await knownDatasets(context, input, { owner, app: request.app })
    : [undefined];
  const candidates: [PurchaseCandidate, ...PurchaseCandidate[]] = [await locate(first)];
  for (const dataset of others) candidates.push(await locate(dataset));
  return candidates;
}

/** The parties of an order with this dataset of our own, or none. */
export function partiesOf(
  { beneficiary, dataset }: Pick<TaskRequest, 'beneficiary' | 'dataset'>,
  identities: Identities,
  own: PlannedDataset | undefined,
): Parties {
  return {
    requester: identities.requester.address,
    beneficiary: beneficiary ?? identities.beneficiary.address,
    dataset: own?.address ?? dataset ?? ZeroAddress,
  };
}

/** The candidate whose deal there is; otherwise the one whose purchase failed last; otherwise the first. */
export function mostAdvanced(candidates: Candidates): PurchaseCandidate {
  return (
    candidates.find(({ purchase }) => purchase.deal) ??
    candidates.findLast(({ purchase }) => purchase.failed) ??
    candidates[0]
  );
}
