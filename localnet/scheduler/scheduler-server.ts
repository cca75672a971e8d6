import { randomBytes } from 'node:crypto';
import { getRequestListener } from '@hono/node-server';
import type { Contract } from 'ethers';
import { type Context, Hono } from 'hono';
import { WalletChallenges } from '../chain/wallet-challenges.ts';
import { type LocalServer, serve } from '../http/serve.ts';
import type { WorkerpoolSwitches } from '../workerpool-switches.ts';
import { describeReplicate, describeTask, inventEnd } from './task-answers.ts';
import type { Replicate, TaskStore } from './task-store.ts';

/** Services and state that the scheduler's API works with. */
interface SchedulerServerContext {
  readonly chainId: number;
  readonly hub: Contract;
  readonly switches: WorkerpoolSwitches;
}

/**
 * Serves the public API of a scheduler (iexec-core TaskController): tasks to everybody, what the app printed to the
 * requester only. Errors have no body. `/__switches` takes the values of `workerpool-switches.ts`.
 */
export async function startSchedulerServer(
  store: TaskStore,
  { chainId, hub, switches }: SchedulerServerContext,
): Promise<LocalServer> {
  const challenges = new WalletChallenges({
    // iexec-core EIP712ChallengeService; a challenge may be used many times.
    domain: { name: 'iExec Core', version: '1', chainId },
    lifetimeMs: 60 * 60_000,
    makeText: () => randomBytes(32).toString('base64'),
  });
  const app = new Hono();

  app.get('/version', c => c.text('9.3.0'));
  app.get('/metrics', c => c.json({ aliveWorkers: 1, currentTaskStatusesCount: store.countByStatus() }));

  // `chainId` is ignored: the chain is the scheduler's own.
  app.get('/tasks/logs/challenge', c => {
    const address = c.req.query('address');
    return address === undefined ? badRequest(c) : c.json(challenges.issue(address));
  });

  app.get('/tasks/:chainTaskId', c => {
    const task = store.find(c.req.param('chainTaskId'));
    return task === undefined
      ? c.body(null, 404)
      : c.json(switches.values.inventsEnds ? inventEnd(task) : describeTask(task));
  });

  const findReplicate = (chainTaskId: string, wallet: string): Replicate | undefined =>
    store
      .find(chainTaskId)
      ?.replicates?.find(({ walletAddress }) => walletAddress.toLowerCase() === wallet.toLowerCase());
  app.get('/tasks/:chainTaskId/replicates/:wallet', c => {
    const { chainTaskId, wallet } = c.req.param();
    const replicate = findReplicate(chainTaskId, wallet);
    return replicate === undefined ? c.body(null, 404) : c.json(describeReplicate(chainTaskId, replicate));
  });

  /** Refuses logs to all but the wallet that bought the task; that is checked before the signature. */
  async function refuseLogs(c: Context, chainTaskId: string): Promise<Response | undefined> {
    const authorization = c.req.header('authorization');
    if (authorization === undefined) return badRequest(c);
    const [, signature, address, ...more] = authorization.split('_');
    if (signature === undefined || address === undefined || more.length > 0) return c.body(null, 401);
    const requester = await requesterOf(hub, chainTaskId);
    if (requester?.toLowerCase() !== address.toLowerCase()) return c.body(null, 403);
    return challenges.isSigned(address, signature) ? undefined : c.body(null, 401);
  }
  app.get('/tasks/:chainTaskId/logs', async c => {
    const chainTaskId = c.req.param('chainTaskId');
    const refused = await refuseLogs(c, chainTaskId);
    if (refused !== undefined) return refused;
    const computeLogsList = (store.find(chainTaskId)?.replicates ?? []).flatMap(replicate =>
      logsOf(replicate),
    );
    return computeLogsList.length === 0 ? c.body(null, 404) : c.json({ chainTaskId, computeLogsList });
  });
  app.get('/tasks/:chainTaskId/replicates/:wallet/logs', async c => {
    const { chainTaskId, wallet } = c.req.param();
    const refused = await refuseLogs(c, chainTaskId);
    if (refused !== undefined) return refused;
    const replicate = findReplicate(chainTaskId, wallet);
    const [logs] = replicate === undefined ? [] : logsOf(replicate);
    return logs === undefined ? c.body(null, 404) : c.json(logs);
  });

  return serve(getRequestListener(app.fetch), switches);
}

/** The logs of an attempt, without empty texts. */
function logsOf({ walletAddress, logs }: Replicate): object[] {
  if (logs === undefined) return [];
  const { stdout, stderr } = logs;
  return [{ walletAddress, ...(stdout !== '' && { stdout }), ...(stderr !== '' && { stderr }) }];
}

/** The task's requester by the chain, `undefined` for a task that is not initialised. */
async function requesterOf(hub: Contract, chainTaskId: string): Promise<string | undefined> {
  try {
    const { dealid } = await hub.getFunction('viewTask')(chainTaskId);
    const { requester } = await hub.getFunction('viewDeal')(dealid);
    return requester;
  } catch {
    return undefined;
  }
}

/** Spring's answer when a parameter or header is missing. */
function badRequest(c: Context): Response {
  const timestamp = new Date().toISOString();
  return c.json({ timestamp, status: 400, error: 'Bad Request', path: c.req.path }, 400);
}
