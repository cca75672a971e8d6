import type { Hub } from '../hub/hub.ts';

/** Reads from the chain about orders on the market. */
export type OrderReads = Pick<
  Hub,
  'app' | 'account' | 'configuration' | 'consumed' | 'passesRestriction' | 'verifyOrder' | 'workerpoolOwner'
>;

/**
 * The hub's reads about orders, each asked once for the same question: most orders are from a few pools, every pool
 * order meets every app order, and orders that are open to all are met again among those for groups. Answers get old,
 * so this is for one look at the market.
 */
export function rememberedReads(hub: OrderReads): OrderReads {
  const known = new Map<string, Promise<unknown>>();
  function once<Args extends readonly string[], T>(
    name: string,
    ask: (...args: Args) => Promise<T>,
  ): (...args: Args) => Promise<T> {
    return (...args) => {
      const key = [name, ...args].join(' ');
      const answer = (known.get(key) as Promise<T> | undefined) ?? ask(...args);
      known.set(key, answer);
      return answer;
    };
  }
  return {
    app: address => hub.app(address),
    configuration: () => hub.configuration(),
    account: once('account', owner => hub.account(owner)),
    consumed: once('consumed', hash => hub.consumed(hash)),
    passesRestriction: once('restriction', (restriction, address) =>
      hub.passesRestriction(restriction, address),
    ),
    verifyOrder: once('order', (signer, hash, sign) => hub.verifyOrder(signer, hash, sign)),
    workerpoolOwner: once('pool', pool => hub.workerpoolOwner(pool)),
  };
}
