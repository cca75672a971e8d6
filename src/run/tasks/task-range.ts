/** Most tasks of one run. */
export const MAX_TASKS = 10_000;

/** A range as it is written: `1..250`, `0001..0250`, `1..250..5`. */
const RANGE = /^(\d{1,9})\.\.(\d{1,9})(?:\.\.(\d{1,9}))?$/;

/** True for a text that is written like a range. */
export function isRange(text: string): boolean {
  return RANGE.test(text);
}

/** The reason why a range names no tasks, as a sentence. */
export class BadRange extends Error {}

/**
 * The names of a range, first and last included, such as `0001`, `0006`, … of `0001..0250..5`. Where one of its ends
 * begins with a zero, all names are as long as the longer end.
 * @throws BadRange for a range that runs backwards, a step of 0, or more than 10,000 tasks.
 */
export function namesInRange(text: string): string[] {
  const [, first = '', last = '', step = '1'] = RANGE.exec(text) ?? [];
  const [from, to, by] = [Number(first), Number(last), Number(step)];
  if (first === '') throw new BadRange(`"${text}" is not a range.`);
  if (to < from) throw new BadRange(`The range ${text} ends before it begins.`);
  if (by === 0) throw new BadRange(`The range ${text} has a step of 0.`);
  const count = Math.floor((to - from) / by) + 1;
  if (count > MAX_TASKS)
    throw new BadRange(`The range ${text} names ${count} tasks, and a run takes at most ${MAX_TASKS}.`);
  const isPadded = [first, last].some(end => end.length > 1 && end.startsWith('0'));
  const width = isPadded ? Math.max(first.length, last.length) : 0;
  return Array.from({ length: count }, (_, index) => String(from + index * by).padStart(width, '0'));
}
