import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { restoreReplaced } from '../archive/move-into.ts';
import { removeStagings } from '../archive/staging.ts';
import { removeTemporaries } from '../files/atomic-file.ts';
import type { HostLog, StateKey } from './host/host.ts';
import { resultsFileOf } from './publish/results-file.ts';
import { HOW_TO_COLLECT_LIST, howToCollect } from './report/run-summary.ts';

/** Reads a piece of state of a run; undefined when the run did not come that far. */
type StateReader = (key: StateKey) => string | undefined;

/** Removes the files that a run left behind after any end, and logs how to fetch its results. */
export async function cleanUp(read: StateReader, log: HostLog): Promise<void> {
  const [tempDir, outputPath] = [read('tempDir'), read('outputPath')];
  if (tempDir) await rm(tempDir, { recursive: true, force: true, maxRetries: 5 });
  if (outputPath) await cleanFolder(outputPath);
  if (outputPath && read('tasks')) await cleanFoldersOfTasks(outputPath);
  log.debug(tempDir ? `removed ${tempDir}` : 'nothing to remove');
  const advice = adviceAfter(read);
  if (advice) log.info(advice);
}

/**
 * Cleans the folder of a result. It is unpacked in there or next to it, and a kill leaves half of it, in plain text. The
 * files that it had begun to replace come back.
 */
async function cleanFolder(outputPath: string): Promise<void> {
  await restoreReplaced(outputPath);
  await removeStagings(outputPath);
}

/** Cleans the folders of the tasks of a list, those that were not there yet included. */
async function cleanFoldersOfTasks(outputPath: string): Promise<void> {
  await removeTemporaries(resultsFileOf(outputPath));
  const entries = await readdir(outputPath, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter(entry => entry.isDirectory()).map(({ name }) => name);
  // A staging is next to a folder that is not there yet, and is named after it.
  const names = new Set(folders.map(name => name.replace(/\.[0-9a-f]{12}\.part$/, '')));
  for (const name of names) if (name !== '') await cleanFolder(path.join(outputPath, name));
}

/** A sentence on results that were not fetched. After a failure the run itself has logged this. After a kill it could not. */
function adviceAfter(read: StateReader): string | undefined {
  const [dealId, tasks, status] = [read('dealId'), read('tasks'), read('status')];
  if (status === 'completed' || status === 'failed') return undefined;
  if (tasks) {
    const open =
      status === 'submitted'
        ? `Not all results of the list of ${tasks} tasks were fetched here.`
        : `Some of the ${tasks} tasks may have been bought, and their results were not fetched here.`;
    return `${open} ${HOW_TO_COLLECT_LIST}`;
  }
  if (!dealId) return undefined;
  const condition = status === 'submitted' ? '' : ', if the deal came on chain';
  return `The result of deal ${dealId} was not fetched here${condition}. ${howToCollect(dealId)}`;
}
