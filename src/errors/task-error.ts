import { plainText } from '../text/plain-text.ts';
import { ERROR_CODES, type ErrorCode, type ErrorKind } from './codes.ts';
import { systemFailure } from './system-error.ts';

/** Lines of another program's output, under a title of ours. */
export interface Excerpt {
  readonly title: string;
  /** One word for the program, shown before each line: so text of others never looks like a line of ours. */
  readonly source: string;
  readonly lines: readonly string[];
}

/** The three sentences that every failure owes its reader. */
export interface Explanation {
  /** One sentence: what went wrong. */
  readonly what: string;
  /** One sentence: why, as far as it is known. */
  readonly why: string;
  /** One sentence: what the reader can do about it. */
  readonly fix: string;
  /** Evidence for the failure, such as the app's output; the thrower limits its size. */
  readonly evidence?: readonly Excerpt[];
  /** The failures that this one sums up, to be reported one by one. */
  readonly problems?: readonly TaskError[];
  /** The error underneath, kept for the debug log. */
  readonly cause?: unknown;
}

/**
 * The only error that stages throw on purpose. Its `code` is stable and documented; its text never holds a
 * secret, so that it may be logged, annotated and put into the job summary as it is. The three sentences may quote
 * what a remote service said: each is made one plain line of bounded length (see `plainText`).
 */
export class TaskError extends Error {
  override readonly name = 'TaskError';
  readonly code: ErrorCode;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly evidence: readonly Excerpt[];
  readonly problems: readonly TaskError[];

  constructor(code: ErrorCode, explanation: Explanation) {
    const { cause } = explanation;
    const [what, why, fix] = [explanation.what, explanation.why, explanation.fix].map(text =>
      plainText(text),
    ) as [string, string, string];
    super(`${what} ${why} ${fix} [${code}]`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.what = what;
    this.why = why;
    this.fix = fix;
    this.evidence = explanation.evidence ?? [];
    this.problems = explanation.problems ?? [];
  }

  /** The party that has to act: the user, a service, or this project. */
  get kind(): ErrorKind {
    return ERROR_CODES[this.code].kind;
  }
}

/** Narrows an unknown throw to a TaskError with this code. */
export function isTaskError(error: unknown, code?: ErrorCode): error is TaskError {
  return error instanceof TaskError && (code === undefined || error.code === code);
}

/**
 * Any throw as a TaskError. A failure of the runner's own machine gets the code of its kind (see `systemFailure`). An
 * unforeseen error becomes `UNEXPECTED`, which asks for a report. An abort becomes `CANCELLED`.
 */
export function asTaskError(error: unknown): TaskError {
  if (error instanceof TaskError) return error;
  if (error instanceof Error && error.name === 'AbortError' && error.cause instanceof TaskError)
    return error.cause;
  const failure = systemFailure(error);
  if (failure) return new TaskError(failure.code, { ...failure, cause: error });
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new TaskError('UNEXPECTED', {
    what: 'Something failed that should not.',
    why: reason.endsWith('.') ? reason : `${reason}.`,
    fix: 'Please report this with the log of the step; re-running is safe and never buys twice.',
    cause: error,
  });
}
