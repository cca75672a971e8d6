export const id = 2596;
export const ids = [2596];
export const modules = {

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

/***/ 31254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ findOffers),
  Q: () => (/* binding */ surveyOffers)
});

// EXTERNAL MODULE: ./build/src/net/abortable.js
var abortable = __webpack_require__(24063);
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
function priceAboveCap(request, { appOrder, workerpoolOrder, price }) {
    const { volume, appmaxprice, workerpoolmaxprice } = request;
    const appPart = appOrder.appprice * volume;
    const appCap = appmaxprice * volume;
    const cap = (appmaxprice + workerpoolmaxprice) * volume;
    const appIsTooDear = appPart > appCap;
    const needed = (appIsTooDear ? appPart : appCap) + workerpoolOrder.workerpoolprice * volume;
    const limits = [
        ...(needed > cap ? [`\`max-price: ${(0,amount.formatRlc)(needed)}\``] : []),
        ...(appIsTooDear ? [`\`max-app-price: ${(0,amount.formatRlc)(appPart)}\``] : []),
    ];
    const split = appPart > 0n ? `, of which ${(0,amount.formatRlc)(appPart)} go to the app` : '';
    const tooMuch = price > cap ? 'the run may cost' : appIsTooDear ? 'the app may cost' : 'the worker pool may cost';
    return new task_error/* TaskError */.Ik('PRICE_ABOVE_CAP', {
        what: `The cheapest offer costs ${(0,amount.formatRlc)(price)}${split}, which is more than ${tooMuch}.`,
        why: `Worker pool ${workerpoolOrder.workerpool} made it. Your limit (\`max-price\`) is ${(0,amount.formatRlc)(cap)}, of which ${(0,amount.formatRlc)(appCap)} may go to the app (\`max-app-price\`).`,
        fix: `Set ${limits.join(' and ')} to accept it, or wait for cheaper offers (\`order-timeout\`).`,
    });
}

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
        return signed && left >= request.volume ? [{ ...published, left }] : [];
    });
    return (await (0,abortable/* untilAborted */.E)(Promise.all(checks), signal)).flat();
}
async function serviceOf(reads, { order, orderHash }, volume) {
    const [consumed, owner, { workerpoolStakeRatio }] = await Promise.all([
        reads.consumed(orderHash),
        reads.workerpoolOwner(order.workerpool),
        reads.configuration(),
    ]);
    if (!owner)
        return { refusal: 'it is not registered' };
    const left = order.volume - consumed;
    if (left < volume)
        return { refusal: 'it is used up' };
    const [signed, { stake }] = await Promise.all([
        reads.verifyOrder(owner, orderHash, order.sign),
        reads.account(owner),
    ]);
    if (!signed)
        return { refusal: 'it is not signed by the pool’s owner' };
    const lock = (order.workerpoolprice * workerpoolStakeRatio) / 100n;
    if (stake < lock * volume)
        return { refusal: 'the pool’s owner has too little deposited' };
    return { left: lock === 0n || stake / lock > left ? left : stake / lock };
}

;// CONCATENATED MODULE: ./build/src/iexec/market/offers.js





const MAX_APP_ORDERS = 40;
const SPARE_OFFERS = 4;
const WINDOW = 40;
async function findOffers(search) {
    const { affordable, cheapest } = await surveyOffers(search);
    if (affordable.length > 0)
        return affordable;
    throw priceAboveCap(search.request, cheapest);
}
async function surveyOffers(search) {
    const reads = rememberedReads(search.hub);
    const usual = await surveyBook(search, reads, false);
    if (usual.affordable.length > 0)
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
async function surveyBook(search, reads, withGroups) {
    const { market, request, datasetOrder, limit = 5, tasks = 1, signal } = search;
    const address = (own) => (withGroups ? 'any' : BigInt(own) === 0n ? undefined : own);
    const restrictions = { dataset: address(request.dataset), requester: address(request.requester) };
    const terms = { ...restrictions, minVolume: request.volume };
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
    const isSettled = ({ order }) => (survey.affordable.length >= limit && servedBy(survey.affordable) >= BigInt(tasks)) ||
        (survey.cheapest !== undefined && order.workerpoolprice > request.workerpoolmaxprice);
    for await (const window of inWindows(poolBook, limit)) {
        if (window.every(isSettled))
            break;
        const checks = window.map(workerpoolOrder => bestPairing({
            reads,
            request,
            datasetOrder,
            appOrders,
            workerpoolOrder,
            reasons: survey.reasons,
        }));
        for (const found of await (0,abortable/* untilAborted */.E)(Promise.all(checks), signal)) {
            if (found)
                keep(survey, found);
        }
    }
    survey.affordable.sort((a, b) => byAmount(a.price, b.price));
    survey.affordable.splice(Math.max(limit, fewestFor(survey.affordable, BigInt(tasks)) + SPARE_OFFERS));
    return survey;
}
function servedBy(offers) {
    return offers.reduce((sum, { volume }) => sum + volume, 0n);
}
function fewestFor(offers, tasks) {
    let served = 0n;
    for (const [index, { volume }] of offers.entries()) {
        served += volume;
        if (served >= tasks)
            return index + 1;
    }
    return offers.length;
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
async function bestPairing(check) {
    const { reads, request, datasetOrder, appOrders, workerpoolOrder, reasons } = check;
    const workerpool = workerpoolOrder.order;
    for (const { order: app, left } of appOrders) {
        const orders = { app, dataset: datasetOrder, workerpool };
        const mismatches = await findMismatches(request, orders, reads.passesRestriction);
        const blocking = mismatches.filter(({ about }) => about !== 'price');
        for (const { about, text } of blocking)
            reasons.add(`${about}: ${text}`);
        if (blocking.length > 0)
            continue;
        const service = await serviceOf(reads, workerpoolOrder, request.volume);
        if ('refusal' in service) {
            reasons.add(`workerpool: ${service.refusal}`);
            return undefined;
        }
        const price = (app.appprice + workerpool.workerpoolprice) * request.volume;
        const [volume = 0n] = [left, service.left].sort(byAmount);
        return {
            offer: { appOrder: app, workerpoolOrder: workerpool, price, volume },
            affordable: mismatches.length === 0,
        };
    }
    return undefined;
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

/***/ 81669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ buildRequestOrder),
/* harmony export */   ZO: () => (/* binding */ datasetOrderSalt),
/* harmony export */   x$: () => (/* binding */ buildDatasetOrder)
/* harmony export */ });
/* unused harmony export deriveSalt */
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
    (0,_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .assertAppPriceInBudget */ .t_)({ maxPrice, maxAppPrice });
    return {
        app: input.app,
        appmaxprice: maxAppPrice / volume,
        dataset: input.dataset ?? ethers__WEBPACK_IMPORTED_MODULE_4__/* .ZeroAddress */ .j,
        datasetmaxprice: 0n,
        workerpool: input.workerpool ?? ethers__WEBPACK_IMPORTED_MODULE_4__/* .ZeroAddress */ .j,
        workerpoolmaxprice: (maxPrice - maxAppPrice) / volume,
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

/***/ 96945:
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
// EXTERNAL MODULE: ./build/src/iexec/market/dataset-offers.js
var dataset_offers = __webpack_require__(7677);
;// CONCATENATED MODULE: ./build/src/pipeline/buy/require-secrets.js


async function requireSecrets({ services: { sms, hub }, signal }, { beneficiary, dataset, appSecrets }, requester) {
    await Promise.all([
        ...Object.values(appSecrets).map(async (name) => {
            if (await sms.hasRequesterSecret(requester, name, signal))
                return;
            throw new task_error/* TaskError */.Ik('SECRET_MISSING', {
                what: 'The input `app-secrets` names a secret that the Secret Management Service does not have.',
                why: `The wallet ${requester} has pushed no secret of the name "${name}".`,
                fix: 'Push it with that wallet (`iexec requester push-secret`), or correct the name.',
            });
        }),
        ...(beneficiary === undefined ? [] : [beneficiary]).map(async (address) => {
            if (await sms.hasResultKey(address, signal))
                return;
            throw new task_error/* TaskError */.Ik('SECRET_MISSING', {
                what: 'The input `beneficiary` names a wallet that no result can be encrypted for.',
                why: `The Secret Management Service has no result key of ${address}.`,
                fix: 'Check the address, or ask its owner to push a key (`iexec result push-encryption-key`).',
            });
        }),
        ...(dataset === undefined ? [] : [dataset]).map(async (address) => {
            await (0,dataset_offers/* requireDataset */.I)(hub, address);
            if (await sms.hasDatasetSecret(address, signal))
                return;
            throw new task_error/* TaskError */.Ik('SECRET_MISSING', {
                what: 'The input `dataset` names a dataset that no enclave can open.',
                why: `The Secret Management Service has no key for ${address}.`,
                fix: 'Check the address, or ask the dataset’s owner to push its key (`iexec dataset push-secret`).',
            });
        }),
    ]);
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy/preflight.js





async function preflight(context, request, { requester }) {
    const { services, reporter } = context;
    const [{ app, category, dealWindowSeconds }] = await Promise.all([
        requireAppAndCategory(services.hub, request),
        requireSecrets(context, request, requester.address),
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


/***/ })

};
