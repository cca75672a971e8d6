import { describe, expect, test } from '@jest/globals';
import { TaskError } from '../../src/errors/task-error.ts';
import type { Hub } from '../../src/iexec/hub/hub.ts';
import { checkAuthorization } from '../../src/pipeline/provenance/authorization-check.ts';
import { DEAL, EVIDENCE, hubWith, OTHER, POOL_OWNER, STRANGER } from '../support/completed-deal.ts';

const unreachable = () =>
  Promise.reject(new TaskError('RPC_UNREACHABLE', { what: 'W.', why: 'Y.', fix: 'F.' }));
/** Evidence with a pool whose owner signed nothing, so that the chain must be asked. */
const FOREIGN = { ...EVIDENCE, deal: { ...DEAL, workerpool: { ...DEAL.workerpool, owner: STRANGER } } };

/** Checks, and says which blocks were asked about; undefined stands for now. */
async function look(answers: (block: number | undefined) => boolean | 'missing', changes: Partial<Hub> = {}) {
  const asked: (number | undefined)[] = [];
  const hub = hubWith({
    teeBroker: async block => {
      asked.push(block);
      return undefined;
    },
    verifySignature: async (_signer, _hash, _signature, block) => {
      const answer = answers(block);
      return answer === 'missing' ? unreachable() : answer;
    },
    ...changes,
  });
  return { ...(await checkAuthorization(FOREIGN, hub)), asked };
}

describe('the authorization of a worker', () => {
  test('counts as the chain stood after the contribution', async () => {
    const { outcome, asked } = await look(block => block === 100);
    expect(outcome).toBe('passed');
    expect(asked).toEqual([100]);
  });

  test('counts as the chain stood before it, too', async () => {
    const { outcome, asked } = await look(block => block === 99);
    expect(outcome).toBe('passed');
    expect(asked).toEqual([100, 99]);
  });

  test('fails where neither state has it, whatever is true now', async () => {
    const { outcome, detail, asked } = await look(block => block === undefined);
    expect(outcome).toBe('failed');
    expect(detail).toMatch(new RegExp(`^${STRANGER} did not authorize worker`));
    expect(asked).toEqual([100, 99]);
  });

  test.each([
    ['the state after', (block?: number) => (block === 100 ? 'missing' : false)],
    ['the state before', (block?: number) => (block === 99 ? 'missing' : false)],
  ] as const)('is asked of today where the endpoint lacks %s', async (_, answers) => {
    const { outcome, detail, asked } = await look(answers);
    expect(outcome).toBe('not checked');
    expect(detail).toMatch(/^As the chain stands now, .* which may have changed: .* block 100/);
    expect(asked.at(-1)).toBeUndefined();
  });

  test('passes by the state of today where the endpoint keeps no other', async () => {
    const { outcome, detail } = await look(block => (block === undefined ? true : 'missing'));
    expect(outcome).toBe('passed');
    expect(detail).toContain('as the chain stands now');
  });

  test('is left open where the endpoint gives no state at all', async () => {
    const { outcome, detail } = await look(() => 'missing');
    expect(outcome).toBe('not checked');
    expect(detail).toMatch(/^The signature could not be checked: the RPC endpoint does not give/);
  });

  test('is by the broker, where the hub has one', async () => {
    const broker = { teeBroker: async () => POOL_OWNER.address };
    const { outcome, detail } = await look(() => false, broker);
    expect(outcome).toBe('passed');
    expect(detail).toContain(POOL_OWNER.address);
    const changed = { teeBroker: async (block?: number) => (block === 100 ? OTHER : undefined) };
    expect((await look(() => false, changed)).detail).toContain(`${OTHER} and ${STRANGER} did not authorize`);
  });

  test('does not hide a fault of ours', async () => {
    const faulty = look(() => false, { teeBroker: () => Promise.reject(new TypeError('x')) });
    await expect(faulty).rejects.toThrow(TypeError);
  });
});
