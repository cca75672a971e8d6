import type { Wallet } from 'ethers';
import type { Account, Hub } from '../hub/hub.ts';
import { balanceTooSmall } from '../protocol/balance-too-small.ts';
import type { ContractCall } from '../protocol/contract-call.ts';
import type { DatasetOrder, RequestOrder, Signed } from '../protocol/orders.ts';
import type { Refusal } from '../protocol/revert.ts';
import { matchCall, matchRefused, refusalOf } from './match-calls.ts';
import type { Offer } from './offer.ts';

/** Offers to choose from, best first, and the orders that they are to be matched with. */
export interface OfferChoice {
  readonly hub: Hub;
  readonly request: Signed<RequestOrder>;
  readonly datasetOrder?: Signed<DatasetOrder> | undefined;
  readonly offers: readonly Offer[];
}

/** An offer that would make a deal now, once the deposit is made. */
export interface ChosenOffer {
  readonly offer: Offer;
  /** The match. */
  readonly call: ContractCall;
  /** RLC that the iExec account lacks for it, in nRLC. */
  readonly gap: bigint;
  /** The requester's account as it was read. */
  readonly account: Account;
}

/**
 * The first offer that the hub accepts apart from a missing deposit, with the amount that the iExec account lacks.
 * @throws TaskError MATCH_REFUSED when there is none.
 */
export async function chooseOffer(input: OfferChoice): Promise<ChosenOffer> {
  const { hub, offers, request } = input;
  const reading = hub.account(request.requester);
  let refusal: Refusal | undefined;
  for (const offer of offers) {
    const call = matchCall(hub, { ...input, offer });
    const [account, answer] = await Promise.all([reading, refusalOf(hub, call, request.requester)]);
    refusal = answer;
    const gap = lacking(request, offer, account);
    if (!refusal || (refusal.stakeTooSmall && gap > 0n)) return { offer, call, gap, account };
    if (!refusal.stakeTooSmall) continue;
    // Another purchase of the wallet may have spent the account since it was read; otherwise the pool's owner lacks it.
    const now = await hub.account(request.requester);
    const gapNow = lacking(request, offer, now);
    if (gapNow > 0n) return { offer, call, gap: gapNow, account: now };
  }
  throw matchRefused(refusal);
}

function lacking({ volume }: RequestOrder, offer: Offer, { stake }: Account): bigint {
  const price = offer.price * volume;
  return price > stake ? price - stake : 0n;
}

/** Makes sure that the wallet can deposit the missing amount, in nRLC. @throws TaskError BALANCE_TOO_SMALL */
export async function assertAffordable(
  { hub, wallet, deposit }: { hub: Hub; wallet: Wallet; deposit: 'auto' | 'never' },
  gap: bigint,
  price: bigint,
): Promise<void> {
  const { address } = wallet;
  const [held, { token }] = await Promise.all([hub.rlcBalance(address), hub.configuration()]);
  if (deposit === 'auto' && held >= gap) return;
  throw balanceTooSmall({ address, price, stake: price - gap, held, token, deposit });
}
