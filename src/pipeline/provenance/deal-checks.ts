import { ZeroAddress } from 'ethers';
import type { Hub } from '../../iexec/hub/hub.ts';
import type { RestrictionCheck } from '../../iexec/market/matching.ts';
import type { AppInfo } from '../../iexec/protocol/app.ts';
import { type AppLock, lockDifferences, lockOf } from '../../iexec/protocol/app-lock.ts';
import type { Deal } from '../../iexec/protocol/deal.ts';
import { dealId } from '../../iexec/protocol/ids.ts';
import { hashOrder, type OrderDomain, type RequestOrder } from '../../iexec/protocol/orders.ts';
import { demandsEnclave, tagContains } from '../../iexec/protocol/tag.ts';
import type { NamedTerms } from '../context/deals.ts';
import { failed, notChecked, passed, type VerificationCheck } from './verification-checks.ts';

/** Reads from the chain about a request order's restriction to worker pools. */
export interface PoolFacts {
  /** `Hub.passesRestriction`: true when the restriction lets the pool pass now. */
  readonly passes: RestrictionCheck;
  /** True for the address of a pool; false for that of a group of pools. */
  readonly isPool: (address: string) => Promise<boolean>;
}

/** Facts about pools, read from the hub. */
export function poolFacts(hub: Pick<Hub, 'passesRestriction' | 'workerpoolOwner'>): PoolFacts {
  return {
    passes: (restriction, address) => hub.passesRestriction(restriction, address),
    isPool: async address => (await hub.workerpoolOwner(address)) !== undefined,
  };
}

/**
 * Compares a deal with the request order that it was made from, field by field. The hub enforces all of it; this
 * finds an RPC endpoint, or a hub, that says otherwise. A group may have let the pool go since the hub asked it, which
 * takes no result away.
 */
export async function checkDealTerms(
  deal: Deal,
  order: RequestOrder,
  { domain, passes, isPool }: PoolFacts & { readonly domain: OrderDomain },
): Promise<VerificationCheck> {
  const pool = deal.workerpool.pointer;
  const isOutside = !(await passes(order.workerpool, pool));
  const isAnother = isOutside && (await isPool(order.workerpool));
  const differences = [
    ...differingFields(deal, order),
    ...(dealId(hashOrder('request', order, domain), deal.botFirst) === deal.id
      ? []
      : ['its id does not follow from the order']),
    ...(isAnother ? [`its worker pool is ${pool}, not ${order.workerpool}`] : []),
  ];
  if (differences.length > 0) {
    return failed('deal-terms', `Deal ${deal.id} differs from the order: ${differences.join('; ')}.`);
  }
  if (isOutside) {
    return notChecked(
      'deal-terms',
      `All but the worker pool is that of the order: ${pool} is not in the group ${order.workerpool} now, and only the hub saw whether it was when the deal was made.`,
    );
  }
  return passed(
    'deal-terms',
    'Requester, beneficiary, app, dataset, arguments, category, tag, worker pool and prices are those of the order.',
  );
}

/**
 * Compares a deal that is known by its id alone with the terms that the step gives. Anyone can name this wallet as the
 * beneficiary of their own deal, so the requester must be this wallet or one that the step names.
 */
export async function checkNamedDeal(
  deal: Deal,
  terms: NamedTerms,
  { wallet, pools }: { readonly wallet: string; readonly pools: PoolFacts },
): Promise<VerificationCheck> {
  const { requesters = [], beneficiary, app, dataset, workerpool, args } = terms;
  const isOurs = [wallet, ...requesters].includes(deal.requester);
  const fields: [string, unknown, unknown][] = [
    ['beneficiary', deal.beneficiary, beneficiary],
    ['app', deal.app.pointer, app],
    ['dataset', deal.dataset.pointer, dataset],
    ['arguments', argsOf(deal.params), args],
  ];
  const named = fields.filter(([, , expected]) => expected !== undefined);
  const pool = deal.workerpool.pointer;
  const isOutside = workerpool !== undefined && !(await pools.passes(workerpool, pool));
  // A group may have let the pool go since.
  const isAnother = isOutside && (await pools.isPool(workerpool));
  const differences = [
    ...(isOurs
      ? []
      : [`its requester is ${deal.requester}, and neither this wallet nor named in \`requester\``]),
    ...differing(named),
    ...(isAnother ? [`its worker pool is ${pool}, not ${workerpool}`] : []),
    ...(demandsEnclave(deal.tag) ? [] : [`its tag is ${deal.tag}, which demands no enclave`]),
  ];
  if (differences.length > 0) {
    return failed('deal-terms', `Deal ${deal.id} is another one: ${differences.join('; ')}.`);
  }
  const compared = [...named.map(([name]) => name), ...(workerpool && !isOutside ? ['worker pool'] : [])];
  const rest =
    compared.length > 0 ? ` The ${compared.join(', ')} ${compared.length > 1 ? 'are' : 'is'} as named.` : '';
  return passed(
    'deal-terms',
    `The requester is ${deal.requester === wallet ? 'this wallet' : `${deal.requester}, named in \`requester\``}, and an enclave is demanded.${rest} By \`deal-id\` alone there is no order to compare the rest with.`,
  );
}

/** The command line in the params of a deal; empty without one. */
function argsOf(params: string): string {
  try {
    const { iexec_args: args = '' } = JSON.parse(params);
    return String(args);
  } catch {
    // Params that are no JSON are the command line itself (iexec-commons-poco DealParams).
    return params;
  }
}

/**
 * Compares the app that a deal ran with the lock. The deal keeps who owned the app when it was made, so a later
 * owner neither hides a change nor takes a paid result away.
 */
export function checkAppLock(deal: Deal, app: AppInfo, chainId: number, lock: AppLock): VerificationCheck {
  const ran = lockOf({ ...app, owner: deal.app.owner }, chainId);
  const differences = lockDifferences(lock, ran);
  return differences.length === 0
    ? passed(
        'app-lock',
        'Its address, owner at the time of the deal, image and checksum are those of `app-lock`.',
      )
    : failed('app-lock', `The app that ran differs from \`app-lock\` in ${differences.join('; ')}.`);
}

function differingFields(deal: Deal, order: RequestOrder): string[] {
  const equal: [string, unknown, unknown][] = [
    ['requester', deal.requester, order.requester],
    ['beneficiary', deal.beneficiary, order.beneficiary],
    ['app', deal.app.pointer, order.app],
    ['dataset', deal.dataset.pointer, order.dataset],
    ['params', deal.params, order.params],
    ['category', BigInt(deal.category), order.category],
    ['callback', deal.callback, order.callback],
  ];
  const capped: [string, bigint, bigint][] = [
    ['app price', deal.app.price, order.appmaxprice],
    ['dataset price', deal.dataset.price, order.datasetmaxprice],
    ['worker pool price', deal.workerpool.price, order.workerpoolmaxprice],
    ['number of tasks', deal.botSize, order.volume],
  ];
  return [
    ...differing(equal),
    ...capped.flatMap(([name, found, most]) =>
      found <= most ? [] : [`its ${name} is ${found}, more than ${most}`],
    ),
    ...(tagContains(deal.tag, order.tag) ? [] : [`its tag is ${deal.tag}, which lacks bits of ${order.tag}`]),
    ...(deal.trust >= order.trust ? [] : [`its trust is ${deal.trust}, less than ${order.trust}`]),
  ];
}

function differing(fields: readonly [name: string, found: unknown, expected: unknown][]): string[] {
  return fields.flatMap(([name, found, expected]) =>
    found === expected ? [] : [`its ${name} is ${shown(found)}, not ${shown(expected)}`],
  );
}

function shown(value: unknown): string {
  if (value === ZeroAddress) return 'none';
  return String(value).slice(0, 200);
}
