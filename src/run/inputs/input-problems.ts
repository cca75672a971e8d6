import { asTaskError, TaskError } from '../../errors/task-error.ts';

/** Collects what is wrong with the inputs, to be told all at once. */
export interface ProblemList {
  /** Runs a parser; what it throws is added, and the answer is then undefined. */
  attempt<T>(parse: () => T): T | undefined;
  /** Adds a problem found by comparing inputs. */
  add(problem: TaskError): void;
  /** @throws TaskError the only problem itself, or one INPUT_INVALID that tells them all. */
  throwIfAny(): void;
}

/** An empty list. An unforeseen throw of a parser, as against a TaskError, is not collected but passed on. */
export function createProblemList(): ProblemList {
  const problems: TaskError[] = [];

  const attempt = <T>(parse: () => T): T | undefined => {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof TaskError)) throw asTaskError(error);
      problems.push(error);
      return undefined;
    }
  };

  const throwIfAny = (): void => {
    const [first] = problems;
    if (first === undefined) return;
    if (problems.length === 1) throw first;
    throw new TaskError('INPUT_INVALID', {
      what: `${problems.length} things are wrong with the inputs of this step.`,
      why: problems.map(({ what, why }, index) => `(${index + 1}) ${what} ${why}`).join(' '),
      fix: problems.map(({ fix }, index) => `(${index + 1}) ${fix}`).join(' '),
      problems,
      cause: new AggregateError(problems),
    });
  };

  return { attempt, add: problem => problems.push(problem), throwIfAny };
}
