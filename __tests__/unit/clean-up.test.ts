import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { cleanUp } from '../../src/run/clean-up.ts';
import type { StateKey } from '../../src/run/host/host.ts';
import { FakeHost } from '../support/fake-host.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'clean-up-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function infoAfter(state: Partial<Record<StateKey, string>>): Promise<string[]> {
  const host = new FakeHost();
  await cleanUp(key => state[key], host.log);
  return host.texts('info');
}

test('the private folder of a run that was killed is removed', async () => {
  const tempDir = path.join(folder, 'temp');
  mkdirSync(tempDir);
  writeFileSync(path.join(tempDir, 'plain'), '');
  expect(await infoAfter({ tempDir })).toEqual([]);
  expect(existsSync(tempDir)).toBe(false);
  // A run that did not come that far has none.
  expect(await infoAfter({})).toEqual([]);
});

test.each([
  ['submitted', /^The result of deal 0xdea1 was not fetched here\. Re-run the job/],
  ['cancelled', /not fetched here, if the deal came on chain\. Re-run the job/],
  ['completed', undefined],
  ['failed', undefined],
])('after %s it says how to fetch the result, where that is open', async (status, says) => {
  const lines = await infoAfter({ dealId: '0xdea1', status });
  expect(lines).toEqual(says === undefined ? [] : [expect.stringMatching(says)]);
});

test('after a kill amid a list it says how to fetch the results', async () => {
  expect(await infoAfter({ tasks: '250', status: 'submitted' })).toEqual([
    expect.stringMatching(/^Not all results of the list of 250 tasks were fetched here\. Re-run the job/),
  ]);
  expect(await infoAfter({ tasks: '250' })).toEqual([expect.stringMatching(/may have been bought/)]);
  expect(await infoAfter({ tasks: '250', status: 'completed' })).toEqual([]);
});

test('half of a result of a list goes away, and whole ones stay', async () => {
  const outputPath = path.join(folder, 'list');
  const left = `0123456789ab.part`;
  for (const name of ['0001', `0001/.confidential-task.${left}`, `0002.${left}`, 'own.part'])
    mkdirSync(path.join(outputPath, name), { recursive: true });
  writeFileSync(path.join(outputPath, '0001', 'frame.png'), '');
  writeFileSync(`${outputPath}.results.jsonl`, '');
  writeFileSync(`${outputPath}.results.jsonl.${left}`, '');
  await infoAfter({ tasks: '2', outputPath });
  expect(readdirSync(outputPath).sort()).toEqual(['0001', 'own.part']);
  expect(readdirSync(path.join(outputPath, '0001'))).toEqual(['frame.png']);
  expect(existsSync(`${outputPath}.results.jsonl`)).toBe(true);
  expect(existsSync(`${outputPath}.results.jsonl.${left}`)).toBe(false);
});
