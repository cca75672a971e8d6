import { expect, test } from '@jest/globals';
import { keyOf, readKey } from '../../src/action/services/cache.ts';

const NAME = 'ab'.repeat(32);
const ENTRY = {
  cid: `bafybei${'a'.repeat(52)}`,
  checksum: `0x${'cd'.repeat(32)}`,
  size: Number.MAX_SAFE_INTEGER - (Number.MAX_SAFE_INTEGER % 10),
  mac: 'ef'.repeat(32),
};
const KEY = keyOf(NAME, { ...ENTRY, size: 999_999_999_999_999 });

test('a key holds the whole entry, in what the cache service takes', () => {
  expect(readKey(NAME, keyOf(NAME, { ...ENTRY, size: 0 }))).toEqual({ ...ENTRY, size: 0 });
  expect(readKey(NAME, KEY)).toEqual({ ...ENTRY, size: 999_999_999_999_999 });
  expect(KEY.length).toBeLessThanOrEqual(512);
  expect(KEY).not.toContain(',');
});

test.each([
  ['of another name', KEY.replace(NAME, 'ba'.repeat(32))],
  ['with nothing behind the name', KEY.slice(0, KEY.indexOf(NAME) + NAME.length + 1)],
  ['with a line break', `${KEY}\n::add-mask::x`],
  ['with a short mac', KEY.slice(0, -1)],
  ['with a size that is none', KEY.replace('-999999999999999-', '-1e9-')],
  ['with a CID that is a path', KEY.replace(ENTRY.cid, '../../../../etc/passwd')],
  ['that is endless', `${KEY}${'0'.repeat(1_000_000)}`],
])('a key %s is no entry', (_, key) => {
  expect(readKey(NAME, key)).toBeUndefined();
});
