import { runOnGitHub } from '../action/entry/run-on-github.ts';
import { createFindingsRun } from '../run/findings-run.ts';
import { VERIFY } from '../run/verify-run.ts';

/** Checks a provenance and its files. */
export async function verify(): Promise<void> {
  await runOnGitHub('verify', host => createFindingsRun(host, VERIFY));
}
