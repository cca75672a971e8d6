import { connectRpc } from '../../../src/iexec/chain/rpc.ts';
import type { HttpClient, HttpRequest } from '../../../src/net/http.ts';
import { mutateJson, mutateText } from '../support/mutate.ts';
import { type FuzzTarget, must } from '../support/target.ts';

const CHAIN = 421_614;
const network = {
  name: 'fuzz',
  chainId: CHAIN,
  hub: '0xB2157BF2fAb286b2A4170E3491Ac39770111Da3E',
  rpcUrl: 'https://rpc.example/key',
  smsUrl: 'https://sms.example',
  marketUrl: 'https://market.example',
  compassUrl: 'https://compass.example',
  ipfsGatewayUrl: 'https://gateway.example',
  ipfsNodeUrl: 'https://node.example',
};

/** The first answer of an RPC endpoint, whole: a connection stands only where it names the chain, with status 200. */
export function transportTarget(): FuzzTarget<{ status: number; body: string }> {
  const sample = { jsonrpc: '2.0', id: 0, result: `0x${CHAIN.toString(16)}` };
  return {
    name: 'transport',
    make: random => {
      const answer = random.oneIn(4) ? [sample] : sample;
      const changed = random.oneIn(3) ? answer : mutateJson(random, answer);
      const text = JSON.stringify(changed) ?? 'undefined';
      return {
        status: random.oneIn(5) ? random.pick([204, 301, 401, 429, 500, 503]) : 200,
        body: random.oneIn(4) ? mutateText(random, text) : text,
      };
    },
    feed: async ({ status, body }) => {
      let answered = '';
      const http = {
        request: async ({ body: question }: HttpRequest) => {
          const [{ id }] = [JSON.parse(String(question))].flat() as [{ id: number }];
          answered = body.replace('"id":0', `"id":${id}`);
          return { status, headers: new Headers(), text: answered };
        },
      } as unknown as HttpClient;
      const provider = await connectRpc(network, { http, batchStallMs: 0 });
      provider.destroy();
      must(status === 200, 'an answer with another status');
      const replies = [JSON.parse(answered)].flat() as { result?: unknown }[];
      must(
        replies.some(({ result }) => typeof result === 'string' && Number(result) === CHAIN),
        'another chain',
      );
    },
  };
}
