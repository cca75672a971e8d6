import { describe, expect, test } from '@jest/globals';
import { endpointUrl, isSafeServiceUrl } from '../../src/net/endpoint-url.ts';
import { isLocal, isLoopback, resolvesLocally } from '../../src/net/local-address.ts';

/** The last address before each private range, its first, its last, and the next. */
const RANGES: [before: string, first: string, last: string, after: string][] = [
  ['9.255.255.255', '10.0.0.0', '10.255.255.255', '11.0.0.0'],
  ['100.63.255.255', '100.64.0.0', '100.127.255.255', '100.128.0.0'],
  ['126.255.255.255', '127.0.0.0', '127.255.255.255', '128.0.0.0'],
  ['169.253.255.255', '169.254.0.0', '169.254.255.255', '169.255.0.0'],
  ['172.15.255.255', '172.16.0.0', '172.31.255.255', '172.32.0.0'],
  ['191.255.255.255', '192.0.0.0', '192.0.0.255', '192.0.1.0'],
  ['192.167.255.255', '192.168.0.0', '192.168.255.255', '192.169.0.0'],
  ['198.17.255.255', '198.18.0.0', '198.19.255.255', '198.20.0.0'],
];

describe('a private network', () => {
  test.each(RANGES)('begins after %s with %s, and ends with %s before %s', (before, first, last, after) => {
    expect([before, first, last, after].map(address => isLocal(`http://${address}/`))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('is every address before 1.0.0.0 and from 224.0.0.0 on', () => {
    const addresses = [
      '0.0.0.0',
      '0.255.255.255',
      '1.0.0.0',
      '223.255.255.255',
      '224.0.0.0',
      '255.255.255.255',
    ];
    expect(addresses.map(address => isLocal(`http://${address}/`))).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  test.each([
    ['[1fff:ffff::1]', true],
    ['[2000::]', false],
    ['[2001:db8:1:2:3:4:5:6]', false],
    ['[3fff:ffff::1]', false],
    ['[4000::]', true],
    ['[::1]', true],
    ['[fe80::1]', true],
    ['[fd00::1]', true],
  ])('of IPv6: %s is local: %s', (host, local) => {
    expect(isLocal(`http://${host}/`)).toBe(local);
  });

  test.each([
    ['mapped', '[::ffff:192.168.0.1]', '[::ffff:8.8.8.8]'],
    ['mapped, by its second byte', '[::ffff:172.16.1.1]', '[::ffff:172.32.1.1]'],
    ['mapped, by its third byte', '[::ffff:192.0.0.1]', '[::ffff:192.0.1.1]'],
    ['of NAT64', '[64:ff9b::10.1.2.3]', '[64:ff9b::8.8.8.8]'],
    ['of 6to4', '[2002:a01:203::1]', '[2002:808:808::1]'],
    ['of 6to4, written out', '[2002:a01:203:1:2:3:4:5]', '[2002:808:808:1:2:3:4:5]'],
  ])('is told by the IPv4 address inside: %s', (_, local, global) => {
    expect(isLocal(`http://${local}/`)).toBe(true);
    expect(isLocal(`http://${global}/`)).toBe(false);
  });

  test('is told by the name otherwise', () => {
    expect(['http://host/', 'http://host.lan/', 'http://lan.example.org/'].map(isLocal)).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('is seen behind a name that DNS has for this machine only', async () => {
    expect(await resolvesLocally('localhost')).toBe(true);
    expect(await resolvesLocally('8.8.8.8')).toBe(false);
    expect(await resolvesLocally('no host')).toBe(false);
  });
});

test.each([
  ['localhost', true],
  ['[::1]', true],
  ['127.0.0.1', true],
  ['127.255.0.3', true],
  ['128.0.0.1', false],
  ['localhost.example.org', false],
])('the host %s is this machine: %s', (host, loopback) => {
  expect(isLoopback(host)).toBe(loopback);
});

test.each([
  ['https://example.org', true],
  ['http://127.0.0.1:8545', true],
  ['http://example.org', false],
  ['ftp://127.0.0.1', false],
  ['https://user@example.org', false],
  ['https://:password@example.org', false],
  ['nothing', false],
])('%s may carry what we send: %s', (url, safe) => {
  expect(isSafeServiceUrl(url)).toBe(safe);
});

test('an endpoint keeps the path of its base and sorts its parameters', () => {
  const query = { b: 2, a: true, none: undefined };
  expect(endpointUrl('https://example.org/base//?old=1#x', '/tasks', query).href).toBe(
    'https://example.org/base/tasks?a=true&b=2',
  );
});
