import { getAddress } from 'ethers';
import { invalid } from './market-error.ts';

/**
 * Readers of single values, from a query string or a body. They accept the same values as the real API: its schemas
 * cast before they check, so numbers may be text, also hexadecimal text, and letter case never matters. Each throws a
 * MarketError 400 that names the value.
 */

/** An address, as checksum-case text. */
export function castAddress(name: string, value: unknown): string {
  try {
    return getAddress(castText(name, value).toLowerCase());
  } catch {
    throw invalid(`${name} is not a valid ethereum address`);
  }
}

/** An address, or the word `any`. */
export function castAddressOrAny(name: string, value: unknown): string {
  if (value === 'any') return value;
  try {
    return castAddress(name, value);
  } catch {
    throw invalid(`${name} is neither "any" nor a valid ethereum address`);
  }
}

/** An integer from `min` to `max`; the largest that JSON carries whole by default. */
export function castInteger(
  name: string,
  value: unknown,
  { min = 0, max = Number.MAX_SAFE_INTEGER }: { min?: number; max?: number } = {},
): number {
  const text = typeof value === 'string' ? value.replace(/\s/g, '') : value;
  const number =
    typeof text === 'number' ? text : typeof text === 'string' && text !== '' ? +text : Number.NaN;
  if (Number.isNaN(number)) throw invalid(`${name} must be a number`);
  if (!Number.isInteger(number)) throw invalid(`${name} must be an integer`);
  if (number < min) throw invalid(`${name} must be greater than or equal to ${min}`);
  if (number > max) throw invalid(`${name} must be less than or equal to ${max}`);
  return number;
}

/** `true` or `1`, `false` or `0`. */
export function castBoolean(name: string, value: unknown): boolean {
  if (/^(true|1)$/i.test(String(value))) return true;
  if (/^(false|0)$/i.test(String(value))) return false;
  throw invalid(`${name} must be a boolean`);
}

/** 32 bytes, as lower-case 0x hex. */
export function castBytes32(name: string, value: unknown): string {
  const text = castText(name, value).toLowerCase();
  if (!/^0x[0-9a-f]{64}$/.test(text)) throw invalid(`${name} must be a bytes32 hexstring`);
  return text;
}

/** Text; numbers and booleans are converted. */
export function castText(name: string, value: unknown): string {
  if (typeof value === 'object' || value === undefined) throw invalid(`${name} must be a string`);
  return String(value);
}
