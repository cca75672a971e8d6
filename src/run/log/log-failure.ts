import { ERROR_CODES } from '../../errors/codes.ts';
import type { Excerpt, TaskError } from '../../errors/task-error.ts';
import { neutralise } from '../../text/neutralise.ts';
import type { HostLog } from '../host/host.ts';
import { failureText } from './failure-text.ts';

/** Deepest chain of causes that the debug log shows. */
const MAX_CAUSES = 8;
/** Most lines of these causes: a message can quote all that a service sent. */
const MAX_CAUSE_LINES = 200;
/** Lines of an app's output that are shown unfolded. */
const OPEN_LINES = 10;

/** Form of a logged failure. */
export interface FailureForm {
  /** One sentence on what the failure cost. */
  readonly spent?: string | undefined;
  /** True for a warning in place of an error. */
  readonly isWarning?: boolean;
}

/**
 * Logs the failure of a run: its evidence, one annotation, and its causes in the debug log. A cancellation is a plain
 * line, since the user asked for it.
 */
export function logFailure(log: HostLog, error: TaskError, { spent, isWarning = false }: FailureForm): void {
  for (const excerpt of error.evidence) logExcerpt(log, excerpt);
  if (error.kind === 'cancelled') {
    log.info(neutralise(error.message));
  } else {
    const { annotation, rest } = failureText(error, spent);
    for (const line of rest) log.info(line);
    log[isWarning ? 'warning' : 'error'](annotation, `${ERROR_CODES[error.code].title} [${error.code}]`);
  }
  for (const line of describeCauses(error)) log.debug(neutralise(line));
}

/** Logs all of it in a group that can be folded, and its end, where a failure shows, unfolded below. */
function logExcerpt(log: HostLog, { title, source, lines }: Excerpt): void {
  const print = (line: string): void => log.info(`  ${source}: ${neutralise(line)}`);
  if (lines.length > OPEN_LINES) {
    log.startGroup(`${neutralise(title)} (${lines.length} lines)`);
    lines.forEach(print);
    log.endGroup();
  }
  log.info(lines.length > OPEN_LINES ? 'Its last lines:' : `${neutralise(title)}:`);
  lines.slice(-OPEN_LINES).forEach(print);
}

/** The chain of causes below an error, with the stack of each, by lines. */
export function describeCauses(error: unknown): string[] {
  const lines: string[] = [];
  let current: unknown = error;
  for (let depth = 0; current !== undefined && current !== null && depth < MAX_CAUSES; depth++) {
    const prefix = depth === 0 ? '' : 'caused by ';
    const text = current instanceof Error ? (current.stack ?? String(current)) : String(current);
    lines.push(...`${prefix}${text}`.split('\n'));
    if (current instanceof AggregateError) {
      for (const inner of current.errors) lines.push(`one of: ${String(inner)}`);
    }
    current = current instanceof Error ? current.cause : undefined;
  }
  return lines.slice(0, MAX_CAUSE_LINES);
}
