import path from 'node:path';
import { isTaskError } from '../../errors/task-error.ts';
import { parseResultLocation } from '../../iexec/protocol/result-location.ts';
import type { Task } from '../../iexec/protocol/task.ts';
import { ARCHIVE, type DownloadedResult } from '../context/results.ts';
import type { StageContext } from '../context/services.ts';
import { type Wait, waitByTimer } from '../follow/dead-task.ts';

/** Arguments of the download stage. */
export interface DownloadInput {
  readonly task: Task;
  /** Private folder for the archive. */
  readonly tempDir: string;
  /** Largest archive accepted, in bytes. */
  readonly maxBytes: number;
  /** Time to stop waiting for a result that no gateway has yet, in Unix milliseconds. */
  readonly deadline: number;
  /** Waits between two looks. */
  readonly wait?: Wait;
}

/**
 * Pauses before the gateways are asked again for a result that none of them has, in milliseconds: a minute and a half
 * in all. The chain shows a task's end before every gateway has found its result.
 */
const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000];

/**
 * Fetches the result archive to disk and checks it against the CID that the chain names. While no gateway has it, it
 * asks them again for a minute and a half, or until `deadline`.
 */
export async function download(
  context: StageContext,
  { task, tempDir, maxBytes, deadline, wait = waitByTimer }: DownloadInput,
): Promise<DownloadedResult> {
  const { services, reporter, signal } = context;
  const { cid } = parseResultLocation(task.results);
  const destination = path.join(tempDir, ARCHIVE);
  const fetchIt = () =>
    services.results.download(cid, destination, {
      maxBytes,
      signal,
      onProgress: (done, total) =>
        reporter.progress({ label: 'downloading', done, ...(total !== undefined && { total }) }),
    });
  const pauses = PAUSES.values();
  for (;;) {
    try {
      const { size } = await fetchIt();
      // A gateway need not say the size beforehand.
      reporter.progress({ label: 'downloading', done: size, total: size });
      return { cid, path: destination };
    } catch (error) {
      const pause = pauses.next().value;
      const isLate = pause === undefined || Date.now() + pause > deadline;
      if (!isTaskError(error, 'RESULT_MISSING') || isLate) throw error;
      if (pause === PAUSES[0]) reporter.info('No gateway has the result yet, so they are asked again.');
      await wait(pause, signal);
    }
  }
}
