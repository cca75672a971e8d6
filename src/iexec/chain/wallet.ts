import { HDNodeWallet, isError, Mnemonic, Wallet, type Wordlist, wordlists } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import { describeNearMiss } from './wallet-near-miss.ts';

const MNEMONIC_LENGTHS: readonly number[] = [12, 15, 18, 21, 24];
const FEWEST_WORDS = 12;

/** A wallet as the user keeps it. */
export interface WalletSecret {
  /**
   * Private key in hex with or without `0x`, BIP-39 mnemonic in any language, or the text of an encrypted JSON
   * keystore.
   */
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
  if (/^(?:0x)?[0-9a-f]{64}$/i.test(text)) return openKey(text);
  const words = text.toLowerCase().split(/\s+/);
  const mnemonic = words.length >= FEWEST_WORDS ? openMnemonic(words) : undefined;
  if (mnemonic) return mnemonic;
  throw invalid(describeNearMiss(text) ?? whyNoMnemonic(words));
}

function openKey(hex: string): Wallet {
  try {
    return new Wallet(`0x${hex.slice(-64)}`);
  } catch {
    throw invalid('It has the form of a private key, but its value is outside of the curve’s range.');
  }
}

function openMnemonic(words: readonly string[]): Wallet | undefined {
  const phrase = words.join(' ');
  const list = Object.values<Wordlist>(wordlists).find(one => Mnemonic.isValidMnemonic(phrase, one));
  return list && new Wallet(HDNodeWallet.fromPhrase(phrase, '', undefined, list).privateKey);
}

function whyNoMnemonic({ length }: readonly string[]): string {
  if (length < FEWEST_WORDS) return 'It has none of the three forms of a wallet.';
  return MNEMONIC_LENGTHS.includes(length)
    ? 'It looks like a mnemonic, but its words or their checksum are wrong, in each of the languages of BIP-39.'
    : `It has ${length} words, and a mnemonic has ${MNEMONIC_LENGTHS.join(', ')}.`;
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
