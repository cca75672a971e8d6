import { concat, id, keccak256, toUtf8Bytes, verifyMessage } from 'ethers';

const DOMAIN_HASH = id('IEXEC_SMS_DOMAIN');

/**
 * The 32 bytes that the owner of a secret signs (EIP-191, as raw bytes) to store it:
 * `keccak256(domain ‖ address [‖ keccak256(key)] ‖ keccak256(value))`, texts as UTF-8.
 *
 * @param address The dataset, app or wallet that the secret belongs to.
 * @param key Name of the secret; absent for dataset secrets.
 */
export function secretChallenge(address: string, key: string | undefined, value: string): string {
  const keyHash = key === undefined ? [] : [id(key)];
  return keccak256(concat([DOMAIN_HASH, address, ...keyHash, keccak256(toUtf8Bytes(value))]));
}

/** True when `signature` is the EIP-191 signature of `signer` over the 32 bytes of `hash`. */
export function isSignedBy(signer: string, hash: string, signature: string | undefined): boolean {
  if (signature === undefined) return false;
  try {
    return verifyMessage(Buffer.from(hash.slice(2), 'hex'), signature).toLowerCase() === signer.toLowerCase();
  } catch {
    return false;
  }
}
