export const id = 5910;
export const ids = [5910,5671];
export const modules = {

/***/ 16874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ REGISTRY_ABI),
/* harmony export */   O9: () => (/* binding */ IDENTITY_ABI),
/* harmony export */   Qo: () => (/* binding */ DATASET_ABI),
/* harmony export */   pB: () => (/* binding */ TOKEN_ABI),
/* harmony export */   zr: () => (/* binding */ HUB_ABI)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72517);

const APP_ORDER = '(address app, uint256 appprice, uint256 volume, bytes32 tag, address datasetrestrict, address workerpoolrestrict, address requesterrestrict, bytes32 salt, bytes sign)';
const DATASET_ORDER = '(address dataset, uint256 datasetprice, uint256 volume, bytes32 tag, address apprestrict, address workerpoolrestrict, address requesterrestrict, bytes32 salt, bytes sign)';
const WORKERPOOL_ORDER = '(address workerpool, uint256 workerpoolprice, uint256 volume, bytes32 tag, uint256 category, uint256 trust, address apprestrict, address datasetrestrict, address requesterrestrict, bytes32 salt, bytes sign)';
const REQUEST_ORDER = '(address app, uint256 appmaxprice, address dataset, uint256 datasetmaxprice, address workerpool, uint256 workerpoolmaxprice, address requester, uint256 volume, bytes32 tag, uint256 category, uint256 trust, address beneficiary, address callback, string params, bytes32 salt, bytes sign)';
const RESOURCE = '(address pointer, address owner, uint256 price)';
const HUB_ABI = new ethers__WEBPACK_IMPORTED_MODULE_0__/* .Interface */ .KA([
    'function domain() view returns ((string name, string version, uint256 chainId, address verifyingContract))',
    'function token() view returns (address)',
    'function appregistry() view returns (address)',
    'function datasetregistry() view returns (address)',
    'function workerpoolregistry() view returns (address)',
    'function contribution_deadline_ratio() view returns (uint256)',
    'function reveal_deadline_ratio() view returns (uint256)',
    'function final_deadline_ratio() view returns (uint256)',
    'function workerpool_stake_ratio() view returns (uint256)',
    'function teebroker() view returns (address)',
    'function countCategory() view returns (uint256)',
    'function viewCategory(uint256 id) view returns ((string name, string description, uint256 workClockTimeRef))',
    'function viewAccount(address account) view returns ((uint256 stake, uint256 locked))',
    'function viewConsumed(bytes32 orderHash) view returns (uint256)',
    'function verifyPresignatureOrSignature(address signer, bytes32 hash, bytes signature) view returns (bool)',
    'function verifySignature(address signer, bytes32 hash, bytes signature) view returns (bool)',
    'function viewApp(address app) view returns ((address owner, string name, string appType, bytes multiaddr, bytes32 checksum, bytes mrenclave))',
    'function viewDataset(address dataset) view returns ((address owner, string name, bytes multiaddr, bytes32 checksum))',
    'function viewWorkerpool(address workerpool) view returns ((address owner, string description, uint256 workerStakeRatio, uint256 schedulerRewardRatio))',
    `function viewDeal(bytes32 id) view returns ((${RESOURCE} app, ${RESOURCE} dataset, ${RESOURCE} workerpool, uint256 trust, uint256 category, bytes32 tag, address requester, address beneficiary, address callback, string params, uint256 startTime, uint256 botFirst, uint256 botSize, uint256 workerStake, uint256 schedulerRewardRatio, address sponsor))`,
    'function viewTask(bytes32 id) view returns ((uint8 status, bytes32 dealid, uint256 idx, uint256 timeref, uint256 contributionDeadline, uint256 revealDeadline, uint256 finalDeadline, bytes32 consensusValue, uint256 revealCounter, uint256 winnerCounter, address[] contributors, bytes32 resultDigest, bytes results, uint256 resultsTimestamp, bytes resultsCallback))',
    'function viewContribution(bytes32 task, address worker) view returns ((uint8 status, bytes32 resultHash, bytes32 resultSeal, address enclaveChallenge, uint256 weight))',
    `function matchOrders(${APP_ORDER} appOrder, ${DATASET_ORDER} datasetOrder, ${WORKERPOOL_ORDER} workerpoolOrder, ${REQUEST_ORDER} requestOrder) returns (bytes32)`,
    'function contribute(bytes32 taskId, bytes32 resultHash, bytes32 resultSeal, address enclaveChallenge, bytes enclaveSign, bytes authorizationSign)',
    'function contributeAndFinalize(bytes32 taskId, bytes32 resultDigest, bytes results, bytes resultsCallback, address enclaveChallenge, bytes enclaveSign, bytes authorizationSign)',
    'function claimArray(bytes32[] taskIds) returns (bool)',
    'function initializeAndClaimArray(bytes32[] dealIds, uint256[] indexes) returns (bool)',
    'event OrdersMatched(bytes32 dealid, bytes32 appHash, bytes32 datasetHash, bytes32 workerpoolHash, bytes32 requestHash, uint256 volume)',
    'event TaskContribute(bytes32 indexed taskId, address indexed worker, bytes32 hash)',
    'event TaskFinalize(bytes32 indexed taskId, bytes results)',
    'error CallerIsNotTheRequester()',
    'error UnsupportedOperation(bytes4 selector)',
    'error OperationFailed()',
]);
const REGISTRY_ABI = new ethers__WEBPACK_IMPORTED_MODULE_0__/* .Interface */ .KA([
    'function isRegistered(address entry) view returns (bool)',
    'function proxyCodeHash() view returns (bytes32)',
    'function ownerOf(uint256 tokenId) view returns (address)',
    'function balanceOf(address owner) view returns (uint256)',
    'function tokenOfOwnerByIndex(address owner, uint256 index) view returns (uint256)',
    'function createDataset(address owner, string name, bytes multiaddr, bytes32 checksum) returns (address)',
]);
const DATASET_ABI = new ethers__WEBPACK_IMPORTED_MODULE_0__/* .Interface */ .KA([
    'function initialize(string name, bytes multiaddr, bytes32 checksum)',
]);
const TOKEN_ABI = new ethers__WEBPACK_IMPORTED_MODULE_0__/* .Interface */ .KA([
    'function balanceOf(address owner) view returns (uint256)',
    'function approveAndCall(address spender, uint256 amount, bytes data)',
]);
const IDENTITY_ABI = new ethers__WEBPACK_IMPORTED_MODULE_0__/* .Interface */ .KA([
    'function keyHasPurpose(bytes32 key, uint256 purpose) view returns (bool)',
]);


/***/ }),

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

/***/ 82324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findClaimableTasks),
/* harmony export */   l: () => (/* binding */ claimTasks)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _abi_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16874);
/* harmony import */ var _deal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75748);
/* harmony import */ var _revert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _transactions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86155);





const BATCH = 40;
async function findClaimableTasks(hub, dealIds, isWanted = () => true) {
    const now = await hub.now();
    const found = await Promise.all(dealIds.map(id => hub.deal(id)));
    const deals = found.map(deal => (deal && isWanted(deal) ? deal : undefined));
    const claimable = await Promise.all(deals.map(async (deal) => (deal ? claimableOf(hub, deal, now) : [])));
    return claimable.flat();
}
async function* claimTasks(hub, wallet, tasks, signal) {
    const [fresh, running] = [
        tasks.filter(task => task.uninitialised),
        tasks.filter(task => !task.uninitialised),
    ];
    for (const batch of [...chunks(fresh), ...chunks(running)]) {
        const data = batch[0]?.uninitialised
            ? _abi_js__WEBPACK_IMPORTED_MODULE_1__/* .HUB_ABI */ .zr.encodeFunctionData('initializeAndClaimArray', [
                batch.map(task => task.dealId),
                batch.map(task => task.index),
            ])
            : _abi_js__WEBPACK_IMPORTED_MODULE_1__/* .HUB_ABI */ .zr.encodeFunctionData('claimArray', [batch.map(task => task.id)]);
        const isDone = async () => {
            const states = await Promise.all(batch.map(({ id }) => hub.task(id)));
            return states.every(({ status }) => status === 'FAILED' || status === 'COMPLETED');
        };
        const call = { to: hub.address, data };
        const { receipt } = await (0,_transactions_js__WEBPACK_IMPORTED_MODULE_4__/* .sendTransaction */ .v)(wallet, call, { label: 'the claim', isDone, signal }).catch(error => {
            throw refused(error);
        });
        yield { tasks: batch, ...(receipt && { transaction: receipt.hash }) };
    }
}
function refused(error) {
    const refusal = (0,_revert_js__WEBPACK_IMPORTED_MODULE_3__/* .readRefusal */ .n)(error);
    if (!refusal)
        return error;
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('TRANSACTION_FAILED', {
        what: 'The hub refuses the claim.',
        why: `At least one of its tasks cannot be claimed now: ${refusal.text}.`,
        fix: 'Run again: tasks that were claimed by others meanwhile are then left out.',
        cause: error,
    });
}
async function claimableOf(hub, deal, now) {
    const [category, { deadlineRatios }] = await Promise.all([
        hub.category(deal.category),
        hub.configuration(),
    ]);
    if (!category || now < (0,_deal_js__WEBPACK_IMPORTED_MODULE_2__/* .dealDeadlines */ .M3)(deal, category, deadlineRatios).final)
        return [];
    const tasks = await Promise.all((0,_deal_js__WEBPACK_IMPORTED_MODULE_2__/* .dealTaskIds */ .iy)(deal).map(id => hub.task(id)));
    const refund = deal.app.price + deal.dataset.price + deal.workerpool.price;
    return tasks.flatMap(({ id, status }, offset) => status === 'COMPLETED' || status === 'FAILED'
        ? []
        : [
            {
                id,
                dealId: deal.id,
                index: deal.botFirst + BigInt(offset),
                uninitialised: status === 'UNSET',
                refund,
                payer: deal.sponsor,
            },
        ]);
}
function chunks(items) {
    return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) => items.slice(i * BATCH, (i + 1) * BATCH));
}


/***/ }),

/***/ 75748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M3: () => (/* binding */ dealDeadlines),
/* harmony export */   Yb: () => (/* binding */ dealPrice),
/* harmony export */   iy: () => (/* binding */ dealTaskIds)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6066);


function dealPrice(deal) {
    return (deal.app.price + deal.dataset.price + deal.workerpool.price) * deal.botSize;
}
const MAX_TASKS = 10000n;
function dealTaskIds(deal) {
    if (deal.botSize > MAX_TASKS) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('SERVICE_MALFORMED', {
            what: 'A deal has more tasks than can be looked at.',
            why: `Deal ${deal.id} has ${deal.botSize} tasks, and at most ${MAX_TASKS} are.`,
            fix: 'Leave this deal out, or name another RPC endpoint in `rpc-url` if it is not of this size.',
        });
    }
    return (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .taskIds */ .Ae)(deal.id, deal.botFirst, deal.botSize);
}
function dealDeadlines(deal, category, ratios) {
    return {
        contribution: deal.startTime + ratios.contribution * category.maxSeconds,
        final: deal.startTime + ratios.final * category.maxSeconds,
    };
}


/***/ }),

/***/ 6066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ taskIds),
/* harmony export */   BS: () => (/* binding */ taskId),
/* harmony export */   Y2: () => (/* binding */ dealId)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17759);

function dealId(requestOrderHash, firstIndex) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .solidityPackedKeccak256 */ .x9)(['bytes32', 'uint256'], [requestOrderHash, firstIndex]);
}
function taskId(deal, index) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .solidityPackedKeccak256 */ .x9)(['bytes32', 'uint256'], [deal, index]);
}
function taskIds(deal, first, size) {
    return Array.from({ length: Number(size) }, (_, offset) => taskId(deal, first + BigInt(offset)));
}


/***/ }),

/***/ 74296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isRevert),
/* harmony export */   n: () => (/* binding */ readRefusal)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48714);
/* harmony import */ var _abi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16874);


const MATCH_CODES = {
    '0x00': 'the pool’s order is for another category',
    '0x01': 'the category does not exist',
    '0x02': 'the pool’s order does not reach the trust asked for',
    '0x03': 'the app costs more than `app-max-price`',
    '0x04': 'the dataset costs more than the request allows',
    '0x05': 'the pool costs more than what `max-price` leaves for it',
    '0x06': 'the pool lacks a capability that the orders ask for',
    '0x07': 'the app is not marked for enclaves',
    '0x10': 'the app order is for another app',
    '0x11': 'the dataset order is for another dataset',
    '0x12': 'the request asks for another worker pool',
    '0x13': 'the app is not sold for use with this dataset',
    '0x14': 'the app is not sold for use on this worker pool',
    '0x15': 'the app is not sold to this wallet',
    '0x16': 'the dataset is not shared with this app',
    '0x17': 'the dataset is not shared with this worker pool',
    '0x18': 'the dataset is not shared with this wallet',
    '0x19': 'the pool does not run this app',
    '0x1a': 'the pool does not take this dataset',
    '0x1b': 'the pool does not sell to this wallet',
    '0x20': 'the app is not registered',
    '0x21': 'the app order is not signed by the app’s owner',
    '0x30': 'the dataset is not registered',
    '0x31': 'the dataset order is not signed by the dataset’s owner',
    '0x40': 'the worker pool is not registered',
    '0x41': 'the pool’s order is not signed by the pool’s owner',
    '0x50': 'the request order is not signed by the requester',
    '0x60': 'one of the orders is used up or cancelled',
};
function isRevert(error) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_1__/* .isError */ .bJ)(error, 'CALL_EXCEPTION');
}
function readRefusal(error) {
    if (!(0,ethers__WEBPACK_IMPORTED_MODULE_1__/* .isError */ .bJ)(error, 'CALL_EXCEPTION'))
        return undefined;
    const reason = error.reason ?? customError(error.data);
    if (!reason)
        return { stakeTooSmall: false, text: 'the contract gives no reason' };
    const matchCode = /^iExecV5-matchOrders-(0x[0-9a-f]{2})$/.exec(reason)?.[1];
    if (matchCode) {
        const meaning = MATCH_CODES[matchCode] ?? 'the hub gives a code that we do not know';
        return { matchCode, stakeTooSmall: false, text: `${meaning} (matchOrders code ${matchCode})` };
    }
    const stakeTooSmall = reason.includes('Transfer amount exceeds balance');
    const text = stakeTooSmall
        ? 'the iExec account of the wallet, or of the pool’s owner, holds too little'
        : reason.replace(/\.$/, '');
    return { stakeTooSmall, text };
}
function customError(data) {
    if (!data || data === '0x')
        return undefined;
    const unknown = `unknown error ${data.slice(0, 10)}`;
    try {
        return _abi_js__WEBPACK_IMPORTED_MODULE_0__/* .HUB_ABI */ .zr.parseError(data)?.name ?? unknown;
    }
    catch {
        return unknown;
    }
}


/***/ }),

/***/ 86155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ RevertedTransaction),
  v: () => (/* binding */ sendTransaction)
});

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/iexec/abortable.js
var abortable = __webpack_require__(72170);
;// CONCATENATED MODULE: ./build/src/iexec/broadcast-answer.js
const MEANINGS = [
    ['known', /already ?(?:known|imported|exists)|known transaction|same hash/i],
    ['unsure', /nonce (?:is )?too low|nonce has already been used|OldNonce|invalid transaction nonce/i],
    ['unsure', /nonce (?:is )?too (?:high|distant)|nonce ?gap|future transaction tries to replace/i],
    ['unsure', /pool is full|pool full|queue full|account limit exceeded|in-flight transaction limit/i],
    ['unsure', /address already reserved/i],
    ['outbid', /replacement|could not replace|OwnNonceAlreadyUsed|another transaction with same nonce/i],
    ['below-base-fee', /less than block base fee|(?:below|lower than).* base fee|MaxFeePerGas too low/i],
    ['underpriced', /underpriced|fee ?too ?low|gas price (?:is )?(?:too low|below)/i],
    ['unaffordable', /insufficient ?funds|not enough funds|upfront cost exceeds/i],
];
function readBroadcastAnswer(text) {
    return MEANINGS.find(([, words]) => words.test(text))?.[0] ?? 'refused';
}

// EXTERNAL MODULE: ./build/src/iexec/revert.js
var revert = __webpack_require__(74296);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/transaction/transaction.js + 1 modules
var transaction = __webpack_require__(51477);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/errors.js
var errors = __webpack_require__(48714);
;// CONCATENATED MODULE: ./build/src/iexec/sign-transaction.js



const MAX_GAS_COST = 5n * 10n ** 16n;
async function signTransaction(wallet, call, { nonce, label, minPriorityFee = 0n }) {
    const provider = connected(wallet);
    const from = wallet.address;
    const [fees, gas, balance, { chainId }] = await Promise.all([
        provider.getFeeData(),
        provider.estimateGas({ ...call, from }),
        provider.getBalance(from),
        provider.getNetwork(),
    ]).catch(error => {
        throw isInsufficientFunds(error) ? gasTooSmall(label, from, undefined, undefined, error) : error;
    });
    const gasLimit = (gas * 5n) / 4n;
    const tip = fees.maxPriorityFeePerGas;
    const raise = tip !== null && tip < minPriorityFee ? minPriorityFee - tip : 0n;
    const maxPriorityFeePerGas = tip === null ? null : tip + raise;
    const maxFeePerGas = fees.maxFeePerGas === null ? null : fees.maxFeePerGas + raise;
    const price = maxFeePerGas ?? fees.gasPrice ?? 0n;
    if (gasLimit * price > MAX_GAS_COST)
        throw gasTooDear(label, gasLimit, price);
    if (balance < gasLimit * price)
        throw gasTooSmall(label, from, balance, gasLimit * price);
    const fee = maxFeePerGas !== null && maxPriorityFeePerGas !== null
        ? { type: 2, maxFeePerGas, maxPriorityFeePerGas }
        : { type: 0, gasPrice: price };
    const raw = await wallet.signTransaction({ ...call, ...fee, nonce, gasLimit, chainId });
    return { raw, hash: transaction/* Transaction */.Z.from(raw).hash ?? '', nonce, maxFeePerGas, maxPriorityFeePerGas };
}
async function signDearer(wallet, call, { nonce, maxFeePerGas, maxPriorityFeePerGas }, asked, label) {
    if (maxFeePerGas === null || maxPriorityFeePerGas === null)
        return undefined;
    const byPool = asked === 'by the pool';
    if (!byPool) {
        const baseFee = (await connected(wallet).getBlock('latest'))?.baseFeePerGas;
        if (!baseFee || baseFee <= maxFeePerGas)
            return undefined;
    }
    const atLeast = (maxPriorityFeePerGas * 9n) / 8n + 1n;
    const generous = 2n * maxPriorityFeePerGas > maxFeePerGas / 2n ? 2n * maxPriorityFeePerGas : maxFeePerGas / 2n;
    const minPriorityFee = byPool && generous > atLeast ? generous : atLeast;
    return signTransaction(wallet, call, { nonce, label, minPriorityFee }).catch(error => {
        const isMoney = (0,task_error/* isTaskError */.Oj)(error) && error.kind === 'money';
        if ((0,revert/* isRevert */.P)(error) || ((0,task_error/* isTaskError */.Oj)(error) && !(byPool && isMoney)))
            return undefined;
        throw error;
    });
}
function connected(wallet) {
    if (!wallet.provider)
        throw new TypeError('the wallet is not connected to a provider');
    return wallet.provider;
}
function isInsufficientFunds(error) {
    return (0,errors/* isError */.bJ)(error, 'INSUFFICIENT_FUNDS') || /insufficient funds/i.test(messagesOf(error));
}
function messagesOf(error) {
    if (!(error instanceof Error))
        return String(error);
    const { error: inner, info } = error;
    return [inner?.message, info?.error?.message, error.message].filter(Boolean).join('\n');
}
function gasTooSmall(label, address, balance, needed, cause) {
    const numbers = balance === undefined || needed === undefined
        ? `${address} holds less ETH than the gas may cost`
        : `${address} holds ${balance} wei, and the gas may cost up to ${needed} wei`;
    return new task_error/* TaskError */.Ik('GAS_TOO_SMALL', {
        what: `The wallet cannot pay the gas for ${label}.`,
        why: `${numbers}.`,
        fix: `Send a little ETH of this network to the wallet behind the input \`wallet\`, then run again.`,
        cause,
    });
}
function gasTooDear(label, gasLimit, price) {
    return new task_error/* TaskError */.Ik('GAS_TOO_DEAR', {
        what: `The gas for ${label} would cost more than any transaction of ours may.`,
        why: `The RPC endpoint asks for ${gasLimit} units at ${price} wei each, and at most ${MAX_GAS_COST} wei are offered.`,
        fix: 'Wait until gas is cheaper, or name another RPC endpoint in `rpc-url` if it is cheap already.',
    });
}

;// CONCATENATED MODULE: ./build/src/iexec/transactions.js





const RACES_MS = 600_000;
const MAX_REPRICINGS = 6;
const LOOKS_PER_BROADCAST = 5;
const LOOKS_FOR_FLIGHT = 30;
const LOOKS_UNTIL_LOST = 3;
class RevertedTransaction extends task_error/* TaskError */.Ik {
    receipt;
    constructor(label, receipt, reason) {
        super('TRANSACTION_FAILED', {
            what: `The transaction for ${label} reverted.`,
            why: `Transaction ${receipt.hash} was mined, but ${reason}.`,
            fix: 'Run again: what has changed on chain meanwhile is taken into account, and nothing is bought twice.',
        });
        this.receipt = receipt;
    }
}
async function sendTransaction(wallet, call, options) {
    const racesEnd = Date.now() + RACES_MS;
    for (let races = 0;; races++) {
        options.signal?.throwIfAborted();
        if (races > 0 && Date.now() > racesEnd)
            throw alwaysOvertaken(options.label, races);
        const nonce = await settledNonce(wallet, options);
        if (await options.isDone())
            return {};
        const signed = await signTransaction(wallet, call, { nonce, label: options.label }).catch(async (error) => {
            if ((0,revert/* isRevert */.P)(error) && (await options.isDone()))
                return undefined;
            throw error;
        });
        if (!signed)
            return {};
        options.signal?.throwIfAborted();
        const receipt = await broadcastAndWait(wallet, call, signed, options);
        if (receipt)
            return settle(wallet, call, receipt, options);
        await (0,abortable/* pause */.v)((options.pollMs ?? 1000) * Math.random(), options.signal);
    }
}
async function settledNonce(wallet, { signal, pollMs = 1000 }) {
    const provider = connected(wallet);
    for (let look = 1;; look++) {
        const [latest, pending] = await Promise.all([
            provider.getTransactionCount(wallet.address, 'latest'),
            provider.getTransactionCount(wallet.address, 'pending'),
        ]);
        if (pending <= latest || look === LOOKS_FOR_FLIGHT)
            return Math.max(latest, pending);
        await (0,abortable/* pause */.v)(pollMs * (0.5 + Math.random()), signal);
    }
}
async function broadcastAndWait(wallet, call, first, options) {
    const provider = connected(wallet);
    const deadline = Date.now() + (options.timeoutMs ?? 180_000);
    const signed = [first];
    let losses = 0;
    let repricings = 0;
    let answer;
    for (let look = 0;; look++) {
        const tooCheap = answer === 'below-base-fee' || answer === 'underpriced';
        if (look % LOOKS_PER_BROADCAST === 0 || tooCheap) {
            const latest = signed.at(-1) ?? first;
            const asked = answer === 'underpriced' ? 'by the pool' : 'by the chain';
            const dearer = look > 0 ? await signDearer(wallet, call, latest, asked, options.label) : undefined;
            if (dearer)
                signed.push(dearer);
            answer = await broadcast(wallet, dearer ?? latest, options.label);
            if (answer === 'outbid' && look === 0)
                return undefined;
            if (answer === 'underpriced' && repricings++ === MAX_REPRICINGS) {
                if (await options.isDone())
                    return undefined;
                throw tooCheapForNode(options.label, dearer ?? latest, first);
            }
        }
        const mined = await provider.getTransactionCount(wallet.address, 'latest');
        for (const { hash } of signed) {
            const receipt = await provider.getTransactionReceipt(hash);
            if (receipt)
                return receipt;
        }
        losses = mined > first.nonce ? losses + 1 : 0;
        if (losses === LOOKS_UNTIL_LOST)
            return undefined;
        if (Date.now() > deadline)
            throw outcomeUnknown(options.label, signed.at(-1)?.hash ?? first.hash);
        await (0,abortable/* pause */.v)(options.pollMs ?? 1000, options.signal);
    }
}
async function broadcast(wallet, { raw }, label) {
    try {
        await connected(wallet).broadcastTransaction(raw);
        return undefined;
    }
    catch (error) {
        if ((0,task_error/* isTaskError */.Oj)(error, 'RPC_UNREACHABLE'))
            return 'unsure';
        const [said = ''] = messagesOf(error).split('\n');
        const answer = readBroadcastAnswer(said);
        if (answer === 'unaffordable')
            throw gasTooSmall(label, wallet.address, undefined, undefined, error);
        if (answer !== 'refused')
            return answer;
        throw new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
            what: `The transaction for ${label} was not accepted.`,
            why: `The RPC endpoint refused it: ${said.slice(0, 200)}.`,
            fix: 'Run again; if it persists, try another RPC endpoint.',
            cause: error,
        });
    }
}
async function settle(wallet, call, receipt, options) {
    if (receipt.status === 1)
        return { receipt };
    if (await options.isDone())
        return {};
    throw new RevertedTransaction(options.label, receipt, await revertReason(wallet, call, receipt));
}
async function revertReason(wallet, call, receipt) {
    try {
        await connected(wallet).call({ ...call, from: wallet.address, blockTag: receipt.blockNumber });
        return 'it would pass now: the state of the chain changed under it';
    }
    catch (error) {
        return (0,revert/* readRefusal */.n)(error)?.text ?? 'the reason cannot be read';
    }
}
function outcomeUnknown(label, hash) {
    return new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: `The transaction for ${label} was sent, but was not mined in time.`,
        why: `Transaction ${hash} has no receipt yet, so its outcome is unknown.`,
        fix: 'Run again: the chain is read first, and nothing is bought twice.',
    });
}
function alwaysOvertaken(label, races) {
    return new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: `The transaction for ${label} did not get through.`,
        why: `Other processes sent transactions from the same wallet ${races} times in a row, for ${RACES_MS / 60_000} minutes.`,
        fix: 'Let fewer jobs use the wallet at the same time (a `concurrency` group does it), then run again.',
    });
}
function tooCheapForNode(label, last, first) {
    const offered = (last.maxFeePerGas ?? 0n) > (first.maxFeePerGas ?? 0n);
    const prices = offered
        ? `, though it offers ${last.maxFeePerGas} wei a unit, where ${first.maxFeePerGas} were asked at first`
        : '';
    return new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: `The transaction for ${label} was not accepted.`,
        why: `The RPC endpoint says that it offers too little for gas${prices}.`,
        fix: 'Run again when the chain is less busy, or name another RPC endpoint in `rpc-url`: the chain is read first, and nothing is bought twice.',
    });
}


/***/ }),

/***/ 12460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   claimExpiredTasks: () => (/* binding */ claimExpiredTasks),
/* harmony export */   findExpiredTasks: () => (/* binding */ findExpiredTasks)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _iexec_claim_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82324);


const DEALS_AT_ONCE = 40;
async function findExpiredTasks({ services, reporter, signal }, { wallet, dealIds }) {
    const { hub, market } = services;
    const unknown = await Promise.all(dealIds.map(async (id) => ((await hub.deal(id)) ? [] : [id])));
    const [missing] = unknown.flat();
    if (missing !== undefined) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('DEAL_NOT_FOUND', {
            what: 'The input `deal-id` names no deal.',
            why: `The network knows no deal ${missing}.`,
            fix: 'Take it out of `deal-id`, or check that `network` is the one that it was made on.',
        });
    }
    const listed = new Set(dealIds);
    try {
        for await (const id of market.dealIds(wallet.address, signal))
            listed.add(id);
    }
    catch (error) {
        signal.throwIfAborted();
        if (dealIds.length === 0 || !(0,_errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isTaskError */ .Oj)(error) || error.kind !== 'service')
            throw error;
        reporter.warn(`The market does not list this wallet's deals, so only those in \`deal-id\` are certain to be looked at: ${error.what}`, 'Not every deal was looked at');
    }
    reporter.info(`Looking at ${listed.size} deals of ${wallet.address}.`);
    const all = [...listed];
    const isOurs = ({ id, requester, sponsor }) => dealIds.includes(id) || requester === wallet.address || sponsor === wallet.address;
    const found = [];
    for (let start = 0; start < all.length; start += DEALS_AT_ONCE) {
        signal.throwIfAborted();
        found.push(...(await (0,_iexec_claim_js__WEBPACK_IMPORTED_MODULE_1__/* .findClaimableTasks */ .W)(hub, all.slice(start, start + DEALS_AT_ONCE), isOurs)));
    }
    return found;
}
async function claimExpiredTasks({ services, signal }, wallet, tasks, onClaims) {
    const { hub, provider } = services;
    const sender = wallet.connect(provider);
    const refunded = new Set();
    const transactions = [];
    const tell = () => onClaims({ claimed: tasks.filter(({ id }) => refunded.has(id)), transactions: [...transactions] });
    let open = tasks;
    while (open.length > 0) {
        try {
            for await (const batch of (0,_iexec_claim_js__WEBPACK_IMPORTED_MODULE_1__/* .claimTasks */ .l)(hub, sender, open, signal)) {
                for (const { id } of batch.tasks)
                    refunded.add(id);
                if (batch.transaction !== undefined)
                    transactions.push(batch.transaction);
                tell();
            }
            return;
        }
        catch (error) {
            if (!(0,_errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isTaskError */ .Oj)(error, 'TRANSACTION_FAILED'))
                throw error;
            open = open.filter(({ id }) => !refunded.has(id));
            const states = await Promise.all(open.map(({ id }) => hub.task(id)));
            const gone = states.filter(({ status }) => status === 'FAILED');
            if (gone.length === 0)
                throw error;
            for (const { id } of gone)
                refunded.add(id);
            open = open.filter(({ id }) => !refunded.has(id));
            tell();
        }
    }
}


/***/ }),

/***/ 65521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* unused harmony export sha512 */
/* harmony import */ var _crypto_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76982);
/* harmony import */ var _utils_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56793);


const _sha256 = function (data) {
    return (0,_crypto_js__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(data).digest();
};
const _sha512 = function (data) {
    return (0,_crypto_js__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha512").update(data).digest();
};
let __sha256 = _sha256;
let __sha512 = _sha512;
let locked256 = false, locked512 = false;
/**
 *  Compute the cryptographic SHA2-256 hash of %%data%%.
 *
 *  @_docloc: api/crypto:Hash Functions
 *  @returns DataHexstring
 *
 *  @example:
 *    sha256("0x")
 *    //_result:
 *
 *    sha256("0x1337")
 *    //_result:
 *
 *    sha256(new Uint8Array([ 0x13, 0x37 ]))
 *    //_result:
 *
 */
function sha256(_data) {
    const data = (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_1__/* .getBytes */ .q5)(_data, "data");
    return (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_1__/* .hexlify */ .c$)(__sha256(data));
}
sha256._ = _sha256;
sha256.lock = function () { locked256 = true; };
sha256.register = function (func) {
    if (locked256) {
        throw new Error("sha256 is locked");
    }
    __sha256 = func;
};
Object.freeze(sha256);
/**
 *  Compute the cryptographic SHA2-512 hash of %%data%%.
 *
 *  @_docloc: api/crypto:Hash Functions
 *  @returns DataHexstring
 *
 *  @example:
 *    sha512("0x")
 *    //_result:
 *
 *    sha512("0x1337")
 *    //_result:
 *
 *    sha512(new Uint8Array([ 0x13, 0x37 ]))
 *    //_result:
 */
function sha512(_data) {
    const data = (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_1__/* .getBytes */ .q5)(_data, "data");
    return (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_1__/* .hexlify */ .c$)(__sha512(data));
}
sha512._ = _sha512;
sha512.lock = function () { locked512 = true; };
sha512.register = function (func) {
    if (locked512) {
        throw new Error("sha512 is locked");
    }
    __sha512 = func;
};
Object.freeze(sha256);
//# sourceMappingURL=sha2.js.map

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

/***/ 17759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x9: () => (/* binding */ solidityPackedKeccak256)
/* harmony export */ });
/* unused harmony exports solidityPacked, solidityPackedSha256 */
/* harmony import */ var _address_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94824);
/* harmony import */ var _crypto_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58479);
/* harmony import */ var _utils_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56793);
/* harmony import */ var _utils_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32714);
/* harmony import */ var _utils_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48714);
/* harmony import */ var _utils_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66046);



const regexBytes = new RegExp("^bytes([0-9]+)$");
const regexNumber = new RegExp("^(u?int)([0-9]*)$");
const regexArray = new RegExp("^(.*)\\[([0-9]*)\\]$");
function _pack(type, value, isArray) {
    switch (type) {
        case "address":
            if (isArray) {
                return (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_0__/* .getBytes */ .q5)((0,_utils_index_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroPadValue */ .nx)(value, 32));
            }
            return (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_0__/* .getBytes */ .q5)((0,_address_index_js__WEBPACK_IMPORTED_MODULE_1__/* .getAddress */ .b)(value));
        case "string":
            return (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_2__/* .toUtf8Bytes */ .YW)(value);
        case "bytes":
            return (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_0__/* .getBytes */ .q5)(value);
        case "bool":
            value = (!!value ? "0x01" : "0x00");
            if (isArray) {
                return (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_0__/* .getBytes */ .q5)((0,_utils_index_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroPadValue */ .nx)(value, 32));
            }
            return (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_0__/* .getBytes */ .q5)(value);
    }
    let match = type.match(regexNumber);
    if (match) {
        let signed = (match[1] === "int");
        let size = parseInt(match[2] || "256");
        (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_3__/* .assertArgument */ .MR)((!match[2] || match[2] === String(size)) && (size % 8 === 0) && size !== 0 && size <= 256, "invalid number type", "type", type);
        if (isArray) {
            size = 256;
        }
        if (signed) {
            value = (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_4__/* .toTwos */ .JJ)(value, size);
        }
        return (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_0__/* .getBytes */ .q5)((0,_utils_index_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroPadValue */ .nx)((0,_utils_index_js__WEBPACK_IMPORTED_MODULE_4__/* .toBeArray */ .c4)(value), size / 8));
    }
    match = type.match(regexBytes);
    if (match) {
        const size = parseInt(match[1]);
        (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_3__/* .assertArgument */ .MR)(String(size) === match[1] && size !== 0 && size <= 32, "invalid bytes type", "type", type);
        (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_3__/* .assertArgument */ .MR)((0,_utils_index_js__WEBPACK_IMPORTED_MODULE_0__/* .dataLength */ .pO)(value) === size, `invalid value for ${type}`, "value", value);
        if (isArray) {
            return (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_0__/* .getBytes */ .q5)((0,_utils_index_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroPadBytes */ .X_)(value, 32));
        }
        return value;
    }
    match = type.match(regexArray);
    if (match && Array.isArray(value)) {
        const baseType = match[1];
        const count = parseInt(match[2] || String(value.length));
        (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_3__/* .assertArgument */ .MR)(count === value.length, `invalid array length for ${type}`, "value", value);
        const result = [];
        value.forEach(function (value) {
            result.push(_pack(baseType, value, true));
        });
        return (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_0__/* .getBytes */ .q5)((0,_utils_index_js__WEBPACK_IMPORTED_MODULE_0__/* .concat */ .xW)(result));
    }
    (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_3__/* .assertArgument */ .MR)(false, "invalid type", "type", type);
}
// @TODO: Array Enum
/**
 *   Computes the [[link-solc-packed]] representation of %%values%%
 *   respectively to their %%types%%.
 *
 *   @example:
 *       addr = "0x8ba1f109551bd432803012645ac136ddd64dba72"
 *       solidityPacked([ "address", "uint" ], [ addr, 45 ]);
 *       //_result:
 */
function solidityPacked(types, values) {
    (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_3__/* .assertArgument */ .MR)(types.length === values.length, "wrong number of values; expected ${ types.length }", "values", values);
    const tight = [];
    types.forEach(function (type, index) {
        tight.push(_pack(type, values[index]));
    });
    return (0,_utils_index_js__WEBPACK_IMPORTED_MODULE_0__/* .hexlify */ .c$)((0,_utils_index_js__WEBPACK_IMPORTED_MODULE_0__/* .concat */ .xW)(tight));
}
/**
 *   Computes the [[link-solc-packed]] [[keccak256]] hash of %%values%%
 *   respectively to their %%types%%.
 *
 *   @example:
 *       addr = "0x8ba1f109551bd432803012645ac136ddd64dba72"
 *       solidityPackedKeccak256([ "address", "uint" ], [ addr, 45 ]);
 *       //_result:
 */
function solidityPackedKeccak256(types, values) {
    return (0,_crypto_index_js__WEBPACK_IMPORTED_MODULE_5__/* .keccak256 */ .S)(solidityPacked(types, values));
}
/**
 *   Computes the [[link-solc-packed]] [[sha256]] hash of %%values%%
 *   respectively to their %%types%%.
 *
 *   @example:
 *       addr = "0x8ba1f109551bd432803012645ac136ddd64dba72"
 *       solidityPackedSha256([ "address", "uint" ], [ addr, 45 ]);
 *       //_result:
 */
function solidityPackedSha256(types, values) {
    return _sha256(solidityPacked(types, values));
}
//# sourceMappingURL=solidity.js.map

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
