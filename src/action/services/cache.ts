import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as core from '@actions/core';
import type { CiphertextMemory, RememberedCiphertext } from '../../pipeline/input/ciphertext-memory.ts';
import type { Environment } from '../../text/environment.ts';
import { neutralise } from '../../text/neutralise.ts';
import { withPlainLines } from '../runner/annotations.ts';

type Cache = typeof import('@actions/cache');
/** Longest key that the cache service takes, in characters (`checkKey` of the toolkit). Commas are not allowed. */
const MAX_KEY = 512;

/**
 * A memory in the workflow's cache. An entry is its key and nothing else: the archive behind it holds one empty file
 * and is never fetched, since writers of caches choose the files of an archive and their places. What it recalls
 * is a hint and no proof, so its mac must be checked. No failure gets out: a cache saves time and nothing else.
 * @param tempDir private folder of this run, where GitHub's package may leave files
 */
export function createUploadMemory(env: Environment, tempDir: string): CiphertextMemory {
  return {
    recall: name => quietly('recalled', env, (cache, folder) => recall(cache, folder, name)),
    remember: async (name, upload) => {
      await quietly('remembered', env, (cache, folder) =>
        remember(cache, { folder, tempDir }, keyOf(name, upload)),
      );
    },
  };
}

/** The folder that entries are made of. It is the same in every run, since its path is part of their identity. */
export function memoryFolder(env: Environment): string {
  return path.join(env.RUNNER_TEMP ?? '', 'confidential-task-upload');
}

/** The key of an entry; the key is the whole entry. */
export function keyOf(name: string, { cid, checksum, size, mac }: RememberedCiphertext): string {
  return `${prefixOf(name)}${[cid, checksum, size, mac].join('-')}`;
}

/** Reads the content of a key, which strangers may have written; undefined when it is not an entry of this name. */
export function readKey(name: string, key: string): RememberedCiphertext | undefined {
  const prefix = prefixOf(name);
  if (!key.startsWith(prefix) || key.length > MAX_KEY) return undefined;
  const [, cid, checksum, digits, mac] =
    /^([A-Za-z0-9]{10,100})-(0x[0-9a-f]{64})-(\d{1,15})-([0-9a-f]{64})$/.exec(key.slice(prefix.length)) ?? [];
  if (cid === undefined || checksum === undefined || mac === undefined) return undefined;
  return { cid, checksum, size: Number(digits), mac };
}

function prefixOf(name: string): string {
  return `confidential-task-upload-v2-${name}-`;
}

/** Looks the key up by its beginning. With `lookupOnly`, nothing of the archive behind it is fetched. */
async function recall(cache: Cache, folder: string, name: string): Promise<RememberedCiphertext | undefined> {
  const prefix = prefixOf(name);
  const found = await withPlainLines(() =>
    cache.restoreCache([folder], prefix, [prefix], { lookupOnly: true }),
  );
  return found === undefined ? undefined : readKey(name, found);
}

/** Saves an empty file under the key. The package makes its archive below RUNNER_TEMP and leaves a part of it there. */
async function remember(
  cache: Cache,
  { folder, tempDir }: { folder: string; tempDir: string },
  key: string,
): Promise<void> {
  const before = process.env.RUNNER_TEMP;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'empty'), '');
    process.env.RUNNER_TEMP = tempDir;
    await withPlainLines(() => cache.saveCache([folder], key));
  } finally {
    process.env.RUNNER_TEMP = before;
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

async function quietly<T>(
  verb: string,
  env: Environment,
  use: (cache: Cache, folder: string) => Promise<T>,
): Promise<T | undefined> {
  const { RUNNER_TEMP: temp = '', GITHUB_WORKSPACE: workspace = '' } = env;
  if (![temp, workspace].every(isFitForTar)) {
    core.debug(`The upload is not ${verb}: GitHub's package cannot work in this workspace.`);
    return undefined;
  }
  try {
    const cache = await import('@actions/cache');
    if (!cache.isFeatureAvailable()) return undefined;
    return await use(cache, memoryFolder(env));
  } catch (error) {
    core.info(`The upload could not be ${verb}; going on without: ${neutralise(String(error))}`);
    return undefined;
  }
}

/**
 * True when GitHub's package names this folder correctly to `tar`: it builds the command line as one unquoted text
 * (`cache/src/internal/tar.ts`), so the second half of a name with a blank would be one more file to keep.
 */
function isFitForTar(folder: string): boolean {
  return folder !== '' && !/[\s"\\]/.test(folder.replaceAll(path.sep, '/'));
}
