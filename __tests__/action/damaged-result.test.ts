import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { RunActionResult } from '../../localrunner/run-action.ts';
import { heavyTest } from '../support/heavy.ts';
import { type FaultProxy, type SeenRequest, startFaultProxy } from '../support/proxy.ts';
import { startWorld, type World } from '../support/world.ts';

/** A result that a gateway gives away as another one than the chain names, on its way through the bundle. */
let world: World;
let gateway: FaultProxy;
let other: FaultProxy;
let deal: string;
let stranger: Buffer;
beforeAll(async () => {
  world = await startWorld();
  const { ipfsGatewayUrl } = world.localnet.info.network;
  [gateway, other] = [await startFaultProxy(ipfsGatewayUrl), await startFaultProxy(ipfsGatewayUrl)];
  const [mine, theirs] = [await submit(), await submit()];
  deal = mine;
  await collect({ 'deal-id': theirs });
  stranger = await resultOf(gateway.seen.find(isOurs));
});
afterAll(async () => {
  await Promise.all([gateway?.close(), other?.close()]);
  await world?.stop();
});
beforeEach(() => {
  for (const proxy of [gateway, other]) {
    proxy.interfere();
    proxy.forget();
  }
});

async function submit(): Promise<string> {
  const cwd = world.workspace({ 'scene.bin': randomBytes(5_000) });
  const run = await world.run({ cwd, entry: 'submit', inputs: { 'private-files': 'scene.bin' } });
  expect(run.outputs.status).toBe('submitted');
  return run.outputs['deal-id'] ?? '';
}

function collect(inputs: Record<string, string>, more: string[] = []): Promise<RunActionResult> {
  const network = { ...world.localnet.info.network, ipfsGatewayUrl: gateway.url, ipfsGateways: more };
  return world.run({
    cwd: world.workspace(),
    entry: 'collect',
    inputs: { artifact: 'none', network: JSON.stringify(network), ...inputs },
  });
}

const isOurs = ({ method, url, headers }: SeenRequest) =>
  method === 'GET' &&
  url.startsWith('/ipfs/') &&
  headers['user-agent']?.startsWith('confidential-task') === true;

/** What the network has under the address of this request. */
async function resultOf(request: SeenRequest | undefined): Promise<Buffer> {
  const reply = await fetch(`${world.localnet.info.network.ipfsGatewayUrl}${request?.url}`);
  return Buffer.from(await reply.arrayBuffer());
}

/** From now on, the gateway serves something else. */
function lie(damage: (bytes: Buffer) => Buffer): void {
  gateway.interfere(async request =>
    isOurs(request) ? { kind: 'answer', status: 200, body: damage(await resultOf(request)) } : undefined,
  );
}

describe('a gateway that serves', () => {
  heavyTest.each<[string, (bytes: Buffer) => Buffer]>([
    ['one bit less right', bytes => Buffer.from(bytes).fill((bytes[700] ?? 0) ^ 4, 700, 701)],
    ['the beginning only', bytes => bytes.subarray(0, bytes.length - 100)],
    ['more than there is', bytes => Buffer.concat([bytes, Buffer.alloc(16)])],
    ['blocks in another order', bytes => swapHalves(bytes)],
    ['the sound result of another task', () => stranger],
    ['nothing', () => Buffer.alloc(0)],
    ['a page', () => Buffer.from('<html>please log in</html>')],
  ])('%s: an error of its own, and nothing is written anywhere', async (_, damage) => {
    lie(damage);
    const cwd = world.workspace();
    const temp = path.join(mkdtempSync(path.join(world.folder, 'temp-')), 'runner');
    mkdirSync(temp);
    const network = JSON.stringify({ ...world.localnet.info.network, ipfsGatewayUrl: gateway.url });
    const run = await world.run({
      cwd,
      temp,
      entry: 'collect',
      inputs: { 'deal-id': deal, artifact: 'decrypted', network },
    });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({
      status: 'failed',
      'error-code': 'RESULT_MISMATCH',
      'output-path': '',
      'artifact-id': '',
    });
    expect(run.log).toContain('the gateway delivered something whose CID is');
    expect(readdirSync(cwd)).toEqual([]);
    expect(readdirSync(temp).filter(name => !name.startsWith('_runner'))).toEqual([]);
  });
});

test('a second gateway that is honest outdoes a liar', async () => {
  lie(bytes => Buffer.alloc(bytes.length));
  const run = await collect({ 'deal-id': deal }, [other.url]);
  expect(run.outputs).toMatchObject({ status: 'completed', 'error-code': '' });
  expect(existsSync(path.join(run.outputs['output-path'] ?? '', 'computed.json'))).toBe(true);
  expect(other.seen.filter(isOurs)).toHaveLength(1);
});

heavyTest('a second gateway that answers outdoes one that does not', async () => {
  gateway.interfere(request => (isOurs(request) ? { kind: 'hang' } : undefined));
  const run = await collect({ 'deal-id': deal }, [other.url]);
  expect(run.outputs).toMatchObject({ status: 'completed', 'error-code': '' });
  expect(gateway.seen.filter(isOurs)).toHaveLength(1);
});

function swapHalves(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(bytes.length / 2), bytes.subarray(0, bytes.length / 2)]);
}
