import { describe, expect, test } from '@jest/globals';
import { parseNetwork } from '../../src/iexec/chain/networks.ts';
import { parseAppLock } from '../../src/iexec/protocol/app-lock.ts';
import { parseStrictJson } from '../../src/text/strict-json.ts';

describe('parseStrictJson', () => {
  test.each([
    '{"a": {"b": [1, "a", {"b": "\\"b\\":"}]}, "b": "}", "c": [{"a": 1}, {"a": 2}]}',
    '[]',
    '"a\\\\"',
    ' { } ',
  ])('reads %s as JSON.parse does', text => {
    expect(parseStrictJson(text)).toEqual(JSON.parse(text));
  });

  test.each([
    ['a field twice', '{"a":1,"a":2}', 'It has the field "a" twice'],
    ['a field twice, once in another spelling', '{"a":1,"\\u0061" :2}', 'It has the field "a" twice'],
    ['a field twice within', '[{"x":{"a":[],"b":"","a":{}}}]', 'It has the field "a" twice'],
    ['a field twice whose name may be a secret', '{"s3cr3t":1,"s3cr3t":2}', 'It has a field twice'],
    ['a prototype', '{"a":{"__proto__":{}}}', 'It has a field of the name "__proto__"'],
    ['a method of every object', '{"toString":1}', 'It has a field of the name "toString"'],
    ['ten million lists', '['.repeat(10_000_000), 'It is nested too deeply'],
    ['half a string', '{"a', 'It is not JSON'],
    ['a bad escape in a key', '{"\\x":1}', 'It is not JSON'],
    ['closing brackets', '}}]]{"a":1}', 'It is not JSON'],
    ['nothing', '', 'It is not JSON'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseStrictJson(text)).toThrow(message);
  });
});

test('a lock of an app that names an owner twice, or what every object has, is none', () => {
  for (const text of ['{"owner":"0x1","owner":"0x2"}', '{"valueOf":1}'])
    expect(() => parseAppLock(text)).toThrow(/`app-lock`.*It has/s);
});

test('a file that was named by mistake is not quoted, neither values nor names of its fields', () => {
  const secret = 'S3CRET-token-value';
  for (const value of [
    { [secret]: 1 },
    { chainId: secret },
    { chainId: 1, app: secret },
    { chainId: 1, app: { [secret]: secret } },
    secret,
    [secret],
  ]) {
    const text = JSON.stringify(value);
    const description = JSON.stringify({ name: 'x', ...(typeof value === 'object' && value) });
    for (const read of [() => parseAppLock(text), () => parseNetwork('f.json', () => description)]) {
      expect(read).toThrow(/INPUT_INVALID/);
      expect(read).not.toThrow(secret);
    }
  }
});
