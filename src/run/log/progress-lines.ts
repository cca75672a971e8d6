import type { Progress } from '../../pipeline/context/reporter.ts';
import { durationText } from '../../text/duration-text.ts';
import { sizeText } from '../../text/size-text.ts';

/** Target and pace of progress lines. */
export interface ProgressPace {
  /** Least time between two lines of one transfer, in milliseconds. */
  readonly everyMs: number;
  /** The time, in milliseconds since whenever. */
  readonly now: () => number;
  readonly print: (line: string) => void;
}

/** One transfer, from the first that was heard of it. */
interface Transfer {
  readonly startedAt: number;
  readonly startedWith: number;
  /** Of the last line, or of the start. */
  at: number;
  done: number;
  /** Latest progress. */
  seen: number;
  finished: boolean;
}

/**
 * Tells how far transfers are: with percentage, rate since the line before and time left, at most once in `everyMs`
 * for each; and at the end once, with the rate over all. Transfers are told apart by their label; one whose bytes
 * become fewer starts anew.
 */
export function createProgressLines({ everyMs, now, print }: ProgressPace): (progress: Progress) => void {
  const transfers = new Map<string, Transfer>();
  return ({ label, done, total }) => {
    const at = now();
    let transfer = transfers.get(label);
    if (!transfer || done < transfer.seen) {
      transfer = { startedAt: at, startedWith: done, at, done, seen: done, finished: false };
      transfers.set(label, transfer);
    }
    transfer.seen = done;
    if (transfer.finished) return;
    if (total !== undefined && done >= total) {
      const rate = rateOf(done - transfer.startedWith, at - transfer.startedAt);
      transfer.finished = true;
      const speed = rate === undefined ? '' : `, ${sizeText(rate)}/s`;
      print(`${label}: ${sizeText(total)} in ${durationText(at - transfer.startedAt)}${speed}`);
      return;
    }
    if (at - transfer.at < everyMs) return;
    const rate = rateOf(done - transfer.done, at - transfer.at);
    transfer.at = at;
    transfer.done = done;
    const share = total === undefined ? '' : ` of ${sizeText(total)} (${Math.floor((done / total) * 100)} %)`;
    const left = rate && total !== undefined ? `, ${durationText(((total - done) / rate) * 1000)} left` : '';
    print(`${label}: ${sizeText(done)}${share}, ${sizeText(rate ?? 0)}/s${left}`);
  };
}

/** Bytes a second; undefined when nothing can be said. */
function rateOf(bytes: number, ms: number): number | undefined {
  return ms >= 1 && bytes > 0 ? (bytes * 1000) / ms : undefined;
}
