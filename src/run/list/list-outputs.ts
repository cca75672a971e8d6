import { outcomeOf } from '../../pipeline/context/task-outcome.ts';
import type { TaskState } from '../../pipeline/context/task-state.ts';
import type { HostOutputs } from '../host/host.ts';
import type { Status } from '../host/outputs.ts';
import { setOutputs } from '../host/set-outputs.ts';
import type { ListDemands } from './list-verdict.ts';
import type { TaskBoard } from './task-board.ts';

/** Changes of a list between two times that its outputs are written, as a share of its tasks. */
const STEP = 0.01;

/** Settings for the outputs of a list. */
export interface ListOutputSettings {
  readonly host: HostOutputs;
  /** Absolute path of the folder for the results. */
  readonly outputPath: string;
  /** Purpose of the run: to fetch results, or only to buy. The two have other outputs. */
  readonly goal: ListDemands['goal'];
  readonly setStatus: (status: Status) => void;
}

/** The outputs and the state of a run of a list. They are kept up to date in steps, since each costs a write. */
export class ListOutputs {
  readonly #board: TaskBoard;
  readonly #settings: ListOutputSettings;
  /** Changes since the last time. */
  #changes = 0;
  #isBought = false;
  #hasResult = false;
  readonly #datasets = new Set<string>();

  constructor(board: TaskBoard, settings: ListOutputSettings) {
    this.#board = board;
    this.#settings = settings;
    settings.host.saveState('tasks', String(board.states.length));
    this.write();
  }

  /** Takes note of a state that the board has taken. */
  onTask(state: TaskState): void {
    const { host, goal, outputPath, setStatus } = this.#settings;
    const outcome = outcomeOf(state);
    if (!this.#isBought && state.price !== undefined) {
      this.#isBought = true;
      setStatus('submitted');
      this.#changes = Number.POSITIVE_INFINITY;
    }
    if (!this.#hasResult && outcome === 'completed' && goal === 'result') {
      this.#hasResult = true;
      setOutputs(host, { 'output-path': outputPath });
    }
    this.#changes++;
    if (this.#changes >= this.#board.states.length * STEP) this.write();
  }

  /** Sets the outputs for the private input, where all tasks share one. */
  onDataset({ address, cid }: { readonly address: string; readonly cid: string }): void {
    this.#datasets.add(address);
    const isShared = this.#datasets.size === 1;
    setOutputs(this.#settings.host, { dataset: isShared ? address : '', cid: isShared ? cid : '' });
  }

  /** Writes all outputs as they are now. To be called at the end, too. */
  write(): void {
    this.#changes = 0;
    const { states, counts, price, dealIds } = this.#board;
    const [dealId] = dealIds.size === 1 ? dealIds : [];
    const [first] = states;
    setOutputs(this.#settings.host, {
      tasks: states.length,
      'tasks-not-bought': counts['not-bought'],
      ...(this.#settings.goal === 'deal'
        ? { 'tasks-bought': states.length - counts['not-bought'] }
        : {
            'tasks-completed': counts.completed,
            'tasks-failed': counts.failed,
            'tasks-unfinished': counts.unfinished,
          }),
      'deal-id': dealId ?? '',
      'task-id': (states.length === 1 && dealId !== undefined && first?.taskId) || '',
      price: dealIds.size > 0 ? price : '',
    });
  }

  /** Sets the output for the file with the results. */
  onResultsFile(file: string): void {
    setOutputs(this.#settings.host, { results: file });
  }
}
