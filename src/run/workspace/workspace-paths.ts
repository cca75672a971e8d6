import { lstatSync, readlinkSync, realpathSync, type Stats } from 'node:fs';
import path from 'node:path';

/**
 * The place that a path of the workflow leads to. The workflow's author may name any place of the machine. A link in the
 * workspace may come from anyone, since commits hold links, so it is followed only if it stays inside.
 */
export interface Place {
  /** Absolute path without links: its existing part is resolved, and the rest follows as it was given. */
  readonly real: string;
  /** Reason why the place must not be used, as a sentence without its full stop; undefined when it may be used. */
  readonly problem: string | undefined;
}

/** Most links on the way to one place, as in Linux. */
const MAX_LINKS = 40;

/**
 * Follows a path, link by link.
 * @param workspace absolute
 * @param named as the workflow gives it: absolute, or relative to the workspace
 */
export function followPath(workspace: string, named: string): Place {
  const absolute = path.resolve(workspace, named);
  const realWorkspace = realOrSame(workspace);
  const isAuthorsWord = !isWithin(absolute, workspace) && !isWithin(absolute, realWorkspace);
  const followed = follow(absolute);
  const { real } = followed;
  if (isAuthorsWord) return { real, problem: undefined };
  if (followed.problem !== undefined) return followed;
  if (!isWithin(real, realWorkspace)) {
    const link = guiltyLink(absolute, realWorkspace);
    return { real, problem: `${link} is a link that leads out of the workspace, to ${real}` };
  }
  if (
    isInGitFolder(path.relative(realWorkspace, real)) &&
    !isInGitFolder(path.relative(workspace, absolute))
  ) {
    return { real, problem: `${absolute} leads through a link into the folder .git, to ${real}` };
  }
  return { real, problem: undefined };
}

/** Tells whether a path is a folder or lies below it; both absolute. Does not follow links. */
export function isWithin(file: string, folder: string): boolean {
  const below = path.relative(folder, file);
  return below === '' || (below.split(path.sep)[0] !== '..' && !path.isAbsolute(below));
}

/** Tells whether a path is a folder of Git's own or lies in one. */
export function isInGitFolder(file: string): boolean {
  return file.split(path.sep).some(isGitFolder);
}

/**
 * Tells whether this is the name of the folder in which Git keeps a repository, or of the file that stands for it. Some
 * file systems do not tell letter case apart.
 */
export function isGitFolder(name: string): boolean {
  return name.toLowerCase() === '.git';
}

/** The path without links; unchanged where it does not exist. */
export function realOrSame(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return path.resolve(file);
  }
}

/** Stats of the entry itself, without following a link; undefined when there is none, or it cannot be read. */
export function lookAt(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Resolves the existing part of a path. Links to nowhere are followed too: writing there would make the file. */
function follow(absolute: string): Place {
  let rest: string[] = [];
  let at = absolute;
  for (let links = 0; links <= MAX_LINKS; ) {
    const stats = lookAt(at);
    if (stats?.isSymbolicLink()) {
      links++;
      try {
        return { real: path.join(realpathSync.native(at), ...rest), problem: undefined };
      } catch {
        at = path.resolve(realOrSame(path.dirname(at)), readlinkSync(at));
        continue;
      }
    }
    if (stats) return { real: path.join(realOrSame(at), ...rest), problem: undefined };
    const parent = path.dirname(at);
    if (parent === at) break;
    rest = [path.basename(at), ...rest];
    at = parent;
  }
  return { real: absolute, problem: `${absolute} leads through links that never end` };
}

/** The first link of the path that leads out. */
function guiltyLink(absolute: string, realWorkspace: string): string {
  const { root } = path.parse(absolute);
  let at = root;
  let inside = false;
  for (const segment of absolute.slice(root.length).split(path.sep)) {
    at = path.join(at, segment);
    const isInside = isWithin(follow(at).real, realWorkspace);
    if (inside && !isInside) return at;
    inside = isInside;
  }
  return absolute;
}
