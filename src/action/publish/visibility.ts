import * as core from '@actions/core';
import type { ArtifactChoice } from '../../run/inputs/artifact-inputs.ts';
import type { Environment } from '../../text/environment.ts';
import { readEvent } from '../runner/event.ts';
import { connectGitHub, currentRepository } from '../runner/github-api.ts';

/** Circle of people who can see the repository, and with it every artifact of its runs. */
export type Visibility = 'public' | 'private' | 'internal' | 'unknown';

/** Form of the artifact, once `auto` is resolved. */
export type ArtifactMode = Exclude<ArtifactChoice, 'auto'>;

/** Where to look the visibility up. */
export interface VisibilitySource {
  /** The environment that the runner gives: GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_API_URL. */
  readonly env: Environment;
  /** Token for the API; empty to do without it. */
  readonly token: string;
}

/**
 * The repository's visibility: from the event's payload, or from the API where the payload does not tell (as with
 * `schedule`). Never throws; what cannot be found out is `unknown`, to be treated like `public`.
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

/** Facts that decide about `auto`. */
export interface ArtifactCircumstances {
  readonly visibility: Visibility;
  readonly recipients: readonly string[];
}

/**
 * `auto` is encrypted where there are recipients; without any it is decrypted results for a private or internal
 * repository, and ciphertext for any other.
 */
export function resolveArtifactMode(
  choice: ArtifactChoice,
  { visibility, recipients }: ArtifactCircumstances,
): ArtifactMode {
  if (choice !== 'auto') return choice;
  if (recipients.length > 0) return 'encrypted';
  return mayNameFiles(visibility) ? 'decrypted' : 'ciphertext';
}

/** Tells whether only people of the repository read logs and summaries, so that these may name a result's files. */
export function mayNameFiles(visibility: Visibility): boolean {
  return visibility === 'private' || visibility === 'internal';
}

function visibilityOf(repository: unknown): Visibility {
  if (typeof repository !== 'object' || repository === null) return 'unknown';
  const { visibility, private: isPrivate } = repository as { visibility?: unknown; private?: unknown };
  if (visibility === 'public' || isPrivate === false) return 'public';
  if (visibility === 'private' || visibility === 'internal') return visibility;
  return isPrivate === true ? 'private' : 'unknown';
}
