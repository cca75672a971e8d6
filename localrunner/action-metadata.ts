import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** The parts of an `action.yml` that the runner goes by. */
export interface ActionMetadata {
  readonly inputs: Readonly<
    Record<string, { readonly description?: string; readonly required?: boolean; readonly default?: string }>
  >;
  readonly outputs: Readonly<Record<string, { readonly description?: string }>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string };
}

/** Reads the metadata of the action in a folder. */
export function readActionMetadata(folder: string): ActionMetadata {
  const text = readFileSync(path.join(folder, 'action.yml'), 'utf8');
  const { inputs = {}, outputs = {}, runs } = parse(text) as Partial<ActionMetadata>;
  if (runs === undefined) throw new Error(`${folder}/action.yml has no runs.`);
  return { inputs, outputs, runs };
}

/** Values for the `${{ … }}` expressions that defaults may use, by the expression's text. */
export type Expressions = Readonly<Record<string, string>>;

/**
 * The `INPUT_…` variables of a step: the given inputs over the defaults, expressions in defaults replaced. As on the
 * runner, names become upper case with blanks as `_`, and inputs that the action does not declare are passed too.
 * @throws Error for an expression that `expressions` does not know.
 */
export function inputVariables(
  metadata: ActionMetadata,
  inputs: Readonly<Record<string, string>>,
  expressions: Expressions,
): Record<string, string> {
  const variables: Record<string, string> = {};
  const set = (name: string, value: string): void => {
    variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  };
  for (const [name, { default: fallback = '' }] of Object.entries(metadata.inputs)) {
    set(name, resolveExpressions(String(fallback), expressions));
  }
  for (const [name, value] of Object.entries(inputs)) set(name, value);
  return variables;
}

function resolveExpressions(text: string, expressions: Expressions): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const value = expressions[expression];
    if (value === undefined) throw new Error(`This runner does not know the expression "${expression}".`);
    return value;
  });
}
