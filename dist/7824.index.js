export const id = 7824;
export const ids = [7824];
export const modules = {

/***/ 30052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a7: () => (/* binding */ writeChunks),
/* harmony export */   f4: () => (/* binding */ writeAll),
/* harmony export */   oO: () => (/* binding */ streamedFile),
/* harmony export */   qX: () => (/* binding */ readRange),
/* harmony export */   zO: () => (/* binding */ readChunks)
/* harmony export */ });
/* unused harmony export readFully */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _private_modes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57455);



const READ_BYTES = 524_288;
const SEND_BYTES = 262_144;
const BUFFERS = 3;
async function* readChunks(path, signal) {
    signal?.throwIfAborted();
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
    try {
        for await (const chunk of readRange(file, 0, (await file.stat()).size)) {
            yield chunk;
            signal?.throwIfAborted();
        }
    }
    finally {
        await file.close();
    }
}
async function* readRange(file, start, length, chunkBytes = READ_BYTES) {
    const end = start + length;
    const ring = [];
    let position = start;
    const readNext = (turn) => {
        const wanted = Math.min(chunkBytes, end - position);
        if (wanted <= 0)
            return Promise.resolve(0);
        const buffer = ring[turn % BUFFERS] ?? Buffer.allocUnsafeSlow(wanted);
        ring[turn % BUFFERS] = buffer;
        const reading = readFully(file, buffer.subarray(0, wanted), position);
        reading.catch(() => undefined);
        return reading;
    };
    let reading = readNext(0);
    try {
        for (let turn = 0; position < end; turn++) {
            const bytesRead = await reading;
            const chunk = ring[turn % BUFFERS]?.subarray(0, bytesRead);
            if (!chunk || bytesRead === 0)
                return;
            position += bytesRead;
            reading = readNext(turn + 1);
            yield chunk;
        }
    }
    finally {
        await reading.catch(() => undefined);
    }
}
async function readFully(file, buffer, position) {
    let filled = 0;
    while (filled < buffer.length) {
        const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position + filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return filled;
}
async function writeChunks(path, chunks, signal, flag = 'wx') {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, flag, _private_modes_js__WEBPACK_IMPORTED_MODULE_2__/* .PRIVATE_FILE */ .r);
    let writing = Promise.resolve();
    try {
        for await (const chunk of chunks) {
            signal?.throwIfAborted();
            await writing;
            writing = writeAll(file, chunk);
            writing.catch(() => undefined);
        }
        await writing;
    }
    finally {
        await writing.catch(() => undefined);
        await file.close();
    }
}
async function writeAll(file, bytes, position) {
    for (let offset = 0; offset < bytes.length;) {
        const at = position === undefined ? null : position + offset;
        offset += (await file.write(bytes, offset, bytes.length - offset, at)).bytesWritten;
    }
}
function streamedFile(path, size, onProgress) {
    async function* chunks() {
        let sent = 0;
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: SEND_BYTES })) {
            yield chunk;
            sent += chunk.length;
            onProgress?.(sent);
        }
    }
    return { size, chunks };
}


/***/ }),

/***/ 44755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isOfContract)
/* harmony export */ });
const EXECUTION_CODES = [3, -32_015];
const EXECUTION = /revert|EVM|VM (?:execution|exception)|out ?of ?gas|gas required exceeds|invalid ?(?:opcode|jump|code)|bad instruction|stack|max call depth|write protection|static ?call|return data out of bounds|gas uint64 overflow|insufficient balance for transfer|precompile|execution aborted/i;
function isOfContract(error) {
    const { code, message, data } = (error ?? {});
    if (EXECUTION_CODES.includes(code))
        return true;
    if (typeof data === 'string' && data.length > 2)
        return true;
    return typeof message === 'string' && EXECUTION.test(message);
}


/***/ }),

/***/ 51526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ readContract)
});

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/iexec/protocol/hex-bytes.js
var hex_bytes = __webpack_require__(11222);
// EXTERNAL MODULE: ./build/src/iexec/chain/multicall.js
var multicall = __webpack_require__(57275);
// EXTERNAL MODULE: ./build/src/iexec/chain/rpc-transport.js + 1 modules
var rpc_transport = __webpack_require__(58613);
;// CONCATENATED MODULE: ./build/src/iexec/chain/read-queue.js



const MANY_READS = 10;
const READS_PER_CALL = 100;
const queues = new WeakMap();
function readQueueOf(provider) {
    const queue = queues.get(provider) ?? new ReadQueue(provider);
    queues.set(provider, queue);
    return queue;
}
class ReadQueue {
    #provider;
    #queue = [];
    #answers = new Map();
    constructor(provider) {
        this.#provider = provider;
    }
    call(read) {
        const key = `${read.to} ${read.data} ${read.block}`;
        const answer = this.#answers.get(key) ?? this.#enqueue(read);
        this.#answers.set(key, answer);
        return answer;
    }
    #enqueue(read) {
        return new Promise((resolve, reject) => {
            this.#queue.push({ ...read, resolve, reject });
            if (this.#queue.length === 1)
                setImmediate(() => this.#flush());
        });
    }
    #flush() {
        const byBlock = Map.groupBy(this.#queue, ({ block }) => block);
        this.#queue = [];
        this.#answers.clear();
        for (const reads of byBlock.values())
            void this.#readAll(reads);
    }
    async #readAll(reads) {
        try {
            const isShared = reads.length >= MANY_READS && (await (0,multicall/* hasMulticall */.E9)(this.#provider));
            if (!isShared)
                return this.#readEach(reads);
            for (let at = 0; at < reads.length; at += READS_PER_CALL)
                void this.#readTogether(reads.slice(at, at + READS_PER_CALL));
        }
        catch (error) {
            this.#readAfter(error, reads);
        }
    }
    #readAfter(error, reads) {
        const isOutage = (0,task_error/* isTaskError */.Oj)(error, 'RPC_UNREACHABLE') && !(error instanceof rpc_transport/* RefusedRequest */.Id);
        if (isOutage)
            for (const { reject } of reads)
                reject(error);
        else
            this.#readEach(reads);
    }
    #readEach(reads) {
        for (const read of reads)
            this.#readAlone(read);
    }
    #readAlone({ to, data, block, resolve, reject }) {
        this.#provider.call({ to, data, ...at(block) }).then(resolve, reject);
    }
    async #readTogether(reads) {
        try {
            const [first] = reads;
            const { data } = (0,multicall/* tolerantMulticall */.FM)(reads);
            const answer = await this.#provider.call({ to: multicall/* MULTICALL */.EU, data, ...at(first?.block) });
            const results = (0,multicall/* multicallResults */.ak)(answer, reads.length);
            for (const [index, read] of reads.entries()) {
                const { success = false, data: found = '0x' } = results[index] ?? {};
                if (success)
                    read.resolve(found);
                else
                    this.#readAlone(read);
            }
        }
        catch (error) {
            this.#readAfter(error, reads);
        }
    }
}
function at(block) {
    return block === undefined ? {} : { blockTag: block };
}

;// CONCATENATED MODULE: ./build/src/iexec/chain/contract-reader.js



async function readContract(provider, read) {
    const { to, abi, method, args, block } = read;
    const answer = await readQueueOf(provider).call({ to, data: encode(abi, method, args), block });
    if (answer === '0x')
        throw notAContract(to, method);
    try {
        return decode(abi, method, answer);
    }
    catch (cause) {
        throw undecodable(to, method, cause);
    }
}
const selectorsOf = new WeakMap();
function encode(abi, method, args) {
    const fragment = abi.getFunction(method);
    if (!fragment)
        throw new TypeError(`the interface has no function ${method}`);
    const selectors = selectorsOf.get(abi) ?? new Map();
    selectorsOf.set(abi, selectors);
    const selector = selectors.get(method) ?? fragment.selector;
    selectors.set(method, selector);
    return selector + abi._encodeParams(fragment.inputs, args).slice(2);
}
const MOST_DECODED = 64;
const decodedAnswers = new WeakMap();
function decode(abi, method, answer) {
    const decoded = decodedAnswers.get(abi) ?? new Map();
    decodedAnswers.set(abi, decoded);
    const key = `${method} ${answer}`;
    const known = decoded.get(key);
    if (known)
        return known;
    const result = abi.decodeFunctionResult(method, (0,hex_bytes/* hexBytes */.p)(answer));
    result.toArray(true);
    decoded.set(key, result);
    const [oldest] = decoded.keys();
    if (decoded.size > MOST_DECODED && oldest !== undefined)
        decoded.delete(oldest);
    return result;
}
function undecodable(address, method, cause) {
    return new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
        what: 'A contract of the network gives an answer that cannot be read.',
        why: `The answer of ${address} to ${method} has other types than this function returns.`,
        fix: 'Check the hub address in the description of the network, or name another RPC endpoint in `rpc-url`.',
        cause,
    });
}
function notAContract(address, method) {
    return new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
        what: 'A contract of the network is not where it should be.',
        why: `${address} gives an empty answer to ${method}.`,
        fix: 'Check the hub address in the description of the network, and that the RPC endpoint serves its chain.',
    });
}


/***/ }),

/***/ 58613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uX: () => (/* binding */ MAX_BATCH),
  Id: () => (/* binding */ RefusedRequest),
  vL: () => (/* binding */ RpcTransport),
  gm: () => (/* binding */ rpcUnreachable)
});

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/net/http.js + 1 modules
var http = __webpack_require__(68630);
// EXTERNAL MODULE: ./build/src/net/redirect.js
var redirect = __webpack_require__(59197);
// EXTERNAL MODULE: ./build/src/text/plain-text.js
var plain_text = __webpack_require__(61941);
// EXTERNAL MODULE: ./build/src/iexec/chain/call-error.js
var call_error = __webpack_require__(44755);
;// CONCATENATED MODULE: ./build/src/iexec/chain/rpc-answer.js



const MAX_QUOTE = 200;
const RATE_CODES = [-32_005, -32_007, -32_029, -32_090, 429, 15];
const RATE_WORDS = /rate.?limit|too many requests?|request (?:rate|count|limit)|requests? (?:limit|per (?:second|minute|day))|throttl|(?:compute units?|capacity|quota|throughput|credits?)\b.*(?:exceed|exhaust|reach)|(?:exceed|exhaust|reach)\w*\b.*(?:compute units?|capacity|quota|throughput|credits?|requests?)|slow down|retry (?:in|after) \d/i;
const ASKS_TOO_MUCH = /block range|blocks? range|returned more than|too many (?:results|logs|blocks)|response size|\d+ blocks/i;
const BATCH_STATUSES = new Set([400, 405, 411, 413, 414, 415, 422, 501]);
const PASSING_WORDS = /internal (?:server )?error|time[d ]?-? ?out|unavailable|overload|try again|temporar|upstream|bad gateway|connection (?:refused|reset)|server (?:is )?(?:too )?busy/i;
function judgeRpcAnswer(status, text, calls) {
    const replies = repliesIn(text);
    const errors = replies?.flatMap(({ error }) => error ?? []) ?? [];
    const answer = { status, replies, errors, calls };
    return (ifAboutBatches(answer) ??
        ifAboutRate(answer) ??
        ifSurplus(answer) ??
        ifComplete(answer) ??
        otherwise(answer));
}
function ifAboutBatches({ errors, calls }) {
    const error = errors.find(one => !(0,call_error/* isOfContract */._)(one) && /batch/i.test(wordsOf(one)));
    return error && calls.length > 1 ? verdict('smaller', `it refuses the batch${quote(error)}`) : undefined;
}
function ifAboutRate({ status, errors }) {
    const limit = errors.find(isRateLimit);
    if (!limit && status !== 429)
        return undefined;
    return { ...verdict('again', `it limits our rate${quote(limit ?? errors[0])}`), limited: true };
}
function ifSurplus({ replies, calls }) {
    return replies && replies.length > calls.length
        ? verdict('again', 'it gives more answers than it was asked for')
        : undefined;
}
function ifComplete({ status, replies, errors, calls }) {
    const isComplete = replies !== undefined && calls.every(call => replies.some(({ id }) => isIdOf(id, call)));
    const isErrorOfCalls = errors.length > 0 && (status === 400 || (status === 500 && errors.every(call_error/* isOfContract */._)));
    if (!isComplete || (status !== 200 && !isErrorOfCalls))
        return undefined;
    const isSearch = calls.some(({ method }) => method === 'eth_getLogs');
    const passing = isSearch ? undefined : errors.find(isPassing);
    return passing ? { ...verdict('again', `it fails${quote(passing)}`), isComplete } : { is: 'answer' };
}
function otherwise({ status, replies, errors, calls }) {
    const why = describe(status, replies, errors[0]);
    const refusesBatch = BATCH_STATUSES.has(status) || (replies !== undefined && (status === 200 || status === 500));
    if (calls.length > 1 && refusesBatch)
        return verdict('smaller', why);
    return verdict(status === 200 || (0,http/* isTransientStatus */.Dm)(status) ? 'again' : 'refused', why);
}
function verdict(is, why) {
    return { is, why, limited: false };
}
function describe(status, replies, error) {
    if (status !== 200)
        return `it answers with HTTP ${status}${quote(error)}`;
    if (replies === undefined)
        return 'it answers with something that is not JSON';
    return error ? `it refuses the request${quote(error)}` : 'its answer leaves calls without a reply';
}
function repliesIn(text) {
    try {
        const json = JSON.parse(text);
        return [json].flat().map(replyOf);
    }
    catch {
        return undefined;
    }
}
function replyOf(json) {
    const { id, error, message } = (json ?? {});
    if (typeof error === 'object' && error !== null)
        return { id, error };
    const words = [error, message].find(candidate => typeof candidate === 'string');
    return { id, error: words === undefined ? undefined : { message: words } };
}
function isRateLimit(error) {
    const message = wordsOf(error);
    if (ASKS_TOO_MUCH.test(message))
        return false;
    return RATE_CODES.includes(Number(error.code)) || (RATE_WORDS.test(message) && !(0,call_error/* isOfContract */._)(error));
}
function isPassing(error) {
    return !(0,call_error/* isOfContract */._)(error) && PASSING_WORDS.test(wordsOf(error));
}
function isIdOf(id, call) {
    return id === call.id || (typeof id === 'string' && id === String(call.id));
}
function wordsOf({ message }) {
    return typeof message === 'string' ? message : '';
}
function quote(error) {
    const words = error && (0,plain_text/* plainText */.w)(wordsOf(error), MAX_QUOTE).trim();
    return words ? `: "${words}"` : '';
}

;// CONCATENATED MODULE: ./build/src/iexec/chain/rpc-transport.js




const TIMEOUT_MS = 20_000;
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
const MAX_BATCH = 40;
const KEY_LENGTH = 8;
class RpcTransport {
    #http;
    #url;
    #signal;
    #maxBatch = MAX_BATCH;
    constructor({ http, url, signal }) {
        this.#http = http;
        this.#url = url;
        this.#signal = signal;
    }
    async send(calls) {
        const replies = [];
        for (let next = 0; next < calls.length;) {
            const batch = calls.slice(next, next + this.#maxBatch);
            const answer = await this.#ask(batch);
            if (answer === undefined)
                continue;
            replies.push(...answer);
            next += batch.length;
        }
        return replies;
    }
    async #ask(calls) {
        const reply = await this.#post(JSON.stringify(calls.length === 1 ? calls[0] : calls), calls);
        const verdict = judgeRpcAnswer(reply.status, reply.text, calls);
        if (verdict.is === 'answer' || verdict.isComplete) {
            const replies = [JSON.parse(reply.text)].flat();
            return replies.map(one => ({ ...one, id: calls.find(call => isIdOf(one.id, call))?.id }));
        }
        if (calls.length > 1 && (verdict.is === 'smaller' || verdict.limited)) {
            this.#maxBatch = Math.min(this.#maxBatch, Math.floor(calls.length / (verdict.limited ? 4 : 2)) || 1);
            return undefined;
        }
        const why = verdict.why + (0,redirect/* leadingTo */.S)(reply, this.#url);
        throw verdict.is === 'refused' ? new RefusedRequest(this.#url, why) : rpcUnreachable(this.#url, why);
    }
    #post(body, calls) {
        const request = {
            service: 'RPC endpoint',
            url: this.#url,
            method: 'POST',
            headers: { 'content-type': 'application/json', accept: 'application/json' },
            body,
            timeoutMs: TIMEOUT_MS,
            maxBytes: MAX_ANSWER_BYTES,
            repeatable: true,
            isAnswer: (status, text) => judgeRpcAnswer(status, text, calls).is !== 'again',
            signal: this.#signal,
        };
        return this.#http.request(request).catch(error => {
            if (!(0,task_error/* isTaskError */.Oj)(error))
                throw error;
            if (!(0,task_error/* isTaskError */.Oj)(error, 'SERVICE_UNREACHABLE'))
                throw new RefusedRequest(this.#url, 'the answer is too large', error);
            throw rpcUnreachable(this.#url, (0,http/* describeFailure */.Ic)(error.cause), error);
        });
    }
}
function rpcUnreachable(url, why, cause) {
    return new task_error/* TaskError */.Ik('RPC_UNREACHABLE', unreachable(url, why, cause));
}
class RefusedRequest extends task_error/* TaskError */.Ik {
    constructor(url, why, cause) {
        super('RPC_UNREACHABLE', unreachable(url, why, cause));
    }
}
function unreachable(url, why, cause) {
    return {
        what: 'The chain’s RPC endpoint does not answer.',
        why: `${(0,http/* originOf */.yv)(url)} was asked, but ${withoutKeys(why, url)}.`,
        fix: 'Check the endpoint (public ones limit their rate; `rpc-url` can name another), then run again.',
        cause,
    };
}
function withoutKeys(text, url) {
    const { pathname, search } = new URL(url);
    const keys = `${pathname}${search}`.split(/[/?&=]/).filter(part => part.length >= KEY_LENGTH);
    return keys.reduce((shown, key) => shown.replaceAll(key, '***'), text);
}


/***/ }),

/***/ 67743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ decodeMultiaddr),
/* harmony export */   r: () => (/* binding */ encodeMultiaddr)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56793);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32714);
/* harmony import */ var multiformats_bases_base58__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23065);
/* harmony import */ var multiformats_cid__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15771);



const IPFS_CODE = [0xa5, 0x03];
const DAG_PB = 0x70;
function encodeMultiaddr(location) {
    if (!location.isWellFormed())
        throw new RangeError('the location is not Unicode text');
    const cid = parseIpfsPath(location);
    if (!cid)
        return (0,ethers__WEBPACK_IMPORTED_MODULE_2__/* .hexlify */ .c$)((0,ethers__WEBPACK_IMPORTED_MODULE_3__/* .toUtf8Bytes */ .YW)(location));
    if (cid.code !== DAG_PB)
        throw new RangeError(`${location} would read back as another CID`);
    const multihash = cid.multihash.bytes;
    return (0,ethers__WEBPACK_IMPORTED_MODULE_2__/* .hexlify */ .c$)(Uint8Array.from([...IPFS_CODE, multihash.length, ...multihash]));
}
function decodeMultiaddr(hex) {
    const bytes = (0,ethers__WEBPACK_IMPORTED_MODULE_2__/* .getBytes */ .q5)(hex);
    const [first, second, length] = bytes;
    const isIpfs = first === IPFS_CODE[0] && second === IPFS_CODE[1] && length === bytes.length - 3;
    return isIpfs && length > 0
        ? `/ipfs/${multiformats_bases_base58__WEBPACK_IMPORTED_MODULE_0__/* .base58btc */ .s.baseEncode(bytes.subarray(3))}`
        : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
function parseIpfsPath(location) {
    const text = /^\/(?:ipfs|p2p)\/([^/]{1,128})$/.exec(location)?.[1];
    if (text === undefined)
        return undefined;
    try {
        return multiformats_cid__WEBPACK_IMPORTED_MODULE_1__/* .CID */ .TO.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 67136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OI: () => (/* binding */ isSameContent),
/* harmony export */   U1: () => (/* binding */ cidOfFile),
/* harmony export */   WI: () => (/* binding */ CidHasher),
/* harmony export */   cP: () => (/* binding */ cidText),
/* harmony export */   mQ: () => (/* binding */ parseCid)
/* harmony export */ });
/* harmony import */ var multiformats_cid__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15771);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61179);
/* harmony import */ var _files_file_stream_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30052);
/* harmony import */ var _unixfs_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1496);




const SHA2_256 = 0x12;
const DAG_PB = 0x70;
const RAW = 0x55;
const MAX_CID_CHARS = 128;
class CidHasher {
    #tree;
    constructor(layout = {}) {
        this.#tree = new _unixfs_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .UnixfsTree */ .Q(layout);
    }
    update(bytes) {
        this.#tree.update(bytes);
        return this;
    }
    digest() {
        return cidText(this.#tree.root().cid);
    }
}
function cidText(bytes) {
    return multiformats_cid__WEBPACK_IMPORTED_MODULE_0__/* .CID */ .TO.decode(bytes).toString();
}
async function cidOfFile(path, { version = 0, signal } = {}) {
    const hasher = new CidHasher({ version });
    for await (const chunk of (0,_files_file_stream_js__WEBPACK_IMPORTED_MODULE_2__/* .readChunks */ .zO)(path, signal))
        hasher.update(chunk);
    return hasher.digest();
}
function parseCid(text) {
    let cid;
    if (text.length > MAX_CID_CHARS)
        throw notACid(text, 'It is too long');
    try {
        cid = multiformats_cid__WEBPACK_IMPORTED_MODULE_0__/* .CID */ .TO.parse(text);
    }
    catch (cause) {
        throw notACid(text, 'It is not the text form of a CID', cause);
    }
    if (cid.multihash.code !== SHA2_256 || cid.multihash.size !== 32)
        throw notACid(text, 'It uses another hash than SHA-256');
    if (cid.code !== DAG_PB && cid.code !== RAW)
        throw notACid(text, 'It names something that is not a file');
    return cid;
}
function isSameContent(one, other) {
    return parseCid(one).toV1().equals(parseCid(other).toV1());
}
function notACid(text, why, cause) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskError */ .Ik('SERVICE_MALFORMED', {
        what: `${JSON.stringify(text.slice(0, 80))} is not the CID of a file.`,
        why: `${why}.`,
        fix: 'If it comes from a workflow, correct it there; if it comes from the chain, the worker wrote it wrongly.',
        cause,
    });
}


/***/ }),

/***/ 56356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EC: () => (/* binding */ CHUNK_BYTES),
/* harmony export */   eo: () => (/* binding */ leafOf),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   vk: () => (/* binding */ MAX_LINKS)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const CHUNK_BYTES = 262_144;
const MAX_LINKS = 174;
const DAG_PB = 0x70;
const RAW = 0x55;
const SHA256_PREFIX = Buffer.from([0x12, 0x20]);
const TYPE_FILE = Buffer.from([0x08, 0x02]);
function leafOf(chunk, version) {
    const contentBytes = chunk.length;
    if (version === 1)
        return linkTo([chunk], RAW, version, contentBytes, 0);
    const length = varint(contentBytes);
    const before = Buffer.concat([TYPE_FILE, ...(contentBytes > 0 ? [Buffer.of(0x12), length] : [])]);
    const after = Buffer.concat([Buffer.of(0x18), length]);
    const message = before.length + contentBytes + after.length;
    const head = Buffer.concat([Buffer.of(0x0a), varint(message), before]);
    return linkTo([head, chunk, after], DAG_PB, version, contentBytes, 0);
}
function parentOf(children, version) {
    let contentBytes = 0;
    let childBytes = 0;
    const links = [];
    const blockSizes = [];
    for (const child of children) {
        contentBytes += child.contentBytes;
        childBytes += child.treeBytes;
        const hash = field(0x0a, child.cid);
        const link = Buffer.concat([hash, Buffer.from([0x12, 0x00, 0x18]), varint(child.treeBytes)]);
        links.push(field(0x12, link));
        blockSizes.push(Buffer.of(0x20), varint(child.contentBytes));
    }
    const unixfs = Buffer.concat([TYPE_FILE, Buffer.of(0x18), varint(contentBytes), ...blockSizes]);
    return linkTo([...links, field(0x0a, unixfs)], DAG_PB, version, contentBytes, childBytes);
}
function linkTo(block, codec, version, contentBytes, childBytes) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let treeBytes = childBytes;
    for (const part of block) {
        hash.update(part);
        treeBytes += part.length;
    }
    const prefix = version === 1 ? [Buffer.of(1, codec)] : [];
    return { cid: Buffer.concat([...prefix, SHA256_PREFIX, hash.digest()]), contentBytes, treeBytes };
}
function field(tag, value) {
    return Buffer.concat([Buffer.of(tag), varint(value.length), value]);
}
function varint(value) {
    const bytes = [];
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80))
        bytes.push((rest % 0x80) | 0x80);
    bytes.push(rest);
    return Buffer.from(bytes);
}


/***/ }),

/***/ 1496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ UnixfsTree)
/* harmony export */ });
/* harmony import */ var _unixfs_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56356);

class UnixfsTree {
    #version;
    #chunkBytes;
    #maxLinks;
    #levels = [];
    #partial;
    #filled = 0;
    #empty = true;
    constructor({ version = 0, chunkBytes = _unixfs_node_js__WEBPACK_IMPORTED_MODULE_0__/* .CHUNK_BYTES */ .EC, maxLinks = _unixfs_node_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_LINKS */ .vk } = {}) {
        this.#version = version;
        this.#chunkBytes = chunkBytes;
        this.#maxLinks = maxLinks;
    }
    update(bytes) {
        for (let offset = 0; offset < bytes.length;) {
            const taken = Math.min(this.#chunkBytes - this.#filled, bytes.length - offset);
            const part = bytes.subarray(offset, offset + taken);
            if (taken === this.#chunkBytes)
                this.addLeaf((0,_unixfs_node_js__WEBPACK_IMPORTED_MODULE_0__/* .leafOf */ .eo)(part, this.#version));
            else
                this.#keep(part);
            offset += taken;
        }
    }
    addLeaf(leaf) {
        if (this.#filled > 0)
            throw new Error('the chunk before this one is not complete');
        this.#empty = false;
        this.#add(0, leaf);
    }
    root() {
        if (this.#filled > 0 || this.#empty)
            this.#closePartial();
        for (let level = 0;; level++) {
            const waiting = this.#levels[level] ?? [];
            const [first] = waiting;
            const isTop = level === this.#levels.length - 1;
            if (isTop && first && waiting.length === 1)
                return first;
            if (waiting.length > 0)
                this.#closeLevel(level);
        }
    }
    #keep(part) {
        this.#partial ??= Buffer.allocUnsafe(this.#chunkBytes);
        this.#partial.set(part, this.#filled);
        this.#filled += part.length;
        if (this.#filled === this.#chunkBytes)
            this.#closePartial();
    }
    #closePartial() {
        const chunk = this.#partial?.subarray(0, this.#filled) ?? Buffer.alloc(0);
        this.#filled = 0;
        this.addLeaf((0,_unixfs_node_js__WEBPACK_IMPORTED_MODULE_0__/* .leafOf */ .eo)(chunk, this.#version));
    }
    #closeLevel(level) {
        const children = this.#levels[level] ?? [];
        this.#levels[level] = [];
        this.#add(level + 1, (0,_unixfs_node_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(children, this.#version));
    }
    #add(level, block) {
        const waiting = this.#levels[level] ?? [];
        this.#levels[level] = waiting;
        waiting.push(block);
        if (waiting.length === this.#maxLinks)
            this.#closeLevel(level);
    }
}


/***/ }),

/***/ 8984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ bodyChunks),
/* harmony export */   CA: () => (/* binding */ BrokenConnection),
/* harmony export */   LL: () => (/* binding */ discardBody)
/* harmony export */ });
/* harmony import */ var _text_duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(909);

class BrokenConnection extends Error {
    name = 'BrokenConnection';
}
async function* bodyChunks(response, idleMs) {
    const reader = response.body?.getReader();
    if (!reader)
        return;
    try {
        for (;;) {
            const { done, value } = await inTime(reader.read(), idleMs);
            if (done)
                return;
            yield value;
        }
    }
    finally {
        await reader.cancel().catch(() => undefined);
    }
}
async function discardBody({ body }) {
    await body?.cancel().catch(() => undefined);
}
async function inTime(reading, idleMs) {
    let timer;
    const silence = new Promise((_resolve, reject) => {
        timer = setTimeout(() => reject(new BrokenConnection(`no byte came within ${(0,_text_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(idleMs)}`)), idleMs);
    });
    try {
        return await Promise.race([reading, silence]);
    }
    catch (cause) {
        if (cause instanceof BrokenConnection)
            throw cause;
        throw new BrokenConnection('the connection broke', { cause });
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 68630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qq: () => (/* binding */ HttpClient),
  Ic: () => (/* binding */ describeFailure),
  Dm: () => (/* binding */ isTransientStatus),
  yv: () => (/* binding */ originOf)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/errors/message-of.js
var message_of = __webpack_require__(15626);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/net/body-chunks.js
var body_chunks = __webpack_require__(8984);
// EXTERNAL MODULE: ./build/src/net/pace.js
var net_pace = __webpack_require__(12082);
// EXTERNAL MODULE: ./build/src/net/pauses.js
var pauses = __webpack_require__(63106);
// EXTERNAL MODULE: ./build/src/net/retry.js
var retry = __webpack_require__(56683);
;// CONCATENATED MODULE: ./build/src/net/streamed-body.js

function readable(body, limit, slowest) {
    if (body === undefined || typeof body === 'string')
        return { body };
    async function* timed({ chunks }) {
        const pace = new net_pace/* Pace */.oG(slowest);
        let sent = 0;
        for await (const chunk of chunks()) {
            if (limit.isOver())
                return;
            if (!pace.isTooSlow(sent))
                limit.restart();
            yield chunk;
            sent += chunk.length;
        }
        limit.restart();
    }
    return { body: timed(body), length: { 'content-length': String(body.size) } };
}

// EXTERNAL MODULE: ./build/src/net/time-limit.js
var time_limit = __webpack_require__(8126);
// EXTERNAL MODULE: ./build/src/net/tls.js
var tls = __webpack_require__(62044);
;// CONCATENATED MODULE: ./build/src/net/http.js










const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_MAX_BYTES = 4 * 1024 * 1024;
const MAX_REDIRECTS = 5;
const FINAL_SERVER_ERRORS = new Set([501, 505]);
class TransientAnswer extends Error {
    answer;
    headers;
    constructor(answer, headers) {
        super('transient HTTP status');
        this.answer = answer;
        this.headers = headers;
    }
}
class FailedTry extends Error {
}
class HttpClient {
    #userAgent;
    #policy;
    #slowestUpload;
    #note;
    constructor({ userAgent, retryPolicy = pauses/* READ_RETRY */.iw, slowestUpload = net_pace/* SLOWEST_UPLOAD */.sl, note = () => { }, }) {
        this.#userAgent = userAgent;
        this.#policy = retryPolicy;
        this.#slowestUpload = slowestUpload;
        this.#note = note;
    }
    async request(request) {
        const read = async (limit) => {
            const response = await this.#send(request, limit);
            const text = await readBounded(response, request);
            return {
                status: response.status,
                headers: response.headers,
                text,
                json: () => parseJson(text, request),
            };
        };
        const { isAnswer } = request;
        return this.#withRetries(request, read, ({ status, text }) => isAnswer ? isAnswer(status, text) : !isTransientStatus(status));
    }
    async open(request) {
        return this.#withRetries(request, limit => this.#send(request, limit), ({ status }) => !isTransientStatus(status));
    }
    async #withRetries(request, attempt, isAnswer) {
        const { method = 'GET', timeoutMs = DEFAULT_TIMEOUT_MS, signal } = request;
        const repeatable = request.repeatable ?? (method === 'GET' || method === 'HEAD');
        const once = () => (0,time_limit/* withTimeout */.w)(attempt, timeoutMs, signal);
        try {
            if (!repeatable)
                return await once();
            return await (0,retry/* retry */.L)(async () => {
                const answer = await once().catch(cause => {
                    throw cause instanceof task_error/* TaskError */.Ik ? cause : new FailedTry('no answer', { cause });
                });
                if (!isAnswer(answer))
                    throw new TransientAnswer(answer, answer.headers);
                return answer;
            }, {
                policy: this.#policy,
                isTransient: error => !(error instanceof task_error/* TaskError */.Ik) && !signal?.aborted,
                onFailure: error => {
                    this.#note(`${method} ${originOf(request.url)} is tried again: ${describeTry(error)}.`);
                    return sitOutRetryAfter(error, signal);
                },
                signal,
            });
        }
        catch (error) {
            signal?.throwIfAborted();
            if (error instanceof TransientAnswer)
                return error.answer;
            if (error instanceof task_error/* TaskError */.Ik)
                throw error;
            throw unreachable(request, error instanceof FailedTry ? error.cause : error);
        }
    }
    async #send(request, limit) {
        const { method = 'GET', headers } = request;
        const { body, length } = readable(request.body, limit, this.#slowestUpload);
        let url = new URL(request.url);
        for (let hops = 0;; hops++) {
            const response = await fetch(url, {
                method,
                headers: { 'user-agent': this.#userAgent, ...length, ...headers },
                redirect: typeof body === 'object' ? 'error' : 'manual',
                signal: limit.signal,
                ...(body !== undefined && { body, duplex: 'half' }),
            });
            const location = response.headers.get('location');
            const target = response.status >= 300 && response.status < 400 && location ? URL.parse(location, url.href) : null;
            const readOnly = method === 'GET' || method === 'HEAD';
            if (!target || !readOnly || target.origin !== url.origin || hops === MAX_REDIRECTS)
                return response;
            await (0,body_chunks/* discardBody */.LL)(response);
            url = target;
        }
    }
}
function isTransientStatus(status) {
    return status === 408 || status === 429 || (status >= 500 && !FINAL_SERVER_ERRORS.has(status));
}
function describeTry(error) {
    if (!(error instanceof TransientAnswer))
        return describeFailure(error);
    return `HTTP ${error.answer.status}${isTransientStatus(error.answer.status) ? '' : ', with a body that is no answer'}`;
}
async function sitOutRetryAfter(error, signal) {
    if (!(error instanceof TransientAnswer))
        return;
    if (error.answer instanceof Response)
        await (0,body_chunks/* discardBody */.LL)(error.answer);
    const seconds = Number(error.headers.get('retry-after') ?? 0);
    if (seconds > 0)
        await (0,promises_.setTimeout)(Math.min(seconds * 1000, pauses/* MAX_RETRY_AFTER_MS */.yL), undefined, signal ? { signal } : {});
}
async function readBounded(response, request) {
    const maxBytes = request.maxBytes ?? DEFAULT_MAX_BYTES;
    const decoder = new TextDecoder();
    let text = '';
    let size = 0;
    for await (const chunk of response.body ?? []) {
        size += chunk.byteLength;
        if (size > maxBytes) {
            throw new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
                what: `The ${request.service} sent an answer that is too large.`,
                why: `${originOf(request.url)} sent more than ${maxBytes} bytes where a short answer belongs.`,
                fix: 'Check the endpoint; if it is the right one, report this to its operator.',
            });
        }
        text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
}
function parseJson(text, request) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
            what: `The ${request.service} sent something that is not JSON.`,
            why: `${originOf(request.url)} answered a request with a body that does not parse.`,
            fix: 'Check that the endpoint is the right one; a proxy or a login page may stand in its place.',
            cause,
        });
    }
}
function unreachable(request, cause) {
    return new task_error/* TaskError */.Ik('SERVICE_UNREACHABLE', {
        what: `The ${request.service} does not answer.`,
        why: `${request.method ?? 'GET'} ${originOf(request.url)} failed: ${describeFailure(cause)}.`,
        fix: (0,tls/* isUntrusted */.f)(cause)
            ? 'Name the file with the certificate of your own authority in NODE_EXTRA_CA_CERTS, in `env` of the job; certificates are always checked.'
            : 'Check the endpoint and the network (and the proxy, if there is one), then run again.',
        cause,
    });
}
function describeFailure(error) {
    if (!(error instanceof Error))
        return String(error);
    if (error.cause instanceof AggregateError)
        return describeFailure(error.cause.errors[0]);
    if (error.cause instanceof Error)
        return describeFailure(error.cause);
    return (0,message_of/* messageOf */.b)(error);
}
function originOf(url) {
    return URL.parse(String(url))?.origin ?? 'an address that is not a URL';
}


/***/ }),

/***/ 12082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J8: () => (/* binding */ SLOWEST_DOWNLOAD),
/* harmony export */   oG: () => (/* binding */ Pace),
/* harmony export */   sl: () => (/* binding */ SLOWEST_UPLOAD)
/* harmony export */ });
const SLOWEST_DOWNLOAD = { graceMs: 60_000, bytesPerSecond: 65_536 };
const SLOWEST_UPLOAD = { graceMs: 60_000, bytesPerSecond: 16_384 };
class Pace {
    #slowest;
    #startedAt = performance.now();
    constructor(slowest) {
        this.#slowest = slowest;
    }
    isTooSlow(bytes) {
        const lateMs = performance.now() - this.#startedAt - this.#slowest.graceMs;
        return lateMs > 0 && bytes * 1000 < this.#slowest.bytesPerSecond * lateMs;
    }
}


/***/ }),

/***/ 59197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ leadingTo)
/* harmony export */ });
function leadingTo({ status, headers }, url) {
    const location = headers.get('location');
    if (status < 300 || status > 399 || !location)
        return '';
    const origin = URL.parse(location, String(url))?.origin;
    return origin && origin !== 'null' ? `, which redirects to ${origin}` : '';
}


/***/ }),

/***/ 56683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74995);

async function retry(attempt, options) {
    const { policy, isTransient, onFailure, signal } = options;
    return (0,p_retry__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay)(attempt, {
        retries: policy.retries,
        minTimeout: policy.minDelayMs,
        maxTimeout: policy.maxDelayMs,
        randomize: true,
        ...(signal && { signal }),
        shouldRetry: ({ error }) => isTransient(error),
        onFailedAttempt: async ({ error, retriesLeft }) => {
            if (retriesLeft > 0 && isTransient(error))
                await onFailure?.(error);
        },
    });
}


/***/ }),

/***/ 8126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ withTimeout)
/* harmony export */ });
/* harmony import */ var _text_duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(909);

async function withTimeout(attempt, timeoutMs, signal) {
    signal?.throwIfAborted();
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(new Error(`no answer within ${(0,_text_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(timeoutMs)}`)), timeoutMs);
    let over = false;
    const limit = {
        signal: signal ? AbortSignal.any([signal, timeout.signal]) : timeout.signal,
        restart: () => void (over || timer.refresh()),
        isOver: () => over,
    };
    try {
        return await attempt(limit);
    }
    catch (error) {
        throw timeout.signal.aborted && !signal?.aborted ? timeout.signal.reason : error;
    }
    finally {
        over = true;
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 97824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectServices: () => (/* binding */ connectServices)
});

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/providers/network.js + 1 modules
var providers_network = __webpack_require__(85285);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/net/abortable.js
var abortable = __webpack_require__(24063);
// EXTERNAL MODULE: ./build/src/net/http.js + 1 modules
var net_http = __webpack_require__(68630);
// EXTERNAL MODULE: ./build/src/net/pauses.js
var pauses = __webpack_require__(63106);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/providers/provider-jsonrpc.js + 13 modules
var provider_jsonrpc = __webpack_require__(27596);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/errors.js
var errors = __webpack_require__(48714);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/maths.js
var maths = __webpack_require__(66046);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/providers/provider.js
var provider = __webpack_require__(71161);
// EXTERNAL MODULE: ./build/src/iexec/chain/call-error.js
var call_error = __webpack_require__(44755);
;// CONCATENATED MODULE: ./build/src/iexec/chain/checked-provider.js



const ANSWERS = [
    'CALL_EXCEPTION',
    'INSUFFICIENT_FUNDS',
    'NONCE_EXPIRED',
    'REPLACEMENT_UNDERPRICED',
    'TRANSACTION_REPLACED',
];
class CheckedProvider extends provider_jsonrpc/* JsonRpcProvider */.FR {
    call(...args) {
        const answer = this.#call(...args).catch(error => {
            throw (0,errors/* isError */.bJ)(error, 'CALL_EXCEPTION') && !(0,call_error/* isOfContract */._)(error.info?.error)
                ? notAnAnswer('eth_call', { error: error.info?.error })
                : error;
        });
        return checked('eth_call', answer);
    }
    async #call(request) {
        const { to, from, data, blockTag = 'latest', value } = request;
        if (typeof to !== 'string' || typeof data !== 'string' || value !== undefined)
            return super.call(request);
        const block = typeof blockTag === 'string' ? blockTag : (0,maths/* toQuantity */.nD)(blockTag ?? 0);
        const answer = await this.send('eth_call', [{ to, data, ...(from && { from }) }, block]);
        if (typeof answer !== 'string' || !/^0x[0-9a-f]*$/i.test(answer) || answer.length % 2 !== 0)
            throw new TypeError('no bytes in hex');
        return answer.toLowerCase();
    }
    estimateGas(...args) {
        return checked('eth_estimateGas', super.estimateGas(...args), isAmount);
    }
    getBalance(...args) {
        return checked('eth_getBalance', super.getBalance(...args), isAmount);
    }
    getCode(...args) {
        return checked('eth_getCode', super.getCode(...args));
    }
    getFeeData() {
        const fees = super.getFeeData().then(withoutInventedTip);
        return checked('eth_gasPrice', fees, ({ gasPrice, maxFeePerGas, maxPriorityFeePerGas }) => [gasPrice, maxFeePerGas, maxPriorityFeePerGas].every(price => price === null || isAmount(price)));
    }
    getTransactionCount(...args) {
        return checked('eth_getTransactionCount', super.getTransactionCount(...args), count => count >= 0);
    }
    getTransactionReceipt(...args) {
        return checked('eth_getTransactionReceipt', super.getTransactionReceipt(...args));
    }
    getBlock(...args) {
        return checked('eth_getBlockByNumber', super.getBlock(...args));
    }
}
const INVENTED_TIP = 10n ** 9n;
function withoutInventedTip(fees) {
    const { gasPrice, maxFeePerGas, maxPriorityFeePerGas: tip } = fees;
    if (gasPrice === null || maxFeePerGas === null || tip !== INVENTED_TIP)
        return fees;
    const baseFee = (maxFeePerGas - tip) / 2n;
    const reported = gasPrice > baseFee ? gasPrice - baseFee : 0n;
    return reported < tip ? new provider/* FeeData */.J9(gasPrice, 2n * baseFee + reported, reported) : fees;
}
function isAmount(value) {
    return value >= 0n && value < 2n ** 256n;
}
async function checked(method, answer, isPossible = () => true) {
    try {
        const value = await answer;
        if (!isPossible(value))
            throw new RangeError('a number that cannot be');
        return value;
    }
    catch (error) {
        if (error instanceof task_error/* TaskError */.Ik || ANSWERS.some(code => (0,errors/* isError */.bJ)(error, code)))
            throw error;
        throw notAnAnswer(method, error);
    }
}
function notAnAnswer(method, error) {
    const said = errorOfEndpoint(error);
    if (said !== undefined) {
        return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
            what: 'The chain’s RPC endpoint refused a request.',
            why: `It answers ${method} with the error "${said}".`,
            fix: 'Run again; if it persists, name another endpoint in `rpc-url`.',
            cause: error,
        });
    }
    return new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
        what: 'The chain’s RPC endpoint sent an answer that is not of its protocol.',
        why: `Its answer to ${method} cannot be read.`,
        fix: 'Name another endpoint in `rpc-url`.',
        cause: error,
    });
}
function errorOfEndpoint(error) {
    const { error: inner } = error;
    return typeof inner?.message === 'string' ? inner.message.slice(0, 200) : undefined;
}

// EXTERNAL MODULE: ./build/src/iexec/chain/rpc-transport.js + 1 modules
var rpc_transport = __webpack_require__(58613);
;// CONCATENATED MODULE: ./build/src/iexec/chain/rpc.js







async function connectRpc(network, options) {
    const transport = new rpc_transport/* RpcTransport */.vL({ http: options.http, url: network.rpcUrl, signal: options.signal });
    const rpcNetwork = new providers_network/* Network */.l(network.name, network.chainId);
    const provider = new TransportProvider(transport, network.rpcUrl, rpcNetwork, {
        staticNetwork: rpcNetwork,
        batchMaxCount: rpc_transport/* MAX_BATCH */.uX,
        ...(options.batchStallMs !== undefined && { batchStallTime: options.batchStallMs }),
        cacheTimeout: -1,
        pollingInterval: pauses/* CHAIN_LOOK_MS */.XJ,
    });
    try {
        await verifyChain(provider, network, options.signal);
        return provider;
    }
    catch (error) {
        provider.destroy();
        throw error;
    }
}
class TransportProvider extends CheckedProvider {
    #transport;
    constructor(transport, url, network, options) {
        super(url, network, options);
        this.#transport = transport;
    }
    async _send(payload) {
        return (await this.#transport.send([payload].flat()));
    }
}
async function verifyChain(provider, network, signal) {
    const answer = await (0,abortable/* untilAborted */.E)(provider.send('eth_chainId', []), signal).catch(error => {
        signal?.throwIfAborted();
        throw error instanceof task_error/* TaskError */.Ik
            ? error
            : (0,rpc_transport/* rpcUnreachable */.gm)(network.rpcUrl, 'it refuses eth_chainId', error);
    });
    if (typeof answer !== 'string' || !/^0x[0-9a-fA-F]{1,16}$/.test(answer))
        throw (0,rpc_transport/* rpcUnreachable */.gm)(network.rpcUrl, 'its answer to eth_chainId is no chain id');
    if (BigInt(answer) === BigInt(network.chainId))
        return;
    throw new task_error/* TaskError */.Ik('RPC_WRONG_CHAIN', {
        what: 'The RPC endpoint serves another chain.',
        why: `${(0,net_http/* originOf */.yv)(network.rpcUrl)} serves chain ${BigInt(answer)}, while ${network.name} is chain ${network.chainId}.`,
        fix: 'Give an RPC URL of the network’s own chain.',
    });
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/constants/addresses.js
var addresses = __webpack_require__(66793);
// EXTERNAL MODULE: ./build/src/iexec/chain/contract-reader.js + 1 modules
var contract_reader = __webpack_require__(51526);
// EXTERNAL MODULE: ./build/src/iexec/protocol/abi.js
var abi = __webpack_require__(18787);
// EXTERNAL MODULE: ./build/src/iexec/protocol/multiaddr.js
var protocol_multiaddr = __webpack_require__(67743);
// EXTERNAL MODULE: ./build/src/iexec/protocol/revert.js
var revert = __webpack_require__(71);
;// CONCATENATED MODULE: ./build/src/iexec/protocol/task.js
const TASK_STATUS = ['UNSET', 'ACTIVE', 'REVEALING', 'COMPLETED', 'FAILED'];

// EXTERNAL MODULE: ./build/src/iexec/chain/known-contracts.js
var known_contracts = __webpack_require__(91671);
;// CONCATENATED MODULE: ./build/src/iexec/hub/hub-configuration.js




const DOMAIN_NAME = 'iExecODB';
const DOMAIN_VERSION = '5.0.0';
const MAX_RATIO = 10000n;
async function readHubConfiguration(provider, hub) {
    const read = async (method) => (await (0,contract_reader/* readContract */.J)(provider, { to: hub, abi: abi/* HUB_ABI */.zr, method, args: [] }))[0];
    const [domain, token, appRegistry, datasetRegistry, workerpoolRegistry] = await Promise.all(['domain', 'token', 'appregistry', 'datasetregistry', 'workerpoolregistry'].map(read));
    const codeHash = { to: datasetRegistry, abi: abi/* REGISTRY_ABI */.JN, method: 'proxyCodeHash', args: [] };
    const [[proxyCodeHash], contribution, final, workerpoolStakeRatio] = await Promise.all([
        (0,contract_reader/* readContract */.J)(provider, codeHash),
        read('contribution_deadline_ratio'),
        read('final_deadline_ratio'),
        read('workerpool_stake_ratio'),
    ]);
    const { name, version, chainId, verifyingContract } = domain;
    const network = await provider.getNetwork();
    const isOurs = chainId === network.chainId && verifyingContract === hub;
    if (!isOurs || name !== DOMAIN_NAME || version !== DOMAIN_VERSION)
        throw notThisHub(`orders are signed for "${name}" ${version} at ${verifyingContract} on chain ${chainId}`);
    const contracts = { hub, token, appRegistry, datasetRegistry, workerpoolRegistry };
    const known = (0,known_contracts/* knownContracts */.P)(Number(network.chainId));
    for (const [name, address] of Object.entries(known ?? {}))
        if (contracts[name] !== address)
            throw notThisHub(`its ${name} is ${contracts[name]}, where iExec's is ${address}`);
    if ([contribution, final, workerpoolStakeRatio].some(ratio => ratio > MAX_RATIO))
        throw notThisHub('its deadlines or stakes are many times those of any hub');
    const deadlineRatios = { contribution: Number(contribution), final: Number(final) };
    return {
        ...contracts,
        domain: { name, version, chainId, verifyingContract },
        proxyCodeHash,
        deadlineRatios,
        workerpoolStakeRatio,
    };
}
function notThisHub(says) {
    return new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
        what: 'The hub is not the one that `network` names.',
        why: `Read through this RPC endpoint, it says that ${says}.`,
        fix: 'Check `hub` in the description of the network, or name another RPC endpoint in `rpc-url`.',
    });
}

;// CONCATENATED MODULE: ./build/src/iexec/hub/hub.js








const MAX_CATEGORY_SECONDS = 315360000n;
const GROUP_MEMBER_PURPOSE = 4n;
class Hub {
    address;
    provider;
    block;
    #configuration;
    #categories = new Map();
    #apps = new Map();
    #head;
    constructor({ address, provider, block }) {
        this.address = address;
        this.provider = provider;
        this.block = block;
    }
    at(block) {
        const pinned = new Hub({ address: this.address, provider: this.provider, block });
        pinned.#configuration = this.configuration();
        return pinned;
    }
    configuration() {
        this.#configuration ??= readHubConfiguration(this.provider, this.address).catch(error => {
            this.#configuration = undefined;
            throw error;
        });
        return this.#configuration;
    }
    category(id) {
        const known = this.#categories.get(id);
        if (known)
            return known;
        const read = this.#readCategory(id).catch(error => {
            this.#categories.delete(id);
            throw error;
        });
        this.#categories.set(id, read);
        return read;
    }
    app(address) {
        const known = this.#apps.get(address);
        if (known)
            return known;
        const read = this.#readApp(address).catch(error => {
            this.#apps.delete(address);
            throw error;
        });
        this.#apps.set(address, read);
        return read;
    }
    currentApp(address) {
        this.#apps.delete(address);
        return this.app(address);
    }
    async #readApp(address) {
        const { appRegistry } = await this.configuration();
        if (!(await this.isRegistered(appRegistry, address))) {
            throw new task_error/* TaskError */.Ik('APP_UNKNOWN', {
                what: 'The input `app` names no registered app.',
                why: `The app registry of this network does not know ${address}.`,
                fix: 'Check the address, and that it belongs to the chosen `network`.',
            });
        }
        const [app] = await this.#call('viewApp', [address]);
        const { owner, name, appType, multiaddr, checksum, mrenclave } = app;
        return { address, owner, name, type: appType, location: (0,protocol_multiaddr/* decodeMultiaddr */.F)(multiaddr), checksum, mrenclave };
    }
    async dataset(address) {
        const { datasetRegistry } = await this.configuration();
        if (!(await this.isRegistered(datasetRegistry, address)))
            return undefined;
        const [{ owner, name, multiaddr, checksum }] = await this.#call('viewDataset', [address]);
        return { address, owner, name, location: (0,protocol_multiaddr/* decodeMultiaddr */.F)(multiaddr), checksum };
    }
    async workerpoolOwner(address) {
        const { workerpoolRegistry } = await this.configuration();
        if (!(await this.isRegistered(workerpoolRegistry, address)))
            return undefined;
        return this.registryOwner(workerpoolRegistry, address);
    }
    async isRegistered(registry, address) {
        const [registered] = await this.#callAt(registry, abi/* REGISTRY_ABI */.JN, 'isRegistered', [address]);
        return registered;
    }
    async registryOwner(registry, address) {
        const [owner] = await this.#callAt(registry, abi/* REGISTRY_ABI */.JN, 'ownerOf', [BigInt(address)]);
        return owner;
    }
    async account(address) {
        const [{ stake, locked }] = await this.#call('viewAccount', [address]);
        return { stake, locked };
    }
    async rlcBalance(address) {
        const { token } = await this.configuration();
        const [balance] = await this.#callAt(token, abi/* TOKEN_ABI */.pB, 'balanceOf', [address]);
        return balance;
    }
    async consumed(orderHash) {
        const [consumed] = await this.#call('viewConsumed', [orderHash]);
        return consumed;
    }
    async verifySignature(signer, hash, signature, block) {
        return this.#verify('verifySignature', [signer, hash, signature], block);
    }
    async verifyOrder(signer, hash, signature) {
        return this.#verify('verifyPresignatureOrSignature', [signer, hash, signature]);
    }
    async deal(id) {
        const [deal] = await this.#call('viewDeal', [id]);
        if (deal.startTime === 0n || deal.requester === addresses/* ZeroAddress */.j)
            return undefined;
        return {
            id,
            app: resource(deal.app),
            dataset: resource(deal.dataset),
            workerpool: resource(deal.workerpool),
            trust: deal.trust,
            category: Number(deal.category),
            tag: deal.tag,
            requester: deal.requester,
            beneficiary: deal.beneficiary,
            callback: deal.callback,
            params: deal.params,
            startTime: Number(deal.startTime),
            botFirst: deal.botFirst,
            botSize: deal.botSize,
            sponsor: deal.sponsor,
        };
    }
    async task(id) {
        const [task] = await this.#call('viewTask', [id]);
        return {
            id,
            status: TASK_STATUS[Number(task.status)] ?? 'UNSET',
            dealId: task.dealid,
            index: task.idx,
            finalDeadline: Number(task.finalDeadline),
            consensusValue: task.consensusValue,
            contributors: [...task.contributors],
            resultDigest: task.resultDigest,
            results: task.results,
        };
    }
    async contribution(taskId, worker) {
        const [read] = await this.#call('viewContribution', [taskId, worker]);
        const { status, resultHash, resultSeal, enclaveChallenge } = read;
        const name = ['UNSET', 'CONTRIBUTED', 'PROVED', 'REJECTED'][Number(status)] ?? 'UNSET';
        return { status: name, resultHash, resultSeal, enclaveChallenge };
    }
    async passesRestriction(restriction, address) {
        if (restriction === addresses/* ZeroAddress */.j || restriction === address)
            return true;
        if ((await this.provider.getCode(restriction)) === '0x')
            return false;
        try {
            const key = `0x${address.slice(2).toLowerCase().padStart(64, '0')}`;
            const args = [key, GROUP_MEMBER_PURPOSE];
            const [isMember] = await this.#callAt(restriction, abi/* IDENTITY_ABI */.O9, 'keyHasPurpose', args);
            return isMember;
        }
        catch (error) {
            if ((0,revert/* isRevert */.Py)(error) || (0,task_error/* isTaskError */.Oj)(error, 'SERVICE_MALFORMED'))
                return false;
            throw error;
        }
    }
    async teeBroker(block) {
        const [broker] = await this.#call('teebroker', [], block);
        return broker === addresses/* ZeroAddress */.j ? undefined : broker;
    }
    head() {
        if (!this.#head) {
            this.#head = this.#readHead();
            setImmediate(() => {
                this.#head = undefined;
            });
        }
        return this.#head;
    }
    async #readHead() {
        const block = await this.provider.getBlock('latest');
        return { number: block?.number ?? 0, timestamp: block?.timestamp ?? 0 };
    }
    async now() {
        return (await this.head()).timestamp;
    }
    async #readCategory(id) {
        const [count] = await this.#call('countCategory', []);
        if (BigInt(id) >= count)
            return undefined;
        const [{ name, workClockTimeRef }] = await this.#call('viewCategory', [id]);
        if (workClockTimeRef > MAX_CATEGORY_SECONDS)
            throw absurdCategory(id);
        return { id, name, maxSeconds: Number(workClockTimeRef) };
    }
    async #verify(method, args, block) {
        try {
            const [valid] = await this.#call(method, args, block);
            return valid;
        }
        catch (error) {
            if ((0,revert/* isRevert */.Py)(error))
                return false;
            throw error;
        }
    }
    #call(method, args, block = this.block) {
        return (0,contract_reader/* readContract */.J)(this.provider, { to: this.address, abi: abi/* HUB_ABI */.zr, method, args, block });
    }
    #callAt(to, abi, method, args) {
        return (0,contract_reader/* readContract */.J)(this.provider, { to, abi, method, args, block: this.block });
    }
}
function resource(read) {
    return { pointer: read.pointer, owner: read.owner, price: read.price };
}
function absurdCategory(id) {
    return new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
        what: 'The hub has an impossible category.',
        why: `Read through this RPC endpoint, category ${id} lets an app run for more than ten years.`,
        fix: 'Name another RPC endpoint in `rpc-url`, or choose another `category`.',
    });
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/net/endpoint-url.js
var endpoint_url = __webpack_require__(78872);
// EXTERNAL MODULE: ./build/src/net/redirect.js
var redirect = __webpack_require__(59197);
// EXTERNAL MODULE: ./build/src/net/time-limit.js
var time_limit = __webpack_require__(8126);
// EXTERNAL MODULE: ./build/src/text/duration-text.js
var duration_text = __webpack_require__(909);
// EXTERNAL MODULE: ./build/src/text/plain-text.js
var plain_text = __webpack_require__(61941);
// EXTERNAL MODULE: ./build/src/iexec/protocol/orders.js
var orders = __webpack_require__(51836);
// EXTERNAL MODULE: ./build/src/iexec/protocol/schemas.js
var schemas = __webpack_require__(13433);
;// CONCATENATED MODULE: ./build/src/iexec/market/market-schemas.js


const appOrderSchema = dist/* object */.Ikc({
    app: schemas/* addressSchema */.oL,
    appprice: schemas/* uint256Schema */.zF,
    volume: schemas/* uint256Schema */.zF,
    tag: schemas/* bytes32Schema */.cO,
    datasetrestrict: schemas/* addressSchema */.oL,
    workerpoolrestrict: schemas/* addressSchema */.oL,
    requesterrestrict: schemas/* addressSchema */.oL,
    salt: schemas/* bytes32Schema */.cO,
    sign: schemas/* signatureSchema */.qN,
});
const datasetOrderSchema = dist/* object */.Ikc({
    dataset: schemas/* addressSchema */.oL,
    datasetprice: schemas/* uint256Schema */.zF,
    volume: schemas/* uint256Schema */.zF,
    tag: schemas/* bytes32Schema */.cO,
    apprestrict: schemas/* addressSchema */.oL,
    workerpoolrestrict: schemas/* addressSchema */.oL,
    requesterrestrict: schemas/* addressSchema */.oL,
    salt: schemas/* bytes32Schema */.cO,
    sign: schemas/* signatureSchema */.qN,
});
const workerpoolOrderSchema = dist/* object */.Ikc({
    workerpool: schemas/* addressSchema */.oL,
    workerpoolprice: schemas/* uint256Schema */.zF,
    volume: schemas/* uint256Schema */.zF,
    tag: schemas/* bytes32Schema */.cO,
    category: schemas/* uint256Schema */.zF,
    trust: schemas/* uint256Schema */.zF,
    apprestrict: schemas/* addressSchema */.oL,
    datasetrestrict: schemas/* addressSchema */.oL,
    requesterrestrict: schemas/* addressSchema */.oL,
    salt: schemas/* bytes32Schema */.cO,
    sign: schemas/* signatureSchema */.qN,
});

;// CONCATENATED MODULE: ./build/src/iexec/market/market.js










const SERVICE = 'market API';
const PAGE_SIZE = { orders: 100, deals: 1000 };
const MAX_ENTRIES = { orders: 10_000, deals: 50_000 };
const MAX_QUOTE = 200;
const MAX_PAGE_BYTES = 16 * 1024 * 1024;
const PATIENCE_MS = 120_000;
const dealSchema = dist/* object */.Ikc({ dealid: schemas/* bytes32Schema */.cO, requester: schemas/* addressSchema */.oL });
const dealTimeSchema = dist/* object */.Ikc({
    dealid: schemas/* bytes32Schema */.cO,
    startTime: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1)),
});
const soldDatasetSchema = dist/* object */.Ikc({
    requester: schemas/* addressSchema */.oL,
    dataset: dist/* object */.Ikc({ pointer: schemas/* addressSchema */.oL, owner: schemas/* addressSchema */.oL }),
});
class MarketClient {
    #http;
    #url;
    #domain;
    #note;
    #patienceMs;
    constructor({ http, url, domain, note = () => { }, patienceMs = PATIENCE_MS, }) {
        this.#http = http;
        this.#url = url;
        this.#domain = domain;
        this.#note = note;
        this.#patienceMs = patienceMs;
    }
    async *appOrders(filter, signal) {
        const { app, dataset, workerpool, requester, minVolume } = filter;
        const query = { app, dataset, workerpool, requester, minVolume: minVolume?.toString() };
        for await (const item of this.#items('/apporders', 'orders', query, signal)) {
            const published = this.#check('app', appOrderSchema, item);
            if (published && published.order.app === app)
                yield published;
        }
    }
    async *datasetOrders(filter, signal) {
        const { minVolume, ...rest } = filter;
        const query = { ...rest, minVolume: minVolume?.toString() };
        for await (const item of this.#items('/datasetorders', 'orders', query, signal)) {
            const published = this.#check('dataset', datasetOrderSchema, item);
            if (published && published.order.dataset === filter.dataset)
                yield published;
        }
    }
    async *workerpoolOrders(filter, signal) {
        const { minVolume, ...rest } = filter;
        const query = { ...rest, minVolume: minVolume?.toString() };
        for await (const item of this.#items('/workerpoolorders', 'orders', query, signal)) {
            const published = this.#check('workerpool', workerpoolOrderSchema, item);
            if (published)
                yield published;
        }
    }
    async *dealIds(requester, signal, app) {
        for await (const item of this.#items('/deals', 'deals', { requester, app }, signal)) {
            const deal = dist/* safeParse */.xLC(dealSchema, item);
            if (deal.success && deal.output.requester === requester)
                yield deal.output.dealid;
        }
    }
    async *datasetsBoughtWith(requester, app, signal) {
        const filter = { requester, datasetOwner: requester, app };
        for await (const item of this.#items('/deals', 'deals', filter, signal)) {
            const deal = dist/* safeParse */.xLC(soldDatasetSchema, item);
            if (!deal.success || deal.output.requester !== requester)
                continue;
            if (deal.output.dataset.owner === requester)
                yield deal.output.dataset.pointer;
        }
    }
    async dealStart(deal, signal) {
        for await (const item of this.#items('/deals', 'deals', { requestorderHash: deal.requestHash }, signal)) {
            const read = dist/* safeParse */.xLC(dealTimeSchema, item);
            if (read.success && read.output.dealid === deal.id)
                return read.output.startTime;
        }
        return undefined;
    }
    #check(kind, orderSchema, item) {
        const schema = dist/* object */.Ikc({ orderHash: schemas/* bytes32Schema */.cO, order: orderSchema, remaining: schemas/* uint256Schema */.zF });
        const parsed = dist/* safeParse */.xLC(schema, item, { abortEarly: true });
        if (!parsed.success) {
            this.#note(`The ${SERVICE} lists a malformed ${kind} order; it is skipped.`);
            return undefined;
        }
        const { order, orderHash } = parsed.output;
        const hash = (0,orders/* hashOrder */.VN)(kind, order, this.#domain);
        if (hash !== orderHash) {
            this.#note(`The ${SERVICE} lists ${kind} order ${orderHash}, whose fields give another hash; it is skipped.`);
            return undefined;
        }
        return { orderHash: hash, order };
    }
    #page(url, signal) {
        const headers = { accept: 'application/json' };
        return this.#http.request({ service: SERVICE, url, headers, maxBytes: MAX_PAGE_BYTES, signal });
    }
    async *#items(path, field, filter, signal) {
        const schema = dist/* object */.Ikc({ ok: dist/* literal */.euz(true), [field]: dist/* array */.YOg(dist/* unknown */.L5J()) });
        const pageSize = PAGE_SIZE[field];
        let waitedMs = 0;
        for (let pageIndex = 0; pageIndex * pageSize < MAX_ENTRIES[field]; pageIndex++) {
            const leftMs = this.#patienceMs - waitedMs;
            if (leftMs <= 0)
                throw tooSlow(path, pageIndex, this.#patienceMs);
            const query = { ...filter, chainId: String(this.#domain.chainId), pageIndex, pageSize };
            const url = (0,endpoint_url/* endpointUrl */.P)(this.#url, path, query);
            const askedAt = performance.now();
            const reply = await (0,time_limit/* withTimeout */.w)(limit => this.#page(url, limit.signal), leftMs, signal).catch(error => {
                signal?.throwIfAborted();
                throw (0,task_error/* isTaskError */.Oj)(error) ? error : tooSlow(path, pageIndex, this.#patienceMs, error);
            });
            waitedMs += performance.now() - askedAt;
            if (reply.status !== 200)
                throw refused(path, reply, url);
            const page = (0,schemas/* parseAnswer */.Wp)(schema, reply.json(), SERVICE);
            const items = page[field];
            yield* items;
            if (items.length < pageSize)
                return;
        }
        this.#note(`The ${SERVICE} has more than ${MAX_ENTRIES[field]} entries under ${path}; the rest is left out.`);
    }
}
function refused(path, reply, url) {
    const words = wordsOf(reply.text);
    return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
        what: `The ${SERVICE} refused a request.`,
        why: `GET ${path} was answered with HTTP ${reply.status}${(0,redirect/* leadingTo */.S)(reply, url)}${words && `: "${words}"`}.`,
        fix: reply.status === 429
            ? 'It limits requests per minute: wait a minute, then run again.'
            : 'Check the endpoint, then run again; if it persists, report it to the network’s operator.',
    });
}
function wordsOf(body) {
    try {
        const { error } = JSON.parse(body);
        return typeof error === 'string' ? (0,plain_text/* plainText */.w)(error, MAX_QUOTE).trim() : '';
    }
    catch {
        return '';
    }
}
function tooSlow(path, pages, patienceMs, cause) {
    const came = pages === 0 ? 'nothing' : `${pages} pages`;
    return new task_error/* TaskError */.Ik('SERVICE_UNREACHABLE', {
        what: `The ${SERVICE} is too slow.`,
        why: `After ${(0,duration_text/* durationText */.S)(patienceMs)} of waiting, only ${came} of ${path} had arrived.`,
        fix: 'Check the endpoint and the network, then run again.',
        cause,
    });
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/hash/typed-data.js
var typed_data = __webpack_require__(90021);
// EXTERNAL MODULE: ./build/src/net/local-address.js
var local_address = __webpack_require__(27935);
;// CONCATENATED MODULE: ./build/src/iexec/services/task-news.js

const MAX_CAUSES = 10;
const MAX_CAUSE = 200;
const FAILED_STATUSES = new Set([
    'INITIALIZE_FAILED',
    'RUNNING_FAILED',
    'CONTRIBUTION_TIMEOUT',
    'REOPEN_FAILED',
    'RESULT_UPLOAD_TIMEOUT',
    'FINALIZE_FAILED',
    'FINAL_DEADLINE_REACHED',
    'FAILED',
]);
const OVER_STATES = new Set([
    'START_FAILED',
    'APP_DOWNLOAD_FAILED',
    'DATA_DOWNLOAD_FAILED',
    'COMPUTE_FAILED',
    'CONTRIBUTE_FAILED',
    'REVEAL_FAILED',
    'CONTRIBUTE_AND_FINALIZE_FAILED',
    'ABORTED',
    'FAILED',
    'WORKER_LOST',
]);
const EMPTY_CAUSES = new Set(['UNKNOWN', 'ABORTED_BY_WORKER']);
const word = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Z][A-Z0-9_]{0,119}$/, 'not a status word'));
const taskAnswerSchema = dist/* object */.Ikc({
    currentStatus: word,
    dateStatusList: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ status: dist/* nullish */.cl6(word) }))),
    replicates: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({
        currentStatus: dist/* nullish */.cl6(word),
        appExitCode: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf())),
        teeSessionGenerationError: dist/* nullish */.cl6(dist/* string */.YjP()),
        statusUpdateList: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ cause: dist/* nullish */.cl6(dist/* string */.YjP()) }))),
    }))),
});
function judgeTask({ currentStatus, dateStatusList, replicates }) {
    const attempts = (replicates ?? []).map(judgeAttempt);
    const gaveUp = FAILED_STATUSES.has(currentStatus);
    const history = gaveUp ? [...(dateStatusList ?? []).map(({ status }) => status), currentStatus] : [];
    const gaveUpBy = history.findLast(status => status != null && status !== 'FAILED' && FAILED_STATUSES.has(status));
    const appExitCode = attempts.findLast(({ exitCode }) => exitCode !== undefined)?.exitCode;
    return {
        status: currentStatus,
        attempts,
        ...(appExitCode !== undefined && { appExitCode }),
        causes: tellingCauses(attempts.flatMap(({ causes }) => causes)),
        gaveUp,
        ...(gaveUpBy != null && { gaveUpBy }),
        noneLeft: attempts.length > 0 && attempts.every(({ over }) => over),
    };
}
function judgeAttempt(replicate) {
    const { currentStatus, appExitCode, teeSessionGenerationError, statusUpdateList } = replicate;
    const sessionCause = teeSessionGenerationError && `TEE_SESSION_GENERATION_${teeSessionGenerationError}`;
    const causes = [...(statusUpdateList ?? []).map(({ cause }) => cause), sessionCause];
    return {
        ...(currentStatus != null && { state: currentStatus }),
        ...(appExitCode != null && { exitCode: appExitCode }),
        causes: tellingCauses(causes),
        over: currentStatus != null && OVER_STATES.has(currentStatus),
    };
}
function tellingCauses(causes) {
    const words = new Set(causes.filter(cause => cause != null && isCause(cause)));
    const telling = [...words].filter(cause => !EMPTY_CAUSES.has(cause));
    return (telling.length > 0 ? telling : [...words]).slice(0, MAX_CAUSES);
}
function isCause(text) {
    return text.length <= MAX_CAUSE && /^[A-Z][A-Z0-9_]{2,}$/.test(text);
}

;// CONCATENATED MODULE: ./build/src/iexec/services/scheduler.js







const COMPASS = 'compass API';
const SCHEDULER = 'worker pool’s scheduler API';
const MAX_LOG_BYTES = 32 * 1024 * 1024;
const NEWS = { timeoutMs: 5_000, repeatable: false, maxBytes: 1024 * 1024 };
const MAX_CHALLENGE = 200;
const MAX_URL = 2_000;
const compassSchema = dist/* object */.Ikc({ apiUrl: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(MAX_URL, 'too long for a URL')) });
const logsSchema = dist/* object */.Ikc({
    computeLogsList: dist/* array */.YOg(dist/* object */.Ikc({
        walletAddress: schemas/* addressSchema */.oL,
        stdout: dist/* nullish */.cl6(dist/* string */.YjP()),
        stderr: dist/* nullish */.cl6(dist/* string */.YjP()),
    })),
});
const challengeSchema = dist/* object */.Ikc({
    domain: dist/* object */.Ikc({
        name: dist/* literal */.euz('iExec Core'),
        version: dist/* literal */.euz('1'),
        chainId: dist/* union */.KCZ([dist/* number */.aig(), dist/* string */.YjP()]),
    }),
    message: dist/* object */.Ikc({
        challenge: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(MAX_CHALLENGE, 'too long'), dist/* check */.z6Y(text => text.isWellFormed(), 'not Unicode text')),
    }),
});
const CHALLENGE_TYPES = { Challenge: [{ name: 'challenge', type: 'string' }] };
async function resolveScheduler({ http, compassUrl, chainId, workerpool, signal, }) {
    const url = (0,endpoint_url/* endpointUrl */.P)(compassUrl, `/${chainId}/workerpools/${workerpool}`);
    const headers = { accept: 'application/json' };
    const reply = await http.request({ service: COMPASS, url, headers, signal, ...NEWS });
    if (reply.status === 404)
        return undefined;
    if (reply.status !== 200)
        throw scheduler_refused(COMPASS, 'where the pool’s scheduler is', reply.status);
    const { apiUrl } = (0,schemas/* parseAnswer */.Wp)(compassSchema, reply.json(), COMPASS);
    if ((0,endpoint_url/* isSafeServiceUrl */.G)(apiUrl) && ((0,local_address/* isLocal */.IX)(compassUrl) || !(0,local_address/* isLocal */.IX)(apiUrl)))
        return apiUrl;
    throw new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
        what: 'The compass API names a scheduler that cannot be used.',
        why: 'Its `apiUrl` is not an https URL of another machine.',
        fix: 'Report it to the worker pool’s operator; tasks run without it, only their logs and early errors are missing.',
    });
}
class SchedulerClient {
    #http;
    #url;
    #chainId;
    constructor({ http, url, chainId }) {
        this.#http = http;
        this.#url = url;
        this.#chainId = chainId;
    }
    async taskStatus(taskId, signal) {
        const url = (0,endpoint_url/* endpointUrl */.P)(this.#url, `/tasks/${taskId}`);
        const headers = { accept: 'application/json' };
        const reply = await this.#http.request({ service: SCHEDULER, url, headers, signal, ...NEWS });
        if (reply.status === 404)
            return undefined;
        if (reply.status !== 200)
            throw scheduler_refused(SCHEDULER, 'for a task’s state', reply.status);
        return judgeTask((0,schemas/* parseAnswer */.Wp)(taskAnswerSchema, reply.json(), SCHEDULER));
    }
    async taskLogs(taskId, signer, signal) {
        const query = { chainId: this.#chainId, address: signer.address };
        const challenge = await this.#http.request({
            service: SCHEDULER,
            url: (0,endpoint_url/* endpointUrl */.P)(this.#url, '/tasks/logs/challenge', query),
            headers: { accept: 'application/json' },
            signal,
        });
        if (challenge.status !== 200)
            throw scheduler_refused(SCHEDULER, 'for a challenge', challenge.status);
        const { domain, message } = (0,schemas/* parseAnswer */.Wp)(challengeSchema, challenge.json(), SCHEDULER);
        if (String(domain.chainId) !== String(this.#chainId))
            throw foreignChallenge();
        const authorization = await schedulerToken(message.challenge, BigInt(this.#chainId), signer);
        const reply = await this.#http.request({
            service: SCHEDULER,
            url: (0,endpoint_url/* endpointUrl */.P)(this.#url, `/tasks/${taskId}/logs`),
            headers: { accept: 'application/json', authorization },
            maxBytes: MAX_LOG_BYTES,
            signal,
        });
        if (reply.status === 404)
            return [];
        if (reply.status !== 200)
            throw scheduler_refused(SCHEDULER, 'for a task’s logs', reply.status);
        const { computeLogsList } = (0,schemas/* parseAnswer */.Wp)(logsSchema, reply.json(), SCHEDULER);
        return computeLogsList.map(({ walletAddress, stdout, stderr }) => ({
            worker: walletAddress,
            stdout: stdout ?? '',
            stderr: stderr ?? '',
        }));
    }
}
async function schedulerToken(challenge, chainId, signer) {
    const domain = { name: 'iExec Core', version: '1', chainId };
    const digest = typed_data/* TypedDataEncoder */.z.hash(domain, CHALLENGE_TYPES, { challenge });
    const signature = await signer.signTypedData(domain, CHALLENGE_TYPES, { challenge });
    return `${digest}_${signature}_${signer.address}`;
}
function scheduler_refused(service, asked, status) {
    return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
        what: `The ${service} refused a request.`,
        why: `It was asked ${asked} and answered with HTTP ${status}.`,
        fix: 'Run again later; if it persists, report it to the operator.',
    });
}
function foreignChallenge() {
    return new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
        what: `The ${SCHEDULER} wants a signature for another network.`,
        why: 'Its challenge names another chain than the one that the task is on.',
        fix: 'Report it to the worker pool’s operator; only the task’s logs are missing.',
    });
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/hash/id.js
var id = __webpack_require__(84199);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/crypto/keccak.js + 2 modules
var keccak = __webpack_require__(58479);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/data.js
var data = __webpack_require__(56793);
// EXTERNAL MODULE: ./build/src/net/clock.js
var net_clock = __webpack_require__(95823);
;// CONCATENATED MODULE: ./build/src/iexec/services/sms.js







const sms_SERVICE = 'Secret Management Service';
const DOMAIN_HASH = (0,id.id)('IEXEC_SMS_DOMAIN');
const RESULT_KEY_NAME = 'iexec-result-encryption-public-key';
const ABSENCE_REMEMBERED_MS = 65_000;
function smsChallenge(secret) {
    const parts = [DOMAIN_HASH, secret.address];
    if (secret.name !== undefined)
        parts.push((0,id.id)(secret.name));
    return (0,keccak/* keccak256 */.S)((0,data/* concat */.xW)([...parts, (0,id.id)(secret.value)]));
}
class SmsClient {
    #http;
    #url;
    #clock;
    constructor({ http, url, clock = net_clock/* MACHINE_CLOCK */.f }) {
        this.#http = http;
        this.#url = url;
        this.#clock = clock;
    }
    hasDatasetSecret(dataset, signal) {
        return this.#has(this.#web3Url(dataset), signal);
    }
    pushDatasetSecret(dataset, key, signer, options = {}) {
        const challenge = smsChallenge({ address: dataset, value: key });
        return this.#push({ url: this.#web3Url(dataset), value: key, challenge, signer }, options);
    }
    hasResultKey(beneficiary, signal) {
        return this.#has(this.#web2Url(beneficiary, RESULT_KEY_NAME), signal);
    }
    pushResultKey(signer, pem, signal) {
        const value = Buffer.from(pem, 'utf8').toString('base64');
        const challenge = smsChallenge({ address: signer.address, name: RESULT_KEY_NAME, value });
        const url = this.#web2Url(signer.address, RESULT_KEY_NAME);
        return this.#push({ url, value, challenge, signer }, { signal });
    }
    hasRequesterSecret(requester, name, signal) {
        return this.#has(this.#requesterUrl(requester, name), signal);
    }
    async #has(url, signal) {
        const reply = await this.#http.request({ service: sms_SERVICE, url, method: 'HEAD', signal });
        if (reply.status === 204)
            return true;
        if (reply.status === 404)
            return false;
        throw sms_refused(reply, url, 'asked whether a secret exists');
    }
    async #push(secret, { patienceMs = 0, onWait, signal }) {
        const begin = this.#clock.now();
        for (let tries = 1;; tries++) {
            const outcome = await this.#pushOnce(secret, patienceMs, signal);
            if (typeof outcome === 'string')
                return outcome;
            const leftMs = begin + outcome.patienceMs - this.#clock.now();
            if (leftMs <= 0)
                throw outcome.error;
            if (tries === 1)
                onWait?.();
            await this.#clock.pause(Math.min((0,pauses/* pauseAfter */.l0)(pauses/* PUSH_BACK_OFF */.VJ, tries), leftMs), signal);
        }
    }
    async #pushOnce({ url, value, challenge, signer }, patienceMs, signal) {
        const authorization = await signer.signMessage((0,data/* getBytes */.q5)(challenge));
        const headers = { authorization, 'content-type': 'text/plain;charset=UTF-8' };
        const reply = await this.#http.request({
            service: sms_SERVICE,
            url,
            method: 'POST',
            headers,
            body: value,
            repeatable: true,
            signal,
        });
        if (reply.status === 204)
            return 'stored';
        if (reply.status === 401)
            return { error: unauthorized(patienceMs), patienceMs };
        if (reply.status !== 409)
            throw sms_refused(reply, url, 'asked to store a secret');
        if (await this.#has(url, signal))
            return 'exists';
        return { error: notStored(), patienceMs: ABSENCE_REMEMBERED_MS };
    }
    #web3Url(dataset) {
        return (0,endpoint_url/* endpointUrl */.P)(this.#url, '/secrets/web3', { secretAddress: dataset });
    }
    #web2Url(owner, name) {
        return (0,endpoint_url/* endpointUrl */.P)(this.#url, '/secrets/web2', { ownerAddress: owner, secretName: name });
    }
    #requesterUrl(requester, name) {
        return (0,endpoint_url/* endpointUrl */.P)(this.#url, `/requesters/${requester}/secrets/${encodeURIComponent(name)}`);
    }
}
function sms_refused(reply, url, asked) {
    return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
        what: `The ${sms_SERVICE} refused a request.`,
        why: `It was ${asked} and answered with HTTP ${reply.status}${(0,redirect/* leadingTo */.S)(reply, url)}.`,
        fix: 'Check the endpoint, then run again; if it persists, report it to the network’s operator.',
    });
}
function unauthorized(patienceMs) {
    const since = patienceMs > 0 ? `, also after ${(0,duration_text/* durationText */.S)(patienceMs)}` : '';
    return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
        what: `The ${sms_SERVICE} refused a request.`,
        why: `It was asked to store a secret and answered with HTTP 401${since}: either the signature is not the owner’s, or the service’s own node of the chain lags behind or fails.`,
        fix: 'Run again in a few minutes, nothing is registered twice; if it persists, check that the wallet owns what the secret belongs to, or report it to the network’s operator.',
    });
}
function notStored() {
    return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
        what: `The ${sms_SERVICE} does not store a secret that it was given.`,
        why: 'It answered with HTTP 409, which means that the secret exists already, and then that it does not exist: its storage seems to fail.',
        fix: 'Run again later; nothing was bought, since no enclave could work without the secret. If it persists, report it to the network’s operator.',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/files/file-stream.js
var file_stream = __webpack_require__(30052);
// EXTERNAL MODULE: ./build/src/net/retry.js
var retry = __webpack_require__(56683);
// EXTERNAL MODULE: ./build/src/ipfs/cid.js
var ipfs_cid = __webpack_require__(67136);
;// CONCATENATED MODULE: ./build/src/ipfs/gateway-record.js
const DOUBT_MS = 60_000;
class GatewayRecord {
    #failedAt = new Map();
    #now;
    constructor(now = () => performance.now()) {
        this.#now = now;
    }
    noteFailure({ origin }) {
        this.#failedAt.set(origin, this.#now());
    }
    noteSuccess({ origin }) {
        this.#failedAt.delete(origin);
    }
    inOrder(gateways) {
        const isDoubtful = ({ url }) => this.#now() - (this.#failedAt.get(url.origin) ?? Number.NEGATIVE_INFINITY) < DOUBT_MS;
        return [...gateways.filter(gateway => !isDoubtful(gateway)), ...gateways.filter(isDoubtful)];
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/net/body-chunks.js
var body_chunks = __webpack_require__(8984);
// EXTERNAL MODULE: ./build/src/net/pace.js
var net_pace = __webpack_require__(12082);
// EXTERNAL MODULE: ./build/src/text/without-full-stop.js
var without_full_stop = __webpack_require__(97240);
;// CONCATENATED MODULE: ./build/src/ipfs/gateway-connection.js





class SlowConnection extends body_chunks/* BrokenConnection */.CA {
    name = 'SlowConnection';
}
class UnusableRange extends body_chunks/* BrokenConnection */.CA {
    name = 'UnusableRange';
}
async function receive(http, part, options) {
    const { url, ranges, signal } = options;
    const asksRange = ranges && part.received > 0;
    const response = await connect(http, url, asksRange ? part.received : 0, signal);
    const start = startOf(response, part.received, asksRange);
    if (start === 'complete')
        return (0,body_chunks/* discardBody */.LL)(response);
    if (typeof start !== 'number') {
        await (0,body_chunks/* discardBody */.LL)(response);
        throw start;
    }
    await appendBody(part, response, start, options);
}
async function appendBody(part, response, start, { maxBytes, onChunk, idleTimeoutMs = 30_000, slowest = net_pace/* SLOWEST_DOWNLOAD */.J8 }) {
    const total = totalOf(response, start);
    if (total !== undefined && total > maxBytes) {
        await (0,body_chunks/* discardBody */.LL)(response);
        throw tooLarge(maxBytes);
    }
    const pace = new net_pace/* Pace */.oG(slowest);
    const receivedBefore = part.received;
    let position = start;
    for await (const chunk of (0,body_chunks/* bodyChunks */.BD)(response, idleTimeoutMs)) {
        const bytes = chunk.subarray(Math.min(chunk.length, Math.max(0, part.received - position)));
        position += chunk.length;
        if (part.received + bytes.length > maxBytes)
            throw tooLarge(maxBytes);
        if (bytes.length > 0) {
            if (part.received === receivedBefore)
                part.connections += 1;
            await part.append(bytes);
        }
        onChunk(total);
        if (pace.isTooSlow(position - start))
            throw new SlowConnection('it is too slow');
    }
    if (position < Math.max(part.received, total ?? 0))
        throw new body_chunks/* BrokenConnection */.CA('the answer ended early');
}
async function connect(http, url, from, signal) {
    try {
        return await http.open({
            service: 'IPFS gateway',
            url,
            headers: {
                accept: 'application/zip, application/octet-stream, */*',
                'accept-encoding': 'identity',
                ...(from > 0 && { range: `bytes=${from}-` }),
            },
            repeatable: false,
            signal,
        });
    }
    catch (cause) {
        if (!(cause instanceof task_error/* TaskError */.Ik))
            throw cause;
        throw new body_chunks/* BrokenConnection */.CA((0,without_full_stop/* withoutFullStop */.Q)(cause.why), { cause });
    }
}
function startOf({ status, headers }, received, asksRange) {
    if (status === 200)
        return 0;
    const range = headers.get('content-range') ?? '';
    if (asksRange && status === 206 && Number(/^bytes (\d+)-/.exec(range)?.[1]) === received)
        return received;
    if (asksRange && status === 416 && range === `bytes */${received}`)
        return 'complete';
    if (status === 206 || status === 416)
        return new UnusableRange('it does not serve ranges as asked');
    if ((0,net_http/* isTransientStatus */.Dm)(status))
        return new body_chunks/* BrokenConnection */.CA(`it answers status ${status}`);
    return unavailable(status, headers.get('location'));
}
function totalOf({ headers }, start) {
    const length = headers.get('content-length');
    const encoding = headers.get('content-encoding') ?? 'identity';
    return length === null || encoding !== 'identity' ? undefined : start + Number(length);
}
function unavailable(status, location) {
    if (status === 404 || status === 410) {
        return new task_error/* TaskError */.Ik('RESULT_MISSING', {
            what: 'The result is not on IPFS.',
            why: `The gateway answers status ${status}: it does not have the file that the task delivered.`,
            fix: 'Run again in a few minutes, or collect the deal: nothing is paid again. If it persists, the worker did not publish what it reported.',
        });
    }
    if (status >= 300 && status < 400) {
        const host = URL.parse(location ?? '')?.host || 'another address';
        return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
            what: 'The IPFS gateway redirects to another server.',
            why: `It answers with status ${status} and names ${host}. A redirect to another server is not followed.`,
            fix: 'If you trust it, put the gateway that it leads to into `network`: one that serves files below /ipfs/ itself.',
        });
    }
    return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
        what: 'The IPFS gateway refused a download.',
        why: `It answered with status ${status}.`,
        fix: 'Try again in a few minutes, or check the gateways in `network`.',
    });
}
function tooLarge(maxBytes) {
    return new task_error/* TaskError */.Ik('ARCHIVE_TOO_LARGE', {
        what: 'The result is larger than is accepted.',
        why: `The gateway delivers more than ${maxBytes} bytes.`,
        fix: 'Raise `max-output-size` if the app may write that much; nothing was kept.',
    });
}

;// CONCATENATED MODULE: ./build/src/ipfs/gateway.js


const MAX_EMPTY_HANDED = 2;
class Gateway {
    url;
    rank;
    #servesRanges = true;
    #failures = 0;
    #emptyHanded = 0;
    #suspicions = 0;
    constructor(url, rank) {
        this.url = url;
        this.rank = rank;
    }
    get servesRanges() {
        return this.#servesRanges;
    }
    get failures() {
        return this.#failures;
    }
    noteFailure(error, brought) {
        if (error instanceof UnusableRange)
            this.#servesRanges = false;
        this.#failures = brought > 0 ? 1 : this.#failures + 1;
        this.#emptyHanded = brought > 0 ? 0 : this.#emptyHanded + 1;
        const isHopeless = this.rank > 0 && this.#emptyHanded >= MAX_EMPTY_HANDED;
        return error instanceof body_chunks/* BrokenConnection */.CA && !isHopeless;
    }
    noteWrongContent(connections) {
        this.#suspicions += 1;
        return connections > 1 && this.#suspicions === 1;
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/errors/system-error.js
var system_error = __webpack_require__(83031);
// EXTERNAL MODULE: ./build/src/files/atomic-file.js
var atomic_file = __webpack_require__(29455);
// EXTERNAL MODULE: ./build/src/files/private-modes.js
var private_modes = __webpack_require__(57455);
;// CONCATENATED MODULE: ./build/src/ipfs/partial-file.js






class PartialFile {
    received = 0;
    connections = 0;
    #path;
    #file;
    #hasher;
    constructor(path, file, hasher) {
        this.#path = path;
        this.#file = file;
        this.#hasher = hasher;
    }
    static async create(destination, version) {
        const path = (0,atomic_file/* temporaryNameFor */.Of)(destination);
        return new PartialFile(path, await (0,external_node_fs_promises_.open)(path, 'wx', private_modes/* PRIVATE_FILE */.r), new ipfs_cid/* CidHasher */.WI({ version }));
    }
    async append(bytes) {
        await (0,file_stream/* writeAll */.f4)(this.#file, bytes, this.received).catch(error => {
            throw (0,system_error/* atPlace */.ze)(error, this.#path);
        });
        this.#hasher.update(bytes);
        this.received += bytes.length;
    }
    digest() {
        return this.#hasher.digest();
    }
    async keep(destination) {
        try {
            await this.#file.close();
            await (0,external_node_fs_promises_.rename)(this.#path, destination);
        }
        catch (error) {
            await this.discard();
            throw error;
        }
    }
    async discard() {
        await this.#file.close().catch(() => undefined);
        await (0,external_node_fs_promises_.rm)(this.#path, { force: true });
    }
}

;// CONCATENATED MODULE: ./build/src/ipfs/ipfs-download.js









const PATIENCE = { windowMs: 5_000, minBytes: 524_288 };
const MAX_TRIES = 8;
const WORTHWHILE = 1_048_576;
const MAX_LANES = 3;
async function downloadByCid(http, urls, cid, destination, options) {
    const race = new Race(http, urls, { cid, destination, ...options });
    try {
        const winner = await race.run();
        await winner.keep(destination);
        return { size: winner.received };
    }
    catch (error) {
        options.signal?.throwIfAborted();
        throw error;
    }
    finally {
        await race.clear();
    }
}
class Race {
    #http;
    #options;
    #version;
    #record;
    #idle;
    #lanes = new Map();
    #parked = [];
    #mixing = true;
    #tries = 0;
    #reported = 0;
    #mismatch;
    #failure;
    constructor(http, urls, options) {
        this.#http = http;
        this.#options = options;
        this.#version = (0,ipfs_cid/* parseCid */.mQ)(options.cid).version;
        this.#record = options.record ?? new GatewayRecord();
        this.#idle = this.#record.inOrder(urls.map((url, rank) => new Gateway(url, rank)));
    }
    async run() {
        const { signal } = this.#options;
        for (;;) {
            signal?.throwIfAborted();
            if (this.#lanes.size === 0 && !(await this.#startLane()))
                throw this.#verdict();
            const ending = await this.#nextEnding();
            if (ending === undefined) {
                if (this.#isSlow() && this.#lanes.size < MAX_LANES)
                    await this.#startLane();
                continue;
            }
            this.#lanes.delete(ending.lane);
            if (ending.error !== undefined)
                await this.#afterFailure(ending.lane, ending.error);
            else if (await this.#isSound(ending.lane)) {
                this.#noteWinner(ending.lane.gateway);
                return ending.lane.part;
            }
        }
    }
    #noteWinner(winner) {
        this.#record.noteSuccess(winner.url);
        for (const { gateway, part, startedWith } of this.#lanes.keys())
            if (part.received === startedWith)
                this.#record.noteFailure(gateway.url);
    }
    async clear() {
        const lanes = [...this.#lanes.keys()];
        for (const { abort } of lanes)
            abort.abort();
        await Promise.all(this.#lanes.values());
        await Promise.all([...lanes, ...this.#parked].map(({ part }) => part.discard()));
    }
    async #startLane() {
        if (this.#tries >= MAX_TRIES)
            return false;
        const gateway = this.#idle.shift();
        if (!gateway)
            return false;
        this.#tries += 1;
        const { destination } = this.#options;
        const part = this.#takeParked(gateway) ?? (await PartialFile.create(destination, this.#version));
        const { received } = part;
        const abort = new AbortController();
        const lane = { gateway, part, abort, startedWith: received, windowStart: received };
        this.#lanes.set(lane, this.#drive(lane));
        return true;
    }
    #takeParked(gateway) {
        const fitting = this.#parked.filter(parked => this.#mixing || parked.gateway === gateway);
        const [longest] = fitting.sort((one, other) => other.part.received - one.part.received);
        this.#parked = this.#parked.filter(parked => parked !== longest);
        return longest?.part;
    }
    async #drive(lane) {
        const { gateway, part, abort } = lane;
        const { signal: outer, retryDelayMs = pauses/* GATEWAY_BACK_OFF */.NL.firstMs, ...limits } = this.#options;
        const signal = outer ? AbortSignal.any([outer, abort.signal]) : abort.signal;
        try {
            if (gateway.failures > 0) {
                const backOff = { ...pauses/* GATEWAY_BACK_OFF */.NL, firstMs: retryDelayMs };
                await (0,promises_.setTimeout)((0,pauses/* pauseAfter */.l0)(backOff, gateway.failures), undefined, { signal });
            }
            const onChunk = (total) => this.#report(part.received, total);
            await receive(this.#http, part, {
                ...limits,
                url: gateway.url,
                ranges: gateway.servesRanges,
                signal,
                onChunk,
            });
            return { lane };
        }
        catch (error) {
            return { lane, error };
        }
    }
    #report(received, total) {
        if (received <= this.#reported)
            return;
        this.#reported = received;
        this.#options.onProgress?.(received, total);
    }
    async #nextEnding() {
        const { windowMs } = this.#options.patience ?? PATIENCE;
        const over = new AbortController();
        const timer = (0,promises_.setTimeout)(windowMs, undefined, { signal: over.signal }).catch(() => undefined);
        try {
            return await Promise.race([...this.#lanes.values(), timer]);
        }
        finally {
            over.abort();
        }
    }
    #isSlow() {
        const { minBytes } = this.#options.patience ?? PATIENCE;
        let slow = true;
        for (const lane of this.#lanes.keys()) {
            if (lane.part.received - lane.windowStart >= minBytes)
                slow = false;
            lane.windowStart = lane.part.received;
        }
        return slow;
    }
    async #afterFailure({ gateway, part, startedWith }, error) {
        if (!(error instanceof body_chunks/* BrokenConnection */.CA || error instanceof task_error/* TaskError */.Ik)) {
            await part.discard();
            throw error;
        }
        this.#keepFailure(gateway.rank, error);
        if (error instanceof body_chunks/* BrokenConnection */.CA)
            this.#record.noteFailure(gateway.url);
        const brought = part.received - startedWith;
        if (brought >= WORTHWHILE && !(error instanceof SlowConnection))
            this.#tries = 0;
        if (gateway.noteFailure(error, brought))
            this.#idle.push(gateway);
        if (part.received > 0 && !(0,task_error/* isTaskError */.Oj)(error, 'ARCHIVE_TOO_LARGE'))
            this.#parked.push({ part, gateway });
        else
            await part.discard();
    }
    #keepFailure(rank, error) {
        if (this.#failure === undefined || rank <= this.#failure.rank)
            this.#failure = { rank, error };
    }
    async #isSound({ gateway, part }) {
        const { cid } = this.#options;
        const found = part.digest();
        if ((0,ipfs_cid/* isSameContent */.OI)(found, cid))
            return true;
        this.#mismatch = wrongContent(cid, found);
        if (gateway.noteWrongContent(part.connections))
            this.#idle.push(gateway);
        await part.discard();
        if (part.connections > 1) {
            this.#mixing = false;
            await Promise.all(this.#parked.map(parked => parked.part.discard()));
            this.#parked = [];
        }
        return false;
    }
    #verdict() {
        const error = this.#failure?.error;
        return this.#mismatch ?? (error instanceof body_chunks/* BrokenConnection */.CA ? gaveUp(error) : error);
    }
}
function wrongContent(cid, found) {
    return new task_error/* TaskError */.Ik('RESULT_MISMATCH', {
        what: 'The downloaded result is not the one that the chain names.',
        why: `The chain says ${cid}, and the gateway delivered something whose CID is ${found}.`,
        fix: 'Nothing was kept; collect again, with another gateway if this one goes on.',
    });
}
function gaveUp(cause) {
    return new task_error/* TaskError */.Ik('SERVICE_UNREACHABLE', {
        what: 'The result could not be downloaded.',
        why: `Connections to the IPFS gateways failed again and again (at last: ${cause.message}).`,
        fix: 'Collect again later: the result stays where it is.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/src/ipfs/ipfs.js










const UPLOAD_BASE_MS = 60_000;
const HASHED_BYTES_PER_MS = 10_000;
const LOOKUP_TIMEOUT_MS = 10_000;
const AddedFile = dist/* object */.Ikc({ Name: dist/* string */.YjP(), Hash: dist/* string */.YjP(), Size: dist/* string */.YjP() });
class IpfsStorage {
    choosesLocation = false;
    #http;
    #nodeUrl;
    #gatewayUrls;
    #record = new GatewayRecord();
    constructor({ http, nodeUrl, gatewayUrls }) {
        this.#http = http;
        this.#nodeUrl = nodeUrl;
        this.#gatewayUrls = gatewayUrls;
    }
    locationOf({ cid }) {
        return (0,endpoint_url/* endpointUrl */.P)(this.#gatewayUrls[0], `/ipfs/${cid}`).href;
    }
    async serves({ cid, size }, _location, { signal } = {}) {
        try {
            const { status, headers } = await this.#head(cid, signal, false);
            return status === 200 && headers.get('content-length') === String(size);
        }
        catch {
            signal?.throwIfAborted();
            return false;
        }
    }
    async upload(path, { cid, size }, { signal, onProgress } = {}) {
        const { body, contentType } = multipartOf((0,file_stream/* streamedFile */.oO)(path, size, onProgress));
        const reply = await this.#http.request({
            service: 'IPFS node',
            url: (0,endpoint_url/* endpointUrl */.P)(this.#nodeUrl, '/api/v0/add', { 'stream-channels': true, progress: false }),
            method: 'POST',
            headers: { 'content-type': contentType },
            body,
            timeoutMs: UPLOAD_BASE_MS + Math.ceil(size / HASHED_BYTES_PER_MS),
            repeatable: true,
            signal,
        });
        if (reply.status !== 200)
            throw ipfs_refused('IPFS node', `It answered the upload with status ${reply.status}`);
        const stored = hashOf(reply.text);
        if (!(0,ipfs_cid/* isSameContent */.OI)(stored, cid)) {
            throw new task_error/* TaskError */.Ik('UPLOAD_MISMATCH', {
                what: 'The IPFS node stored something else than was sent.',
                why: `The file has the CID ${cid}, and the node says that it stored ${stored}.`,
                fix: 'Run again; if it persists, the node is faulty or configured with other defaults for `add`.',
            });
        }
        await this.#untilServed(cid, signal);
        return this.locationOf({ cid });
    }
    async download(cid, destination, options) {
        const urls = this.#gatewayUrls.map(gateway => (0,endpoint_url/* endpointUrl */.P)(gateway, `/ipfs/${cid}`));
        return downloadByCid(this.#http, urls, cid, destination, { record: this.#record, ...options });
    }
    #head(cid, signal, repeatable) {
        return this.#http.request({
            service: 'IPFS gateway',
            url: this.locationOf({ cid }),
            method: 'HEAD',
            timeoutMs: LOOKUP_TIMEOUT_MS,
            repeatable,
            signal,
        });
    }
    async #untilServed(cid, signal) {
        await (0,retry/* retry */.L)(async () => {
            const { status } = await this.#head(cid, signal, true);
            if (status !== 200)
                throw ipfs_refused('IPFS gateway', `It answers status ${status} for the file that was just uploaded`);
        }, { policy: pauses/* READ_RETRY */.iw, isTransient: error => error instanceof task_error/* TaskError */.Ik && !signal?.aborted, signal });
    }
}
function multipartOf(file) {
    const boundary = `----confidential-task-${(0,external_node_crypto_.randomBytes)(16).toString('hex')}`;
    const head = [
        `--${boundary}`,
        'Content-Disposition: form-data; name="file"; filename="file"',
        'Content-Type: application/octet-stream',
        '',
        '',
    ].join('\r\n');
    const tail = `\r\n--${boundary}--\r\n`;
    async function* chunks() {
        yield Buffer.from(head);
        yield* file.chunks();
        yield Buffer.from(tail);
    }
    const body = { size: head.length + file.size + tail.length, chunks };
    return { body, contentType: `multipart/form-data; boundary=${boundary}` };
}
function hashOf(answer) {
    const line = answer.trim().split('\n').at(-1) ?? '';
    try {
        return (0,ipfs_cid/* parseCid */.mQ)(dist/* parse */.qgA(AddedFile, JSON.parse(line)).Hash).toString();
    }
    catch (cause) {
        throw new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
            what: 'The IPFS node sent something that is not its protocol.',
            why: 'Its answer to the upload does not end in a line of JSON with the CID of the stored file.',
            fix: 'Check that the endpoint is the RPC of a kubo node; a proxy or a login page may stand in its place.',
            cause,
        });
    }
}
function ipfs_refused(service, why) {
    return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
        what: `The ${service} refused a request.`,
        why: `${why}.`,
        fix: 'Run again later; if it persists, check the endpoint and its limit on file sizes.',
    });
}

// EXTERNAL MODULE: ./build/src/text/decode-percent.js
var decode_percent = __webpack_require__(9271);
;// CONCATENATED MODULE: ./build/src/net/fetch-probe.js






const MAX_SAMPLE = 64 * 1024 * 1024;
const MIN_SAMPLE = 4 * 1024 * 1024;
const MAX_SAMPLE_MS = 10_000;
const FAST_SECONDS = 10;
const fetch_probe_PATIENCE_MS = 15_000;
const MAX_REDIRECTS = 10;
const FINAL_STATUS = new Set([401, 404, 410, 451]);
async function probeUrl(http, url, options = {}) {
    const { signal, retryDelayMs = 2_000 } = options;
    let looks = 0;
    const look = () => lookOnce(http, url, { ...options, withRange: looks++ === 0 });
    try {
        return await (0,retry/* retry */.L)(look, {
            policy: { retries: 1, minDelayMs: retryDelayMs, maxDelayMs: retryDelayMs },
            isTransient: error => error instanceof Failure && !signal?.aborted,
            signal,
        });
    }
    catch (error) {
        signal?.throwIfAborted();
        if (error instanceof Failure)
            return { why: error.message, certain: error.certain };
        throw error;
    }
}
class Failure extends Error {
    certain;
    constructor(why, certain) {
        super(why);
        this.certain = certain;
    }
}
async function lookOnce(http, text, options) {
    const begin = performance.now();
    const response = await openFinal(http, text, options);
    const { status, headers } = response;
    if (status === 416 && headers.get('content-range') === 'bytes */0') {
        await (0,body_chunks/* discardBody */.LL)(response);
        return { bytes: 0, seconds: 0 };
    }
    if (status !== 200 && status !== 206) {
        await (0,body_chunks/* discardBody */.LL)(response);
        throw new Failure(`it answers with HTTP ${status}`, FINAL_STATUS.has(status));
    }
    const total = fetch_probe_totalOf(response);
    const marks = [];
    let bytes = 0;
    try {
        for await (const chunk of (0,body_chunks/* bodyChunks */.BD)(response, fetch_probe_PATIENCE_MS)) {
            bytes += chunk.length;
            marks.push({ ms: performance.now() - begin, bytes });
            if (isEnough(marks, total))
                return { bytes: total, seconds: estimateSeconds(marks, total) };
        }
    }
    catch (error) {
        options.signal?.throwIfAborted();
        if (error instanceof body_chunks/* BrokenConnection */.CA)
            throw new Failure(`while it came, ${error.message}`, false);
        throw error;
    }
    const whole = status === 200 ? bytes : (total ?? bytes);
    if (bytes < Math.min(whole, MAX_SAMPLE))
        throw new Failure('the answer ended early', false);
    return { bytes: whole, seconds: estimateSeconds(marks, whole) };
}
function isEnough(marks, total) {
    const { ms, bytes } = marks.at(-1) ?? { ms: 0, bytes: 0 };
    if (bytes >= MAX_SAMPLE || ms >= MAX_SAMPLE_MS)
        return bytes < (total ?? Number.POSITIVE_INFINITY);
    const seconds = estimateSeconds(marks, total);
    return bytes >= MIN_SAMPLE && bytes < (total ?? 0) && seconds !== undefined && seconds < FAST_SECONDS;
}
function estimateSeconds(marks, total) {
    const last = marks.at(-1) ?? { ms: 0, bytes: 0 };
    if (total === undefined)
        return undefined;
    if (last.bytes >= total)
        return last.ms / 1000;
    const half = marks.find(({ bytes }) => bytes >= last.bytes / 2) ?? last;
    const [bytes, ms] = half === last ? [last.bytes, last.ms] : [last.bytes - half.bytes, last.ms - half.ms];
    return (last.ms + ((total - last.bytes) * ms) / bytes) / 1000;
}
async function openFinal(http, text, { signal, mayBeLocal = false, withRange }) {
    let url = new URL(text);
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
        const response = await fetch_probe_open(http, url, { signal, withRange });
        const location = response.headers.get('location');
        if (response.status < 300 || response.status > 399 || location === null)
            return response;
        await (0,body_chunks/* discardBody */.LL)(response);
        const next = URL.parse(location, url.href);
        if (next?.protocol !== 'https:' && next?.protocol !== 'http:')
            throw new Failure('it redirects to something that is no http(s) URL', true);
        if (!mayBeLocal && (0,local_address/* isLocal */.IX)(next.href))
            throw new Failure('it redirects into a private network', true);
        url = next;
    }
    throw new Failure(`it redirects more than ${MAX_REDIRECTS} times`, true);
}
async function fetch_probe_open(http, url, { signal, withRange }) {
    const { username, password } = url;
    const plain = new URL(url);
    plain.username = '';
    plain.password = '';
    const login = Buffer.from(`${(0,decode_percent/* decodePercent */.g)(username)}:${(0,decode_percent/* decodePercent */.g)(password)}`);
    try {
        return await http.open({
            service: 'file server',
            url: plain,
            headers: {
                'accept-encoding': 'identity',
                ...(withRange && { range: `bytes=0-${MAX_SAMPLE - 1}` }),
                ...((username || password) && { authorization: `Basic ${login.toString('base64')}` }),
            },
            timeoutMs: fetch_probe_PATIENCE_MS,
            repeatable: false,
            signal,
        });
    }
    catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof task_error/* TaskError */.Ik))
            throw error;
        const unknown = isUnknownHost(error);
        throw new Failure(unknown ? 'its host does not exist' : (0,net_http/* describeFailure */.Ic)(error.cause), unknown);
    }
}
function isUnknownHost(error) {
    for (let cause = error; cause;) {
        if (cause.code === 'ENOTFOUND')
            return true;
        cause = cause.cause;
    }
    return false;
}
function fetch_probe_totalOf({ status, headers }) {
    if ((headers.get('content-encoding') ?? 'identity') !== 'identity')
        return undefined;
    const text = status === 206
        ? /^bytes 0-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1]
        : headers.get('content-length');
    return text ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./build/src/storage/http-put.js







const http_put_SERVICE = 'file server';
const http_put_PATIENCE_MS = 60_000;
const MAX_LOCATION = 1_000;
class HttpPutStorage {
    choosesLocation;
    #endpoints;
    constructor(endpoints) {
        this.#endpoints = endpoints;
        this.choosesLocation = endpoints.publicUrl === undefined;
    }
    locationOf(ciphertext) {
        const { publicUrl, uploadUrl } = this.#endpoints;
        return fileUrl(publicUrl ?? withoutQuery(uploadUrl), ciphertext);
    }
    async serves(ciphertext, location, options = {}) {
        try {
            await this.#compare(ciphertext, location, options);
            return true;
        }
        catch {
            options.signal?.throwIfAborted();
            return false;
        }
    }
    async upload(path, ciphertext, { signal, onProgress } = {}) {
        const { http, uploadUrl, settling = pauses/* READ_RETRY */.iw } = this.#endpoints;
        const reply = await http.request({
            service: http_put_SERVICE,
            url: fileUrl(uploadUrl, ciphertext),
            method: 'PUT',
            headers: { 'content-type': 'application/octet-stream' },
            body: (0,file_stream/* streamedFile */.oO)(path, ciphertext.size, onProgress),
            timeoutMs: http_put_PATIENCE_MS,
            repeatable: true,
            signal,
        });
        if (reply.status < 200 || reply.status > 299) {
            throw http_put_refused(`It answered the upload with status ${reply.status}`, 'Check `storage-url`: a presigned URL expires, may be meant for another method than PUT, and may limit the size.');
        }
        const location = this.#answered(reply.text) ?? this.locationOf(ciphertext);
        await (0,retry/* retry */.L)(() => this.#compare(ciphertext, location, { signal }, false), {
            policy: settling,
            isTransient: error => error instanceof task_error/* TaskError */.Ik && !signal?.aborted,
            signal,
        });
        return location;
    }
    #answered(text) {
        const location = text.trim();
        if (!this.choosesLocation || location.length > MAX_LOCATION || /\s/.test(location))
            return undefined;
        const url = URL.parse(location);
        if (!url || url.href.length > MAX_LOCATION || this.#showsSignature(url))
            return undefined;
        return this.#endpoints.isAcceptable(url.href) ? url.href : undefined;
    }
    #showsSignature({ searchParams }) {
        const secret = new URL(this.#endpoints.uploadUrl).searchParams;
        return [...secret].some(([name, value]) => searchParams.getAll(name).includes(value));
    }
    async #compare({ size, checksum }, location, { signal, onProgress }, repeatable = true) {
        const response = await this.#endpoints.http.open({
            service: http_put_SERVICE,
            url: location,
            headers: { 'accept-encoding': 'identity' },
            timeoutMs: http_put_PATIENCE_MS,
            repeatable,
            signal,
        });
        if (response.status !== 200) {
            await (0,body_chunks/* discardBody */.LL)(response);
            throw http_put_refused(`It answers status ${response.status} for the file that was uploaded, and so it would to the enclave`, 'Make the uploaded file public (it is ciphertext), or set `storage-public-url` to the address where it can be fetched without redirection.');
        }
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const pace = new net_pace/* Pace */.oG(this.#endpoints.slowest ?? net_pace/* SLOWEST_DOWNLOAD */.J8);
        let received = 0;
        try {
            for await (const chunk of (0,body_chunks/* bodyChunks */.BD)(response, http_put_PATIENCE_MS)) {
                received += chunk.length;
                if (received > size)
                    throw mismatch(`It serves more than the ${size} bytes that were sent`);
                hash.update(chunk);
                onProgress?.(received);
                if (pace.isTooSlow(received))
                    throw new body_chunks/* BrokenConnection */.CA('it came too slowly');
            }
        }
        catch (cause) {
            signal?.throwIfAborted();
            throw cause instanceof body_chunks/* BrokenConnection */.CA ? broken(cause) : cause;
        }
        if (received < size)
            throw mismatch(`It serves ${received} of the ${size} bytes that were sent`);
        if (`0x${hash.digest('hex')}` !== checksum)
            throw mismatch('It serves other bytes than were sent');
    }
}
function fileUrl(base, { checksum }) {
    const url = new URL(base);
    if (url.pathname.endsWith('/'))
        url.pathname += `${checksum.slice(2)}.enc`;
    url.hash = '';
    return url.href;
}
function withoutQuery(text) {
    const url = new URL(text);
    url.search = '';
    return url.href;
}
function mismatch(why) {
    return new task_error/* TaskError */.Ik('UPLOAD_MISMATCH', {
        what: 'The file server serves something else than was sent.',
        why: `${why}.`,
        fix: 'Check that `storage-url` and `storage-public-url` name the same file, and that the server keeps files as they are; nothing was bought.',
    });
}
function http_put_refused(why, fix) {
    return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
        what: 'The file server refused a request.',
        why: `${why}.`,
        fix,
    });
}
function broken(cause) {
    return new task_error/* TaskError */.Ik('SERVICE_UNREACHABLE', {
        what: 'The uploaded file could not be checked.',
        why: `While it was fetched from the file server, ${cause.message}.`,
        fix: 'Run again later.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/src/run/connect-services.js











async function connectServices(network, agent, signal, note, storage = { kind: 'ipfs' }) {
    const http = new net_http/* HttpClient */.Qq({ userAgent: agent, note });
    const provider = await connectRpc(network, { http, signal });
    const hub = new Hub({ address: network.hub, provider });
    const { domain } = await hub.configuration();
    const ipfs = new IpfsStorage({
        http,
        nodeUrl: network.ipfsNodeUrl,
        gatewayUrls: [network.ipfsGatewayUrl, ...(network.ipfsGateways ?? [])],
    });
    const schedulers = new Map();
    return {
        provider,
        hub,
        market: new MarketClient({ http, url: network.marketUrl, domain, note }),
        sms: new SmsClient({ http, url: network.smsUrl }),
        schedulerOf: workerpool => {
            const known = schedulers.get(workerpool) ?? findScheduler(workerpool);
            schedulers.set(workerpool, known);
            known.catch(() => schedulers.delete(workerpool));
            return known;
        },
        inputs: storage.kind === 'ipfs' ? ipfs : connectHttpPut(http, storage),
        probe: (url, options) => probeUrl(http, url, { ...options, signal }),
        results: ipfs,
    };
    async function findScheduler(workerpool) {
        const { compassUrl, chainId } = network;
        const url = await resolveScheduler({ http, compassUrl, chainId, workerpool, signal });
        return url === undefined ? undefined : new SchedulerClient({ http, url, chainId });
    }
}
function connectHttpPut(http, { uploadUrl, publicUrl }) {
    const isAcceptable = (location) => (0,endpoint_url/* isSafeServiceUrl */.G)(location) && (!(0,local_address/* isLocal */.IX)(location) || (0,local_address/* isLocal */.IX)(uploadUrl));
    return new HttpPutStorage({ http, uploadUrl, publicUrl, isAcceptable });
}


/***/ })

};
