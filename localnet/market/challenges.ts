import { randomBytes } from 'node:crypto';
import { getAddress, TypedDataEncoder, verifyTypedData } from 'ethers';
import { refused } from './market-error.ts';

/** Lifetime of a challenge: five minutes. */
const LIFETIME = 300_000;

const TYPES = { Challenge: [{ name: 'challenge', type: 'string' }] };

/**
 * The market's log-in: a wallet signs a text that only it was given, as EIP-712 data, for one write. There is one
 * pending challenge for an address, so two writes at once get the same text and the second one is refused.
 */
export class Challenges {
  readonly #pending = new Map<string, { text: string; expires: number }>();
  readonly #chainId: number;

  constructor(chainId: number) {
    this.#chainId = chainId;
  }

  /** The typed data to sign for `address`. */
  issue(address: string): Record<string, unknown> {
    const known = this.#pending.get(address);
    const pending =
      known !== undefined && known.expires > Date.now()
        ? known
        : {
            // 24 bytes are 32 characters of base64url.
            text: `Sign this message to log into iExec Gateway: ${randomBytes(24).toString('base64url')}`,
            expires: Date.now() + LIFETIME,
          };
    this.#pending.set(address, pending);
    return {
      types: {
        EIP712Domain: [
          { name: 'name', type: 'string' },
          { name: 'version', type: 'string' },
          { name: 'chainId', type: 'uint256' },
        ],
        ...TYPES,
      },
      domain: this.#domain(),
      primaryType: 'Challenge',
      message: { challenge: pending.text },
    };
  }

  /**
   * Checks an `Authorization` header `<hash>_<signature>_<address>` and uses its challenge up.
   *
   * @returns The signer's address in checksum case.
   * @throws MarketError 403 `invalid authorization`.
   */
  redeem(authorization: string | undefined): string {
    const [hash = '', signature = '', address = ''] = (authorization ?? '').split('_');
    try {
      const signer = getAddress(address.toLowerCase());
      const pending = this.#pending.get(signer);
      if (pending === undefined || pending.expires <= Date.now()) throw new Error('No such challenge.');
      const message = { challenge: pending.text };
      if (TypedDataEncoder.hash(this.#domain(), TYPES, message) !== hash)
        throw new Error('Another challenge.');
      if (verifyTypedData(this.#domain(), TYPES, message, signature) !== signer)
        throw new Error('Another signer.');
      this.#pending.delete(signer);
      return signer;
    } catch {
      throw refused('invalid authorization');
    }
  }

  #domain(): { name: string; version: string; chainId: string } {
    return { name: 'iExec Gateway', version: '1', chainId: String(this.#chainId) };
  }
}
