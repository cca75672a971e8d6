import * as core from '@actions/core';
import type { Visibility } from '../../run/host/host.ts';
import type { Environment } from '../../text/environment.ts';
import { readEvent } from '../runner/event.ts';
import { connectGitHub, currentRepository } from '../runner/github-api.ts';

/** Sources of the visibility. */
export interface VisibilitySource {
  /** The environment of the runner: GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_API_URL. */
  readonly env: Environment;
  /** Token for the API; empty to do without it. */
  readonly token: string;
}

/**
 * The repository's visibility: from the event's payload, or from the API where the payload has none (as with
 * `schedule`). Never throws. A visibility that cannot be found out is `unknown`, to be treated like `public`.
 */
export async function repositoryVisibility({ env, token }: VisibilitySource): Promise<Visibility> {
  const fromEvent = visibilityOf(readEvent(env).repository);
  if (fromEvent !== 'unknown') return fromEvent;
  const repository = currentRepository(env);
  if (!token || !repository) return 'unknown';
  try {
    const api = await connectGitHub({ env, token, signal: AbortSignal.timeout(10_000) });
    const { data } = await api.rest.repos.get(repository);
    return visibilityOf(data);
  } catch (error) {
    core.debug(`The visibility of the repository cannot be read: ${String(error)}`);
    return 'unknown';
  }
}

function visibilityOf(repository: unknown): Visibility {
  if (typeof repository !== 'object' || repository === null) return 'unknown';
  const { visibility, private: isPrivate } = repository as { visibility?: unknown; private?: unknown };
  if (visibility === 'public' || isPrivate === false) return 'public';
  if (visibility === 'private' || visibility === 'internal') return visibility;
  return isPrivate === true ? 'private' : 'unknown';
}
