import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { BLENDER_RULE } from '../../src/render-check/compare/compare-pictures.ts';
import { examinePair, type PairOrder } from '../../src/render-check/examine-pair.ts';
import { examinePairs } from '../../src/render-check/examine-thread.ts';
import { pngOf } from '../support/pictures.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'examine-pair-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const flat = (shade: number): Buffer => pngOf(4, 4, () => [shade, shade, shade]);

function put(name: string, content: Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const order = (more: Partial<PairOrder> = {}): PairOrder => ({
  name: 'a.png',
  identities: [],
  rule: BLENDER_RULE,
  wanted: { large: true, small: true },
  ...more,
});
const baseline = (content: Buffer) => ({ path: put('before.png', content), encrypted: false });

describe('one picture', () => {
  test('that differs has a picture of the difference', async () => {
    const found = await examinePair(order({ expected: baseline(flat(9)), came: put('a.png', flat(99)) }));
    expect([found.picture.verdict, found.problem]).toEqual(['different', undefined]);
    expect(Buffer.from(found.diff ?? []).toString('latin1', 1, 4)).toBe('PNG');
    expect(Object.keys(found.shown.large)).toEqual(['before', 'after', 'diff']);
  });

  test.each([
    [4, 'same'],
    [5, 'different'],
  ])('that is off by %i of 255 is %s', async (step, verdict) => {
    const found = await examinePair(
      order({ expected: baseline(flat(100)), came: put('a.png', flat(100 + step)) }),
    );
    expect([found.picture.verdict, found.diff !== undefined]).toEqual([verdict, verdict === 'different']);
  });

  test('of another size has no picture of the difference', async () => {
    const wide = pngOf(5, 4, () => [9, 9, 9]);
    const found = await examinePair(order({ expected: baseline(flat(9)), came: put('a.png', wide) }));
    expect(found.picture).toMatchObject({
      verdict: 'different',
      reason: 'The size changed from 4 × 4 to 5 × 4 pixels.',
    });
    expect(found.diff).toBeUndefined();
  });

  test('is new or missing where one side is not there', async () => {
    const isNew = await examinePair(order({ came: put('a.png', flat(9)) }));
    const isMissing = await examinePair(order({ expected: baseline(flat(9)) }));
    expect([isNew.picture.verdict, isMissing.picture.verdict]).toEqual(['new', 'missing']);
    expect([isNew.diff, isMissing.diff]).toEqual([undefined, undefined]);
  });

  test('that is not to be read is listed with its size', async () => {
    const file = flat(9);
    const found = await examinePair(order({ came: put('a.png', file), unread: 'it is one too many' }));
    expect(found.problem).toBe('it is one too many');
    expect(found.picture).toEqual({
      name: 'a.png',
      verdict: 'new',
      after: { bytes: file.length },
      reason: 'It cannot be read: it is one too many.',
    });
  });

  test('that is damaged can become no baseline', async () => {
    const found = await examinePair(
      order({ expected: baseline(flat(9)), came: put('a.png', Buffer.from('no')) }),
    );
    expect(found.problem).toBe('it is no PNG, JPEG, WebP, TIFF or OpenEXR file');
    expect(found.picture.reason).toBe(`The new picture cannot be read: ${found.problem}.`);
  });
});

describe.each([
  ['in this thread', 7],
  ['in several threads', 8],
])('pictures %s', (_, count) => {
  const orders = () =>
    Array.from({ length: count }, (_, index) => {
      const came = put(`${index}.png`, flat(index));
      return () => order({ name: `${index}.png`, came });
    });

  test('are handed on in their order', async () => {
    const seen: [string, number][] = [];
    await examinePairs(orders(), new AbortController().signal, async ({ picture }, index) => {
      seen.push([picture.name, index]);
    });
    expect(seen).toEqual(Array.from({ length: count }, (_, index) => [`${index}.png`, index]));
  });

  test('end with the first error', async () => {
    const all = orders();
    all[2] = () => order({ came: path.join(folder, 'gone.png'), unread: 'it is one too many' });
    let used = 0;
    const examined = examinePairs(all, new AbortController().signal, async () => {
      used++;
    });
    await expect(examined).rejects.toThrow(/ENOENT/);
    expect(used).toBeLessThanOrEqual(2);
  });

  test('end with the reason of an abort', async () => {
    const controller = new AbortController();
    let used = 0;
    const examined = examinePairs(orders(), controller.signal, async () => {
      used++;
      controller.abort(new Error('stopped'));
    });
    await expect(examined).rejects.toThrow('stopped');
    expect(used).toBe(1);
  });
});
