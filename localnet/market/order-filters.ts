import { ZeroAddress } from 'ethers';
import type { OrderKind } from '../chain/orders.ts';
import { invalid } from './market-error.ts';
import { isBulkOrder, type PublishedOrder } from './order-book.ts';
import type { Query } from './query.ts';

type Filter = (published: PublishedOrder) => boolean;

/** Filters and sort order of a listing of one kind of orders. */
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
  /** Parameters with a bound, besides those that all kinds have. Parameters that a kind does not know are ignored. */
  readonly bounds: readonly ('category' | 'minTrust' | 'maxTrust' | 'bulkOnly')[];
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
    bounds: [],
  },
  dataset: {
    identities: ['dataset'],
    restrictions: { app: 'apprestrict', workerpool: 'workerpoolrestrict', requester: 'requesterrestrict' },
    owner: 'datasetOwner',
    needsIdentity: true,
    price: 'datasetprice',
    bounds: ['bulkOnly'],
  },
  workerpool: {
    identities: ['workerpool'],
    restrictions: { app: 'apprestrict', dataset: 'datasetrestrict', requester: 'requesterrestrict' },
    owner: 'workerpoolOwner',
    price: 'workerpoolprice',
    bounds: ['category', 'minTrust'],
  },
  request: {
    identities: ['app', 'dataset', 'requester', 'beneficiary'],
    restrictions: { workerpool: 'workerpool' },
    price: 'workerpoolmaxprice',
    descending: true,
    bounds: ['category', 'maxTrust'],
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
    ...boundFilters(listing, query),
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
  const signer = owner === undefined ? undefined : query.address(owner);
  const given = identities.map(name => [name, query.addressOrAny(name)] as const);
  if (needsIdentity === true && signer === undefined && given.every(([, value]) => value === undefined)) {
    throw invalid(`${identities[0]} or ${owner} is required`);
  }
  const filters = given.flatMap(([name, value]) =>
    value === undefined || value === 'any' ? [] : [({ order }: PublishedOrder) => order[name] === value],
  );
  if (signer !== undefined) filters.push(published => published.signer === signer);
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

function boundFilters({ bounds }: Listing, query: Query): Filter[] {
  const integer = (name: Listing['bounds'][number]): number | undefined =>
    bounds.includes(name) ? query.integer(name) : undefined;
  const [category, minTrust, maxTrust] = [integer('category'), integer('minTrust'), integer('maxTrust')];
  const minVolume = BigInt(query.integer('minVolume', { min: 1 }) ?? 1);
  const minTag = BigInt(query.bytes32('minTag') ?? 0);
  const maxTag = query.bytes32('maxTag');
  const trust = ({ order }: PublishedOrder): bigint => (order.trust ?? 0n) as bigint;
  const tag = ({ order }: PublishedOrder): bigint => BigInt(order.tag ?? 0);
  return [
    ({ order }) => category === undefined || order.category === BigInt(category),
    ({ remaining }) => remaining >= minVolume,
    published => minTrust === undefined || minTrust <= 1 || trust(published) >= BigInt(minTrust),
    published => maxTrust === undefined || trust(published) <= BigInt(maxTrust),
    published => (tag(published) & minTag) === minTag,
    published => maxTag === undefined || (tag(published) & ~BigInt(maxTag)) === 0n,
    ...(bounds.includes('bulkOnly') && query.flag('bulkOnly') ? [isBulkOrder] : []),
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
