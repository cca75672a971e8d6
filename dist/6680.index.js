export const id = 6680;
export const ids = [6680];
export const modules = {

/***/ 72170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ untilAborted),
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

async function untilAborted(promise, signal) {
    if (!signal)
        return promise;
    promise.catch(() => { });
    signal.throwIfAborted();
    let onAbort = () => { };
    const aborted = new Promise((_, reject) => {
        onAbort = () => reject(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
    });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}
async function pause(milliseconds, signal) {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal ? { signal } : {});
    }
    catch (error) {
        signal?.throwIfAborted();
        throw error;
    }
}


/***/ }),

/***/ 96607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ findOffers),
  Q: () => (/* binding */ surveyOffers)
});

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/iexec/abortable.js
var abortable = __webpack_require__(72170);
// EXTERNAL MODULE: ./build/src/iexec/amount.js
var amount = __webpack_require__(570);
// EXTERNAL MODULE: ./build/src/iexec/category.js
var iexec_category = __webpack_require__(87178);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/constants/addresses.js
var addresses = __webpack_require__(66793);
// EXTERNAL MODULE: ./build/src/iexec/tag.js
var iexec_tag = __webpack_require__(34016);
;// CONCATENATED MODULE: ./build/src/iexec/matching.js


async function checkOffer(request, orders, passes) {
    const fields = [...checkTerms(request, orders), ...checkPrices(request, orders)];
    return [...fields, ...(await checkRestrictions(request, orders, passes))];
}
function checkTerms(request, { app, dataset, workerpool }) {
    const found = [];
    if (request.category !== workerpool.category)
        found.push({ about: 'workerpool', text: `it is for category ${workerpool.category}` });
    if (request.trust > workerpool.trust)
        found.push({ about: 'workerpool', text: `it offers trust ${workerpool.trust} only` });
    const tag = (0,iexec_tag/* dealTag */.bv)({ app: app.tag, request: request.tag, ...(dataset && { dataset: dataset.tag }) });
    const missing = (0,iexec_tag/* missingTagBits */.ff)(workerpool.tag, tag);
    if (missing.length > 0)
        found.push({ about: 'workerpool', text: `it lacks ${(0,iexec_tag/* tagBitNames */.Cl)(missing)}` });
    if (BigInt(tag) & 1n && !(0,iexec_tag/* tagContains */.I6)(app.tag, `0x${'1'.padStart(64, '0')}`))
        found.push({ about: 'app', text: 'it is not marked for enclaves' });
    if (request.app !== app.app)
        found.push({ about: 'app', text: 'it is for another app' });
    if (request.dataset !== (dataset?.dataset ?? addresses/* ZeroAddress */.j))
        found.push({ about: 'dataset', text: 'it is for another dataset' });
    return found;
}
function checkPrices(request, { app, dataset, workerpool }) {
    const tooDear = app.appprice > request.appmaxprice ||
        (dataset?.datasetprice ?? 0n) > request.datasetmaxprice ||
        workerpool.workerpoolprice > request.workerpoolmaxprice;
    return tooDear ? [{ about: 'price', text: 'it costs more than the request allows' }] : [];
}
async function checkRestrictions(request, { app, dataset, workerpool }, passes) {
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

;// CONCATENATED MODULE: ./build/src/iexec/order-reads.js
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

;// CONCATENATED MODULE: ./build/src/iexec/order-validity.js

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
        return signed && order.volume - consumed >= request.volume ? [published] : [];
    });
    return (await (0,abortable/* untilAborted */.E)(Promise.all(checks), signal)).flat();
}
async function refusesService(reads, { order, orderHash }, volume) {
    const [consumed, owner, { workerpoolStakeRatio }] = await Promise.all([
        reads.consumed(orderHash),
        reads.workerpoolOwner(order.workerpool),
        reads.configuration(),
    ]);
    if (!owner)
        return 'it is not registered';
    if (order.volume - consumed < volume)
        return 'it is used up';
    const [signed, { stake }] = await Promise.all([
        reads.verifyOrder(owner, orderHash, order.sign),
        reads.account(owner),
    ]);
    if (!signed)
        return 'it is not signed by the pool’s owner';
    const lock = ((order.workerpoolprice * workerpoolStakeRatio) / 100n) * volume;
    return stake < lock ? 'the pool’s owner has too little deposited' : undefined;
}

;// CONCATENATED MODULE: ./build/src/iexec/offers.js







const MAX_APP_ORDERS = 40;
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
    if (all.appOrders === 0)
        throw noAppOrder(search.request);
    const cheapest = all.affordable[0] ?? all.cheapest;
    if (!cheapest)
        throw noWorkerpoolOrder(search.request, all.reasons);
    return { affordable: all.affordable, cheapest };
}
async function surveyBook(search, reads, withGroups) {
    const { market, request, datasetOrder, limit = 5, signal } = search;
    const address = (own) => (withGroups ? 'any' : BigInt(own) === 0n ? undefined : own);
    const restrictions = { dataset: address(request.dataset), requester: address(request.requester) };
    const terms = { ...restrictions, minVolume: request.volume };
    const appBook = market.appOrders({ app: request.app, workerpool: 'any', ...terms }, signal);
    const appOrders = await validAppOrders(reads, await take(appBook, MAX_APP_ORDERS), request, signal);
    const survey = {
        appOrders: appOrders.length,
        affordable: [],
        cheapest: undefined,
        reasons: new Set(),
    };
    if (appOrders.length === 0)
        return survey;
    const named = BigInt(request.workerpool) === 0n ? undefined : await reads.workerpoolOwner(request.workerpool);
    const workerpool = named && request.workerpool;
    const poolBook = market.workerpoolOrders({
        workerpool,
        category: Number(request.category),
        minTag: request.tag,
        app: address(request.app),
        ...terms,
    }, signal);
    const isSettled = ({ order }) => survey.affordable.length >= limit ||
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
            if (!found)
                continue;
            if (found.affordable)
                survey.affordable.push(found.offer);
            else if (!survey.cheapest || found.offer.price < survey.cheapest.price)
                survey.cheapest = found.offer;
        }
    }
    survey.affordable.sort((a, b) => (a.price < b.price ? -1 : a.price > b.price ? 1 : 0));
    survey.affordable.splice(limit);
    return survey;
}
async function bestPairing(check) {
    const { reads, request, datasetOrder, appOrders, workerpoolOrder, reasons } = check;
    const workerpool = workerpoolOrder.order;
    let best;
    for (const { order: app } of appOrders) {
        const orders = { app, dataset: datasetOrder, workerpool };
        const mismatches = await checkOffer(request, orders, reads.passesRestriction);
        const blocking = mismatches.filter(({ about }) => about !== 'price');
        for (const { about, text } of blocking)
            reasons.add(`${about}: ${text}`);
        if (blocking.length > 0)
            continue;
        const price = (app.appprice + workerpool.workerpoolprice) * request.volume;
        best = {
            offer: { appOrder: app, workerpoolOrder: workerpool, price },
            affordable: mismatches.length === 0,
        };
        break;
    }
    if (!best)
        return undefined;
    const refusal = await refusesService(reads, workerpoolOrder, request.volume);
    if (!refusal)
        return best;
    reasons.add(`workerpool: ${refusal}`);
    return undefined;
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
function noAppOrder(request) {
    return new task_error/* TaskError */.Ik('APP_NO_ORDER', {
        what: 'Nobody sells runs of the app in `app` to this wallet.',
        why: `The market has no valid open order for app ${request.app} that this run could use.`,
        fix: 'If the app is yours, publish an app order (`iexec app publish`); otherwise ask its owner to.',
    });
}
function noWorkerpoolOrder(request, reasons) {
    const category = (0,iexec_category/* categoryName */.yb)(Number(request.category));
    const why = reasons.size === 0
        ? `The market has no open order of category ${category} with the capabilities that the run needs.`
        : `Every order of category ${category} is ruled out: ${[...reasons].slice(0, 5).join('; ')}.`;
    return new task_error/* TaskError */.Ik('WORKERPOOL_NO_ORDER', {
        what: 'No worker pool offers what the run needs.',
        why,
        fix: 'Wait for offers (`order-timeout`), choose another `category`, or leave `workerpool` open.',
    });
}
function priceAboveCap(request, { appOrder, workerpoolOrder, price }) {
    const appPart = appOrder.appprice * request.volume;
    const cap = (request.appmaxprice + request.workerpoolmaxprice) * request.volume;
    const split = appPart > 0n ? `, of which ${(0,amount.formatRlc)(appPart)} go to the app` : '';
    const both = appOrder.appprice > request.appmaxprice ? ` and \`app-max-price: ${(0,amount.formatRlc)(appPart)}\`` : '';
    const kept = appOrder.appprice > request.appmaxprice ? appPart : request.appmaxprice * request.volume;
    const needed = kept + workerpoolOrder.workerpoolprice * request.volume;
    return new task_error/* TaskError */.Ik('PRICE_ABOVE_CAP', {
        what: `The cheapest offer costs ${(0,amount.formatRlc)(price)}${split}, which is more than the run may cost.`,
        why: `It is from worker pool ${workerpoolOrder.workerpool}; \`max-price\` is ${(0,amount.formatRlc)(cap)}.`,
        fix: `Set \`max-price: ${(0,amount.formatRlc)(needed)}\`${both} to accept it, or wait for cheaper offers (\`order-timeout\`).`,
    });
}


/***/ }),

/***/ 68340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ buildRequestOrder),
/* harmony export */   x$: () => (/* binding */ buildDatasetOrder)
/* harmony export */ });
/* unused harmony exports deriveSalt, datasetOrderSalt */
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84199);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66793);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34016);



function deriveSalt(identity, generation) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_2__.id)(`confidential-task:request-order:v1:${generation}:${identity}`);
}
function datasetOrderSalt(requestSalt) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_2__.id)(`confidential-task:dataset-order:v1:${requestSalt}`);
}
function buildRequestOrder(input) {
    const { maxPrice, appMaxPrice, volume = 1n } = input;
    if (appMaxPrice > maxPrice) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', {
            what: 'The input `app-max-price` is more than `max-price`.',
            why: '`max-price` is the budget of the whole run, and `app-max-price` the part of it that may go to the app.',
            fix: 'Raise `max-price` or lower `app-max-price`.',
        });
    }
    return {
        app: input.app,
        appmaxprice: appMaxPrice / volume,
        dataset: input.dataset ?? ethers__WEBPACK_IMPORTED_MODULE_3__/* .ZeroAddress */ .j,
        datasetmaxprice: 0n,
        workerpool: input.workerpool ?? ethers__WEBPACK_IMPORTED_MODULE_3__/* .ZeroAddress */ .j,
        workerpoolmaxprice: (maxPrice - appMaxPrice) / volume,
        requester: input.requester,
        volume,
        tag: input.tag ?? _tag_js__WEBPACK_IMPORTED_MODULE_1__/* .TEE_TDX_TAG */ .$R,
        category: BigInt(input.category),
        trust: 0n,
        beneficiary: input.beneficiary,
        callback: ethers__WEBPACK_IMPORTED_MODULE_3__/* .ZeroAddress */ .j,
        params: input.params,
        salt: deriveSalt(input.identity, input.generation),
    };
}
function buildDatasetOrder(request) {
    return {
        dataset: request.dataset,
        datasetprice: 0n,
        volume: request.volume,
        tag: _tag_js__WEBPACK_IMPORTED_MODULE_1__/* .TEE_TDX_TAG */ .$R,
        apprestrict: request.app,
        workerpoolrestrict: request.workerpool,
        requesterrestrict: request.requester,
        salt: datasetOrderSalt(request.salt),
    };
}


/***/ }),

/***/ 34016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ TEE_TDX_TAG),
/* harmony export */   Cl: () => (/* binding */ tagBitNames),
/* harmony export */   I6: () => (/* binding */ tagContains),
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
function tagUnion(...tags) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .toBeHex */ .up)(tags.reduce((union, tag) => union | BigInt(tag), 0n), 32);
}
function stripTeeFramework(tag) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .toBeHex */ .up)(BigInt(tag) & ~TEE_FRAMEWORK_BITS, 32);
}
function dealTag(tags) {
    return tagUnion(tags.app, stripTeeFramework(tags.dataset ?? ZERO_TAG), tags.request);
}
function tagBitNames(bits) {
    return bits.map(bit => BIT_NAMES[bit] ?? `bit ${bit}`).join(', ');
}


/***/ }),

/***/ 48405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ checkJob),
  M: () => (/* binding */ preflight)
});

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
;// CONCATENATED MODULE: ./build/src/iexec/app.js

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

;// CONCATENATED MODULE: ./build/src/pipeline/require-secrets.js

async function requireSecrets({ services: { sms }, signal }, { beneficiary, dataset, secrets }, requester) {
    await Promise.all([
        ...Object.values(secrets).map(async (name) => {
            if (await sms.hasRequesterSecret(requester, name, signal))
                return;
            throw new task_error/* TaskError */.Ik('SECRET_MISSING', {
                what: 'The input `secrets` names a secret that the Secret Management Service does not have.',
                why: `The wallet ${requester} has pushed no secret of the name "${name}".`,
                fix: 'Push it with that wallet (`iexec requester push-secret`), or correct the name.',
            });
        }),
        ...(beneficiary === undefined ? [] : [beneficiary]).map(async (address) => {
            if (await sms.hasResultKey(address, signal))
                return;
            throw new task_error/* TaskError */.Ik('SECRET_MISSING', {
                what: 'The input `beneficiary` names somebody whom no result can be encrypted for.',
                why: `The Secret Management Service has no result key of ${address}.`,
                fix: 'Check the address, or ask its owner to push a key (`iexec result push-encryption-key`).',
            });
        }),
        ...(dataset === undefined ? [] : [dataset]).map(async (address) => {
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

;// CONCATENATED MODULE: ./build/src/pipeline/preflight.js



async function preflight(context, request, { requester }) {
    const { services, reporter } = context;
    const [{ app, category, dealWindowSeconds }] = await Promise.all([
        checkJob(services.hub, request),
        requireSecrets(context, request, requester.address),
    ]);
    reporter.info(`Network ${request.network.name}, app ${app.name} (${request.app}), wallet ${requester.address}.`);
    reporter.info(`Category ${category.name}: the app may run up to ${category.maxSeconds} s.`);
    return { categorySeconds: category.maxSeconds, dealWindowSeconds };
}
async function checkJob(hub, request) {
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

/***/ 86680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   quote: () => (/* binding */ quote)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66793);
/* harmony import */ var _iexec_offers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96607);
/* harmony import */ var _iexec_request_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68340);
/* harmony import */ var _preflight_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48405);




const NO_LIMIT = 10n ** 24n;
async function quote({ services, signal }, request) {
    const { app, category, dealWindowSeconds } = await (0,_preflight_js__WEBPACK_IMPORTED_MODULE_2__/* .checkJob */ .e)(services.hub, request);
    const { maxPrice, workerpool } = request;
    const order = (0,_iexec_request_order_js__WEBPACK_IMPORTED_MODULE_1__/* .buildRequestOrder */ .Gc)({
        app: request.app,
        requester: ethers__WEBPACK_IMPORTED_MODULE_3__/* .ZeroAddress */ .j,
        beneficiary: ethers__WEBPACK_IMPORTED_MODULE_3__/* .ZeroAddress */ .j,
        category: request.category,
        workerpool,
        maxPrice: maxPrice ?? 2n * NO_LIMIT,
        appMaxPrice: maxPrice === undefined ? NO_LIMIT : request.appMaxPrice,
        params: '',
        identity: '',
        generation: 0,
    });
    const { market, hub } = services;
    const { affordable, cheapest } = await (0,_iexec_offers_js__WEBPACK_IMPORTED_MODULE_0__/* .surveyOffers */ .Q)({ market, hub, request: order, signal });
    const offer = affordable[0] ?? cheapest;
    return {
        price: offer.price,
        appPrice: offer.appOrder.appprice,
        workerpool: offer.workerpoolOrder.workerpool,
        appName: app.name,
        categoryName: category.name,
        categorySeconds: category.maxSeconds,
        refundAfterSeconds: dealWindowSeconds,
        ...(maxPrice !== undefined && { fits: affordable.length > 0 }),
    };
}


/***/ }),

/***/ 66793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ ZeroAddress)
/* harmony export */ });
/**
 *  A constant for the zero address.
 *
 *  (**i.e.** ``"0x0000000000000000000000000000000000000000"``)
 */
const ZeroAddress = "0x0000000000000000000000000000000000000000";
//# sourceMappingURL=addresses.js.map

/***/ }),

/***/ 84199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   id: () => (/* binding */ id)
/* harmony export */ });
/* harmony import */ var _crypto_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58479);
/* harmony import */ var _utils_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32714);


/**
 *  A simple hashing function which operates on UTF-8 strings to
 *  compute an 32-byte identifier.
 *
 *  This simply computes the [UTF-8 bytes](toUtf8Bytes) and computes
 *  the [[keccak256]].
 *
 *  @example:
 *    id("hello world")
 *    //_result:
 */
function id(value) {
    return (0,_crypto_index_js__WEBPACK_IMPORTED_MODULE_0__/* .keccak256 */ .S)((0,_utils_index_js__WEBPACK_IMPORTED_MODULE_1__/* .toUtf8Bytes */ .YW)(value));
}
//# sourceMappingURL=id.js.map

/***/ }),

/***/ 66046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ getBigInt),
/* harmony export */   Dg: () => (/* binding */ toBigInt),
/* harmony export */   JJ: () => (/* binding */ toTwos),
/* harmony export */   Ro: () => (/* binding */ toNumber),
/* harmony export */   ST: () => (/* binding */ fromTwos),
/* harmony export */   WZ: () => (/* binding */ getNumber),
/* harmony export */   c4: () => (/* binding */ toBeArray),
/* harmony export */   dK: () => (/* binding */ mask),
/* harmony export */   nD: () => (/* binding */ toQuantity),
/* harmony export */   up: () => (/* binding */ toBeHex)
/* harmony export */ });
/* unused harmony export getUint */
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56793);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48714);
/**
 *  Some mathematic operations.
 *
 *  @_subsection: api/utils:Math Helpers  [about-maths]
 */


const BN_0 = BigInt(0);
const BN_1 = BigInt(1);
//const BN_Max256 = (BN_1 << BigInt(256)) - BN_1;
// IEEE 754 support 53-bits of mantissa
const maxValue = 0x1fffffffffffff;
/**
 *  Convert %%value%% from a twos-compliment representation of %%width%%
 *  bits to its value.
 *
 *  If the highest bit is ``1``, the result will be negative.
 */
function fromTwos(_value, _width) {
    const value = getUint(_value, "value");
    const width = BigInt(getNumber(_width, "width"));
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assert */ .vA)((value >> width) === BN_0, "overflow", "NUMERIC_FAULT", {
        operation: "fromTwos", fault: "overflow", value: _value
    });
    // Top bit set; treat as a negative value
    if (value >> (width - BN_1)) {
        const mask = (BN_1 << width) - BN_1;
        return -(((~value) & mask) + BN_1);
    }
    return value;
}
/**
 *  Convert %%value%% to a twos-compliment representation of
 *  %%width%% bits.
 *
 *  The result will always be positive.
 */
function toTwos(_value, _width) {
    let value = getBigInt(_value, "value");
    const width = BigInt(getNumber(_width, "width"));
    const limit = (BN_1 << (width - BN_1));
    if (value < BN_0) {
        value = -value;
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assert */ .vA)(value <= limit, "too low", "NUMERIC_FAULT", {
            operation: "toTwos", fault: "overflow", value: _value
        });
        const mask = (BN_1 << width) - BN_1;
        return ((~value) & mask) + BN_1;
    }
    else {
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assert */ .vA)(value < limit, "too high", "NUMERIC_FAULT", {
            operation: "toTwos", fault: "overflow", value: _value
        });
    }
    return value;
}
/**
 *  Mask %%value%% with a bitmask of %%bits%% ones.
 */
function mask(_value, _bits) {
    const value = getUint(_value, "value");
    const bits = BigInt(getNumber(_bits, "bits"));
    return value & ((BN_1 << bits) - BN_1);
}
/**
 *  Gets a BigInt from %%value%%. If it is an invalid value for
 *  a BigInt, then an ArgumentError will be thrown for %%name%%.
 */
function getBigInt(value, name) {
    switch (typeof (value)) {
        case "bigint": return value;
        case "number":
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertArgument */ .MR)(Number.isInteger(value), "underflow", name || "value", value);
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertArgument */ .MR)(value >= -maxValue && value <= maxValue, "overflow", name || "value", value);
            return BigInt(value);
        case "string":
            try {
                if (value === "") {
                    throw new Error("empty string");
                }
                if (value[0] === "-" && value[1] !== "-") {
                    return -BigInt(value.substring(1));
                }
                return BigInt(value);
            }
            catch (e) {
                (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertArgument */ .MR)(false, `invalid BigNumberish string: ${e.message}`, name || "value", value);
            }
    }
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertArgument */ .MR)(false, "invalid BigNumberish value", name || "value", value);
}
/**
 *  Returns %%value%% as a bigint, validating it is valid as a bigint
 *  value and that it is positive.
 */
function getUint(value, name) {
    const result = getBigInt(value, name);
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assert */ .vA)(result >= BN_0, "unsigned value cannot be negative", "NUMERIC_FAULT", {
        fault: "overflow", operation: "getUint", value
    });
    return result;
}
const Nibbles = "0123456789abcdef";
/*
 * Converts %%value%% to a BigInt. If %%value%% is a Uint8Array, it
 * is treated as Big Endian data.
 */
function toBigInt(value) {
    if (value instanceof Uint8Array) {
        let result = "0x0";
        for (const v of value) {
            result += Nibbles[v >> 4];
            result += Nibbles[v & 0x0f];
        }
        return BigInt(result);
    }
    return getBigInt(value);
}
/**
 *  Gets a //number// from %%value%%. If it is an invalid value for
 *  a //number//, then an ArgumentError will be thrown for %%name%%.
 */
function getNumber(value, name) {
    switch (typeof (value)) {
        case "bigint":
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertArgument */ .MR)(value >= -maxValue && value <= maxValue, "overflow", name || "value", value);
            return Number(value);
        case "number":
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertArgument */ .MR)(Number.isInteger(value), "underflow", name || "value", value);
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertArgument */ .MR)(value >= -maxValue && value <= maxValue, "overflow", name || "value", value);
            return value;
        case "string":
            try {
                if (value === "") {
                    throw new Error("empty string");
                }
                return getNumber(BigInt(value), name);
            }
            catch (e) {
                (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertArgument */ .MR)(false, `invalid numeric string: ${e.message}`, name || "value", value);
            }
    }
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertArgument */ .MR)(false, "invalid numeric value", name || "value", value);
}
/**
 *  Converts %%value%% to a number. If %%value%% is a Uint8Array, it
 *  is treated as Big Endian data. Throws if the value is not safe.
 */
function toNumber(value) {
    return getNumber(toBigInt(value));
}
/**
 *  Converts %%value%% to a Big Endian hexstring, optionally padded to
 *  %%width%% bytes.
 */
function toBeHex(_value, _width) {
    const value = getUint(_value, "value");
    let result = value.toString(16);
    if (_width == null) {
        // Ensure the value is of even length
        if (result.length % 2) {
            result = "0" + result;
        }
    }
    else {
        const width = getNumber(_width, "width");
        // Special case when both value and width are 0 (see: #5025)
        if (width === 0 && value === BN_0) {
            return "0x";
        }
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assert */ .vA)(width * 2 >= result.length, `value exceeds width (${width} bytes)`, "NUMERIC_FAULT", {
            operation: "toBeHex",
            fault: "overflow",
            value: _value
        });
        // Pad the value to the required width
        while (result.length < (width * 2)) {
            result = "0" + result;
        }
    }
    return "0x" + result;
}
/**
 *  Converts %%value%% to a Big Endian Uint8Array.
 */
function toBeArray(_value, _width) {
    const value = getUint(_value, "value");
    if (value === BN_0) {
        const width = (_width != null) ? getNumber(_width, "width") : 0;
        return new Uint8Array(width);
    }
    let hex = value.toString(16);
    if (hex.length % 2) {
        hex = "0" + hex;
    }
    if (_width != null) {
        const width = getNumber(_width, "width");
        while (hex.length < (width * 2)) {
            hex = "00" + hex;
        }
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assert */ .vA)((width * 2) === hex.length, `value exceeds width (${width} bytes)`, "NUMERIC_FAULT", {
            operation: "toBeArray",
            fault: "overflow",
            value: _value
        });
    }
    const result = new Uint8Array(hex.length / 2);
    for (let i = 0; i < result.length; i++) {
        const offset = i * 2;
        result[i] = parseInt(hex.substring(offset, offset + 2), 16);
    }
    return result;
}
/**
 *  Returns a [[HexString]] for %%value%% safe to use as a //Quantity//.
 *
 *  A //Quantity// does not have and leading 0 values unless the value is
 *  the literal value `0x0`. This is most commonly used for JSSON-RPC
 *  numeric values.
 */
function toQuantity(value) {
    let result = (0,_data_js__WEBPACK_IMPORTED_MODULE_1__/* .hexlify */ .c$)((0,_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isBytesLike */ .f)(value) ? value : toBeArray(value)).substring(2);
    while (result.startsWith("0")) {
        result = result.substring(1);
    }
    if (result === "") {
        result = "0";
    }
    return "0x" + result;
}
//# sourceMappingURL=maths.js.map

/***/ }),

/***/ 32714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YW: () => (/* binding */ toUtf8Bytes),
/* harmony export */   _v: () => (/* binding */ toUtf8String)
/* harmony export */ });
/* unused harmony exports Utf8ErrorFuncs, toUtf8CodePoints */
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56793);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48714);
/**
 *  Using strings in Ethereum (or any security-basd system) requires
 *  additional care. These utilities attempt to mitigate some of the
 *  safety issues as well as provide the ability to recover and analyse
 *  strings.
 *
 *  @_subsection api/utils:Strings and UTF-8  [about-strings]
 */


function errorFunc(reason, offset, bytes, output, badCodepoint) {
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertArgument */ .MR)(false, `invalid codepoint at offset ${offset}; ${reason}`, "bytes", bytes);
}
function ignoreFunc(reason, offset, bytes, output, badCodepoint) {
    // If there is an invalid prefix (including stray continuation), skip any additional continuation bytes
    if (reason === "BAD_PREFIX" || reason === "UNEXPECTED_CONTINUE") {
        let i = 0;
        for (let o = offset + 1; o < bytes.length; o++) {
            if (bytes[o] >> 6 !== 0x02) {
                break;
            }
            i++;
        }
        return i;
    }
    // This byte runs us past the end of the string, so just jump to the end
    // (but the first byte was read already read and therefore skipped)
    if (reason === "OVERRUN") {
        return bytes.length - offset - 1;
    }
    // Nothing to skip
    return 0;
}
function replaceFunc(reason, offset, bytes, output, badCodepoint) {
    // Overlong representations are otherwise "valid" code points; just non-deistingtished
    if (reason === "OVERLONG") {
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertArgument */ .MR)(typeof (badCodepoint) === "number", "invalid bad code point for replacement", "badCodepoint", badCodepoint);
        output.push(badCodepoint);
        return 0;
    }
    // Put the replacement character into the output
    output.push(0xfffd);
    // Otherwise, process as if ignoring errors
    return ignoreFunc(reason, offset, bytes, output, badCodepoint);
}
/**
 *  A handful of popular, built-in UTF-8 error handling strategies.
 *
 *  **``"error"``** - throws on ANY illegal UTF-8 sequence or
 *  non-canonical (overlong) codepoints (this is the default)
 *
 *  **``"ignore"``** - silently drops any illegal UTF-8 sequence
 *  and accepts non-canonical (overlong) codepoints
 *
 *  **``"replace"``** - replace any illegal UTF-8 sequence with the
 *  UTF-8 replacement character (i.e. ``"\\ufffd"``) and accepts
 *  non-canonical (overlong) codepoints
 *
 *  @returns: Record<"error" | "ignore" | "replace", Utf8ErrorFunc>
 */
const Utf8ErrorFuncs = Object.freeze({
    error: errorFunc,
    ignore: ignoreFunc,
    replace: replaceFunc
});
// http://stackoverflow.com/questions/13356493/decode-utf-8-with-javascript#13691499
function getUtf8CodePoints(_bytes, onError) {
    if (onError == null) {
        onError = Utf8ErrorFuncs.error;
    }
    const bytes = (0,_data_js__WEBPACK_IMPORTED_MODULE_1__/* .getBytes */ .q5)(_bytes, "bytes");
    const result = [];
    let i = 0;
    // Invalid bytes are ignored
    while (i < bytes.length) {
        const c = bytes[i++];
        // 0xxx xxxx
        if (c >> 7 === 0) {
            result.push(c);
            continue;
        }
        // Multibyte; how many bytes left for this character?
        let extraLength = null;
        let overlongMask = null;
        // 110x xxxx 10xx xxxx
        if ((c & 0xe0) === 0xc0) {
            extraLength = 1;
            overlongMask = 0x7f;
            // 1110 xxxx 10xx xxxx 10xx xxxx
        }
        else if ((c & 0xf0) === 0xe0) {
            extraLength = 2;
            overlongMask = 0x7ff;
            // 1111 0xxx 10xx xxxx 10xx xxxx 10xx xxxx
        }
        else if ((c & 0xf8) === 0xf0) {
            extraLength = 3;
            overlongMask = 0xffff;
        }
        else {
            if ((c & 0xc0) === 0x80) {
                i += onError("UNEXPECTED_CONTINUE", i - 1, bytes, result);
            }
            else {
                i += onError("BAD_PREFIX", i - 1, bytes, result);
            }
            continue;
        }
        // Do we have enough bytes in our data?
        if (i - 1 + extraLength >= bytes.length) {
            i += onError("OVERRUN", i - 1, bytes, result);
            continue;
        }
        // Remove the length prefix from the char
        let res = c & ((1 << (8 - extraLength - 1)) - 1);
        for (let j = 0; j < extraLength; j++) {
            let nextChar = bytes[i];
            // Invalid continuation byte
            if ((nextChar & 0xc0) != 0x80) {
                i += onError("MISSING_CONTINUE", i, bytes, result);
                res = null;
                break;
            }
            ;
            res = (res << 6) | (nextChar & 0x3f);
            i++;
        }
        // See above loop for invalid continuation byte
        if (res === null) {
            continue;
        }
        // Maximum code point
        if (res > 0x10ffff) {
            i += onError("OUT_OF_RANGE", i - 1 - extraLength, bytes, result, res);
            continue;
        }
        // Reserved for UTF-16 surrogate halves
        if (res >= 0xd800 && res <= 0xdfff) {
            i += onError("UTF16_SURROGATE", i - 1 - extraLength, bytes, result, res);
            continue;
        }
        // Check for overlong sequences (more bytes than needed)
        if (res <= overlongMask) {
            i += onError("OVERLONG", i - 1 - extraLength, bytes, result, res);
            continue;
        }
        result.push(res);
    }
    return result;
}
// http://stackoverflow.com/questions/18729405/how-to-convert-utf8-string-to-byte-array
/**
 *  Returns the UTF-8 byte representation of %%str%%.
 *
 *  If %%form%% is specified, the string is normalized.
 */
function toUtf8Bytes(str, form) {
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertArgument */ .MR)(typeof (str) === "string", "invalid string value", "str", str);
    if (form != null) {
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertNormalize */ .SP)(form);
        str = str.normalize(form);
    }
    let result = [];
    for (let i = 0; i < str.length; i++) {
        const c = str.charCodeAt(i);
        if (c < 0x80) {
            result.push(c);
        }
        else if (c < 0x800) {
            result.push((c >> 6) | 0xc0);
            result.push((c & 0x3f) | 0x80);
        }
        else if ((c & 0xfc00) == 0xd800) {
            i++;
            const c2 = str.charCodeAt(i);
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertArgument */ .MR)(i < str.length && ((c2 & 0xfc00) === 0xdc00), "invalid surrogate pair", "str", str);
            // Surrogate Pair
            const pair = 0x10000 + ((c & 0x03ff) << 10) + (c2 & 0x03ff);
            result.push((pair >> 18) | 0xf0);
            result.push(((pair >> 12) & 0x3f) | 0x80);
            result.push(((pair >> 6) & 0x3f) | 0x80);
            result.push((pair & 0x3f) | 0x80);
        }
        else {
            result.push((c >> 12) | 0xe0);
            result.push(((c >> 6) & 0x3f) | 0x80);
            result.push((c & 0x3f) | 0x80);
        }
    }
    return new Uint8Array(result);
}
;
//export 
function _toUtf8String(codePoints) {
    return codePoints.map((codePoint) => {
        if (codePoint <= 0xffff) {
            return String.fromCharCode(codePoint);
        }
        codePoint -= 0x10000;
        return String.fromCharCode((((codePoint >> 10) & 0x3ff) + 0xd800), ((codePoint & 0x3ff) + 0xdc00));
    }).join("");
}
/**
 *  Returns the string represented by the UTF-8 data %%bytes%%.
 *
 *  When %%onError%% function is specified, it is called on UTF-8
 *  errors allowing recovery using the [[Utf8ErrorFunc]] API.
 *  (default: [error](Utf8ErrorFuncs))
 */
function toUtf8String(bytes, onError) {
    return _toUtf8String(getUtf8CodePoints(bytes, onError));
}
/**
 *  Returns the UTF-8 code-points for %%str%%.
 *
 *  If %%form%% is specified, the string is normalized.
 */
function toUtf8CodePoints(str, form) {
    return getUtf8CodePoints(toUtf8Bytes(str, form));
}
//# sourceMappingURL=utf8.js.map

/***/ })

};
