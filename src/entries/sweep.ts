import { runOnGitHub } from '../action/entry/run-on-github.ts';
import { createFindingsRun } from '../run/findings-run.ts';
import { SWEEP } from '../run/sweep-run.ts';

/** Claims the refunds of expired tasks. */
export async function sweep(): Promise<void> {
  await runOnGitHub('sweep', host => createFindingsRun(host, SWEEP));
}
