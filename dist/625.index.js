export const id = 625;
export const ids = [625];
export const modules = {

/***/ 65904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ Spending)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _protocol_amount_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26517);


const MAX_GAS = 5n * 10n ** 16n;
const MAX_GAS_PER_TASK = 5n * 10n ** 14n;
const MAX_GAS_OF_LIST = 10n * MAX_GAS;
const MAX_TRANSACTIONS = 200;
const TRANSACTIONS_PER_TASK = 3;
const MAX_TRANSACTIONS_OF_LIST = 10_000;
class Spending {
    #limits;
    #earlier;
    #spentByOthers = 0n;
    #signed = new Map();
    constructor({ rlc = 0n, tasks = 1, gas, transactions } = {}) {
        const further = Math.max(tasks - 1, 0);
        this.#limits = {
            rlc,
            gas: gas ?? min(MAX_GAS + BigInt(further) * MAX_GAS_PER_TASK, MAX_GAS_OF_LIST),
            transactions: transactions ??
                Math.min(MAX_TRANSACTIONS + further * TRANSACTIONS_PER_TASK, MAX_TRANSACTIONS_OF_LIST),
        };
    }
    async recallRlc(look) {
        this.#earlier ??= await look();
    }
    allowsRlc(rlc) {
        return this.#movedWith([...this.#signed.values()], { gas: 0n, rlc }) <= this.#limits.rlc;
    }
    firstRlc() {
        if (!this.#earlier)
            return undefined;
        const nonces = this.#rlcNonces();
        return nonces.length === 0 ? undefined : { nonce: Math.min(...nonces), block: this.#earlier.block };
    }
    movedRlcWith(nonce) {
        return this.#rlcNonces().includes(nonce);
    }
    #rlcNonces() {
        const own = [...this.#signed].filter(([, { rlc }]) => rlc > 0n).map(([nonce]) => nonce);
        return [...(this.#earlier?.nonces ?? []), ...own];
    }
    setSpentByOthers(amount) {
        this.#spentByOthers = amount;
    }
    add(nonce, { label, gas, rlc, once }) {
        const before = this.#signed.get(nonce) ?? { gas: 0n, rlc: 0n, once };
        const outlay = {
            gas: max(gas, before.gas),
            rlc: max(rlc, before.rlc),
            once: before.once === once ? once : undefined,
        };
        const others = [...this.#signed].filter(([other]) => other !== nonce).map(([, other]) => other);
        const spentGas = sum(others.map(other => other.gas));
        if (spentGas + outlay.gas > this.#limits.gas)
            throw gasTooDear(label, outlay.gas, spentGas, this.#limits.gas);
        if (this.#movedWith(others, outlay) > this.#limits.rlc)
            throw tooMuchMoved(label, this.#moved(others), this.#limits.rlc);
        if (others.length >= this.#limits.transactions)
            throw tooManySigned(label, others.length);
        this.#signed.set(nonce, outlay);
    }
    #movedWith(others, outlay) {
        const before = this.#moved(others);
        return this.#moved([...others, outlay]) - min(this.#spentByOthers, before);
    }
    #moved(signed) {
        let total = this.#earlier?.rlc ?? 0n;
        const dearest = new Map();
        for (const { rlc, once } of signed) {
            if (once === undefined)
                total += rlc;
            else
                dearest.set(once, max(rlc, dearest.get(once) ?? 0n));
        }
        return total + sum([...dearest.values()]);
    }
    release(nonce) {
        this.#signed.delete(nonce);
    }
}
function max(a, b) {
    return a > b ? a : b;
}
function min(a, b) {
    return a < b ? a : b;
}
function sum(amounts) {
    return amounts.reduce((total, amount) => total + amount, 0n);
}
function gasTooDear(label, gas, spent, limit) {
    const earlier = spent > 0n ? `, after up to ${(0,_protocol_amount_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCoin */ .pZ)(spent)} for earlier ones` : '';
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('GAS_TOO_DEAR', {
        what: `The gas for ${label} would cost more than we offer.`,
        why: `According to the RPC endpoint, its gas may cost ${(0,_protocol_amount_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCoin */ .pZ)(gas)}${earlier}; at most ${(0,_protocol_amount_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCoin */ .pZ)(limit)} are offered for all transactions of a step.`,
        fix: 'Wait until gas is cheaper, or name another RPC endpoint in `rpc-url` if it is cheap already.',
    });
}
function tooMuchMoved(label, spent, limit) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('TRANSACTION_FAILED', {
        what: `No RLC is moved for ${label}, since enough was moved before.`,
        why: `For this purchase ${(0,_protocol_amount_js__WEBPACK_IMPORTED_MODULE_1__.formatRlc)(spent)} were moved from the wallet to its iExec account before, \`max-price\` is ${(0,_protocol_amount_js__WEBPACK_IMPORTED_MODULE_1__.formatRlc)(limit)}, and the RPC endpoint does not show the RLC there.`,
        fix: 'Name another RPC endpoint in `rpc-url` and run again. If other jobs of the wallet have spent that RLC, move the missing amount into its iExec account yourself, then run again.',
    });
}
function tooManySigned(label, count) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('TRANSACTION_FAILED', {
        what: `The transaction for ${label} is not sent.`,
        why: `The step has signed ${count} transactions before, and according to the RPC endpoint none of them had its effect.`,
        fix: 'Let fewer jobs use the wallet at the same time, or name another RPC endpoint in `rpc-url`; then run again.',
    });
}


/***/ }),

/***/ 65679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hu: () => (/* binding */ outcomeUnknown),
/* harmony export */   LA: () => (/* binding */ notAccepted),
/* harmony export */   XV: () => (/* binding */ alwaysOvertaken),
/* harmony export */   ur: () => (/* binding */ RevertedTransaction),
/* harmony export */   vo: () => (/* binding */ tooCheapForNode)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _text_duration_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(909);


class RevertedTransaction extends _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik {
    receipt;
    constructor(label, receipt, reason) {
        super('TRANSACTION_FAILED', {
            what: `The transaction for ${label} reverted.`,
            why: `Transaction ${receipt.hash} was mined, but ${reason}.`,
            fix: 'Run again: the action reads the new state of the chain first, and buys nothing twice.',
        });
        this.receipt = receipt;
    }
}
function notAccepted(label, said, cause) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('TRANSACTION_FAILED', {
        what: `The transaction for ${label} was not accepted.`,
        why: `The RPC endpoint refused it: ${said.slice(0, 200)}.`,
        fix: 'Run again; if it persists, try another RPC endpoint.',
        cause,
    });
}
function outcomeUnknown(label, hash) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('TRANSACTION_FAILED', {
        what: `The transaction for ${label} was sent, but was not mined in time.`,
        why: `Transaction ${hash} has no receipt yet, so its outcome is unknown.`,
        fix: 'Run again: the chain is read first, and nothing is bought twice.',
    });
}
function alwaysOvertaken(label, races, milliseconds) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('TRANSACTION_FAILED', {
        what: `The transaction for ${label} did not get through.`,
        why: `Other processes sent transactions from the same wallet ${races} times in a row, for ${(0,_text_duration_text_js__WEBPACK_IMPORTED_MODULE_1__/* .durationText */ .S)(milliseconds)}.`,
        fix: 'Run again; a re-run never buys twice. If it happens often, let fewer jobs use the wallet at the same time, or give each a wallet of its own.',
    });
}
function tooCheapForNode(label, last, first) {
    const offered = (last.maxFeePerGas ?? 0n) > (first.maxFeePerGas ?? 0n);
    const prices = offered
        ? `, though it offers ${last.maxFeePerGas} wei a unit, where ${first.maxFeePerGas} were asked at first`
        : '';
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('TRANSACTION_FAILED', {
        what: `The transaction for ${label} was not accepted.`,
        why: `The RPC endpoint says that it offers too little for gas${prices}.`,
        fix: 'Run again when the chain is less busy, or name another RPC endpoint in `rpc-url`: the chain is read first, and nothing is bought twice.',
    });
}


/***/ }),

/***/ 98091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ sendTransaction)
});

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/providers/provider-jsonrpc.js + 13 modules
var provider_jsonrpc = __webpack_require__(27596);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/net/abortable.js
var abortable = __webpack_require__(24063);
// EXTERNAL MODULE: ./build/src/net/pauses.js
var pauses = __webpack_require__(63106);
// EXTERNAL MODULE: ./build/src/iexec/protocol/revert.js
var revert = __webpack_require__(71);
;// CONCATENATED MODULE: ./build/src/iexec/chain/broadcast-answer.js
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

;// CONCATENATED MODULE: ./build/src/iexec/chain/broadcasts.js
const LOOKS_PER_BROADCAST = 5;
const MAX_REPRICINGS = 6;
const LOOKS_UNTIL_LOST = 3;
function judgeBroadcast(answer, { isFirst, repricings }) {
    if (answer === 'outbid' && isFirst)
        return 'lost';
    return answer === 'underpriced' && repricings >= MAX_REPRICINGS ? 'too-cheap' : 'wait';
}
function asksForMore(answer) {
    return answer === 'below-base-fee' || answer === 'underpriced';
}
class Broadcasts {
    #node;
    #signed;
    #answer;
    #sends = 0;
    #looksSinceSend = 0;
    #repricings = 0;
    #losses = 0;
    #isAccepted = false;
    constructor(node, first) {
        this.#node = node;
        this.#signed = [first];
    }
    get hashes() {
        return this.#signed.map(({ hash }) => hash);
    }
    get first() {
        return this.#signed[0];
    }
    get latest() {
        return this.#signed.at(-1) ?? this.first;
    }
    get isAccepted() {
        return this.#isAccepted;
    }
    get isSendDue() {
        return this.#sends === 0 || this.#looksSinceSend === LOOKS_PER_BROADCAST || asksForMore(this.#answer);
    }
    async send() {
        const isFirst = this.#sends === 0;
        const asked = this.#answer === 'underpriced' ? 'by the pool' : 'by the chain';
        const dearer = isFirst ? undefined : await this.#node.signDearer(this.latest, asked);
        if (dearer)
            this.#signed.push(dearer);
        this.#answer = await this.#node.broadcast(this.latest);
        this.#sends += 1;
        this.#looksSinceSend = 0;
        this.#isAccepted ||= !asksForMore(this.#answer);
        const verdict = judgeBroadcast(this.#answer, { isFirst, repricings: this.#repricings });
        if (this.#answer === 'underpriced')
            this.#repricings += 1;
        return verdict;
    }
    async look() {
        this.#looksSinceSend += 1;
        const next = await this.#node.nextNonce();
        for (const { hash } of this.#signed) {
            const receipt = await this.#node.receiptOf(hash);
            if (receipt)
                return receipt;
        }
        this.#losses = next > this.first.nonce ? this.#losses + 1 : 0;
        return this.#losses === LOOKS_UNTIL_LOST ? 'lost' : undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/transaction/transaction.js + 1 modules
var transaction_transaction = __webpack_require__(51477);
;// CONCATENATED MODULE: ./build/src/iexec/chain/lost-nonce.js

const FIRST_STEP = 15;
const MAX_BLOCKS = FIRST_STEP * 2 ** 10;
async function isTakenByAnother(provider, { address, nonce, ours }) {
    try {
        const block = await findBlockOf(provider, address, nonce);
        if (block === undefined)
            return false;
        const { prefetchedTransactions = [] } = (await provider.getBlock(block, true)) ?? {};
        return prefetchedTransactions.some(transaction => isSignedBy(transaction, address, nonce, ours));
    }
    catch {
        return false;
    }
}
async function findBlockOf(provider, address, nonce) {
    const isPast = async (block) => (await provider.getTransactionCount(address, block)) > nonce;
    const head = await provider.getBlockNumber();
    if (!(await isPast(head)))
        return undefined;
    let after = head;
    let before;
    for (let back = FIRST_STEP; before === undefined; back *= 2) {
        const earlier = Math.max(head - back, 0);
        if (!(await isPast(earlier)))
            before = earlier;
        else if (earlier === 0 || back === MAX_BLOCKS)
            return undefined;
        else
            after = earlier;
    }
    while (after - before > 1) {
        const middle = Math.floor((before + after) / 2);
        if (await isPast(middle))
            after = middle;
        else
            before = middle;
    }
    return after;
}
function isSignedBy(transaction, address, nonce, ours) {
    if (transaction.from !== address || transaction.nonce !== nonce)
        return false;
    try {
        const { hash, from } = transaction_transaction/* Transaction */.Z.from(transaction);
        return from === address && hash !== null && !ours.includes(hash);
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/crypto/keccak.js + 2 modules
var keccak = __webpack_require__(58479);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/errors.js
var errors = __webpack_require__(48714);
// EXTERNAL MODULE: ./build/src/iexec/protocol/amount.js
var amount = __webpack_require__(26517);
// EXTERNAL MODULE: ./build/src/iexec/protocol/hex-bytes.js
var hex_bytes = __webpack_require__(11222);
;// CONCATENATED MODULE: ./build/src/iexec/chain/sign-transaction.js





async function signTransaction(wallet, call, { nonce, label, spending, rlc, once, minPriorityFee = 0n }) {
    const provider = connected(wallet);
    const from = wallet.address;
    const { to, data, gasAs = data } = call;
    const [fees, gas, balance, { chainId }] = await Promise.all([
        provider.getFeeData(),
        provider.estimateGas({ to, data: gasAs, from }),
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
    spending.add(nonce, { label, gas: gasLimit * price, rlc, once });
    if (balance < gasLimit * price)
        throw gasTooSmall(label, from, balance, gasLimit * price);
    const fee = maxFeePerGas !== null && maxPriorityFeePerGas !== null
        ? { type: 2, maxFeePerGas, maxPriorityFeePerGas }
        : { type: 0, gasPrice: price };
    const raw = await wallet.signTransaction({ to, data, ...fee, nonce, gasLimit, chainId });
    return { raw, hash: (0,keccak/* keccak256 */.S)((0,hex_bytes/* hexBytes */.p)(raw)), nonce, maxFeePerGas, maxPriorityFeePerGas };
}
async function signDearer(wallet, call, { nonce, maxFeePerGas, maxPriorityFeePerGas }, asked, options) {
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
    return signTransaction(wallet, call, { ...options, nonce, minPriorityFee }).catch(error => {
        const isMoney = (0,task_error/* isTaskError */.Oj)(error) && error.kind === 'money';
        if ((0,revert/* isRevert */.Py)(error) || ((0,task_error/* isTaskError */.Oj)(error) && !(byPool && isMoney)))
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
        : `${address} holds ${(0,amount/* formatCoin */.pZ)(balance, 'down')}, and the gas may cost up to ${(0,amount/* formatCoin */.pZ)(needed)}`;
    return new task_error/* TaskError */.Ik('GAS_TOO_SMALL', {
        what: `The wallet cannot pay the gas for ${label}.`,
        why: `${numbers}.`,
        fix: `Send a little ETH of this network to the wallet behind the input \`wallet\`, then run again.`,
        cause,
    });
}

// EXTERNAL MODULE: ./build/src/iexec/chain/spending.js
var chain_spending = __webpack_require__(65904);
// EXTERNAL MODULE: ./build/src/iexec/chain/transaction-errors.js
var transaction_errors = __webpack_require__(65679);
;// CONCATENATED MODULE: ./build/src/iexec/chain/transactions.js











const LOOKS_FOR_FLIGHT = 30;
async function sendTransaction(wallet, call, options) {
    const { label, rlc = 0n, once, spending = new chain_spending/* Spending */.h({ rlc }) } = options;
    const racesEnd = Date.now() + pauses/* CROWD_PATIENCE_MS */.np;
    let lost;
    const forgetLost = async () => {
        if (!lost || !(await isTakenByAnother(connected(wallet), { address: wallet.address, ...lost })))
            return;
        spending.release(lost.nonce);
        lost = undefined;
    };
    for (let races = 0;; races++) {
        options.signal?.throwIfAborted();
        if (races > 0 && Date.now() > racesEnd)
            throw (0,transaction_errors/* alwaysOvertaken */.XV)(label, races, pauses/* CROWD_PATIENCE_MS */.np);
        await forgetLost();
        const nonce = await settledNonce(wallet, options);
        await forgetLost();
        if (await options.isDone(nonce))
            return {};
        const signed = await signTransaction(wallet, call, { nonce, label, spending, rlc, once }).catch(async (error) => {
            if ((0,revert/* isRevert */.Py)(error) && (await options.isDone()))
                return undefined;
            throw error;
        });
        if (!signed)
            return {};
        options.signal?.throwIfAborted();
        options.onSend?.();
        const { receipt, hashes } = await broadcastAndWait(wallet, call, signed, { ...options, spending });
        if (receipt)
            return settle(wallet, call, receipt, options);
        lost = { nonce, ours: hashes };
        await (0,abortable/* pause */.v)((0,pauses/* jittered */.et)(options.pollMs ?? pauses/* CHAIN_LOOK_MS */.XJ), options.signal);
    }
}
async function settledNonce(wallet, { signal, pollMs = pauses/* CHAIN_LOOK_MS */.XJ }) {
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
    const { label, timeoutMs = pauses/* MINED_PATIENCE_MS */.xS, pollMs = pauses/* CHAIN_LOOK_MS */.XJ, signal } = options;
    const broadcasts = new Broadcasts(nodeOf(wallet, call, options), first);
    const deadline = Date.now() + timeoutMs;
    for (;;) {
        const verdict = broadcasts.isSendDue ? await broadcasts.send() : 'wait';
        if (verdict === 'lost' || (verdict === 'too-cheap' && (await options.isDone())))
            return { hashes: broadcasts.hashes };
        if (verdict === 'too-cheap')
            throw (0,transaction_errors/* tooCheapForNode */.vo)(label, broadcasts.latest, first);
        const found = await broadcasts.look();
        if (found === 'lost')
            return { hashes: broadcasts.hashes };
        if (found)
            return { receipt: found, hashes: broadcasts.hashes };
        if (Date.now() > deadline)
            throw notMined(label, broadcasts);
        await (0,abortable/* pause */.v)(pollMs, signal);
    }
}
function notMined(label, { isAccepted, latest, first }) {
    return isAccepted ? (0,transaction_errors/* outcomeUnknown */.Hu)(label, latest.hash) : (0,transaction_errors/* tooCheapForNode */.vo)(label, latest, first);
}
function nodeOf(wallet, call, { label, spending, rlc = 0n, once }) {
    const provider = connected(wallet);
    return {
        broadcast: transaction => broadcast(wallet, transaction, label),
        signDearer: (latest, asked) => signDearer(wallet, call, latest, asked, { label, spending, rlc, once }),
        nextNonce: () => provider.getTransactionCount(wallet.address, 'latest'),
        receiptOf: hash => provider.getTransactionReceipt(hash),
    };
}
async function broadcast(wallet, { raw }, label) {
    try {
        const provider = connected(wallet);
        await (provider instanceof provider_jsonrpc/* JsonRpcProvider */.FR
            ? provider.send('eth_sendRawTransaction', [raw])
            : provider.broadcastTransaction(raw));
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
        throw (0,transaction_errors/* notAccepted */.LA)(label, said, error);
    }
}
async function settle(wallet, call, receipt, options) {
    if (receipt.status === 1)
        return { receipt };
    if (await options.isDone())
        return {};
    throw new transaction_errors/* RevertedTransaction */.ur(options.label, receipt, await revertReason(wallet, call, receipt));
}
async function revertReason(wallet, call, receipt) {
    try {
        await connected(wallet).call({ ...call, from: wallet.address, blockTag: receipt.blockNumber });
        return 'it would pass now: the state of the chain changed under it';
    }
    catch (error) {
        return (0,revert/* readRefusal */.ni)(error)?.text ?? 'the reason cannot be read';
    }
}


/***/ }),

/***/ 18787:
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
    'event Approval(address indexed owner, address indexed spender, uint256 value)',
]);
const IDENTITY_ABI = new ethers__WEBPACK_IMPORTED_MODULE_0__/* .Interface */ .KA([
    'function keyHasPurpose(bytes32 key, uint256 purpose) view returns (bool)',
]);


/***/ }),

/***/ 48219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M3: () => (/* binding */ dealDeadlines),
/* harmony export */   Yb: () => (/* binding */ dealPrice),
/* harmony export */   iy: () => (/* binding */ dealTaskIds),
/* harmony export */   nT: () => (/* binding */ taskPrice)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30583);


function taskPrice({ app, dataset, workerpool }) {
    return app.price + dataset.price + workerpool.price;
}
function dealPrice(deal) {
    return taskPrice(deal) * deal.botSize;
}
const MAX_TASKS = 10000n;
function dealTaskIds(deal) {
    if (deal.botSize > MAX_TASKS) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('SERVICE_MALFORMED', {
            what: 'A deal has too many tasks.',
            why: `Deal ${deal.id} has ${deal.botSize} tasks; this action handles at most ${MAX_TASKS}.`,
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

/***/ 11222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ hexBytes)
/* harmony export */ });
function hexBytes(hex) {
    return Buffer.from(hex.slice(2), 'hex');
}


/***/ }),

/***/ 30583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ taskIds),
/* harmony export */   BS: () => (/* binding */ taskId),
/* harmony export */   Y2: () => (/* binding */ dealId)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58479);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56793);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66046);

function dealId(requestOrderHash, firstIndex) {
    return hashOfPlace(requestOrderHash, firstIndex);
}
function taskId(deal, index) {
    return hashOfPlace(deal, index);
}
function taskIds(deal, first, size) {
    return Array.from({ length: Number(size) }, (_, offset) => taskId(deal, first + BigInt(offset)));
}
function hashOfPlace(hash, index) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .keccak256 */ .S)((0,ethers__WEBPACK_IMPORTED_MODULE_1__/* .concat */ .xW)([hash, (0,ethers__WEBPACK_IMPORTED_MODULE_2__/* .toBeHex */ .up)(index, 32)]));
}


/***/ }),

/***/ 71:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Py: () => (/* binding */ isRevert),
/* harmony export */   ni: () => (/* binding */ readRefusal),
/* harmony export */   rO: () => (/* binding */ readRevertData)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48714);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80206);
/* harmony import */ var _text_without_full_stop_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97240);
/* harmony import */ var _abi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18787);



const MATCH_CODES = {
    '0x00': 'the pool’s order is for another category',
    '0x01': 'the category does not exist',
    '0x02': 'the pool’s order does not reach the trust asked for',
    '0x03': 'the app costs more than `max-app-price`',
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
const ERROR_TEXT = '0x08c379a0';
function isRevert(error) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_1__/* .isError */ .bJ)(error, 'CALL_EXCEPTION');
}
function readRefusal(error) {
    if (!(0,ethers__WEBPACK_IMPORTED_MODULE_1__/* .isError */ .bJ)(error, 'CALL_EXCEPTION'))
        return undefined;
    return refusalFor(error.reason ?? customError(error.data));
}
function readRevertData(data) {
    return refusalFor(data.startsWith(ERROR_TEXT) ? textOf(data) : customError(data));
}
function textOf(data) {
    try {
        const [text] = ethers__WEBPACK_IMPORTED_MODULE_2__/* .AbiCoder */ .y.defaultAbiCoder().decode(['string'], `0x${data.slice(10)}`);
        return String(text);
    }
    catch {
        return undefined;
    }
}
function refusalFor(reason) {
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
        : (0,_text_without_full_stop_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutFullStop */ .Q)(reason);
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

/***/ 63106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NL: () => (/* binding */ GATEWAY_BACK_OFF),
/* harmony export */   VJ: () => (/* binding */ PUSH_BACK_OFF),
/* harmony export */   XJ: () => (/* binding */ CHAIN_LOOK_MS),
/* harmony export */   et: () => (/* binding */ jittered),
/* harmony export */   iw: () => (/* binding */ READ_RETRY),
/* harmony export */   j2: () => (/* binding */ MARKET_BACK_OFF),
/* harmony export */   l0: () => (/* binding */ pauseAfter),
/* harmony export */   np: () => (/* binding */ CROWD_PATIENCE_MS),
/* harmony export */   xS: () => (/* binding */ MINED_PATIENCE_MS),
/* harmony export */   yL: () => (/* binding */ MAX_RETRY_AFTER_MS)
/* harmony export */ });
const READ_RETRY = { retries: 4, minDelayMs: 300, maxDelayMs: 5_000 };
const MAX_RETRY_AFTER_MS = 20_000;
const GATEWAY_BACK_OFF = { firstMs: 500, factor: 2, longestMs: 5_000 };
const MARKET_BACK_OFF = { firstMs: 2_000, factor: 1.5, longestMs: 15_000 };
const PUSH_BACK_OFF = { firstMs: 1_000, factor: 1.5, longestMs: 10_000 };
function pauseAfter({ firstMs, factor, longestMs }, tries) {
    return Math.min(firstMs * factor ** (tries - 1), longestMs);
}
const CHAIN_LOOK_MS = 1_000;
const MINED_PATIENCE_MS = 180_000;
const CROWD_PATIENCE_MS = 600_000;
function jittered(milliseconds) {
    return milliseconds * Math.random();
}


/***/ })

};
