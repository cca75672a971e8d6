import { type BlockTag, getAddress, type Interface, makeError, type Provider, zeroPadValue } from 'ethers';
import { Hub } from '../../src/iexec/hub/hub.ts';
import { HUB_ABI, IDENTITY_ABI, REGISTRY_ABI, TOKEN_ABI } from '../../src/iexec/protocol/abi.ts';

/** An address that ends in this number. */
export const address = (number: number) =>
  getAddress(zeroPadValue(`0x${number.toString(16).padStart(4, '0')}`, 20));
/** 32 bytes that end in this number. */
export const bytes32 = (number: number) => zeroPadValue(`0x${number.toString(16).padStart(4, '0')}`, 32);

/** Results of the functions of one contract, as ethers encodes them; one that throws is a refusal. */
export type Answers = Record<string, (...args: never[]) => unknown>;

/** The contract's own words, where it refuses a call. */
export class Refused extends Error {}

/** The contracts of the hub that the fake chain has. */
export const CONTRACTS = {
  hub: address(1),
  token: address(2),
  apps: address(3),
  datasets: address(4),
  workerpools: address(5),
  group: address(6),
} as const;

const ABIS: Record<keyof typeof CONTRACTS, Interface> = {
  hub: HUB_ABI,
  token: TOKEN_ABI,
  apps: REGISTRY_ABI,
  datasets: REGISTRY_ABI,
  workerpools: REGISTRY_ABI,
  group: IDENTITY_ABI,
};

/** The answers of a hub that is set up as the live ones are. */
const CONFIGURATION: Answers = {
  domain: () => ['iExecODB', '5.0.0', 65_537n, CONTRACTS.hub],
  token: () => CONTRACTS.token,
  appregistry: () => CONTRACTS.apps,
  datasetregistry: () => CONTRACTS.datasets,
  workerpoolregistry: () => CONTRACTS.workerpools,
  contribution_deadline_ratio: () => 7n,
  final_deadline_ratio: () => 10n,
  workerpool_stake_ratio: () => 30n,
};

/** One call as the chain saw it. */
export interface SeenCall {
  readonly contract: string;
  readonly method: string;
  readonly block: BlockTag | undefined;
}

/** A hub on a chain that answers calls in process. */
export function fakeHub(
  contracts: Partial<Record<keyof typeof CONTRACTS, Answers>>,
  provider: Record<string, unknown> = {},
): { hub: Hub; seen: SeenCall[] } {
  const seen: SeenCall[] = [];
  const known: Partial<Record<keyof typeof CONTRACTS, Answers>> = {
    ...contracts,
    hub: { ...CONFIGURATION, ...contracts.hub },
    datasets: { proxyCodeHash: () => bytes32(77), ...contracts.datasets },
  };
  const call = async ({ to, data, blockTag }: { to: string; data: string; blockTag?: BlockTag }) => {
    const [name] = Object.entries(CONTRACTS).find(([, at]) => at === to) ?? [];
    const contract = name as keyof typeof CONTRACTS | undefined;
    const abi = contract && ABIS[contract];
    const parsed = abi?.parseTransaction({ data });
    if (!contract || !abi || !parsed) return '0x';
    seen.push({ contract, method: parsed.name, block: blockTag });
    const answer = known[contract]?.[parsed.name];
    if (!answer) return '0x';
    try {
      const result = await answer(...(parsed.args.toArray() as never[]));
      return parsed.fragment.outputs.length === 0 || result === undefined
        ? '0x'
        : abi.encodeFunctionResult(parsed.name, [result]);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      throw makeError('execution reverted', 'CALL_EXCEPTION', {
        action: 'call',
        data: '0x',
        reason: error.message || null,
        transaction: { to, data },
        invocation: null,
        revert: null,
      });
    }
  };
  const chain = {
    call,
    getNetwork: async () => ({ chainId: 65_537n }),
    getCode: async (at: string) => (at === CONTRACTS.group ? '0x60' : '0x'),
    ...provider,
  };
  return { hub: new Hub({ address: CONTRACTS.hub, provider: chain as unknown as Provider }), seen };
}
