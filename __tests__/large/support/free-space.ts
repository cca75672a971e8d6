import { statfs } from 'node:fs/promises';

/**
 * Ends a test that would fill the disk before it begins.
 * @param folder where the test writes
 * @param needed most bytes that it has on the disk at a time
 * @throws Error of one sentence when fewer are free.
 */
export async function requireFreeSpace(folder: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= needed) return;
  throw new Error(`This test needs ${inGb(needed)} of disk in ${folder}, and only ${inGb(free)} are free.`);
}

function inGb(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
