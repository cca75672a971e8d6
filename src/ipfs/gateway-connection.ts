import { TaskError } from '../errors/task-error.ts';
import { BrokenConnection, bodyChunks, discardBody } from '../net/body-chunks.ts';
import { type HttpClient, isTransientStatus } from '../net/http.ts';
import { Pace, SLOWEST_DOWNLOAD, type SlowestPace } from '../net/pace.ts';
import { withoutFullStop } from '../text/without-full-stop.ts';
import type { PartialFile } from './partial-file.ts';

/** Bounds of one connection. */
export interface ConnectionLimits {
  /** Most bytes that the file may have. */
  readonly maxBytes: number;
  /** Milliseconds without a byte after which a connection counts as broken. Default 30 000. */
  readonly idleTimeoutMs?: number;
  /** Slowest pace of a connection, from the begin of its answer on; a slower one counts as broken. */
  readonly slowest?: SlowestPace;
}

/** A connection that was given up because it brought too little in too long a time. */
export class SlowConnection extends BrokenConnection {
  override readonly name = 'SlowConnection';
}

/** A gateway whose answer to a range is not that range. Without one, it may still serve the whole file. */
export class UnusableRange extends BrokenConnection {
  override readonly name = 'UnusableRange';
}

/** Options of a connection. */
export interface ConnectionOptions extends ConnectionLimits {
  /** The file's address on the gateway. */
  readonly url: URL;
  /** True when only missing bytes are asked for; otherwise everything is sent, and present bytes are skipped. */
  readonly ranges: boolean;
  readonly signal: AbortSignal;
  /** Called after each chunk, with the file's size when the gateway says it. */
  readonly onChunk: (total: number | undefined) => void;
}

/**
 * Receives what is missing of a file over one connection to a gateway. Returns when the gateway has sent all.
 * @throws BrokenConnection when more may come over another connection; TaskError RESULT_MISSING, SERVICE_REFUSED or
 * ARCHIVE_TOO_LARGE when this gateway is of no use. After an abort, anything.
 */
export async function receive(
  http: HttpClient,
  part: PartialFile,
  options: ConnectionOptions,
): Promise<void> {
  const { url, ranges, signal } = options;
  const asksRange = ranges && part.received > 0;
  const response = await connect(http, url, asksRange ? part.received : 0, signal);
  const start = startOf(response, part.received, asksRange);
  if (start === 'complete') return discardBody(response);
  if (typeof start !== 'number') {
    await discardBody(response);
    throw start;
  }
  await appendBody(part, response, start, options);
}

/** Appends the bytes of an answer that the file does not have yet. @param start offset of the answer's first byte */
async function appendBody(
  part: PartialFile,
  response: Response,
  start: number,
  { maxBytes, onChunk, idleTimeoutMs = 30_000, slowest = SLOWEST_DOWNLOAD }: ConnectionOptions,
): Promise<void> {
  const total = totalOf(response, start);
  if (total !== undefined && total > maxBytes) {
    await discardBody(response);
    throw tooLarge(maxBytes);
  }
  const pace = new Pace(slowest);
  const receivedBefore = part.received;
  let position = start;
  for await (const chunk of bodyChunks(response, idleTimeoutMs)) {
    const bytes = chunk.subarray(Math.min(chunk.length, Math.max(0, part.received - position)));
    position += chunk.length;
    if (part.received + bytes.length > maxBytes) throw tooLarge(maxBytes);
    if (bytes.length > 0) {
      if (part.received === receivedBefore) part.connections += 1;
      await part.append(bytes);
    }
    onChunk(total);
    if (pace.isTooSlow(position - start)) throw new SlowConnection('it is too slow');
  }
  if (position < Math.max(part.received, total ?? 0)) throw new BrokenConnection('the answer ended early');
}

async function connect(http: HttpClient, url: URL, from: number, signal: AbortSignal): Promise<Response> {
  try {
    return await http.open({
      service: 'IPFS gateway',
      url,
      headers: {
        accept: 'application/zip, application/octet-stream, */*',
        // A range of a compressed form would be a range of something else.
        'accept-encoding': 'identity',
        ...(from > 0 && { range: `bytes=${from}-` }),
      },
      // The race has gateways to ask meanwhile, and a patience of its own.
      repeatable: false,
      signal,
    });
  } catch (cause) {
    if (!(cause instanceof TaskError)) throw cause;
    throw new BrokenConnection(withoutFullStop(cause.why), { cause });
  }
}

/** Offset of the answer's first byte; `complete` when there is nothing left to send; else why it is of no use. */
function startOf(
  { status, headers }: Response,
  received: number,
  asksRange: boolean,
): number | 'complete' | Error {
  if (status === 200) return 0;
  const range = headers.get('content-range') ?? '';
  if (asksRange && status === 206 && Number(/^bytes (\d+)-/.exec(range)?.[1]) === received) return received;
  // A connection can break after the last byte.
  if (asksRange && status === 416 && range === `bytes */${received}`) return 'complete';
  if (status === 206 || status === 416) return new UnusableRange('it does not serve ranges as asked');
  if (isTransientStatus(status)) return new BrokenConnection(`it answers status ${status}`);
  return unavailable(status, headers.get('location'));
}

/** The file's size as the answer has it. The length of a compressed answer is that of something else. */
function totalOf({ headers }: Response, start: number): number | undefined {
  const length = headers.get('content-length');
  const encoding = headers.get('content-encoding') ?? 'identity';
  return length === null || encoding !== 'identity' ? undefined : start + Number(length);
}

/** @param location target of an answer that is a redirect */
function unavailable(status: number, location: string | null): TaskError {
  if (status === 404 || status === 410) {
    return new TaskError('RESULT_MISSING', {
      what: 'The result is not on IPFS.',
      why: `The gateway answers status ${status}: it does not have the file that the task delivered.`,
      fix: 'Run again in a few minutes, or collect the deal: nothing is paid again. If it persists, the worker did not publish what it reported.',
    });
  }
  if (status >= 300 && status < 400) {
    const host = URL.parse(location ?? '')?.host || 'another address';
    return new TaskError('SERVICE_REFUSED', {
      what: 'The IPFS gateway redirects to another server.',
      why: `It answers with status ${status} and names ${host}. A redirect to another server is not followed.`,
      fix: 'If you trust it, put the gateway that it leads to into `network`: one that serves files below /ipfs/ itself.',
    });
  }
  return new TaskError('SERVICE_REFUSED', {
    what: 'The IPFS gateway refused a download.',
    why: `It answered with status ${status}.`,
    fix: 'Try again in a few minutes, or check the gateways in `network`.',
  });
}

function tooLarge(maxBytes: number): TaskError {
  return new TaskError('ARCHIVE_TOO_LARGE', {
    what: 'The result is larger than is accepted.',
    why: `The gateway delivers more than ${maxBytes} bytes.`,
    fix: 'Raise `max-output-size` if the app may write that much; nothing was kept.',
  });
}
