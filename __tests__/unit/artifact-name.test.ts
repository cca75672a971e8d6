import { expect, test } from '@jest/globals';
import { artifactNameOf } from '../../src/action/runner/identity.ts';

const ENV = { GITHUB_JOB: 'render', GITHUB_ACTION: '__self', GITHUB_RUN_ID: '1', GITHUB_RUN_ATTEMPT: '1' };
const DEAL = `0x${'d'.repeat(64)}`;
const name = (env: Record<string, string> = {}, matrix: unknown = null, ...deals: string[]): string =>
  artifactNameOf(
    { env: { ...ENV, ...env }, matrix: JSON.stringify(matrix) },
    deals.length > 0 ? deals : [DEAL],
  );

test('the artifact’s name tells the job and stays the same in every attempt', () => {
  expect(name()).toMatch(/^confidential-task-result-render-[0-9a-f]{8}$/);
  expect(name({ GITHUB_RUN_ATTEMPT: '2' })).toBe(name());
  expect(name({ GITHUB_JOB: 'a/b "c"' })).toMatch(/^confidential-task-result-a-b-c--[0-9a-f]{8}$/);
  expect(name({ GITHUB_JOB: '' })).toMatch(/^confidential-task-result-[0-9a-f]{8}$/);
});

test('jobs, cells, steps and purchases have names of their own, as have workflows that are called twice', () => {
  const names = [
    name(),
    name({ GITHUB_JOB: 'other' }),
    name({ GITHUB_ACTION: '__self_2' }),
    name({}, { frame: 1 }),
    // Called twice, everything that the runner tells is the same. The inputs are not, so the deal is not.
    name({}, null, `0x${'e'.repeat(64)}`),
  ];
  expect(new Set(names).size).toBe(names.length);
});

test('the artifact of a list has a name by all its deals, in whatever order they come', () => {
  const OTHER = `0x${'E'.repeat(64)}`;
  const both = name({}, null, DEAL, OTHER);
  expect(name({}, null, OTHER.toLowerCase(), DEAL)).toBe(both);
  expect(new Set([both, name({}, null, OTHER), name()]).size).toBe(3);
});
