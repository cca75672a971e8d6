import { describe, expect, test } from '@jest/globals';
import { ZeroAddress } from 'ethers';
import { Spending } from '../../src/iexec/chain/spending.ts';
import { buyDeal } from '../../src/iexec/market/buy-deal.ts';
import { findOffers } from '../../src/iexec/market/offers.ts';
import { OvertakenPurchase, type PurchaseInput } from '../../src/iexec/market/purchase-step.ts';
import { HUB_ABI } from '../../src/iexec/protocol/abi.ts';
import { signOrder } from '../../src/iexec/protocol/orders.ts';
import { locatePurchase } from '../../src/pipeline/buy/locate-purchase.ts';
import { fakeContext, fakeRequest, POOL } from '../support/stage-context.ts';

const PRICE = 1_000n;
const NONSENSE = 'ffffffff'.padEnd(64, '0');
const VIEW_ACCOUNT = HUB_ABI.getFunction('viewAccount')?.selector ?? '';

type Answer = (method: string, data: string) => Promise<unknown> | unknown;

/** A purchase for `PRICE` by a wallet whose iExec account holds so much, and a record of what it did. */
async function purchase(stake: bigint, more: Partial<PurchaseInput> = {}) {
  const { context, chain, market, identities } = fakeContext();
  const { requester, beneficiary } = identities;
  await market.sell({ pool: PRICE });
  chain.account(requester.address).stake = stake;
  const parties = { requester: requester.address, beneficiary: beneficiary.address, dataset: ZeroAddress };
  const { requestOrder, dealId } = await locatePurchase(context, fakeRequest(chain), parties);
  const { hub } = context.services;
  const offers = await findOffers({ ...context.services, request: requestOrder });
  const notes: string[] = [];
  const sends: number[] = [];
  const sent = () => chain.requests.filter(method => method === 'eth_sendRawTransaction').length;
  const input: PurchaseInput = {
    hub,
    wallet: requester.connect(chain),
    request: await signOrder('request', requestOrder, chain.domain, requester),
    offers,
    deposit: 'auto',
    note: line => notes.push(line),
    onSend: () => sends.push(sent()),
    pollMs: 0,
    ...more,
  };
  /** Answers requests in the chain's place where it returns something. */
  const intercept = (answer: Answer) => {
    const send = chain.send.bind(chain);
    chain.send = async (method, params) => {
      const data = (Object.values(params)[0] as { data?: string } | undefined)?.data ?? '';
      return (await answer(method, data)) ?? send(method, params);
    };
  };
  const account = chain.account(requester.address);
  const rlc = () => chain.rlc.get(requester.address) ?? 0n;
  return { buy: () => buyDeal(input), chain, account, dealId, intercept, notes, sends, sent, rlc };
}

/** A hub that takes any calldata for a deposit, and so does not match with it. */
const depositsOnly: Answer = (method, data) =>
  method === 'eth_call' && data.includes(NONSENSE) ? `0x${'00'.repeat(32)}` : undefined;

describe('a purchase', () => {
  test('is a match where the account holds just enough', async () => {
    const { buy, chain, account, dealId, notes, sends } = await purchase(PRICE);
    const made = await buy();
    expect(made).toMatchObject({ dealId, price: PRICE, workerpool: POOL });
    expect(made.txHash).toMatch(/^0x/);
    expect(chain.mined).toEqual(['match']);
    expect(account).toEqual({ stake: 0n, locked: PRICE });
    expect(notes).toEqual([`Buying from worker pool ${POOL} for 0.000001 RLC.`]);
    expect(sends).toEqual([0]);
  });

  test('deposits what the account lacks, in the same transaction', async () => {
    const { buy, chain, account, notes, sends, sent, rlc } = await purchase(PRICE - 1n);
    const held = rlc();
    expect((await buy()).txHash).toMatch(/^0x/);
    expect([chain.mined, sent(), sends]).toEqual([['deposit', 'match'], 1, [0]]);
    expect([held - rlc(), account]).toEqual([1n, { stake: 0n, locked: PRICE }]);
    expect(notes).toEqual([`Depositing 0.000000001 RLC and buying from ${POOL} in one transaction.`]);
  });

  test('deposits in a transaction of its own where the hub asks for that', async () => {
    const { buy, chain, intercept, notes, sends, sent } = await purchase(0n);
    intercept(depositsOnly);
    expect((await buy()).txHash).toMatch(/^0x/);
    expect([chain.mined, sent()]).toEqual([['deposit', 'match'], 2]);
    // Before the deposit alone, no deal may exist yet.
    expect(sends).toEqual([1]);
    expect(notes).toEqual([
      'Depositing 0.000001 RLC into the wallet’s iExec account.',
      `Buying from worker pool ${POOL} for 0.000001 RLC.`,
    ]);
  });

  test('is there already where its deal is', async () => {
    const { buy, chain } = await purchase(0n);
    const { txHash, ...made } = await buy();
    const before = chain.mined.length;
    expect(txHash).toBeDefined();
    expect(await buy()).toEqual(made);
    expect(chain.mined).toHaveLength(before);
  });

  test('is not made where another form of it is', async () => {
    const nonces: number[] = [];
    const isOvertaken = async (nonce: number) => nonces.push(nonce) > 0;
    const { buy, sent } = await purchase(PRICE, { isOvertaken });
    await expect(buy()).rejects.toBeInstanceOf(OvertakenPurchase);
    expect([nonces, sent()]).toEqual([[0], 0]);
  });

  test('takes no RLC from the wallet where that is forbidden', async () => {
    const { buy, sent } = await purchase(PRICE - 1n, { deposit: 'never' });
    await expect(buy()).rejects.toMatchObject({ code: 'BALANCE_TOO_SMALL' });
    expect(sent()).toBe(0);
  });
});

describe('a deposit of another process', () => {
  /** The purchase while another process deposits at the same time; counts the looks at the account. */
  async function beside(answer: Answer = () => undefined) {
    const bought = await purchase(0n);
    let looks = 0;
    bought.intercept(async (method, data) => {
      if (data.startsWith(VIEW_ACCOUNT)) looks += 1;
      if (depositsOnly(method, data)) bought.account.stake = PRICE;
      return depositsOnly(method, data) ?? (await answer(method, data));
    });
    return { ...bought, looks: () => looks };
  }

  test('is not made again, and used once it is not spent for five looks', async () => {
    const { buy, chain, looks } = await beside();
    await buy();
    expect(chain.mined).toEqual(['match']);
    // One for the choice and one for the deposit, one and five for its end, and one for the next choice.
    expect(looks()).toBe(9);
  });

  test('is waited for until it is spent', async () => {
    let looks = 0;
    const bought = await beside((_, data) => {
      if (data.startsWith(VIEW_ACCOUNT) && ++looks === 4) bought.account.stake = 0n;
    });
    await bought.buy();
    expect(bought.chain.mined).toEqual(['match']);
    // The fourth look sees it; all nine are of the same deposit, made once more.
    expect(bought.looks()).toBe(4 + 9);
  });
});

describe('rounds', () => {
  const refusal = (chain: Awaited<ReturnType<typeof purchase>>['chain']) =>
    chain.getRpcError(
      { method: 'eth_estimateGas', params: [{ to: POOL, data: '0x' }], id: 1, jsonrpc: '2.0' },
      { id: 1, error: { code: 3, message: 'execution reverted', data: '0x' } as never },
    );

  test('are eight where the hub refuses what it has just accepted', async () => {
    const { buy, chain, intercept } = await purchase(PRICE);
    let estimates = 0;
    intercept(method => {
      if (method !== 'eth_estimateGas') return undefined;
      estimates += 1;
      throw refusal(chain);
    });
    await expect(buy()).rejects.toMatchObject({ code: 'MATCH_REFUSED' });
    expect(estimates).toBe(8);
  });

  test('do not count while other processes of the wallet get their transactions through', async () => {
    const { buy, chain, intercept } = await purchase(PRICE);
    let estimates = 0;
    intercept(method => {
      if (method === 'eth_getTransactionCount') return `0x${Math.min(estimates, 10).toString(16)}`;
      if (method !== 'eth_estimateGas') return undefined;
      estimates += 1;
      throw refusal(chain);
    });
    await expect(buy()).rejects.toMatchObject({ code: 'MATCH_REFUSED' });
    expect(estimates).toBe(18);
  });

  test('are eight where a deposit of ours is spent by others each time', async () => {
    const { buy, chain, account, intercept } = await purchase(0n, {
      spending: new Spending({ rlc: 20n * PRICE }),
    });
    intercept((method, data) => {
      if (method === 'eth_getTransactionCount' && account.stake > 0n) {
        account.stake = 0n;
        account.locked += PRICE;
      }
      return depositsOnly(method, data);
    });
    await expect(buy()).rejects.toMatchObject({
      code: 'TRANSACTION_FAILED',
      what: 'The deal could not be made.',
    });
    expect(chain.mined).toEqual(Array(8).fill('deposit'));
  });

  test('end where the purchase may move no more', async () => {
    const { buy, chain, account, intercept } = await purchase(0n, { spending: new Spending({ rlc: PRICE }) });
    intercept((method, data) => {
      if (method === 'eth_getTransactionCount') account.stake = 0n;
      if (method === 'eth_getTransactionCount' && chain.mined.length > 0) account.locked = PRICE;
      return depositsOnly(method, data);
    });
    await expect(buy()).rejects.toThrow(/enough was moved before.*\[TRANSACTION_FAILED\]/);
    expect(chain.mined).toEqual(['deposit']);
  });
});

describe('a mined transaction', () => {
  test.each([
    ['a match', PRICE, 'the deal'],
    ['a deposit with its match', 0n, 'the deal'],
  ])('that does not show is an error: %s', async (_, stake, label) => {
    const { buy, chain, account, intercept } = await purchase(stake);
    intercept(method => {
      if (method !== 'eth_getTransactionReceipt') return;
      chain.deals.clear();
      account.stake = stake;
      account.locked = 0n;
    });
    await expect(buy()).rejects.toMatchObject({
      code: 'TRANSACTION_FAILED',
      what: `The chain does not show ${label}.`,
    });
  });

  test('that made a deposit only does not show either where the account is as it was', async () => {
    const { buy, account, intercept } = await purchase(0n);
    intercept((method, data) => {
      if (method === 'eth_getTransactionReceipt') account.stake = 0n;
      return depositsOnly(method, data);
    });
    await expect(buy()).rejects.toMatchObject({ what: 'The chain does not show the deposit.' });
  });

  test('that only made the deposit that a match needs is followed by the match', async () => {
    const { buy, chain, dealId, account, intercept, sent } = await purchase(0n);
    intercept(method => {
      // The match of the first transaction did not happen.
      if (method === 'eth_getTransactionReceipt' && sent() === 1 && chain.deals.has(dealId))
        chain.forget(dealId);
    });
    const { txHash } = await buy();
    expect(txHash).toMatch(/^0x/);
    expect([chain.mined, sent()]).toEqual([['deposit', 'match', 'match'], 2]);
    expect(account).toEqual({ stake: 0n, locked: PRICE });
  });
});
