import { TaskError } from '../../src/errors/task-error.ts';
import type { TaskState } from '../../src/pipeline/context/task-state.ts';
import { judgeList } from '../../src/run/list/list-verdict.ts';
import { renderComment } from '../../src/run/report/comment-text.ts';
import type { ListFacts, RunEnd, RunSummary } from '../../src/run/report/run-summary.ts';
import { renderSummary } from '../../src/run/report/summary.ts';
import { appFailed, completedTask, failedTask, unboughtTask } from '../support/task-states.ts';
import type { Exhibit } from './runs.ts';

const NOT_BOUGHT = new TaskError('TASK_NOT_BOUGHT', {
  what: 'No offer is left for the task within the budget.',
  why: 'The cheapest one costs 0.006 RLC, and 0.004 RLC of `max-price` are left.',
  fix: 'Raise `max-price`, or run again later.',
});

/** Tasks of which every ninth fails and the last ten are not bought, twenty at the same time. */
function mixedTasks(count: number): TaskState[] {
  return Array.from({ length: count }, (_, index) => {
    if (index >= count - 10) return unboughtTask(index, NOT_BOUGHT);
    const wave = Math.floor(index / 20) * 75;
    const {
      boughtAt = 0,
      endedAt = 0,
      ...task
    } = index % 9 === 4 ? failedTask(index, appFailed()) : completedTask(index);
    return { ...task, boughtAt: boughtAt + wave, endedAt: boughtAt + wave + 60 + ((index * 37) % 50) };
  });
}

function listSummary(tasks: readonly TaskState[], end: RunEnd): RunSummary {
  const facts: ListFacts = {
    kind: 'list',
    goal: 'result',
    network: {
      name: 'arbitrum-mainnet',
      isSimulated: false,
      explorerUrl: 'https://explorer.iex.ec/arbitrum-mainnet',
    },
    app: { id: `0x${'a1'.repeat(20)}`, url: 'https://explorer.iex.ec/arbitrum-mainnet/app/0x' },
    priceCap: 1_250_000_000n,
    tasks,
    folder: 'confidential-output',
    artifact: { id: 'frames', url: 'https://github.com/octo/render/actions/runs/1/artifacts/2' },
  };
  return { ...facts, ...end };
}

/** Reports of made-up lists of tasks: a good one, and one with failures. */
export function listExhibits(): Exhibit[] {
  const good = listSummary(
    Array.from({ length: 12 }, (_, index) => completedTask(index)),
    { status: 'completed', stages: [{ title: 'Publish', outcome: 'done', durationMs: 1_200 }] },
  );
  const tasks = mixedTasks(250);
  const { error } = judgeList(tasks, { onTaskFailure: 'fail', minCompleted: 250, goal: 'result' });
  const bad = listSummary(tasks, { status: 'failed', stages: [], failure: error });
  return [
    { name: 'list', markdown: renderSummary(good), place: 'summary' },
    { name: 'list-with-failures', markdown: renderSummary(bad), place: 'summary' },
    { name: 'list-comment', markdown: renderComment(bad), place: 'comment' },
  ];
}
