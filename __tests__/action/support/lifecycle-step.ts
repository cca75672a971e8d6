import { setTimeout as delay } from 'node:timers/promises';
import { runEntry } from '../../../src/action/entry/lifecycle.ts';
import { writeSummary } from '../../../src/action/publish/summary-file.ts';
import { presetOutputs, setOutput, setStatus } from '../../../src/action/runner/outputs.ts';
import { saveState } from '../../../src/action/runner/state.ts';
import { TaskError } from '../../../src/errors/task-error.ts';
import { createInputReader } from '../../../src/run/host/input-reader.ts';
import { createLogReporter } from '../../../src/run/log/log.ts';

/** A small step over the action's own lifecycle, log and outputs; its input `do` says how it goes. */
const log = createLogReporter({ heartbeatMs: 200 });
const how = createInputReader(process.env)('do');

await runEntry(
  'lifecycle-step',
  async ({ signal }) => {
    presetOutputs();
    saveState('status', 'failed');
    await log.stage('Prepare', async () => {
      log.info('same line');
      log.info('same line');
      log.info('::error::from a remote service');
      log.info('\u001B[31mred\u001B[0m ##[error]old style\r\n::set-output name=status::completed');
    });
    await log.stage('Work: 100 %', () => work(signal));
    setStatus('completed');
    await writeSummary({ status: 'completed', stages: log.stages });
  },
  {
    neverFail: how === 'post',
    onFailure: async error => {
      log.close();
      setOutput('error-code', error.code);
      setStatus(error.kind === 'cancelled' ? 'cancelled' : 'failed');
      await writeSummary({ status: 'failed', stages: log.stages, failure: error });
      if (how === 'throw-again') throw new Error('recording fails too');
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
