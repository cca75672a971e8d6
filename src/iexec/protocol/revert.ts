import { AbiCoder, isError } from 'ethers';
import { withoutFullStop } from '../../text/without-full-stop.ts';
import { HUB_ABI } from './abi.ts';

/** Meanings of the hub's codes (PoCo IexecPoco1Facet.matchOrders). */
const MATCH_CODES: Readonly<Record<string, string>> = {
  '0x00': 'the pool’s order is for another category',
  '0x01': 'the category does not exist',
  '0x02': 'the pool’s order does not reach the trust asked for',
  '0x03': 'the app costs more than `max-app-price`',
  '0x04': 'the dataset costs more than the request allows',
  '0x05': 'the pool costs more than what `max-price` leaves for it',
  '0x06': 'the pool lacks a capability that the orders ask for',
  '0x07': 'the app is not marked for enclaves',
  '0x10': 'the app order is for another app',
  '0x11': 'the dataset order is for another dataset',
  '0x12': 'the request asks for another worker pool',
  '0x13': 'the app is not sold for use with this dataset',
  '0x14': 'the app is not sold for use on this worker pool',
  '0x15': 'the app is not sold to this wallet',
  '0x16': 'the dataset is not shared with this app',
  '0x17': 'the dataset is not shared with this worker pool',
  '0x18': 'the dataset is not shared with this wallet',
  '0x19': 'the pool does not run this app',
  '0x1a': 'the pool does not take this dataset',
  '0x1b': 'the pool does not sell to this wallet',
  '0x20': 'the app is not registered',
  '0x21': 'the app order is not signed by the app’s owner',
  '0x30': 'the dataset is not registered',
  '0x31': 'the dataset order is not signed by the dataset’s owner',
  '0x40': 'the worker pool is not registered',
  '0x41': 'the pool’s order is not signed by the pool’s owner',
  '0x50': 'the request order is not signed by the requester',
  '0x60': 'one of the orders is used up or cancelled',
};

/** Selector of Solidity’s `Error(string)`. */
const ERROR_TEXT = '0x08c379a0';

/** Reason of a contract's refusal, as far as it says. */
export interface Refusal {
  /** The code of `matchOrders`, like `0x05`, when it is one. */
  readonly matchCode?: string;
  /** True when an account of the hub holds too little: the requester's or the pool owner's. */
  readonly stakeTooSmall: boolean;
  /** Half a sentence, without a period. */
  readonly text: string;
}

/** Tells whether a contract refused, as opposed to a call that never got to it. */
export function isRevert(error: unknown): boolean {
  return isError(error, 'CALL_EXCEPTION');
}

/** Reads the reason out of a reverted call or estimate; undefined when `error` is something else. */
export function readRefusal(error: unknown): Refusal | undefined {
  if (!isError(error, 'CALL_EXCEPTION')) return undefined;
  return refusalFor(error.reason ?? customError(error.data));
}

/** Reads the reason out of the bytes that a call reverted with. */
export function readRevertData(data: string): Refusal {
  return refusalFor(data.startsWith(ERROR_TEXT) ? textOf(data) : customError(data));
}

function textOf(data: string): string | undefined {
  try {
    const [text] = AbiCoder.defaultAbiCoder().decode(['string'], `0x${data.slice(10)}`);
    return String(text);
  } catch {
    return undefined;
  }
}

function refusalFor(reason: string | undefined): Refusal {
  if (!reason) return { stakeTooSmall: false, text: 'the contract gives no reason' };
  const matchCode = /^iExecV5-matchOrders-(0x[0-9a-f]{2})$/.exec(reason)?.[1];
  if (matchCode) {
    const meaning = MATCH_CODES[matchCode] ?? 'the hub gives a code that we do not know';
    return { matchCode, stakeTooSmall: false, text: `${meaning} (matchOrders code ${matchCode})` };
  }
  const stakeTooSmall = reason.includes('Transfer amount exceeds balance');
  const text = stakeTooSmall
    ? 'the iExec account of the wallet, or of the pool’s owner, holds too little'
    : withoutFullStop(reason);
  return { stakeTooSmall, text };
}

function customError(data: string | null): string | undefined {
  if (!data || data === '0x') return undefined;
  const unknown = `unknown error ${data.slice(0, 10)}`;
  try {
    return HUB_ABI.parseError(data)?.name ?? unknown;
  } catch {
    // A contract may revert with whatever bytes it likes.
    return unknown;
  }
}
