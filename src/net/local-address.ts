import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Addresses that are valid within one machine or one network only (IANA special-purpose registries). */
const LOCAL = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  LOCAL.addSubnet(net, bits, 'ipv4');

/** Global unicast addresses of IPv6 (RFC 4291); all others are local, multicast or unused. */
const GLOBAL_IPV6 = new BlockList();
GLOBAL_IPV6.addSubnet('2000::', 3, 'ipv6');
/** Positions of an IPv4 address in IPv6 ones: mapped (RFC 4291), NAT64 (RFC 6052) and 6to4 (RFC 3056). */
const CARRIERS: readonly (readonly [prefix: RegExp, firstGroup: number])[] = [
  [/^(?:0:){5}ffff:/, 6],
  [/^64:ff9b:(?:0:){4}/, 6],
  [/^2002:/, 1],
];

/** Names that no public DNS knows (RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`), and those that routers use. */
const LOCAL_NAMES =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|home\.arpa|corp|private|test|invalid|onion)$/;

/** Tells whether a host of a URL, as `URL` spells it, is this machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/**
 * Tells whether the URL leads to this machine or into a private network, which is out of reach from outside: by a
 * private address in any spelling, or by a name that public DNS does not have. Sends no request.
 */
export function isLocal(text: string): boolean {
  const hostname = (URL.parse(text)?.hostname ?? '').replace(/\.$/, '');
  const address = hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) > 0) return isLocalAddress(address);
  return !hostname.includes('.') || LOCAL_NAMES.test(hostname);
}

/** Tells whether a name has only private addresses in this machine's DNS; false when it finds none. */
export async function resolvesLocally(hostname: string): Promise<boolean> {
  const found = await lookup(hostname, { all: true }).catch(() => []);
  return found.length > 0 && found.every(({ address }) => isLocalAddress(address));
}

function isLocalAddress(address: string): boolean {
  if (isIP(address) === 4) return LOCAL.check(address, 'ipv4');
  const groups = expanded(address);
  for (const [prefix, first] of CARRIERS) {
    if (!prefix.test(`${groups.join(':')}:`)) continue;
    const [high = 0, low = 0] = groups.slice(first).map(group => Number.parseInt(group, 16));
    return LOCAL.check([high >> 8, high & 255, low >> 8, low & 255].join('.'), 'ipv4');
  }
  return !GLOBAL_IPV6.check(address, 'ipv6');
}

/** The eight groups of an IPv6 address as `URL` and DNS spell it, without leading zeros. */
function expanded(address: string): string[] {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const split = (part: string) => part.split(':').filter(group => group !== '');
  if (tail === undefined) return split(head);
  const [before, after] = [split(head), split(tail)];
  return [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
}
