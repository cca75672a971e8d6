import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { TaskError } from '../errors/task-error.ts';
import type { HttpClient } from '../net/http.ts';
import { PRIVATE_FILE, writeAtomically } from './atomic-file.ts';
import { CidHasher, isSameContent, parseCid } from './cid.ts';
import { writeAll } from './file-stream.ts';

/** Bounds and listeners of a download. */
export interface DownloadOptions {
  /** Most bytes that the file may have. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
  /** Told the bytes received so far, and the total when the gateway says it. */
  readonly onProgress?: ((received: number, total: number | undefined) => void) | undefined;
  /** Milliseconds without a byte after which a connection counts as broken. Default 30 000. */
  readonly idleTimeoutMs?: number;
  /**
   * How slow a connection may be: after `graceMs`, one that has brought less than `bytesPerSecond` on average since
   * its answer began counts as broken. Without it a byte now and then would keep a run waiting for days.
   * Default 60 000 and 65 536.
   */
  readonly slowest?: { readonly graceMs: number; readonly bytesPerSecond: number };
}

/** Connections per download, over all gateways. */
const MAX_TRIES = 8;
const RETRY_DELAY_MS = 500;
const SLOWEST = { graceMs: 60_000, bytesPerSecond: 65_536 };

/** A connection that ended before the file did; what it brought is kept. */
class BrokenConnection extends Error {
  override readonly name = 'BrokenConnection';
}

/** What one download knows while it goes on over several connections. */
interface Progress {
  readonly file: FileHandle;
  hasher: CidHasher;
  received: number;
}

/**
 * Downloads a file from the first gateway that delivers it whole. The content is hashed while it streams to disk
 * and kept only if it has the CID. A connection that breaks is resumed (by `Range` where the gateway can, otherwise
 * by skipping what is there) on the next gateway in turn; a gateway that delivers other bytes is not asked again.
 *
 * @param urls the file's address on each gateway
 * @throws TaskError RESULT_MISSING when no gateway has the file, RESULT_MISMATCH when what they have is something
 * else, ARCHIVE_TOO_LARGE beyond `maxBytes`, SERVICE_UNREACHABLE when the tries are used up.
 */
export async function downloadByCid(
  http: HttpClient,
  urls: readonly URL[],
  cid: string,
  destination: string,
  options: DownloadOptions,
): Promise<{ size: number }> {
  const { signal } = options;
  const version = parseCid(cid).version;
  return writeAtomically(destination, signal, async temporary => {
    const file = await open(temporary, 'wx', PRIVATE_FILE);
    const progress: Progress = { file, hasher: new CidHasher({ version }), received: 0 };
    const left = [...urls];
    let failure: unknown;
    let mismatch: TaskError | undefined;
    try {
      for (let tries = 0; left.length > 0 && tries < MAX_TRIES; tries++) {
        if (tries >= urls.length) await delay(RETRY_DELAY_MS, undefined, signal ? { signal } : {});
        const url = left[tries % left.length] as URL;
        try {
          await receive(http, url, progress, options);
        } catch (error) {
          signal?.throwIfAborted();
          if (error instanceof TaskError && error.code === 'ARCHIVE_TOO_LARGE') throw error;
          failure = error;
          if (!(error instanceof BrokenConnection)) left.splice(left.indexOf(url), 1);
          continue;
        }
        const found = progress.hasher.digest();
        if (isSameContent(found, cid)) return { size: progress.received };
        mismatch = wrongContent(cid, found);
        left.splice(left.indexOf(url), 1);
        await file.truncate(0);
        progress.hasher = new CidHasher({ version });
        progress.received = 0;
      }
    } finally {
      await file.close();
    }
    throw mismatch ?? (failure instanceof BrokenConnection ? gaveUp(failure) : failure);
  });
}

/** Receives what is missing over one connection. */
async function receive(
  http: HttpClient,
  url: URL,
  progress: Progress,
  options: DownloadOptions,
): Promise<void> {
  const { maxBytes, signal, onProgress, idleTimeoutMs = 30_000, slowest = SLOWEST } = options;
  const idle = new AbortController();
  const response = await http.open({
    service: 'IPFS gateway',
    url,
    headers: {
      accept: 'application/zip, application/octet-stream, */*',
      // A range of a compressed form would be a range of something else.
      'accept-encoding': 'identity',
      ...(progress.received > 0 && { range: `bytes=${progress.received}-` }),
    },
    signal: signal ? AbortSignal.any([signal, idle.signal]) : idle.signal,
  });
  let position = startOf(response, progress.received);
  if (position === undefined) {
    await response.body?.cancel();
    throw unavailable(response.status);
  }
  const length = response.headers.get('content-length');
  const total = length === null ? undefined : position + Number(length);
  if (total !== undefined && total > maxBytes) {
    await response.body?.cancel();
    throw tooLarge(maxBytes);
  }
  const stalled = () => idle.abort(new Error(`no byte within ${idleTimeoutMs / 1000} s`));
  let timer = setTimeout(stalled, idleTimeoutMs);
  const startedAt = performance.now();
  const startedFrom = position;
  const chunks = (response.body ?? new ReadableStream<Uint8Array>()) as AsyncIterable<Uint8Array>;
  try {
    for await (const chunk of connected(chunks)) {
      clearTimeout(timer);
      const fresh = chunk.subarray(Math.min(chunk.length, Math.max(0, progress.received - position)));
      position += chunk.length;
      if (progress.received + fresh.length > maxBytes) throw tooLarge(maxBytes);
      await write(progress, fresh);
      onProgress?.(progress.received, total);
      const lateMs = performance.now() - startedAt - slowest.graceMs;
      if (lateMs > 0 && (position - startedFrom) * 1000 < slowest.bytesPerSecond * lateMs)
        throw new BrokenConnection('it is too slow');
      timer = setTimeout(stalled, idleTimeoutMs);
    }
  } finally {
    clearTimeout(timer);
  }
  if (position < progress.received || (total !== undefined && position < total))
    throw new BrokenConnection('the answer ended early');
}

/** Offset of the answer's first byte, or undefined when it brings no part that we can use. */
function startOf({ status, headers }: Response, received: number): number | undefined {
  if (status === 200) return 0;
  if (status !== 206 || received === 0) return undefined;
  const start = /^bytes (\d+)-/.exec(headers.get('content-range') ?? '')?.[1];
  return Number(start) === received ? received : undefined;
}

/** Tells a connection that breaks from anything that fails on our side of it. */
async function* connected(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await iterator.next().catch(cause => {
        throw new BrokenConnection('the connection broke', { cause });
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.().catch(() => undefined);
  }
}

/** Writes all bytes at the end of the file, and only then counts them. */
async function write(progress: Progress, bytes: Uint8Array): Promise<void> {
  await writeAll(progress.file, bytes, progress.received);
  progress.hasher.update(bytes);
  progress.received += bytes.length;
}

function unavailable(status: number): TaskError {
  if (status === 404 || status === 410) {
    return new TaskError('RESULT_MISSING', {
      what: 'The result is not on IPFS.',
      why: `The gateway answers status ${status}: it does not have the file that the task delivered.`,
      fix: 'Try again in a few minutes; if it stays so, the worker did not publish what it reported.',
    });
  }
  return new TaskError('SERVICE_REFUSED', {
    what: 'The IPFS gateway refused a download.',
    why: `It answered with status ${status}.`,
    fix: 'Try again in a few minutes, or check the gateway in `network`.',
  });
}

function wrongContent(cid: string, found: string): TaskError {
  return new TaskError('RESULT_MISMATCH', {
    what: 'The downloaded result is not the one that the chain names.',
    why: `The chain says ${cid}, and the gateway delivered something whose CID is ${found}.`,
    fix: 'Nothing was kept; collect again, with another gateway if this one goes on.',
  });
}

function tooLarge(maxBytes: number): TaskError {
  return new TaskError('ARCHIVE_TOO_LARGE', {
    what: 'The result is larger than is accepted.',
    why: `The gateway delivers more than ${maxBytes} bytes.`,
    fix: 'Raise `max-output-size` if the app may write that much; nothing was kept.',
  });
}

function gaveUp(cause: BrokenConnection): TaskError {
  return new TaskError('SERVICE_UNREACHABLE', {
    what: 'The result could not be downloaded.',
    why: `The connection to the IPFS gateway broke ${MAX_TRIES} times (at last: ${cause.message}).`,
    fix: 'Collect again later: the result stays where it is.',
    cause,
  });
}
