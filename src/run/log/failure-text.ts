import type { TaskError } from '../../errors/task-error.ts';
import { neutralise } from '../../text/neutralise.ts';
import { helpUrl } from '../host/help-url.ts';

/** GitHub cuts annotations at 4096 characters (`ExecutionContext._maxIssueMessageLength`); masks may add some. */
const MAX_ANNOTATION = 3_900;

/** A failure as the log shows it. */
export interface FailureText {
  /** The annotation; each line of it is neutralised. */
  readonly annotation: string;
  /** Lines that it has no room for. */
  readonly rest: readonly string[];
}

/**
 * The failure as text: one line, or a head and one line per problem when there are several, with a link to the manual.
 * @param spent one sentence on what the failure cost
 */
export function failureText(error: TaskError, spent?: string): FailureText {
  const more = `${spent === undefined ? '' : `${neutralise(spent)} `}More: ${helpUrl(error.code)}`;
  if (error.problems.length === 0) return { annotation: `${neutralise(error.message)} ${more}`, rest: [] };
  const lines = error.problems.map(({ what, why, fix }) => `• ${neutralise(`${what} ${why} ${fix}`)}`);
  let length = 0;
  const fits = lines.filter(line => {
    length += line.length + 1;
    return length <= MAX_ANNOTATION - 300;
  });
  const rest = lines.slice(fits.length);
  const head = `${neutralise(error.what)} [${error.code}] ${more}`;
  const left = rest.length > 0 ? [`and ${rest.length} more, in the log above`] : [];
  return { annotation: [head, ...fits, ...left].join('\n'), rest };
}
