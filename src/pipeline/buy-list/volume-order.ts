import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { InputFile } from '../../archive/pack.ts';
import { dealId, taskId } from '../../iexec/protocol/ids.ts';
import { hashOrder, type RequestOrder } from '../../iexec/protocol/orders.ts';
import type { BuyContext } from '../buy/buy-context.ts';
import { requestOrderOf } from '../buy/locate-purchase.ts';
import type { Purchase } from '../buy/purchase.ts';
import { partiesOf } from '../buy/purchase-candidates.ts';
import type { Parties } from '../buy/signing-gate.ts';
import type { ListedTask, TaskListRequest } from '../context/task-list.ts';
import type { TaskRequest } from '../context/task-request.ts';
import { type PlannedDataset, planDataset } from '../input/dataset-plan.ts';
import type { EncryptedInput } from '../input/encrypt.ts';
import { TASK_LIST_FILE, taskListFile } from '../input/task-list-file.ts';
import type { LocatedTask } from './locate-tasks.ts';
import type { TaskInputs } from './task-inputs.ts';

/** The order for the first tasks of a list together. */
export interface VolumeOrder {
  /** Its tasks, in the order of their places. */
  readonly tasks: readonly ListedTask[];
  readonly request: TaskRequest;
  readonly input: EncryptedInput | undefined;
  readonly dataset: PlannedDataset | undefined;
  readonly parties: Parties;
  readonly order: RequestOrder;
  /** EIP-712 digest of the order. */
  readonly hash: string;
}

/**
 * Makes the orders of a list whose tasks share all public arguments and the private input. The list of the tasks goes
 * with that input as the file `tasks.jsonl`, unless the app does without.
 */
export class VolumeOrders {
  readonly #context: BuyContext;
  readonly #list: TaskListRequest;
  readonly #inputs: TaskInputs;
  readonly #files = new Map<string, readonly InputFile[]>();
  readonly #made = new Map<number, VolumeOrder>();
  #folders = 0;

  constructor(context: BuyContext, list: TaskListRequest, inputs: TaskInputs) {
    this.#context = context;
    this.#list = list;
    this.#inputs = inputs;
  }

  /** The order for the first tasks of the list; nothing is sent. @throws TaskError as `encrypt` */
  async forFirst(count: number): Promise<VolumeOrder> {
    const known = this.#made.get(count) ?? (await this.#make(count));
    this.#made.set(count, known);
    return known;
  }

  async #make(count: number): Promise<VolumeOrder> {
    const { identities, services } = this.#context;
    const tasks = this.#list.tasks.slice(0, count);
    const request = { ...this.#requestOfAll(), privateFiles: await this.filesFor(tasks) };
    await this.#inputs.encrypt([[request.privateFiles, tasks[0]?.name ?? '']]);
    const input = this.#inputs.of(request.privateFiles);
    const owner = identities.requester.address;
    const dataset = input && (await planDataset(this.#context, input, { owner }));
    const parties = partiesOf(request, identities, dataset);
    const order = requestOrderOf(request, parties, { generation: 0, volume: BigInt(count) });
    const { domain } = await services.hub.configuration();
    return { tasks, request, input, dataset, parties, order, hash: hashOrder('request', order, domain) };
  }

  /** The request of all tasks: what they share, under the name and the budget of the run. */
  #requestOfAll(): TaskRequest {
    const { request, tasks } = this.#list;
    const { maxPrice, maxAppPrice, identity, tempDir, outputPath } = request;
    return { ...request, ...tasks[0]?.request, maxPrice, maxAppPrice, identity, tempDir, outputPath };
  }

  /** The private input of an order for these tasks: what all share, and the list of the tasks. */
  async filesFor(tasks: readonly ListedTask[]): Promise<readonly InputFile[]> {
    const shared = this.#list.tasks[0]?.request.privateFiles ?? [];
    if (!this.#list.taskListFile) return shared;
    const text = taskListFile(tasks);
    const files = this.#files.get(text) ?? [...shared, await this.#write(text)];
    this.#files.set(text, files);
    return files;
  }

  async #write(text: string): Promise<InputFile> {
    const folder = path.join(this.#list.request.tempDir, `list-${this.#folders++}`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, TASK_LIST_FILE);
    await writeFile(file, text, { mode: 0o600 });
    return { path: file, name: TASK_LIST_FILE };
  }
}

/**
 * A task in an order for many.
 * @param purchase its deal and what came before; without a deal its ids are those of a deal that begins with the task
 */
export function taskInOrder(
  { request, input, dataset, parties, order, hash }: VolumeOrder,
  task: ListedTask,
  { purchases, ...known }: Pick<Purchase, 'deal'> & { readonly purchases: number },
): LocatedTask {
  const place = BigInt(task.index);
  const id = known.deal?.id ?? dealId(hash, place);
  const purchase = { requestOrder: order, dealId: id, taskId: taskId(id, place), ...known };
  return { task, request, input, place, purchases, candidate: { dataset, parties, purchase } };
}
