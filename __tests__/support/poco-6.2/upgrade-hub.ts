import { Contract, id, Wallet, ZeroAddress } from 'ethers';
import type { Localnet } from '../../../localnet/start.ts';
import { deploySolidity } from '../solidity.ts';

const RECEIVE_APPROVAL = id('receiveApproval(address,uint256,address,bytes)').slice(0, 10);
/** Order to a diamond to replace functions (EIP-2535 `FacetCutAction`). */
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
  const source = new URL('DepositAndMatch.sol', import.meta.url);
  const facet = await deploySolidity(source, owner, [before]);
  const cut = [facet, REPLACE, [RECEIVE_APPROVAL]];
  await (await hub.getFunction('diamondCut')([cut], ZeroAddress, '0x')).wait();
}
