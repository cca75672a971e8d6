import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
import type { ArtifactChoice } from './inputs.ts';
import { userAgent } from './user-agent.ts';

/** Who can see the repository, and with it every artifact of its runs. */
export type Visibility = 'public' | 'private' | 'internal' | 'unknown';

/** What is published, when `auto` has been decided. */
export type ArtifactMode = Exclude<ArtifactChoice, 'auto'>;

/** Where to look the visibility up. */
export interface VisibilitySource {
  /** The environment that the runner gives: GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_API_URL. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Token for the API; empty to do without it. */
  readonly token: string;
}

/**
 * The repository's visibility: from the event's payload, or from the API where the payload does not tell (as with
 * `schedule`). Never throws; what cannot be found out is `unknown`, to be treated like `public`.
 */
export async function repositoryVisibility({ env, token }: VisibilitySource): Promise<Visibility> {
  const fromEvent = visibilityOf(readEvent(env.GITHUB_EVENT_PATH)?.repository);
  if (fromEvent !== 'unknown') return fromEvent;
  const [owner, repo] = (env.GITHUB_REPOSITORY ?? '').split('/');
  if (!token || !owner || !repo) return 'unknown';
  try {
    const { getOctokit } = await import('@actions/github');
    const octokit = getOctokit(token, {
      userAgent: userAgent(env),
      ...(env.GITHUB_API_URL && { baseUrl: env.GITHUB_API_URL }),
      request: { signal: AbortSignal.timeout(10_000) },
    });
    const { data } = await octokit.rest.repos.get({ owner, repo });
    return visibilityOf(data);
  } catch (error) {
    core.debug(`The visibility of the repository cannot be read: ${String(error)}`);
    return 'unknown';
  }
}

/** `auto` is decrypted results for a private or internal repository and ciphertext for any other. */
export function resolveArtifactMode(choice: ArtifactChoice, visibility: Visibility): ArtifactMode {
  if (choice !== 'auto') return choice;
  return visibility === 'private' || visibility === 'internal' ? 'decrypted' : 'ciphertext';
}

function visibilityOf(repository: unknown): Visibility {
  if (typeof repository !== 'object' || repository === null) return 'unknown';
  const { visibility, private: isPrivate } = repository as { visibility?: unknown; private?: unknown };
  if (visibility === 'public' || isPrivate === false) return 'public';
  if (visibility === 'private' || visibility === 'internal') return visibility;
  return isPrivate === true ? 'private' : 'unknown';
}

function readEvent(file: string | undefined): { repository?: unknown } | undefined {
  if (!file) return undefined;
  try {
    const event: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof event === 'object' && event !== null ? event : undefined;
  } catch {
    return undefined;
  }
}
