import path from 'node:path';
import { expect, test } from '@jest/globals';
import { REPOSITORY } from '../../localrunner/run-action.ts';
import { readWorkflow } from '../../localrunner/workflow.ts';
import { WorkflowHistory } from '../support/workflow-history.ts';

const { jobs } = readWorkflow(path.join(REPOSITORY, 'examples/workflows/nightly-collect.yml'));
const script = String(jobs.find?.steps[0]?.with?.script);
const HOUR = 3_600_000;
const deal = (digit: number): string => `0x${String(digit).repeat(64)}`;

/** A repository whose mornings are looked at right now; times are in hours before. */
function createRepository() {
  const history = new WorkflowHistory();
  let lastId = 0;
  const begin = (workflow: string, hoursAgo: number, event: string) =>
    history.begin(++lastId, { workflow, event, createdAt: new Date(Date.now() - hoursAgo * HOUR) });
  return {
    night: (hoursAgo: number, artifacts: string[] = [], event = 'schedule') => {
      begin('nightly-submit.yml', hoursAgo, event).artifacts.push(...artifacts);
    },
    morning: (hoursAgo: number, collected: Record<string, string | null>, event = 'schedule') => {
      const named = Object.entries(collected).map(([id, conclusion]) => ({
        name: `collect ${id}`,
        conclusion,
      }));
      begin('nightly-collect.yml', hoursAgo, event).jobs.push(...named);
    },
    find: async () => {
      const { deals = '', problem } = await history.githubScript({ inputs: { script }, workspace: '' });
      return { deals: JSON.parse(deals), problem };
    },
  };
}

test('the deal of the last night is collected, and no other', async () => {
  const { night, morning, find } = createRepository();
  night(36, [`deal-${deal(1)}`]);
  morning(24, { [deal(1)]: 'success' });
  night(12, [`deal-${deal(2)}`]);
  expect(await find()).toEqual({ deals: [deal(2)], problem: '' });
});

test('a night that bought nothing is a problem, and brings no other night’s result', async () => {
  const { night, morning, find } = createRepository();
  night(36, [`deal-${deal(1)}`]);
  morning(24, { [deal(1)]: 'success' });
  night(12);
  expect(await find()).toEqual({
    deals: [],
    problem: expect.stringMatching(/bought nothing: https:.*\/runs\/3$/),
  });
});

test('a night that did not come is a problem, also when an earlier one is collected only now', async () => {
  const { night, morning, find } = createRepository();
  night(36, [`deal-${deal(1)}`]);
  morning(24, { [deal(1)]: 'failure' });
  expect(await find()).toEqual({ deals: [deal(1)], problem: 'nightly-submit.yml did not run last night.' });
});

test('the very first morning without a night is a problem', async () => {
  expect(await createRepository().find()).toEqual({
    deals: [],
    problem: 'nightly-submit.yml did not run last night.',
  });
});

test.each([['failure'], ['cancelled'], ['skipped'], [null]])(
  'a deal whose collection ended as %s is tried again beside the new one',
  async conclusion => {
    const { night, morning, find } = createRepository();
    night(36, [`deal-${deal(1)}`]);
    morning(24, { [deal(1)]: conclusion });
    night(12, [`deal-${deal(2)}`]);
    expect(await find()).toEqual({ deals: [deal(2), deal(1)], problem: '' });
  },
);

test('a deal is tried on four mornings, and then left', async () => {
  const { night, find } = createRepository();
  for (const [index, hours] of [108, 84, 60, 36, 12].entries()) night(hours, [`deal-${deal(index)}`]);
  expect((await find()).deals).toEqual([deal(4), deal(3), deal(2), deal(1)]);
});

test('collecting a night for the second time is a problem', async () => {
  const { night, morning, find } = createRepository();
  night(12, [`deal-${deal(1)}`]);
  morning(1, { [deal(1)]: 'success' });
  expect(await find()).toEqual({
    deals: [],
    problem: `The last night is collected already: deal ${deal(1)}`,
  });
});

test('of several attempts of a night, the latest deal is taken', async () => {
  const { night, find } = createRepository();
  night(12, [`deal-${deal(1)}`, `deal-${deal(2)}`]);
  expect((await find()).deals).toEqual([deal(2)]);
});

test.each(['pull_request', 'workflow_dispatch', 'push'])(
  'runs on %s, which may be of other branches, name no deal and count as no morning',
  async event => {
    const { night, morning, find } = createRepository();
    night(12, [`deal-${deal(1)}`]);
    night(2, [`deal-${deal(2)}`], event);
    morning(1, { [deal(1)]: 'success' }, event);
    expect(await find()).toEqual({ deals: [deal(1)], problem: '' });
  },
);

test('artifacts of other names name no deal', async () => {
  const { night, find } = createRepository();
  night(12, ['deal-', 'deal-0x12', `${deal(1)}`, `deal-${deal(2)}\n`, `deal-${deal(3)}-2`]);
  expect(await find()).toEqual({ deals: [], problem: expect.stringContaining('bought nothing') });
});
