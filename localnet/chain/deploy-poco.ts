import { concat, Interface, type InterfaceAbi, type JsonRpcProvider, ZeroAddress } from 'ethers';
import { readPocoArtifact, readPocoDeployment } from './artifacts.ts';
import { hubAt } from './contracts.ts';
import { TransactionBatch } from './transaction-batch.ts';

/** Addresses of the deployed network core. */
export interface PocoContracts {
  /** The PoCo diamond. */
  readonly hub: string;
  /** RLC token, 9 decimals. */
  readonly token: string;
  readonly appRegistry: string;
  readonly datasetRegistry: string;
  readonly workerpoolRegistry: string;
}

/**
 * The five categories of the live networks: name and maximum run time of an app in seconds. Their number is the
 * position in this list.
 */
export const CATEGORIES = [
  { name: 'XS', seconds: 300 },
  { name: 'S', seconds: 1_200 },
  { name: 'M', seconds: 3_600 },
  { name: 'L', seconds: 10_800 },
  { name: 'XL', seconds: 36_000 },
] as const;

/** Gas the hub forwards to a result callback, as set on the live networks by upgrade. */
const CALLBACK_GAS = 200_000;

/** In the order of precedence: several facets still export `owner()`, and the one of OwnershipFacet is meant. */
const FACETS = [
  'DiamondCutFacet',
  'DiamondLoupeFacet',
  'OwnershipFacet',
  'IexecConfigurationFacet',
  'IexecConfigurationExtraFacet',
  'IexecCategoryManagerFacet',
  'IexecERC20Facet',
  'IexecEscrowTokenFacet',
  'IexecOrderManagementFacet',
  'IexecPoco1Facet',
  'IexecPoco2Facet',
  'IexecPocoAccessorsFacet',
  'IexecRelayFacet',
  'IexecAccessorsABILegacyFacet',
];

/** Libraries whose Arbitrum address is linked into the byte code of facets. */
const LINKED_LIBRARIES = ['IexecLibOrders_v5', 'LibDiamond'];

/** Selectors of the diamond's `receive` and `fallback`, served by the escrow facet (PoCo Diamond.sol). */
const RECEIVE_AND_FALLBACK = ['0x00000000', '0xffffffff'];

const INITIALIZE_REGISTRY = new Interface(['function initialize(address previous)']);

/**
 * Deploys the real PoCo contracts (byte code as published for Arbitrum Sepolia) with RLC token, registries, ratios
 * and categories as on the live networks.
 *
 * @param deployer Account of the node; becomes owner of the hub and of the registries, and gets the RLC supply.
 */
export async function deployPoco(provider: JsonRpcProvider, deployer: string): Promise<PocoContracts> {
  await placeLibraries(provider);
  const batch = await TransactionBatch.open(provider, [deployer]);

  const seen = new Set<string>();
  const cuts = FACETS.map(name => {
    const { abi, bytecode } = readPocoDeployment(name);
    const functionSelectors = selectorsOf(abi).filter(selector => {
      const fresh = !seen.has(selector);
      seen.add(selector);
      return fresh;
    });
    if (name === 'IexecEscrowTokenFacet') functionSelectors.push(...RECEIVE_AND_FALLBACK);
    return { facetAddress: batch.deploy(name, deployer, bytecode), action: 0, functionSelectors };
  });
  const init = readPocoDeployment('DiamondInit');
  const initCalldata = new Interface(init.abi).encodeFunctionData('init');
  const initAddress = batch.deploy('DiamondInit', deployer, init.bytecode);
  const diamond = readPocoArtifact('artifacts/contracts/Diamond.sol/Diamond.json');
  const diamondArguments = new Interface(diamond.abi).encodeDeploy([
    cuts,
    { owner: deployer, init: initAddress, initCalldata },
  ]);
  const hub = batch.deploy('Diamond', deployer, concat([diamond.bytecode, diamondArguments]));

  const deploy = (name: string): string => batch.deploy(name, deployer, readPocoDeployment(name).bytecode);
  const token = deploy('RLC');
  const appRegistry = deploy('AppRegistry');
  const datasetRegistry = deploy('DatasetRegistry');
  const workerpoolRegistry = deploy('WorkerpoolRegistry');
  const initialize = INITIALIZE_REGISTRY.encodeFunctionData('initialize', [ZeroAddress]);
  for (const registry of [appRegistry, datasetRegistry, workerpoolRegistry]) {
    batch.send('Registry.initialize', { from: deployer, to: registry, data: initialize });
  }

  const call = (name: string, args: readonly unknown[]): void => {
    const data = hubAt(hub, provider).interface.encodeFunctionData(name, args);
    batch.send(`Hub.${name}`, { from: deployer, to: hub, data });
  };
  const registries = [appRegistry, datasetRegistry, workerpoolRegistry];
  call('configure', [token, 'Staked RLC', 'SRLC', 9, ...registries, ZeroAddress]);
  call('setCallbackGas', [CALLBACK_GAS]);
  // The description is a JSON-quoted empty string on the live networks too.
  for (const { name, seconds } of CATEGORIES) call('createCategory', [name, '""', seconds]);
  await batch.mine();
  return { hub, token, appRegistry, datasetRegistry, workerpoolRegistry };
}

async function placeLibraries(provider: JsonRpcProvider): Promise<void> {
  await Promise.all(
    LINKED_LIBRARIES.map(async name => {
      const { address, bytecode } = readPocoDeployment(name);
      // A call without a recipient runs the creation code and answers the code that it would leave on chain.
      const code = await provider.call({ data: bytecode });
      await provider.send('anvil_setCode', [address, code]);
    }),
  );
}

function selectorsOf(abi: InterfaceAbi): string[] {
  const selectors: string[] = [];
  new Interface(abi).forEachFunction(({ selector }) => {
    selectors.push(selector);
  });
  return selectors;
}
