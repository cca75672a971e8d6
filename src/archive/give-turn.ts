import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Lets everything else that waits run, in the midst of many synchronous calls. An abort meanwhile ends the work.
 * @throws the signal's reason
 */
export async function giveTurn(signal: AbortSignal | undefined): Promise<void> {
  await nextTurn();
  signal?.throwIfAborted();
}
