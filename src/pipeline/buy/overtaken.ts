import { isTaskError, TaskError } from '../../errors/task-error.ts';
import { untilSeen } from '../../iexec/chain/until-seen.ts';
import type { Hub } from '../../iexec/hub/hub.ts';
import { silentReporter } from '../context/reporter.ts';
import type { StageContext } from '../context/services.ts';
import { isMade, type MadePurchase } from './purchase.ts';
import { type CandidateInput, locateCandidates, type PurchaseCandidate } from './purchase-candidates.ts';

/** Most looks at the chain until its nodes must have the requested state. */
const MAX_LOOKS = 30;
/** Pause between two looks, in milliseconds. */
const PAUSE_MS = 500;

/**
 * True when another attempt of the run has bought with another dataset of the same content. That can happen where
 * the file server chooses locations: each attempt may see another file. Earlier look-ups prove nothing by now, so
 * everything is looked up once more, in the state of one block that holds all that the wallet sent before this nonce.
 * An attempt that buys after us has a higher nonce, and finds our deal the same way.
 * @param own id of the deal that is about to be made
 * @throws TaskError TRANSACTION_FAILED when another transaction of the wallet stays under way.
 */
export async function isBoughtElsewhere(
  context: StageContext,
  input: CandidateInput,
  { own, nonce }: { own: string; nonce: number },
): Promise<boolean> {
  const { services, reporter, clock, signal } = context;
  const address = input.identities.requester.address;
  for (let look = 1; ; look++) {
    try {
      const hub = await hubAtNonce(services.hub, address, nonce);
      if (hub) {
        const quiet = { ...context, reporter: silentReporter(reporter), services: { ...services, hub } };
        const candidates = await locateCandidates(quiet, input);
        return candidates.some(({ purchase }) => purchase.deal !== undefined && purchase.dealId !== own);
      }
    } catch (error) {
      // A node behind the endpoint may not have a block yet that another one reported.
      if (look === MAX_LOOKS || !isTaskError(error) || error.kind !== 'service') throw error;
    }
    if (look === MAX_LOOKS) throw inFlight(address);
    await clock.pause(PAUSE_MS, signal);
  }
}

/**
 * Finds the purchase that another attempt has made.
 * @throws TaskError TRANSACTION_FAILED when its deal does not show any more.
 */
export async function findBoughtElsewhere(
  context: StageContext,
  input: CandidateInput,
): Promise<{ candidate: PurchaseCandidate; made: MadePurchase }> {
  const look = async () => {
    for (const candidate of await locateCandidates(context, input)) {
      if (isMade(candidate.purchase)) return { candidate, made: candidate.purchase };
    }
    return undefined;
  };
  const found = await untilSeen(look, { signal: context.signal });
  if (found) return found;
  throw new TaskError('TRANSACTION_FAILED', {
    what: 'The deal of another attempt of this run is no longer visible.',
    why: 'The RPC endpoint showed it right before the purchase, and does not show it now.',
    fix: 'Run again: the action first looks for deals that were made.',
  });
}

/** The hub at the end of a block by which the account has used all nonces before this one; undefined before that. */
async function hubAtNonce(hub: Hub, address: string, nonce: number): Promise<Hub | undefined> {
  const block = await hub.provider.getBlockNumber();
  const used = await hub.provider.getTransactionCount(address, block);
  return used >= nonce ? hub.at(block) : undefined;
}

function inFlight(address: string): TaskError {
  return new TaskError('TRANSACTION_FAILED', {
    what: 'The deal is not made while another transaction of the wallet is under way.',
    why: `${address} has sent a transaction that is not mined, and it may be the same purchase with another file.`,
    fix: 'Run again when it is mined or dropped: the action looks for its deal first. `storage-public-url` or `storage: ipfs` make the location known beforehand, so that there is nothing to wait for.',
  });
}
