import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { findProgram } from '../support/programs.ts';

const hasOpenssl = findProgram('openssl') !== undefined;
const withOpenssl = hasOpenssl ? test : test.skip;

const folder = mkdtempSync(path.join(tmpdir(), 'certificates-'));
const [keyFile, certificateFile] = ['key.pem', 'certificate.pem'].map(name => path.join(folder, name)) as [
  string,
  string,
];
const seen: string[] = [];
let server: Server | undefined;
let port = 0;
beforeAll(async () => {
  if (!hasOpenssl) return;
  const files = ['-keyout', keyFile, '-out', certificateFile];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const options = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names];
  execFileSync('openssl', ['req', ...options, ...files], { stdio: 'ignore' });
  server = createServer(
    { key: readFileSync(keyFile), cert: readFileSync(certificateFile) },
    (request, response) => {
      seen.push(`${request.method} ${request.url}`);
      response.writeHead(204).end();
    },
  );
  await new Promise<void>(resolve => server?.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true });
});

/** Sends a key to a server whose certificate nobody vouches for, as a step does. */
async function send(env: Record<string, string>): Promise<string> {
  seen.length = 0;
  const url = `https://127.0.0.1:${port}/secrets/web3`;
  const code = `
    import { runEntry } from ${JSON.stringify(path.resolve('src/action/entry/lifecycle.ts'))};
    import { HttpClient } from ${JSON.stringify(path.resolve('src/net/http.ts'))};
    await runEntry('test', async () => {
      const http = new HttpClient({ userAgent: 'test' });
      await http.request({ service: 'SMS', url: ${JSON.stringify(url)}, method: 'POST', body: 'a key' });
      console.log('sent');
    });`;
  const { NODE_TLS_REJECT_UNAUTHORIZED: _, ...clean } = process.env;
  const options = { env: { ...clean, ...env } };
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], options);
  return (await run.catch(error => error as { stdout: string })).stdout;
}

withOpenssl('NODE_TLS_REJECT_UNAUTHORIZED=0 sends no key to whoever answers, and is told', async () => {
  const log = await send({ NODE_TLS_REJECT_UNAUTHORIZED: '0' });
  expect(seen).toEqual([]);
  expect(log).toContain('::warning title=Certificates are checked::');
  expect(log).toMatch(/SERVICE_UNREACHABLE/);
  expect(log).toContain('in NODE_EXTRA_CA_CERTS');
});

withOpenssl('an authority of one’s own is named in NODE_EXTRA_CA_CERTS', async () => {
  expect(await send({ NODE_EXTRA_CA_CERTS: certificateFile })).toContain('sent');
  expect(seen).toEqual(['POST /secrets/web3']);
});
