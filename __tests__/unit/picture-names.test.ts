import { describe, expect, test } from '@jest/globals';
import {
  formatOf,
  isOtherPictureName,
  isPictureName,
} from '../../src/render-check/formats/picture-formats.ts';
import { pairNames } from '../../src/render-check/pair-names.ts';

describe('the format of a file is told by its first bytes', () => {
  test.each<[string, string | undefined]>([
    ['\x89PNG\r\n\x1a\n', 'PNG'],
    ['\x89PNG\r\n\x1a', undefined],
    ['\xff\xd8\xff', 'JPEG'],
    ['\xff\xd8', undefined],
    ['RIFF\0\0\0\0WEBP', 'WebP'],
    ['RIFF\0\0\0\0WAVE', undefined],
    ['RIFX\0\0\0\0WEBP', undefined],
    ['RIFF\0\0\0WEBP', undefined],
    ['II*\0', 'TIFF'],
    ['MM\0*', 'TIFF'],
    ['II\0*', undefined],
    ['\x76\x2f\x31\x01\0\0\0\0', 'OpenEXR'],
    ['\x76\x2f\x31\x01\0\0\0', undefined],
    ['xxxxxxxx', undefined],
  ])('%j: %s', (begin, name) => {
    expect(formatOf(Buffer.from(begin, 'latin1'))?.name).toBe(name);
  });

  test('and says whether browsers show it', () => {
    const shown = [
      '\x89PNG\r\n\x1a\n',
      '\xff\xd8\xff',
      'RIFF\0\0\0\0WEBP',
      'II*\0',
      '\x76\x2f\x31\x01\0\0\0\0',
    ];
    expect(shown.map(begin => formatOf(Buffer.from(begin, 'latin1'))?.isForBrowsers)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

test.each([
  ['a.png', true, false],
  ['A.JPEG', true, false],
  ['a/b.exr', true, false],
  ['a.hdr', false, true],
  ['a.txt', false, false],
  ['png', false, false],
  ['a.png.gz', false, false],
  ['._a.png', false, false],
  ['b/._a.hdr', false, false],
  ['__MACOSX/a.png', false, false],
  ['a._b.png', true, false],
])('%s is a picture: %j, of another format: %j', (name, isPicture, isOther) => {
  expect([isPictureName(name), isOtherPictureName(name)]).toEqual([isPicture, isOther]);
});

test('of several names that fit none is taken, on either side', () => {
  expect(pairNames(['A.png'], ['a.png', 'a.PNG'])).toEqual([
    { made: 'A.png' },
    { expected: 'a.PNG' },
    { expected: 'a.png' },
  ]);
  expect(pairNames(['b.png', 'A.png'], ['a.png', 'c.png'])).toEqual([
    { made: 'A.png', expected: 'a.png' },
    { made: 'b.png' },
    { expected: 'c.png' },
  ]);
});
