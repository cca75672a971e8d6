import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { CidHasher } from '../../src/ipfs/cid.ts';
import { downloadByCid } from '../../src/ipfs/ipfs-download.ts';
import type { HttpClient, HttpRequest } from '../../src/net/http.ts';

const MIB = 1_048_576;
const folder = mkdtempSync(path.join(tmpdir(), 'tries-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Serves so many bytes of the file from where the request begins, and breaks off unless that is the end. */
type Behaviour = number | (() => Response);

/**
 * Downloads a file from gateways in memory, each of which behaves at its connections as listed, and at all later ones
 * as at the last.
 */
async function download(size: number, gateways: Behaviour[][]) {
  const content = Buffer.alloc(size, 'bytes of a result ');
  const asked: string[] = [];
  const open = async ({ url, headers }: HttpRequest) => {
    const name = Number(new URL(url).hostname.slice(1));
    const behaviours = gateways[name] ?? [];
    const behaviour = behaviours.length > 1 ? behaviours.shift() : behaviours[0];
    const start = Number(/\d+/.exec(headers?.range ?? '')?.[0] ?? 0);
    asked.push(`${name}:${start}`);
    if (typeof behaviour === 'function') return behaviour();
    const end = start + (behaviour ?? 0);
    let isSent = false;
    const pull = (controller: ReadableStreamDefaultController) => {
      if (!isSent && end > start) controller.enqueue(content.subarray(start, end));
      else if (end >= size) controller.close();
      else controller.error(new Error('reset'));
      isSent = true;
    };
    const range = { 'content-range': `bytes ${start}-${size - 1}/${size}` };
    const init = start > 0 ? { status: 206, headers: range } : {};
    return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), init);
  };
  const destination = path.join(folder, 'got');
  const urls = gateways.map((_, index) => new URL(`https://g${index}/ipfs/x`));
  const error = await downloadByCid(
    { open } as unknown as HttpClient,
    urls,
    new CidHasher().update(content).digest(),
    destination,
    { maxBytes: size, retryDelayMs: 0, patience: { windowMs: 60_000, minBytes: 1 } },
  ).then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  if (!error) expect(readFileSync(destination).equals(content)).toBe(true);
  rmSync(destination, { force: true });
  expect(readdirSync(folder)).toEqual([]);
  return { error, asked };
}

const status = (code: number) => () => new Response(null, { status: code });

describe('the tries of a download', () => {
  test('are eight in a row that bring less than a MiB each', async () => {
    const { error, asked } = await download(10 * MIB, [[MIB - 1]]);
    expect(error).toMatchObject({ code: 'SERVICE_UNREACHABLE' });
    expect(asked).toHaveLength(8);
  });

  test('are counted anew after a connection that brought a MiB', async () => {
    const { error, asked } = await download(10 * MIB, [[MIB]]);
    expect(error).toBeUndefined();
    expect(asked).toHaveLength(10);
    const once = await download(10 * MIB, [[MIB, 0]]);
    expect(once.error).toMatchObject({ code: 'SERVICE_UNREACHABLE' });
    expect(once.asked).toHaveLength(9);
  });

  test('go to another gateway twice where it brings nothing, and then to the first alone', async () => {
    const { error, asked } = await download(1_000, [[0], [0]]);
    expect(error).toMatchObject({ code: 'SERVICE_UNREACHABLE' });
    expect(asked.map(one => one[0]).join('')).toBe('01010000');
  });

  test('go on to another gateway that brings a byte now and then', async () => {
    const { asked } = await download(1_000, [[0], [0, 1, 0, 0]]);
    expect(asked.map(one => one[0]).join('')).toBe('01010101');
  });

  test('go on with the longest file there is', async () => {
    const { error, asked } = await download(1_000, [[300, 700], [0]]);
    expect(error).toBeUndefined();
    expect(asked).toEqual(['0:0', '1:300', '0:300']);
  });

  test('go on with a file of one byte', async () => {
    const { error, asked } = await download(1_000, [[1, 999], [0]]);
    expect(error).toBeUndefined();
    expect(asked).toEqual(['0:0', '1:1', '0:1']);
  });

  test('end at once where no gateway may have the file', async () => {
    const { error, asked } = await download(1_000, [[status(404)], [status(403)]]);
    expect(error).toMatchObject({ code: 'RESULT_MISSING' });
    expect(asked).toHaveLength(2);
  });

  test('end with what the first gateway said last', async () => {
    const { error } = await download(1_000, [[0, status(404)], [status(403)]]);
    expect(error).toMatchObject({ code: 'RESULT_MISSING' });
    const other = await download(1_000, [[status(404)], [0]]);
    expect(other.error).toMatchObject({ code: 'RESULT_MISSING' });
  });

  test('ask for all where a gateway serves no ranges', async () => {
    const headers = { 'content-range': 'bytes 5-5/9' };
    const wrong = () => new Response('x', { status: 206, headers });
    const { error, asked } = await download(1_000, [[300, wrong, 1_000]]);
    expect(error).toBeUndefined();
    expect(asked).toEqual(['0:0', '0:300', '0:0']);
  });
});
