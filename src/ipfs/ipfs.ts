import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { TaskError } from '../errors/task-error.ts';
import { streamedFile } from '../files/file-stream.ts';
import { endpointUrl } from '../net/endpoint-url.ts';
import type { HttpClient } from '../net/http.ts';
import { READ_RETRY } from '../net/pauses.ts';
import { retry } from '../net/retry.ts';
import type { StreamedBody } from '../net/streamed-body.ts';
import type { Ciphertext } from '../storage/ciphertext.ts';
import type { InputStorage, TransferOptions } from '../storage/input-storage.ts';
import { isSameContent, parseCid } from './cid.ts';
import { GatewayRecord } from './gateway-record.ts';
import { type DownloadOptions, downloadByCid } from './ipfs-download.ts';

/** Patience with a node that takes no byte, or has them all and hashes them (10 MB/s is slow for that). */
const UPLOAD_BASE_MS = 60_000;
const HASHED_BYTES_PER_MS = 10_000;
/** A gateway that searches the whole network for an unknown CID answers late or never. */
const LOOKUP_TIMEOUT_MS = 10_000;

/** One line of kubo's answer to `add`. */
const AddedFile = v.object({ Name: v.string(), Hash: v.string(), Size: v.string() });

/** Places to put and fetch files. Base URLs may carry a path, which is kept. */
export interface IpfsEndpoints {
  readonly http: HttpClient;
  /** Base of the kubo RPC (`/api/v0/add` below it). */
  readonly nodeUrl: string;
  /** Bases of gateways (`/ipfs/<cid>` below them), the network's own first. */
  readonly gatewayUrls: readonly [string, ...string[]];
}

/** Stores files on IPFS through kubo's RPC and reads them through gateways; believes neither without the CID. */
export class IpfsStorage implements InputStorage {
  /** The address follows from the content. */
  readonly choosesLocation = false;
  readonly #http: HttpClient;
  readonly #nodeUrl: string;
  readonly #gatewayUrls: readonly [string, ...string[]];
  readonly #record = new GatewayRecord();

  constructor({ http, nodeUrl, gatewayUrls }: IpfsEndpoints) {
    this.#http = http;
    this.#nodeUrl = nodeUrl;
    this.#gatewayUrls = gatewayUrls;
  }

  /** The file's address on the network's own gateway, because the enclave fetches that directly. */
  locationOf({ cid }: Pick<Ciphertext, 'cid'>): string {
    return endpointUrl(this.#gatewayUrls[0], `/ipfs/${cid}`).href;
  }

  /**
   * Tells whether the network's own gateway serves the file. An answer that is late, odd, of another size or of none
   * counts as no, since the only consequence is an unneeded upload.
   */
  async serves(
    { cid, size }: Pick<Ciphertext, 'cid' | 'size'>,
    _location?: string,
    { signal }: TransferOptions = {},
  ): Promise<boolean> {
    try {
      const { status, headers } = await this.#head(cid, signal, false);
      return status === 200 && headers.get('content-length') === String(size);
    } catch {
      signal?.throwIfAborted();
      return false;
    }
  }

  /**
   * Adds a file with kubo's defaults (CIDv0, pinned), streamed from disk, and waits until the network's own
   * gateway serves it. Adding the same bytes twice is harmless, so failures are retried.
   * @returns its location
   * @throws TaskError SERVICE_UNREACHABLE, SERVICE_REFUSED, SERVICE_MALFORMED, or UPLOAD_MISMATCH when the node
   * stored something else.
   */
  async upload(
    path: string,
    { cid, size }: Pick<Ciphertext, 'cid' | 'size'>,
    { signal, onProgress }: TransferOptions = {},
  ): Promise<string> {
    const { body, contentType } = multipartOf(streamedFile(path, size, onProgress));
    const reply = await this.#http.request({
      service: 'IPFS node',
      url: endpointUrl(this.#nodeUrl, '/api/v0/add', { 'stream-channels': true, progress: false }),
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
      timeoutMs: UPLOAD_BASE_MS + Math.ceil(size / HASHED_BYTES_PER_MS),
      repeatable: true,
      signal,
    });
    if (reply.status !== 200)
      throw refused('IPFS node', `It answered the upload with status ${reply.status}`);
    const stored = hashOf(reply.text);
    if (!isSameContent(stored, cid)) {
      throw new TaskError('UPLOAD_MISMATCH', {
        what: 'The IPFS node stored something else than was sent.',
        why: `The file has the CID ${cid}, and the node says that it stored ${stored}.`,
        fix: 'Run again; if it persists, the node is faulty or configured with other defaults for `add`.',
      });
    }
    await this.#untilServed(cid, signal);
    return this.locationOf({ cid });
  }

  /**
   * Downloads a file, verifies it by its CID and keeps it only then.
   * @throws TaskError RESULT_MISMATCH, RESULT_MISSING, ARCHIVE_TOO_LARGE, SERVICE_UNREACHABLE; see `downloadByCid`.
   */
  async download(cid: string, destination: string, options: DownloadOptions): Promise<{ size: number }> {
    const urls = this.#gatewayUrls.map(gateway => endpointUrl(gateway, `/ipfs/${cid}`));
    return downloadByCid(this.#http, urls, cid, destination, { record: this.#record, ...options });
  }

  #head(cid: string, signal: AbortSignal | undefined, repeatable: boolean) {
    return this.#http.request({
      service: 'IPFS gateway',
      url: this.locationOf({ cid }),
      method: 'HEAD',
      timeoutMs: LOOKUP_TIMEOUT_MS,
      repeatable,
      signal,
    });
  }

  /** A gateway other than the node may need a moment to learn of the file. */
  async #untilServed(cid: string, signal: AbortSignal | undefined): Promise<void> {
    await retry(
      async () => {
        const { status } = await this.#head(cid, signal, true);
        if (status !== 200)
          throw refused('IPFS gateway', `It answers status ${status} for the file that was just uploaded`);
      },
      { policy: READ_RETRY, isTransient: error => error instanceof TaskError && !signal?.aborted, signal },
    );
  }
}

/**
 * A multipart/form-data body (RFC 7578) with one file part, streamed. The part has a file name because one without is
 * a plain field to some parsers.
 */
function multipartOf(file: StreamedBody): { body: StreamedBody; contentType: string } {
  const boundary = `----confidential-task-${randomBytes(16).toString('hex')}`;
  const head = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="file"; filename="file"',
    'Content-Type: application/octet-stream',
    '',
    '',
  ].join('\r\n');
  const tail = `\r\n--${boundary}--\r\n`;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(head);
    yield* file.chunks();
    yield Buffer.from(tail);
  }
  const body = { size: head.length + file.size + tail.length, chunks };
  return { body, contentType: `multipart/form-data; boundary=${boundary}` };
}

/** The CID in kubo's answer: newline-delimited JSON, of which the last line is the file. */
function hashOf(answer: string): string {
  const line = answer.trim().split('\n').at(-1) ?? '';
  try {
    return parseCid(v.parse(AddedFile, JSON.parse(line)).Hash).toString();
  } catch (cause) {
    throw new TaskError('SERVICE_MALFORMED', {
      what: 'The IPFS node sent something that is not its protocol.',
      why: 'Its answer to the upload does not end in a line of JSON with the CID of the stored file.',
      fix: 'Check that the endpoint is the RPC of a kubo node; a proxy or a login page may stand in its place.',
      cause,
    });
  }
}

function refused(service: string, why: string): TaskError {
  return new TaskError('SERVICE_REFUSED', {
    what: `The ${service} refused a request.`,
    why: `${why}.`,
    fix: 'Run again later; if it persists, check the endpoint and its limit on file sizes.',
  });
}
