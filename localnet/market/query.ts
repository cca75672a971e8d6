import { castAddress, castAddressOrAny, castBoolean, castBytes32, castInteger } from './cast.ts';
import { invalid } from './market-error.ts';

const DEFAULT_PAGE_SIZE = 20;
const MIN_PAGE_SIZE = 10;
const MAX_PAGE_SIZE = 1_000;

/**
 * Typed reading of a market API query string. A given parameter has to be valid, even an empty one. Every reader throws
 * a MarketError 400 that names the parameter.
 */
export class Query {
  readonly #values: Readonly<Record<string, readonly string[]>>;

  /** @param values All values of each parameter, in their order. */
  constructor(values: Readonly<Record<string, readonly string[]>>) {
    this.#values = values;
  }

  /** The raw text of a parameter. */
  text(name: string): string | undefined {
    const values = this.#values[name];
    if (values !== undefined && values.length > 1) throw invalid(`${name} must be a string, and is a list`);
    return values?.[0];
  }

  /** An address in checksum case. */
  address(name: string): string | undefined {
    return this.#cast(name, castAddress);
  }

  /** An address in checksum case, or `any`. */
  addressOrAny(name: string): string | undefined {
    return this.#cast(name, castAddressOrAny);
  }

  /** An integer from `min`, 0 by default, to 2^53 - 1. */
  integer(name: string, range: { min?: number; max?: number } = {}): number | undefined {
    return this.#cast(name, (_, value) => castInteger(name, value, range));
  }

  /** False when absent. */
  flag(name: string): boolean {
    return this.#cast(name, castBoolean) ?? false;
  }

  /** 32 bytes as lowercase 0x hex. */
  bytes32(name: string): string | undefined {
    return this.#cast(name, castBytes32);
  }

  /** The part of a list to answer: `pageIndex` and `pageSize`, or the legacy `page`, which is a number to skip. */
  page(): { skip: number; limit: number } {
    const size = this.integer('pageSize', { min: MIN_PAGE_SIZE, max: MAX_PAGE_SIZE });
    const index = this.integer('pageIndex');
    const legacy = this.integer('page');
    if (index === undefined && size === undefined) return { skip: legacy ?? 0, limit: DEFAULT_PAGE_SIZE };
    const limit = size ?? DEFAULT_PAGE_SIZE;
    return { skip: limit * (index ?? 0), limit };
  }

  #cast<Value>(name: string, cast: (name: string, value: string) => Value): Value | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : cast(name, value);
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
