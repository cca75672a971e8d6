import path from 'node:path';
import { isTaskError } from '../../errors/task-error.ts';
import { parseResultLocation } from '../../iexec/protocol/result-location.ts';
import type { Task } from '../../iexec/protocol/task.ts';
import { ARCHIVE, type DownloadedResult } from '../context/results.ts';
import type { StageContext } from '../context/services.ts';
import type { Wait } from '../context/wait.ts';

/** Arguments of the download stage. */
export interface DownloadInput {
  readonly task: Pick<Task, 'results'>;
  /** Private folder for the archive. */
  readonly tempDir: string;
  /** Largest archive accepted, in bytes. */
  readonly maxBytes: number;
  /** The wait for a result that no gateway has yet. */
  readonly wait: Wait;
}

/**
 * Pauses before the gateways are asked again for a result that none of them has, in milliseconds: a minute and a half
 * in all. The chain shows a task's end before every gateway has found its result.
 */
const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000];

/**
 * Fetches the result archive to disk and checks it against the CID that the chain names. While no gateway has it, it
 * asks them again for a minute and a half, or until `wait` is over.
 * @throws TaskError RESULT_MISSING, and all that `IpfsStorage.download` throws.
 */
export async function download(context: StageContext, input: DownloadInput): Promise<DownloadedResult> {
  return whileMissing(context, input, () => downloadOnce(context, input));
}

/**
 * Fetches the result archive to disk from the gateways as they are now.
 * @throws TaskError as `IpfsStorage.download`
 */
export async function downloadOnce(
  { services, reporter, signal }: StageContext,
  { task, tempDir, maxBytes }: Omit<DownloadInput, 'wait'>,
): Promise<DownloadedResult> {
  const { cid } = parseResultLocation(task.results);
  const destination = path.join(tempDir, ARCHIVE);
  const onProgress = (done: number, total?: number): void =>
    reporter.progress({ label: 'downloading', done, ...(total !== undefined && { total }) });
  const { size } = await services.results.download(cid, destination, { maxBytes, signal, onProgress });
  // A gateway need not say the size beforehand.
  onProgress(size, size);
  return { cid, path: destination };
}

/**
 * Fetches again, after a pause, while no gateway has the result and the time is not up.
 * @throws TaskError RESULT_MISSING, and what `fetchIt` throws
 */
export async function whileMissing<T>(
  { reporter, signal }: Pick<StageContext, 'reporter' | 'signal'>,
  { wait }: Pick<DownloadInput, 'wait'>,
  fetchIt: () => Promise<T>,
): Promise<T> {
  for (const [tries, pause] of PAUSES.entries()) {
    try {
      return await fetchIt();
    } catch (error) {
      if (!isTaskError(error, 'RESULT_MISSING') || pause > wait.leftMs) throw error;
    }
    if (tries === 0) reporter.info('No gateway has the result yet, so they are asked again.');
    await wait.pause(pause, signal);
  }
  return fetchIt();
}
