import { setTimeout as pause } from 'node:timers/promises';
import { type JsonRpcProvider, type TransactionRequest, Wallet } from 'ethers';
import { signBytes } from './signatures.ts';

const ATTEMPTS = 5;
const PAUSE = 400;
/** Milliseconds until a transaction counts as lost: a reorganisation can drop one, which is mined at once otherwise. */
const LOST_AFTER = 3_000;
/** Milliseconds between two looks for receipts. */
const LOOK_EVERY = 20;
/** Most transactions in one block. */
const MOST_TOGETHER = 100;

/** A transaction on its way, and the caller that waits for it. */
interface Sending {
  readonly request: TransactionRequest;
  readonly isDone: () => Promise<boolean>;
  /** Counts from 1. */
  attempt: number;
  readonly resolve: (blockNumber: number | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** The part of a receipt that matters here. */
interface Receipt {
  readonly status: string;
  readonly blockNumber: string;
}

/**
 * A wallet that sends its transactions in blocks of many: those that come while others are on their way go together.
 * A block for each would cost more time, and each pushes the chain's clock ahead by a second.
 */
export class ChainAccount {
  readonly #wallet: Wallet;
  readonly #provider: JsonRpcProvider;
  readonly #waiting: Sending[] = [];
  #isSending = false;

  constructor(privateKey: string, provider: JsonRpcProvider) {
    this.#wallet = new Wallet(privateKey, provider);
    this.#provider = provider;
  }

  /** Checksummed address. */
  get address(): string {
    return this.#wallet.address;
  }

  /** EIP-191 signature (65 bytes, hex) over 32 raw bytes. */
  signHash(hash: Uint8Array): string {
    return signBytes(this.#wallet, hash);
  }

  /**
   * Sends a transaction and waits until it is mined. When the node cannot be reached, loses the transaction or reverts
   * it, `isDone` says whether there is nothing left to do, e.g. because an earlier attempt got through.
   *
   * @param request With a gas limit.
   * @returns Number of its block, or `undefined` when `isDone` said so.
   * @throws Error at once for a revert, after several attempts for everything else.
   */
  send(request: TransactionRequest, isDone: () => Promise<boolean>): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, isDone, attempt: 1, resolve, reject });
      void this.#sendAll();
    });
  }

  async #sendAll(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    // Those that are sent in the same turn go together.
    await pause(0);
    while (this.#waiting.length > 0) await this.#sendTogether(this.#takeTogether());
    this.#isSending = false;
  }

  /** Takes the next transactions. A repeated one goes alone, so that what spoils one attempt does not spoil others. */
  #takeTogether(): Sending[] {
    const firstRepeated = this.#waiting.findIndex(({ attempt }) => attempt > 1);
    const count = firstRepeated === -1 ? MOST_TOGETHER : Math.max(1, Math.min(firstRepeated, MOST_TOGETHER));
    return this.#waiting.splice(0, count);
  }

  async #sendTogether(sendings: readonly Sending[]): Promise<void> {
    try {
      const receipts = await this.#receipts(await this.#broadcast(sendings));
      sendings.forEach((sending, index) => {
        void this.#finish(sending, receipts[index] ?? null);
      });
    } catch (error) {
      for (const sending of sendings) void this.#repeat(sending, error);
    }
  }

  /** Returns the hashes. */
  async #broadcast(sendings: readonly Sending[]): Promise<string[]> {
    const [nonce, { chainId }, { maxFeePerGas, maxPriorityFeePerGas }] = await Promise.all([
      this.#provider.getTransactionCount(this.address, 'pending'),
      this.#provider.getNetwork(),
      this.#provider.getFeeData(),
    ]);
    const fees = { type: 2, chainId, maxFeePerGas, maxPriorityFeePerGas };
    const [first = '', ...later] = await Promise.all(
      sendings.map(({ request }, index) =>
        this.#wallet.signTransaction({ ...request, ...fees, nonce: nonce + index }),
      ),
    );
    const send = (signed: string): Promise<string> =>
      this.#provider.send('eth_sendRawTransaction', [signed]) as Promise<string>;
    // The later ones wait at the node for the first, and with it all are ready for the same block.
    const laterHashes = await Promise.all(later.map(send));
    return [await send(first), ...laterHashes];
  }

  /** Waits for receipts, `null` for a transaction that is lost. */
  async #receipts(hashes: readonly string[]): Promise<(Receipt | null)[]> {
    const read = (hash: string): Promise<Receipt | null> =>
      this.#provider.send('eth_getTransactionReceipt', [hash]) as Promise<Receipt | null>;
    const lost = Date.now() + LOST_AFTER;
    // All are mined together, so the last of them is the one to look for.
    while ((await read(hashes.at(-1) ?? '')) === null && Date.now() < lost) await pause(LOOK_EVERY);
    return Promise.all(hashes.map(read));
  }

  async #finish(sending: Sending, receipt: Receipt | null): Promise<void> {
    if (receipt === null) return this.#repeat(sending, new Error('The transaction is lost.'));
    if (Number(receipt.status) === 1) return sending.resolve(Number(receipt.blockNumber));
    const isDone = await sending.isDone().catch(() => false);
    if (isDone) sending.resolve(undefined);
    else sending.reject(new Error('The transaction was reverted.'));
  }

  /** Tries again after a pause, unless it is done, or this was the last attempt. */
  async #repeat(sending: Sending, error: unknown): Promise<void> {
    if (sending.attempt === ATTEMPTS) return sending.reject(error);
    await pause(PAUSE * sending.attempt);
    sending.attempt += 1;
    try {
      if (await sending.isDone()) return sending.resolve(undefined);
    } catch (unreachable) {
      return this.#repeat(sending, unreachable);
    }
    this.#waiting.push(sending);
    void this.#sendAll();
  }
}
