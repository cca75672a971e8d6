import { CHUNK_BYTES, type CidVersion, type DagLink, leafOf, MAX_LINKS, parentOf } from './unixfs-node.ts';

/** Rules for cutting a file into a DAG. The defaults are those of kubo's `add`. */
export interface DagLayout {
  /** 0 (`Qm…`), or 1 as with `--cid-version=1`, which also makes raw leaves. Default 0. */
  readonly version?: CidVersion;
  /** Bytes of a leaf. Default 262144. */
  readonly chunkBytes?: number;
  /** Links of an inner node. Default 174. */
  readonly maxLinks?: number;
}

/**
 * Builds the DAG that kubo's `add` makes of a file, while its bytes pass by: UnixFS, balanced layout. It holds at
 * most one chunk, and 174 links per level of the tree, whatever the size of the file; a DAG importer, made to store
 * blocks, holds the bytes of every leaf until their parent is built.
 */
export class UnixfsTree {
  readonly #version: CidVersion;
  readonly #chunkBytes: number;
  readonly #maxLinks: number;
  /** Blocks that wait for their parent, by level: leaves first. */
  readonly #levels: DagLink[][] = [];
  /** The start of a chunk whose end was not given yet; made when bytes come in other pieces than chunks. */
  #partial: Buffer | undefined;
  #filled = 0;
  #empty = true;

  constructor({ version = 0, chunkBytes = CHUNK_BYTES, maxLinks = MAX_LINKS }: DagLayout = {}) {
    this.#version = version;
    this.#chunkBytes = chunkBytes;
    this.#maxLinks = maxLinks;
  }

  /** Takes the next bytes of the file; they may be reused by the caller afterwards. */
  update(bytes: Uint8Array): void {
    for (let offset = 0; offset < bytes.length; ) {
      const taken = Math.min(this.#chunkBytes - this.#filled, bytes.length - offset);
      const part = bytes.subarray(offset, offset + taken);
      if (taken === this.#chunkBytes) this.addLeaf(leafOf(part, this.#version));
      else this.#keep(part);
      offset += taken;
    }
  }

  /** Takes the next chunk of the file as the block that was made of it elsewhere. No chunk may be half given. */
  addLeaf(leaf: DagLink): void {
    if (this.#filled > 0) throw new Error('the chunk before this one is not complete');
    this.#empty = false;
    this.#add(0, leaf);
  }

  /** The root, once all bytes were given. To be called once. */
  root(): DagLink {
    if (this.#filled > 0 || this.#empty) this.#closePartial();
    for (let level = 0; ; level++) {
      const waiting = this.#levels[level] ?? [];
      const [first] = waiting;
      const isTop = level === this.#levels.length - 1;
      if (isTop && first && waiting.length === 1) return first;
      if (waiting.length > 0) this.#closeLevel(level);
    }
  }

  #keep(part: Uint8Array): void {
    this.#partial ??= Buffer.allocUnsafe(this.#chunkBytes);
    this.#partial.set(part, this.#filled);
    this.#filled += part.length;
    if (this.#filled === this.#chunkBytes) this.#closePartial();
  }

  #closePartial(): void {
    const chunk = this.#partial?.subarray(0, this.#filled) ?? Buffer.alloc(0);
    this.#filled = 0;
    this.addLeaf(leafOf(chunk, this.#version));
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
