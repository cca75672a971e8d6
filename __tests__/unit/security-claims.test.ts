import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const page = readFileSync('SECURITY.md', 'utf8');
/** `[name](file) “title of a test”`. */
const references = [...page.matchAll(/\[[\w-]+\]\((__tests__\/[^)]+)\) “([^”]+)”/g)];

test('the threat model names tests, and every row of its tables does', () => {
  expect(references.length).toBeGreaterThan(25);
  const claims = page
    .split('\n')
    .filter(line => line.startsWith('| ') && !/^\| (?:---|claim|asset|\*\*)/.test(line));
  expect(claims.filter(line => !/\]\(__tests__\/[^)]+\) “[^”]+” \|$/.test(line))).toEqual([]);
});

test.each(references.map(([, file = '', title = '']) => [title, file] as const))(
  '“%s” is a test of %s',
  (title, file) => {
    const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
    expect(["'", '`', '"'].some(quote => source.includes(`${quote}${title}${quote}`))).toBe(true);
  },
);
