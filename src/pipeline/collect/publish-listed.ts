import type { FinishedRenderCheck } from '../../render-check/run-render-check.ts';
import type { PublishedArtifact } from '../context/results.ts';
import type { StageContext } from '../context/services.ts';
import type { TaskRequest } from '../context/task-request.ts';
import type { BroughtResult, VerifiedResult } from '../provenance/verified-result.ts';
import { publish, type ResultPublisher } from './publish.ts';
import {
  checkRender,
  filesOfResults,
  type RenderCheck,
  type RenderCheckAttempt,
  withPage,
} from './render-check.ts';

/** Services and callbacks for the publication of a list. */
export interface PublishListedDependencies {
  readonly context: StageContext;
  readonly publisher: ResultPublisher;
  readonly milestones: {
    onRenderCheck(finished: FinishedRenderCheck): void;
    onArtifact(artifact: PublishedArtifact): void;
  };
}

/** The part of a list's request that its publication depends on. */
type PublishRequest = Pick<TaskRequest, 'network' | 'outputPath'>;

/**
 * Compares the pictures of all results in one render check: a baseline has the name of the task as its first folder.
 * @returns undefined when there is no result to compare
 */
export async function checkListed(
  renderCheck: RenderCheck,
  results: readonly BroughtResult[],
  { outputPath }: PublishRequest,
  { context, milestones }: PublishListedDependencies,
): Promise<RenderCheckAttempt | undefined> {
  const files = filesOfResults(results, outputPath);
  if (files.length === 0) return undefined;
  const reserved = results.flatMap(({ task }) => task ?? []);
  const attempt = await checkRender(context, { ...renderCheck, reserved }, { outputPath, files });
  if (attempt.finished) milestones.onRenderCheck(attempt.finished);
  return attempt;
}

/**
 * Publishes the results of a list as one artifact, with one provenance statement over those that are verified.
 * @param brought results that are verified, and archives of results that could not be delivered
 * @throws TaskError ARTIFACT_FAILED
 */
export async function publishListed(
  {
    verified,
    undelivered,
  }: { readonly verified: readonly VerifiedResult[]; readonly undelivered: readonly BroughtResult[] },
  {
    attempt,
    request: { network, outputPath },
  }: { readonly attempt: RenderCheckAttempt | undefined; readonly request: PublishRequest },
  { context, publisher, milestones }: PublishListedDependencies,
): Promise<void> {
  const brought = [...verified, ...undelivered];
  if (brought.length === 0) return;
  const artifact = await context.reporter.stage('Publish', async () => {
    const publication = await publisher.choose(brought, attempt?.finished?.files).catch(error => {
      throw context.disclosure.guard(error, outputPath);
    });
    const [first, ...others] = verified;
    const described = first
      ? await publisher.describe({ network, results: [first, ...others], publication, outputPath })
      : publication;
    return publish(context, publisher, withPage(described, attempt, outputPath));
  });
  if (artifact) milestones.onArtifact(artifact);
}
