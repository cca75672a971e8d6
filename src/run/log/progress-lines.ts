import type { Progress } from '../../pipeline/context/reporter.ts';
import { durationText } from '../../text/duration-text.ts';
import { sizeText } from '../../text/size-text.ts';

/** Destination and pace of progress lines. */
export interface ProgressPace {
  /** Least time between two lines of one transfer, in milliseconds. */
  readonly everyMs: number;
  /** The time in milliseconds, from any start. */
  readonly now: () => number;
  readonly print: (line: string) => void;
}

/** Bytes done at a time. */
interface Mark {
  /** Milliseconds. */
  readonly at: number;
  readonly done: number;
}

/**
 * Prints the progress of transfers: percentage, rate since the line before and time left, at most once in `everyMs` per
 * transfer; and at the end once, with the rate over all. A label names a transfer. A transfer whose bytes become fewer
 * starts anew.
 */
export function createProgressLines({ everyMs, now, print }: ProgressPace): (progress: Progress) => void {
  const transfers = new Map<string, Transfer>();
  return ({ label, done, total }) => {
    const mark = { at: now(), done };
    let transfer = transfers.get(label);
    if (!transfer || done < transfer.seen) {
      transfer = new Transfer(label, mark);
      transfers.set(label, transfer);
    }
    const line = transfer.lineAt(mark, total, everyMs);
    if (line !== undefined) print(line);
  };
}

/** One transfer, from its first progress on. */
class Transfer {
  readonly #label: string;
  readonly #start: Mark;
  /** The last line, or the start. */
  #last: Mark;
  #seen: number;
  #isFinished = false;

  constructor(label: string, start: Mark) {
    this.#label = label;
    this.#start = start;
    this.#last = start;
    this.#seen = start.done;
  }

  /** Bytes of the latest progress. */
  get seen(): number {
    return this.#seen;
  }

  /** The line for this progress; undefined where none is due. */
  lineAt(mark: Mark, total: number | undefined, everyMs: number): string | undefined {
    this.#seen = mark.done;
    if (this.#isFinished) return undefined;
    if (total !== undefined && mark.done >= total) return this.#finish(mark, total);
    if (mark.at - this.#last.at < everyMs) return undefined;
    const rate = rateBetween(this.#last, mark);
    this.#last = mark;
    return `${this.#label}: ${sizeText(mark.done)}${shareOf(mark.done, total)}, ${sizeText(rate ?? 0)}/s${timeLeft(mark.done, total, rate)}`;
  }

  #finish(mark: Mark, total: number): string {
    this.#isFinished = true;
    const rate = rateBetween(this.#start, mark);
    const speed = rate === undefined ? '' : `, ${sizeText(rate)}/s`;
    return `${this.#label}: ${sizeText(total)} in ${durationText(mark.at - this.#start.at)}${speed}`;
  }
}

function shareOf(done: number, total: number | undefined): string {
  if (total === undefined) return '';
  return ` of ${sizeText(total)} (${Math.floor((done / total) * 100)} %)`;
}

function timeLeft(done: number, total: number | undefined, rate: number | undefined): string {
  if (total === undefined || !rate) return '';
  return `, ${durationText(((total - done) / rate) * 1000)} left`;
}

/** Bytes per second; undefined where time or bytes are too few for a rate. */
function rateBetween(from: Mark, to: Mark): number | undefined {
  const [bytes, ms] = [to.done - from.done, to.at - from.at];
  return ms >= 1 && bytes > 0 ? (bytes * 1000) / ms : undefined;
}
