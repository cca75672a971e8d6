import { Contract, Wallet } from 'ethers';
import type { Localnet } from '../../localnet/start.ts';

const HUB = [
  'event OrdersMatched(bytes32 dealid, bytes32 appHash, bytes32 datasetHash, bytes32 workerpoolHash, bytes32 requestHash, uint256 volume)',
  'function viewAccount(address) view returns (tuple(uint256 stake, uint256 locked))',
  'function viewDeal(bytes32) view returns (tuple(tuple(address pointer, address owner, uint256 price) app, tuple(address pointer, address owner, uint256 price) dataset, tuple(address pointer, address owner, uint256 price) workerpool, uint256 trust, uint256 category, bytes32 tag, address requester, address beneficiary, address callback, string params))',
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
    const events = await this.#hub.queryFilter('OrdersMatched', fromBlock - 1);
    const recent = events.filter(({ blockNumber }) => blockNumber >= fromBlock);
    const ids = recent.map(event => ('args' in event ? String(event.args.dealid) : ''));
    const requesters = await Promise.all(
      ids.map(async id => (await this.#hub.getFunction('viewDeal')(id)).requester as string),
    );
    return ids.filter((_, index) => requesters[index] === requester);
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
