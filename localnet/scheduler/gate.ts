/** Lets a few pieces of work run at a time; the others wait in turn. */
export class Gate {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  /** @param most Number that run at a time. */
  constructor(most: number) {
    this.#free = most;
  }

  /** Runs the work when its turn comes. Settles as the work does. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#free === 0) await new Promise<void>(resolve => this.#waiting.push(resolve));
    else this.#free -= 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
