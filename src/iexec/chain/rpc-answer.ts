import { isTransientStatus } from '../../net/http.ts';
import { plainText } from '../../text/plain-text.ts';
import { type CallError, isOfContract } from './call-error.ts';

/**
 * The meaning of an endpoint's answer to a request:
 * `answer`: each call has its reply; errors of single calls are replies too.
 * `again`: the same request may be answered later.
 * `smaller`: the endpoint does not take so many calls at once.
 * `refused`: a further try is pointless.
 */
export type RpcVerdict =
  | { readonly is: 'answer' }
  | {
      readonly is: 'again' | 'smaller' | 'refused';
      /** Half a sentence, with the endpoint's own words. */
      readonly why: string;
      /** True when it says that requests come too fast. */
      readonly limited: boolean;
      /** The replies that there are for all calls: worth having once tries are used up. */
      readonly isComplete?: boolean;
    };

/** Longest text of an endpoint that is quoted, in characters. */
const MAX_QUOTE = 200;

/**
 * Codes for calls that come too fast: EIP-1474's, and those of providers (-32007 QuickNode, -32029 and -32090 Ankr and
 * others, 429 Alchemy, 15 dRPC). There is no standard, so the words below count as well.
 */
const RATE_CODES: readonly unknown[] = [-32_005, -32_007, -32_029, -32_090, 429, 15];
const RATE_WORDS =
  /rate.?limit|too many requests?|request (?:rate|count|limit)|requests? (?:limit|per (?:second|minute|day))|throttl|(?:compute units?|capacity|quota|throughput|credits?)\b.*(?:exceed|exhaust|reach)|(?:exceed|exhaust|reach)\w*\b.*(?:compute units?|capacity|quota|throughput|credits?|requests?)|slow down|retry (?:in|after) \d/i;
/** Words of some endpoints for a call that always asks for too much; their codes are those of a rate limit. */
const ASKS_TOO_MUCH =
  /block range|blocks? range|returned more than|too many (?:results|logs|blocks)|response size|\d+ blocks/i;
/** HTTP statuses with which endpoints refuse a batch as such: it cannot be parsed, is not allowed, or is too large. */
const BATCH_STATUSES = new Set([400, 405, 411, 413, 414, 415, 422, 501]);

/** Words of an endpoint for a failure of its own that may be over the next time, whatever its code. */
const PASSING_WORDS =
  /internal (?:server )?error|time[d ]?-? ?out|unavailable|overload|try again|temporar|upstream|bad gateway|connection (?:refused|reset)|server (?:is )?(?:too )?busy/i;

/** One reply of JSON-RPC; any field may be missing or have another type. */
interface Reply {
  readonly id: unknown;
  readonly error: CallError | undefined;
}

/** An answer and the request that it is for. */
interface Answer {
  readonly status: number;
  /** Undefined when the body is not JSON. */
  readonly replies: readonly Reply[] | undefined;
  /** Errors of all replies. */
  readonly errors: readonly CallError[];
  readonly calls: readonly { readonly id: unknown; readonly method?: unknown }[];
}

/**
 * Judges an answer by its meaning: endpoints differ in status, code and form.
 * @param calls of the request that was answered
 */
export function judgeRpcAnswer(status: number, text: string, calls: Answer['calls']): RpcVerdict {
  const replies = repliesIn(text);
  const errors = replies?.flatMap(({ error }) => error ?? []) ?? [];
  const answer = { status, replies, errors, calls };
  return (
    ifAboutBatches(answer) ??
    ifAboutRate(answer) ??
    ifSurplus(answer) ??
    ifComplete(answer) ??
    otherwise(answer)
  );
}

/** An endpoint that does not take batches, in its own words. */
function ifAboutBatches({ errors, calls }: Answer): RpcVerdict | undefined {
  const error = errors.find(one => !isOfContract(one) && /batch/i.test(wordsOf(one)));
  return error && calls.length > 1 ? verdict('smaller', `it refuses the batch${quote(error)}`) : undefined;
}

/** An endpoint that finds our requests too many. */
function ifAboutRate({ status, errors }: Answer): RpcVerdict | undefined {
  const limit = errors.find(isRateLimit);
  if (!limit && status !== 429) return undefined;
  return { ...verdict('again', `it limits our rate${quote(limit ?? errors[0])}`), limited: true };
}

/** More replies than calls. */
function ifSurplus({ replies, calls }: Answer): RpcVerdict | undefined {
  return replies && replies.length > calls.length
    ? verdict('again', 'it gives more answers than it was asked for')
    : undefined;
}

/** A reply to each call; errors may be among them. */
function ifComplete({ status, replies, errors, calls }: Answer): RpcVerdict | undefined {
  const isComplete = replies !== undefined && calls.every(call => replies.some(({ id }) => isIdOf(id, call)));
  // Some endpoints answer the error of a call with an HTTP status of its own.
  const isErrorOfCalls =
    errors.length > 0 && (status === 400 || (status === 500 && errors.every(isOfContract)));
  if (!isComplete || (status !== 200 && !isErrorOfCalls)) return undefined;
  // A search for logs that takes too long takes as long the next time: its caller makes it smaller.
  const isSearch = calls.some(({ method }) => method === 'eth_getLogs');
  const passing = isSearch ? undefined : errors.find(isPassing);
  return passing ? { ...verdict('again', `it fails${quote(passing)}`), isComplete } : { is: 'answer' };
}

/** Calls without a reply: a refusal of the batch, a fault that may pass, or the end. */
function otherwise({ status, replies, errors, calls }: Answer): RpcVerdict {
  const why = describe(status, replies, errors[0]);
  const refusesBatch =
    BATCH_STATUSES.has(status) || (replies !== undefined && (status === 200 || status === 500));
  if (calls.length > 1 && refusesBatch) return verdict('smaller', why);
  return verdict(status === 200 || isTransientStatus(status) ? 'again' : 'refused', why);
}

function verdict(is: 'again' | 'smaller' | 'refused', why: string) {
  return { is, why, limited: false };
}

function describe(
  status: number,
  replies: readonly Reply[] | undefined,
  error: CallError | undefined,
): string {
  if (status !== 200) return `it answers with HTTP ${status}${quote(error)}`;
  if (replies === undefined) return 'it answers with something that is not JSON';
  return error ? `it refuses the request${quote(error)}` : 'its answer leaves calls without a reply';
}

/** The replies in a body; a lone error of any form becomes a reply without an id. Undefined when it is not JSON. */
function repliesIn(text: string): Reply[] | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return [json].flat().map(replyOf);
  } catch {
    return undefined;
  }
}

function replyOf(json: unknown): Reply {
  const { id, error, message } = (json ?? {}) as Record<string, unknown>;
  if (typeof error === 'object' && error !== null) return { id, error };
  const words = [error, message].find(candidate => typeof candidate === 'string');
  return { id, error: words === undefined ? undefined : { message: words } };
}

function isRateLimit(error: CallError): boolean {
  const message = wordsOf(error);
  if (ASKS_TOO_MUCH.test(message)) return false;
  return RATE_CODES.includes(Number(error.code)) || (RATE_WORDS.test(message) && !isOfContract(error));
}

function isPassing(error: CallError): boolean {
  return !isOfContract(error) && PASSING_WORDS.test(wordsOf(error));
}

/** Tells if a reply is that of a call: some endpoints give numbers back as text. */
export function isIdOf(id: unknown, call: { readonly id: unknown }): boolean {
  return id === call.id || (typeof id === 'string' && id === String(call.id));
}

function wordsOf({ message }: CallError): string {
  return typeof message === 'string' ? message : '';
}

function quote(error: CallError | undefined): string {
  const words = error && plainText(wordsOf(error), MAX_QUOTE).trim();
  return words ? `: "${words}"` : '';
}
