import { runOnGitHub } from '../action/entry/run-on-github.ts';
import { createFindingsRun } from '../run/findings-run.ts';
import { QUOTE } from '../run/quote-run.ts';

/** Prices a run. */
export async function quote(): Promise<void> {
  await runOnGitHub('quote', host => createFindingsRun(host, QUOTE));
}
