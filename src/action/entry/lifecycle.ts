import * as core from '@actions/core';
import { ERROR_CODES } from '../../errors/codes.ts';
import { asTaskError, type Excerpt, isTaskError, TaskError } from '../../errors/task-error.ts';
import { insistOnCertificates } from '../../net/tls.ts';
import { failureText } from '../../run/log/failure-text.ts';
import { neutralise } from '../../text/neutralise.ts';
import { dropForeignAnnotations } from '../runner/annotations.ts';
import { keepMemoryOutOfDumps } from './core-dump.ts';
import { whyNodeIsTooOld } from './node-version.ts';
import { keepMemorySmall } from './small-memory.ts';

/** After SIGINT the runner waits 7.5 s until SIGTERM, and 2.5 s more until it kills; we are gone before each. */
const SIGINT_BUDGET_MS = 7_000;
const SIGTERM_BUDGET_MS = 2_000;
/** Share of these that the interrupted work may use to end by itself; the rest is for outputs and summary. */
const WIND_DOWN_SHARE = 0.6;
/** Longest time for which open handles may keep a finished step alive, in milliseconds. */
const LINGER_MS = 3_000;
/** Deepest chain of causes that the debug log shows. */
const MAX_CAUSES = 8;
/** Lines of them: a message can quote all that a service sent. */
const MAX_CAUSE_LINES = 200;
/** Lines of an app's output that are shown unfolded. */
const OPEN_LINES = 10;

/** Arguments of an entry point. */
export interface EntryContext {
  /** Fires on SIGINT, SIGTERM and an unhandled rejection; its reason is a TaskError. */
  readonly signal: AbortSignal;
}

/** Callbacks of `runEntry`. */
export interface EntryOptions {
  /**
   * Sets outputs and writes the summary; called once with the failure, before the failure is logged. Returns a
   * sentence on what was spent, for the annotation. An error that it throws itself is only logged. After a signal it
   * must finish within the time that the runner leaves us.
   */
  readonly onFailure?: (error: TaskError) => Promise<string | undefined>;
  /** A failure is a warning and the step stays green, for a clean-up that must not fail the job. Default false. */
  readonly neverFail?: boolean;
}

/**
 * Runs one entry point of the action from start to end: signal handlers first, then `main`. Every
 * failure, also one that nobody awaited, turns the step red with exactly one annotation; a cancellation is told
 * without one. The process ends by itself; only if something still holds it after that, it is made to end.
 */
export async function runEntry(
  name: string,
  main: (context: EntryContext) => Promise<void>,
  options: EntryOptions = {},
): Promise<void> {
  const tooOld = whyNodeIsTooOld(process.versions.node);
  if (tooOld !== undefined) {
    // Nothing else is safe to call: the code that follows uses features that only newer versions have.
    core.setFailed(tooOld);
    return;
  }
  keepMemoryOutOfDumps();
  keepMemorySmall();
  dropForeignAnnotations();
  if (insistOnCertificates(process.env)) {
    core.warning(
      'NODE_TLS_REJECT_UNAUTHORIZED=0 has no effect on this step: keys go to nobody whose certificate is not trusted. For an authority of your own, set NODE_EXTRA_CA_CERTS to the file with its certificate.',
      { title: 'Certificates are checked' },
    );
  }
  const controller = new AbortController();
  const { promise: stray, reject: rejectStray } = Promise.withResolvers<never>();
  stray.catch(() => {});
  const onSignal = (signal: NodeJS.Signals): void => {
    const budget = signal === 'SIGINT' ? SIGINT_BUDGET_MS : SIGTERM_BUDGET_MS;
    exitWithin(budget);
    setTimeout(() => rejectStray(cancelled(signal)), budget * WIND_DOWN_SHARE).unref();
    if (controller.signal.aborted) return;
    core.info(`Cancelled by ${signal}: ending the work in progress.`);
    controller.abort(cancelled(signal));
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  const onStray = (error: unknown): void => {
    rejectStray(error);
    controller.abort(asTaskError(error));
  };
  process.on('unhandledRejection', onStray);
  process.on('uncaughtException', onStray);

  try {
    core.debug(`${name} on Node ${process.version}, ${process.platform} ${process.arch}`);
    await Promise.race([main({ signal: controller.signal }), stray]);
  } catch (error) {
    await fail(
      controller.signal.aborted ? abortReason(controller.signal, error) : asTaskError(error),
      options,
    );
  }
  if (process.exitCode === undefined) process.exitCode = 0;
  forceEndLater();
}

/** A failure that a signal brought about is the cancellation, whatever error the interrupted work ended with. */
function abortReason(signal: AbortSignal, error: unknown): TaskError {
  return isTaskError(error, 'CANCELLED') ? error : asTaskError(signal.reason);
}

function cancelled(signal: string): TaskError {
  return new TaskError('CANCELLED', {
    what: 'The step was cancelled.',
    why: `The runner sent ${signal}: somebody cancelled the run, or the job or the step ran out of time.`,
    fix: 'Run it again: a purchase that was made already is found and never made twice.',
  });
}

async function fail(error: TaskError, { onFailure, neverFail = false }: EntryOptions): Promise<void> {
  if (!neverFail) process.exitCode = 1;
  let spent: string | undefined;
  try {
    spent = await onFailure?.(error);
  } catch (again) {
    core.info(`While the failure was recorded, this failed too: ${neutralise(String(again))}`);
  }
  for (const excerpt of error.evidence) showExcerpt(excerpt);
  if (error.kind === 'cancelled') {
    core.info(neutralise(error.message));
  } else {
    const annotate = neverFail ? core.warning : core.error;
    const { annotation, rest } = failureText(error, spent);
    for (const line of rest) core.info(line);
    annotate(annotation, {
      title: `${ERROR_CODES[error.code].title} [${error.code}]`,
    });
  }
  for (const line of describeCauses(error)) core.debug(neutralise(line));
}

/** All of it in a group, which GitHub folds; where a failure shows, at the end, stands open below. */
function showExcerpt({ title, source, lines }: Excerpt): void {
  const print = (line: string): void => core.info(`  ${source}: ${neutralise(line)}`);
  if (lines.length > OPEN_LINES) {
    core.startGroup(`${neutralise(title)} (${lines.length} lines)`);
    lines.forEach(print);
    core.endGroup();
  }
  core.info(lines.length > OPEN_LINES ? 'The last of it:' : `${neutralise(title)}:`);
  lines.slice(-OPEN_LINES).forEach(print);
}

/** The chain of causes below an error, with the stack of each, one line an entry. */
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

function exitWithin(milliseconds: number): void {
  const timer = setTimeout(() => {
    process.exit(process.exitCode || 1);
  }, milliseconds);
  timer.unref();
}

/** The timer does not hold the process; it fires only when something else, such as a kept-alive socket, does. */
function forceEndLater(): void {
  const timer = setTimeout(() => {
    core.debug(`Ending with open handles: ${process.getActiveResourcesInfo().join(', ')}`);
    process.exit();
  }, LINGER_MS);
  timer.unref();
}
