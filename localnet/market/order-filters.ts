import { ZeroAddress } from 'ethers';
import type { OrderKind } from '../chain/orders.ts';
import { invalid } from './market-error.ts';
import { isBulkOrder, type PublishedOrder } from './order-book.ts';
import type { Query } from './query.ts';

type Filter = (published: PublishedOrder) => boolean;

/** What a listing of one kind of orders can be filtered and is sorted by. */
interface Listing {
  /** Parameters that name the resource: exact address, or `any`. */
  readonly identities: readonly string[];
  /** Parameters that pass an order's restriction, and the order field each applies to. */
  readonly restrictions: Readonly<Record<string, string>>;
  /** Parameter with the signer's address. */
  readonly owner?: string;
  /** True when a parameter of `identities` or `owner` has to be given. */
  readonly needsIdentity?: boolean;
  readonly price: string;
  readonly descending?: boolean;
}

const LISTINGS: Readonly<Record<OrderKind, Listing>> = {
  app: {
    identities: ['app'],
    restrictions: {
      dataset: 'datasetrestrict',
      workerpool: 'workerpoolrestrict',
      requester: 'requesterrestrict',
    },
    owner: 'appOwner',
    needsIdentity: true,
    price: 'appprice',
  },
  dataset: {
    identities: ['dataset'],
    restrictions: { app: 'apprestrict', workerpool: 'workerpoolrestrict', requester: 'requesterrestrict' },
    owner: 'datasetOwner',
    needsIdentity: true,
    price: 'datasetprice',
  },
  workerpool: {
    identities: ['workerpool'],
    restrictions: { app: 'apprestrict', dataset: 'datasetrestrict', requester: 'requesterrestrict' },
    owner: 'workerpoolOwner',
    price: 'workerpoolprice',
  },
  request: {
    identities: ['app', 'dataset', 'requester', 'beneficiary'],
    restrictions: { workerpool: 'workerpool' },
    price: 'workerpoolmaxprice',
    descending: true,
  },
};

/**
 * Selects and sorts the open orders of one kind as the market API does: cheapest first (dearest first for request
 * orders), then by publication, then by hash.
 */
export function listOrders(kind: OrderKind, open: readonly PublishedOrder[], query: Query): PublishedOrder[] {
  const listing = LISTINGS[kind];
  const filters = [
    ...identityFilters(listing, query),
    ...restrictionFilters(listing, query),
    ...boundFilters(query),
  ];
  const price = ({ order }: PublishedOrder): bigint => order[listing.price] as bigint;
  return open
    .filter(published => filters.every(filter => filter(published)))
    .sort((a, b) => {
      const [low, high] = listing.descending === true ? [b, a] : [a, b];
      return (
        Number(price(low) - price(high)) ||
        compare(a.publicationTimestamp, b.publicationTimestamp) ||
        compare(a.orderHash, b.orderHash)
      );
    });
}

function identityFilters({ identities, owner, needsIdentity }: Listing, query: Query): Filter[] {
  const signer = owner === undefined ? undefined : query.addressOrAny(owner);
  const given = identities.map(name => [name, query.addressOrAny(name)] as const);
  if (needsIdentity === true && signer === undefined && given.every(([, value]) => value === undefined)) {
    throw invalid(`${identities[0]} or ${owner} is required`);
  }
  const filters = given.flatMap(([name, value]) =>
    value === undefined || value === 'any' ? [] : [({ order }: PublishedOrder) => order[name] === value],
  );
  if (signer !== undefined && signer !== 'any') filters.push(published => published.signer === signer);
  return filters;
}

/** Without the parameter only unrestricted orders are listed; with it also those restricted to exactly this address. */
function restrictionFilters({ restrictions }: Listing, query: Query): Filter[] {
  return Object.entries(restrictions).map(([name, field]) => {
    const value = query.addressOrAny(name);
    const strict = query.flag(`is${name[0]?.toUpperCase()}${name.slice(1)}Strict`);
    if (value === 'any') return () => true;
    const accepted = value === undefined ? [ZeroAddress] : strict ? [value] : [ZeroAddress, value];
    return ({ order }) => accepted.includes(order[field] as string);
  });
}

function boundFilters(query: Query): Filter[] {
  const category = query.uint('category');
  const minVolume = query.uint('minVolume') ?? 0n;
  const minTrust = query.uint('minTrust') ?? 0n;
  const maxTrust = query.uint('maxTrust');
  const minTag = BigInt(query.bytes32('minTag') ?? 0);
  const maxTag = query.bytes32('maxTag');
  const tag = ({ order }: PublishedOrder): bigint => BigInt(order.tag ?? 0);
  return [
    ({ order }) => category === undefined || order.category === undefined || order.category === category,
    ({ remaining }) => remaining >= minVolume,
    ({ order }) => minTrust <= 1n || ((order.trust ?? 0n) as bigint) >= minTrust,
    ({ order }) => maxTrust === undefined || ((order.trust ?? 0n) as bigint) <= maxTrust,
    published => (tag(published) & minTag) === minTag,
    published => maxTag === undefined || (tag(published) & ~BigInt(maxTag)) === 0n,
    ...(query.flag('bulkOnly') ? [isBulkOrder] : []),
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
