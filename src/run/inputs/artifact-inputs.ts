import { invalidInput } from '../../errors/invalid-input.ts';
import type { InputReader } from '../host/input-reader.ts';
import type { InputFields } from './input-fields.ts';
import { parseArtifactName, parseChoice } from './input-values.ts';
import { parseRecipients } from './recipients-input.ts';

/** Values of the `artifact` input. */
export const ARTIFACT_CHOICES = ['auto', 'decrypted', 'encrypted', 'ciphertext', 'none'] as const;

/** One of the values of the `artifact` input. */
export type ArtifactChoice = (typeof ARTIFACT_CHOICES)[number];

/** Settings for the artifact of a result. */
export interface ArtifactConfig {
  readonly artifact: ArtifactChoice;
  /** Readers of the artifact, as age recipients; empty when the user named none. */
  readonly recipients: readonly string[];
  /** The name that the user chose; without one it follows from the purchase (see `artifactNameOf`). */
  readonly artifactName?: string;
}

/** Reads the inputs that say what is published; undefined when one is wrong. */
export function artifactInputs(
  read: InputReader,
  { problems, withDefault, optional }: InputFields,
): ArtifactConfig | undefined {
  const artifact = withDefault('artifact', parseChoice(ARTIFACT_CHOICES), 'auto');
  const recipients = read('recipients') === '' ? [] : optional('recipients', parseRecipients);
  const artifactName = optional('artifact-name', parseArtifactName);
  const add = (input: string, why: string, fix: string): void => problems.add(invalidInput(input, why, fix));
  if (artifact === 'encrypted' && recipients?.length === 0) {
    add(
      'artifact',
      'It is `encrypted`, but `recipients` is empty.',
      'Set `recipients` to the age recipients who may read the result, or choose another `artifact`.',
    );
  } else if (recipients?.length && artifact !== undefined && !['auto', 'encrypted'].includes(artifact)) {
    add(
      'recipients',
      `It is set, but \`artifact: ${artifact}\` does not encrypt to recipients.`,
      'Leave `artifact` at `auto`, or remove `recipients`.',
    );
  }
  if (recipients?.length && read('beneficiary') !== '') {
    add(
      'recipients',
      'It is set together with `beneficiary`, and a result for another wallet cannot be decrypted here.',
      'Keep one of the two: `beneficiary` gives the result to one wallet, `recipients` to holders of age keys.',
    );
  }
  if (artifact === undefined || recipients === undefined) return undefined;
  return { artifact, recipients, ...(artifactName !== undefined && { artifactName }) };
}
