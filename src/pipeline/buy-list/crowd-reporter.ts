import type { Reporter } from '../context/reporter.ts';

/** Most warnings with the same title. */
const MOST_WARNINGS = 3;

/**
 * A reporter for what is done once for each task of a list: its lines are only debug lines, and of the warnings with
 * the same title the first few are shown. A transfer shows while it goes on; a short one does not show at all.
 */
export function crowdReporter(reporter: Reporter): Reporter {
  const warned = new Map<string | undefined, number>();
  const debug = (line: string) => reporter.debug(line);
  return {
    stage: (_, run) => run(),
    info: debug,
    warn: (line, title) => {
      const count = (warned.get(title) ?? 0) + 1;
      warned.set(title, count);
      if (count <= MOST_WARNINGS) reporter.warn(line, title);
      else debug(line);
      if (count === MOST_WARNINGS + 1)
        reporter.info(`More warnings of this kind are in the debug log only: ${title}.`);
    },
    debug,
    secret: key => reporter.secret(key),
    progress: transfer => {
      if (transfer.total === undefined || transfer.done < transfer.total) reporter.progress(transfer);
    },
  };
}
