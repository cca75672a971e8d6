import { type Contract, ZeroAddress } from 'ethers';
import { type DealParams, parseDealParams } from '../chain/deal-params.ts';
import { decodeLocation } from '../chain/multiaddr.ts';

/** A deal as pool and worker need it (PoCo IexecPocoAccessors.viewDeal and the app and category it names). */
export interface Deal {
  readonly id: string;
  readonly appName: string;
  /** Image reference of the app. */
  readonly appImage: string;
  readonly workerpoolOwner: string;
  readonly requester: string;
  /** Contract to call with the result, if any. */
  readonly callback: string | undefined;
  readonly params: DealParams;
  /** bytes32 hex. */
  readonly tag: string;
  readonly trust: number;
  /** Seconds since the epoch. */
  readonly startTime: number;
  /** Absolute index of the first task. */
  readonly botFirst: number;
  /** Number of tasks. */
  readonly botSize: number;
  /** Seconds that the app may run; all deadlines are multiples of it. */
  readonly categorySeconds: number;
}

/** Reads a deal from the hub. */
export async function readDeal(hub: Contract, id: string): Promise<Deal> {
  const deal = await hub.getFunction('viewDeal')(id);
  const [app, category] = await Promise.all([
    hub.getFunction('viewApp')(deal.app.pointer),
    hub.getFunction('viewCategory')(deal.category),
  ]);
  return {
    id,
    appName: app.m_appName,
    appImage: decodeLocation(app.m_appMultiaddr),
    workerpoolOwner: deal.workerpool.owner,
    requester: deal.requester,
    callback: deal.callback === ZeroAddress ? undefined : deal.callback,
    params: parseDealParams(deal.params),
    tag: deal.tag,
    trust: Number(deal.trust),
    startTime: Number(deal.startTime),
    botFirst: Number(deal.botFirst),
    botSize: Number(deal.botSize),
    categorySeconds: Number(category.workClockTimeRef),
  };
}

/** True when the tag asks for a trusted execution under TDX (bits 0 and 3). */
export function isTdx(tag: string): boolean {
  return (BigInt(tag) & 0x9n) === 0x9n;
}
