import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import type { RunActionResult } from '../../localrunner/run-action.ts';
import { rootFromPrivateKey } from '../../src/crypto/key-derivation.ts';
import { recallCiphertext } from '../../src/pipeline/input/ciphertext-memory.ts';
import { heavyTest } from '../support/heavy.ts';
import { inputKeyOf } from '../support/input-key.ts';
import { type FaultProxy, startFaultProxy } from '../support/proxy.ts';
import { startWorld, type World } from '../support/world.ts';

/** A big input that did not change, run after run, as the cache service and the IPFS node see it. */
let world: World;
let node: FaultProxy;
let temp: string;
beforeAll(async () => {
  world = await startWorld();
  node = await startFaultProxy(world.localnet.info.network.ipfsNodeUrl);
  // The path is part of a cache's identity; on GitHub's machines it is always the same.
  temp = path.join(world.folder, 'runner-temp');
  mkdirSync(temp);
});
afterAll(async () => {
  await node?.close();
  await world?.stop();
});
beforeEach(() => {
  node.forget();
  node.interfere();
});

async function run(files: Readonly<Record<string, Buffer>>, runnerTemp = temp): Promise<RunActionResult> {
  const network = {
    ...world.localnet.info.network,
    ipfsNodeUrl: node.url,
    ipfsGatewayUrl: node.url,
  };
  const result = await world.run({
    cwd: world.workspace(files),
    temp: runnerTemp,
    inputs: { 'private-files': '**', network: JSON.stringify(network) },
  });
  expect({ exitCode: result.exitCode, log: result.exitCode === 0 ? '' : result.log }).toEqual({
    exitCode: 0,
    log: '',
  });
  const folder = result.outputs['output-path'] ?? '';
  const name = readdirSync(folder).find(file => file.startsWith('dataset-')) ?? 'no dataset';
  const [only, ...more] = Object.values(files);
  if (only && more.length === 0) expect(readFileSync(path.join(folder, name))).toEqual(only);
  // The runner's own begin so.
  expect(readdirSync(runnerTemp).filter(left => !left.startsWith('_'))).toEqual([]);
  return result;
}

const uploads = () =>
  node.seen.filter(({ method, url }) => method === 'POST' && url.startsWith('/api/v0/add'));
/** Whether the cipher ran, which tells how far it is. */
const encrypted = ({ log }: RunActionResult) => /encrypting/.test(log);

heavyTest('an unchanged input is neither encrypted nor uploaded again', async () => {
  const files = { 'scene.bin': randomBytes(300_000) };
  const first = await run(files);
  expect(encrypted(first)).toBe(true);
  expect(uploads()).toHaveLength(1);
  node.forget();
  const second = await run(files);
  expect(encrypted(second)).toBe(false);
  expect(second.log).toContain('an earlier run encrypted it');
  expect(uploads()).toEqual([]);
  expect(second.outputs.dataset).toBe(first.outputs.dataset);
  expect(second.outputs['deal-id']).not.toBe(first.outputs['deal-id']);
});

heavyTest(
  'without the memory of that run, it is encrypted, but neither uploaded nor registered again',
  async () => {
    const files = { 'scene.bin': randomBytes(300_000) };
    const first = await run(files);
    node.forget();
    const elsewhere = path.join(world.folder, 'another-temp');
    mkdirSync(elsewhere);
    const second = await run(files, elsewhere);
    expect(encrypted(second)).toBe(true);
    expect(second.log).toMatch(/The encrypted input is at .+ already\./);
    expect(uploads()).toEqual([]);
    expect(second.outputs.dataset).toBe(first.outputs.dataset);
  },
);

heavyTest('one that changed by a byte is both', async () => {
  const content = randomBytes(1000);
  await run({ 'scene.bin': content });
  content[500] = (content[500] ?? 0) ^ 1;
  node.forget();
  const second = await run({ 'scene.bin': content });
  expect(encrypted(second)).toBe(true);
  expect(uploads()).toHaveLength(1);
});

heavyTest(
  'what the network lost meanwhile is made and uploaded again, an archive of several files too',
  async () => {
    const files = { 'a.bin': randomBytes(1000), 'b.bin': randomBytes(2000) };
    const first = await run(files);
    node.forget();
    let lost = 1;
    node.interfere(({ method, url }) =>
      method === 'HEAD' && url.startsWith('/ipfs/') && lost-- > 0
        ? { kind: 'answer', status: 404 }
        : undefined,
    );
    const second = await run(files);
    expect(encrypted(second)).toBe(true);
    expect(uploads()).toHaveLength(1);
    expect(second.outputs.cid).toBe(first.outputs.cid);
  },
);

heavyTest(
  'an entry that somebody else wrote is not believed, and its key tells nothing of the content',
  async () => {
    const content = randomBytes(1000);
    const root = rootFromPrivateKey(world.localnet.info.wallets.requester.privateKey);
    const { key: inputKey, digest } = inputKeyOf(root, content);
    let name = '';
    const recall = async (asked: string) => {
      name = asked;
      return undefined;
    };
    const spy = { recall, remember: async () => {} };
    await recallCiphertext(spy, inputKey);
    const evil = 'QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH';
    await world.run({
      cwd: world.workspace(),
      temp,
      script: fileURLToPath(new URL('support/publish-step.ts', import.meta.url)),
      inputs: { remember: `${name} ${evil} 1024` },
    });
    expect(world.results.cacheKeys().join()).toContain(name);
    const sha256 = createHash('sha256').update(content).digest('hex');
    for (const telling of [sha256, digest.toString('hex')]) {
      expect(world.results.cacheKeys().join()).not.toContain(telling);
    }
    const result = await run({ 'scene.bin': content });
    expect(encrypted(result)).toBe(true);
    expect(uploads()).toHaveLength(1);
    expect(result.outputs.cid).not.toBe(evil);
  },
);
