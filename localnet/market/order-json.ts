import { getAddress, isHexString } from 'ethers';
import {
  ORDER_STRUCTS,
  type Order,
  type OrderField,
  type OrderKind,
  type SignedOrder,
} from '../chain/orders.ts';
import { invalid } from './market-error.ts';

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Name of an order kind in paths and messages, e.g. `apporder`. */
export function orderName(kind: OrderKind): string {
  return `${kind}order`;
}

/**
 * Reads a signed order from the JSON of a publication: uint256 as number or decimal text up to 2^53 - 1, addresses in
 * any case, no other keys.
 *
 * @throws MarketError 400 naming the field.
 */
export function parseSignedOrder(kind: OrderKind, json: unknown): SignedOrder {
  if (typeof json !== 'object' || json === null) throw invalid('order is a required field');
  const given = json as Record<string, unknown>;
  const { fields } = ORDER_STRUCTS[kind];
  const known = new Set([...fields.map(({ name }) => name), 'sign']);
  const unknown = Object.keys(given).filter(key => !known.has(key));
  if (unknown.length > 0) throw invalid(`this field has unspecified keys: ${unknown.join(', ')}`);
  const order: Order = Object.fromEntries(
    fields.map(field => [field.name, parseField(field, given[field.name])]),
  );
  if (order.volume === 0n) throw invalid('volume must be greater than or equal to 1');
  const { sign } = given;
  if (!isHexString(sign)) throw invalid('sign is not a valid signature');
  return { order, sign };
}

/** The JSON form of a published order: uint256 as JSON numbers. */
export function formatSignedOrder({ order, sign }: SignedOrder): Record<string, string | number> {
  const entries = Object.entries(order).map(
    ([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value] as const,
  );
  return { ...Object.fromEntries(entries), sign };
}

function parseField({ name, type }: OrderField, value: unknown): string | bigint {
  if (value === undefined || value === null) throw invalid(`${name} is a required field`);
  switch (type) {
    case 'address':
      return parseAddress(name, String(value));
    case 'uint256':
      return parseUint(name, String(value));
    case 'bytes32':
      if (!isHexString(value, 32)) throw invalid(`${name} is not a valid bytes32`);
      return value.toLowerCase();
    case 'string':
      return String(value);
  }
}

/** An address in checksum case. */
export function parseAddress(name: string, value: string): string {
  try {
    return getAddress(value.toLowerCase());
  } catch {
    throw invalid(`${name} is not a valid ethereum address`);
  }
}

/** An integer from 0 to 2^53 - 1. */
export function parseUint(name: string, value: string): bigint {
  if (!/^\d{1,78}$/.test(value)) throw invalid(`${name} is not a valid integer`);
  const number = BigInt(value);
  if (number > MAX_SAFE) throw invalid(`${name} must be less than or equal to ${MAX_SAFE}`);
  return number;
}
