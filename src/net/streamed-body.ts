import { Pace, type SlowestPace } from './pace.ts';
import type { TimeLimit } from './time-limit.ts';

/** A body that is made anew for each try and sent at the pace of the connection. */
export interface StreamedBody {
  /** Bytes in all; announced as `content-length`, which some servers insist on. */
  readonly size: number;
  /** The bytes. A chunk must not be changed after it was yielded. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** The body as `fetch` takes it, and the header that gives its length where `fetch` cannot know it. */
export function readable(
  body: string | StreamedBody | undefined,
  limit: TimeLimit,
  slowest: SlowestPace,
): { body: string | AsyncIterable<Uint8Array> | undefined; length?: { 'content-length': string } } {
  if (body === undefined || typeof body === 'string') return { body };
  async function* timed({ chunks }: StreamedBody): AsyncGenerator<Uint8Array> {
    const pace = new Pace(slowest);
    let sent = 0;
    for await (const chunk of chunks()) {
      // After a failure, `fetch` would read on to the end, however far that is.
      if (limit.isOver()) return;
      if (!pace.isTooSlow(sent)) limit.restart();
      yield chunk;
      sent += chunk.length;
    }
    limit.restart();
  }
  return { body: timed(body), length: { 'content-length': String(body.size) } };
}
