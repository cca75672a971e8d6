import { runTaskEntry } from '../action/entry/task-entry.ts';
import { OUTPUT_PRESETS } from '../action/runner/outputs.ts';
import { parseTaskInputs } from '../run/inputs/task-inputs.ts';

/** The whole pipeline in one step. */
export async function main(): Promise<void> {
  await runTaskEntry('main', {
    presets: OUTPUT_PRESETS,
    parse: parseTaskInputs,
    run: async (config, surroundings) => {
      const { runTask } = await import('../action/entry/run-task.ts');
      await runTask(config, surroundings);
    },
    end: 'completed',
  });
}
