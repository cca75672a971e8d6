import { expect, test } from '@jest/globals';
import { diskSegments } from '../../src/archive/entry-name.ts';
import { isTaskError, TaskError } from '../../src/errors/task-error.ts';
import { parseResultLocation } from '../../src/iexec/protocol/result-location.ts';
import { parseCid } from '../../src/ipfs/cid.ts';
import { isLocal } from '../../src/net/local-address.ts';
import { escapeMarkdown } from '../../src/text/markdown.ts';
import { neutralise } from '../../src/text/neutralise.ts';

const HOSTILE =
  '\u001b[31m\u001b]8;;https://evil.example\u0007::add-mask::x\r\n::set-output name=a::b\u2028##[error]x\u202egnp.exe\u2066\u0085\u009b31m\ud800';

test('an error that quotes a service is one plain line of bounded length', () => {
  const error = new TaskError('SERVICE_REFUSED', {
    what: HOSTILE,
    why: HOSTILE.repeat(100_000),
    fix: 'Fix.',
  });
  expect(error.message).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
  expect(error.message.isWellFormed()).toBe(true);
  expect(error.message.length).toBeLessThan(6_000);
});

test('the log and the summary turn no text round, and neither shows what cannot be seen', () => {
  for (const text of [neutralise(HOSTILE), escapeMarkdown(HOSTILE)]) {
    expect(text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
    expect(text).not.toMatch(/^\s*::/);
    expect(text).not.toContain('##[');
    for (const [, code] of text.matchAll(/&#(\d+);/g))
      expect(String.fromCodePoint(Number(code))).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  }
});

test.each([
  'a\u009bb',
  'a\u2028b',
  'photo\u202egnp.exe',
  '\u2066a',
  '.g\u200cit',
  'a\u00adb',
  'a\ufe0f',
  '\u3164',
  `❤${'\u200d'.repeat(20_000)}`,
])('%j is no name for a file', name => {
  expect(diskSegments(name)).not.toEqual([name]);
  expect(diskSegments(name).join('/')).toMatch(/^[\w.%~❤\u200d]+$/u);
});

test.each(['סרט\u200f (1).txt', 'می\u200cخواهم.txt', '👩🏽\u200d💻.png', '❤\ufe0f.png', 'Kü che'])(
  'what cannot be seen has a use in %j, which is a name',
  name => {
    expect(diskSegments(name)).toEqual([name]);
  },
);

test('a CID of a megabyte is refused at once: decoding base58 takes the square of its length', () => {
  const long = `Qm${'a'.repeat(1_000_000)}`;
  const results = `0x${Buffer.from(JSON.stringify({ storage: 'ipfs', location: `/ipfs/${long}` })).toString('hex')}`;
  const startedAt = performance.now();
  for (const read of [() => parseCid(long), () => parseResultLocation(results)]) {
    let thrown: unknown;
    try {
      read();
    } catch (error) {
      thrown = error;
    }
    expect(isTaskError(thrown)).toBe(true);
  }
  expect(performance.now() - startedAt).toBeLessThan(30_000);
});

test.each([
  'http://localhost:1',
  'https://a.localhost/',
  'https://127.1/',
  'https://0x7f000001/',
  'https://10.1.2.3/',
  'https://172.31.0.1/',
  'https://192.168.0.1/',
  'https://169.254.169.254/latest/',
  'https://100.64.0.1/',
  'https://0.0.0.0/',
  'https://[::1]/',
  'https://[fd00::1]/',
  'https://[fe80::1]/',
  'https://[::ffff:10.0.0.1]/',
  'http://2130706433/',
  'http://0177.0.0.1/',
  'http://198.18.0.1/',
  'http://255.255.255.255/',
  'http://[64:ff9b::a00:1]/',
  'http://[2002:c0a8:1::]/',
  'http://localhost./x',
  'http://printer/',
  'http://nas.local/',
  'http://build.corp.internal./',
  'http://router.lan',
  'not a URL',
])('%s is inside', url => {
  expect(isLocal(url)).toBe(true);
});

test.each([
  'https://example.org/',
  'https://172.32.0.1/',
  'https://100.128.0.1/',
  'https://[2606:4700::1]/',
  'https://[::ffff:8.8.8.8]/',
  'https://[2002:808:808::1]/',
  'https://local.example.org/',
  'https://mylocal.io/',
])('%s is outside', url => {
  expect(isLocal(url)).toBe(false);
});
