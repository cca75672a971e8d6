import { constants } from 'node:fs';
import { copyFile, lstat, rm } from 'node:fs/promises';
import path from 'node:path';
import * as core from '@actions/core';
import { TaskError } from '../errors/task-error.ts';
import { fitsArtifact } from './artifact-names.ts';
import { neutralise } from './log-text.ts';

/** What to publish and under which name. */
export interface ArtifactRequest {
  /** Wanted name, valid as an artifact name (see `parseArtifactName`). */
  readonly name: string;
  /** Absolute paths of regular files, all below `rootDir`. */
  readonly files: readonly string[];
  /** Folder that the names in the artifact are relative to. */
  readonly rootDir: string;
  /** Absolute path of one more file, from anywhere, that stands at the top of the artifact. */
  readonly attached?: string;
  /** Whether the content is compressed or encrypted already, so that the archive stores it as it is. */
  readonly stored: boolean;
  /** Whether the user chose the name, and so may look for the artifact under it. */
  readonly isChosen: boolean;
  /** The environment that the runner gives. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A published artifact. */
export interface PublishedArtifact {
  /** Its name; differs from the wanted one when that was taken. */
  readonly name: string;
  /** Id for the REST API and for `actions/download-artifact`. */
  readonly id: number;
  /** SHA-256 of the uploaded archive, in hex. */
  readonly digest: string;
  /** Size of the uploaded archive in bytes. */
  readonly size: number;
}

/** How many names are tried before we give up. */
const MAX_NAMES = 20;
/** Where GitHub's own upload action begins to warn. */
const MANY_FILES = 10_000;

/**
 * Publishes files as one artifact of the workflow run. A number is added to a name that is taken. No artifact is ever
 * deleted: the service does not tell which step made one, so that it may be another job's.
 * @returns Undefined when this server has no artifact service, or when there is nothing to publish; a warning says
 * so, and the files stay where they are.
 * @throws TaskError ARTIFACT_FAILED when the service refuses the artifact.
 */
export async function publishArtifact(request: ArtifactRequest): Promise<PublishedArtifact | undefined> {
  const copy = await bringAttached(request);
  if (copy === undefined) return upload(request);
  try {
    return await upload({ ...request, files: [...request.files, copy] });
  } finally {
    await rm(copy, { force: true });
  }
}

/** Copies the attached file to where the artifact is made from, for as long as that takes; undefined without one. */
async function bringAttached({
  env,
  files,
  rootDir,
  attached,
}: ArtifactRequest): Promise<string | undefined> {
  if (attached === undefined || files.length === 0 || !hasArtifactService(env)) return undefined;
  const copy = path.join(rootDir, path.basename(attached));
  try {
    await copyFile(attached, copy, constants.COPYFILE_EXCL);
    return copy;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    core.warning(
      `The result has a file of the name ${neutralise(path.basename(attached))} itself, so ours is not in the artifact. It stays in ${neutralise(attached)}.`,
      { title: 'A file is not in the artifact' },
    );
    return undefined;
  }
}

async function upload(request: ArtifactRequest): Promise<PublishedArtifact | undefined> {
  const { env } = request;
  if (!hasArtifactService(env)) {
    core.warning(
      `This server has no artifact service that we can use, so no artifact is published. The files stay in ${neutralise(request.rootDir)}.`,
      { title: 'No artifact' },
    );
    return undefined;
  }
  const files = await publishable(request);
  if (files.length === 0) return undefined;
  if (files.length > MANY_FILES) {
    core.info(
      `The artifact has ${files.length} files; above ${MANY_FILES} uploads become slow. Let the app write an archive.`,
    );
  }
  const { DefaultArtifactClient } = await import('@actions/artifact').catch(fail);
  const client = new DefaultArtifactClient();
  for (let number = 1; number <= MAX_NAMES; number++) {
    const name = number === 1 ? request.name : `${request.name}-${number}`;
    try {
      const options = { compressionLevel: request.stored ? 0 : 6 };
      const { id, digest, size } = await client.uploadArtifact(name, files, request.rootDir, options);
      if (id === undefined || digest === undefined) throw new Error('the service gave no id or no digest');
      if (number > 1) tellOtherName(request, name);
      return { name, id, digest, size: size ?? 0 };
    } catch (error) {
      if (!isConflict(error)) fail(error);
    }
  }
  return fail(new Error(`the name "${request.name}" and ${MAX_NAMES - 1} numbered ones are taken`));
}

/** Whoever chose a name looks for the artifact under it, and would find another one there. */
function tellOtherName({ name: wanted, isChosen }: ArtifactRequest, name: string): void {
  const line = `The artifact is named "${name}": this run has one of the name "${wanted}" already, of an earlier attempt or of another job. The output \`artifact-name\` tells the name.`;
  if (isChosen) core.warning(neutralise(line), { title: 'The name of the artifact was taken' });
  else core.info(neutralise(line));
}

/** The files that the artifact service can take; what some file system could not hold is left out, with a warning. */
async function publishable({ files, rootDir }: ArtifactRequest): Promise<string[]> {
  const fit: string[] = [];
  for (const file of files) {
    const name = path.relative(rootDir, file);
    const isFile = (await lstat(file)).isFile();
    if (isFile && fitsArtifact(name)) fit.push(file);
    else {
      core.warning(
        `"${neutralise(name)}" is not in the artifact: artifacts hold no such file names. It stays in ${neutralise(rootDir)}.`,
        { title: 'A file is not in the artifact' },
      );
    }
  }
  return fit;
}

/** GitHub Enterprise Server refuses this protocol, and other servers may not have it (`isGhes` of the toolkit). */
function hasArtifactService(env: ArtifactRequest['env']): boolean {
  const host = URL.parse(env.GITHUB_SERVER_URL || 'https://github.com')?.hostname ?? '';
  const knows = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
  return knows && Boolean(env.ACTIONS_RESULTS_URL) && Boolean(env.ACTIONS_RUNTIME_TOKEN);
}

/** 409, with the Twirp code already_exists. */
function isConflict(error: unknown): boolean {
  return /\(409\)|already.?exists/i.test(String(error));
}

function fail(cause: unknown): never {
  const reason = cause instanceof Error ? cause.message : String(cause);
  throw new TaskError('ARTIFACT_FAILED', {
    what: 'The artifact could not be published.',
    why: `The artifact service says: ${neutralise(reason).replace(/\.$/, '')}.`,
    fix: 'Run the job again: the task is not bought twice, and its result stays fetchable; or set `artifact: none`.',
    cause,
  });
}
