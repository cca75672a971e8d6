import { describe, expect, test } from '@jest/globals';
import { ZeroAddress, ZeroHash } from 'ethers';
import { ownedDatasets } from '../../src/iexec/hub/owned-datasets.ts';
import { address, bytes32, CONTRACTS, fakeHub, Refused } from '../support/fake-chain.ts';

describe('the configuration of a hub', () => {
  test('is what it says of itself', async () => {
    expect(await fakeHub({}).hub.configuration()).toEqual({
      hub: CONTRACTS.hub,
      token: CONTRACTS.token,
      appRegistry: CONTRACTS.apps,
      datasetRegistry: CONTRACTS.datasets,
      workerpoolRegistry: CONTRACTS.workerpools,
      domain: { name: 'iExecODB', version: '5.0.0', chainId: 65_537n, verifyingContract: CONTRACTS.hub },
      proxyCodeHash: bytes32(77),
      deadlineRatios: { contribution: 7, final: 10 },
      workerpoolStakeRatio: 30n,
    });
  });

  test.each([
    ['another name', ['iExec', '5.0.0', 65_537n, CONTRACTS.hub]],
    ['another version', ['iExecODB', '6.0.0', 65_537n, CONTRACTS.hub]],
    ['another chain', ['iExecODB', '5.0.0', 1n, CONTRACTS.hub]],
    ['another hub', ['iExecODB', '5.0.0', 65_537n, CONTRACTS.token]],
  ])('is refused with %s in the domain', async (_, domain) => {
    const { hub } = fakeHub({ hub: { domain: () => domain } });
    await expect(hub.configuration()).rejects.toMatchObject({ code: 'SERVICE_MALFORMED' });
  });

  test.each(['contribution_deadline_ratio', 'final_deadline_ratio', 'workerpool_stake_ratio'])(
    'has a %s of 10,000 at most',
    async method => {
      const withRatio = (ratio: bigint) => fakeHub({ hub: { [method]: () => ratio } }).hub.configuration();
      await withRatio(10_000n);
      await expect(withRatio(10_001n)).rejects.toMatchObject({
        why: expect.stringContaining('many times those of any hub'),
      });
    },
  );

  test('on a chain of iExec is iExec’s own', async () => {
    const chain = { getNetwork: async () => ({ chainId: 42_161n }) };
    const domain = () => ['iExecODB', '5.0.0', 42_161n, CONTRACTS.hub];
    await expect(fakeHub({ hub: { domain } }, chain).hub.configuration()).rejects.toMatchObject({
      why: expect.stringContaining("where iExec's is 0x098bFCb1E50ebcA0BaA92C12eA0c3F045A1aD9f0"),
    });
  });

  test('is read once, and again after a failure', async () => {
    let fails = true;
    const { hub, seen } = fakeHub({
      hub: {
        token: () => {
          if (fails) throw new Error('no answer');
          return CONTRACTS.token;
        },
      },
    });
    await expect(hub.configuration()).rejects.toThrow('no answer');
    fails = false;
    await Promise.all([hub.configuration(), hub.configuration(), hub.at(5).configuration()]);
    expect(seen.filter(({ method }) => method === 'token')).toHaveLength(2);
  });
});

describe('a deal', () => {
  const resource = (price: bigint) => [address(30), address(31), price];
  const stored = (change: { startTime?: bigint; requester?: string } = {}) => [
    resource(1n),
    resource(2n),
    resource(3n),
    4n,
    5n,
    bytes32(9),
    change.requester ?? address(40),
    address(41),
    address(42),
    'params',
    change.startTime ?? 1_700n,
    8n,
    2n,
    60n,
    70n,
    address(43),
  ];
  const read = (change = {}) => fakeHub({ hub: { viewDeal: () => stored(change) } }).hub.deal(bytes32(1));

  test('has all that is on chain', async () => {
    expect(await read()).toMatchObject({
      id: bytes32(1),
      app: { pointer: address(30), owner: address(31), price: 1n },
      dataset: { price: 2n },
      workerpool: { price: 3n },
      trust: 4n,
      category: 5,
      requester: address(40),
      sponsor: address(43),
      params: 'params',
      startTime: 1_700,
      botFirst: 8n,
      botSize: 2n,
    });
  });

  test('is none without a time or a requester', async () => {
    expect(await read({ startTime: 0n })).toBeUndefined();
    expect(await read({ requester: ZeroAddress })).toBeUndefined();
  });
});

describe('a task', () => {
  const read = (status: number) =>
    fakeHub({
      hub: {
        viewTask: () => [
          status,
          bytes32(2),
          3n,
          0n,
          0n,
          0n,
          99n,
          bytes32(4),
          0n,
          0n,
          [address(7)],
          bytes32(5),
          '0x12',
          0n,
          '0x',
        ],
      },
    }).hub.task(bytes32(1));

  test.each([
    [0, 'UNSET'],
    [1, 'ACTIVE'],
    [2, 'REVEALING'],
    [3, 'COMPLETED'],
    [4, 'FAILED'],
    [9, 'UNSET'],
  ])('of status %d is %s', async (status, name) => {
    expect(await read(status)).toMatchObject({
      status: name,
      dealId: bytes32(2),
      index: 3n,
      finalDeadline: 99,
      contributors: [address(7)],
      results: '0x12',
    });
  });
});

test.each([
  [0, 'UNSET'],
  [1, 'CONTRIBUTED'],
  [2, 'PROVED'],
  [3, 'REJECTED'],
  [4, 'UNSET'],
])('a contribution of status %d is %s', async (status, name) => {
  const viewContribution = () => [status, bytes32(1), bytes32(2), address(3), 0n];
  const { hub } = fakeHub({ hub: { viewContribution } });
  expect(await hub.contribution(bytes32(1), address(1))).toEqual({
    status: name,
    resultHash: bytes32(1),
    resultSeal: bytes32(2),
    enclaveChallenge: address(3),
  });
});

describe('a category', () => {
  const withTime = (seconds: bigint) =>
    fakeHub({ hub: { countCategory: () => 3n, viewCategory: () => ['S', 'short', seconds] } }).hub;

  test('is one of those that the hub counts', async () => {
    expect(await withTime(60n).category(2)).toEqual({ id: 2, name: 'S', maxSeconds: 60 });
    expect(await withTime(60n).category(3)).toBeUndefined();
  });

  test('takes ten years at most', async () => {
    expect(await withTime(315_360_000n).category(0)).toMatchObject({ maxSeconds: 315_360_000 });
    await expect(withTime(315_360_001n).category(0)).rejects.toMatchObject({ code: 'SERVICE_MALFORMED' });
  });
});

describe('resources', () => {
  const registered = { isRegistered: () => true, ownerOf: () => address(50) };

  test('are read where their registry knows them', async () => {
    const { hub } = fakeHub({
      apps: registered,
      datasets: { ...registered, proxyCodeHash: () => ZeroHash },
      workerpools: registered,
      hub: {
        viewApp: () => [address(51), 'app', 'DOCKER', '0x', bytes32(1), '0x12'],
        viewDataset: () => [address(52), 'data', '0x', bytes32(2)],
      },
    });
    expect(await hub.app(address(8))).toMatchObject({ owner: address(51), type: 'DOCKER' });
    expect(await hub.dataset(address(8))).toMatchObject({ owner: address(52), name: 'data' });
    expect(await hub.workerpoolOwner(address(8))).toBe(address(50));
  });

  test('are none elsewhere', async () => {
    const unknown = { isRegistered: () => false };
    const { hub } = fakeHub({ apps: unknown, datasets: unknown, workerpools: unknown });
    await expect(hub.app(address(8))).rejects.toMatchObject({ code: 'APP_UNKNOWN' });
    expect(await hub.dataset(address(8))).toBeUndefined();
    expect(await hub.workerpoolOwner(address(8))).toBeUndefined();
  });
});

describe('a restriction', () => {
  const member = (answer: () => unknown) =>
    fakeHub({ group: { keyHasPurpose: answer } }).hub.passesRestriction(CONTRACTS.group, address(60));

  test('lets everybody pass, or the very address, or the members of a group', async () => {
    const { hub } = fakeHub({});
    expect(await hub.passesRestriction(ZeroAddress, address(60))).toBe(true);
    expect(await hub.passesRestriction(address(60), address(60))).toBe(true);
    expect(await hub.passesRestriction(address(61), address(60))).toBe(false);
    expect(await member(() => true)).toBe(true);
    expect(await member(() => false)).toBe(false);
  });

  test('of a contract that is no group lets nobody pass, and an endpoint that fails is an error', async () => {
    const refuses = () => {
      throw new Refused();
    };
    const fails = () => {
      throw new Error('no answer');
    };
    expect(await member(refuses)).toBe(false);
    expect(await fakeHub({}).hub.passesRestriction(CONTRACTS.group, address(60))).toBe(false);
    await expect(member(fails)).rejects.toThrow('no answer');
  });
});

test('a signature that the hub reverts on is none, and an endpoint that fails is an error', async () => {
  const verify = (answer: () => unknown) =>
    fakeHub({ hub: { verifySignature: answer } }).hub.verifySignature(address(1), ZeroHash, '0x', 7);
  expect(await verify(() => true)).toBe(true);
  const refuses = () => {
    throw new Refused();
  };
  expect(await verify(refuses)).toBe(false);
  const fails = () => {
    throw new Error('no answer');
  };
  await expect(verify(fails)).rejects.toThrow('no answer');
});

test('a hub at a block is read there, and otherwise at the newest', async () => {
  const { hub, seen } = fakeHub({ hub: { viewConsumed: () => 5n, teebroker: () => ZeroAddress } });
  expect(await hub.at(7).consumed(ZeroHash)).toBe(5n);
  await hub.consumed(ZeroHash);
  expect(await hub.teeBroker(9)).toBeUndefined();
  const blocks = seen.filter(({ method }) => ['viewConsumed', 'teebroker'].includes(method));
  expect(blocks.map(({ block }) => block)).toEqual([7, undefined, 9]);
});

test('the head of the chain is its newest block', async () => {
  const withBlock = (block: unknown) => fakeHub({}, { getBlock: async () => block }).hub;
  expect(await withBlock({ number: 5, timestamp: 6 }).head()).toEqual({ number: 5, timestamp: 6 });
  expect(await withBlock(null).head()).toEqual({ number: 0, timestamp: 0 });
  expect(await withBlock({ number: 5, timestamp: 6 }).now()).toBe(6);
});

test('an account that nothing answers for is no account', async () => {
  await expect(fakeHub({}).hub.account(address(1))).rejects.toMatchObject({
    code: 'SERVICE_MALFORMED',
    why: expect.stringContaining('gives an empty answer to viewAccount'),
  });
});

describe('the datasets of an owner', () => {
  const search = (count: bigint, more: { most?: number; patienceMs?: number } = {}) => {
    const asked: bigint[] = [];
    const { hub } = fakeHub({
      datasets: {
        balanceOf: () => count,
        tokenOfOwnerByIndex: (_owner: string, index: bigint) => {
          asked.push(index);
          return index + 500n;
        },
      },
      // Every third has the checksum.
      hub: { viewDataset: (at: string) => [address(9), '', '0x', bytes32(Number(BigInt(at) % 3n))] },
    });
    return { found: ownedDatasets(hub, { owner: address(9), checksum: bytes32(0), ...more }), asked };
  };

  test('are those of the checksum, each read once', async () => {
    const { found, asked } = search(201n);
    const datasets = await found;
    expect(datasets).toHaveLength(67);
    expect(datasets[0]?.address).toBe(address(501));
    expect(asked.map(Number)).toEqual([...Array(201).keys()]);
    expect(await search(0n).found).toEqual([]);
    const whole = search(100n);
    await whole.found;
    expect(whole.asked).toHaveLength(100);
  });

  test('are looked through up to a number, and for a time', async () => {
    expect(await search(3n, { most: 3 }).found).toHaveLength(1);
    await expect(search(4n, { most: 3 }).found).rejects.toMatchObject({ code: 'SERVICE_REFUSED' });
    await expect(search(10_001n).found).rejects.toMatchObject({ why: expect.stringContaining('10000') });
    await expect(search(3n, { patienceMs: -1 }).found).rejects.toMatchObject({
      why: expect.stringContaining('only 0 of them had been read'),
    });
  });
});
