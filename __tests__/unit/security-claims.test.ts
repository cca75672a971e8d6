import { existsSync, globSync, readFileSync } from 'node:fs';
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

test('what remains is shown by a test, or the page says that none can', () => {
  const threats = page.slice(page.indexOf('## Who attacks'));
  const remains = threats.split(/\n\n|\n(?=- )/).filter(part => /^(?:- \*?\*?\w|What remains: )/.test(part));
  expect(remains.length).toBeGreaterThan(15);
  expect(remains.filter(part => !/\]\(__tests__\/[^)]+\) “[^”]+”|\*no test\*/i.test(part))).toEqual([]);
});

test.each(references.map(([, file = '', title = '']) => [title, file] as const))(
  '“%s” is a test of %s',
  (title, file) => {
    const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
    expect(["'", '`', '"'].some(quote => source.includes(`${quote}${title}${quote}`))).toBe(true);
  },
);

test('every section of the attacks’ page is written by tests that exist, and no other', () => {
  const sources = globSync('__tests__/hostile/*.test.ts').map(file => readFileSync(file, 'utf8'));
  const attackers = sources.flatMap(source =>
    [...source.matchAll(/attacksBy\('([^']+)'\)/g)].map(([, name]) => name),
  );
  const sections = [...readFileSync('docs/attacks.md', 'utf8').matchAll(/^## (.+)$/gm)].map(
    ([, name]) => name,
  );
  expect(sections.sort()).toEqual(attackers.sort());
});
