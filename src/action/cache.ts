import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as core from '@actions/core';
import * as v from 'valibot';
import type { RememberedCiphertext } from '../pipeline/ciphertext-memory.ts';
import { neutralise } from './log-text.ts';

const MemorySchema = v.object({
  cid: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{10,100}$/)),
  checksum: v.pipe(v.string(), v.regex(/^0x[0-9a-f]{64}$/)),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  seal: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/**
 * What an earlier run remembered under this digest, or undefined. A hint, never a proof: whoever can write caches can
 * write anything, so its seal must be checked.
 * @param digest Names content and place of upload. It shows in the cache's key, so it must tell nothing of the
 * plaintext: take it over the ciphertext or over keyed data.
 */
export async function recallUpload(digest: string): Promise<RememberedCiphertext | undefined> {
  return quietly('recalled', digest, async (cache, { folder, file, key }) => {
    const hit = await cache.restoreCache([folder], key);
    if (hit === undefined) return undefined;
    return v.parse(MemorySchema, JSON.parse(await readFile(file, 'utf8')));
  });
}

/** Remembers an upload for later runs, unless the same digest is remembered already. Failing to do so only warns. */
export async function rememberUpload(digest: string, upload: RememberedCiphertext): Promise<void> {
  await quietly('remembered', digest, async (cache, { folder, file, key }) => {
    await writeFile(file, JSON.stringify(upload));
    await cache.saveCache([folder], key);
  });
}

interface Place {
  readonly folder: string;
  readonly file: string;
  readonly key: string;
}

/**
 * Runs `use` with an empty folder that is the same in every run, since the cache's identity depends on its path, and
 * removes it again. No failure gets out: a cache saves time and nothing else.
 */
async function quietly<T>(
  verb: string,
  digest: string,
  use: (cache: typeof import('@actions/cache'), place: Place) => Promise<T>,
): Promise<T | undefined> {
  const { RUNNER_TEMP: temp = '', GITHUB_WORKSPACE: workspace = '' } = process.env;
  if (![temp, workspace].every(isFitForTar)) {
    core.debug(`The upload is not ${verb}: GitHub's package cannot work in this workspace.`);
    return undefined;
  }
  const id = createHash('sha256').update(digest).digest('hex');
  const folder = path.join(temp, `confidential-task-upload-${id}`);
  try {
    const cache = await import('@actions/cache');
    if (!cache.isFeatureAvailable()) return undefined;
    await mkdir(folder, { recursive: true });
    return await use(cache, {
      folder,
      file: path.join(folder, 'upload.json'),
      key: `confidential-task-upload-v1-${id}`,
    });
  } catch (error) {
    core.info(`The upload could not be ${verb}; going on without: ${neutralise(String(error))}`);
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

/**
 * Whether GitHub's package names this folder rightly to `tar`: it puts the command line together as one text, unquoted
 * (`cache/src/internal/tar.ts`), so that the second half of a name with a blank would be one more file to keep.
 */
function isFitForTar(folder: string): boolean {
  return folder !== '' && !/[\s"\\]/.test(folder.replaceAll(path.sep, '/'));
}
