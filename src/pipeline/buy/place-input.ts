import { TaskError } from '../../errors/task-error.ts';
import type { Spending } from '../../iexec/chain/spending.ts';
import type { StageContext } from '../context/services.ts';
import type { CiphertextMemory } from '../input/ciphertext-memory.ts';
import { type PlannedDataset, planDataset } from '../input/dataset-plan.ts';
import { type DownloadCircumstances, requireFetchableInput } from '../input/enclave-downloads.ts';
import type { EncryptedInput } from '../input/encrypt.ts';
import { protect } from '../input/protect.ts';
import { upload } from '../input/upload.ts';
import { isMade } from './purchase.ts';
import {
  type CandidateInput,
  type Candidates,
  locateCandidates,
  type PurchaseCandidate,
} from './purchase-candidates.ts';

/** Arguments of `placeInput`. */
export interface PlaceInput extends CandidateInput {
  readonly input: EncryptedInput;
  /** Candidates that were known before the upload. */
  readonly candidates: Candidates;
  readonly memory: CiphertextMemory | undefined;
  /** True when there is one candidate, and the purchase must be that one. */
  readonly isRemake: boolean;
  readonly circumstances: DownloadCircumstances;
  /** Counts the money that leaves the wallet for the purchase. */
  readonly spending: Spending;
}

/**
 * Uploads the input, registers it, and returns the purchase to be made with it. A purchase that has a deal by now was
 * made by another attempt meanwhile, and must not be made again.
 *
 * Where the server chooses locations, the purchase is not known before the upload, so all are looked up once more
 * afterwards. By then no transaction of an earlier attempt can be under way: it would have had a lower nonce than the
 * registration. Attempts that run at the same time each use the oldest dataset that works. That may not be the same one
 * for all, so `isBoughtElsewhere` looks once more, when the nonce of the purchase is fixed.
 * @throws TaskError INPUT_UNFETCHABLE, SERVICE_REFUSED when a deal that is made again has lost its input; as `upload`
 * and `protect`
 */
export async function placeInput(context: StageContext, input: PlaceInput): Promise<PurchaseCandidate> {
  const { candidates, isRemake, identities } = input;
  const location = await context.reporter.stage('Upload', () => uploadInput(context, input));
  const known = candidates.find(({ dataset }) => dataset?.entry.location === location);
  if (isRemake && !known) throw movedAway();
  const owner = identities.requester.address;
  const dataset = known?.dataset ?? (await planDataset(context, input.input, { owner, location }));
  await protectInput(context, input, dataset);
  if (known && (isRemake || !context.services.inputs.choosesLocation)) return known;
  return chooseCandidate(context, input, dataset);
}

/** Uploads the input and makes sure that the enclave can fetch it. Returns its location. */
async function uploadInput(context: StageContext, input: PlaceInput): Promise<string> {
  const { input: encrypted, memory, isRemake, circumstances } = input;
  const location = await upload(context, encrypted, { locations: locationsOf(input.candidates), memory });
  if (!isRemake) await requireFetchableInput(context, { location, size: encrypted.size }, circumstances);
  return location;
}

/**
 * Looks all candidates up once more, and chooses the one that is bought, otherwise the oldest whose dataset works.
 * @param ours dataset that was registered just now, and works
 */
async function chooseCandidate(
  context: StageContext,
  input: PlaceInput,
  ours: PlannedDataset,
): Promise<PurchaseCandidate> {
  const { services, signal } = context;
  const candidates = await locateCandidates(context, input);
  const bought = candidates.find(({ purchase }) => isMade(purchase));
  if (bought) return bought;
  const tried = locationsOf(input.candidates);
  for (const candidate of candidates) {
    const { dataset } = candidate;
    if (dataset?.address === ours.address) return candidate;
    // The upload has tried the locations that were known before it, and they did not work.
    if (!dataset || tried.includes(dataset.entry.location)) continue;
    if (!(await services.inputs.serves(input.input, dataset.entry.location, { signal }))) continue;
    await protectInput(context, input, dataset);
    return candidate;
  }
  throw new Error(`the dataset ${ours.address} was registered and is not in the registry`);
}

function protectInput(context: StageContext, input: PlaceInput, dataset: PlannedDataset): Promise<void> {
  const { input: encrypted, identities, spending } = input;
  const { requester } = identities;
  return context.reporter.stage('Protect', () =>
    protect(context, { dataset, input: encrypted, requester, spending }),
  );
}

function locationsOf(candidates: Candidates): string[] {
  return candidates.flatMap(({ dataset }) => dataset?.entry.location ?? []);
}

function movedAway(): TaskError {
  return new TaskError('SERVICE_REFUSED', {
    what: 'The input is no longer where the deal has it.',
    why: 'The chain took the purchase back, and the file server no longer has the file at the same URL.',
    fix: 'Run again: the action first looks for deals that were made, and buys nothing twice.',
  });
}
