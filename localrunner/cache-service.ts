import type { BlobStore } from './blob-store.ts';
import { TwirpError, type TwirpMethods, textField } from './twirp.ts';

interface Entry {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  readonly blob: string;
  readonly finished: boolean;
}

/** The cache service and a look inside it. */
export interface CacheService {
  readonly methods: TwirpMethods;
  /** Keys of all finished entries, oldest first. */
  keys(): readonly string[];
  /** The bytes of the newest entry with this key. */
  download(key: string): Promise<Buffer>;
}

/**
 * `github.actions.results.api.v1.CacheService` (version 2) over a blob store. Key and version name an entry once and
 * for all; a lookup takes the exact key, then the newest entry that begins with the key or with a restore key.
 */
export function createCacheService(blobs: BlobStore): CacheService {
  const entries: Entry[] = [];
  const find = (key: string, version: string): Entry | undefined =>
    entries.find(entry => entry.key === key && entry.version === version);

  const methods: TwirpMethods = {
    CreateCacheEntry: async request => {
      const key = textField(request, 'key');
      const version = textField(request, 'version');
      if (find(key, version)) {
        throw new TwirpError(
          'already_exists',
          'cache entry with the same key, version, and scope already exists',
        );
      }
      const id = entries.length + 1;
      const blob = `cache-${id}`;
      entries.push({ id, key, version, blob, finished: false });
      return { ok: true, signed_upload_url: await blobs.uploadUrl(blob) };
    },

    FinalizeCacheEntryUpload: async request => {
      const entry = find(textField(request, 'key'), textField(request, 'version'));
      if (!entry) throw new TwirpError('not_found', 'cache entry not found');
      const size = await blobs.size(entry.blob);
      if (size === undefined || String(size) !== request.size_bytes) {
        throw new TwirpError(
          'invalid_argument',
          `the blob has ${size ?? 'no'} bytes, not ${request.size_bytes}`,
        );
      }
      entries[entry.id - 1] = { ...entry, finished: true };
      return { ok: true, entry_id: String(entry.id) };
    },

    GetCacheEntryDownloadURL: async request => {
      const key = textField(request, 'key');
      const version = textField(request, 'version');
      const restoreKeys = Array.isArray(request.restore_keys) ? request.restore_keys.map(String) : [];
      const candidates = entries.filter(entry => entry.finished && entry.version === version);
      const hit =
        candidates.find(entry => entry.key === key) ??
        [key, ...restoreKeys]
          .map(prefix => candidates.findLast(entry => entry.key.startsWith(prefix)))
          .find(entry => entry !== undefined);
      if (!hit) return { ok: false };
      return { ok: true, signed_download_url: await blobs.downloadUrl(hit.blob), matched_key: hit.key };
    },
  };

  return {
    methods,
    keys: () => entries.filter(entry => entry.finished).map(entry => entry.key),
    download: async key => {
      const entry = entries.findLast(candidate => candidate.finished && candidate.key === key);
      if (!entry) throw new Error(`There is no cache entry "${key}".`);
      return blobs.read(entry.blob);
    },
  };
}
