import type { StageContext } from './services.ts';
import type { Predicate } from './statement.ts';

/** A set of files that belong together as one artifact. */
export interface Publication {
  /** The deal whose result it is. */
  readonly dealId: string;
  /**
   * The form of the result in it: plain `files`, the encrypted `archive` from the network, or `sealed` to recipients.
   */
  readonly kind: Predicate['subjects'];
  /** Absolute paths. */
  readonly files: readonly string[];
  /** Folder that the names in the artifact are relative to; names that an artifact cannot hold are made to fit. */
  readonly rootDir: string;
  /** Absolute path of one more file, from anywhere, that stands at the top of the artifact. */
  readonly attached?: string;
  /** Absolute path of an HTML page among the files that people can see without a download. */
  readonly page?: string;
}

/** A published artifact, as the artifact service names it. */
export interface PublishedArtifact {
  readonly id: string;
  readonly name: string;
  /** SHA-256 of the artifact, lowercase hex. */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  /** Id of the artifact that is the page alone. */
  readonly pageId?: string | undefined;
}

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
