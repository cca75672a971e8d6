import { createHash } from 'node:crypto';
import { CHUNK_BYTES, type DagLink, leafOf } from '../ipfs/unixfs-node.ts';
import { UnixfsTree } from '../ipfs/unixfs-tree.ts';
import type { Ciphertext } from '../storage/ciphertext.ts';

/** `Ciphertext` with its CID in binary: the text form would bring the codecs of all CIDs into the hashing thread. */
export interface CiphertextDigest extends Omit<Ciphertext, 'cid'> {
  /** CIDv0 in binary, 34 bytes. */
  readonly cid: Uint8Array;
}

/** Computes the digest of an encrypted file, while its bytes pass by. */
export class CiphertextHasher {
  readonly #checksum = createHash('sha256');
  readonly #tree = new UnixfsTree();
  #size = 0;

  /**
   * Takes the next bytes of the file; they may be reused by the caller afterwards.
   * @param leaves of these bytes, when another thread made them (`leavesOf`). Then all earlier pieces were whole
   * multiples of a leaf.
   */
  update(bytes: Uint8Array, leaves?: readonly DagLink[]): void {
    this.#checksum.update(bytes);
    if (leaves) for (const leaf of leaves) this.#tree.addLeaf(leaf);
    else this.#tree.update(bytes);
    this.#size += bytes.length;
  }

  /** To be called once, when all bytes were given. */
  digest(): CiphertextDigest {
    const checksum = `0x${this.#checksum.digest('hex')}` as const;
    return { size: this.#size, checksum, cid: this.#tree.root().cid };
  }
}

/** The leaves of a piece of a file that starts and ends at borders of leaves, or at the file's end. */
export function leavesOf(piece: Uint8Array): DagLink[] {
  const leaves: DagLink[] = [];
  for (let offset = 0; offset < piece.length; offset += CHUNK_BYTES)
    leaves.push(leafOf(piece.subarray(offset, offset + CHUNK_BYTES), 0));
  return leaves;
}
