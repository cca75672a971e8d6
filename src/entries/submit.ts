import { runOnGitHub } from '../action/entry/run-on-github.ts';
import { SUBMIT } from '../run/task-kinds.ts';
import { createTaskRun } from '../run/task-run.ts';

/** Runs the first half of the pipeline. */
export async function submit(): Promise<void> {
  await runOnGitHub('submit', host => createTaskRun(host, SUBMIT));
}
