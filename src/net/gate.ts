/** Lets a few pieces of work run at the same time; the others wait, and come in the order in which they came. */
export class Gate {
  readonly #most: number;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** @param most pieces of work that may run at the same time */
  constructor(most: number) {
    this.#most = most;
  }

  /** Runs the work once there is room for it. Rethrows its error. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < this.#most) this.#running += 1;
    else await new Promise<void>(resolve => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The place goes to the next one, so nothing that comes now can take it.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
