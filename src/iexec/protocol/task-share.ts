/** Most tasks of one run, and so the end of the sizes below. */
const LARGEST = 16_384n;

/** 1, 2, 3, 4, 6, 8, 12, 16, 24 … 16,384: the numbers of tasks that a budget is divided by. */
const SIZES: readonly bigint[] = sizes();

/**
 * Part of a run's budget that one of its tasks may cost: the budget divided by the number of tasks, rounded up to the
 * next of a few sizes, so that a list that grows a little keeps the orders that it had. All parts together never exceed
 * the budget.
 * @param budget nRLC
 * @param tasks from 1 to 10,000
 */
export function taskShare(budget: bigint, tasks: number): bigint {
  return budget / taskShares(tasks);
}

/** Number of parts that the budget of so many tasks is divided into: at least one for each task. */
export function taskShares(tasks: number): bigint {
  const size = SIZES.find(candidate => candidate >= BigInt(tasks));
  if (size === undefined || tasks < 1) throw new RangeError(`a run has no ${tasks} tasks`);
  return size;
}

/** The ceilings of one task, in nRLC. */
export interface TaskShare {
  readonly maxPrice: bigint;
  /** Part of it that may go to the app. */
  readonly maxAppPrice: bigint;
}

/**
 * All shares that a task could have of this budget in lists of other lengths, the largest first. A task of a list that
 * grew or shrank may have been bought with any of them.
 */
export function otherShares({ maxPrice, maxAppPrice }: TaskShare, tasks: number): TaskShare[] {
  const shares = new Map<string, TaskShare>();
  for (const size of SIZES)
    shares.set(`${maxPrice / size} ${maxAppPrice / size}`, {
      maxPrice: maxPrice / size,
      maxAppPrice: maxAppPrice / size,
    });
  shares.delete(`${taskShare(maxPrice, tasks)} ${taskShare(maxAppPrice, tasks)}`);
  return [...shares.values()];
}

function sizes(): bigint[] {
  const found: bigint[] = [1n];
  for (let power = 2n; power <= LARGEST; power *= 2n) {
    found.push(power);
    if (power < LARGEST) found.push((power * 3n) / 2n);
  }
  return found;
}
