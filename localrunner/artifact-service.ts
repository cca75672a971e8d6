import type { BlobStore } from './blob-store.ts';
import { type Message, TwirpError, type TwirpMethods, textField } from './twirp.ts';

/** A finished artifact. */
export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  /** Bytes of the archive, or of the single file. */
  readonly size: number;
  /** `sha256:` and hex, as the uploader gave it. */
  readonly digest: string;
  readonly createdAt: Date;
  /** Type of the content as the uploader gave it: `application/zip` but for single files that are no archive. */
  readonly mimeType: string;
}

interface Entry extends StoredArtifact {
  readonly runId: string;
  readonly jobId: string;
  readonly blob: string;
  readonly finished: boolean;
}

/** The artifact service and a look inside it. */
export interface ArtifactService {
  readonly methods: TwirpMethods;
  /** Every finished artifact, oldest first. */
  list(): readonly StoredArtifact[];
  /** The bytes of a finished artifact: an archive, or a single file. */
  download(name: string): Promise<Buffer>;
}

/**
 * `github.actions.results.api.v1.ArtifactService` over a blob store. A name can be used once in a run, whichever job
 * and attempt it comes from, until it is deleted.
 */
export function createArtifactService(blobs: BlobStore): ArtifactService {
  const entries = new Map<string, Entry>();
  let lastId = 0;
  const keyOf = (request: Message): string =>
    `${textField(request, 'workflow_run_backend_id')}/${textField(request, 'name')}`;
  const finished = (): Entry[] => [...entries.values()].filter(entry => entry.finished);
  const find = (request: Message): Entry => {
    const entry = entries.get(keyOf(request));
    if (entry?.finished) return entry;
    throw new TwirpError('not_found', 'artifact not found');
  };

  const methods: TwirpMethods = {
    CreateArtifact: async request => {
      const key = keyOf(request);
      if (entries.has(key)) {
        throw new TwirpError(
          'already_exists',
          'an artifact with this name already exists on the workflow run',
        );
      }
      const id = ++lastId;
      const blob = `artifact-${id}`;
      entries.set(key, {
        id,
        name: textField(request, 'name'),
        runId: textField(request, 'workflow_run_backend_id'),
        jobId: textField(request, 'workflow_job_run_backend_id'),
        blob,
        size: 0,
        digest: '',
        createdAt: new Date(),
        mimeType: String(request.mime_type ?? 'application/zip'),
        finished: false,
      });
      return { ok: true, signed_upload_url: await blobs.uploadUrl(blob) };
    },

    FinalizeArtifact: async request => {
      const key = keyOf(request);
      const entry = entries.get(key);
      if (!entry) throw new TwirpError('not_found', 'artifact not found');
      const size = await blobs.size(entry.blob);
      if (size === undefined || String(size) !== request.size) {
        throw new TwirpError('invalid_argument', `the blob has ${size ?? 'no'} bytes, not ${request.size}`);
      }
      entries.set(key, { ...entry, size, digest: String(request.hash ?? ''), finished: true });
      return { ok: true, artifact_id: String(entry.id) };
    },

    ListArtifacts: async request => {
      const run = textField(request, 'workflow_run_backend_id');
      const matching = finished().filter(
        ({ runId, name, id }) =>
          runId === run &&
          (request.name_filter === undefined || request.name_filter === name) &&
          (request.id_filter === undefined || request.id_filter === String(id)),
      );
      return { artifacts: matching.map(toMessage) };
    },

    GetSignedArtifactURL: async request => ({ signed_url: await blobs.downloadUrl(find(request).blob) }),

    DeleteArtifact: async request => {
      const entry = find(request);
      entries.delete(keyOf(request));
      await blobs.remove(entry.blob);
      return { ok: true, artifact_id: String(entry.id) };
    },
  };

  return {
    methods,
    list: finished,
    download: async name => {
      const entry = finished().findLast(candidate => candidate.name === name);
      if (!entry) throw new Error(`There is no artifact "${name}".`);
      return blobs.read(entry.blob);
    },
  };
}

function toMessage({ id, name, runId, jobId, size, digest, createdAt }: Entry): Message {
  return {
    workflow_run_backend_id: runId,
    workflow_job_run_backend_id: jobId,
    database_id: String(id),
    name,
    size: String(size),
    created_at: createdAt.toISOString(),
    ...(digest !== '' && { digest }),
  };
}
