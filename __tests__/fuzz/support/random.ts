/** A generator of random numbers that gives the same for the same seed, everywhere (mulberry32). */
export class Random {
  #state: number;

  /** @param parts mixed into one seed, so that every case of every target has its own. */
  constructor(...parts: readonly (number | string)[]) {
    this.#state = 0x811c9dc5;
    for (const char of parts.join('/')) {
      // FNV-1a
      this.#state = Math.imul(this.#state ^ (char.codePointAt(0) ?? 0), 0x01000193);
    }
  }

  /** 32 bits. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** A whole number from 0 to below `limit`; 0 when that is 0. */
  below(limit: number): number {
    return limit <= 0 ? 0 : this.next() % limit;
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  bytes(length: number): Buffer {
    const bytes = Buffer.alloc(length);
    for (let at = 0; at < length; at++) bytes[at] = this.next();
    return bytes;
  }
}
