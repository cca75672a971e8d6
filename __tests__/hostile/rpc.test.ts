import { afterAll, beforeAll, expect } from '@jest/globals';
import { AbiCoder, type Interface, type Result, Transaction, toBeHex } from 'ethers';
import { hubAt } from '../../localnet/chain/contracts.ts';
import { attacksBy } from './support/attack.ts';
import { lying, lyingAbout, lyingOf, type RpcCall } from './support/chain-lies.ts';
import { INJECTION, MARK, startTarget, type Target } from './support/target.ts';

let target: Target;
let hub: Interface;
beforeAll(async () => {
  target = await startTarget();
  hub = hubAt(target.world.localnet.info.network.hub, target.world.localnet.provider).interface;
});
afterAll(() => target?.stop());

const attack = attacksBy('The RPC endpoint');
const NO_FILES = { files: {} };
const NOTHING = { entry: 'submit', ...NO_FILES } as const;

/** The values of a struct with some of them replaced by name. */
function withFields(struct: Result, changes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...struct.toObject(), ...changes };
}

attack('serves another chain', '`RPC_WRONG_CHAIN`, nothing signed', async () => {
  target.turn('rpcUrl', lyingAbout('eth_chainId', { result: '0xa4b1' }));
  await target.step({ code: 'RPC_WRONG_CHAIN', bought: 0 }, NOTHING);
});

attack(
  'has orders signed for the hub of another chain, where the wallet may have money too',
  '`SERVICE_MALFORMED`, nothing signed',
  async () => {
    target.turn(
      'rpcUrl',
      lyingOf(hub, 'domain', ([domain]) => [withFields(domain, { chainId: 42161n })]),
    );
    await target.step({ code: 'SERVICE_MALFORMED', bought: 0 }, NOTHING);
  },
);

attack.heavy(
  'has orders signed for a contract of its own',
  '`SERVICE_MALFORMED`, nothing signed',
  async () => {
    const { address } = target.wallet;
    target.turn(
      'rpcUrl',
      lyingOf(hub, 'domain', ([domain]) => [withFields(domain, { verifyingContract: address })]),
    );
    await target.step({ code: 'SERVICE_MALFORMED', bought: 0 }, NOTHING);
  },
);

attack.heavy('gives a category 10⁷⁶ seconds', '`SERVICE_MALFORMED`, nothing bought', async () => {
  target.turn(
    'rpcUrl',
    lyingOf(hub, 'viewCategory', ([category]) => [withFields(category, { workClockTimeRef: 10n ** 76n })]),
  );
  await target.step({ code: 'SERVICE_MALFORMED', bought: 0 }, NOTHING);
});

attack.heavy(
  'says that deadlines come after 2²⁵⁵ times the category',
  '`SERVICE_MALFORMED`, nothing bought',
  async () => {
    target.turn(
      'rpcUrl',
      lyingOf(hub, 'final_deadline_ratio', () => [2n ** 255n]),
    );
    await target.step({ code: 'SERVICE_MALFORMED', bought: 0 }, { ...NOTHING, entry: 'quote' });
  },
);

attack(
  'asks 10 000 gwei for gas, so that the wallet burns all its coins',
  '`GAS_TOO_DEAR`, nothing sent',
  async () => {
    const { provider } = target.world.localnet;
    const nonce = await provider.getTransactionCount(target.wallet.address);
    target.turn(
      'rpcUrl',
      lying(({ method }, result) => {
        const price = toBeHex(10_000n * 10n ** 9n);
        if (['eth_gasPrice', 'eth_maxPriorityFeePerGas'].includes(method)) return { result: price };
        if (method === 'eth_getBlockByNumber' && typeof result === 'object')
          return { result: { ...result, baseFeePerGas: price } };
        return method === 'eth_getBalance' ? { result: toBeHex(10n ** 30n) } : undefined;
      }),
    );
    await target.step({ code: 'GAS_TOO_DEAR', bought: 0 }, NOTHING);
    expect(await provider.getTransactionCount(target.wallet.address)).toBe(nonce);
  },
);

attack.heavy(
  'says that the wallet has sent 2⁶⁰ transactions',
  '`SERVICE_MALFORMED`, nothing sent',
  async () => {
    target.turn('rpcUrl', lyingAbout('eth_getTransactionCount', { result: toBeHex(2n ** 60n) }));
    await target.step({ code: 'SERVICE_MALFORMED', bought: 0 }, NOTHING);
  },
);

for (const [what, result] of [
  ['one byte', '0x01'],
  ['text', 'nonsense'],
  ['null', null],
  ['an object', { a: 1 }],
  ['a megabyte of ones', `0x${'ff'.repeat(1_000_000)}`],
] as const) {
  attack.heavy(`answers reads of contracts with ${what}`, '`SERVICE_MALFORMED`, nothing bought', async () => {
    target.turn('rpcUrl', lyingAbout('eth_call', { result }));
    await target.step({ code: 'SERVICE_MALFORMED', bought: 0 }, NOTHING);
  });
}

attack.heavy(
  'answers with an error whose text is log commands, terminal sequences and HTML',
  '`SERVICE_REFUSED`, the text is inert',
  async () => {
    target.turn('rpcUrl', lyingAbout('eth_getBalance', { error: { code: -32000, message: INJECTION } }));
    const run = await target.step({ code: 'SERVICE_REFUSED', bought: 0 }, NOTHING);
    expect(run.log).toContain(MARK);
  },
);

attack.heavy(
  'reverts the purchase with a megabyte of such text',
  '`MATCH_REFUSED`, the text is inert and cut short',
  async () => {
    const { selector = '' } = hub.getFunction('matchOrders') ?? {};
    const reason = AbiCoder.defaultAbiCoder().encode(['string'], [INJECTION + 'x'.repeat(1_000_000)]);
    target.turn(
      'rpcUrl',
      lying(({ method, params }) => {
        const { data = '' } = (params[0] ?? {}) as { data?: string };
        if (method !== 'eth_call' || !data.startsWith(selector)) return undefined;
        return { error: { code: 3, message: 'execution reverted', data: `0x08c379a0${reason.slice(2)}` } };
      }),
    );
    const run = await target.step({ code: 'MATCH_REFUSED', bought: 0 }, NOTHING);
    expect(run.log).toContain(MARK);
    expect(run.stdout.length).toBeLessThan(50_000);
    expect(run.outputs).toMatchObject({ 'deal-id': '', 'task-id': '' });
    expect(run.summary).toContain('no deal was made');
  },
);

attack('never ends an answer', '`RPC_UNREACHABLE`', async () => {
  const chunk = Buffer.alloc(4_000_000, ' ');
  target.turn('rpcUrl', () => ({ kind: 'endless', chunk, everyMs: 0 }));
  await target.step({ code: 'RPC_UNREACHABLE', bought: 0 }, NOTHING);
});

attack.heavy('answers a call with 200 000 replies', '`RPC_UNREACHABLE`', async () => {
  const replies = `[${'{"id":0},'.repeat(200_000)}{"id":0}]`;
  target.turn('rpcUrl', () => ({ kind: 'answer', status: 200, body: replies }));
  await target.step({ code: 'RPC_UNREACHABLE', bought: 0 }, NOTHING);
});

attack.heavy('redirects to another host', '`RPC_UNREACHABLE`, that host is not asked', async () => {
  const location = `${target.elsewhere.url}/rpc`;
  target.turn('rpcUrl', () => ({ kind: 'answer', status: 307, headers: { location } }));
  await target.step({ code: 'RPC_UNREACHABLE', bought: 0 }, NOTHING);
});

attack.heavy(
  'fakes the receipt of the dataset’s registration and keeps the transaction',
  '`SERVICE_REFUSED`: the SMS reads the chain itself, so nothing is bought',
  async () => {
    const fake = lying(({ method, params }) =>
      method === 'eth_getTransactionReceipt'
        ? { result: receiptOf(String(params[0]), target.wallet.address) }
        : undefined,
    );
    target.turn('rpcUrl', request => {
      if (!request.rpcMethods.includes('eth_sendRawTransaction')) return fake(request);
      const { id, params } = JSON.parse(request.body.toString()) as RpcCall;
      const result = Transaction.from(String(params[0])).hash;
      return { kind: 'answer', status: 200, body: JSON.stringify({ jsonrpc: '2.0', id, result }) };
    });
    await target.step({ code: 'SERVICE_REFUSED', bought: 0 }, { entry: 'submit' });
  },
);

attack(
  'says that the task is done, with the result of another task of the same wallet',
  '`DEAL_MISMATCH`, nothing unpacked',
  async () => {
    const first = await target.step({ code: '', bought: 1 }, NO_FILES);
    const other = first.outputs['task-id'] ?? '';
    const { localnet } = target.world;
    const done = await hubAt(localnet.info.network.hub, localnet.provider).getFunction('viewTask')(other);
    target.turn(
      'rpcUrl',
      lyingOf(hub, 'viewTask', ([task], [id]) =>
        id === other
          ? undefined
          : [
              withFields(task, {
                dealid: done.dealid,
                status: 3n,
                results: done.results,
                resultDigest: done.resultDigest,
                consensusValue: done.consensusValue,
                contributors: done.contributors.toArray(),
              }),
            ],
      ),
    );
    await target.step(
      { code: 'DEAL_MISMATCH', bought: 1 },
      { ...NO_FILES, inputs: { app: target.world.localnet.info.apps.echo ?? '' } },
    );
  },
);

const pointingAt = (part: Result, pointer: string) => withFields(part, { pointer });
for (const [what, change] of [
  ['whose result is for somebody else', (_: Result, stranger: string) => ({ beneficiary: stranger })],
  ['by somebody else', (_: Result, stranger: string) => ({ requester: stranger })],
  [
    'of another app',
    ({ app }: Result) => ({ app: pointingAt(app, target.world.localnet.info.apps.resvg ?? '') }),
  ],
  ['of an app that is none', ({ app }: Result, stranger: string) => ({ app: pointingAt(app, stranger) })],
  ['with a dataset', ({ dataset }: Result, stranger: string) => ({ dataset: pointingAt(dataset, stranger) })],
  ['with other arguments', () => ({ params: '{"iexec_args":"--name other.txt"}' })],
  ['that demands no enclave', () => ({ tag: toBeHex(0, 32) })],
] as const) {
  const declare = what === 'of another app' || what === 'with other arguments' ? attack : attack.heavy;
  declare(`tells of a deal ${what}, in the place of ours`, '`DEAL_MISMATCH`, nothing unpacked', async () => {
    const stranger = target.world.localnet.info.wallets.requesters[1]?.address ?? '';
    target.turn(
      'rpcUrl',
      lyingOf(hub, 'viewDeal', ([deal]) =>
        deal.startTime === 0n ? undefined : [withFields(deal, change(deal, stranger))],
      ),
    );
    await target.step({ code: 'DEAL_MISMATCH', bought: 1 }, NO_FILES);
  });
}

attack.heavy(
  'floods the search for the worker’s signatures with 20 000 events that are none',
  'the signatures count as not checked, and the log says so',
  async () => {
    const event = {
      address: target.world.localnet.info.network.hub,
      topics: [toBeHex(1, 32)],
      data: '0x',
      blockNumber: '0x1',
      blockHash: toBeHex(1, 32),
      transactionHash: toBeHex(1, 32),
      transactionIndex: '0x0',
      logIndex: '0x0',
      removed: false,
    };
    target.turn('rpcUrl', lyingAbout('eth_getLogs', { result: Array(20_000).fill(event) }));
    const run = await target.step({ code: '', bought: 1 }, NO_FILES);
    expect(run.summary).toMatch(/not(?: |&nbsp;)checked/i);
  },
);

/** A receipt as a node writes it, of a transaction that never was. */
function receiptOf(transactionHash: string, from: string): object {
  return {
    transactionHash,
    from,
    to: from,
    transactionIndex: '0x0',
    blockHash: toBeHex(1, 32),
    blockNumber: '0x1',
    status: '0x1',
    type: '0x2',
    gasUsed: '0x1',
    cumulativeGasUsed: '0x1',
    effectiveGasPrice: '0x1',
    logs: [],
    logsBloom: toBeHex(0, 256),
    contractAddress: null,
  };
}
