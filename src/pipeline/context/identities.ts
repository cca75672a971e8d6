import { Wallet } from 'ethers';
import {
  deriveBeneficiaryKey,
  deriveResultKeySeed,
  type RootSecret,
  rootFromPrivateKey,
  rootFromText,
} from '../../crypto/key-derivation.ts';
import { deriveResultKeyPair, type ResultKeyPair } from '../../crypto/result-key.ts';

/** Every key of a run. All of them follow from the wallet (or the encryption secret), so none is ever stored. */
export interface Identities {
  /** Signs the orders and pays. */
  readonly requester: Wallet;
  /** Root of the derived keys. */
  readonly root: RootSecret;
  /** Owns the result key in the SMS; an address of our own, so that no other tool's key is in the way. */
  readonly beneficiary: Wallet;
  /** The RSA pair that results are encrypted for. Made on first use, since it takes up to seconds. */
  resultKey(): Promise<ResultKeyPair>;
}

/**
 * Derives the identities of a run.
 * @param requester the opened wallet
 * @param encryptionSecret replaces the wallet's key as the root; empty without one
 */
export function deriveIdentities(requester: Wallet, encryptionSecret: string): Identities {
  const root =
    encryptionSecret === '' ? rootFromPrivateKey(requester.privateKey) : rootFromText(encryptionSecret);
  let pair: Promise<ResultKeyPair> | undefined;
  return {
    requester,
    root,
    beneficiary: new Wallet(deriveBeneficiaryKey(root)),
    resultKey: () => {
      pair ??= deriveResultKeyPair(deriveResultKeySeed(root));
      return pair;
    },
  };
}
