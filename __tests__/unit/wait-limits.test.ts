import { describe, expect, test } from '@jest/globals';
import { logWaitLimits, type WaitLimits } from '../../src/pipeline/follow/wait-limits.ts';

const HOUR = 3_600_000;
/** Category S with the `timeout` that the examples have, on a GitHub-hosted runner. */
const USUAL: WaitLimits = {
  timeoutMs: 0.75 * HOUR,
  jobLimitMs: 6 * HOUR,
  categorySeconds: 1_200,
  dealWindowSeconds: 12_000,
};

function told(limits: Partial<WaitLimits>): { infos: string[]; warnings: string[] } {
  const infos: string[] = [];
  const warnings: string[] = [];
  const reporter = { info: (line: string) => infos.push(line), warn: (line: string) => warnings.push(line) };
  logWaitLimits(reporter, { ...USUAL, ...limits });
  return { infos, warnings };
}

describe('a wait', () => {
  test.each<[string, Partial<WaitLimits>]>([
    ['the examples', {}],
    [
      'category M with the default timeout',
      { timeoutMs: 5.5 * HOUR, categorySeconds: 3_600, dealWindowSeconds: 36_000 },
    ],
  ])(
    'that is only shorter than the pool’s window, as of %s, is a line of the log and no warning',
    (_, limits) => {
      const { infos, warnings } = told(limits);
      expect(warnings).toEqual([]);
      expect(infos).toEqual([expect.stringMatching(/The pool may take up to .* a re-run picks the task up/)]);
    },
  );

  test('that is just as long as the pool’s window or the job says nothing', () => {
    expect(told({ timeoutMs: 12_000_000 })).toEqual({ infos: [], warnings: [] });
    expect(told({ timeoutMs: 11_999_999 }).infos).toHaveLength(1);
    expect(told({ timeoutMs: 6 * HOUR })).toEqual({ infos: [], warnings: [] });
    expect(told({ timeoutMs: 6 * HOUR + 1 }).warnings).toHaveLength(1);
    expect(told({ timeoutMs: 1_200_000 }).warnings).toEqual([]);
    expect(told({ timeoutMs: 1_199_999 }).warnings).toHaveLength(1);
  });

  test('that is longer than all of that says nothing', () => {
    expect(told({ timeoutMs: 5 * HOUR })).toEqual({ infos: [], warnings: [] });
  });

  test.each<[string, Partial<WaitLimits>, RegExp]>([
    ['longer than a job lives', { timeoutMs: 7 * HOUR }, /`timeout` is 7 h, and a job lives for 6 h/],
    [
      'shorter than the app may run',
      { timeoutMs: HOUR / 6 },
      /gives the app 20 min, and `timeout` is 10 min/,
    ],
  ])('that is %s is warned of', (_, limits, says) => {
    expect(told(limits)).toEqual({ infos: [], warnings: [expect.stringMatching(says)] });
  });
});
