import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { requireRoom, requireRoomForResult } from '../../src/pipeline/input/disk-room.ts';

const here = path.join(tmpdir(), 'not', 'there', 'yet');

test('needs on one disk count together', () => {
  const half = { folder: here, bytes: 2 ** 62, what: 'one half' };
  expect(() => requireRoom([{ ...half, bytes: 1 }])).not.toThrow();
  expect(() => requireRoom([half, { ...half, folder: tmpdir(), what: 'the other' }])).toThrow(
    /iB in .*yet for one half and \d+ [KMGT]iB in \S+ for the other\. .*\[DISK_FULL\]/,
  );
});

test('some room for the result is enough', () => {
  expect(() => requireRoomForResult({ tempDir: tmpdir(), outputPath: here })).not.toThrow();
});

const hasProc = existsSync('/proc/self');
(hasProc ? test : test.skip)('a file system that reports no size passes', () => {
  expect(() => requireRoom([{ folder: '/proc', bytes: 2 ** 62, what: 'all' }])).not.toThrow();
});
