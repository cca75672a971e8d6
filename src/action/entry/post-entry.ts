import { rm } from 'node:fs/promises';
import { cleanUp } from '../../run/clean-up.ts';
import { githubLog } from '../runner/github-log.ts';
import { readState } from '../runner/state.ts';
import { memoryFolder } from '../services/cache.ts';
import { runEntry } from './lifecycle.ts';

/** Runs the post step, which cleans up after the main step. Never fails the job. */
export async function runPostEntry(): Promise<void> {
  await runEntry(
    'post',
    async () => {
      if (process.env.RUNNER_TEMP) await rm(memoryFolder(process.env), { recursive: true, force: true });
      await cleanUp(readState, githubLog);
    },
    { neverFail: true },
  );
}
