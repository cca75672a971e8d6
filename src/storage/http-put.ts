import { createHash } from 'node:crypto';
import { TaskError } from '../errors/task-error.ts';
import { streamedFile } from '../files/file-stream.ts';
import { BrokenConnection, bodyChunks, discardBody } from '../net/body-chunks.ts';
import type { HttpClient } from '../net/http.ts';
import { Pace, SLOWEST_DOWNLOAD, type SlowestPace } from '../net/pace.ts';
import { READ_RETRY, type RetryPolicy } from '../net/pauses.ts';
import { retry } from '../net/retry.ts';
import type { Ciphertext } from './ciphertext.ts';
import type { InputStorage, TransferOptions } from './input-storage.ts';

const SERVICE = 'file server';
/** Longest wait for the server to take or send a byte, and for its answer after the last one. */
const PATIENCE_MS = 60_000;
/** Longest location that a server may answer with: every byte of it is paid for on chain. In characters. */
const MAX_LOCATION = 1_000;

/** Places to PUT and to fetch files. */
export interface HttpPutEndpoints {
  readonly http: HttpClient;
  /**
   * The URL to PUT to. One whose path ends in `/` is a folder, and the file is named by its checksum; any other is used
   * as it is. Its query may hold a signature, so it is sent to this server and never shown.
   */
  readonly uploadUrl: string;
  /**
   * Place of the file afterwards, by the same rule; undefined to believe the server, or take `uploadUrl` without query.
   */
  readonly publicUrl: string | undefined;
  /** Tells whether a server's answer may be taken for the location. */
  readonly isAcceptable: (location: string) => boolean;
  /** Patience with a file that is not served yet. */
  readonly settling?: RetryPolicy;
  /** Slowest pace at which a file may be served. */
  readonly slowest?: SlowestPace;
}

/**
 * Stores files by HTTP PUT, as transfer.sh-compatible servers and presigned URLs of object stores take them. Nothing
 * about such a server proves what it holds, so every file is fetched again, as the enclave will, and compared.
 */
export class HttpPutStorage implements InputStorage {
  readonly choosesLocation: boolean;
  readonly #endpoints: HttpPutEndpoints;

  constructor(endpoints: HttpPutEndpoints) {
    this.#endpoints = endpoints;
    this.choosesLocation = endpoints.publicUrl === undefined;
  }

  locationOf(ciphertext: Ciphertext): string {
    const { publicUrl, uploadUrl } = this.#endpoints;
    return fileUrl(publicUrl ?? withoutQuery(uploadUrl), ciphertext);
  }

  /** Fetches all of it: a length alone proves nothing, and a task that cannot read its input is paid all the same. */
  async serves(ciphertext: Ciphertext, location: string, options: TransferOptions = {}): Promise<boolean> {
    try {
      await this.#compare(ciphertext, location, options);
      return true;
    } catch {
      options.signal?.throwIfAborted();
      return false;
    }
  }

  async upload(
    path: string,
    ciphertext: Ciphertext,
    { signal, onProgress }: TransferOptions = {},
  ): Promise<string> {
    const { http, uploadUrl, settling = READ_RETRY } = this.#endpoints;
    const reply = await http.request({
      service: SERVICE,
      url: fileUrl(uploadUrl, ciphertext),
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: streamedFile(path, ciphertext.size, onProgress),
      timeoutMs: PATIENCE_MS,
      // The same bytes to the same place, or to one that is not known to others.
      repeatable: true,
      signal,
    });
    if (reply.status < 200 || reply.status > 299) {
      throw refused(
        `It answered the upload with status ${reply.status}`,
        'Check `storage-url`: a presigned URL expires, may be meant for another method than PUT, and may limit the size.',
      );
    }
    const location = this.#answered(reply.text) ?? this.locationOf(ciphertext);
    // One loop of tries is enough.
    await retry(() => this.#compare(ciphertext, location, { signal }, false), {
      policy: settling,
      isTransient: error => error instanceof TaskError && !signal?.aborted,
      signal,
    });
    return location;
  }

  /** The URL that the server says the file has; undefined when it says none, or the URL is given. */
  #answered(text: string): string | undefined {
    const location = text.trim();
    if (!this.choosesLocation || location.length > MAX_LOCATION || /\s/.test(location)) return undefined;
    const url = URL.parse(location);
    // Written as URLs are, other letters take up to nine times the room.
    if (!url || url.href.length > MAX_LOCATION || this.#showsSignature(url)) return undefined;
    return this.#endpoints.isAcceptable(url.href) ? url.href : undefined;
  }

  /** Tells whether a URL has a part of the upload's query, as where a server answers with what it was asked. */
  #showsSignature({ searchParams }: URL): boolean {
    const secret = new URL(this.#endpoints.uploadUrl).searchParams;
    return [...secret].some(([name, value]) => searchParams.getAll(name).includes(value));
  }

  /** @throws TaskError unless the location serves these very bytes. */
  async #compare(
    { size, checksum }: Ciphertext,
    location: string,
    { signal, onProgress }: TransferOptions,
    repeatable = true,
  ): Promise<void> {
    const response = await this.#endpoints.http.open({
      service: SERVICE,
      url: location,
      headers: { 'accept-encoding': 'identity' },
      timeoutMs: PATIENCE_MS,
      repeatable,
      signal,
    });
    if (response.status !== 200) {
      await discardBody(response);
      throw refused(
        `It answers status ${response.status} for the file that was uploaded, and so it would to the enclave`,
        'Make the uploaded file public (it is ciphertext), or set `storage-public-url` to the address where it can be fetched without redirection.',
      );
    }
    const hash = createHash('sha256');
    const pace = new Pace(this.#endpoints.slowest ?? SLOWEST_DOWNLOAD);
    let received = 0;
    try {
      for await (const chunk of bodyChunks(response, PATIENCE_MS)) {
        received += chunk.length;
        if (received > size) throw mismatch(`It serves more than the ${size} bytes that were sent`);
        hash.update(chunk);
        onProgress?.(received);
        if (pace.isTooSlow(received)) throw new BrokenConnection('it came too slowly');
      }
    } catch (cause) {
      signal?.throwIfAborted();
      throw cause instanceof BrokenConnection ? broken(cause) : cause;
    }
    if (received < size) throw mismatch(`It serves ${received} of the ${size} bytes that were sent`);
    if (`0x${hash.digest('hex')}` !== checksum) throw mismatch('It serves other bytes than were sent');
  }
}

/** The file below a URL that ends in `/`, named by its checksum so that equal files have equal names; else the URL. */
function fileUrl(base: string, { checksum }: Ciphertext): string {
  const url = new URL(base);
  if (url.pathname.endsWith('/')) url.pathname += `${checksum.slice(2)}.enc`;
  url.hash = '';
  return url.href;
}

function withoutQuery(text: string): string {
  const url = new URL(text);
  url.search = '';
  return url.href;
}

function mismatch(why: string): TaskError {
  return new TaskError('UPLOAD_MISMATCH', {
    what: 'The file server serves something else than was sent.',
    why: `${why}.`,
    fix: 'Check that `storage-url` and `storage-public-url` name the same file, and that the server keeps files as they are; nothing was bought.',
  });
}

function refused(why: string, fix: string): TaskError {
  return new TaskError('SERVICE_REFUSED', {
    what: 'The file server refused a request.',
    why: `${why}.`,
    fix,
  });
}

function broken(cause: BrokenConnection): TaskError {
  return new TaskError('SERVICE_UNREACHABLE', {
    what: 'The uploaded file could not be checked.',
    why: `While it was fetched from the file server, ${cause.message}.`,
    fix: 'Run again later.',
    cause,
  });
}
