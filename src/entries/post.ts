import { rm } from 'node:fs/promises';
import * as core from '@actions/core';
import { runEntry } from '../action/lifecycle.ts';
import { readState } from '../action/state.ts';

/** Removes what the main step may have left behind, whatever became of it. Never fails the job. */
export async function post(): Promise<void> {
  await runEntry(
    'post',
    async () => {
      const tempDir = readState('tempDir');
      if (tempDir) await rm(tempDir, { recursive: true, force: true });
      core.debug(tempDir ? `removed ${tempDir}` : 'nothing to remove');
      const [dealId, status] = [readState('dealId'), readState('status')];
      if (dealId && status !== 'completed') {
        core.info(
          `Deal ${dealId} was bought and its result not fetched yet: re-run the job to pick it up; it is not paid twice.`,
        );
      }
    },
    { neverFail: true },
  );
}
