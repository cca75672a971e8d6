import type { Reporter } from '../context/reporter.ts';

/** Most different warnings that are shown. */
const MOST_WARNINGS = 10;

/** Warnings of the tasks of a list: equal ones are counted, and few kinds are shown. */
export class ListWarnings {
  readonly #reporter: Pick<Reporter, 'info' | 'warn' | 'debug'>;
  /** Further tasks with the same warning, by its text. */
  readonly #again = new Map<string, number>();
  #unshown = 0;

  constructor(reporter: Pick<Reporter, 'info' | 'warn' | 'debug'>) {
    this.#reporter = reporter;
  }

  /** Shows the first warning of its kind, with the name of the task. */
  warn(task: string, line: string, title: string | undefined): void {
    const known = this.#again.get(line);
    if (known === undefined && this.#again.size < MOST_WARNINGS) {
      this.#again.set(line, 0);
      this.#reporter.warn(`Task ${task}: ${line}`, title);
      return;
    }
    this.#reporter.debug(`Task ${task}: ${line}`);
    if (known === undefined) this.#unshown += 1;
    else this.#again.set(line, known + 1);
  }

  /** Logs how many warnings were not shown, at the end of the list. */
  close(): void {
    for (const [line, count] of this.#again)
      if (count > 0) this.#reporter.info(`${count} more of the tasks had this warning: ${line}`);
    if (this.#unshown > 0)
      this.#reporter.info(`${this.#unshown} other warnings of tasks are in the debug log only.`);
    this.#again.clear();
    this.#unshown = 0;
  }
}

/** A reporter for one task of a list. Its lines go to the debug log, with the name of the task. */
export function quietReporter(reporter: Reporter, task: string, warnings: ListWarnings): Reporter {
  const debug = (line: string): void => reporter.debug(`Task ${task}: ${line}`);
  return {
    stage: (title, run) => {
      debug(`${title}.`);
      return run();
    },
    info: debug,
    debug,
    warn: (line, title) => warnings.warn(task, line, title),
    secret: key => reporter.secret(key),
    progress: () => {},
  };
}
