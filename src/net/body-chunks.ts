import { durationText } from '../text/duration-text.ts';

/** The connection broke before the body was complete; the bytes so far are good. */
export class BrokenConnection extends Error {
  override readonly name: string = 'BrokenConnection';
}

/**
 * The bytes of an answer's body, as they come. Time that the consumer takes is not counted.
 * @param idleMs longest wait for the next byte, in milliseconds
 * @throws BrokenConnection when the connection breaks or nothing comes in time; whatever the abort of the request
 * was for looks the same, so callers check their signal first.
 */
export async function* bodyChunks(
  response: Pick<Response, 'body'>,
  idleMs: number,
): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read(), idleMs);
      if (done) return;
      yield value;
    }
  } finally {
    // Ends the connection too, unless the body was read to its end.
    await reader.cancel().catch(() => undefined);
  }
}

/** Ends an answer whose body is not read. Never throws, also where the connection has broken meanwhile. */
export async function discardBody({ body }: Pick<Response, 'body'>): Promise<void> {
  await body?.cancel().catch(() => undefined);
}

async function inTime<T>(reading: Promise<T>, idleMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new BrokenConnection(`no byte came within ${durationText(idleMs)}`)),
      idleMs,
    );
  });
  try {
    return await Promise.race([reading, silence]);
  } catch (cause) {
    if (cause instanceof BrokenConnection) throw cause;
    throw new BrokenConnection('the connection broke', { cause });
  } finally {
    clearTimeout(timer);
  }
}
