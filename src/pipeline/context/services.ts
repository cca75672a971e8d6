import type { JsonRpcProvider } from 'ethers';
import type { Hub } from '../../iexec/hub/hub.ts';
import type { MarketClient } from '../../iexec/market/market.ts';
import type { SchedulerClient } from '../../iexec/services/scheduler.ts';
import type { SmsClient } from '../../iexec/services/sms.ts';
import type { IpfsStorage } from '../../ipfs/ipfs.ts';
import type { Clock } from '../../net/clock.ts';
import type { NotServed, ProbeOptions, Served } from '../../net/fetch-probe.ts';
import type { InputStorage } from '../../storage/input-storage.ts';
import type { Disclosure } from './disclosure.ts';
import type { Reporter } from './reporter.ts';

/** The network's services that a run talks to. */
export interface Services {
  readonly provider: JsonRpcProvider;
  readonly hub: Hub;
  readonly market: MarketClient;
  readonly sms: SmsClient;
  /** The scheduler API of a worker pool, looked up once; undefined when compass does not know the pool. */
  schedulerOf(workerpool: string): Promise<SchedulerClient | undefined>;
  /** Storage for encrypted inputs. */
  readonly inputs: InputStorage;
  /** Probes a file on any server, as a download would. */
  probe(url: string, options: Pick<ProbeOptions, 'mayBeLocal'>): Promise<Served | NotServed>;
  /** Storage of results. */
  readonly results: Pick<IpfsStorage, 'download'>;
}

/** Services and settings that every stage gets besides its input. */
export interface StageContext {
  readonly services: Services;
  readonly reporter: Reporter;
  /** Rules for what may be disclosed of a result. */
  readonly disclosure: Disclosure;
  /** Gives the time and waits. */
  readonly clock: Clock;
  readonly signal: AbortSignal;
}
