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

/** Descriptions of the workerpools: the one that works, and one that is only there to be too expensive. */
export const WORKERPOOLS = ['localnet TDX workerpool', 'localnet expensive workerpool'] as const;

/** Prices in nRLC for a task by category of the workerpool that works: free in XS only, nothing from L up. */
const PRICES: Readonly<Record<number, readonly bigint[]>> = {
  0: [0n, 100_000n, 100_000_000n],
  1: [200_000n, 200_000_000n],
  2: [500_000n, 500_000_000n],
};

/** The expensive one asks 5 RLC in the two smallest categories. */
const EXPENSIVE: Readonly<Record<number, readonly bigint[]>> = { 0: [5_000_000_000n], 1: [5_000_000_000n] };

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

/** The workerpool orders to publish, given the addresses of {@link WORKERPOOLS}. */
export function workerpoolOffers(addresses: readonly string[]): WorkerpoolOffer[] {
  return [PRICES, EXPENSIVE].flatMap((prices, index) => {
    const workerpool = addresses[index];
    if (workerpool === undefined) return [];
    return Object.entries(prices).flatMap(([category, list]) =>
      list.map(price => ({ workerpool, category: Number(category), price })),
    );
  });
}
