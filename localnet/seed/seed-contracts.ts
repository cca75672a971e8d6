import { createHash } from 'node:crypto';
import { hexlify, type JsonRpcProvider, toUtf8Bytes } from 'ethers';
import { hubAt, registryAt, tokenAt } from '../chain/contracts.ts';
import type { PocoContracts } from '../chain/deploy-poco.ts';
import { TransactionBatch } from '../chain/transaction-batch.ts';
import { type LocalnetWallets, REQUESTER_WITHOUT_ANYTHING, REQUESTER_WITHOUT_RLC } from '../chain/wallets.ts';

/** nRLC in one RLC. */
const RLC = 10n ** 9n;

/** RLC in the wallet of a requester, and of the worker. */
const WALLET_RLC = 10_000n * RLC;
/** RLC on the hub account of a requester. */
const REQUESTER_STAKE = 1_000n * RLC;
/** RLC on the hub account of the workerpool owner: covers the stake of all seeded orders, each at its full volume. */
const WORKERPOOL_STAKE = 1_000_000n * RLC;

/** An app to register. */
export interface SeedApp {
  readonly name: string;
  /** Image reference; becomes the app's multiaddr. */
  readonly image: string;
}

/** Addresses of the registered resources. */
export interface SeededContracts {
  readonly apps: Readonly<Record<string, string>>;
  /** Addresses in the order of the descriptions. */
  readonly workerpools: readonly string[];
}

/**
 * Gives out RLC, fills hub accounts and registers apps and workerpools, all in one block.
 *
 * @param workerpools Descriptions of the workerpools to register; all belong to the workerpool owner.
 */
export async function seedContracts(
  provider: JsonRpcProvider,
  contracts: PocoContracts,
  wallets: LocalnetWallets,
  resources: { apps: readonly SeedApp[]; workerpools: readonly string[] },
): Promise<SeededContracts> {
  const { deployer, appOwner, workerpoolOwner } = wallets;
  const senders = [deployer.address, appOwner.address, workerpoolOwner.address];
  const batch = await TransactionBatch.open(provider, senders);
  fund(batch, provider, contracts, wallets);

  const appRegistry = registryAt(contracts.appRegistry, provider);
  const apps: Record<string, string> = {};
  for (const { name, image } of resources.apps) {
    const args = [
      appOwner.address,
      name,
      'DOCKER',
      hexlify(toUtf8Bytes(image)),
      // Stands for the digest of the image in its registry.
      `0x${createHash('sha256').update(image).digest('hex')}`,
      '0x',
    ];
    apps[name] = (await appRegistry.getFunction('predictApp')(...args)) as string;
    const data = appRegistry.interface.encodeFunctionData('createApp', args);
    batch.send(`createApp ${name}`, { from: appOwner.address, to: contracts.appRegistry, data });
  }

  const workerpoolRegistry = registryAt(contracts.workerpoolRegistry, provider);
  const workerpools: string[] = [];
  for (const description of resources.workerpools) {
    const args = [workerpoolOwner.address, description];
    workerpools.push((await workerpoolRegistry.getFunction('predictWorkerpool')(...args)) as string);
    const data = workerpoolRegistry.interface.encodeFunctionData('createWorkerpool', args);
    batch.send(`createWorkerpool ${description}`, {
      from: workerpoolOwner.address,
      to: contracts.workerpoolRegistry,
      data,
    });
  }
  await batch.mine();

  const poor = wallets.requesters[REQUESTER_WITHOUT_ANYTHING];
  if (poor !== undefined) await provider.send('anvil_setBalance', [poor.address, '0x0']);
  return { apps, workerpools };
}

function fund(
  batch: TransactionBatch,
  provider: JsonRpcProvider,
  { hub, token }: PocoContracts,
  wallets: LocalnetWallets,
): void {
  const from = wallets.deployer.address;
  const tokenInterface = tokenAt(token, provider).interface;
  const rich = wallets.requesters.filter(
    (_, index) => index !== REQUESTER_WITHOUT_RLC && index !== REQUESTER_WITHOUT_ANYTHING,
  );
  for (const { address } of [...rich, wallets.worker]) {
    const data = tokenInterface.encodeFunctionData('transfer', [address, WALLET_RLC]);
    batch.send('RLC.transfer', { from, to: token, data });
  }
  const accounts: [string, bigint][] = [
    [wallets.workerpoolOwner.address, WORKERPOOL_STAKE],
    ...rich.map(({ address }): [string, bigint] => [address, REQUESTER_STAKE]),
  ];
  const total = accounts.reduce((sum, [, amount]) => sum + amount, 0n);
  const approve = tokenInterface.encodeFunctionData('approve', [hub, total]);
  batch.send('RLC.approve', { from, to: token, data: approve });
  const deposit = hubAt(hub, provider).interface.encodeFunctionData('depositForArray', [
    accounts.map(([, amount]) => amount),
    accounts.map(([address]) => address),
  ]);
  batch.send('Hub.depositForArray', { from, to: hub, data: deposit });
}
