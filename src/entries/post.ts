import { rm } from 'node:fs/promises';
import * as core from '@actions/core';
import { runEntry } from '../action/lifecycle.ts';
import { readState } from '../action/state.ts';
import { howToCollect } from '../action/summary.ts';

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
          `The result of deal ${dealId} was not fetched here${status === 'submitted' ? '' : ', if the deal came on chain'}. ${howToCollect(dealId)}`,
        );
      }
    },
    { neverFail: true },
  );
}
