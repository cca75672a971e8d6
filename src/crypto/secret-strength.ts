import { COMMON_DIGITS, COMMON_WORDS } from './common-texts.ts';

/** Highest strength of a word, in bits: some 2,000 words are in every list. */
const WORD_BITS = 11;
/** Strength of one of the words that are tried first, in bits. */
const COMMON_WORD_BITS = 5;
const DATE_BITS = 15;
/** Bits to guess that a character of a word is replaced by one that looks like it. */
const LOOKALIKE_BITS = 1;
const LETTER_BITS = Math.log2(26);
const DIGIT_BITS = Math.log2(10);
const OTHER_BITS = 5;
/** Characters between words. */
const SEPARATOR = /[\s\-_/.,:;|+]/;
/** Shortest text that counts as a repetition. */
const SHORTEST_REPEAT = 3;
/** Shortest part of a well-known row of digits; by chance, such a part is hardly ever drawn. */
const SHORTEST_KNOWN = 6;
/** Shortest word that is searched for behind characters that look like its letters. */
const SHORTEST_LOOKALIKE = 4;
/** Length of the longest of the words that are searched for so. */
const LONGEST_LOOKALIKE = Math.max(...[...COMMON_WORDS].map(word => word.length));
/** Shortest run of neighbours that counts as one. */
const SHORTEST_RUN = 3;
/** Most characters that are judged: more are not needed, and would take long. */
const MAX_CHARS = 512;
/** Letters that other characters stand for. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
  '8': 'b',
};
/** Rows of keys, and other sequences that people follow. */
const ROWS = ['qwertyuiop', 'qwertzuiop', 'asdfghjkl', 'zxcvbnm', 'yxcvbnm', '1234567890'];

/**
 * Estimates the least strength of a text, in bits of guessing, against a guesser who tries words, dates, rows of keys,
 * well-known texts and repetitions first. Random digits of base 16 or 64 count nearly in full. Words count as words,
 * whatever their length, and repetitions count next to nothing. Two texts woven into one, such as `a1b2c3`, count as
 * these two.
 */
export function guessingBits(text: string): number {
  const digits = /^(?:0x)?([0-9a-f]+)$/i.exec(text)?.[1];
  const partAt = digits === undefined ? textAt : digitAt;
  const characters = [...(digits ?? text).slice(0, MAX_CHARS)];
  const [even, odd] = [0, 1].map(rest => characters.filter((_, index) => index % 2 === rest).join(''));
  const bits = sum(characters.join(''), partAt);
  const woven = sum(even ?? '', textAt) + sum(odd ?? '', textAt);
  return woven < bits / 2 ? woven : bits;
}

type PartAt = (text: string, at: number) => readonly [length: number, bits: number];

function sum(text: string, partAt: PartAt): number {
  let bits = 0;
  for (let at = 0; at < text.length; ) {
    const [length, worth] = repetitionAt(text, at) ?? knownAt(text, at) ?? partAt(text, at);
    bits += worth;
    at += length;
  }
  return bits;
}

/** A repetition of earlier text, or a run of neighbours, as far as it goes from here. */
function repetitionAt(text: string, at: number): ReturnType<PartAt> | undefined {
  const repeated = repeatAt(text, at);
  if (repeated >= SHORTEST_REPEAT) return [repeated, 2];
  const run = runAt(text, at);
  return run >= SHORTEST_RUN ? [run, LETTER_BITS + 2] : undefined;
}

/** A date in eight digits, or a part of a row of digits that can be looked up. */
function knownAt(text: string, at: number): ReturnType<PartAt> | undefined {
  const rest = text.slice(at).toLowerCase();
  const date = DATE.exec(rest)?.[0];
  if (date !== undefined) return [date.length, DATE_BITS];
  if (!HEX_START.test(rest)) return undefined;
  let longest = SHORTEST_KNOWN - 1;
  for (const row of COMMON_DIGITS) {
    while (longest < rest.length && row.includes(rest.slice(0, longest + 1))) longest++;
  }
  return longest >= SHORTEST_KNOWN ? [longest, LETTER_BITS] : undefined;
}

const HEX_START = new RegExp(`^[0-9a-f]{${SHORTEST_KNOWN}}`);
const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d\\d';
const DATE = new RegExp(`^(?:${YEAR}${MONTH}${DAY}|${DAY}${MONTH}${YEAR}|${MONTH}${DAY}${YEAR})`);

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
  if (word !== undefined && COMMON_WORDS.has(word.toLowerCase())) return [word.length, COMMON_WORD_BITS];
  const lookalike = lookalikeOf(rest);
  if (lookalike !== undefined) return lookalike;
  if (word !== undefined) return [word.length, Math.min(WORD_BITS, word.length * LETTER_BITS)];
  const character = rest[0] ?? '';
  if (SEPARATOR.test(character)) return [1, 1];
  return [1, /\d/.test(character) ? DIGIT_BITS : OTHER_BITS];
}

/** The longest of the common words that begins here with other characters for some of its letters, as in `p4ssw0rd`. */
function lookalikeOf(rest: string): ReturnType<PartAt> | undefined {
  const written = [...rest.slice(0, LONGEST_LOOKALIKE).toLowerCase()];
  const meant = written.map(character => LOOKALIKES[character] ?? character).join('');
  for (let length = meant.length; length >= SHORTEST_LOOKALIKE; length--) {
    if (!COMMON_WORDS.has(meant.slice(0, length))) continue;
    const changed = written.slice(0, length).filter(character => LOOKALIKES[character]).length;
    if (changed > 0) return [length, COMMON_WORD_BITS + changed * LOOKALIKE_BITS];
  }
  return undefined;
}

/** Counts the characters from here on that occur earlier in the text, letter case aside. */
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

/** Counts the characters from here on that follow each other: the same one, the alphabet, or a row of keys. */
function runAt(text: string, at: number): number {
  const step = stepAt(text, at);
  if (step === undefined) return 1;
  let length = 2;
  while (stepAt(text, at + length - 1) === step) length++;
  return length;
}

/** The step from a character to the next one; undefined where they are no neighbours. */
function stepAt(text: string, at: number): string | undefined {
  const [here, next] = text.slice(at, at + 2).toLowerCase();
  if (here === undefined || next === undefined) return undefined;
  const distance = next.charCodeAt(0) - here.charCodeAt(0);
  if (Math.abs(distance) <= 1) return 'alphabet';
  return ROWS.some(row => row.includes(here + next) || row.includes(next + here)) ? 'row' : undefined;
}
