import type { TransactionReceipt } from 'ethers';
import type { BroadcastAnswer } from './broadcast-answer.ts';
import type { SignedTransaction } from './sign-transaction.ts';

/** Looks at the chain between two broadcasts of the same signed transaction. */
const LOOKS_PER_BROADCAST = 5;
/** Times that a transaction is priced anew because the node asks more of those that come into its pool. */
const MAX_REPRICINGS = 6;
/** Looks in a row that must find our nonce used and our transaction nowhere: nodes behind one endpoint may lag. */
const LOOKS_UNTIL_LOST = 3;

/** The calls that broadcasting a transaction takes. */
export interface BroadcastNode {
  /**
   * Hands a signed transaction to the node.
   * @returns undefined when the node takes it
   * @throws TaskError where the node will never take it.
   */
  broadcast(transaction: SignedTransaction): Promise<BroadcastAnswer | undefined>;
  /**
   * Signs the same call with the same nonce once more, if more is asked for gas.
   * @returns undefined when the present offer is enough, or no better one can be made.
   */
  signDearer(
    latest: SignedTransaction,
    asked: 'by the chain' | 'by the pool',
  ): Promise<SignedTransaction | undefined>;
  /** The wallet's next nonce by the newest block. */
  nextNonce(): Promise<number>;
  /** The receipt of a mined transaction. */
  receiptOf(hash: string): Promise<TransactionReceipt | null>;
}

/**
 * Consequence of a node's answer to a broadcast:
 * `wait`: look for the receipt.
 * `lost`: another transaction holds the nonce.
 * `too-cheap`: the node still asks for more after the last repricing.
 */
export type BroadcastVerdict = 'wait' | 'lost' | 'too-cheap';

/**
 * Judges a node's answer to a broadcast.
 * @param isFirst true for the first broadcast: a later one is outbid by an earlier one of ours too.
 * @param repricings earlier answers that asked for more.
 */
export function judgeBroadcast(
  answer: BroadcastAnswer | undefined,
  { isFirst, repricings }: { readonly isFirst: boolean; readonly repricings: number },
): BroadcastVerdict {
  if (answer === 'outbid' && isFirst) return 'lost';
  return answer === 'underpriced' && repricings >= MAX_REPRICINGS ? 'too-cheap' : 'wait';
}

/** Tells whether an answer means that the node has not taken the transaction, because it offers too little for gas. */
function asksForMore(answer: BroadcastAnswer | undefined): boolean {
  return answer === 'below-base-fee' || answer === 'underpriced';
}

/**
 * The broadcasts of one call: signed transactions with the same nonce, so that at most one of them is mined. Each
 * offers more for gas than the one before.
 */
export class Broadcasts {
  readonly #node: BroadcastNode;
  readonly #signed: [SignedTransaction, ...SignedTransaction[]];
  #answer: BroadcastAnswer | undefined;
  #sends = 0;
  #looksSinceSend = 0;
  #repricings = 0;
  #losses = 0;
  #isAccepted = false;

  constructor(node: BroadcastNode, first: SignedTransaction) {
    this.#node = node;
    this.#signed = [first];
  }

  /** Hashes of all transactions, in the order of their signatures. */
  get hashes(): string[] {
    return this.#signed.map(({ hash }) => hash);
  }

  get first(): SignedTransaction {
    return this.#signed[0];
  }

  get latest(): SignedTransaction {
    return this.#signed.at(-1) ?? this.first;
  }

  /** True when any node may have one of the transactions: only then is the outcome open. */
  get isAccepted(): boolean {
    return this.#isAccepted;
  }

  /** True when the transaction is to be sent before the next look: nodes may drop it from their pool. */
  get isSendDue(): boolean {
    return this.#sends === 0 || this.#looksSinceSend === LOOKS_PER_BROADCAST || asksForMore(this.#answer);
  }

  /**
   * Sends the latest transaction, or a dearer one if more is asked for gas by now.
   * @throws TaskError where the node will never take it, or the wallet cannot pay what is asked.
   */
  async send(): Promise<BroadcastVerdict> {
    const isFirst = this.#sends === 0;
    const asked = this.#answer === 'underpriced' ? 'by the pool' : 'by the chain';
    const dearer = isFirst ? undefined : await this.#node.signDearer(this.latest, asked);
    if (dearer) this.#signed.push(dearer);
    this.#answer = await this.#node.broadcast(this.latest);
    this.#sends += 1;
    this.#looksSinceSend = 0;
    this.#isAccepted ||= !asksForMore(this.#answer);
    const verdict = judgeBroadcast(this.#answer, { isFirst, repricings: this.#repricings });
    if (this.#answer === 'underpriced') this.#repricings += 1;
    return verdict;
  }

  /**
   * Looks once for the receipt.
   * @returns the receipt; `lost` once another transaction has finally taken the nonce; otherwise undefined.
   */
  async look(): Promise<TransactionReceipt | 'lost' | undefined> {
    this.#looksSinceSend += 1;
    // The nonce first: if it is used up and there is no receipt afterwards, it was used by another transaction.
    const next = await this.#node.nextNonce();
    for (const { hash } of this.#signed) {
      const receipt = await this.#node.receiptOf(hash);
      if (receipt) return receipt;
    }
    this.#losses = next > this.first.nonce ? this.#losses + 1 : 0;
    return this.#losses === LOOKS_UNTIL_LOST ? 'lost' : undefined;
  }
}
