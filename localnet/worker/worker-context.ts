import type { Contract, JsonRpcProvider } from 'ethers';
import type { ChainAccount } from '../chain/chain-account.ts';
import type { WorkerpoolSwitches } from '../workerpool-switches.ts';
import type { ResultExchange } from './result-exchange.ts';

/** Services, chain and folder that a worker works with. */
export interface WorkerContext {
  readonly provider: JsonRpcProvider;
  readonly hub: Contract;
  readonly smsUrl: string;
  readonly ipfsUrl: string;
  readonly resultProxyUrl: string;
  readonly account: ChainAccount;
  /** Folder for the tasks' files. */
  readonly dir: string;
  readonly switches: WorkerpoolSwitches;
  readonly exchange: ResultExchange;
}
