export const id = 6248;
export const ids = [6248];
export const modules = {

/***/ 65904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ Spending)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _protocol_amount_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26517);


const MAX_GAS = 5n * 10n ** 16n;
const MAX_TRANSACTIONS = 200;
class Spending {
    #limits;
    #earlier;
    #spentByOthers = 0n;
    #signed = new Map();
    constructor({ rlc = 0n, gas = MAX_GAS, transactions = MAX_TRANSACTIONS } = {}) {
        this.#limits = { rlc, gas, transactions };
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

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/errors.js
var errors = __webpack_require__(48714);
// EXTERNAL MODULE: ./build/src/iexec/protocol/amount.js
var amount = __webpack_require__(26517);
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
    return { raw, hash: transaction_transaction/* Transaction */.Z.from(raw).hash ?? '', nonce, maxFeePerGas, maxPriorityFeePerGas };
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

/***/ 56248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findClaimableTasks),
/* harmony export */   l: () => (/* binding */ claimTasks)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _chain_spending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65904);
/* harmony import */ var _chain_transactions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98091);
/* harmony import */ var _protocol_abi_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18787);
/* harmony import */ var _protocol_deal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48219);
/* harmony import */ var _protocol_revert_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71);






const BATCH = 40;
async function findClaimableTasks(hub, dealIds, isWanted = () => true) {
    const now = await hub.now();
    const found = await Promise.all(dealIds.map(id => hub.deal(id)));
    const deals = found.map(deal => (deal && isWanted(deal) ? deal : undefined));
    const claimable = await Promise.all(deals.map(async (deal) => (deal ? claimableOf(hub, deal, now) : [])));
    return claimable.flat();
}
async function* claimTasks(hub, wallet, tasks, { signal, spending = new _chain_spending_js__WEBPACK_IMPORTED_MODULE_1__/* .Spending */ .h() } = {}) {
    const [fresh, running] = [
        tasks.filter(task => task.uninitialised),
        tasks.filter(task => !task.uninitialised),
    ];
    for (const batch of [...chunks(fresh), ...chunks(running)]) {
        const data = batch[0]?.uninitialised
            ? _protocol_abi_js__WEBPACK_IMPORTED_MODULE_3__/* .HUB_ABI */ .zr.encodeFunctionData('initializeAndClaimArray', [
                batch.map(task => task.dealId),
                batch.map(task => task.index),
            ])
            : _protocol_abi_js__WEBPACK_IMPORTED_MODULE_3__/* .HUB_ABI */ .zr.encodeFunctionData('claimArray', [batch.map(task => task.id)]);
        const isDone = async () => {
            const states = await Promise.all(batch.map(({ id }) => hub.task(id)));
            return states.every(({ status }) => status === 'FAILED' || status === 'COMPLETED');
        };
        const call = { to: hub.address, data };
        const options = { label: 'the claim', isDone, signal, spending };
        const { receipt } = await (0,_chain_transactions_js__WEBPACK_IMPORTED_MODULE_2__/* .sendTransaction */ .v)(wallet, call, options).catch(error => {
            throw refused(error);
        });
        yield { tasks: batch, ...(receipt && { transaction: receipt.hash }) };
    }
}
function refused(error) {
    const refusal = (0,_protocol_revert_js__WEBPACK_IMPORTED_MODULE_5__/* .readRefusal */ .ni)(error);
    if (!refusal)
        return error;
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('TRANSACTION_FAILED', {
        what: 'The hub refuses the claim.',
        why: `At least one of its tasks cannot be claimed now: ${refusal.text}.`,
        fix: 'Run again: tasks that others have claimed by then are left out.',
        cause: error,
    });
}
async function claimableOf(hub, deal, now) {
    const [category, { deadlineRatios }] = await Promise.all([
        hub.category(deal.category),
        hub.configuration(),
    ]);
    if (!category || now < (0,_protocol_deal_js__WEBPACK_IMPORTED_MODULE_4__/* .dealDeadlines */ .M3)(deal, category, deadlineRatios).final)
        return [];
    const tasks = await Promise.all((0,_protocol_deal_js__WEBPACK_IMPORTED_MODULE_4__/* .dealTaskIds */ .iy)(deal).map(id => hub.task(id)));
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


/***/ })

};
