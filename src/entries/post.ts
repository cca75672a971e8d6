import { runPostEntry } from '../action/entry/post-entry.ts';

/** Removes the files that the main step left behind. */
export async function post(): Promise<void> {
  await runPostEntry();
}
