import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { TaskError } from '../errors/task-error.ts';
import type { InputFile } from '../pipeline/task-request.ts';
import { invalidInput } from './input-values.ts';
import { readTextFile } from './read-text-file.ts';

/**
 * Finds the files that the `inputs` lines name: files, folders (with everything in them) and globs, relative to `cwd`.
 * A line that begins with `!` takes its matches out of those of all other lines. Hidden files are included: whoever
 * names a folder means all of it. Symbolic links to files and folders are followed, and what they point to is sent
 * under the name of the link; a link to nowhere is an error.
 *
 * Names are relative to the deepest folder that all matches share, as the artifact actions do it: one file
 * `scenes/a.blend` becomes `a.blend`, a folder `scenes` gives its contents, two folders keep their own names.
 * @returns The files, sorted by name in code unit order, so that the same files always give the same archive.
 * @throws TaskError INPUT_NO_FILES naming each line that matches nothing; INPUT_INVALID for a name that is used
 * twice, or that two file systems would not tell apart.
 */
export async function resolveInputs(patterns: readonly string[], cwd: string): Promise<InputFile[]> {
  const { files, empty } = await searchFiles('inputs', patterns, cwd);
  if (empty.length > 0) throw noFiles(empty, cwd);
  refuseCollisions(files);
  return files;
}

/** What the lines of an input name. */
export interface FoundFiles {
  /** The deepest folder that all matches share, or would share if there were any; absolute. */
  readonly root: string;
  /** Named relative to `root`, sorted by name in code unit order. */
  readonly files: InputFile[];
  /** Lines that match nothing. */
  readonly empty: readonly string[];
}

/**
 * Finds the files that the lines of an input name, as `resolveInputs` says.
 * @throws TaskError INPUT_INVALID for a pattern that cannot be searched.
 */
export async function searchFiles(
  input: string,
  patterns: readonly string[],
  cwd: string,
): Promise<FoundFiles> {
  const found = new Set<string>();
  const empty: string[] = [];
  const roots: string[] = [];
  const excludes = patterns.filter(pattern => pattern.startsWith('!'));
  for (const pattern of patterns) {
    if (pattern.startsWith('!')) continue;
    const { files, searched } = await matches(input, pattern, excludes, cwd);
    if (files.length === 0) empty.push(pattern);
    for (const file of files) found.add(file);
    roots.push(...searched);
  }
  const root = await commonFolder(roots);
  const files = [...found].map(file => ({ path: file, name: toName(root, file) }));
  files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { root, files, empty };
}

/** The regular files that one pattern matches, absolute, and the paths where the search for them began. */
async function matches(
  input: string,
  pattern: string,
  excludes: readonly string[],
  cwd: string,
): Promise<{ files: string[]; searched: string[] }> {
  const { create } = await import('@actions/glob');
  const lines = [pattern, ...excludes].map(line => absolute(line, cwd));
  try {
    const globber = await create(lines.join('\n'), {
      followSymbolicLinks: true,
      omitBrokenSymbolicLinks: false,
      matchDirectories: false,
    });
    return { files: await globber.glob(), searched: globber.getSearchPaths() };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw invalidInput(
      input,
      `The pattern "${pattern}" cannot be searched: ${why.replace(/\.$/, '')}.`,
      'Remove the broken link or loop, or exclude it by a line that begins with an exclamation mark.',
      cause,
    );
  }
}

/**
 * The glob library takes relative patterns from the process's folder, and knows no `.` and `..`; ours come from the
 * workspace, and may have both, but for a `..` after a star, which would mean nothing.
 */
function absolute(pattern: string, cwd: string): string {
  const negated = pattern.startsWith('!');
  const body = withoutDots(negated ? pattern.slice(1) : pattern);
  const mark = negated ? '!' : '';
  if (path.isAbsolute(body) || /^~(?=$|[\\/])/.test(body)) return mark + body;
  const [, up = '', below = ''] = /^((?:\.\.(?:[\\/]|$))*)(.*)$/s.exec(body) ?? [];
  const folder = path.join(cwd, up).replace(/[\\/]$/, '');
  // Brackets and stars in the folder's own name are not meant as a pattern.
  const base = (process.platform === 'win32' ? folder : folder.replaceAll('\\', '\\\\')).replaceAll(
    /[[?*]/g,
    '[$&]',
  );
  return `${mark}${base}${path.sep}${below}`;
}

/** A pattern without the segments `.` and `..`, as far as they can be told without looking; empty for `.` alone. */
function withoutDots(pattern: string): string {
  const hasDots = /(?:^|[\\/])\.{1,2}(?=[\\/]|$)/.test(pattern);
  const hasStarBefore = /[*?[].*[\\/]\.\.(?=[\\/]|$)/.test(pattern);
  if (!hasDots || hasStarBefore) return pattern;
  return path.normalize(pattern).replace(/^\.[\\/]?$/, '');
}

/**
 * The deepest folder that holds every one of these paths. A path that is a file counts as its folder; so does one
 * that is not there and that is named like a picture.
 */
async function commonFolder(searched: readonly string[]): Promise<string> {
  let common: string[] | undefined;
  for (const start of searched) {
    const stat = await lstat(await realpath(start).catch(() => start)).catch(() => undefined);
    const isFolder = stat ? stat.isDirectory() : !/\.(?:png|jpe?g|age)$/i.test(start);
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
    const folded = name.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    if (other !== undefined) {
      throw invalidInput(
        'inputs',
        `Two files would have the same name for the app: "${other}" and "${name}".`,
        'Rename one of them, or name only one of them in `inputs`.',
      );
    }
    seen.set(folded, name);
  }
}

/**
 * Why the input holds more than anybody meant to send, in one sentence: `actions/checkout` keeps the job's token in
 * the repository's configuration, and a workspace that is sent as a whole has that in it. Undefined when it has not.
 */
export function whyTokenIsSent(files: readonly InputFile[]): string | undefined {
  const configs = files.filter(({ path: file }) => file.endsWith(path.join(path.sep, '.git', 'config')));
  const holdsToken = configs.some(({ path: file }) =>
    /^\s*extraheader\s*=\s*authorization:/im.test(readTextFile(file)),
  );
  if (!holdsToken) return undefined;
  return 'The input holds `.git/config` with the token of this job, so that the app could use it while the job lives. Exclude it by the line `!**/.git/**` in `inputs`, or set `persist-credentials: false` for actions/checkout.';
}

function noFiles(patterns: readonly string[], cwd: string): TaskError {
  const list = patterns.map(pattern => `"${pattern}"`).join(', ');
  return new TaskError('INPUT_NO_FILES', {
    what: `The input \`inputs\` names files that do not exist: ${list}.`,
    why: `Nothing below ${cwd} matches.`,
    fix: 'Correct the path or the glob in `inputs`, or add the step that makes the files (such as actions/checkout) before this one.',
  });
}
