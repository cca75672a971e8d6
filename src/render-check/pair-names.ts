import { collisionKey } from '../archive/entry-name.ts';

/** A picture of the run, a baseline, or both of one name. */
export interface NamePair {
  /** Name of the picture in the result. */
  readonly made?: string;
  /** Name of the baseline. */
  readonly expected?: string;
}

/**
 * Pairs pictures with baselines as people read their names: first those of exactly the same name, then those whose
 * names differ only in case or in the encoding of accents. Where several fit, none is taken.
 * @returns the pairs in order of names
 */
export function pairNames(made: Iterable<string>, expected: Iterable<string>): NamePair[] {
  const [names, baselines] = [new Set(made), new Set(expected)];
  const pairs: NamePair[] = [];
  for (const name of names) if (baselines.delete(name)) pairs.push({ made: name, expected: name });
  for (const { made: name } of pairs) if (name !== undefined) names.delete(name);
  const byKey = groupByKey(baselines);
  for (const [key, alike] of groupByKey(names)) {
    const [name, other] = alike;
    const [baseline, another] = byKey.get(key) ?? [];
    if (name === undefined || baseline === undefined || other !== undefined || another !== undefined)
      continue;
    names.delete(name);
    baselines.delete(baseline);
    pairs.push({ made: name, expected: baseline });
  }
  for (const name of names) pairs.push({ made: name });
  for (const name of baselines) pairs.push({ expected: name });
  return pairs.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** The name of a pair in the report. */
export function nameOf({ made, expected }: NamePair): string {
  return made ?? expected ?? '';
}

function groupByKey(names: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const key = collisionKey(name);
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  return groups;
}
