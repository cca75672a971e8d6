import { getRequestListener } from '@hono/node-server';
import { isAddress } from 'ethers';
import { Hono } from 'hono';
import { type LocalServer, serve } from '../http/serve.ts';
import { LogsChallenges } from './logs-challenge.ts';
import type { Replicate, Task, TaskStore } from './task-store.ts';

/**
 * Serves the public API of a scheduler (iexec-core TaskController): tasks to everybody, what the app printed to the
 * requester only.
 */
export async function startSchedulerServer(store: TaskStore, chainId: number): Promise<LocalServer> {
  const challenges = new LogsChallenges(chainId);
  const app = new Hono();

  app.get('/version', c => c.text('localnet'));
  app.get('/metrics', c => c.json({ aliveWorkers: 1, currentTaskStatusesCount: store.countByStatus() }));

  app.get('/tasks/logs/challenge', c => {
    const { chainId: asked, address = '' } = c.req.query();
    if (Number(asked) !== chainId || !isAddress(address)) return c.json({ error: 'Bad request' }, 400);
    return c.json(challenges.issue(address));
  });

  app.get('/tasks/:chainTaskId', c => {
    const task = store.find(c.req.param('chainTaskId'));
    return task === undefined ? c.json({ error: 'Not found' }, 404) : c.json(describeTask(task));
  });

  app.get('/tasks/:chainTaskId/logs', c => {
    const reader = challenges.verify(c.req.header('authorization'));
    if (reader === undefined) return c.json({ error: 'Unauthorized' }, 401);
    const task = store.find(c.req.param('chainTaskId'));
    if (task === undefined) return c.json({ error: 'Not found' }, 404);
    if (reader.toLowerCase() !== task.requester.toLowerCase()) return c.json({ error: 'Forbidden' }, 403);
    const computeLogsList = task.replicates.flatMap(({ walletAddress, logs }) =>
      logs === undefined ? [] : [{ walletAddress, ...logs }],
    );
    if (computeLogsList.length === 0) return c.json({ error: 'Not found' }, 404);
    return c.json({ chainTaskId: task.chainTaskId, computeLogsList });
  });

  return serve(getRequestListener(app.fetch));
}

/** The JSON form of a task. It is public, and has the command line in it like on the live network. */
function describeTask(task: Task): Record<string, unknown> {
  const { requester: _private, contributionDeadline, finalDeadline, replicates, ...rest } = task;
  return {
    ...rest,
    dappType: 'DOCKER',
    contributionDeadline: toIso(contributionDeadline),
    // A task that is contributed and finalised in one transaction never has a time to reveal in.
    revealDeadline: toIso(0),
    finalDeadline: toIso(finalDeadline),
    replicates: replicates.map(replicate => describeReplicate(task, replicate)),
  };
}

function describeReplicate(
  { chainTaskId }: Task,
  { logs, ...replicate }: Replicate,
): Record<string, unknown> {
  return {
    chainTaskId,
    self: `/tasks/${chainTaskId}/replicates/${replicate.walletAddress}`,
    ...(logs !== undefined && { appLogs: `/tasks/${chainTaskId}/logs` }),
    ...replicate,
  };
}

function toIso(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('Z', '+00:00');
}
