import { disclosure } from '../../src/pipeline/context/disclosure.ts';
import type { Services, StageContext } from '../../src/pipeline/context/services.ts';
import { faked } from './faked.ts';

/** Options of `bareContext`. */
export interface BareOptions {
  /** The only services. A stage that uses another one fails; pools have no scheduler unless one is given. */
  readonly services?: Partial<Services>;
  /** True when files of the result may be named. Default: false. */
  readonly mayName?: boolean;
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
export function bareContext({ services = {}, mayName = false }: BareOptions = {}): BareContext {
  const log: string[] = [];
  const abort = new AbortController();
  const context: StageContext = {
    services: faked<Services>({ schedulerOf: async () => undefined, ...services }),
    reporter: {
      stage: (title, run) => {
        log.push(`stage: ${title}`);
        return run();
      },
      info: line => void log.push(`info: ${line}`),
      warn: line => void log.push(`warn: ${line}`),
      debug: line => void log.push(`debug: ${line}`),
      secret: () => {},
      progress: () => {},
    },
    disclosure: disclosure(mayName),
    signal: abort.signal,
  };
  return { context, log, abort };
}
