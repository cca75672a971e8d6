import type { Block, Contract, EventLog } from 'ethers';
import type { Query } from './query.ts';

/** A deal as the market API answers it; uint256 as JSON numbers. */
export interface DealRecord {
  readonly dealid: string;
  readonly chainId: number;
  readonly app: { pointer: string; owner: string; price: number };
  readonly dataset: { pointer: string; owner: string; price: number };
  readonly workerpool: { pointer: string; owner: string; price: number };
  readonly appHash: string;
  readonly datasetHash: string;
  readonly workerpoolHash: string;
  readonly requestHash: string;
  readonly requester: string;
  readonly beneficiary: string;
  readonly callback: string;
  readonly params: string;
  readonly volume: number;
  readonly category: number;
  readonly tag: string;
  readonly trust: number;
  /** Seconds since the epoch. */
  readonly startTime: number;
  readonly botFirst: number;
  readonly botSize: number;
  readonly schedulerRewardRatio: number;
  /** nRLC. */
  readonly workerStake: number;
  readonly blockNumber: number;
  /** ISO 8601 time. */
  readonly blockTimestamp: string;
  readonly transactionHash: string;
}

/** Completes an `OrdersMatched` event to the record of its deal. */
export async function readDealRecord(hub: Contract, chainId: number, event: EventLog): Promise<DealRecord> {
  const { dealid, appHash, datasetHash, workerpoolHash, requestHash, volume } = event.args;
  const [deal, block] = await Promise.all([
    hub.getFunction('viewDeal')(dealid),
    event.getBlock() as Promise<Block>,
  ]);
  const resource = ({ pointer, owner, price }: { pointer: string; owner: string; price: bigint }) => ({
    pointer,
    owner,
    price: Number(price),
  });
  return {
    dealid,
    chainId,
    app: resource(deal.app),
    dataset: resource(deal.dataset),
    workerpool: resource(deal.workerpool),
    appHash,
    datasetHash,
    workerpoolHash,
    requestHash,
    requester: deal.requester,
    beneficiary: deal.beneficiary,
    callback: deal.callback,
    params: deal.params,
    volume: Number(volume),
    category: Number(deal.category),
    tag: deal.tag,
    trust: Number(deal.trust),
    startTime: Number(deal.startTime),
    botFirst: Number(deal.botFirst),
    botSize: Number(deal.botSize),
    schedulerRewardRatio: Number(deal.schedulerRewardRatio),
    workerStake: Number(deal.workerStake),
    blockNumber: event.blockNumber,
    blockTimestamp: new Date(block.timestamp * 1_000).toISOString(),
    transactionHash: event.transactionHash,
  };
}

/** Selects deals by the filters of `GET /deals`, newest first. */
export function listDeals(deals: readonly DealRecord[], query: Query): DealRecord[] {
  const category = query.integer('category');
  const wanted: readonly [string | undefined, (deal: DealRecord) => string][] = [
    [query.address('requester'), deal => deal.requester],
    [query.address('beneficiary'), deal => deal.beneficiary],
    [query.address('app'), deal => deal.app.pointer],
    [query.address('dataset'), deal => deal.dataset.pointer],
    [query.address('workerpool'), deal => deal.workerpool.pointer],
    [query.address('appOwner'), deal => deal.app.owner],
    [query.address('datasetOwner'), deal => deal.dataset.owner],
    [query.address('workerpoolOwner'), deal => deal.workerpool.owner],
    [query.bytes32('apporderHash'), deal => deal.appHash],
    [query.bytes32('datasetorderHash'), deal => deal.datasetHash],
    [query.bytes32('workerpoolorderHash'), deal => deal.workerpoolHash],
    [query.bytes32('requestorderHash'), deal => deal.requestHash],
  ];
  return deals
    .filter(deal => wanted.every(([value, read]) => value === undefined || read(deal) === value))
    .filter(deal => category === undefined || deal.category === category)
    .sort((a, b) => b.blockNumber - a.blockNumber || (a.dealid < b.dealid ? -1 : 1));
}
