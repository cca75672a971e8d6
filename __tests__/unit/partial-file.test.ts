import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { PartialFile } from '../../src/ipfs/partial-file.ts';

const base = mkdtempSync(path.join(tmpdir(), 'partial-file-'));
afterAll(() => rmSync(base, { recursive: true }));

test('a file that cannot get its name is removed, and the reason is said', async () => {
  const destination = path.join(base, 'taken');
  mkdirSync(destination);
  writeFileSync(path.join(destination, 'there'), '');
  const part = await PartialFile.create(destination, 0);
  await part.append(Buffer.from('content'));
  await expect(part.keep(destination)).rejects.toMatchObject({ syscall: 'rename' });
  expect(readdirSync(base)).toEqual(['taken']);
});

test('a file that gets its name has all bytes', async () => {
  const destination = path.join(base, 'free');
  const part = await PartialFile.create(destination, 0);
  await part.append(Buffer.from('con'));
  await part.append(Buffer.from('tent'));
  expect(part.received).toBe(7);
  await part.keep(destination);
  expect(readFileSync(destination, 'utf8')).toBe('content');
});
