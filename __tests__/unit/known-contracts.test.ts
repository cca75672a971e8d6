import { expect, test } from '@jest/globals';
import type { Provider } from 'ethers';
import { type KnownContracts, knownContracts } from '../../src/iexec/chain/known-contracts.ts';
import { NETWORKS } from '../../src/iexec/chain/networks.ts';
import { readHubConfiguration } from '../../src/iexec/hub/hub-configuration.ts';
import { HUB_ABI } from '../../src/iexec/protocol/abi.ts';

test.each(Object.values(NETWORKS))('the hub of $name is the known one of its chain', ({ chainId, hub }) => {
  expect(knownContracts(chainId)?.hub).toBe(hub);
});

test.each(['token', 'appRegistry', 'datasetRegistry', 'workerpoolRegistry'] as const)(
  'a hub of a chain of iExec is refused whose %s the RPC endpoint invents',
  async changed => {
    const { chainId, hub } = NETWORKS['arbitrum-sepolia-testnet'];
    const contracts = { ...knownContracts(chainId), [changed]: `0x${'34'.repeat(20)}` } as KnownContracts;
    const answers: Record<string, unknown> = {
      domain: ['iExecODB', '5.0.0', chainId, hub],
      token: contracts.token,
      appregistry: contracts.appRegistry,
      datasetregistry: contracts.datasetRegistry,
      workerpoolregistry: contracts.workerpoolRegistry,
      contribution_deadline_ratio: 7,
      reveal_deadline_ratio: 2,
      final_deadline_ratio: 10,
      workerpool_stake_ratio: 30,
    };
    const provider = {
      getNetwork: async () => ({ chainId: BigInt(chainId) }),
      call: async ({ data }: { data: string }) => {
        const name = HUB_ABI.getFunction(data.slice(0, 10))?.name ?? '';
        // The registry is asked for the hash of its proxies, 32 bytes.
        return name in answers ? HUB_ABI.encodeFunctionResult(name, [answers[name]]) : `0x${'00'.repeat(32)}`;
      },
    };
    await expect(readHubConfiguration(provider as unknown as Provider, hub)).rejects.toThrow(
      new RegExp(`its ${changed} is 0x3434.*\\[SERVICE_MALFORMED\\]`),
    );
  },
);
