import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Contract, ContractFactory, type InterfaceAbi, id, Wallet, ZeroAddress } from 'ethers';
import { execa } from 'execa';
import type { Localnet } from '../../../localnet/start.ts';

const SOURCE = fileURLToPath(new URL('DepositAndMatch.sol', import.meta.url));
const RECEIVE_APPROVAL = id('receiveApproval(address,uint256,address,bytes)').slice(0, 10);
/** How a diamond is told to replace functions (EIP-2535 `FacetCutAction`). */
const REPLACE = 1;

/** Teaches the localnet's hub to deposit and match in one transaction, by a cut of its diamond like any upgrade. */
export async function upgradeHub({ info, provider }: Localnet): Promise<void> {
  const owner = new Wallet(info.wallets.deployer.privateKey, provider);
  const hub = new Contract(
    info.network.hub,
    [
      'function facetAddress(bytes4 selector) view returns (address)',
      'function diamondCut((address facet, uint8 action, bytes4[] selectors)[] cuts, address init, bytes data)',
    ],
    owner,
  );
  const before: string = await hub.getFunction('facetAddress')(RECEIVE_APPROVAL);
  const { abi, evm } = await compile();
  const facet = await new ContractFactory(abi, evm.bytecode.object, owner).deploy(before);
  await facet.waitForDeployment();
  const cut = [await facet.getAddress(), REPLACE, [RECEIVE_APPROVAL]];
  await (await hub.getFunction('diamondCut')([cut], ZeroAddress, '0x')).wait();
}

interface Compiled {
  readonly abi: InterfaceAbi;
  readonly evm: { readonly bytecode: { readonly object: string } };
}

/** Compiles the facet with the compiler from npm, in a process of its own, since that compiler is one big script. */
async function compile(): Promise<Compiled> {
  const name = path.basename(SOURCE);
  const input = {
    language: 'Solidity',
    sources: { [name]: { content: readFileSync(SOURCE, 'utf8') } },
    settings: { outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } } },
  };
  const solc = createRequire(import.meta.url).resolve('solc/solc.js');
  const { stdout } = await execa(process.execPath, [solc, '--standard-json'], {
    input: JSON.stringify(input),
  });
  // It may say something of its own first.
  const output = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
    errors?: { severity: string; formattedMessage: string }[];
    contracts?: Record<string, Record<string, Compiled>>;
  };
  const errors = output.errors?.filter(({ severity }) => severity === 'error') ?? [];
  if (errors.length > 0) throw new Error(errors.map(error => error.formattedMessage).join('\n'));
  const compiled = output.contracts?.[name]?.DepositAndMatch;
  if (!compiled) throw new Error(`The compiler gives no ${name}.`);
  return compiled;
}
