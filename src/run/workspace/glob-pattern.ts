import { homedir } from 'node:os';
import path from 'node:path';
import { Minimatch, type MinimatchOptions } from 'minimatch';
import { isGitFolder, lookAt } from './workspace-paths.ts';

/** The rules of the globs of @actions/glob, which users of artifact and cache actions know. */
const RULES: MinimatchOptions = {
  dot: true,
  nobrace: true,
  nocase: process.platform === 'win32',
  nocomment: true,
  noext: true,
  nonegate: true,
};
const IS_WINDOWS = process.platform === 'win32';

/** One line of an input that names files. */
export interface GlobPattern {
  /** Absolute path at which a search for its matches begins: the segments before the first with a star or the like. */
  readonly start: string;
  /** True when the line spells out a folder of Git's own. */
  readonly namesGit: boolean;
  /** Tells whether the line selects this path itself. Everything below a selected folder is selected too. */
  matches(file: string): boolean;
  /** Tells whether the line may select something below this folder. */
  mayMatchBelow(folder: string): boolean;
}

/**
 * Reads a line that names files to be found.
 * @param cwd absolute; relative lines begin there.
 * @throws Error for a line that cannot be understood; its message is a clause.
 */
export function parseInclude(line: string, cwd: string): GlobPattern {
  const text = absolute(line, cwd);
  const segments = asNamed(split(text));
  const literals = segments.map(literalOf);
  const stars = literals.indexOf(undefined);
  const known = stars < 0 ? literals : literals.slice(0, stars);
  const start = joined(known as string[]);
  const isName = stars < 0 && !isForFolders(text);
  const matchers = isForFolders(text)
    ? matchersOf([...segments, '**'])
    : matchersOf(segments, withFolder(segments));
  return {
    start,
    namesGit: literals.some(literal => literal !== undefined && isGitFolder(literal)),
    // A pattern without stars is its start. It is compared as text, with letter case.
    matches: file => (isName ? file === start : matchers.some(matcher => matcher.match(slashed(file)))),
    mayMatchBelow: folder => matchers.some(matcher => matcher.match(slashed(folder), true)),
  };
}

/** Tells whether a line excludes a path. The path need not exist, so the file system is not read. */
export type Exclusion = (file: string, mayBeFolder: boolean) => boolean;

/**
 * Reads a line that excludes its matches, and everything below them.
 * @param line without its exclamation mark
 * @throws Error as `parseInclude`.
 */
export function parseExclude(line: string, cwd: string): Exclusion {
  const text = absolute(line, cwd);
  const segments = split(text);
  const below = matchersOf([...segments, '**']);
  // A folder whose whole content is excluded need not be read.
  const itself = matchersOf(segments, withFolder(segments));
  const isOnlyForFolders = isForFolders(text);
  return (file, mayBeFolder) => {
    const matchers = mayBeFolder || !isOnlyForFolders ? [...below, ...itself] : below;
    return matchers.some(matcher => matcher.match(slashed(file)));
  };
}

/** Reads one segment of a line: tells which names of files and folders it means. */
export function parseName(segment: string): (name: string) => boolean {
  const matchers = matchersOf([segment]);
  return name => matchers.some(matcher => matcher.match(name));
}

/** Tells whether a pattern selects the content of folders of its name, and no file of that name. */
function isForFolders(pattern: string): boolean {
  return /[\\/]$/.test(pattern);
}

/** The pattern of the folder itself, for a pattern that selects everything in a folder. A file may match it too. */
function withFolder(segments: readonly string[]): readonly string[] | undefined {
  return segments.at(-1) === '**' && segments.length > 1 ? segments.slice(0, -1) : undefined;
}

/** Makes a pattern absolute, and removes `.` and `..` where that needs no look at the file system. */
function absolute(line: string, cwd: string): string {
  const body = withoutDots(IS_WINDOWS ? line.replaceAll('/', '\\') : line);
  if (path.isAbsolute(body)) return body;
  // `./~` is a file of that name.
  const isHome = [line, body].every(text => /^~(?=$|[\\/])/.test(text));
  if (isHome) return escaped(homedir()) + body.slice(1);
  const [, up = '', below = ''] = /^((?:\.\.(?:[\\/]|$))*)(.*)$/s.exec(body) ?? [];
  return `${escaped(path.join(cwd, up).replace(/[\\/]$/, ''))}${path.sep}${below}`;
}

function withoutDots(pattern: string): string {
  const hasDots = /(?:^|[\\/])\.{1,2}(?=[\\/]|$)/.test(pattern);
  if (!hasDots) return pattern;
  if (/[*?[].*[\\/]\.\.(?=[\\/]|$)/.test(pattern)) throw new Error('".." after a star means nothing');
  return path.normalize(pattern).replace(/^\.[\\/]?$/, '');
}

function split(pattern: string): string[] {
  const [first = '', ...rest] = pattern.split(IS_WINDOWS ? /[\\/]+/ : /\/+/);
  return [first, ...rest.filter(segment => segment !== '')];
}

/**
 * Takes a segment with brackets as a name where there is a file or a folder of that name: `scene[final].blend` means
 * that file, and no set of characters. Stops at the first star, since a single name can be looked up only before it.
 */
function asNamed(segments: readonly string[]): string[] {
  const names: string[] = [];
  let stars = false;
  return segments.map(segment => {
    const name = stars ? undefined : (existing(names, segment) ?? literalOf(segment));
    if (name === undefined) {
      stars = true;
      return segment;
    }
    names.push(name);
    return escaped(name);
  });
}

/** The segment itself, if it has brackets and something has exactly that name. */
function existing(folder: readonly string[], segment: string): string | undefined {
  if (!segment.includes('[') || /[*?\\]/.test(segment)) return undefined;
  return lookAt(joined([...folder, segment])) && segment;
}

/** The patterns, and where they have brackets, also the patterns that take the brackets as plain characters. */
function matchersOf(...patterns: readonly (readonly string[] | undefined)[]): Minimatch[] {
  const texts = patterns.flatMap(segments => (segments ? [segments.join('/') || '/'] : []));
  // Escaped brackets stay escaped.
  const plain = texts.map(text => text.replaceAll(/\[[[*?]\]|\[/g, found => (found === '[' ? '[[]' : found)));
  return [...new Set([...texts, ...plain])].map(pattern => new Minimatch(pattern, RULES));
}

/** The name that a segment stands for; undefined when it is a pattern. */
function literalOf(segment: string): string | undefined {
  let literal = '';
  for (let at = 0; at < segment.length; at++) {
    const char = segment[at] as string;
    if (char === '*' || char === '?') return undefined;
    if (char === '\\' && !IS_WINDOWS && at + 1 < segment.length) {
      literal += segment[++at];
      continue;
    }
    const [set = ''] = char === '[' ? (/^\[[^\]]+\]/.exec(segment.slice(at)) ?? []) : [];
    if (set.length > 3) return undefined;
    literal += set === '' ? char : set[1];
    if (set !== '') at += set.length - 1;
  }
  return literal;
}

/** The pattern that matches exactly this name. */
function escaped(name: string): string {
  return (IS_WINDOWS ? name : name.replaceAll('\\', '\\\\')).replaceAll(/[[?*]/g, '[$&]');
}

function joined(segments: readonly string[]): string {
  const text = segments.join(path.sep);
  // Not the bare drive or the empty text, which would mean the process's own folder.
  return text === '' || text.endsWith(':') ? text + path.sep : text;
}

function slashed(file: string): string {
  return IS_WINDOWS ? file.replaceAll('\\', '/') : file;
}
