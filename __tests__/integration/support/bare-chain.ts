import type { JsonRpcProvider } from 'ethers';
import { LOCALNET_CHAIN_ID, startAnvil } from '../../../localnet/chain/anvil.ts';
import { connectProvider } from '../../../localnet/chain/contracts.ts';
import { deployPoco, type PocoContracts } from '../../../localnet/chain/deploy-poco.ts';
import {
  deriveWallets,
  LOCALNET_MNEMONIC,
  type LocalnetWallets,
  WALLET_COUNT,
} from '../../../localnet/chain/wallets.ts';
import { type SeededContracts, seedContracts } from '../../../localnet/seed/seed-contracts.ts';

/** The chain of a localnet with its contracts and accounts, and no service on top. */
export interface BareChain extends PocoContracts, SeededContracts {
  readonly provider: JsonRpcProvider;
  readonly chainId: number;
  readonly wallets: LocalnetWallets;
  stop(): Promise<void>;
}

/** Starts a chain with two apps and two workerpools, for services that are tried in this process. */
export async function startBareChain(): Promise<BareChain> {
  const anvil = await startAnvil({ mnemonic: LOCALNET_MNEMONIC, accounts: WALLET_COUNT });
  const provider = connectProvider(anvil.rpcUrl);
  const wallets = deriveWallets();
  const contracts = await deployPoco(provider, wallets.deployer.address);
  const apps = ['one', 'two'].map(name => ({ name, image: `docker.io/localnet/${name}:1.0.0` }));
  const seeded = await seedContracts(provider, contracts, wallets, { apps, workerpools: ['one', 'two'] });
  return {
    ...contracts,
    ...seeded,
    provider,
    chainId: LOCALNET_CHAIN_ID,
    wallets,
    stop: async () => {
      provider.destroy();
      await anvil.stop();
    },
  };
}
