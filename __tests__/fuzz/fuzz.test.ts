import { afterAll, describe, expect, test } from '@jest/globals';
import { runCase } from './support/target.ts';
import { TARGETS } from './support/targets.ts';

/** The short run; `npm run fuzz` is the long one. The seed is fixed, so that nothing fails by chance. */
const SEED = 1;
const CASES = 400;

describe.each(Object.keys(TARGETS))('%s', name => {
  const target = TARGETS[name]?.();
  if (!target) throw new Error('no such target');
  afterAll(() => target.close?.());

  test(`${CASES} cases are taken or refused, and nothing else`, async () => {
    const ends = { accepted: 0, refused: 0 };
    for (let index = 0; index < CASES; index++) ends[await runCase(target, SEED, index)] += 1;
    // One that refuses or takes everything tests nothing.
    expect(ends.accepted).toBeGreaterThan(0);
    if (name !== 'text') expect(ends.refused).toBeGreaterThan(0);
  });
});
