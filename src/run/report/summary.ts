import { listSummaryParts } from './list-report.ts';
import { nextStepPart } from './next-step.ts';
import { evidencePart, failurePart } from './report-failure.ts';
import {
  checksPart,
  factsPart,
  headingPart,
  joinParts,
  outputsPart,
  sectionParts,
  stagesPart,
  warningsPart,
} from './report-parts.ts';
import type { RunSummary } from './run-summary.ts';

/** The runner discards a summary above 1 MiB whole; it shares that with other writes of this step. */
const MAX_BYTES = 900 * 1024;

/** The job summary as Markdown, at most 900 KiB of UTF-8. All texts are escaped. */
export function renderSummary(report: RunSummary): string {
  const room = { measure: Buffer.byteLength, max: MAX_BYTES };
  const parts = [
    headingPart(report),
    ...(report.kind === 'list' ? listSummaryParts(report, room) : partsOf(report)),
  ];
  return joinParts(parts, { ...room, notice: '_Some parts are too long for a summary._' });
}

function partsOf(report: RunSummary): string[] {
  return [
    failurePart(report),
    evidencePart(report),
    nextStepPart(report),
    ...sectionParts(report, 'above'),
    factsPart(report),
    ...sectionParts(report, 'below'),
    outputsPart(report),
    checksPart(report),
    stagesPart(report),
    warningsPart(report),
  ];
}
