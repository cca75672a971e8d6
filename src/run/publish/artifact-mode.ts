import type { Visibility } from '../host/host.ts';
import type { ArtifactChoice } from '../inputs/artifact-inputs.ts';

/** Form of the artifact, once `auto` is resolved. */
export type ArtifactMode = Exclude<ArtifactChoice, 'auto'>;

/** Facts that decide about `auto`. */
export interface ArtifactCircumstances {
  readonly recipients: readonly string[];
  /** Looks up who can see the run; called only where that decides. */
  readonly visibility: () => Promise<Visibility>;
}

/**
 * The form of the artifact. `auto` is encrypted where there are recipients; without any it is decrypted results for a
 * private or internal repository, and ciphertext for any other.
 */
export async function resolveArtifactMode(
  choice: ArtifactChoice,
  { recipients, visibility }: ArtifactCircumstances,
): Promise<ArtifactMode> {
  if (choice !== 'auto') return choice;
  if (recipients.length > 0) return 'encrypted';
  return mayNameFiles(await visibility()) ? 'decrypted' : 'ciphertext';
}

/** True when only people of the repository read logs and summaries, so that these may name a result's files. */
export function mayNameFiles(visibility: Visibility): boolean {
  return visibility === 'private' || visibility === 'internal';
}
