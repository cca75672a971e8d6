import { collisionKey, diskSegments } from '../../archive/entry-name.ts';

/** Longest name of a task, in UTF-8 bytes: it is a folder, and part of each file's path in the artifact. */
const MAX_NAME_BYTES = 100;

/**
 * The reason why a text cannot be the name of a task, as the end of a sentence; undefined for a good name. The name
 * of a task is the name of its folder, on every system and in the artifact.
 */
export function flawOfTaskName(name: string): string | undefined {
  if (name === '') return 'is empty';
  if (Buffer.byteLength(name) > MAX_NAME_BYTES) return `has more than ${MAX_NAME_BYTES} bytes`;
  if (name !== name.trim()) return 'begins or ends with a blank';
  if (name.includes('/')) return 'has a slash in it';
  if (/["<>:|*?]/.test(name)) return 'has one of the characters " < > : | * ? in it';
  const [segment, ...others] = diskSegments(name, 'win32');
  if (others.length > 0 || segment !== name) return 'cannot be the name of a folder on every system';
  return undefined;
}

/** Two names that some file system takes for one. */
export interface NameClash<T> {
  readonly first: T;
  readonly second: T;
}

/** The pairs of tasks whose folders would be one and the same where letter case or Unicode composition do not count. */
export function clashesOf<T extends { readonly name: string }>(tasks: readonly T[]): NameClash<T>[] {
  const seen = new Map<string, T>();
  const clashes: NameClash<T>[] = [];
  for (const task of tasks) {
    const key = collisionKey(task.name);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, task);
    else clashes.push({ first, second: task });
  }
  return clashes;
}
