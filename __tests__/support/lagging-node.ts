import { setTimeout as delay } from 'node:timers/promises';
import { type FaultProxy, startFaultProxy } from './proxy.ts';

/** Time between two looks at the head of the chain, in milliseconds. */
const LOOK_MS = 20;

/** One call of a JSON-RPC request. */
interface Call {
  readonly method: string;
  readonly params: unknown[];
}

/** Methods that read the state at a block, with the place of the block among their arguments. */
const BLOCK_ARGUMENT: Readonly<Record<string, number>> = {
  eth_call: 1,
  eth_estimateGas: 1,
  eth_getBalance: 1,
  eth_getTransactionCount: 1,
  eth_getCode: 1,
  eth_getBlockByNumber: 0,
};

/** Methods that find transactions by their hashes. */
const BY_HASH = new Set(['eth_getTransactionReceipt', 'eth_getTransactionByHash']);

/**
 * An endpoint in front of several nodes, of which some are behind: such a one answers as the chain was some time ago. It
 * takes transactions all the same.
 * @param rpcUrl of a node that is up to date
 * @param options `lagMs` in milliseconds; one answer of so many (`every`) is by a node that is behind
 */
export async function startLaggingNode(
  rpcUrl: string,
  { lagMs, every }: { readonly lagMs: number; readonly every: number },
): Promise<FaultProxy> {
  const ask = async (body: string) =>
    (await (
      await fetch(rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    ).json()) as { result?: unknown };
  const headNow = async () =>
    Number((await ask('{"jsonrpc":"2.0","id":1,"method":"eth_blockNumber","params":[]}')).result);
  const heads: { readonly at: number; readonly head: number }[] = [{ at: 0, head: await headNow() }];
  let isOpen = true;
  const watching = (async () => {
    while (isOpen) {
      const head = await headNow().catch(() => 0);
      if (head > (heads.at(-1)?.head ?? 0)) heads.push({ at: Date.now(), head });
      await delay(LOOK_MS);
    }
  })();
  const proxy = await startFaultProxy(rpcUrl);
  let answers = 0;
  proxy.interfere(async ({ body }) => {
    answers += 1;
    if (answers % every !== 0) return undefined;
    const seen = heads.findLast(({ at }) => at <= Date.now() - lagMs)?.head ?? 0;
    const asked = JSON.parse(body.toString('utf8')) as Call | Call[];
    const answer = async (call: Call) => behind(await ask(JSON.stringify(at(call, seen))), call, seen);
    const replies = Array.isArray(asked) ? await Promise.all(asked.map(answer)) : await answer(asked);
    return { kind: 'answer', status: 200, body: JSON.stringify(replies) };
  });
  return {
    ...proxy,
    close: async () => {
      isOpen = false;
      await watching;
      await proxy.close();
    },
  };
}

/** The call as a node asks itself that has this block as its newest. */
function at(call: Call, seen: number): Call {
  const place = BLOCK_ARGUMENT[call.method];
  if (place === undefined) return call;
  const params = [...call.params];
  const block = params[place] ?? 'latest';
  if (block === 'latest' || block === 'pending') params[place] = `0x${seen.toString(16)}`;
  return { ...call, params };
}

/** The answer of a node that has this block as its newest. */
function behind<T extends { result?: unknown }>(answer: T, { method }: Call, seen: number): T {
  if (method === 'eth_blockNumber') return { ...answer, result: `0x${seen.toString(16)}` };
  const found = answer.result as { blockNumber?: string | null } | null | undefined;
  if (BY_HASH.has(method) && found && Number(found.blockNumber ?? 0) > seen)
    return { ...answer, result: null };
  return answer;
}
