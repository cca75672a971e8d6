import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { importer } from 'ipfs-unixfs-importer';
import { fixedSize } from 'ipfs-unixfs-importer/chunker';
import { balanced } from 'ipfs-unixfs-importer/layout';
import { base32 } from 'multiformats/bases/base32';
import type { CID } from 'multiformats/cid';

/** Rules for cutting a file into blocks. The defaults are those of kubo's `add`. */
export interface AddOptions {
  /** CID version of the root; default 0. */
  readonly cidVersion?: 0 | 1;
  /** Leaves without a UnixFS wrapper; default false for version 0 and true for version 1. */
  readonly rawLeaves?: boolean;
  /** Bytes of a leaf; default 262144. */
  readonly chunkSize?: number;
  /** Compute the CID and keep nothing; default false. */
  readonly onlyHash?: boolean;
}

/** A file that went through {@link FileStore.add}. */
export interface AddedFile {
  readonly cid: CID;
  /** Bytes of the file. */
  readonly bytes: number;
  /** Bytes of all its blocks, wrappers included (what kubo calls `Size`). */
  readonly dagBytes: bigint;
}

/** A file kept by the store. */
export interface StoredFile {
  /** Path on disk. */
  readonly path: string;
  /** Bytes of the file. */
  readonly bytes: number;
}

/** kubo's default: a dag-pb node has at most this many children. */
const LINKS_PER_NODE = 174;
const KUBO_CHUNK_BYTES = 262_144;

/** Keeps whole files on disk under their CID. The blocks themselves are only hashed, never stored. */
export class FileStore {
  readonly #folder: string;

  /** @param folder Folder to keep the files in; made when needed. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Streams a file to disk and computes its CID on the way. Memory does not depend on the size of the file: at most
   * one node's worth of leaves (45 MB) is alive at a time.
   */
  async add(content: AsyncIterable<Uint8Array>, options: AddOptions = {}): Promise<AddedFile> {
    await mkdir(this.#folder, { recursive: true });
    const { cidVersion = 0, onlyHash = false, chunkSize = KUBO_CHUNK_BYTES } = options;
    const rawLeaves = options.rawLeaves ?? cidVersion === 1;
    const partial = join(this.#folder, `partial-${randomUUID()}`);
    const file = await open(partial, 'wx', 0o600);
    let bytes = 0;
    const written = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of content) {
        if (!onlyHash) await file.writeFile(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    };
    try {
      const entries = importer([{ content: written() }], discardBlocks, {
        cidVersion,
        rawLeaves,
        chunker: fixedSize({ chunkSize }),
        layout: balanced({ maxChildrenPerNode: LINKS_PER_NODE }),
        blockWriteConcurrency: 4,
      });
      const { value: root } = await entries.next();
      if (root === undefined) throw new Error('The importer gave no root node.');
      await file.close();
      if (!onlyHash) await rename(partial, this.#pathOf(root.cid));
      return { cid: root.cid, bytes, dagBytes: root.size };
    } finally {
      await file.close().catch(() => undefined);
      await rm(partial, { force: true });
    }
  }

  /** The file with this CID, or `undefined` when the store does not have it. */
  async find(cid: CID): Promise<StoredFile | undefined> {
    const path = this.#pathOf(cid);
    const found = await stat(path).catch(() => undefined);
    return found === undefined ? undefined : { path, bytes: found.size };
  }

  /** Versions 0 and 1 of one dag-pb CID designate the same block, so both lead to the same file. */
  #pathOf(cid: CID): string {
    return join(this.#folder, cid.toV1().toString(base32));
  }
}

const discardBlocks = { put: async (cid: CID): Promise<CID> => cid };
