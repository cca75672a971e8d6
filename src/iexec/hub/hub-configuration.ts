import type { Provider } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import { readContract } from '../chain/contract-reader.ts';
import { type KnownContracts, knownContracts } from '../chain/known-contracts.ts';
import { HUB_ABI, REGISTRY_ABI } from '../protocol/abi.ts';
import type { DeadlineRatios } from '../protocol/deal.ts';
import type { OrderDomain } from '../protocol/orders.ts';

/** A hub's own configuration; constant for as long as we run. */
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

/** The domain's name and version in every hub (PoCo contracts/libs/LibPoco, `EIP712DOMAIN`). */
const DOMAIN_NAME = 'iExecODB';
const DOMAIN_VERSION = '5.0.0';
/** No hub has ratios of this size; live ones have 7, 2, 10 and 30. */
const MAX_RATIO = 10_000n;

/**
 * Reads a hub's configuration. Signatures are made for its domain, so that one must be of this very hub and
 * chain, whatever the RPC endpoint says: an order signed for another hub would be a mandate to pay there. On the chains
 * of iExec the token and the registries must be iExec's own, too.
 * @throws TaskError SERVICE_MALFORMED when there is no hub at the address, or it says what no hub says of itself;
 * RPC_UNREACHABLE.
 */
export async function readHubConfiguration(provider: Provider, hub: string): Promise<HubConfiguration> {
  const read = async (method: string) =>
    (await readContract(provider, { to: hub, abi: HUB_ABI, method, args: [] }))[0];
  const [domain, token, appRegistry, datasetRegistry, workerpoolRegistry] = await Promise.all(
    ['domain', 'token', 'appregistry', 'datasetregistry', 'workerpoolregistry'].map(read),
  );
  const codeHash = { to: datasetRegistry, abi: REGISTRY_ABI, method: 'proxyCodeHash', args: [] };
  const [[proxyCodeHash], contribution, final, workerpoolStakeRatio] = await Promise.all([
    readContract(provider, codeHash),
    read('contribution_deadline_ratio'),
    read('final_deadline_ratio'),
    read('workerpool_stake_ratio'),
  ]);
  const { name, version, chainId, verifyingContract } = domain;
  const network = await provider.getNetwork();
  const isOurs = chainId === network.chainId && verifyingContract === hub;
  if (!isOurs || name !== DOMAIN_NAME || version !== DOMAIN_VERSION)
    throw notThisHub(
      `orders are signed for "${name}" ${version} at ${verifyingContract} on chain ${chainId}`,
    );
  const contracts = { hub, token, appRegistry, datasetRegistry, workerpoolRegistry };
  const known = knownContracts(Number(network.chainId));
  for (const [name, address] of Object.entries(known ?? {}))
    if (contracts[name as keyof KnownContracts] !== address)
      throw notThisHub(
        `its ${name} is ${contracts[name as keyof KnownContracts]}, where iExec's is ${address}`,
      );
  if ([contribution, final, workerpoolStakeRatio].some(ratio => ratio > MAX_RATIO))
    throw notThisHub('its deadlines or stakes are many times those of any hub');
  const deadlineRatios = { contribution: Number(contribution), final: Number(final) };
  return {
    ...contracts,
    domain: { name, version, chainId, verifyingContract },
    proxyCodeHash,
    deadlineRatios,
    workerpoolStakeRatio,
  };
}

function notThisHub(says: string): TaskError {
  return new TaskError('SERVICE_MALFORMED', {
    what: 'The hub is not the one that `network` names.',
    why: `Read through this RPC endpoint, it says that ${says}.`,
    fix: 'Check `hub` in the description of the network, or name another RPC endpoint in `rpc-url`.',
  });
}
