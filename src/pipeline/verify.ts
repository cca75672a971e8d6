import { ZeroAddress } from 'ethers';
import { TaskError } from '../errors/task-error.ts';
import type { AppLock } from '../iexec/app-lock.ts';
import type { Deal } from '../iexec/deal.ts';
import type { Network } from '../iexec/networks.ts';
import type { RequestOrder } from '../iexec/orders.ts';
import type { Task } from '../iexec/task.ts';
import { findTaskTransactions, type TaskTransactions } from '../iexec/task-transactions.ts';
import { type Check, check, listNames } from './checks.ts';
import { checkContribution, type Evidence } from './contribution-checks.ts';
import { checkAppLock, checkDealTerms, checkRequester } from './deal-checks.ts';
import type { DecryptedResult } from './decrypt.ts';
import type { StageContext } from './services.ts';

/** The completed task that evidence is gathered about. */
export interface EvidenceInput {
  readonly dealId: string;
  readonly task: Task;
  /** Hash of the transaction that matched the orders, when this run sent it. */
  readonly match?: string | undefined;
}

/**
 * Reads what the chain has to say about a completed task. The signatures are in the calldata of a transaction that
 * must be searched for; when the endpoint does not give it, the evidence says so.
 * @throws TaskError RPC_UNREACHABLE, DEAL_MISMATCH when the hub does not know the deal of a task that it completed.
 */
export async function gatherEvidence(
  context: StageContext,
  { dealId, task, match }: EvidenceInput,
): Promise<Evidence> {
  const { hub } = context.services;
  const [deal, winner] = await Promise.all([hub.deal(dealId), findWinner(context, task)]);
  if (!deal || task.dealId !== deal.id) {
    throw new TaskError('DEAL_MISMATCH', {
      what: 'The deal on chain is not the one that was ordered.',
      why: `The task ${task.id} is completed, yet it does not belong to the deal ${dealId}.`,
      fix: 'Run again, with an RPC endpoint that you trust (`rpc-url`); the task is not bought twice.',
    });
  }
  const [transactions, app, dataset] = await Promise.all([
    findTransactions(context, { deal, task, match, worker: winner?.worker }),
    hub.app(deal.app.pointer),
    deal.dataset.pointer === ZeroAddress ? undefined : hub.dataset(deal.dataset.pointer),
  ]);
  return { deal, task, app, dataset, winner, transactions };
}

async function findWinner({ services: { hub } }: StageContext, task: Task): Promise<Evidence['winner']> {
  const contributions = await Promise.all(
    task.contributors.map(async worker => ({
      worker,
      contribution: await hub.contribution(task.id, worker),
    })),
  );
  return contributions.find(
    ({ contribution: { status, resultHash } }) => status === 'PROVED' && resultHash === task.consensusValue,
  );
}

async function findTransactions(
  { services: { hub }, reporter, signal }: StageContext,
  {
    deal,
    task,
    match,
    worker,
  }: { deal: Deal; task: Task; match: string | undefined; worker: string | undefined },
): Promise<TaskTransactions> {
  try {
    const found = await findTaskTransactions(hub, {
      deal,
      task,
      worker,
      matchIsKnown: match !== undefined,
      signal,
    });
    return match === undefined ? found : { ...found, match };
  } catch (error) {
    signal.throwIfAborted();
    reporter.debug(`The transactions of the task cannot be found: ${String(error)}`);
    return {
      gap: 'the RPC endpoint fails when it is asked for the task’s transactions',
      ...(match && { match }),
    };
  }
}

/** What the verify stage works on. */
export interface VerifyInput {
  readonly evidence: Evidence;
  /** Our order, where the deal was found or made by it. */
  readonly order: RequestOrder | undefined;
  /** Address of this wallet. */
  readonly wallet: string;
  readonly network: Pick<Network, 'chainId'>;
  /** What the app must be; anything when undefined. */
  readonly appLock: AppLock | undefined;
}

/** Checks the deal against our order, and the result's digest back to the enclave and the worker pool. */
export async function verify(
  { services: { hub } }: StageContext,
  { evidence, order, wallet, network, appLock }: VerifyInput,
): Promise<Check[]> {
  const { domain } = await hub.configuration();
  const terms = order
    ? await checkDealTerms(evidence.deal, order, {
        domain,
        passes: (restriction, address) => hub.passesRestriction(restriction, address),
        isPool: async address => (await hub.workerpoolOwner(address)) !== undefined,
      })
    : checkRequester(evidence.deal, wallet);
  const proof = await checkContribution(evidence, hub);
  if (!appLock) return [terms, ...proof];
  return [terms, checkAppLock(evidence.deal, evidence.app, network.chainId, appLock), ...proof];
}

/**
 * What the checks of the bytes found: the archive's, and the files' where they could be decrypted.
 * @param mayName whether files may be named, or only counted
 */
export function checkFiles(cid: string, result: DecryptedResult | undefined, mayName: boolean): Check[] {
  const archive = check('archive', 'passed', `Its bytes are those of ${cid}.`);
  if (!result) {
    const why = 'The result is encrypted for somebody else, so its files cannot be compared with the digest.';
    return [archive, check('digest', 'not checked', why)];
  }
  const covered = new Set(result.coveredFiles);
  const others = result.files.map(file => file.path).filter(name => !covered.has(name));
  const tell = mayName ? listNames : countFiles;
  const vouched = covered.size === 0 ? 'the data for the callback, and no file' : tell([...covered]);
  const digest = check(
    'digest',
    'passed',
    `The digest, computed again, is the chain’s; it vouches for ${vouched}.`,
  );
  return [archive, digest, ...checkOtherFiles(others, tell)];
}

const countFiles = ({ length }: readonly string[]): string => `${length} ${length === 1 ? 'file' : 'files'}`;

/** What is to be said of files that the digest does not cover, if there are any. */
export function checkOtherFiles(names: readonly string[], tell = listNames): Check[] {
  if (names.length === 0) return [];
  const why =
    `${tell(names)}: the archive’s CID covers them, but a worker named it, not the enclave. ` +
    'Should the app name a file that is always the same, the digest says nothing of the others.';
  return [check('other-files', 'not checked', why)];
}
