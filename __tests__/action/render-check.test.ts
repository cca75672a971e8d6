import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { PNG } from 'pngjs';
import { REPOSITORY, type RunActionResult } from '../../localrunner/run-action.ts';
import { escapeMarkdown } from '../../src/text/markdown.ts';
import { heavyTest } from '../support/heavy.ts';
import { pngOf } from '../support/pictures.ts';
import { startWorld, type World } from '../support/world.ts';

/** A scene whose picture is 20 × 10 pixels: a field of one colour, and a small square of another in a corner. */
const scene = (field: string, square = field) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10" fill="${field}"/><rect width="2" height="1" fill="${square}"/></svg>`;
const pictureOf = (field: [number, number, number]) => pngOf(20, 10, () => field);
const GREY = pictureOf([100, 100, 100]);
const PUBLIC = { repository: { id: 1, full_name: 'octo/open', private: false, visibility: 'public' } };

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

interface Attempt {
  readonly svg?: string;
  readonly files?: Record<string, string | Buffer>;
  readonly inputs?: Record<string, string>;
  readonly event?: unknown;
}

/** Renders a scene to `0001.png` and checks it; a grey scene and its own picture unless said otherwise. */
async function check({
  svg = scene('#646464'),
  files = { 'baseline/0001.png': GREY },
  inputs,
  event,
}: Attempt) {
  const cwd = world.workspace({ 'scene.svg': svg, ...files });
  const run = await world.run({
    cwd,
    event,
    inputs: {
      app: world.localnet.info.apps.resvg ?? '',
      'private-files': 'scene.svg',
      baseline: 'baseline',
      'artifact-name': `check-${Math.random().toString(36).slice(2)}`,
      ...inputs,
    },
  });
  return { cwd, ...run };
}

const stepError = (run: RunActionResult) =>
  run.commands.filter(({ command }) => command === 'error').map(({ message }) => message);

const warnings = (run: RunActionResult) => run.commands.filter(({ command }) => command === 'warning');

async function artifactNames(run: RunActionResult): Promise<string[]> {
  const archive = new AdmZip(await world.results.download(run.outputs['artifact-name'] ?? ''));
  return archive.getEntries().map(entry => entry.entryName);
}

describe('a render check', () => {
  test('passes when the picture is what it was, and says so everywhere', async () => {
    const run = await check({});
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({
      status: 'completed',
      check: 'passed',
      'images-different': '0',
      'images-new': '0',
      'images-missing': '0',
      'error-code': '',
    });
    expect(run.log).toContain('The picture matches.');
    expect(run.summary).toContain(escapeMarkdown('Render check passed ✅'));
    expect(readFileSync(path.join(run.cwd, 'baseline/0001.png'))).toEqual(GREY);
  });

  heavyTest('compares pixels and not files, by the rule that the inputs set', async () => {
    // 4/255 everywhere is allowed; so is any step in 2 of 200 pixels, which are 1 %.
    expect((await check({ svg: scene('#686868', '#ffffff') })).outputs.check).toBe('passed');
    const strict = { 'pixel-tolerance': '3', 'different-pixels': '99.9 %' };
    const run = await check({ svg: scene('#686868'), inputs: strict });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ check: 'failed', 'images-different': '1' });
  });

  test('fails with its own code when everything is published, and nothing is lost', async () => {
    const run = await check({ svg: scene('#ff0000') });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({
      status: 'failed',
      'error-code': 'RENDER_DIFFERS',
      check: 'failed',
      'artifact-id': expect.stringMatching(/^\d+$/),
    });
    const names = await artifactNames(run);
    expect(names).toEqual(
      expect.arrayContaining(['0001.png', 'render-check/diff/0001.png.png', 'render-check/index.html']),
    );
    const report = readFileSync(run.outputs.report ?? '', 'utf8');
    expect(report).toContain('The picture differs.');
    expect(report).toContain('https://github.com/octo/render/actions/runs/');
    const url = run.outputs['report-url'] ?? '';
    expect(url).toMatch(/^https:\/\/github\.com\/octo\/render\/actions\/runs\/\d+\/artifacts\/\d+$/);
    expect(String(await world.results.download(`${run.outputs['artifact-name']}.html`))).toBe(report);
    expect(run.summary).toContain(`<a href="${url}">Open the report</a>`);
    expect(stepError(run).join()).toContain('The picture differs. See 0001.png.');
    expect(run.log).not.toContain('goes on without this step');
    expect(run.summary).toContain(escapeMarkdown('Render check failed ❌'));
    expect(run.summary).toContain('<code>0001&#46;png</code>');
    expect(run.summary).toContain('the deal is free');
  });

  heavyTest('only warns when told so; a different size is a difference', async () => {
    const run = await check({ inputs: { args: '--width 40', 'on-difference': 'warn' } });
    expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'completed', check: 'failed' } });
    expect(run.outputs).toMatchObject({ 'images-different': '1' });
    expect(run.log).toContain('from 20 × 10 to 40 × 20 pixels');
    expect(warnings(run)).toMatchObject([{ properties: { title: 'Render check' } }]);
  });

  heavyTest('names what is new and what is missing', async () => {
    const run = await check({
      files: { 'baseline/a/0002.png': GREY, 'baseline/notes.txt': 'no picture' },
      inputs: { 'on-difference': 'ignore' },
    });
    expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'completed', check: 'failed' } });
    expect(run.outputs).toMatchObject({ 'images-new': '1', 'images-missing': '1' });
    expect(run.log).toContain('new: 0001.png.');
    expect(run.log).toContain('missing: a/0002.png.');
    expect(warnings(run)).toEqual([]);
  });

  heavyTest('a picture that cannot be read fails the check and not the run’s other ends', async () => {
    const run = await check({
      inputs: { app: world.localnet.info.apps.echo ?? '', args: '--name 0001.png' },
    });
    expect(run.outputs).toMatchObject({ 'error-code': 'RENDER_DIFFERS', 'images-different': '1' });
    expect(run.log).toContain('it is no PNG, JPEG, WebP, TIFF or OpenEXR file');
    expect(await artifactNames(run)).toContain('0001.png');
  });

  heavyTest('`collect` checks too, by the id of the deal', async () => {
    const bought = await world.run({
      entry: 'submit',
      cwd: world.workspace({ 'scene.svg': scene('#646464') }),
      inputs: { app: world.localnet.info.apps.resvg ?? '', 'private-files': 'scene.svg' },
    });
    const collect = (baseline: Buffer) =>
      world.run({
        entry: 'collect',
        cwd: world.workspace({ 'baseline/0001.png': baseline }),
        inputs: { app: '', 'deal-id': bought.outputs['deal-id'] ?? '', baseline: 'baseline/*.png' },
      });
    expect((await collect(GREY)).outputs).toMatchObject({ status: 'completed', check: 'passed' });
    expect((await collect(pictureOf([0, 0, 0]))).outputs).toMatchObject({ 'error-code': 'RENDER_DIFFERS' });
  });
});

describe('`baseline-update`', () => {
  const update = { 'baseline-update': 'true' };

  test('makes the first baseline, and the next run passes with it', async () => {
    const run = await check({ files: {}, inputs: { ...update, baseline: 'tests/expected/**' } });
    expect(run).toMatchObject({ exitCode: 0, outputs: { check: 'updated', 'images-new': '1' } });
    const written = readFileSync(path.join(run.cwd, 'tests/expected/0001.png'));
    expect(written).toEqual(readFileSync(path.join(run.outputs['output-path'] ?? '', '0001.png')));
    expect((await check({ files: { 'baseline/0001.png': written } })).outputs.check).toBe('passed');
  });

  heavyTest('replaces what differs, leaves what is the same, and never deletes', async () => {
    const near = pictureOf([102, 100, 100]);
    const kept = await check({
      files: { 'baseline/0001.png': near, 'baseline/gone.png': near },
      inputs: update,
    });
    // Nothing was written, and the missing picture is for people to judge.
    expect(kept).toMatchObject({ exitCode: 1, outputs: { check: 'failed', 'images-missing': '1' } });
    expect(readFileSync(path.join(kept.cwd, 'baseline/0001.png'))).toEqual(near);
    expect(readdirSync(path.join(kept.cwd, 'baseline')).sort()).toEqual(['0001.png', 'gone.png']);
    const changed = await check({ svg: scene('#ff0000'), inputs: update });
    expect(changed).toMatchObject({ exitCode: 0, outputs: { check: 'updated', 'images-different': '1' } });
    const now = PNG.sync.read(readFileSync(path.join(changed.cwd, 'baseline/0001.png')));
    expect([...now.data.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
  });
});

describe('encrypted baselines', () => {
  let identity: string;
  let sealed: Buffer;
  beforeAll(async () => {
    identity = await generateIdentity();
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(identity));
    sealed = Buffer.from(await encrypter.encrypt(GREY));
  });
  const files = () => ({ 'baseline/0001.png.age': sealed });

  test('are opened with the key, which is masked and found nowhere', async () => {
    const key = `# created: 2026-01-01\n# public key: age1...\n${identity}\n`;
    const run = await check({ files: files(), inputs: { 'baseline-key': key } });
    expect(run).toMatchObject({ exitCode: 0, outputs: { check: 'passed' } });
    expect(run.masks).toContain(identity);
    for (const text of [run.log, run.stderr, run.summary, JSON.stringify([run.outputs, run.state])]) {
      expect(text).not.toContain(identity);
    }
  });

  heavyTest('are updated encrypted, and stay the only form', async () => {
    const inputs = { 'baseline-key': identity, 'baseline-update': 'true' };
    const run = await check({ svg: scene('#ff0000'), files: files(), inputs });
    expect(run.outputs.check).toBe('updated');
    expect(readdirSync(path.join(run.cwd, 'baseline'))).toEqual(['0001.png.age']);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const opened = await decrypter.decrypt(readFileSync(path.join(run.cwd, 'baseline/0001.png.age')));
    expect([...PNG.sync.read(Buffer.from(opened)).data.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
    const first = await check({ files: {}, inputs });
    expect(readdirSync(path.join(first.cwd, 'baseline'))).toEqual(['0001.png.age']);
  });

  heavyTest('with a wrong key, the step ends before it spends', async () => {
    const other = await generateIdentity();
    const run = await check({ files: files(), inputs: { 'baseline-key': other } });
    expect(run.outputs).toMatchObject({
      'error-code': 'INPUT_INVALID',
      'deal-id': '',
      dataset: '',
      check: '',
    });
    expect(stepError(run).join()).toContain('`baseline-key`');
    expect(run.log).not.toContain(other);
  });
});

heavyTest('paths that name no picture are refused before anything is spent', async () => {
  const run = await check({ inputs: { baseline: 'nowhere/*.png' } });
  expect(run.outputs).toMatchObject({
    'error-code': 'INPUT_NO_FILES',
    'deal-id': '',
    dataset: '',
    check: '',
  });
  expect(stepError(run).join()).toContain('`baseline` names no pictures');
});

describe('who may see it', () => {
  /** The picture’s name; `0001` alone may be part of a run’s number. */
  const PICTURE = /0001(?:\.|&#46;)png/;

  heavyTest(
    'in a public repository nothing plain is published: no picture, no report, no names',
    async () => {
      const run = await check({ svg: scene('#ff0000'), event: PUBLIC });
      expect(run.outputs).toMatchObject({ 'error-code': 'RENDER_DIFFERS', check: 'failed' });
      const names = await artifactNames(run);
      expect(names).toHaveLength(3);
      expect(names).toContain('provenance.intoto.json');
      expect(names.join()).not.toContain('png');
      expect(run.outputs['report-url']).toBe('');
      expect(readFileSync(run.outputs.provenance ?? '', 'utf8')).not.toMatch(PICTURE);
      expect(existsSync(path.join(run.outputs['output-path'] ?? '', 'render-check/diff/0001.png.png'))).toBe(
        true,
      );
      const [part] = run.summary.slice(run.summary.indexOf('### Render check')).split('<table>');
      expect(part).toContain('The picture differs');
      expect(part).not.toMatch(PICTURE);
      expect(stepError(run).join()).not.toMatch(PICTURE);
    },
  );
});

heavyTest('with recipients, pictures and report are in the sealed artifact', async () => {
  const identity = await generateIdentity();
  const run = await check({
    svg: scene('#ff0000'),
    inputs: { recipients: await identityToRecipient(identity) },
    event: PUBLIC,
  });
  const sealed = new AdmZip(await world.results.download(run.outputs['artifact-name'] ?? ''));
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const result = await decrypter.decrypt(sealed.getEntry('result.zip.age')?.getData() ?? Buffer.alloc(0));
  const names = new AdmZip(Buffer.from(result)).getEntries().map(({ entryName }) => entryName);
  expect(names).toEqual(expect.arrayContaining(['0001.png', 'render-check/index.html']));
  expect(names.some(name => name.startsWith('render-check/diff/'))).toBe(true);
});

heavyTest('the example scene matches the baseline that is kept with it', async () => {
  const svg = readFileSync(path.join(REPOSITORY, 'examples/scenes/aurora.svg'), 'utf8');
  const files = {
    'baseline/0001.png': readFileSync(path.join(REPOSITORY, 'examples/render-check/aurora/0001.png')),
  };
  const inputs = { args: '--width 320' };
  expect((await check({ svg, files, inputs })).outputs.check).toBe('passed');
  const changed = svg.replaceAll('#16466a', '#6a1646');
  expect(changed).not.toBe(svg);
  expect((await check({ svg: changed, files, inputs })).outputs.check).toBe('failed');
});
