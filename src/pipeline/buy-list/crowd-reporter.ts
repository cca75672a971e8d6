import type { Reporter } from '../context/reporter.ts';

/**
 * A reporter for what is done once for each task of a list: its lines are only debug lines, and of the warnings with
 * the same title the first one is shown. A transfer shows while it goes on; a short one does not show at all.
 */
export function crowdReporter(reporter: Reporter): Reporter {
  const warned = new Set<string | undefined>();
  const debug = (line: string) => reporter.debug(line);
  return {
    stage: (_, run) => run(),
    info: debug,
    warn: (line, title) => {
      if (warned.has(title)) debug(line);
      else reporter.warn(line, title);
      warned.add(title);
    },
    debug,
    secret: key => reporter.secret(key),
    progress: transfer => {
      if (transfer.total === undefined || transfer.done < transfer.total) reporter.progress(transfer);
    },
  };
}
