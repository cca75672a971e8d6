import { isHexString } from 'ethers';
import { invalid } from './market-error.ts';
import { parseAddress, parseUint } from './order-json.ts';

const DEFAULT_PAGE_SIZE = 20;
const MIN_PAGE_SIZE = 10;
const MAX_PAGE_SIZE = 1_000;

/** Typed reading of a market API query string. Every reader throws a MarketError 400 that names the parameter. */
export class Query {
  readonly #values: Readonly<Record<string, string>>;

  constructor(values: Readonly<Record<string, string>>) {
    this.#values = values;
  }

  /** The raw text of a parameter; an empty one counts as absent. */
  text(name: string): string | undefined {
    return this.#values[name] || undefined;
  }

  /** An address in checksum case. */
  address(name: string): string | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : parseAddress(name, value);
  }

  /** An address in checksum case, or `any`. */
  addressOrAny(name: string): string | undefined {
    return this.text(name) === 'any' ? 'any' : this.address(name);
  }

  /** An integer up to 2^53 - 1. */
  uint(name: string): bigint | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : parseUint(name, value);
  }

  /** `true` or `false`; false when absent. */
  flag(name: string): boolean {
    const value = this.text(name) ?? 'false';
    if (value !== 'true' && value !== 'false') throw invalid(`${name} must be a boolean`);
    return value === 'true';
  }

  /** 32 bytes as lowercase 0x hex. */
  bytes32(name: string): string | undefined {
    const value = this.text(name);
    if (value !== undefined && !isHexString(value, 32)) throw invalid(`${name} is not a valid bytes32`);
    return value?.toLowerCase();
  }

  /** The part of a list to answer: `pageIndex` and `pageSize`, or the legacy `page`, which is a number to skip. */
  page(): { skip: number; limit: number } {
    const index = this.uint('pageIndex');
    const size = this.uint('pageSize');
    const legacy = this.uint('page');
    if (size !== undefined && size < MIN_PAGE_SIZE) {
      throw invalid(`pageSize must be greater than or equal to ${MIN_PAGE_SIZE}`);
    }
    if (size !== undefined && size > MAX_PAGE_SIZE) {
      throw invalid(`pageSize must be less than or equal to ${MAX_PAGE_SIZE}`);
    }
    if (index === undefined && size === undefined)
      return { skip: Number(legacy ?? 0n), limit: DEFAULT_PAGE_SIZE };
    const limit = Number(size ?? BigInt(DEFAULT_PAGE_SIZE));
    return { skip: limit * Number(index ?? 0n), limit };
  }
}

/** One page of a list with the fields of a paged answer. `nextPage` is a number to skip, present on a full page. */
export function paginate<Item>(
  items: readonly Item[],
  { skip, limit }: { skip: number; limit: number },
): { items: Item[]; count: number; nextPage?: number } {
  const page = items.slice(skip, skip + limit);
  return { items: page, count: items.length, ...(page.length === limit && { nextPage: skip + limit }) };
}
