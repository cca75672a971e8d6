/**
 * Splits a command line into arguments as the worker does (iexec-commons-containers ArgsUtils, which leaves it to
 * maven-shared-utils 3.4.2 CommandLineUtils.translateCommandline): only blanks separate, single and double quotes
 * group, a backslash stays in the argument and takes a quote right after it as a character, and empty arguments
 * vanish.
 *
 * @returns The arguments; none at all when a quote is never closed, since the worker then runs the app without any.
 */
export function splitArguments(text: string): string[] {
  const found: string[] = [];
  let current = '';
  let quote = '';
  let escaped = false;
  for (const [piece] of text.matchAll(/["'\\ ]|[^"'\\ ]+/g)) {
    const isQuote = piece === '"' || piece === "'";
    if (isQuote && (quote === '' || quote === piece)) {
      if (escaped) current += piece;
      else quote = quote === '' ? piece : '';
      escaped = false;
    } else if (piece === ' ' && quote === '') {
      // A backslash before the blank still takes the quote after it.
      if (current !== '') found.push(current);
      current = '';
    } else {
      current += piece;
      escaped = piece === '\\';
    }
  }
  if (quote !== '') return [];
  return current === '' ? found : [...found, current];
}
