/** First pause between two looks, in milliseconds. */
const FIRST_MS = 500;
/** Longest pause between two looks, in milliseconds. */
const LONGEST_MS = 30_000;
/** Least length of the longest pause, in milliseconds. */
const LEAST_LONGEST_MS = 2_000;
/** Ratio of a pause to the one before. */
const GROWTH = 1.2;
/** Share by which a pause is longer or shorter at random, so that many jobs that started together do not ask together. */
const JITTER = 0.2;

/**
 * The pauses between two looks at a task, in milliseconds, without end: they grow from half a second to a hundredth
 * of the time that the category allows, within bounds, and each is up to a fifth longer or shorter than that.
 * @param categorySeconds longest run time of the category
 * @param random a number from 0 to 1, as `Math.random` gives it
 */
export function* pollPauses(
  categorySeconds: number,
  random: () => number = Math.random,
): Generator<number, never> {
  const longest = Math.min(LONGEST_MS, Math.max(LEAST_LONGEST_MS, categorySeconds * 10));
  for (let pause = FIRST_MS; ; pause = Math.min(pause * GROWTH, longest)) {
    yield pause * (1 - JITTER + random() * 2 * JITTER);
  }
}
