import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Exclusion, GlobPattern } from './glob-pattern.ts';
import { followPath, isGitFolder, isInGitFolder, isWithin, realOrSame } from './workspace-paths.ts';

interface WalkErrorOptions {
  readonly cause?: unknown;
  readonly isTooMuch?: boolean;
}

/** A search that failed at some path. The message is a sentence without its full stop. */
export class WalkError extends Error {
  override readonly name = 'WalkError';
  /** Path at which the search failed, absolute. */
  readonly place: string;
  /** True when a limit is reached, so that excluding this place alone does not help. */
  readonly isTooMuch: boolean;

  constructor(place: string, message: string, { cause, isTooMuch = false }: WalkErrorOptions = {}) {
    super(message, { cause });
    this.place = place;
    this.isTooMuch = isTooMuch;
  }
}

/** Limits of a search for files. */
export interface WalkRules {
  /** Absolute path of the workspace; no link below it is followed out of it. */
  readonly workspace: string;
  readonly excludes: readonly Exclusion[];
  /** Absolute paths of folders that do not belong to a folder above them. */
  readonly passOver: readonly string[];
}

/** A file that was found. Both paths are absolute. */
export interface WalkedFile {
  /** Path as it was named and found, with the links on the way. */
  readonly named: string;
  /** Without links. */
  readonly real: string;
}

/** Results of a search. */
export interface Walked {
  readonly files: readonly WalkedFile[];
  /** Folders that were left out because of `passOver` or as Git's own, absolute. */
  readonly passedOver: readonly string[];
}

/** Entries that are read before other work gets its turn. */
const ENTRIES_PER_TURN = 1_000;
/** Most links that are followed, and most files that are found through them. A few links can lead to any number. */
const MAX_LINKS = 10_000;
const MAX_LINKED_FILES = 100_000;

/**
 * Finds the regular files that a pattern selects. Links to files and folders are followed as long as they stay in the
 * workspace; where the pattern begins outside of it, they may also lead to places below that beginning. Excluded files
 * and folders are not read, so they may be unreadable or lead nowhere. A link to an excluded file is an error.
 * @throws WalkError for a link that leads nowhere, out of the workspace or to an excluded place, and for anything that
 * is not a file or cannot be read.
 */
export async function walkFiles(pattern: GlobPattern, rules: WalkRules): Promise<Walked> {
  const walk = new Walk(pattern, rules);
  await walk.run();
  return walk;
}

/** A folder to be read. */
interface Folder extends WalkedFile {
  /** True when everything below it is selected. */
  readonly whole: boolean;
  /** The folders above, by their real paths, and itself. */
  readonly chain: readonly string[];
  /** True when a link leads to it or to a folder above it. */
  readonly linked: boolean;
}

class Walk implements Walked {
  readonly files: WalkedFile[] = [];
  readonly passedOver: string[] = [];
  readonly #passOver: ReadonlySet<string>;
  readonly #pattern: GlobPattern;
  readonly #rules: WalkRules;
  readonly #workspace: string;
  readonly #folders: Folder[] = [];
  #links = 0;
  #linkedFiles = 0;

  constructor(pattern: GlobPattern, rules: WalkRules) {
    this.#pattern = pattern;
    this.#rules = rules;
    this.#workspace = realOrSame(rules.workspace);
    this.#passOver = new Set(rules.passOver.map(realOrSame));
  }

  async run(): Promise<void> {
    this.#begin();
    let entries = 0;
    for (let folder = this.#folders.pop(); folder; folder = this.#folders.pop()) {
      for (const entry of readFolder(folder.named)) {
        this.#look(folder, entry);
        if (++entries % ENTRIES_PER_TURN === 0) await nextTurn();
      }
    }
  }

  #begin(): void {
    const { start } = this.#pattern;
    const found = lookAtStart(start);
    if (!found || this.#isExcluded(start, !found.isFile())) return;
    const { real, problem } = followPath(this.#rules.workspace, start);
    if (problem !== undefined) throw new WalkError(start, problem);
    this.#take({ named: start, real, whole: false, chain: [], linked: false }, statOf(start));
  }

  #look(folder: Folder, entry: Dirent): void {
    const named = path.join(folder.named, entry.name);
    const mayBeFolder = entry.isDirectory() || entry.isSymbolicLink();
    if (this.#isExcluded(named, mayBeFolder)) return;
    const { whole } = folder;
    if (!whole && !this.#pattern.matches(named)) {
      if (!mayBeFolder || !this.#pattern.mayMatchBelow(named)) return;
      // No line selects this link, and it has nothing below it.
      if (entry.isSymbolicLink() && isNoFolder(named)) return;
    }
    const { chain, linked } = folder;
    const isMeant = isGitFolder(entry.name)
      ? this.#pattern.namesGit
      : !this.#passOver.has(path.join(folder.real, entry.name));
    if (!isMeant) {
      this.passedOver.push(named);
      return;
    }
    if (entry.isSymbolicLink()) {
      const real = this.#followLink(named);
      this.#take({ named, real, whole, chain, linked: true }, statOf(named));
    } else {
      this.#take({ named, real: path.join(folder.real, entry.name), whole, chain, linked }, entry);
    }
  }

  /** Adds a file to the list of results, and a folder to those that are still to be read. */
  #take(found: Folder, stats: Stats | Dirent): void {
    const whole = found.whole || this.#pattern.matches(found.named);
    if (whole) this.#refuseExcluded(found, stats.isDirectory());
    if (stats.isDirectory()) {
      // The link leads to a folder above it, whose content is found without the link.
      if (found.chain.includes(found.real)) return;
      if (whole || this.#pattern.mayMatchBelow(found.named)) {
        this.#folders.push({ ...found, whole, chain: [...found.chain, found.real] });
      }
      return;
    }
    if (!whole) return;
    if (!stats.isFile()) throw new WalkError(found.named, `${found.named} is neither a file nor a folder`);
    if (found.linked && ++this.#linkedFiles > MAX_LINKED_FILES) {
      throw new WalkError(found.named, `more than ${MAX_LINKED_FILES} files are found through links`, {
        isTooMuch: true,
      });
    }
    this.files.push({ named: found.named, real: found.real });
  }

  #isExcluded(file: string, mayBeFolder: boolean): boolean {
    return this.#spellings(file).some(spelling =>
      this.#rules.excludes.some(excludes => excludes(spelling, mayBeFolder)),
    );
  }

  /** The path, and its other spelling where the workspace itself is reached through a link: a line may have either. */
  #spellings(file: string): string[] {
    const { workspace } = this.#rules;
    const other = isWithin(file, workspace)
      ? path.join(this.#workspace, path.relative(workspace, file))
      : isWithin(file, this.#workspace)
        ? path.join(workspace, path.relative(this.#workspace, file))
        : file;
    return other === file ? [file] : [file, other];
  }

  /** Refuses a link that would send an excluded file under another name. Anyone may have committed it. */
  #refuseExcluded({ named, real }: Folder, mayBeFolder: boolean): void {
    if (this.#spellings(named).includes(real) || !this.#isExcluded(real, mayBeFolder)) return;
    throw new WalkError(named, `${named} leads through a link to ${real}, which a line excludes`);
  }

  #followLink(link: string): string {
    if (++this.#links > MAX_LINKS)
      throw new WalkError(link, `more than ${MAX_LINKS} links are found`, { isTooMuch: true });
    let real: string;
    try {
      real = realpathSync.native(link);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      const why = code === 'ENOENT' ? 'leads nowhere' : `cannot be followed (${code})`;
      throw new WalkError(link, `the link ${link} ${why}`, { cause });
    }
    const { start, namesGit } = this.#pattern;
    const isInside = isWithin(real, this.#workspace);
    const isBelowStart = !isInside && !isWithin(start, this.#workspace) && isWithin(real, realOrSame(start));
    if (!isInside && !isBelowStart) {
      throw new WalkError(link, `${link} is a link that leads out of the workspace, to ${real}`);
    }
    if (isInGitFolder(path.relative(this.#workspace, real)) && !namesGit) {
      throw new WalkError(link, `${link} is a link into the folder .git, to ${real}`);
    }
    return real;
  }
}

function lookAtStart(start: string): Stats | undefined {
  try {
    return lstatSync(start, { throwIfNoEntry: false });
  } catch (cause) {
    // A part of the path is a file.
    if ((cause as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw unreadable(start, cause);
  }
}

function readFolder(folder: string): Dirent[] {
  return attempt(folder, () => readdirSync(folder, { withFileTypes: true }));
}

/** Tells whether a link leads to a file, or to nothing at all. */
function isNoFolder(link: string): boolean {
  try {
    return statSync(link, { throwIfNoEntry: false })?.isDirectory() !== true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ELOOP';
  }
}

function statOf(file: string): Stats {
  return attempt(file, () => statSync(file));
}

function attempt<T>(place: string, look: () => T): T {
  try {
    return look();
  } catch (cause) {
    throw unreadable(place, cause);
  }
}

function unreadable(place: string, cause: unknown): WalkError {
  const { code, message } = cause as NodeJS.ErrnoException;
  const why = code === 'ENOENT' ? 'leads nowhere' : `cannot be read (${code ?? message})`;
  return new WalkError(place, `${place} ${why}`, { cause });
}
