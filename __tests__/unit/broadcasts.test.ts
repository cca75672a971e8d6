import { describe, expect, test } from '@jest/globals';
import type { TransactionReceipt } from 'ethers';
import type { BroadcastAnswer } from '../../src/iexec/chain/broadcast-answer.ts';
import { type BroadcastNode, Broadcasts, judgeBroadcast } from '../../src/iexec/chain/broadcasts.ts';
import type { SignedTransaction } from '../../src/iexec/chain/sign-transaction.ts';

const NONCE = 7;

/** A signed transaction that offers this much for gas; its hash says how much. */
function offering(maxFeePerGas: bigint): SignedTransaction {
  return { raw: '0x', hash: `0x${maxFeePerGas}`, nonce: NONCE, maxFeePerGas, maxPriorityFeePerGas: 1n };
}

/** A node that gives these answers to broadcasts, one after the other, and then takes everything. */
function nodeAnswering(...answers: (BroadcastAnswer | undefined)[]) {
  const sent: string[] = [];
  const asked: string[] = [];
  const state: { nextNonce: number; mined: string | undefined; canOfferMore: boolean } = {
    nextNonce: NONCE,
    mined: undefined,
    canOfferMore: true,
  };
  const node: BroadcastNode = {
    broadcast: async ({ hash }) => {
      sent.push(hash);
      return answers.shift();
    },
    signDearer: async ({ maxFeePerGas }, by) => {
      asked.push(by);
      return state.canOfferMore ? offering((maxFeePerGas ?? 0n) + 1n) : undefined;
    },
    nextNonce: async () => state.nextNonce,
    receiptOf: async hash => (hash === state.mined ? ({ hash } as TransactionReceipt) : null),
  };
  return { node, sent, asked, state };
}

describe('the judgement of an answer to a broadcast', () => {
  test.each<[BroadcastAnswer | undefined, boolean, number, string]>([
    [undefined, true, 0, 'wait'],
    ['known', true, 0, 'wait'],
    ['unsure', true, 0, 'wait'],
    ['outbid', true, 0, 'lost'],
    // One of our own earlier transactions holds the nonce.
    ['outbid', false, 0, 'wait'],
    ['below-base-fee', false, 100, 'wait'],
    ['underpriced', true, 0, 'wait'],
    ['underpriced', false, 5, 'wait'],
    ['underpriced', false, 6, 'too-cheap'],
  ])('%s (first: %s, after %i repricings): %s', (answer, isFirst, repricings, verdict) => {
    expect(judgeBroadcast(answer, { isFirst, repricings })).toBe(verdict);
  });
});

describe('broadcasts', () => {
  test('the first transaction is sent as it is, and again every fifth look', async () => {
    const { node, sent, state } = nodeAnswering();
    state.canOfferMore = false;
    const broadcasts = new Broadcasts(node, offering(1n));
    const due: boolean[] = [];
    for (let look = 0; look < 11; look++) {
      due.push(broadcasts.isSendDue);
      if (broadcasts.isSendDue) expect(await broadcasts.send()).toBe('wait');
      expect(await broadcasts.look()).toBeUndefined();
    }
    expect(due.flatMap((isDue, look) => (isDue ? look : []))).toEqual([0, 5, 10]);
    expect(sent).toEqual(['0x1', '0x1', '0x1']);
    expect(broadcasts.hashes).toEqual(['0x1']);
  });

  test.each([
    ['below-base-fee', 'by the chain'],
    ['underpriced', 'by the pool'],
  ] as const)('an answer %s has it priced anew at once, asked %s', async (answer, by) => {
    const { node, sent, asked } = nodeAnswering(answer);
    const broadcasts = new Broadcasts(node, offering(1n));
    await broadcasts.send();
    expect(broadcasts.isAccepted).toBe(false);
    await broadcasts.look();
    expect(broadcasts.isSendDue).toBe(true);
    await broadcasts.send();
    expect(asked).toEqual([by]);
    expect(sent).toEqual(['0x1', '0x2']);
    expect(broadcasts.hashes).toEqual(['0x1', '0x2']);
    expect(broadcasts.latest.hash).toBe('0x2');
    expect(broadcasts.isAccepted).toBe(true);
    await broadcasts.look();
    expect(broadcasts.isSendDue).toBe(false);
  });

  test('once accepted, a later refusal leaves the outcome open', async () => {
    const { node } = nodeAnswering(undefined, 'underpriced');
    const broadcasts = new Broadcasts(node, offering(1n));
    await broadcasts.send();
    await broadcasts.send();
    expect(broadcasts.isAccepted).toBe(true);
  });

  test('a pool that always asks for more is given up after six repricings', async () => {
    const { node, sent } = nodeAnswering(...Array.from({ length: 9 }, () => 'underpriced' as const));
    const broadcasts = new Broadcasts(node, offering(1n));
    const verdicts: string[] = [];
    while (verdicts.at(-1) !== 'too-cheap') verdicts.push(await broadcasts.send());
    expect(verdicts).toHaveLength(7);
    expect(sent).toHaveLength(7);
    expect(broadcasts.isAccepted).toBe(false);
  });

  test('a receipt of any of the transactions counts, also when the nonce is used', async () => {
    const { node, state } = nodeAnswering('below-base-fee');
    const broadcasts = new Broadcasts(node, offering(1n));
    await broadcasts.send();
    await broadcasts.send();
    Object.assign(state, { nextNonce: NONCE + 1, mined: '0x1' });
    expect(await broadcasts.look()).toEqual({ hash: '0x1' });
  });

  test('a used nonce without a receipt counts as lost after three looks in a row', async () => {
    const { node, state } = nodeAnswering();
    const broadcasts = new Broadcasts(node, offering(1n));
    await broadcasts.send();
    const lookAt = async (nextNonce: number) => {
      state.nextNonce = nextNonce;
      return broadcasts.look();
    };
    expect(await lookAt(NONCE + 1)).toBeUndefined();
    expect(await lookAt(NONCE + 1)).toBeUndefined();
    // A node behind the endpoint that lags.
    expect(await lookAt(NONCE)).toBeUndefined();
    expect(await lookAt(NONCE + 1)).toBeUndefined();
    expect(await lookAt(NONCE + 1)).toBeUndefined();
    expect(await lookAt(NONCE + 1)).toBe('lost');
  });
});
