import { TypedDataEncoder, verifyTypedData } from 'ethers';

const TYPES = { Challenge: [{ name: 'challenge', type: 'string' }] };

/** EIP-712 domain of a service. The chain id is a number or a text, as the service writes it. */
interface ChallengeDomain {
  readonly name: string;
  readonly version: string;
  readonly chainId: number | string;
}

/** EIP-712 typed data that a wallet signs to show a service who it is. */
export interface WalletChallenge {
  readonly domain: ChallengeDomain;
  readonly message: { readonly challenge: string };
  readonly types: Readonly<Record<string, readonly { readonly name: string; readonly type: string }[]>>;
  readonly primaryType: 'Challenge';
}

/** The challenges of one service: one pending text per wallet, which stays the same until it expires or is used up. */
export class WalletChallenges {
  readonly #domain: ChallengeDomain;
  readonly #lifetimeMs: number;
  readonly #makeText: () => string;
  readonly #pending = new Map<string, { text: string; expires: number }>();

  /** @param options.makeText makes the text of a new challenge. */
  constructor(options: { domain: ChallengeDomain; lifetimeMs: number; makeText: () => string }) {
    this.#domain = options.domain;
    this.#lifetimeMs = options.lifetimeMs;
    this.#makeText = options.makeText;
  }

  /** The challenge for `address`. */
  issue(address: string): WalletChallenge {
    const known = this.#textOf(address);
    const text = known ?? this.#makeText();
    if (known === undefined) {
      this.#pending.set(address.toLowerCase(), { text, expires: Date.now() + this.#lifetimeMs });
    }
    return {
      domain: this.#domain,
      message: { challenge: text },
      types: {
        EIP712Domain: [
          { name: 'name', type: 'string' },
          { name: 'version', type: 'string' },
          { name: 'chainId', type: 'uint256' },
        ],
        ...TYPES,
      },
      primaryType: 'Challenge',
    };
  }

  /** True when `signature` is that of `address` over its pending challenge. */
  isSigned(address: string, signature: string): boolean {
    const text = this.#textOf(address);
    if (text === undefined) return false;
    try {
      const signer = verifyTypedData(this.#domain, TYPES, { challenge: text }, signature);
      return signer.toLowerCase() === address.toLowerCase();
    } catch {
      return false;
    }
  }

  /** EIP-712 hash of the pending challenge of `address`; undefined when there is none. */
  hashOf(address: string): string | undefined {
    const text = this.#textOf(address);
    return text === undefined ? undefined : TypedDataEncoder.hash(this.#domain, TYPES, { challenge: text });
  }

  /** Uses the pending challenge of `address` up. */
  useUp(address: string): void {
    this.#pending.delete(address.toLowerCase());
  }

  #textOf(address: string): string | undefined {
    const pending = this.#pending.get(address.toLowerCase());
    return pending !== undefined && pending.expires > Date.now() ? pending.text : undefined;
  }
}
