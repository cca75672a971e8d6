import type { JsonRpcProvider } from 'ethers';

/** Milliseconds between two looks at the chain's clock. */
const INTERVAL = 1_000;

/**
 * A signal that aborts when `seconds` have passed, on this machine's clock or on the chain's: the chain's can be
 * advanced to try what happens to slow apps without waiting for them.
 *
 * @returns The signal, and a function that ends the watch; once the chain has told its time, where it answers.
 */
export async function startTimeLimit(
  seconds: number,
  provider: JsonRpcProvider,
): Promise<{ readonly signal: AbortSignal; readonly stop: () => void }> {
  const controller = new AbortController();
  let start: number | undefined;
  const look = async (): Promise<void> => {
    const block = await provider.getBlock('latest').catch(() => null);
    if (block === null) return;
    start ??= block.timestamp;
    if (block.timestamp - start > seconds) controller.abort();
  };
  await look();
  const chainClock = setInterval(() => void look(), INTERVAL);
  const ownClock = setTimeout(() => controller.abort(), seconds * 1_000);
  return {
    signal: controller.signal,
    stop: () => {
      clearInterval(chainClock);
      clearTimeout(ownClock);
    },
  };
}

/** A signal that also aborts after a number of milliseconds; without a number, the same signal. */
export function withTimeout(signal: AbortSignal, milliseconds: number | undefined): AbortSignal {
  return milliseconds === undefined ? signal : AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
}
