import type { Log, TransactionReceipt } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import type { Hub } from '../hub/hub.ts';
import { HUB_ABI, TOKEN_ABI } from '../protocol/abi.ts';
import type { ContractCall } from '../protocol/contract-call.ts';
import {
  type DatasetOrder,
  NULL_DATASET_ORDER,
  type RequestOrder,
  type Signed,
  toContractOrder,
} from '../protocol/orders.ts';
import { type Refusal, readRefusal } from '../protocol/revert.ts';
import type { Offer } from './offer.ts';

/** The call that matches a request with an offer (PoCo IexecPoco1Facet.matchOrders). */
export function matchCall(
  hub: Hub,
  {
    offer,
    datasetOrder = NULL_DATASET_ORDER,
    request,
  }: { offer: Offer; datasetOrder?: Signed<DatasetOrder> | undefined; request: Signed<RequestOrder> },
): ContractCall {
  const data = HUB_ABI.encodeFunctionData('matchOrders', [
    toContractOrder('app', offer.appOrder),
    toContractOrder('dataset', datasetOrder),
    toContractOrder('workerpool', offer.workerpoolOrder),
    toContractOrder('request', request),
  ]);
  return { to: hub.address, data };
}

/** A match that a transaction made. Hashes are EIP-712 digests of the orders. */
export interface MadeMatch {
  readonly dealId: string;
  readonly appHash: string;
  readonly workerpoolHash: string;
  readonly requestHash: string;
  /** Number of tasks. */
  readonly volume: bigint;
}

/** The matches that a mined transaction made, by the hub's events. */
export function matchesIn(receipt: Pick<TransactionReceipt, 'logs'>, hub: string): MadeMatch[] {
  return receipt.logs.flatMap(log => matchIn(log, hub) ?? []);
}

/** The match that an event of the hub tells of; undefined for every other event. */
function matchIn({ address, topics, data }: Log, hub: string): MadeMatch | undefined {
  const event = address === hub ? readEvent(topics, data) : undefined;
  if (event?.name !== 'OrdersMatched') return undefined;
  const { dealid, appHash, workerpoolHash, requestHash, volume } = event.args;
  return { dealId: dealid, appHash, workerpoolHash, requestHash, volume };
}

function readEvent(topics: readonly string[], data: string) {
  try {
    return HUB_ABI.parseLog({ topics, data });
  } catch {
    // Not as the ABI says: it tells nothing.
    return undefined;
  }
}

/**
 * The call that moves RLC from the wallet to its account at the hub, and hands the hub calldata to act on (RLC's
 * `approveAndCall`, PoCo's `receiveApproval`).
 * @param amount nRLC
 * @param data `0x` to deposit only
 * @param mark bytes behind the call that no contract reads; they name the purpose of the deposit, see `recallDeposits`
 */
export function depositCall(
  token: string,
  hub: string,
  amount: bigint,
  data: string,
  mark = '0x',
): ContractCall {
  const call = TOKEN_ABI.encodeFunctionData('approveAndCall', [hub, amount, data]);
  return { to: token, data: `${call}${mark.slice(2)}` };
}

/** The refusal that the contract would answer this call with now; undefined when it would accept. */
export async function refusalOf(hub: Hub, call: ContractCall, from: string): Promise<Refusal | undefined> {
  try {
    await hub.provider.call({ ...call, from });
    return undefined;
  } catch (error) {
    const refusal = readRefusal(error);
    if (!refusal) throw error;
    return refusal;
  }
}

/**
 * Tells whether the hub deposits and matches in one transaction. A hub that cannot do that ignores the calldata
 * and just deposits, without an error; so it is asked twice: the real calldata must pass, and nonsense must not.
 * @throws TaskError MATCH_REFUSED when the hub says that even the deposit would not make the orders match.
 */
export async function canDepositAndMatch(
  hub: Hub,
  atomic: ContractCall,
  token: string,
  gap: bigint,
  from: string,
): Promise<boolean> {
  const nonsense = depositCall(token, hub.address, gap, '0xffffffff');
  const [real, control] = await Promise.all([refusalOf(hub, atomic, from), refusalOf(hub, nonsense, from)]);
  if (real?.stakeTooSmall || real?.matchCode) throw matchRefused(real);
  return real === undefined && control !== undefined;
}

/** MATCH_REFUSED, in the contract’s words where it gave any. */
export function matchRefused(refusal: Refusal | undefined): TaskError {
  return new TaskError('MATCH_REFUSED', {
    what: 'The hub refuses to match the orders.',
    why: refusal ? `Its reason: ${refusal.text}.` : 'There is no offer to match the request with.',
    fix: 'Run again, so that fresh offers are chosen; orders on the market can be taken or cancelled at any time.',
  });
}
