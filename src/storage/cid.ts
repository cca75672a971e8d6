import { CID } from 'multiformats/cid';
import { TaskError } from '../errors/task-error.ts';
import { readChunks } from './file-stream.ts';
import { CHUNK_BYTES, type CidVersion, type DagLink, leafOf, MAX_LINKS, parentOf } from './unixfs-node.ts';

const SHA2_256 = 0x12;
const DAG_PB = 0x70;
const RAW = 0x55;
/** Longest text form of a CID that we read (base16 has 73): decoding base58 takes the square of its length. */
const MAX_CID_CHARS = 128;

/** How a file is cut into a DAG. The defaults are those of kubo's `add`. */
export interface CidLayout {
  /** 0 (`Qm…`), or 1 as with `--cid-version=1`, which also makes raw leaves. Default 0. */
  readonly version?: CidVersion;
  /** Bytes of a leaf. Default 262144. */
  readonly chunkBytes?: number;
  /** Links of an inner node. Default 174. */
  readonly maxLinks?: number;
}

/**
 * Computes the CID that kubo's `add` gives a file, while its bytes pass by: UnixFS, balanced layout. Used like a
 * `crypto.Hash`. It holds one chunk, and at most 174 links per level of the tree, whatever the size of the file;
 * a DAG importer, made to store blocks, holds the bytes of every leaf until their parent is built.
 */
export class CidHasher {
  readonly #version: CidVersion;
  readonly #chunk: Buffer;
  readonly #maxLinks: number;
  /** Blocks that wait for their parent, by level: leaves first. */
  readonly #levels: DagLink[][] = [];
  #filled = 0;
  #empty = true;

  constructor({ version = 0, chunkBytes = CHUNK_BYTES, maxLinks = MAX_LINKS }: CidLayout = {}) {
    this.#version = version;
    this.#chunk = Buffer.allocUnsafe(chunkBytes);
    this.#maxLinks = maxLinks;
  }

  /** Takes the next bytes of the file; they may be reused by the caller afterwards. */
  update(bytes: Uint8Array): this {
    for (let offset = 0; offset < bytes.length; ) {
      const taken = Math.min(this.#chunk.length - this.#filled, bytes.length - offset);
      this.#chunk.set(bytes.subarray(offset, offset + taken), this.#filled);
      this.#filled += taken;
      offset += taken;
      if (this.#filled === this.#chunk.length) this.#closeChunk();
    }
    return this;
  }

  /** The CID as text, once all bytes were given. To be called once. */
  digest(): string {
    if (this.#filled > 0 || this.#empty) this.#closeChunk();
    for (let level = 0; ; level++) {
      const waiting = this.#levels[level] ?? [];
      const [first] = waiting;
      const isTop = level === this.#levels.length - 1;
      if (isTop && first && waiting.length === 1) return CID.decode(first.cid).toString();
      if (waiting.length > 0) this.#closeLevel(level);
    }
  }

  #closeChunk(): void {
    this.#empty = false;
    this.#add(0, leafOf(this.#chunk.subarray(0, this.#filled), this.#version));
    this.#filled = 0;
  }

  #closeLevel(level: number): void {
    const children = this.#levels[level] ?? [];
    this.#levels[level] = [];
    this.#add(level + 1, parentOf(children, this.#version));
  }

  #add(level: number, block: DagLink): void {
    const waiting = this.#levels[level] ?? [];
    this.#levels[level] = waiting;
    waiting.push(block);
    if (waiting.length === this.#maxLinks) this.#closeLevel(level);
  }
}

/** The CID (version 0 unless told) of a file on disk, read once as a stream. */
export async function cidOfFile(
  path: string,
  { version = 0, signal }: { version?: CidVersion; signal?: AbortSignal | undefined } = {},
): Promise<string> {
  const hasher = new CidHasher({ version });
  for await (const chunk of readChunks(path, signal)) hasher.update(chunk);
  return hasher.digest();
}

/**
 * Reads a CID of version 0 or 1 that names a file we can verify: SHA-256 over DAG-PB, or over raw bytes.
 * @throws TaskError SERVICE_MALFORMED for anything else.
 */
export function parseCid(text: string): CID {
  let cid: CID;
  if (text.length > MAX_CID_CHARS) throw notACid(text, 'It is too long');
  try {
    cid = CID.parse(text);
  } catch (cause) {
    throw notACid(text, 'It is not the text form of a CID', cause);
  }
  if (cid.multihash.code !== SHA2_256 || cid.multihash.size !== 32)
    throw notACid(text, 'It uses another hash than SHA-256');
  if (cid.code !== DAG_PB && cid.code !== RAW) throw notACid(text, 'It names something that is not a file');
  return cid;
}

/** Whether two CIDs name the same block; `Qm…` and its `bafybei…` form do. Throws like `parseCid`. */
export function isSameContent(one: string, other: string): boolean {
  return parseCid(one).toV1().equals(parseCid(other).toV1());
}

function notACid(text: string, why: string, cause?: unknown): TaskError {
  return new TaskError('SERVICE_MALFORMED', {
    what: `${JSON.stringify(text.slice(0, 80))} is not the CID of a file.`,
    why: `${why}.`,
    fix: 'If it comes from a workflow, correct it there; if it comes from the chain, the worker wrote it wrongly.',
    cause,
  });
}
