import { invalidInput } from '../../errors/invalid-input.ts';
import type { BuyContext } from '../buy/buy-context.ts';
import { type Preflight, preflight } from '../buy/preflight.ts';
import { requireSecrets } from '../buy/require-secrets.ts';
import type { TaskListRequest } from '../context/task-list.ts';

/** Names of app secrets that are looked for at the same time. */
const SECRETS_AT_ONCE = 10;

/**
 * Checks what a list needs, before a byte is encrypted.
 * @throws TaskError INPUT_INVALID naming `storage-public-url`; as `preflight`
 */
export async function prepareList(context: BuyContext, list: TaskListRequest): Promise<Preflight> {
  requireKnownPlaces(context, list);
  const facts = await context.reporter.stage('Preflight', async () => {
    await requireAppSecrets(context, list);
    return preflight(context, { ...list.request, appSecrets: {} }, context.identities);
  });
  context.onPreflight?.(facts, list.request);
  return facts;
}

/** A dataset's address is part of what names a purchase, so it must be known before an upload. */
function requireKnownPlaces({ services }: BuyContext, { tasks, way, taskListFile }: TaskListRequest): void {
  const hasList = way === 'volume' && taskListFile;
  const hasInput = hasList || tasks.some(({ request }) => request.privateFiles.length > 0);
  if (!hasInput || !services.inputs.choosesLocation) return;
  throw invalidInput(
    'storage-public-url',
    'It is empty, and a list of tasks cannot leave the places of its private inputs to the server: they name the purchases.',
    'Set `storage-public-url` to the folder from which the files are served, or use `storage: ipfs`.',
  );
}

/** Each secret is looked for once, for however many tasks. */
async function requireAppSecrets(context: BuyContext, { tasks }: TaskListRequest): Promise<void> {
  const { address } = context.identities.requester;
  const names = [...new Set(tasks.flatMap(({ request }) => Object.values(request.appSecrets)))];
  for (let start = 0; start < names.length; start += SECRETS_AT_ONCE) {
    const some = names.slice(start, start + SECRETS_AT_ONCE);
    const appSecrets = Object.fromEntries(some.map((name, at) => [at + 1, name]));
    await requireSecrets(context, { appSecrets }, address);
  }
}
