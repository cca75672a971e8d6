/**
 * The bytes of a hex text, by the native decoder: that of ethers takes a large part of the time of a list of tasks.
 * @param hex with 0x, and checked before
 */
export function hexBytes(hex: string): Uint8Array {
  return Buffer.from(hex.slice(2), 'hex');
}
