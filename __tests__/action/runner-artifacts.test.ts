import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { type ResultsService, startResultsService } from '../../localrunner/results-service.ts';
import { type RunActionOptions, type RunActionResult, runAction } from '../../localrunner/run-action.ts';
import { heavyTest } from '../support/heavy.ts';
import { startFaultProxy } from '../support/proxy.ts';

const SCRIPT = fileURLToPath(new URL('./support/publish-step.ts', import.meta.url));
const CONTENTS = { 'a b.txt': Buffer.from('hello'), 'deep/ünï.bin': Buffer.alloc(100_000, 7) };
const FILES = Object.keys(CONTENTS);

let service: ResultsService;
let root: string;
let workspace: string;
let temp: string;

beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.stop());
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'runner-artifacts-'));
  workspace = path.join(root, 'work');
  temp = path.join(root, 'temp');
  mkdirSync(path.join(workspace, 'deep'), { recursive: true });
  mkdirSync(temp);
  for (const [name, content] of Object.entries(CONTENTS)) writeFileSync(path.join(workspace, name), content);
});
afterEach(() => rmSync(root, { recursive: true }));

function step(
  inputs: Record<string, string>,
  { env, ...more }: Partial<RunActionOptions> = {},
): Promise<RunActionResult> {
  const own = { entry: 'main', script: SCRIPT, cwd: workspace, temp, inputs } as const;
  return runAction({ ...own, env: { ...service.env, ...env }, ...more });
}

function publish(request: object, more?: Partial<RunActionOptions>): Promise<RunActionResult> {
  return step({ publish: JSON.stringify({ files: FILES, ...request }) }, more);
}

function unzip(archive: Buffer): Record<string, Buffer> {
  const entries = new AdmZip(archive).getEntries();
  return Object.fromEntries(entries.map(entry => [entry.entryName, entry.getData()]));
}

/** For what Windows has not: such file names, and shell scripts. */
const posixTest = process.platform === 'win32' ? test.skip : test;

const annotations = ({ commands }: RunActionResult) =>
  commands.filter(({ command }) => command === 'error' || command === 'warning');

describe('publishPage', () => {
  const PAGE = '<!doctype html><title>report</title>';
  const publishWithPage = () => {
    const page = path.join(workspace, 'index.html');
    writeFileSync(page, PAGE);
    return publish({ name: 'with-page', page });
  };

  test('puts a page beside the artifact as a file that is no zip, under the artifact’s name', async () => {
    const run = await publishWithPage();
    expect(String(await service.download('with-page.html'))).toBe(PAGE);
    expect(service.artifacts().at(-1)).toMatchObject({
      name: 'with-page.html',
      id: Number(run.outputs['report-url']),
      mimeType: 'text/html',
    });
  });

  heavyTest('is quiet where that is not possible, such as for a name that is taken', async () => {
    const run = await publishWithPage();
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'report-url': 'none' } });
    expect(annotations(run)).toEqual([]);
    expect(run.log).toContain('it is in the artifact');
  });
});

describe('publishArtifact', () => {
  test('puts files into the blob store and tells id and digest', async () => {
    const run = await publish({ name: 'first' });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(annotations(run)).toEqual([]);
    const archive = await service.download('first');
    expect(unzip(archive)).toEqual(CONTENTS);
    expect(run.outputs['artifact-digest']).toBe(createHash('sha256').update(archive).digest('hex'));
    expect(service.artifacts().at(-1)).toMatchObject({
      name: 'first',
      id: Number(run.outputs['artifact-id']),
      size: archive.length,
      digest: `sha256:${run.outputs['artifact-digest']}`,
    });
  });

  test('takes files from elsewhere under the names that they are given, and leaves these where they are', async () => {
    const archive = path.join(root, 'result.zip');
    writeFileSync(archive, 'ciphertext');
    const linked = [
      { name: '0001/result.zip', path: archive },
      { name: '0002/result.zip', path: archive },
    ];
    const run = await publish({ name: 'linked', files: ['a b.txt'], linked });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(annotations(run)).toEqual([]);
    expect(unzip(await service.download('linked'))).toEqual({
      'a b.txt': CONTENTS['a b.txt'],
      '0001/result.zip': Buffer.from('ciphertext'),
      '0002/result.zip': Buffer.from('ciphertext'),
    });
    expect(readFileSync(archive, 'utf8')).toBe('ciphertext');
    expect(readdirSync(temp)).not.toContainEqual(expect.stringMatching(/^artifact-/));
    await publish({ name: 'linked-alone', files: [], linked });
    expect(Object.keys(unzip(await service.download('linked-alone')))).toHaveLength(2);
  });

  heavyTest('stores what is encrypted already without compressing it', async () => {
    await publish({ name: 'stored', stored: true });
    // By name: the packing library puts the entries in the order in which it happens to read them.
    const big = new AdmZip(await service.download('stored')).getEntry('deep/ünï.bin');
    expect(big?.header).toMatchObject({ size: 100_000, compressedSize: 100_000 });
  });

  heavyTest(
    'takes a numbered name where another step of the run has the name, in every attempt',
    async () => {
      const first = await publish({ name: 'taken' });
      const second = await publish({ name: 'taken', files: ['a b.txt'] });
      expect(second.outputs).toMatchObject({ 'artifact-name': 'taken-2' });
      expect(annotations(second)).toEqual([]);
      const third = await publish({ name: 'taken', files: ['a b.txt'] }, { run: { attempt: 2 } });
      expect(third.outputs).toMatchObject({ 'artifact-name': 'taken-3' });
      expect(unzip(await service.download('taken'))).toEqual(CONTENTS);
      expect(unzip(await service.download('taken-2'))).toEqual({ 'a b.txt': CONTENTS['a b.txt'] });
      expect(second.outputs['artifact-id']).not.toBe(first.outputs['artifact-id']);
    },
  );

  test('deletes nothing and asks for no list, so that neither clock nor haste of another job matters', async () => {
    const before = service.calls.length;
    await publish({ name: 'again' });
    await publish({ name: 'again' }, { run: { attempt: 2 } });
    expect(new Set(service.calls.slice(before))).toEqual(
      new Set(['ArtifactService/CreateArtifact', 'ArtifactService/FinalizeArtifact']),
    );
  });

  heavyTest(
    'warns where a name that the user chose was taken, since a later job would find another artifact there',
    async () => {
      await publish({ name: 'chosen', isChosen: true });
      const run = await publish({ name: 'chosen', isChosen: true }, { run: { attempt: 2 } });
      expect(run).toMatchObject({ exitCode: 0, outputs: { 'artifact-name': 'chosen-2' } });
      expect(annotations(run)).toMatchObject([
        { command: 'warning', properties: { title: 'The name of the artifact was taken' } },
      ]);
    },
  );

  heavyTest.each([
    ['a server without the service', { ACTIONS_RESULTS_URL: '', ACTIONS_RUNTIME_TOKEN: '' }],
    ['GitHub Enterprise Server', { GITHUB_SERVER_URL: 'https://github.example.com' }],
  ])('only warns on %s and leaves the files', async (_, env) => {
    const before = service.calls.length;
    const run = await publish({ name: 'nowhere' }, { env });
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'artifact-id': '' } });
    expect(annotations(run)).toMatchObject([{ command: 'warning', properties: { title: 'No artifact' } }]);
    expect(annotations(run)[0]?.message).toContain(workspace);
    expect(service.calls).toHaveLength(before);
    expect(readdirSync(workspace).sort()).toEqual(['a b.txt', 'deep']);
  });

  heavyTest('takes hidden files and hints at slowness where there are more than 10,000', async () => {
    mkdirSync(path.join(workspace, 'm'));
    const many = Array.from({ length: 10_000 }, (_, index) => `m/${index}`);
    for (const name of [...many, '.hidden']) writeFileSync(path.join(workspace, name), '');
    const run = await publish({ name: 'many', files: [...many, '.hidden'] });
    expect(run.exitCode).toBe(0);
    expect(annotations(run)).toEqual([]);
    expect(run.log).toContain('The artifact has 10001 files');
    const names = Object.keys(unzip(await service.download('many')));
    expect(names).toHaveLength(10_001);
    expect(names).toContain('.hidden');
  });

  posixTest('gives files names that artifacts can hold, with a warning', async () => {
    writeFileSync(path.join(workspace, 'frame:1.png'), 'x');
    mkdirSync(path.join(workspace, 'deep/10:15'));
    writeFileSync(path.join(workspace, 'deep/10:15/what?'), 'y');
    const run = await publish({ name: 'odd', files: [...FILES, 'frame:1.png', 'deep/10:15/what?'] });
    expect(annotations(run)).toMatchObject([{ command: 'warning' }]);
    expect(annotations(run)[0]?.message).toContain('"frame:1.png" is "frame%3A1.png"');
    expect(unzip(await service.download('odd'))).toEqual({
      ...CONTENTS,
      'frame%3A1.png': Buffer.from('x'),
      'deep/10%3A15/what%3F': Buffer.from('y'),
    });
  });

  test('fails with its own code when the service refuses', async () => {
    const [head, , signature] = service.runtimeToken.split('.');
    const claims = Buffer.from(JSON.stringify({ scp: 'Actions.Results:a:b' })).toString('base64url');
    const env = { ACTIONS_RUNTIME_TOKEN: `${head}.${claims}.${signature}` };
    const run = await publish({ name: 'refused' }, { env });
    expect(run.exitCode).toBe(1);
    const errors = run.commands.filter(({ command }) => command === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.properties.title).toBe('The artifact could not be published [ARTIFACT_FAILED]');
    expect(errors[0]?.message).toContain('401');
  });
});

describe('the memory of uploads', () => {
  const MEMORY = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi 1234';

  test('recalls in a later job what an earlier one remembered', async () => {
    expect((await step({ recall: 'digest-1' })).outputs.cid).toBe('null');
    const first = await step({ remember: `digest-1 ${MEMORY}` });
    expect(first).toMatchObject({ exitCode: 0 });
    const later = await step({ recall: 'digest-1' }, { run: { id: 1002 } });
    const [cid] = MEMORY.split(' ');
    expect(JSON.parse(later.outputs.cid ?? '')).toMatchObject({ cid, size: 1234 });
    const other = await step({ recall: 'digest-10' });
    expect(other.outputs.cid).toBe('null');
  });

  test('remembers once and leaves no folder behind', async () => {
    for (let times = 0; times < 2; times++) {
      const run = await step({ remember: `digest-2 ${MEMORY}` });
      expect(run.exitCode).toBe(0);
      expect(annotations(run)).toEqual([]);
    }
    expect(readdirSync(temp).filter(name => !name.startsWith('_'))).toEqual([]);
  });

  test('fetches nothing but the key, whatever archive stands behind it, and prints no line of its author', async () => {
    await step({ remember: `digest-6 ${MEMORY}` });
    const calls: string[] = [];
    const archive = createServer((request, response) => {
      calls.push(request.url ?? '');
      response.writeHead(500).end();
    });
    await new Promise<void>(resolve => archive.listen(0, '127.0.0.1', resolve));
    const { port } = archive.address() as AddressInfo;
    const proxy = await startFaultProxy(service.url);
    const answer = (more: object) =>
      proxy.interfere(({ url }) => {
        if (!url.endsWith('/GetCacheEntryDownloadURL')) return undefined;
        const elsewhere = { signed_download_url: `http://127.0.0.1:${port}/archive`, ...more };
        return { kind: 'rewrite', rewrite: text => JSON.stringify({ ...JSON.parse(text), ...elsewhere }) };
      });
    const env = { ACTIONS_RESULTS_URL: `${proxy.url}/` };
    try {
      answer({});
      const run = await step({ recall: 'digest-6' }, { env });
      expect(JSON.parse(run.outputs.cid ?? '')).toMatchObject({ size: 1234 });
      answer({ matched_key: 'confidential-task-upload-v2-digest-6-\n::save-state name=temp_dir::/home' });
      const forged = await step({ recall: 'digest-6' }, { env });
      expect(forged).toMatchObject({ exitCode: 0, outputs: { cid: 'null' } });
      expect(forged.commands.map(({ command }) => command)).not.toContain('save-state');
      expect(calls).toEqual([]);
    } finally {
      await proxy.close();
      archive.close();
    }
  });

  heavyTest('does without a cache service', async () => {
    const env = { ACTIONS_RESULTS_URL: '', ACTIONS_RUNTIME_TOKEN: '' };
    const run = await step({ remember: `digest-3 ${MEMORY}`, recall: 'digest-3' }, { env });
    expect(run).toMatchObject({ exitCode: 0, outputs: { cid: 'null' } });
  });

  posixTest('tells that it failed in a plain line, which is nothing that anybody could act on', async () => {
    const bin = path.join(root, 'bin');
    mkdirSync(bin);
    writeFileSync(path.join(bin, 'tar'), '#!/bin/sh\nexit 2\n');
    chmodSync(path.join(bin, 'tar'), 0o755);
    const run = await step(
      { remember: `digest-5 ${MEMORY}` },
      { env: { PATH: `${bin}:${process.env.PATH}` } },
    );
    expect(run.exitCode).toBe(0);
    expect(annotations(run)).toEqual([]);
    expect(run.log).toMatch(/^Failed to save: .*tar/m);
  });

  posixTest('gives no secret input to the tar that it runs', async () => {
    const bin = path.join(root, 'bin');
    const dump = path.join(root, 'environment');
    mkdirSync(bin);
    writeFileSync(path.join(bin, 'tar'), `#!/bin/sh\nenv >> '${dump}'\nPATH=\${PATH#*:} exec tar "$@"\n`);
    chmodSync(path.join(bin, 'tar'), 0o755);
    const secret = 'canary-4f1c9b7e';
    const run = await step(
      { remember: `digest-4 ${MEMORY}`, wallet: secret, 'wallet-password': secret, 'github-token': secret },
      { env: { PATH: `${bin}:${process.env.PATH}` } },
    );
    expect(run.exitCode).toBe(0);
    expect(readFileSync(dump, 'utf8')).toContain('GITHUB_RUN_ID=1001');
    expect(readFileSync(dump, 'utf8')).not.toContain(secret);
  });
});
