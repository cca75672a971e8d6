import type { Mutant } from './mutants.ts';

/** Mutants of one line that no test in process can notice, and why. */
export interface Accepted {
  file: string;
  /** The line without its indentation, wherever in the file it stands. */
  code: string;
  /** The changes, as `before → after`. */
  changes: string[];
  reason: string;
}

/** @returns whether an entry of the list names the mutant. */
export function isAccepted(entry: Accepted, mutant: Mutant): boolean {
  return (
    entry.file === mutant.file &&
    entry.code === mutant.code &&
    entry.changes.includes(`${mutant.before} → ${mutant.after}`)
  );
}
