import { expect, test } from '@jest/globals';
import type { Contribution } from '../../src/iexec/protocol/task.ts';
import type { StageContext } from '../../src/pipeline/context/services.ts';
import { gatherEvidence } from '../../src/pipeline/provenance/evidence.ts';
import { CONTRIBUTION, DEAL, hubWith, TASK, WORKER } from '../support/completed-deal.ts';
import { faked } from '../support/faked.ts';
import { fastClock } from '../support/fast-clock.ts';
import { fakeContext } from '../support/stage-context.ts';

/** Gathers evidence where the hub shows these contributions, one for each look, and the last one from then on. */
async function winnerOf(shown: readonly Contribution[]) {
  let looks = 0;
  const contribution = async () => shown[Math.min(looks++, shown.length - 1)] ?? CONTRIBUTION;
  const { context } = fakeContext();
  const stage: StageContext = {
    ...context,
    clock: fastClock(),
    services: faked({ ...context.services, hub: hubWith({ contribution }) }),
  };
  const { winner } = await gatherEvidence(stage, { dealId: DEAL.id, task: TASK });
  return { winner, looks };
}

const UNSET: Contribution = { ...CONTRIBUTION, status: 'UNSET' };
const OPEN: Contribution = { ...CONTRIBUTION, status: 'CONTRIBUTED' };

test('a node that lags shows the contribution of a completed task late', async () => {
  const winner = { worker: WORKER, contribution: CONTRIBUTION };
  expect(await winnerOf([UNSET, OPEN, CONTRIBUTION])).toEqual({ winner, looks: 3 });
});

test('a contribution that does not show is not waited for forever, and one that was rejected not at all', async () => {
  expect(await winnerOf([UNSET])).toEqual({ winner: undefined, looks: 5 });
  expect(await winnerOf([{ ...CONTRIBUTION, status: 'REJECTED' }])).toEqual({ winner: undefined, looks: 1 });
});
