import type { RunActionResult } from '../../localrunner/run-action.ts';

/** Before the first stage begins. */
const START = 'start';

/** Counts kills by the stage that they hit and by the kind of the run, and everything that went wrong. */
export class Figures {
  /** One line for each thing that must not be. */
  readonly failures: string[] = [];
  readonly #startedAt = performance.now();
  readonly #kills = new Map<string, Map<string, number>>();
  readonly #failures = new Map<string, number>([
    ['wrong purchases', 0],
    ['results lost', 0],
  ]);
  readonly #stageOf: (log: string) => string;
  #kill = 0;
  #late = 0;

  /** @param stage finds the stage at the end of a log */
  constructor(stage: (log: string) => string = stageOf) {
    this.#stageOf = stage;
  }

  /** Attempts that died. */
  get kills(): number {
    return this.#kill;
  }

  /** Counts an attempt that was to be killed; one that had ended before was not. */
  count(kind: string, attempt: RunActionResult, died: boolean): void {
    if (!died) {
      this.#late += 1;
      return;
    }
    this.#kill += 1;
    const stage = this.#stageOf(attempt.stdout);
    const byKind = this.#kills.get(stage) ?? new Map<string, number>();
    this.#kills.set(stage, byKind.set(kind, (byKind.get(kind) ?? 0) + 1));
  }

  fail(what: string, how: string): void {
    this.#failures.set(what, (this.#failures.get(what) ?? 0) + 1);
    this.failures.push(`${what}: ${how}`);
    // At once, since a run of many kills takes long.
    process.stderr.write(`${what}: ${how}\n`);
  }

  toString(): string {
    const seconds = (performance.now() - this.#startedAt) / 1000;
    const stages = [...this.#kills].map(([stage, byKind]) => {
      const counts = [...byKind].sort().map(([kind, count]) => `${kind} ${count}`);
      return `  ${stage.padEnd(10)} ${counts.join(' · ')}`;
    });
    return [
      `${this.#kill} kills, ${this.#late} came too late, in ${seconds.toFixed(0)} s: ${(seconds / Math.max(this.#kill, 1)).toFixed(2)} s a kill`,
      ...stages.sort(),
      ...[...this.#failures].map(([what, count]) => `${what}: ${count}`),
    ].join('\n');
  }
}

/** The stage that was under way, or had just ended, when the log broke off. */
function stageOf(log: string): string {
  const marks = [...log.matchAll(/^::group::(\w+)|✓ (\w+)/gm)];
  const [, begun, ended] = marks.at(-1) ?? [];
  return begun ?? (ended === undefined ? START : `${ended}, over`);
}
