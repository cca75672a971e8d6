import { createHash } from 'node:crypto';

/** Bytes of file content in one leaf: the chunk size of kubo's default `add` ("size-262144"). */
export const CHUNK_BYTES = 262_144;
/** Links in one inner node of the balanced layout (boxo, `ipld/unixfs/importer/helpers.DefaultLinksPerBlock`). */
export const MAX_LINKS = 174;

const DAG_PB = 0x70;
const RAW = 0x55;
/** Multihash prefix of SHA-256: code 0x12, 32 bytes. */
const SHA256_PREFIX = Buffer.from([0x12, 0x20]);
/** UnixFS field 1, type = File (UnixFS specification, message `Data`). */
const TYPE_FILE = Buffer.from([0x08, 0x02]);

/** A block of the DAG, reduced to what its parent needs to know. */
export interface DagLink {
  /**
   * The block's CID in binary: for version 0 the bare multihash (34 bytes), for version 1 with its prefix (36 bytes).
   */
  readonly cid: Uint8Array;
  /** File bytes below this block. */
  readonly contentBytes: number;
  /** Size of this block and all below it, in bytes. */
  readonly treeBytes: number;
}

/** One of kubo's two ways to build a file: `add` (version 0) or `add --cid-version=1` (raw leaves). */
export type CidVersion = 0 | 1;

/** The block of one chunk (at most 262144 bytes) of the file. */
export function leafOf(chunk: Uint8Array, version: CidVersion): DagLink {
  const contentBytes = chunk.length;
  if (version === 1) return linkTo([chunk], RAW, version, contentBytes, 0);
  const length = varint(contentBytes);
  const before = Buffer.concat([TYPE_FILE, ...(contentBytes > 0 ? [Buffer.of(0x12), length] : [])]);
  const after = Buffer.concat([Buffer.of(0x18), length]);
  const message = before.length + contentBytes + after.length;
  const head = Buffer.concat([Buffer.of(0x0a), varint(message), before]);
  return linkTo([head, chunk, after], DAG_PB, version, contentBytes, 0);
}

/** The inner node over up to 174 blocks (DAG-PB specification: links first, then the UnixFS message). */
export function parentOf(children: readonly DagLink[], version: CidVersion): DagLink {
  let contentBytes = 0;
  let childBytes = 0;
  const links: Buffer[] = [];
  const blockSizes: Buffer[] = [];
  for (const child of children) {
    contentBytes += child.contentBytes;
    childBytes += child.treeBytes;
    const hash = field(0x0a, child.cid);
    const link = Buffer.concat([hash, Buffer.from([0x12, 0x00, 0x18]), varint(child.treeBytes)]);
    links.push(field(0x12, link));
    blockSizes.push(Buffer.of(0x20), varint(child.contentBytes));
  }
  const unixfs = Buffer.concat([TYPE_FILE, Buffer.of(0x18), varint(contentBytes), ...blockSizes]);
  return linkTo([...links, field(0x0a, unixfs)], DAG_PB, version, contentBytes, childBytes);
}

function linkTo(
  block: readonly Uint8Array[],
  codec: number,
  version: CidVersion,
  contentBytes: number,
  childBytes: number,
): DagLink {
  const hash = createHash('sha256');
  let treeBytes = childBytes;
  for (const part of block) {
    hash.update(part);
    treeBytes += part.length;
  }
  const prefix = version === 1 ? [Buffer.of(1, codec)] : [];
  return { cid: Buffer.concat([...prefix, SHA256_PREFIX, hash.digest()]), contentBytes, treeBytes };
}

function field(tag: number, value: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(tag), varint(value.length), value]);
}

/** Protocol Buffers base-128 integer; by division, because file sizes outgrow 32-bit operators. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  bytes.push(rest);
  return Buffer.from(bytes);
}
