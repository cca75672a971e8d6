import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { PRIVATE_DIRECTORY } from '../../files/private-modes.ts';
import { TransactionSearches } from '../../iexec/hub/transaction-searches.ts';
import type { Task } from '../../iexec/protocol/task.ts';
import { Gate } from '../../net/gate.ts';
import type { DealInFlight } from '../context/deals.ts';
import type { StageContext } from '../context/services.ts';
import type { ListedTask } from '../context/task-list.ts';
import type { Wait } from '../context/wait.ts';
import { ListWatch } from '../follow/watch-listed.ts';
import { gatherEvidence } from '../provenance/evidence.ts';
import type { BroughtResult, VerifiedResult } from '../provenance/verified-result.ts';
import {
  type BringDependencies,
  type CollectRequest,
  openProved,
  type Proof,
  proveResult,
} from './bring-result.ts';
import { downloadOnce, whileMissing } from './download.ts';
import { archiveFate } from './keep-ciphertext.ts';
import type { ResultPublisher } from './publish.ts';
import { ListWarnings, quietReporter } from './quiet-reporter.ts';

/** Results that are downloaded, decrypted and unpacked at the same time: they bound memory and temporary disk. */
const OPENED_AT_ONCE = 4;
/** Results whose evidence is verified at the same time: their reads of the chain share requests. */
const PROVED_AT_ONCE = 40;
/** Folder for archives, below the temporary one. */
export const RESULTS_FOLDER = 'results';

/** Settings of a list for the way of its results. */
export interface CrewSettings {
  /** True when the archive of a result has to stay on disk until it is published. */
  readonly needsArchive: ResultPublisher['needsArchive'];
}

/** The parts that the tasks of one list share on the way from deals to results. */
export class Crew {
  readonly watch: ListWatch;
  readonly searches: TransactionSearches;
  readonly proving = new Gate(PROVED_AT_ONCE);
  readonly opening = new Gate(OPENED_AT_ONCE);
  readonly warnings: ListWarnings;
  readonly needsArchive: CrewSettings['needsArchive'];
  /** Archives of results that could not be delivered, and are to be published as they are. */
  readonly undelivered: BroughtResult[] = [];

  /** @param context of the whole run */
  constructor(context: StageContext, { needsArchive }: CrewSettings) {
    this.watch = new ListWatch(context);
    this.searches = new TransactionSearches(context.services.hub);
    this.warnings = new ListWarnings(context.reporter);
    this.needsArchive = needsArchive;
  }

  /** Logs the warnings that were counted only. To be called once, after the last task. */
  close(): void {
    this.warnings.close();
  }
}

/** The settings of a task of a list. Its `tempDir` is that of the run; `wait` is the same for all purchases of the task. */
export type ListedRequest = CollectRequest & { readonly wait: Wait };

/**
 * Waits for the task of a deal together with the others of its list, and brings its result. It is verified before it is
 * downloaded, and nothing of it is kept when it fails. The archive lies in `results/<task>` below `tempDir`, and is
 * removed once it is unpacked, unless it is to be published.
 * @param deps with milestones of this task, and the context of the run: lines of this task go to the debug log
 * @throws TaskError as `followDeal`, `gatherEvidence`, `download` and `openArrival`
 */
export async function bringListed(
  deal: DealInFlight,
  { name }: Pick<ListedTask, 'name'>,
  request: ListedRequest,
  deps: BringDependencies,
  crew: Crew,
): Promise<VerifiedResult> {
  const reporter = quietReporter(deps.context.reporter, name, crew.warnings);
  const own = { ...deps, context: { ...deps.context, reporter } };
  const task = await followListed(deal, request, own, crew);
  const proof = await crew.proving.run(() => proveListed({ deal, task }, request, own, crew));
  const tempDir = path.join(request.tempDir, RESULTS_FOLDER, name);
  // A result that no gateway has yet holds up no other one.
  const verified = await whileMissing(own.context, request, () =>
    crew.opening.run(() => openListed({ deal, proof, name }, { ...request, tempDir }, own, crew)),
  );
  return { ...verified, task: name };
}

function followListed(
  deal: DealInFlight,
  { timeoutMs, wait }: ListedRequest,
  { context, identities: { requester }, milestones }: BringDependencies,
  { watch }: Crew,
): Promise<Task> {
  return watch.follow(context, {
    ...deal,
    timeoutMs,
    wait,
    requester,
    onEnd: (end, isOld) => milestones.onTaskEnd(end, isOld),
  });
}

async function proveListed(
  { deal, task }: { readonly deal: DealInFlight; readonly task: Task },
  request: ListedRequest,
  deps: BringDependencies,
  { searches }: Crew,
): Promise<Proof> {
  const { context } = deps;
  context.signal.throwIfAborted();
  const { dealId, transaction: match } = deal;
  const evidence = gatherEvidence(context, { dealId, task, match }, search => searches.find(search));
  return proveResult({ deal, evidence }, request, deps);
}

/** Downloads, decrypts and unpacks. The archive stays where it is to be published. */
async function openListed(
  { deal, proof, name }: { readonly deal: DealInFlight; readonly proof: Proof; readonly name: string },
  request: ListedRequest,
  deps: BringDependencies,
  crew: Crew,
): Promise<VerifiedResult> {
  const { context } = deps;
  const { tempDir, maxOutputBytes: maxBytes, network, outputPath } = request;
  let isKept = false;
  context.signal.throwIfAborted();
  try {
    await mkdir(tempDir, { recursive: true, mode: PRIVATE_DIRECTORY });
    const downloaded = await downloadOnce(context, { task: proof.evidence.task, tempDir, maxBytes });
    const archive = { ...downloaded, dealId: deal.dealId, network: network.name, forUs: deal.forUs };
    try {
      const verified = await openProved({ deal, archive, proof }, request, deps);
      isKept = crew.needsArchive(verified);
      return verified;
    } catch (error) {
      // It is paid for, so what can be kept is published beside the results of the other tasks.
      isKept = !context.signal.aborted && (await archiveFate(archive, error)) === 'kept';
      if (isKept) crew.undelivered.push({ task: name, archive, result: undefined, outputPath });
      throw error;
    }
  } finally {
    if (!isKept) await rm(tempDir, { recursive: true, force: true });
  }
}
