import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { SecretSearch } from '../support/secret-search.ts';

describe('the search', () => {
  const secret = randomBytes(32);
  test.each([
    ['bytes', secret],
    ['hex', secret.toString('hex')],
    ['upper-case hex with 0x', `0x${secret.toString('hex').toUpperCase()}`],
    ['base64', secret.toString('base64')],
    ['base64 one byte in', Buffer.concat([Buffer.from('a'), secret]).toString('base64')],
    ['base64 two bytes in', Buffer.concat([Buffer.from('ab'), secret]).toString('base64')],
    ['base64url two bytes in', Buffer.concat([Buffer.from('ab'), secret]).toString('base64url')],
    ['decimal', BigInt(`0x${secret.toString('hex')}`).toString()],
  ])('finds a key as %s', (_, text) => {
    const search = new SecretSearch([{ name: 'key', secret }]);
    const noise = Buffer.concat([randomBytes(1_001), Buffer.from(text), randomBytes(999)]);
    expect(search.find(noise)).not.toEqual([]);
    expect(search.find(randomBytes(2_000))).toEqual([]);
  });
});
