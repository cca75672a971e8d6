import { describe, expect, test } from '@jest/globals';
import { encryptKeystoreJsonSync, HDNodeWallet, Mnemonic, wordlists } from 'ethers';
import { TaskError } from '../../src/errors/task-error.ts';
import { openWallet } from '../../src/iexec/chain/wallet.ts';

const KEY = '0x0000000000000000000000000000000000000000000000000000000000000004';
const ADDRESS = '0x1efF47bc3a10a45D4B230B5d10E37751FE6AA718';
const PHRASE = 'test test test test test test test test test test test junk';

/** The whole of an error, with everything that hangs on it. */
async function failure(attempt: Promise<unknown>): Promise<TaskError> {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(TaskError);
  return error as TaskError;
}

describe('openWallet', () => {
  test.each([KEY, KEY.slice(2), ` ${KEY}\n`])('opens a key', async secret => {
    expect((await openWallet({ secret })).address).toBe(ADDRESS);
  });

  test('opens a mnemonic at its first account', async () => {
    const secret = `${PHRASE.replace(' ', '\n ')}\n`;
    expect((await openWallet({ secret })).address).toBe('0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266');
  });

  test('opens a keystore with its password only', async () => {
    const account = { address: ADDRESS, privateKey: KEY };
    const scrypt = { N: 1024, r: 8, p: 1 };
    const keystore = encryptKeystoreJsonSync(account, 'correct horse', { scrypt });
    expect((await openWallet({ secret: keystore, password: 'correct horse' })).address).toBe(ADDRESS);
    const wrong = await failure(openWallet({ secret: keystore, password: 'battery staple' }));
    expect(wrong.code).toBe('WALLET_PASSWORD_WRONG');
    expect(wrong.what).toContain('`wallet-password`');
    expect(JSON.stringify(wrong) + wrong.stack).not.toContain('battery');
    expect((await failure(openWallet({ secret: keystore }))).code).toBe('WALLET_PASSWORD_WRONG');
    expect((await failure(openWallet({ secret: '{"a":1}', password: 'x' }))).code).toBe('WALLET_INVALID');
  });

  test.each([KEY.replace('0x', '0X'), KEY.toUpperCase(), KEY.slice(2).toUpperCase()])(
    'opens a key in any letter case: %j',
    async secret => {
      expect((await openWallet({ secret })).address).toBe(ADDRESS);
    },
  );

  test.each(Object.entries(wordlists))('opens a mnemonic in the language %s', async (_, list) => {
    const { phrase } = Mnemonic.fromEntropy(`0x${'5a'.repeat(16)}`, '', list);
    const expected = HDNodeWallet.fromPhrase(phrase, '', undefined, list).address;
    expect((await openWallet({ secret: ` ${phrase}\n` })).address).toBe(expected);
    expect((await openWallet({ secret: phrase.normalize('NFD') })).address).toBe(expected);
  });

  const keystore = JSON.stringify({
    version: 3,
    id: 'x',
    address: ADDRESS,
    crypto: { cipher: 'aes-128-ctr' },
  });
  test.each([
    ['', 'empty'],
    ['hunter2hunter2', 'has none of the three forms'],
    [KEY.slice(0, -1), '63 hexadecimal digits'],
    [KEY.slice(2, -1), '63 hexadecimal digits'],
    [`${KEY}00`, '66 hexadecimal digits'],
    [`"${KEY}"`, 'quotes'],
    [`'${PHRASE}'`, 'quotes'],
    [`“${KEY}”`, 'quotes'],
    [`PRIVATE_KEY=${KEY}`, 'a name and a sign'],
    [`export WALLET="${KEY}"`, 'quotes|a name and a sign'],
    [`MNEMONIC=${PHRASE}`, 'a name and a sign'],
    [`key: ${KEY}`, 'a name and a sign'],
    [`${KEY.slice(0, 20)}\u200b${KEY.slice(20)}`, 'invisible character'],
    [`${KEY}\u200b`, 'invisible character'],
    [ADDRESS, 'an address'],
    [`${'q'.repeat(43)}=`, 'a key in base64'],
    ['/home/me/.ethereum/keystore/UTC--2024-01-01T00-00-00Z--abc', 'path of a file'],
    ['./wallet.json', 'path of a file'],
    ['C:\\wallets\\me.json', 'path of a file'],
    ['~/wallet', 'path of a file'],
    [Buffer.from(keystore).toString('base64'), 'keystore in base64'],
    [Buffer.from(keystore).toString('base64').replace(/.{76}/g, '$&\n'), 'keystore in base64'],
    ['xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKm', 'extended private key'],
    [`0x${'f'.repeat(64)}`, 'range'],
    [PHRASE.replace('junk', 'test'), 'checksum'],
    [PHRASE.replace(' junk', ''), '11 words'],
    [`${PHRASE} test`, '13 words'],
  ])('says what is wrong about %j without repeating it', async (secret, why) => {
    const error = await failure(openWallet({ secret }));
    expect(error.code).toBe('WALLET_INVALID');
    expect(error.what).toContain('`wallet`');
    expect(error.why).toMatch(new RegExp(why));
    expect(error.cause).toBeUndefined();
    if (secret) expect(error.message).not.toContain(secret);
    for (const part of secret.match(/[\w]{12,}/g) ?? []) expect(error.message).not.toContain(part);
  });
});
