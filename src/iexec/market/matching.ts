import { ZeroAddress } from 'ethers';
import type { AppOrder, DatasetOrder, RequestOrder, WorkerpoolOrder } from '../protocol/orders.ts';
import { dealTag, legacyTagBits, missingTagBits, tagBitNames } from '../protocol/tag.ts';

/** The orders that could make a deal together. */
export interface OfferOrders {
  readonly app: AppOrder;
  /** Absent when the request has no dataset. */
  readonly dataset?: DatasetOrder | undefined;
  readonly workerpool: WorkerpoolOrder;
}

/** One reason why orders do not match. */
export interface Mismatch {
  /** Which order is in the way; `price` when only the ceilings are too low. */
  readonly about: 'app' | 'dataset' | 'workerpool' | 'price';
  /** Half a sentence, without a period. */
  readonly text: string;
}

/** Tells whether a restriction lets an address pass: `Hub.passesRestriction`. */
export type RestrictionCheck = (restriction: string, address: string) => Promise<boolean>;

/**
 * Every reason why the hub would refuse these orders, as far as their fields show, in the hub's own order
 * (PoCo IexecPoco1Facet.matchOrders). It looks at neither signatures, nor what is left of the orders, nor
 * deposits. Empty when they match.
 */
export async function findMismatches(
  request: RequestOrder,
  orders: OfferOrders,
  passes: RestrictionCheck,
): Promise<Mismatch[]> {
  const fields = [...termMismatches(request, orders), ...priceMismatches(request, orders)];
  return [...fields, ...(await restrictionMismatches(request, orders, passes))];
}

/**
 * The reason why today's enclaves cannot run an app that is sold by an order of this tag, half a sentence; undefined
 * when they can. The hub takes the framework bits from app and request alone, and ignores those of a dataset.
 */
export function whyTagUnsupported(tag: string): string | undefined {
  const legacy = legacyTagBits(tag);
  if (legacy.length > 0) return `it asks for ${tagBitNames(legacy)}, which no worker runs any more`;
  return BigInt(tag) & 1n ? undefined : 'it is not marked for enclaves';
}

function termMismatches(request: RequestOrder, { app, dataset, workerpool }: OfferOrders): Mismatch[] {
  const found: Mismatch[] = [];
  if (request.category !== workerpool.category)
    found.push({ about: 'workerpool', text: `it is for category ${workerpool.category}` });
  if (request.trust > workerpool.trust)
    found.push({ about: 'workerpool', text: `it offers trust ${workerpool.trust} only` });
  const tag = dealTag({ app: app.tag, request: request.tag, ...(dataset && { dataset: dataset.tag }) });
  const missing = missingTagBits(workerpool.tag, tag);
  if (missing.length > 0) found.push({ about: 'workerpool', text: `it lacks ${tagBitNames(missing)}` });
  const unsupported = BigInt(tag) & 1n ? whyTagUnsupported(app.tag) : undefined;
  if (unsupported) found.push({ about: 'app', text: unsupported });
  if (request.app !== app.app) found.push({ about: 'app', text: 'it is for another app' });
  if (request.dataset !== (dataset?.dataset ?? ZeroAddress))
    found.push({ about: 'dataset', text: 'it is for another dataset' });
  return found;
}

function priceMismatches(request: RequestOrder, { app, dataset, workerpool }: OfferOrders): Mismatch[] {
  const tooDear =
    app.appprice > request.appmaxprice ||
    (dataset?.datasetprice ?? 0n) > request.datasetmaxprice ||
    workerpool.workerpoolprice > request.workerpoolmaxprice;
  return tooDear ? [{ about: 'price', text: 'it costs more than the request allows' }] : [];
}

async function restrictionMismatches(
  request: RequestOrder,
  { app, dataset, workerpool }: OfferOrders,
  passes: RestrictionCheck,
): Promise<Mismatch[]> {
  const pool = workerpool.workerpool;
  const checks: [Mismatch['about'], string, string, string][] = [
    ['workerpool', request.workerpool, pool, 'the request asks for another worker pool'],
    ['app', app.datasetrestrict, request.dataset, 'it is not sold for use with this dataset'],
    ['app', app.workerpoolrestrict, pool, 'it is not sold for use on this worker pool'],
    ['app', app.requesterrestrict, request.requester, 'it is not sold to this wallet'],
    ['workerpool', workerpool.apprestrict, request.app, 'it does not run this app'],
    ['workerpool', workerpool.datasetrestrict, request.dataset, 'it does not take this dataset'],
    ['workerpool', workerpool.requesterrestrict, request.requester, 'it is not sold to this wallet'],
  ];
  if (dataset) {
    checks.push(
      ['dataset', dataset.apprestrict, request.app, 'it is not shared with this app'],
      ['dataset', dataset.workerpoolrestrict, pool, 'it is not shared with this worker pool'],
      ['dataset', dataset.requesterrestrict, request.requester, 'it is not shared with this wallet'],
    );
  }
  const verdicts = await Promise.all(
    checks.map(async ([about, restriction, address, text]) =>
      restriction === ZeroAddress || (await passes(restriction, address)) ? [] : [{ about, text }],
    ),
  );
  return verdicts.flat();
}
