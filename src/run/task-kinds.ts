import { COLLECT_OUTPUT_PRESETS, OUTPUT_PRESETS, SUBMIT_OUTPUT_PRESETS } from './host/outputs.ts';
import { type DealConfig, parseCollectInputs } from './inputs/collect-inputs.ts';
import { parseTaskInputs, type TaskConfig } from './inputs/task-inputs.ts';
import type { ListConfig } from './list-flows.ts';
import type { TaskKind } from './task-run.ts';

/** The whole pipeline in one step. */
export const WHOLE_TASK: TaskKind<TaskConfig> = {
  presets: OUTPUT_PRESETS,
  parse: parseTaskInputs,
  work: async (config, context, keeper) => {
    if (keeper && isListConfig(config)) {
      const { runList } = await import('./list-flows.ts');
      return runList(config, { ...context, keeper });
    }
    const { runTask } = await import('./task-flows.ts');
    return runTask(config, context);
  },
  end: 'completed',
};

/** The first half of the pipeline: stops once the deal is on chain. */
export const SUBMIT: TaskKind<TaskConfig> = {
  presets: SUBMIT_OUTPUT_PRESETS,
  parse: parseTaskInputs,
  work: async (config, context, keeper) => {
    if (keeper && isListConfig(config)) {
      const { submitList } = await import('./list-flows.ts');
      return submitList(config, { ...context, keeper });
    }
    const { submitTask } = await import('./task-flows.ts');
    return submitTask(config, context);
  },
  end: 'submitted',
};

/** The second half of the pipeline: fetches the result of a deal. */
export const COLLECT: TaskKind<TaskConfig | DealConfig> = {
  presets: COLLECT_OUTPUT_PRESETS,
  parse: parseCollectInputs,
  work: async (config, context, keeper) => {
    if (keeper && isListConfig(config)) {
      const { collectList } = await import('./list-flows.ts');
      return collectList(config, { ...context, keeper });
    }
    const { collectTask } = await import('./task-flows.ts');
    return collectTask(config, context);
  },
  end: 'completed',
};

function isListConfig(config: TaskConfig | DealConfig): config is ListConfig {
  return 'list' in config && config.list !== undefined;
}
