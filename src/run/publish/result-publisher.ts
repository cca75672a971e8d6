import type { ResultPublisher } from '../../pipeline/collect/publish.ts';
import type { StageContext } from '../../pipeline/context/services.ts';
import { describeProvenance } from '../../pipeline/provenance/provenance.ts';
import type { Host } from '../host/host.ts';
import type { ArtifactConfig } from '../inputs/artifact-inputs.ts';
import type { ArtifactMode } from './artifact-mode.ts';
import { type ProvenanceFiles, writeProvenance } from './provenance-files.ts';
import { createPublicationChoice } from './publication.ts';

/** Settings for the publication of a result. */
export interface PublisherSettings {
  readonly config: ArtifactConfig;
  /** The form of the artifact. */
  readonly mode: ArtifactMode;
  /** Absolute path of the unpacked result. */
  readonly outputPath: string;
  /** Private folder for temporary files. */
  readonly tempDir: string;
  readonly context: StageContext;
  readonly host: Pick<Host, 'artifacts' | 'facts'>;
  /** Called when the provenance statement is written. */
  readonly onProvenance: (files: ProvenanceFiles) => void;
}

/** Publishes results as artifacts of the host, each with its provenance statement. */
export function createResultPublisher(settings: PublisherSettings): ResultPublisher {
  const { config, tempDir, context, host, onProvenance } = settings;
  return {
    // A result that was not decrypted is published, and described, as its archive.
    needsArchive: ({ result }) => result === undefined || settings.mode === 'ciphertext',
    choose: createPublicationChoice(settings),
    describe: async facts => {
      const statement = await describeProvenance(context, facts, host.facts.invocation);
      const files = await writeProvenance(statement, facts.outputPath);
      onProvenance(files);
      return facts.publication && { ...facts.publication, attached: files.statement };
    },
    publish: publication =>
      host.artifacts.publish({ ...publication, chosenName: config.artifactName, tempDir }),
  };
}
