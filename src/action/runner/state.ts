import * as core from '@actions/core';
import type { StateKey } from '../../run/host/host.ts';

/**
 * State from the main step for the post step of the same job, each piece written the moment it is known, so that it
 * survives a kill. Never a secret: state is a plain file, and the post step is given the inputs again.
 */
export const STATE_KEYS = {
  /** Directory under RUNNER_TEMP that the post step removes. */
  tempDir: 'temp_dir',
  /** Absolute path of the folder for the result, which is unpacked next to it. */
  outputPath: 'output_path',
  /** Network name or chain id, for links and for instructions. */
  network: 'network',
  /** Deal id: 0x and 64 hex digits. */
  dealId: 'deal_id',
  /** Task id: 0x and 64 hex digits. */
  taskId: 'task_id',
  /** Number of tasks of a run of a list. */
  tasks: 'tasks',
  /** The `status` output as far as it is known. */
  status: 'status',
  /** Process id of the localnet that the step started. */
  localnetPid: 'localnet_pid',
  /** Folder under RUNNER_TEMP with the localnet's files and its log. */
  localnetFolder: 'localnet_folder',
} as const satisfies Record<StateKey | 'localnetPid' | 'localnetFolder', string>;

/** Keeps one piece of state for the post step; written to the runner's file before this returns. */
export function saveState(key: keyof typeof STATE_KEYS, value: string): void {
  core.saveState(STATE_KEYS[key], value);
}

/** A piece of state from the main step; undefined where it did not come that far. Only the post step sees any. */
export function readState(key: keyof typeof STATE_KEYS): string | undefined {
  return core.getState(STATE_KEYS[key]) || undefined;
}
