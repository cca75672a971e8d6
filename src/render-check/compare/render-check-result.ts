import type { Comparison, DifferenceRule } from './compare-pictures.ts';

/** Verdict on one picture: `new` has no baseline, `missing` has a baseline and no output. */
export type Verdict = 'different' | 'missing' | 'new' | 'same';

/** Every verdict, the ones to look at first. */
export const VERDICTS: readonly Verdict[] = ['different', 'missing', 'new', 'same'];

/** One side of a comparison; width and height in pixels, as far as the file can be read. */
export interface PictureFacts {
  readonly bytes: number;
  readonly width?: number;
  readonly height?: number;
}

/** One picture of the run or of its baselines. */
export interface CheckedPicture {
  /** Path below the output folder, and below the baselines' folder. */
  readonly name: string;
  readonly verdict: Verdict;
  readonly before?: PictureFacts;
  readonly after?: PictureFacts;
  /** Difference of both; set only when their pixels were compared. */
  readonly comparison?: Comparison;
  /** Why the pixels of two pictures could not be compared, as a sentence. */
  readonly reason?: string;
}

/** The outcome of a render check. */
export interface RenderCheckResult {
  /**
   * `updated` when different and new pictures became the baseline; `failed` when one differs, is new or is missing;
   * `nothing-compared` when there is no picture on either side.
   */
  readonly outcome: 'passed' | 'failed' | 'updated' | 'nothing-compared';
  readonly rule: DifferenceRule;
  /** By verdict in the order of VERDICTS, then by name. */
  readonly pictures: readonly CheckedPicture[];
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Names of pictures, among the results or the baselines, whose format is not compared. */
  readonly others: readonly string[];
}

/** Facts of a check beside its pictures. */
export interface RenderCheckFacts {
  /** Numbers of pictures that became the baseline, and that could not; undefined when no update was asked for. */
  readonly updated?: { readonly accepted: number; readonly refused: number } | undefined;
  /** See `RenderCheckResult.others`. */
  readonly others: readonly string[];
}

/** Sums up the verdicts of all pictures. */
export function renderCheckResult(
  pictures: readonly CheckedPicture[],
  rule: DifferenceRule,
  { updated, others }: RenderCheckFacts,
): RenderCheckResult {
  const counts = { different: 0, missing: 0, new: 0, same: 0 };
  for (const { verdict } of pictures) counts[verdict]++;
  const order = (picture: CheckedPicture): number => VERDICTS.indexOf(picture.verdict);
  const sorted = [...pictures].sort((a, b) => order(a) - order(b) || (a.name < b.name ? -1 : 1));
  return { outcome: outcomeOf(counts, updated), rule, pictures: sorted, counts, others };
}

function outcomeOf(
  { different, missing, new: unexpected, same }: RenderCheckResult['counts'],
  updated: RenderCheckFacts['updated'],
): RenderCheckResult['outcome'] {
  const wrong = different + missing + unexpected;
  if (wrong + same === 0) return 'nothing-compared';
  if (wrong === 0) return 'passed';
  // Only people delete a baseline without a picture, so such a baseline alone updates nothing.
  return updated && updated.accepted > 0 && updated.refused === 0 ? 'updated' : 'failed';
}

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
  const largest = Math.max(0, ...comparisons.map(comparison => comparison.largest));
  if (largest === 0) return '';
  const most = comparisons.reduce((a, b) => (b.differing * a.total > a.differing * b.total ? b : a));
  if (most.differing === 0) return ` within the tolerance; the largest difference is ${largest}/255`;
  return `; at most ${percentOf(most.differing, most.total)} of the pixels of a picture differ, by up to ${largest}/255`;
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
  return `${percentOf(differing, total)} of the pixels differ (${formatCount(differing)} of ${formatCount(total)}), by up to ${largest}/255.`;
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
