import { describe, expect, test } from '@jest/globals';
import { artifactSegments, diskSegments, numbered } from '../../src/archive/entry-name.ts';

const disk = (name: string) => diskSegments(name, 'linux');
/** A path of so many bytes in folders of a hundred letters; each segment counts with its separator. */
const path = (bytes: number) => [...Array<string>(7).fill('a'.repeat(99)), 'b'.repeat(bytes - 701)].join('/');

describe('a name on disk', () => {
  test('is kept up to 255 bytes, and shortened with a digest beyond', () => {
    expect(disk('x'.repeat(255))).toEqual(['x'.repeat(255)]);
    const [short = ''] = disk(`${'x'.repeat(252)}.png`);
    expect(short).toMatch(/^x+~[0-9a-f]{16}\.png$/);
    expect(short).toHaveLength(180 + 1 + 16 + 4);
    // The 181st byte begins a letter, or continues one.
    expect(disk('é'.repeat(200))).toEqual([expect.stringMatching(/^é{90}~/)]);
    expect(disk(`x${'é'.repeat(200)}`)).toEqual([expect.stringMatching(/^xé{89}~/)]);
    expect(disk(`xx${'好'.repeat(100)}`)).toEqual([expect.stringMatching(/^xx好{59}~/)]);
  });

  test('that is too long after many folders is cut from the end', () => {
    const name = `${'d/'.repeat(65)}${'a'.repeat(10)}${'b'.repeat(255)}`;
    expect(disk(name)).toEqual([expect.stringMatching(/^b{255}$|^b{180,}~[0-9a-f]{16}$/)]);
  });

  test('has 64 segments at most', () => {
    const deep = (count: number) => Array<string>(count).fill('d').join('/');
    expect(disk(deep(64))).toHaveLength(64);
    expect(disk(deep(65))).toEqual([expect.stringMatching(/^d~[0-9a-f]{16}$/)]);
  });

  test('has 800 bytes at most, with separators', () => {
    expect(disk(path(800))).toHaveLength(8);
    expect(disk(path(801))).toEqual([expect.stringMatching(/^b+~[0-9a-f]{16}$/)]);
  });

  test('has no empty segments, and one where nothing is left', () => {
    expect(disk('/a//./b')).toEqual(['a', 'b']);
    expect(disk('/')).toEqual([expect.stringMatching(/^unnamed~[0-9a-f]{16}$/)]);
    expect(disk('../x')).toEqual(['%2E%2E', 'x']);
    expect(artifactSegments('a/b')).toEqual(['a', 'b']);
  });
});

test('a number is put before the extension, after 195 bytes of whole characters at most', () => {
  expect(numbered('a.png', 2)).toBe('a (2).png');
  expect(numbered(`${'a'.repeat(195)}.png`, 2)).toBe(`${'a'.repeat(195)} (2).png`);
  expect(numbered(`${'a'.repeat(196)}.png`, 2)).toBe(`${'a'.repeat(195)} (2).png`);
  // The second byte of the letter would be the 196th.
  expect(numbered(`${'a'.repeat(194)}ü`, 2)).toBe(`${'a'.repeat(194)} (2)`);
  expect(numbered(`${'a'.repeat(193)}üb`, 2)).toBe(`${'a'.repeat(193)}ü (2)`);
});
