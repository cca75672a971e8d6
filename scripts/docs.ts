import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { parse, stringify } from 'yaml';
import { renderTroubleshooting } from './troubleshooting.ts';

/**
 * Writes what the documentation takes from elsewhere: the README's tables of inputs and outputs from `action.yml`,
 * between `<!-- inputs -->` and `<!-- /inputs -->` (and the same for outputs), those of the actions in folders between
 * `<!-- quote inputs -->` and so on, and the troubleshooting page from the error catalogue. With `--check` it changes
 * nothing and fails when they differ.
 */

/** Folders of the actions besides the main one. */
export const FOLDERS = ['quote', 'submit', 'collect', 'sweep', 'verify', 'localnet'] as const;

interface Input {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
}

interface Metadata {
  readonly inputs?: Readonly<Record<string, Input>>;
  readonly outputs?: Readonly<Record<string, { readonly description: string }>>;
}

const cell = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');

/** Markdown tables of an action's inputs and outputs, by the name of the README section that holds them. */
export function renderTables(actionYml: string): Readonly<Record<'inputs' | 'outputs', string>> {
  const { inputs = {}, outputs = {} } = parse(actionYml) as Metadata;
  const inputRows = Object.entries(inputs).map(([name, input]) => {
    const fallback = input.required ? '**required**' : input.default ? `\`${cell(input.default)}\`` : '';
    return `| \`${name}\` | ${cell(input.description)} | ${fallback} |`;
  });
  const outputRows = Object.entries(outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
  );
  return {
    inputs: ['| Input | Meaning | Default |', '| --- | --- | --- |', ...inputRows].join('\n'),
    outputs: ['| Output | Meaning |', '| --- | --- |', ...outputRows].join('\n'),
  };
}

/**
 * The same for an action other than the main one: inputs and outputs with the same description are listed by name only.
 */
export function renderOtherTables(
  actionYml: string,
  mainYml: string,
): Readonly<Record<'inputs' | 'outputs', string>> {
  const [own, main] = [parse(actionYml), parse(mainYml)] as [Metadata, Metadata];
  const reduced: Record<string, object> = {};
  const alike: Record<'inputs' | 'outputs', string[]> = { inputs: [], outputs: [] };
  for (const kind of ['inputs', 'outputs'] as const) {
    const known: Readonly<Record<string, unknown>> = main[kind] ?? {};
    const entries = Object.entries(own[kind] ?? {});
    const isAlike = ([name, entry]: [string, unknown]) => isDeepStrictEqual(entry, known[name]);
    reduced[kind] = Object.fromEntries(entries.filter(entry => !isAlike(entry)));
    alike[kind] = entries.filter(isAlike).map(([name]) => `\`${name}\``);
  }
  const tables = renderTables(stringify(reduced));
  const join = (kind: 'inputs' | 'outputs') => {
    const same = alike[kind].length === 0 ? [] : [`As in the main action: ${alike[kind].join(', ')}.`];
    const differs = Object.keys(reduced[kind] ?? {}).length > 0;
    return [...(differs ? [tables[kind]] : []), ...same].join('\n\n');
  };
  return { inputs: join('inputs'), outputs: join('outputs') };
}

/**
 * The README with its tables brought up to date.
 * @param others the text of the `action.yml` in each folder.
 * @throws Error when a pair of markers is missing.
 */
export function updateReadme(
  readme: string,
  actionYml: string,
  others: Readonly<Record<string, string>> = {},
): string {
  let text = readme;
  const tables: [string, string][] = Object.entries(renderTables(actionYml));
  for (const [folder, yml] of Object.entries(others)) {
    for (const [section, table] of Object.entries(renderOtherTables(yml, actionYml))) {
      tables.push([`${folder} ${section}`, table]);
    }
  }
  for (const [section, table] of tables) {
    const [start, end] = [`<!-- ${section} -->`, `<!-- /${section} -->`];
    const from = text.indexOf(start);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`README.md needs "${start}" and, after it, "${end}".`);
    text = `${text.slice(0, from + start.length)}\n${table}\n${text.slice(to)}`;
  }
  return text;
}

function main(): void {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const others = Object.fromEntries(FOLDERS.map(folder => [folder, read(`${folder}/action.yml`)]));
  const wanted = {
    'README.md': updateReadme(read('README.md'), read('action.yml'), others),
    'docs/troubleshooting.md': renderTroubleshooting(),
  };
  for (const [file, text] of Object.entries(wanted)) {
    if (existsSync(path.join(root, file)) && read(file) === text) continue;
    if (!process.argv.includes('--check')) {
      writeFileSync(path.join(root, file), text);
      continue;
    }
    console.error(`${file} is not what its sources say. Run: node scripts/docs.ts`);
    process.exitCode = 1;
  }
}

if (import.meta.main) main();
