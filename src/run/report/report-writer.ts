import type { Environment } from '../../text/environment.ts';
import type { InputReader } from '../host/input-reader.ts';
import { COMMENT_CHOICES, type CommentChoice } from '../inputs/report-inputs.ts';
import type { RunReport } from './report.ts';

/** Inputs by which the uses of one action in a run differ. */
const SETTINGS = ['app', 'private-files', 'baseline', 'output-path'] as const;

/** Brings the report of a run to its readers. Never throws. */
export type ReportWriter = (report: RunReport) => Promise<void>;

/** Writes to the job summary, unless `summary` is false, and to the pull request, when `comment` says so. */
export function createReportWriter(read: InputReader, env: Environment): ReportWriter {
  return async report => {
    if (!/^false$/i.test(read('summary'))) {
      const { writeSummary } = await import('../../action/publish/summary-file.ts');
      await writeSummary(report);
    }
    const choice = COMMENT_CHOICES.find(candidate => candidate === read('comment')) ?? 'never';
    if (choice !== 'never' && report.status !== 'skipped') await comment(report, choice);
  };

  async function comment(report: RunReport, choice: Exclude<CommentChoice, 'never'>): Promise<void> {
    const { writeComment } = await import('../../action/publish/comment.ts');
    await writeComment(report, {
      choice,
      token: read('github-token'),
      matrix: read('matrix'),
      settings: SETTINGS.map(read),
      env,
    });
  }
}
