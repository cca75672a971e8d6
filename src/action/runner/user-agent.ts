import { userAgentOf } from '../../run/host/user-agent.ts';
import type { Environment } from '../../text/environment.ts';

/** The user agent of this workflow run, as far as the environment gives its ids. Values of another shape are left out. */
export function userAgent(env: Environment): string {
  const details: string[] = [];
  const add = (label: string, value: string | undefined, shape: RegExp): void => {
    if (value !== undefined && shape.test(value)) details.push(`${label}/${value}`);
  };
  add('run', env.GITHUB_RUN_ID, /^\d{1,20}$/);
  add('attempt', env.GITHUB_RUN_ATTEMPT, /^\d{1,6}$/);
  add('repository', env.GITHUB_REPOSITORY_ID, /^\d{1,20}$/);
  return userAgentOf(details);
}
