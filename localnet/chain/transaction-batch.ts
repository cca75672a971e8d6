import { getCreateAddress, type JsonRpcProvider, toQuantity } from 'ethers';

/** Gas given to every transaction of a batch, so that none has to be estimated; anvil charges what is used only. */
const GAS = 30_000_000n;

/**
 * Sends many transactions of accounts that the node holds the keys of, in one block. One block keeps the chain's
 * clock at the true time: blocks of the same second would each push it one second ahead.
 */
export class TransactionBatch {
  readonly #provider: JsonRpcProvider;
  readonly #nonces = new Map<string, number>();
  readonly #sent: { what: string; hash: Promise<string> }[] = [];

  private constructor(provider: JsonRpcProvider) {
    this.#provider = provider;
  }

  /** Stops automatic mining until {@link mine} is called. */
  static async open(provider: JsonRpcProvider, senders: readonly string[]): Promise<TransactionBatch> {
    const batch = new TransactionBatch(provider);
    await provider.send('evm_setAutomine', [false]);
    const nonces = await Promise.all(senders.map(sender => provider.getTransactionCount(sender)));
    senders.forEach((sender, index) => {
      batch.#nonces.set(sender, nonces[index] ?? 0);
    });
    return batch;
  }

  /** Adds a call, or a contract creation when `to` is absent. `what` names it in errors. */
  send(what: string, transaction: { from: string; to?: string; data: string }): void {
    const nonce = this.#take(transaction.from);
    const hash = this.#provider.send('eth_sendTransaction', [
      { ...transaction, nonce: toQuantity(nonce), gas: toQuantity(GAS), maxPriorityFeePerGas: '0x0' },
    ]) as Promise<string>;
    // Awaited in mine(); a failure before that must not count as unhandled.
    hash.catch(() => {});
    this.#sent.push({ what, hash });
  }

  /** Adds a contract creation and returns the address it will have. */
  deploy(what: string, from: string, data: string): string {
    const address = getCreateAddress({ from, nonce: this.#nonces.get(from) ?? 0 });
    this.send(what, { from, data });
    return address;
  }

  /**
   * Mines the block and turns automatic mining on again.
   *
   * @throws Error naming the first transaction that failed.
   */
  async mine(): Promise<void> {
    const hashes = await Promise.all(this.#sent.map(({ hash }) => hash));
    await this.#provider.send('evm_mine', []);
    await this.#provider.send('evm_setAutomine', [true]);
    const receipts = await Promise.all(hashes.map(hash => this.#provider.getTransactionReceipt(hash)));
    const failed = receipts.findIndex(receipt => receipt?.status !== 1);
    if (failed !== -1) throw new Error(`${this.#sent[failed]?.what} failed on the localnet chain.`);
  }

  #take(sender: string): number {
    const nonce = this.#nonces.get(sender);
    if (nonce === undefined) throw new Error(`${sender} is not a sender of this batch.`);
    this.#nonces.set(sender, nonce + 1);
    return nonce;
  }
}
