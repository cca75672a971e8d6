import { statSync } from 'node:fs';
import path from 'node:path';
import { collisionKey } from '../../archive/entry-name.ts';
import type { InputFile } from '../../archive/pack.ts';
import { invalidInput } from '../../errors/invalid-input.ts';
import { messageOf } from '../../errors/message-of.ts';
import { TaskError } from '../../errors/task-error.ts';
import { isPictureName } from '../../render-check/formats/picture-formats.ts';
import { type Exclusion, type GlobPattern, parseExclude, parseInclude } from './glob-pattern.ts';
import { requireUsable } from './usable-files.ts';
import { WalkError, type Walked, walkFiles } from './walk-files.ts';

/** Files that the lines of an input name. */
export interface FoundFiles {
  /** The deepest folder that holds the starts of all lines, also of those that match nothing; absolute. */
  readonly root: string;
  /** Named relative to `root`, sorted by name in code unit order; their paths are free of links. */
  readonly files: InputFile[];
  /** Lines that match nothing. */
  readonly empty: readonly string[];
  /** Absolute paths of folders that were left out: those of Git, and those in `passOver`. */
  readonly passedOver: readonly string[];
  /** Names of files that no line names in full: they are in a folder, or a glob matches them. */
  readonly unnamed: readonly string[];
}

/**
 * Finds the files that the lines of `private-files` name: files, folders (with everything in them) and globs, relative
 * to `cwd`.
 * A line that begins with `!` removes its matches from those of all other lines; excluded files are not read.
 * Hidden files are included: a folder means all of its content except `.git` and `passOver`, which need a line of
 * their own. Symbolic links to files and folders of the workspace are followed, and their targets are sent under the
 * name of the link. A link that leads elsewhere, nowhere, or to an excluded place is an error.
 *
 * Names are relative to the deepest folder that all matches share, as in the artifact actions: one file
 * `scenes/a.blend` becomes `a.blend`, a folder `scenes` gives its contents, two folders keep their own names.
 * @param passOver absolute paths of folders that are not part of a folder above them
 * @throws TaskError INPUT_NO_FILES naming each line that matches nothing; INPUT_INVALID for a name that is used
 * twice, or that two file systems would not tell apart, and for the errors of `searchFiles` and `requireUsable`.
 */
export async function resolveInputs(
  patterns: readonly string[],
  cwd: string,
  passOver: readonly string[] = [],
): Promise<FoundFiles> {
  const found = await searchFiles('private-files', patterns, cwd, passOver);
  if (found.empty.length > 0) throw noFiles(found.empty, cwd);
  refuseCollisions(found.files);
  await requireUsable('private-files', found.files);
  return found;
}

/**
 * Finds the files that the lines of an input name, as `resolveInputs` says.
 * @throws TaskError INPUT_INVALID for a pattern that cannot be searched.
 */
export async function searchFiles(
  input: string,
  patterns: readonly string[],
  cwd: string,
  passOver: readonly string[] = [],
): Promise<FoundFiles> {
  const found = new Map<string, string>();
  const passedOver = new Set<string>();
  const empty: string[] = [];
  const starts: string[] = [];
  const excludes = patterns
    .filter(pattern => pattern.startsWith('!'))
    .map(pattern => parsed(input, pattern, () => parseExclude(pattern.slice(1), cwd)));
  for (const pattern of patterns) {
    if (pattern.startsWith('!')) continue;
    const glob = parsed(input, pattern, () => parseInclude(pattern, cwd));
    const walked = await walk(input, glob, { cwd, excludes, passOver });
    if (walked.files.length === 0) empty.push(pattern);
    for (const { named, real } of walked.files) found.set(named, real);
    for (const folder of walked.passedOver) passedOver.add(folder);
    starts.push(glob.start);
  }
  const root = commonFolder(starts);
  const files = [...found].map(([named, real]) => ({ path: real, name: toName(root, named) }));
  files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const named = new Set(starts.map(start => toName(root, start)));
  const unnamed = files.map(({ name }) => name).filter(name => !named.has(name));
  return { root, files, empty, passedOver: [...passedOver], unnamed };
}

function parsed<T>(input: string, pattern: string, parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    throw invalidInput(
      input,
      `The pattern "${pattern}" cannot be searched: ${messageOf(cause)}.`,
      'Write the pattern without that part.',
      cause,
    );
  }
}

/** The regular files that one pattern matches. */
async function walk(
  input: string,
  glob: GlobPattern,
  { cwd, ...rules }: { cwd: string; excludes: readonly Exclusion[]; passOver: readonly string[] },
): Promise<Walked> {
  try {
    return await walkFiles(glob, { workspace: cwd, ...rules });
  } catch (cause) {
    if (!(cause instanceof WalkError)) throw cause;
    throw invalidInput(
      input,
      `The search finds a file that cannot be used: ${cause.message}.`,
      howToGoOn(input, glob.start, cwd, cause),
      cause,
    );
  }
}

function howToGoOn(input: string, start: string, cwd: string, { place, isTooMuch }: WalkError): string {
  if (isTooMuch) {
    return `Name only the folders that you need, or exclude those that are full of links, for example by \`!**/node_modules\` in \`${input}\`.`;
  }
  return place === start
    ? 'Name a file or a folder that this step can read. Name a place outside of the workspace by its own path.'
    : `Put a file in its place that this step can read, or exclude it by the line \`!${toName(cwd, place)}\` in \`${input}\`.`;
}

/**
 * The deepest folder that holds all these paths. A file counts as its folder. So does a path that does not exist and
 * has the name of a picture.
 */
function commonFolder(searched: readonly string[]): string {
  let common: string[] | undefined;
  for (const start of searched) {
    const stats = statSync(start, { throwIfNoEntry: false });
    const isFolder = stats ? stats.isDirectory() : !isPictureName(start.replace(/\.age$/i, ''));
    const segments = (isFolder ? start : path.dirname(start)).split(path.sep);
    if (common === undefined) common = segments;
    let shared = 0;
    while (shared < common.length && common[shared] === segments[shared]) shared++;
    common = common.slice(0, shared);
  }
  // Not the bare drive or the empty text, which would mean the process's own folder.
  const folder = (common ?? []).join(path.sep);
  return folder === '' || folder.endsWith(':') ? folder + path.sep : folder;
}

function toName(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}

/** Refuses names that are one and the same where letter case or Unicode composition do not count. */
function refuseCollisions(files: readonly InputFile[]): void {
  const seen = new Map<string, string>();
  for (const { name } of files) {
    const key = collisionKey(name);
    const other = seen.get(key);
    if (other !== undefined) {
      throw invalidInput(
        'private-files',
        `Two files would have the same name for the app: "${other}" and "${name}".`,
        'Rename one of them, or name only one of them in `private-files`.',
      );
    }
    seen.set(key, name);
  }
}

function noFiles(patterns: readonly string[], cwd: string): TaskError {
  const list = patterns.map(pattern => `"${pattern}"`).join(', ');
  return new TaskError('INPUT_NO_FILES', {
    what: `The input \`private-files\` names files that do not exist: ${list}.`,
    why: `Nothing below ${cwd} matches.`,
    fix: 'Correct the path or the glob in `private-files`, or add the step that makes the files (such as actions/checkout) before this one.',
  });
}
