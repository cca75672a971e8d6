import * as core from '@actions/core';
import { asTaskError, isTaskError, TaskError } from '../../errors/task-error.ts';
import { insistOnCertificates } from '../../net/tls.ts';
import { logFailure } from '../../run/log/log-failure.ts';
import { neutralise } from '../../text/neutralise.ts';
import { dropForeignAnnotations } from '../runner/annotations.ts';
import { githubLog } from '../runner/github-log.ts';
import { keepMemoryOutOfDumps } from './core-dump.ts';
import { whyNodeIsTooOld } from './node-version.ts';
import { keepMemorySmall } from './small-memory.ts';

/** After SIGINT the runner waits 7.5 s until SIGTERM, and 2.5 s more until it kills; we end before each. */
const SIGINT_BUDGET_MS = 7_000;
const SIGTERM_BUDGET_MS = 2_000;
/** Share of these that the interrupted work may use to end by itself; the rest is for outputs and summary. */
const WIND_DOWN_SHARE = 0.6;
/** Longest time for which open handles may keep a finished step alive, in milliseconds. */
const LINGER_MS = 3_000;

/** Arguments of an entry point. */
export interface EntryContext {
  /** Fires on SIGINT, SIGTERM and an unhandled rejection; its reason is a TaskError. */
  readonly signal: AbortSignal;
}

/** Callbacks of `runEntry`. */
export interface EntryOptions {
  /**
   * Sets outputs and writes the summary; called once with the failure, before the failure is logged. An error that it
   * throws itself is only logged. After a signal it must finish within the time that the runner leaves us.
   * @returns one sentence on what was spent, for the annotation
   */
  readonly onFailure?: (error: TaskError) => Promise<string | undefined>;
  /** A failure is a warning and the step stays green, for a clean-up that must not fail the job. Default false. */
  readonly neverFail?: boolean;
}

/**
 * Runs one entry point of the action from start to end: signal handlers first, then `main`. Every failure, also that of
 * a promise without a handler, turns the step red with exactly one annotation. A cancellation has none. The process ends
 * by itself, and is made to end only where a handle still holds it.
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
      'NODE_TLS_REJECT_UNAUTHORIZED=0 has no effect on this step: keys go only to servers whose certificate is trusted. For an authority of your own, set NODE_EXTRA_CA_CERTS to the file with its certificate.',
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

/** After a signal the failure is the cancellation, whatever error the interrupted work ended with. */
function abortReason(signal: AbortSignal, error: unknown): TaskError {
  return isTaskError(error, 'CANCELLED') ? error : asTaskError(signal.reason);
}

function cancelled(signal: string): TaskError {
  return new TaskError('CANCELLED', {
    what: 'The step was cancelled.',
    why: `The runner sent ${signal}: a user cancelled the run, or the job or the step ran out of time.`,
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
  logFailure(githubLog, error, { spent, isWarning: neverFail });
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
