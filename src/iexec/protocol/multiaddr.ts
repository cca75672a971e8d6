import { getBytes, hexlify, toUtf8Bytes } from 'ethers';
import { base58btc } from 'multiformats/bases/base58';
import { CID } from 'multiformats/cid';

/** multicodec 421 (`p2p`, of old `ipfs`) as a varint. */
const IPFS_CODE = [0xa5, 0x03];
const DAG_PB = 0x70;

/**
 * The bytes under which a location is registered on chain: `/ipfs/<CID>` becomes its binary multiaddr, and
 * anything else (https URLs, image references, longer paths) its UTF-8 text, as iExec clients do.
 * The binary form keeps only the multihash of a CID, so a CID that is not dag-pb could not be read back.
 * @throws RangeError for `/ipfs/` with a CID of another codec, and for text with lone surrogates.
 */
export function encodeMultiaddr(location: string): string {
  if (!location.isWellFormed()) throw new RangeError('the location is not Unicode text');
  const cid = parseIpfsPath(location);
  if (!cid) return hexlify(toUtf8Bytes(location));
  if (cid.code !== DAG_PB) throw new RangeError(`${location} would read back as another CID`);
  const multihash = cid.multihash.bytes;
  return hexlify(Uint8Array.from([...IPFS_CODE, multihash.length, ...multihash]));
}

/** The location that these registered bytes (hex) stand for, in the form that workers use: `/ipfs/Qm…`. */
export function decodeMultiaddr(hex: string): string {
  const bytes = getBytes(hex);
  const [first, second, length] = bytes;
  const isIpfs = first === IPFS_CODE[0] && second === IPFS_CODE[1] && length === bytes.length - 3;
  return isIpfs && length > 0
    ? `/ipfs/${base58btc.baseEncode(bytes.subarray(3))}`
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function parseIpfsPath(location: string): CID | undefined {
  const text = /^\/(?:ipfs|p2p)\/([^/]{1,128})$/.exec(location)?.[1];
  if (text === undefined) return undefined;
  try {
    return CID.parse(text);
  } catch {
    return undefined;
  }
}
