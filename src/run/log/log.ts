import type { Reporter } from '../../pipeline/context/reporter.ts';
import { durationText } from '../../text/duration-text.ts';
import { neutralise } from '../../text/neutralise.ts';
import type { HostLog } from '../host/host.ts';
import type { Masks } from '../secrets/masks.ts';
import { createProgressLines } from './progress-lines.ts';

/** One stage as the log saw it. */
export interface StageRecord {
  readonly title: string;
  readonly outcome: 'running' | 'done' | 'failed';
  /** Milliseconds; 0 while it runs. */
  readonly durationMs: number;
}

/** Behaviour of the log over time; both in milliseconds. */
export interface LogPace {
  /** Least time between two progress lines of one transfer. Default 10 000. */
  readonly progressMs?: number;
  /** Silence inside a stage after which a line says that it goes on. Default 60 000. */
  readonly heartbeatMs?: number;
}

/** The log of a run as a reporter, which also keeps stages and warnings for the report. */
export interface LogReporter extends Reporter {
  /** Every stage so far, in order of their start, with outcome and duration. */
  readonly stages: readonly StageRecord[];
  /** Every warning so far, as plain text. */
  readonly warnings: readonly string[];
  /** Ends an open group and stops the heartbeat, so that later lines are not folded. */
  close(): void;
}

/**
 * Writes a run to the log: a group per stage, a line only when something changed, a heartbeat when nothing does. Groups
 * cannot nest, so a stage inside a stage is a plain heading. All text is neutralised (see `neutralise`). An error is
 * left to the caller, to be logged after the group has ended.
 */
export function createLogReporter(
  log: HostLog,
  masks: Pick<Masks, 'addKey'>,
  pace: LogPace = {},
): LogReporter {
  const { progressMs = 10_000, heartbeatMs = 60_000 } = pace;
  const stages: StageRecord[] = [];
  const warnings: string[] = [];
  const open: { title: string; startedAt: number }[] = [];
  let heartbeat: NodeJS.Timeout | undefined;
  let lastLine: string | undefined;

  const beat = (): void => {
    const current = open.at(-1);
    if (current) print(`… ${current.title}: ${durationText(Date.now() - current.startedAt)} so far`);
  };

  /** Prints and restarts the heartbeat's clock. */
  function print(line: string): void {
    log.info(neutralise(line));
    clearInterval(heartbeat);
    if (open.length > 0) {
      heartbeat = setInterval(beat, heartbeatMs);
      heartbeat.unref();
    }
  }

  function close(): void {
    clearInterval(heartbeat);
    heartbeat = undefined;
    if (open.length > 0) log.endGroup();
    open.length = 0;
    lastLine = undefined;
  }

  async function stage<T>(title: string, run: () => Promise<T>): Promise<T> {
    const startedAt = Date.now();
    const record: StageRecord = { title, outcome: 'running', durationMs: 0 };
    const index = stages.push(record) - 1;
    const entry = { title, startedAt };
    lastLine = undefined;
    if (open.length === 0) {
      open.push(entry);
      log.startGroup(neutralise(title));
      print(`Started at ${new Date(startedAt).toISOString()}`);
    } else {
      open.push(entry);
      print(`▸ ${title}`);
    }
    const end = (outcome: 'done' | 'failed'): void => {
      const durationMs = Date.now() - startedAt;
      stages[index] = { title, outcome, durationMs };
      const at = open.indexOf(entry);
      if (at < 0) return;
      print(`${outcome === 'done' ? '✓' : '✗'} ${title}: ${durationText(durationMs)}`);
      if (open.length === 1) close();
      else open.splice(at, 1);
    };
    try {
      const result = await run();
      end('done');
      return result;
    } catch (error) {
      end('failed');
      throw error;
    }
  }

  function info(line: string): void {
    if (line === lastLine) return;
    lastLine = line;
    print(line);
  }

  function warn(line: string, title?: string): void {
    const text = neutralise(line);
    warnings.push(text);
    log.warning(text, neutralise(title ?? 'Confidential task'));
  }

  const progress = createProgressLines({ everyMs: progressMs, now: Date.now, print: info });

  return {
    stage,
    info,
    warn,
    progress,
    close,
    stages,
    warnings,
    secret: key => masks.addKey(key),
    debug: line => log.debug(neutralise(line)),
  };
}
