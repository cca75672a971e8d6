import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseResultNames, pathLinesIn } from '../../src/run/inputs/path-lines.ts';
import { missedExclusions } from '../../src/run/workspace/missed-exclusions.ts';
import { resolveInputs } from '../../src/run/workspace/private-files.ts';

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'path-lines-')));
});
afterEach(() => rmSync(cwd, { recursive: true }));

/** Names of the files that an input sends, of those that lie in the workspace. */
async function sent(files: readonly string[], text: string): Promise<string[]> {
  for (const name of files) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), name);
  }
  const lines = pathLinesIn(cwd)(text, 'private-files');
  return (await resolveInputs(lines, cwd)).files.map(({ name }) => name);
}

describe('a line is taken for what it says', () => {
  test.each([
    ['a comment has a blank after its #', ['a.txt'], '# all of it\n#\n## more\na.txt', ['a.txt']],
    ['a name may begin with #', ['#001.txt', 'a.txt'], '#001.txt', ['#001.txt']],
    ['so may a folder’s', ['#old/a.txt', 'b.txt'], '#old\nb.txt', ['#old/a.txt', 'b.txt']],
    ['and a glob, after ./', ['#1.txt', '#2.txt'], './#*.txt', ['#1.txt', '#2.txt']],
    ['a # later in a line is part of the name', ['a #1.txt', 'a'], 'a #1.txt', ['a #1.txt']],
    ['an exclusion', ['s/a.txt', 's/bang.txt'], 's\n!s/bang.txt', ['a.txt']],
    ['a name may begin with an exclamation mark', ['!bang.txt', 'bang.txt'], '!bang.txt', ['!bang.txt']],
    ['also beside others, after ./', ['!bang.txt', 'a.txt'], 'a.txt\n./!bang.txt', ['!bang.txt', 'a.txt']],
    ['an exclusion with a blank', ['s/a.txt', 's/bang.txt'], 's\n! s/bang.txt', ['a.txt']],
    ['such a name can be excluded', ['!bang.txt', 'a.txt'], '.\n!!bang.txt', ['a.txt']],
  ])('%s', async (_, files, text, expected) => {
    expect(await sent(files, text)).toEqual(expected);
  });

  // Windows has other rules for what a name may hold.
  const posixTest = process.platform === 'win32' ? test.skip : test;
  posixTest.each([
    [
      'brackets that are in the name',
      ['scene[final].txt', 'scenef.txt'],
      'scene[final].txt',
      ['scene[final].txt'],
    ],
    ['brackets with one character', ['a[1].txt', 'a1.txt'], 'a[1].txt', ['a[1].txt']],
    ['brackets in the name of a folder', ['s[1]/a.txt', 's1/b.txt'], 's[1]/*.txt', ['a.txt']],
    ['brackets after a star', ['s/x/a[1].txt', 's/b.txt'], 's/**/a[1].txt', ['x/a[1].txt']],
    [
      'brackets that are a set of characters',
      ['a1.txt', 'a2.txt', 'a3.txt'],
      'a[12].txt',
      ['a1.txt', 'a2.txt'],
    ],
    ['brackets that are escaped', ['a[1].txt', 'a1.txt'], 'a[[]1].txt', ['a[1].txt']],
    [
      'an exclusion with brackets, in both senses',
      ['s/a[12].txt', 's/a1.txt', 's/b'],
      's\n!s/a[12].txt',
      ['b'],
    ],
    [
      'a star or a question mark in the name',
      ['what?.txt', 'st*r.txt'],
      'what?.txt\nst*r.txt',
      ['st*r.txt', 'what?.txt'],
    ],
    [
      'braces and parentheses',
      ['{a,b}.txt', '@(x).txt', 'a.txt'],
      '{a,b}.txt\n@(x).txt',
      ['@(x).txt', '{a,b}.txt'],
    ],
    ['blanks, accents and colons', ['shot 10:15 ä.txt'], 'shot 10:15 ä.txt', ['shot 10:15 ä.txt']],
  ])('%s', async (_, files, text, expected) => {
    expect(await sent(files, text)).toEqual(expected);
  });
});

describe('a line that may mean two things, or nothing, is an error', () => {
  test.each([
    ['no comment and no file', ['001.txt'], '#001.txt', /no blank follows its #/],
    ['nothing but comments', ['a.txt'], '# a.txt', /only comments/],
    ['nothing but exclusions', ['a.txt'], '!a.txt', /no line names any/],
    ['one of them a name', ['!a.txt'], '!a.txt\n!b.txt', /no line names any/],
    ['an exclamation mark alone', ['a.txt'], 'a.txt\n!', /excludes nothing/],
    ['two of them, as for an exclusion of one', ['s/a.txt'], 's\n!!s/a.txt', /no such file exists/],
    [
      'an exclusion with a blank whose name a commit uses',
      ['s/a.txt', '! s/a.txt'],
      's\n! s/a.txt',
      /a file has exactly that name/,
    ],
    // Else a commit could have sent what the workflow excludes.
    [
      'an exclusion whose name a commit uses',
      ['s/a.txt', '!s/a.txt'],
      's\n!s/a.txt',
      /a file has exactly that name/,
    ],
    ['and with a glob', ['s/key/k', '!s/key/**'], 's\n!s/key/**', /a file has exactly that name/],
  ])('%s', async (_, files, text, why) => {
    // Windows takes no star in a name.
    const possible = process.platform === 'win32' ? files.filter(name => !name.includes('*')) : files;
    if (possible.length < files.length) return;
    await expect(sent(files, text)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      what: 'The input `private-files` is not valid.',
      why: expect.stringMatching(why),
    });
  });
});

describe('a folder that is sent', () => {
  const files = [
    'a.txt',
    '.git/config',
    'sub/.git',
    'confidential-output/r.txt',
    'confidential-output.provenance/p.json',
  ];
  const own = () =>
    ['confidential-output', 'confidential-output.provenance'].map(name => path.join(cwd, name));

  test('has neither what git keeps in it nor what the step itself makes', async () => {
    await sent(files, 'a.txt');
    const found = await resolveInputs(['.'], cwd, own());
    expect(found.files.map(({ name }) => name)).toEqual(['a.txt']);
    const out = found.passedOver.map(folder => path.relative(cwd, folder)).sort();
    expect(out).toEqual(['.git', ...own().map(folder => path.basename(folder)), path.join('sub', '.git')]);
  });

  test('unless a line names that', async () => {
    await sent(files, 'a.txt');
    for (const [line, names] of [
      ['.git', ['config']],
      ['**/.git/**', ['.git/config', 'sub/.git']],
      ['confidential-output/**', ['r.txt']],
      ['confidential-output/r.txt', ['r.txt']],
    ] as const) {
      const found = await resolveInputs([line], cwd, own());
      expect({ line, names: found.files.map(({ name }) => name) }).toEqual({ line, names });
    }
  });
});

test('names of files of a result are lines like those of other files, without globs', () => {
  const text = '# the picture\n#001.png\n\n  ./sub/a b.txt \n././# no comment.txt\n!a[1]*.txt\n.';
  expect(parseResultNames(text, 'expect')).toEqual([
    '#001.png',
    'sub/a b.txt',
    '# no comment.txt',
    '!a[1]*.txt',
    '.',
  ]);
});

describe('an exclusion without a folder', () => {
  const missed = async (text: string): Promise<string[]> => {
    await sent(['s/a.txt', 's/k/secret.txt', 's/x.tmp', 'x.tmp'], 's');
    const lines = pathLinesIn(cwd)(text, 'private-files');
    return missedExclusions(lines, (await resolveInputs(lines, cwd)).files);
  };

  test.each([
    ['s\n!secret.txt', 'secret.txt', 'k/secret.txt'],
    ['s\n! secret.txt', 'secret.txt', 'k/secret.txt'],
    ['s\n!k/', 'k/', 'k/secret.txt'],
    ['.\n!*.tmp', '*.tmp', 's/x.tmp'],
  ])('is told of in %j, where it leaves files of that name in', async (text, pattern, file) => {
    expect(await missed(text)).toEqual([expect.stringContaining(`\`${file}\` will be sent`)]);
    expect(await missed(text)).toEqual([expect.stringContaining(`Write \`!**/${pattern}\``)]);
  });

  test.each(['s\n!**/secret.txt', 's\n!./secret.txt', 's\n!none.txt', 's\n!s/k', '.\n!**/*.tmp'])(
    'is not told of in %j',
    async text => {
      expect(await missed(text)).toEqual([]);
    },
  );
});
