import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { UnpackedFile } from '../../archive/unpack.ts';
import { PRIVATE_FILE } from '../../files/private-modes.ts';
import type { ResultPublisher } from '../../pipeline/collect/publish.ts';
import { ARCHIVE, type LinkedFile, type Publication } from '../../pipeline/context/results.ts';
import type { StageContext } from '../../pipeline/context/services.ts';
import {
  type DealArchive,
  HOW_TO_OPEN,
  howToOpen,
  howToOpenAll,
  type TaskArchive,
} from '../../pipeline/provenance/how-to-open.ts';
import type { BroughtResult } from '../../pipeline/provenance/verified-result.ts';
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
  /** Absolute path of the run's output folder: of the unpacked result, or of the folders of a list's tasks. */
  readonly outputPath: string;
  /** Private folder for files that are made for the artifact. */
  readonly tempDir: string;
  readonly context: Pick<StageContext, 'reporter' | 'signal'>;
}

/**
 * Chooses the content of the artifact, and logs why there is none. It has plain files only where `mode` says so. Where
 * the runner cannot decrypt a result, it is the archive as the worker stored it, which must be ciphertext then. All
 * results of a list make one artifact, with a folder for each task.
 */
export function createPublicationChoice(facts: PublicationChoice): ResultPublisher['choose'] {
  const { mode, context } = facts;
  return async (results, extras = []) => {
    const [first] = results;
    if (!first) return undefined;
    if (mode === 'none') {
      context.reporter.info('Nothing is published: `artifact` says none.');
      return undefined;
    }
    const isList = first.task !== undefined;
    return isList ? listPublication(results, extras, facts) : singlePublication(first, facts);
  };
}

async function singlePublication(
  { result, archive }: BroughtResult,
  facts: PublicationChoice,
): Promise<Publication | undefined> {
  const { mode, outputPath } = facts;
  const dealIds = [archive.dealId];
  if (mode === 'ciphertext' || !result) return archivePublication(archive, facts);
  if (mode === 'encrypted') return { dealIds, ...(await encryptedFile(result.files, facts)) };
  const files = result.files.map(file => path.join(outputPath, file.path));
  return { dealIds, kind: 'files', files, rootDir: outputPath };
}

/** The results of a list: those that may be opened as plain files or as one encrypted file, all others as archives. */
async function listPublication(
  results: readonly BroughtResult[],
  extras: readonly UnpackedFile[],
  facts: PublicationChoice,
): Promise<Publication | undefined> {
  const { mode, outputPath, tempDir } = facts;
  const isOpen = ({ result }: BroughtResult) => mode !== 'ciphertext' && result !== undefined;
  const opened = results.filter(isOpen);
  const archives = await publishedArchives(
    results.filter(result => !isOpen(result)),
    facts,
  );
  const linked = await linkedArchives(archives, tempDir);
  const dealIds = [
    ...new Set([...opened.map(({ archive }) => archive), ...archives].map(({ dealId }) => dealId)),
  ];
  if (dealIds.length === 0) return undefined;
  if (opened.length === 0) return { dealIds, kind: 'archive', files: [], rootDir: tempDir, linked };
  const files = [...opened.flatMap(filesOfTask), ...extras];
  if (mode === 'encrypted') return { dealIds, ...(await encryptedFile(files, facts)), linked };
  const paths = files.map(file => path.join(outputPath, file.path));
  return { dealIds, kind: 'files', files: paths, rootDir: outputPath, linked };
}

/** The files of a task, by their paths below the output folder of the run. */
function filesOfTask({ task = '', result }: BroughtResult): Pick<UnpackedFile, 'path' | 'size'>[] {
  const files = result?.files ?? [];
  return files.map(({ path: name, size }) => ({ path: `${task}/${name}`, size }));
}

/** The archives that may be published, which a warning says of those that may not. */
async function publishedArchives(
  results: readonly BroughtResult[],
  facts: PublicationChoice,
): Promise<TaskArchive[]> {
  const archives: TaskArchive[] = [];
  for (const { task = '', archive } of results)
    if (await mayPublishArchive(archive, facts).catch(() => false)) archives.push({ ...archive, task });
  const others = results.length - archives.length;
  if (others > 0) {
    facts.context.reporter.warn(
      `${others} of ${results.length} results were stored in clear by the worker, so they have no ciphertext to publish, and a plain result is published only where \`artifact\` is \`decrypted\`.`,
      'Results are not in the artifact',
    );
  }
  if (archives.length > 0) explainCiphertext(facts);
  return archives;
}

/** The archives by their names in an artifact, and the text on how to open them; nothing without archives. */
async function linkedArchives(archives: readonly TaskArchive[], tempDir: string): Promise<LinkedFile[]> {
  if (archives.length === 0) return [];
  const text = path.join(tempDir, HOW_TO_OPEN);
  await writeFile(text, howToOpenAll(archives), { mode: PRIVATE_FILE });
  return [
    ...archives.map(archive => ({ name: `${archive.task}/${ARCHIVE}`, path: archive.path })),
    { name: HOW_TO_OPEN, path: text },
  ];
}

/** The archive as the worker stored it, with a text on how to open it; undefined where it is in clear and must not be. */
async function archivePublication(
  archive: DealArchive,
  facts: PublicationChoice,
): Promise<Publication | undefined> {
  const { tempDir, context } = facts;
  if (!(await mayPublishArchive(archive, facts))) {
    context.reporter.warn(
      'The worker stored the result in clear, so there is no ciphertext to publish, and the plain result is published only where `artifact` is `decrypted`.',
      'No artifact',
    );
    return undefined;
  }
  explainCiphertext(facts);
  const text = path.join(tempDir, HOW_TO_OPEN);
  await writeFile(text, howToOpen(archive), { mode: PRIVATE_FILE });
  return { dealIds: [archive.dealId], kind: 'archive', files: [archive.path, text], rootDir: tempDir };
}

/** True unless the archive is in clear and the artifact must not be. */
async function mayPublishArchive(
  { path: file }: DealArchive,
  { mode }: Pick<PublicationChoice, 'mode'>,
): Promise<boolean> {
  const { isEncryptedResult } = await import('../../crypto/result-cipher.ts');
  return mode === 'decrypted' || isEncryptedResult(file);
}

/** Logs why the artifact is the ciphertext where the input does not say so itself. */
function explainCiphertext({ config, mode, context }: PublicationChoice): void {
  if (config.artifact !== 'auto' || mode !== 'ciphertext') return;
  context.reporter.info(
    'The repository is not known to be private, so the artifact is the ciphertext; `recipients` would encrypt the plain result to people, and `artifact: decrypted` would publish it.',
  );
}

/**
 * One file that only the recipients can read.
 * @param files paths below the output folder, which are the names in the zip
 */
async function encryptedFile(
  files: readonly Pick<UnpackedFile, 'path' | 'size'>[],
  { config, outputPath, tempDir, context }: PublicationChoice,
): Promise<Pick<Publication, 'kind' | 'files' | 'rootDir'>> {
  const { encryptResultToRecipients } = await import('../../pipeline/collect/encrypt-to-recipients.ts');
  const destination = path.join(tempDir, ENCRYPTED_NAME);
  const sources = files.map(({ path: name, size }) => ({ path: path.join(outputPath, name), name, size }));
  await encryptResultToRecipients(context, { files: sources, recipients: config.recipients, destination });
  context.reporter.info(
    `To open it: age --decrypt --identity key.txt --output result.zip ${ENCRYPTED_NAME} && unzip result.zip`,
  );
  return { kind: 'encrypted', files: [destination], rootDir: tempDir };
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
