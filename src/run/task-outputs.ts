import type { DealIds, DealInFlight } from '../pipeline/context/deals.ts';
import type { DecryptedResult } from '../pipeline/context/results.ts';
import type { HostOutputs } from './host/host.ts';
import type { Status } from './host/outputs.ts';
import { setOutputs } from './host/set-outputs.ts';
import type { RunMilestones } from './run-milestones.ts';

/**
 * The outputs and the state of a run that buys one task or fetches its result, up to the result. Each is set the moment
 * it is known.
 */
export class TaskOutputs implements Partial<RunMilestones> {
  readonly #host: HostOutputs;
  readonly #outputPath: string;
  readonly #setStatus: (status: Status) => void;

  /** @param outputPath absolute path of the folder for the result */
  constructor(host: HostOutputs, outputPath: string, setStatus: (status: Status) => void) {
    this.#host = host;
    this.#outputPath = outputPath;
    this.#setStatus = setStatus;
  }

  onDataset({ address, cid }: { address: string; cid: string }): void {
    setOutputs(this.#host, { dataset: address, cid });
  }

  onPurchase({ dealId, taskId }: DealIds): void {
    setOutputs(this.#host, { 'deal-id': dealId, 'task-id': taskId });
    this.#host.saveState('dealId', dealId);
    this.#host.saveState('taskId', taskId);
  }

  onDeal({ price, transaction }: DealInFlight): void {
    setOutputs(this.#host, { price, ...(transaction && { transaction }) });
    this.#setStatus('submitted');
  }

  onResult(result: DecryptedResult | undefined, { digest }: { readonly digest: string }): void {
    setOutputs(this.#host, { 'result-digest': digest, ...(result && { 'output-path': this.#outputPath }) });
  }
}
