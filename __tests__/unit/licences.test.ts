import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const entries = readFileSync('dist/licenses.txt', 'utf8')
  .split(`\n${'-'.repeat(80)}\n\n`)
  .map(entry => {
    const [title = '', licence = '', ...rest] = entry.split('\n');
    return {
      name: title.split(' ')[0] ?? '',
      licence: licence.replace(/^Licence: /, ''),
      text: rest.join('\n'),
    };
  });
const names = new Set(entries.map(({ name }) => name));

/** Terms under which code may be given away in a bundle, with its notices. */
const PERMISSIVE = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'Unlicense',
];
/** Old packages whose package.json says it in other words, or not at all; they are under the MIT licence. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  buffers: 'not named in its package.json',
  chainsaw: 'MIT/X11',
  traverse: 'MIT/X11',
};

test('every package with code in dist/ is named', () => {
  // What stays readable of the chunks tells where its parts come from; of the minified ones we know these.
  const readable = readdirSync('dist')
    .filter(file => file.endsWith('.js'))
    .flatMap(file => [
      ...readFileSync(`dist/${file}`, 'utf8').matchAll(/node_modules\/((?:@[\w-]+\/)?[\w.-]+)\//g),
    ])
    .map(([, name = '']) => name);
  expect(new Set(readable).size).toBeGreaterThan(5);
  const minified = ['@actions/artifact', '@actions/cache', '@actions/github', '@azure/storage-blob', 'ws'];
  expect([...names]).toEqual(expect.arrayContaining([...new Set([...readable, ...minified])]));
  expect(names.size).toBeGreaterThan(150);
});

test('every one of them may be given away, and most bring the text of their licence', () => {
  const odd = entries.filter(({ name, licence }) => {
    const choices = licence.replaceAll(/[()]/g, '').split(' OR ');
    const fits = choices.some(choice => choice.split(' AND ').every(part => PERMISSIVE.includes(part)));
    return !fits && OTHER_WORDS[name] !== licence;
  });
  expect(odd.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  const bare = entries.filter(({ text }) => !/copyright|licen[cs]e|permission/i.test(text));
  expect(bare.map(({ name }) => name)).toEqual([
    '@nodable/entities',
    'binary',
    'buffers',
    'chainsaw',
    'isarray',
  ]);
});
