import { CID } from 'multiformats/cid';
import { TaskError } from '../errors/task-error.ts';
import { readChunks } from '../files/file-stream.ts';
import type { CidVersion } from './unixfs-node.ts';
import { type DagLayout, UnixfsTree } from './unixfs-tree.ts';

const SHA2_256 = 0x12;
const DAG_PB = 0x70;
const RAW = 0x55;
/** Longest text form of a CID that we read (base16 has 73): decoding base58 takes the square of its length. */
const MAX_CID_CHARS = 128;

/** Computes the CID that kubo's `add` gives a file, while its bytes pass by. Used like a `crypto.Hash`. */
export class CidHasher {
  readonly #tree: UnixfsTree;

  constructor(layout: DagLayout = {}) {
    this.#tree = new UnixfsTree(layout);
  }

  /** Takes the next bytes of the file; they may be reused by the caller afterwards. */
  update(bytes: Uint8Array): this {
    this.#tree.update(bytes);
    return this;
  }

  /** The CID as text, once all bytes were given. To be called once. */
  digest(): string {
    return cidText(this.#tree.root().cid);
  }
}

/** The text form of a CID in binary (34 bytes for version 0, 36 for version 1). */
export function cidText(bytes: Uint8Array): string {
  return CID.decode(bytes).toString();
}

/** The CID (version 0 by default) of a file on disk, read once as a stream. */
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

/** Tells whether two CIDs name the same block; `Qm…` and its `bafybei…` form do. Throws like `parseCid`. */
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
