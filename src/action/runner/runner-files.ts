import { accessSync, constants, statSync } from 'node:fs';
import { TaskError } from '../../errors/task-error.ts';
import type { Environment } from '../../text/environment.ts';

/** Files and folders that the runner makes for a step, by the variables that name them. */
const PLACES = { GITHUB_OUTPUT: 'file', GITHUB_STATE: 'file', RUNNER_TEMP: 'folder' } as const;

/**
 * Makes sure that the step can write its outputs and temporary files: the runner's own files and folders must exist,
 * and the step's user must have access. A variable that is not set means another kind of runner, and is no problem.
 * @throws TaskError FILE_SYSTEM where one is missing, FILE_NOT_ALLOWED where the step's user has no access.
 */
export function requireRunnerFiles(env: Environment): void {
  for (const [variable, kind] of Object.entries(PLACES)) {
    const place = env[variable];
    if (!place) continue;
    const stats = statSync(place, { throwIfNoEntry: false });
    const isThere = kind === 'folder' ? stats?.isDirectory() : stats?.isFile();
    if (!isThere) throw missing(variable, kind, place);
    accessSync(place, kind === 'folder' ? constants.W_OK | constants.X_OK : constants.W_OK);
  }
}

function missing(variable: string, kind: string, place: string): TaskError {
  return new TaskError('FILE_SYSTEM', {
    what: `The ${kind} that the runner names in ${variable} is not there.`,
    why: `${place} is no ${kind} that this step can see; in a container it may not be mounted.`,
    fix: `Leave ${variable} as the runner sets it, and let the container see that folder of the runner.`,
  });
}
