import { closeSync, openSync, writeSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { PRIVATE_FILE } from '../files/private-modes.ts';
import { CiphertextHasher } from './ciphertext-hasher.ts';
import type { Answers, Order } from './hashing-thread.ts';

/**
 * The thread behind `HashingThread`. It has nothing else to do while it writes, so its calls are synchronous ones,
 * which cost the least. What it throws reaches the other side as the worker's error.
 */
let file: number | undefined;
let hasher = new CiphertextHasher();

/**
 * Carries out an order.
 * @returns the answer, and the memory that goes back with it
 * @throws system errors, and an error for a piece without an open file.
 */
export function serve(order: Order): { answer: Answers[Order['kind']]; memory?: ArrayBuffer[] } {
  switch (order.kind) {
    case 'open':
      hasher = new CiphertextHasher();
      file = openSync(order.path, 'wx', PRIVATE_FILE);
      return { answer: undefined };
    case 'piece': {
      hasher.update(order.bytes, order.leaves);
      writeAll(order.bytes);
      const memory = order.bytes.buffer as ArrayBuffer;
      return { answer: memory, memory: [memory] };
    }
    case 'close':
      closeFile();
      return { answer: hasher.digest() };
  }
}

function writeAll(bytes: Uint8Array): void {
  if (file === undefined) throw new Error('no file is open');
  for (let offset = 0; offset < bytes.length; ) offset += writeSync(file, bytes, offset);
}

function closeFile(): void {
  if (file !== undefined) closeSync(file);
  file = undefined;
}

parentPort?.on('message', (order: Order) => {
  try {
    const { answer, memory } = serve(order);
    parentPort?.postMessage(answer, memory);
  } catch (error) {
    closeFile();
    throw error;
  }
});
