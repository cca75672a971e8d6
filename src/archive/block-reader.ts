import { readSync } from 'node:fs';
import { RandomAccessReader } from 'yauzl';

/** Bytes that are read at a time. */
const BLOCK_BYTES = 262_144;
/** One block around the place in the archive's directory, and one around the entry at hand. */
const BLOCKS = 2;

interface Block {
  readonly bytes: Buffer;
  readonly start: number;
  readonly length: number;
}

/**
 * Gives the zip parser its bytes out of large blocks. It asks for some ten bytes at a time, alternately in the
 * archive's directory and at its entries; a trip to the thread pool for each would take most of the time that many
 * small files take. Reads are synchronous: a block is there in less time than it takes to wait for it.
 */
export class BlockReader extends RandomAccessReader {
  readonly #file: number;
  readonly #size: number;
  /** The one used last comes last. */
  readonly #blocks: Block[] = [];

  /**
   * @param file descriptor, which stays open
   * @param size bytes of the file
   */
  constructor(file: number, size: number) {
    super();
    this.#file = file;
    this.#size = size;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    let bytesRead: number;
    try {
      bytesRead = this.fill(buffer.subarray(offset, offset + length), position);
    } catch (error) {
      callback(error as Error);
      return;
    }
    callback(null, bytesRead);
  }

  /** Fills `target` from `position` on; returns how many bytes there were, fewer only at the end of the file. */
  fill(target: Buffer, position: number): number {
    let filled = 0;
    while (filled < target.length && position + filled < this.#size) {
      const { bytes, start, length } = this.#blockAt(position + filled);
      const copied = bytes.copy(target, filled, position + filled - start, length);
      if (copied === 0) break;
      filled += copied;
    }
    return filled;
  }

  #blockAt(position: number): Block {
    const index = this.#blocks.findIndex(
      ({ start, length }) => position >= start && position < start + length,
    );
    const [known] = index < 0 ? [] : this.#blocks.splice(index, 1);
    const block = known ?? this.#readBlock(position);
    this.#blocks.push(block);
    return block;
  }

  #readBlock(start: number): Block {
    const oldest = this.#blocks.length < BLOCKS ? undefined : this.#blocks.shift();
    const bytes = oldest?.bytes ?? Buffer.allocUnsafeSlow(BLOCK_BYTES);
    return { bytes, start, length: readSync(this.#file, bytes, 0, bytes.length, start) };
  }
}
