import { isTaskError } from '../errors/task-error.ts';
import { dealDeadlines } from '../iexec/protocol/deal.ts';
import { type Acquisition, acquireDeal, findDeal, remakeDeal } from './buy/acquire.ts';
import type { BuyContext, PurchaseMilestones } from './buy/buy-context.ts';
import type { CollectRequest } from './collect/bring-result.ts';
import { collectDeal, type ResultMilestones } from './collect/collect.ts';
import type { ResultPublisher } from './collect/publish.ts';
import type { RenderCheck } from './collect/render-check.ts';
import type { NamedTerms } from './context/deals.ts';
import type { Identities } from './context/identities.ts';
import type { StageContext } from './context/services.ts';
import type { TaskRequest } from './context/task-request.ts';
import { Wait } from './context/wait.ts';
import { readFollowedDeal } from './follow/follow-deal.ts';
import { logWaitLimits } from './follow/wait-limits.ts';
import type { CiphertextMemory } from './input/ciphertext-memory.ts';
import { requireRoomForResult } from './input/disk-room.ts';

/** Callbacks for the findings of a run, each called as soon as the fact is known. */
export interface Milestones extends PurchaseMilestones, ResultMilestones {
  /** Called when the deal is only submitted, and the chain gives its times. */
  onDeadlines(deadlines: DealTimes): void;
}

/** Time limits for the task of a deal. */
export interface DealTimes {
  /** Longest run time of the app, in seconds. */
  readonly categorySeconds: number;
  /** Deadline for a worker to bring the result, in Unix seconds of block time. */
  readonly contribution: number;
  /** Time from which the task can be claimed back, in Unix seconds of block time. */
  readonly final: number;
}

/** Everything that any of the flows needs besides its request. */
export interface RunDependencies {
  readonly context: StageContext;
  readonly identities: Identities;
  readonly milestones: Milestones;
  /** Memory of earlier uploads; without one, each run uploads anew. */
  readonly memory?: CiphertextMemory;
  /** True when the runner's line is surely no slower than an enclave's: see `DownloadCircumstances`. */
  readonly fastLine: boolean;
  readonly publisher: ResultPublisher;
  /** Render check of the result's pictures; undefined for no comparison. */
  readonly renderCheck?: RenderCheck | undefined;
  /** Longest life of a job on this runner, in milliseconds. */
  readonly jobLimitMs: number;
}

/**
 * The whole flow, in order. A run that was cut off anywhere can be started again with the same request: every stage
 * finds what the earlier run did and goes on from there.
 */
export async function runPipeline(request: TaskRequest, deps: RunDependencies): Promise<void> {
  const { jobLimitMs, context } = deps;
  const buying: BuyContext = {
    ...buyContext(deps),
    beforeBuying: requireRoomForResult,
    onPreflight: (facts, { timeoutMs }) =>
      logWaitLimits(context.reporter, { ...facts, timeoutMs, jobLimitMs }),
  };
  await collectSafely(await acquireDeal(buying, request), request, deps);
}

function buyContext({ context, identities, memory, fastLine, milestones }: RunDependencies): BuyContext {
  return { ...context, identities, fastLine, milestones, ...(memory && { memory }) };
}

/** Times that one run makes its deal again before a person should look at the chain. */
const MAX_REMAKES = 3;

/**
 * Collects a deal of this run. Should a reorganisation take it off the chain meanwhile, it is made again, and waited
 * for as long as is left of the first wait.
 */
async function collectSafely(
  acquired: Acquisition,
  request: TaskRequest,
  deps: RunDependencies,
): Promise<void> {
  const wait = new Wait(deps.context.clock, request.timeoutMs);
  let current = acquired;
  for (let remakes = 0; ; remakes++) {
    try {
      return await collectDeal(current.deal, { ...request, wait }, deps);
    } catch (error) {
      if (!isTaskError(error, 'DEAL_VANISHED') || remakes === MAX_REMAKES) throw error;
      deps.context.reporter.warn(
        `${error.what} ${error.why} The same order is matched again, which gives the same deal.`,
        'The chain was reorganised',
      );
      current = await remakeDeal(buyContext(deps), request, current);
    }
  }
}

/** The first half: brings the request to a deal on chain, and stops. */
export async function submitPipeline(request: TaskRequest, deps: RunDependencies): Promise<void> {
  const { dealId } = (await acquireDeal(buyContext(deps), request)).deal;
  const times = await dealTimes(dealId, deps.context).catch((error: unknown) => {
    // The deal is made, so a failed look at it must not fail the run.
    deps.context.reporter.debug(`The deadlines of the deal are not known: ${error}`);
  });
  if (times) deps.milestones.onDeadlines(times);
}

async function dealTimes(
  dealId: string,
  { services: { hub } }: StageContext,
): Promise<DealTimes | undefined> {
  const deal = await hub.deal(dealId);
  if (!deal) return undefined;
  const [category, { deadlineRatios }] = await Promise.all([
    hub.category(deal.category),
    hub.configuration(),
  ]);
  if (!category) return undefined;
  return { categorySeconds: category.maxSeconds, ...dealDeadlines(deal, category, deadlineRatios) };
}

/**
 * The second half, from nothing but the same request, on any machine; buys and uploads nothing.
 * @throws TaskError DEAL_NOT_FOUND
 */
export async function collectPipeline(request: TaskRequest, deps: RunDependencies): Promise<void> {
  const deal = await findDeal(buyContext(deps), request);
  await collectDeal(deal, request, deps);
}

/**
 * The second half, from the id of the deal alone; its first task is collected.
 * @throws TaskError DEAL_NOT_FOUND, DEAL_MISMATCH, RESULT_KEY_MISMATCH
 */
export async function collectPipelineById(
  { dealId, terms }: { readonly dealId: string; readonly terms: NamedTerms },
  request: CollectRequest,
  deps: RunDependencies,
): Promise<void> {
  const { context, identities, milestones } = deps;
  const { network } = request;
  const deal = await context.reporter.stage('Preflight', () =>
    readFollowedDeal(context, { dealId, network, terms }, identities),
  );
  milestones.onPurchase({ dealId, taskId: deal.taskId, existed: true });
  milestones.onDeal(deal);
  await collectDeal(deal, request, deps);
}
