import type { Deal } from '../../iexec/protocol/deal.ts';
import { type Check, check } from './verification-checks.ts';

/** The buyer and the deal that a result must come from. The verifier names them: a document would name itself. */
export interface ExpectedDeal {
  /** Checksummed addresses of the possible buyers. Undefined where the deal alone is named. */
  readonly requesters?: readonly string[] | 'anyone';
  /** The only accepted deal: 0x and 64 lowercase hexadecimal digits. Undefined for any deal of the requesters. */
  readonly dealId?: string;
}

/** Compares the deal that a document names with the expected one. */
export function checkExpectedDeal(
  deal: Pick<Deal, 'id' | 'requester'>,
  { requesters, dealId }: ExpectedDeal,
): Check[] {
  return [...(requesters ? [checkRequester(deal.requester, requesters)] : []), checkDealId(deal.id, dealId)];
}

function checkRequester(requester: string, requesters: readonly string[] | 'anyone'): Check {
  if (requesters === 'anyone') {
    return check(
      'requester',
      'not checked',
      `Anyone may have bought it, as \`requester: anyone\` says; ${requester} did.`,
    );
  }
  return requesters.includes(requester)
    ? check('requester', 'passed', `${requester} bought it.`)
    : check('requester', 'failed', `${requester} bought it, and \`requester\` does not name that wallet.`);
}

function checkDealId(id: string, expected: string | undefined): Check {
  if (expected === undefined) {
    return check(
      'named-deal',
      'not checked',
      '`deal-id` names no deal, so an older or another result of the same requester passes as well.',
    );
  }
  return id === expected
    ? check('named-deal', 'passed', `It is the deal ${id}.`)
    : check('named-deal', 'failed', `The document is about the deal ${id}, and \`deal-id\` is ${expected}.`);
}
