import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from '@jest/globals';

/**
 * Every job that uses the action downloads `dist/`, so it may not grow unseen. Who adds a library that is worth its
 * size raises the budget in the same change. Sizes in bytes; the texts of licences do not count.
 */
const budget: Record<string, number> = JSON.parse(readFileSync('bundle-budget.json', 'utf8'));
const sizes = new Map(
  readdirSync('dist')
    .filter(name => name.endsWith('.js'))
    .map(name => [name, statSync(`dist/${name}`).size]),
);
const measured: Record<string, number> = {
  ...Object.fromEntries(sizes),
  all: [...sizes.values()].reduce((sum, size) => sum + size, 0),
  'largest chunk': Math.max(...sizes.values()),
};

test.each(Object.entries(budget))('%s has at most %i bytes, and a budget that is not stale', (name, most) => {
  expect(measured[name]).toBeLessThanOrEqual(most);
  expect(measured[name]).toBeGreaterThan(most * 0.7);
});

test('@actions/cache and @actions/artifact share one copy of the blob client, which is half a megabyte', () => {
  // Kept so by the range in package.json, which is no wider than that of the pickier of the two.
  const { packages }: { packages: Record<string, unknown> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  );
  const copies = Object.keys(packages).filter(name => name.endsWith('node_modules/@azure/storage-blob'));
  expect(copies).toEqual(['node_modules/@azure/storage-blob']);
});
