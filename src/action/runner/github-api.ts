import type { Environment } from '../../text/environment.ts';
import { userAgent } from './user-agent.ts';

/** A client of GitHub's REST API. */
export type GitHubApi = ReturnType<typeof import('@actions/github').getOctokit>;

/** Address and token of the API. */
export interface ApiAccess {
  /** The environment that the runner gives: GITHUB_API_URL names the API of an Enterprise Server. */
  readonly env: Environment;
  /** Secret. */
  readonly token: string;
  /** Ends every request that is under way. */
  readonly signal: AbortSignal;
}

/** Makes a client. The library is read from disk only here. */
export async function connectGitHub({ env, token, signal }: ApiAccess): Promise<GitHubApi> {
  const { getOctokit } = await import('@actions/github');
  return getOctokit(token, {
    ...(env.GITHUB_API_URL && { baseUrl: env.GITHUB_API_URL }),
    userAgent: userAgent(env),
    request: { signal },
  });
}

/** Owner and name of this repository, or undefined when the environment does not name it. */
export function currentRepository(env: ApiAccess['env']): { owner: string; repo: string } | undefined {
  const [owner, repo] = (env.GITHUB_REPOSITORY ?? '').split('/');
  return owner && repo ? { owner, repo } : undefined;
}
