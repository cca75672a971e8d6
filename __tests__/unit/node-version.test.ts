import { expect, test } from '@jest/globals';
import { whyNodeIsTooOld } from '../../src/action/entry/node-version.ts';

test.each([
  ['24.0.0', undefined],
  ['26.1.0', undefined],
  ['22.9.0', /needs Node 24, and is run on Node 22\.9\.0\. Nothing was done\./],
  ['20.20.2', /Update the runner to 2\.327\.1/],
] as const)('Node %s', (version, reason) => {
  const why = whyNodeIsTooOld(version);
  if (reason === undefined) expect(why).toBeUndefined();
  else expect(why).toMatch(reason);
});
