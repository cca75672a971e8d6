import type { FinishedRenderCheck } from '../../render-check/run-render-check.ts';
import type { DealInFlight } from '../context/deals.ts';
import type { PublishedArtifact } from '../context/results.ts';
import type { VerifiedResult } from '../provenance/verified-result.ts';
import {
  type BringDependencies,
  type BringMilestones,
  type CollectRequest,
  fetchArchive,
  followDeal,
  openArrival,
  waitOf,
} from './bring-result.ts';
import { keepCiphertext } from './keep-ciphertext.ts';
import { publish, type ResultPublisher } from './publish.ts';
import {
  assertNoDifference,
  checkRender,
  nothingToCompare,
  type RenderCheck,
  type RenderCheckAttempt,
  withPage,
  withReport,
} from './render-check.ts';

/** Callbacks for facts on the way from a deal to its published result, each called as soon as the fact is known. */
export interface ResultMilestones extends BringMilestones {
  /** The pictures are compared. */
  onRenderCheck(finished: FinishedRenderCheck): void;
  /** The result, or its ciphertext, is published. */
  onArtifact(artifact: PublishedArtifact): void;
}

/** Services and callbacks for the way from a deal to its published result. */
export interface CollectDependencies extends BringDependencies {
  readonly milestones: ResultMilestones;
  readonly publisher: ResultPublisher;
  /** Render check of the result's pictures; undefined for no comparison. */
  readonly renderCheck?: RenderCheck | undefined;
}

/**
 * Waits for the deal's task and brings its result here: poll, download, verify, decrypt, compare, publish. Whatever
 * fails after the download, the archive itself is kept: it is paid for.
 * @throws TaskError INPUT_INVALID when there are baselines, and the result is encrypted for another wallet;
 * RENDER_DIFFERS after everything is published, when pictures differ from their baselines; and what the stages throw.
 */
export async function collectDeal(
  deal: DealInFlight,
  request: CollectRequest,
  deps: CollectDependencies,
): Promise<void> {
  const { context, renderCheck, milestones } = deps;
  if (renderCheck && !deal.forUs) throw nothingToCompare();
  const waiting = { ...request, wait: waitOf(request, context) };
  const task = await followDeal(deal, waiting, deps);
  const arrival = await fetchArchive({ deal, task }, waiting, deps);
  let attempt: RenderCheckAttempt | undefined;
  try {
    const verified = await openArrival(arrival, request, deps);
    const { result, outputPath } = verified;
    attempt =
      renderCheck && result && (await checkRender(context, renderCheck, { outputPath, files: result.files }));
    if (attempt?.finished) milestones.onRenderCheck(attempt.finished);
    await publishResult(verified, attempt, request, deps);
  } catch (error) {
    await keepCiphertext(deps, { archive: arrival.archive, outputPath: request.outputPath }, error);
    throw error;
  }
  if (renderCheck && attempt) assertNoDifference(attempt, renderCheck, context.disclosure);
}

/** Writes the provenance and publishes what the publisher chooses. */
async function publishResult(
  verified: VerifiedResult,
  attempt: RenderCheckAttempt | undefined,
  { network, outputPath }: CollectRequest,
  { context, publisher, milestones }: CollectDependencies,
): Promise<void> {
  const { reporter, disclosure } = context;
  const reported = { ...verified, result: withReport(verified.result, attempt) };
  const artifact = await reporter.stage('Publish', async () => {
    const publication = await publisher.choose([reported]).catch(error => {
      throw disclosure.guard(error, outputPath);
    });
    const described = await publisher.describe({ network, results: [reported], publication, outputPath });
    return publish(context, publisher, withPage(described, attempt, outputPath));
  });
  if (artifact) milestones.onArtifact(artifact);
}
