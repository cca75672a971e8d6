import { describe, expect, test } from '@jest/globals';
import { applyMasks, parseFileCommands, parseWorkflowCommand } from '../../localrunner/workflow-commands.ts';

describe('parseWorkflowCommand', () => {
  test.each([
    ['::group::A: b', 'group', {}, 'A: b'],
    ['  ::debug::x::y', 'debug', {}, 'x::y'],
    ['::endgroup::', 'endgroup', {}, ''],
    ['::add-mask::a%25b%0Ac', 'add-mask', {}, 'a%b\nc'],
    [
      '::error title=T%3A 1%2C2,file=a.ts,line=3::m%0D',
      'error',
      { title: 'T: 1,2', file: 'a.ts', line: '3' },
      'm\r',
    ],
  ])('reads %j', (line, command, properties, message) => {
    expect(parseWorkflowCommand(line)).toEqual({ command, properties, message });
  });

  test.each(['text', 'a ::error::x', '::error', ': :error::x', '::::x'])('takes %j for text', line => {
    expect(parseWorkflowCommand(line)).toBeUndefined();
  });
});

describe('parseFileCommands', () => {
  test('reads both forms; the last value wins', () => {
    const text = 'a=1\nb<<E_O_F\nline = 1\n\nc<<x\nE_O_F\na=2\nd=x<<y\ne<<Z\nZ\n';
    expect(parseFileCommands(text)).toEqual({ a: '2', b: 'line = 1\n\nc<<x', d: 'x<<y', e: '' });
  });

  test.each(['no value', 'a<<EOF\nx\n', '=x'])('refuses %j', text => {
    expect(() => parseFileCommands(text)).toThrow();
  });
});

test('applyMasks hides each line of a mask, longest first', () => {
  expect(applyMasks('secret-long secret two', ['secret', 'secret-long', 'one\ntwo'])).toBe('*** *** ***');
});
