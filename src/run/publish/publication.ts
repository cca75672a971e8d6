import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PRIVATE_FILE } from '../../files/private-modes.ts';
import type { ResultPublisher } from '../../pipeline/collect/publish.ts';
import type { DecryptedResult, Publication } from '../../pipeline/context/results.ts';
import type { StageContext } from '../../pipeline/context/services.ts';
import { type DealArchive, HOW_TO_OPEN, howToOpen } from '../../pipeline/provenance/how-to-open.ts';
import type { ArtifactConfig } from '../inputs/artifact-inputs.ts';
import { badRecipient } from '../inputs/recipients-input.ts';
import type { ArtifactMode } from './artifact-mode.ts';

/** The file that an artifact for recipients consists of. */
const ENCRYPTED_NAME = 'result.zip.age';

/** Facts on which the choice depends. */
export interface PublicationChoice {
  readonly config: ArtifactConfig;
  /** The mode that `artifact` resolves to. */
  readonly mode: ArtifactMode;
  /** Absolute path of the unpacked result. */
  readonly outputPath: string;
  /** Private folder for files that are made for the artifact. */
  readonly tempDir: string;
  readonly context: Pick<StageContext, 'reporter' | 'signal'>;
}

/**
 * Chooses the content of the artifact, and logs why there is none. It has plain files only where `mode` says so. Where
 * the runner cannot decrypt the result, it is the archive as the worker stored it, which must be ciphertext then.
 */
export function createPublicationChoice(facts: PublicationChoice): ResultPublisher['choose'] {
  const { mode, outputPath, context } = facts;
  return async ([first]) => {
    if (!first) return undefined;
    const { result, archive } = first;
    if (mode === 'none') {
      context.reporter.info('Nothing is published: `artifact` says none.');
      return undefined;
    }
    if (mode === 'ciphertext' || !result) return archivePublication(archive, facts);
    if (mode === 'encrypted') return encryptedPublication(result, archive.dealId, facts);
    const files = result.files.map(file => path.join(outputPath, file.path));
    return { dealId: archive.dealId, kind: 'files', files, rootDir: outputPath };
  };
}

/** The archive as the worker stored it, with a text on how to open it; undefined where it is in clear and must not be. */
async function archivePublication(
  archive: DealArchive,
  { config, mode, tempDir, context: { reporter } }: PublicationChoice,
): Promise<Publication | undefined> {
  const { isEncryptedResult } = await import('../../crypto/result-cipher.ts');
  if (mode !== 'decrypted' && !(await isEncryptedResult(archive.path))) {
    reporter.warn(
      'The worker stored the result in clear, so there is no ciphertext to publish, and the plain result is published only where `artifact` is `decrypted`.',
      'No artifact',
    );
    return undefined;
  }
  if (config.artifact === 'auto' && mode === 'ciphertext') {
    reporter.info(
      'The repository is not known to be private, so the artifact is the ciphertext; `recipients` would encrypt the plain result to people, and `artifact: decrypted` would publish it.',
    );
  }
  const text = path.join(tempDir, HOW_TO_OPEN);
  await writeFile(text, howToOpen(archive), { mode: PRIVATE_FILE });
  return { dealId: archive.dealId, kind: 'archive', files: [archive.path, text], rootDir: tempDir };
}

/** One file that only the recipients can read. */
async function encryptedPublication(
  result: DecryptedResult,
  dealId: string,
  { config, outputPath, tempDir, context }: PublicationChoice,
): Promise<Publication> {
  const { encryptResultToRecipients } = await import('../../pipeline/collect/encrypt-to-recipients.ts');
  const destination = path.join(tempDir, ENCRYPTED_NAME);
  const files = result.files.map(({ path: name, size }) => ({
    path: path.join(outputPath, name),
    name,
    size,
  }));
  await encryptResultToRecipients(context, { files, recipients: config.recipients, destination });
  context.reporter.info(
    `To open it: age --decrypt --identity key.txt --output result.zip ${ENCRYPTED_NAME} && unzip result.zip`,
  );
  return { dealId, kind: 'encrypted', files: [destination], rootDir: tempDir };
}

/**
 * Makes sure that the result can be encrypted to every recipient, before anything is bought.
 * @throws TaskError INPUT_INVALID (`recipients`)
 */
export async function requireRecipients(recipients: readonly string[]): Promise<void> {
  if (recipients.length === 0) return;
  const { canEncryptTo } = await import('../../crypto/age.ts');
  for (const [index, recipient] of recipients.entries()) {
    if (!(await canEncryptTo(recipient))) {
      throw badRecipient('recipients', index + 1, 'is a key that nothing can be encrypted to');
    }
  }
}
