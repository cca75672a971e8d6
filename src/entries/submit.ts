import { parseInputs } from '../action/inputs.ts';
import { SUBMIT_OUTPUT_PRESETS } from '../action/outputs.ts';
import { runTaskEntry } from '../action/task-entry.ts';

/** The first half of the pipeline: stops once the deal is on chain. */
export async function submit(): Promise<void> {
  await runTaskEntry('submit', {
    presets: SUBMIT_OUTPUT_PRESETS,
    parse: parseInputs,
    run: async (config, surroundings) => {
      const { submitTask } = await import('../action/run-task.ts');
      await submitTask(config, surroundings);
    },
    end: 'submitted',
  });
}
