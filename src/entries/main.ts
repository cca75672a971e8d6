import { runOnGitHub } from '../action/entry/run-on-github.ts';
import { WHOLE_TASK } from '../run/task-kinds.ts';
import { createTaskRun } from '../run/task-run.ts';

/** Runs the whole pipeline in one step. */
export async function main(): Promise<void> {
  await runOnGitHub('main', host => createTaskRun(host, WHOLE_TASK));
}
