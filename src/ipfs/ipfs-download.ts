import { setTimeout as delay } from 'node:timers/promises';
import { isTaskError, TaskError } from '../errors/task-error.ts';
import { BrokenConnection } from '../net/body-chunks.ts';
import type { HttpClient } from '../net/http.ts';
import { GATEWAY_BACK_OFF, pauseAfter } from '../net/pauses.ts';
import { isSameContent, parseCid } from './cid.ts';
import { Gateway } from './gateway.ts';
import { type ConnectionLimits, receive, SlowConnection } from './gateway-connection.ts';
import { GatewayRecord } from './gateway-record.ts';
import { PartialFile } from './partial-file.ts';
import type { CidVersion } from './unixfs-node.ts';

/** Bounds and listeners of a download. */
export interface DownloadOptions extends ConnectionLimits {
  readonly signal?: AbortSignal | undefined;
  /** Called with the bytes received so far, and the total when a gateway says it. Never goes back. */
  readonly onProgress?: ((received: number, total: number | undefined) => void) | undefined;
  /**
   * The next gateway joins when each of those that are asked brings less than `minBytes` within `windowMs`.
   * Default 524 288 and 5 000.
   */
  readonly patience?: { readonly windowMs: number; readonly minBytes: number };
  /** Record of the gateways over many downloads. Default: a new one. */
  readonly record?: GatewayRecord;
  /** First pause before a gateway that failed is asked again, in milliseconds; doubles each time. Default 500. */
  readonly retryDelayMs?: number;
}

const PATIENCE = { windowMs: 5_000, minBytes: 524_288 };
/** Connections in a row, over all gateways, that bring next to nothing. */
const MAX_TRIES = 8;
/** Bytes after which a connection that broke was worth its while. */
const WORTHWHILE = 1_048_576;
/** Gateways that send at the same time, and so files on disk. */
const MAX_LANES = 3;

/** One connection under way. */
interface Lane {
  readonly gateway: Gateway;
  readonly part: PartialFile;
  readonly abort: AbortController;
  readonly startedWith: number;
  /** Bytes at the beginning of the present window. */
  windowStart: number;
}

/** End of a lane: with the whole file, or with an error. */
interface Ending {
  readonly lane: Lane;
  readonly error?: unknown;
}

/**
 * Downloads a file from the first gateway that delivers it whole. The content is hashed while it streams to disk and
 * kept only if it has the CID. When a gateway is silent or slow, the next one is asked at the same time, into a file of its
 * own, and the first sound file ends the race. A connection that breaks is resumed, on the next gateway in turn.
 *
 * A gateway that delivers other bytes is not asked again. When several connections had a hand in them, the fault
 * can be that of each: every gateway then gets a second chance, alone.
 *
 * @param urls the file's address on each gateway, the network's own first
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
  const race = new Race(http, urls, { cid, destination, ...options });
  try {
    const winner = await race.run();
    await winner.keep(destination);
    return { size: winner.received };
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    await race.clear();
  }
}

class Race {
  readonly #http: HttpClient;
  readonly #options: DownloadOptions & { readonly cid: string; readonly destination: string };
  readonly #version: CidVersion;
  readonly #record: GatewayRecord;
  /** Gateways to ask, next one first. */
  readonly #idle: Gateway[];
  readonly #lanes = new Map<Lane, Promise<Ending>>();
  /** Files of connections that broke, to go on with. */
  #parked: { readonly part: PartialFile; readonly gateway: Gateway }[] = [];
  /** True when a gateway may go on with the file of another one. */
  #mixing = true;
  #tries = 0;
  #reported = 0;
  #mismatch: TaskError | undefined;
  #failure: { readonly rank: number; readonly error: unknown } | undefined;

  constructor(
    http: HttpClient,
    urls: readonly URL[],
    options: DownloadOptions & { readonly cid: string; readonly destination: string },
  ) {
    this.#http = http;
    this.#options = options;
    this.#version = parseCid(options.cid).version;
    this.#record = options.record ?? new GatewayRecord();
    this.#idle = this.#record.inOrder(urls.map((url, rank) => new Gateway(url, rank)));
  }

  /** Runs until a file has the CID. The file is the caller's. */
  async run(): Promise<PartialFile> {
    const { signal } = this.#options;
    for (;;) {
      signal?.throwIfAborted();
      if (this.#lanes.size === 0 && !(await this.#startLane())) throw this.#verdict();
      const ending = await this.#nextEnding();
      if (ending === undefined) {
        if (this.#isSlow() && this.#lanes.size < MAX_LANES) await this.#startLane();
        continue;
      }
      this.#lanes.delete(ending.lane);
      if (ending.error !== undefined) await this.#afterFailure(ending.lane, ending.error);
      else if (await this.#isSound(ending.lane)) {
        this.#noteWinner(ending.lane.gateway);
        return ending.lane.part;
      }
    }
  }

  #noteWinner(winner: Gateway): void {
    this.#record.noteSuccess(winner.url);
    for (const { gateway, part, startedWith } of this.#lanes.keys())
      if (part.received === startedWith) this.#record.noteFailure(gateway.url);
  }

  /** Ends all connections and removes all files that are not the winner. */
  async clear(): Promise<void> {
    const lanes = [...this.#lanes.keys()];
    for (const { abort } of lanes) abort.abort();
    await Promise.all(this.#lanes.values());
    await Promise.all([...lanes, ...this.#parked].map(({ part }) => part.discard()));
  }

  async #startLane(): Promise<boolean> {
    if (this.#tries >= MAX_TRIES) return false;
    const gateway = this.#idle.shift();
    if (!gateway) return false;
    this.#tries += 1;
    const { destination } = this.#options;
    const part = this.#takeParked(gateway) ?? (await PartialFile.create(destination, this.#version));
    const { received } = part;
    const abort = new AbortController();
    const lane = { gateway, part, abort, startedWith: received, windowStart: received };
    this.#lanes.set(lane, this.#drive(lane));
    return true;
  }

  /** The longest file that this gateway may go on with. */
  #takeParked(gateway: Gateway): PartialFile | undefined {
    const fitting = this.#parked.filter(parked => this.#mixing || parked.gateway === gateway);
    const [longest] = fitting.sort((one, other) => other.part.received - one.part.received);
    this.#parked = this.#parked.filter(parked => parked !== longest);
    return longest?.part;
  }

  /** Never rejects. */
  async #drive(lane: Lane): Promise<Ending> {
    const { gateway, part, abort } = lane;
    const { signal: outer, retryDelayMs = GATEWAY_BACK_OFF.firstMs, ...limits } = this.#options;
    const signal = outer ? AbortSignal.any([outer, abort.signal]) : abort.signal;
    try {
      if (gateway.failures > 0) {
        const backOff = { ...GATEWAY_BACK_OFF, firstMs: retryDelayMs };
        await delay(pauseAfter(backOff, gateway.failures), undefined, { signal });
      }
      const onChunk = (total: number | undefined) => this.#report(part.received, total);
      await receive(this.#http, part, {
        ...limits,
        url: gateway.url,
        ranges: gateway.servesRanges,
        signal,
        onChunk,
      });
      return { lane };
    } catch (error) {
      return { lane, error };
    }
  }

  #report(received: number, total: number | undefined): void {
    if (received <= this.#reported) return;
    this.#reported = received;
    this.#options.onProgress?.(received, total);
  }

  /** The next lane to end; undefined when none did for as long as patience lasts. */
  async #nextEnding(): Promise<Ending | undefined> {
    const { windowMs } = this.#options.patience ?? PATIENCE;
    const over = new AbortController();
    const timer = delay(windowMs, undefined, { signal: over.signal }).catch(() => undefined);
    try {
      return await Promise.race([...this.#lanes.values(), timer]);
    } finally {
      over.abort();
    }
  }

  /** Tells whether every lane has brought too little since the last look. */
  #isSlow(): boolean {
    const { minBytes } = this.#options.patience ?? PATIENCE;
    let slow = true;
    for (const lane of this.#lanes.keys()) {
      if (lane.part.received - lane.windowStart >= minBytes) slow = false;
      lane.windowStart = lane.part.received;
    }
    return slow;
  }

  async #afterFailure({ gateway, part, startedWith }: Lane, error: unknown): Promise<void> {
    // Anything else is a disk that is full, or a fault of ours.
    if (!(error instanceof BrokenConnection || error instanceof TaskError)) {
      await part.discard();
      throw error;
    }
    this.#keepFailure(gateway.rank, error);
    if (error instanceof BrokenConnection) this.#record.noteFailure(gateway.url);
    const brought = part.received - startedWith;
    if (brought >= WORTHWHILE && !(error instanceof SlowConnection)) this.#tries = 0;
    if (gateway.noteFailure(error, brought)) this.#idle.push(gateway);
    if (part.received > 0 && !isTaskError(error, 'ARCHIVE_TOO_LARGE')) this.#parked.push({ part, gateway });
    else await part.discard();
  }

  /** Keeps the failure of the gateway with the best rank, and of its failures the last. */
  #keepFailure(rank: number, error: unknown): void {
    if (this.#failure === undefined || rank <= this.#failure.rank) this.#failure = { rank, error };
  }

  /** Tells whether the file is the one that was asked for; otherwise notes the fault and drops the file. */
  async #isSound({ gateway, part }: Lane): Promise<boolean> {
    const { cid } = this.#options;
    const found = part.digest();
    if (isSameContent(found, cid)) return true;
    this.#mismatch = wrongContent(cid, found);
    if (gateway.noteWrongContent(part.connections)) this.#idle.push(gateway);
    await part.discard();
    if (part.connections > 1) {
      this.#mixing = false;
      await Promise.all(this.#parked.map(parked => parked.part.discard()));
      this.#parked = [];
    }
    return false;
  }

  /** The error for the caller: that of the network's own gateway counts before the rest. */
  #verdict(): unknown {
    const error = this.#failure?.error;
    return this.#mismatch ?? (error instanceof BrokenConnection ? gaveUp(error) : error);
  }
}

function wrongContent(cid: string, found: string): TaskError {
  return new TaskError('RESULT_MISMATCH', {
    what: 'The downloaded result is not the one that the chain names.',
    why: `The chain says ${cid}, and the gateway delivered something whose CID is ${found}.`,
    fix: 'Nothing was kept; collect again, with another gateway if this one goes on.',
  });
}

function gaveUp(cause: BrokenConnection): TaskError {
  return new TaskError('SERVICE_UNREACHABLE', {
    what: 'The result could not be downloaded.',
    why: `Connections to the IPFS gateways failed again and again (at last: ${cause.message}).`,
    fix: 'Collect again later: the result stays where it is.',
    cause,
  });
}
