import * as core from '@actions/core';
import { messageOf } from '../../errors/message-of.ts';
import type { RunReport } from '../../run/report/report.ts';
import { renderSummary } from '../../run/report/summary.ts';
import { redact } from '../../run/secrets/masks.ts';
import { neutralise } from '../../text/neutralise.ts';

/** Appends the report to the job summary. A summary is a courtesy: failing to write it only warns. */
export async function writeSummary(report: RunReport): Promise<void> {
  try {
    await core.summary.addRaw(redact(renderSummary(report)), true).write();
  } catch (error) {
    core.warning(`The job summary could not be written: ${neutralise(messageOf(error))}`, {
      title: 'No job summary',
    });
  }
}
