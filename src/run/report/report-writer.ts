import { neutralise } from '../../text/neutralise.ts';
import type { Host } from '../host/host.ts';
import { COMMENT_CHOICES, type CommentChoice } from '../inputs/report-inputs.ts';
import type { Masks } from '../secrets/masks.ts';
import type { RunSummary } from './run-summary.ts';

/** Inputs by which the uses of one action in a run differ. */
const SETTINGS = ['app', 'private-files', 'baseline', 'output-path'] as const;

/** Brings the report of a run to its readers. Never throws. */
export type ReportWriter = (report: RunSummary) => Promise<void>;

/**
 * Writes to the job summary, unless `summary` is false, and to the pull request, when `comment` says so. A report is a
 * courtesy: a failure to write it is a warning.
 */
export function createReportWriter(
  { read, log, reports }: Pick<Host, 'read' | 'log' | 'reports'>,
  masks: Pick<Masks, 'redact'>,
): ReportWriter {
  return async report => {
    if (!/^false$/i.test(read('summary'))) {
      await writeSummary(report).catch(error =>
        log.warning(`The job summary could not be written: ${textOf(error)}`, 'No job summary'),
      );
    }
    const choice = COMMENT_CHOICES.find(candidate => candidate === read('comment')) ?? 'never';
    if (choice === 'never' || report.kind === 'skip') return;
    await writeComment(report, choice).catch(error =>
      log.warning(textOf(error), 'No comment on the pull request'),
    );
  };

  async function writeSummary(report: RunSummary): Promise<void> {
    const { renderSummary } = await import('./summary.ts');
    await reports.writeSummary(masks.redact(renderSummary(report)));
  }

  async function writeComment(report: RunSummary, choice: CommentChoice): Promise<void> {
    const { renderComment } = await import('./comment-text.ts');
    await reports.writeComment({
      body: masks.redact(renderComment(report)),
      mayCreate: choice === 'always' || report.failure !== undefined,
      settings: SETTINGS.map(read),
      dealId: report.kind === 'task' ? report.purchase?.deal.id : undefined,
      isHurried: report.status === 'cancelled',
    });
  }
}

function textOf(error: unknown): string {
  return neutralise(error instanceof Error ? error.message : String(error));
}
