import { randomBytes } from 'node:crypto';
import { getAddress } from 'ethers';
import { WalletChallenges } from '../chain/wallet-challenges.ts';
import { refused } from './market-error.ts';

/** The challenges of a market, each for one write: two writes at once get the same text, and the second is refused. */
export function marketChallenges(chainId: number): WalletChallenges {
  return new WalletChallenges({
    domain: { name: 'iExec Gateway', version: '1', chainId: String(chainId) },
    lifetimeMs: 5 * 60_000,
    // 24 bytes are 32 characters of base64url.
    makeText: () => `Sign this message to log into iExec Gateway: ${randomBytes(24).toString('base64url')}`,
  });
}

/**
 * Checks an `Authorization` header `<hash>_<signature>_<address>` and uses its challenge up.
 *
 * @returns The signer's address in checksum case.
 * @throws MarketError 403 `invalid authorization`.
 */
export function logIn(challenges: WalletChallenges, authorization: string | undefined): string {
  const [hash, signature = '', address = ''] = (authorization ?? '').split('_');
  const signer = addressIn(address);
  if (signer === undefined || challenges.hashOf(signer) !== hash) throw refused('invalid authorization');
  if (!challenges.isSigned(signer, signature)) throw refused('invalid authorization');
  challenges.useUp(signer);
  return signer;
}

function addressIn(text: string): string | undefined {
  try {
    return getAddress(text.toLowerCase());
  } catch {
    return undefined;
  }
}
