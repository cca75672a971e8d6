import { isLoopback } from './local-address.ts';

/**
 * The URL of one endpoint below a service's base URL. A path in the base URL is kept; a query in it is dropped, since
 * addresses of files become public on the chain. Parameters are sorted by name, so that equal requests have equal URLs.
 * @param path absolute path, each segment already encoded where it needs to be.
 */
export function endpointUrl(
  base: string,
  path: string,
  query: Readonly<Record<string, string | number | boolean | undefined>> = {},
): URL {
  const url = new URL(base);
  url.pathname = url.pathname.replace(/\/+$/, '') + path;
  url.search = '';
  url.hash = '';
  for (const name of Object.keys(query).sort()) {
    const value = query[name];
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}

/** Tells whether this URL may carry what we send: https anywhere, http on this very machine only. */
export function isSafeServiceUrl(text: string): boolean {
  const url = URL.parse(text);
  if (!url || url.username || url.password) return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && isLoopback(url.hostname);
}
