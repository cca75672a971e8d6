import { TaskError } from '../errors/task-error.ts';
import { formatCoin, formatRlc } from './amount.ts';

/** The money that one transaction may take out of the wallet. */
export interface Outlay {
  /** Names the transaction in errors: "the deposit". */
  readonly label: string;
  /** Highest cost of its gas, in wei. */
  readonly gas: bigint;
  /** RLC that it moves out of the wallet, in nRLC. */
  readonly rlc: bigint;
}

/** Limits for one purchase. */
export interface SpendingLimits {
  /** nRLC; 0 by default. */
  readonly rlc?: bigint;
  /** Wei of gas. */
  readonly gas?: bigint;
  /** Number of transactions. */
  readonly transactions?: number;
}

/**
 * Limit for the gas of all transactions of one purchase together, in wei: 0.05 of the native coin, many times the usual
 * cost. The RPC endpoint reports the price of gas and the fate of a transaction. Without a limit, an endpoint that lies
 * about both could make the wallet offer all that it holds.
 */
const MAX_GAS = 5n * 10n ** 16n;
/** Transactions of one purchase: two or three are needed, and a crowd of other jobs takes the nonces of some more. */
const MAX_TRANSACTIONS = 200;

/**
 * Counts everything that one purchase may take out of the wallet, at the time of signing: anyone who holds a signed
 * transaction can have it mined, whatever the RPC endpoint says of it. The chain mines one transaction per nonce, so
 * among those that share a nonce only the dearest counts.
 */
export class Spending {
  readonly #limits: Required<SpendingLimits>;
  /** RLC that earlier steps moved for the same purchase, in nRLC; undefined while nobody has looked. */
  #earlierRlc: bigint | undefined;
  readonly #signed = new Map<number, Omit<Outlay, 'label'>>();

  constructor({ rlc = 0n, gas = MAX_GAS, transactions = MAX_TRANSACTIONS }: SpendingLimits = {}) {
    this.#limits = { rlc, gas, transactions };
  }

  /**
   * Counts the RLC that earlier steps moved for the same purchase. It is looked up once, before the first deposit:
   * afterwards the chain shows our own.
   * @param look returns nRLC
   */
  async recallRlc(look: () => Promise<bigint>): Promise<void> {
    this.#earlierRlc ??= await look();
  }

  /**
   * Counts a transaction that is about to be signed.
   * @throws TaskError GAS_TOO_DEAR, TRANSACTION_FAILED when it would exceed a limit; then it must not be signed.
   */
  add(nonce: number, { label, gas, rlc }: Outlay): void {
    const before = this.#signed.get(nonce);
    const outlay = { gas: max(gas, before?.gas ?? 0n), rlc: max(rlc, before?.rlc ?? 0n) };
    const others = [...this.#signed].filter(([other]) => other !== nonce).map(([, other]) => other);
    const spent = {
      gas: sum(others.map(other => other.gas)),
      rlc: sum([this.#earlierRlc ?? 0n, ...others.map(other => other.rlc)]),
    };
    if (spent.gas + outlay.gas > this.#limits.gas)
      throw gasTooDear(label, outlay.gas, spent.gas, this.#limits.gas);
    if (spent.rlc + outlay.rlc > this.#limits.rlc) throw tooMuchMoved(label, spent.rlc, this.#limits.rlc);
    if (others.length >= this.#limits.transactions) throw tooManySigned(label, others.length);
    this.#signed.set(nonce, outlay);
  }

  /** Forgets the transactions signed for a nonce, once it is proven that another transaction was signed for it. */
  release(nonce: number): void {
    this.#signed.delete(nonce);
  }
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

function gasTooDear(label: string, gas: bigint, spent: bigint, limit: bigint): TaskError {
  const earlier = spent > 0n ? `, after up to ${formatCoin(spent)} for earlier ones` : '';
  return new TaskError('GAS_TOO_DEAR', {
    what: `The gas for ${label} would cost more than we offer.`,
    why: `By what the RPC endpoint says, its gas may cost ${formatCoin(gas)}${earlier}; at most ${formatCoin(limit)} are offered for all transactions of a step.`,
    fix: 'Wait until gas is cheaper, or name another RPC endpoint in `rpc-url` if it is cheap already.',
  });
}

function tooMuchMoved(label: string, spent: bigint, limit: bigint): TaskError {
  return new TaskError('TRANSACTION_FAILED', {
    what: `No RLC is moved for ${label}, since enough was moved before.`,
    why: `For this purchase ${formatRlc(spent)} were moved from the wallet to its iExec account before, \`max-price\` is ${formatRlc(limit)}, and the RPC endpoint does not show the RLC there.`,
    fix: 'Name another RPC endpoint in `rpc-url` and run again. If other jobs of the wallet have spent what was moved, move what is missing into its iExec account yourself, then run again.',
  });
}

function tooManySigned(label: string, count: number): TaskError {
  return new TaskError('TRANSACTION_FAILED', {
    what: `The transaction for ${label} is not sent.`,
    why: `The step has signed ${count} transactions before, and by what the RPC endpoint says none of them did what it was for.`,
    fix: 'Let fewer jobs use the wallet at the same time, or name another RPC endpoint in `rpc-url`; then run again.',
  });
}
