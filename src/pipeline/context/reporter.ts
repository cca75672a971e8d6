/** Takes the lines in which the stages log their work. The action writes it to the step's log; tests collect it. */
export interface Reporter {
  /** Runs one stage under a heading; what it reports meanwhile belongs to that heading. Rethrows its error. */
  stage<T>(title: string, run: () => Promise<T>): Promise<T>;
  /** One line for every reader. */
  info(line: string): void;
  /** Something the user should act on, though the run goes on. */
  warn(line: string, title?: string): void;
  /** Wire detail, shown only when the user asked for debug logs. */
  debug(line: string): void;
  /** A key that no text may ever show, passed as soon as it exists. */
  secret(key: Uint8Array): void;
  /** Progress of a long transfer; the reporter decides how often to log it. */
  progress(progress: Progress): void;
}

/** A reporter that logs nothing, for checks that are made to be sure; it still masks keys. */
export function silentReporter(reporter: Reporter): Reporter {
  const say = () => {};
  return {
    stage: (_, run) => run(),
    info: say,
    warn: say,
    debug: say,
    secret: key => reporter.secret(key),
    progress: say,
  };
}

/** The state of one long transfer. */
export interface Progress {
  /** Current activity, as a verb: "encrypting". */
  readonly label: string;
  /** Bytes done. */
  readonly done: number;
  /** Bytes in all, when known. */
  readonly total?: number;
}
