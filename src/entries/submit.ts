import { runTaskEntry } from '../action/entry/task-entry.ts';
import { SUBMIT_OUTPUT_PRESETS } from '../action/runner/outputs.ts';
import { parseTaskInputs } from '../run/inputs/task-inputs.ts';

/** The first half of the pipeline: stops once the deal is on chain. */
export async function submit(): Promise<void> {
  await runTaskEntry('submit', {
    presets: SUBMIT_OUTPUT_PRESETS,
    parse: parseTaskInputs,
    run: async (config, surroundings) => {
      const { submitTask } = await import('../action/entry/run-task.ts');
      await submitTask(config, surroundings);
    },
    end: 'submitted',
  });
}
