import path from 'node:path';
import { COMPUTED } from '../context/results.ts';
import type { PublishedContent } from './published-content.ts';
import { type FoundFile, withOriginalNames } from './published-files.ts';
import type { StatedTask, Statement } from './statement.ts';

/** The files of one task, as a statement and a folder have them. */
type TaskFiles = Pick<PublishedContent, 'kind' | 'stated' | 'isOpened' | 'folder' | 'found'>;

/** The files of a folder and the subjects of a statement, by task. Each is looked at once, however many tasks there are. */
export class StatedFiles {
  /** Everything in the folder. */
  readonly found: readonly FoundFile[];
  /** True when files were encrypted to recipients, and one of these has decrypted them. */
  readonly isOpened: boolean;
  /** True when there are files for recipients, which are still encrypted. */
  readonly isSealed: boolean;
  readonly #isList: boolean;
  readonly #folders: ReadonlySet<string>;
  readonly #found: ReadonlyMap<string, readonly FoundFile[]>;
  readonly #stated: ReadonlyMap<string, readonly string[]>;
  #expected:
    | { readonly names: readonly string[]; readonly byTask: ReadonlyMap<string, string[]> }
    | undefined;

  constructor({ subject, predicate: { tasks } }: Statement, digested: readonly FoundFile[]) {
    this.#isList = tasks.some(({ name }) => name !== undefined);
    this.#folders = new Set(tasks.map(({ name }) => name ?? ''));
    this.found = withOriginalNames(
      digested,
      tasks.flatMap(({ name, renamed = [] }) =>
        renamed.map(file => ({ ...file, name: name === undefined ? file.name : `${name}/${file.name}` })),
      ),
    );
    this.#found = Map.groupBy(this.found, file => this.#folderOf(file.path));
    this.#stated = Map.groupBy(
      subject.map(({ name }) => name),
      name => this.#folderOf(name),
    );
    const encrypted = tasks.filter(({ subjects }) => subjects === 'encrypted');
    this.isOpened = encrypted.some(({ name }) => this.#filesOf(name).some(file => file.path === COMPUTED));
    this.isSealed = encrypted.length > 0 && !this.isOpened;
  }

  /** The files of a task. Of one that is encrypted to recipients, together with others, these are the encrypted file. */
  ofTask({ name, subjects: kind }: StatedTask, folder: string): TaskFiles {
    const isSealed = kind === 'encrypted' && !this.isOpened;
    const place = isSealed ? undefined : name;
    return {
      kind,
      isOpened: this.isOpened,
      folder: place === undefined ? folder : path.join(folder, place),
      found: isSealed && this.#isList ? (this.#found.get('') ?? []) : this.#filesOf(place),
      stated: new Set((this.#stated.get(place ?? '') ?? []).map(file => this.#inTask(place, file))),
    };
  }

  /** Those of the names that are in the folder of no task. */
  ofNoTask(names: readonly string[]): string[] {
    return names.filter(name => !this.#folders.has(firstOf(name)));
  }

  /** The expected files of a task in a list, without the task's folder. */
  expectedOf(task: string, names: readonly string[]): readonly string[] {
    if (this.#expected?.names !== names) this.#expected = { names, byTask: Map.groupBy(names, firstOf) };
    return (this.#expected.byTask.get(task) ?? []).map(name => this.#inTask(task, name));
  }

  #folderOf(name: string): string {
    const first = this.#isList ? firstOf(name) : '';
    return this.#folders.has(first) ? first : '';
  }

  /** The files of a task, by their names in its folder. */
  #filesOf(task: string | undefined): readonly FoundFile[] {
    const found = this.#found.get(task ?? '') ?? [];
    return task === undefined ? found : found.map(file => ({ ...file, path: this.#inTask(task, file.path) }));
  }

  #inTask(task: string | undefined, name: string): string {
    return task === undefined ? name : name.slice(task.length + 1);
  }
}

/** The first segment of a path with more than one; empty for a file at the top. */
function firstOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf('/')));
}
