import type { Provider } from 'ethers';

/** Numbers of the first and the last block of a stretch of the chain. */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

/** The head of the chain: number, and time in Unix seconds. */
export interface ChainHead {
  readonly number: number;
  readonly timestamp: number;
}

/** A stretch of so many blocks needs no closer look: endpoints search that many for logs at once. */
const NARROW = 2_000;
/** Blocks that are looked at together, in one request. */
const PROBES = 12;
/** Each round makes the stretch a twelfth of what it was, so that this many suffice for any chain. */
const MAX_ROUNDS = 8;

/**
 * The blocks around a moment: the first one is older, the last one younger, or the stretch ends with the chain. No
 * RPC method finds a block by its time, so it is searched for; most moments asked for are recent, so the first look
 * is denser towards the head.
 * @param time Unix seconds.
 * @throws TaskError RPC_UNREACHABLE.
 */
export async function findBlocksAround(
  provider: Provider,
  head: ChainHead,
  time: number,
): Promise<BlockRange> {
  let from = 0;
  let to = head.number;
  let probes = Array.from({ length: PROBES }, (_, step) => head.number - 256 * 4 ** step);
  for (let round = 0; to - from > NARROW && round < MAX_ROUNDS; round++) {
    const numbers = probes.filter(number => number > from && number < to);
    const blocks = await Promise.all(numbers.map(number => provider.getBlock(number)));
    for (const block of blocks) {
      if (block && block.timestamp < time) from = Math.max(from, block.number);
      if (block && block.timestamp > time) to = Math.min(to, block.number);
    }
    const width = (to - from) / (PROBES + 1);
    probes = Array.from({ length: PROBES }, (_, step) => Math.round(from + width * (step + 1)));
  }
  return { from, to };
}
