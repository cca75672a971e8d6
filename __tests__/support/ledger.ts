import { Contract, solidityPackedKeccak256, Wallet } from 'ethers';
import type { Localnet } from '../../localnet/start.ts';

const HUB = [
  'event OrdersMatched(bytes32 dealid, bytes32 appHash, bytes32 datasetHash, bytes32 workerpoolHash, bytes32 requestHash, uint256 volume)',
  'function viewAccount(address) view returns (tuple(uint256 stake, uint256 locked))',
  'function viewDeal(bytes32) view returns (tuple(tuple(address pointer, address owner, uint256 price) app, tuple(address pointer, address owner, uint256 price) dataset, tuple(address pointer, address owner, uint256 price) workerpool, uint256 trust, uint256 category, bytes32 tag, address requester, address beneficiary, address callback, string params, uint256 startTime, uint256 botFirst, uint256 botSize, uint256 workerStake, uint256 schedulerRewardRatio, address sponsor))',
  'function viewTask(bytes32) view returns (tuple(uint8 status, bytes32 dealid, uint256 idx, uint256 timeref, uint256 contributionDeadline, uint256 revealDeadline, uint256 finalDeadline, bytes32 consensusValue, uint256 revealCounter, uint256 winnerCounter, address[] contributors))',
  'function withdraw(uint256) returns (bool)',
];
const TOKEN = [
  'function balanceOf(address) view returns (uint256)',
  'function approveAndCall(address, uint256, bytes) returns (bool)',
];

/** Funds of one wallet, in nRLC. */
export interface Funds {
  /** On the iExec account, free and tied up. */
  readonly stake: bigint;
  readonly locked: bigint;
  /** In the wallet. */
  readonly held: bigint;
}

/** A deal of a requester. */
export interface LedgerDeal {
  readonly id: string;
  /** EIP-712 digest of the request order. */
  readonly requestHash: string;
  readonly dataset: string;
  /** The parameters of the order, as JSON. */
  readonly params: string;
  /** Place of its first task in the order, and number of its tasks. */
  readonly first: number;
  readonly tasks: number;
  /** Price of one task, in nRLC. */
  readonly price: bigint;
}

/** Status of a completed task, in `viewTask`. */
const COMPLETED = 3n;

/** Reads of the chain that owe nothing to the code under test. */
export class Ledger {
  readonly #localnet: Localnet;
  readonly #hub: Contract;
  readonly #token: Contract;

  constructor(localnet: Localnet) {
    const { info, provider } = localnet;
    this.#localnet = localnet;
    this.#hub = new Contract(info.network.hub, HUB, provider);
    this.#token = new Contract(info.token, TOKEN, provider);
  }

  async funds(address: string): Promise<Funds> {
    const [{ stake, locked }, held] = await Promise.all([
      this.#hub.getFunction('viewAccount')(address),
      this.#token.getFunction('balanceOf')(address),
    ]);
    return { stake, locked, held };
  }

  /** The next block's number: where `deals` has to start to see what comes from now on. It need not exist yet. */
  async nextBlock(): Promise<number> {
    return (await this.#localnet.provider.getBlockNumber()) + 1;
  }

  /** Ids of the deals that were made for this requester since a block, in order. */
  async deals(requester: string, fromBlock: number): Promise<string[]> {
    return (await this.dealsSince(requester, fromBlock)).map(({ id }) => id);
  }

  /** The deals that were made for this requester since a block, in order. */
  async dealsSince(requester: string, fromBlock: number): Promise<LedgerDeal[]> {
    const events = await this.#hub.queryFilter('OrdersMatched', fromBlock - 1);
    const recent = events.filter(({ blockNumber }) => blockNumber >= fromBlock);
    const deals = await Promise.all(
      recent.map(async event => {
        if (!('args' in event)) return [];
        const { dealid: id, requestHash } = event.args;
        const deal = await this.#hub.getFunction('viewDeal')(id);
        if (deal.requester !== requester) return [];
        const price: bigint = deal.app.price + deal.dataset.price + deal.workerpool.price;
        const { params } = deal;
        const [first, tasks] = [Number(deal.botFirst), Number(deal.botSize)];
        return [{ id, requestHash, dataset: deal.dataset.pointer, params, first, tasks, price }];
      }),
    );
    return deals.flat();
  }

  /** Tells if the task at this place of a deal's order is completed. */
  async isCompleted(dealId: string, place: number): Promise<boolean> {
    const task = solidityPackedKeccak256(['bytes32', 'uint256'], [dealId, place]);
    return (await this.#hub.getFunction('viewTask')(task)).status === COMPLETED;
  }

  /** Moves RLC from the wallet to its iExec account, in nRLC. */
  async deposit(privateKey: string, amount: bigint): Promise<void> {
    if (amount <= 0n) return;
    const wallet = new Wallet(privateKey, this.#localnet.provider);
    const token = this.#token.connect(wallet) as Contract;
    await (await token.getFunction('approveAndCall')(this.#localnet.info.network.hub, amount, '0x')).wait();
  }

  /** Leaves exactly `keep` nRLC on the account; the rest goes to the wallet. */
  async withdrawAllBut(privateKey: string, keep: bigint): Promise<void> {
    const wallet = new Wallet(privateKey, this.#localnet.provider);
    const { stake } = await this.funds(wallet.address);
    if (stake <= keep) return;
    const hub = this.#hub.connect(wallet) as Contract;
    await (await hub.getFunction('withdraw')(stake - keep)).wait();
  }
}
