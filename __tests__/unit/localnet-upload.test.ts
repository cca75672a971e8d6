import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { uploadToIpfs } from '../../localnet/result-proxy/ipfs-upload.ts';

test('an upload that was aborted before it begins ends at once, and asks nobody', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'upload-'));
  const file = path.join(folder, 'result.zip');
  await writeFile(file, Buffer.alloc(100_000));
  let asked = 0;
  const server = createServer(() => void asked++).listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  try {
    const upload = uploadToIpfs(
      `http://127.0.0.1:${port}`,
      file,
      'result',
      AbortSignal.abort(new Error('gone')),
    );
    await expect(upload).rejects.toThrow('gone');
    expect(asked).toBe(0);
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
});
