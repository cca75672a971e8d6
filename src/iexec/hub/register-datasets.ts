import type { Wallet } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import { untilAborted } from '../../net/abortable.ts';
import { hasMulticall, tolerantMulticall } from '../chain/multicall.ts';
import type { Spending } from '../chain/spending.ts';
import { RevertedTransaction } from '../chain/transaction-errors.ts';
import { sendTransaction } from '../chain/transactions.ts';
import { untilSeen } from '../chain/until-seen.ts';
import type { ContractCall } from '../protocol/contract-call.ts';
import { isRevert } from '../protocol/revert.ts';
import { createDatasetCall, type DatasetEntry } from './dataset-registry.ts';
import type { Hub } from './hub.ts';

/** A dataset that is to be registered, and the address that the registry will give it. */
export interface UnregisteredDataset {
  readonly address: string;
  readonly entry: DatasetEntry;
}

/** Arguments of `registerDatasets`. */
export interface Registration {
  readonly hub: Hub;
  /** Pays the gas; connected to the hub's provider. */
  readonly wallet: Wallet;
  readonly datasets: readonly UnregisteredDataset[];
  /** Counts the money that leaves the wallet. */
  readonly spending: Spending;
  /** Called with a line for the log before each transaction. */
  readonly note?: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number;
  readonly pollMs?: number;
}

/** Registrations in one transaction. */
const PER_TRANSACTION = 50;
/** Gas of one transaction, in units: with a quarter to spare it is within the 32 million of a block of Arbitrum. */
const MAX_GAS = 25_000_000n;
/** Shared transactions that may fail before each dataset is registered by itself. */
const MAX_FAILURES = 3;

/**
 * Registers the datasets that are not registered, many in a transaction through the public multicall contract where the
 * chain has it, otherwise one at a time. Anybody may register a dataset in its owner's name, and the registry takes each
 * once, so that a repetition changes nothing.
 * @returns addresses of those that were missing at first
 * @throws TaskError as `sendTransaction`; an ethers CALL_EXCEPTION when the registry refuses one
 */
export async function registerDatasets(input: Registration): Promise<ReadonlySet<string>> {
  const { hub, datasets, signal } = input;
  const unique = [...new Map(datasets.map(dataset => [dataset.address, dataset])).values()];
  const missing = await untilAborted(unregistered(hub, unique), signal);
  const isShared = missing.length > 1 && (await untilAborted(hasMulticall(hub.provider), signal));
  let failures = 0;
  for (let open = missing; open.length > 0; ) {
    const isMany = isShared && failures < MAX_FAILURES;
    const part = isMany ? await untilAborted(fittingPart(input, open), signal) : open.slice(0, 1);
    const isDone = await registerPart(input, part);
    if (!isDone) failures += 1;
    // Another process may have registered some of the others meanwhile.
    open = await untilAborted(unregistered(hub, isDone ? open.slice(part.length) : open), signal);
  }
  return new Set(missing.map(({ address }) => address));
}

/** Those that the registry does not know. */
async function unregistered(
  hub: Hub,
  datasets: readonly UnregisteredDataset[],
): Promise<readonly UnregisteredDataset[]> {
  const { datasetRegistry } = await hub.configuration();
  const known = await Promise.all(datasets.map(({ address }) => hub.isRegistered(datasetRegistry, address)));
  return datasets.filter((_, at) => !known[at]);
}

/** The first of these, as many as one transaction can register now: one at least. */
async function fittingPart(
  { hub, wallet }: Registration,
  datasets: readonly UnregisteredDataset[],
): Promise<readonly UnregisteredDataset[]> {
  for (let size = Math.min(PER_TRANSACTION, datasets.length); size > 1; size = Math.ceil(size / 2)) {
    const part = datasets.slice(0, size);
    const { to, gasAs: data = '0x' } = await callFor(hub, part);
    try {
      const gas = await hub.provider.estimateGas({ to, data, from: wallet.address });
      if (gas <= MAX_GAS) return part;
    } catch (error) {
      // One of them is refused, or all need more gas than the node tries.
      if (!isRevert(error)) throw error;
    }
  }
  return datasets.slice(0, 1);
}

/**
 * Registers these in one transaction, and waits until the chain shows it.
 * @returns false when that failed, as it does where another process has registered one of them: the second registration
 * of a dataset takes all gas that it gets
 */
async function registerPart(input: Registration, part: readonly UnregisteredDataset[]): Promise<boolean> {
  const { hub, wallet, spending, note, signal, timeoutMs, pollMs } = input;
  const isAllThere = async () => (await unregistered(hub, part)).length === 0;
  const count = part.length === 1 ? 'a dataset' : `${part.length} datasets`;
  note?.(`Registering ${count} in one transaction.`);
  const label = part.length === 1 ? 'the registration of the dataset' : 'the registration of the datasets';
  const options = {
    label,
    isDone: isAllThere,
    signal,
    spending,
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(pollMs !== undefined && { pollMs }),
  };
  try {
    const { receipt } = await sendTransaction(wallet, await callFor(hub, part), options);
    const seen = async () => (await isAllThere()) || undefined;
    if (receipt && !(await untilSeen(seen, input))) throw notShown(label, receipt.hash);
    return true;
  } catch (error) {
    const isRefused = isRevert(error) || error instanceof RevertedTransaction;
    if (!isRefused || part.length === 1) throw error;
    return false;
  }
}

async function callFor(hub: Hub, part: readonly UnregisteredDataset[]): Promise<ContractCall> {
  const configuration = await hub.configuration();
  const [first, ...others] = part.map(({ entry }) => createDatasetCall(entry, configuration));
  return first && others.length === 0 ? first : tolerantMulticall(first ? [first, ...others] : []);
}

function notShown(label: string, hash: string): TaskError {
  return new TaskError('TRANSACTION_FAILED', {
    what: `The chain does not show ${label}.`,
    why: `The RPC endpoint has a receipt of transaction ${hash}, but does not show all its effects.`,
    fix: 'Run again, with another RPC endpoint (`rpc-url`) if it persists: nothing is registered twice.',
  });
}
