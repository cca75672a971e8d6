import { describe, expect, test } from '@jest/globals';
import { openWallet } from '../../src/iexec/chain/wallet.ts';
import { describeNearMiss } from '../../src/iexec/chain/wallet-near-miss.ts';

const words = (count: number) => Array(count).fill('zoo').join(' ');
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('the look of a text that is no wallet', () => {
  test.each<[string, string, string | undefined]>([
    ['19 digits', 'a'.repeat(19), undefined],
    ['20 digits', 'a'.repeat(20), 'It has 20 hexadecimal digits, and a private key has 64.'],
    ['63 digits', `0x${'a'.repeat(63)}`, 'It has 63 hexadecimal digits, and a private key has 64.'],
    [
      '65 digits with a blank',
      `${'a'.repeat(64)} b`,
      'It has 65 hexadecimal digits, and a private key has 64.',
    ],
    ['two words', words(2), undefined],
    ['three words', words(3), 'It has 3 words, and a mnemonic has at least 12.'],
    ['eleven words', words(11), 'It has 11 words, and a mnemonic has at least 12.'],
    ['twelve words', words(12), undefined],
    ['three words, one with a digit', 'zoo zoo zoo1', undefined],
    [
      'a keystore in base64',
      base64(`{"version":3,"address":"${'0'.repeat(20)}"}`),
      'It is a keystore in base64.',
    ],
    ['other base64', base64(`("version":3,"address":"${'0'.repeat(20)}")`), undefined],
  ])('%s', (_, text, why) => {
    expect(describeNearMiss(text)).toBe(why);
  });
});

describe('a mnemonic', () => {
  const refusal = (text: string) =>
    openWallet({ secret: text }).then(
      () => '',
      error => String(error.why),
    );

  test.each([12, 15, 18, 21, 24])('of %d words may have wrong ones', async count => {
    expect(await refusal(`not ${words(count - 1)}`)).toContain('its words or their checksum are wrong');
  });

  test.each([13, 14, 16, 17, 19, 20, 22, 23, 25])('never has %d words', async count => {
    expect(await refusal(words(count))).toBe(`It has ${count} words, and a mnemonic has 12, 15, 18, 21, 24.`);
  });

  test.each([1, 2])('is not what %d words look like', async count => {
    expect(await refusal(words(count))).toMatch(/none of the three forms/);
  });
});
