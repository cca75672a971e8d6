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
  const size = SIZES.find(candidate => candidate >= BigInt(tasks));
  if (size === undefined || tasks < 1) throw new RangeError(`a run has no ${tasks} tasks`);
  return budget / size;
}

/**
 * Every part that a task could have of this budget in lists of other lengths, the largest first. A task of a list that
 * grew or shrank may have been bought with any of them.
 */
export function otherShares(budget: bigint, tasks: number): bigint[] {
  const own = taskShare(budget, tasks);
  return [...new Set(SIZES.map(size => budget / size))].filter(share => share !== own);
}

function sizes(): bigint[] {
  const found: bigint[] = [1n];
  for (let power = 2n; power <= LARGEST; power *= 2n) {
    found.push(power);
    if (power < LARGEST) found.push((power * 3n) / 2n);
  }
  return found;
}
