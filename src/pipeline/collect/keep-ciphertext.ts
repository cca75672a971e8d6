import { isEncryptedResult } from '../../crypto/result-cipher.ts';
import type { ErrorCode } from '../../errors/codes.ts';
import { asTaskError } from '../../errors/task-error.ts';
import type { PublishedArtifact } from '../context/results.ts';
import type { StageContext } from '../context/services.ts';
import type { DealArchive } from '../provenance/how-to-open.ts';
import type { BroughtResult } from '../provenance/verified-result.ts';
import { publish, type ResultPublisher } from './publish.ts';

/** Services and callbacks for publishing an archive. */
export interface KeepDependencies {
  readonly context: StageContext;
  readonly publisher: Pick<ResultPublisher, 'choose' | 'publish'>;
  readonly milestones: { onArtifact(artifact: PublishedArtifact): void };
}

/** Errors after which nothing is kept. */
const NOT_KEPT: ReadonlySet<ErrorCode> = new Set(['APP_CHANGED', 'DEAL_MISMATCH', 'ARTIFACT_FAILED']);
/** Errors after which an archive in clear may be kept: it cannot be taken for a good result. */
const KEPT_IN_CLEAR: ReadonlySet<ErrorCode> = new Set(['RESULT_APP_ERROR', 'RESULT_CORRUPT']);

/** The end of an archive whose result could not be delivered. */
export type ArchiveFate =
  /** It is kept, as far as the rules of any other artifact allow. */
  | 'kept'
  /** It is in clear, and nothing vouches for it. */
  | 'in-clear'
  /** It is of another app or deal, or the artifact service refused. */
  | 'dropped';

/**
 * Decides whether the archive of a result that could not be delivered is kept: it is paid for. A kept archive goes to
 * `ResultPublisher.choose` as a result without a `result`. Never throws.
 * @param error the reason why the result could not be delivered
 */
export async function archiveFate(archive: Pick<DealArchive, 'path'>, error: unknown): Promise<ArchiveFate> {
  const { code } = asTaskError(error);
  if (NOT_KEPT.has(code)) return 'dropped';
  return KEPT_IN_CLEAR.has(code) || (await isEncrypted(archive)) ? 'kept' : 'in-clear';
}

/**
 * Publishes the archive as the worker stored it when the result cannot be delivered: it is paid for. The rules of any
 * other artifact apply, and a result in clear that was not verified is never published like this. Never throws, since
 * the run ends with the original error. Does nothing after an abort.
 * @param error the reason why the result could not be delivered
 */
export async function keepCiphertext(
  { context, publisher, milestones }: KeepDependencies,
  brought: Pick<BroughtResult, 'archive' | 'outputPath'>,
  error: unknown,
): Promise<void> {
  const { reporter, signal } = context;
  const { archive } = brought;
  if (signal.aborted) return;
  const fate = await archiveFate(archive, error);
  if (fate === 'dropped') return;
  try {
    if (fate === 'in-clear') {
      reporter.info(
        `The result was stored in clear and is not verified, so it is not published. Its CID is ${archive.cid}.`,
      );
      return;
    }
    await reporter.stage('Publish', async () => {
      const artifact = await publish(
        context,
        publisher,
        await publisher.choose([{ ...brought, result: undefined }]),
      );
      if (!artifact) return;
      reporter.info(
        'It is the archive as the worker stored it, since the result itself could not be delivered. ' +
          `Its key is derived from the wallet, so this action alone opens it: \`collect\` with \`deal-id: ${archive.dealId}\` brings the result once the cause is gone, and pays nothing.`,
      );
      milestones.onArtifact(artifact);
    });
  } catch (failure) {
    const { what, why } = asTaskError(failure);
    reporter.warn(`The archive of the result could not be kept either. ${what} ${why}`, 'No artifact');
  }
}

/** True when the archive is ciphertext; false when it is no zip at all, since nothing shows it then. */
async function isEncrypted({ path }: Pick<DealArchive, 'path'>): Promise<boolean> {
  return isEncryptedResult(path).catch(() => false);
}
