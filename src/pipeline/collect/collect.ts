import { isTaskError } from '../../errors/task-error.ts';
import type { FinishedRenderCheck } from '../../render-check/run-render-check.ts';
import type { DealInFlight } from '../context/deals.ts';
import type { Identities } from '../context/identities.ts';
import type { DecryptedResult, DownloadedResult, PublishedArtifact } from '../context/results.ts';
import type { StageContext } from '../context/services.ts';
import type { TaskRequest } from '../context/task-request.ts';
import { Wait } from '../context/wait.ts';
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

/** Settings of a request for the wait and the place of the result. */
export type CollectRequest = Pick<
  TaskRequest,
  'network' | 'appLock' | 'timeoutMs' | 'maxOutputBytes' | 'outputPath' | 'tempDir'
> & {
  /** The wait for task and result; one of `timeoutMs` from now on by default. */
  readonly wait?: Wait;
};

/** Callbacks for facts on the way from a deal to its result, each called as soon as the fact is known. */
export interface ResultMilestones {
  /** The task has ended on chain. A completed task may still have a result that is not good. */
  onTaskEnd(end: TaskEnd): void;
  /** All checks so far; the run ends after this when one failed. */
  onChecks(checks: readonly VerificationCheck[]): void;
  /**
   * The result is verified, and decrypted if it is for this wallet.
   * @param archive its `digest` is that of the result on chain
   */
  onResult(
    result: DecryptedResult | undefined,
    archive: DownloadedResult & { readonly digest: string },
  ): void;
  /** The pictures are compared. */
  onRenderCheck(finished: FinishedRenderCheck): void;
  /** The result, or its ciphertext, is published. */
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

/** A finished task whose archive is on disk. */
interface Arrival {
  readonly deal: DealInFlight;
  readonly archive: DealArchive;
  readonly evidence: Promise<Evidence>;
}

/** The chain's evidence about a result, and the checks that it passed. */
interface Proof {
  readonly evidence: Evidence;
  readonly checks: readonly VerificationCheck[];
}

/**
 * Waits for the deal's task and brings its result here: poll, download, verify, decrypt, compare, publish. Nothing
 * is unpacked into the output folder or published before every check that can be made has passed. Whatever fails after
 * the download, the archive itself is kept: it is paid for.
 * @throws TaskError INPUT_INVALID when there are baselines, and the result is encrypted for another wallet;
 * RENDER_DIFFERS after everything is published, when pictures differ from their baselines; and what the stages throw.
 */
export async function collectDeal(
  deal: DealInFlight,
  request: CollectRequest,
  deps: CollectDependencies,
): Promise<void> {
  const { context, renderCheck } = deps;
  if (renderCheck && !deal.forUs) throw nothingToCompare();
  const arrival = await fetchResult(deal, request, deps);
  let attempt: RenderCheckAttempt | undefined;
  try {
    attempt = await deliver(arrival, request, deps);
  } catch (error) {
    await keepCiphertext(deps, arrival.archive, error);
    throw error;
  }
  if (renderCheck && attempt) assertNoDifference(attempt, renderCheck, context.disclosure);
}

/** Waits for the task and downloads its archive. The evidence is gathered meanwhile. */
async function fetchResult(
  deal: DealInFlight,
  request: CollectRequest,
  { context, identities: { requester }, milestones }: CollectDependencies,
): Promise<Arrival> {
  const { reporter, clock } = context;
  const {
    network,
    timeoutMs,
    tempDir,
    maxOutputBytes: maxBytes,
    wait = new Wait(clock, timeoutMs),
  } = request;
  const onEnd = (end: TaskEnd): void => milestones.onTaskEnd(end);
  const task = await reporter.stage('Poll', () =>
    poll(context, { ...deal, timeoutMs, wait, requester, onEnd }),
  );
  const evidence = gatherEvidence(context, { dealId: deal.dealId, task, match: deal.transaction });
  // It is awaited after the download. If that fails, a failure here must not end the process as an unhandled one.
  evidence.catch(() => {});
  const downloaded = await reporter.stage('Download', () =>
    download(context, { task, tempDir, maxBytes, wait }),
  );
  const archive = { ...downloaded, dealId: deal.dealId, network: network.name, forUs: deal.forUs };
  return { deal, archive, evidence };
}

/**
 * Checks, unpacks, compares and publishes the downloaded archive.
 * @returns the render check, if there was one; it fails the run only after everything is published
 */
async function deliver(
  arrival: Arrival,
  request: CollectRequest,
  deps: CollectDependencies,
): Promise<RenderCheckAttempt | undefined> {
  const { context, milestones, renderCheck } = deps;
  const { archive, deal } = arrival;
  const { outputPath } = request;
  const proof = await verifyArrival(arrival, request, deps);
  const result = deal.forUs ? await decryptProved(archive, proof, request, deps) : undefined;
  const checks = [...proof.checks, ...checkFiles(archive.cid, result, context.disclosure.tell)];
  milestones.onChecks(checks);
  milestones.onResult(result, { ...archive, digest: proof.evidence.task.resultDigest });
  const attempt =
    renderCheck && result && (await checkRender(context, renderCheck, { outputPath, files: result.files }));
  if (attempt?.finished) milestones.onRenderCheck(attempt.finished);
  await publishResult({ ...arrival, result, attempt }, { ...proof, checks }, request, deps);
  return attempt;
}

/** Verifies the deal and the enclave run, and logs each check. */
async function verifyArrival(
  { deal: { order, terms }, evidence: gathering }: Arrival,
  { network, appLock }: CollectRequest,
  { context, identities, milestones }: CollectDependencies,
): Promise<Proof> {
  const { reporter } = context;
  return reporter.stage('Verify', async () => {
    const evidence = await gathering;
    const wallet = identities.requester.address;
    const checks = await verify(context, { evidence, order, terms, wallet, network, appLock });
    for (const { name, outcome, detail } of checks) {
      reporter.info(`${CHECK_TITLES[name]}: ${outcome}. ${detail}`);
    }
    milestones.onChecks(checks);
    assertNoneFailed(checks);
    return { evidence, checks };
  });
}

/** Decrypts and unpacks the archive. A digest that differs is one more failed check of the report. */
async function decryptProved(
  archive: DealArchive,
  { evidence, checks }: Proof,
  { tempDir, outputPath, maxOutputBytes }: CollectRequest,
  { context, identities: { resultKey }, milestones }: CollectDependencies,
): Promise<DecryptedResult> {
  const input = { archive: archive.path, evidence, resultKey, tempDir, outputPath, maxOutputBytes };
  try {
    return await context.reporter.stage('Decrypt', () => decrypt(context, input));
  } catch (error) {
    if (isTaskError(error, 'RESULT_MISMATCH')) milestones.onChecks([...checks, failed('digest', error.why)]);
    throw error;
  }
}

/** Writes the provenance and publishes what the publisher chooses. */
async function publishResult(
  {
    deal: { order },
    archive,
    result,
    attempt,
  }: Arrival & {
    readonly result: DecryptedResult | undefined;
    readonly attempt: RenderCheckAttempt | undefined;
  },
  { evidence, checks }: Proof,
  { network, outputPath }: CollectRequest,
  { context, publisher, milestones }: CollectDependencies,
): Promise<void> {
  const { reporter, disclosure } = context;
  const reported = withReport(result, attempt);
  const artifact = await reporter.stage('Publish', async () => {
    const publication = await publisher.choose(reported, archive).catch(error => {
      throw disclosure.guard(error, outputPath);
    });
    const facts = { network, order, evidence, checks, archive, result: reported, publication, outputPath };
    return publish(context, publisher, withPage(await publisher.describe(facts), attempt, outputPath));
  });
  if (artifact) milestones.onArtifact(artifact);
}
