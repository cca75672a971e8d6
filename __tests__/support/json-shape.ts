/** The shape of a JSON value: the type of each field, by name, and of the first item of a list. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shapeOf(item)]));
  return typeof value === 'string' ? 'text' : value === null ? 'null' : typeof value;
}
