import { parentPort } from 'node:worker_threads';
import { examinePair, type PairOrder } from './examine-pair.ts';

/**
 * The thread behind `examinePairs`. It answers one order after the other; its errors reach the other side as the
 * worker's error.
 */
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (order: PairOrder) => {
  last = last.then(async () => parentPort?.postMessage(await examinePair(order)));
});
