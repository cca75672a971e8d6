import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { RunActionResult } from '../../localrunner/run-action.ts';
import { type FaultProxy, startFaultProxy } from '../support/proxy.ts';
import { startWorld, type World } from '../support/world.ts';
import { attacksBy } from './support/attack.ts';
import { INJECTION, MARK } from './support/target.ts';

const CONTENT = randomBytes(2000);

let world: World;
let service: FaultProxy;
let archives: FaultProxy;
let temp: string;
beforeAll(async () => {
  world = await startWorld();
  service = await startFaultProxy(world.results.url);
  archives = await startFaultProxy('http://127.0.0.1:9');
  temp = path.join(world.folder, 'runner-temp');
  mkdirSync(temp);
  await step();
});
afterAll(async () => {
  await Promise.all([service?.close(), archives?.close()]);
  await world?.stop();
});

const attack = attacksBy('Who can write the cache');

async function step(): Promise<RunActionResult> {
  const run = await world.run({
    entry: 'submit',
    cwd: world.workspace({ 'scene.bin': CONTENT }),
    temp,
    env: { ACTIONS_RESULTS_URL: `${service.url}/` },
    inputs: { 'private-files': 'scene.bin' },
  });
  expect({ exitCode: run.exitCode, log: run.exitCode === 0 ? '' : run.log }).toEqual({
    exitCode: 0,
    log: '',
  });
  return run;
}

/** From now on, the service answers every look-up so. */
function answer(fields: object): void {
  service.interfere(({ url }) =>
    url.endsWith('/GetCacheEntryDownloadURL')
      ? { kind: 'rewrite', rewrite: text => JSON.stringify({ ...JSON.parse(text), ...fields }) }
      : undefined,
  );
}

attack(
  'writes an archive that unpacks to files of the runner, under the key of an honest entry',
  'the archive is never fetched: the key is the whole entry',
  async () => {
    const victim = path.join(world.folder, 'code-of-the-action.js');
    writeFileSync(victim, 'honest');
    const evil = path.join(world.folder, 'evil');
    writeFileSync(evil, MARK);
    const tar = execFileSync('tar', ['-cPf', '-', '--transform', `s,.*,${victim},`, evil]);
    const body = gzipSync(tar);
    archives.interfere(() => ({ kind: 'answer', status: 200, body }));
    answer({ signed_download_url: `${archives.url}/archive` });
    const run = await step();
    expect(run.log).toContain('an earlier run encrypted it');
    expect(archives.seen).toEqual([]);
    expect(readFileSync(victim, 'utf8')).toBe('honest');
  },
);

attack.heavy(
  'writes an entry that names another file for the input',
  'not believed without our mac: the input is encrypted again',
  async () => {
    const [key = ''] = world.results.cacheKeys();
    const forged = key.replace(/-(Qm|baf)[a-zA-Z0-9]+-/, '-QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH-');
    expect(forged).not.toBe(key);
    answer({ matched_key: forged });
    const run = await step();
    expect(run.log).toMatch(/encrypting/);
    expect(run.outputs.cid).toContain(/-((?:Qm|baf)[a-zA-Z0-9]+)-/.exec(key)?.[1]);
  },
);

attack(
  'writes an entry whose key is log commands, terminal sequences and HTML',
  'no entry of ours, and the text is inert',
  async () => {
    const [key = ''] = world.results.cacheKeys();
    answer({ matched_key: `${key.slice(0, 90)}\n${INJECTION}` });
    const run = await step();
    expect(run.log).toMatch(/encrypting/);
    expect(
      run.commands.filter(({ command, message }) => command !== 'debug' && message.includes(MARK)),
    ).toEqual([]);
    expect(run.summary).not.toContain(MARK);
  },
);
