import type { UnpackedFile } from '../../archive/unpack.ts';

/** Name of the archive, in the artifact too. */
export const ARCHIVE = 'result.zip';

/** Says what the digest covers, in the worker's own archive (iexec-worker-post-compute). */
export const COMPUTED = 'computed.json';

/** The result as the worker uploaded it. */
export interface DownloadedResult {
  readonly cid: string;
  /** The archive on disk, its bytes checked against the CID. */
  readonly path: string;
}

/** The plain result on disk, checked against the chain. */
export interface DecryptedResult {
  readonly files: readonly UnpackedFile[];
  /** The digest that the enclave signed and the chain holds. */
  readonly digest: string;
  /** Which files that digest vouches for. */
  readonly coveredFiles: readonly string[];
  /**
   * SHA-256 of the key that the enclave made for this result, lowercase hex. Undefined for a result that was stored in
   * clear.
   */
  readonly keyDigest?: string | undefined;
}

/** Forms of a result that can be published. */
export const PUBLICATION_KINDS = ['files', 'archive', 'encrypted'] as const;

/** One of these forms. */
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/** A file for an artifact, wherever it lies. */
export interface LinkedFile {
  /** Its name in the artifact, `/`-separated. */
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
}

/** A set of files that belong together as one artifact. */
export interface Publication {
  /** The deals whose results it holds, each once. */
  readonly dealIds: readonly string[];
  /**
   * The form of the results in it: plain `files`, the encrypted `archive` from the network, or one file `encrypted` to
   * recipients. Results of a list that could not be decrypted are archives beside the others.
   */
  readonly kind: PublicationKind;
  /** Absolute paths, below `rootDir`. */
  readonly files: readonly string[];
  /** More files, from anywhere. */
  readonly linked?: readonly LinkedFile[];
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
  /** Page with its download. */
  readonly url?: string | undefined;
  /** Page that shows the HTML page of the publication. */
  readonly pageUrl?: string | undefined;
}
