import path from 'node:path';
import type { PublishedArtifact } from '../pipeline/context/results.ts';
import { PREDICATE_TYPE } from '../pipeline/provenance/statement.ts';
import type { FinishedRenderCheck } from '../render-check/run-render-check.ts';
import type { HostOutputs } from './host/host.ts';
import { setOutputs } from './host/set-outputs.ts';
import type { ProvenanceFiles } from './publish/provenance-files.ts';
import type { RunMilestones } from './run-milestones.ts';

/** The outputs about everything that a run publishes, whether of one task or of many. Each is set the moment it is known. */
export class PublicationOutputs implements Partial<RunMilestones> {
  readonly #host: HostOutputs;
  readonly #outputPath: string;

  /** @param outputPath absolute path of the folder for the results */
  constructor(host: HostOutputs, outputPath: string) {
    this.#host = host;
    this.#outputPath = outputPath;
  }

  onProvenance({ statement, predicate, checksums }: ProvenanceFiles): void {
    setOutputs(this.#host, {
      provenance: statement,
      predicate,
      'predicate-type': PREDICATE_TYPE,
      'subject-checksums': checksums,
    });
  }

  onArtifact({ id, name, digest, pageUrl }: PublishedArtifact): void {
    setOutputs(this.#host, {
      'artifact-id': id,
      'artifact-name': name,
      'artifact-digest': digest,
      ...(pageUrl && { 'report-url': pageUrl }),
    });
  }

  onRenderCheck({ result: { outcome, counts }, report }: FinishedRenderCheck): void {
    setOutputs(this.#host, {
      check: outcome,
      'images-different': counts.different,
      'images-new': counts.new,
      'images-missing': counts.missing,
      report: path.join(this.#outputPath, report),
    });
  }
}
