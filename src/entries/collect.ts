import { runTaskEntry } from '../action/entry/task-entry.ts';
import { COLLECT_OUTPUT_PRESETS } from '../action/runner/outputs.ts';
import { parseCollectInputs } from '../run/inputs/collect-inputs.ts';

/** The second half of the pipeline: picks a deal up and brings its result here. */
export async function collect(): Promise<void> {
  await runTaskEntry('collect', {
    presets: COLLECT_OUTPUT_PRESETS,
    parse: parseCollectInputs,
    run: async (config, surroundings) => {
      const { collectTask } = await import('../action/entry/run-task.ts');
      await collectTask(config, surroundings);
    },
    end: 'completed',
  });
}
