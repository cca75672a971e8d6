import { id } from 'ethers';
import type { TaskError } from '../../errors/task-error.ts';
import { Spending } from '../../iexec/chain/spending.ts';
import type { MadeDeal } from '../../iexec/market/buy-deal.ts';
import type { Offer } from '../../iexec/market/offer.ts';
import { OfferStock } from '../../iexec/market/offer-stock.ts';
import { formatRlc } from '../../iexec/protocol/amount.ts';
import { taskPrice } from '../../iexec/protocol/deal.ts';
import { taskId } from '../../iexec/protocol/ids.ts';
import type { DatasetOrder, Signed } from '../../iexec/protocol/orders.ts';
import { pushResultKey } from '../buy/buy-candidate.ts';
import type { BuyContext } from '../buy/buy-context.ts';
import { grantDataset, isAmongOffers, OTHERS_TERMS } from '../buy/order.ts';
import type { Preflight } from '../buy/preflight.ts';
import { isMade, type MadePurchase } from '../buy/purchase.ts';
import { requireAppLock } from '../buy/require-app-lock.ts';
import { requireMoney } from '../buy/require-funds.ts';
import { judgeMarket, lookAtMarket } from '../buy/shop.ts';
import type { ListedTask, TaskListRequest } from '../context/task-list.ts';
import { namesText } from '../context/task-names.ts';
import { requirePublicInputs } from '../input/enclave-downloads.ts';
import { buyInOrder } from './buy-in-order.ts';
import { buyOrders } from './buy-orders.ts';
import { crowdReporter } from './crowd-reporter.ts';
import { assertNoneHidden, listedDeals } from './hidden-deals.ts';
import { ListBudget } from './list-budget.ts';
import { type LocatedTask, locateTasks, type RefusedTask } from './locate-tasks.ts';
import { VolumeLocator } from './locate-volume.ts';
import { noMoneyLeft, tooFewOffers } from './not-bought.ts';
import { prepareList } from './prepare-list.ts';
import { type TaskInput, TaskInputs } from './task-inputs.ts';
import { VolumeOrders } from './volume-order.ts';

/** Gas of a run besides datasets and matches, in units: a deposit, and some to spare. */
const GAS_OF_RUN = 400_000n;
/** Gas of a dataset's registration, in units. */
const GAS_OF_DATASET = 600_000n;
/** Gas of the match of one task among many, and of one alone, in units. */
const GAS_OF_MATCH = 600_000n;
const GAS_OF_LONE_MATCH = 1_000_000n;

/** A task whose deal was made just now. */
export interface BoughtTask {
  readonly located: LocatedTask;
  readonly made: MadePurchase;
  /** True when another process made the deal. */
  readonly existed: boolean;
}

/** Callbacks of a purchase, each called as soon as the fact is known. */
export interface PurchaseSink {
  /** Called before a transaction that buys these tasks is sent: from here on their deals may exist. */
  onSend(tasks: readonly ListedTask[]): void;
  onBought(bought: BoughtTask): void;
  onRefused(refused: RefusedTask): void;
}

/** Orders that the tasks are matched with. */
interface ListTerms {
  readonly offers: readonly Offer[];
  /** The order of another owner's dataset; undefined when there is none. */
  readonly foreignOrder: Signed<DatasetOrder> | undefined;
}

/** Cost of a purchase by these offers. */
interface ListCost {
  /** Prices of the tasks, in nRLC. */
  readonly prices: readonly bigint[];
  /** Number of deals that serve them. */
  readonly matches: number;
}

/** The stages from the tasks of a list to their deals. Whatever holds for the whole run is done once. */
export class ListBuyer {
  readonly #context: BuyContext;
  /** For what is done for each task: its lines are for debug logs only. */
  readonly #crowd: BuyContext;
  readonly #list: TaskListRequest;
  readonly #inputs: TaskInputs;
  readonly #volume: VolumeLocator;
  readonly #budget: ListBudget;
  readonly #spending: Spending;
  readonly #batchId: string;
  readonly #probed = new Set<string>();
  #facts: Promise<Preflight> | undefined;
  /** Deals that were there before this run bought anything, as the market lists them. */
  #listed: Promise<ReadonlySet<string>> | undefined;
  #isLocated = false;
  #isAllowed = false;
  #hasResultKey = false;
  #lack: TaskError | undefined;

  constructor(context: BuyContext, list: TaskListRequest) {
    this.#context = context;
    this.#crowd = { ...context, reporter: crowdReporter(context.reporter) };
    this.#list = list;
    this.#inputs = new TaskInputs(this.#crowd, list.request);
    const orders = new VolumeOrders(this.#crowd, list, this.#inputs);
    this.#volume = new VolumeLocator(context, { list, orders, inputs: this.#inputs });
    this.#budget = new ListBudget(list.request.maxPrice);
    this.#spending = new Spending({ rlc: list.request.maxPrice, tasks: list.tasks.length });
    this.#batchId = id(`confidential-task:batch:v1:${list.request.identity}`);
  }

  /** Checks what the run needs, once. @throws TaskError as `prepareList` */
  prepare(): Promise<Preflight> {
    this.#facts ??= prepareList(this.#context, this.#list);
    return this.#facts;
  }

  /**
   * Finds the purchases of tasks, whose inputs are encrypted to do so. Nothing is sent.
   * @throws TaskError as `encrypt` and `locateTasks`
   */
  async locate(tasks: readonly ListedTask[]): Promise<(LocatedTask | RefusedTask)[]> {
    const inOrder = this.#list.way === 'volume' ? this.#volume : undefined;
    const found = await (inOrder ? inOrder.locate(tasks) : this.#locateOwn(tasks));
    for (const location of found) this.#payFor(location);
    if (!this.#isLocated) this.#reportDataset(found);
    this.#isLocated = true;
    return found;
  }

  /** Reports the dataset of the list, where all its tasks have the same one. */
  #reportDataset(found: readonly (LocatedTask | RefusedTask)[]): void {
    const [one, ...others] = inputsOf(found.filter(location => 'candidate' in location));
    if (!one || others.length > 0) return;
    const { milestones } = this.#context;
    const cid = this.#list.request.storage.kind === 'ipfs' ? one.input.cid : '';
    milestones.onDataset({ address: one.dataset.address, cid });
  }

  async #locateOwn(tasks: readonly ListedTask[]): Promise<(LocatedTask | RefusedTask)[]> {
    await this.#inputs.encrypt(tasks.map(({ name, request }) => [request.privateFiles, name]));
    const wanted = tasks.map(task => {
      const { request } = task;
      return { task, request, input: this.#inputs.of(request.privateFiles) };
    });
    return locateTasks(this.#crowd, this.#list, wanted);
  }

  #payFor(location: LocatedTask | RefusedTask): void {
    const deal = 'candidate' in location ? location.candidate.purchase.deal : undefined;
    if (deal) this.#budget.pay(location.task.name, deal.id, taskPrice(deal));
  }

  /**
   * Buys tasks, as far as budget and offers reach.
   * @returns the market's lack, when some tasks wait for offers
   * @throws TaskError for which none of the tasks left can be bought; what was bought by then has gone to the sink
   */
  async buy(tasks: readonly LocatedTask[], sink: PurchaseSink): Promise<TaskError | undefined> {
    const { admitted, refused } = this.#budget.admit(tasks);
    for (const one of refused) sink.onRefused(one);
    if (admitted.length === 0) return undefined;
    await this.#allow(admitted);
    this.#listed ??= listedDeals(this.#context, this.#list.request.app);
    await assertNoneHidden(this.#context, admitted, await this.#listed);
    const together = admitted.filter(({ place }) => place !== undefined);
    const alone = admitted.filter(({ place }) => place === undefined);
    const lack = await this.#buyGroup(together, sink);
    return (await this.#buyGroup(alone, sink)) ?? lack;
  }

  /** Buys tasks that all have orders of their own, or are all in one order. @returns the market's lack, if it has one */
  async #buyGroup(admitted: readonly LocatedTask[], sink: PurchaseSink): Promise<TaskError | undefined> {
    const [first] = admitted;
    if (!first) return undefined;
    const terms = await this.#look(first, admitted.length);
    if (!terms) return this.#lack;
    const allotments = new OfferStock(terms.offers).takeAll(BigInt(admitted.length));
    const served = allotments.flatMap(({ offer, tasks }) => Array<bigint>(Number(tasks)).fill(offer.price));
    const payable = await this.#payable(served);
    for (const { task } of admitted.slice(payable, served.length))
      sink.onRefused({ task, error: noMoneyLeft(this.#list.request.maxPrice) });
    const bought = await this.#order(
      admitted.slice(0, payable),
      { ...terms, prices: served, matches: first.place === undefined ? payable : allotments.length },
      sink,
    );
    const isServed = served.length === admitted.length && bought === payable;
    this.#lack = isServed ? undefined : tooFewOffers(bought, admitted.length);
    return this.#lack;
  }

  /** Checks that are made before the first purchase, and public inputs that were not looked at yet. */
  async #allow(tasks: readonly LocatedTask[]): Promise<void> {
    const { request } = this.#list;
    if (!this.#isAllowed) this.#context.beforeBuying?.(request);
    await requireAppLock(this.#context, request);
    const urls = new Set(tasks.flatMap(task => task.request.publicUrls));
    const publicUrls = [...urls].filter(url => !this.#probed.has(url));
    const dataset = this.#isAllowed ? {} : request.dataset !== undefined && { dataset: request.dataset };
    const { fastLine } = this.#context;
    await requirePublicInputs(
      this.#crowd,
      { publicUrls, ...dataset },
      { network: request.network, fastLine },
    );
    for (const url of publicUrls) this.#probed.add(url);
    this.#isAllowed = true;
  }

  /** Looks at the market once. @returns undefined when it has nothing, and `#lack` says why */
  async #look({ candidate }: LocatedTask, tasks: number): Promise<ListTerms | undefined> {
    const { requester } = this.#context.identities;
    const own = this.#list.request.dataset === undefined;
    const datasetOrder = await grantDataset(this.#crowd, candidate.purchase, { requester, own });
    const request = candidate.purchase.requestOrder;
    const look = await lookAtMarket(this.#crowd, { request, datasetOrder, tasks, limitMs: undefined });
    if (look.offers) return { offers: look.offers, foreignOrder: own ? undefined : datasetOrder };
    const verdict = judgeMarket(look, this.#lack, { isOver: false, orderTimeoutMs: 0 });
    if (verdict.kind === 'end') throw verdict.error;
    this.#lack = verdict.lack;
    return undefined;
  }

  /** The number of the first prices that may be moved to the iExec account, as far as it lacks them. */
  async #payable(prices: readonly bigint[]): Promise<number> {
    const { hub } = this.#context.services;
    const { stake } = await hub.account(this.#context.identities.requester.address);
    let total = 0n;
    for (const [count, price] of prices.entries()) {
      total += price;
      if (total > stake && !this.#spending.allowsRlc(total - stake)) return count;
    }
    return prices.length;
  }

  /** Places the inputs of the tasks, and makes their deals. @returns the number of tasks that were bought */
  async #order(
    tasks: readonly LocatedTask[],
    { prices, matches, ...terms }: ListTerms & ListCost,
    sink: PurchaseSink,
  ): Promise<number> {
    if (tasks.length === 0) return 0;
    const { request } = this.#list;
    const { reporter, identities, signal } = this.#context;
    const inputs = inputsOf(tasks);
    const price = prices.slice(0, tasks.length).reduce((sum, one) => sum + one, 0n);
    const gasUnits = gasOf(matches, inputs.length);
    await requireMoney(this.#context, request, { price, gasUnits, address: identities.requester.address });
    reporter.info(`Buying ${counted(tasks.length)}${againText(tasks)} for ${formatRlc(price)}.`);
    await this.#inputs.place(inputs, this.#spending);
    if (request.beneficiary === undefined && !this.#hasResultKey) await pushResultKey(this.#context);
    this.#hasResultKey = true;
    // Once more, since an app can be passed on at any time, and uploads take long.
    await requireAppLock(this.#context, request);
    signal.throwIfAborted();
    let bought = 0;
    const foreign = new Set<string>();
    const buyAll = tasks[0]?.place === undefined ? buyOrders : buyInOrder;
    await buyAll(this.#context, {
      ...terms,
      tasks,
      spending: this.#spending,
      batchId: this.#batchId,
      onSend: some => sink.onSend(some.map(({ task }) => task)),
      onDeal: (located, deal) => {
        bought += 1;
        if (!isAmongOffers(deal, terms.offers)) foreign.add(deal.dealId);
        this.#budget.pay(located.task.name, deal.dealId, taskPrice(deal.deal));
        sink.onBought(boughtTask(located, deal));
      },
    });
    // The purchase of a lone order has its own warning.
    const isLone = tasks.length === 1 && tasks[0]?.place === undefined;
    if (foreign.size > 0 && !isLone) reporter.warn(othersTermsText(foreign.size), OTHERS_TERMS);
    return bought;
  }
}

/** The warning about deals that another party made of our signed orders, see `order`. */
function othersTermsText(deals: number): string {
  return `${deals === 1 ? '1 deal is' : `${deals} deals are`} with another worker pool, or at another price, than the offers that this step chose from. Another party matched the signed orders first, within \`max-price\`. If no other job makes the same purchase, use another RPC endpoint (\`rpc-url\`), name the pool in \`workerpool\`, or set \`max-price\` closer to the price.`;
}

function boughtTask(located: LocatedTask, { deal, txHash: transaction }: MadeDeal): BoughtTask {
  const made = {
    ...located.candidate.purchase,
    deal,
    dealId: deal.id,
    taskId: taskId(deal.id, located.place ?? 0n),
    ...(transaction !== undefined && { transaction }),
  };
  return {
    located: { ...located, purchases: located.purchases + (isMade(located.candidate.purchase) ? 0 : 1) },
    made,
    existed: transaction === undefined,
  };
}

/** The private inputs of tasks, each once. */
function inputsOf(tasks: readonly LocatedTask[]): TaskInput[] {
  const inputs = tasks.flatMap(({ input, candidate: { dataset } }) =>
    input && dataset ? [[dataset.address, { input, dataset }] as const] : [],
  );
  return [...new Map(inputs).values()];
}

/** Gas of a purchase, in units. Datasets that are registered by now take less. */
function gasOf(matches: number, datasets: number): bigint {
  const ofMatches = matches === 1 ? GAS_OF_LONE_MATCH : GAS_OF_MATCH * BigInt(matches);
  return GAS_OF_RUN + GAS_OF_DATASET * BigInt(datasets) + ofMatches;
}

/** Names tasks that were all bought before, and failed. */
function againText(tasks: readonly LocatedTask[]): string {
  const isAgain = tasks.every(({ purchases }) => purchases > 0);
  return isAgain ? ` again (${namesText(tasks.map(({ task }) => task))})` : '';
}

/** A number of tasks in a sentence. */
function counted(tasks: number): string {
  return tasks === 1 ? '1 task' : `${tasks} tasks`;
}
