import { readTextFile } from '../../files/read-text-file.ts';
import { readCommandLine } from '../../iexec/protocol/command-line.ts';
import { useProxyFromEnv } from '../../net/proxy.ts';
import { createInputReader, type InputReader } from '../../run/host/input-reader.ts';
import type { DealConfig } from '../../run/inputs/collect-inputs.ts';
import type { InputWorld } from '../../run/inputs/input-fields.ts';
import type { TaskConfig } from '../../run/inputs/task-inputs.ts';
import { createLogReporter } from '../../run/log/log.ts';
import { createReportWriter } from '../../run/report/report-writer.ts';
import { RunRecorder } from '../../run/report/run-recorder.ts';
import { suspicionsOf } from '../../run/secrets/leaks.ts';
import { maskAccessKeys, maskInputs, maskText } from '../../run/secrets/masks.ts';
import { type OutputPresets, presetOutputs } from '../runner/outputs.ts';
import { requireRunnerFiles } from '../runner/runner-files.ts';
import { runEntry } from './lifecycle.ts';
import type { RunSurroundings } from './run-task.ts';
import { skipUntrusted } from './skip.ts';

/** An entry point that brings a deal about, or its result, or both. */
export interface TaskEntry<C extends TaskConfig | DealConfig> {
  /** Its outputs and what they hold at first. */
  readonly presets: OutputPresets;
  readonly parse: (read: InputReader, world: InputWorld) => C;
  /** Does the work. Heavy parts are to be imported in here: they are read only after masks and inputs. */
  readonly run: (config: C, surroundings: RunSurroundings) => Promise<void>;
  /** The `status` at a good end. */
  readonly end: 'completed' | 'submitted';
}

/** Runs such an entry point from start to end: masks come first, then the inputs, then the work. */
export async function runTaskEntry<C extends TaskConfig | DealConfig>(
  name: string,
  { presets, parse, run, end }: TaskEntry<C>,
): Promise<void> {
  const reporter = createLogReporter();
  const recorder = new RunRecorder(reporter);
  await runEntry(
    name,
    async ({ signal }) => {
      const { env } = process;
      const read = createInputReader(env);
      maskInputs(read);
      requireRunnerFiles(env);
      presetOutputs(presets);
      const writeReport = createReportWriter(read, env);
      recorder.reportTo(writeReport);
      if (await skipUntrusted('Confidential task', read, env, writeReport)) return;
      await useProxyFromEnv(env, maskText);
      const config = parse(read, { env, readFile: readTextFile });
      maskAccessKeys(config.request.network.rpcUrl);
      recorder.begin(config);
      for (const suspicion of suspicionsOf(read)) reporter.warn(suspicion, 'A secret may become public');
      for (const surprise of readCommandLine(read('args')).surprises)
        reporter.warn(surprise, 'The input `args` is split in another way than by a shell');
      await run(config, { env, read, reporter, recorder, signal });
      await recorder.finish(end);
    },
    { onFailure: error => recorder.fail(error) },
  );
}
