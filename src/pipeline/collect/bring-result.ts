import { isTaskError } from '../../errors/task-error.ts';
import type { Task } from '../../iexec/protocol/task.ts';
import type { DealInFlight } from '../context/deals.ts';
import type { Identities } from '../context/identities.ts';
import type { DecryptedResult, DownloadedResult } from '../context/results.ts';
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
import type { VerifiedResult } from '../provenance/verified-result.ts';
import { verify } from '../provenance/verify.ts';
import { decrypt } from './decrypt.ts';
import { download } from './download.ts';

/** Settings of a request for the wait and the place of the result. */
export type CollectRequest = Pick<
  TaskRequest,
  'network' | 'appLock' | 'timeoutMs' | 'maxOutputBytes' | 'outputPath' | 'tempDir'
> & {
  /** The wait for task and result; one of `timeoutMs` from now on by default. */
  readonly wait?: Wait;
};

/** Callbacks for facts on the way from a deal to its result, each called as soon as the fact is known. */
export interface BringMilestones {
  /**
   * The task has ended on chain. A completed task may still have a result that is not good.
   * @param isOld true when the first look found it so
   */
  onTaskEnd(end: TaskEnd, isOld: boolean): void;
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
}

/** Services and callbacks for the way from a deal to its verified result. */
export interface BringDependencies {
  readonly context: StageContext;
  readonly identities: Identities;
  readonly milestones: BringMilestones;
}

/** A finished task whose archive is on disk. */
export interface Arrival {
  readonly deal: DealInFlight;
  readonly archive: DealArchive;
  readonly evidence: Promise<Evidence>;
}

/** The chain's evidence about a result, and the checks that it passed. */
export type Proof = Pick<VerifiedResult, 'evidence' | 'checks'>;

/**
 * Waits for the task of a deal.
 * @throws TaskError as `poll`
 */
export function followDeal(
  deal: DealInFlight,
  { timeoutMs, wait }: Pick<CollectRequest, 'timeoutMs'> & { readonly wait: Wait },
  { context, identities: { requester }, milestones }: BringDependencies,
): Promise<Task> {
  const onEnd = (end: TaskEnd, isOld: boolean): void => milestones.onTaskEnd(end, isOld);
  return context.reporter.stage('Poll', () => poll(context, { ...deal, timeoutMs, wait, requester, onEnd }));
}

/**
 * Downloads the archive of a completed task. The evidence is gathered meanwhile.
 * @throws TaskError as `download`
 */
export async function fetchArchive(
  { deal, task }: { readonly deal: DealInFlight; readonly task: Task },
  { network, tempDir, maxOutputBytes: maxBytes, wait }: CollectRequest & { readonly wait: Wait },
  { context }: BringDependencies,
): Promise<Arrival> {
  const { dealId, transaction: match, forUs } = deal;
  const evidence = gatherEvidence(context, { dealId, task, match });
  // It is awaited after the download. If that fails, a failure here must not end the process as an unhandled one.
  evidence.catch(() => {});
  const downloaded = await context.reporter.stage('Download', () =>
    download(context, { task, tempDir, maxBytes, wait }),
  );
  return { deal, archive: { ...downloaded, dealId, network: network.name, forUs }, evidence };
}

/**
 * Verifies a downloaded archive, then decrypts and unpacks it. Nothing is unpacked into the output folder before every
 * check that can be made has passed.
 * @throws TaskError as the checks and `decrypt`
 */
export async function openArrival(
  { deal, archive, evidence }: Arrival,
  request: CollectRequest,
  deps: BringDependencies,
): Promise<VerifiedResult> {
  const proof = await proveResult({ deal, evidence }, request, deps);
  return openProved({ deal, archive, proof }, request, deps);
}

/**
 * Decrypts and unpacks an archive whose evidence is verified.
 * @throws TaskError as `decrypt`
 */
export async function openProved(
  { deal, archive, proof }: Pick<Arrival, 'deal' | 'archive'> & { readonly proof: Proof },
  request: CollectRequest,
  deps: BringDependencies,
): Promise<VerifiedResult> {
  const { context, milestones } = deps;
  const { outputPath } = request;
  const result = deal.forUs ? await decryptProved(archive, proof, request, deps) : undefined;
  const checks = [...proof.checks, ...checkFiles(archive.cid, result, context.disclosure.tell)];
  milestones.onChecks(checks);
  milestones.onResult(result, { ...archive, digest: proof.evidence.task.resultDigest });
  return { archive, result, outputPath, order: deal.order, evidence: proof.evidence, checks };
}

/**
 * Verifies the deal and the enclave run, and logs each check.
 * @throws TaskError as the checks, and as `gatherEvidence`
 */
export async function proveResult(
  { deal: { order, terms }, evidence: gathering }: Pick<Arrival, 'deal' | 'evidence'>,
  { network, appLock }: Pick<CollectRequest, 'network' | 'appLock'>,
  { context, identities, milestones }: BringDependencies,
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
  { context, identities: { resultKey }, milestones }: BringDependencies,
): Promise<DecryptedResult> {
  const input = { archive: archive.path, evidence, resultKey, tempDir, outputPath, maxOutputBytes };
  try {
    return await context.reporter.stage('Decrypt', () => decrypt(context, input));
  } catch (error) {
    if (isTaskError(error, 'RESULT_MISMATCH')) milestones.onChecks([...checks, failed('digest', error.why)]);
    throw error;
  }
}

/** The wait of a request, or a new one. */
export function waitOf({ wait, timeoutMs }: CollectRequest, { clock }: StageContext): Wait {
  return wait ?? new Wait(clock, timeoutMs);
}
