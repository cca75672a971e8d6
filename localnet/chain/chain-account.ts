import {
  isError,
  type JsonRpcProvider,
  type TransactionReceipt,
  type TransactionRequest,
  Wallet,
} from 'ethers';

const ATTEMPTS = 5;
const PAUSE = 400;
/** Milliseconds until a transaction counts as lost: a reorganisation can drop one, which is mined at once otherwise. */
const LOST_AFTER = 3_000;

/** A wallet whose transactions are sent one after the other, so that none takes the nonce of another. */
export class ChainAccount {
  readonly #wallet: Wallet;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(privateKey: string, provider: JsonRpcProvider) {
    this.#wallet = new Wallet(privateKey, provider);
  }

  /** Checksummed address. */
  get address(): string {
    return this.#wallet.address;
  }

  /** EIP-191 signature (65 bytes, hex) over 32 raw bytes. */
  signHash(hash: Uint8Array): string {
    return this.#wallet.signMessageSync(hash);
  }

  /**
   * Sends a transaction and waits until it is mined. When the node cannot be reached or loses the transaction it asks
   * `isDone` whether an earlier attempt got through before it tries again.
   *
   * @returns The receipt, or `undefined` when `isDone` said so.
   * @throws Error of ethers: at once for a revert, after several attempts for everything else.
   */
  send(request: TransactionRequest, isDone: () => Promise<boolean>): Promise<TransactionReceipt | undefined> {
    const sent = this.#tail.then(() => this.#attempt(request, isDone));
    this.#tail = sent.catch(() => undefined);
    return sent;
  }

  async #attempt(
    request: TransactionRequest,
    isDone: () => Promise<boolean>,
  ): Promise<TransactionReceipt | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        if (await isDone()) return undefined;
        const response = await this.#wallet.sendTransaction(request);
        return (await response.wait(1, LOST_AFTER)) ?? undefined;
      } catch (error) {
        if (isError(error, 'CALL_EXCEPTION') || attempt === ATTEMPTS) throw error;
        await new Promise(resolve => setTimeout(resolve, PAUSE * attempt));
      }
    }
  }
}
