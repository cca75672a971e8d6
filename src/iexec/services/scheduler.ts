import { TypedDataEncoder } from 'ethers';
import * as v from 'valibot';
import { TaskError } from '../../errors/task-error.ts';
import { endpointUrl, isSafeServiceUrl } from '../../net/endpoint-url.ts';
import type { HttpClient } from '../../net/http.ts';
import { isLocal } from '../../net/local-address.ts';
import type { TypedDataSigner } from '../protocol/orders.ts';
import { addressSchema, parseAnswer } from '../protocol/schemas.ts';
import { judgeTask, type TaskNews, taskAnswerSchema } from './task-news.ts';

const COMPASS = 'compass API';
const SCHEDULER = 'worker pool’s scheduler API';
/** An app may print a lot. */
const MAX_LOG_BYTES = 32 * 1024 * 1024;
/** News of a task are asked for again and again, so a slow pool must not hold up the rest. */
const NEWS = { timeoutMs: 5_000, repeatable: false, maxBytes: 1024 * 1024 } as const;
/** A challenge has 44 characters. */
const MAX_CHALLENGE = 200;
const MAX_URL = 2_000;

/** Output of the app on one worker. */
export interface TaskLog {
  readonly worker: string;
  readonly stdout: string;
  readonly stderr: string;
}

const compassSchema = v.object({ apiUrl: v.pipe(v.string(), v.maxLength(MAX_URL, 'too long for a URL')) });
const logsSchema = v.object({
  computeLogsList: v.array(
    v.object({
      walletAddress: addressSchema,
      stdout: v.nullish(v.string()),
      stderr: v.nullish(v.string()),
    }),
  ),
});
const challengeSchema = v.object({
  domain: v.object({
    name: v.literal('iExec Core'),
    version: v.literal('1'),
    chainId: v.union([v.number(), v.string()]),
  }),
  message: v.object({
    challenge: v.pipe(
      v.string(),
      v.maxLength(MAX_CHALLENGE, 'too long'),
      v.check(text => text.isWellFormed(), 'not Unicode text'),
    ),
  }),
});

const CHALLENGE_TYPES = { Challenge: [{ name: 'challenge', type: 'string' }] };

/**
 * Finds the scheduler API of a worker pool through the network's directory, compass. That is the one service whose
 * answer names another host: it must be one with TLS, and never this very machine, unless compass runs on it too.
 * @returns its base URL; undefined when compass does not know the pool.
 * @throws TaskError SERVICE_UNREACHABLE, SERVICE_REFUSED, SERVICE_MALFORMED (also for a URL that is not to be asked).
 */
export async function resolveScheduler({
  http,
  compassUrl,
  chainId,
  workerpool,
  signal,
}: {
  http: HttpClient;
  compassUrl: string;
  chainId: number;
  workerpool: string;
  signal?: AbortSignal | undefined;
}): Promise<string | undefined> {
  const url = endpointUrl(compassUrl, `/${chainId}/workerpools/${workerpool}`);
  const headers = { accept: 'application/json' };
  const reply = await http.request({ service: COMPASS, url, headers, signal, ...NEWS });
  if (reply.status === 404) return undefined;
  if (reply.status !== 200) throw refused(COMPASS, 'where the pool’s scheduler is', reply.status);
  const { apiUrl } = parseAnswer(compassSchema, reply.json(), COMPASS);
  if (isSafeServiceUrl(apiUrl) && (isLocal(compassUrl) || !isLocal(apiUrl))) return apiUrl;
  throw new TaskError('SERVICE_MALFORMED', {
    what: 'The compass API names a scheduler that cannot be used.',
    why: 'Its `apiUrl` is not an https URL of another machine.',
    fix: 'Report it to the worker pool’s operator; tasks run without it, only their logs and early errors are missing.',
  });
}

/** A client of one worker pool's scheduler API (iexec-core `TaskController`). */
export class SchedulerClient {
  readonly #http: HttpClient;
  readonly #url: string;
  readonly #chainId: number;

  constructor({ http, url, chainId }: { http: HttpClient; url: string; chainId: number }) {
    this.#http = http;
    this.#url = url;
    this.#chainId = chainId;
  }

  /**
   * The scheduler's news of the task; undefined while it has none.
   * @throws TaskError SERVICE_UNREACHABLE, SERVICE_REFUSED, SERVICE_MALFORMED.
   */
  async taskStatus(taskId: string, signal?: AbortSignal): Promise<TaskNews | undefined> {
    const url = endpointUrl(this.#url, `/tasks/${taskId}`);
    const headers = { accept: 'application/json' };
    const reply = await this.#http.request({ service: SCHEDULER, url, headers, signal, ...NEWS });
    if (reply.status === 404) return undefined;
    if (reply.status !== 200) throw refused(SCHEDULER, 'for a task’s state', reply.status);
    return judgeTask(parseAnswer(taskAnswerSchema, reply.json(), SCHEDULER));
  }

  /**
   * Output of the app; empty when the scheduler has no logs of the task (it keeps them for some days).
   * The text is untrusted.
   * @param signer the deal's requester, who alone gets logs.
   * @throws TaskError SERVICE_UNREACHABLE, SERVICE_REFUSED, SERVICE_MALFORMED.
   */
  async taskLogs(
    taskId: string,
    signer: TypedDataSigner & { readonly address: string },
    signal?: AbortSignal,
  ): Promise<TaskLog[]> {
    const query = { chainId: this.#chainId, address: signer.address };
    const challenge = await this.#http.request({
      service: SCHEDULER,
      url: endpointUrl(this.#url, '/tasks/logs/challenge', query),
      headers: { accept: 'application/json' },
      signal,
    });
    if (challenge.status !== 200) throw refused(SCHEDULER, 'for a challenge', challenge.status);
    const { domain, message } = parseAnswer(challengeSchema, challenge.json(), SCHEDULER);
    if (String(domain.chainId) !== String(this.#chainId)) throw foreignChallenge();
    const authorization = await schedulerToken(message.challenge, BigInt(this.#chainId), signer);
    const reply = await this.#http.request({
      service: SCHEDULER,
      url: endpointUrl(this.#url, `/tasks/${taskId}/logs`),
      headers: { accept: 'application/json', authorization },
      maxBytes: MAX_LOG_BYTES,
      signal,
    });
    if (reply.status === 404) return [];
    if (reply.status !== 200) throw refused(SCHEDULER, 'for a task’s logs', reply.status);
    const { computeLogsList } = parseAnswer(logsSchema, reply.json(), SCHEDULER);
    return computeLogsList.map(({ walletAddress, stdout, stderr }) => ({
      worker: walletAddress,
      stdout: stdout ?? '',
      stderr: stderr ?? '',
    }));
  }
}

/** The token that opens a requester's logs: `<EIP-712 digest>_<signature>_<address>` of the challenge. */
export async function schedulerToken(
  challenge: string,
  chainId: bigint,
  signer: TypedDataSigner & { readonly address: string },
): Promise<string> {
  const domain = { name: 'iExec Core', version: '1', chainId };
  const digest = TypedDataEncoder.hash(domain, CHALLENGE_TYPES, { challenge });
  const signature = await signer.signTypedData(domain, CHALLENGE_TYPES, { challenge });
  return `${digest}_${signature}_${signer.address}`;
}

function refused(service: string, asked: string, status: number): TaskError {
  return new TaskError('SERVICE_REFUSED', {
    what: `The ${service} refused a request.`,
    why: `It was asked ${asked} and answered with HTTP ${status}.`,
    fix: 'Run again later; if it persists, report it to the operator.',
  });
}

/** A signature would open the logs of another network to the pool that asked for it. */
function foreignChallenge(): TaskError {
  return new TaskError('SERVICE_MALFORMED', {
    what: `The ${SCHEDULER} wants a signature for another network.`,
    why: 'Its challenge names another chain than the one that the task is on.',
    fix: 'Report it to the worker pool’s operator; only the task’s logs are missing.',
  });
}
