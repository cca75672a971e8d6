import { rm } from 'node:fs/promises';
import { restoreReplaced } from '../archive/move-into.ts';
import { removeStagings } from '../archive/staging.ts';
import type { HostLog, StateKey } from './host/host.ts';
import { howToCollect } from './report/run-summary.ts';

/**
 * Removes the files that a run left behind after any end, and logs how to fetch its result.
 * @param read gives a piece of state of the run; undefined when the run did not come that far
 */
export async function cleanUp(read: (key: StateKey) => string | undefined, log: HostLog): Promise<void> {
  const [tempDir, outputPath] = [read('tempDir'), read('outputPath')];
  if (tempDir) await rm(tempDir, { recursive: true, force: true, maxRetries: 5 });
  // A result is unpacked in its folder or next to it, and a kill leaves half of it there, in plain text. The files that it
  // had begun to replace come back.
  if (outputPath) await restoreReplaced(outputPath);
  if (outputPath) await removeStagings(outputPath);
  log.debug(tempDir ? `removed ${tempDir}` : 'nothing to remove');
  const [dealId, status] = [read('dealId'), read('status')];
  // After a failure the run itself has logged this. After a kill it could not.
  if (!dealId || status === 'completed' || status === 'failed') return;
  const condition = status === 'submitted' ? '' : ', if the deal came on chain';
  log.info(`The result of deal ${dealId} was not fetched here${condition}. ${howToCollect(dealId)}`);
}
