import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import AdmZip from 'adm-zip';
import { ChainAccount } from '../../../localnet/chain/chain-account.ts';
import { encryptResult } from '../../../localnet/worker/result-cipher.ts';
import { startWorkerpool } from '../../../localnet/workerpool.ts';
import { openResult } from '../../../src/crypto/result-cipher.ts';
import { deriveIdentities } from '../../../src/pipeline/context/identities.ts';
import { publishPoolOrder, signPoolOrder } from '../../support/market-orders.ts';
import { startFaultProxy } from '../../support/proxy.ts';
import { type RawEntry, rawZip } from '../../unit/archive-raw-zip.ts';
import type { Target } from './target.ts';

/** A pool whose worker runs the app, and then delivers something else. */
export interface HostileWorker {
  /** Address of the pool, for the input `workerpool`. */
  readonly workerpool: string;
  /** Delivers this archive, encrypted for its beneficiary as it should be, for all tasks from now on. */
  deliver(archive: Buffer): Promise<void>;
  /** Delivers what the app made, and these entries beside it. */
  deliverBeside(entries: readonly RawEntry[]): void;
  /** Delivers these bytes as they are. */
  deliverRaw(bytes: Buffer): Promise<void>;
  /** Delivers nothing, and writes this on chain in place of the CID. */
  claim(cid: string): void;
  stop(): Promise<void>;
}

/** The one file of a form. */
function fileIn(form: Buffer): Buffer {
  const boundary = form.subarray(0, form.indexOf('\r\n'));
  const start = form.indexOf('\r\n\r\n') + 4;
  return form.subarray(start, form.indexOf(Buffer.concat([Buffer.from('\r\n'), boundary]), start));
}

/** Starts it as the localnet's second pool, which sells for nothing from now on. */
export async function startHostileWorker({ world, wallet }: Target): Promise<HostileWorker> {
  const { info, provider } = world.localnet;
  const { network, wallets } = info;
  const workerpool = info.workerpools[1] ?? '';
  const folder = mkdtempSync(`${world.folder}-worker-`);
  const ipfs = await startFaultProxy(network.ipfsNodeUrl);
  const pool = await startWorkerpool({
    provider,
    chainId: network.chainId,
    hub: network.hub,
    workerpool,
    owner: new ChainAccount(wallets.workerpoolOwner.privateKey, provider),
    worker: new ChainAccount(wallets.worker.privateKey, provider),
    smsUrl: network.smsUrl,
    ipfsUrl: ipfs.url,
    dir: folder,
    // What it delivers is made in one place.
    workers: 1,
  });
  const order = { price: 0n, volume: 1_000n, terms: { category: 0n, workerpool } };
  await publishPoolOrder(world.localnet, await signPoolOrder(world.localnet, order));

  const claim = (cid: string): void => {
    const body = JSON.stringify({ Name: 'result', Hash: cid, Size: '1' });
    ipfs.interfere(({ url }) =>
      url.startsWith('/api/v0/add') ? { kind: 'answer', status: 200, body } : undefined,
    );
  };
  const upload = async (bytes: Buffer): Promise<string> => {
    const form = new FormData();
    form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), 'result');
    const reply = await fetch(`${network.ipfsNodeUrl}/api/v0/add`, { method: 'POST', body: form });
    return ((await reply.json()) as { Hash: string }).Hash;
  };
  const [plain, encrypted] = [path.join(folder, 'plain.zip'), path.join(folder, 'encrypted.zip')];
  const encrypt = async (archive: Buffer): Promise<Buffer> => {
    const { publicKeyPem } = await deriveIdentities(wallet, '').resultKey();
    await writeFile(plain, archive);
    await encryptResult(plain, Buffer.from(publicKeyPem).toString('base64'), encrypted);
    return readFile(encrypted);
  };
  const decrypt = async (archive: Buffer): Promise<Buffer> => {
    const { privateKey } = await deriveIdentities(wallet, '').resultKey();
    await writeFile(encrypted, archive);
    await openResult({ archive: encrypted, privateKey, destination: plain });
    return readFile(plain);
  };
  const deliverRaw = async (bytes: Buffer): Promise<void> => claim(await upload(bytes));
  return {
    workerpool,
    claim,
    deliverRaw,
    deliver: async archive => deliverRaw(await encrypt(archive)),
    deliverBeside: entries => {
      ipfs.interfere(async ({ url, body }) => {
        if (!url.startsWith('/api/v0/add')) return undefined;
        const honest = new AdmZip(await decrypt(fileIn(body)))
          .getEntries()
          .map(entry => ({ name: entry.entryName, data: entry.getData() }));
        const Hash = await upload(await encrypt(rawZip([...honest, ...entries])));
        const answer = JSON.stringify({ Name: 'result', Hash, Size: '1' });
        return { kind: 'answer', status: 200, body: answer };
      });
    },
    stop: async () => {
      await pool.close();
      await ipfs.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
