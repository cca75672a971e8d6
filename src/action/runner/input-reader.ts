import type { InputReader } from '../../run/host/input-reader.ts';
import { SECRET_INPUTS } from '../../run/host/secret-input-names.ts';

/** The runner's name for an input's variable: upper case, blanks as `_`, hyphens kept (`ActionRunner`). */
function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/**
 * Reads inputs from the environment in the runner's form, trimmed. Inputs that may hold secrets are remembered and
 * removed from `env` right away: `tar` and other children started by libraries get a copy of it.
 */
export function createInputReader(env: Record<string, string | undefined>): InputReader {
  const secrets = new Map<string, string>();
  for (const name of SECRET_INPUTS) {
    secrets.set(name, env[variableOf(name)] ?? '');
    delete env[variableOf(name)];
  }
  return name => (secrets.get(name) ?? env[variableOf(name)] ?? '').trim();
}
