import { stripVTControlCharacters } from 'node:util';

/** Longest text that an error takes over from elsewhere, in characters. */
const MAX_CHARS = 4_000;

/**
 * Text of any origin as one line that can be shown: no terminal sequences, control characters or line breaks, and
 * nothing that turns the direction of writing, which could make a line read otherwise than it is (Unicode UAX #9).
 * @param maxChars what is longer is cut there, before anything else is done with it.
 */
export function plainText(text: string, maxChars = MAX_CHARS): string {
  const cut = text.length > maxChars ? `${text.slice(0, maxChars)}…` : text;
  return stripVTControlCharacters(cut)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '\uFFFD');
}
