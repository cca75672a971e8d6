import { SECRET_INPUTS } from './secret-input-names.ts';

/** Gives the text of an input by its name in `action.yml`; empty when it is not set. */
export type InputReader = (name: string) => string;

/** The runner's name for an input's variable: upper case, blanks as `_`, hyphens kept (`ActionRunner`). */
function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/**
 * Reads inputs from the environment the way the runner gives them, trimmed. Inputs that may hold secrets are
 * remembered and removed from `env` right away: `tar` and other children started by libraries get a copy of it.
 */
export function createInputReader(env: Record<string, string | undefined>): InputReader {
  const secrets = new Map<string, string>();
  for (const name of SECRET_INPUTS) {
    secrets.set(name, env[variableOf(name)] ?? '');
    delete env[variableOf(name)];
  }
  return name => (secrets.get(name) ?? env[variableOf(name)] ?? '').trim();
}
