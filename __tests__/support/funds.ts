import { Contract } from 'ethers';
import type { Localnet } from '../../localnet/start.ts';

/** RLC of a wallet, in nRLC: free on the iExec account, locked there, and in the wallet. */
export async function fundsOf(
  { provider, info }: Localnet,
  address: string,
): Promise<{ stake: bigint; locked: bigint; held: bigint }> {
  const hub = new Contract(
    info.network.hub,
    ['function viewAccount(address) view returns (uint256 stake, uint256 locked)'],
    provider,
  );
  const token = new Contract(info.token, ['function balanceOf(address) view returns (uint256)'], provider);
  const [{ stake, locked }, held] = await Promise.all([
    hub.getFunction('viewAccount')(address),
    token.getFunction('balanceOf')(address),
  ]);
  return { stake, locked, held };
}
