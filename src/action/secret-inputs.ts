import type { InputReader } from './input-reader.ts';
import { SECRET_AS_A_WHOLE } from './secret-input-names.ts';

/**
 * What presigned URLs of S3, Google Cloud and Azure say beside their signature. It is the same in many URLs of one
 * account, and opens nothing.
 */
const NO_KEY =
  /algorithm|credential|date|expires|signedheaders|accesskeyid|accessid|^(s[eprtv]|spr|sk[estv]|skoid|sktid)$/i;

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

/** What of `storage-url` is not in the URL that everybody may know: that is itself without its query, if not given. */
function storageKeys(read: InputReader): string[] {
  const url = read('storage-url');
  const inPublic = read('storage-public-url') || url.replace(/[?#].*/s, '');
  const query = URL.parse(url)?.search.slice(1) ?? '';
  return [...accessKeysOf(url), query].filter(key => !inPublic.includes(key));
}

/** The parts of an endpoint's URL that look like access keys: password, user, long path segments, query values. */
export function accessKeysOf(url: string): string[] {
  const parsed = URL.parse(url);
  if (!parsed) return [];
  const keys = [parsed.username, parsed.password];
  for (const [name, value] of parsed.searchParams) if (!NO_KEY.test(name)) keys.push(value);
  keys.push(...parsed.pathname.split('/').filter(segment => segment.length >= 16));
  return keys.flatMap(key => [key, decodeOrKeep(key)]);
}

function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
