import { isTaskError } from '../../errors/task-error.ts';
import type { FinishedRenderCheck } from '../../render-check/run-render-check.ts';
import type { DealInFlight } from '../context/deals.ts';
import type { Identities } from '../context/identities.ts';
import type { DecryptedResult, DownloadedResult, PublishedArtifact } from '../context/results.ts';
import type { StageContext } from '../context/services.ts';
import type { TaskRequest } from '../context/task-request.ts';
import { poll, type TaskEnd } from '../follow/poll.ts';
import { type Evidence, gatherEvidence } from '../provenance/evidence.ts';
import { checkFiles } from '../provenance/file-checks.ts';
import type { DealArchive } from '../provenance/how-to-open.ts';
import {
  assertNoneFailed,
  CHECK_TITLES,
  failed,
  type VerificationCheck,
} from '../provenance/verification-checks.ts';
import { verify } from '../provenance/verify.ts';
import { decrypt } from './decrypt.ts';
import { download } from './download.ts';
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

/** The part of a request that says how long to wait and where the result goes. */
export type CollectRequest = Pick<
  TaskRequest,
  'network' | 'appLock' | 'timeoutMs' | 'maxOutputBytes' | 'outputPath' | 'tempDir'
> & {
  /** See `PollInput.deadline`. */
  readonly deadline?: number;
};

/** Callbacks for facts on the way from a deal to its result, each called as soon as the fact is known. */
export interface ResultMilestones {
  /** The chain has the task ended; whether the result of one that was completed is good is another matter. */
  onTaskEnd(end: TaskEnd): void;
  /** All checks so far; the run ends after this when one failed. */
  onChecks(checks: readonly VerificationCheck[]): void;
  /** @param archive `digest` is that of the result on chain */
  onResult(
    result: DecryptedResult | undefined,
    archive: DownloadedResult & { readonly digest: string },
  ): void;
  onRenderCheck(finished: FinishedRenderCheck): void;
  onArtifact(artifact: PublishedArtifact): void;
}

/** Services and callbacks for the way from a deal to its published result. */
export interface CollectDependencies {
  readonly context: StageContext;
  readonly identities: Identities;
  readonly milestones: ResultMilestones;
  readonly publisher: ResultPublisher;
  /** Render check of the result's pictures; undefined for no comparison. */
  readonly renderCheck?: RenderCheck | undefined;
}

/**
 * Waits for the deal's task and brings its result here: poll, download, verify, decrypt, compare, publish. Nothing
 * is unpacked into the output folder or published before every check that can be made has passed. Whatever fails after
 * the download, the archive itself is kept: it is paid for.
 * @throws TaskError RENDER_DIFFERS after everything is published, when pictures differ from their baselines.
 */
export async function collectDeal(
  deal: DealInFlight,
  request: CollectRequest,
  deps: CollectDependencies,
): Promise<void> {
  const { context, identities, milestones, renderCheck } = deps;
  const { reporter } = context;
  const { network, timeoutMs, tempDir, maxOutputBytes } = request;
  const deadline = request.deadline ?? Date.now() + timeoutMs;
  if (renderCheck && !deal.forUs) throw nothingToCompare();
  const task = await reporter.stage('Poll', () =>
    poll(context, {
      ...deal,
      timeoutMs,
      deadline,
      requester: identities.requester,
      onEnd: end => milestones.onTaskEnd(end),
    }),
  );
  const gathering = gatherEvidence(context, { dealId: deal.dealId, task, match: deal.transaction });
  // It is waited for after the download, whose failure must not leave it unheard.
  gathering.catch(() => {});
  const downloaded = await reporter.stage('Download', () =>
    download(context, { task, tempDir, maxBytes: maxOutputBytes, deadline }),
  );
  const archive = { ...downloaded, dealId: deal.dealId, network: network.name, forUs: deal.forUs };
  let attempt: RenderCheckAttempt | undefined;
  try {
    attempt = await bringResult({ deal, archive, gathering }, request, deps);
  } catch (error) {
    await keepCiphertext(deps, archive, error);
    throw error;
  }
  if (renderCheck && attempt) assertNoDifference(attempt, renderCheck, context.disclosure);
}

/** Checks, unpacks and publishes the downloaded archive. */
async function bringResult(
  { deal, archive, gathering }: { deal: DealInFlight; archive: DealArchive; gathering: Promise<Evidence> },
  request: CollectRequest,
  deps: CollectDependencies,
): Promise<RenderCheckAttempt | undefined> {
  const { context, identities, milestones, publisher, renderCheck } = deps;
  const { reporter, disclosure } = context;
  const { network, appLock, outputPath } = request;
  const { order, terms } = deal;
  const [evidence, proof] = await reporter.stage('Verify', async () => {
    const evidence = await gathering;
    const wallet = identities.requester.address;
    const found = await verify(context, { evidence, order, terms, wallet, network, appLock });
    for (const { name, outcome, detail } of found) {
      reporter.info(`${CHECK_TITLES[name]}: ${outcome}. ${detail}`);
    }
    milestones.onChecks(found);
    assertNoneFailed(found);
    return [evidence, found] as const;
  });
  const result = deal.forUs
    ? await reporter
        .stage('Decrypt', () =>
          decrypt(context, {
            ...request,
            archive: archive.path,
            evidence,
            resultKey: identities.resultKey,
          }),
        )
        .catch(error => {
          if (isTaskError(error, 'RESULT_MISMATCH'))
            milestones.onChecks([...proof, failed('digest', error.why)]);
          throw error;
        })
    : undefined;
  const checks = [...proof, ...checkFiles(archive.cid, result, disclosure.tell)];
  milestones.onChecks(checks);
  milestones.onResult(result, { ...archive, digest: evidence.task.resultDigest });
  const attempt =
    renderCheck && result && (await checkRender(context, renderCheck, { outputPath, files: result.files }));
  if (renderCheck && attempt?.finished) milestones.onRenderCheck(attempt.finished);
  const reported = withReport(result, attempt);
  const artifact = await reporter.stage('Publish', async () => {
    const publication = await publisher.choose(reported, archive).catch(error => {
      throw disclosure.guard(error, outputPath);
    });
    const facts = { network, order, evidence, checks, archive, result: reported, publication, outputPath };
    return publish(context, publisher, withPage(await publisher.describe(facts), attempt, outputPath));
  });
  if (artifact) milestones.onArtifact(artifact);
  return attempt;
}
