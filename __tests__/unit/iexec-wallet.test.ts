import { describe, expect, test } from '@jest/globals';
import { encryptKeystoreJsonSync } from 'ethers';
import { TaskError } from '../../src/errors/task-error.ts';
import { openWallet } from '../../src/iexec/wallet.ts';

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

  test.each(['', 'hunter2hunter2', KEY.slice(0, -1), `0x${'f'.repeat(64)}`, PHRASE.replace('junk', 'test')])(
    'refuses %j without repeating it',
    async secret => {
      const error = await failure(openWallet({ secret }));
      expect(error.code).toBe('WALLET_INVALID');
      expect(error.what).toContain('`wallet`');
      expect(error.cause).toBeUndefined();
      if (secret) expect(error.message).not.toContain(secret);
    },
  );
});
