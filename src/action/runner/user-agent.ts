import manifest from '../../../package.json' with { type: 'json' };
import type { Environment } from '../../text/environment.ts';

/** The version of this action, as `package.json` has it. */
export const VERSION: string = manifest.version;

/**
 * The user agent of every request: name and version of the action, and the run that sends it where the environment
 * tells, so that an operator of a service can find the run in question. Values of another shape are left out.
 */
export function userAgent(env: Environment): string {
  const details = [`node/${process.versions.node}`];
  const add = (label: string, value: string | undefined, shape: RegExp): void => {
    if (value !== undefined && shape.test(value)) details.push(`${label}/${value}`);
  };
  add('run', env.GITHUB_RUN_ID, /^\d{1,20}$/);
  add('attempt', env.GITHUB_RUN_ATTEMPT, /^\d{1,6}$/);
  add('repository', env.GITHUB_REPOSITORY_ID, /^\d{1,20}$/);
  return `${manifest.name}/${VERSION} (${details.join('; ')})`;
}
