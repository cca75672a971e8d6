import { TaskError } from '../errors/task-error.ts';
import { formatRlc } from '../iexec/amount.ts';
import { type AppInfo, assertAppSupported } from '../iexec/app.ts';
import type { Category } from '../iexec/category.ts';
import type { Hub } from '../iexec/hub.ts';
import type { Offer } from '../iexec/offers.ts';
import type { Identities } from './identities.ts';
import { requireSecrets } from './require-secrets.ts';
import type { StageContext } from './services.ts';
import type { TaskRequest } from './task-request.ts';

/** Native coin that a run must be able to burn, in wei: three transactions at 2 gwei, far above Arbitrum's price. */
const GAS_UNITS = 2_000_000n;

/** What the checks found out and later stages need. */
export interface Preflight {
  /** Longest run time of the category, in seconds. */
  readonly categorySeconds: number;
  /** Time from the purchase until a task that did not end can be claimed back, in seconds. */
  readonly dealWindowSeconds: number;
  /**
   * Whether the wallet can pay for the cheapest of these offers.
   * @throws TaskError BALANCE_TOO_SMALL, GAS_TOO_SMALL
   */
  requireFunds(offers: readonly Offer[]): Promise<void>;
}

/**
 * Looks at everything that can be wrong before a byte is encrypted or an nRLC is spent.
 * @throws TaskError RPC_UNREACHABLE, SECRET_MISSING, APP_UNKNOWN, APP_UNSUPPORTED, INPUT_INVALID (`category`)
 */
export async function preflight(
  context: StageContext,
  request: TaskRequest,
  { requester }: Identities,
): Promise<Preflight> {
  const { services, reporter } = context;
  const { hub, provider } = services;
  const [{ app, category, dealWindowSeconds }, configuration, account, gas, feeData] = await Promise.all([
    checkJob(hub, request),
    hub.configuration(),
    hub.account(requester.address),
    provider.getBalance(requester.address),
    provider.getFeeData(),
    requireSecrets(context, request, requester.address),
  ]);
  reporter.info(
    `Network ${request.network.name}, app ${app.name} (${request.app}), wallet ${requester.address}.`,
  );
  reporter.info(`Category ${category.name}: the app may run up to ${category.maxSeconds} s.`);
  return {
    categorySeconds: category.maxSeconds,
    dealWindowSeconds,
    requireFunds: async offers => {
      const [cheapest] = offers;
      if (!cheapest) return;
      const wanted = GAS_UNITS * (feeData.maxFeePerGas ?? feeData.gasPrice ?? 0n);
      if (gas < wanted) {
        throw new TaskError('GAS_TOO_SMALL', {
          what: 'The wallet in `wallet` cannot pay for gas.',
          why: `${requester.address} holds ${gas} wei, and the run's transactions may need up to ${wanted} wei.`,
          fix: `Send some of the native coin of ${request.network.name} to ${requester.address}.`,
        });
      }
      const missing = cheapest.price - account.stake;
      if (missing <= 0n) return;
      const held = await hub.rlcBalance(requester.address);
      if (request.deposit === 'never' || held < missing) {
        throw new TaskError('BALANCE_TOO_SMALL', {
          what: 'The wallet in `wallet` cannot pay for the run.',
          why:
            `The run costs ${formatRlc(cheapest.price)}; ${requester.address} has ${formatRlc(account.stake)} on its iExec ` +
            `account and ${formatRlc(held)} in the wallet${request.deposit === 'never' ? ', which `deposit: never` forbids to use' : ''}.`,
          fix: `Add at least ${formatRlc(request.deposit === 'never' ? missing : missing - held)} (token ${configuration.token}), or choose a cheaper offer.`,
        });
      }
    },
  };
}

/** What the job runs on, and how long it may take. */
export interface JobFacts {
  readonly app: AppInfo;
  readonly category: Category;
  /** Time from the purchase until a task that did not end can be claimed back, in seconds. */
  readonly dealWindowSeconds: number;
}

/**
 * Checks that app and category exist and can be used.
 * @throws TaskError RPC_UNREACHABLE, SECRET_MISSING, APP_UNKNOWN, APP_UNSUPPORTED, INPUT_INVALID (`category`)
 */
export async function checkJob(
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
