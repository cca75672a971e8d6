import type { OrderKind } from '../chain/orders.ts';
import { castAddress, castBytes32 } from './cast.ts';
import { invalid } from './market-error.ts';

/** Orders to remove from the market: one, or the last or all of the signer's for a resource. */
export type Removal =
  | { readonly target: 'unpublish_orderHash'; readonly orderHash: string }
  | { readonly target: 'unpublish_last' | 'unpublish_all'; readonly resource: string };

/** Name of the field that holds an order's resource; for request orders, the requester. */
export function resourceField(kind: OrderKind): string {
  return kind === 'request' ? 'requester' : kind;
}

/**
 * Reads the body of an unpublication: `{orderHash}`, with or without `target: 'unpublish_orderHash'`, or
 * `{target: 'unpublish_last' | 'unpublish_all'}` with the resource's address under its own name.
 *
 * @throws MarketError 400 naming the field.
 */
export function readRemoval(kind: OrderKind, body: Readonly<Record<string, unknown>>): Removal {
  const { target = 'unpublish_orderHash' } = body;
  if (target === 'unpublish_orderHash')
    return { target, orderHash: castBytes32('orderHash', required('orderHash', body.orderHash)) };
  if (target !== 'unpublish_last' && target !== 'unpublish_all') {
    throw invalid(
      'target must be one of the following values: unpublish_orderHash, unpublish_last, unpublish_all',
    );
  }
  const field = resourceField(kind);
  return { target, resource: castAddress(field, required(field, body[field])) };
}

function required(name: string, value: unknown): unknown {
  if (value === undefined || value === null) throw invalid(`${name} is a required field`);
  return value;
}
