import type { TaskError } from '../errors/task-error.ts';
import type { Host } from './host/host.ts';
import type { Status } from './host/outputs.ts';
import { createLogReporter, type LogReporter } from './log/log.ts';
import { createReportWriter, type ReportWriter } from './report/report-writer.ts';
import type { RunFacts } from './report/run-summary.ts';
import { Masks } from './secrets/masks.ts';

/** The tools of every run: its host, its masks, its log, and the way to its end. */
export class RunTools {
  readonly host: Host;
  readonly masks: Masks;
  readonly reporter: LogReporter;
  #writeReport: ReportWriter | undefined;

  constructor(host: Host) {
    this.host = host;
    this.masks = new Masks(host.masks);
    this.reporter = createLogReporter(host.log, this.masks);
  }

  /** Has the end of the run reported. Must be called after the secrets among the inputs are masked. */
  openReport(): void {
    this.#writeReport = createReportWriter(this.host, this.masks);
  }

  /** Sets the `status` output, and the state of the same name. */
  setStatus(status: Status): void {
    this.host.outputs.setOutput('status', status);
    this.host.outputs.saveState('status', status);
  }

  /** Ends the run: closes the log, sets the last outputs and writes the report. */
  async conclude(status: Status, facts: RunFacts, failure?: TaskError): Promise<void> {
    this.reporter.close();
    if (failure) this.host.outputs.setOutput('error-code', failure.code);
    this.setStatus(status);
    const { stages, warnings } = this.reporter;
    await this.#writeReport?.({ ...facts, status, stages, warnings, failure });
  }
}

/** The `status` of a run that ends with this error. */
export function failedStatus({ code }: TaskError): Status {
  if (code === 'CANCELLED') return 'cancelled';
  return code === 'TASK_TIMEOUT' ? 'timeout' : 'failed';
}
