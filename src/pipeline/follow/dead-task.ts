import type { StageContext } from '../context/services.ts';
import { judgeAttempts } from './judge-attempts.ts';

/** Least time between two looks, in milliseconds. */
const LEAST_PAUSE_MS = 500;
/** Most looks at a pool whose workers take the task one after the other and fail. */
const MAX_LOOKS = 4;

/**
 * Finds out whether the pool has given a task up, or has no worker left on it. This is the pool's claim alone, and a
 * pool that says nothing has not given up.
 */
export async function isDeadAtPool(
  { services, clock, signal }: Pick<StageContext, 'services' | 'clock' | 'signal'>,
  workerpool: string,
  taskId: string,
): Promise<boolean> {
  const scheduler = await services.schedulerOf(workerpool).catch(() => undefined);
  let doubted: number | undefined;
  for (let looks = 1; looks <= MAX_LOOKS; looks++) {
    const news = await scheduler?.taskStatus(taskId, signal).catch(() => undefined);
    if (news?.gaveUp) return true;
    const verdict = judgeAttempts(news, doubted);
    if (verdict.dead) return true;
    if (!verdict.doubtful) return false;
    doubted = verdict.doubted;
    await clock.pause(Math.max(verdict.patienceMs, LEAST_PAUSE_MS), signal);
  }
  return false;
}
