import { TaskError } from '../../errors/task-error.ts';
import { type Deal, dealPrice } from '../../iexec/protocol/deal.ts';
import { taskId } from '../../iexec/protocol/ids.ts';
import type { DealInFlight, NamedTerms } from '../context/deals.ts';
import type { Identities } from '../context/identities.ts';
import type { StageContext } from '../context/services.ts';
import { checkNamedDeal, poolFacts } from '../provenance/deal-checks.ts';

/** A deal that is named by its id, and the terms that it must have. */
export interface NamedDeal {
  readonly dealId: string;
  readonly network: { readonly name: string };
  readonly terms: NamedTerms;
}

/**
 * Reads a deal by its id, to collect its first task. Anyone can make a deal whose result is for this wallet, and ids
 * come from places that others write to. So the requester decides: nothing of another buyer's deal is fetched.
 * @throws TaskError DEAL_NOT_FOUND, DEAL_MISMATCH, RESULT_KEY_MISMATCH when neither requester nor beneficiary is of
 * this wallet.
 */
export async function readFollowedDeal(
  { services: { hub }, reporter }: StageContext,
  { dealId, network, terms }: NamedDeal,
  identities: Identities,
): Promise<DealInFlight> {
  const deal = await hub.deal(dealId);
  const category = deal && (await hub.category(deal.category));
  if (!deal || !category) {
    throw new TaskError('DEAL_NOT_FOUND', {
      what: 'The input `deal-id` names no deal.',
      why: `${network.name} knows no deal ${dealId}.`,
      fix: 'Copy the id from the `deal-id` output of the step that submitted, and check that `network` is the same.',
    });
  }
  const forUs = deal.beneficiary === identities.beneficiary.address;
  reporter.info(`Deal ${dealId}: app ${deal.app.pointer}, worker pool ${deal.workerpool.pointer}.`);
  const wallet = identities.requester.address;
  if (!forUs && deal.requester !== wallet && deal.beneficiary !== terms.beneficiary) {
    throw foreignDeal(deal);
  }
  const { outcome, detail } = await checkNamedDeal(deal, terms, { wallet, pools: poolFacts(hub) });
  if (outcome === 'failed') throw otherDeal(detail);
  if (!forUs) {
    reporter.warn(
      `Its result is for ${deal.beneficiary}, which is not derived from this wallet: it stays encrypted. If the deal was bought with \`encryption-secret\`, set that.`,
      'Result is for another wallet',
    );
  }
  return {
    dealId,
    taskId: taskId(dealId, deal.botFirst),
    workerpool: deal.workerpool.pointer,
    price: dealPrice(deal),
    categorySeconds: category.maxSeconds,
    forUs,
    terms,
  };
}

function foreignDeal({ id, requester, beneficiary }: Deal): TaskError {
  return new TaskError('RESULT_KEY_MISMATCH', {
    what: 'The result of this deal is for another wallet.',
    why: `${requester} bought the deal ${id} for ${beneficiary}, and neither belongs to this wallet.`,
    fix: 'Check `wallet`, `encryption-secret` and `deal-id`. To fetch the ciphertext of such a deal, name both addresses: `requester` and `beneficiary`.',
  });
}

function otherDeal(why: string): TaskError {
  return new TaskError('DEAL_MISMATCH', {
    what: 'The deal that `deal-id` names is not the one that this step may collect.',
    why,
    fix: 'Check where `deal-id` comes from. If the deal is right, correct the input that differs; `requester` names other wallets whose deals may be collected.',
  });
}
