import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readResultModel, writeResultModel } from '../../localnet/result-proxy/result-model.ts';
import { REPLICATE_STATUS_CAUSES } from '../../localnet/task/replicate-status-cause.ts';
import vector from '../vectors/replicate-status-causes.json' with { type: 'json' };

const MODEL = {
  chainTaskId: '0x1',
  dealId: '0x2',
  taskIndex: 3,
  deterministHash: '0x4',
  enclaveSignature: '0x5',
};

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'result-model-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function* pieces(text: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < text.length; start += size) yield text.subarray(start, start + size);
}

async function write(content: Buffer): Promise<Buffer> {
  await writeFile(join(dir, 'in'), content);
  const parts: Buffer[] = [];
  for await (const part of writeResultModel(MODEL, join(dir, 'in'))) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

test.each([0, 1, 5, 200_000])('a result of %i bytes goes up as a JSON array of numbers', async size => {
  const content = randomBytes(size);
  const text = await write(content);
  expect(JSON.parse(text.toString())).toEqual({ ...MODEL, zip: [...content] });
  for (const piece of [size > 1_000 ? 60_000 : 1, text.length]) {
    expect(await readResultModel(pieces(text, piece), join(dir, 'out'))).toEqual({ ...MODEL, zip: [] });
    expect((await readFile(join(dir, 'out'))).equals(content)).toBe(true);
  }
});

test.each(['', '{}', '{"zip":["a"]}', '{"zip":[1', 'x'.repeat(20_000)])('%j is no result', async text => {
  await expect(readResultModel(pieces(Buffer.from(text), 100), join(dir, 'bad'))).rejects.toThrow();
});

test('a worker has every cause that there is', () => {
  expect(REPLICATE_STATUS_CAUSES).toEqual(vector.causes);
});
