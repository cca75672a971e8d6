/** What the bundle offers: one function an entry point, each of which `dist/<name>.js` calls. */
export async function main(): Promise<void> {
  const { main } = await import('./main.ts');
  await main();
}

export async function post(): Promise<void> {
  const { post } = await import('./post.ts');
  await post();
}
