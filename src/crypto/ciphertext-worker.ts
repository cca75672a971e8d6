import { on } from 'node:events';
import { open } from 'node:fs/promises';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { PRIVATE_FILE } from '../storage/atomic-file.ts';
import { writeAll } from '../storage/file-stream.ts';
import { CiphertextHasher } from './ciphertext-hasher.ts';
import type { FromWorker, ToWorker, WorkerTask } from './ciphertext-thread.ts';

/**
 * The thread that hashes ciphertext and writes it to its file, beside the thread that makes it. See
 * `writeOnThread`, which starts it and speaks its protocol.
 */
async function serve(port: MessagePort, { path }: WorkerTask): Promise<void> {
  const answer = (message: FromWorker) => port.postMessage(message);
  const file = await open(path, 'wx', PRIVATE_FILE);
  try {
    const hasher = new CiphertextHasher();
    for await (const [message] of on(port, 'message') as AsyncIterable<[ToWorker]>) {
      if (message.kind === 'end') break;
      const { chunk } = message;
      const writing = writeAll(file, chunk);
      hasher.update(chunk);
      await writing;
      // Frees the memory at once; a collector that sees only small handles would let it pile up.
      (chunk.buffer as ArrayBuffer).transfer(0);
      answer({ kind: 'written' });
    }
    await file.close();
    answer({ kind: 'done', dataset: hasher.digest() });
  } finally {
    await file.close();
    port.close();
  }
}

if (parentPort) await serve(parentPort, workerData as WorkerTask);
