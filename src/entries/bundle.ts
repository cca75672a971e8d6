/** Exports of the bundle: one function an entry point, each of which `dist/<name>.js` calls. */
export async function main(): Promise<void> {
  const { main } = await import('./main.ts');
  await main();
}

export async function submit(): Promise<void> {
  const { submit } = await import('./submit.ts');
  await submit();
}

export async function collect(): Promise<void> {
  const { collect } = await import('./collect.ts');
  await collect();
}

export async function quote(): Promise<void> {
  const { quote } = await import('./quote.ts');
  await quote();
}

export async function sweep(): Promise<void> {
  const { sweep } = await import('./sweep.ts');
  await sweep();
}

export async function verify(): Promise<void> {
  const { verify } = await import('./verify.ts');
  await verify();
}

export async function post(): Promise<void> {
  const { post } = await import('./post.ts');
  await post();
}

export async function localnet(): Promise<void> {
  const { localnet } = await import('./localnet.ts');
  await localnet();
}

export async function localnetPost(): Promise<void> {
  const { localnetPost } = await import('./localnet-post.ts');
  await localnetPost();
}

export async function examineWorker(): Promise<void> {
  const { examineWorker } = await import('./examine-worker.ts');
  await examineWorker();
}
