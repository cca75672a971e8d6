import { invalidInput } from '../../errors/invalid-input.ts';
import type { TaskError } from '../../errors/task-error.ts';
import type { InputReader } from '../host/input-reader.ts';

/** Former names of inputs, with the names of today. */
export const RENAMED_INPUTS: Readonly<Record<string, string>> = {
  inputs: 'private-files',
  'input-files': 'public-urls',
  secrets: 'app-secrets',
  'app-max-price': 'max-app-price',
};

/**
 * Finds inputs that are set under a former name: one problem each. GitHub itself only warns of an input that an action
 * does not have, and hands it over all the same; the run would go on without it.
 */
export function renamedInputs(read: InputReader): TaskError[] {
  return Object.entries(RENAMED_INPUTS)
    .filter(([former]) => read(former) !== '')
    .map(([former, today]) =>
      invalidInput(
        former,
        `This input is called \`${today}\` now.`,
        `Write \`${today}\` instead of \`${former}\`.`,
      ),
    );
}
