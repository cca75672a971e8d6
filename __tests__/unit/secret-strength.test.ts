import { createHash, hkdfSync, scryptSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { rootFromText } from '../../src/crypto/key-derivation.ts';
import { guessingBits } from '../../src/crypto/secret-strength.ts';

// The strengths that the parts of a text have, in bits.
const LETTER = Math.log2(26);
const DIGIT = Math.log2(10);
const WORD = 11;
const COMMON = 5;
const OTHER = 5;
const SEPARATOR = 1;
const RUN = LETTER + 2;
const REPEAT = 2;
const YEAR = 6;
const DATE = 15;
const HEX = 4;

const expectBits = (text: string, bits: number) => expect(guessingBits(text)).toBeCloseTo(bits, 9);

describe('the strength', () => {
  test.each([
    ['', 0],
    ['z', LETTER],
    ['zk', 2 * LETTER],
    ['zkq', WORD],
    ['zkqzkqzkqzkq', WORD],
    ['secret', COMMON],
    ['Secret', COMMON],
    ['SECRET', COMMON],
    ['zk-zk', 2 * LETTER + SEPARATOR + 2 * LETTER],
    ['#', OTHER],
    ['zk#', 2 * LETTER + OTHER],
    ['zk9#', 2 * LETTER + DIGIT + OTHER],
  ])('of the words and characters in `%s` is %d', expectBits);

  test.each([
    ['9f3b', 4 * HEX],
    ['9F3B', 4 * HEX],
    ['0x9f3b', 4 * HEX],
    ['f', HEX],
  ])('of the hexadecimal digits `%s` is %d', expectBits);

  test.each([
    ['2026#', YEAR + OTHER],
    ['1926#', YEAR + OTHER],
    ['20261#', 5 * DIGIT + OTHER],
    ['2226#', RUN + DIGIT + OTHER],
    ['20260131', DATE],
    ['31012026', DATE],
    ['01312026', DATE],
    ['20260131#', DATE + OTHER],
  ])('of the year or date `%s` is %d', expectBits);

  test.each([
    ['xyz', RUN],
    ['zyx', RUN],
    ['xxx', RUN],
    ['XyZ', RUN],
    ['xyk', WORD],
    ['vwxyz', RUN],
    ['vwxyz#', RUN + OTHER],
    ['qwerty#', RUN + OTHER],
    ['ytr#', RUN + OTHER],
    ['qwf', WORD],
    // `op` is a step in the alphabet, which counts before the row of keys.
    ['iop', WORD],
  ])('of the run `%s` is %d', expectBits);

  test.each([
    ['zkq-zkq', WORD + SEPARATOR + REPEAT],
    ['zkq-ZKQ', WORD + SEPARATOR + REPEAT],
    ['xkq-zkq', WORD + SEPARATOR + WORD],
    ['zkq-zkx', WORD + SEPARATOR + WORD],
    ['zkqv-kqv', WORD + SEPARATOR + REPEAT],
    ['zkq-zkq-zkq#', WORD + SEPARATOR + REPEAT + OTHER],
  ])('of the repetition `%s` is %d', expectBits);

  test.each([
    ['p4ss', COMMON + 1],
    ['p4ssword', COMMON + 1],
    ['P4SSW0RD', COMMON + 2],
    ['p4ssw0rd#', COMMON + 2 + OTHER],
    ['c0nfidentiality', COMMON + 1],
    ['k3y', 2 * LETTER + DIGIT],
    // A common word at the beginning of another one is no word with other characters.
    ['passwordzk', WORD],
  ])('of the letters that others stand for in `%s` is %d', expectBits);

  test.each([
    ['314159#', LETTER + OTHER],
    ['31415#', 5 * DIGIT + OTHER],
    ['3141592653589793#', LETTER + OTHER],
    ['314159', LETTER],
    ['DEADBEEF', LETTER],
    ['deadbeef#', LETTER + OTHER],
    ['deadbeef7', LETTER + HEX],
    ['141421', LETTER],
    ['907142', 6 * HEX],
  ])('of the well-known digits in `%s` is %d', expectBits);

  test('of two texts woven into one is that of the two, where it is less than half', () => {
    expectBits('zkq', WORD);
    // The runs `qwertyuio` and `987654321`, and a character beside each.
    expectBits('q0w9e8r7t6y5u4i3o2p1', 2 * RUN + LETTER + DIGIT);
    // The runs `xyz` and `###` are less than half, and `xyz` and `##?` are more.
    expectBits('x#y#z#', 2 * RUN);
    expectBits('x#y#z?', 3 * LETTER + 3 * OTHER);
  });

  test('of a long text is that of its first 512 digits', () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const long = Array.from({ length: 10 }, (_, index) => hash(`${index}`)).join('');
    expect(guessingBits(long)).toBe(guessingBits(long.slice(0, 512)));
    expect(guessingBits(long)).toBeGreaterThan(guessingBits(long.slice(0, 511)));
  });
});

describe('an encryption secret', () => {
  const text = 'x7Qp!vR2#kZ9mW4&tB6*nL8^cH3(jF5)';
  const refused = (why: RegExp) =>
    expect.objectContaining({ code: 'INPUT_INVALID', why: expect.stringMatching(why) });

  test('has 32 bytes at least', () => {
    expect(() => rootFromText(text.slice(1))).toThrow(refused(/^It has 31 bytes/));
    // Bytes count, not characters.
    expect(() => rootFromText(`ß${text.slice(2)}`)).not.toThrow();
  });

  test('has 72 bits at least', () => {
    const words = 'kilnsman;ovenbird/vexedlyz:plumbgnu,zitherkelp|mossyfern';
    expectBits(words, 6 * WORD + 5 * SEPARATOR);
    expect(() => rootFromText(words)).toThrow(refused(/^It looks like/));
    expect(() => rootFromText(`${words}.`)).not.toThrow();
  });

  test('is stretched by scrypt, and then derived from', () => {
    const salt = 'confidential-task/v1';
    const stretched = scryptSync(text, salt, 32, { N: 131_072, r: 8, p: 1, maxmem: 2 ** 28 });
    const root = Buffer.from(hkdfSync('sha256', stretched, salt, `${salt}/root/text\0`, 32));
    expect(rootFromText(text).export()).toEqual(root);
  });
});
