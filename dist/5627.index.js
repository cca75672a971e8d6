export const id = 5627;
export const ids = [5627];
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

/***/ 57455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ PRIVATE_DIRECTORY),
/* harmony export */   r: () => (/* binding */ PRIVATE_FILE)
/* harmony export */ });
const PRIVATE_FILE = 0o600;
const PRIVATE_DIRECTORY = 0o700;


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

/***/ 88920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assertProvenanceHolds: () => (/* binding */ assertProvenanceHolds),
  verifyProvenance: () => (/* binding */ verifyProvenance)
});

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/iexec/protocol/ids.js
var ids = __webpack_require__(30583);
// EXTERNAL MODULE: ./build/src/iexec/protocol/result-location.js
var result_location = __webpack_require__(68822);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/contribution-checks.js + 1 modules
var contribution_checks = __webpack_require__(33856);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/deal-checks.js
var deal_checks = __webpack_require__(21050);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/evidence.js + 2 modules
var evidence = __webpack_require__(8647);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/verification-checks.js
var verification_checks = __webpack_require__(10765);
;// CONCATENATED MODULE: ./build/src/pipeline/provenance/expected-deal.js

function checkExpectedDeal(deal, { requesters, dealId }) {
    return [...(requesters ? [checkRequester(deal.requester, requesters)] : []), checkDealId(deal.id, dealId)];
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
    return id === expected
        ? (0,verification_checks/* passed */.bF)('named-deal', `It is the deal ${id}.`)
        : (0,verification_checks/* failed */.gz)('named-deal', `The statement is about the deal ${id}, and \`deal-id\` is ${expected}.`);
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








function isDecryptedByRecipient({ predicate }, found) {
    return predicate.subjects === 'encrypted' && found.some(file => file.path === results/* COMPUTED */.g0);
}
async function checkContent(context, content) {
    const { checks, covered } = await judge(context, content);
    if (!covered)
        return { checks, covered: [] };
    const expected = checkExpectedFiles(content.expected, covered, content.tell);
    return { checks: [...checks, ...expected], covered: covered.names };
}
function judge(context, content) {
    const { statement, found } = content;
    const { subjects } = statement.predicate;
    if (subjects === 'archive')
        return judgeArchive(context, content);
    return subjects === 'files' || isDecryptedByRecipient(statement, found)
        ? judgeFiles(content)
        : judgeEncrypted(content);
}
async function judgeArchive({ signal }, { folder, found, cid, tell }) {
    const why = 'The result is encrypted, so its files cannot be compared with the digest.';
    const hidden = (0,verification_checks/* notChecked */.lb)('digest', why);
    const refuse = (because) => ({ checks: [(0,verification_checks/* failed */.gz)('archive', because), hidden] });
    const others = found.map(file => file.path).filter(name => name !== results/* ARCHIVE */.$3 && name !== how_to_open/* HOW_TO_OPEN */.G);
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
async function judgeFiles({ statement, folder, found, evidence, tell }) {
    const isNamed = statement.subject.some(({ name }) => name === results/* COMPUTED */.g0);
    if (isNamed && !found.some(file => file.path === results/* COMPUTED */.g0)) {
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
function appFields({ app: stated, dataset: statedDataset }, { deal, app, dataset }) {
    return [
        ['app', stated.address, deal.app.pointer],
        ['app owner', stated.owner, deal.app.owner],
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











async function verifyProvenance(context, request) {
    const { reporter, signal } = context;
    const { tell } = context.disclosure;
    const { network, statement, folder, statementFile, appLock } = request;
    const { predicate } = statement;
    const maxFiles = Math.max(MAX_FILES, statement.subject.length + 1);
    const digested = await reporter.stage('Files', () => digestFolder(folder, { ignore: statementFile, signal, maxFiles }));
    const found = withOriginalNames(digested, predicate.renamed ?? []);
    const files = checkFound(statement, found, tell);
    return reporter.stage('Chain', async () => {
        const place = checkNetwork(request);
        if (place.outcome === 'failed')
            return { checks: [files, place], covered: [] };
        const evidence = await findEvidence(context, statement);
        if (!('deal' in evidence))
            return { checks: [files, place, evidence], covered: [] };
        const cid = locationOf(evidence.task);
        const content = await checkContent(context, {
            statement,
            folder,
            found,
            evidence,
            cid,
            expected: request.expectedFiles,
            tell,
        });
        const checks = [
            files,
            place,
            ...checkExpectedDeal(evidence.deal, request.expectedDeal),
            ...checkStatement(predicate, evidence, cid),
            ...(appLock ? [(0,deal_checks/* checkAppLock */.HP)(evidence.deal, evidence.app, network.chainId, appLock)] : []),
            ...(await (0,contribution_checks/* checkContribution */.D)(evidence, context.services.hub)),
            ...content.checks,
        ];
        return { checks, covered: content.covered };
    });
}
function checkFound(statement, found, tell) {
    const { subject } = statement;
    if (!isDecryptedByRecipient(statement, found))
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
async function findEvidence(context, { predicate }) {
    const { hub } = context.services;
    const [deal, task] = await Promise.all([hub.deal(predicate.deal.id), hub.task(predicate.task.id)]);
    if (!deal)
        return (0,verification_checks/* failed */.gz)('stated-deal', `The chain knows no deal ${predicate.deal.id}.`);
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


/***/ })

};
