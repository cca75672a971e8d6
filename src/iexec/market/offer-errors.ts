import { ZeroAddress } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import { formatRlc } from '../protocol/amount.ts';
import { categoryName } from '../protocol/category.ts';
import type { DatasetOrder, RequestOrder } from '../protocol/orders.ts';
import { taskShares } from '../protocol/task-share.ts';
import type { Offer } from './offer.ts';

/** Most reasons that one message names. */
const MAX_REASONS = 5;

/** APP_NO_ORDER: no order on the market sells runs of the app. A request without a requester is that of a quote. */
export function noAppOrder({ app, requester }: RequestOrder): TaskError {
  const isQuote = requester === ZeroAddress;
  return new TaskError('APP_NO_ORDER', {
    what: `Runs of the app in \`app\` are not for sale to ${isQuote ? 'every wallet' : 'this wallet'}.`,
    why: `The market has no valid open order for app ${app} that ${isQuote ? 'any wallet could use; those for certain wallets are not counted here' : 'this run could use'}.`,
    fix: 'If the app is yours, publish an app order (`iexec app publish`); otherwise ask its owner to publish one.',
  });
}

/** APP_UNSUPPORTED: the app is sold, but no enclave of today can run it. `why` is half a sentence about its order. */
export function appOrderUnsupported({ app }: RequestOrder, why: string): TaskError {
  return new TaskError('APP_UNSUPPORTED', {
    what: `The app ${app} is not sold for the enclaves that run today.`,
    why: `The tag of its order is unsuitable: ${why}. No worker pool can change that.`,
    fix: 'Ask the app’s owner to publish an order with the tag `tee,tdx`, or give the address of another app.',
  });
}

/** WORKERPOOL_NO_ORDER: no pool offers anything, or each order is ruled out for a reason. */
export function noWorkerpoolOrder(
  { request, datasetOrder }: { request: RequestOrder; datasetOrder?: DatasetOrder | undefined },
  { reasons, onlyPool }: { reasons: ReadonlySet<string>; onlyPool: string | undefined },
): TaskError {
  const category = categoryName(Number(request.category));
  const asked = request.workerpool === ZeroAddress ? undefined : request.workerpool;
  if (asked && !onlyPool) {
    return new TaskError('WORKERPOOL_NO_ORDER', {
      what: 'The input `workerpool` names no worker pool that offers anything.',
      why: `No worker pool is registered at ${asked} on this network, and no pool with an order of category ${category} is in a group of that address.`,
      fix: 'Correct `workerpool`, or leave it empty to buy from any pool.',
    });
  }
  const whose = onlyPool ? ` of worker pool ${onlyPool}` : '';
  const because = onlyPool && !asked ? ' The dataset is shared with that pool only.' : '';
  const why =
    reasons.size === 0
      ? `The market has no open order${whose} of category ${category} with the capabilities that the run needs.`
      : `Every order${whose} of category ${category} is ruled out: ${[...reasons].slice(0, MAX_REASONS).join('; ')}.`;
  const elsewhere =
    datasetOrder && because ? 'ask the dataset’s owner to share it with any pool' : 'leave `workerpool` open';
  return new TaskError('WORKERPOOL_NO_ORDER', {
    what: 'No worker pool offers what the run needs.',
    why: why + because,
    fix: `Wait for offers (\`order-timeout\`), choose another \`category\`, or ${elsewhere}.`,
  });
}

/**
 * PRICE_ABOVE_CAP: names the cheapest offer that fits in all but its price, and the limits that would accept it.
 * @param tasks of the run
 */
export function priceAboveCap(
  request: RequestOrder,
  { appOrder, workerpoolOrder, price: taskPrice }: Offer,
  tasks: number,
): TaskError {
  const { appmaxprice, workerpoolmaxprice } = request;
  // Where each task has an order of its own, the budget is divided by more than their number.
  const shares = request.volume > 1n ? request.volume : taskShares(tasks);
  const price = taskPrice * BigInt(tasks);
  const appPart = appOrder.appprice * BigInt(tasks);
  const appCap = appmaxprice * shares;
  const cap = (appmaxprice + workerpoolmaxprice) * shares;
  const appIsTooDear = appOrder.appprice > appmaxprice;
  const appNeeded = (appIsTooDear ? appOrder.appprice : appmaxprice) * shares;
  const needed = appNeeded + workerpoolOrder.workerpoolprice * shares;
  const limits = [
    ...(needed > cap ? [`\`max-price: ${formatRlc(needed)}\``] : []),
    ...(appIsTooDear ? [`\`max-app-price: ${formatRlc(appNeeded)}\``] : []),
  ];
  const split = appPart > 0n ? `, of which ${formatRlc(appPart)} go to the app` : '';
  const forAll = tasks === 1 ? '' : ` for ${tasks} tasks`;
  const tooMuch =
    taskPrice > appmaxprice + workerpoolmaxprice
      ? 'the run may cost'
      : appIsTooDear
        ? 'the app may cost'
        : 'the worker pool may cost';
  return new TaskError('PRICE_ABOVE_CAP', {
    what: `The cheapest offer costs ${formatRlc(price)}${forAll}${split}, which is more than ${tooMuch}.`,
    why: `Worker pool ${workerpoolOrder.workerpool} made it. Your limit (\`max-price\`) is ${formatRlc(cap)}, of which ${formatRlc(appCap)} may go to the app (\`max-app-price\`).`,
    fix: `Set ${limits.join(' and ')} to accept it, or wait for cheaper offers (\`order-timeout\`).`,
  });
}
