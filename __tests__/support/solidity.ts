import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContractFactory, type InterfaceAbi, type Wallet } from 'ethers';
import { execa } from 'execa';

interface Compiled {
  readonly abi: InterfaceAbi;
  readonly evm: {
    readonly bytecode: { readonly object: string };
    /** The code that lies on the chain. */
    readonly deployedBytecode: { readonly object: string };
  };
}

interface CompilerOutput {
  readonly errors?: readonly { readonly severity: string; readonly formattedMessage: string }[];
  readonly contracts?: Readonly<Record<string, Readonly<Record<string, Compiled>>>>;
}

/**
 * Compiles a contract and deploys it.
 * @param source a `.sol` file that holds a contract of its own name
 * @returns its address
 */
export async function deploySolidity(
  source: URL,
  deployer: Wallet,
  constructorArguments: readonly unknown[] = [],
): Promise<string> {
  const { abi, evm } = await compileSolidity(source);
  const contract = await new ContractFactory(abi, evm.bytecode.object, deployer).deploy(
    ...constructorArguments,
  );
  await contract.waitForDeployment();
  return contract.getAddress();
}

/**
 * Runs the compiler from npm, in a process of its own, since it is one very big script.
 * @param settings of the compiler, beside what it puts out
 */
export async function compileSolidity(
  url: URL,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<Compiled> {
  const file = fileURLToPath(url);
  const source = path.basename(file);
  const input = {
    language: 'Solidity',
    sources: { [source]: { content: readFileSync(file, 'utf8') } },
    settings: {
      ...settings,
      outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object', 'evm.deployedBytecode.object'] } },
    },
  };
  const solc = createRequire(import.meta.url).resolve('solc/solc.js');
  const { stdout } = await execa(process.execPath, [solc, '--standard-json'], {
    input: JSON.stringify(input),
  });
  // It may say something of its own first.
  const { errors = [], contracts } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as CompilerOutput;
  const fatal = errors.filter(({ severity }) => severity === 'error');
  if (fatal.length > 0) throw new Error(fatal.map(error => error.formattedMessage).join('\n'));
  const compiled = contracts?.[source]?.[path.basename(file, '.sol')];
  if (!compiled) throw new Error(`The compiler gives no contract of ${source}.`);
  return compiled;
}
