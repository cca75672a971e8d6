import type { Network } from '../iexec/chain/networks.ts';
import type { DealInFlight } from '../pipeline/context/deals.ts';
import type { Reporter } from '../pipeline/context/reporter.ts';
import type { ProvenanceFiles } from './publish/provenance-files.ts';
import { type ExplorerPage, explorerReference } from './report/explorer.ts';
import type { RunMilestones } from './run-milestones.ts';

/** Logs where the deal, its task and the provenance are to be found. */
export class TaskLog implements Partial<RunMilestones> {
  readonly #reporter: Pick<Reporter, 'info'>;
  readonly #network: Pick<Network, 'explorerUrl'>;

  constructor(reporter: Pick<Reporter, 'info'>, network: Pick<Network, 'explorerUrl'>) {
    this.#reporter = reporter;
    this.#network = network;
  }

  onDeal({ dealId, taskId, transaction }: DealInFlight): void {
    this.#link('Deal', 'deal', dealId);
    this.#link('Task', 'task', taskId);
    if (transaction) this.#link('Transaction', 'tx', transaction);
  }

  onProvenance({ statement }: ProvenanceFiles): void {
    this.#reporter.info(`Provenance ${statement}`);
  }

  #link(label: string, page: ExplorerPage, id: string): void {
    this.#reporter.info(`${label} ${explorerReference(this.#network, page, id).url ?? id}`);
  }
}
