import { readFileSync } from 'node:fs';
import { FetchRequest, type Provider, Network as RpcNetwork } from 'ethers';
import { CheckedProvider } from '../../../src/iexec/chain/checked-provider.ts';
import { Hub } from '../../../src/iexec/hub/hub.ts';
import { HUB_ABI } from '../../../src/iexec/protocol/abi.ts';
import { dealPrice, dealTaskIds } from '../../../src/iexec/protocol/deal.ts';
import { decodeMultiaddr, encodeMultiaddr } from '../../../src/iexec/protocol/multiaddr.ts';
import { parseResultLocation } from '../../../src/iexec/protocol/result-location.ts';
import { readRefusal } from '../../../src/iexec/protocol/revert.ts';
import { TASK_STATUS } from '../../../src/iexec/protocol/task.ts';
import { mutateBytes, mutateJson, mutateText } from '../support/mutate.ts';
import { type FuzzTarget, must } from '../support/target.ts';

const vectors = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../vectors/${name}.json`, import.meta.url), 'utf8'));
const {
  viewDeal,
  viewTaskAfterContributeAndFinalize: viewTask,
  viewContribution,
} = vectors('deal-task-421614');
const ID = `0x${'1'.repeat(64)}`;
const ADDRESS = viewDeal.requester as string;

/** What the hub answers: deals, tasks, contributions, accounts, categories, and its configuration. */
export function hubTarget(): FuzzTarget<{ method: string; answer: Buffer; price: bigint }> {
  const answers: [string, Buffer][] = (
    [
      ['viewDeal', [viewDeal]],
      ['viewTask', [{ ...viewTask, contributors: [ADDRESS] }]],
      ['viewContribution', [viewContribution]],
      ['viewAccount', [{ stake: 5n, locked: 6n }]],
      ['countCategory', [5n]],
      ['viewCategory', [{ name: 'S', description: 'x', workClockTimeRef: 300n }]],
      ['domain', [{ name: 'iExecODB', version: '5.0.0', chainId: 1n, verifyingContract: ADDRESS }]],
      [
        'viewApp',
        [{ owner: ADDRESS, name: 'a', appType: 'DOCKER', multiaddr: '0x61', checksum: ID, mrenclave: '0x' }],
      ],
    ] as [string, unknown[]][]
  ).map(([method, values]) => [
    method,
    Buffer.from(HUB_ABI.encodeFunctionResult(method, values).slice(2), 'hex'),
  ]);
  return {
    name: 'hub',
    make: random => {
      const [method, sample] = random.pick(answers);
      const others = answers.map(([, bytes]) => bytes);
      return { method, answer: mutateBytes(random, sample, others), price: BigInt(random.next()) };
    },
    feed: async ({ method, answer }) => {
      const { selector } = HUB_ABI.getFunction(method) ?? {};
      const provider = {
        getNetwork: async () => ({ chainId: 1n }),
        call: async ({ data }: { data: string }) => {
          if (data.startsWith(selector ?? '')) return `0x${answer.toString('hex')}`;
          const [, other] =
            answers.find(([name]) => data.startsWith(HUB_ABI.getFunction(name)?.selector ?? '-')) ?? [];
          return `0x${other ? other.toString('hex') : '1'.padStart(64, '0')}`;
        },
      } as unknown as Provider;
      const hub = new Hub({ address: ADDRESS, provider });
      const deal = method === 'viewDeal' ? await hub.deal(ID) : undefined;
      if (deal) must(dealPrice(deal) >= 0n && dealTaskIds(deal).length <= 10_000, 'a deal that cannot be');
      if (method === 'viewTask') must(TASK_STATUS.includes((await hub.task(ID)).status), 'an unknown status');
      if (method === 'viewContribution') await hub.contribution(ID, ADDRESS);
      if (method === 'viewAccount') must((await hub.account(ADDRESS)).stake >= 0n, 'a negative stake');
      if (method.endsWith('Category')) {
        const category = await hub.category(0);
        must(!category || category.maxSeconds <= 315_360_000, 'an endless category');
      }
      if (method === 'domain' || method === 'viewApp') {
        const { domain } = await hub.configuration();
        must(domain.chainId === 1n && domain.verifyingContract === ADDRESS, 'the domain of another hub');
      }
      if (method === 'viewApp') await hub.app(ADDRESS);
    },
  };
}

/** What the RPC endpoint answers, through the provider that the action uses. */
export function rpcTarget(): FuzzTarget<{
  method: 'balance' | 'count' | 'block' | 'receipt' | 'fees';
  reply: string;
}> {
  const block = {
    hash: ID,
    parentHash: ID,
    number: '0x1',
    timestamp: '0x5',
    nonce: '0x0000000000000000',
    difficulty: '0x0',
    gasLimit: '0x1',
    gasUsed: '0x1',
    miner: ADDRESS,
    extraData: '0x',
    baseFeePerGas: '0x7',
    transactions: [ID],
  };
  const receipt = {
    transactionHash: ID,
    from: ADDRESS,
    to: ADDRESS,
    transactionIndex: '0x0',
    blockHash: ID,
    blockNumber: '0x1',
    status: '0x1',
    type: '0x2',
    gasUsed: '0x1',
    cumulativeGasUsed: '0x1',
    effectiveGasPrice: '0x1',
    logs: [
      {
        address: ADDRESS,
        topics: [ID],
        data: '0x',
        blockNumber: '0x1',
        transactionHash: ID,
        transactionIndex: '0x0',
        blockHash: ID,
        logIndex: '0x0',
        removed: false,
      },
    ],
    logsBloom: `0x${'0'.repeat(512)}`,
    contractAddress: null,
  };
  const results = { balance: '0x5', count: '0x5', block, receipt, fees: '0x9' } as const;
  let reply = '';
  const request = new FetchRequest('http://127.0.0.1/');
  request.setThrottleParams({ maxAttempts: 1 });
  request.getUrlFunc = async ({ body }) => {
    const asked = [JSON.parse(Buffer.from(body ?? []).toString())].flat() as { id: number }[];
    const answer = asked.map(({ id }) => reply.replace('"id":0', `"id":${id}`));
    const text = asked.length === 1 ? answer[0] : `[${answer.join(',')}]`;
    return { statusCode: 200, statusMessage: 'OK', headers: {}, body: Buffer.from(text ?? '') };
  };
  const network = new RpcNetwork('fuzz', 1);
  const provider = new CheckedProvider(request, network, {
    staticNetwork: network,
    batchStallTime: 0,
    cacheTimeout: -1,
  });
  return {
    name: 'rpc',
    make: random => {
      const method = random.pick(Object.keys(results) as (keyof typeof results)[]);
      const error = { error: { code: -32000, message: 'no', data: '0x08c379a0' } };
      const body = { ...(random.oneIn(4) ? error : { result: mutateJson(random, results[method]) }) };
      return {
        method,
        reply: JSON.stringify({
          jsonrpc: '2.0',
          id: 0,
          ...(random.oneIn(3) ? (mutateJson(random, body) as object) : body),
        }),
      };
    },
    feed: async input => {
      reply = input.reply;
      if (input.method === 'balance') must((await provider.getBalance(ADDRESS)) >= 0n, 'a negative balance');
      if (input.method === 'count')
        must((await provider.getTransactionCount(ADDRESS)) >= 0, 'a negative nonce');
      if (input.method === 'block') await provider.getBlock('latest');
      if (input.method === 'receipt') await provider.getTransactionReceipt(ID);
      if (input.method === 'fees') await provider.getFeeData();
    },
    isRefusal: error =>
      readRefusal(error) !== undefined || /INSUFFICIENT_FUNDS|NONCE_EXPIRED/.test(String(error)),
    close: async () => provider.destroy(),
  };
}

/** Where a worker says that the result is. */
export function locationTarget(): FuzzTarget<string> {
  const samples = [
    '{"storage":"ipfs","location":"/ipfs/QmVGUmjUdGNdGPBCypi68KHahXcZXzK52pFU263hEuLLSg"}',
    '{"storage":"ipfs","location":"/ipfs/bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi"}',
    '{"storage":"dropbox","location":"/results/x"}',
  ];
  return {
    name: 'location',
    make: random => {
      const text = mutateText(random, random.pick(samples));
      const hex = `0x${Buffer.from(text).toString('hex')}`;
      return random.oneIn(10) ? mutateText(random, hex) : hex;
    },
    feed: results => {
      const { cid } = parseResultLocation(results);
      must(/^[0-9A-Za-z]{1,128}$/.test(cid), 'a CID that leads elsewhere');
    },
  };
}

/** Locations of apps and datasets, there and back. */
export function multiaddrTarget(): FuzzTarget<{ text: string; bytes: Buffer }> {
  const samples = [
    '/ipfs/QmVGUmjUdGNdGPBCypi68KHahXcZXzK52pFU263hEuLLSg',
    'https://gateway/ipfs/Qm',
    'docker.io/a:1',
  ];
  const encoded = samples.map(text => Buffer.from(encodeMultiaddr(text).slice(2), 'hex'));
  return {
    name: 'multiaddr',
    make: random => ({
      text: mutateText(random, random.pick(samples)),
      bytes: mutateBytes(random, random.pick(encoded), encoded),
    }),
    feed: ({ text, bytes }) => {
      decodeMultiaddr(`0x${bytes.toString('hex')}`);
      const back = decodeMultiaddr(encodeMultiaddr(text));
      const isCid = /^\/(ipfs|p2p)\/[^/]+$/.test(text);
      must(back === text || isCid, 'a location that comes back as another');
      if (isCid && back !== text) must(back.startsWith('/ipfs/'), 'a CID that comes back as something else');
    },
    isRefusal: error => error instanceof RangeError,
  };
}
