/** Most mistakes that a message names one by one. */
const MAX_FLAWS = 20;
/** Most characters of them together: an error has room for some more (see `plainText`). */
const MAX_CHARS = 3_500;

/** Joins mistakes of a list, one sentence each, for one message: the first ones, and the number of the others. */
export function flawsText(flaws: readonly string[]): string {
  let chars = 0;
  const first = flaws.filter((flaw, index) => {
    chars += flaw.length + 1;
    return index < MAX_FLAWS && (index === 0 || chars <= MAX_CHARS);
  });
  const rest = flaws.length - first.length;
  return [...first, ...(rest > 0 ? [`There are ${rest} more mistakes.`] : [])].join(' ');
}
