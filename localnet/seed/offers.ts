import { APPS } from '../apps/catalogue.ts';
import type { SeedApp } from './seed-contracts.ts';
import type { AppOffer, WorkerpoolOffer } from './seed-orders.ts';

/** nRLC for a task of the sample app that is not free: 0.001 RLC. */
const APP_PRICE = 1_000_000n;

/** The `echo` app once more, under a name and tag of its own, so that there is an app to pay for. */
const PRICED: SeedApp & { price: bigint } = {
  name: 'priced',
  image: 'docker.io/localnet/echo:priced',
  price: APP_PRICE,
};

/** Place of the workerpool that is only there to be too expensive, and does not work. */
const EXPENSIVE_POOL = 1;

/** Volume of a workerpool order, unless said otherwise. */
const WORKERPOOL_VOLUME = 100_000;

/** Prices in nRLC for a task by category of the workerpool that works: free in XS only, nothing from L up. */
const PRICES: Readonly<Record<number, readonly bigint[]>> = {
  0: [0n, 100_000n, 100_000_000n],
  1: [200_000n, 200_000_000n],
  2: [500_000n, 500_000_000n],
};

/** The expensive one asks 5 RLC in the two smallest categories. */
const EXPENSIVE: Readonly<Record<number, readonly bigint[]>> = { 0: [5_000_000_000n], 1: [5_000_000_000n] };

/** nRLC by which each further pool that works asks more than the one before it, in the categories XS and S. */
const STEP = 50_000n;

/** All apps to register. */
export const SEED_APPS: readonly SeedApp[] = [...APPS, PRICED];

/** The app orders to publish. */
export function appOffers(addresses: Readonly<Record<string, string>>): AppOffer[] {
  const sold = APPS.filter(entry => entry.sold).map(({ name, price = 0n }) => ({ name, price }));
  return [...sold, PRICED].flatMap(({ name, price }) => {
    const app = addresses[name];
    return app === undefined ? [] : [{ app, price }];
  });
}

/**
 * Descriptions of the workerpools to register: one that works, the expensive one, and then more that work.
 *
 * @param pools Number of pools that work.
 */
export function workerpoolDescriptions(pools = 1): string[] {
  const more = Array.from({ length: pools - 1 }, (_, index) => `localnet TDX workerpool ${index + 2}`);
  return ['localnet TDX workerpool', 'localnet expensive workerpool', ...more];
}

/** Those of the registered workerpools that work, given all of them in their order. */
export function workingPools(addresses: readonly string[]): string[] {
  return addresses.filter((_, index) => index !== EXPENSIVE_POOL);
}

/**
 * The workerpool orders to publish, given the addresses that go with {@link workerpoolDescriptions}.
 *
 * @param volume Volume of each order, in tasks.
 */
export function workerpoolOffers(
  addresses: readonly string[],
  volume = WORKERPOOL_VOLUME,
): WorkerpoolOffer[] {
  return addresses.flatMap((workerpool, index) =>
    Object.entries(pricesOf(index)).flatMap(([category, list]) =>
      list.map(price => ({ workerpool, category: Number(category), price, volume: BigInt(volume) })),
    ),
  );
}

function pricesOf(index: number): Readonly<Record<number, readonly bigint[]>> {
  if (index === 0) return PRICES;
  if (index === EXPENSIVE_POOL) return EXPENSIVE;
  const price = BigInt(index - EXPENSIVE_POOL) * STEP;
  return { 0: [price], 1: [200_000n + price] };
}
