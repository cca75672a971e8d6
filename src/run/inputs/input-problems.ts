import { asTaskError, TaskError } from '../../errors/task-error.ts';

/** The same record, with a value in every field. */
export type Settled<R> = { readonly [K in keyof R]: Exclude<R[K], undefined> };

/** Collects the problems of a step's inputs, so that one error names them all. */
export interface ProblemList {
  /** Runs a parser. A TaskError of it is added to the list, and the result is then undefined. */
  attempt<T>(parse: () => T): T | undefined;
  /** Adds a problem, such as one found by comparing inputs. */
  add(problem: TaskError): void;
  /** Returns the values; undefined when one of them is, which a problem in the list explains. */
  complete<R extends object>(values: R): Settled<R> | undefined;
  /**
   * Returns the values of inputs that are all valid.
   * @throws TaskError the only problem itself, or one INPUT_INVALID that names them all.
   */
  settled<R extends object>(values: R): Settled<R>;
}

/** Makes an empty list. An error of a parser that is no TaskError is not collected but thrown, as UNEXPECTED. */
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

  const complete = <R extends object>(values: R): Settled<R> | undefined =>
    isComplete(values) ? values : undefined;

  const settled = <R extends object>(values: R): Settled<R> => {
    const [first, second] = problems;
    if (first && second) throw allAtOnce(problems);
    if (first) throw first;
    if (isComplete(values)) return values;
    throw new Error('An input has no value, and no problem explains why.');
  };

  return { attempt, add: problem => problems.push(problem), complete, settled };
}

function isComplete<R extends object>(values: R): values is R & Settled<R> {
  return Object.values(values).every(value => value !== undefined);
}

function allAtOnce(problems: readonly TaskError[]): TaskError {
  return new TaskError('INPUT_INVALID', {
    what: `${problems.length} things are wrong with the inputs of this step.`,
    why: problems.map(({ what, why }, index) => `(${index + 1}) ${what} ${why}`).join(' '),
    fix: problems.map(({ fix }, index) => `(${index + 1}) ${fix}`).join(' '),
    problems,
    cause: new AggregateError(problems),
  });
}
