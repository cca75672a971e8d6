import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';

/** The layers of src/ from top to bottom, by docs/architecture.md: each may import from those after it. */
const LAYERS = [
  'entries',
  'action/localnet',
  'action/entry',
  'action/services',
  'action/runner',
  'run',
  'run/list',
  'run/report',
  'run/publish',
  'run/log',
  'run/inputs',
  'run/tasks',
  'run/workspace',
  'run/secrets',
  'run/host',
  'pipeline',
  'pipeline/buy-list',
  'pipeline/buy',
  'pipeline/input',
  'pipeline/collect',
  'pipeline/follow',
  'pipeline/provenance',
  'pipeline/context',
  'render-check',
  'render-check/report',
  'render-check/compare',
  'render-check/formats',
  'iexec/market',
  'iexec/hub',
  'iexec/chain',
  'iexec/services',
  'iexec/protocol',
  'crypto',
  'ipfs',
  'storage',
  'archive',
  'files',
  'net',
  'errors',
  'text',
];

/** Most files in a folder: more than a reader takes in at a glance are two folders. */
const MAX_FILES = 22;

/** Every import of a file of ours: the file, and what it names. */
function importsOf(pattern: string): { file: string; target: string }[] {
  return globSync(pattern).flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/(?:from |import\()'([^']+)'/g)].map(([, target = '']) => ({
      file: file.split(path.sep).join('/'),
      target,
    })),
  );
}

/** The folder of a file of src/, below src/; empty for any other file. */
const folderOf = (file: string) => (file.startsWith('src/') ? path.posix.dirname(file.slice(4)) : '');

test('folders of src/ import what they lie upon, and nothing points up', () => {
  const imports = importsOf('src/**/*.ts').filter(({ target }) => target.startsWith('.'));
  expect(imports.length).toBeGreaterThan(300);
  const wrong = imports.filter(({ file, target }) => {
    const [from, to] = [folderOf(file), folderOf(path.posix.join(path.posix.dirname(file), target))];
    return to !== '' && LAYERS.indexOf(to) < LAYERS.indexOf(from);
  });
  expect(wrong).toEqual([]);
});

test('each folder of src/ is a layer, and small enough to be seen at a glance', () => {
  const sizes = new Map<string, number>();
  for (const file of globSync('src/**/*.*')) {
    const folder = folderOf(file.split(path.sep).join('/'));
    sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  }
  expect([...sizes.keys()].sort()).toEqual([...LAYERS].sort());
  expect([...sizes].filter(([, files]) => files > MAX_FILES)).toEqual([]);
});

test('only src/action knows GitHub', () => {
  const wrong = importsOf('src/**/*.ts').filter(
    ({ file, target }) =>
      // A library for patterns, which knows as little of GitHub as any other.
      target !== '@actions/glob' && target.startsWith('@actions/') && !file.startsWith('src/action/'),
  );
  expect(wrong).toEqual([]);
});

test('only src/action reads the environment of a runner', () => {
  const files = globSync('src/**/*.ts').map(file => file.split(path.sep).join('/'));
  const wrong = files.filter(
    file =>
      !file.startsWith('src/action/') &&
      /process\.env|\b(?:GITHUB|RUNNER)_[A-Z]/.test(readFileSync(file, 'utf8')),
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
