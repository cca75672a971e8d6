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
  /** Reason why the pixels of two pictures could not be compared, one sentence. */
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
