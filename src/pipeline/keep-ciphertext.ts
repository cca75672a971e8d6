import { asTaskError, isTaskError } from '../errors/task-error.ts';
import type { DealArchive } from './how-to-open.ts';
import { type Publication, type PublishedArtifact, type Publisher, publish } from './publish.ts';
import type { StageContext } from './services.ts';

/** Whether the result is the one that the chain names, and only cannot be opened here. */
export function isUnopenable(error: unknown): boolean {
  return isTaskError(error, 'RESULT_KEY_MISMATCH') || isTaskError(error, 'RESULT_CORRUPT');
}

/** What publishing an archive takes. */
export interface KeepDependencies {
  readonly context: StageContext;
  readonly publisher: Publisher;
  /** Chooses what becomes of an archive without its result; undefined for nothing. */
  readonly choosePublication: (result: undefined, archive: DealArchive) => Promise<Publication | undefined>;
  readonly milestones: { onArtifact(artifact: PublishedArtifact): void };
}

/**
 * Publishes an archive that cannot be opened as it is, by the same rules as any other artifact: it is paid for, and
 * opens with the right key, or shows what the worker delivered. Never throws, since the reason why it cannot be opened
 * is what the run ends with.
 */
export async function keepCiphertext(
  { context, publisher, choosePublication, milestones }: KeepDependencies,
  archive: DealArchive,
): Promise<void> {
  const { reporter } = context;
  try {
    await reporter.stage('Publish', async () => {
      const artifact = await publish(context, publisher, await choosePublication(undefined, archive));
      if (!artifact) return;
      reporter.info('It is the archive as the worker stored it, since it cannot be opened here.');
      milestones.onArtifact(artifact);
    });
  } catch (error) {
    const { what, why } = asTaskError(error);
    reporter.warn(
      `The archive that cannot be opened could not be kept either. ${what} ${why}`,
      'No artifact',
    );
  }
}
