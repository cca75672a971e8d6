import { rm } from 'node:fs/promises';
import * as core from '@actions/core';
import { runEntry } from '../action/entry/lifecycle.ts';
import { memoryFolder } from '../action/publish/cache.ts';
import { readState } from '../action/runner/state.ts';
import { restoreReplaced } from '../archive/move-into.ts';
import { removeStagings } from '../archive/staging.ts';
import { howToCollect } from '../run/report/report.ts';

/** Removes what the main step may have left behind, whatever became of it. Never fails the job. */
export async function post(): Promise<void> {
  await runEntry(
    'post',
    async () => {
      const [tempDir, outputPath] = [readState('tempDir'), readState('outputPath')];
      if (tempDir) await rm(tempDir, { recursive: true, force: true, maxRetries: 5 });
      if (process.env.RUNNER_TEMP) await rm(memoryFolder(process.env), { recursive: true, force: true });
      // A result is unpacked in or beside its folder, and a kill leaves half of it there, in plain text. The files that
      // it had begun to replace come back.
      if (outputPath) await restoreReplaced(outputPath);
      if (outputPath) await removeStagings(outputPath);
      core.debug(tempDir ? `removed ${tempDir}` : 'nothing to remove');
      const [dealId, status] = [readState('dealId'), readState('status')];
      // After a failure, the main step has said what can be done; after a kill it could not.
      if (dealId && status !== 'completed' && status !== 'failed') {
        core.info(
          `The result of deal ${dealId} was not fetched here${status === 'submitted' ? '' : ', if the deal came on chain'}. ${howToCollect(dealId)}`,
        );
      }
    },
    { neverFail: true },
  );
}
