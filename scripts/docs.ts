import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/**
 * Writes the README's tables of inputs and outputs from `action.yml`, between `<!-- inputs -->` and
 * `<!-- /inputs -->` (and the same for outputs). With `--check` it changes nothing and fails when they differ.
 */

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
 * The README with its tables brought up to date.
 * @throws Error when a pair of markers is missing.
 */
export function updateReadme(readme: string, actionYml: string): string {
  let text = readme;
  for (const [section, table] of Object.entries(renderTables(actionYml))) {
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
  const readmePath = path.join(root, 'README.md');
  const readme = readFileSync(readmePath, 'utf8');
  const updated = updateReadme(readme, readFileSync(path.join(root, 'action.yml'), 'utf8'));
  if (updated === readme) return;
  if (process.argv.includes('--check')) {
    console.error('The tables in README.md are not those of action.yml. Run: node scripts/docs.ts');
    process.exitCode = 1;
    return;
  }
  writeFileSync(readmePath, updated);
}

if (import.meta.main) main();
