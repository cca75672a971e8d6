import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { encodeBase58 } from 'ethers';
import { create } from 'kubo-rpc-client';
import { startIpfsNode } from '../../localnet/ipfs/ipfs-node.ts';
import { uploadToIpfs } from '../../localnet/result-proxy/ipfs-upload.ts';
import vectors from '../vectors/ipfs-cid.json' with { type: 'json' };

const VECTORS = new URL('../vectors/', import.meta.url);
const CHUNK = 262_144;

let dir: string;
let node: Awaited<ReturnType<typeof startIpfsNode>>;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'localnet-ipfs-'));
  node = await startIpfsNode({ dir });
});

afterAll(async () => {
  await node.close();
  await rm(dir, { recursive: true, force: true });
});

interface Added {
  Name: string;
  Hash: string;
  Size: string;
}

async function add(
  query: string,
  ...parts: { name: string; bytes: Uint8Array<ArrayBuffer> }[]
): Promise<Added[]> {
  const form = new FormData();
  for (const { name, bytes } of parts) form.append('file', new Blob([bytes]), name);
  const response = await fetch(`${node.url}/api/v0/add${query}`, { method: 'POST', body: form });
  expect(response.status).toBe(200);
  const lines = (await response.text()).trim().split('\n');
  return lines.map(line => JSON.parse(line) as Added);
}

async function addOne(bytes: Uint8Array<ArrayBuffer>, query = ''): Promise<Added> {
  const [added] = await add(query, { name: '', bytes });
  if (added === undefined) throw new Error('nothing added');
  return added;
}

async function inputOf(name: string): Promise<Buffer<ArrayBuffer>> {
  switch (name) {
    case 'empty':
      return Buffer.alloc(0);
    case 'hello world\\n':
      return Buffer.from('hello world\n');
    case 'hello\\n':
      return Buffer.from('hello\n');
    default:
      return readFile(new URL(name.endsWith('.enc') ? `dataset/${name}` : `results/${name}`, VECTORS));
  }
}

/** A second, independent encoder of kubo's default DAG, straight from the dag-pb and UnixFS specifications. */
function cidOf(content: Buffer): string {
  type Node = { hash: Buffer; fileBytes: number; dagBytes: number };
  const varint = (value: number): Buffer => {
    const bytes: number[] = [];
    let left = value;
    for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) | 128);
    return Buffer.from([...bytes, left]);
  };
  const bytesField = (id: number, data: Buffer) =>
    Buffer.concat([varint(id * 8 + 2), varint(data.length), data]);
  const numberField = (id: number, value: number) => Buffer.concat([varint(id * 8), varint(value)]);
  const seal = (block: Buffer, fileBytes: number, below: number): Node => ({
    hash: Buffer.concat([Buffer.from('1220', 'hex'), createHash('sha256').update(block).digest()]),
    fileBytes,
    dagBytes: block.length + below,
  });
  const leaf = (data: Buffer): Node => {
    const unixfs = [
      numberField(1, 2),
      ...(data.length > 0 ? [bytesField(2, data)] : []),
      numberField(3, data.length),
    ];
    return seal(bytesField(1, Buffer.concat(unixfs)), data.length, 0);
  };
  const parent = (children: Node[]): Node => {
    const total = children.reduce((sum, child) => sum + child.fileBytes, 0);
    const links = children.map(child =>
      bytesField(
        2,
        Buffer.concat([
          bytesField(1, child.hash),
          bytesField(2, Buffer.alloc(0)),
          numberField(3, child.dagBytes),
        ]),
      ),
    );
    const sizes = children.map(child => numberField(4, child.fileBytes));
    const data = bytesField(1, Buffer.concat([numberField(1, 2), numberField(3, total), ...sizes]));
    return seal(
      Buffer.concat([...links, data]),
      total,
      children.reduce((sum, child) => sum + child.dagBytes, 0),
    );
  };
  let level: Node[] = [];
  for (let at = 0; at === 0 || at < content.length; at += CHUNK)
    level.push(leaf(content.subarray(at, at + CHUNK)));
  while (level.length > 1) {
    const next: Node[] = [];
    for (let at = 0; at < level.length; at += 174) next.push(parent(level.slice(at, at + 174)));
    level = next;
  }
  return encodeBase58(level[0]?.hash ?? Buffer.alloc(0));
}

describe('add', () => {
  test.each(vectors.cases.filter(({ input }) => input !== 'encrypted-4096-java.zip'))(
    'gives the CID kubo gives: $input',
    async ({ input, cidV0, bytes, blockBytes }) => {
      const content = await inputOf(input);
      expect(content.length).toBe(bytes);
      expect(await addOne(content)).toEqual({ Name: cidV0, Hash: cidV0, Size: String(blockBytes) });
      expect(cidOf(content)).toBe(cidV0);
    },
  );

  test.each([
    ['exactly one chunk', CHUNK],
    ['one byte more than a chunk', CHUNK + 1],
    ['several chunks', 3 * CHUNK + 17],
    ['two levels of nodes', 175 * CHUNK + 1],
  ])('builds the balanced DAG: %s', async (_name, size) => {
    const content = Buffer.alloc(size, 'confidential');
    const { Hash } = await addOne(content);
    expect(Hash).toBe(cidOf(content));
    const back = await fetch(`${node.url}/ipfs/${Hash}`);
    expect(
      createHash('sha256')
        .update(Buffer.from(await back.arrayBuffer()))
        .digest('hex'),
    ).toBe(createHash('sha256').update(content).digest('hex'));
  });

  test('takes several parts in one request', async () => {
    const parts = ['alpha', 'beta', 'gamma'].map(text => ({ name: `${text}.txt`, bytes: Buffer.from(text) }));
    const added = await add('?pin=true', ...parts);
    expect(added.map(({ Name }) => Name)).toEqual(['alpha.txt', 'beta.txt', 'gamma.txt']);
    expect(added.map(({ Hash }) => Hash)).toEqual(parts.map(({ bytes }) => cidOf(bytes)));
  });

  test('honours the options of the official client', async () => {
    const client = create({ url: node.url });
    const content = randomBytes(CHUNK + 5);
    const added = await client.add(content, { cidVersion: 1 });
    expect(added.cid.toString()).toMatch(/^bafy/);
    expect((await client.add(content, { cidVersion: 1, rawLeaves: false })).cid.version).toBe(1);
    const hashed = await client.add(Buffer.from('not kept'), { onlyHash: true });
    expect((await fetch(`${node.url}/ipfs/${hashed.cid}`)).status).toBe(404);
  });

  test('serves the official client with its default settings', async () => {
    const content = randomBytes(700_000);
    const { cid } = await create({ url: node.url }).add(content);
    expect(cid.toString()).toBe(cidOf(content));
  });

  test('refuses a body that is not multipart, and a folder', async () => {
    const plain = await fetch(`${node.url}/api/v0/add`, { method: 'POST', body: 'hello' });
    expect(plain.status).toBe(400);
    expect(await plain.json()).toMatchObject({ Type: 'error' });
    const addFolder = create({ url: node.url }).add({ path: 'folder' });
    await expect(addFolder).rejects.toThrow('does not add folders');
  });

  test('keeps nothing of an upload that breaks off', async () => {
    const before = await readdir(dir);
    const upload = httpRequest(`${node.url}/api/v0/add`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    });
    upload.on('error', () => undefined);
    upload.write('--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n');
    upload.write('Content-Type: application/octet-stream\r\n\r\n');
    await new Promise(resolve => upload.write(Buffer.alloc(100_000), resolve));
    while ((await readdir(dir)).length === before.length) await sleep(10);
    upload.destroy();
    while ((await readdir(dir)).length > before.length) await sleep(10);
    expect(await readdir(dir)).toEqual(before);
  });
});

describe('gateway', () => {
  const content = Buffer.from('0123456789abcdef');
  let url: string;

  beforeAll(async () => {
    url = `${node.url}/ipfs/${(await addOne(content)).Hash}`;
  });

  test('describes a file to HEAD and gives it to GET', async () => {
    const head = await fetch(url, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe('16');
    expect(head.headers.get('etag')).toBe(`"${url.split('/').at(-1)}"`);
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(content);
  });

  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/16'],
    ['bytes=10-', 206, 'abcdef', 'bytes 10-15/16'],
    ['bytes=-2', 206, 'ef', 'bytes 14-15/16'],
    ['bytes=8-99', 206, '89abcdef', 'bytes 8-15/16'],
    ['bytes=16-', 416, '', 'bytes */16'],
    ['bytes=0-1,4-5', 200, '0123456789abcdef', null],
  ])('answers range %s', async (range, status, body, contentRange) => {
    const response = await fetch(url, { headers: { range } });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(body);
    expect(response.headers.get('content-range')).toBe(contentRange);
  });

  test('ignores a range made for another version, and spares what is known', async () => {
    const stale = await fetch(url, { headers: { range: 'bytes=0-3', 'if-range': '"other"' } });
    expect(stale.status).toBe(200);
    const known = await fetch(url, { headers: { 'if-none-match': `"${url.split('/').at(-1)}"` } });
    expect(known.status).toBe(304);
  });

  test('tells an unknown CID from what is no CID', async () => {
    expect((await fetch(`${node.url}/ipfs/${cidOf(randomBytes(8))}`)).status).toBe(404);
    expect((await fetch(`${node.url}/ipfs/nonsense`)).status).toBe(400);
    expect((await fetch(`${url}/below`)).status).toBe(404);
    expect((await fetch(`${node.url}/elsewhere`)).status).toBe(404);
  });
});

describe('the upload of a result', () => {
  const { signal } = new AbortController();

  test.each([0, 1, CHUNK, CHUNK + 1, 3_000_000])('of %i bytes arrives as it is', async size => {
    const path = join(dir, 'result.zip');
    const content = Buffer.alloc(size, 'confidential');
    await writeFile(path, content);
    expect(await uploadToIpfs(node.url, path, 'iexec-result', signal)).toBe(cidOf(content));
  });
});
