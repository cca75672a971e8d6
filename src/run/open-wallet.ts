import type { Wallet } from 'ethers';
import { openWallet as unlock } from '../iexec/chain/wallet.ts';
import { deriveIdentities, type Identities } from '../pipeline/context/identities.ts';
import type { InputReader } from './host/input-reader.ts';
import type { WalletInputs } from './inputs/input-fields.ts';
import { leaksOf } from './secrets/leaks.ts';
import type { Masks } from './secrets/masks.ts';

/**
 * Opens the wallet of the inputs and masks its key.
 * @throws TaskError WALLET_INVALID, WALLET_PASSWORD_WRONG
 */
export async function openWallet(
  { wallet, walletPassword }: WalletInputs,
  masks: Pick<Masks, 'addText'>,
): Promise<Wallet> {
  const opened = await unlock({ secret: wallet, password: walletPassword });
  masks.addText(opened.privateKey);
  return opened;
}

/**
 * Opens the wallet, derives every key of the run, and masks them all.
 * @throws TaskError WALLET_INVALID, WALLET_PASSWORD_WRONG; INPUT_INVALID naming a public input that holds one of the keys
 */
export async function openIdentities(
  config: WalletInputs & { readonly encryptionSecret: string },
  masks: Pick<Masks, 'addText'>,
  read: InputReader,
): Promise<Identities> {
  const wallet = await openWallet(config, masks);
  const identities = deriveIdentities(wallet, config.encryptionSecret);
  masks.addText(identities.beneficiary.privateKey);
  const [leak] = leaksOf(read, [wallet.privateKey, identities.beneficiary.privateKey]);
  if (leak) throw leak;
  return identities;
}
