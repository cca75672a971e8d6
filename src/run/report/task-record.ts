import path from 'node:path';
import { isLocalNetwork } from '../../iexec/chain/networks.ts';
import type { DealIds, DealInFlight } from '../../pipeline/context/deals.ts';
import { type Disclosure, disclosure } from '../../pipeline/context/disclosure.ts';
import type { DecryptedResult, DownloadedResult, PublishedArtifact } from '../../pipeline/context/results.ts';
import type { TaskEnd } from '../../pipeline/follow/poll.ts';
import type { DealTimes, Milestones } from '../../pipeline/pipeline.ts';
import type { VerificationCheck } from '../../pipeline/provenance/verification-checks.ts';
import type { FinishedRenderCheck } from '../../render-check/run-render-check.ts';
import type { DealConfig } from '../inputs/collect-inputs.ts';
import type { TaskConfig } from '../inputs/task-inputs.ts';
import { type ExplorerPage, explorerReference } from './explorer.ts';
import { renderCheckSection } from './render-check-section.ts';
import type { DealFacts, Reference, TaskFacts } from './run-summary.ts';

/** Collects the facts about a run that buys a task or fetches its result, for its report. */
export class TaskRecord implements Milestones {
  readonly #config: TaskConfig | DealConfig;
  #facts: TaskFacts;
  #renderCheck: FinishedRenderCheck | undefined;
  /** URL of the render check's report alone. */
  #reportPage: string | undefined;
  /** Names nothing until it is known that names may be disclosed. */
  #disclosure = disclosure(false);

  constructor(config: TaskConfig | DealConfig) {
    const { network } = config.request;
    this.#config = config;
    this.#facts = {
      kind: 'task',
      network: { name: network.name, isSimulated: isLocalNetwork(network) },
      ...('app' in config.request && {
        app: explorerReference(network, 'app', config.request.app),
        priceCap: config.request.maxPrice,
      }),
    };
  }

  /** The facts so far. */
  get facts(): TaskFacts {
    if (!this.#renderCheck) return this.#facts;
    const published = { artifact: this.#facts.artifact, page: this.#reportPage };
    return {
      ...this.#facts,
      sections: [renderCheckSection(this.#renderCheck, this.#disclosure, published)],
    };
  }

  /** Sets how much of the result may be disclosed; called once, as soon as that is known. */
  keepTo(rules: Disclosure): void {
    this.#disclosure = rules;
  }

  onDataset({ address }: { address: string }): void {
    this.#add({ dataset: this.#reference('dataset', address) });
  }

  onPurchase({ dealId, taskId, existed }: DealIds & { readonly existed: boolean }): void {
    const [deal, task] = [this.#reference('deal', dealId), this.#reference('task', taskId)];
    this.#add({ purchase: { ...this.#facts.purchase, deal, task, existed } });
  }

  onDeal({ price, workerpool, transaction }: DealInFlight): void {
    this.#addToPurchase({
      price,
      workerpool: this.#reference('workerpool', workerpool),
      ...(transaction && { transaction: this.#reference('tx', transaction) }),
    });
  }

  onDeadlines(deadlines: DealTimes): void {
    this.#addToPurchase({ deadlines });
  }

  onTaskEnd(taskEnd: TaskEnd): void {
    this.#addToPurchase({ taskEnd });
  }

  onChecks(checks: readonly VerificationCheck[]): void {
    this.#add({ checks });
  }

  onResult(
    result: DecryptedResult | undefined,
    archive: DownloadedResult & { readonly digest: string },
  ): void {
    this.#add({ digests: { 'Result archive (CID)': archive.cid, 'Result (on chain)': archive.digest } });
    if (!result) return;
    const { workspace, request } = this.#config;
    this.#add({
      result: {
        folder: path.relative(workspace, request.outputPath) || '.',
        count: result.files.length,
        size: result.files.reduce((sum, { size }) => sum + size, 0),
        ...(this.#disclosure.mayName && {
          files: result.files.map(({ path: name, size }) => ({ name, size })),
        }),
      },
    });
  }

  onRenderCheck(finished: FinishedRenderCheck): void {
    this.#renderCheck = finished;
  }

  onArtifact({ name, url, pageUrl }: PublishedArtifact): void {
    this.#reportPage = pageUrl;
    this.#add({ artifact: { id: name, url } });
  }

  #add(facts: Partial<TaskFacts>): void {
    this.#facts = { ...this.#facts, ...facts };
  }

  /** Nothing is known of a deal before `onPurchase`. */
  #addToPurchase(facts: Partial<DealFacts>): void {
    const { purchase } = this.#facts;
    if (purchase) this.#add({ purchase: { ...purchase, ...facts } });
  }

  #reference(page: ExplorerPage, id: string): Reference {
    return explorerReference(this.#config.request.network, page, id);
  }
}
