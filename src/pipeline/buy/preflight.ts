import { TaskError } from '../../errors/task-error.ts';
import type { Hub } from '../../iexec/hub/hub.ts';
import { type AppInfo, assertAppSupported } from '../../iexec/protocol/app.ts';
import { whyLockIsLoose } from '../../iexec/protocol/app-lock.ts';
import type { Category } from '../../iexec/protocol/category.ts';
import { durationText } from '../../text/duration-text.ts';
import type { Identities } from '../context/identities.ts';
import type { StageContext } from '../context/services.ts';
import type { TaskRequest } from '../context/task-request.ts';
import { requireSecrets } from './require-secrets.ts';

/** Findings of the checks that later stages need. */
export interface Preflight {
  /** Longest run time of the category, in seconds. */
  readonly categorySeconds: number;
  /** Time from the purchase until a task that did not end can be claimed back, in seconds. */
  readonly dealWindowSeconds: number;
}

/**
 * Checks app, category and secrets before a byte is encrypted. The money is checked once there are offers: see
 * `requireFunds`.
 * @throws TaskError RPC_UNREACHABLE, SECRET_MISSING, APP_UNKNOWN, APP_UNSUPPORTED, INPUT_INVALID (`category`)
 */
export async function preflight(
  context: StageContext,
  request: TaskRequest,
  { requester }: Identities,
): Promise<Preflight> {
  const { services, reporter } = context;
  const [{ app, category, dealWindowSeconds }] = await Promise.all([
    requireAppAndCategory(services.hub, request),
    requireSecrets(context, request, requester.address),
  ]);
  reporter.info(
    `Network ${request.network.name}, app ${app.name} (${request.app}), wallet ${requester.address}.`,
  );
  const loose = request.appLock && whyLockIsLoose(request.appLock);
  if (loose) reporter.info(loose);
  reporter.info(
    `Category ${category.name}: the app may run up to ${durationText(category.maxSeconds * 1_000)}.`,
  );
  return { categorySeconds: category.maxSeconds, dealWindowSeconds };
}

/** The runner of the job, and its time limits. */
export interface JobFacts {
  readonly app: AppInfo;
  readonly category: Category;
  /** Time from the purchase until a task that did not end can be claimed back, in seconds. */
  readonly dealWindowSeconds: number;
}

/**
 * Checks that app and category exist and can be used.
 * @throws TaskError RPC_UNREACHABLE, APP_UNKNOWN, APP_UNSUPPORTED, INPUT_INVALID (`category`)
 */
export async function requireAppAndCategory(
  hub: Hub,
  request: Pick<TaskRequest, 'app' | 'category' | 'network'>,
): Promise<JobFacts> {
  const [app, category, { deadlineRatios }] = await Promise.all([
    hub.app(request.app),
    hub.category(request.category),
    hub.configuration(),
  ]);
  assertAppSupported(app);
  if (!category) {
    throw new TaskError('INPUT_INVALID', {
      what: 'The input `category` is not valid.',
      why: `${request.network.name} has no category ${request.category}.`,
      fix: 'Use one of XS, S, M, L, XL, or its number from 0 to 4.',
    });
  }
  return { app, category, dealWindowSeconds: deadlineRatios.final * category.maxSeconds };
}
