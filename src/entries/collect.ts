import { parseCollectInputs } from '../action/inputs.ts';
import { COLLECT_OUTPUT_PRESETS } from '../action/outputs.ts';
import { runTaskEntry } from '../action/task-entry.ts';

/** The second half of the pipeline: picks a deal up and brings its result here. */
export async function collect(): Promise<void> {
  await runTaskEntry('collect', {
    presets: COLLECT_OUTPUT_PRESETS,
    parse: parseCollectInputs,
    run: async (config, surroundings) => {
      const { collectTask } = await import('../action/run-task.ts');
      await collectTask(config, surroundings);
    },
    end: 'completed',
  });
}
