import {
  type Contract,
  getBytes,
  type JsonRpcProvider,
  keccak256,
  solidityPackedKeccak256,
  toBeHex,
  ZeroAddress,
} from 'ethers';
import type { ChainAccount } from '../chain/chain-account.ts';
import { requestEnclaveChallenge } from '../sms/sms-client.ts';
import { type Deal, isTdx, readDeal } from '../task/deal.ts';
import { isFailedBeforeComputed, type ReplicateReport } from '../task/replicate-report.ts';
import { authorizationHash, type WorkOrder } from '../task/work-order.ts';
import { Gate } from './gate.ts';
import {
  addReplicate,
  applyReport,
  isFinal,
  moveTask,
  type Task,
  type TaskStatus,
  type TaskStore,
} from './task-store.ts';

/** Multiple of the category time after which contributions are refused (hub `contribution_deadline_ratio`). */
const CONTRIBUTION_RATIO = 7;
/** Multiple of the category time after which the requester may claim (hub `final_deadline_ratio`). */
const FINAL_RATIO = 10;
/** Milliseconds between two looks at the deadlines. */
const DEADLINE_INTERVAL = 1_000;
/** More than any of the hub's functions needs, so that a failing callback cannot spoil a gas estimate. */
const GAS_LIMIT = 3_000_000n;

/** Time limit for the SMS to give a task's enclave challenge, in milliseconds. */
const CHALLENGE_TIMEOUT = 30_000;

/** Most requests for enclave challenges at a time. */
const MOST_CHALLENGES = 8;

const UNSET = 0n;

/** Services and settings of a scheduler. */
export interface SchedulerContext {
  readonly provider: JsonRpcProvider;
  readonly hub: Contract;
  readonly smsUrl: string;
  /** Account of the workerpool owner. */
  readonly owner: ChainAccount;
  /** Address of the only worker. */
  readonly worker: string;
  readonly store: TaskStore;
  /** Number of tasks that run at the same time; any number can be initialised and wait. */
  readonly workers: number;
  /** Number of tasks of each deal that are worked on; 0 for all. */
  readonly mostTasksPerDeal: () => number;
  /** Does one task. Never rejects; what happens is reported through the order. */
  readonly work: (order: WorkOrder) => Promise<void>;
}

/**
 * Turns deals into tasks, brings them on chain and hands them to the worker, a few at a time (iexec-core
 * TaskUpdateManager). It ignores deals that no single TDX worker may finish, and gives tasks up at their deadlines.
 */
export class Scheduler {
  readonly #context: SchedulerContext;
  readonly #waiting: (() => Promise<void>)[] = [];
  readonly #challenges = new Gate(MOST_CHALLENGES);
  readonly #running = new Set<Promise<void>>();
  readonly #aborts = new Map<Task, AbortController>();
  readonly #deadlines: NodeJS.Timeout;
  #closed = false;

  constructor(context: SchedulerContext) {
    this.#context = context;
    this.#deadlines = setInterval(() => void this.#watchDeadlines(), DEADLINE_INTERVAL);
  }

  /** Takes a new deal of the pool. Reads it again and again until the node answers. */
  async accept(dealId: string): Promise<void> {
    while (!this.#closed) {
      try {
        const deal = await readDeal(this.#context.hub, dealId);
        if (deal.trust > 1) return;
        for (let index = deal.botFirst; index < deal.botFirst + deal.botSize; index += 1) {
          const facts = factsOf(deal, index);
          // A deal can be made twice: after a reorganisation took the first one off the chain.
          const stale = this.#context.store.find(facts.chainTaskId);
          if (stale !== undefined) this.#aborts.get(stale)?.abort();
          const task = this.#context.store.receive(facts);
          void this.#initializeAndQueue(task, deal);
        }
        return;
      } catch {
        await new Promise(resolve => setTimeout(resolve, 500));
      }
    }
  }

  /** Stops everything that runs and waits for its end. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#deadlines);
    this.#waiting.length = 0;
    for (const abort of this.#aborts.values()) abort.abort();
    await Promise.all(this.#running);
  }

  #startWaiting(): void {
    while (!this.#closed && this.#running.size < this.#context.workers) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      const running = next().finally(() => {
        this.#running.delete(running);
        this.#startWaiting();
      });
      this.#running.add(running);
    }
  }

  async #initializeAndQueue(task: Task, deal: Deal): Promise<void> {
    if (!(await this.#initialize(task, deal))) return;
    // No worker has another enclave, so such a task waits until its deadline.
    if (!isTdx(deal.tag)) return;
    const most = this.#context.mostTasksPerDeal();
    if (most > 0 && task.taskIndex >= deal.botFirst + most) return;
    this.#waiting.push(() => this.#process(task, deal));
    this.#startWaiting();
  }

  async #process(task: Task, deal: Deal): Promise<void> {
    if (isFinal(task)) return;
    const abort = new AbortController();
    this.#aborts.set(task, abort);
    try {
      await this.#run(task, deal, abort.signal);
    } finally {
      this.#aborts.delete(task);
    }
  }

  async #initialize(task: Task, deal: Deal): Promise<boolean> {
    const { hub, owner, smsUrl } = this.#context;
    moveTask(task, 'INITIALIZING');
    try {
      const request = await hub.getFunction('initialize').populateTransaction(deal.id, task.taskIndex);
      const blockNumber = await owner.send({ ...request, gasLimit: GAS_LIMIT }, async () => {
        const { status } = await hub.getFunction('viewTask')(task.chainTaskId);
        return status !== UNSET;
      });
      task.initializationBlockNumber = blockNumber ?? (await this.#context.provider.getBlockNumber());
      const signature = owner.signHash(getBytes(keccak256(task.chainTaskId)));
      task.enclaveChallenge = await this.#challenges.run(() =>
        requestEnclaveChallenge(smsUrl, task.chainTaskId, signature, AbortSignal.timeout(CHALLENGE_TIMEOUT)),
      );
      task.replicates = [];
      moveTask(task, 'INITIALIZED');
      return true;
    } catch {
      await this.#giveUp(task, 'INITIALIZE_FAILED');
      return false;
    }
  }

  async #run(task: Task, deal: Deal, signal: AbortSignal): Promise<void> {
    const { hub, owner, worker, work } = this.#context;
    const { chainTaskId, enclaveChallenge = ZeroAddress } = task;
    const replicate = addReplicate(task, worker);
    await work({
      authorization: {
        chainTaskId,
        dealId: deal.id,
        taskIndex: task.taskIndex,
        workerWallet: worker,
        enclaveChallenge,
        signature: { value: owner.signHash(authorizationHash(worker, chainTaskId, enclaveChallenge)) },
      },
      deal,
      signal,
      report: report => {
        applyReport(replicate, report);
        this.#judge(task, report);
      },
    });
    if (replicate.currentStatus !== 'COMPLETED') {
      if (await this.#isStale(task)) this.#context.store.forget(task);
      return;
    }
    const onChain = await hub
      .getFunction('viewTask')(chainTaskId)
      .catch(() => undefined);
    if (onChain !== undefined) task.consensus = onChain.consensusValue;
    moveTask(task, 'FINALIZED');
    moveTask(task, 'COMPLETED');
  }

  /**
   * Updates a task from the report of its only worker (iexec-core TaskUpdateManager initialized2Running and
   * running2RunningFailed). A worker that did not even start leaves the task INITIALIZED, and one that failed after
   * the computation leaves it RUNNING, both until the contribution deadline.
   */
  #judge(task: Task, { status, cause }: ReplicateReport): void {
    if (status === 'STARTED') moveTask(task, 'RUNNING');
    // The worker delivers a report on a missing image; see `deliverError`.
    const isDelivered = cause === 'APP_IMAGE_DOWNLOAD_FAILED';
    if (task.currentStatus === 'RUNNING' && isFailedBeforeComputed(status) && !isDelivered)
      void this.#giveUp(task, 'RUNNING_FAILED');
  }

  /** A task whose deal is no longer on chain, or was made anew, has not failed: it no longer exists. */
  async #giveUp(task: Task, status: TaskStatus): Promise<void> {
    if (await this.#isStale(task)) this.#context.store.forget(task);
    else fail(task, status);
  }

  async #isStale(task: Task): Promise<boolean> {
    const deal = await this.#context.hub
      .getFunction('viewDeal')(task.chainDealId)
      .catch(() => undefined);
    const startTime = task.finalDeadline - (FINAL_RATIO * task.maxExecutionTime) / 1000;
    return deal !== undefined && Number(deal.startTime) !== startTime;
  }

  async #watchDeadlines(): Promise<void> {
    const live = this.#context.store.live();
    if (live.length === 0) return;
    const block = await this.#context.provider.getBlock('latest').catch(() => null);
    if (block === null) return;
    for (const task of live) {
      if (block.timestamp > task.finalDeadline) fail(task, 'FINAL_DEADLINE_REACHED');
      else if (block.timestamp > task.contributionDeadline) fail(task, 'CONTRIBUTION_TIMEOUT');
      if (isFinal(task)) this.#aborts.get(task)?.abort();
    }
  }
}

function factsOf(deal: Deal, taskIndex: number): Parameters<TaskStore['receive']>[0] {
  return {
    chainTaskId: solidityPackedKeccak256(['bytes32', 'uint256'], [deal.id, toBeHex(taskIndex)]),
    chainDealId: deal.id,
    taskIndex,
    requester: deal.requester,
    dappName: deal.appImage,
    commandLine: deal.params.iexec_args ?? '',
    tag: deal.tag,
    trust: deal.trust,
    maxExecutionTime: deal.categorySeconds * 1000,
    contributionDeadline: deal.startTime + CONTRIBUTION_RATIO * deal.categorySeconds,
    finalDeadline: deal.startTime + FINAL_RATIO * deal.categorySeconds,
  };
}

function fail(task: Task, status: TaskStatus): void {
  moveTask(task, status);
  moveTask(task, 'FAILED');
}
