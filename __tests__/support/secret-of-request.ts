/** Whose secret a request to the SMS is about, and its name, as they go into the challenge that is signed for it. */
export function secretOfRequest(path: string): readonly [address: string, name: string | undefined] {
  const { searchParams: query, pathname } = new URL(path, 'http://localhost');
  if (pathname === '/secrets/web3') return [query.get('secretAddress') ?? '', undefined];
  if (pathname === '/secrets/web2') return [query.get('ownerAddress') ?? '', query.get('secretName') ?? ''];
  const [, kind, address = '', , name = ''] = pathname.split('/');
  return kind === 'apps' ? [address, '1'] : [address, decodeURIComponent(name)];
}
