import { describe, expect, test } from '@jest/globals';
import { splitArguments } from '../../localnet/worker/split-arguments.ts';
import { readCommandLine } from '../../src/iexec/protocol/command-line.ts';
import fc from '../support/fast-check.ts';

describe('what the worker makes of `args`', () => {
  test.each([
    ['nothing', '', []],
    ['words', '--width 320', ['--width', '320']],
    ['several blanks', '  a   b ', ['a', 'b']],
    ['double quotes', '--title "two words"', ['--title', 'two words']],
    ['single quotes', `--title 'two words'`, ['--title', 'two words']],
    ['quotes within a word', '--title="two words"', ['--title=two words']],
    ['lines of YAML', '--a 1\n--b 2\r\n--c 3', ['--a', '1', '--b', '2', '--c', '3']],
    ['lines that a shell would join', '--a 1 \\\n  --b 2 \\\n', ['--a', '1', '--b', '2']],
    ['tabs', 'a\tb', ['a', 'b']],
    ['a line break in quotes', `--text 'one\ntwo'`, ['--text', 'one\ntwo']],
    ['a backslash', '--regex \\d+ C:\\x', ['--regex', '\\d+', 'C:\\x']],
    ['a folder of Windows at the end of a line', 'C:\\x\\\nnext', ['C:\\x\\', 'next']],
    ['what a shell would expand', '$HOME *.png', ['$HOME', '*.png']],
    ['the other quote in quotes', `"it's late"`, [`it's late`]],
    ['JSON in single quotes', `'{"a": 1}'`, ['{"a": 1}']],
    ['line breaks at the end', 'a b\n\n', ['a', 'b']],
  ])('%s', (_, text, args) => {
    const read = readCommandLine(text);
    expect(read.open).toBeUndefined();
    expect(read.surprises).toEqual([]);
    expect(splitArguments(read.text)).toEqual(args);
  });

  test.each([
    ['an escaped quote', '"say \\"hi\\""', ['say \\"hi\\"'], /backslash/],
    ['an escaped quote between others', `'it'\\''s'`, [`it\\'s`], /backslash/],
    ['an escaped blank', 'a\\ b', ['a\\', 'b'], /backslash/],
    ['a doubled backslash', 'C:\\\\x', ['C:\\\\x'], /backslash/],
    ['an empty argument', '--empty ""', ['--empty'], /empty argument/],
    ['an empty argument in the middle', `--empty '' --next`, ['--empty', '--next'], /empty argument/],
  ])('is told where a shell would do something else: %s', (_, text, args, says) => {
    const { text: sent, surprises } = readCommandLine(text);
    expect(surprises).toEqual([expect.stringMatching(says)]);
    expect(splitArguments(sent)).toEqual(args);
  });

  test.each([
    ['"never closed', '"'],
    [`it's late`, "'"],
    ['--a "b" --c "d', '"'],
    [`"a' 'b`, '"'],
  ])('a quote that is never closed: %s', (text, open) => {
    expect(readCommandLine(text).open).toBe(open);
    expect(splitArguments(text)).toEqual([]);
  });

  test('whatever the text, an open quote is found where the worker finds one, and nothing else changes', () => {
    const pieces = fc.array(fc.constantFrom('"', "'", '\\', ' ', '\n', 'a', 'b '), { maxLength: 14 });
    fc.assert(
      fc.property(pieces, parts => {
        const { text, open } = readCommandLine(parts.join(''));
        // A word of its own in the end tells a lost command line from an empty one.
        const args = splitArguments(`${text} end`);
        if (open === undefined) expect(args.at(-1)).toMatch(/end$/);
        else expect(args).toEqual([]);
        if (!parts.includes('\n')) expect(text).toBe(parts.join(''));
      }),
    );
  });
});
