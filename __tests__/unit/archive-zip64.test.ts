import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from '@jest/globals';
import AdmZip from 'adm-zip';
import { packInputs } from '../../src/archive/pack.ts';
import { withZip } from '../../src/archive/zip-reader.ts';
import { heavyTest } from '../support/heavy.ts';
import { findProgram } from '../support/programs.ts';

const directory = mkdtempSync(join(tmpdir(), 'zip64-'));
const at = (name: string) => join(directory, name);
afterAll(() => rm(directory, { recursive: true }));

/** Output of `unzip`; undefined where the program is missing. */
function unzip(...args: string[]): string | undefined {
  if (!findProgram('unzip')) return undefined;
  const { status, stdout, stderr } = spawnSync('unzip', args, { encoding: 'utf8', maxBuffer: 1e8 });
  expect(`${status} ${stderr}`).toBe('0 ');
  return stdout;
}

/** 16 bits count to 65,535, and this number itself says that the true one is in a record of zip64. */
heavyTest.each([65_535, 65_536])('%i files are all found by every reader', async count => {
  writeFileSync(at('source'), 'same');
  const names = Array.from({ length: count }, (_, index) => `f${String(index).padStart(6, '0')}`);
  const archive = at(`${count}.zip`);
  await packInputs(
    names.map(name => ({ name, path: at('source') })),
    archive,
  );

  const byAdmZip = new AdmZip(archive).getEntries();
  expect(byAdmZip).toHaveLength(count);
  expect(byAdmZip.every((entry, index) => entry.entryName === names[index])).toBe(true);
  expect(byAdmZip.at(-1)?.getData().toString()).toBe('same');

  const byUs: string[] = [];
  await withZip(archive, undefined, async zip => {
    for await (const entry of zip.eachEntry()) byUs.push(entry.fileNameRaw.toString());
  });
  expect(byUs).toHaveLength(count);

  const tested = unzip('-t', archive);
  if (tested !== undefined) expect(tested.match(/ OK$/gm)).toHaveLength(count);
});
