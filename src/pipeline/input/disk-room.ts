import { statSync } from 'node:fs';
import { diskOf, existingFolder } from '../../errors/disk-space.ts';
import { TaskError } from '../../errors/task-error.ts';
import { sizeText } from '../../text/size-text.ts';

/** Bytes that are going to be written somewhere. */
export interface RoomNeed {
  /** Absolute; it need not be there yet. */
  readonly folder: string;
  readonly bytes: number;
  /** Name of the content, such as `the encrypted input`. */
  readonly what: string;
}

/**
 * Least room for a result, in bytes: a picture or two, since the size is not known beforehand. The archive and the
 * opened archive lie in the temporary folder, the files in the output folder.
 */
const RESULT_BYTES = 16_000_000;

/**
 * Checks for free space before it is used. A disk that does not report its free space passes.
 * @throws TaskError DISK_FULL naming the folders that lie on the full disk.
 */
export function requireRoom(needs: readonly RoomNeed[]): void {
  const disks = Map.groupBy(needs, ({ folder }) => statSync(existingFolder(folder)).dev);
  for (const onDisk of disks.values()) {
    const [{ folder } = { folder: '' }] = onDisk;
    const disk = diskOf(folder);
    const wanted = onDisk.reduce((sum, { bytes }) => sum + bytes, 0);
    if (!disk || disk.blocks === 0 || disk.bavail * disk.bsize >= wanted) continue;
    const parts = onDisk.map(need => `${sizeText(need.bytes)} in ${need.folder} for ${need.what}`);
    throw new TaskError('DISK_FULL', {
      what: 'A disk of the runner has too little room for this run.',
      why: `${sizeText(disk.bavail * disk.bsize)} are free there, and the run needs ${parts.join(' and ')}.`,
      fix: 'Free space on that disk, or take a runner with a larger one, then run again.',
    });
  }
}

/** Checks for the least space that any result takes; see `requireRoom`. */
export function requireRoomForResult({
  tempDir,
  outputPath,
}: {
  readonly tempDir: string;
  readonly outputPath: string;
}): void {
  requireRoom([
    { folder: tempDir, bytes: RESULT_BYTES, what: 'the archive of the result' },
    { folder: outputPath, bytes: RESULT_BYTES, what: 'the files of the result' },
  ]);
}
