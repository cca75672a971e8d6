import { readFileSync } from 'node:fs';
import { createInputReader } from '../action/input-reader.ts';
import { parseInputs } from '../action/inputs.ts';
import { runEntry } from '../action/lifecycle.ts';
import { createLogReporter } from '../action/log.ts';
import { maskSecrets } from '../action/masks.ts';
import { presetOutputs } from '../action/outputs.ts';
import { RunRecorder } from '../action/run-recorder.ts';

/** The whole pipeline in one step. Masks come first, then the inputs; heavy parts are read only after both. */
export async function main(): Promise<void> {
  const reporter = createLogReporter();
  const recorder = new RunRecorder(reporter);
  await runEntry(
    'main',
    async ({ signal }) => {
      const { env } = process;
      const read = createInputReader(env);
      maskSecrets({
        wallet: read('wallet'),
        walletPassword: read('wallet-password'),
        encryptionSecret: read('encryption-secret'),
        githubToken: read('github-token'),
        rpcUrl: read('rpc-url'),
      });
      presetOutputs();
      const config = parseInputs(read, { env, readFile: file => readFileSync(file, 'utf8') });
      recorder.begin(config);
      const { runTask } = await import('../action/run-task.ts');
      await runTask(config, { env, reporter, recorder, signal });
      await recorder.finish();
    },
    { onFailure: error => recorder.fail(error) },
  );
}
