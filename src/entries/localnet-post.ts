import { stopEntry } from '../action/localnet/entry.ts';

/** Stops the embedded network at the end of the job. */
export async function localnetPost(): Promise<void> {
  await stopEntry();
}
