/** What a word is worth at most, in bits: some 2,000 words are in everybody's list. */
const WORD_BITS = 11;
const LETTER_BITS = Math.log2(26);
const DIGIT_BITS = Math.log2(10);
const OTHER_BITS = 5;
/** What may stand between words. */
const SEPARATOR = /[\s\-_/.,:;|+]/;
/** Shortest text that counts as said before. */
const SHORTEST_REPEAT = 3;
/** Shortest run of neighbours that counts as one. */
const SHORTEST_RUN = 3;
/** What comes after so many characters is not needed any more, and would take long. */
const MAX_CHARS = 512;
/** Rows of keys, and what else people count along. */
const ROWS = ['qwertyuiop', 'qwertzuiop', 'asdfghjkl', 'zxcvbnm', 'yxcvbnm', '1234567890'];

/**
 * How many bits of guessing a text takes at least, roughly, for somebody who tries words, years, rows of keys and
 * repetitions first. Random digits of base 16 or 64 are worth nearly what they hold; words count as words, whatever
 * their length, and what was said before counts next to nothing.
 */
export function guessingBits(text: string): number {
  const digits = /^(?:0x)?([0-9a-f]+)$/i.exec(text)?.[1];
  const partAt = digits === undefined ? textAt : digitAt;
  return sum((digits ?? text).slice(0, MAX_CHARS), partAt);
}

type PartAt = (text: string, at: number) => readonly [length: number, bits: number];

function sum(text: string, partAt: PartAt): number {
  let bits = 0;
  for (let at = 0; at < text.length; ) {
    const [length, worth] = repetitionAt(text, at) ?? partAt(text, at);
    bits += worth;
    at += length;
  }
  return bits;
}

/** What was said before, or follows the character before it, as far as it goes from here. */
function repetitionAt(text: string, at: number): ReturnType<PartAt> | undefined {
  const repeated = repeatAt(text, at);
  if (repeated >= SHORTEST_REPEAT) return [repeated, 2];
  const run = runAt(text, at);
  return run >= SHORTEST_RUN ? [run, LETTER_BITS + 2] : undefined;
}

/** A hexadecimal digit. */
function digitAt(): ReturnType<PartAt> {
  return [1, 4];
}

/** A year, a word, or a character. */
function textAt(text: string, at: number): ReturnType<PartAt> {
  const rest = text.slice(at);
  const year = /^(?:19|20)\d\d(?!\d)/.exec(rest)?.[0];
  if (year !== undefined) return [year.length, 6];
  const word = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+|\p{L}+)/u.exec(rest)?.[0];
  if (word !== undefined) return [word.length, Math.min(WORD_BITS, word.length * LETTER_BITS)];
  const character = rest[0] ?? '';
  if (SEPARATOR.test(character)) return [1, 1];
  return [1, /\d/.test(character) ? DIGIT_BITS : OTHER_BITS];
}

/** How many characters from here on stand in the text before, letter case aside. */
function repeatAt(text: string, at: number): number {
  const lower = text.toLowerCase();
  let longest = 0;
  for (let from = 0; from < at; from++) {
    let length = 0;
    while (at + length < lower.length && lower[from + length] === lower[at + length]) length++;
    longest = Math.max(longest, length);
  }
  return longest;
}

/** How many characters from here on follow each other: the same one, the alphabet, or a row of keys. */
function runAt(text: string, at: number): number {
  const step = stepAt(text, at);
  if (step === undefined) return 1;
  let length = 2;
  while (stepAt(text, at + length - 1) === step) length++;
  return length;
}

/** The way from a character to the next one; undefined where they are no neighbours. */
function stepAt(text: string, at: number): string | undefined {
  const [here, next] = text.slice(at, at + 2).toLowerCase();
  if (here === undefined || next === undefined) return undefined;
  const distance = (next.codePointAt(0) ?? 0) - (here.codePointAt(0) ?? 0);
  if (Math.abs(distance) <= 1) return 'alphabet';
  return ROWS.some(row => row.includes(here + next) || row.includes(next + here)) ? 'row' : undefined;
}
