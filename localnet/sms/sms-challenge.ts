import { concat, id, isHexString, keccak256, toUtf8Bytes } from 'ethers';
import { signerOf } from '../chain/signatures.ts';
import { FrameworkError } from './framework.ts';

const DOMAIN_HASH = id('IEXEC_SMS_DOMAIN');

/** Hex digits of a signature: r, s and v. */
const SIGNATURE_DIGITS = 130;

/**
 * The 32 bytes that the owner of a secret signs (EIP-191, as raw bytes) to store it:
 * `keccak256(domain ‖ address [‖ keccak256(key)] ‖ keccak256(value))`, texts as UTF-8.
 *
 * @param address The dataset, app or wallet that the secret belongs to.
 * @param key Name of the secret; absent for dataset secrets.
 */
export function secretChallenge(address: string, key: string | undefined, value: string): string {
  const keyHash = key === undefined ? [] : [id(key)];
  // No wallet can sign for a text that is not an address; the real service hashes it anyway and fails later.
  const whose = isHexString(address) ? address : id(address);
  return keccak256(concat([DOMAIN_HASH, whose, ...keyHash, keccak256(toUtf8Bytes(value))]));
}

/**
 * True when `signature` is the EIP-191 signature of `signer` over the 32 bytes of `hash`. Without a signer, the
 * signature is not checked.
 *
 * @param signature 65 bytes in hex; further bytes are ignored.
 * @throws FrameworkError 500 for fewer bytes, on which the real service fails (SignatureUtils).
 */
export function isSignedBy(signer: string | undefined, hash: string, signature: string): boolean {
  if (signer === undefined) return false;
  const digits = signature.replace(/^0x/i, '').slice(0, SIGNATURE_DIGITS);
  if (!/^[0-9a-f]*$/i.test(digits) || digits.length < SIGNATURE_DIGITS) throw new FrameworkError(500);
  // All other recovery ids are refused, even those that ethers would read.
  if (!/1[bc]$/i.test(digits)) return false;
  try {
    const recovered = signerOf(Buffer.from(hash.slice(2), 'hex'), `0x${digits}`);
    return recovered.toLowerCase() === signer.toLowerCase();
  } catch {
    return false;
  }
}
