import { TaskError } from '../errors/task-error.ts';
import { decodePercent } from '../text/decode-percent.ts';
import { BrokenConnection, bodyChunks, discardBody } from './body-chunks.ts';
import { describeFailure, type HttpClient } from './http.ts';
import { isLocal } from './local-address.ts';
import { retry } from './retry.ts';

/** A file that can be fetched. */
export interface Served {
  /** Its size in bytes, when the server gives it. */
  readonly bytes: number | undefined;
  /** Time to fetch all of it from here, in seconds: measured, or extrapolated. Undefined without a size. */
  readonly seconds: number | undefined;
}

/** A file that could not be fetched. */
export interface NotServed {
  /** Half a sentence: "it answers with HTTP 404". */
  readonly why: string;
  /** True when every other machine meets the same failure; otherwise perhaps only this runner cannot fetch it. */
  readonly certain: boolean;
}

/** Options of a probe. */
export interface ProbeOptions {
  readonly signal?: AbortSignal | undefined;
  /** True when redirects may lead into a private network. Default false. */
  readonly mayBeLocal?: boolean;
  /** Pause before the one second try, in milliseconds. Default 2000. */
  readonly retryDelayMs?: number;
}

/** Most bytes that one probe reads, and the fewest that show the pace. */
const MAX_SAMPLE = 64 * 1024 * 1024;
const MIN_SAMPLE = 4 * 1024 * 1024;
/** Longest time for which a probe reads, in milliseconds. */
const MAX_SAMPLE_MS = 10_000;
/** Time for a file, in seconds, below which the probe ends early: it is fast enough. */
const FAST_SECONDS = 10;
/** Longest wait for an answer, or for the next byte, in milliseconds. */
const PATIENCE_MS = 15_000;
/** Most redirects: as many as the enclave's own HTTP client follows (reqwest's default). */
const MAX_REDIRECTS = 10;
/** HTTP statuses that every client gets that has only the URL. */
const FINAL_STATUS = new Set([401, 404, 410, 451]);

/**
 * Probes a file as a download would, and measures its pace by a sample. It uses GET, since signed URLs are for one
 * method only. It follows redirects, also to other hosts. It throws only after an abort. The answer holds neither URL
 * nor credentials.
 */
export async function probeUrl(
  http: HttpClient,
  url: string,
  options: ProbeOptions = {},
): Promise<Served | NotServed> {
  const { signal, retryDelayMs = 2_000 } = options;
  let looks = 0;
  // The second look asks for the whole file: the enclave does so too, and some servers refuse any range.
  const look = () => lookOnce(http, url, { ...options, withRange: looks++ === 0 });
  try {
    return await retry(look, {
      policy: { retries: 1, minDelayMs: retryDelayMs, maxDelayMs: retryDelayMs },
      isTransient: error => error instanceof Failure && !signal?.aborted,
      signal,
    });
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Failure) return { why: error.message, certain: error.certain };
    throw error;
  }
}

/** The reason why a probe failed; `certain` as in `NotServed`. */
class Failure extends Error {
  readonly certain: boolean;
  constructor(why: string, certain: boolean) {
    super(why);
    this.certain = certain;
  }
}

type LookOptions = ProbeOptions & { readonly withRange: boolean };

async function lookOnce(http: HttpClient, text: string, options: LookOptions): Promise<Served> {
  const begin = performance.now();
  const response = await openFinal(http, text, options);
  const { status, headers } = response;
  if (status === 416 && headers.get('content-range') === 'bytes */0') {
    await discardBody(response);
    return { bytes: 0, seconds: 0 };
  }
  if (status !== 200 && status !== 206) {
    await discardBody(response);
    throw new Failure(`it answers with HTTP ${status}`, FINAL_STATUS.has(status));
  }
  const total = totalOf(response);
  const marks: Mark[] = [];
  let bytes = 0;
  try {
    for await (const chunk of bodyChunks(response, PATIENCE_MS)) {
      bytes += chunk.length;
      marks.push({ ms: performance.now() - begin, bytes });
      if (isEnough(marks, total)) return { bytes: total, seconds: estimateSeconds(marks, total) };
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof BrokenConnection) throw new Failure(`while it came, ${error.message}`, false);
    throw error;
  }
  const whole = status === 200 ? bytes : (total ?? bytes);
  if (bytes < Math.min(whole, MAX_SAMPLE)) throw new Failure('the answer ended early', false);
  return { bytes: whole, seconds: estimateSeconds(marks, whole) };
}

/** Progress of a download at one moment. */
export interface Mark {
  /** Milliseconds since the request. */
  readonly ms: number;
  /** Bytes by then. */
  readonly bytes: number;
}

function isEnough(marks: readonly Mark[], total: number | undefined): boolean {
  const { ms, bytes } = marks.at(-1) ?? { ms: 0, bytes: 0 };
  if (bytes >= MAX_SAMPLE || ms >= MAX_SAMPLE_MS) return bytes < (total ?? Number.POSITIVE_INFINITY);
  const seconds = estimateSeconds(marks, total);
  return bytes >= MIN_SAMPLE && bytes < (total ?? 0) && seconds !== undefined && seconds < FAST_SECONDS;
}

/**
 * Estimates the time for a file of this size, in seconds, from a sample. The rest of the file counts at the pace of the
 * sample's second half, since connections start slowly. Undefined without a size.
 */
export function estimateSeconds(marks: readonly Mark[], total: number | undefined): number | undefined {
  const last = marks.at(-1) ?? { ms: 0, bytes: 0 };
  if (total === undefined) return undefined;
  if (last.bytes >= total) return last.ms / 1000;
  const half = marks.find(({ bytes }) => bytes >= last.bytes / 2) ?? last;
  const [bytes, ms] = half === last ? [last.bytes, last.ms] : [last.bytes - half.bytes, last.ms - half.ms];
  return (last.ms + ((total - last.bytes) * ms) / bytes) / 1000;
}

/** The answer at the end of all redirects. */
async function openFinal(
  http: HttpClient,
  text: string,
  { signal, mayBeLocal = false, withRange }: LookOptions,
): Promise<Response> {
  let url = new URL(text);
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const response = await open(http, url, { signal, withRange });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await discardBody(response);
    const next = URL.parse(location, url.href);
    if (next?.protocol !== 'https:' && next?.protocol !== 'http:')
      throw new Failure('it redirects to something that is no http(s) URL', true);
    if (!mayBeLocal && isLocal(next.href)) throw new Failure('it redirects into a private network', true);
    url = next;
  }
  throw new Failure(`it redirects more than ${MAX_REDIRECTS} times`, true);
}

async function open(
  http: HttpClient,
  url: URL,
  { signal, withRange }: Pick<LookOptions, 'signal' | 'withRange'>,
): Promise<Response> {
  const { username, password } = url;
  const plain = new URL(url);
  // `fetch` takes no URL with credentials; the enclave's client sends them like this.
  plain.username = '';
  plain.password = '';
  const login = Buffer.from(`${decodePercent(username)}:${decodePercent(password)}`);
  try {
    return await http.open({
      service: 'file server',
      url: plain,
      headers: {
        'accept-encoding': 'identity',
        ...(withRange && { range: `bytes=0-${MAX_SAMPLE - 1}` }),
        ...((username || password) && { authorization: `Basic ${login.toString('base64')}` }),
      },
      timeoutMs: PATIENCE_MS,
      repeatable: false,
      signal,
    });
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof TaskError)) throw error;
    const unknown = isUnknownHost(error);
    throw new Failure(unknown ? 'its host does not exist' : describeFailure(error.cause), unknown);
  }
}

/** True when DNS answers that there is no such name; false when it does not answer. */
function isUnknownHost(error: unknown): boolean {
  for (let cause = error as { code?: unknown; cause?: unknown } | undefined; cause; ) {
    if (cause.code === 'ENOTFOUND') return true;
    cause = cause.cause as typeof cause;
  }
  return false;
}

/** The file's size by the headers of the answer, in bytes; undefined when they do not give it. */
function totalOf({ status, headers }: Response): number | undefined {
  if ((headers.get('content-encoding') ?? 'identity') !== 'identity') return undefined;
  const text =
    status === 206
      ? /^bytes 0-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1]
      : headers.get('content-length');
  return text ? Number(text) : undefined;
}
