/** One piece of an argument: in double quotes, in single quotes, an escaped character, or plain characters. */
const PIECE = /"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)|([^\s"'\\]+)|(\s+)|(["'\\])/gsy;

/**
 * Splits a command line into arguments like a shell without expansion: spaces separate, quotes group, a backslash
 * takes the next character as it is (not within single quotes). An unfinished quote is taken as a plain character.
 */
export function splitArguments(text: string): string[] {
  const found: string[] = [];
  let current: string | undefined;
  for (const [, double, single, escaped, plain, space, stray] of text.matchAll(PIECE)) {
    if (space !== undefined) {
      if (current !== undefined) found.push(current);
      current = undefined;
    } else {
      const piece = double?.replace(/\\(["\\$`])/g, '$1') ?? single ?? escaped ?? plain ?? stray ?? '';
      current = (current ?? '') + piece;
    }
  }
  if (current !== undefined) found.push(current);
  return found;
}
