/**
 * A filter on an order's restriction field: absent, only unrestricted orders; an address, these and those
 * restricted to it; `any`, all.
 */
export type RestrictionFilter = string | 'any' | undefined;

/** Filter for app orders. */
export interface AppOrderFilter {
  readonly app: string;
  readonly dataset?: RestrictionFilter;
  readonly workerpool?: RestrictionFilter;
  readonly requester?: RestrictionFilter;
  /** Smallest volume left. */
  readonly minVolume?: bigint;
}

/** Filter for dataset orders. */
export interface DatasetOrderFilter {
  readonly dataset: string;
  readonly app?: RestrictionFilter;
  readonly workerpool?: RestrictionFilter;
  readonly requester?: RestrictionFilter;
  /** Smallest volume left. */
  readonly minVolume?: bigint;
}

/** Filter for worker pool orders. */
export interface WorkerpoolOrderFilter {
  readonly category: number;
  /** Only this pool's orders. */
  readonly workerpool?: string | undefined;
  /** Bits that the order's tag must have: 32 bytes. */
  readonly minTag?: string;
  readonly app?: RestrictionFilter;
  readonly dataset?: RestrictionFilter;
  readonly requester?: RestrictionFilter;
  /** Smallest volume left. */
  readonly minVolume?: bigint;
}
