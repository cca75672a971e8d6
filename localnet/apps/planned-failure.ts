import { type AppContext, AppFailure } from './app-context.ts';
import { argumentOf, type TaskLine, taskName } from './task-line.ts';

/** Ids of the tasks that failed once, by what says so and the name of the task. */
const failedOnce = new Map<string, string>();

/**
 * Ends a task that is meant to fail, to try what comes of it. Arguments, each with names of tasks and commas between:
 *
 * - `--fail NAMES` lets these tasks fail, and the text `fail` as `data` of a task's line does too;
 * - `--fail-once NAMES` lets these fail the first time that they are bought, and so does `fail-once` as `data`. This
 *   process remembers that by all the arguments, so another run needs another argument, such as `--label 2`;
 * - `--task NAME` names a task that has no line.
 *
 * @returns True when something is said about failures, and this task is not meant to fail.
 * @throws AppFailure when it is.
 */
export function failAsPlanned(app: AppContext, line: TaskLine | undefined): boolean {
  const name = taskName(app, line);
  const isNamed = (option: string): boolean => (argumentOf(app, option) ?? '').split(',').includes(name);
  if (isNamed('--fail') || line?.data === 'fail') throw new AppFailure(`Task ${name} is meant to fail.`);
  if ((isNamed('--fail-once') || line?.data === 'fail-once') && isFirstPurchase(app, name))
    throw new AppFailure(`Task ${name} is meant to fail once.`);
  return ['--fail', '--fail-once'].some(option => app.args.includes(option)) || line?.data === 'fail-once';
}

function isFirstPurchase({ args, environment }: AppContext, name: string): boolean {
  const key = JSON.stringify([args, name]);
  const taskId = environment.IEXEC_TASK_ID ?? '';
  if (!failedOnce.has(key)) failedOnce.set(key, taskId);
  // A deal that is made anew after a reorganisation is the same purchase.
  return failedOnce.get(key) === taskId;
}
