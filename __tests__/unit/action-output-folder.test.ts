import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { requireOutputFolder, requireTaskFolders } from '../../src/run/publish/output-folder.ts';

let root: string;
let warnings: string[];
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'output-folder-'));
  warnings = [];
});
afterEach(() => rmSync(root, { recursive: true }));

const look = (...names: string[]) =>
  requireOutputFolder(path.join(root, ...names), root, {
    info: () => undefined,
    warn: line => warnings.push(line),
  });

const refusal = { code: 'INPUT_INVALID', what: 'The input `output-path` is not valid.' };

describe('requireTaskFolders', () => {
  const folders = (...names: string[]) => names.map(name => path.join(root, name));

  test('takes folders, and those that are not there yet', () => {
    mkdirSync(path.join(root, 'a'));
    expect(() => requireTaskFolders(folders('a', 'b'))).not.toThrow();
  });

  test('refuses links, also to nowhere, and files', () => {
    mkdirSync(path.join(root, 'elsewhere'));
    symlinkSync('elsewhere', path.join(root, 'a'));
    symlinkSync('nowhere', path.join(root, 'b'));
    writeFileSync(path.join(root, 'c'), '');
    const named = expect.objectContaining({
      ...refusal,
      why: expect.stringContaining(folders('a', 'b', 'c').join(', ')),
    });
    expect(() => requireTaskFolders(folders('a', 'b', 'c', 'd'))).toThrow(named);
  });
});

describe('requireOutputFolder', () => {
  test('takes a folder that is not there yet, and leaves it so', async () => {
    await look('out');
    expect(readdirSync(root)).toEqual([]);
    await Promise.all([look('deep', 'er', 'first'), look('deep', 'er', 'second')]);
    expect(readdirSync(path.join(root, 'deep', 'er'))).toEqual([]);
    expect(warnings).toEqual([]);
  });

  test('takes an empty folder, and warns of one that holds something', async () => {
    mkdirSync(path.join(root, 'out'));
    await look('out');
    expect(warnings).toEqual([]);
    writeFileSync(path.join(root, 'out', 'of another step'), '');
    await look('out');
    expect(warnings).toEqual([expect.stringMatching(/`output-path` is not empty/)]);
    expect(readdirSync(path.join(root, 'out'))).toEqual(['of another step']);
  });

  test('does not warn of the result of an earlier step', async () => {
    for (const name of ['out/a.txt', 'out.provenance/provenance.intoto.json']) {
      mkdirSync(path.dirname(path.join(root, name)));
      writeFileSync(path.join(root, name), '');
    }
    await look('out');
    expect(warnings).toEqual([]);
  });

  test.each([
    ['a file', ['file']],
    ['below a file', ['file', 'out']],
    ['where the provenance cannot lie beside it', ['taken']],
  ])('refuses what is %s', async (_, names) => {
    writeFileSync(path.join(root, 'file'), '');
    writeFileSync(path.join(root, 'taken.provenance'), '');
    await expect(look(...names)).rejects.toMatchObject(refusal);
  });

  test.each(['a folder', 'a file'])('refuses the top of a checkout whose .git is %s', async kind => {
    mkdirSync(path.join(root, 'site'));
    if (kind === 'a folder') mkdirSync(path.join(root, 'site', '.git'));
    else writeFileSync(path.join(root, 'site', '.git'), 'gitdir: elsewhere');
    await expect(look('site')).rejects.toMatchObject(refusal);
    await look('site', 'results');
    await expect(look('site', '.github', 'workflows')).rejects.toMatchObject(refusal);
    await look('other', '.github');
  });

  // Node's own recursive mkdir never ends there.
  (process.platform === 'linux' ? test : test.skip)('refuses a folder that no file can be in', async () => {
    const place = '/proc/no-such-place/out';
    await expect(requireOutputFolder(place, root, { info: () => {}, warn: () => {} })).rejects.toMatchObject(
      refusal,
    );
  });
});
