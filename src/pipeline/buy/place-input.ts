import { TaskError } from '../../errors/task-error.ts';
import type { Spending } from '../../iexec/chain/spending.ts';
import type { StageContext } from '../context/services.ts';
import type { CiphertextMemory } from './ciphertext-memory.ts';
import { planDataset } from './dataset-plan.ts';
import { type DownloadCircumstances, requireFetchableInput } from './enclave-downloads.ts';
import type { EncryptedInput } from './encrypt.ts';
import { protect } from './protect.ts';
import { locateTargets, type Target, type TargetInput } from './purchase-candidates.ts';
import { upload } from './upload.ts';

/** Arguments of `placeInput`. */
export interface PlaceInput extends TargetInput {
  readonly input: EncryptedInput;
  /** Targets that were known before the upload. */
  readonly targets: readonly [Target, ...Target[]];
  readonly memory: CiphertextMemory | undefined;
  /** True when there is one target, and the purchase must be that one. */
  readonly decided: boolean;
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
 */
export async function placeInput(context: StageContext, place: PlaceInput): Promise<Target> {
  const { services, reporter, signal } = context;
  const { input, targets, identities, memory, decided, circumstances, spending } = place;
  const { requester } = identities;
  const locations = targets.flatMap(({ dataset }) => dataset?.entry.location ?? []);
  const location = await reporter.stage('Upload', async () => {
    const uploaded = await upload(context, input, { locations, memory });
    if (!decided)
      await requireFetchableInput(context, { location: uploaded, size: input.size }, circumstances);
    return uploaded;
  });
  const known = targets.find(({ dataset }) => dataset?.entry.location === location);
  if (decided && !known) throw movedAway();
  const dataset =
    known?.dataset ?? (await planDataset(context, input, { owner: requester.address, location }));
  await reporter.stage('Protect', () => protect(context, { dataset, input, requester, spending }));
  if (known && (decided || !services.inputs.choosesLocation)) return known;

  const now = await locateTargets(context, place);
  const bought = now.find(({ purchase }) => purchase.deal);
  if (bought) return bought;
  for (const target of now) {
    if (!target.dataset) continue;
    if (target.dataset.address === dataset.address) return target;
    // What was known before the upload was tried and did not work.
    if (locations.includes(target.dataset.entry.location)) continue;
    if (await services.inputs.serves(input, target.dataset.entry.location, { signal })) {
      await reporter.stage('Protect', () =>
        protect(context, { dataset: target.dataset ?? dataset, input, requester, spending }),
      );
      return target;
    }
  }
  throw new Error(`the dataset ${dataset.address} was registered and is not in the registry`);
}

function movedAway(): TaskError {
  return new TaskError('SERVICE_REFUSED', {
    what: 'The input is gone from where it was bought with.',
    why: 'The chain took the purchase back, and the file server no longer has the file at the same URL.',
    fix: 'Run again: the action first looks for deals that were made, and buys nothing twice.',
  });
}
