import { Contract, type ContractRunner, JsonRpcProvider } from 'ethers';
import { LOCALNET_CHAIN_ID } from './anvil.ts';
import { readPocoArtifact } from './artifacts.ts';

const HUB_ABI = readPocoArtifact('artifacts/contracts/IexecInterfaceToken.sol/IexecInterfaceToken.json').abi;

const REGISTRY_ABI = [
  'function isRegistered(address entry) view returns (bool)',
  'function ownerOf(uint256 tokenId) view returns (address)',
  'function createApp(address owner, string name, string apptype, bytes multiaddr, bytes32 checksum, bytes mrenclave) returns (address)',
  'function predictApp(address owner, string name, string apptype, bytes multiaddr, bytes32 checksum, bytes mrenclave) view returns (address)',
  'function createWorkerpool(address owner, string description) returns (address)',
  'function predictWorkerpool(address owner, string description) view returns (address)',
  'event Transfer(address indexed from, address indexed to, uint256 indexed tokenId)',
];

const TOKEN_ABI = [
  'function balanceOf(address owner) view returns (uint256)',
  'function transfer(address to, uint256 value) returns (bool)',
  'function approve(address spender, uint256 value) returns (bool)',
  // Returns nothing, like the token on the live networks.
  'function approveAndCall(address spender, uint256 value, bytes data)',
];

/**
 * Connects to the localnet's EVM node. Reads are not cached and receipts are asked for every 50 ms, as a local node
 * answers at once.
 */
export function connectProvider(rpcUrl: string): JsonRpcProvider {
  return new JsonRpcProvider(rpcUrl, LOCALNET_CHAIN_ID, {
    staticNetwork: true,
    cacheTimeout: -1,
    pollingInterval: 50,
  });
}

/** The hub (PoCo diamond) with its whole interface. */
export function hubAt(address: string, runner: ContractRunner | null): Contract {
  return new Contract(address, HUB_ABI, runner);
}

/** One of the three registries: ERC-721 part, and the create and predict functions of all kinds. */
export function registryAt(address: string, runner: ContractRunner | null): Contract {
  return new Contract(address, REGISTRY_ABI, runner);
}

/** The RLC token. */
export function tokenAt(address: string, runner: ContractRunner | null): Contract {
  return new Contract(address, TOKEN_ABI, runner);
}
