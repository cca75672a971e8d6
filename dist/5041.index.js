export const id = 5041;
export const ids = [5041];
export const modules = {

/***/ 51836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ toContractOrder),
/* harmony export */   Ub: () => (/* binding */ signOrder),
/* harmony export */   VN: () => (/* binding */ hashOrder),
/* harmony export */   Y1: () => (/* binding */ NULL_DATASET_ORDER)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66793);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25429);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90021);

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
function fields(list) {
    return list.split(',').map(field => {
        const [type = '', name = ''] = field.split(' ');
        return { type, name };
    });
}
const NULL_DATASET_ORDER = {
    dataset: ethers__WEBPACK_IMPORTED_MODULE_0__/* .ZeroAddress */ .j,
    datasetprice: 0n,
    volume: 0n,
    tag: ethers__WEBPACK_IMPORTED_MODULE_1__/* .ZeroHash */ .p,
    apprestrict: ethers__WEBPACK_IMPORTED_MODULE_0__/* .ZeroAddress */ .j,
    workerpoolrestrict: ethers__WEBPACK_IMPORTED_MODULE_0__/* .ZeroAddress */ .j,
    requesterrestrict: ethers__WEBPACK_IMPORTED_MODULE_0__/* .ZeroAddress */ .j,
    salt: ethers__WEBPACK_IMPORTED_MODULE_1__/* .ZeroHash */ .p,
    sign: '0x',
};
function hashOrder(kind, order, domain) {
    return ethers__WEBPACK_IMPORTED_MODULE_2__/* .TypedDataEncoder */ .z.hash(domain, ORDER_TYPES[kind], { ...order });
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

/***/ 86680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   quote: () => (/* binding */ quote)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66793);
/* harmony import */ var _iexec_market_offers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31254);
/* harmony import */ var _iexec_protocol_request_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81669);
/* harmony import */ var _buy_preflight_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96945);




const NO_LIMIT = 10n ** 24n;
async function quote({ services, signal }, request) {
    const { app, category, dealWindowSeconds } = await (0,_buy_preflight_js__WEBPACK_IMPORTED_MODULE_2__/* .requireAppAndCategory */ .s)(services.hub, request);
    const { maxPrice, workerpool } = request;
    const order = (0,_iexec_protocol_request_order_js__WEBPACK_IMPORTED_MODULE_1__/* .buildRequestOrder */ .Gc)({
        app: request.app,
        requester: ethers__WEBPACK_IMPORTED_MODULE_3__/* .ZeroAddress */ .j,
        beneficiary: ethers__WEBPACK_IMPORTED_MODULE_3__/* .ZeroAddress */ .j,
        category: request.category,
        workerpool,
        maxPrice: maxPrice ?? 2n * NO_LIMIT,
        maxAppPrice: maxPrice === undefined ? NO_LIMIT : request.maxAppPrice,
        params: '',
        identity: '',
        generation: 0,
    });
    const { market, hub } = services;
    const { affordable, cheapest } = await (0,_iexec_market_offers_js__WEBPACK_IMPORTED_MODULE_0__/* .surveyOffers */ .Q)({ market, hub, request: order, signal });
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


/***/ })

};
