export const id = 6484;
export const ids = [6484];
export const modules = {

/***/ 90634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  claimExpiredTasks: () => (/* binding */ claimExpiredTasks),
  findExpiredTasks: () => (/* binding */ findExpiredTasks)
});

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/iexec/chain/spending.js
var chain_spending = __webpack_require__(65904);
// EXTERNAL MODULE: ./build/src/iexec/chain/transactions.js + 4 modules
var transactions = __webpack_require__(98091);
// EXTERNAL MODULE: ./build/src/iexec/protocol/abi.js
var abi = __webpack_require__(18787);
// EXTERNAL MODULE: ./build/src/iexec/protocol/deal.js
var protocol_deal = __webpack_require__(48219);
// EXTERNAL MODULE: ./build/src/iexec/protocol/revert.js
var revert = __webpack_require__(71);
;// CONCATENATED MODULE: ./build/src/iexec/hub/claim.js






const BATCH = 40;
async function findClaimableTasks(hub, dealIds, isWanted = () => true) {
    const now = await hub.now();
    const found = await Promise.all(dealIds.map(id => hub.deal(id)));
    const deals = found.map(deal => (deal && isWanted(deal) ? deal : undefined));
    const claimable = await Promise.all(deals.map(async (deal) => (deal ? claimableOf(hub, deal, now) : [])));
    return claimable.flat();
}
async function* claimTasks(hub, wallet, tasks, { signal, spending = new chain_spending/* Spending */.h() } = {}) {
    const [fresh, running] = [
        tasks.filter(task => task.uninitialised),
        tasks.filter(task => !task.uninitialised),
    ];
    for (const batch of [...chunks(fresh), ...chunks(running)]) {
        const data = batch[0]?.uninitialised
            ? abi/* HUB_ABI */.zr.encodeFunctionData('initializeAndClaimArray', [
                batch.map(task => task.dealId),
                batch.map(task => task.index),
            ])
            : abi/* HUB_ABI */.zr.encodeFunctionData('claimArray', [batch.map(task => task.id)]);
        const isDone = async () => {
            const states = await Promise.all(batch.map(({ id }) => hub.task(id)));
            return states.every(({ status }) => status === 'FAILED' || status === 'COMPLETED');
        };
        const call = { to: hub.address, data };
        const options = { label: 'the claim', isDone, signal, spending };
        const { receipt } = await (0,transactions/* sendTransaction */.v)(wallet, call, options).catch(error => {
            throw refused(error);
        });
        yield { tasks: batch, ...(receipt && { transaction: receipt.hash }) };
    }
}
function refused(error) {
    const refusal = (0,revert/* readRefusal */.ni)(error);
    if (!refusal)
        return error;
    return new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
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
    if (!category || now < (0,protocol_deal/* dealDeadlines */.M3)(deal, category, deadlineRatios).final)
        return [];
    const tasks = await Promise.all((0,protocol_deal/* dealTaskIds */.iy)(deal).map(id => hub.task(id)));
    const refund = (0,protocol_deal/* taskPrice */.nT)(deal);
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

;// CONCATENATED MODULE: ./build/src/pipeline/sweep.js



const DEALS_AT_ONCE = 40;
async function findExpiredTasks(context, { wallet, dealIds }) {
    const { services, reporter, signal } = context;
    await requireDeals(services.hub, dealIds);
    const ids = await listDeals(context, { wallet, dealIds });
    reporter.info(`Looking at ${ids.length} deals of ${wallet.address}.`);
    const isOurs = ({ id, requester, sponsor }) => dealIds.includes(id) || requester === wallet.address || sponsor === wallet.address;
    const found = [];
    for (let start = 0; start < ids.length; start += DEALS_AT_ONCE) {
        signal.throwIfAborted();
        found.push(...(await findClaimableTasks(services.hub, ids.slice(start, start + DEALS_AT_ONCE), isOurs)));
    }
    return found;
}
async function requireDeals(hub, dealIds) {
    const deals = await Promise.all(dealIds.map(id => hub.deal(id)));
    const missing = dealIds.find((_, index) => deals[index] === undefined);
    if (missing === undefined)
        return;
    throw new task_error/* TaskError */.Ik('DEAL_NOT_FOUND', {
        what: 'The input `deal-id` names no deal.',
        why: `The network knows no deal ${missing}.`,
        fix: 'Take it out of `deal-id`, or check that `network` is the one that it was made on.',
    });
}
async function listDeals({ services: { market }, reporter, signal }, { wallet, dealIds }) {
    const listed = new Set(dealIds);
    try {
        for await (const id of market.dealIds(wallet.address, signal))
            listed.add(id);
    }
    catch (error) {
        signal.throwIfAborted();
        if (dealIds.length === 0 || !(0,task_error/* isTaskError */.Oj)(error) || error.kind !== 'service')
            throw error;
        reporter.warn(`The market does not list this wallet's deals, so only those in \`deal-id\` are certain to be looked at: ${error.what}`, 'Not every deal was looked at');
    }
    return [...listed];
}
async function claimExpiredTasks({ services: { hub, provider }, signal }, wallet, tasks, onClaims) {
    const sender = wallet.connect(provider);
    const options = { signal, spending: new chain_spending/* Spending */.h() };
    const progress = new SweepProgress(tasks);
    while (progress.open.length > 0) {
        try {
            for await (const batch of claimTasks(hub, sender, progress.open, options)) {
                progress.add(batch.tasks, batch.transaction);
                onClaims(progress.claims);
            }
            return;
        }
        catch (error) {
            progress.add(await claimedByOthers(hub, progress.open, error));
            onClaims(progress.claims);
        }
    }
}
class SweepProgress {
    #tasks;
    #refunded = new Set();
    #transactions = [];
    constructor(tasks) {
        this.#tasks = tasks;
    }
    add(tasks, transaction) {
        for (const { id } of tasks)
            this.#refunded.add(id);
        if (transaction !== undefined)
            this.#transactions.push(transaction);
    }
    get open() {
        return this.#tasks.filter(({ id }) => !this.#refunded.has(id));
    }
    get claims() {
        return {
            claimed: this.#tasks.filter(({ id }) => this.#refunded.has(id)),
            transactions: [...this.#transactions],
        };
    }
}
async function claimedByOthers(hub, open, error) {
    if (!(0,task_error/* isTaskError */.Oj)(error, 'TRANSACTION_FAILED'))
        throw error;
    const states = await Promise.all(open.map(({ id }) => hub.task(id)));
    const gone = open.filter((_, index) => states[index]?.status === 'FAILED');
    if (gone.length === 0)
        throw error;
    return gone;
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
