import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { encryptKeystoreJsonSync, Wallet } from 'ethers';
import { pullRequestEvent } from '../../../localrunner/events.ts';
import { type GitHubApi, startGitHubApi } from '../../../localrunner/github-api.ts';
import type { RunActionOptions, RunActionResult } from '../../../localrunner/run-action.ts';
import { deriveContentKey, deriveResultKeySeed, rootFromText } from '../../../src/crypto/key-derivation.ts';
import { deriveResultKeyPair } from '../../../src/crypto/result-key.ts';
import { deriveIdentities } from '../../../src/pipeline/context/identities.ts';
import type { SECRET_INPUTS } from '../../../src/run/host/secret-input-names.ts';
import { inputKeyOf } from '../../support/input-key.ts';
import { pngOf } from '../../support/pictures.ts';
import { type FaultProxy, startFaultProxy } from '../../support/proxy.ts';
import { startPutServer } from '../../support/put-server.ts';
import type { Canary } from '../../support/secret-search.ts';
import { startWorld, type World } from '../../support/world.ts';
import { type Trace, tracesOf } from './traces.ts';

const SERVICES = ['rpcUrl', 'smsUrl', 'marketUrl', 'compassUrl', 'ipfsGatewayUrl', 'ipfsNodeUrl'] as const;
/** The private input of a step. */
export const SCENE = randomBytes(5_000);
export const PASSWORD = `pass word/${randomBytes(9).toString('base64')}`;
const ENCRYPTION_SECRET = `root of all keys ${randomBytes(16).toString('hex')}`;
const TOKEN = `ghs_${randomBytes(18).toString('hex')}`;
/** Access keys of RPC endpoints, and the signature of a presigned URL. */
export const RPC_KEY = randomBytes(16).toString('hex');
const NETWORK_KEY = randomBytes(16).toString('base64url');
export const SIGNATURE = randomBytes(32).toString('hex');
/** Secrets that one service may see, in its URL alone: secret's name to the name of the front before that service. */
export const ADDRESSED: Readonly<Record<string, string>> = {
  'key of `rpc-url`': 'rpcUrl',
  'key of the network’s endpoint': 'rpcUrl',
  'signature of `storage-url`': 'put',
};

/** A step that was run, and all that it left where others can see it. */
export interface CanaryStep {
  readonly run: RunActionResult;
  traces(): Trace[];
}

/** A world in which every input that can hold a secret holds one that is searched for. */
export interface CanaryWorld {
  readonly world: World;
  readonly github: GitHubApi;
  /** In front of every service that a step talks to. */
  readonly fronts: Readonly<Record<string, FaultProxy>>;
  /** Every secret but the key of an input. */
  readonly canaries: readonly Canary[];
  /** age identity that opens the baselines. */
  readonly identity: string;
  /** The key of this content as an input. */
  inputKey(content: Buffer): Canary;
  /** Every input that can hold a secret, with one in it, but `storage-url`, which is for other runs than the rest. */
  secretInputs(): Record<Exclude<(typeof SECRET_INPUTS)[number], 'storage-url'>, string>;
  /** Sends the input to a server of the user's, by a presigned URL. */
  storageInputs(): Record<'storage' | 'storage-url', string>;
  /** A step in a pull request that comments, with every secret that there can be; its input is `SCENE` by default. */
  step(
    entry: RunActionOptions['entry'],
    inputs?: Record<string, string>,
    more?: Partial<RunActionOptions>,
  ): Promise<CanaryStep>;
  stop(): Promise<void>;
}

/** Starts the world, the services beside it, and a proxy in front of each. */
export async function startCanaryWorld(): Promise<CanaryWorld> {
  const [world, github, put] = await Promise.all([startWorld(), startGitHubApi(), startPutServer()]);
  const { info } = world.localnet;
  const wallet = new Wallet(info.wallets.requesters[1]?.privateKey ?? '');
  // The cost of the key derivation guards nothing here, and every step pays it.
  const keystore = encryptKeystoreJsonSync(wallet, PASSWORD, { scrypt: { N: 1_024, r: 8, p: 1 } });
  const urls = {
    ...Object.fromEntries(SERVICES.map(name => [name, info.network[name]])),
    schedulerUrl: info.schedulerUrl,
    results: world.results.url,
    github: github.url,
    put: put.url,
  };
  const started = Object.entries(urls).map(
    async ([name, url]) => [name, await startFaultProxy(url)] as const,
  );
  const fronts: Record<string, FaultProxy> = Object.fromEntries(await Promise.all(started));
  fronts.compassUrl?.interfere(() => ({
    kind: 'rewrite',
    rewrite: body => body.replaceAll(info.schedulerUrl, fronts.schedulerUrl?.url ?? ''),
  }));

  const identity = await generateIdentity();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  const baseline = Buffer.from(await encrypter.encrypt(pngOf(2, 2, () => [1, 2, 3])));

  const root = rootFromText(ENCRYPTION_SECRET);
  const { privateKey } = await deriveResultKeyPair(deriveResultKeySeed(root));
  const rsa = privateKey.export({ format: 'jwk' });
  const hexKey = (hex: string): Buffer => Buffer.from(hex.slice(2), 'hex');
  const crypto = JSON.parse(keystore).Crypto ?? JSON.parse(keystore).crypto;
  const canaries: readonly Canary[] = [
    { name: 'wallet key', secret: hexKey(wallet.privateKey) },
    { name: 'keystore ciphertext', secret: Buffer.from(crypto.ciphertext, 'hex') },
    { name: 'wallet password', secret: PASSWORD },
    { name: 'encryption secret', secret: ENCRYPTION_SECRET },
    { name: 'token', secret: TOKEN },
    { name: 'baseline key', secret: identity },
    { name: 'key of `rpc-url`', secret: RPC_KEY },
    { name: 'key of the network’s endpoint', secret: NETWORK_KEY },
    { name: 'signature of `storage-url`', secret: SIGNATURE },
    { name: 'root', secret: root.export() },
    {
      name: 'beneficiary key',
      secret: hexKey(deriveIdentities(wallet, ENCRYPTION_SECRET).beneficiary.privateKey),
    },
    { name: 'content key', secret: deriveContentKey(root) },
    { name: 'result key seed', secret: deriveResultKeySeed(root) },
    ...(['d', 'p', 'q', 'dp', 'dq', 'qi'] as const).map(part => ({
      name: `result key, ${part}`,
      secret: Buffer.from(rsa[part] ?? '', 'base64url'),
    })),
  ];
  const home = path.join(world.folder, 'home');
  mkdirSync(home);
  const temp = mkdtempSync(path.join(world.folder, 'temp-'));

  const secretInputs: CanaryWorld['secretInputs'] = () => {
    const moved = Object.fromEntries(SERVICES.map(name => [name, fronts[name]?.url]));
    const rpcUrl = `${moved.rpcUrl}/?apikey=${NETWORK_KEY}`;
    return {
      network: JSON.stringify({ ...world.localnet.info.network, ...moved, rpcUrl }),
      'rpc-url': `${moved.rpcUrl}/?apikey=${RPC_KEY}`,
      wallet: keystore,
      'wallet-password': PASSWORD,
      'encryption-secret': ENCRYPTION_SECRET,
      'baseline-key': identity,
      'github-token': TOKEN,
    };
  };
  const storageInputs: CanaryWorld['storageInputs'] = () => ({
    storage: 'http-put',
    'storage-url': `${fronts.put?.url}/bucket/scene.enc?X-Amz-Expires=60&X-Amz-Signature=${SIGNATURE}`,
  });

  return {
    world,
    github,
    fronts,
    canaries,
    identity,
    inputKey: content => ({ name: 'input key', secret: inputKeyOf(root, content).key }),
    secretInputs,
    storageInputs,
    step: async (entry, inputs = {}, more = {}) => {
      const cwd = world.workspace({ 'scene.bin': SCENE, 'expected/0001.png.age': baseline });
      const run = await world.run({
        entry,
        cwd,
        temp,
        debug: true,
        event: pullRequestEvent('own').payload,
        env: {
          HOME: home,
          GITHUB_EVENT_NAME: 'pull_request',
          GITHUB_API_URL: fronts.github?.url ?? '',
          ACTIONS_RESULTS_URL: `${fronts.results?.url}/`,
        },
        inputs: {
          'private-files': 'scene.bin',
          ...secretInputs(),
          comment: 'always',
          ...inputs,
        },
        ...more,
      });
      return { run, traces: () => tracesOf(run, [more.cwd ?? cwd, temp, home]) };
    },
    stop: async () => {
      await Promise.all(Object.values(fronts).map(front => front.close()));
      await Promise.all([world.stop(), github.stop(), put.close()]);
    },
  };
}
