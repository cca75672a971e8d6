import { describe, expect, test } from '@jest/globals';
import { Wallet, ZeroAddress } from 'ethers';
import type { Deal } from '../../src/iexec/protocol/deal.ts';
import { buildParams } from '../../src/iexec/protocol/params.ts';
import { TEE_TDX_TAG, ZERO_TAG } from '../../src/iexec/protocol/tag.ts';
import type { NamedTerms } from '../../src/pipeline/context/deals.ts';
import { deriveIdentities } from '../../src/pipeline/context/identities.ts';
import type { StageContext } from '../../src/pipeline/context/services.ts';
import { readFollowedDeal } from '../../src/pipeline/follow/follow-deal.ts';

const identities = deriveIdentities(new Wallet(`0x${'11'.repeat(32)}`), '');
const [wallet, ours] = [identities.requester.address, identities.beneficiary.address];
const address = (): string => Wallet.createRandom().address;
const [STRANGER, ELSEWHERE, OTHER, GROUP] = [address(), address(), address(), address()] as const;
const [APP, DATASET, POOL] = [address(), address(), address()] as const;
const id = `0x${'01'.repeat(32)}`;

const resource = (pointer = ZeroAddress) => ({ pointer, owner: ZeroAddress, price: 1n });
const deal = {
  id,
  requester: wallet,
  beneficiary: ours,
  app: resource(APP),
  dataset: resource(DATASET),
  workerpool: resource(POOL),
  params: buildParams({ args: '--frame 1', encrypt: true }),
  tag: TEE_TDX_TAG,
  category: 0,
  botFirst: 0n,
  botSize: 1n,
} as Deal;

/** Follows a deal; gives the error code, or for whom the result is. */
async function follow(found: Partial<Deal>, terms: NamedTerms = {}): Promise<string> {
  const warned: string[] = [];
  const context = {
    services: {
      hub: {
        deal: async () => ({ ...deal, ...found }),
        category: async () => ({ maxSeconds: 60 }),
        passesRestriction: async (restriction: string, pool: string) => restriction === pool,
        workerpoolOwner: async (pool: string) => (pool === GROUP ? undefined : STRANGER),
      },
    },
    reporter: { info: () => undefined, warn: (line: string) => void warned.push(line) },
  } as unknown as StageContext;
  const named = { dealId: id, network: { name: 'localnet' }, terms };
  try {
    const { forUs } = await readFollowedDeal(context, named, identities);
    expect(warned).toHaveLength(forUs ? 0 : 1);
    return forUs ? 'for us' : 'for somebody else';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('a deal that is named by its id alone', () => {
  test.each<[string, Partial<Deal>, NamedTerms, string]>([
    ['is ours', {}, {}, 'for us'],
    ['was bought by a stranger for us', { requester: STRANGER }, {}, 'DEAL_MISMATCH'],
    [
      'was bought by a stranger, and another is named',
      { requester: STRANGER },
      { requesters: [ELSEWHERE] },
      'DEAL_MISMATCH',
    ],
    ['was bought by whom we name', { requester: STRANGER }, { requesters: [STRANGER] }, 'for us'],
    [
      'is of another wallet altogether',
      { requester: STRANGER, beneficiary: ELSEWHERE },
      {},
      'RESULT_KEY_MISMATCH',
    ],
    [
      'is of another wallet altogether, which we name',
      { requester: STRANGER, beneficiary: ELSEWHERE },
      { requesters: [STRANGER] },
      'RESULT_KEY_MISMATCH',
    ],
    [
      'is of another wallet altogether, and we name its beneficiary alone',
      { requester: STRANGER, beneficiary: ELSEWHERE },
      { beneficiary: ELSEWHERE },
      'DEAL_MISMATCH',
    ],
    [
      'is of another wallet altogether, and we name both',
      { requester: STRANGER, beneficiary: ELSEWHERE },
      { requesters: [STRANGER], beneficiary: ELSEWHERE },
      'for somebody else',
    ],
    ['was bought by us for somebody else', { beneficiary: ELSEWHERE }, {}, 'for somebody else'],
    [
      'was bought by us for somebody else than we name',
      { beneficiary: ELSEWHERE },
      { beneficiary: STRANGER },
      'DEAL_MISMATCH',
    ],
    ['demands no enclave', { tag: ZERO_TAG }, {}, 'DEAL_MISMATCH'],
  ])('and %s', async (_, found, terms, outcome) => {
    expect(await follow(found, terms)).toBe(outcome);
  });

  test.each<[keyof NamedTerms, string | undefined, string | undefined]>([
    ['app', APP, OTHER],
    ['dataset', DATASET, OTHER],
    ['workerpool', POOL, OTHER],
    ['beneficiary', ours, OTHER],
    ['args', '--frame 1', '--frame 2'],
  ])('is compared with `%s` where that is set', async (name, right, wrong) => {
    expect(await follow({}, { [name]: right })).toBe('for us');
    expect(await follow({}, { [name]: wrong })).toBe('DEAL_MISMATCH');
  });

  test('is not held to a group that may have let the pool go', async () => {
    expect(await follow({}, { workerpool: GROUP })).toBe('for us');
  });

  test('has the arguments that a worker takes from params that are no JSON', async () => {
    expect(await follow({ params: '--frame 1' }, { args: '--frame 1' })).toBe('for us');
    expect(await follow({ params: '--frame 2' }, { args: '--frame 1' })).toBe('DEAL_MISMATCH');
  });
});
