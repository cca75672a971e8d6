import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { InterfaceAbi } from 'ethers';

const resolver = createRequire(import.meta.url);

/** A compiled or deployed contract as published in npm `@iexec/poco`. */
export interface Artifact {
  /** Address of the contract on Arbitrum Sepolia; deployments only. */
  readonly address: string;
  readonly abi: InterfaceAbi;
  /** Creation code, 0x hex. */
  readonly bytecode: string;
}

/** Reads `path` (relative, e.g. `deployments/arbitrumSepolia/LibDiamond.json`) from npm `@iexec/poco`. */
export function readPocoArtifact(path: string): Artifact {
  const root = dirname(resolver.resolve('@iexec/poco/package.json'));
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Artifact;
}

/** Reads a deployment of Arbitrum Sepolia by contract name, e.g. `IexecPoco1Facet`. */
export function readPocoDeployment(name: string): Artifact {
  return readPocoArtifact(`deployments/arbitrumSepolia/${name}.json`);
}

/**
 * Absolute path of the anvil executable in the npm package of this platform. It is called directly, as the `anvil`
 * script of npm would put one more Node process between us and it.
 *
 * @throws Error when npm did not install a package for this platform.
 */
export function anvilExecutable(): string {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const platform = process.platform === 'win32' ? 'win32' : process.platform;
  const extension = process.platform === 'win32' ? '.exe' : '';
  // Resolved from the main package, as its platform packages are optional dependencies of it.
  const main = createRequire(resolver.resolve('@foundry-rs/anvil/package.json'));
  const root = dirname(main.resolve(`@foundry-rs/anvil-${platform}-${arch}/package.json`));
  return join(root, 'bin', `anvil${extension}`);
}
