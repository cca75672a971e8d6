import { fileURLToPath } from 'node:url';
import { Wallet, ZeroAddress } from 'ethers';
import { TaskError } from '../../../src/errors/task-error.ts';
import { MarketClient } from '../../../src/iexec/market/market.ts';
import { hashOrder, type OrderDomain, type OrderKind } from '../../../src/iexec/protocol/orders.ts';
import { resolveScheduler, SchedulerClient } from '../../../src/iexec/services/scheduler.ts';
import { parseCid } from '../../../src/ipfs/cid.ts';
import { IpfsStorage } from '../../../src/ipfs/ipfs.ts';
import type { HttpClient, HttpRequest } from '../../../src/net/http.ts';
import { mutateJson, mutateText } from '../support/mutate.ts';
import type { Random } from '../support/random.ts';
import { type FuzzTarget, must } from '../support/target.ts';

const ID = `0x${'1'.repeat(64)}`;
const CID = 'QmVGUmjUdGNdGPBCypi68KHahXcZXzK52pFU263hEuLLSg';
const domain: OrderDomain = {
  name: 'iExecODB',
  version: '5.0.0',
  chainId: 421614n,
  verifyingContract: '0xB2157BF2fAb286b2A4170E3491Ac39770111Da3E',
};

/** A client that gets one body for everything it asks, as JSON is read of it. */
function answering(text: () => string, seen?: (request: HttpRequest) => void): HttpClient {
  const request = async (asked: HttpRequest) => {
    seen?.(asked);
    return { status: 200, headers: new Headers(), text: text(), json: () => parse(text()) };
  };
  return { request } as unknown as HttpClient;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TaskError('SERVICE_MALFORMED', { what: 'Not JSON.', why: 'x', fix: 'x', cause });
  }
}

function changed(random: Random, sample: unknown): string {
  const text = JSON.stringify(random.oneIn(4) ? sample : mutateJson(random, sample)) ?? 'undefined';
  return random.oneIn(5) ? mutateText(random, text) : text;
}

/** The market's books. What comes out is an order whose hash is that of its fields. */
export function marketTarget(): FuzzTarget<{ kind: Exclude<OrderKind, 'request'> | 'deal'; body: string }> {
  const common = {
    volume: 1,
    tag: ID,
    salt: ID,
    sign: `0x${'22'.repeat(65)}`,
    requesterrestrict: ZeroAddress,
  };
  const orders = {
    app: {
      ...common,
      app: ZeroAddress,
      appprice: 0,
      datasetrestrict: ZeroAddress,
      workerpoolrestrict: ZeroAddress,
    },
    dataset: {
      ...common,
      dataset: ZeroAddress,
      datasetprice: '0',
      apprestrict: ZeroAddress,
      workerpoolrestrict: ZeroAddress,
    },
    workerpool: {
      ...common,
      workerpool: ZeroAddress,
      workerpoolprice: 5,
      category: 1,
      trust: 0,
      apprestrict: ZeroAddress,
      datasetrestrict: ZeroAddress,
    },
  };
  const entry = (kind: keyof typeof orders) => {
    const order = orders[kind];
    const numbers = Object.entries(order).map(([name, value]) => [
      name,
      typeof value === 'number' ? BigInt(value) : name.endsWith('price') ? BigInt(value) : value,
    ]);
    return {
      orderHash: hashOrder(kind, Object.fromEntries(numbers) as never, domain),
      order,
      remaining: 1,
      signer: ZeroAddress,
    };
  };
  const pages = {
    app: { ok: true, count: 1, orders: [entry('app')] },
    dataset: { ok: true, count: 1, orders: [entry('dataset')] },
    workerpool: { ok: true, count: 1, orders: [entry('workerpool')] },
    deal: { ok: true, count: 1, deals: [{ dealid: ID, requester: ZeroAddress }] },
  };
  return {
    name: 'market',
    make: random => {
      const kind = random.pick(Object.keys(pages) as (keyof typeof pages)[]);
      return { kind, body: changed(random, pages[kind]) };
    },
    feed: async ({ kind, body }) => {
      let asked = 0;
      // The second page is empty: a full first one would come for ever.
      const text = () => (asked > 1 ? '{"ok":true,"orders":[],"deals":[]}' : body);
      const http = answering(text, () => void asked++);
      const market = new MarketClient({ http, url: 'https://market.example/base', domain });
      if (kind === 'deal') {
        for await (const id of market.dealIds(ZeroAddress))
          must(/^0x[0-9a-f]{64}$/.test(id), 'a deal id that is none');
        return;
      }
      const books = {
        app: () => market.appOrders({ app: ZeroAddress }),
        dataset: () => market.datasetOrders({ dataset: ZeroAddress }),
        workerpool: () => market.workerpoolOrders({ category: 1 }),
      };
      for await (const { order, orderHash } of books[kind]()) {
        must(hashOrder(kind, order as never, domain) === orderHash, 'an order with the hash of another');
        const prices = Object.entries(order).filter(([name]) => name.endsWith('price'));
        must(
          prices.every(([, price]) => typeof price === 'bigint' && price >= 0n),
          'a price that is none',
        );
        must(/^0x(?:[0-9a-f]{2})*$/.test(order.sign), 'a signature that is none');
      }
    },
  };
}

/** Compass and the scheduler. */
export function schedulerTarget(): FuzzTarget<{
  what: 'compass' | 'status' | 'challenge' | 'logs';
  body: string;
}> {
  const signer = new Wallet(ID);
  const samples = {
    compass: { apiUrl: 'https://pool.example/api' },
    status: {
      currentStatus: 'RUNNING_FAILED',
      dateStatusList: [
        { date: 'x', status: 'RECEIVED' },
        { date: 'x', status: 'RUNNING_FAILED' },
      ],
      replicates: [
        {
          currentStatus: 'FAILED',
          appExitCode: 3,
          statusUpdateList: [{ cause: 'APP_COMPUTE_FAILED' }],
          teeSessionGenerationError: null,
        },
      ],
    },
    challenge: {
      domain: { name: 'iExec Core', version: '1', chainId: 421614 },
      message: { challenge: 'abc' },
    },
    logs: { computeLogsList: [{ walletAddress: signer.address, stdout: 'out', stderr: 'err' }] },
  } as const;
  return {
    name: 'scheduler',
    make: random => {
      const what = random.pick(Object.keys(samples) as (keyof typeof samples)[]);
      return { what, body: changed(random, samples[what]) };
    },
    feed: async ({ what, body }) => {
      if (what === 'compass') {
        const url = await resolveScheduler({
          http: answering(() => body),
          compassUrl: 'https://compass.example',
          chainId: 1,
          workerpool: ZeroAddress,
        });
        const parsed = new URL(url ?? 'https://x.example');
        must(
          parsed.protocol === 'https:' &&
            parsed.username === '' &&
            !/^(localhost|127\.|10\.|\[)/.test(parsed.hostname),
          'a scheduler that must not be asked',
        );
        return;
      }
      let asked = 0;
      const text = () =>
        what === 'logs' && asked === 1
          ? JSON.stringify(samples.challenge)
          : what === 'challenge' && asked > 1
            ? '{"computeLogsList":[]}'
            : body;
      const scheduler = new SchedulerClient({
        http: answering(text, () => void asked++),
        url: 'https://pool.example',
        chainId: 421614,
      });
      if (what === 'status') {
        const status = await scheduler.taskStatus(ID);
        const attempts = status?.attempts ?? [];
        const words = [
          status?.status,
          status?.gaveUpBy,
          ...(status?.causes ?? []),
          ...attempts.flatMap(({ state, causes }) => [state, ...causes]),
        ];
        must(
          words.every(word => word === undefined || /^[A-Z][A-Z0-9_]{0,199}$/.test(word)),
          'a status that is no word',
        );
        must((status?.causes.length ?? 0) <= 10, 'too many causes');
      } else await scheduler.taskLogs(ID, signer);
    },
  };
}

/** What the IPFS node says it stored, and CIDs wherever they come from. */
export function ipfsTarget(): FuzzTarget<{ cid: string; body: string }> {
  const added = { Name: 'file', Hash: CID, Size: '5' };
  const file = fileURLToPath(new URL('../../vectors/dataset/plain-1B.bin', import.meta.url));
  return {
    name: 'ipfs',
    make: random => ({
      cid: mutateText(
        random,
        random.pick([CID, 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi']),
      ),
      body: changed(random, added) + (random.oneIn(5) ? `\n${changed(random, added)}` : ''),
    }),
    feed: async ({ cid, body }) => {
      const storage = new IpfsStorage({
        http: answering(() => body),
        nodeUrl: 'https://n.example',
        gatewayUrls: ['https://g.example'],
      });
      await storage.upload(file, { cid: CID, size: 1 });
      must(body.includes(CID) || /bafy/.test(body), 'the CID of something else');
      must(parseCid(cid).toString().length <= 128, 'an endless CID');
    },
  };
}
