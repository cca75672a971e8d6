import { withoutFullStop } from '../text/without-full-stop.ts';

/** The message of a thrown value without its full stop, to be put into a sentence. */
export function messageOf(error: unknown): string {
  return withoutFullStop(error instanceof Error ? error.message : String(error));
}
