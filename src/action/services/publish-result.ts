import * as core from '@actions/core';
import type { PublishedArtifact } from '../../pipeline/context/results.ts';
import type { ArtifactRequest } from '../../run/host/host.ts';
import type { Environment } from '../../text/environment.ts';
import { neutralise } from '../../text/neutralise.ts';
import { artifactNameOf } from '../runner/identity.ts';
import { publishArtifact } from './artifacts.ts';
import { publishPage } from './report-page.ts';

/**
 * Publishes a result as an artifact of the workflow run, and its page as one of its own.
 * @param run the environment of the runner, and the `matrix` context as JSON
 * @throws TaskError ARTIFACT_FAILED
 */
export async function publishResult(
  { chosenName, tempDir, page, dealIds, ...files }: ArtifactRequest,
  run: { readonly env: Environment; readonly matrix: string },
): Promise<PublishedArtifact | undefined> {
  const { env } = run;
  const artifact = await publishArtifact({
    ...files,
    tempDir,
    // The other forms are compressed or encrypted already.
    stored: files.kind !== 'files',
    name: chosenName ?? artifactNameOf(run, dealIds),
    isChosen: chosenName !== undefined,
    env,
  });
  if (!artifact) return undefined;
  const log = { info: core.info, debug: (line: string) => core.debug(neutralise(line)) };
  const pageId = page && (await publishPage({ page, artifact: artifact.name, tempDir }, log));
  return {
    ...artifact,
    id: String(artifact.id),
    url: artifactUrl(env, String(artifact.id)),
    pageUrl: pageId && artifactUrl(env, pageId),
  };
}

/** The download page of an artifact, for people who may see it; undefined where the environment does not give it. */
function artifactUrl(env: Environment, id: string): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  if (!server || !repository || !run) return undefined;
  return `${server}/${repository}/actions/runs/${run}/artifacts/${id}`;
}
