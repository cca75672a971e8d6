import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';

/** What the folders of src/ lie upon, by docs/architecture.md: each may import from those after it. */
const ORDER = [
  'entries',
  'action',
  'pipeline',
  'check',
  'iexec',
  'crypto',
  'archive',
  'storage',
  'net',
  'errors',
];

/** Every import of a file of ours: the file, and what it names. */
function importsOf(pattern: string): { file: string; target: string }[] {
  return globSync(pattern).flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/(?:from |import\()'([^']+)'/g)].map(([, target = '']) => ({
      file: file.split(path.sep).join('/'),
      target,
    })),
  );
}

const folderOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1] ?? '';

test('folders of src/ import what they lie upon, and nothing points up', () => {
  const imports = importsOf('src/**/*.ts').filter(({ target }) => target.startsWith('.'));
  expect(imports.length).toBeGreaterThan(300);
  const wrong = imports.filter(({ file, target }) => {
    const [from, to] = [folderOf(file), folderOf(path.posix.join(path.posix.dirname(file), target))];
    return to !== '' && ORDER.indexOf(to) < ORDER.indexOf(from);
  });
  expect(wrong).toEqual([]);
  expect([...new Set(imports.map(({ file }) => folderOf(file)))].sort()).toEqual([...ORDER].sort());
});

test('only src/action and the entry points know GitHub', () => {
  const wrong = importsOf('src/**/*.ts').filter(
    ({ file, target }) => target.startsWith('@actions/') && !/^src\/(action|entries)\//.test(file),
  );
  expect(wrong).toEqual([]);
});

test('the embedded network takes nothing from src/, whose faults it is to show', () => {
  const imports = importsOf('localnet/**/*.ts');
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.filter(({ target }) => /(^|\/)src\//.test(target))).toEqual([]);
});

/** The files of one cycle of imports, types too; undefined when there is none. */
function cycleAmong(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  function visit(file: string, above: readonly string[]): readonly string[] | undefined {
    if (above.includes(file)) return [...above.slice(above.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const target of imports.get(file) ?? []) {
      const cycle = visit(target, [...above, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  }
  for (const file of imports.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}

test.each(['src', 'localnet', 'localrunner'])('no file of %s/ imports itself by way of others', folder => {
  const imports = new Map<string, string[]>();
  for (const { file, target } of importsOf(`${folder}/**/*.ts`)) {
    const to = target.startsWith('.') ? [path.posix.join(path.posix.dirname(file), target)] : [];
    imports.set(file, [...(imports.get(file) ?? []), ...to]);
  }
  expect(imports.size).toBeGreaterThan(5);
  expect(cycleAmong(imports)).toBeUndefined();
  const [file = '', others] = [...imports].find(([, targets]) => targets.length > 0) ?? [];
  expect(cycleAmong(new Map([...imports, [others?.[0] ?? '', [file]]]))).toBeDefined();
});

test('no folder of localnet/ imports itself by way of others', () => {
  const folder = (file: string) => /^localnet\/([^/]+)\//.exec(file)?.[1];
  const imports = new Map<string, string[]>();
  for (const { file, target } of importsOf('localnet/**/*.ts')) {
    const [from, to] = [folder(file), folder(path.posix.join(path.posix.dirname(file), target))];
    if (from === undefined || to === undefined || from === to) continue;
    imports.set(from, [...(imports.get(from) ?? []), to]);
  }
  expect(imports.size).toBeGreaterThan(5);
  expect(cycleAmong(imports)).toBeUndefined();
});
