import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { repositoryVisibility } from '../../src/action/services/visibility.ts';
import type { Visibility } from '../../src/run/host/host.ts';
import { resolveArtifactMode } from '../../src/run/publish/artifact-mode.ts';

let folder: string;
let api: Server;
let answer: { status: number; body: unknown };
let asked: string[];
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'visibility-'));
  api = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    response
      .writeHead(answer.status, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer.body));
  });
  await new Promise<void>(resolve => api.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  api.closeAllConnections();
  api.close();
  rmSync(folder, { recursive: true });
});

function look(event: unknown, token = ''): Promise<Visibility> {
  asked = [];
  const file = path.join(folder, 'event.json');
  writeFileSync(file, typeof event === 'string' ? event : JSON.stringify(event));
  const { port } = api.address() as AddressInfo;
  const env = {
    GITHUB_EVENT_PATH: file,
    GITHUB_REPOSITORY: 'octo/render',
    GITHUB_API_URL: `http://127.0.0.1:${port}`,
  };
  return repositoryVisibility({ env, token });
}

describe('repositoryVisibility', () => {
  test.each([
    [{ visibility: 'public', private: false }, 'public'],
    [{ visibility: 'private', private: true }, 'private'],
    [{ visibility: 'internal', private: true }, 'internal'],
    [{ private: true }, 'private'],
    [{ private: false }, 'public'],
    // Contradictions count as public.
    [{ visibility: 'private', private: false }, 'public'],
  ])('reads %j from the event', async (repository, expected) => {
    expect(await look({ repository }, 'token')).toBe(expected);
    expect(asked).toEqual([]);
  });

  test.each([
    ['schedule without repository', { schedule: '* * * * *' }],
    ['what is not JSON', 'not json'],
  ])('asks the API for %s', async (_, event) => {
    answer = { status: 200, body: { visibility: 'internal', private: true } };
    expect(await look(event, 'ghs_token')).toBe('internal');
    expect(asked).toEqual(['GET /repos/octo/render token ghs_token']);
  });

  test('is unknown without token', async () => {
    expect(await look({})).toBe('unknown');
    expect(asked).toEqual([]);
  });

  test.each([403, 404, 500])('is unknown when the API answers %d, which is logged', async status => {
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      answer = { status, body: { message: 'no' } };
      expect(await look({}, 'ghs_token')).toBe('unknown');
      expect(write.mock.calls.join('')).toMatch(
        /^::debug::The visibility of the repository cannot be read: /,
      );
    } finally {
      write.mockRestore();
    }
  });
});

describe('resolveArtifactMode', () => {
  const resolve = (visibility: Visibility, recipients: readonly string[]) =>
    resolveArtifactMode('auto', { visibility: async () => visibility, recipients });
  const modes = (recipients: readonly string[]) =>
    Promise.all(
      (['public', 'unknown', 'private', 'internal'] as const).map(each => resolve(each, recipients)),
    );
  test('never publishes plaintext by default outside private repositories', async () => {
    expect(await modes([])).toEqual(['ciphertext', 'ciphertext', 'decrypted', 'decrypted']);
  });
  test('encrypts by default wherever there are recipients', async () => {
    expect(await modes(['age1…'])).toEqual(['encrypted', 'encrypted', 'encrypted', 'encrypted']);
  });
  test('does what the user says, and does not look the visibility up for it', async () => {
    const visibility = () => Promise.reject(new Error('looked up'));
    expect(await resolveArtifactMode('decrypted', { visibility, recipients: [] })).toBe('decrypted');
    expect(await resolveArtifactMode('none', { visibility, recipients: [] })).toBe('none');
    expect(await resolveArtifactMode('auto', { visibility, recipients: ['age1…'] })).toBe('encrypted');
  });
});
