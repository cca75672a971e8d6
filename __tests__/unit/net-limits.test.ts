import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { BrokenConnection, bodyChunks } from '../../src/net/body-chunks.ts';
import { Pace } from '../../src/net/pace.ts';
import { GATEWAY_BACK_OFF, jittered, pauseAfter } from '../../src/net/pauses.ts';
import { leadingTo } from '../../src/net/redirect.ts';
import { retry } from '../../src/net/retry.ts';
import { readable } from '../../src/net/streamed-body.ts';
import { withTimeout } from '../../src/net/time-limit.ts';
import { insistOnCertificates, isUntrusted } from '../../src/net/tls.ts';

let restoreTime = () => {};
afterEach(() => restoreTime());

/** All that an iteration gives. */
async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Stops `performance.now`, which then gives what the function that comes back was called with. */
function stopTime(): (milliseconds: number) => void {
  let now = 5_000;
  const stopped = jest.spyOn(performance, 'now').mockImplementation(() => now);
  restoreTime = () => stopped.mockRestore();
  return milliseconds => {
    now = 5_000 + milliseconds;
  };
}

describe('the slowest pace', () => {
  const slowest = { graceMs: 1_000, bytesPerSecond: 100 };

  test('does not count within the grace', () => {
    const at = stopTime();
    const pace = new Pace(slowest);
    at(1_000);
    expect(pace.isTooSlow(0)).toBe(false);
    at(1_001);
    expect(pace.isTooSlow(0)).toBe(true);
  });

  test('is an average since the grace, which a transfer may just keep', () => {
    const at = stopTime();
    const pace = new Pace(slowest);
    at(3_000);
    expect(pace.isTooSlow(199)).toBe(true);
    expect(pace.isTooSlow(200)).toBe(false);
  });
});

describe('retry', () => {
  const policy = { retries: 2, minDelayMs: 1, maxDelayMs: 1 };

  /** Fails so often, and notes what it reports. */
  async function tries(failures: number, isTransient = true) {
    let attempts = 0;
    const reported: unknown[] = [];
    const result = retry(
      async () => {
        if (attempts++ < failures) throw new Error(`failure ${attempts}`);
        return 'done';
      },
      {
        policy,
        isTransient: () => isTransient,
        onFailure: error => void reported.push((error as Error).message),
      },
    ).catch(error => error.message);
    return { result: await result, attempts, reported };
  }

  test('reports each failure that another try follows', async () => {
    expect(await tries(2)).toEqual({ result: 'done', attempts: 3, reported: ['failure 1', 'failure 2'] });
    expect(await tries(3)).toEqual({
      result: 'failure 3',
      attempts: 3,
      reported: ['failure 1', 'failure 2'],
    });
  });

  test('reports nothing that is final', async () => {
    expect(await tries(1, false)).toEqual({ result: 'failure 1', attempts: 1, reported: [] });
  });

  test('makes no try once its signal has fired', async () => {
    const attempt = jest.fn(async () => 'done');
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(retry(attempt, { policy, isTransient: () => true, signal })).rejects.toThrow('stopped');
    expect(attempt.mock.calls).toEqual([]);
  });
});

test('a pause doubles with each try, up to the longest', () => {
  expect([1, 2, 3, 4, 5, 50].map(tries => pauseAfter(GATEWAY_BACK_OFF, tries))).toEqual([
    500, 1_000, 2_000, 4_000, 5_000, 5_000,
  ]);
});

test('a jittered pause is a part of the whole', () => {
  const random = jest.spyOn(Math, 'random').mockReturnValue(0.25);
  expect(jittered(1_000)).toBe(250);
  random.mockRestore();
});

describe('a time limit', () => {
  test('is over after the attempt only, well or not', async () => {
    const seen: (() => boolean)[] = [];
    const during = await withTimeout(
      async limit => {
        seen.push(limit.isOver);
        return limit.isOver();
      },
      60_000,
      undefined,
    );
    await expect(
      withTimeout(
        async limit => {
          seen.push(limit.isOver);
          throw new Error('failed');
        },
        60_000,
        undefined,
      ),
    ).rejects.toThrow('failed');
    expect([during, ...seen.map(isOver => isOver())]).toEqual([false, true, true]);
  });

  test('names the time that has passed, and the reason of an abort before that', async () => {
    const untilFired = (limit: { signal: AbortSignal }) =>
      new Promise<never>((_, reject) =>
        limit.signal.addEventListener('abort', () => reject(new Error('of the signal'))),
      );
    await expect(withTimeout(untilFired, 5, undefined)).rejects.toThrow(/no answer within/);
    const controller = new AbortController();
    const aborted = withTimeout(untilFired, 60_000, controller.signal);
    controller.abort();
    await expect(aborted).rejects.toThrow('of the signal');
  });

  test('begins anew with each restart', async () => {
    const refreshes = jest.fn();
    const timers = jest.spyOn(globalThis, 'setTimeout').mockImplementation((() => ({
      refresh: refreshes,
    })) as unknown as typeof setTimeout);
    try {
      let late = () => {};
      await withTimeout(
        async limit => {
          limit.restart();
          late = limit.restart;
        },
        60_000,
        undefined,
      );
      expect(refreshes.mock.calls).toHaveLength(1);
      late();
      expect(refreshes.mock.calls).toHaveLength(1);
    } finally {
      timers.mockRestore();
    }
  });
});

describe('a streamed body', () => {
  const slowest = { graceMs: 0, bytesPerSecond: 1_000 };
  const chunks = async function* () {
    for (const size of [100, 200, 300]) yield new Uint8Array(size);
  };

  test('restarts the limit as long as it keeps its pace, and once at its end', async () => {
    const at = stopTime();
    let restarts = 0;
    const limit = {
      signal: new AbortController().signal,
      restart: () => void restarts++,
      isOver: () => false,
    };
    const { body, length } = readable({ size: 600, chunks }, limit, slowest);
    const seen: number[] = [];
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      seen.push(chunk.length, restarts);
      // The second chunk comes in time, by a hair; the third is late.
      at(chunk.length === 100 ? 100 : 301);
    }
    expect(seen).toEqual([100, 1, 200, 2, 300, 2]);
    expect(restarts).toBe(3);
    expect(length).toEqual({ 'content-length': '600' });
  });

  test('ends where the try is over', async () => {
    const limit = { signal: new AbortController().signal, restart: () => {}, isOver: () => true };
    const { body } = readable({ size: 600, chunks }, limit, slowest);
    expect(await collected(body as AsyncIterable<Uint8Array>)).toEqual([]);
  });

  test('is what it is where it is short', () => {
    const limit = { signal: new AbortController().signal, restart: () => {}, isOver: () => false };
    expect(readable('text', limit, slowest)).toEqual({ body: 'text' });
    expect(readable(undefined, limit, slowest)).toEqual({ body: undefined });
  });
});

describe('the body of an answer', () => {
  test('ends with its last chunk', async () => {
    const chunks = await collected(bodyChunks(new Response('abc'), 60_000));
    expect(Buffer.concat(chunks).toString()).toBe('abc');
    expect(await collected(bodyChunks({ body: null }, 60_000))).toEqual([]);
  });

  test('that stays away for too long is cancelled', async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      cancel: () => {
        cancelled = true;
      },
    });
    await expect(collected(bodyChunks({ body }, 5))).rejects.toThrow(/^no byte came within/);
    expect(cancelled).toBe(true);
  });

  test('that breaks off is a broken connection with its cause', async () => {
    const cause = new Error('reset');
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: controller => controller.error(cause),
    });
    const broken = await collected(bodyChunks({ body }, 60_000)).catch((error: Error) => error);
    expect(broken).toBeInstanceOf(BrokenConnection);
    expect(broken).toMatchObject({ message: 'the connection broke', cause });
  });
});

test.each([
  [299, 'https://other.example/secret', ''],
  [300, 'https://other.example/secret', ', which redirects to https://other.example'],
  [399, '/secret', ', which redirects to https://example.org'],
  [400, 'https://other.example/secret', ''],
  [302, '', ''],
  [302, 'data:text/plain,x', ''],
  [302, 'https://', ''],
])('status %d with the location %j leads to %j', (status, location, text) => {
  expect(leadingTo({ status, headers: new Headers({ location }) }, 'https://example.org/a')).toBe(text);
});

describe('a certificate', () => {
  /** An error that so many others wrap. */
  const wrapped = (code: unknown, depth: number): unknown =>
    depth === 0 ? { code } : { code: 'OTHER', cause: wrapped(code, depth - 1) };

  test('is not trusted by the code of any of the eight outer causes', () => {
    expect([0, 1, 7, 8].map(depth => isUntrusted(wrapped('CERT_HAS_EXPIRED', depth)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test.each(['ECONNRESET', undefined, 7, { toString: () => 'CERT_' }])('is not to blame for %j', code => {
    expect(isUntrusted({ code })).toBe(false);
  });

  test('is checked whatever the environment says', () => {
    const off = { NODE_TLS_REJECT_UNAUTHORIZED: '0', PATH: '/bin' };
    expect([insistOnCertificates(off), off]).toEqual([true, { PATH: '/bin' }]);
    expect(insistOnCertificates({ NODE_TLS_REJECT_UNAUTHORIZED: '1' })).toBe(false);
  });
});
