import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { encryptKeystoreJsonSync, Wallet } from 'ethers';
import { REPOSITORY } from '../../localrunner/run-action.ts';
import { heavyTest } from '../support/heavy.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

interface Case {
  readonly what: string;
  readonly inputs: () => Record<string, string> | Promise<Record<string, string>>;
  readonly code: string;
  /** What the error must name: the input, and what to do. */
  readonly says: readonly RegExp[];
}

const network = (change: object) => JSON.stringify({ ...world.localnet.info.network, ...change });

/** One case per kind; `parseInputs` has the others in its own tests. */
const CASES: readonly Case[] = [
  {
    what: 'an app that is no address',
    inputs: () => ({ app: '0x123' }),
    code: 'INPUT_INVALID',
    says: [/`app`/],
  },
  {
    what: 'a category that the network lacks',
    inputs: () => ({ category: '17' }),
    code: 'INPUT_INVALID',
    says: [/`category`/],
  },
  {
    what: 'a file that is missing',
    inputs: () => ({ 'private-files': 'missing.blend' }),
    code: 'INPUT_NO_FILES',
    says: [/`private-files`/, /missing\.blend/],
  },
  {
    what: 'a glob that matches nothing',
    inputs: () => ({ 'private-files': '**/*.blend' }),
    code: 'INPUT_NO_FILES',
    says: [/`private-files`/, /\*\.blend/],
  },
  {
    what: 'an output folder that is a file',
    inputs: () => ({ 'output-path': 'a.txt' }),
    code: 'INPUT_INVALID',
    says: [/`output-path`/, /a\.txt is not a folder/],
  },
  {
    what: 'a wallet that is no key',
    inputs: () => ({ wallet: 'swordfish swordfish' }),
    code: 'WALLET_INVALID',
    says: [/`wallet`/],
  },
  { what: 'no wallet', inputs: () => ({ wallet: '' }), code: 'INPUT_INVALID', says: [/`wallet`/, /fork/i] },
  {
    what: 'a keystore with another password',
    inputs: () => ({
      wallet: encryptKeystoreJsonSync(
        new Wallet(world.localnet.info.wallets.requester.privateKey),
        'right',
        // Every attempt pays for the key derivation, whose cost guards nothing here.
        { scrypt: { N: 1_024, r: 8, p: 1 } },
      ),
      'wallet-password': 'wrong-password',
    }),
    code: 'WALLET_PASSWORD_WRONG',
    says: [/`wallet-password`/],
  },
  {
    what: 'an unknown network',
    inputs: () => ({ network: 'kovan' }),
    code: 'NETWORK_UNKNOWN',
    says: [/`network`/, /arbitrum-mainnet/],
  },
  {
    what: 'an RPC that does not answer',
    inputs: () => ({ network: network({ rpcUrl: 'http://127.0.0.1:9' }) }),
    code: 'RPC_UNREACHABLE',
    says: [/RPC/],
  },
  {
    what: 'an RPC of another chain',
    inputs: () => ({ network: network({ chainId: 4242 }) }),
    code: 'RPC_WRONG_CHAIN',
    says: [/4242/],
  },
  {
    what: 'an app that nobody registered',
    inputs: () => ({ app: world.localnet.info.wallets.worker.address }),
    code: 'APP_UNKNOWN',
    says: [/`app`/],
  },
  {
    what: 'an app that nobody sells',
    inputs: () => ({ app: world.localnet.info.apps.unsold ?? '' }),
    code: 'APP_NO_ORDER',
    says: [/`app`/],
  },
  {
    what: 'a category that no pool serves',
    inputs: () => ({ category: 'XL' }),
    code: 'WORKERPOOL_NO_ORDER',
    says: [/`category`/],
  },
  {
    what: 'a pinned pool without a fitting order',
    inputs: () => ({ workerpool: world.localnet.info.wallets.worker.address }),
    code: 'WORKERPOOL_NO_ORDER',
    says: [/`workerpool`/],
  },
  {
    what: 'a requester secret that nobody pushed',
    inputs: () => ({ 'app-secrets': '1: forgotten-key' }),
    code: 'SECRET_MISSING',
    says: [/`app-secrets`/, /forgotten-key/],
  },
  {
    what: 'a beneficiary without a key',
    inputs: () => ({ beneficiary: '0x456DEf1bA694A2e8F8A4dA9c2D5D5BB3D0AE5f11'.toLowerCase() }),
    code: 'SECRET_MISSING',
    says: [/`beneficiary`/, /push-encryption-key/],
  },
  {
    what: 'a public URL that is not there',
    inputs: () => ({ 'public-urls': `${world.localnet.info.network.ipfsGatewayUrl}/scene.blend?sig=s3cr3t` }),
    code: 'INPUT_UNFETCHABLE',
    says: [/scene\.blend\?… could not be fetched: it answers with HTTP 404/],
  },
  {
    what: 'a dataset that nobody registered',
    inputs: () => ({ 'private-files': '', dataset: world.localnet.info.wallets.worker.address }),
    code: 'DATASET_UNKNOWN',
    says: [/`dataset`/],
  },
  {
    what: 'a wallet that cannot pay the price',
    inputs: () => ({
      category: 'S',
      'max-price': '1 RLC',
      wallet: world.localnet.info.wallets.requesters[4]?.privateKey ?? '',
    }),
    code: 'BALANCE_TOO_SMALL',
    says: [/`wallet`/, /0\.0002 RLC/],
  },
  {
    what: 'a wallet that cannot pay for gas',
    inputs: () => ({ wallet: world.localnet.info.wallets.requesters[5]?.privateKey ?? '' }),
    code: 'GAS_TOO_SMALL',
    says: [/`wallet`/],
  },
];

const troubleshooting = readFileSync(path.join(REPOSITORY, 'docs/troubleshooting.md'), 'utf8');

/** Cases that the default suite tries with the bundle: one in three. The parsers' own tests judge each of them. */
const isTried = (_: unknown, index: number): boolean => index % 3 === 0;
const TITLE = '$what: fails before anything is spent and names the fix ($code)';
test.each(CASES.filter(isTried))(TITLE, expectRefusal);
heavyTest.each(CASES.filter((one, index) => !isTried(one, index)))(TITLE, expectRefusal);

async function expectRefusal({ inputs, code, says }: (typeof CASES)[number]): Promise<void> {
  const { provider } = world.localnet;
  const before = await provider.getBlockNumber();
  const cwd = world.workspace({ 'a.txt': 'private' });
  const run = await world.run({ cwd, inputs: { 'private-files': 'a.txt', ...(await inputs()) } });
  expect({ code: run.outputs['error-code'], exitCode: run.exitCode }).toEqual({ code, exitCode: 1 });
  const errors = run.commands.filter(command => command.command === 'error');
  expect(errors).toHaveLength(1);
  for (const pattern of says) expect(errors[0]?.message).toMatch(pattern);
  const [, anchor] = /More: https:\S+\/docs\/troubleshooting\.md#(\w+)$/.exec(errors[0]?.message ?? '') ?? [];
  expect(troubleshooting).toMatch(new RegExp(`^## ${anchor}$`, 'im'));
  expect(run.outputs.status).toBe('failed');
  expect(run.outputs['deal-id']).toBe('');
  expect(await provider.getBlockNumber()).toBe(before);
}
