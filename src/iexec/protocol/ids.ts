import { concat, keccak256, toBeHex } from 'ethers';

/**
 * The id of the deal that a match of this request order makes (PoCo IexecPoco1Facet.matchOrders).
 * @param requestOrderHash EIP-712 digest of the request order.
 * @param firstIndex volume of the order that earlier matches consumed; 0 for a fresh order.
 */
export function dealId(requestOrderHash: string, firstIndex: bigint): string {
  return hashOfPlace(requestOrderHash, firstIndex);
}

/**
 * The id of one task of a deal (PoCo IexecPoco2Facet.initialize).
 * @param index absolute: `botFirst` ≤ index < `botFirst + botSize`.
 */
export function taskId(deal: string, index: bigint): string {
  return hashOfPlace(deal, index);
}

/** The ids of `size` tasks of a deal from `first` on. */
export function taskIds(deal: string, first: bigint, size: bigint): string[] {
  return Array.from({ length: Number(size) }, (_, offset) => taskId(deal, first + BigInt(offset)));
}

/** Lists take many thousands of these, so it does without the general encoder. */
function hashOfPlace(hash: string, index: bigint): string {
  return keccak256(concat([hash, toBeHex(index, 32)]));
}
