import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import {
  BlobSASPermissions,
  BlobServiceClient,
  type ContainerClient,
  SASProtocol,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';
import { spawnGuarded } from '../localnet/supervise/spawn-guarded.ts';

const ACCOUNT = 'runner';
const READY = /successfully listens on (http:\/\/\S+)/;
/** Azurite needs about a second; a busy machine many more. */
const START_TIMEOUT_MS = 120_000;

/** A blob store of its own: Azurite, in memory, on a free port. */
export interface BlobStore {
  /** A URL with a signature that allows to write one blob, for an hour. */
  uploadUrl(name: string): Promise<string>;
  /** A URL with a signature that allows to read one blob, for an hour. */
  downloadUrl(name: string): Promise<string>;
  /** The blob's bytes. */
  read(name: string): Promise<Buffer>;
  /** The blob's size in bytes, or undefined when nothing was uploaded. */
  size(name: string): Promise<number | undefined>;
  /** Removes a blob if it is there. */
  remove(name: string): Promise<void>;
  /** Ends Azurite. */
  stop(): Promise<void>;
}

/** Starts the store. It cannot outlive this process. */
export async function startBlobStore(): Promise<BlobStore> {
  const key = randomBytes(64).toString('base64');
  const script = createRequire(import.meta.url).resolve('azurite/dist/src/blob/main.js');
  const flags =
    '--inMemoryPersistence --silent --disableTelemetry --skipApiVersionCheck --loose --blobPort 0';
  const azurite = await spawnGuarded(process.execPath, [script, ...flags.split(' ')], {
    env: { ...process.env, NODE_OPTIONS: '', AZURITE_ACCOUNTS: `${ACCOUNT}:${key}` },
  });
  azurite.stderr.resume();
  const origin = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Azurite does not start.')), START_TIMEOUT_MS);
    createInterface({ input: azurite.stdout }).on('line', line => {
      const url = READY.exec(line)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    });
    azurite.exited.then(({ code }) => {
      clearTimeout(timer);
      reject(new Error(`Azurite ended with code ${code}.`));
    }, reject);
  }).catch(async (error: unknown) => {
    await azurite.stop();
    throw error;
  });

  const service = new BlobServiceClient(`${origin}/${ACCOUNT}`, new StorageSharedKeyCredential(ACCOUNT, key));
  const container = service.getContainerClient('results');
  await container.create();
  return {
    uploadUrl: name => signedUrl(container, name, 'cw'),
    downloadUrl: name => signedUrl(container, name, 'r'),
    read: name => container.getBlobClient(name).downloadToBuffer(),
    size: async name => {
      const blob = container.getBlobClient(name);
      return (await blob.exists()) ? ((await blob.getProperties()).contentLength ?? 0) : undefined;
    },
    remove: async name => void (await container.getBlobClient(name).deleteIfExists()),
    stop: () => azurite.stop(),
  };
}

function signedUrl(container: ContainerClient, name: string, permissions: string): Promise<string> {
  return container.getBlobClient(name).generateSasUrl({
    permissions: BlobSASPermissions.parse(permissions),
    startsOn: new Date(Date.now() - 60_000),
    expiresOn: new Date(Date.now() + 3_600_000),
    protocol: SASProtocol.HttpsAndHttp,
  });
}
