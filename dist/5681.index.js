export const id = 5681;
export const ids = [5681];
export const modules = {

/***/ 79778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ collisionKey),
/* harmony export */   jN: () => (/* binding */ numbered),
/* harmony export */   mt: () => (/* binding */ diskSegments),
/* harmony export */   zL: () => (/* binding */ artifactSegments)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const MAX_SEGMENT_BYTES = 255;
const MAX_DEPTH = 64;
const MAX_PATH_BYTES = 800;
const KEPT_BYTES = 180;
const EXTENSION = /(?<=.)\.[^.\s]{1,12}$/u;
const JOINING = String.raw `\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}\p{Extended_Pictographic}\p{Emoji_Modifier}`;
const MARKS = String.raw `\u200c-\u200f\ufe0f`;
const UNSEEN = String.raw `[\p{Cc}\p{Zl}\p{Zp}\\]|(?![${MARKS}])\p{Default_Ignorable_Code_Point}|(?<![${JOINING}][${MARKS}]{0,2})[${MARKS}]`;
const MISLEADS = new RegExp(UNSEEN, 'gu');
const ODD_ON_WINDOWS = /[<>:"|?*]|[. ]$|^(?:c(?=on(?:\.|$)|om[0-9¹²³](?:\.|$))|p(?=rn(?:\.|$))|a(?=ux(?:\.|$))|n(?=ul(?:\.|$))|l(?=pt[0-9¹²³](?:\.|$)))/giu;
const OF_GIT = /^(?:\.(?=git$)|g(?=it~[0-9]+$))/giu;
const OURS = /^\.(?=confidential-task\.)/giu;
const NOT_IN_ARTIFACTS = /["<>:|*?\r\n]/gu;
function diskSegments(name, platform = process.platform) {
    const odd = [MISLEADS, ...(platform === 'win32' ? [ODD_ON_WINDOWS] : []), OF_GIT, OURS];
    return safeSegments(name, odd);
}
function artifactSegments(path) {
    return safeSegments(path, [NOT_IN_ARTIFACTS]);
}
function numbered(segment, number) {
    const [extension = ''] = EXTENSION.exec(segment) ?? [];
    const stem = segment.slice(0, segment.length - extension.length);
    return `${cut(stem, MAX_SEGMENT_BYTES - 60)} (${number})${extension}`;
}
function collisionKey(name) {
    return name.normalize('NFC').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}
function safeSegments(name, odd) {
    const segments = name
        .split('/')
        .filter(segment => segment !== '' && segment !== '.')
        .map(segment => safeSegment(segment, odd));
    const bytes = segments.reduce((sum, segment) => sum + Buffer.byteLength(segment) + 1, 0);
    if (segments.length > 0 && segments.length <= MAX_DEPTH && bytes <= MAX_PATH_BYTES)
        return segments;
    const last = name.slice(name.lastIndexOf('/') + 1).slice(-MAX_SEGMENT_BYTES) || 'unnamed';
    return [shortened(safeSegment(last.toWellFormed(), odd), name)];
}
function safeSegment(segment, odd) {
    if (segment === '..')
        return '%2E%2E';
    const safe = odd.reduce((text, pattern) => text.replace(pattern, encoded), segment);
    return Buffer.byteLength(safe) > MAX_SEGMENT_BYTES ? shortened(safe, segment) : safe;
}
function shortened(segment, whole) {
    const [extension = ''] = EXTENSION.exec(segment) ?? [];
    const stem = segment.slice(0, segment.length - extension.length);
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(whole).digest('hex').slice(0, 16);
    return `${cut(stem, KEPT_BYTES)}~${digest}${extension}`;
}
function cut(text, bytes) {
    const whole = Buffer.from(text);
    if (whole.length <= bytes)
        return text;
    let end = bytes;
    while (((whole[end] ?? 0) & 0xc0) === 0x80)
        end--;
    return whole.toString('utf8', 0, end);
}
function encoded(text) {
    return Array.from(Buffer.from(text), byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}


/***/ }),

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

/***/ 57455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ PRIVATE_DIRECTORY),
/* harmony export */   r: () => (/* binding */ PRIVATE_FILE)
/* harmony export */ });
const PRIVATE_FILE = 0o600;
const PRIVATE_DIRECTORY = 0o700;


/***/ }),

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


/***/ }),

/***/ 65712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assertProvenanceHolds: () => (/* binding */ assertProvenanceHolds),
  verifyProvenance: () => (/* binding */ verifyProvenance)
});

// EXTERNAL MODULE: ./build/src/archive/entry-name.js
var entry_name = __webpack_require__(79778);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/iexec/protocol/ids.js
var ids = __webpack_require__(30583);
// EXTERNAL MODULE: ./build/src/iexec/protocol/result-location.js
var result_location = __webpack_require__(68822);
// EXTERNAL MODULE: ./build/src/pipeline/context/disclosure.js
var disclosure = __webpack_require__(67391);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/check-tally.js
var check_tally = __webpack_require__(57493);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/contribution-checks.js + 1 modules
var contribution_checks = __webpack_require__(33856);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/deal-checks.js
var deal_checks = __webpack_require__(21050);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/evidence.js
var evidence = __webpack_require__(33609);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/verification-checks.js
var verification_checks = __webpack_require__(10765);
;// CONCATENATED MODULE: ./build/src/pipeline/provenance/expected-deal.js

function checkExpectedDeal(deal, { requesters, dealIds }) {
    return [...(requesters ? [checkRequester(deal.requester, requesters)] : []), checkDealId(deal.id, dealIds)];
}
function checkRequester(requester, requesters) {
    if (requesters === 'anyone') {
        return (0,verification_checks/* notChecked */.lb)('requester', `Anyone may have bought it, as \`requester: anyone\` says; ${requester} did.`);
    }
    return requesters.includes(requester)
        ? (0,verification_checks/* passed */.bF)('requester', `${requester} bought it.`)
        : (0,verification_checks/* failed */.gz)('requester', `${requester} bought it, and \`requester\` does not name that wallet.`);
}
function checkDealId(id, expected) {
    if (expected === undefined) {
        return (0,verification_checks/* notChecked */.lb)('named-deal', '`deal-id` names no deal, so an older or another result of the same requester passes as well.');
    }
    return expected.includes(id)
        ? (0,verification_checks/* passed */.bF)('named-deal', `It is the deal ${id}.`)
        : (0,verification_checks/* failed */.gz)('named-deal', `The statement is about the deal ${id}, and \`deal-id\` is ${listed(expected)}.`);
}
const MAX_DEALS = 3;
function listed(ids) {
    const shown = ids.slice(0, MAX_DEALS).join(', ');
    return ids.length > MAX_DEALS ? `${shown} and ${ids.length - MAX_DEALS} more` : shown;
}
function checkDealsComplete(deals, { dealIds = [] }) {
    const isThere = new Set(deals);
    const missing = dealIds.filter(id => !isThere.has(id));
    if (dealIds.length < 2 || missing.length === 0)
        return [];
    return [(0,verification_checks/* failed */.gz)('named-deal', `The statement lacks deals that \`deal-id\` names: ${listed(missing)}.`)];
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/ipfs/cid.js
var ipfs_cid = __webpack_require__(67136);
// EXTERNAL MODULE: ./build/src/pipeline/context/results.js
var results = __webpack_require__(29086);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/assert-digest.js
var assert_digest = __webpack_require__(34047);
;// CONCATENATED MODULE: ./build/src/pipeline/provenance/expected-files.js


function checkExpectedFiles(expected, covered, tell) {
    const { names, by } = covered;
    if (by === 'archive' && expected.length === 0)
        return [];
    const why = whyNotExpected(expected, covered, tell);
    return [
        why === undefined
            ? (0,verification_checks/* passed */.bF)('expected-files', `The chain vouches for ${tell(names)}, as \`expect\` says.`)
            : (0,verification_checks/* failed */.gz)('expected-files', why),
    ];
}
function whyNotExpected(expected, { names, by }, tell) {
    if (by === 'nothing') {
        return ('The file is encrypted to recipients, and nothing on chain says what is in it: anyone can encrypt anything to them. ' +
            'Decrypt and unpack it, and verify the files with this statement (`provenance`).');
    }
    if (names.length === 0)
        return 'The digest on chain is of no file.';
    if (expected.length === 0) {
        return `The digest is that of ${tell(names)}, but nothing vouches for names: \`${results/* COMPUTED */.g0}\`, which gives them, is not covered itself. Name the files that you use in \`expect\`.`;
    }
    const isCovered = new Set(names);
    const uncovered = expected.filter(name => !isCovered.has(name));
    if (uncovered.length > 0) {
        return `\`expect\` names ${tell(uncovered)}, and the chain vouches for ${tell(names)} alone.`;
    }
    const isExpected = new Set(expected);
    const unnamed = names.filter(name => !isExpected.has(name));
    if (by === 'directory' && unnamed.length > 0) {
        return `The digest of a folder fixes the order of its files and not their names, so \`expect\` has to name every one; it lacks ${tell(unnamed)}.`;
    }
    if (by === 'directory' && !isInOrder(names)) {
        return 'The statement gives the files of the folder other names than in the result, and in another order, so nothing vouches for which is which.';
    }
    return undefined;
}
function isInOrder(names) {
    const bytes = names.map(name => Buffer.from(name));
    return bytes.slice(1).every((name, index) => Buffer.compare(bytes[index] ?? name, name) <= 0);
}

// EXTERNAL MODULE: ./build/src/pipeline/provenance/how-to-open.js
var how_to_open = __webpack_require__(11941);
;// CONCATENATED MODULE: ./build/src/pipeline/provenance/published-content.js








async function checkContent(context, content) {
    const { checks, covered } = await judge(context, content);
    if (!covered)
        return { checks, covered: [] };
    const expected = checkExpectedFiles(content.expected, covered, content.tell);
    return { checks: [...checks, ...expected], covered: covered.names };
}
function judge(context, content) {
    const { kind, isOpened } = content;
    if (kind === 'archive')
        return judgeArchive(context, content);
    return kind === 'files' || isOpened ? judgeFiles(content) : judgeEncrypted(content);
}
async function judgeArchive({ signal }, { folder, found, cid, tell }) {
    const why = 'The result is encrypted, so its files cannot be compared with the digest.';
    const hidden = (0,verification_checks/* notChecked */.lb)('digest', why);
    const refuse = (because) => ({ checks: [(0,verification_checks/* failed */.gz)('archive', because), hidden] });
    const others = found.map(file => file.path).filter(name => name !== results/* ARCHIVE */.$3 && name !== how_to_open/* HOW_TO_OPEN */.Gg);
    if (others.length > 0)
        return refuse(`An archive stands alone, but these lie next to it: ${tell(others)}.`);
    const isThere = found.some(file => file.path === results/* ARCHIVE */.$3 && file.sha256 !== '');
    if (!isThere || cid === '')
        return refuse('The archive is not there.');
    const { version } = (0,ipfs_cid/* parseCid */.mQ)(cid);
    const computed = await (0,ipfs_cid/* cidOfFile */.U1)(external_node_path_.join(folder, results/* ARCHIVE */.$3), { version, signal });
    if (!(0,ipfs_cid/* isSameContent */.OI)(computed, cid)) {
        return refuse(`Its bytes are those of ${computed}, and the chain names ${cid}.`);
    }
    const archive = (0,verification_checks/* passed */.bF)('archive', `Its bytes are those of ${cid}.`);
    return {
        checks: [
            archive,
            hidden,
            ...checkOtherFiles(found.map(file => file.path).filter(name => name !== results/* ARCHIVE */.$3), tell),
        ],
        covered: { names: [results/* ARCHIVE */.$3], by: 'archive' },
    };
}
async function judgeFiles({ stated, folder, found, evidence, tell }) {
    if (stated.has(results/* COMPUTED */.g0) && !found.some(file => file.path === results/* COMPUTED */.g0)) {
        const why = `Without ${results/* COMPUTED */.g0}, which is missing, nothing says what the digest covers.`;
        return { checks: [(0,verification_checks/* notChecked */.lb)('digest', why)] };
    }
    try {
        const { coveredFiles, ofDirectory } = await (0,assert_digest/* assertDigest */.V)(folder, found, evidence);
        const isCovered = new Set(coveredFiles);
        const others = found.map(file => file.path).filter(name => !isCovered.has(name));
        const vouched = coveredFiles.length > 0 ? tell(coveredFiles) : 'no file';
        const why = `The digest, computed again, is the chain’s; it vouches for the bytes of ${vouched}.`;
        return {
            checks: [(0,verification_checks/* passed */.bF)('digest', why), ...checkOtherFiles(others, tell)],
            covered: { names: coveredFiles, by: ofDirectory ? 'directory' : 'file' },
        };
    }
    catch (error) {
        if (!(0,task_error/* isTaskError */.Oj)(error, 'RESULT_MISMATCH'))
            throw error;
        return { checks: [(0,verification_checks/* failed */.gz)('digest', error.why)] };
    }
}
async function judgeEncrypted({ folder, found }) {
    const { isAgeFile } = await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(2725), __webpack_require__.e(6432)]).then(__webpack_require__.bind(__webpack_require__, 86432));
    const [only] = found;
    const isEncrypted = found.length === 1 && only?.sha256 && (await isAgeFile(external_node_path_.join(folder, only.path)));
    if (!isEncrypted) {
        const why = 'The statement says that the result is one file that is encrypted to recipients, and it is not.';
        return { checks: [(0,verification_checks/* failed */.gz)('digest', why)] };
    }
    const why = 'The file is encrypted to recipients, so it can be compared with the statement only.';
    return { checks: [(0,verification_checks/* notChecked */.lb)('digest', why)], covered: { names: [], by: 'nothing' } };
}
function checkOtherFiles(names, tell) {
    if (names.length === 0)
        return [];
    const why = `${tell(names)}: nothing on chain says what is in them. The author of the statement could have written them, too.`;
    return [(0,verification_checks/* notChecked */.lb)('other-files', why)];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/archive/published-names.js
var published_names = __webpack_require__(57195);
// EXTERNAL MODULE: ./build/src/errors/system-error.js
var system_error = __webpack_require__(83031);
// EXTERNAL MODULE: ./build/src/files/hash-file.js
var hash_file = __webpack_require__(79792);
;// CONCATENATED MODULE: ./build/src/pipeline/provenance/published-files.js







const MAX_FILES = 100_000;
async function digestFolder(folder, { ignore, signal, maxFiles = MAX_FILES, }) {
    const found = [];
    for (const file of await listFiles(folder, maxFiles)) {
        if (external_node_path_.resolve(file) === ignore)
            continue;
        const stats = await (0,promises_.lstat)(file);
        const sha256 = stats.isFile() ? (await (0,hash_file/* hashFile */.D)(file, signal)).toString('hex') : '';
        found.push({ path: external_node_path_.relative(folder, file).split(external_node_path_.sep).join('/'), sha256, size: stats.size });
    }
    return found;
}
async function listFiles(folder, maxFiles) {
    const files = [];
    const folders = [folder];
    let empty = 0;
    for (const parent of folders) {
        const entries = await readFolder(parent, folder);
        if (entries.length === 0)
            empty++;
        for (const entry of entries)
            (entry.isDirectory() ? folders : files).push(external_node_path_.join(parent, entry.name));
        if (files.length + empty <= maxFiles)
            continue;
        throw new task_error/* TaskError */.Ik('INPUT_INVALID', {
            what: 'The input `path` names a folder with too many files for a result.',
            why: `Below ${folder} are more than ${maxFiles} files or empty folders.`,
            fix: 'Set `path` to a folder with nothing but the files of the result.',
        });
    }
    return files;
}
async function readFolder(folder, top) {
    return (0,promises_.readdir)(folder, { withFileTypes: true }).catch(cause => {
        throw new task_error/* TaskError */.Ik('INPUT_INVALID', {
            what: 'The input `path` names a folder that cannot be read.',
            why: `${top}: ${(0,system_error/* reasonOf */.A3)(cause)}.`,
            fix: 'Set `path` to the folder with the files of the result, relative to the workspace.',
            cause,
        });
    });
}
function checkSubjects(subject, found, tell) {
    const published = (0,published_names/* publishedNames */.x)(found.map(file => file.path));
    const nameOf = ({ path: place }) => published.get(place) ?? place;
    const digests = new Map(found.map(file => [nameOf(file), file.sha256]));
    const names = new Set(subject.map(({ name }) => name));
    const missing = subject.filter(({ name }) => !digests.has(name));
    const changed = subject.filter(({ name, digest }) => digests.has(name) && digests.get(name) !== digest.sha256);
    const extra = found.filter(file => !names.has(nameOf(file)));
    const faults = [
        ...(changed.length > 0 ? [`changed: ${tell(changed.map(({ name }) => name))}`] : []),
        ...(missing.length > 0 ? [`missing: ${tell(missing.map(({ name }) => name))}`] : []),
        ...(extra.length > 0 ? [`not in the statement: ${tell(extra.map(file => file.path))}`] : []),
    ];
    return faults.length === 0
        ? (0,verification_checks/* passed */.bF)('files', `${subject.length} ${subject.length === 1 ? 'file is' : 'files are'} there, unchanged, and no other.`)
        : (0,verification_checks/* failed */.gz)('files', `The files differ from the statement; ${faults.join('; ')}.`);
}
function withOriginalNames(found, renamed) {
    const originals = new Map(renamed.map(({ name, original }) => [name, original]));
    const published = (0,published_names/* publishedNames */.x)(found.map(file => file.path));
    return found.map(file => {
        const name = originals.get(published.get(file.path) ?? file.path);
        return name === undefined ? file : { ...file, name };
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/provenance/stated-files.js



class StatedFiles {
    found;
    isOpened;
    isSealed;
    #isList;
    #folders;
    #found;
    #stated;
    #expected;
    constructor({ subject, predicate: { tasks } }, digested) {
        this.#isList = tasks.some(({ name }) => name !== undefined);
        this.#folders = new Set(tasks.map(({ name }) => name ?? ''));
        this.found = withOriginalNames(digested, tasks.flatMap(({ name, renamed = [] }) => renamed.map(file => ({ ...file, name: name === undefined ? file.name : `${name}/${file.name}` }))));
        this.#found = Map.groupBy(this.found, file => this.#folderOf(file.path));
        this.#stated = Map.groupBy(subject.map(({ name }) => name), name => this.#folderOf(name));
        const encrypted = tasks.filter(({ subjects }) => subjects === 'encrypted');
        this.isOpened = encrypted.some(({ name }) => this.#filesOf(name).some(file => file.path === results/* COMPUTED */.g0));
        this.isSealed = encrypted.length > 0 && !this.isOpened;
    }
    ofTask({ name, subjects: kind }, folder) {
        const isSealed = kind === 'encrypted' && !this.isOpened;
        const place = isSealed ? undefined : name;
        return {
            kind,
            isOpened: this.isOpened,
            folder: place === undefined ? folder : external_node_path_.join(folder, place),
            found: isSealed && this.#isList ? (this.#found.get('') ?? []) : this.#filesOf(place),
            stated: new Set((this.#stated.get(place ?? '') ?? []).map(file => this.#inTask(place, file))),
        };
    }
    ofNoTask(names) {
        return names.filter(name => !this.#folders.has(firstOf(name)));
    }
    expectedOf(task, names) {
        if (this.#expected?.names !== names)
            this.#expected = { names, byTask: Map.groupBy(names, firstOf) };
        return (this.#expected.byTask.get(task) ?? []).map(name => this.#inTask(task, name));
    }
    #folderOf(name) {
        const first = this.#isList ? firstOf(name) : '';
        return this.#folders.has(first) ? first : '';
    }
    #filesOf(task) {
        const found = this.#found.get(task ?? '') ?? [];
        return task === undefined ? found : found.map(file => ({ ...file, path: this.#inTask(task, file.path) }));
    }
    #inTask(task, name) {
        return task === undefined ? name : name.slice(task.length + 1);
    }
}
function firstOf(name) {
    return name.slice(0, Math.max(0, name.indexOf('/')));
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/constants/addresses.js
var addresses = __webpack_require__(66793);
// EXTERNAL MODULE: ./build/src/iexec/protocol/deal.js
var protocol_deal = __webpack_require__(48219);
;// CONCATENATED MODULE: ./build/src/pipeline/provenance/statement-checks.js




function checkStatement(predicate, evidence, cid) {
    return [
        compare('stated-deal', dealFields(predicate, evidence), 'Requester, beneficiary, category, tag, worker pool and price'),
        checkOrderHash(predicate, evidence),
        compare('stated-app', appFields(predicate, evidence), 'Owner, image and checksum of the app, and the dataset'),
        compare('stated-task', taskFields(predicate, evidence, cid), 'Worker, enclave, digest and CID'),
        checkTransactions(predicate, evidence),
    ];
}
function dealFields({ deal: stated }, { deal }) {
    return [
        ['requester', stated.requester, deal.requester],
        ['beneficiary', stated.beneficiary, deal.beneficiary],
        ['category', stated.category, deal.category],
        ['tag', stated.tag, deal.tag],
        ['worker pool', stated.workerpool, deal.workerpool.pointer],
        ['price', stated.price, String((0,protocol_deal/* dealPrice */.Yb)(deal))],
    ];
}
function appFields({ app: stated, dataset: statedDataset, deal: statedDeal }, { deal, app, dataset }) {
    return [
        ['app', stated.address, deal.app.pointer],
        ['app owner', statedDeal.appOwner, deal.app.owner],
        ['app name', stated.name, app.name],
        ['app type', stated.type, app.type],
        ['image', stated.image, app.location],
        ['image checksum', stated.checksum, app.checksum],
        ['enclave measurement', stated.mrenclave, app.mrenclave],
        ['dataset', statedDataset?.address ?? addresses/* ZeroAddress */.j, deal.dataset.pointer],
        ['dataset checksum', statedDataset?.checksum, dataset?.checksum],
    ];
}
function taskFields({ task: stated }, { task, winner }, cid) {
    return [
        ['worker', stated.worker, winner?.worker ?? addresses/* ZeroAddress */.j],
        ['enclave challenge', stated.enclaveChallenge, winner?.contribution.enclaveChallenge ?? addresses/* ZeroAddress */.j],
        ['result digest', stated.resultDigest, task.resultDigest],
        ['CID', stated.cid, cid],
    ];
}
function checkOrderHash({ deal: stated }, { deal }) {
    const hash = stated.requestOrderHash;
    if (hash === null)
        return (0,verification_checks/* notChecked */.lb)('order-hash', 'The statement names no request order.');
    return (0,ids/* dealId */.Y2)(hash, deal.botFirst) === deal.id
        ? (0,verification_checks/* passed */.bF)('order-hash', `The deal’s id follows from the request order ${hash}.`)
        : (0,verification_checks/* failed */.gz)('order-hash', `The deal’s id does not follow from the request order ${hash}.`);
}
function checkTransactions({ deal, task }, { transactions }) {
    const stated = [
        ['match', deal.transaction, transactions.match],
        ['contribution', task.contribution, transactions.contribution],
        ['finalisation', task.finalisation, transactions.finalisation],
    ];
    const known = stated.filter(([, named, found]) => named !== null && found !== undefined);
    const wrong = compare('transactions', known, 'Match, contribution and finalisation');
    const unknown = stated.filter(([, named, found]) => named !== null && found === undefined);
    const unnamed = stated.filter(([, named]) => named === null);
    if (wrong.outcome === 'failed' || unknown.length + unnamed.length === 0)
        return wrong;
    const reasons = [
        ...unknown.map(([label]) => `the RPC endpoint does not give the ${label}`),
        ...unnamed.map(([label]) => `the statement does not name the ${label}`),
    ];
    return (0,verification_checks/* notChecked */.lb)('transactions', `Not all could be compared: ${reasons.join('; ')}.`);
}
function compare(name, fields, what) {
    const differences = fields.flatMap(([label, stated, found]) => stated === found ? [] : [`${label}: the statement says ${stated}, the chain ${found}`]);
    return differences.length === 0
        ? (0,verification_checks/* passed */.bF)(name, `${what} are those of the chain.`)
        : (0,verification_checks/* failed */.gz)(name, `The statement is not what the chain says; ${differences.join('; ')}.`);
}

;// CONCATENATED MODULE: ./build/src/pipeline/provenance/verify-provenance.js















const NAMES = (0,disclosure.disclosure)(true);
const TASKS_AT_ONCE = 100;
async function verifyProvenance(context, request) {
    const { reporter, signal } = context;
    const { tell } = context.disclosure;
    const { statement, folder, statementFile } = request;
    const { tasks } = statement.predicate;
    const maxFiles = Math.max(MAX_FILES, statement.subject.length + 1);
    const digested = await reporter.stage('Files', () => digestFolder(folder, { ignore: statementFile, signal, maxFiles }));
    const content = new StatedFiles(statement, digested);
    const files = checkFound(statement, content, tell);
    return reporter.stage('Chain', async () => {
        const place = checkNetwork(request);
        if (place.outcome === 'failed')
            return { checks: [files, place], covered: [] };
        const [only] = tasks;
        if (only && only.name === undefined) {
            const { checks, covered } = await verifyTask(context, request, content, only);
            const deals = checkDealsComplete([only.deal.id], request.expectedDeal);
            return { checks: [files, place, ...deals, ...checks], covered };
        }
        const list = checkList(request, content, tell);
        const { checks, covered } = await verifyTasks(context, request, content);
        return { checks: [files, place, ...list, ...checks], covered };
    });
}
async function verifyTasks(context, request, content) {
    const { tasks } = request.statement.predicate;
    const tally = new check_tally/* CheckTally */.X();
    const covered = [];
    for (let at = 0; at < tasks.length; at += TASKS_AT_ONCE) {
        const some = tasks.slice(at, at + TASKS_AT_ONCE);
        const findings = await Promise.all(some.map(task => verifyTask(context, request, content, task)));
        for (const [index, found] of findings.entries()) {
            const name = some[index]?.name ?? '';
            tally.add(name, found.checks);
            for (const file of found.covered)
                covered.push(`${name}/${file}`);
        }
    }
    return { checks: tally.checks(), covered };
}
async function verifyTask(context, { network, statement, folder, expectedDeal, expectedFiles, appLock }, files, task) {
    const evidence = await findEvidence(context, task);
    if (!('deal' in evidence))
        return { checks: [evidence], covered: [] };
    const cid = locationOf(evidence.task);
    const content = await checkContent(context, {
        ...files.ofTask(task, folder),
        evidence,
        cid,
        expected: task.name === undefined ? expectedFiles : files.expectedOf(task.name, expectedFiles),
        tell: context.disclosure.tell,
    });
    const checks = [
        ...checkExpectedDeal(evidence.deal, expectedDeal),
        ...checkStatement({ app: statement.predicate.app, ...task }, evidence, cid),
        ...(appLock ? [(0,deal_checks/* checkAppLock */.HP)(evidence.deal, evidence.app, network.chainId, appLock)] : []),
        ...(await (0,contribution_checks/* checkContribution */.D)(evidence, context.services.hub)),
        ...content.checks,
    ];
    return { checks, covered: content.covered };
}
function checkList({ statement, expectedDeal, expectedFiles }, content, tell) {
    const { tasks } = statement.predicate;
    const deals = tasks.map(({ deal }) => deal.id);
    const strays = content.ofNoTask(expectedFiles);
    const others = content.ofNoTask(content.found.map(file => file.path));
    return [
        checkDistinct(tasks),
        (0,verification_checks/* notChecked */.lb)('task-names', `Nothing on chain says how the ${tasks.length} tasks are called, nor that the list had no others.`),
        ...checkDealsComplete(deals, expectedDeal),
        ...(strays.length > 0
            ? [
                (0,verification_checks/* failed */.gz)('expected-files', `\`expect\` names ${tell(strays)}, in the folder of no task of the statement.`),
            ]
            : []),
        ...(others.length > 0 && !content.isSealed
            ? [
                (0,verification_checks/* notChecked */.lb)('other-files', `${tell(others)}: of no task of the statement, so nothing on chain says what is in them.`),
            ]
            : []),
    ];
}
function checkDistinct(tasks) {
    const [names, ids] = [new Set(), new Set()];
    const twice = [];
    for (const { name = '', task } of tasks) {
        const key = (0,entry_name/* collisionKey */.EE)(name);
        if (names.has(key) || ids.has(task.id))
            twice.push(name);
        names.add(key);
        ids.add(task.id);
    }
    return twice.length === 0
        ? (0,verification_checks/* passed */.bF)('tasks', `${tasks.length} different tasks.`)
        : (0,verification_checks/* failed */.gz)('tasks', `Tasks that are there more than once, by name or by id: ${NAMES.tell(twice)}.`);
}
function checkFound({ subject }, { isOpened, found }, tell) {
    if (!isOpened)
        return checkSubjects(subject, found, tell);
    const odd = found.filter(({ sha256 }) => sha256 === '').map(file => file.path);
    return odd.length === 0
        ? (0,verification_checks/* notChecked */.lb)('files', 'The statement names only the encrypted file, which was opened here.')
        : (0,verification_checks/* failed */.gz)('files', `Only regular files can be part of a result, and these are not: ${tell(odd)}.`);
}
function checkNetwork({ network, statement }) {
    const { chainId, hub } = statement.predicate.network;
    return chainId === network.chainId && hub === network.hub
        ? (0,verification_checks/* passed */.bF)('network', `Chain ${chainId}, hub ${hub}.`)
        : (0,verification_checks/* failed */.gz)('network', `The statement is about hub ${hub} of chain ${chainId}, and \`network\` is hub ${network.hub} of chain ${network.chainId}.`);
}
async function findEvidence(context, stated) {
    const { hub } = context.services;
    const [deal, task] = await Promise.all([hub.deal(stated.deal.id), hub.task(stated.task.id)]);
    if (!deal)
        return (0,verification_checks/* failed */.gz)('stated-deal', `The chain knows no deal ${stated.deal.id}.`);
    const belongs = task.dealId === deal.id && task.id === (0,ids/* taskId */.BS)(deal.id, task.index);
    if (!belongs) {
        return (0,verification_checks/* failed */.gz)('stated-task', `The task ${task.id} does not belong to the deal ${deal.id}.`);
    }
    if (task.status !== 'COMPLETED') {
        return (0,verification_checks/* failed */.gz)('stated-task', `The task ${task.id} is ${task.status} on chain, and has no result.`);
    }
    return (0,evidence/* gatherEvidence */.h)(context, { dealId: deal.id, task });
}
function locationOf(task) {
    try {
        return (0,result_location/* parseResultLocation */.o)(task.results).cid;
    }
    catch (error) {
        if ((0,task_error/* isTaskError */.Oj)(error))
            return '';
        throw error;
    }
}
function assertProvenanceHolds(checks) {
    const failures = (0,verification_checks/* failuresOf */.dJ)(checks);
    if (failures.length === 0)
        return;
    throw new task_error/* TaskError */.Ik('PROVENANCE_MISMATCH', {
        what: 'The provenance does not hold.',
        why: failures.map(({ detail }) => detail).join(' '),
        fix: 'Do not trust these files as they are; get files and provenance anew from the run that made them.',
    });
}


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

/***/ 67344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ hashMessage),
  l: () => (/* binding */ verifyMessage)
});

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/crypto/keccak.js + 2 modules
var keccak = __webpack_require__(58479);
;// CONCATENATED MODULE: ./node_modules/ethers/lib.esm/constants/strings.js
// NFKC (composed)             // (decomposed)
/**
 *  A constant for the ether symbol (normalized using NFKC).
 *
 *  (**i.e.** ``"\\u039e"``)
 */
const EtherSymbol = "\u039e"; // "\uD835\uDF63";
/**
 *  A constant for the [[link-eip-191]] personal message prefix.
 *
 *  (**i.e.** ``"\\x19Ethereum Signed Message:\\n"``)
 */
const MessagePrefix = "\x19Ethereum Signed Message:\n";
//# sourceMappingURL=strings.js.map
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/transaction/address.js
var address = __webpack_require__(64896);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/utf8.js
var utf8 = __webpack_require__(32714);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/data.js
var data = __webpack_require__(56793);
;// CONCATENATED MODULE: ./node_modules/ethers/lib.esm/hash/message.js




/**
 *  Computes the [[link-eip-191]] personal-sign message digest to sign.
 *
 *  This prefixes the message with [[MessagePrefix]] and the decimal length
 *  of %%message%% and computes the [[keccak256]] digest.
 *
 *  If %%message%% is a string, it is converted to its UTF-8 bytes
 *  first. To compute the digest of a [[DataHexString]], it must be converted
 *  to [bytes](getBytes).
 *
 *  @example:
 *    hashMessage("Hello World")
 *    //_result:
 *
 *    // Hashes the SIX (6) string characters, i.e.
 *    // [ "0", "x", "4", "2", "4", "3" ]
 *    hashMessage("0x4243")
 *    //_result:
 *
 *    // Hashes the TWO (2) bytes [ 0x42, 0x43 ]...
 *    hashMessage(getBytes("0x4243"))
 *    //_result:
 *
 *    // ...which is equal to using data
 *    hashMessage(new Uint8Array([ 0x42, 0x43 ]))
 *    //_result:
 *
 */
function hashMessage(message) {
    if (typeof (message) === "string") {
        message = (0,utf8/* toUtf8Bytes */.YW)(message);
    }
    return (0,keccak/* keccak256 */.S)((0,data/* concat */.xW)([
        (0,utf8/* toUtf8Bytes */.YW)(MessagePrefix),
        (0,utf8/* toUtf8Bytes */.YW)(String(message.length)),
        message
    ]));
}
/**
 *  Return the address of the private key that produced
 *  the signature %%sig%% during signing for %%message%%.
 */
function verifyMessage(message, sig) {
    const digest = hashMessage(message);
    return (0,address/* recoverAddress */.x)(digest, sig);
}
//# sourceMappingURL=message.js.map

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
