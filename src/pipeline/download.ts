import path from 'node:path';
import { parseResultLocation } from '../iexec/result-location.ts';
import type { Task } from '../iexec/task.ts';
import type { StageContext } from './services.ts';

/** Name of the archive, in the artifact too. */
export const ARCHIVE = 'result.zip';

/** What the download stage works on. */
export interface DownloadInput {
  readonly task: Task;
  /** Private folder for the archive. */
  readonly tempDir: string;
  /** Largest archive accepted, in bytes. */
  readonly maxBytes: number;
}

/** The result as the worker uploaded it. */
export interface DownloadedResult {
  readonly cid: string;
  /** The archive on disk, its bytes checked against the CID. */
  readonly path: string;
}

/** Fetches the result archive to disk and checks it against the CID that the chain names. */
export async function download(
  { services, reporter, signal }: StageContext,
  { task, tempDir, maxBytes }: DownloadInput,
): Promise<DownloadedResult> {
  const { cid } = parseResultLocation(task.results);
  const destination = path.join(tempDir, ARCHIVE);
  const { size } = await services.results.download(cid, destination, {
    maxBytes,
    signal,
    onProgress: (done, total) =>
      reporter.progress({ label: 'downloading', done, ...(total !== undefined && { total }) }),
  });
  // A gateway need not say the size beforehand.
  reporter.progress({ label: 'downloading', done: size, total: size });
  return { cid, path: destination };
}
