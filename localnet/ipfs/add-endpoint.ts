import type { IncomingMessage, ServerResponse } from 'node:http';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import type { AddOptions, FileStore } from './file-store.ts';

/** One line of the answer to `add`, as kubo spells it. */
interface AddedLine {
  readonly Name: string;
  readonly Hash: string;
  /** Bytes of all blocks, as decimal text. */
  readonly Size: string;
}

/**
 * `POST /api/v0/add` of the kubo RPC: takes a multipart body with any number of files and answers one JSON line a
 * file. Honours `cid-version`, `raw-leaves`, `chunker=size-<n>`, `only-hash` and `quieter`; `pin`, `progress` and
 * `stream-channels` change nothing here. Folders are refused, as nothing on the network uploads any.
 */
export async function handleAdd(
  store: FileStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const contentType = request.headers['content-type'] ?? '';
  if (!/^multipart\/form-data;.*boundary=/i.test(contentType)) {
    refuse(response, 400, "file argument 'path' is required");
    return;
  }
  let lines: AddedLine[];
  try {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    lines = await addParts(store, request, contentType, readOptions(searchParams));
    if (searchParams.get('quieter') === 'true') lines = lines.slice(-1);
  } catch (error) {
    request.resume();
    refuse(response, 500, error instanceof Error ? error.message : String(error));
    return;
  }
  if (lines.length === 0) {
    refuse(response, 400, "file argument 'path' is required");
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json', 'x-chunked-output': '1' });
  for (const line of lines) response.write(`${JSON.stringify(line)}\n`);
  response.end();
}

async function addParts(
  store: FileStore,
  request: IncomingMessage,
  contentType: string,
  options: AddOptions,
): Promise<AddedLine[]> {
  const lines: AddedLine[] = [];
  const parser = new Busboy({
    headers: { ...request.headers, 'content-type': contentType },
    preservePath: true,
  });
  const streams = new Set<BusboyFileStream>();
  // Parts are stored one after the other: a request with thousands of small files must not open them all at once.
  let stored = Promise.resolve();
  const parsed = new Promise<void>((resolve, reject) => {
    parser.on('file', (_field, stream, name, _encoding, mimeType) => {
      streams.add(stream);
      stored = stored.then(async () => {
        if (mimeType === 'application/x-directory') throw new Error('This node does not add folders.');
        const { cid, dagBytes } = await store.add(stream, options);
        streams.delete(stream);
        const hash = cid.toString();
        lines.push({ Name: decodeName(name) || hash, Hash: hash, Size: dagBytes.toString() });
      });
      // A part that cannot be stored ends the request; the parser would wait for ever for its reader.
      stored.catch(reject);
    });
    parser.once('finish', resolve).once('error', reject);
    request.once('error', reject).once('aborted', () => reject(new Error('The upload broke off.')));
  });
  // The parser tells its end by an overridden `finish` event, which `stream.pipeline` does not wait for.
  request.pipe(parser);
  try {
    await parsed;
  } catch (error) {
    request.unpipe(parser);
    for (const stream of streams) stream.on('error', () => undefined).destroy(error as Error);
    await stored.catch(() => undefined);
    throw error;
  }
  await stored;
  return lines;
}

function readOptions(query: URLSearchParams): AddOptions {
  const rawLeaves = query.get('raw-leaves');
  const chunker = query.get('chunker');
  const chunkSize = /^size-(\d+)$/.exec(chunker ?? '')?.[1];
  if (chunker !== null && chunkSize === undefined) throw new Error(`unrecognized chunker option: ${chunker}`);
  return {
    cidVersion: query.get('cid-version') === '1' ? 1 : 0,
    onlyHash: query.get('only-hash') === 'true',
    ...(rawLeaves === null ? {} : { rawLeaves: rawLeaves === 'true' }),
    ...(chunkSize === undefined ? {} : { chunkSize: Number(chunkSize) }),
  };
}

/** The official client percent-encodes file names. */
function decodeName(name: string | undefined): string {
  try {
    return decodeURIComponent(name ?? '');
  } catch {
    return name ?? '';
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ Message: message, Code: 0, Type: 'error' }));
}
