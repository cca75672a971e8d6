import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { BLENDER_RULE } from '../../src/render-check/compare/compare-pictures.ts';
import { verdictLine } from '../../src/render-check/compare/verdict-texts.ts';
import { pairNames } from '../../src/render-check/pair-names.ts';
import type { CardPictures } from '../../src/render-check/report/embed.ts';
import { EmbedBudget } from '../../src/render-check/report/embed-budget.ts';
import { type FinishedRenderCheck, runRenderCheck } from '../../src/render-check/run-render-check.ts';
import { pngOf } from '../support/pictures.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map(folder => rm(folder, { recursive: true, force: true }))));

const flat = (light: number): Buffer => pngOf(16, 8, () => [light, light, light]);
/** One pixel in 128 differs by far: less than the rule's 1 %. */
const nearlyFlat = (light: number): Buffer =>
  pngOf(16, 8, (x, y) => (x === 3 && y === 3 ? [0, 0, 0] : [light, light, light]));

async function place(file: string, bytes: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

interface Tried extends FinishedRenderCheck {
  /** With the folder `out`, where the pictures and the report are. */
  readonly folder: string;
  /** Names of the files in the baselines' folder afterwards. */
  readonly baselines: readonly string[];
}

async function tryCheck(
  expected: Readonly<Record<string, Buffer>>,
  came: Readonly<Record<string, Buffer>>,
  { update = false, others = [] as readonly string[], reserved = [] as readonly string[] } = {},
): Promise<Tried> {
  const folder = await mkdtemp(path.join(tmpdir(), 'run-render-check-'));
  folders.push(folder);
  const [root, output] = [path.join(folder, 'baselines'), path.join(folder, 'out')];
  await Promise.all([mkdir(root), mkdir(output)]);
  for (const [name, bytes] of Object.entries(expected)) await place(path.join(root, name), bytes);
  for (const [name, bytes] of Object.entries(came)) await place(path.join(output, name), bytes);
  const files = new Map(
    Object.keys(expected).map(name => [name, { path: path.join(root, name), encrypted: false }]),
  );
  const baselines = { root, files, others, identities: [] };
  const finished = await runRenderCheck(
    { baselines, rule: BLENDER_RULE, update, reserved },
    output,
    Object.keys(came),
    AbortSignal.timeout(60_000),
  );
  return { ...finished, folder, baselines: (await readdir(root)).sort() };
}

describe('the outcome tells what was done', () => {
  test('nothing is passed or updated where nothing was compared', async () => {
    for (const update of [false, true]) {
      const { result } = await tryCheck({}, { 'a.hdr': Buffer.from('x') }, { update });
      expect(result.outcome).toBe('nothing-compared');
      expect(verdictLine(result)).toBe(
        'There is no picture to compare. 1 file of another format is not compared.',
      );
    }
  });

  test('a baseline without a picture is missing, also where baselines are to be updated', async () => {
    const { result } = await tryCheck(
      { 'a.png': flat(9), 'b.png': flat(9) },
      { 'a.png': flat(9) },
      { update: true },
    );
    expect([result.outcome, result.counts.missing]).toEqual(['failed', 1]);
  });

  test('a baseline that is gone by then counts as different, and the others are compared', async () => {
    const { folder } = await tryCheck({ 'b.png': flat(9) }, { 'a.png': flat(9), 'b.png': flat(9) });
    const [root, output] = [path.join(folder, 'baselines'), path.join(folder, 'out')];
    const files = new Map(
      ['a.png', 'b.png'].map(name => [name, { path: path.join(root, name), encrypted: false }]),
    );
    const { result } = await runRenderCheck(
      { baselines: { root, files, others: [], identities: [] }, rule: BLENDER_RULE, update: false },
      output,
      ['a.png', 'b.png'],
      AbortSignal.timeout(60_000),
    );
    expect(result.pictures.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['a.png', 'different'],
      ['b.png', 'same'],
    ]);
    expect(result.pictures[0]?.reason).toBe('The baseline cannot be read: the system says ENOENT.');
  });

  test('an update that wrote something says so', async () => {
    const { result, baselines } = await tryCheck(
      { 'a.png': flat(9) },
      { 'a.png': flat(99), 'b.png': flat(1) },
      { update: true },
    );
    expect([result.outcome, baselines]).toEqual(['updated', ['a.png', 'b.png']]);
  });

  test('baselines of formats that are not compared are named', async () => {
    const { result } = await tryCheck({ 'a.png': flat(9) }, { 'a.png': flat(9) }, { others: ['b.hdr'] });
    expect([result.outcome, result.others]).toEqual(['passed', ['b.hdr']]);
  });

  test('a check that passes tells how near it was', async () => {
    const { result } = await tryCheck({ 'a.png': flat(200) }, { 'a.png': nearlyFlat(200) });
    expect(verdictLine(result)).toBe(
      'The picture matches; at most 0.78 % of the pixels of a picture differ, by up to 200/255.',
    );
    const close = await tryCheck({ 'a.png': flat(200) }, { 'a.png': flat(203) });
    expect(verdictLine(close.result)).toBe(
      'The picture matches within the tolerance; the largest difference is 3/255.',
    );
  });
});

describe('the pictures of a list of tasks', () => {
  test('are one report, with the baselines below the names of the tasks', async () => {
    const { result, report, files } = await tryCheck(
      { '0001/frame.png': flat(9), '0002/frame.png': flat(9), '0003/frame.png': flat(9) },
      { '0001/frame.png': flat(9), '0002/frame.png': flat(99) },
    );
    expect(result.pictures.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['0002/frame.png', 'different'],
      ['0003/frame.png', 'missing'],
      ['0001/frame.png', 'same'],
    ]);
    expect(files.map(file => file.path)).toEqual(['render-check/diff/0002/frame.png.png', report]);
  });

  test('leave the folders of all tasks alone, also of those that have no result yet', async () => {
    const { report } = await tryCheck(
      { '0001/frame.png': flat(9) },
      { '0001/frame.png': flat(9) },
      { reserved: ['Render-Check', 'render-check-2'] },
    );
    expect(report).toBe('render-check-3/index.html');
  });
});

// Windows has no such names.
(process.platform === 'win32' ? test.skip : test)(
  'links of the report lead to names that an artifact holds',
  async () => {
    const { files, report, folder } = await tryCheck(
      { 'shot 10:15.png': flat(9) },
      { 'shot 10:15.png': flat(99) },
    );
    expect(files.map(file => file.path).filter(name => name.includes('diff/'))).toEqual([
      'render-check/diff/1.png',
    ]);
    const html = await readFile(path.join(folder, 'out', report), 'utf8');
    expect(html).toContain('href="../shot%2010%253A15.png"');
    expect(html).toContain('href="diff/1.png"');
  },
);

describe('names are paired as people read them', () => {
  const [composed, decomposed] = ['Küche.png'.normalize('NFC'), 'Küche.png'.normalize('NFD')];

  test('accents and case, but never two for one', () => {
    expect(pairNames([composed, '0001.PNG', 'x.png'], [decomposed, '0001.png', 'y.png'])).toEqual([
      { made: '0001.PNG', expected: '0001.png' },
      { made: composed, expected: decomposed },
      { made: 'x.png' },
      { expected: 'y.png' },
    ]);
    expect(pairNames(['a.PNG', 'A.png'], ['a.png'])).toEqual([
      { made: 'A.png' },
      { made: 'a.PNG' },
      { expected: 'a.png' },
    ]);
    expect(pairNames(['a.png', 'A.png'], ['a.png', 'A.png'])).toHaveLength(2);
    expect(pairNames(['STRAẞE.png'], ['straße.png'])).toEqual([
      { made: 'STRAẞE.png', expected: 'straße.png' },
    ]);
  });

  test('an update keeps the name that the baseline has', async () => {
    const { result, baselines } = await tryCheck(
      { [decomposed]: flat(9) },
      { [composed]: flat(99) },
      { update: true },
    );
    expect([result.outcome, result.counts.different, baselines]).toEqual(['updated', 1, [decomposed]]);
  });

  test('what macOS leaves beside a file is no picture', async () => {
    const sidecar = { '._a.png': Buffer.from('Mac OS X') };
    const { result } = await tryCheck({ 'a.png': flat(9) }, { 'a.png': flat(9), ...sidecar });
    expect([result.outcome, result.pictures.length]).toEqual(['passed', 1]);
  });
});

describe('the report shows what differs before all else', () => {
  const view = (size: number) => ({ src: 'x'.repeat(size), width: 1, height: 1, factor: 1 });
  const pictures = (size: number): CardPictures => ({
    thumb: view(1),
    large: { after: view(size) },
    small: { after: view(2) },
  });
  const lengthOf = (budget: EmbedBudget, name: string) => budget.views(name).after?.src.length;

  test('whatever came first', () => {
    const budget = new EmbedBudget({ large: 100, small: 100, thumbs: 100 });
    budget.add('same', 'same', { ...pictures(60), small: undefined });
    budget.add('new', 'new', pictures(40));
    budget.add('different', 'different', pictures(50));
    budget.add('last', 'different', pictures(40));
    expect(budget.wanted).toEqual({ large: true, small: true });
    budget.add('too-much', 'different', pictures(30));
    budget.add('rest', 'different', pictures(10));
    // Nobody makes views that the page has no room for.
    expect(budget.wanted).toEqual({ large: false, small: true });
    expect(['same', 'new', 'different', 'last', 'too-much'].map(name => lengthOf(budget, name))).toEqual([
      undefined,
      2,
      50,
      40,
      2,
    ]);
  });

  test('and has many pictures in order, whichever thread looked at them', async () => {
    const names = Array.from({ length: 24 }, (_, index) => `${String(index).padStart(4, '0')}.png`);
    const before = Object.fromEntries(names.map(name => [name, flat(100)]));
    const after = Object.fromEntries(names.map((name, index) => [name, flat(index % 3 === 0 ? 200 : 100)]));
    const { result, files } = await tryCheck(before, after);
    expect(result.counts).toEqual({ different: 8, missing: 0, new: 0, same: 16 });
    expect(files.map(file => file.path)).toEqual([
      ...names.filter((_, index) => index % 3 === 0).map(name => `render-check/diff/${name}.png`),
      'render-check/index.html',
    ]);
  });
});

test('the difference says where to look first', async () => {
  const dotted = pngOf(16, 8, (x, y) => (x >= 8 && y < 4 ? [255, 0, 0] : [100, 100, 100]));
  const { report } = await tryCheck({ 'a.png': flat(100) }, { 'a.png': dotted });
  const folder = folders.at(-1) ?? '';
  const page = await readFile(path.join(folder, 'out', report), 'utf8');
  expect(page).toContain('data-region="50.00 0.00 50.00 50.00"');
});
