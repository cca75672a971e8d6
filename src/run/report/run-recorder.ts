import path from 'node:path';
import { type Status, setOutput, setStatus } from '../../action/runner/outputs.ts';
import { saveState } from '../../action/runner/state.ts';
import type { TaskError } from '../../errors/task-error.ts';
import { isLocalNetwork } from '../../iexec/protocol/networks.ts';
import type { DealIds, DealInFlight } from '../../pipeline/context/deals.ts';
import { type Disclosure, disclosure } from '../../pipeline/context/disclosure.ts';
import type { DecryptedResult, DownloadedResult, PublishedArtifact } from '../../pipeline/context/results.ts';
import type { TaskEnd } from '../../pipeline/follow/poll.ts';
import type { DealTimes, Milestones } from '../../pipeline/pipeline.ts';
import { PREDICATE_TYPE } from '../../pipeline/provenance/statement.ts';
import type { VerificationCheck } from '../../pipeline/provenance/verification-checks.ts';
import type { FinishedRenderCheck } from '../../render-check/run-render-check.ts';
import type { DealConfig } from '../inputs/collect-inputs.ts';
import type { TaskConfig } from '../inputs/task-inputs.ts';
import type { LogReporter } from '../log/log.ts';
import type { ProvenanceFiles } from '../publish/provenance-files.ts';
import { type ExplorerPage, explorerReference } from './explorer.ts';
import { type RenderCheckReport, renderCheckSection } from './render-check-section.ts';
import { howToCollect, type Reference, type RunReport } from './report.ts';
import { spentText } from './report-failure.ts';
import type { ReportWriter } from './report-writer.ts';

/**
 * Keeps what a run has found out: sets outputs and state the moment a fact is known, so that they survive a crash,
 * and writes the job summary at the end, whatever the end is.
 */
export class RunRecorder implements Milestones {
  readonly #reporter: LogReporter;
  #config: TaskConfig | DealConfig | undefined;
  #report: Omit<RunReport, 'status' | 'stages' | 'warnings'> = {};
  #renderCheck: RenderCheckReport | undefined;
  /** Names nothing until it is known that names may be disclosed. */
  #disclosure = disclosure(false);
  /** URL of the report that opens without a download. */
  #reportPage: string | undefined;
  #writeReport: ReportWriter | undefined;
  /** True when a purchase may have been sent. */
  #purchased = false;

  constructor(reporter: LogReporter) {
    this.#reporter = reporter;
  }

  /** Called once, before the inputs are checked: where the report goes, whatever it will say. */
  reportTo(writer: ReportWriter): void {
    this.#writeReport = writer;
  }

  /** Called once, with the checked inputs. */
  begin(config: TaskConfig | DealConfig): void {
    const { network } = config.request;
    this.#config = config;
    this.#report = {
      network: network.name,
      simulated: isLocalNetwork(network),
      ...('app' in config.request && {
        app: explorerReference(network, 'app', config.request.app),
        priceCap: config.request.maxPrice,
      }),
    };
    saveState('network', network.name);
    saveState('outputPath', config.request.outputPath);
  }

  /** Sets how much of the result may be disclosed; called once, as soon as that is known. */
  keepTo(what: Disclosure): void {
    this.#disclosure = what;
  }

  onDataset({ address, cid }: { address: string; cid: string }): void {
    setOutput('dataset', address);
    setOutput('cid', cid);
    this.#report = { ...this.#report, dataset: this.#reference('dataset', address) };
  }

  onPurchase({ dealId, taskId, existed }: DealIds & { readonly existed: boolean }): void {
    this.#purchased = true;
    setOutput('deal-id', dealId);
    setOutput('task-id', taskId);
    saveState('dealId', dealId);
    saveState('taskId', taskId);
    this.#report = {
      ...this.#report,
      deal: this.#reference('deal', dealId),
      task: this.#reference('task', taskId),
      attached: existed,
    };
  }

  onDeal({ price, workerpool, transaction }: DealInFlight): void {
    setOutput('price', price);
    if (transaction) setOutput('transaction', transaction);
    this.#setStatus('submitted');
    this.#report = {
      ...this.#report,
      pricePaid: price,
      workerpool: this.#reference('workerpool', workerpool),
      ...(transaction && { transaction: this.#reference('tx', transaction) }),
    };
    const { deal, task, transaction: bought } = this.#report;
    this.#reporter.info(`Deal ${deal?.url ?? deal?.id}`);
    this.#reporter.info(`Task ${task?.url ?? task?.id}`);
    if (bought) this.#reporter.info(`Transaction ${bought.url ?? bought.id}`);
  }

  onDeadlines(deadlines: DealTimes): void {
    this.#report = { ...this.#report, deadlines };
  }

  onTaskEnd(taskEnd: TaskEnd): void {
    this.#report = { ...this.#report, taskEnd };
  }

  onChecks(checks: readonly VerificationCheck[]): void {
    this.#report = { ...this.#report, checks };
  }

  onResult(
    result: DecryptedResult | undefined,
    archive: DownloadedResult & { readonly digest: string },
  ): void {
    const outputPath = this.#config?.request.outputPath ?? '';
    setOutput('result-digest', archive.digest);
    if (result) setOutput('output-path', outputPath);
    this.#report = {
      ...this.#report,
      digests: { 'Result archive (CID)': archive.cid, 'Result (on chain)': archive.digest },
      ...(result && {
        outputPath: path.relative(this.#config?.workspace ?? '.', outputPath) || '.',
        outputs: {
          count: result.files.length,
          size: result.files.reduce((sum, { size }) => sum + size, 0),
          ...(this.#disclosure.mayName && {
            files: result.files.map(({ path: name, size }) => ({ name, size })),
          }),
        },
      }),
    };
  }

  /** The statement about the result was written. */
  onProvenance({ statement, predicate, checksums }: ProvenanceFiles): void {
    setOutput('provenance', statement);
    setOutput('predicate', predicate);
    setOutput('predicate-type', PREDICATE_TYPE);
    setOutput('subject-checksums', checksums);
    this.#reporter.info(`Provenance ${statement}`);
  }

  onRenderCheck({ result, report }: FinishedRenderCheck): void {
    const { outcome, counts } = result;
    setOutput('check', outcome);
    setOutput('images-different', counts.different);
    setOutput('images-new', counts.new);
    setOutput('images-missing', counts.missing);
    setOutput('report', path.join(this.#config?.request.outputPath ?? '', report));
    this.#renderCheck = { result, report, mayName: this.#disclosure.mayName };
  }

  onArtifact({ id, name, digest, pageId }: PublishedArtifact): void {
    setOutput('artifact-id', id);
    setOutput('artifact-name', name);
    setOutput('artifact-digest', digest);
    this.#reportPage = pageId && artifactPage(pageId);
    if (this.#reportPage) setOutput('report-url', this.#reportPage);
    this.#report = { ...this.#report, artifact: { id: name, url: artifactPage(id) } };
  }

  /** The run came to its good end: the result is here, or it was only to be submitted. */
  async finish(status: 'completed' | 'submitted'): Promise<void> {
    await this.#conclude(status);
  }

  /**
   * The run failed or was cancelled.
   * @returns one sentence on what was spent
   */
  async fail(error: TaskError): Promise<string> {
    this.#reporter.close();
    setOutput('error-code', error.code);
    const status: Status =
      error.code === 'CANCELLED' ? 'cancelled' : error.code === 'TASK_TIMEOUT' ? 'timeout' : 'failed';
    if (this.#purchased && !isOver(error)) {
      const { deal } = this.#report;
      this.#reporter.info(
        `${this.#report.pricePaid === undefined ? `If deal ${deal?.id} came on chain, it` : `Deal ${deal?.id}`} goes on without this step, since a task that was bought cannot be cancelled. ${howToCollect(deal?.id ?? '')}`,
      );
    }
    await this.#conclude(status, error);
    return spentText(error, this.#report);
  }

  async #conclude(status: Status, failure?: TaskError): Promise<void> {
    this.#reporter.close();
    this.#setStatus(status);
    await this.#writeReport?.({
      ...this.#report,
      ...(this.#renderCheck && {
        sections: [
          renderCheckSection(this.#renderCheck, { artifact: this.#report.artifact, page: this.#reportPage }),
        ],
      }),
      status,
      stages: this.#reporter.stages,
      warnings: this.#reporter.warnings,
      failure,
    });
  }

  #setStatus(status: Status): void {
    setStatus(status);
    saveState('status', status);
  }

  #reference(page: ExplorerPage, id: string): Reference {
    return explorerReference(this.#config?.request.network ?? {}, page, id);
  }
}

/** Tells whether the task itself has ended, so that nothing goes on. */
function isOver({ kind, code }: TaskError): boolean {
  return code === 'ARTIFACT_FAILED' || (['task', 'integrity'].includes(kind) && code !== 'TASK_TIMEOUT');
}

/** Where an artifact of this run can be downloaded, by people who may see it. */
function artifactPage(id: string): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = process.env;
  if (!server || !repository || !run) return undefined;
  return `${server}/${repository}/actions/runs/${run}/artifacts/${id}`;
}
