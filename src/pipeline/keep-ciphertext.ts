import { isEncryptedResult } from '../crypto/result-cipher.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { asTaskError } from '../errors/task-error.ts';
import type { DealArchive } from './how-to-open.ts';
import { type Publication, type PublishedArtifact, type Publisher, publish } from './publish.ts';
import type { StageContext } from './services.ts';

/** What publishing an archive takes. */
export interface KeepDependencies {
  readonly context: StageContext;
  readonly publisher: Publisher;
  /** Chooses what becomes of an archive without its result; undefined for nothing. */
  readonly choosePublication: (result: undefined, archive: DealArchive) => Promise<Publication | undefined>;
  readonly milestones: { onArtifact(artifact: PublishedArtifact): void };
}

/** The archive is not of the app or the deal that was asked for, or the artifact service has just refused. */
const NOT_KEPT: ReadonlySet<ErrorCode> = new Set(['APP_CHANGED', 'DEAL_MISMATCH', 'ARTIFACT_FAILED']);
/** What an archive in clear holds then is no result that could be taken for a good one. */
const KEPT_IN_CLEAR: ReadonlySet<ErrorCode> = new Set(['RESULT_APP_ERROR', 'RESULT_CORRUPT']);

/**
 * Publishes the archive as the worker stored it, by the same rules as any other artifact, when the result cannot be
 * brought: it is paid for. A result in clear that was not verified is never given away like this. Never throws, since
 * the reason why the result could not be brought is what the run ends with. Does nothing after an abort.
 * @param error why the result could not be brought
 */
export async function keepCiphertext(
  { context, publisher, choosePublication, milestones }: KeepDependencies,
  archive: DealArchive,
  error: unknown,
): Promise<void> {
  const { reporter, signal } = context;
  const { code } = asTaskError(error);
  if (signal.aborted || NOT_KEPT.has(code)) return;
  try {
    if (!KEPT_IN_CLEAR.has(code) && !(await isEncrypted(archive))) {
      reporter.info(
        `The result was stored in clear and is not verified, so it is not published. Its CID is ${archive.cid}.`,
      );
      return;
    }
    await reporter.stage('Publish', async () => {
      const artifact = await publish(context, publisher, await choosePublication(undefined, archive));
      if (!artifact) return;
      reporter.info(
        'It is the archive as the worker stored it, since the result could not be brought all the way. ' +
          `Its key is derived from the wallet, so this action alone opens it: \`collect\` with \`deal-id: ${archive.dealId}\` brings the result once the cause is gone, and pays nothing.`,
      );
      milestones.onArtifact(artifact);
    });
  } catch (failure) {
    const { what, why } = asTaskError(failure);
    reporter.warn(`The archive of the result could not be kept either. ${what} ${why}`, 'No artifact');
  }
}

/** Whether it is ciphertext; what is no zip at all cannot be known to be. */
async function isEncrypted({ path }: DealArchive): Promise<boolean> {
  return isEncryptedResult(path).catch(() => false);
}
