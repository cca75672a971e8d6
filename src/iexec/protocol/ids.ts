import { solidityPackedKeccak256 } from 'ethers';

/**
 * The id of the deal that a match of this request order makes (PoCo IexecPoco1Facet.matchOrders).
 * @param requestOrderHash EIP-712 digest of the request order.
 * @param firstIndex volume of the order that earlier matches consumed; 0 for a fresh order.
 */
export function dealId(requestOrderHash: string, firstIndex: bigint): string {
  return solidityPackedKeccak256(['bytes32', 'uint256'], [requestOrderHash, firstIndex]);
}

/**
 * The id of one task of a deal (PoCo IexecPoco2Facet.initialize).
 * @param index absolute: `botFirst` ≤ index < `botFirst + botSize`.
 */
export function taskId(deal: string, index: bigint): string {
  return solidityPackedKeccak256(['bytes32', 'uint256'], [deal, index]);
}

/** The ids of `size` tasks of a deal from `first` on. */
export function taskIds(deal: string, first: bigint, size: bigint): string[] {
  return Array.from({ length: Number(size) }, (_, offset) => taskId(deal, first + BigInt(offset)));
}
