import { startEntry } from '../action/localnet/entry.ts';

/** Starts an embedded network for the rest of the job. */
export async function localnet(): Promise<void> {
  await startEntry();
}
