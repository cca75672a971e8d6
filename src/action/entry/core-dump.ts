import { writeFileSync } from 'node:fs';

/**
 * Keeps the memory of this process, and with it the wallet's key, out of a core dump: a step that runs out of memory
 * would otherwise leave one in the workspace, where such dumps are allowed. Linux dumps the kinds of memory that this
 * file names (core(5)). With none, a dump holds registers at most, also when the system pipes it to a program.
 * Child processes inherit this. Other systems have no such file.
 */
export function keepMemoryOutOfDumps(): void {
  try {
    writeFileSync('/proc/self/coredump_filter', '0');
  } catch {
    // Where there is no such file, nothing can be done from within.
  }
}
