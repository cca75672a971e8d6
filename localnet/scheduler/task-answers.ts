import { ZeroAddress } from 'ethers';
import type { Replicate, Task } from './task-store.ts';

/**
 * The JSON form of a task (iexec-core TaskModel): it has every field, `null` where there is no value. It is public, and
 * holds the command line, as on the live network.
 */
export function describeTask(task: Task): Record<string, unknown> {
  const { chainTaskId, replicates } = task;
  return {
    chainTaskId,
    replicates: replicates?.map(replicate => describeReplicate(chainTaskId, replicate)) ?? null,
    maxExecutionTime: task.maxExecutionTime,
    tag: task.tag,
    dappType: 'DOCKER',
    dappName: task.dappName,
    commandLine: task.commandLine,
    initializationBlockNumber: task.initializationBlockNumber,
    currentStatus: task.currentStatus,
    trust: task.trust,
    // No worker is asked to upload: enclaves do it themselves.
    uploadingWorkerWalletAddress: null,
    consensus: task.consensus ?? null,
    contributionDeadline: toIso(task.contributionDeadline),
    // A task that is contributed and finalised in one transaction never has a time to reveal in.
    revealDeadline: task.consensus === undefined ? null : toIso(0),
    finalDeadline: toIso(task.finalDeadline),
    // Only the replicate has it where the worker finalised the task itself.
    resultLink: null,
    chainCallbackData: null,
    dateStatusList: task.dateStatusList,
  };
}

/** The JSON form of a task with an end that is made up: even indexes are completed, odd ones have failed. */
export function inventEnd(task: Task): Record<string, unknown> {
  if (task.replicates === undefined) return describeTask(task);
  const isCompleted = task.taskIndex % 2 === 0;
  const [date, walletAddress] = [toIso(Date.now() / 1000), ZeroAddress];
  const status = isCompleted ? 'COMPLETED' : 'COMPUTE_FAILED';
  const statusUpdateList = [
    { date, status: 'CREATED' as const },
    { date, status, ...(!isCompleted && { cause: 'APP_COMPUTE_FAILED' }) } as const,
  ];
  const appExitCode = isCompleted ? 0 : 1;
  const replicate = { walletAddress, currentStatus: status, appExitCode, statusUpdateList } as const;
  return describeTask({
    ...task,
    currentStatus: isCompleted ? 'COMPLETED' : 'FAILED',
    replicates: [replicate],
    dateStatusList: [...task.dateStatusList, { date, status: isCompleted ? 'COMPLETED' : 'RUNNING_FAILED' }],
  });
}

/** The JSON form of a worker's attempt (iexec-core ReplicateModel): fields without a value are left out. */
export function describeReplicate(
  chainTaskId: string,
  { logs, ...replicate }: Replicate,
): Record<string, unknown> {
  const self = `/tasks/${chainTaskId}/replicates/${replicate.walletAddress}`;
  return { self, chainTaskId, ...replicate, ...(logs !== undefined && { appLogs: `${self}/logs` }) };
}

function toIso(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('Z', '+00:00');
}
