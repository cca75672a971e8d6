import type { Deal } from '../../iexec/protocol/deal.ts';
import { failed, notChecked, passed, type VerificationCheck } from './verification-checks.ts';

/** The buyer and the deal that a result must come from. The verifier names them, since the author of a statement would name their own. */
export interface ExpectedDeal {
  /** Checksummed addresses of the possible buyers. Undefined where the deal alone is named. */
  readonly requesters?: readonly string[] | 'anyone';
  /** The only accepted deal: 0x and 64 lowercase hexadecimal digits. Undefined for any deal of the requesters. */
  readonly dealId?: string;
}

/** Compares the deal that a statement names with the expected one. */
export function checkExpectedDeal(
  deal: Pick<Deal, 'id' | 'requester'>,
  { requesters, dealId }: ExpectedDeal,
): VerificationCheck[] {
  return [...(requesters ? [checkRequester(deal.requester, requesters)] : []), checkDealId(deal.id, dealId)];
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

function checkDealId(id: string, expected: string | undefined): VerificationCheck {
  if (expected === undefined) {
    return notChecked(
      'named-deal',
      '`deal-id` names no deal, so an older or another result of the same requester passes as well.',
    );
  }
  return id === expected
    ? passed('named-deal', `It is the deal ${id}.`)
    : failed('named-deal', `The statement is about the deal ${id}, and \`deal-id\` is ${expected}.`);
}
