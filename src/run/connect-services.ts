import type { Network } from '../iexec/chain/networks.ts';
import { connectRpc } from '../iexec/chain/rpc.ts';
import { Hub } from '../iexec/hub/hub.ts';
import { MarketClient } from '../iexec/market/market.ts';
import { resolveScheduler, SchedulerClient } from '../iexec/services/scheduler.ts';
import { SmsClient } from '../iexec/services/sms.ts';
import { IpfsStorage } from '../ipfs/ipfs.ts';
import { isSafeServiceUrl } from '../net/endpoint-url.ts';
import { probeUrl } from '../net/fetch-probe.ts';
import { HttpClient } from '../net/http.ts';
import { isLocal } from '../net/local-address.ts';
import type { Services } from '../pipeline/context/services.ts';
import type { StorageChoice } from '../pipeline/context/task-request.ts';
import { HttpPutStorage } from '../storage/http-put.ts';

/**
 * Connects to a network's chain and makes clients of its services, none of which is asked anything yet. The caller
 * ends the connection with `provider.destroy()`.
 * @param agent the user agent of every request.
 * @param note gets a line on each request that is skipped or tried again, for the debug log.
 * @param storage where encrypted inputs are put. Default: IPFS.
 * @throws TaskError RPC_UNREACHABLE, RPC_WRONG_CHAIN.
 */
export async function connectServices(
  network: Network,
  agent: string,
  signal: AbortSignal,
  note: (line: string) => void,
  storage: StorageChoice = { kind: 'ipfs' },
): Promise<Services> {
  const http = new HttpClient({ userAgent: agent, note });
  const provider = await connectRpc(network, { http, signal });
  const hub = new Hub({ address: network.hub, provider });
  const { domain } = await hub.configuration();
  const ipfs = new IpfsStorage({
    http,
    nodeUrl: network.ipfsNodeUrl,
    gatewayUrls: [network.ipfsGatewayUrl, ...(network.ipfsGateways ?? [])],
  });
  const schedulers = new Map<string, Promise<SchedulerClient | undefined>>();
  return {
    provider,
    hub,
    market: new MarketClient({ http, url: network.marketUrl, domain, note }),
    sms: new SmsClient({ http, url: network.smsUrl }),
    schedulerOf: workerpool => {
      const known = schedulers.get(workerpool) ?? findScheduler(workerpool);
      schedulers.set(workerpool, known);
      // A failed look-up is not kept, so that the next poll asks again.
      known.catch(() => schedulers.delete(workerpool));
      return known;
    },
    inputs: storage.kind === 'ipfs' ? ipfs : connectHttpPut(http, storage),
    probe: (url, options) => probeUrl(http, url, { ...options, signal }),
    results: ipfs,
  };

  async function findScheduler(workerpool: string): Promise<SchedulerClient | undefined> {
    const { compassUrl, chainId } = network;
    const url = await resolveScheduler({ http, compassUrl, chainId, workerpool, signal });
    return url === undefined ? undefined : new SchedulerClient({ http, url, chainId });
  }
}

/** A server may name any location of a file, but not one within a network that it has no business with. */
function connectHttpPut(
  http: HttpClient,
  { uploadUrl, publicUrl }: Extract<StorageChoice, { kind: 'http-put' }>,
): HttpPutStorage {
  const isAcceptable = (location: string) =>
    isSafeServiceUrl(location) && (!isLocal(location) || isLocal(uploadUrl));
  return new HttpPutStorage({ http, uploadUrl, publicUrl, isAcceptable });
}
