import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Spending } from '../../src/iexec/chain/spending.ts';
import { buyCandidate } from '../../src/pipeline/buy/buy-candidate.ts';
import type { BuyContext } from '../../src/pipeline/buy/buy-context.ts';
import { findBoughtElsewhere, isBoughtElsewhere } from '../../src/pipeline/buy/overtaken.ts';
import { type PlaceInput, placeInput } from '../../src/pipeline/buy/place-input.ts';
import {
  type Candidates,
  locateCandidates,
  mostAdvanced,
  type PurchaseCandidate,
} from '../../src/pipeline/buy/purchase-candidates.ts';
import type { CiphertextMemory, RememberedCiphertext } from '../../src/pipeline/input/ciphertext-memory.ts';
import { knownDatasets, planDataset } from '../../src/pipeline/input/dataset-plan.ts';
import type { EncryptedInput } from '../../src/pipeline/input/encrypt.ts';
import { protect } from '../../src/pipeline/input/protect.ts';
import { upload } from '../../src/pipeline/input/upload.ts';
import { APP, fakeContext, fakeRequest } from '../support/stage-context.ts';

const CHECKSUM = `0x${'5a'.repeat(32)}`;
const RLC = 10n ** 9n;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'place-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function encrypted(remembered = false): EncryptedInput & { readonly path: string } {
  const file = path.join(folder, 'inputs.enc');
  writeFileSync(file, 'ciphertext');
  const secret = Buffer.alloc(32, 7).toString('base64');
  return {
    cid: 'QmInput',
    checksum: CHECKSUM,
    size: 10,
    secret,
    remembered,
    file: async () => file,
    discard: async () => {},
    path: file,
  };
}

async function start(choosesLocation = false) {
  const fake = fakeContext({ choosesLocation });
  const { context, chain, market, identities } = fake;
  await market.sell({ pool: RLC / 2n });
  const request = fakeRequest(chain, {
    storage: { kind: 'http-put', uploadUrl: 'https://files.example/', publicUrl: undefined },
  });
  const input = encrypted();
  const identity = { request, identities, input };
  const locate = () => locateCandidates(context, identity);
  const spending = () => new Spending({ rlc: RLC });
  const place = async (changes: Partial<PlaceInput> = {}) =>
    placeInput(context, {
      ...identity,
      candidates: await locate(),
      memory: undefined,
      isRemake: false,
      circumstances: { network: request.network, fastLine: true },
      spending: spending(),
      ...changes,
    });
  const told: string[] = [];
  const buying: BuyContext = {
    ...context,
    identities,
    fastLine: false,
    milestones: {
      onDataset: ({ address, cid }) => told.push(`dataset ${address} ${cid}`),
      onPurchase: ({ existed }) => told.push(existed ? 'existed' : 'sends'),
      onDeal: () => told.push('deal'),
    },
  };
  const buy = async () =>
    buyCandidate(buying, request, {
      input: encrypted(),
      candidates: await locate(),
      spending: spending(),
      isRemake: false,
    });
  return {
    ...fake,
    request,
    input,
    identity,
    locate,
    place,
    buy,
    buying,
    told,
    owner: identities.requester.address,
  };
}

describe('upload', () => {
  const memoryOf = () => {
    const kept: RememberedCiphertext[] = [];
    const memory: CiphertextMemory = {
      recall: async () => undefined,
      remember: async (_, ciphertext) => void kept.push(ciphertext),
    };
    return { kept, memory };
  };

  test('puts the file where the storage has it, removes it, and remembers it', async () => {
    const { context, storage, input } = await start();
    const { kept, memory } = memoryOf();
    const location = await upload(context, input, { locations: [storage.locationOf(input)], memory });
    expect(location).toBe(storage.locationOf(input));
    expect(storage.uploads).toEqual([location]);
    expect(existsSync(input.path)).toBe(false);
    expect(kept).toEqual([{ cid: 'QmInput', checksum: CHECKSUM, size: 10, mac: expect.any(String) }]);
  });

  test('takes the first location that serves it, and uploads nothing', async () => {
    const { context, storage, input } = await start();
    for (const location of ['b', 'c']) storage.files.set(location, CHECKSUM);
    expect(await upload(context, input, { locations: ['a', 'b', 'c'], memory: undefined })).toBe('b');
    expect(storage.asked).toEqual(['a', 'b']);
    expect(storage.uploads).toEqual([]);
    expect(existsSync(input.path)).toBe(true);
  });

  test('does not remember again what was remembered', async () => {
    const { context } = await start();
    const { kept, memory } = memoryOf();
    await upload(context, encrypted(true), { locations: [], memory });
    expect(kept).toEqual([]);
  });
});

describe('protect', () => {
  test('registers the dataset and pushes its key, each once', async () => {
    const { context, chain, sms, input, identities, owner, log } = await start();
    const dataset = await planDataset(context, input, { owner });
    const arguments_ = { dataset, input, requester: identities.requester, spending: new Spending() };
    await protect(context, arguments_);
    expect(chain.mined).toEqual(['dataset']);
    expect(chain.datasets.get(dataset.address)).toEqual(dataset.entry);
    expect(sms.stored.has(`dataset ${dataset.address}`)).toBe(true);
    expect(log.join()).not.toContain('registered already');
    await protect(context, { ...arguments_, spending: new Spending() });
    expect(chain.mined).toEqual(['dataset']);
    expect(log.join()).toContain('registered already');
  });

  test('gives a new dataset more time than an old one', async () => {
    const { context, sms, input, identities, owner } = await start();
    const dataset = await planDataset(context, input, { owner });
    const arguments_ = { dataset, input, requester: identities.requester, spending: new Spending() };
    await protect(context, arguments_);
    await protect(context, arguments_);
    expect(sms.patience).toEqual([60_000, 10_000]);
  });
});

describe('planned and known datasets', () => {
  test('carry a mac where the location does not follow from the content', async () => {
    const { context, storage, input, owner } = await start();
    const plain = await planDataset(context, input, { owner });
    const same = await planDataset(context, input, { owner, location: storage.locationOf(input) });
    const other = await planDataset(context, input, { owner, location: 'https://elsewhere.example/1' });
    expect(plain).toEqual(same);
    expect(plain.entry.name).toBe('confidential-task input');
    expect(other.entry.name).toMatch(/^confidential-task input [0-9a-f]{32}$/);
    expect(other.address).not.toBe(plain.address);
  });

  test('are one where the location follows from the content', async () => {
    const { context, input, owner } = await start();
    expect(await knownDatasets(context, input, { owner, app: APP.address })).toHaveLength(1);
  });

  test('are those that we registered, and none that others named for us', async () => {
    const { context, chain, market, input, owner } = await start(true);
    const [planned] = await knownDatasets(context, input, { owner, app: APP.address });
    const ours = await planDataset(context, input, { owner, location: 'https://elsewhere.example/1' });
    const traded = await planDataset(context, input, { owner, location: 'https://elsewhere.example/2' });
    chain.datasets.set(ours.address, ours.entry);
    const forged = { ...ours.entry, location: 'https://evil.example/' };
    chain.datasets.set(APP.address, forged);
    const otherFile = { ...traded.entry, checksum: `0x${'00'.repeat(32)}` };
    market.sold.push(traded.address, ours.address, APP.address);
    // The registry's list does not have it, as when the endpoint hides it.
    chain.datasets.set(traded.address, { ...traded.entry, owner: APP.owner });
    const found = await knownDatasets(context, input, { owner, app: APP.address });
    expect(found.map(({ address }) => address)).toEqual([planned.address, traded.address, ours.address]);
    chain.datasets.set(traded.address, { ...otherFile, owner: APP.owner });
    const without = await knownDatasets(context, input, { owner, app: APP.address });
    expect(without.map(({ address }) => address)).toEqual([planned.address, ours.address]);
  });
});

describe('mostAdvanced', () => {
  const candidate = (name: string, state: 'deal' | 'failed' | 'new') =>
    ({
      name,
      purchase: { ...(state === 'deal' && { deal: {} }), ...(state === 'failed' && { failed: {} }) },
    }) as unknown as PurchaseCandidate;
  const [fresh, other] = [candidate('new', 'new'), candidate('newer', 'new')];
  const [failed, failedLater] = [candidate('failed', 'failed'), candidate('failed later', 'failed')];
  const bought = candidate('bought', 'deal');
  test.each<[string, Candidates, PurchaseCandidate]>([
    ['the one with a deal', [fresh, failed, bought], bought],
    ['otherwise the one that failed last', [fresh, failed, failedLater, other], failedLater],
    ['otherwise the first', [fresh, other], fresh],
  ])('is %s', (_, candidates, expected) => {
    expect(mostAdvanced(candidates)).toBe(expected);
  });
});

describe('placeInput, where the location follows from the content', () => {
  test('uploads, registers, and keeps the candidate', async () => {
    const { place, locate, storage, chain } = await start();
    const [first] = await locate();
    expect(await place()).toEqual(first);
    expect(storage.uploads).toHaveLength(1);
    expect(chain.mined).toEqual(['dataset']);
  });

  test('registers nothing that no enclave fetches in time', async () => {
    const { place, probes, storage, chain } = await start();
    const input = { ...encrypted(), size: 1_000_000 };
    probes.set(storage.locationOf(input), { bytes: 1_000_000, seconds: 61 });
    await expect(place({ input })).rejects.toMatchObject({ code: 'INPUT_UNFETCHABLE' });
    expect(chain.mined).toEqual([]);
  });

  test('does not ask again for a deal that is made again', async () => {
    const { place, probes, storage } = await start();
    const input = { ...encrypted(), size: 1_000_000 };
    probes.set(storage.locationOf(input), { bytes: 1_000_000, seconds: 61 });
    await expect(place({ input, isRemake: true })).resolves.toBeDefined();
  });
});

describe('placeInput, where the server chooses the location', () => {
  test('registers the location of the upload', async () => {
    const { place, storage, chain } = await start(true);
    const { dataset } = await place();
    expect(dataset?.entry.location).toBe(storage.uploads[0]);
    expect([...chain.datasets.keys()]).toEqual([dataset?.address]);
  });

  test('uses the dataset of an earlier attempt whose file is still served', async () => {
    const { place, storage, chain } = await start(true);
    const first = await place();
    encrypted();
    const second = await place();
    expect(second.dataset?.address).toBe(first.dataset?.address);
    expect(storage.uploads).toHaveLength(1);
    expect(chain.mined).toEqual(['dataset']);
  });

  test('uploads anew where the earlier file is gone, and does not try it twice', async () => {
    const { place, storage } = await start(true);
    const first = await place();
    storage.files.clear();
    storage.asked.length = 0;
    encrypted();
    const second = await place();
    expect(second.dataset?.address).not.toBe(first.dataset?.address);
    expect(second.dataset?.entry.location).toBe(storage.uploads[1]);
    expect(storage.asked.filter(asked => asked === first.dataset?.entry.location)).toHaveLength(1);
  });

  test('prefers the older dataset that another attempt registered meanwhile', async () => {
    const { place, locate, storage } = await start(true);
    const candidates = await locate();
    const theirs = await place({ candidates });
    encrypted();
    const ours = await place({ candidates });
    expect(storage.uploads).toHaveLength(2);
    expect(ours.dataset?.address).toBe(theirs.dataset?.address);
  });

  test('returns the purchase that another attempt made meanwhile', async () => {
    const { place, locate, buy } = await start(true);
    const candidates = await locate();
    const bought = await buy();
    encrypted();
    const found = await place({ candidates });
    expect(found.purchase.deal?.id).toBe(bought.made.dealId);
  });

  test('sees that another attempt bought with the same dataset meanwhile', async () => {
    const { place, locate, buy } = await start(true);
    await place();
    const candidates = await locate();
    const bought = await buy();
    encrypted();
    const found = await place({ candidates });
    expect(found.purchase.deal?.id).toBe(bought.made.dealId);
  });

  test('does not make a deal again whose file has moved', async () => {
    const { place, storage, chain } = await start(true);
    const candidate = await place();
    storage.files.clear();
    encrypted();
    const remade = place({ candidates: [candidate], isRemake: true });
    await expect(remade).rejects.toMatchObject({ code: 'SERVICE_REFUSED' });
    expect(chain.mined).toEqual(['dataset']);
  });
});

describe('buyCandidate with an input', () => {
  test('shops again for the dataset that the server’s location gives', async () => {
    const { buy, log, told, chain } = await start(true);
    const { made, candidate } = await buy();
    expect(log.filter(line => line === 'stage: Shop')).toHaveLength(2);
    expect(chain.deals.get(made.dealId)?.dataset.pointer).toBe(candidate.dataset?.address);
    expect(told).toEqual([`dataset ${candidate.dataset?.address} `, 'sends']);
  });

  test('shops once where the location was known', async () => {
    const { buy, log, chain } = await start();
    await buy();
    expect(log.filter(line => line === 'stage: Shop')).toHaveLength(1);
    expect(chain.mined).toEqual(['dataset', 'deposit', 'match']);
  });

  test('uploads and sends nothing where the wallet holds too little', async () => {
    const { buy, chain, storage, owner } = await start();
    chain.rlc.set(owner, 1n);
    await expect(buy()).rejects.toMatchObject({ code: 'BALANCE_TOO_SMALL' });
    expect(storage.uploads).toEqual([]);
    expect(chain.mined).toEqual([]);
  });
});

describe('a purchase by another attempt', () => {
  test('is seen once the wallet’s nonce is used, unless it is our own', async () => {
    const { context, chain, identity, buy } = await start(true);
    const { made } = await buy();
    const nonce = chain.mined.length - 1;
    expect(await isBoughtElsewhere(context, identity, { own: 'another', nonce })).toBe(true);
    expect(await isBoughtElsewhere(context, identity, { own: made.dealId, nonce })).toBe(false);
    expect((await findBoughtElsewhere(context, identity)).made.dealId).toBe(made.dealId);
  });

  test('is not decided while another transaction is under way', async () => {
    const { context, chain, identity } = await start(true);
    const looking = isBoughtElsewhere(context, identity, { own: 'ours', nonce: 1 });
    await expect(looking).rejects.toMatchObject({ code: 'TRANSACTION_FAILED' });
    expect(context.clock.now()).toBe(29 * 500);
    expect(chain.mined).toEqual([]);
  });

  test('is taken over when it comes in between, and nothing is bought', async () => {
    const { buy, chain, told, sms } = await start(true);
    const push = sms.pushResultKey.bind(sms);
    let theirs: string | undefined;
    sms.pushResultKey = async signer => {
      sms.pushResultKey = push;
      // The other attempt does not see the dataset of this one, so it registers another.
      chain.datasets.clear();
      theirs = (await buy()).made.dealId;
      return push(signer);
    };
    expect((await buy()).made.dealId).toBe(theirs);
    expect(chain.deals.size).toBe(1);
    expect(told.at(-1)).toBe('existed');
  });
});
