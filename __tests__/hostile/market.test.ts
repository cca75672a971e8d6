import { afterAll, beforeAll, expect } from '@jest/globals';
import { hashOrder, orderDomain } from '../../localnet/chain/orders.ts';
import { publishPoolOrder, type SignedPoolOrder, signPoolOrder } from '../support/market-orders.ts';
import type { Interference } from '../support/proxy.ts';
import { attacksBy } from './support/attack.ts';
import { INJECTION, startTarget, type Target } from './support/target.ts';

let target: Target;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target?.stop());

const attack = attacksBy('The market');
const SUBMIT = { entry: 'submit', files: {} } as const;
/** The pool's honest order for category S, in nRLC. */
const HONEST = '200000';
const PAID = { ...SUBMIT, inputs: { category: 'S', 'max-price': '0.001 RLC' } } as const;

/** An entry of the market's list, as the market writes it. */
function listed({ order, sign }: SignedPoolOrder, changes: Readonly<Record<string, unknown>> = {}) {
  const { chainId, hub } = target.world.localnet.info.network;
  const json = Object.entries({ ...order, sign }).map(([name, value]) => [
    name,
    typeof value === 'bigint' ? Number(value) : value,
  ]);
  return {
    orderHash: hashOrder('workerpool', order, orderDomain(chainId, hub)),
    order: { ...Object.fromEntries(json), ...changes },
    remaining: 1,
    signer: target.world.localnet.info.wallets.workerpoolOwner.address,
    status: 'open',
  };
}

/** Puts entries before the honest ones of one list. */
function listing(path: string, entries: readonly unknown[]): Interference {
  return ({ url }) => {
    if (!url.startsWith(path)) return undefined;
    const rewrite = (body: string): string => {
      const page = JSON.parse(body) as { orders: unknown[] };
      return JSON.stringify({ ...page, orders: [...entries, ...page.orders] });
    };
    return { kind: 'rewrite', rewrite };
  };
}

attack.heavy(
  'offers a pool’s machines for nothing, in an order that the pool’s owner has not signed',
  'the honest offer is bought',
  async () => {
    const [, rival] = target.world.localnet.info.wallets.requesters;
    const forged = await signPoolOrder(target.world.localnet, { price: 0n, ...(rival && { signer: rival }) });
    target.turn('marketUrl', listing('/workerpoolorders', [listed(forged)]));
    const run = await target.step({ code: '', bought: 1 }, PAID);
    expect(run.outputs.price).toBe(HONEST);
  },
);

attack.heavy(
  'shows a dear order with a lower price than was signed',
  '`PRICE_ABOVE_CAP`, nothing bought',
  async () => {
    const dear = await signPoolOrder(target.world.localnet, { price: 900_000_000n });
    target.turn('marketUrl', ({ url }) => {
      if (!url.startsWith('/workerpoolorders')) return undefined;
      const orders = [listed(dear, { workerpoolprice: 1 }), listed(dear)];
      return { kind: 'answer', status: 200, body: JSON.stringify({ ok: true, count: 2, orders }) };
    });
    await target.step({ code: 'PRICE_ABOVE_CAP', bought: 0 }, PAID);
  },
);

attack(
  'sells another app under the name of the one that is asked for',
  '`APP_NO_ORDER`, nothing bought',
  async () => {
    const { apps, network } = target.world.localnet.info;
    target.turn('marketUrl', async ({ url }) => {
      if (!url.startsWith('/apporders')) return undefined;
      const asked = new URL(url, network.marketUrl);
      asked.searchParams.set('app', apps.resvg ?? '');
      const reply = await fetch(asked);
      return { kind: 'answer', status: 200, body: await reply.text() };
    });
    await target.step({ code: 'APP_NO_ORDER', bought: 0 }, SUBMIT);
  },
);

attack.heavy(
  'lists orders with numbers that are none, negative, or beyond 256 bits, and keys of the prototype',
  'these are skipped, the honest offer is bought',
  async () => {
    const real = await signPoolOrder(target.world.localnet, { price: 0n });
    const odd = [
      -1,
      1.5,
      '1e3',
      '0x1',
      '9'.repeat(78),
      '9'.repeat(1_000_000),
      null,
      true,
      [],
      {},
      2 ** 60,
    ].map(number => listed(real, { workerpoolprice: number }));
    const polluted = JSON.parse(
      '{"__proto__":{"order":{}},"constructor":{"prototype":{"order":1}},"order":null}',
    );
    target.turn(
      'marketUrl',
      listing('/workerpoolorders', [
        ...odd,
        polluted,
        null,
        1,
        [],
        'x',
        listed(real, { sign: `0x${'00'.repeat(100_000)}` }),
      ]),
    );
    const run = await target.step({ code: '', bought: 1 }, PAID);
    expect(run.outputs.price).toBe(HONEST);
  },
);

attack.heavy(
  'fills every page of the book with one and the same order, for ever',
  'looking ends after 10 000 entries: `WORKERPOOL_NO_ORDER`, nothing bought',
  async () => {
    const [, rival] = target.world.localnet.info.wallets.requesters;
    const forged = listed(
      await signPoolOrder(target.world.localnet, { price: 0n, ...(rival && { signer: rival }) }),
    );
    const body = JSON.stringify({
      ok: true,
      count: 1e9,
      orders: Array(100).fill({ ...forged, remaining: -1 }),
    });
    let pages = 0;
    target.turn('marketUrl', ({ url }) => {
      if (!url.startsWith('/workerpoolorders')) return undefined;
      pages += 1;
      return { kind: 'answer', status: 200, body };
    });
    await target.step({ code: 'WORKERPOOL_NO_ORDER', bought: 0 }, PAID);
    expect(pages).toBe(200);
  },
);

attack.heavy(
  'hides the cheaper of two offers',
  'this remains: the dearer one is bought, within `max-price`',
  async () => {
    const order = { price: 900_000n, terms: { category: 1n } };
    await publishPoolOrder(target.world.localnet, await signPoolOrder(target.world.localnet, order));
    target.turn('marketUrl', ({ url }) => {
      if (!url.startsWith('/workerpoolorders')) return undefined;
      const rewrite = (body: string): string => {
        const page = JSON.parse(body) as { orders: { order: { workerpoolprice: number } }[] };
        const dear = page.orders.filter(({ order }) => Number(order.workerpoolprice) === 900_000);
        return JSON.stringify({ ...page, orders: dear });
      };
      return { kind: 'rewrite', rewrite };
    });
    const run = await target.step({ code: '', bought: 1 }, PAID);
    expect(run.outputs.price).toBe('900000');
  },
);

attack('hides all offers', 'this remains: `WORKERPOOL_NO_ORDER`, nothing bought', async () => {
  target.turn('marketUrl', ({ url }) =>
    url.startsWith('/workerpoolorders')
      ? { kind: 'answer', status: 200, body: '{"ok":true,"count":0,"orders":[]}' }
      : undefined,
  );
  await target.step({ code: 'WORKERPOOL_NO_ORDER', bought: 0 }, PAID);
});

for (const [what, status, body] of [
  ['an error whose text is log commands and HTML', 200, JSON.stringify({ ok: false, error: INJECTION })],
  ['a login page', 200, '<html><script>alert(1)</script></html>'],
  ['a million nested lists', 200, '['.repeat(1_000_000)],
  ['a list in place of an answer', 200, '[[[]]]'],
  ['no list of orders', 200, '{"ok":true,"orders":{"length":1e9}}'],
] as const) {
  attack.heavy(`answers with ${what}`, '`SERVICE_MALFORMED`, nothing bought', async () => {
    target.turn('marketUrl', () => ({ kind: 'answer', status, body }));
    await target.step({ code: 'SERVICE_MALFORMED', bought: 0 }, SUBMIT);
  });
}

attack.heavy('refuses with a page of log commands', '`SERVICE_REFUSED`, the text is not shown', async () => {
  target.turn('marketUrl', () => ({ kind: 'answer', status: 403, body: INJECTION }));
  await target.step({ code: 'SERVICE_REFUSED', bought: 0 }, SUBMIT);
});

attack('never ends an answer', '`SERVICE_MALFORMED` after 16 MiB, nothing bought', async () => {
  const chunk = Buffer.alloc(4_000_000, ' ');
  target.turn('marketUrl', () => ({ kind: 'endless', chunk, everyMs: 0 }));
  await target.step({ code: 'SERVICE_MALFORMED', bought: 0 }, SUBMIT);
});

attack.heavy('redirects to another host', '`SERVICE_REFUSED`, that host is not asked', async () => {
  const location = `${target.elsewhere.url}/apporders`;
  target.turn('marketUrl', () => ({ kind: 'answer', status: 302, headers: { location } }));
  await target.step({ code: 'SERVICE_REFUSED', bought: 0 }, SUBMIT);
});

attack.heavy('redirects in a circle', '`SERVICE_REFUSED` after five turns', async () => {
  target.twins.marketUrl.forget();
  target.turn('marketUrl', ({ url }) => ({ kind: 'answer', status: 302, headers: { location: `${url}x` } }));
  await target.step({ code: 'SERVICE_REFUSED', bought: 0 }, SUBMIT);
  expect(target.twins.marketUrl.seen.length).toBeLessThan(15);
});

attack(
  'lists expired tasks of strangers as the wallet’s own, so that it pays the gas of their refund',
  'the hub is believed: nothing is claimed',
  async () => {
    const { localnet } = target.world;
    const { wallets, apps } = localnet.info;
    const stranger = wallets.requesters[1]?.privateKey ?? '';
    const theirs = await target.world.run({
      entry: 'submit',
      cwd: target.world.workspace(),
      inputs: { wallet: stranger, app: apps.sleep ?? '', category: 'XS' },
    });
    const dealid = theirs.outputs['deal-id'] ?? '';
    expect(dealid).toMatch(/^0x/);
    await localnet.provider.send('evm_increaseTime', [40 * 86_400]);
    await localnet.provider.send('evm_mine', []);
    target.turn('marketUrl', ({ url }) => {
      if (!url.startsWith('/deals')) return undefined;
      const deals = [{ dealid, requester: target.wallet.address }];
      return { kind: 'answer', status: 200, body: JSON.stringify({ ok: true, count: 1, deals }) };
    });
    const nonce = await localnet.provider.getTransactionCount(target.wallet.address);
    const run = await target.step({ code: '', bought: 0 }, { entry: 'sweep', files: {} });
    expect(run.outputs).toMatchObject({ claimable: '0', claimed: '0' });
    expect(await localnet.provider.getTransactionCount(target.wallet.address)).toBe(nonce);
  },
);
