import { setTimeout as delay } from 'node:timers/promises';
import { createGitHubHost } from '../../../src/action/entry/github-host.ts';
import { runEntry } from '../../../src/action/entry/lifecycle.ts';
import { TaskError } from '../../../src/errors/task-error.ts';
import { OUTPUT_PRESETS, type OutputName } from '../../../src/run/host/outputs.ts';
import { createLogReporter } from '../../../src/run/log/log.ts';
import { renderSummary } from '../../../src/run/report/summary.ts';
import { Masks } from '../../../src/run/secrets/masks.ts';

/** A small step over the action's own lifecycle, log and outputs; its input `do` says how it goes. */
const { read, log: hostLog, masks, outputs, reports } = createGitHubHost(process.env);
const log = createLogReporter(hostLog, new Masks(masks), { heartbeatMs: 200 });
const how = read('do');

await runEntry(
  'lifecycle-step',
  async ({ signal }) => {
    for (const [name, value] of Object.entries(OUTPUT_PRESETS)) outputs.setOutput(name as OutputName, value);
    outputs.saveState('status', 'failed');
    await log.stage('Prepare', async () => {
      log.info('same line');
      log.info('same line');
      log.info('::error::from a remote service');
      log.info('\u001B[31mred\u001B[0m ##[error]old style\r\n::set-output name=status::completed');
    });
    await log.stage('Work: 100 %', () => work(signal));
    outputs.setOutput('status', 'completed');
    await reports.writeSummary(renderSummary({ kind: 'task', status: 'completed', stages: log.stages }));
  },
  {
    neverFail: how === 'post',
    onFailure: async error => {
      log.close();
      outputs.setOutput('error-code', error.code);
      outputs.setOutput('status', error.kind === 'cancelled' ? 'cancelled' : 'failed');
      await reports.writeSummary(
        renderSummary({ kind: 'task', status: 'failed', stages: log.stages, failure: error }),
      );
      if (how === 'throw-again') throw new Error('recording fails too');
      return undefined;
    },
  },
);

async function work(signal: AbortSignal): Promise<void> {
  switch (how) {
    case 'task-error':
    case 'post':
    case 'throw-again':
      throw new TaskError('APP_UNKNOWN', {
        what: 'What.',
        why: 'Why, 100 %, a\nb.',
        fix: 'Fix.',
        cause: new Error('the deeper cause'),
      });
    case 'throw-text':
      throw 'just text';
    case 'stray':
      void Promise.reject(new Error('nobody awaited this'));
      await delay(300_000, undefined, { signal });
      return;
    case 'wait':
      log.info('waiting');
      await delay(300_000, undefined, { signal });
      return;
    case 'deaf':
      log.info('waiting');
      await delay(300_000);
      return;
    case 'handle':
      setInterval(() => {}, 1_000);
      return;
    case 'slow':
      await delay(700);
      return;
    default:
      return;
  }
}
