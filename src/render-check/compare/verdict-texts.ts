import type { Comparison, DifferenceRule } from './compare-pictures.ts';
import type { CheckedPicture, RenderCheckResult } from './render-check-result.ts';

/** A difference that has no size, of floating-point numbers. */
const NOT_FINITE = 'NaN or infinity where the other side has none';

/** One line: how many pictures there are, and what is wrong with them. */
export function verdictLine(result: RenderCheckResult): string {
  const { outcome, others } = result;
  const line = outcome === 'nothing-compared' ? 'There is no picture to compare.' : picturesLine(result);
  if (others.length === 0) return line;
  const rest =
    others.length === 1 ? '1 file of another format is' : `${others.length} files of other formats are`;
  return `${line} ${rest} not compared.`;
}

function picturesLine({ outcome, pictures, counts }: RenderCheckResult): string {
  const all = pictures.length;
  if (outcome === 'passed') {
    return `${all === 1 ? 'The picture matches' : `All ${all} pictures match`}${nearness(pictures)}.`;
  }
  const clauses = [
    [counts.different, 'differs', 'differ'] as const,
    [counts.missing, 'is missing', 'are missing'] as const,
    [counts.new, 'is new', 'are new'] as const,
  ].filter(([count]) => count > 0);
  const parts = clauses.map(([count, one, many], index) => {
    const subject = index > 0 ? count : all === 1 ? 'The picture' : `${count} of ${all} pictures`;
    return `${subject} ${count === 1 ? one : many}`;
  });
  const line = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
  return outcome === 'updated' ? `Baseline updated: ${line}.` : `${line}.`;
}

/** Says how far passing pictures are from their baselines: a difference within the rule can still be visible. */
function nearness(pictures: readonly CheckedPicture[]): string {
  const comparisons = pictures.flatMap(({ comparison }) => comparison ?? []);
  const largest = comparisons.reduce((most, comparison) => Math.max(most, comparison.largest), 0);
  if (largest === 0) return '';
  const most = comparisons.reduce((a, b) => (b.differing * a.total > a.differing * b.total ? b : a));
  if (most.differing === 0) return ` within the tolerance; the largest difference is ${largest}/255`;
  return `; at most ${percentOf(most.differing, most.total)} of the pixels of a picture differ, ${extent(largest)}`;
}

/** The facts of one picture, as a sentence. */
export function finding({ verdict, comparison, reason, before, after }: CheckedPicture): string {
  if (reason !== undefined) return reason;
  if (verdict === 'new') return 'There is no baseline of this name.';
  if (verdict === 'missing') return 'The run made no picture of this name.';
  if (!comparison) return 'Both files are the same, byte for byte.';
  if (before?.width !== after?.width || before?.height !== after?.height) return 'The sizes differ.';
  const { differing, total, largest } = comparison;
  if (largest === 0) return 'Every pixel is the same.';
  if (differing === 0)
    return `No pixel differs by more than the tolerance; the largest difference is ${largest}/255.`;
  return `${percentOf(differing, total)} of the pixels differ (${formatCount(differing)} of ${formatCount(total)}), ${extent(largest)}.`;
}

/** Says how far pixels are off. NaN and infinity are off by no number. */
function extent(largest: number): string {
  return Number.isFinite(largest) ? `by up to ${largest}/255` : `some by ${NOT_FINITE}`;
}

/** The largest difference of a comparison, for people. */
export function largestText({ largest }: Comparison): string {
  return Number.isFinite(largest) ? `${largest}/255` : NOT_FINITE;
}

/** A number for people: `76,800`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

/** A share for people: never 0 % when there is something, never 100 % when something is left. */
export function percentOf(part: number, whole: number): string {
  if (part === whole) return '100 %';
  const percent = (part * 100) / whole;
  if (percent < 0.01) return '< 0.01 %';
  if (percent > 99.99) return '> 99.99 %';
  return `${percent.toFixed(percent < 10 ? 2 : 1)} %`;
}

/** The rule in words. */
export function ruleLine({ pixelTolerance, allowedPpm }: DifferenceRule): string {
  return `A pixel differs when a channel is off by more than ${pixelTolerance}/255, and a picture when more than ${allowedPpm / 10_000} % of its pixels do.`;
}
