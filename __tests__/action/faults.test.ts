import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { WalletInfo } from '../../localnet/chain/wallets.ts';
import { ERROR_CODES } from '../../src/errors/codes.ts';
import { broadcastsIn, TransactionCounter } from '../support/broadcasts.ts';
import { heavyTest } from '../support/heavy.ts';
import { expectOnePurchase, expectResult, type Lane, openLane, PaidRun } from '../support/kill-and-rerun.ts';
import { type Fault, type FaultProxy, type Interference, onRpc, startFaultProxy } from '../support/proxy.ts';
import { startWorld, type World } from '../support/world.ts';

const DOWN: Fault = { kind: 'answer', status: 503 };

let world: World;
let lane: Lane;
beforeAll(async () => {
  world = await startWorld();
  const [first] = world.localnet.info.wallets.requesters as [WalletInfo];
  lane = await openLane(world, first);
});
afterAll(async () => {
  await lane?.proxy.close();
  await world?.stop();
});

type Service = 'marketUrl' | 'smsUrl' | 'compassUrl' | 'ipfsGatewayUrl' | 'ipfsNodeUrl' | 'schedulerUrl';

/** A proxy in front of each service, which the step uses; the worker fetches the input through one of them too. */
let services: Record<Service, FaultProxy>;
beforeAll(async () => {
  const { network, schedulerUrl } = world.localnet.info;
  const { marketUrl, smsUrl, compassUrl, ipfsGatewayUrl, ipfsNodeUrl } = network;
  const urls = { marketUrl, smsUrl, compassUrl, ipfsGatewayUrl, ipfsNodeUrl, schedulerUrl };
  const proxies = Object.entries(urls).map(
    async ([name, url]) => [name, await startFaultProxy(url)] as const,
  );
  services = Object.fromEntries(await Promise.all(proxies)) as Record<Service, FaultProxy>;
});
afterAll(() => Promise.all(Object.values(services ?? {}).map(proxy => proxy.close())));

/** Spoils requests of the step, and of nobody else. Compass keeps saying that the scheduler is behind its proxy. */
function spoil(service: Service, fault?: Fault, { path = '/', times = 1 } = {}): void {
  let left = times;
  const { schedulerUrl } = world.localnet.info;
  const redirect: Fault = {
    kind: 'rewrite',
    rewrite: body => body.replaceAll(schedulerUrl, services.schedulerUrl.url),
  };
  services[service].interfere(({ headers, url }) => {
    const ours = headers['user-agent']?.startsWith('confidential-task') && url.startsWith(path);
    if (fault && ours && left-- > 0) return fault;
    return service === 'compassUrl' ? redirect : undefined;
  });
}

/** The localnet with its services behind the proxies, as an input. */
function proxied(): { network: string } {
  const { schedulerUrl: _, ...others } = services;
  const urls = Object.fromEntries(Object.entries(others).map(([name, { url }]) => [name, url]));
  return { network: JSON.stringify({ ...world.localnet.info.network, ...urls, rpcUrl: lane.proxy.url }) };
}

beforeEach(() => {
  lane.proxy.interfere();
  for (const service of Object.keys(services) as Service[]) spoil(service);
});

/** Money and nonce of the wallet: what must not have moved. */
async function standing() {
  const { provider } = world.localnet;
  const { address } = lane.wallet;
  return [await lane.ledger.funds(address), await provider.getTransactionCount(address)];
}

/** Ended red with one of our own errors, which the log explains. */
function expectClearError(run: { exitCode: number; outputs: Readonly<Record<string, string>>; log: string }) {
  expect(run.exitCode).toBe(1);
  const code = run.outputs['error-code'] ?? '';
  expect(Object.keys(ERROR_CODES)).toContain(code);
  expect({ code, log: run.log }).not.toMatchObject({ code: 'UNEXPECTED' });
  expect(run.log).toContain(`[${code}]`);
}

describe('an RPC endpoint that', () => {
  test('fails at every third request, in every way: the run succeeds and pays once', async () => {
    const ways: Fault[] = [
      { kind: 'reset' },
      { kind: 'answer', status: 503 },
      { kind: 'truncate' },
      { kind: 'lose-reply' },
      { kind: 'answer', status: 429, headers: { 'retry-after': '1' }, body: '{"error":"slow down"}' },
      { kind: 'rewrite', rewrite: body => body.slice(0, body.length / 2) },
      { kind: 'answer', status: 200, body: '{"\u0000<html>not what you asked for' },
      { kind: 'answer', status: 200, body: '{}' },
      {
        kind: 'answer',
        status: 200,
        body: '{"jsonrpc":"2.0","id":null,"error":{"code":-32005,"message":"limit"}}',
      },
    ];
    let count = 0;
    lane.proxy.interfere(() =>
      count++ % 3 === 2 ? ways[Math.floor(count / 3 - 1) % ways.length] : undefined,
    );
    const run = new PaidRun(lane);
    await expectOnePurchase(lane, async () => expectResult(await run.attempt(), run.content));
    expect(count).toBeGreaterThan(3 * ways.length);
  });

  heavyTest('asks for patience is given it', async () => {
    const times: number[] = [];
    lane.proxy.interfere(() => {
      times.push(performance.now());
      return times.length === 1
        ? { kind: 'answer', status: 429, headers: { 'retry-after': '2' } }
        : { kind: 'answer', status: 200, body: '{"jsonrpc":"2.0","id":1,"result":"0x1"}' };
    });
    await new PaidRun(lane).attempt();
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(2000);
  });

  heavyTest.each<[string, string, Interference]>([
    ['serves another chain', 'RPC_WRONG_CHAIN', onRpc('eth_chainId', rewriteResult('0xa4b1'), { times: 99 })],
    ['is down', 'RPC_UNREACHABLE', () => DOWN],
    ['is no RPC endpoint', 'RPC_UNREACHABLE', () => ({ kind: 'answer', status: 200, body: '<html></html>' })],
    ['wants a login', 'RPC_UNREACHABLE', () => ({ kind: 'answer', status: 401, body: '{"error":"no key"}' })],
  ])('%s: %s, and nothing is sent', async (_, code, interference) => {
    lane.proxy.interfere(interference);
    const before = await standing();
    const run = await new PaidRun(lane).attempt();
    expectClearError(run);
    expect(run.outputs['error-code']).toBe(code);
    expect(await standing()).toEqual(before);
  });

  // Windows has no signals to send to another process; the runner ends it there.
  const onUnix = process.platform === 'win32' ? test.skip : test;
  onUnix('never answers: the step still ends at once when it is cancelled', async () => {
    const before = await standing();
    const cancel = new AbortController();
    let cancelledAt = 0;
    lane.proxy.interfere(({ rpcMethods }) => {
      if (!rpcMethods.includes('eth_sendRawTransaction')) return undefined;
      cancelledAt ||= performance.now();
      cancel.abort('SIGINT');
      return { kind: 'hang' };
    });
    const run = await new PaidRun(lane).attempt({ kill: cancel.signal });
    expect(run.outputs).toMatchObject({ status: 'cancelled', 'error-code': 'CANCELLED', 'deal-id': '' });
    // When the runner sends the second signal.
    expect(performance.now() - cancelledAt).toBeLessThan(7_500);
    expect(await standing()).toEqual(before);
  });

  test('loses the answer to the purchase: the deal is found, not bought again', async () => {
    const transactions = new TransactionCounter();
    lane.proxy.interfere(request =>
      transactions.numberOf(request) === 1 ? { kind: 'lose-reply' } : undefined,
    );
    const run = new PaidRun(lane);
    await expectOnePurchase(lane, async () => expectResult(await run.attempt(), run.content));
  });

  heavyTest(
    'dies with the answer to the purchase: a clear error, and the re-run picks the deal up',
    async () => {
      const transactions = new TransactionCounter();
      lane.proxy.interfere(request => {
        if (transactions.numberOf(request) === 1) return { kind: 'lose-reply' };
        return transactions.count < 2 ? undefined : DOWN;
      });
      const run = new PaidRun(lane);
      await expectOnePurchase(lane, async () => {
        const first = await run.attempt();
        expectClearError(first);
        expect(first.outputs['deal-id']).toMatch(/^0x/);
        lane.proxy.interfere();
        const again = await run.attempt();
        expectResult(again, run.content);
        expect(again.outputs['deal-id']).toBe(first.outputs['deal-id']);
      });
    },
  );

  test('reorganises the block of the purchase away: the same transaction is sent again', async () => {
    const { provider, info } = world.localnet;
    const transactions = new TransactionCounter();
    let lost = '';
    lane.proxy.interfere(async request => {
      if (transactions.numberOf(request) !== 1) return undefined;
      [lost = ''] = broadcastsIn(request);
      const snapshot = await provider.send('evm_snapshot', []);
      const headers = { 'content-type': 'application/json' };
      const reply = await fetch(info.network.rpcUrl, {
        method: 'POST',
        headers,
        body: request.body as Uint8Array<ArrayBuffer>,
      });
      const answer = await reply.text();
      await provider.send('evm_revert', [snapshot]);
      return { kind: 'answer', status: 200, body: answer };
    });
    const run = new PaidRun(lane);
    await expectOnePurchase(lane, async () => expectResult(await run.attempt(), run.content));
    const again = lane.proxy.seen.flatMap(broadcastsIn).filter(raw => raw === lost);
    expect(again.length).toBeGreaterThan(1);
  });

  heavyTest('refuses ten reads in a row while the task runs is outlasted', async () => {
    let polling = false;
    let failures = 0;
    lane.proxy.interfere(() => {
      if (!polling || failures >= 10) return undefined;
      failures += 1;
      return { kind: 'answer', status: 400, body: '{}' };
    });
    const run = new PaidRun(lane);
    const onLine = (line: string) => {
      if (line.startsWith('::group::Poll')) polling = true;
    };
    await expectOnePurchase(lane, async () => expectResult(await run.attempt({ onLine }), run.content));
    expect(failures).toBe(10);
  });
});

describe('services that', () => {
  heavyTest.each<[string, Fault]>([
    ['cut the connection', { kind: 'reset' }],
    ['fail', DOWN],
    ['limit the rate', { kind: 'answer', status: 429, headers: { 'retry-after': '1' } }],
    ['break off half way', { kind: 'truncate' }],
    ['answer nonsense', { kind: 'answer', status: 200, body: '{"\u0000<html>not what you asked for' }],
    ['do it, but lose the answer', { kind: 'lose-reply' }],
  ])('%s, once each: no second purchase, whatever it takes', async (_, fault) => {
    for (const service of Object.keys(services) as Service[]) spoil(service, fault);
    const run = new PaidRun(lane);
    await expectOnePurchase(lane, async () => {
      for (let attempt = 0; attempt < 6; attempt++) {
        const result = await run.attempt({}, proxied());
        if (result.exitCode === 0) return expectResult(result, run.content);
        expectClearError(result);
      }
      throw new Error('It never got through.');
    });
  });

  heavyTest.each<[Service, string]>([
    ['marketUrl', '/'],
    ['smsUrl', '/secrets'],
    ['ipfsNodeUrl', '/api/v0/add'],
  ])('stay away (%s): a clear error, nothing bought', async (service, path) => {
    spoil(service, { kind: 'answer', status: 500 }, { path, times: 1000 });
    const from = await lane.ledger.nextBlock();
    const before = await lane.ledger.funds(lane.wallet.address);
    expectClearError(await new PaidRun(lane).attempt({}, proxied()));
    expect(await lane.ledger.deals(lane.wallet.address, from)).toEqual([]);
    expect(await lane.ledger.funds(lane.wallet.address)).toEqual(before);
  });

  test('lie about the result: no success, and the result is there once they stop', async () => {
    const run = new PaidRun(lane);
    await expectOnePurchase(lane, async () => {
      const onLine = (line: string) => {
        if (!line.startsWith('::group::Poll')) return;
        const lie: Fault = { kind: 'answer', status: 200, body: 'another file' };
        for (const service of ['ipfsGatewayUrl', 'ipfsNodeUrl'] as const)
          spoil(service, lie, { path: '/ipfs/', times: 1000 });
      };
      const first = await run.attempt({ onLine }, proxied());
      expectClearError(first);
      expect(first.outputs['output-path']).toBe('');
      spoil('ipfsGatewayUrl');
      expectResult(await run.attempt({}, proxied()), run.content);
    });
  });

  heavyTest('the chain alone is enough to follow a task: compass and scheduler may be down', async () => {
    spoil('compassUrl', { kind: 'reset' }, { times: 1000 });
    spoil('schedulerUrl', { kind: 'reset' }, { times: 1000 });
    const run = new PaidRun(lane);
    await expectOnePurchase(lane, async () => {
      expectResult(await run.attempt({}, proxied()), run.content);
    });
  });
});

/** Answers a call with another result, with the id that it has. */
function rewriteResult(result: string): Fault {
  return { kind: 'rewrite', rewrite: body => body.replace(/"result":"[^"]*"/, `"result":"${result}"`) };
}

heavyTest.each([
  ['whose node is behind the chain', { nodeLagSeconds: 3 }],
  ['that loses a key and says that it has it', { lostInserts: 1 }],
])('an SMS %s is given the key again', async (_, switches) => {
  const sms = `${world.localnet.info.network.smsUrl}/__switches`;
  await fetch(sms, { method: 'POST', body: JSON.stringify(switches) });
  try {
    const cwd = world.workspace({ 'late.txt': `for an SMS ${JSON.stringify(switches)}` });
    const run = await world.run({ cwd, inputs: { 'private-files': 'late.txt' } });
    expect({ status: run.outputs.status, log: run.exitCode === 0 ? '' : run.log }).toEqual({
      status: 'completed',
      log: '',
    });
    expect(run.log).toContain('it is pushed again for a while');
  } finally {
    await fetch(sms, { method: 'DELETE' });
  }
});
