/** Turns the mutants of one file on and off, and notes which of them were met. */
class FileSwitches {
  /** Number of the mutant that is on; -1 for none. */
  active = -1;
  readonly met = new Set<number>();

  /** @returns whether the mutant is on; called by the mutated source at its place. */
  on(id: number): boolean {
    if (this.active < 0) this.met.add(id);
    return this.active === id;
  }
}

/** The switches of all mutated files that this process has loaded. */
export class Switches {
  readonly #files = new Map<string, FileSwitches>();

  /** @returns the switches of a file, made at the first call. */
  of(file: string): FileSwitches {
    const known = this.#files.get(file);
    if (known) return known;
    const made = new FileSwitches();
    this.#files.set(file, made);
    return made;
  }

  /** Forgets which mutants were met, and @returns them as `file:id`. */
  takeMet(): string[] {
    const met: string[] = [];
    for (const [file, switches] of this.#files) {
      for (const id of switches.met) met.push(`${file}:${id}`);
      switches.met.clear();
    }
    return met;
  }
}
