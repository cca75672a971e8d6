import type { Disclosure } from '../../pipeline/context/disclosure.ts';
import type { RenderCheckResult } from '../../render-check/compare/render-check-result.ts';
import { finding, ruleLine, verdictLine } from '../../render-check/compare/verdict-texts.ts';
import type { FinishedRenderCheck } from '../../render-check/run-render-check.ts';
import { code, escapeMarkdown, link, table } from '../../text/markdown.ts';
import type { Reference, ReportSection } from './run-summary.ts';

/** Places where the report was published, if it was. */
export interface PublishedReport {
  /** The artifact with all files. */
  readonly artifact?: Reference | undefined;
  /** URL of the report alone. */
  readonly page?: string | undefined;
}

const MAX_ROWS = 50;
const HEADINGS = {
  passed: 'passed ✅',
  failed: 'failed ❌',
  updated: 'updated the baseline 📌',
  'nothing-compared': 'compared nothing ⚠️',
} as const;

/**
 * The render check as a section of summary and comment. All texts are escaped. Pictures are named only where the rules
 * allow it: everyone can read the summary of a public repository.
 */
export function renderCheckSection(
  { result, report }: FinishedRenderCheck,
  { mayName }: Disclosure,
  published: PublishedReport,
): ReportSection {
  const parts = [
    escapeMarkdown(verdictLine(result)),
    ...(mayName ? [picturesTable(result)] : []),
    reportLine(report, mayName ? published : {}),
    `<sub>${escapeMarkdown(ruleLine(result.rule))}</sub>`,
  ];
  const markdown = parts.filter(part => part !== '').join('\n\n');
  return { title: `Render check ${HEADINGS[result.outcome]}`, markdown };
}

function picturesTable({ pictures }: RenderCheckResult): string {
  const toName = pictures.filter(({ verdict }) => verdict !== 'same');
  if (toName.length === 0) return '';
  const rows = toName
    .slice(0, MAX_ROWS)
    .map(picture => [code(picture.name), picture.verdict, escapeMarkdown(finding(picture))]);
  if (toName.length > MAX_ROWS) rows.push([escapeMarkdown(`and ${toName.length - MAX_ROWS} more`), '', '']);
  return table(['Picture', 'Verdict', 'Finding'], rows);
}

/** Says where the report is: a page, the artifact, or the runner when the artifact must not hold it. */
function reportLine(report: string, { artifact, page }: PublishedReport): string {
  if (!artifact)
    return `The report is ${code(report)} in the output folder of the runner; in the artifact it is encrypted, if it is there at all.`;
  const inArtifact = `${code(report)} of the artifact ${link(code(artifact.id), artifact.url)}`;
  return page
    ? `**${link('Open the report', page)}**: before, after and difference of each picture. It is also ${inArtifact}.`
    : `Before, after and difference of each picture: open ${inArtifact}.`;
}
