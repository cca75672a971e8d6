import path from 'node:path';
import type { DealIds, DealInFlight } from '../pipeline/context/deals.ts';
import type { DecryptedResult, PublishedArtifact } from '../pipeline/context/results.ts';
import { PREDICATE_TYPE } from '../pipeline/provenance/statement.ts';
import type { FinishedRenderCheck } from '../render-check/run-render-check.ts';
import type { HostOutputs } from './host/host.ts';
import type { OutputName, Status } from './host/outputs.ts';
import type { ProvenanceFiles } from './publish/provenance-files.ts';
import type { RunMilestones } from './run-milestones.ts';

/** The outputs and the state of a run that buys a task or fetches its result. Each is set the moment it is known. */
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
    this.#set({ dataset: address, cid });
  }

  onPurchase({ dealId, taskId }: DealIds): void {
    this.#set({ 'deal-id': dealId, 'task-id': taskId });
    this.#host.saveState('dealId', dealId);
    this.#host.saveState('taskId', taskId);
  }

  onDeal({ price, transaction }: DealInFlight): void {
    this.#set({ price, ...(transaction && { transaction }) });
    this.#setStatus('submitted');
  }

  onResult(result: DecryptedResult | undefined, { digest }: { readonly digest: string }): void {
    this.#set({ 'result-digest': digest, ...(result && { 'output-path': this.#outputPath }) });
  }

  onProvenance({ statement, predicate, checksums }: ProvenanceFiles): void {
    this.#set({
      provenance: statement,
      predicate,
      'predicate-type': PREDICATE_TYPE,
      'subject-checksums': checksums,
    });
  }

  onArtifact({ id, name, digest, pageUrl }: PublishedArtifact): void {
    this.#set({
      'artifact-id': id,
      'artifact-name': name,
      'artifact-digest': digest,
      ...(pageUrl && { 'report-url': pageUrl }),
    });
  }

  onRenderCheck({ result: { outcome, counts }, report }: FinishedRenderCheck): void {
    this.#set({
      check: outcome,
      'images-different': counts.different,
      'images-new': counts.new,
      'images-missing': counts.missing,
      report: path.join(this.#outputPath, report),
    });
  }

  #set(values: Partial<Record<OutputName, string | number | bigint>>): void {
    for (const [name, value] of Object.entries(values))
      this.#host.setOutput(name as OutputName, String(value));
  }
}
