import { toBeHex } from 'ethers';

/** Bit numbers of an order's tag; bit 0 is the lowest bit of the last byte. */
const BIT_NAMES: Readonly<Record<number, string>> = {
  0: 'tee',
  1: 'scone',
  2: 'gramine',
  3: 'tdx',
  8: 'gpu',
};

/** No requirement. */
export const ZERO_TAG = toBeHex(0, 32);

/** `tee` and `tdx`: what every confidential task asks for today. */
export const TEE_TDX_TAG = toBeHex(0x09, 32);

/** The TEE framework bits, which the hub ignores in dataset tags (PoCo IexecPoco1Facet.matchOrders). */
const TEE_FRAMEWORK_BITS = 0x0en;

/** Bits that `required` has and `offered` lacks, lowest first. Tags are 32 bytes in hex. */
export function missingTagBits(offered: string, required: string): number[] {
  const missing = BigInt(required) & ~BigInt(offered);
  return [...Array(256).keys()].filter(bit => (missing >> BigInt(bit)) & 1n);
}

/** Tells whether `offered` has every bit of `required`. */
export function tagContains(offered: string, required: string): boolean {
  return (BigInt(required) & ~BigInt(offered)) === 0n;
}

/** Tells whether a deal of this tag may only be served by an enclave. */
export function demandsEnclave(tag: string): boolean {
  return (BigInt(tag) & 1n) === 1n;
}

/** Every bit of any of these tags. */
export function tagUnion(...tags: string[]): string {
  return toBeHex(
    tags.reduce((union, tag) => union | BigInt(tag), 0n),
    32,
  );
}

/** A dataset's tag as it counts in a deal: without the TEE framework bits. */
export function stripTeeFramework(tag: string): string {
  return toBeHex(BigInt(tag) & ~TEE_FRAMEWORK_BITS, 32);
}

/** The tag of the deal that these orders make (PoCo IexecPoco1Facet.matchOrders). */
export function dealTag(tags: { app: string; dataset?: string; request: string }): string {
  return tagUnion(tags.app, stripTeeFramework(tags.dataset ?? ZERO_TAG), tags.request);
}

/**
 * Bits of TEE frameworks that the network no longer runs: of the lowest four, all but `tee` and `tdx`. The tag of a
 * deal with one of them names no framework to a worker (iexec-commons-poco TeeUtils).
 */
export function legacyTagBits(tag: string): number[] {
  return missingTagBits(TEE_TDX_TAG, toBeHex(BigInt(tag) & 0x0fn, 32));
}

/** Bits for people: their names where they have one. */
export function tagBitNames(bits: readonly number[]): string {
  return bits.map(bit => BIT_NAMES[bit] ?? `bit ${bit}`).join(', ');
}
