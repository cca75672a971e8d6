import type { Context } from 'hono';
import { internal } from './market-error.ts';

/** Largest JSON body in bytes. */
const MAX_JSON_BYTES = 1_048_576;

/**
 * Reads a body as the real API does (koa-bodyparser): JSON up to 1 MiB when its content type says JSON. A body of
 * another type is not read, and counts as an empty object.
 *
 * @throws MarketError 500 for JSON that is broken, too large, or neither an object nor a list.
 */
export async function readBody(c: Context): Promise<Readonly<Record<string, unknown>>> {
  const [mediaType = ''] = (c.req.header('content-type') ?? '').split(';');
  if (!/^application\/(json|(json-patch|vnd\.api)\+json|csp-report)$/i.test(mediaType.trim())) return {};
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength;
    // The body is read to its end, so that the sender gets to read the answer.
    if (size <= MAX_JSON_BYTES) chunks.push(chunk);
  }
  if (size > MAX_JSON_BYTES) throw internal();
  if (size === 0) return {};
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (typeof body === 'object' && body !== null) return body as Record<string, unknown>;
  } catch {
    // Answered below.
  }
  throw internal();
}
