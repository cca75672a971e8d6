import { constants } from 'node:fs';
import { copyFile, lstat, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import * as core from '@actions/core';
import { publishedNames } from '../../archive/published-names.ts';
import { messageOf } from '../../errors/message-of.ts';
import { TaskError } from '../../errors/task-error.ts';
import type { LinkedFile } from '../../pipeline/context/results.ts';
import type { Environment } from '../../text/environment.ts';
import { neutralise } from '../../text/neutralise.ts';

/** Files to publish, and the name of the artifact. */
export interface ArtifactRequest {
  /** Wanted name, valid as an artifact name (see `parseArtifactName`). */
  readonly name: string;
  /** Absolute paths of regular files, all below `rootDir`. */
  readonly files: readonly string[];
  /** Folder that the names in the artifact are relative to. */
  readonly rootDir: string;
  /** More regular files, by absolute path from anywhere, with their names in the artifact. */
  readonly linked?: readonly LinkedFile[];
  /** Absolute path of one more file, from anywhere, that stands at the top of the artifact. */
  readonly attached?: string;
  /** Private folder for temporary files. */
  readonly tempDir: string;
  /** True when the content is compressed or encrypted already, so that the archive stores it as it is. */
  readonly stored: boolean;
  /** True when the user chose the name, and so may look for the artifact under it. */
  readonly isChosen: boolean;
  /** The environment of the runner. */
  readonly env: Environment;
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

/** Most names to try. */
const MAX_NAMES = 20;
/** Most names in a warning. */
const MAX_TOLD = 8;
/** Number of files from which GitHub's own upload action warns. */
const MANY_FILES = 10_000;

/**
 * Publishes files as one artifact of the workflow run. A number is added to a name that is taken. No artifact is ever
 * deleted: the service does not say which step made one, so it may belong to another job.
 * @returns undefined when this server has no artifact service, which a warning says, or when there is nothing to
 * publish; the files then stay where they are.
 * @throws TaskError ARTIFACT_FAILED when the service refuses the artifact.
 */
export async function publishArtifact(request: ArtifactRequest): Promise<PublishedArtifact | undefined> {
  const copy = await bringAttached(request);
  const staged: string[] = [];
  try {
    const files = await regularFiles(namedFiles({ ...request, ...(copy && { copy }) }));
    return await upload({ ...request, ...(await withFittingNames(request, files, staged)) });
  } finally {
    for (const place of [...staged, ...(copy ? [copy] : [])])
      await rm(place, { recursive: true, force: true });
  }
}

/** All files of a request, each with its name in the artifact. */
function namedFiles({
  files,
  rootDir,
  linked = [],
  copy,
}: Pick<ArtifactRequest, 'files' | 'rootDir' | 'linked'> & { readonly copy?: string }): LinkedFile[] {
  const below = [...files, ...(copy ? [copy] : [])];
  const named = below.map(file => ({
    name: path.relative(rootDir, file).split(path.sep).join('/'),
    path: file,
  }));
  return [...named, ...linked];
}

/** Copies the attached file to where the artifact is made from, for as long as that takes; undefined without one. */
async function bringAttached({
  env,
  files,
  linked = [],
  rootDir,
  attached,
}: ArtifactRequest): Promise<string | undefined> {
  const isEmpty = files.length + linked.length === 0;
  if (attached === undefined || isEmpty || !hasArtifactService(env)) return undefined;
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

async function upload(request: Omit<ArtifactRequest, 'linked'>): Promise<PublishedArtifact | undefined> {
  const { env } = request;
  if (!hasArtifactService(env)) {
    core.warning(
      `This server has no artifact service that we can use, so no artifact is published. The files stay in ${neutralise(request.rootDir)}.`,
      { title: 'No artifact' },
    );
    return undefined;
  }
  const { files } = request;
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
      const { id, digest, size } = await client.uploadArtifact(name, [...files], request.rootDir, options);
      if (id === undefined || digest === undefined) throw new Error('the service gave no id or no digest');
      if (number > 1) tellOtherName(request, name);
      return { name, id, digest, size: size ?? 0 };
    } catch (error) {
      if (!isConflict(error)) fail(error);
    }
  }
  return fail(new Error(`the name "${request.name}" and ${MAX_NAMES - 1} numbered ones are taken`));
}

/** Logs the other name: a warning when the user chose a name, since another artifact has that name. */
function tellOtherName({ name: wanted, isChosen }: ArtifactRequest, name: string): void {
  const line = `The artifact is named "${name}": this run has one of the name "${wanted}" already, of an earlier attempt or of another job. The output \`artifact-name\` holds the new name.`;
  if (isChosen) core.warning(neutralise(line), { title: 'The name of the artifact was taken' });
  else core.info(neutralise(line));
}

/** The regular files; warns of everything else. */
async function regularFiles(files: readonly LinkedFile[]): Promise<LinkedFile[]> {
  const regular: LinkedFile[] = [];
  for (const file of files) {
    if ((await lstat(file.path)).isFile()) regular.push(file);
    else {
      core.warning(`"${neutralise(file.name)}" is not in the artifact: it is no regular file any more.`, {
        title: 'A file is not in the artifact',
      });
    }
  }
  return regular;
}

/**
 * The files under names that the artifact service takes. Where some do not fit, or lie elsewhere, the artifact is made
 * from a folder of links, since it takes the names of files from their paths.
 * @param staged receives the path of that folder, which the caller removes
 */
async function withFittingNames(
  { linked = [], rootDir, tempDir, env }: ArtifactRequest,
  files: readonly LinkedFile[],
  staged: string[],
): Promise<Pick<ArtifactRequest, 'files' | 'rootDir'>> {
  const paths = new Map(files.map(file => [file.name, file.path]));
  const names = publishedNames([...paths.keys()]);
  const renamed = [...names].filter(([from, name]) => from !== name);
  if (renamed.length + linked.length === 0 || !hasArtifactService(env))
    return { files: [...paths.values()], rootDir };
  const folder = await mkdtemp(path.join(tempDir, 'artifact-'));
  staged.push(folder);
  for (const [from, name] of names) {
    const link = path.join(folder, name);
    await mkdir(path.dirname(link), { recursive: true });
    await symlink(paths.get(from) ?? '', link);
  }
  warnOfOtherNames(renamed);
  return { files: [...names.values()].map(name => path.join(folder, name)), rootDir: folder };
}

function warnOfOtherNames(renamed: readonly (readonly [from: string, name: string])[]): void {
  if (renamed.length === 0) return;
  const told = renamed.slice(0, MAX_TOLD).map(([from, name]) => `"${from}" is "${name}"`);
  const more = renamed.length > MAX_TOLD ? `, and ${renamed.length - MAX_TOLD} more` : '';
  core.warning(
    neutralise(
      `Artifacts cannot hold some of the names, so the files have others there: ${told.join(', ')}${more}.`,
    ),
    { title: 'Other names in the artifact' },
  );
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
  throw new TaskError('ARTIFACT_FAILED', {
    what: 'The artifact could not be published.',
    why: `The artifact service says: ${neutralise(messageOf(cause))}.`,
    fix: 'Run the job again: the task is not bought twice, and its result stays fetchable; or set `artifact: none`.',
    cause,
  });
}
