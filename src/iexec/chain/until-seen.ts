import { pause } from '../../net/abortable.ts';
import { CHAIN_LOOK_MS } from '../../net/pauses.ts';

/** Most looks at the chain for the effect of a mined transaction. */
const LOOKS_FOR_MINED = 20;

/**
 * Waits for the effect of a mined transaction: some nodes behind one RPC endpoint lag behind the one that mined it, and
 * acting on their answers would do it again.
 * @param pollMs milliseconds between looks
 * @returns undefined when the effect does not show, as after a false receipt.
 */
export async function untilSeen<T>(
  look: () => Promise<T | undefined>,
  { signal, pollMs = CHAIN_LOOK_MS }: { signal?: AbortSignal | undefined; pollMs?: number | undefined },
  most = LOOKS_FOR_MINED,
): Promise<T | undefined> {
  for (let looks = 0; looks < most; looks++) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await pause(pollMs, signal);
  }
  return undefined;
}
