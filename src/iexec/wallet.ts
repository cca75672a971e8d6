import { HDNodeWallet, isError, Mnemonic, Wallet } from 'ethers';
import { TaskError } from '../errors/task-error.ts';

/** A wallet as the user keeps it. */
export interface WalletSecret {
  /** Private key in hex with or without `0x`, BIP-39 mnemonic, or the text of an encrypted JSON keystore. */
  readonly secret: string;
  /** Only for a keystore. */
  readonly password?: string | undefined;
}

/**
 * Opens a wallet. A mnemonic gives its first account (BIP-44 path m/44'/60'/0'/0/0).
 * No error of this function holds any part of the secret, not even as its cause.
 * @throws TaskError WALLET_INVALID naming `wallet`, WALLET_PASSWORD_WRONG naming `wallet-password`.
 */
export async function openWallet({ secret, password }: WalletSecret): Promise<Wallet> {
  const text = secret.trim();
  if (text.startsWith('{')) return openKeystore(text, password);
  if (/^(?:0x)?[0-9a-fA-F]{64}$/.test(text)) return openKey(text);
  const words = text.toLowerCase().split(/\s+/);
  if (words.length >= 12) return openMnemonic(words.join(' '));
  throw invalid(
    text === '' ? 'It is empty.' : 'It is none of the three forms in which a wallet can be given.',
  );
}

function openKey(hex: string): Wallet {
  try {
    return new Wallet(hex.startsWith('0x') ? hex : `0x${hex}`);
  } catch {
    throw invalid('It has the form of a private key, but its value is outside of the curve’s range.');
  }
}

function openMnemonic(phrase: string): Wallet {
  if (!Mnemonic.isValidMnemonic(phrase))
    throw invalid('It looks like a mnemonic, but its words or their checksum are wrong.');
  return new Wallet(HDNodeWallet.fromPhrase(phrase).privateKey);
}

async function openKeystore(json: string, password: string | undefined): Promise<Wallet> {
  if (!password) {
    throw new TaskError('WALLET_PASSWORD_WRONG', {
      what: 'The input `wallet` is an encrypted keystore, but `wallet-password` is empty.',
      why: 'A keystore can only be opened with the password that it was made with.',
      fix: 'Give the password as `wallet-password`, from a secret of the repository.',
    });
  }
  try {
    return new Wallet((await Wallet.fromEncryptedJson(json, password)).privateKey);
  } catch (error) {
    if (!isError(error, 'INVALID_ARGUMENT') || error.argument !== 'password')
      throw invalid('It looks like an encrypted keystore, but it cannot be read as one.');
    throw new TaskError('WALLET_PASSWORD_WRONG', {
      what: 'The input `wallet-password` does not open the keystore in `wallet`.',
      why: 'The keystore’s checksum does not match this password.',
      fix: 'Check the secret behind `wallet-password`; blanks and line breaks around it do not count.',
    });
  }
}

function invalid(why: string): TaskError {
  return new TaskError('WALLET_INVALID', {
    what: 'The input `wallet` cannot be read.',
    why,
    fix: 'Give a private key in hex, a BIP-39 mnemonic, or an encrypted JSON keystore, from a secret of the repository.',
  });
}
