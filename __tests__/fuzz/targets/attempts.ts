import { Wallet, ZeroHash } from 'ethers';
import { isTaskError, TaskError } from '../../../src/errors/task-error.ts';
import { SchedulerClient } from '../../../src/iexec/services/scheduler.ts';
import type { HttpClient } from '../../../src/net/http.ts';
import type { StageContext } from '../../../src/pipeline/context/services.ts';
import { Wait } from '../../../src/pipeline/context/wait.ts';
import { poll } from '../../../src/pipeline/follow/poll.ts';
import { mutateJson, mutateText } from '../support/mutate.ts';
import type { Random } from '../support/random.ts';
import { type FuzzTarget, must } from '../support/target.ts';

const ALIVE = [
  'CREATED',
  'COMPUTING',
  'COMPUTED',
  'CONTRIBUTE_AND_FINALIZE_ONGOING',
  'RECOVERING',
  'COMPLETED',
];
const OVER = ['START_FAILED', 'COMPUTE_FAILED', 'CONTRIBUTE_AND_FINALIZE_FAILED', 'ABORTED', 'WORKER_LOST'];
/** All states after which an attempt is over, and all task states that are the end. */
const ANY_OVER =
  /^((START|APP_DOWNLOAD|DATA_DOWNLOAD|COMPUTE|CONTRIBUTE|REVEAL|CONTRIBUTE_AND_FINALIZE)_FAILED|ABORTED|FAILED|WORKER_LOST)$/;
const ANY_END =
  /^((INITIALIZE|RUNNING|REOPEN|FINALIZE)_FAILED|CONTRIBUTION_TIMEOUT|RESULT_UPLOAD_TIMEOUT|FINAL_DEADLINE_REACHED|FAILED)$/;
/** Looks after which the wait counts as going on. */
const MAX_LOOKS = 6;
const LONGEST_WAIT_MS = 36_000;

class WaitsOn extends Error {}

function attempt(random: Random): object {
  const isOver = random.oneIn(2);
  return {
    walletAddress: `0x${'11'.repeat(20)}`,
    currentStatus: random.pick(isOver ? OVER : ALIVE),
    ...(random.oneIn(2) && { appExitCode: random.pick([0, 1, 137]) }),
    statusUpdateList: isOver ? [{ date: 'x', status: 'ABORTED', cause: 'DETERMINISM_HASH_NOT_FOUND' }] : [],
  };
}

function answer(random: Random): string {
  const replicates = Array.from({ length: random.pick([0, 1, 1, 2, 3]) }, () => attempt(random));
  const currentStatus = random.oneIn(6) ? random.pick(['FAILED', 'RUNNING_FAILED']) : 'RUNNING';
  const sample = { currentStatus, dateStatusList: [{ date: 'x', status: currentStatus }], replicates };
  const text = JSON.stringify(random.oneIn(2) ? sample : mutateJson(random, sample)) ?? 'undefined';
  return random.oneIn(8) ? mutateText(random, text) : text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TaskError('SERVICE_MALFORMED', { what: 'Not JSON.', why: 'x', fix: 'x', cause });
  }
}

/**
 * What a pool says of a task, look by look, while the chain has it running: the wait ends by nothing but a pool that
 * gave the task up or has no attempt left, never well, and never by more than half a minute between two looks.
 */
export function attemptsTarget(): FuzzTarget<{ answers: string[] }> {
  const requester = new Wallet(`0x${'1'.repeat(64)}`);
  return {
    name: 'attempts',
    make: random => ({
      answers: Array.from({ length: random.pick([1, 2, 3, 4]) }, () => answer(random)),
    }),
    feed: async ({ answers }) => {
      let looks = 0;
      const request = async ({ url }: { url: string | URL }) => {
        if (String(url).includes('/logs')) return { status: 404, headers: new Headers(), text: '' };
        const text = answers[Math.min(looks++, answers.length - 1)] ?? '';
        return { status: 200, headers: new Headers(), text, json: () => parse(text) };
      };
      const http = { request } as unknown as HttpClient;
      const scheduler = new SchedulerClient({ http, url: 'https://pool.example', chainId: 1 });
      const hub = {
        task: async () => ({ id: ZeroHash, status: 'ACTIVE' }),
        deal: async () => ({ startTime: 0, category: 0 }),
        now: async () => 1,
        category: async () => ({ maxSeconds: 300 }),
        configuration: async () => ({ deadlineRatios: { contribution: 7, final: 10 } }),
      };
      const lines: string[] = [];
      const context = {
        services: { hub, schedulerOf: async () => scheduler },
        reporter: { info: (line: string) => lines.push(line), debug: () => {} },
        signal: new AbortController().signal,
      } as unknown as StageContext;
      const clock = {
        now: () => 0,
        pause: async (milliseconds: number) => {
          must(milliseconds <= LONGEST_WAIT_MS, 'a wait that is too long');
          if (looks >= MAX_LOOKS) throw new WaitsOn();
        },
      };
      const facts = { dealId: ZeroHash, taskId: ZeroHash, workerpool: '', categorySeconds: 300, price: 1n };
      try {
        const wait = new Wait(clock, 3_600_000);
        await poll(context, { ...facts, timeoutMs: 3_600_000, requester, wait });
        must(false, 'a result though the chain has none');
      } catch (error) {
        must(
          lines.every(line => line.length < 10_000 && !/[\n\r]/.test(line)),
          'a line that is none',
        );
        if (error instanceof WaitsOn) return;
        if (isTaskError(error, 'TASK_FAILED')) {
          const last = parse(answers[Math.min(looks, answers.length) - 1] ?? '') as {
            currentStatus?: string;
            replicates?: { currentStatus?: string }[];
          };
          const attempts = last.replicates ?? [];
          const noneLeft =
            attempts.length > 0 && attempts.every(({ currentStatus = '' }) => ANY_OVER.test(currentStatus));
          must(ANY_END.test(last.currentStatus ?? '') || noneLeft, 'given up though somebody is at work');
          must(ANY_END.test(last.currentStatus ?? '') || looks > 1, 'given up after one look');
        }
        throw error;
      }
    },
  };
}
