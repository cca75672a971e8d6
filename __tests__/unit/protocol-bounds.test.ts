import { describe, expect, test } from '@jest/globals';
import { makeError } from 'ethers';
import { lockDifferences, parseAppLock } from '../../src/iexec/protocol/app-lock.ts';
import { asksEncryption, isSecretName, isSecretNumber } from '../../src/iexec/protocol/params.ts';
import { parseResultLocation } from '../../src/iexec/protocol/result-location.ts';
import { readRefusal } from '../../src/iexec/protocol/revert.ts';
import { legacyTagBits } from '../../src/iexec/protocol/tag.ts';
import { address, bytes32 } from '../support/fake-chain.ts';

const hex = (text: string) => `0x${Buffer.from(text).toString('hex')}`;

describe('the location of a result', () => {
  const cid = 'QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH';
  const written = (length: number) => {
    const text = JSON.stringify({ storage: 'ipfs', location: `/ipfs/${cid}` });
    return hex(text.padEnd(length));
  };
  const why = (pattern: RegExp) =>
    expect.objectContaining({ code: 'RESULT_MISSING', why: expect.stringMatching(pattern) });

  test('has 4096 bytes at most', () => {
    expect(parseResultLocation(written(4_096))).toEqual({ cid });
    expect(() => parseResultLocation(written(4_097))).toThrow(why(/far too long/));
  });

  test('is missing where the worker wrote nothing, or something else', () => {
    expect(() => parseResultLocation('0x')).toThrow(why(/put no location on chain/));
    expect(() => parseResultLocation(hex('x'))).toThrow(why(/cannot be read/));
    expect(() => parseResultLocation(hex('{"storage":"dropbox"}'))).toThrow(why(/stored on "dropbox"/));
    expect(() => parseResultLocation(hex('{"storage":"ipfs","location":"/ipfs/abc"}'))).toThrow(why(/names/));
    expect(() => parseResultLocation(hex('{"storage":"ipfs"}'))).toThrow(why(/names ""/));
  });
});

test.each([
  ['{"iexec_result_encryption":true}', true],
  ['{"iexec_result_encryption":false}', false],
  ['{"iexec_result_encryption":"true"}', false],
  ['{}', false],
  ['null', false],
  ['7', false],
  ['--a command line', false],
])('params %j ask for encryption: %s', (params, asked) => {
  expect(asksEncryption(params)).toBe(asked);
});

test('secrets are numbered from 1 to 999999, with names of 64 characters', () => {
  expect(['0', '1', '999999', '1000000', '01'].map(isSecretNumber)).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
  expect(['', 'a', 'a'.repeat(64), 'a'.repeat(65)].map(isSecretName)).toEqual([false, true, true, false]);
});

describe('a refusal', () => {
  const refusal = (reason: string | null, data = '0x') =>
    readRefusal(
      makeError('execution reverted', 'CALL_EXCEPTION', {
        action: 'call',
        data,
        reason,
        transaction: { to: null, data: '0x' },
        invocation: null,
        revert: null,
      }),
    );

  test('has the meaning of its code, as far as that is known', () => {
    expect(refusal('iExecV5-matchOrders-0x05')).toEqual({
      matchCode: '0x05',
      stakeTooSmall: false,
      text: 'the pool costs more than what `max-price` leaves for it (matchOrders code 0x05)',
    });
    expect(refusal('iExecV5-matchOrders-0xff')).toMatchObject({
      text: 'the hub gives a code that we do not know (matchOrders code 0xff)',
    });
  });

  test('is of an account, in its own words, by its error’s name, or without any', () => {
    expect(refusal('IexecEscrow: Transfer amount exceeds balance')?.stakeTooSmall).toBe(true);
    expect(refusal('Too late.')).toEqual({ stakeTooSmall: false, text: 'Too late' });
    expect(refusal(null, '0x12345678ff')?.text).toBe('unknown error 0x12345678');
    expect(refusal(null)).toEqual({ stakeTooSmall: false, text: 'the contract gives no reason' });
    expect(readRefusal(new Error('no answer'))).toBeUndefined();
  });
});

test('the frameworks before TDX are bits 1 and 2 of a tag', () => {
  expect([0, 1, 2, 4, 6, 8, 9, 15, 16, 256].map(tag => legacyTagBits(bytes32(tag)))).toEqual([
    [],
    [],
    [1],
    [2],
    [1, 2],
    [],
    [],
    [1, 2],
    [],
    [],
  ]);
});

test('a lock differs in the fields that changed', () => {
  const lock = {
    chainId: 1,
    app: address(1),
    owner: address(2),
    type: 'DOCKER',
    image: 'x',
    checksum: bytes32(1),
    mrenclave: '0x',
  };
  expect(lockDifferences(lock, lock)).toEqual([]);
  expect(lockDifferences(lock, { ...lock, owner: address(3), image: 'y' })).toEqual([
    `owner: from ${address(2)} to ${address(3)}`,
    'image: from x to y',
  ]);
  expect(parseAppLock(JSON.stringify(lock))).toEqual(lock);
  expect(() => parseAppLock(JSON.stringify({ ...lock, chainId: 0 }))).toThrow(/app-lock/);
});
