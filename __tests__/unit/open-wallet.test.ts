import { expect, test } from '@jest/globals';
import { Wallet } from 'ethers';
import { deriveIdentities } from '../../src/pipeline/context/identities.ts';
import { openIdentities } from '../../src/run/open-wallet.ts';
import { Masks } from '../../src/run/secrets/masks.ts';

const PHRASE = 'test test test test test test test test test test test junk';
const CONFIG = { wallet: PHRASE, walletPassword: '', encryptionSecret: '' };
const WALLET = new Wallet(Wallet.fromPhrase(PHRASE).privateKey);
const BENEFICIARY = deriveIdentities(WALLET, '').beneficiary;

test('the key that a mnemonic stands for and the keys derived from it are masked', async () => {
  const hidden: string[] = [];
  const { requester } = await openIdentities(
    CONFIG,
    new Masks({ hide: text => hidden.push(text) }),
    () => '',
  );
  expect(requester.address).toBe(WALLET.address);
  expect(hidden).toEqual(expect.arrayContaining([WALLET.privateKey, BENEFICIARY.privateKey]));
});

test.each([
  ['the key that a mnemonic stands for', WALLET.privateKey],
  ['a derived key', BENEFICIARY.privateKey],
])('%s in a public input ends the run', async (_, key) => {
  const read = (name: string) => (name === 'args' ? `--key=${key.slice(2)}` : '');
  await expect(openIdentities(CONFIG, new Masks({ hide: () => {} }), read)).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    what: expect.stringContaining('`args`'),
  });
});
