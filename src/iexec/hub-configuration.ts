import type { Provider } from 'ethers';
import { HUB_ABI, REGISTRY_ABI } from './abi.ts';
import { readContract } from './contract-reader.ts';
import type { DeadlineRatios } from './deal.ts';
import type { OrderDomain } from './orders.ts';

/** What a hub says of itself; constant for as long as we run. */
export interface HubConfiguration {
  readonly hub: string;
  readonly domain: OrderDomain;
  /** The RLC token. */
  readonly token: string;
  readonly appRegistry: string;
  readonly datasetRegistry: string;
  readonly workerpoolRegistry: string;
  /** Hash of the registries' proxy code: the init code hash of CREATE2. 32 bytes. */
  readonly proxyCodeHash: string;
  readonly deadlineRatios: DeadlineRatios;
  /** Percentage of a pool's price that is locked from the pool owner, a task. */
  readonly workerpoolStakeRatio: bigint;
}

/**
 * Reads what a hub says of itself.
 * @throws TaskError SERVICE_MALFORMED when there is no hub at the address, RPC_UNREACHABLE.
 */
export async function readHubConfiguration(provider: Provider, hub: string): Promise<HubConfiguration> {
  const read = async (method: string) =>
    (await readContract(provider, { to: hub, abi: HUB_ABI, method, args: [] }))[0];
  const [domain, token, appRegistry, datasetRegistry, workerpoolRegistry] = await Promise.all(
    ['domain', 'token', 'appregistry', 'datasetregistry', 'workerpoolregistry'].map(read),
  );
  const codeHash = { to: datasetRegistry, abi: REGISTRY_ABI, method: 'proxyCodeHash', args: [] };
  const [[proxyCodeHash], contribution, reveal, final, workerpoolStakeRatio] = await Promise.all([
    readContract(provider, codeHash),
    read('contribution_deadline_ratio'),
    read('reveal_deadline_ratio'),
    read('final_deadline_ratio'),
    read('workerpool_stake_ratio'),
  ]);
  const { name, version, chainId, verifyingContract } = domain;
  const deadlineRatios = { contribution: Number(contribution), reveal: Number(reveal), final: Number(final) };
  return {
    hub,
    domain: { name, version, chainId, verifyingContract },
    token,
    appRegistry,
    datasetRegistry,
    workerpoolRegistry,
    proxyCodeHash,
    deadlineRatios,
    workerpoolStakeRatio,
  };
}
