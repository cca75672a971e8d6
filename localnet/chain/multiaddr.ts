import { encodeBase58, getBytes, hexlify, toUtf8String } from 'ethers';

/** Multiaddr code 421 (ipfs/p2p) as varint, and the length of a SHA-256 multihash. */
const IPFS_PREFIX = '0xa50322';

/**
 * Renders the location of a dataset or app as workers do: the binary multiaddr of an IPFS hash as `/ipfs/Qm…`,
 * everything else as the UTF-8 text it is.
 *
 * @param bytes 0x hex.
 */
export function decodeLocation(bytes: string): string {
  if (!hexlify(bytes).startsWith(IPFS_PREFIX)) return toUtf8String(bytes);
  return `/ipfs/${encodeBase58(getBytes(bytes).slice(3))}`;
}
