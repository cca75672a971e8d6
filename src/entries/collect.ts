import { runOnGitHub } from '../action/entry/run-on-github.ts';
import { COLLECT } from '../run/task-kinds.ts';
import { createTaskRun } from '../run/task-run.ts';

/** Runs the second half of the pipeline. */
export async function collect(): Promise<void> {
  await runOnGitHub('collect', host => createTaskRun(host, COLLECT));
}
