import * as core from '@actions/core';
import type { InputReader } from '../../run/host/input-reader.ts';
import type { ReportWriter } from '../../run/report/report-writer.ts';
import type { Environment } from '../../text/environment.ts';
import { neutralise } from '../../text/neutralise.ts';
import { readEvent } from '../runner/event.ts';
import { setStatus } from '../runner/outputs.ts';
import { whyNotTrusted } from '../runner/run-origin.ts';
import { saveState } from '../runner/state.ts';

/**
 * Ends the step neutrally where its event must not spend or open anything: green, `status: skipped`, a notice, and
 * nothing of the network asked. The other inputs are not even looked at, since nothing depends on them.
 * @param title what is skipped, for notice and summary
 * @returns whether the step is over
 */
export async function skipUntrusted(
  title: string,
  read: InputReader,
  env: Environment,
  writeReport: ReportWriter,
): Promise<boolean> {
  const why = whyNotTrusted({ env, event: readEvent(env), hasWallet: read('wallet') !== '' });
  if (why === undefined) return false;
  setStatus('skipped');
  saveState('status', 'skipped');
  core.notice(
    neutralise(`${why} So this step did nothing and spent nothing. The \`quote\` action works here.`),
    {
      title: `${title} skipped`,
    },
  );
  await writeReport({ title, status: 'skipped', skipped: why, stages: [] });
  return true;
}
