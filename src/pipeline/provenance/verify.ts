import type { Network } from '../../iexec/chain/networks.ts';
import type { AppLock } from '../../iexec/protocol/app-lock.ts';
import type { RequestOrder } from '../../iexec/protocol/orders.ts';
import type { NamedTerms } from '../context/deals.ts';
import type { StageContext } from '../context/services.ts';
import { checkContribution } from './contribution-checks.ts';
import { checkAppLock, checkDealTerms, checkNamedDeal, poolFacts } from './deal-checks.ts';
import type { Evidence } from './evidence.ts';
import type { VerificationCheck } from './verification-checks.ts';

/** Arguments of the verify stage. */
export interface VerifyInput {
  readonly evidence: Evidence;
  /** Our order, where the deal was found or made by it. */
  readonly order: RequestOrder | undefined;
  /** Terms of the deal where no order is known. */
  readonly terms: NamedTerms | undefined;
  /** Address of this wallet. */
  readonly wallet: string;
  readonly network: Pick<Network, 'chainId'>;
  /** Lock that the app must match; any app when undefined. */
  readonly appLock: AppLock | undefined;
}

/** Checks the deal against our order, and the result's digest back to the enclave and the worker pool. */
export async function verify(
  { services: { hub } }: StageContext,
  { evidence, order, terms: named = {}, wallet, network, appLock }: VerifyInput,
): Promise<VerificationCheck[]> {
  const { domain } = await hub.configuration();
  const terms = order
    ? await checkDealTerms(evidence.deal, order, { domain, ...poolFacts(hub) })
    : await checkNamedDeal(evidence.deal, named, { wallet, pools: poolFacts(hub) });
  const proof = await checkContribution(evidence, hub);
  if (!appLock) return [terms, ...proof];
  return [terms, checkAppLock(evidence.deal, evidence.app, network.chainId, appLock), ...proof];
}
