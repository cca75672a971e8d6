import { readFileSync } from 'node:fs';
import { Wallet } from 'ethers';

/** One file of recorded or independently computed values, by its name without `.json`. */
export function vectors(name: string) {
  return JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8'));
}

/** The wallets that signed what is recorded. */
export const { wallets: vectorWallets } = vectors('orders-421614') as {
  wallets: Record<string, { privateKey: string; address: string }>;
};

/** The one of this address. */
export function walletOf(address: string): Wallet {
  const found = Object.values(vectorWallets).find(wallet => wallet.address === address);
  return new Wallet(found?.privateKey ?? '');
}

/** A hex value, filled up with zeros to an address or to 32 bytes. */
export function pad(digits: string, length = 40): string {
  return `0x${digits.padStart(length, '0')}`;
}
