import { randomBytes } from 'node:crypto';
import { verifyTypedData } from 'ethers';

/** Life of a challenge, in milliseconds. */
const LIFETIME = 60 * 60 * 1000;

const TYPES = { Challenge: [{ name: 'challenge', type: 'string' }] };

/** EIP-712 typed data that a wallet signs to read the logs of its tasks. */
export interface LogsChallenge {
  readonly domain: { readonly name: string; readonly version: string; readonly chainId: number };
  readonly message: { readonly challenge: string };
  readonly types: Readonly<Record<string, readonly { readonly name: string; readonly type: string }[]>>;
  readonly primaryType: 'Challenge';
}

/** Issues and checks the challenges of one scheduler (iexec-core EIP712ChallengeService). */
export class LogsChallenges {
  readonly #chainId: number;
  readonly #issued = new Map<string, { text: string; until: number }>();

  constructor(chainId: number) {
    this.#chainId = chainId;
  }

  /** The challenge of a wallet: the same one until it expires, as it may be used many times. */
  issue(address: string): LogsChallenge {
    const key = address.toLowerCase();
    let issued = this.#issued.get(key);
    if (issued === undefined || issued.until < Date.now()) {
      issued = { text: randomBytes(32).toString('base64'), until: Date.now() + LIFETIME };
      this.#issued.set(key, issued);
    }
    return {
      domain: this.#domain(),
      message: { challenge: issued.text },
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

  /** Tells whether a wallet signed its current challenge. */
  isSigned(address: string, signature: string): boolean {
    const { message } = this.issue(address);
    try {
      const signer = verifyTypedData(this.#domain(), TYPES, message, signature);
      return signer.toLowerCase() === address.toLowerCase();
    } catch {
      return false;
    }
  }

  #domain(): LogsChallenge['domain'] {
    return { name: 'iExec Core', version: '1', chainId: this.#chainId };
  }
}
