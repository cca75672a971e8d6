import { pause } from './abortable.ts';

/** Looks at the chain for what a mined transaction did. */
const LOOKS_FOR_MINED = 20;

/**
 * Waits for what a mined transaction did: some nodes behind one RPC endpoint lag behind the one that mined it, and
 * acting on what they say would do it again.
 * @param pollMs milliseconds between looks
 * @returns undefined when it does not show, as after a receipt that is a lie.
 */
export async function untilSeen<T>(
  look: () => Promise<T | undefined>,
  { signal, pollMs = 1000 }: { signal?: AbortSignal | undefined; pollMs?: number | undefined },
  most = LOOKS_FOR_MINED,
): Promise<T | undefined> {
  for (let looks = 0; looks < most; looks++) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await pause(pollMs, signal);
  }
  return undefined;
}
