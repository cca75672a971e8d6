import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createArtifactService, type StoredArtifact } from './artifact-service.ts';
import { startBlobStore } from './blob-store.ts';
import { createCacheService } from './cache-service.ts';
import { type Message, TWIRP_STATUS, TwirpError, type TwirpMethods } from './twirp.ts';

/** A running results service: what a job's artifacts and caches go to. */
export interface ResultsService {
  /** Origin, without a trailing slash. */
  readonly url: string;
  /** The token of a job of the one workflow run that this service serves. */
  readonly runtimeToken: string;
  /** The variables by which a step finds the service. */
  readonly env: Readonly<Record<string, string>>;
  /** Every call so far, such as `ArtifactService/CreateArtifact`. */
  readonly calls: readonly string[];
  /** Every finished artifact, oldest first. */
  artifacts(): readonly StoredArtifact[];
  /** The bytes of an artifact's archive (a zip). */
  download(name: string): Promise<Buffer>;
  /** Keys of all caches, oldest first. */
  cacheKeys(): readonly string[];
  /** The bytes of a cache's archive (a compressed tar). */
  downloadCache(key: string): Promise<Buffer>;
  stop(): Promise<void>;
}

const MAX_REQUEST_BYTES = 1024 * 1024;

/**
 * Starts the service that GitHub's runner gives to a job as ACTIONS_RESULTS_URL: artifacts (version 4) and caches
 * (version 2) by Twirp with JSON, their contents in a real blob store.
 */
export async function startResultsService(): Promise<ResultsService> {
  const blobs = await startBlobStore();
  const artifacts = createArtifactService(blobs);
  const caches = createCacheService(blobs);
  const services: Readonly<Record<string, TwirpMethods>> = {
    ArtifactService: artifacts.methods,
    CacheService: caches.methods,
  };
  const runtimeToken = createRuntimeToken();
  const calls: string[] = [];

  const server = createServer(async (request, response) => {
    const reply = (status: number, body: Message): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    try {
      reply(200, await answer(request));
    } catch (error) {
      const code = error instanceof TwirpError ? error.code : 'unavailable';
      reply(TWIRP_STATUS[code], { code, msg: error instanceof Error ? error.message : String(error) });
    }
  });

  async function answer(request: IncomingMessage): Promise<Message> {
    const [, service = '', method = ''] =
      /^\/twirp\/github\.actions\.results\.api\.v1\.(\w+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const handler = services[service]?.[method];
    if (request.method !== 'POST' || handler === undefined) {
      throw new TwirpError('bad_route', `no handler for ${request.method} ${request.url}`);
    }
    if (request.headers.authorization !== `Bearer ${runtimeToken}`) {
      throw new TwirpError('unauthenticated', 'the token is not the one of this run');
    }
    if (Number(request.headers['content-length'] ?? 0) > MAX_REQUEST_BYTES) {
      throw new TwirpError('invalid_argument', 'the request is too large');
    }
    calls.push(`${service}/${method}`);
    return handler(JSON.parse(await text(request)) as Message);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    runtimeToken,
    env: {
      ACTIONS_RESULTS_URL: `${url}/`,
      ACTIONS_RUNTIME_TOKEN: runtimeToken,
      ACTIONS_CACHE_SERVICE_V2: 'true',
    },
    calls,
    artifacts: artifacts.list,
    download: artifacts.download,
    cacheKeys: caches.keys,
    downloadCache: caches.download,
    stop: async () => {
      const closed = new Promise(resolve => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([closed, blobs.stop()]);
    },
  };
}

/** A JWT in form only: its scope names the run and the job to the client, and its signature is noise. */
function createRuntimeToken(): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { scp: `Actions.Results:${randomUUID()}:${randomUUID()}`, exp: 4_102_444_800 };
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${part(randomUUID())}`;
}
