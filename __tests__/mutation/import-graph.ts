import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Finds all files of ours that a file loads, itself included, over imports of values. */
export function loadedFiles(root: string): (file: string) => ReadonlySet<string> {
  const imports = new Map<string, string[]>();

  function importsOf(file: string): string[] {
    const known = imports.get(file);
    if (known) return known;
    const source = readFileSync(path.join(root, file), 'utf8');
    const found = [
      ...source.matchAll(
        /^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+\.ts)'|import\('(\.[^']+\.ts)'\)/gm,
      ),
    ]
      .map(([, once, later]) => path.posix.join(path.posix.dirname(file), once ?? later ?? ''))
      .filter(target => existsSync(path.join(root, target)));
    imports.set(file, found);
    return found;
  }

  return file => {
    const all = new Set<string>();
    const add = (one: string) => {
      if (all.has(one)) return;
      all.add(one);
      for (const target of importsOf(one)) add(target);
    };
    add(file);
    return all;
  };
}
