import { decodePercent } from '../../text/decode-percent.ts';
import type { InputReader } from '../host/input-reader.ts';
import { SECRET_AS_A_WHOLE } from '../host/secret-input-names.ts';

/**
 * Fields of a query that open nothing: those that presigned URLs of S3, Google Cloud and Azure carry next to their
 * signature (the same in many URLs of one account), and those that name a chain. Whole names only: `update_token` is a
 * key.
 */
const NO_KEY =
  /^(?:x-(?:amz|goog)-(?:algorithm|credential|date|expires|signedheaders)|awsaccesskeyid|googleaccessid|expires|s[eprtv]|spr|sk[estv]|skoid|sktid|chain(?:_?id)?|network|version)$/i;

/** The secrets among the inputs of a step. */
export interface InputSecrets {
  /** Texts that are secret as a whole. */
  readonly whole: readonly string[];
  /** Access keys and signatures in URLs. */
  readonly keys: readonly string[];
}

/** Finds the secrets among the inputs of a step; they may be empty texts. */
export function secretsOf(read: InputReader): InputSecrets {
  // The other URLs of a network hold names, and masking those would blot out links.
  const [, ownRpcUrl = ''] = /"rpcUrl"\s*:\s*"([^"]+)"/.exec(read('network')) ?? [];
  return {
    whole: SECRET_AS_A_WHOLE.map(read),
    keys: [...accessKeysOf(read('rpc-url')), ...accessKeysOf(ownRpcUrl), ...storageKeys(read)],
  };
}

/** Secret parts of `storage-url`: those not in `storage-public-url` (default: `storage-url` without its query). */
function storageKeys(read: InputReader): string[] {
  const url = read('storage-url');
  const inPublic = read('storage-public-url') || url.replace(/[?#].*/s, '');
  const query = URL.parse(url)?.search.slice(1) ?? '';
  return [...accessKeysOf(url), query].filter(key => !inPublic.includes(key));
}

/**
 * The parts of an endpoint's URL that may be access keys: user, password, the values of the query, and every part of
 * path and host that does not read like a name.
 */
export function accessKeysOf(url: string): string[] {
  const parsed = URL.parse(url);
  if (!parsed) return [];
  const keys = [parsed.username, parsed.password];
  for (const field of [...parsed.search.slice(1).split('&'), parsed.hash.slice(1)]) {
    const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(field) ?? [];
    // As it is written too, since services quote URLs; and a name without a value may be the key itself.
    if (value === '') keys.push(...[name].filter(key => !isName(key)));
    else if (!NO_KEY.test(name)) keys.push(value, value.replaceAll('+', ' '));
  }
  keys.push(...parsed.pathname.split('/').filter(part => !isName(part)));
  // The host as it was written too: the parser makes all of its letters small.
  const [, written = ''] = /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url) ?? [];
  for (const host of [parsed.hostname, written])
    keys.push(...host.split('.').filter(part => part.length >= SHORTEST_HOST_KEY && !isName(part)));
  return keys.flatMap(key => [key, decodePercent(key)]);
}

/** Shortest key in a host name, in characters. Shorter parts with digits, such as `arb1`, are names. */
const SHORTEST_HOST_KEY = 10;

/** True when a part of a URL is made of words, such as `rpc`, `v2` or `arbitrum-mainnet`; no key is so regular. */
function isName(part: string): boolean {
  return (
    part.length < 24 &&
    /^(?:[a-z]{1,12}|[A-Z]?[a-z]{1,11}|[A-Z]{1,4}|\d{1,6}|v\d{1,2})(?:[-_](?:[a-z]{1,12}|\d{1,6}))*$/.test(
      part,
    )
  );
}
