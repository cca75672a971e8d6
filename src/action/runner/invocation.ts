import type { Environment } from '../../text/environment.ts';

/** Names in a provenance by the variables that the runner gives them in. None of them is a secret. */
const VARIABLES = {
  server: 'GITHUB_SERVER_URL',
  repository: 'GITHUB_REPOSITORY',
  repositoryId: 'GITHUB_REPOSITORY_ID',
  commit: 'GITHUB_SHA',
  ref: 'GITHUB_REF',
  workflow: 'GITHUB_WORKFLOW_REF',
  job: 'GITHUB_JOB',
  runId: 'GITHUB_RUN_ID',
  runAttempt: 'GITHUB_RUN_ATTEMPT',
} as const;

/** Which workflow run this is, as far as the environment tells. */
export function describeInvocation(env: Environment): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(VARIABLES).flatMap(([name, variable]) => (env[variable] ? [[name, env[variable]]] : [])),
  );
}
