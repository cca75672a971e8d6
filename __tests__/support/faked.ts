/** A service that has the given methods alone. A stage that uses anything else fails, and names it. */
export function faked<T extends object>(given: Partial<T>): T {
  return new Proxy(given as T, {
    get: (target, name, receiver) => {
      // A promise looks for this when it is resolved.
      if (name === 'then' || Reflect.has(target, name)) return Reflect.get(target, name, receiver);
      throw new Error(`The test has no fake of ${String(name)}.`);
    },
  });
}
