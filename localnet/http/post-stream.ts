import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/**
 * Streams a body and waits for the answer. It uses `node:http`, since an aborted `fetch` of a stream can throw from a
 * microtask, where nothing catches it.
 *
 * @throws Error when the server cannot be reached or breaks off, or the signal aborts.
 */
export async function postStream(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: AsyncIterable<string | Buffer>,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly text: string }> {
  // A request with a signal that was aborted before is destroyed at once, and a pipeline into it never settles.
  signal.throwIfAborted();
  const sent = request(url, { method: 'POST', headers, signal });
  const answered = once(sent, 'response', { signal }) as Promise<[IncomingMessage]>;
  // It is awaited only after the upload; without this, a failed upload would leave its rejection unhandled.
  answered.catch(() => {});
  await pipeline(body, sent, { signal });
  const [response] = await answered;
  return { status: response.statusCode ?? 0, text: await text(response) };
}
