import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { CID } from 'multiformats/cid';
import type { FileStore } from './file-store.ts';

/** First and last byte of a range, both included. */
interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * `GET` and `HEAD /ipfs/{cid}` of an IPFS gateway: whole files and single byte ranges (RFC 9110, "Range Requests"),
 * with a strong ETag. 400 for what is no CID, 404 for what the store does not have, 416 for a range outside the file.
 */
export async function handleGateway(
  store: FileStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const [text = '', ...below] = path.slice('/ipfs/'.length).split('/');
  const cid = parseCid(text);
  if (cid === undefined) return answerText(response, 400, `invalid path "${path}": invalid cid`);
  const file = below.join('') === '' ? await store.find(cid) : undefined;
  if (file === undefined) return answerText(response, 404, `failed to resolve ${path}: no such file`);

  const etag = `"${text}"`;
  const headers: Record<string, string> = {
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=29030400, immutable',
    etag,
    'x-ipfs-path': path,
  };
  if (request.headers['if-none-match']?.includes(etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  headers['content-type'] = 'application/octet-stream';
  const range = isRangeCurrent(request, etag) ? readRange(request.headers.range, file.bytes) : undefined;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${file.bytes}` }).end();
    return;
  }
  if (range !== undefined) headers['content-range'] = `bytes ${range.start}-${range.end}/${file.bytes}`;
  headers['content-length'] = String(range === undefined ? file.bytes : range.end - range.start + 1);
  response.writeHead(range === undefined ? 200 : 206, headers);
  if (request.method === 'HEAD' || file.bytes === 0) {
    response.end();
    return;
  }
  // A client that goes away in the middle is its own affair.
  await pipeline(createReadStream(file.path, range), response).catch(() => response.destroy());
}

function parseCid(text: string): CID | undefined {
  try {
    return CID.parse(text);
  } catch {
    return undefined;
  }
}

function isRangeCurrent(request: IncomingMessage, etag: string): boolean {
  const condition = request.headers['if-range'];
  return condition === undefined || condition === etag;
}

/** Several ranges in one request, or a range that cannot be read, are answered with the whole file. */
function readRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (match === null || (first === '' && last === '')) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  return start >= size || start > end ? 'unsatisfiable' : { start, end };
}

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
