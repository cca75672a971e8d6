import { copyFile, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '../../errors/message-of.ts';
import type { Reporter } from '../../pipeline/context/reporter.ts';

/** An HTML page that browsers can open without a download. */
export interface PageRequest {
  /** Absolute path of the page. */
  readonly page: string;
  /** Name of the artifact that the page belongs to; the page gets its own after it. */
  readonly artifact: string;
  /** Private folder for temporary files. */
  readonly tempDir: string;
}

/**
 * Publishes a page as an artifact of its own that is no zip, so that GitHub shows it in the browser (since February
 * 2026). The page is in the other artifact too, so a failure here loses nothing and is only logged.
 * @returns the id of the artifact; undefined when there is none
 */
export async function publishPage(
  { page, artifact, tempDir }: PageRequest,
  { info, debug }: Pick<Reporter, 'info' | 'debug'>,
): Promise<string | undefined> {
  try {
    // An artifact that is no zip is named after its file.
    const file = path.join(await mkdtemp(path.join(tempDir, 'page-')), `${artifact}.html`);
    await copyFile(page, file);
    const { DefaultArtifactClient } = await import('@actions/artifact');
    const { id } = await new DefaultArtifactClient().uploadArtifact('', [file], path.dirname(file), {
      skipArchive: true,
    });
    return id === undefined ? undefined : String(id);
  } catch (error) {
    info('The report is not published as a page of its own; it is in the artifact.');
    debug(`The page: ${messageOf(error)}`);
    return undefined;
  }
}
