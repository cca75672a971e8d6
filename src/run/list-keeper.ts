import type { TaskState } from '../pipeline/context/task-state.ts';
import type { Milestones } from '../pipeline/pipeline.ts';
import type { TaskConfig } from './inputs/task-inputs.ts';
import { logListEnd } from './list/list-log.ts';
import { ListOutputs } from './list/list-outputs.ts';
import { ListRecord } from './list/list-record.ts';
import { judgeList, type ListDemands, type ListVerdict } from './list/list-verdict.ts';
import { TaskBoard } from './list/task-board.ts';
import { writeResultsFile } from './publish/results-file.ts';
import type { RunTools } from './run-tools.ts';

/** Keeps the states of the tasks of a list for outputs, results file and report, up to any end of the run. */
export class ListKeeper {
  readonly record: ListRecord;
  readonly #tools: RunTools;
  readonly #request: TaskConfig['request'];
  readonly #goal: ListDemands['goal'];
  #board = new TaskBoard([]);
  #outputs: ListOutputs | undefined;

  /** @param goal purpose of the run: to fetch results, or only to buy */
  constructor({ request, workspace }: TaskConfig, tools: RunTools, goal: ListDemands['goal']) {
    const board = () => this.#board;
    this.#tools = tools;
    this.#request = request;
    this.#goal = goal;
    this.record = new ListRecord(
      {
        get states() {
          return board().states;
        },
      },
      { ...request, workspace, goal },
    );
  }

  /** The newest state of each task, in the order of the list. */
  get states(): readonly TaskState[] {
    return this.#board.states;
  }

  /** Begins with the names of the tasks, as soon as they are known. */
  begin(names: readonly string[]): void {
    this.#board = new TaskBoard(names);
    this.#outputs = new ListOutputs(this.#board, {
      host: this.#tools.host.outputs,
      outputPath: this.#request.outputPath,
      goal: this.#goal,
      setStatus: status => this.#tools.setStatus(status),
    });
  }

  /** Takes note of a new state of a task. */
  note(state: TaskState): void {
    this.#board.update(state);
    this.#outputs?.onTask(state);
  }

  /** Takes note of the facts about the whole run that are outputs. */
  readonly listener: Pick<Milestones, 'onDataset'> = {
    onDataset: dataset => this.#outputs?.onDataset(dataset),
  };

  /** Writes the results file and the outputs as they are now. It may be called again. Never throws. */
  async write(): Promise<void> {
    if (!this.#outputs) return;
    this.#outputs.write();
    try {
      this.#outputs.onResultsFile(await writeResultsFile(this.states, this.#request.outputPath));
    } catch (error) {
      this.#tools.reporter.warn(`The file with the results cannot be written: ${error}`, 'No results file');
    }
  }

  /** Logs the end of the list and judges it. */
  judge(demands: Omit<ListDemands, 'goal'>): ListVerdict {
    logListEnd(this.#tools.reporter, { network: this.#request.network, goal: this.#goal }, this.states);
    return judgeList(this.states, { ...demands, goal: this.#goal });
  }
}
