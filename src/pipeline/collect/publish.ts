import type { UnpackedFile } from '../../archive/unpack.ts';
import type { Publication, PublishedArtifact } from '../context/results.ts';
import type { StageContext } from '../context/services.ts';
import type { ProvenanceFacts } from '../provenance/provenance.ts';
import type { BroughtResult } from '../provenance/verified-result.ts';

/** The way of results to their readers, in three steps. */
export interface ResultPublisher {
  /** True when the archive of a result has to stay on disk until the results are described and published. */
  needsArchive(brought: Pick<BroughtResult, 'result'>): boolean;
  /**
   * Chooses the content of the artifact, and makes it where it is another form of the results.
   * @param results at least one: the only result of a run, or those of a list, each with the name of its `task`. A kept
   * archive whose result could not be delivered stands among them as one without a `result`.
   * @param extras files of no task, such as the report of a render check, by their paths below the run's output folder
   * @returns undefined when nothing is to be published
   */
  choose(
    results: readonly BroughtResult[],
    extras?: readonly UnpackedFile[],
  ): Promise<Publication | undefined>;
  /**
   * Writes the provenance statement of the results.
   * @returns the chosen publication with the statement attached; undefined when nothing is to be published
   */
  describe(facts: ProvenanceFacts): Promise<Publication | undefined>;
  /**
   * Publishes the files as one artifact.
   * @returns undefined when there is no artifact service; the files then stay where they are
   * @throws TaskError ARTIFACT_FAILED
   */
  publish(publication: Publication): Promise<PublishedArtifact | undefined>;
}

/**
 * Publishes the files, and logs the artifact. Does nothing without files.
 * @throws TaskError ARTIFACT_FAILED
 */
export async function publish(
  { reporter, signal }: Pick<StageContext, 'reporter' | 'signal'>,
  publisher: Pick<ResultPublisher, 'publish'>,
  publication: Publication | undefined,
): Promise<PublishedArtifact | undefined> {
  signal.throwIfAborted();
  if (!publication) return undefined;
  const artifact = await publisher.publish(publication);
  if (artifact)
    reporter.info(`Published artifact ${artifact.name} (${artifact.size} bytes, sha256:${artifact.digest}).`);
  return artifact;
}
