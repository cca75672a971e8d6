import { expect, test } from '@jest/globals';
import { splitArguments } from '../../localnet/worker/split-arguments.ts';

/** What maven-shared-utils 3.4.2 makes of a command line, which the worker splits with. */
test.each([
  ['', []],
  ['  a   b ', ['a', 'b']],
  ['--width 320 --height 200', ['--width', '320', '--height', '200']],
  [`"two words" 'and more'`, ['two words', 'and more']],
  [`--title="two words"`, ['--title=two words']],
  ['never "closed', []],
  [`it's late`, []],
  ['--a 1\n--b 2', ['--a', '1\n--b', '2']],
  ['a\tb', ['a\tb']],
  ['--regex \\d+', ['--regex', '\\d+']],
  ['C:\\scenes\\a.blend', ['C:\\scenes\\a.blend']],
  [`"say \\"hi\\""`, ['say \\"hi\\"']],
  [`'it'\\''s'`, [`it\\'s`]],
  [`--empty "" --next`, ['--empty', '--next']],
  [`{"a": 1}`, ['{a:', '1}']],
  [`'{"a": 1}'`, ['{"a": 1}']],
  [`a\\ b`, ['a\\', 'b']],
  // The backslash takes the quote after the blank too.
  [`a\\ "b`, ['a\\', '"b']],
  [`$HOME \`ls\` *`, ['$HOME', '`ls`', '*']],
])('%j is split into %j', (text, args) => {
  expect(splitArguments(text)).toEqual(args);
});
