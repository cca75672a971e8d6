import { invalidInput } from '../../errors/invalid-input.ts';
import { TaskError } from '../../errors/task-error.ts';

/** RLC has 9 decimals; the smallest unit is the nRLC. */
const DECIMALS = 9;

/**
 * Reads an amount: `0.5 RLC` or `500000000 nRLC`; only zero needs no unit.
 * @param input name of the input that the amount comes from; the error speaks of it.
 * @returns nRLC.
 * @throws TaskError INPUT_INVALID when it is no amount, or finer than 1 nRLC.
 */
export function parseRlc(text: string, input = 'max-price'): bigint {
  const match = /^(\d{1,30})(?:\.(\d+))?\s*(n?RLC)?$/i.exec(text.trim());
  const [, whole = '', fraction = '', unit] = match ?? [];
  if (match && unit === undefined && /[1-9]/.test(text)) throw withoutUnit(text, input);
  const inRlc = unit?.toLowerCase() === 'rlc';
  const digits = fraction.replace(/0+$/, '');
  if (!match || (!inRlc && digits !== '') || digits.length > DECIMALS) {
    throw new TaskError('INPUT_INVALID', {
      what: `The input \`${input}\` is not an amount of RLC.`,
      why: `"${text}" is neither "<number> RLC" with up to ${DECIMALS} decimals nor "<whole number> nRLC".`,
      fix: `Write it like "0.5 RLC" or "500000000 nRLC".`,
    });
  }
  return inRlc ? BigInt(whole + digits.padEnd(DECIMALS, '0')) : BigInt(whole);
}

/** One reading is a billion times the other, so a guess is not good enough. */
function withoutUnit(text: string, input: string): TaskError {
  return new TaskError('INPUT_INVALID', {
    what: `The input \`${input}\` has no unit.`,
    why: `"${text}" may mean ${text} RLC or ${text} nRLC, of which a billion make one RLC.`,
    fix: `Write "${text} RLC" or "${text} nRLC"; the \`price\` outputs are in nRLC.`,
  });
}

/**
 * Makes sure that the app's part of the budget is not more than the budget. Both in nRLC.
 * @throws TaskError INPUT_INVALID naming `max-app-price`.
 */
export function assertAppPriceInBudget(limits: {
  readonly maxPrice: bigint;
  readonly maxAppPrice: bigint;
}): void {
  if (limits.maxAppPrice <= limits.maxPrice) return;
  throw invalidInput(
    'max-app-price',
    `It is ${formatRlc(limits.maxAppPrice)}, which is more than \`max-price\`: ${formatRlc(limits.maxPrice)} for the whole run.`,
    'Raise `max-price` or lower `max-app-price`.',
  );
}

/**
 * Writes the inputs that allow this price, as lines of a workflow. Both amounts in nRLC.
 * @param limits `appPrice` is the part of `price` that goes to the app
 */
export function priceLimitLines(limits: { readonly price: bigint; readonly appPrice: bigint }): string[] {
  return [
    `max-price: ${formatRlc(limits.price)}`,
    ...(limits.appPrice > 0n ? [`max-app-price: ${formatRlc(limits.appPrice)}`] : []),
  ];
}

/** Writes nRLC for people, in RLC and without trailing zeros: 1 500 000 000n is `1.5 RLC`. */
export function formatRlc(nRlc: bigint): string {
  const sign = nRlc < 0n ? '-' : '';
  const digits = (nRlc < 0n ? -nRlc : nRlc).toString().padStart(DECIMALS + 1, '0');
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
  return `${sign}${digits.slice(0, -DECIMALS)}${fraction && `.${fraction}`} RLC`;
}

/** Decimals of the native coin of every chain that we know; its smallest unit is the wei. */
const COIN_DECIMALS = 18;
/** Significant digits of an amount of gas in messages: more are not needed to judge it. */
const COIN_DIGITS = 3;

/**
 * Writes wei for people, in ETH and rounded to three digits: 2 035 000 004 000 000n is `0.00204 ETH`. A cost is rounded
 * up, so that the amount that a message asks for is enough. A holding is rounded down: written next to a cost that is
 * larger, it is never the same text.
 */
export function formatCoin(wei: bigint, direction: 'up' | 'down' = 'up'): string {
  const cut = 10n ** BigInt(Math.max(wei.toString().length - COIN_DIGITS, 0));
  const rounded = ((direction === 'up' ? wei + cut - 1n : wei) / cut) * cut;
  const digits = rounded.toString().padStart(COIN_DECIMALS + 1, '0');
  const fraction = digits.slice(-COIN_DECIMALS).replace(/0+$/, '');
  return `${digits.slice(0, -COIN_DECIMALS)}${fraction && `.${fraction}`} ETH`;
}
