import { parseInputs } from '../action/inputs.ts';
import { OUTPUT_PRESETS } from '../action/outputs.ts';
import { runTaskEntry } from '../action/task-entry.ts';

/** The whole pipeline in one step. */
export async function main(): Promise<void> {
  await runTaskEntry('main', {
    presets: OUTPUT_PRESETS,
    parse: parseInputs,
    run: async (config, surroundings) => {
      const { runTask } = await import('../action/run-task.ts');
      await runTask(config, surroundings);
    },
    end: 'completed',
  });
}
