/**
 * Runs a task for each item, a few at the same time, in their order. After a failure no further task is started, and
 * those under way end first.
 * @param most tasks at the same time, at least 1
 * @returns the results, in the order of the items
 * @throws the first error of a task
 */
export async function fewAtOnce<T, R>(
  items: readonly T[],
  most: number,
  run: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  const errors: unknown[] = [];
  const queue = items.entries();
  const work = async () => {
    for (const [at, item] of queue) {
      try {
        results[at] = await run(item);
      } catch (error) {
        errors.push(error);
      }
      if (errors.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, work));
  if (errors.length > 0) throw errors[0];
  return results;
}
