import type { Clock } from '../../src/net/clock.ts';
import { disclosure } from '../../src/pipeline/context/disclosure.ts';
import type { Reporter } from '../../src/pipeline/context/reporter.ts';
import type { Services, StageContext } from '../../src/pipeline/context/services.ts';
import { faked } from './faked.ts';
import { fastClock } from './fast-clock.ts';

/** Options of `bareContext`. */
export interface BareOptions {
  /** The only services. A stage that uses another one fails; pools have no scheduler unless one is given. */
  readonly services?: Partial<Services>;
  /** True when files of the result may be named. Default: false. */
  readonly mayName?: boolean;
  /** Default: one whose pauses take no time. */
  readonly clock?: Clock;
}

/** A context without any service of its own, and a record of what stages report. */
export interface BareContext {
  readonly context: StageContext;
  /** Lines of the log, each after its level: `info: …`. Titles of stages are `stage: …`. */
  readonly log: string[];
  /** Fires the context's signal. */
  readonly abort: AbortController;
}

/** Makes a context for a stage that needs few services, or none. */
export function bareContext({
  services = {},
  mayName = false,
  clock = fastClock(),
}: BareOptions = {}): BareContext {
  const log: string[] = [];
  const abort = new AbortController();
  const context: StageContext = {
    services: faked<Services>({ schedulerOf: async () => undefined, ...services }),
    reporter: logTo(log),
    disclosure: disclosure(mayName),
    clock,
    signal: abort.signal,
  };
  return { context, log, abort };
}

/** A reporter that writes to a list: each line after its level, and titles of stages after `stage`. */
export function logTo(log: string[]): Reporter {
  return {
    stage: (title, run) => {
      log.push(`stage: ${title}`);
      return run();
    },
    info: line => void log.push(`info: ${line}`),
    warn: line => void log.push(`warn: ${line}`),
    debug: line => void log.push(`debug: ${line}`),
    secret: () => {},
    progress: () => {},
  };
}
