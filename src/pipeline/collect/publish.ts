import type { Publication, PublishedArtifact } from '../context/results.ts';
import type { StageContext } from '../context/services.ts';

/** Where artifacts go. Undefined when this server has no artifact service; the files then stay where they are. */
export type Publisher = (publication: Publication) => Promise<PublishedArtifact | undefined>;

/** Publishes the files; does nothing without any. */
export async function publish(
  { reporter, signal }: StageContext,
  publisher: Publisher,
  publication: Publication | undefined,
): Promise<PublishedArtifact | undefined> {
  signal.throwIfAborted();
  if (!publication) return undefined;
  const artifact = await publisher(publication);
  if (artifact)
    reporter.info(`Published artifact ${artifact.name} (${artifact.size} bytes, sha256:${artifact.digest}).`);
  return artifact;
}
