import type { Deal } from '../../iexec/protocol/deal.ts';
import { failed, notChecked, passed, type VerificationCheck } from './verification-checks.ts';

/** The buyer and the deal that a result must come from. The verifier names them, since the author of a statement would name their own. */
export interface ExpectedDeal {
  /** Checksummed addresses of the possible buyers. Undefined where the deal alone is named. */
  readonly requesters?: readonly string[] | 'anyone';
  /** The only accepted deals: 0x and 64 lowercase hexadecimal digits each. Undefined for any deal of the requesters. */
  readonly dealIds?: readonly string[];
}

/** Compares the deal that a statement names with the expected one. */
export function checkExpectedDeal(
  deal: Pick<Deal, 'id' | 'requester'>,
  { requesters, dealIds }: ExpectedDeal,
): VerificationCheck[] {
  return [...(requesters ? [checkRequester(deal.requester, requesters)] : []), checkDealId(deal.id, dealIds)];
}

function checkRequester(requester: string, requesters: readonly string[] | 'anyone'): VerificationCheck {
  if (requesters === 'anyone') {
    return notChecked(
      'requester',
      `Anyone may have bought it, as \`requester: anyone\` says; ${requester} did.`,
    );
  }
  return requesters.includes(requester)
    ? passed('requester', `${requester} bought it.`)
    : failed('requester', `${requester} bought it, and \`requester\` does not name that wallet.`);
}

function checkDealId(id: string, expected: readonly string[] | undefined): VerificationCheck {
  if (expected === undefined) {
    return notChecked(
      'named-deal',
      '`deal-id` names no deal, so an older or another result of the same requester passes as well.',
    );
  }
  return expected.includes(id)
    ? passed('named-deal', `It is the deal ${id}.`)
    : failed('named-deal', `The statement is about the deal ${id}, and \`deal-id\` is ${listed(expected)}.`);
}

/** Deals that are named in a sentence, at most. */
const MAX_DEALS = 3;

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, MAX_DEALS).join(', ');
  return ids.length > MAX_DEALS ? `${shown} and ${ids.length - MAX_DEALS} more` : shown;
}

/** Compares the deals of all tasks with the expected ones: each of these must be there, so that none is left out. */
export function checkDealsComplete(
  deals: readonly string[],
  { dealIds = [] }: ExpectedDeal,
): VerificationCheck[] {
  const isThere = new Set(deals);
  const missing = dealIds.filter(id => !isThere.has(id));
  if (dealIds.length < 2 || missing.length === 0) return [];
  return [failed('named-deal', `The statement lacks deals that \`deal-id\` names: ${listed(missing)}.`)];
}
