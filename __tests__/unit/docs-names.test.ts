import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { readActionMetadata } from '../../localrunner/action-metadata.ts';
import { REPOSITORY } from '../../localrunner/run-action.ts';
import manifest from '../../package.json' with { type: 'json' };
import { ERROR_CODES } from '../../src/errors/codes.ts';
import { repositoryFiles } from '../support/workflow-files.ts';

const read = (file: string): string => readFileSync(path.join(REPOSITORY, file), 'utf8');
const DOCUMENTS = repositoryFiles('{*,docs/*}.md')
  .filter(file => file !== 'CHANGELOG.md')
  .map(read)
  .join('\n');

/** What the documents have in backticks in this form, each once. */
const named = (form: RegExp): string[] => [
  ...new Set([...DOCUMENTS.matchAll(form)].map(([, name = '']) => name)),
];

test('every npm script that the documents name is there', () => {
  const scripts = named(/npm run ([\w:]+)/g);
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter(name => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
});

test('every error code and variable that the documents name is one of ours, or one that the code reads', () => {
  const code = globSync('{src,localnet,localrunner,__tests__}/**/*.ts', { cwd: REPOSITORY })
    .map(read)
    .join('\n');
  const chosenByUsers = ['IEXEC_WALLET', 'BASELINE_KEY'];
  const names = named(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)`/g);
  expect(names.length).toBeGreaterThan(40);
  const unknown = names.filter(
    name => !Object.hasOwn(ERROR_CODES, name) && !chosenByUsers.includes(name) && !code.includes(name),
  );
  expect(unknown).toEqual([]);
});

test('every setting that the documents name is an input or output of an action, or of GitHub and its checkout', () => {
  const actions = repositoryFiles('{.,*}/action.yml').map(file =>
    readActionMetadata(path.join(REPOSITORY, path.dirname(file))),
  );
  const known = new Set(
    actions.flatMap(({ inputs, outputs }) => [...Object.keys(inputs), ...Object.keys(outputs)]),
  );
  const ofGitHub = ['permissions', 'pull-requests', 'actions', 'uses', 'lfs'];
  const settings = named(/`([a-z]+(?:-[a-z]+)*): [^`]*`/g);
  expect(settings.length).toBeGreaterThan(10);
  expect(settings.filter(name => !known.has(name) && !ofGitHub.includes(name))).toEqual([]);
});

test('every error code that a docstring says is thrown is one of ours', () => {
  const thrown = globSync('src/**/*.ts', { cwd: REPOSITORY }).flatMap(file =>
    [...read(file).matchAll(/@throws TaskError ([^@]*?)(?=\n\s*\* @|\*\/)/g)].flatMap(([, text = '']) =>
      (text.match(/(?<!ethers )\b[A-Z][A-Z0-9]*_\w+/g) ?? []).map(code => `${file}: ${code}`),
    ),
  );
  expect(thrown.length).toBeGreaterThan(100);
  expect(thrown.filter(named => !Object.hasOwn(ERROR_CODES, named.replace(/.*: /, '')))).toEqual([]);
});
