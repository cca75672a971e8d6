import { expect, test } from '@jest/globals';
import { durationText } from '../../src/text/duration-text.ts';
import { sizeText } from '../../src/text/size-text.ts';

test.each([
  [-1, '0 s'],
  [0, '0 s'],
  [0.2, '1 ms'],
  [40, '40 ms'],
  [49, '49 ms'],
  [50, '0.1 s'],
  [60, '0.1 s'],
  [1_234, '1.2 s'],
  [5_000, '5 s'],
  [9_949, '9.9 s'],
  [9_950, '10 s'],
  [59_499, '59 s'],
  [59_500, '1 min'],
  [65_000, '1 min 5 s'],
  [200_000, '3 min 20 s'],
  [1_200_000, '20 min'],
  [3_599_499, '59 min 59 s'],
  [3_599_500, '1 h'],
  [3_629_999, '1 h'],
  [3_630_000, '1 h 1 min'],
  [3_900_000, '1 h 5 min'],
  [30 * 3_600_000, '30 h'],
])('%i ms is %s for people', (milliseconds, text) => {
  expect(durationText(milliseconds)).toBe(text);
});

test.each([
  [0, '0 B'],
  [1_023, '1023 B'],
  [1_024, '1.0 KiB'],
  [1_536, '1.5 KiB'],
  [10_188, '9.9 KiB'],
  [10_189, '10 KiB'],
  [1_048_063, '1023 KiB'],
  [1_048_064, '1.0 MiB'],
  [10 * 2 ** 20, '10 MiB'],
  [3 * 2 ** 30, '3.0 GiB'],
  [5_000 * 2 ** 40, '5000 TiB'],
])('%i bytes are %s for people', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
