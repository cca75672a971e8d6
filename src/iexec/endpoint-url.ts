/**
 * The URL of one endpoint below a service's base URL. A path in the base URL is kept, and parameters are
 * sorted by name, so that equal requests have equal URLs.
 * @param path absolute path, each segment already encoded where it needs to be.
 */
export function endpointUrl(
  base: string,
  path: string,
  query: Readonly<Record<string, string | number | boolean | undefined>> = {},
): URL {
  const url = new URL(base);
  url.pathname = url.pathname.replace(/\/+$/, '') + path;
  for (const name of Object.keys(query).sort()) {
    const value = query[name];
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}

/** Whether this URL may carry what we send: https anywhere, http on this very machine only. */
export function isSafeServiceUrl(text: string): boolean {
  const url = URL.parse(text);
  if (!url || url.username || url.password) return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && isLoopback(url.hostname);
}

/** Whether the URL leads to this very machine or into its own network: by a name for it, or by a private address. */
export function isLocal(text: string): boolean {
  const hostname = URL.parse(text)?.hostname ?? '';
  return isLoopback(hostname) || hostname.endsWith('.localhost') || isPrivateAddress(hostname);
}

/** IPv4 of RFC 1918, RFC 3927 and RFC 6598 and 0.0.0.0/8; of IPv6, all but global unicast (RFC 4291). */
function isPrivateAddress(hostname: string): boolean {
  if (hostname.startsWith('[')) return !/^\[[23]/.test(hostname);
  return /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(?:\.\d{1,3})+$/.test(
    hostname,
  );
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
