import { TaskError } from '../../errors/task-error.ts';
import { formatCoin, formatRlc } from '../protocol/amount.ts';

/** The money that one transaction may take out of the wallet. */
export interface Outlay {
  /** Names the transaction in errors: "the deposit". */
  readonly label: string;
  /** Highest cost of its gas, in wei. */
  readonly gas: bigint;
  /** RLC that it moves out of the wallet, in nRLC. */
  readonly rlc: bigint;
  /**
   * Names what a contract that we know does once at most: of all transactions for that, one can succeed, and the others
   * move no RLC.
   */
  readonly once?: string | undefined;
}

/** RLC that earlier steps moved. */
export interface EarlierRlc {
  /** nRLC. */
  readonly rlc: bigint;
  /** Nonces of the transactions that moved it. */
  readonly nonces: readonly number[];
  /** Number of the block of the first of them; of the newest block when there is none. */
  readonly block: number;
}

/** Limits for one purchase, which may be that of a whole list of tasks. */
export interface SpendingLimits {
  /** nRLC for all tasks together; 0 by default. */
  readonly rlc?: bigint;
  /** Number of tasks that are bought, by which gas and transactions are limited unless they are given. Default 1. */
  readonly tasks?: number;
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
/**
 * The gas that each further task of a list adds to that, in wei: 0.0005 of the native coin. Registration, match and a second
 * match take some 1.7 million units of gas, and each counts at 2.5 times its usual cost (a spare quarter of the units,
 * twice the base fee); the limit allows for a base fee of 0.1 gwei, many times the usual one of Arbitrum.
 */
const MAX_GAS_PER_TASK = 5n * 10n ** 14n;
/** Limit for the gas of a list of any length, in wei: ten times that of one purchase. A lie costs no more than that. */
const MAX_GAS_OF_LIST = 10n * MAX_GAS;
/** Transactions of one purchase: two or three are needed, and a crowd of other jobs takes the nonces of some more. */
const MAX_TRANSACTIONS = 200;
/** The number that each further task adds: registration, match and a second match, where each is sent by itself. */
const TRANSACTIONS_PER_TASK = 3;
/** Transactions of a list of any length: so many take days by themselves. */
const MAX_TRANSACTIONS_OF_LIST = 10_000;

/**
 * Counts everything that one purchase may take out of the wallet, at the time of signing: anyone who holds a signed
 * transaction can have it mined, whatever the RPC endpoint says of it. The chain mines one transaction per nonce, so
 * among those that share a nonce only the dearest counts.
 */
export class Spending {
  readonly #limits: Readonly<Required<Omit<SpendingLimits, 'tasks'>>>;
  /** RLC that earlier steps moved for the same purchase; undefined before the look-up. */
  #earlier: EarlierRlc | undefined;
  /** Of what was moved, the part that other purchases of the wallet have spent since, in nRLC. */
  #spentByOthers = 0n;
  readonly #signed = new Map<number, Omit<Outlay, 'label'>>();

  constructor({ rlc = 0n, tasks = 1, gas, transactions }: SpendingLimits = {}) {
    const further = Math.max(tasks - 1, 0);
    this.#limits = {
      rlc,
      gas: gas ?? min(MAX_GAS + BigInt(further) * MAX_GAS_PER_TASK, MAX_GAS_OF_LIST),
      transactions:
        transactions ??
        Math.min(MAX_TRANSACTIONS + further * TRANSACTIONS_PER_TASK, MAX_TRANSACTIONS_OF_LIST),
    };
  }

  /**
   * Counts the RLC that earlier steps moved for the same purchase. It is looked up once, before the first deposit:
   * afterwards the chain shows our own.
   */
  async recallRlc(look: () => Promise<EarlierRlc>): Promise<void> {
    this.#earlier ??= await look();
  }

  /** Tells if a transaction with a nonce of its own may move this much, in nRLC. */
  allowsRlc(rlc: bigint): boolean {
    return this.#movedWith([...this.#signed.values()], { gas: 0n, rlc }) <= this.#limits.rlc;
  }

  /**
   * Nonce with which the first RLC of this purchase was moved, and a block that is no later. Undefined when none was
   * moved, or the RLC of earlier steps has not been looked up.
   */
  firstRlc(): { nonce: number; block: number } | undefined {
    if (!this.#earlier) return undefined;
    const nonces = this.#rlcNonces();
    return nonces.length === 0 ? undefined : { nonce: Math.min(...nonces), block: this.#earlier.block };
  }

  /** Tells if RLC was moved for this purchase with this nonce. */
  movedRlcWith(nonce: number): boolean {
    return this.#rlcNonces().includes(nonce);
  }

  #rlcNonces(): number[] {
    const own = [...this.#signed].filter(([, { rlc }]) => rlc > 0n).map(([nonce]) => nonce);
    return [...(this.#earlier?.nonces ?? []), ...own];
  }

  /**
   * Sets the part that other purchases of the wallet have spent of the RLC moved for this one.
   * @param amount all of it, in nRLC
   */
  setSpentByOthers(amount: bigint): void {
    this.#spentByOthers = amount;
  }

  /**
   * Counts a transaction that is about to be signed.
   * @throws TaskError GAS_TOO_DEAR, TRANSACTION_FAILED when it would exceed a limit; then it must not be signed.
   */
  add(nonce: number, { label, gas, rlc, once }: Outlay): void {
    const before = this.#signed.get(nonce) ?? { gas: 0n, rlc: 0n, once };
    const outlay = {
      gas: max(gas, before.gas),
      rlc: max(rlc, before.rlc),
      once: before.once === once ? once : undefined,
    };
    const others = [...this.#signed].filter(([other]) => other !== nonce).map(([, other]) => other);
    const spentGas = sum(others.map(other => other.gas));
    if (spentGas + outlay.gas > this.#limits.gas)
      throw gasTooDear(label, outlay.gas, spentGas, this.#limits.gas);
    if (this.#movedWith(others, outlay) > this.#limits.rlc)
      throw tooMuchMoved(label, this.#moved(others), this.#limits.rlc);
    if (others.length >= this.#limits.transactions) throw tooManySigned(label, others.length);
    this.#signed.set(nonce, outlay);
  }

  /** RLC that is moved for this purchase alone, with one more transaction, in nRLC. */
  #movedWith(others: readonly Omit<Outlay, 'label'>[], outlay: Omit<Outlay, 'label'>): bigint {
    const before = this.#moved(others);
    return this.#moved([...others, outlay]) - min(this.#spentByOthers, before);
  }

  /** RLC that these and earlier transactions can move at most, in nRLC. */
  #moved(signed: readonly Omit<Outlay, 'label'>[]): bigint {
    let total = this.#earlier?.rlc ?? 0n;
    const dearest = new Map<string, bigint>();
    for (const { rlc, once } of signed) {
      if (once === undefined) total += rlc;
      else dearest.set(once, max(rlc, dearest.get(once) ?? 0n));
    }
    return total + sum([...dearest.values()]);
  }

  /** Forgets the transactions signed for a nonce, once it is proven that another transaction was signed for it. */
  release(nonce: number): void {
    this.#signed.delete(nonce);
  }
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

function gasTooDear(label: string, gas: bigint, spent: bigint, limit: bigint): TaskError {
  const earlier = spent > 0n ? `, after up to ${formatCoin(spent)} for earlier ones` : '';
  return new TaskError('GAS_TOO_DEAR', {
    what: `The gas for ${label} would cost more than we offer.`,
    why: `According to the RPC endpoint, its gas may cost ${formatCoin(gas)}${earlier}; at most ${formatCoin(limit)} are offered for all transactions of a step.`,
    fix: 'Wait until gas is cheaper, or name another RPC endpoint in `rpc-url` if it is cheap already.',
  });
}

function tooMuchMoved(label: string, spent: bigint, limit: bigint): TaskError {
  return new TaskError('TRANSACTION_FAILED', {
    what: `No RLC is moved for ${label}, since enough was moved before.`,
    why: `For this purchase ${formatRlc(spent)} were moved from the wallet to its iExec account before, \`max-price\` is ${formatRlc(limit)}, and the RPC endpoint does not show the RLC there.`,
    fix: 'Name another RPC endpoint in `rpc-url` and run again. If other jobs of the wallet have spent that RLC, move the missing amount into its iExec account yourself, then run again.',
  });
}

function tooManySigned(label: string, count: number): TaskError {
  return new TaskError('TRANSACTION_FAILED', {
    what: `The transaction for ${label} is not sent.`,
    why: `The step has signed ${count} transactions before, and according to the RPC endpoint none of them had its effect.`,
    fix: 'Let fewer jobs use the wallet at the same time, or name another RPC endpoint in `rpc-url`; then run again.',
  });
}
