import type { CheckName, VerificationCheck } from './verification-checks.ts';

/** The tasks in which a check has the same outcome. */
export interface CheckGroup {
  readonly name: CheckName;
  readonly outcome: VerificationCheck['outcome'];
  /** The sentence of the check where all tasks have the same one. */
  readonly detail: string | undefined;
  /** Names of the tasks. */
  readonly tasks: readonly string[];
}

/** Tasks whose own sentence is shown. */
const MAX_DETAILS = 8;
/** Tasks that are named. */
const MAX_NAMES = 100;

/** A group that still grows. */
interface GrowingGroup {
  readonly name: CheckName;
  readonly outcome: VerificationCheck['outcome'];
  readonly tasks: string[];
  /** The first few different sentences, each with its task. */
  readonly details: { readonly task: string; readonly detail: string }[];
  isSame: boolean;
}

/** Gathers the checks of the tasks of a list, in memory that hardly grows with their number. */
export class CheckTally {
  readonly #groups = new Map<string, GrowingGroup>();
  #tasks = 0;

  /** Adds the checks of one task. */
  add(task: string, checks: readonly VerificationCheck[]): void {
    this.#tasks++;
    for (const { name, outcome, detail } of checks) {
      const key = `${name} ${outcome}`;
      const group = this.#groups.get(key) ?? { name, outcome, tasks: [], details: [], isSame: true };
      this.#groups.set(key, group);
      group.tasks.push(task);
      group.isSame &&= (group.details[0]?.detail ?? detail) === detail;
      if (group.details.length < MAX_DETAILS) group.details.push({ task, detail });
    }
  }

  /** Every check and outcome once, in the order in which they came. */
  groups(): CheckGroup[] {
    return [...this.#groups.values()].map(({ name, outcome, details, isSame, tasks }) => ({
      name,
      outcome,
      tasks,
      detail: isSame ? details[0]?.detail : undefined,
    }));
  }

  /** The same as checks of the list: counts, and the names of the tasks where a check did not pass. */
  checks(): VerificationCheck[] {
    return [...this.#groups.values()].map(group => ({
      name: group.name,
      outcome: group.outcome,
      detail: this.#sentenceOf(group),
    }));
  }

  #sentenceOf({ outcome, tasks, details, isSame }: GrowingGroup): string {
    const isAll = tasks.length === this.#tasks;
    const count = isAll ? `All ${this.#tasks} tasks` : `${tasks.length} of ${this.#tasks} tasks`;
    if (outcome === 'passed') return `${count}.`;
    const names = isAll && isSame ? '' : ` (${listed(tasks)})`;
    if (isSame) return `${count}${names}: ${details[0]?.detail ?? ''}`;
    return `${count}${names}. ${details.map(({ task, detail }) => `${task}: ${detail}`).join(' ')}`;
  }
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).join(', ');
  return names.length > MAX_NAMES ? `${shown} and ${names.length - MAX_NAMES} more` : shown;
}
