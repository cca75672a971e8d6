import { TaskError } from '../../errors/task-error.ts';

/** The categories of both live networks, by number (PoCo config `categories`): 5 min, 20 min, 1 h, 3 h, 10 h. */
export const CATEGORY_NAMES = ['XS', 'S', 'M', 'L', 'XL'] as const;

/** A duration class on chain: it fixes how long the app may run, and every deadline of the deal. */
export interface Category {
  readonly id: number;
  readonly name: string;
  /** Longest run time of the app, in seconds (`workClockTimeRef`). */
  readonly maxSeconds: number;
}

/**
 * Reads the `category` input: `XS` to `XL` in any case, or the number of any category on chain.
 * @throws TaskError INPUT_INVALID.
 */
export function parseCategory(text: string): number {
  const value = text.trim();
  const named = (CATEGORY_NAMES as readonly string[]).indexOf(value.toUpperCase());
  if (named >= 0) return named;
  if (/^\d{1,6}$/.test(value)) return Number(value);
  throw new TaskError('INPUT_INVALID', {
    what: 'The input `category` names no category.',
    why: `"${text}" is neither one of ${CATEGORY_NAMES.join(', ')} nor a category number.`,
    fix: 'Choose by the longest run time of the app: XS 5 min, S 20 min, M 1 h, L 3 h, XL 10 h.',
  });
}

/** The name of a category, for people: its letter code, or its number where it has none. */
export function categoryName(id: number): string {
  return CATEGORY_NAMES[id] ?? String(id);
}
