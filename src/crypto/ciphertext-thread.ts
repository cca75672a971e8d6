import { Worker } from 'node:worker_threads';
import type { EncryptedDataset } from './ciphertext-hasher.ts';

/** What a worker is started with: the path of the file that it makes. */
export interface WorkerTask {
  readonly path: string;
}

/** A chunk whose memory goes over to the worker, or the end of the file. */
export type ToWorker = { readonly kind: 'chunk'; readonly chunk: Uint8Array } | { readonly kind: 'end' };

/** One for each chunk that is hashed and on disk, and one at the end. */
export type FromWorker =
  | { readonly kind: 'written' }
  | { readonly kind: 'done'; readonly dataset: EncryptedDataset };

/** Chunks that may wait for the worker: enough to smooth the pace of both, and a fixed share of memory. */
const MAX_QUEUED = 16;

/**
 * Hashes chunks and writes them to a new file of mode 0600, both on a thread of their own, so that the cipher in
 * this one never waits for them. The memory of each chunk goes over to that thread
 * without a copy, so the giver must be done with it.
 * @throws what `chunks` throws, the worker's error, and the signal's reason after an abort.
 */
export async function writeOnThread(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<EncryptedDataset> {
  const worker = new Worker(workerScript(), { workerData: { path } satisfies WorkerTask });
  let queued = 0;
  let dataset: EncryptedDataset | undefined;
  let failure: unknown;
  let news = Promise.withResolvers<void>();
  const tell = () => {
    news.resolve();
    news = Promise.withResolvers();
  };
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'done') dataset = message.dataset;
    else queued--;
    tell();
  });
  worker.on('error', error => {
    failure = error;
    tell();
  });
  worker.on('exit', () => {
    if (!dataset) failure ??= new Error('the hashing thread ended early');
    tell();
  });
  try {
    for await (const chunk of chunks) {
      send(worker, chunk);
      queued++;
      while (queued >= MAX_QUEUED && !failure) await news.promise;
      if (failure) throw failure;
      signal?.throwIfAborted();
    }
    worker.postMessage({ kind: 'end' } satisfies ToWorker);
    while (!dataset && !failure) await news.promise;
    if (!dataset) throw failure;
    return dataset;
  } finally {
    await worker.terminate();
  }
}

function send(worker: Worker, bytes: Uint8Array): void {
  // A view of a larger buffer, such as the pool of small ones, must not take that along.
  const chunk = bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes);
  worker.postMessage({ kind: 'chunk', chunk } satisfies ToWorker, [chunk.buffer as ArrayBuffer]);
}

/** Beside this file in the sources; beside the chunks of the bundle, which the build puts into one folder. */
function workerScript(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./ciphertext-worker.${extension}`, import.meta.url);
}
