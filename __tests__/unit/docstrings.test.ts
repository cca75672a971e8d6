import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

/** Every docstring of a file. */
const docstringsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/\/\*\*\s*(?:\* )?(.*)/g)].map(
    ([, text = '']) => `${file}: ${text}`,
  );

test('docstrings begin with a noun or a verb, and not with a headless clause', () => {
  const docstrings = globSync('{src,localnet,localrunner}/**/*.ts').flatMap(docstringsOf);
  expect(docstrings.length).toBeGreaterThan(400);
  const headless = docstrings.filter(text =>
    /: (?:What|Whatever|Whether|Who|Whoever|How|Why|Where) /.test(text),
  );
  expect(headless).toEqual([]);
});
