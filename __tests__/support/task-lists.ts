import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { taskShare } from '../../src/iexec/protocol/task-share.ts';
import type { BuyContext } from '../../src/pipeline/buy/buy-context.ts';
import { PurchaseQueue } from '../../src/pipeline/buy-list/purchase-queue.ts';
import type { AcquiredTask } from '../../src/pipeline/context/deals.ts';
import type { ListedTask, TaskListRequest } from '../../src/pipeline/context/task-list.ts';
import type { TaskRequest } from '../../src/pipeline/context/task-request.ts';
import { taskLine } from '../../src/pipeline/input/task-list-file.ts';
import { type FakeContext, fakeRequest } from './stage-context.ts';

/** One RLC, in nRLC. */
export const RLC = 10n ** 9n;

/** Options of `fakeList`. */
export interface ListOptions {
  /** Budget of the run, in nRLC. Default: 12 RLC. */
  readonly maxPrice?: bigint;
  /** Changes to the request of the run and of each task. */
  readonly changes?: Partial<TaskRequest>;
  /** Changes to the request of one task. */
  readonly changesOf?: (name: string) => Partial<TaskRequest>;
  /** Changes to the list. */
  readonly list?: Partial<TaskListRequest>;
}

/** A list of tasks with these names, each with arguments of its own, as the inputs make it. */
export function fakeList(
  { chain }: Pick<FakeContext, 'chain'>,
  names: readonly string[],
  { maxPrice = 12n * RLC, changes = {}, changesOf = () => ({}), list = {} }: ListOptions = {},
): TaskListRequest {
  const request = fakeRequest(chain, { maxPrice, maxAppPrice: maxPrice / 10n, ...changes });
  return {
    request,
    tasks: names.map((name, index) => ({
      name,
      index,
      line: taskLine(name),
      request: {
        ...request,
        maxPrice: taskShare(request.maxPrice, names.length),
        maxAppPrice: taskShare(request.maxAppPrice, names.length),
        identity: `${request.identity}\n${name}`,
        args: `--task ${name}`,
        ...changesOf(name),
      },
    })),
    way: 'orders',
    attempts: 1,
    minCompleted: names.length,
    taskListFile: true,
    ...list,
  };
}

/** A private folder with one file for each name: a function from a name to the private input of its task. */
export function privateFilesOf(names: readonly string[]): {
  readonly folder: string;
  readonly of: (name: string) => TaskRequest['privateFiles'];
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'tasks-'));
  const lists = new Map(
    names.map(name => {
      const file = path.join(folder, name);
      writeFileSync(file, `content of ${name}`);
      return [name, [{ path: file, name: 'input' }]];
    }),
  );
  return { folder, of: name => lists.get(name) ?? [] };
}

/** A context for purchases, made of one in memory. */
export function buyContext(fake: FakeContext, more: Partial<BuyContext> = {}): BuyContext {
  const never = () => {
    throw new Error('a list reports its tasks and no single milestone');
  };
  const milestones = { onDataset: () => {}, onPurchase: never, onDeal: never };
  return { ...fake.context, identities: fake.identities, milestones, fastLine: false, ...more };
}

/** Acquires tasks all at once, with a queue of its own. */
export function acquireAll(
  context: BuyContext,
  list: TaskListRequest,
  tasks: readonly ListedTask[] = list.tasks,
): Promise<AcquiredTask[]> {
  const queue = new PurchaseQueue(context, list);
  return Promise.all(tasks.map(task => queue.acquire(task)));
}
