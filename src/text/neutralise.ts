import { plainText } from './plain-text.ts';

/** Longest line that is printed, in characters. */
const MAX_LINE = 2_000;

/**
 * Makes text of any origin safe to print as one line of the step's log: plain (see `plainText`), and without workflow
 * commands. The runner obeys a line that begins with `::` after blanks, and `##[` anywhere in a line
 * (`ActionCommand.TryParseV2` and `TryParse`).
 */
export function neutralise(text: string): string {
  return plainText(text, MAX_LINE)
    .replace(/\s+$/u, '')
    .replace(/^\s*::/u, ': :')
    .replaceAll('##[', '## [');
}
