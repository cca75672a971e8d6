import { join } from 'node:path';
import type { JsonRpcProvider } from 'ethers';
import type { ChainAccount } from './chain/chain-account.ts';
import { hubAt } from './chain/contracts.ts';
import { startResultProxy } from './result-proxy/result-proxy-server.ts';
import { watchDeals } from './scheduler/deal-watcher.ts';
import { Scheduler } from './scheduler/scheduler.ts';
import { startSchedulerServer } from './scheduler/scheduler-server.ts';
import { TaskStore } from './scheduler/task-store.ts';
import { ResultExchange } from './worker/result-exchange.ts';
import { work } from './worker/worker.ts';
import { type WorkerpoolSwitches, workerpoolSwitches } from './workerpool-switches.ts';

/** Tasks that a pool runs at once, unless said otherwise. */
export const DEFAULT_WORKERS = 4;

/** Services, keys and folder of a workerpool. */
export interface WorkerpoolContext {
  readonly provider: JsonRpcProvider;
  readonly chainId: number;
  /** Address of the PoCo hub. */
  readonly hub: string;
  /** Address of the workerpool. */
  readonly workerpool: string;
  /** Account of the workerpool's owner: initialises tasks and authorises the worker. */
  readonly owner: ChainAccount;
  /** Account of the worker: contributes. Both need ether for gas, and pools may share them. */
  readonly worker: ChainAccount;
  readonly smsUrl: string;
  /** Origin of an IPFS node with kubo's `add` and a gateway. */
  readonly ipfsUrl: string;
  /** Folder for the tasks' files. */
  readonly dir: string;
  /** Number of tasks that run at once; {@link DEFAULT_WORKERS} by default. */
  readonly workers?: number;
}

/** A running workerpool. */
export interface Workerpool {
  /** Origin of the scheduler's public API; `/__switches` there takes the values of `workerpool-switches.ts`. */
  readonly schedulerUrl: string;
  /** Origin of the service that takes results from enclaves. */
  readonly resultProxyUrl: string;
  /** Changes the behaviour of the pool. */
  readonly switches: WorkerpoolSwitches;
  /** Stops the apps that run and the API. */
  close(): Promise<void>;
}

/**
 * Starts a scheduler, its workers, which share a wallet, and their result proxy. They handle the deals that are made
 * from now on.
 */
export async function startWorkerpool(context: WorkerpoolContext): Promise<Workerpool> {
  const { provider, chainId, owner, worker: account, smsUrl, ipfsUrl, workers = DEFAULT_WORKERS } = context;
  const hub = hubAt(context.hub, provider);
  const store = new TaskStore();
  const switches = workerpoolSwitches();
  const resultProxy = await startResultProxy({ ipfsUrl, dir: join(context.dir, 'result-proxy') });
  const worker = {
    provider,
    hub,
    smsUrl,
    ipfsUrl,
    resultProxyUrl: resultProxy.url,
    account,
    dir: join(context.dir, 'tasks'),
    switches,
    exchange: new ResultExchange(switches),
  };
  const scheduler = new Scheduler({
    provider,
    hub,
    smsUrl,
    owner,
    worker: account.address,
    store,
    workers,
    mostTasksPerDeal: () => switches.values.mostTasksPerDeal,
    work: order => work(worker, order),
  });
  const stopWatching = await watchDeals(
    provider,
    hub,
    context.workerpool,
    dealId => void scheduler.accept(dealId),
  );
  const server = await startSchedulerServer(store, { chainId, hub, switches });
  return {
    schedulerUrl: server.url,
    resultProxyUrl: resultProxy.url,
    switches,
    close: async () => {
      stopWatching();
      await scheduler.close();
      await server.close();
      await resultProxy.close();
    },
  };
}
