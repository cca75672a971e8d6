import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DagLink } from '../ipfs/unixfs-node.ts';
import { type CiphertextDigest, leavesOf } from './ciphertext-hasher.ts';

/** An order to the thread. It answers each order once, in their order: see `Answers`. */
export type Order =
  /** Make a new file of mode 0600. */
  | { readonly kind: 'open'; readonly path: string }
  /** Hash the next bytes of that file and write them. Their memory goes to the thread and back. */
  | { readonly kind: 'piece'; readonly bytes: Uint8Array; readonly leaves?: readonly DagLink[] | undefined }
  | { readonly kind: 'close' };

/** Answers of the thread. */
export interface Answers {
  readonly open: undefined;
  /** The memory of the piece, to be used again. */
  readonly piece: ArrayBuffer;
  readonly close: CiphertextDigest;
}

/** Inputs below this are done before a second thread has started. In bytes. */
const WORTH_A_THREAD = 16_777_216;
/** Pieces that may wait for the thread: enough to go on while it starts, and a fixed share of memory. */
const MAX_QUEUED = 24;
/** With so many pieces on its hands, the thread is the slower one. */
const BUSY = 3;

/** A second thread for work next to the cipher: hashing, and writing the file. The user stops it after use. */
export class HashingThread {
  readonly #worker = new Worker(workerScript());
  readonly #unanswered: PromiseWithResolvers<unknown>[] = [];
  readonly #usedPieces: ArrayBuffer[] = [];
  #failure: unknown;

  constructor() {
    this.#worker.on('message', (answer: unknown) => this.#unanswered.shift()?.resolve(answer));
    this.#worker.on('error', error => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('the hashing thread ended early')));
  }

  /** The memory of a piece that was written, to make the next one in; undefined when none has that size. */
  usedPiece(bytes: number): Buffer | undefined {
    const memory = this.#usedPieces.pop();
    return memory?.byteLength === bytes ? Buffer.from(memory) : undefined;
  }

  /**
   * Hashes pieces of ciphertext and writes them to a new file of mode 0600.
   * @param pieces whole multiples of a leaf (256 KiB), except the last, each in memory of its own, which goes over to
   * the thread
   * @throws what `pieces` throws, the thread's error, and the signal's reason after an abort.
   */
  async write(
    path: string,
    pieces: AsyncIterable<Uint8Array>,
    signal?: AbortSignal,
  ): Promise<CiphertextDigest> {
    // Not waited for, so that the cipher need not wait for the thread's start.
    const opened = this.#ask({ kind: 'open', path });
    opened.catch(() => undefined);
    try {
      for await (const bytes of pieces) {
        // Either thread takes the leaves when it has time: their hashes, unlike the checksum and the cipher, can be
        // made anywhere.
        const leaves = this.#unanswered.length >= BUSY ? leavesOf(bytes) : undefined;
        this.#ask({ kind: 'piece', bytes, leaves }, [bytes.buffer as ArrayBuffer]).then(
          memory => this.#usedPieces.push(memory),
          // Kept, and reported to the next order.
          () => undefined,
        );
        while (this.#unanswered.length >= MAX_QUEUED) await this.#unanswered[0]?.promise;
        signal?.throwIfAborted();
      }
      return await this.#ask({ kind: 'close' });
    } catch (error) {
      await this.#ask({ kind: 'close' }).catch(() => undefined);
      throw this.#failure ?? error;
    }
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask<Kind extends Order['kind']>(
    order: Order & { readonly kind: Kind },
    memory: ArrayBuffer[] = [],
  ): Promise<Answers[Kind]> {
    if (this.#failure) return Promise.reject(this.#failure);
    const answer = Promise.withResolvers<unknown>();
    this.#unanswered.push(answer);
    this.#worker.postMessage(order, memory);
    return answer.promise as Promise<Answers[Kind]>;
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    for (const { reject } of this.#unanswered.splice(0)) reject(this.#failure);
  }
}

/**
 * Runs `use` with a second thread when there is a core for it and `bytes` of work are worth the start, and without
 * one otherwise.
 */
export async function withHashingThread<T>(
  bytes: number,
  use: (thread: HashingThread | undefined) => Promise<T>,
): Promise<T> {
  const thread = bytes >= WORTH_A_THREAD && availableParallelism() > 1 ? new HashingThread() : undefined;
  try {
    return await use(thread);
  } finally {
    await thread?.stop();
  }
}

/** Next to this file in the sources; next to the chunks of the bundle, which the build puts into one folder. */
function workerScript(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./hashing-worker.${extension}`, import.meta.url);
}
