import {
  ORDER_STRUCTS,
  type Order,
  type OrderField,
  type OrderKind,
  type SignedOrder,
} from '../chain/orders.ts';
import { castAddress, castBytes32, castInteger, castText } from './cast.ts';
import { internal, invalid } from './market-error.ts';

/** Name of an order kind in paths and messages, e.g. `apporder`. */
export function orderName(kind: OrderKind): string {
  return `${kind}order`;
}

/**
 * Reads a signed order from the JSON of a publication. Keys that are not the order's are dropped. Like the real API it
 * checks the last field first, so a missing order is reported as a missing signature.
 *
 * @throws MarketError 400 naming the field, 500 for a request order without `params`, which no hash can be made of.
 */
export function parseSignedOrder(kind: OrderKind, json: unknown = {}): SignedOrder {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw invalid(`order is not a valid signed ${orderName(kind)}`);
  const given = json as Record<string, unknown>;
  const sign = castText('order.sign', required('order.sign', given.sign));
  // Not anchored at its end, as in the real API: the hub judges the rest.
  if (!/^0x([0-9a-f]{2})*/.test(sign)) throw invalid('order.sign must be a valid signature');
  const values = ORDER_STRUCTS[kind].fields
    .toReversed()
    .map(field => [field.name, parseField(field, given[field.name])] as const);
  return { order: Object.fromEntries(values.toReversed()) as Order, sign };
}

/** The JSON form of a published order: uint256 as JSON numbers. */
export function formatSignedOrder({ order, sign }: SignedOrder): Record<string, string | number> {
  const entries = Object.entries(order).map(
    ([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value] as const,
  );
  return { ...Object.fromEntries(entries), sign };
}

function parseField({ name, type }: OrderField, value: unknown): string | bigint {
  const path = `order.${name}`;
  if (type === 'string' && value === undefined) throw internal();
  const given = required(path, value);
  switch (type) {
    case 'address':
      return castAddress(path, given);
    case 'uint256':
      return BigInt(castInteger(path, given, { min: name === 'volume' ? 1 : 0 }));
    case 'bytes32':
      return castBytes32(path, given);
    case 'string':
      return castText(path, given);
  }
}

function required(path: string, value: unknown): unknown {
  if (value === undefined || value === null) throw invalid(`${path} is a required field`);
  return value;
}
