import { TaskError } from '../../errors/task-error.ts';
import { requireDataset } from '../../iexec/market/dataset-offers.ts';
import type { StageContext } from '../context/services.ts';
import type { TaskRequest } from '../context/task-request.ts';

/**
 * Makes sure that the Secret Management Service holds every secret that others had to push for this run. Without
 * them a task would be bought and never get its enclave session.
 * @throws TaskError SECRET_MISSING, DATASET_UNKNOWN
 */
export async function requireSecrets(
  { services: { sms, hub }, signal }: StageContext,
  { beneficiary, dataset, appSecrets }: Pick<TaskRequest, 'beneficiary' | 'dataset' | 'appSecrets'>,
  requester: string,
): Promise<void> {
  await Promise.all([
    ...Object.values(appSecrets).map(async name => {
      if (await sms.hasRequesterSecret(requester, name, signal)) return;
      throw new TaskError('SECRET_MISSING', {
        what: 'The input `app-secrets` names a secret that the Secret Management Service does not have.',
        why: `The wallet ${requester} has pushed no secret of the name "${name}".`,
        fix: 'Push it with that wallet (`iexec requester push-secret`), or correct the name.',
      });
    }),
    ...(beneficiary === undefined ? [] : [beneficiary]).map(async address => {
      if (await sms.hasResultKey(address, signal)) return;
      throw new TaskError('SECRET_MISSING', {
        what: 'The input `beneficiary` names a wallet that no result can be encrypted for.',
        why: `The Secret Management Service has no result key of ${address}.`,
        fix: 'Check the address, or ask its owner to push a key (`iexec result push-encryption-key`).',
      });
    }),
    ...(dataset === undefined ? [] : [dataset]).map(async address => {
      await requireDataset(hub, address);
      if (await sms.hasDatasetSecret(address, signal)) return;
      throw new TaskError('SECRET_MISSING', {
        what: 'The input `dataset` names a dataset that no enclave can open.',
        why: `The Secret Management Service has no key for ${address}.`,
        fix: 'Check the address, or ask the dataset’s owner to push its key (`iexec dataset push-secret`).',
      });
    }),
  ]);
}
