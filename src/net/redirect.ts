/**
 * The target of a redirect that was not followed, as the end of a sentence: ", which redirects to https://example.org".
 * Empty when it is no redirect. Names the host only: a path may hold a secret.
 */
export function leadingTo(
  { status, headers }: { status: number; headers: Headers },
  url: string | URL,
): string {
  const location = headers.get('location');
  if (status < 300 || status > 399 || !location) return '';
  const origin = URL.parse(location, String(url))?.origin;
  return origin && origin !== 'null' ? `, which redirects to ${origin}` : '';
}
