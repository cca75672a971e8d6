import type { Host } from '../../run/host/host.ts';
import type { Run } from '../../run/run.ts';
import { createGitHubHost } from './github-host.ts';
import { runEntry } from './lifecycle.ts';

/** Makes a run for this step and drives it from start to end. */
export async function runOnGitHub(name: string, create: (host: Host) => Run): Promise<void> {
  const run = create(createGitHubHost(process.env));
  await runEntry(name, ({ signal }) => run.start(signal), { onFailure: error => run.fail(error) });
}
