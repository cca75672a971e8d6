import { expect, test } from '@jest/globals';
import { publishedNames } from '../../src/archive/published-names.ts';
import fc from '../support/fast-check.ts';

const named = (...paths: string[]) => Object.fromEntries(publishedNames(paths));

test('names that fit stay, and others are made to fit', () => {
  expect(named('a/b.txt', 'a:b.txt', '10:15/what?', 'say "hi".md', 'x\ry')).toEqual({
    'a/b.txt': 'a/b.txt',
    'a:b.txt': 'a%3Ab.txt',
    '10:15/what?': '10%3A15/what%3F',
    'say "hi".md': 'say %22hi%22.md',
    'x\ry': 'x%0Dy',
  });
});

test('a name that is taken gets a number, whichever comes first', () => {
  const expected = { 'a:b.txt': 'a%3Ab (2).txt', 'a%3Ab.txt': 'a%3Ab.txt' };
  expect(named('a:b.txt', 'a%3Ab.txt')).toEqual(expected);
  expect(named('a%3Ab.txt', 'a:b.txt')).toEqual(expected);
});

test('a number that is taken is left out', () => {
  expect(named('a:b', 'a%3Ab', 'a%3Ab (2)')).toMatchObject({ 'a:b': 'a%3Ab (3)' });
  expect(named('x%3Ay/z/deep/a', 'x:y/z/deep', 'x:y/z/b')).toMatchObject({
    'x:y/z/deep': 'x%3Ay/z/deep (2)',
    'x:y/z/b': 'x%3Ay/z/b',
  });
});

test('a folder takes the place of no file, and no file that of a folder', () => {
  expect(named('x%3Ay', 'x:y/a', 'x:y/b')).toEqual({
    'x%3Ay': 'x%3Ay',
    'x:y/a': 'x%3Ay (2)/a',
    'x:y/b': 'x%3Ay (2)/b',
  });
  expect(named('x%3Ay/a', 'x:y')).toEqual({ 'x%3Ay/a': 'x%3Ay/a', 'x:y': 'x%3Ay (2)' });
  expect(named('x:y/a', 'x%3Ay/b')).toEqual({ 'x:y/a': 'x%3Ay/a', 'x%3Ay/b': 'x%3Ay/b' });
});

test('whatever the names are, those in the artifact fit, differ, and are their own names there', () => {
  const part = fc.string({
    unit: fc.constantFrom('a', ':', '%3A', '?', '"', ' (2)', '.png'),
    minLength: 1,
    maxLength: 4,
  });
  const anyPath = fc.array(part, { minLength: 1, maxLength: 3 }).map(parts => parts.join('/'));
  fc.assert(
    fc.property(fc.uniqueArray(anyPath, { maxLength: 12 }), all => {
      // No file system has a file and a folder of one name.
      const paths = all.filter(path => !all.some(other => other.startsWith(`${path}/`)));
      const published = [...publishedNames(paths).values()];
      expect(new Set(published).size).toBe(paths.length);
      expect(published.join('')).not.toMatch(/["<>:|*?\r\n]/);
      for (const name of published) expect(published.some(other => other.startsWith(`${name}/`))).toBe(false);
      expect([...publishedNames(published)]).toEqual(published.map(name => [name, name]));
    }),
    { numRuns: 1_000 },
  );
});
