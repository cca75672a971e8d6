export const id = 3395;
export const ids = [3395];
export const modules = {

/***/ 95045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ searchLogs)
/* harmony export */ });
/* harmony import */ var _net_abortable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24063);

const SMALLER_WINDOWS = [10_000, 1_000];
const MAX_REQUESTS = 24;
const PATIENCE_MS = 20_000;
async function searchLogs(provider, { address, topics }, range, { isEnough, signal, patienceMs = PATIENCE_MS, }) {
    const patience = AbortSignal.timeout(patienceMs);
    const limit = AbortSignal.any([signal, patience]);
    const filterTopics = topics.map(topic => (typeof topic === 'string' ? topic : [...topic]));
    let requests = 0;
    const logsIn = async ({ from, to }) => {
        const filter = { address, topics: filterTopics, fromBlock: from, toBlock: to };
        if (++requests > MAX_REQUESTS)
            return undefined;
        const logs = await (0,_net_abortable_js__WEBPACK_IMPORTED_MODULE_0__/* .untilAborted */ .E)(provider.getLogs(filter), limit).catch(() => undefined);
        signal.throwIfAborted();
        return logs;
    };
    const length = range.to - range.from + 1;
    for (const size of [length, ...SMALLER_WINDOWS.filter(smaller => smaller < length)]) {
        const found = await searchWindows(fromBothEnds(range, size), logsIn, isEnough);
        if (found || requests > MAX_REQUESTS || patience.aborted)
            return found;
    }
    return undefined;
}
async function searchWindows(windows, logsIn, isEnough) {
    const found = [];
    for (const window of windows) {
        const logs = await logsIn(window);
        if (!logs)
            return undefined;
        found.push(...logs);
        if (isEnough(found))
            break;
    }
    return found;
}
function* fromBothEnds({ from, to }, size) {
    let [low, high] = [from, to];
    for (let fromTop = true; low <= high; fromTop = !fromTop) {
        if (fromTop)
            yield { from: Math.max(low, high - size + 1), to: high };
        else
            yield { from: low, to: Math.min(high, low + size - 1) };
        if (fromTop)
            high -= size;
        else
            low += size;
    }
}


/***/ }),

/***/ 57275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ hasMulticall),
/* harmony export */   EU: () => (/* binding */ MULTICALL),
/* harmony export */   FM: () => (/* binding */ tolerantMulticall),
/* harmony export */   Tz: () => (/* binding */ callsIn),
/* harmony export */   ak: () => (/* binding */ multicallResults)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72517);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);


const MULTICALL = '0xcA11bde05977b3631167028862bE2a173976CA11';
const ABI = new ethers__WEBPACK_IMPORTED_MODULE_1__/* .Interface */ .KA([
    'function aggregate3((address target, bool allowFailure, bytes callData)[] calls) payable returns ((bool success, bytes returnData)[])',
]);
const known = new WeakMap();
function hasMulticall(provider) {
    const asked = known.get(provider);
    if (asked)
        return asked;
    const asking = isThere(provider);
    known.set(provider, asking);
    asking.catch(() => known.delete(provider));
    return asking;
}
async function isThere(provider) {
    return (await provider.getCode(MULTICALL)) !== '0x';
}
function tolerantMulticall(calls) {
    return { to: MULTICALL, data: encode(calls, true), gasAs: encode(calls, false) };
}
const SELECTOR = ABI.getFunction('aggregate3')?.selector ?? '';
function encode(calls, mayFail) {
    const tuples = calls.map(({ to, data }) => {
        const bytes = data.slice(2);
        const padded = bytes.padEnd(Math.ceil(bytes.length / 64) * 64, '0');
        return [word(BigInt(to)), word(mayFail ? 1 : 0), word(96), word(bytes.length / 2), padded].join('');
    });
    let offset = 32 * calls.length;
    const offsets = tuples.map(tuple => {
        const own = word(offset);
        offset += tuple.length / 2;
        return own;
    });
    return [SELECTOR, word(32), word(calls.length), ...offsets, ...tuples].join('');
}
function word(value) {
    return value.toString(16).padStart(64, '0');
}
function callsIn(data) {
    const [calls] = ABI.decodeFunctionData('aggregate3', data);
    return [...calls].map(({ target, callData }) => ({ to: target, data: callData }));
}
function multicallResults(answer, count) {
    try {
        const read = plainResults(answer, count) ?? decodeResults(answer);
        if (read.length === count)
            return read;
    }
    catch (cause) {
        throw unreadable(cause);
    }
    throw unreadable();
}
function decodeResults(answer) {
    const [results] = ABI.decodeFunctionResult('aggregate3', answer);
    return [...results].map(({ success, returnData }) => ({ success, data: returnData }));
}
function plainResults(answer, count) {
    const at = (byte) => Number(`0x${answer.slice(2 + 2 * byte, 2 + 2 * byte + 64)}`);
    const end = answer.length / 2 - 1;
    if (at(0) !== 32 || at(32) !== count)
        return undefined;
    const results = [];
    for (let index = 0; index < count; index++) {
        const tuple = 64 + at(64 + 32 * index);
        const [success, offset, length] = [at(tuple), at(tuple + 32), at(tuple + 64)];
        const data = tuple + 96;
        if (!(success <= 1) || offset !== 64 || !(data + length <= end))
            return undefined;
        results.push({
            success: success === 1,
            data: `0x${answer.slice(2 + 2 * data, 2 + 2 * (data + length))}`,
        });
    }
    return results;
}
function unreadable(cause) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('SERVICE_MALFORMED', {
        what: 'The answer to a batch of calls cannot be read.',
        why: `The contract at ${MULTICALL} does not answer as Multicall3 does.`,
        fix: 'Name another RPC endpoint in `rpc-url`, then run again.',
        cause,
    });
}


/***/ }),

/***/ 11876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ untilSeen)
/* harmony export */ });
/* harmony import */ var _net_abortable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24063);
/* harmony import */ var _net_pauses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63106);


const LOOKS_FOR_MINED = 20;
async function untilSeen(look, { signal, pollMs = _net_pauses_js__WEBPACK_IMPORTED_MODULE_1__/* .CHAIN_LOOK_MS */ .XJ }, most = LOOKS_FOR_MINED) {
    for (let looks = 0; looks < most; looks++) {
        const seen = await look();
        if (seen !== undefined)
            return seen;
        await (0,_net_abortable_js__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v)(pollMs, signal);
    }
    return undefined;
}


/***/ }),

/***/ 73389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HP: () => (/* binding */ afterFailure),
  lM: () => (/* binding */ buyDeal),
  o6: () => (/* binding */ madeDeal)
});

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/net/abortable.js
var abortable = __webpack_require__(24063);
// EXTERNAL MODULE: ./build/src/net/pauses.js
var pauses = __webpack_require__(63106);
// EXTERNAL MODULE: ./build/src/iexec/chain/spending.js
var spending = __webpack_require__(65904);
// EXTERNAL MODULE: ./build/src/iexec/chain/transaction-errors.js
var transaction_errors = __webpack_require__(65679);
// EXTERNAL MODULE: ./build/src/iexec/chain/until-seen.js
var until_seen = __webpack_require__(11876);
// EXTERNAL MODULE: ./build/src/iexec/protocol/deal.js
var protocol_deal = __webpack_require__(48219);
// EXTERNAL MODULE: ./build/src/iexec/protocol/ids.js
var ids = __webpack_require__(30583);
// EXTERNAL MODULE: ./build/src/iexec/protocol/orders.js
var orders = __webpack_require__(51836);
// EXTERNAL MODULE: ./build/src/iexec/protocol/revert.js
var revert = __webpack_require__(71);
// EXTERNAL MODULE: ./build/src/iexec/market/match-calls.js
var match_calls = __webpack_require__(79076);
// EXTERNAL MODULE: ./build/src/iexec/market/purchase-step.js
var purchase_step = __webpack_require__(91577);
// EXTERNAL MODULE: ./build/src/iexec/protocol/request-order.js
var request_order = __webpack_require__(81669);
;// CONCATENATED MODULE: ./build/src/iexec/market/used-orders.js





async function dealOfUsedOrders(input, id, refusal) {
    const { hub, request, datasetOrder, signal } = input;
    const made = await (0,abortable/* untilAborted */.E)(hub.deal(id), signal);
    if (made)
        return made;
    const { domain } = await (0,abortable/* untilAborted */.E)(hub.configuration(), signal);
    const requestUsed = await hub.consumed((0,orders/* hashOrder */.VN)('request', request, domain));
    if (requestUsed >= request.volume) {
        const deal = await (0,until_seen/* untilSeen */.w)(() => hub.deal(id), input);
        if (deal)
            return deal;
        throw ownOrderUsedUp('request order', id);
    }
    const isOurs = datasetOrder?.salt === (0,request_order/* datasetOrderSalt */.ZO)((0,orders/* hashOrder */.VN)('request', request, domain));
    if (datasetOrder && isOurs) {
        const used = await hub.consumed((0,orders/* hashOrder */.VN)('dataset', datasetOrder, domain));
        const deal = used >= datasetOrder.volume && (await (0,until_seen/* untilSeen */.w)(() => hub.deal(id), input));
        if (deal)
            return deal;
        if (used >= datasetOrder.volume)
            throw ownOrderUsedUp('order of the dataset', id);
    }
    throw refusal;
}
function ownOrderUsedUp(order, deal) {
    return new task_error/* TaskError */.Ik('MATCH_REFUSED', {
        what: 'The hub refuses to match the orders.',
        why: `The ${order} of this purchase is used up or cancelled, but the hub shows no deal ${deal}, which is the only one that it can make.`,
        fix: 'If the wallet cancelled the order, choose another `idempotency-key`. Otherwise the RPC endpoint hides the deal or lags behind: run again, with another one in `rpc-url`.',
    });
}

;// CONCATENATED MODULE: ./build/src/iexec/market/buy-deal.js













function spendingOf(order) {
    return new spending/* Spending */.h({
        rlc: (order.appmaxprice + order.datasetmaxprice + order.workerpoolmaxprice) * order.volume,
    });
}
const MAX_ROUNDS = 8;
async function buyDeal(purchase) {
    const input = { ...purchase, spending: purchase.spending ?? spendingOf(purchase.request) };
    const { hub, request, signal } = input;
    const { domain } = await (0,abortable/* untilAborted */.E)(hub.configuration(), signal);
    const id = (0,ids/* dealId */.Y2)((0,orders/* hashOrder */.VN)('request', request, domain), 0n);
    const nonce = () => hub.provider.getTransactionCount(request.requester, 'latest');
    const crowdEnd = Date.now() + pauses/* CROWD_PATIENCE_MS */.np;
    let lastFailure;
    for (let rounds = 0; rounds < MAX_ROUNDS && Date.now() < crowdEnd;) {
        const [existing, before] = await (0,abortable/* untilAborted */.E)(Promise.all([hub.deal(id), nonce()]), signal);
        if (existing)
            return madeDeal(existing);
        const { deal, failure, isMined } = await playRound(input, id);
        if (deal)
            return deal;
        lastFailure = failure ?? lastFailure;
        if (failure)
            await (0,abortable/* pause */.v)((0,pauses/* jittered */.et)(input.pollMs ?? pauses/* CHAIN_LOOK_MS */.XJ), signal);
        if (isMined || (await (0,abortable/* untilAborted */.E)(nonce(), signal)) <= before)
            rounds += 1;
    }
    throw lastFailure ?? tooManyRounds();
}
async function playRound(input, id) {
    try {
        const { match, deposit } = await (0,purchase_step/* takeStep */.e0)(input, id);
        if (match === undefined)
            return { isMined: deposit !== undefined };
        return { deal: madeDeal(await seeDeal(input, id, match), match), isMined: true };
    }
    catch (error) {
        if ((0,task_error/* isTaskError */.Oj)(error, 'MATCH_REFUSED'))
            return { deal: madeDeal(await dealOfUsedOrders(input, id, error)), isMined: false };
        return afterFailure(error);
    }
}
function afterFailure(error) {
    if (error instanceof transaction_errors/* RevertedTransaction */.ur)
        return { failure: error, isMined: true };
    const refusal = (0,revert/* readRefusal */.ni)(error);
    if (!refusal)
        throw error;
    return { failure: (0,match_calls/* matchRefused */.Us)(refusal), isMined: false };
}
async function seeDeal({ hub, signal, pollMs }, id, txHash) {
    const deal = await (0,until_seen/* untilSeen */.w)(() => hub.deal(id), { signal, pollMs });
    if (!deal)
        throw (0,purchase_step/* notSeen */.JS)('the deal', txHash);
    return deal;
}
function madeDeal(deal, txHash) {
    return {
        dealId: deal.id,
        deal,
        ...(txHash !== undefined && { txHash }),
        price: (0,protocol_deal/* dealPrice */.Yb)(deal),
        workerpool: deal.workerpool.pointer,
    };
}
function tooManyRounds() {
    return new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: 'The deal could not be made.',
        why: 'The state of the wallet’s iExec account changed each time that we acted on it.',
        fix: 'Run again; a re-run never buys twice. If it happens often, let fewer jobs use the wallet at the same time, or give each a wallet of its own.',
    });
}


/***/ }),

/***/ 36259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ chooseOffer),
/* harmony export */   p: () => (/* binding */ assertAffordable)
/* harmony export */ });
/* harmony import */ var _protocol_balance_too_small_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4240);
/* harmony import */ var _match_calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79076);


async function chooseOffer(input) {
    const { hub, offers, request } = input;
    const reading = hub.account(request.requester);
    let refusal;
    for (const offer of offers) {
        const call = (0,_match_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .matchCall */ .oi)(hub, { ...input, offer });
        const [account, answer] = await Promise.all([reading, (0,_match_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalOf */ .Of)(hub, call, request.requester)]);
        refusal = answer;
        const gap = lacking(request, offer, account);
        if (!refusal || (refusal.stakeTooSmall && gap > 0n))
            return { offer, call, gap, account };
        if (!refusal.stakeTooSmall)
            continue;
        const now = await hub.account(request.requester);
        const gapNow = lacking(request, offer, now);
        if (gapNow > 0n)
            return { offer, call, gap: gapNow, account: now };
    }
    throw (0,_match_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .matchRefused */ .Us)(refusal);
}
function lacking({ volume }, offer, { stake }) {
    const price = offer.price * volume;
    return price > stake ? price - stake : 0n;
}
async function assertAffordable({ hub, wallet, deposit }, gap, price) {
    const { address } = wallet;
    const [held, { token }] = await Promise.all([hub.rlcBalance(address), hub.configuration()]);
    if (deposit === 'auto' && held >= gap)
        return;
    throw (0,_protocol_balance_too_small_js__WEBPACK_IMPORTED_MODULE_0__/* .balanceTooSmall */ .I)({ address, price, stake: price - gap, held, token, deposit });
}


/***/ }),

/***/ 7677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ requireDataset),
/* harmony export */   y: () => (/* binding */ findDatasetOrder)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66793);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _net_abortable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24063);
/* harmony import */ var _protocol_amount_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26517);




const MAX_ORDERS = 200;
const MAX_POOLS = 5;
async function requireDataset(hub, address) {
    const dataset = await hub.dataset(address);
    if (dataset)
        return dataset;
    throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('DATASET_UNKNOWN', {
        what: 'The input `dataset` names no registered dataset.',
        why: `The dataset registry of this network does not know ${address}.`,
        fix: 'Check the address, and that it belongs to the chosen `network`.',
    });
}
async function findDatasetOrder(search) {
    const { market, hub, request, signal } = search;
    const { dataset, volume } = request;
    const { owner } = await (0,_net_abortable_js__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .E)(requireDataset(hub, dataset), signal);
    const any = { app: 'any', requester: 'any', workerpool: 'any' };
    const reasons = new Set();
    const forOnePool = [];
    let seen = 0;
    for await (const published of market.datasetOrders({ dataset, minVolume: volume, ...any }, signal)) {
        const { order } = published;
        if (order.datasetprice > request.datasetmaxprice) {
            reasons.add(`it is sold for ${(0,_protocol_amount_js__WEBPACK_IMPORTED_MODULE_2__.formatRlc)(order.datasetprice)}, and datasets that cost something are not supported`);
            break;
        }
        if (++seen > MAX_ORDERS)
            break;
        const reason = await (0,_net_abortable_js__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .E)(whyNotServing(hub, published, request, owner), signal);
        if (reason !== undefined)
            reasons.add(reason);
        else if (request.workerpool !== ethers__WEBPACK_IMPORTED_MODULE_3__/* .ZeroAddress */ .j || order.workerpoolrestrict === ethers__WEBPACK_IMPORTED_MODULE_3__/* .ZeroAddress */ .j)
            return order;
        else
            forOnePool.push(order);
    }
    const [first] = forOnePool;
    if (first)
        return (await firstOffered(search, forOnePool)) ?? first;
    throw noOrder(dataset, reasons);
}
async function firstOffered({ market, request, signal }, orders) {
    const any = { app: 'any', requester: 'any', dataset: 'any' };
    const category = Number(request.category);
    for (const workerpool of [...new Set(orders.map(order => order.workerpoolrestrict))].slice(0, MAX_POOLS)) {
        const book = market.workerpoolOrders({ workerpool, category, minTag: request.tag, ...any }, signal);
        const { done } = await book.next();
        if (!done)
            return orders.find(order => order.workerpoolrestrict === workerpool);
    }
    return undefined;
}
async function whyNotServing(hub, { order, orderHash }, request, owner) {
    const anyPool = request.workerpool === ethers__WEBPACK_IMPORTED_MODULE_3__/* .ZeroAddress */ .j;
    const [app, requester, workerpool, consumed, signed] = await Promise.all([
        hub.passesRestriction(order.apprestrict, request.app),
        hub.passesRestriction(order.requesterrestrict, request.requester),
        anyPool || hub.passesRestriction(order.workerpoolrestrict, request.workerpool),
        hub.consumed(orderHash),
        hub.verifyOrder(owner, orderHash, order.sign),
    ]);
    if (!app)
        return 'it is shared with another app';
    if (!requester)
        return 'it is shared with another wallet';
    if (!workerpool)
        return `it is shared with worker pool ${order.workerpoolrestrict} only`;
    if (!signed)
        return 'an order is not signed by its owner';
    return order.volume - consumed >= request.volume ? undefined : 'an order is used up';
}
function noOrder(dataset, reasons) {
    const found = reasons.size > 0 ? `: ${[...reasons].slice(0, 5).join('; ')}` : '';
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('DATASET_NO_ORDER', {
        what: `The dataset ${dataset} is not shared with this run.`,
        why: `The market has no free, valid order of this dataset for this app and this wallet${found}.`,
        fix: 'Ask its owner to publish a free order for your app and wallet, or give your own files as `private-files`.',
    });
}


/***/ }),

/***/ 45077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ recallDeposits),
/* harmony export */   H: () => (/* binding */ depositsOf)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56793);
/* harmony import */ var _chain_known_contracts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91671);
/* harmony import */ var _chain_log_search_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95045);
/* harmony import */ var _protocol_abi_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18787);




const BLOCKS = 5_000_000;
const MAX_TRANSACTIONS = 200;
async function recallDeposits({ hub, wallet, spending, signal }, deal) {
    const { domain, token } = await hub.configuration();
    if ((0,_chain_known_contracts_js__WEBPACK_IMPORTED_MODULE_0__/* .knownContracts */ .P)(Number(domain.chainId)))
        return '0x';
    const search = { token, hub: hub.address, wallet, deal, signal: signal ?? new AbortController().signal };
    await spending.recallRlc(() => earlierDeposits(hub.provider, search));
    return deal;
}
async function earlierDeposits(provider, { token, hub, wallet, deal, signal }) {
    const head = await provider.getBlockNumber();
    const deposits = await depositsOf(provider, {
        token,
        hub,
        wallet,
        from: Math.max(0, head - BLOCKS),
        signal,
    });
    const forDeal = deposits.filter(({ data }) => data.endsWith(deal.slice(2)));
    return {
        rlc: forDeal.reduce((sum, { amount }) => sum + amount, 0n),
        nonces: forDeal.map(({ nonce }) => nonce),
        block: Math.min(head, ...forDeal.map(({ block }) => block)),
    };
}
async function depositsOf(provider, { token, hub, wallet, from, signal }) {
    const topics = [_protocol_abi_js__WEBPACK_IMPORTED_MODULE_2__/* .TOKEN_ABI */ .pB.getEvent('Approval')?.topicHash ?? '', topic(wallet), topic(hub)];
    const range = { from, to: await provider.getBlockNumber() };
    const isEnough = () => false;
    const logs = (await (0,_chain_log_search_js__WEBPACK_IMPORTED_MODULE_1__/* .searchLogs */ .g)(provider, { address: token, topics }, range, { isEnough, signal })) ?? [];
    const hashes = [...new Set(logs.map(({ transactionHash }) => transactionHash))].slice(-MAX_TRANSACTIONS);
    const deposits = await Promise.all(hashes.map(async (hash) => {
        const transaction = await provider.getTransaction(hash);
        if (transaction?.from !== wallet || transaction.to !== token)
            return [];
        const { nonce, blockNumber, data } = transaction;
        const decoded = _protocol_abi_js__WEBPACK_IMPORTED_MODULE_2__/* .TOKEN_ABI */ .pB.parseTransaction({ data });
        if (decoded?.name !== 'approveAndCall')
            return [];
        return [{ nonce, block: blockNumber ?? range.to, amount: decoded.args[1], data }];
    }));
    return deposits.flat();
}
function topic(address) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_3__/* .zeroPadValue */ .nx)(address, 32).toLowerCase();
}


/***/ }),

/***/ 79076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ depositCall),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   Us: () => (/* binding */ matchRefused),
/* harmony export */   XJ: () => (/* binding */ matchesIn),
/* harmony export */   oi: () => (/* binding */ matchCall),
/* harmony export */   xz: () => (/* binding */ canDepositAndMatch)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _protocol_abi_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18787);
/* harmony import */ var _protocol_orders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51836);
/* harmony import */ var _protocol_revert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71);




function matchCall(hub, { offer, datasetOrder = _protocol_orders_js__WEBPACK_IMPORTED_MODULE_2__/* .NULL_DATASET_ORDER */ .Y1, request, }) {
    const data = _protocol_abi_js__WEBPACK_IMPORTED_MODULE_1__/* .HUB_ABI */ .zr.encodeFunctionData('matchOrders', [
        (0,_protocol_orders_js__WEBPACK_IMPORTED_MODULE_2__/* .toContractOrder */ .OB)('app', offer.appOrder),
        (0,_protocol_orders_js__WEBPACK_IMPORTED_MODULE_2__/* .toContractOrder */ .OB)('dataset', datasetOrder),
        (0,_protocol_orders_js__WEBPACK_IMPORTED_MODULE_2__/* .toContractOrder */ .OB)('workerpool', offer.workerpoolOrder),
        (0,_protocol_orders_js__WEBPACK_IMPORTED_MODULE_2__/* .toContractOrder */ .OB)('request', request),
    ]);
    return { to: hub.address, data };
}
function matchesIn(receipt, hub) {
    return receipt.logs.flatMap(log => matchIn(log, hub) ?? []);
}
function matchIn({ address, topics, data }, hub) {
    const event = address === hub ? readEvent(topics, data) : undefined;
    if (event?.name !== 'OrdersMatched')
        return undefined;
    const { dealid, appHash, workerpoolHash, requestHash, volume } = event.args;
    return { dealId: dealid, appHash, workerpoolHash, requestHash, volume };
}
function readEvent(topics, data) {
    try {
        return _protocol_abi_js__WEBPACK_IMPORTED_MODULE_1__/* .HUB_ABI */ .zr.parseLog({ topics, data });
    }
    catch {
        return undefined;
    }
}
function depositCall(token, hub, amount, data, mark = '0x') {
    const call = _protocol_abi_js__WEBPACK_IMPORTED_MODULE_1__/* .TOKEN_ABI */ .pB.encodeFunctionData('approveAndCall', [hub, amount, data]);
    return { to: token, data: `${call}${mark.slice(2)}` };
}
async function refusalOf(hub, call, from) {
    try {
        await hub.provider.call({ ...call, from });
        return undefined;
    }
    catch (error) {
        const refusal = (0,_protocol_revert_js__WEBPACK_IMPORTED_MODULE_3__/* .readRefusal */ .ni)(error);
        if (!refusal)
            throw error;
        return refusal;
    }
}
async function canDepositAndMatch(hub, atomic, token, gap, from) {
    const nonsense = depositCall(token, hub.address, gap, '0xffffffff');
    const [real, control] = await Promise.all([refusalOf(hub, atomic, from), refusalOf(hub, nonsense, from)]);
    if (real?.stakeTooSmall || real?.matchCode)
        throw matchRefused(real);
    return real === undefined && control !== undefined;
}
function matchRefused(refusal) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('MATCH_REFUSED', {
        what: 'The hub refuses to match the orders.',
        why: refusal ? `Its reason: ${refusal.text}.` : 'There is no offer to match the request with.',
        fix: 'Run again, so that fresh offers are chosen; orders on the market can be taken or cancelled at any time.',
    });
}


/***/ }),

/***/ 52884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ tasksServed),
/* harmony export */   xx: () => (/* binding */ priceOf),
/* harmony export */   zD: () => (/* binding */ OfferStock)
/* harmony export */ });
/* harmony import */ var _protocol_orders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51836);

class OfferStock {
    #entries;
    #stores;
    #first = 0;
    constructor(offers) {
        this.#entries = offers.map(offer => ({ offer, left: offer.volume }));
        const limits = offers.flatMap(offer => offer.limits ?? []);
        this.#stores = new Map(limits.map(({ of, left }) => [of, left]));
    }
    copy() {
        const copied = new OfferStock([]);
        copied.#entries.push(...this.#entries.map(entry => ({ ...entry })));
        for (const [store, left] of this.#stores)
            copied.#stores.set(store, left);
        return copied;
    }
    take(tasks, fits = () => true) {
        while (this.#first < this.#entries.length && this.#leftOf(this.#entries[this.#first]) === 0n)
            this.#first += 1;
        for (let at = this.#first; at < this.#entries.length; at++) {
            const entry = this.#entries[at];
            const left = this.#leftOf(entry);
            if (!entry || left === 0n || !fits(entry.offer))
                continue;
            const taken = smaller(left, tasks);
            this.#reduce(entry, taken);
            return { offer: entry.offer, tasks: taken };
        }
        return undefined;
    }
    takeAll(tasks) {
        const taken = [];
        for (let open = tasks; open > 0n;) {
            const next = this.take(open);
            if (!next)
                break;
            taken.push(next);
            open -= next.tasks;
        }
        return taken;
    }
    use({ appHash, workerpoolHash, volume }, domain) {
        const entry = this.#entries.find(({ offer }) => hashOf('workerpool', offer, domain) === workerpoolHash && hashOf('app', offer, domain) === appHash);
        if (entry)
            this.#reduce(entry, volume);
    }
    limit(offer, tasks) {
        const entry = this.#entries.find(one => one.offer === offer);
        if (!entry || this.#leftOf(entry) <= tasks)
            return false;
        entry.left = tasks;
        return true;
    }
    #leftOf(entry) {
        if (!entry)
            return 0n;
        const ofStores = (entry.offer.limits ?? []).map(({ of, each }) => (this.#stores.get(of) ?? 0n) / each);
        return ofStores.reduce(smaller, entry.left);
    }
    #reduce(entry, tasks) {
        entry.left = less(entry.left, tasks);
        for (const { of, each } of entry.offer.limits ?? [])
            this.#stores.set(of, less(this.#stores.get(of) ?? 0n, each * tasks));
    }
}
function tasksServed(offers, most) {
    return new OfferStock(offers).takeAll(most).reduce((sum, { tasks }) => sum + tasks, 0n);
}
function priceOf(allotments) {
    return allotments.reduce((sum, { offer, tasks }) => sum + offer.price * tasks, 0n);
}
const hashes = new WeakMap();
function hashOf(kind, { appOrder, workerpoolOrder }, domain) {
    const order = kind === 'app' ? appOrder : workerpoolOrder;
    const known = hashes.get(order);
    if (known)
        return known;
    const hash = kind === 'app' ? (0,_protocol_orders_js__WEBPACK_IMPORTED_MODULE_0__/* .hashOrder */ .VN)(kind, appOrder, domain) : (0,_protocol_orders_js__WEBPACK_IMPORTED_MODULE_0__/* .hashOrder */ .VN)(kind, workerpoolOrder, domain);
    hashes.set(order, hash);
    return hash;
}
function smaller(a, b) {
    return a < b ? a : b;
}
function less(amount, part) {
    return amount > part ? amount - part : 0n;
}


/***/ }),

/***/ 31254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ findOffers),
  Q: () => (/* binding */ surveyOffers)
});

// EXTERNAL MODULE: ./build/src/net/abortable.js
var abortable = __webpack_require__(24063);
// EXTERNAL MODULE: ./build/src/iexec/protocol/orders.js
var orders = __webpack_require__(51836);
// EXTERNAL MODULE: ./build/src/iexec/protocol/request-order.js
var request_order = __webpack_require__(81669);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/constants/addresses.js
var addresses = __webpack_require__(66793);
// EXTERNAL MODULE: ./build/src/iexec/protocol/tag.js
var protocol_tag = __webpack_require__(4985);
;// CONCATENATED MODULE: ./build/src/iexec/market/matching.js


async function findMismatches(request, orders, passes) {
    const fields = [...termMismatches(request, orders), ...priceMismatches(request, orders)];
    return [...fields, ...(await restrictionMismatches(request, orders, passes))];
}
function whyTagUnsupported(tag) {
    const legacy = (0,protocol_tag/* legacyTagBits */.Iu)(tag);
    if (legacy.length > 0)
        return `it asks for ${(0,protocol_tag/* tagBitNames */.Cl)(legacy)}, which no worker runs any more`;
    return BigInt(tag) & 1n ? undefined : 'it is not marked for enclaves';
}
function termMismatches(request, { app, dataset, workerpool }) {
    const found = [];
    if (request.category !== workerpool.category)
        found.push({ about: 'workerpool', text: `it is for category ${workerpool.category}` });
    if (request.trust > workerpool.trust)
        found.push({ about: 'workerpool', text: `it offers trust ${workerpool.trust} only` });
    const tag = (0,protocol_tag/* dealTag */.bv)({ app: app.tag, request: request.tag, ...(dataset && { dataset: dataset.tag }) });
    const missing = (0,protocol_tag/* missingTagBits */.ff)(workerpool.tag, tag);
    if (missing.length > 0)
        found.push({ about: 'workerpool', text: `it lacks ${(0,protocol_tag/* tagBitNames */.Cl)(missing)}` });
    const unsupported = BigInt(tag) & 1n ? whyTagUnsupported(app.tag) : undefined;
    if (unsupported)
        found.push({ about: 'app', text: unsupported });
    if (request.app !== app.app)
        found.push({ about: 'app', text: 'it is for another app' });
    if (request.dataset !== (dataset?.dataset ?? addresses/* ZeroAddress */.j))
        found.push({ about: 'dataset', text: 'it is for another dataset' });
    return found;
}
function priceMismatches(request, { app, dataset, workerpool }) {
    const tooDear = app.appprice > request.appmaxprice ||
        (dataset?.datasetprice ?? 0n) > request.datasetmaxprice ||
        workerpool.workerpoolprice > request.workerpoolmaxprice;
    return tooDear ? [{ about: 'price', text: 'it costs more than the request allows' }] : [];
}
async function restrictionMismatches(request, { app, dataset, workerpool }, passes) {
    const pool = workerpool.workerpool;
    const checks = [
        ['workerpool', request.workerpool, pool, 'the request asks for another worker pool'],
        ['app', app.datasetrestrict, request.dataset, 'it is not sold for use with this dataset'],
        ['app', app.workerpoolrestrict, pool, 'it is not sold for use on this worker pool'],
        ['app', app.requesterrestrict, request.requester, 'it is not sold to this wallet'],
        ['workerpool', workerpool.apprestrict, request.app, 'it does not run this app'],
        ['workerpool', workerpool.datasetrestrict, request.dataset, 'it does not take this dataset'],
        ['workerpool', workerpool.requesterrestrict, request.requester, 'it is not sold to this wallet'],
    ];
    if (dataset) {
        checks.push(['dataset', dataset.apprestrict, request.app, 'it is not shared with this app'], ['dataset', dataset.workerpoolrestrict, pool, 'it is not shared with this worker pool'], ['dataset', dataset.requesterrestrict, request.requester, 'it is not shared with this wallet']);
    }
    const verdicts = await Promise.all(checks.map(async ([about, restriction, address, text]) => restriction === addresses/* ZeroAddress */.j || (await passes(restriction, address)) ? [] : [{ about, text }]));
    return verdicts.flat();
}

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/iexec/protocol/amount.js
var amount = __webpack_require__(26517);
// EXTERNAL MODULE: ./build/src/iexec/protocol/category.js
var protocol_category = __webpack_require__(90969);
// EXTERNAL MODULE: ./build/src/iexec/protocol/task-share.js
var task_share = __webpack_require__(57130);
;// CONCATENATED MODULE: ./build/src/iexec/market/offer-errors.js





const MAX_REASONS = 5;
function noAppOrder({ app, requester }) {
    const isQuote = requester === addresses/* ZeroAddress */.j;
    return new task_error/* TaskError */.Ik('APP_NO_ORDER', {
        what: `Runs of the app in \`app\` are not for sale to ${isQuote ? 'every wallet' : 'this wallet'}.`,
        why: `The market has no valid open order for app ${app} that ${isQuote ? 'any wallet could use; those for certain wallets are not counted here' : 'this run could use'}.`,
        fix: 'If the app is yours, publish an app order (`iexec app publish`); otherwise ask its owner to publish one.',
    });
}
function appOrderUnsupported({ app }, why) {
    return new task_error/* TaskError */.Ik('APP_UNSUPPORTED', {
        what: `The app ${app} is not sold for the enclaves that run today.`,
        why: `The tag of its order is unsuitable: ${why}. No worker pool can change that.`,
        fix: 'Ask the app’s owner to publish an order with the tag `tee,tdx`, or give the address of another app.',
    });
}
function noWorkerpoolOrder({ request, datasetOrder }, { reasons, onlyPool }) {
    const category = (0,protocol_category/* categoryName */.yb)(Number(request.category));
    const asked = request.workerpool === addresses/* ZeroAddress */.j ? undefined : request.workerpool;
    if (asked && !onlyPool) {
        return new task_error/* TaskError */.Ik('WORKERPOOL_NO_ORDER', {
            what: 'The input `workerpool` names no worker pool that offers anything.',
            why: `No worker pool is registered at ${asked} on this network, and no pool with an order of category ${category} is in a group of that address.`,
            fix: 'Correct `workerpool`, or leave it empty to buy from any pool.',
        });
    }
    const whose = onlyPool ? ` of worker pool ${onlyPool}` : '';
    const because = onlyPool && !asked ? ' The dataset is shared with that pool only.' : '';
    const why = reasons.size === 0
        ? `The market has no open order${whose} of category ${category} with the capabilities that the run needs.`
        : `Every order${whose} of category ${category} is ruled out: ${[...reasons].slice(0, MAX_REASONS).join('; ')}.`;
    const elsewhere = datasetOrder && because ? 'ask the dataset’s owner to share it with any pool' : 'leave `workerpool` open';
    return new task_error/* TaskError */.Ik('WORKERPOOL_NO_ORDER', {
        what: 'No worker pool offers what the run needs.',
        why: why + because,
        fix: `Wait for offers (\`order-timeout\`), choose another \`category\`, or ${elsewhere}.`,
    });
}
function priceAboveCap(request, { appOrder, workerpoolOrder, price: taskPrice }, tasks) {
    const { appmaxprice, workerpoolmaxprice } = request;
    const shares = request.volume > 1n ? request.volume : (0,task_share/* taskShares */.CS)(tasks);
    const price = taskPrice * BigInt(tasks);
    const appPart = appOrder.appprice * BigInt(tasks);
    const appCap = appmaxprice * shares;
    const cap = (appmaxprice + workerpoolmaxprice) * shares;
    const appIsTooDear = appOrder.appprice > appmaxprice;
    const appNeeded = (appIsTooDear ? appOrder.appprice : appmaxprice) * shares;
    const needed = appNeeded + workerpoolOrder.workerpoolprice * shares;
    const limits = [
        ...(needed > cap ? [`\`max-price: ${(0,amount.formatRlc)(needed)}\``] : []),
        ...(appIsTooDear ? [`\`max-app-price: ${(0,amount.formatRlc)(appNeeded)}\``] : []),
    ];
    const split = appPart > 0n ? `, of which ${(0,amount.formatRlc)(appPart)} go to the app` : '';
    const forAll = tasks === 1 ? '' : ` for ${tasks} tasks`;
    const tooMuch = taskPrice > appmaxprice + workerpoolmaxprice
        ? 'the run may cost'
        : appIsTooDear
            ? 'the app may cost'
            : 'the worker pool may cost';
    return new task_error/* TaskError */.Ik('PRICE_ABOVE_CAP', {
        what: `The cheapest offer costs ${(0,amount.formatRlc)(price)}${forAll}${split}, which is more than ${tooMuch}.`,
        why: `Worker pool ${workerpoolOrder.workerpool} made it. Your limit (\`max-price\`) is ${(0,amount.formatRlc)(cap)}, of which ${(0,amount.formatRlc)(appCap)} may go to the app (\`max-app-price\`).`,
        fix: `Set ${limits.join(' and ')} to accept it, or wait for cheaper offers (\`order-timeout\`).`,
    });
}

// EXTERNAL MODULE: ./build/src/iexec/market/offer-stock.js
var offer_stock = __webpack_require__(52884);
;// CONCATENATED MODULE: ./build/src/iexec/market/order-reads.js
function rememberedReads(hub) {
    const known = new Map();
    function once(name, ask) {
        return (...args) => {
            const key = [name, ...args].join(' ');
            const answer = known.get(key) ?? ask(...args);
            known.set(key, answer);
            return answer;
        };
    }
    return {
        app: address => hub.app(address),
        configuration: () => hub.configuration(),
        account: once('account', owner => hub.account(owner)),
        consumed: once('consumed', hash => hub.consumed(hash)),
        passesRestriction: once('restriction', (restriction, address) => hub.passesRestriction(restriction, address)),
        verifyOrder: once('order', (signer, hash, sign) => hub.verifyOrder(signer, hash, sign)),
        workerpoolOwner: once('pool', pool => hub.workerpoolOwner(pool)),
    };
}

;// CONCATENATED MODULE: ./build/src/iexec/market/order-validity.js

async function validAppOrders(reads, orders, request, signal) {
    if (orders.length === 0)
        return [];
    const { owner } = await (0,abortable/* untilAborted */.E)(reads.app(request.app), signal);
    const checks = orders.map(async (published) => {
        const { order, orderHash } = published;
        const [consumed, signed] = await Promise.all([
            reads.consumed(orderHash),
            reads.verifyOrder(owner, orderHash, order.sign),
        ]);
        const left = order.volume - consumed;
        return signed && left > 0n ? [{ ...published, left }] : [];
    });
    return (await (0,abortable/* untilAborted */.E)(Promise.all(checks), signal)).flat();
}
async function serviceOf(reads, { order, orderHash }) {
    const [consumed, owner, { workerpoolStakeRatio }] = await Promise.all([
        reads.consumed(orderHash),
        reads.workerpoolOwner(order.workerpool),
        reads.configuration(),
    ]);
    if (!owner)
        return { refusal: 'it is not registered' };
    const left = order.volume - consumed;
    if (left <= 0n)
        return { refusal: 'it is used up' };
    const [signed, { stake }] = await Promise.all([
        reads.verifyOrder(owner, orderHash, order.sign),
        reads.account(owner),
    ]);
    if (!signed)
        return { refusal: 'it is not signed by the pool’s owner' };
    const lock = (order.workerpoolprice * workerpoolStakeRatio) / 100n;
    if (stake < lock)
        return { refusal: 'the pool’s owner has too little deposited' };
    const volume = { of: orderHash, left, each: 1n };
    if (lock === 0n)
        return { left, limits: [volume] };
    const deposit = { of: owner, left: stake, each: lock };
    return { left: stake / lock > left ? left : stake / lock, limits: [volume, deposit] };
}

;// CONCATENATED MODULE: ./build/src/iexec/market/offers.js








const MAX_APP_ORDERS = 40;
const SPARE_OFFERS = 4;
const WINDOW = 40;
async function findOffers(search) {
    const { affordable, cheapest } = await surveyOffers(search);
    if (affordable.length > 0)
        return affordable;
    throw priceAboveCap(search.request, cheapest, tasksOf(search));
}
async function surveyOffers(search) {
    const reads = rememberedReads(search.hub);
    const usual = await surveyBook(search, reads, false);
    const tasks = BigInt(tasksOf(search));
    if (usual.affordable.length > 0 && (tasks === 1n || (0,offer_stock/* tasksServed */.Ex)(usual.affordable, tasks) === tasks))
        return { affordable: usual.affordable, cheapest: usual.affordable[0] };
    const all = await surveyBook(search, reads, true);
    if (all.appOrders === 0) {
        throw all.unsupported ? appOrderUnsupported(search.request, all.unsupported) : noAppOrder(search.request);
    }
    const cheapest = all.affordable[0] ?? all.cheapest;
    if (!cheapest)
        throw noWorkerpoolOrder(search, all);
    return { affordable: all.affordable, cheapest };
}
function tasksOf({ request, tasks = Number(request.volume) }) {
    return tasks;
}
async function surveyBook(search, reads, withGroups) {
    const { market, request, datasetOrder, limit = 5, signal } = search;
    const tasks = BigInt(tasksOf(search));
    const address = (own) => (withGroups ? 'any' : BigInt(own) === 0n ? undefined : own);
    const restrictions = { dataset: address(request.dataset), requester: address(request.requester) };
    const terms = { ...restrictions, minVolume: 1n };
    const appBook = market.appOrders({ app: request.app, workerpool: 'any', ...terms }, signal);
    const valid = await validAppOrders(reads, await take(appBook, MAX_APP_ORDERS), request, signal);
    const appOrders = valid.filter(({ order }) => whyTagUnsupported(order.tag) === undefined);
    const survey = {
        appOrders: appOrders.length,
        unsupported: valid.map(({ order }) => whyTagUnsupported(order.tag)).find(Boolean),
        onlyPool: undefined,
        affordable: [],
        cheapest: undefined,
        reasons: new Set(),
    };
    if (appOrders.length === 0)
        return survey;
    const named = namedPool(search);
    const workerpool = named !== undefined && (await reads.workerpoolOwner(named)) ? named : undefined;
    survey.onlyPool = workerpool;
    const poolBook = market.workerpoolOrders({
        workerpool,
        category: Number(request.category),
        minTag: request.tag,
        app: address(request.app),
        ...terms,
    }, signal);
    const dataset = await (0,abortable/* untilAborted */.E)(datasetLimit(reads, search), signal);
    const isTooDear = ({ order }) => survey.cheapest !== undefined && order.workerpoolprice > request.workerpoolmaxprice;
    for await (const window of inWindows(poolBook, limit)) {
        const isServed = survey.affordable.length >= limit && (0,offer_stock/* tasksServed */.Ex)(survey.affordable, tasks) >= tasks;
        if (isServed || window.every(isTooDear))
            break;
        const checks = window.map(workerpoolOrder => bestPairings({
            reads,
            request,
            datasetOrder,
            dataset,
            appOrders,
            workerpoolOrder,
            tasks,
            reasons: survey.reasons,
        }));
        for (const found of (await (0,abortable/* untilAborted */.E)(Promise.all(checks), signal)).flat())
            keep(survey, found);
    }
    survey.affordable.sort((a, b) => byAmount(a.price, b.price));
    survey.affordable.splice(Math.max(limit, fewestFor(survey.affordable, tasks) + SPARE_OFFERS));
    return survey;
}
function fewestFor(offers, tasks) {
    const [last] = new offer_stock/* OfferStock */.zD(offers).takeAll(tasks).slice(-1);
    return last ? offers.indexOf(last.offer) + 1 : 0;
}
async function datasetLimit(reads, search) {
    const { request, datasetOrder } = search;
    if (!datasetOrder || tasksOf(search) === 1)
        return [];
    const { domain } = await reads.configuration();
    if (datasetOrder.salt === (0,request_order/* datasetOrderSalt */.ZO)((0,orders/* hashOrder */.VN)('request', request, domain)))
        return [];
    const hash = (0,orders/* hashOrder */.VN)('dataset', datasetOrder, domain);
    const left = datasetOrder.volume - (await reads.consumed(hash));
    return [{ of: hash, left: left > 0n ? left : 0n, each: 1n }];
}
function keep(survey, { offer, affordable }) {
    if (affordable)
        survey.affordable.push(offer);
    else if (!survey.cheapest || offer.price < survey.cheapest.price)
        survey.cheapest = offer;
}
function namedPool({ request, datasetOrder }) {
    const named = [request.workerpool, datasetOrder?.workerpoolrestrict];
    return named.find(address => address !== undefined && BigInt(address) !== 0n);
}
async function bestPairings(check) {
    const { reads, request, datasetOrder, appOrders, workerpoolOrder, reasons } = check;
    const workerpool = workerpoolOrder.order;
    const found = [];
    let open = check.tasks;
    for (const { order: app, orderHash, left } of appOrders) {
        const orders = { app, dataset: datasetOrder, workerpool };
        const mismatches = await findMismatches(request, orders, reads.passesRestriction);
        const blocking = mismatches.filter(({ about }) => about !== 'price');
        for (const { about, text } of blocking)
            reasons.add(`${about}: ${text}`);
        if (blocking.length > 0)
            continue;
        const service = await serviceOf(reads, workerpoolOrder);
        if ('refusal' in service) {
            reasons.add(`workerpool: ${service.refusal}`);
            return [];
        }
        const price = app.appprice + workerpool.workerpoolprice;
        const [volume = 0n] = [left, service.left, ...check.dataset.map(one => one.left)].sort(byAmount);
        const limits = [{ of: orderHash, left, each: 1n }, ...service.limits, ...check.dataset];
        const offer = { appOrder: app, workerpoolOrder: workerpool, price, volume, limits };
        found.push({ offer, affordable: mismatches.length === 0 });
        open -= volume;
        if (open <= 0n || volume >= service.left)
            break;
    }
    return found;
}
function byAmount(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
async function* inWindows(items, first) {
    let window = [];
    let size = first;
    for await (const item of items) {
        window.push(item);
        if (window.length < size)
            continue;
        yield window;
        window = [];
        size = WINDOW;
    }
    if (window.length > 0)
        yield window;
}
async function take(items, count) {
    const taken = [];
    for await (const item of items) {
        taken.push(item);
        if (taken.length >= count)
            break;
    }
    return taken;
}


/***/ }),

/***/ 91577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ OvertakenPurchase),
/* harmony export */   JS: () => (/* binding */ notSeen),
/* harmony export */   e0: () => (/* binding */ takeStep)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _net_abortable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24063);
/* harmony import */ var _chain_known_contracts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91671);
/* harmony import */ var _chain_transactions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98091);
/* harmony import */ var _chain_until_seen_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11876);
/* harmony import */ var _protocol_amount_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26517);
/* harmony import */ var _choose_offer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36259);
/* harmony import */ var _earlier_deposits_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(45077);
/* harmony import */ var _match_calls_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79076);
/* harmony import */ var _spent_deposits_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(50977);










class OvertakenPurchase extends Error {
}
const LOOKS_FOR_SPENT = 5;
async function takeStep(input, id) {
    const { hub, wallet, signal } = input;
    const choice = await (0,_net_abortable_js__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .E)((0,_choose_offer_js__WEBPACK_IMPORTED_MODULE_6__/* .chooseOffer */ .I)(input), signal);
    const { gap, call, offer } = choice;
    const transactions = new PurchaseTransactions(input, id, choice);
    if (gap === 0n)
        return transactions.match();
    await (0,_net_abortable_js__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .E)((0,_choose_offer_js__WEBPACK_IMPORTED_MODULE_6__/* .assertAffordable */ .p)(input, gap, offer.price * input.request.volume), signal);
    const { token } = await hub.configuration();
    const recall = { ...input, wallet: wallet.address };
    const mark = await (0,_earlier_deposits_js__WEBPACK_IMPORTED_MODULE_7__/* .recallDeposits */ .$)(recall, id);
    if (!input.spending.allowsRlc(gap))
        await (0,_spent_deposits_js__WEBPACK_IMPORTED_MODULE_9__/* .countSpentDeposits */ .p)(recall);
    const depositWith = (data) => (0,_match_calls_js__WEBPACK_IMPORTED_MODULE_8__/* .depositCall */ .Ng)(token, hub.address, gap, data, mark);
    const atomic = depositWith(call.data);
    const isAtomic = await (0,_net_abortable_js__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .E)((0,_match_calls_js__WEBPACK_IMPORTED_MODULE_8__/* .canDepositAndMatch */ .xz)(hub, atomic, token, gap, wallet.address), signal);
    return isAtomic ? transactions.depositAndMatch(atomic) : transactions.deposit(depositWith('0x'));
}
class PurchaseTransactions {
    #input;
    #id;
    #choice;
    constructor(input, id, choice) {
        this.#input = input;
        this.#id = id;
        this.#choice = choice;
    }
    async match() {
        const { offer, call } = this.#choice;
        const { onSend } = this.#input;
        this.#note(`Buying from worker pool ${offer.workerpoolOrder.workerpool} for ${(0,_protocol_amount_js__WEBPACK_IMPORTED_MODULE_5__.formatRlc)(this.#price)}.`);
        const receipt = await this.#send(call, { onSend, label: 'the deal' });
        return { match: receipt?.hash };
    }
    async depositAndMatch(call) {
        const { offer, gap } = this.#choice;
        const { hub, onSend } = this.#input;
        this.#note(`Depositing ${(0,_protocol_amount_js__WEBPACK_IMPORTED_MODULE_5__.formatRlc)(gap)} and buying from ${offer.workerpoolOrder.workerpool} in one transaction.`);
        const { domain } = await hub.configuration();
        const once = (0,_chain_known_contracts_js__WEBPACK_IMPORTED_MODULE_2__/* .knownContracts */ .P)(Number(domain.chainId)) && this.#id;
        const receipt = await this.#send(call, { onSend, rlc: gap, once, label: 'the deposit and the deal' });
        if (!receipt)
            return {};
        const effect = async () => ((await this.#dealExists()) ? 'deal' : await this.#accountChange());
        const seen = await (0,_chain_until_seen_js__WEBPACK_IMPORTED_MODULE_4__/* .untilSeen */ .w)(effect, this.#input);
        if (!seen)
            throw notSeen('the deal', receipt.hash);
        return seen === 'deal' ? { match: receipt.hash } : { deposit: receipt.hash };
    }
    async deposit(call) {
        const { gap } = this.#choice;
        this.#note(`Depositing ${(0,_protocol_amount_js__WEBPACK_IMPORTED_MODULE_5__.formatRlc)(gap)} into the wallet’s iExec account.`);
        const isDone = async (nonce) => (await this.#account()).stake >= this.#price || this.#isSettled(nonce);
        const receipt = await this.#send(call, { isDone, rlc: gap, label: 'the deposit' });
        if (receipt && !(await (0,_chain_until_seen_js__WEBPACK_IMPORTED_MODULE_4__/* .untilSeen */ .w)(() => this.#accountChange(), this.#input)))
            throw notSeen('the deposit', receipt.hash);
        if (!receipt)
            await this.#untilSpent();
        return { deposit: receipt?.hash };
    }
    async #send(call, options) {
        const { wallet, signal, spending, timeoutMs, pollMs } = this.#input;
        const { receipt } = await (0,_chain_transactions_js__WEBPACK_IMPORTED_MODULE_3__/* .sendTransaction */ .v)(wallet, call, {
            isDone: nonce => this.#isSettled(nonce),
            signal,
            spending,
            ...(timeoutMs !== undefined && { timeoutMs }),
            ...(pollMs !== undefined && { pollMs }),
            ...options,
        });
        return receipt;
    }
    #note(line) {
        this.#input.note?.(line);
    }
    get #price() {
        return this.#choice.offer.price * this.#input.request.volume;
    }
    async #dealExists() {
        return (await this.#input.hub.deal(this.#id)) !== undefined;
    }
    async #isSettled(nonce) {
        if (await this.#dealExists())
            return true;
        if (nonce !== undefined && (await this.#input.isOvertaken?.(nonce)))
            throw new OvertakenPurchase();
        return false;
    }
    #account() {
        return this.#input.hub.account(this.#input.wallet.address);
    }
    async #accountChange() {
        const before = this.#choice.account;
        const { stake, locked } = await this.#account();
        return stake !== before.stake || locked !== before.locked ? 'account' : undefined;
    }
    async #untilSpent() {
        const { stake } = await this.#account();
        const look = async () => (await this.#account()).stake < stake || (await this.#dealExists()) || undefined;
        await (0,_chain_until_seen_js__WEBPACK_IMPORTED_MODULE_4__/* .untilSeen */ .w)(look, this.#input, LOOKS_FOR_SPENT);
    }
}
function notSeen(label, hash) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('TRANSACTION_FAILED', {
        what: `The chain does not show ${label}.`,
        why: `The RPC endpoint has a receipt of transaction ${hash}, but shows none of its effects.`,
        fix: 'Run again, with another RPC endpoint (`rpc-url`) if it persists: the chain is read first, and nothing is bought twice.',
    });
}


/***/ }),

/***/ 50977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ countSpentDeposits)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51477);
/* harmony import */ var _chain_log_search_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95045);
/* harmony import */ var _chain_multicall_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57275);
/* harmony import */ var _protocol_abi_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18787);
/* harmony import */ var _protocol_orders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51836);
/* harmony import */ var _earlier_deposits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45077);






const MAX_MATCHES = 200;
async function countSpentDeposits({ hub, wallet, spending, own = new Set(), signal, }) {
    const first = spending.firstRlc();
    if (!first)
        return;
    const { token, domain } = await hub.configuration();
    const search = {
        token,
        domain,
        own,
        hub: hub.address,
        wallet,
        from: first.block,
        signal: signal ?? new AbortController().signal,
    };
    const [matches, deposits] = await Promise.all([
        matchesOf(hub.provider, search),
        (0,_earlier_deposits_js__WEBPACK_IMPORTED_MODULE_4__/* .depositsOf */ .H)(hub.provider, search),
    ]);
    const spent = [...matches].filter(([nonce]) => nonce > first.nonce).map(([, price]) => price);
    const added = deposits
        .filter(({ nonce }) => nonce > first.nonce && !spending.movedRlcWith(nonce))
        .map(({ amount }) => -amount);
    const total = [...spent, ...added].reduce((sum, amount) => sum + amount, 0n);
    spending.setSpentByOthers(total > 0n ? total : 0n);
}
async function matchesOf(provider, search) {
    const { hub, from, signal } = search;
    const topics = [_protocol_abi_js__WEBPACK_IMPORTED_MODULE_2__/* .HUB_ABI */ .zr.getEvent('OrdersMatched')?.topicHash ?? ''];
    const range = { from, to: await provider.getBlockNumber() };
    const isEnough = () => false;
    const logs = (await (0,_chain_log_search_js__WEBPACK_IMPORTED_MODULE_0__/* .searchLogs */ .g)(provider, { address: hub, topics }, range, { isEnough, signal })) ?? [];
    const byTransaction = Map.groupBy(logs, ({ transactionHash }) => transactionHash);
    const prices = new Map();
    const readings = [...byTransaction].slice(-MAX_MATCHES).map(async ([hash, events]) => {
        const match = await readMatches(provider, { hash, events }, search);
        if (match)
            prices.set(match.nonce, match.price);
    });
    await Promise.all(readings);
    return prices;
}
async function readMatches(provider, { hash, events }, search) {
    const { wallet } = search;
    const reported = await provider.getTransaction(hash);
    if (reported?.from !== wallet)
        return undefined;
    try {
        const { from, to, nonce, data } = ethers__WEBPACK_IMPORTED_MODULE_5__/* .Transaction */ .Z.from(reported);
        if (from !== wallet || to === null)
            return undefined;
        const prices = hubCallsIn({ to, data }, search).map(call => priceOfMatch(call, events, search));
        return { nonce, price: prices.reduce((sum, price) => sum + price, 0n) };
    }
    catch {
        return undefined;
    }
}
function hubCallsIn({ to, data }, { token, hub }) {
    if (to === hub)
        return [{ data, isAlone: true }];
    if (to === token)
        return [{ data: _protocol_abi_js__WEBPACK_IMPORTED_MODULE_2__/* .TOKEN_ABI */ .pB.decodeFunctionData('approveAndCall', data)[2], isAlone: true }];
    if (to !== _chain_multicall_js__WEBPACK_IMPORTED_MODULE_1__/* .MULTICALL */ .EU)
        return [];
    return (0,_chain_multicall_js__WEBPACK_IMPORTED_MODULE_1__/* .callsIn */ .Tz)(data)
        .filter(call => call.to === hub)
        .map(call => ({ data: call.data, isAlone: false }));
}
function priceOfMatch({ data, isAlone }, events, { wallet, own, domain }) {
    const [app, dataset, workerpool, request] = _protocol_abi_js__WEBPACK_IMPORTED_MODULE_2__/* .HUB_ABI */ .zr.decodeFunctionData('matchOrders', data);
    if (request.requester !== wallet)
        return 0n;
    const hash = (0,_protocol_orders_js__WEBPACK_IMPORTED_MODULE_3__/* .hashOrder */ .VN)('request', request.toObject(), domain);
    if (own.has(hash))
        return 0n;
    const event = events
        .map(log => _protocol_abi_js__WEBPACK_IMPORTED_MODULE_2__/* .HUB_ABI */ .zr.parseLog(log))
        .find(parsed => isAlone || parsed?.args.requestHash === hash);
    const tasks = BigInt(event?.args.volume ?? 0);
    const volume = tasks < request.volume ? tasks : request.volume;
    const taskPrice = app.appprice + dataset.datasetprice + workerpool.workerpoolprice;
    return taskPrice * volume;
}


/***/ }),

/***/ 4240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ balanceTooSmall)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _amount_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26517);


function balanceTooSmall({ address, price, stake, held, token, deposit }) {
    const missing = price - stake;
    const forbidden = deposit === 'never' ? ', which `deposit: never` forbids to use' : '';
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('BALANCE_TOO_SMALL', {
        what: 'The wallet in `wallet` cannot pay for the run.',
        why: `The run costs ${(0,_amount_js__WEBPACK_IMPORTED_MODULE_1__.formatRlc)(price)}; ${address} has ${(0,_amount_js__WEBPACK_IMPORTED_MODULE_1__.formatRlc)(stake)} on its iExec account and ` +
            `${(0,_amount_js__WEBPACK_IMPORTED_MODULE_1__.formatRlc)(held)} in the wallet${forbidden}.`,
        fix: howToPay(),
    });
    function howToPay() {
        if (deposit === 'auto')
            return `Send ${(0,_amount_js__WEBPACK_IMPORTED_MODULE_1__.formatRlc)(missing - held)} more (token ${token}) to ${address}.`;
        const first = held < missing ? `Send ${(0,_amount_js__WEBPACK_IMPORTED_MODULE_1__.formatRlc)(missing - held)} more to ${address}, then deposit` : 'Deposit';
        return `${first} ${(0,_amount_js__WEBPACK_IMPORTED_MODULE_1__.formatRlc)(missing)} from the wallet into its iExec account yourself, or set \`deposit: auto\`.`;
    }
}


/***/ }),

/***/ 51836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ toContractOrder),
/* harmony export */   R4: () => (/* binding */ requestOrderHasher),
/* harmony export */   Ub: () => (/* binding */ signOrder),
/* harmony export */   VN: () => (/* binding */ hashOrder),
/* harmony export */   Y1: () => (/* binding */ NULL_DATASET_ORDER),
/* harmony export */   xM: () => (/* binding */ hashesUnderCeilings)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90021);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66793);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25429);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56793);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58479);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66046);

const ORDER_TYPES = {
    app: {
        AppOrder: fields('address app,uint256 appprice,uint256 volume,bytes32 tag,address datasetrestrict,address workerpoolrestrict,address requesterrestrict,bytes32 salt'),
    },
    dataset: {
        DatasetOrder: fields('address dataset,uint256 datasetprice,uint256 volume,bytes32 tag,address apprestrict,address workerpoolrestrict,address requesterrestrict,bytes32 salt'),
    },
    workerpool: {
        WorkerpoolOrder: fields('address workerpool,uint256 workerpoolprice,uint256 volume,bytes32 tag,uint256 category,uint256 trust,address apprestrict,address datasetrestrict,address requesterrestrict,bytes32 salt'),
    },
    request: {
        RequestOrder: fields('address app,uint256 appmaxprice,address dataset,uint256 datasetmaxprice,address workerpool,uint256 workerpoolmaxprice,address requester,uint256 volume,bytes32 tag,uint256 category,uint256 trust,address beneficiary,address callback,string params,bytes32 salt'),
    },
};
const ENCODERS = {
    app: ethers__WEBPACK_IMPORTED_MODULE_0__/* .TypedDataEncoder */ .z.from(ORDER_TYPES.app),
    dataset: ethers__WEBPACK_IMPORTED_MODULE_0__/* .TypedDataEncoder */ .z.from(ORDER_TYPES.dataset),
    workerpool: ethers__WEBPACK_IMPORTED_MODULE_0__/* .TypedDataEncoder */ .z.from(ORDER_TYPES.workerpool),
    request: ethers__WEBPACK_IMPORTED_MODULE_0__/* .TypedDataEncoder */ .z.from(ORDER_TYPES.request),
};
function fields(list) {
    return list.split(',').map(field => {
        const [type = '', name = ''] = field.split(' ');
        return { type, name };
    });
}
const NULL_DATASET_ORDER = {
    dataset: ethers__WEBPACK_IMPORTED_MODULE_1__/* .ZeroAddress */ .j,
    datasetprice: 0n,
    volume: 0n,
    tag: ethers__WEBPACK_IMPORTED_MODULE_2__/* .ZeroHash */ .p,
    apprestrict: ethers__WEBPACK_IMPORTED_MODULE_1__/* .ZeroAddress */ .j,
    workerpoolrestrict: ethers__WEBPACK_IMPORTED_MODULE_1__/* .ZeroAddress */ .j,
    requesterrestrict: ethers__WEBPACK_IMPORTED_MODULE_1__/* .ZeroAddress */ .j,
    salt: ethers__WEBPACK_IMPORTED_MODULE_2__/* .ZeroHash */ .p,
    sign: '0x',
};
function hashOrder(kind, order, domain) {
    return typedDigest(domain, ENCODERS[kind].hash({ ...order }));
}
const NUMBER_WORDS = { appmaxprice: 2, workerpoolmaxprice: 6, volume: 8 };
function requestOrderHasher(order, domain) {
    const words = (0,ethers__WEBPACK_IMPORTED_MODULE_3__/* .getBytes */ .q5)(ENCODERS.request.encodeData('RequestOrder', { ...order }));
    return ({ appmaxprice, workerpoolmaxprice, volume }) => {
        words.set(word(appmaxprice), 32 * NUMBER_WORDS.appmaxprice);
        words.set(word(workerpoolmaxprice), 32 * NUMBER_WORDS.workerpoolmaxprice);
        words.set(word(volume), 32 * NUMBER_WORDS.volume);
        return typedDigest(domain, (0,ethers__WEBPACK_IMPORTED_MODULE_4__/* .keccak256 */ .S)(words));
    };
}
function hashesUnderCeilings(order, ceilings, domain) {
    const hash = requestOrderHasher(order, domain);
    return ceilings.map(ceiling => hash({ ...ceiling, volume: order.volume }));
}
function word(amount) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_3__/* .getBytes */ .q5)((0,ethers__WEBPACK_IMPORTED_MODULE_5__/* .toBeHex */ .up)(amount, 32));
}
function typedDigest(domain, structHash) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_4__/* .keccak256 */ .S)((0,ethers__WEBPACK_IMPORTED_MODULE_3__/* .concat */ .xW)(['0x1901', separatorOf(domain), structHash]));
}
const separators = new WeakMap();
function separatorOf(domain) {
    const known = separators.get(domain) ?? ethers__WEBPACK_IMPORTED_MODULE_0__/* .TypedDataEncoder */ .z.hashDomain(domain);
    separators.set(domain, known);
    return known;
}
async function signOrder(kind, order, domain, signer) {
    const types = ORDER_TYPES[kind];
    return { ...order, sign: await signer.signTypedData(domain, types, { ...order }) };
}
function toContractOrder(kind, order) {
    const [struct = []] = Object.values(ORDER_TYPES[kind]);
    const values = { ...order };
    return [...struct.map(({ name }) => values[name]), order.sign];
}


/***/ }),

/***/ 81669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ deriveSalt),
/* harmony export */   Gc: () => (/* binding */ buildRequestOrder),
/* harmony export */   ZO: () => (/* binding */ datasetOrderSalt),
/* harmony export */   jU: () => (/* binding */ orderNumbers),
/* harmony export */   x$: () => (/* binding */ buildDatasetOrder)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84199);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66793);
/* harmony import */ var _amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26517);
/* harmony import */ var _orders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51836);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4985);




function deriveSalt(identity, generation) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_3__.id)(`confidential-task:request-order:v1:${generation}:${identity}`);
}
function datasetOrderSalt(requestOrderHash) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_3__.id)(`confidential-task:dataset-order:v1:${requestOrderHash}`);
}
function buildRequestOrder(input) {
    const { maxPrice, maxAppPrice, volume = 1n } = input;
    const numbers = orderNumbers(input, volume);
    (0,_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .assertAppPriceInBudget */ .t_)({ maxPrice, maxAppPrice });
    return {
        app: input.app,
        appmaxprice: numbers.appmaxprice,
        dataset: input.dataset ?? ethers__WEBPACK_IMPORTED_MODULE_4__/* .ZeroAddress */ .j,
        datasetmaxprice: 0n,
        workerpool: input.workerpool ?? ethers__WEBPACK_IMPORTED_MODULE_4__/* .ZeroAddress */ .j,
        workerpoolmaxprice: numbers.workerpoolmaxprice,
        requester: input.requester,
        volume,
        tag: _tag_js__WEBPACK_IMPORTED_MODULE_2__/* .TEE_TDX_TAG */ .$R,
        category: BigInt(input.category),
        trust: 0n,
        beneficiary: input.beneficiary,
        callback: ethers__WEBPACK_IMPORTED_MODULE_4__/* .ZeroAddress */ .j,
        params: input.params,
        salt: deriveSalt(input.identity, input.generation),
    };
}
function orderNumbers({ maxPrice, maxAppPrice }, volume) {
    return {
        appmaxprice: maxAppPrice / volume,
        workerpoolmaxprice: (maxPrice - maxAppPrice) / volume,
        volume,
    };
}
function buildDatasetOrder(request, domain) {
    return {
        dataset: request.dataset,
        datasetprice: 0n,
        volume: request.volume,
        tag: _tag_js__WEBPACK_IMPORTED_MODULE_2__/* .TEE_TDX_TAG */ .$R,
        apprestrict: request.app,
        workerpoolrestrict: request.workerpool,
        requesterrestrict: request.requester,
        salt: datasetOrderSalt((0,_orders_js__WEBPACK_IMPORTED_MODULE_1__/* .hashOrder */ .VN)('request', request, domain)),
    };
}


/***/ }),

/***/ 4985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ TEE_TDX_TAG),
/* harmony export */   Cl: () => (/* binding */ tagBitNames),
/* harmony export */   I6: () => (/* binding */ tagContains),
/* harmony export */   Iu: () => (/* binding */ legacyTagBits),
/* harmony export */   Jn: () => (/* binding */ demandsEnclave),
/* harmony export */   bv: () => (/* binding */ dealTag),
/* harmony export */   ff: () => (/* binding */ missingTagBits)
/* harmony export */ });
/* unused harmony exports ZERO_TAG, tagUnion, stripTeeFramework */
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66046);

const BIT_NAMES = {
    0: 'tee',
    1: 'scone',
    2: 'gramine',
    3: 'tdx',
    8: 'gpu',
};
const ZERO_TAG = (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .toBeHex */ .up)(0, 32);
const TEE_TDX_TAG = (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .toBeHex */ .up)(0x09, 32);
const TEE_FRAMEWORK_BITS = 0x0en;
function missingTagBits(offered, required) {
    const missing = BigInt(required) & ~BigInt(offered);
    return [...Array(256).keys()].filter(bit => (missing >> BigInt(bit)) & 1n);
}
function tagContains(offered, required) {
    return (BigInt(required) & ~BigInt(offered)) === 0n;
}
function demandsEnclave(tag) {
    return (BigInt(tag) & 1n) === 1n;
}
function tagUnion(...tags) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .toBeHex */ .up)(tags.reduce((union, tag) => union | BigInt(tag), 0n), 32);
}
function stripTeeFramework(tag) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .toBeHex */ .up)(BigInt(tag) & ~TEE_FRAMEWORK_BITS, 32);
}
function dealTag(tags) {
    return tagUnion(tags.app, stripTeeFramework(tags.dataset ?? ZERO_TAG), tags.request);
}
function legacyTagBits(tag) {
    return missingTagBits(TEE_TDX_TAG, (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .toBeHex */ .up)(BigInt(tag) & 0x0fn, 32));
}
function tagBitNames(bits) {
    return bits.map(bit => BIT_NAMES[bit] ?? `bit ${bit}`).join(', ');
}


/***/ }),

/***/ 57130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ taskShares),
/* harmony export */   bU: () => (/* binding */ taskShare),
/* harmony export */   j3: () => (/* binding */ otherShares)
/* harmony export */ });
const LARGEST = 16384n;
const SIZES = sizes();
function taskShare(budget, tasks) {
    return budget / taskShares(tasks);
}
function taskShares(tasks) {
    const size = SIZES.find(candidate => candidate >= BigInt(tasks));
    if (size === undefined || tasks < 1)
        throw new RangeError(`a run has no ${tasks} tasks`);
    return size;
}
function otherShares({ maxPrice, maxAppPrice }, tasks) {
    const shares = new Map();
    for (const size of SIZES)
        shares.set(`${maxPrice / size} ${maxAppPrice / size}`, {
            maxPrice: maxPrice / size,
            maxAppPrice: maxAppPrice / size,
        });
    shares.delete(`${taskShare(maxPrice, tasks)} ${taskShare(maxAppPrice, tasks)}`);
    return [...shares.values()];
}
function sizes() {
    const found = [1n];
    for (let power = 2n; power <= LARGEST; power *= 2n) {
        found.push(power);
        if (power < LARGEST)
            found.push((power * 3n) / 2n);
    }
    return found;
}


/***/ }),

/***/ 26186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ preflight),
  s: () => (/* binding */ requireAppAndCategory)
});

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
;// CONCATENATED MODULE: ./build/src/iexec/protocol/app.js

function assertAppSupported(app) {
    if (app.type === 'DOCKER' && app.mrenclave === '0x')
        return;
    throw new task_error/* TaskError */.Ik('APP_UNSUPPORTED', {
        what: `The app ${app.name} (${app.address}) cannot run any more.`,
        why: app.type === 'DOCKER'
            ? 'It was built for the legacy SGX stack: it carries an enclave measurement, which TDX pools refuse.'
            : `Its type is "${app.type}", and pools run Docker images only.`,
        fix: 'Ask the app’s owner for a TDX build, or build and deploy one, and give its address as `app`.',
    });
}

// EXTERNAL MODULE: ./build/src/iexec/protocol/app-lock.js
var app_lock = __webpack_require__(89756);
// EXTERNAL MODULE: ./build/src/text/duration-text.js
var duration_text = __webpack_require__(909);
// EXTERNAL MODULE: ./build/src/pipeline/buy/require-secrets.js
var require_secrets = __webpack_require__(34612);
;// CONCATENATED MODULE: ./build/src/pipeline/buy/preflight.js





async function preflight(context, request, { requester }) {
    const { services, reporter } = context;
    const [{ app, category, dealWindowSeconds }] = await Promise.all([
        requireAppAndCategory(services.hub, request),
        (0,require_secrets/* requireSecrets */.p)(context, request, requester.address),
    ]);
    reporter.info(`Network ${request.network.name}, app ${app.name} (${request.app}), wallet ${requester.address}.`);
    const loose = request.appLock && (0,app_lock.whyLockIsLoose)(request.appLock);
    if (loose)
        reporter.info(loose);
    reporter.info(`Category ${category.name}: the app may run up to ${(0,duration_text/* durationText */.S)(category.maxSeconds * 1_000)}.`);
    return { categorySeconds: category.maxSeconds, dealWindowSeconds };
}
async function requireAppAndCategory(hub, request) {
    const [app, category, { deadlineRatios }] = await Promise.all([
        hub.app(request.app),
        hub.category(request.category),
        hub.configuration(),
    ]);
    assertAppSupported(app);
    if (!category) {
        throw new task_error/* TaskError */.Ik('INPUT_INVALID', {
            what: 'The input `category` is not valid.',
            why: `${request.network.name} has no category ${request.category}.`,
            fix: 'Use one of XS, S, M, L, XL, or its number from 0 to 4.',
        });
    }
    return { app, category, dealWindowSeconds: deadlineRatios.final * category.maxSeconds };
}


/***/ }),

/***/ 34612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ requireSecrets)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _iexec_market_dataset_offers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7677);


async function requireSecrets({ services: { sms, hub }, signal }, { beneficiary, dataset, appSecrets }, requester) {
    await Promise.all([
        ...Object.values(appSecrets).map(async (name) => {
            if (await sms.hasRequesterSecret(requester, name, signal))
                return;
            throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('SECRET_MISSING', {
                what: 'The input `app-secrets` names a secret that the Secret Management Service does not have.',
                why: `The wallet ${requester} has pushed no secret of the name "${name}".`,
                fix: 'Push it with that wallet (`iexec requester push-secret`), or correct the name.',
            });
        }),
        ...(beneficiary === undefined ? [] : [beneficiary]).map(async (address) => {
            if (await sms.hasResultKey(address, signal))
                return;
            throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('SECRET_MISSING', {
                what: 'The input `beneficiary` names a wallet that no result can be encrypted for.',
                why: `The Secret Management Service has no result key of ${address}.`,
                fix: 'Check the address, or ask its owner to push a key (`iexec result push-encryption-key`).',
            });
        }),
        ...(dataset === undefined ? [] : [dataset]).map(async (address) => {
            await (0,_iexec_market_dataset_offers_js__WEBPACK_IMPORTED_MODULE_1__/* .requireDataset */ .I)(hub, address);
            if (await sms.hasDatasetSecret(address, signal))
                return;
            throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('SECRET_MISSING', {
                what: 'The input `dataset` names a dataset that no enclave can open.',
                why: `The Secret Management Service has no key for ${address}.`,
                fix: 'Check the address, or ask the dataset’s owner to push its key (`iexec dataset push-secret`).',
            });
        }),
    ]);
}


/***/ })

};
