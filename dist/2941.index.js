export const id = 2941;
export const ids = [2941,765];
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

/***/ 57195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ publishedNames)
/* harmony export */ });
/* harmony import */ var _entry_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79778);

function publishedNames(paths) {
    const names = new Map(paths.filter(fits).map(path => [path, path]));
    const files = new Set(names.keys());
    const folders = new Set(paths.filter(fits).flatMap(foldersOf));
    for (const path of paths.filter(one => !fits(one)).sort()) {
        const segments = [];
        const fitting = (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactSegments */ .zL)(path);
        for (const [index, segment] of fitting.entries()) {
            const isFile = index === fitting.length - 1;
            const place = (number) => [...segments, number === 1 ? segment : (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_0__/* .numbered */ .jN)(segment, number)].join('/');
            let number = 1;
            while (files.has(place(number)) || (isFile && folders.has(place(number))))
                number += 1;
            segments.push(number === 1 ? segment : (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_0__/* .numbered */ .jN)(segment, number));
            (isFile ? files : folders).add(segments.join('/'));
        }
        names.set(path, segments.join('/'));
    }
    return names;
}
function fits(path) {
    return (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactSegments */ .zL)(path).join('/') === path;
}
function foldersOf(path) {
    const segments = path.split('/').slice(0, -1);
    return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}


/***/ }),

/***/ 7059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n$: () => (/* binding */ resultSeal),
/* harmony export */   sl: () => (/* binding */ resultDigest),
/* harmony export */   wP: () => (/* binding */ resultHash)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66793);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56793);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58479);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61179);



const ENCLAVE_OUTPUT = '/iexec_out';
function resultDigest({ files, computedJson, callback, }) {
    const { 'callback-data': data, 'deterministic-output-path': named } = asRecord(computedJson);
    if (callback !== ethers__WEBPACK_IMPORTED_MODULE_2__/* .ZeroAddress */ .j) {
        if (!(0,ethers__WEBPACK_IMPORTED_MODULE_3__/* .isHexString */ .Lo)(data, true))
            throw mismatch('its `callback-data` is not hexadecimal');
        return { digest: (0,ethers__WEBPACK_IMPORTED_MODULE_4__/* .keccak256 */ .S)(data), coveredFiles: [], ofDirectory: false };
    }
    if (typeof named !== 'string')
        throw mismatch('it has no `deterministic-output-path`');
    const path = pathBelowOutput(named);
    const file = files.find(one => nameOf(one) === path && one.sha256 !== '');
    if (!file)
        return digestOfDirectory(path, files);
    return { digest: `0x${file.sha256}`, coveredFiles: [file.path], ofDirectory: false };
}
function resultHash(taskId, digest) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_4__/* .keccak256 */ .S)((0,ethers__WEBPACK_IMPORTED_MODULE_3__/* .concat */ .xW)([taskId, digest]));
}
function resultSeal(worker, taskId, digest) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_4__/* .keccak256 */ .S)((0,ethers__WEBPACK_IMPORTED_MODULE_3__/* .concat */ .xW)([worker, taskId, digest]));
}
function digestOfDirectory(path, files) {
    const prefix = path === '' ? '' : `${path}/`;
    const below = files.filter(file => nameOf(file).startsWith(prefix) && file.sha256 !== '');
    if (below.length === 0)
        throw mismatch('its `deterministic-output-path` names nothing in the result');
    const direct = below.filter(file => !nameOf(file).includes('/', prefix.length)).sort(byName);
    const filled = direct.filter(({ size }) => size > 0);
    return {
        ...digestOf(filled),
        ...(filled.length < direct.length && { legacy: digestOf(direct) }),
        ofDirectory: true,
    };
}
function digestOf(files) {
    const digest = (0,ethers__WEBPACK_IMPORTED_MODULE_4__/* .keccak256 */ .S)(Buffer.from(files.map(({ sha256 }) => sha256).join(''), 'hex'));
    return { digest, coveredFiles: files.map(file => file.path) };
}
function byName(one, other) {
    return Buffer.compare(Buffer.from(nameOf(one)), Buffer.from(nameOf(other)));
}
function nameOf({ name, path }) {
    return name ?? path;
}
function pathBelowOutput(named) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(named.replace(/^\/+/, '/')).replace(/\/$/, '');
    if (path === ENCLAVE_OUTPUT)
        return '';
    if (!path.startsWith(`${ENCLAVE_OUTPUT}/`))
        throw mismatch('its `deterministic-output-path` lies outside `/iexec_out`');
    return path.slice(ENCLAVE_OUTPUT.length + 1);
}
function asRecord(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw mismatch('it is not a JSON object');
    return value;
}
function mismatch(why) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskError */ .Ik('RESULT_MISMATCH', {
        what: 'The result cannot be compared with what the enclave signed.',
        why: `\`computed.json\` says what the digest covers, but ${why}.`,
        fix: 'Have the app write a `computed.json` whose `deterministic-output-path` names a file or a folder that it wrote itself: an archive holds no links.',
    });
}


/***/ }),

/***/ 79792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ hashFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _file_stream_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30052);


async function hashFile(path, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of (0,_file_stream_js__WEBPACK_IMPORTED_MODULE_1__/* .readChunks */ .zO)(path, signal))
        hash.update(chunk);
    return hash.digest();
}


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

/***/ 36587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kv: () => (/* binding */ signerOf),
/* harmony export */   TZ: () => (/* binding */ decodeContribution),
/* harmony export */   uo: () => (/* binding */ enclaveMessage),
/* harmony export */   zn: () => (/* binding */ authorizationMessage)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58479);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56793);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17759);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67344);
/* harmony import */ var _abi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18787);


function decodeContribution(calldata) {
    try {
        const call = _abi_js__WEBPACK_IMPORTED_MODULE_0__/* .HUB_ABI */ .zr.parseTransaction({ data: calldata });
        if (call?.name !== 'contribute' && call?.name !== 'contributeAndFinalize')
            return undefined;
        const { taskId, enclaveChallenge, enclaveSign, authorizationSign } = call.args;
        return { taskId, enclaveChallenge, enclaveSignature: enclaveSign, authorization: authorizationSign };
    }
    catch {
        return undefined;
    }
}
function enclaveMessage(resultHash, resultSeal) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_1__/* .keccak256 */ .S)((0,ethers__WEBPACK_IMPORTED_MODULE_2__/* .concat */ .xW)([resultHash, resultSeal]));
}
function authorizationMessage(worker, taskId, enclaveChallenge) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_3__/* .solidityPackedKeccak256 */ .x9)(['address', 'bytes32', 'address'], [worker, taskId, enclaveChallenge]);
}
function signerOf(message, signature) {
    try {
        return (0,ethers__WEBPACK_IMPORTED_MODULE_4__/* .verifyMessage */ .l)((0,ethers__WEBPACK_IMPORTED_MODULE_2__/* .getBytes */ .q5)(message), signature);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 48219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M3: () => (/* binding */ dealDeadlines),
/* harmony export */   Yb: () => (/* binding */ dealPrice),
/* harmony export */   iy: () => (/* binding */ dealTaskIds)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30583);


function dealPrice(deal) {
    return (deal.app.price + deal.dataset.price + deal.workerpool.price) * deal.botSize;
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

/***/ 68822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseResultLocation)
/* harmony export */ });
/* harmony import */ var multiformats_cid__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15771);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61179);
/* harmony import */ var _text_plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61941);




const MAX_LOCATION_BYTES = 4_096;
const MAX_QUOTED_CHARS = 80;
const schema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ storage: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), location: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) });
function parseResultLocation(results) {
    if (results.length > 2 + 2 * MAX_LOCATION_BYTES)
        throw missing('What the worker put on chain in place of a location is far too long.');
    const text = Buffer.from(results.slice(2), 'hex').toString('utf8');
    if (text === '')
        throw missing('The worker put no location on chain, which it does when the storage of the network did not take the result.');
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(schema, parseJson(text));
    if (!parsed.success)
        throw missing('What the worker put on chain in place of a location cannot be read.');
    const { storage, location = '' } = parsed.output;
    if (storage !== 'ipfs')
        throw missing(`The result is stored on "${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .w)(storage, MAX_QUOTED_CHARS)}", not on IPFS.`);
    const cid = /^\/ipfs\/([0-9A-Za-z]{1,128})$/.exec(location)?.[1];
    if (cid === undefined || !isCid(cid))
        throw missing(`The worker names "${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .w)(location, MAX_QUOTED_CHARS)}", which is not of the form /ipfs/<CID>.`);
    return { cid };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isCid(text) {
    try {
        multiformats_cid__WEBPACK_IMPORTED_MODULE_0__/* .CID */ .TO.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function missing(why) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskError */ .Ik('RESULT_MISSING', {
        what: 'The task is completed, but there is no result to download.',
        why,
        fix: 'Look into the task’s logs; if the app wrote its files to IEXEC_OUT, report it to the worker pool’s operator.',
    });
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

/***/ 34047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ assertDigest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _crypto_result_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7059);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61179);
/* harmony import */ var _context_results_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29086);





const MAX_COMPUTED_BYTES = 1024 * 1024;
async function assertDigest(directory, files, { deal, task }) {
    const computedJson = await readComputed(directory, files);
    const { callback } = deal;
    const { legacy, ofDirectory, ...current } = (0,_crypto_result_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .resultDigest */ .sl)({ files, computedJson, callback });
    const found = [current, legacy].find(candidate => candidate?.digest === task.resultDigest);
    if (found === undefined || (0,_crypto_result_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .resultHash */ .wP)(task.id, found.digest) !== task.consensusValue) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_3__/* .TaskError */ .Ik('RESULT_MISMATCH', {
            what: 'The result is not the one that the chain vouches for.',
            why: `The digest of the files is ${current.digest}, and the chain says ${task.resultDigest}. The files were changed after the enclave had signed them, or the app put a link in what the digest covers: the enclave follows it, and the archive does not hold it.`,
            fix: 'Do not use this result. If the app writes links, have it write files instead; otherwise report the worker pool, and run again with another one (`workerpool`).',
        });
    }
    return { ...found, ofDirectory };
}
async function readComputed(directory, unpacked) {
    const { size, sha256 } = unpacked.find(file => file.path === _context_results_js__WEBPACK_IMPORTED_MODULE_4__/* .COMPUTED */ .g0) ?? { size: 0, sha256: '' };
    if (size > MAX_COMPUTED_BYTES) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_3__/* .TaskError */ .Ik('RESULT_MISMATCH', {
            what: 'The result cannot be checked.',
            why: `Its ${_context_results_js__WEBPACK_IMPORTED_MODULE_4__/* .COMPUTED */ .g0} has ${size} bytes, where a path or a callback of at most ${MAX_COMPUTED_BYTES} belongs.`,
            fix: 'Do not use this result; report the app or the worker pool.',
        });
    }
    try {
        if (sha256 === '')
            throw new Error('it is not a regular file');
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, _context_results_js__WEBPACK_IMPORTED_MODULE_4__/* .COMPUTED */ .g0), 'utf8'));
    }
    catch (cause) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_3__/* .TaskError */ .Ik('RESULT_MISMATCH', {
            what: 'The result cannot be checked.',
            why: 'Its computed.json, which says what the digest covers, is missing or is not JSON.',
            fix: 'Do not use this result; report the app or the worker pool.',
            cause,
        });
    }
}


/***/ }),

/***/ 33856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ checkContribution)
});

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/constants/addresses.js
var addresses = __webpack_require__(66793);
// EXTERNAL MODULE: ./build/src/crypto/result-digest.js
var result_digest = __webpack_require__(7059);
// EXTERNAL MODULE: ./build/src/iexec/protocol/contribution.js
var contribution = __webpack_require__(36587);
// EXTERNAL MODULE: ./build/src/iexec/protocol/tag.js
var tag = __webpack_require__(4985);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/hash/message.js + 1 modules
var hash_message = __webpack_require__(67344);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/data.js
var data = __webpack_require__(56793);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/verification-checks.js
var verification_checks = __webpack_require__(10765);
;// CONCATENATED MODULE: ./build/src/pipeline/provenance/authorization-check.js




const NAME = 'authorization';
async function checkAuthorization(evidence, hub) {
    const { winner, transactions } = evidence;
    const { signed, gap, block } = transactions;
    if (!winner)
        return (0,verification_checks/* notChecked */.lb)(NAME, 'There is no contribution.');
    if (!signed || block === undefined)
        return (0,verification_checks/* notChecked */.lb)(NAME, `The authorization cannot be had: ${gap ?? 'the RPC endpoint does not give it'}.`);
    const whom = `worker ${winner.worker} with that enclave for this task`;
    const then = await answersAround(evidence, hub, block);
    const held = then?.find(({ valid }) => valid);
    if (held)
        return (0,verification_checks/* passed */.bF)(NAME, `${held.signer} authorized ${whom}.`);
    if (then) {
        const signers = [...new Set(then.map(({ signer }) => signer))].join(' and ');
        return (0,verification_checks/* failed */.gz)(NAME, `${signers} did not authorize ${whom}.`);
    }
    const now = await answerAt(evidence, hub, undefined);
    const lacks = `the RPC endpoint does not give the state of block ${block}, in which the contribution was made`;
    if (!now)
        return (0,verification_checks/* notChecked */.lb)(NAME, `The signature could not be checked: ${lacks}.`);
    return now.valid
        ? (0,verification_checks/* passed */.bF)(NAME, `${now.signer} authorized ${whom}, as the chain stands now: ${lacks}.`)
        : (0,verification_checks/* notChecked */.lb)(NAME, `As the chain stands now, ${now.signer} did not authorize ${whom}, which may have changed: ${lacks}.`);
}
async function answersAround(evidence, hub, block) {
    const after = await answerAt(evidence, hub, block);
    if (!after || after.valid)
        return after && [after];
    const before = await answerAt(evidence, hub, block - 1);
    return before && [after, before];
}
async function answerAt({ deal, task, winner, transactions: { signed } }, hub, block) {
    if (!winner || !signed)
        return undefined;
    const { enclaveChallenge } = winner.contribution;
    const message = (0,contribution/* authorizationMessage */.zn)(winner.worker, task.id, enclaveChallenge);
    const { owner } = deal.workerpool;
    try {
        const signer = enclaveChallenge === addresses/* ZeroAddress */.j ? owner : ((await hub.teeBroker(block)) ?? owner);
        const valid = (0,contribution/* signerOf */.Kv)(message, signed.authorization) === signer ||
            (await hub.verifySignature(signer, (0,hash_message/* hashMessage */.A)((0,data/* getBytes */.q5)(message)), signed.authorization, block));
        return { signer, valid };
    }
    catch (error) {
        if ((0,task_error/* isTaskError */.Oj)(error))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/pipeline/provenance/contribution-checks.js






async function checkContribution(evidence, hub) {
    return [
        checkConsensus(evidence),
        checkWinner(evidence),
        checkEnclaveSignature(evidence),
        await checkAuthorization(evidence, hub),
        (0,verification_checks/* notChecked */.lb)('attestation', 'The network shows requesters no attestation, so this rests on the Secret Management Service, which makes the key, and on the worker pool.'),
    ];
}
function checkConsensus({ task }) {
    return task.consensusValue === (0,result_digest/* resultHash */.wP)(task.id, task.resultDigest)
        ? (0,verification_checks/* passed */.bF)('consensus', `The consensus is the hash of the task and the digest ${task.resultDigest}.`)
        : (0,verification_checks/* failed */.gz)('consensus', `The task’s consensus does not follow from its digest ${task.resultDigest}.`);
}
function checkWinner({ deal, task, winner }) {
    if (!winner) {
        return (0,verification_checks/* failed */.gz)('contribution', 'No worker contributed what the task says was agreed on.');
    }
    const { worker, contribution } = winner;
    if (contribution.resultSeal !== (0,result_digest/* resultSeal */.n$)(worker, task.id, task.resultDigest)) {
        return (0,verification_checks/* failed */.gz)('contribution', `The contribution of worker ${worker} is sealed for another digest.`);
    }
    if ((0,tag/* demandsEnclave */.Jn)(deal.tag) && contribution.enclaveChallenge === addresses/* ZeroAddress */.j) {
        return (0,verification_checks/* failed */.gz)('contribution', `Worker ${worker} contributed without an enclave, which the deal demands.`);
    }
    return (0,verification_checks/* passed */.bF)('contribution', `Worker ${worker} contributed it, and its seal fits.`);
}
function checkEnclaveSignature({ deal, winner, transactions: { signed, gap } }) {
    const name = 'enclave-signature';
    if (!(0,tag/* demandsEnclave */.Jn)(deal.tag))
        return (0,verification_checks/* notChecked */.lb)(name, 'The deal does not demand an enclave.');
    if (!winner)
        return (0,verification_checks/* notChecked */.lb)(name, 'There is no contribution.');
    if (!signed)
        return (0,verification_checks/* notChecked */.lb)(name, `The signature cannot be had: ${gap ?? 'the RPC endpoint does not give it'}.`);
    const { resultHash: hash, resultSeal: seal, enclaveChallenge } = winner.contribution;
    return (0,contribution/* signerOf */.Kv)((0,contribution/* enclaveMessage */.uo)(hash, seal), signed.enclaveSignature) === enclaveChallenge
        ? (0,verification_checks/* passed */.bF)(name, `The signature over the result is by the enclave’s key ${enclaveChallenge}.`)
        : (0,verification_checks/* failed */.gz)(name, `The signature over the result is not by the enclave’s key ${enclaveChallenge}.`);
}


/***/ }),

/***/ 21050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HP: () => (/* binding */ checkAppLock),
/* harmony export */   Y: () => (/* binding */ checkNamedDeal),
/* harmony export */   YA: () => (/* binding */ poolFacts),
/* harmony export */   ot: () => (/* binding */ checkDealTerms)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66793);
/* harmony import */ var _iexec_protocol_app_lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89756);
/* harmony import */ var _iexec_protocol_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30583);
/* harmony import */ var _iexec_protocol_orders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51836);
/* harmony import */ var _iexec_protocol_tag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4985);
/* harmony import */ var _verification_checks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10765);






function poolFacts(hub) {
    return {
        passes: (restriction, address) => hub.passesRestriction(restriction, address),
        isPool: async (address) => (await hub.workerpoolOwner(address)) !== undefined,
    };
}
async function checkDealTerms(deal, order, { domain, passes, isPool }) {
    const pool = deal.workerpool.pointer;
    const isOutside = !(await passes(order.workerpool, pool));
    const isAnother = isOutside && (await isPool(order.workerpool));
    const differences = [
        ...differingFields(deal, order),
        ...((0,_iexec_protocol_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .dealId */ .Y2)((0,_iexec_protocol_orders_js__WEBPACK_IMPORTED_MODULE_1__/* .hashOrder */ .VN)('request', order, domain), deal.botFirst) === deal.id
            ? []
            : ['its id does not follow from the order']),
        ...(isAnother ? [`its worker pool is ${pool}, not ${order.workerpool}`] : []),
    ];
    if (differences.length > 0) {
        return (0,_verification_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)('deal-terms', `Deal ${deal.id} differs from the order: ${differences.join('; ')}.`);
    }
    if (isOutside) {
        return (0,_verification_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .notChecked */ .lb)('deal-terms', `All but the worker pool is that of the order: ${pool} is not in the group ${order.workerpool} now, and only the hub saw whether it was when the deal was made.`);
    }
    return (0,_verification_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .passed */ .bF)('deal-terms', 'Requester, beneficiary, app, dataset, arguments, category, tag, worker pool and prices are those of the order.');
}
async function checkNamedDeal(deal, terms, { wallet, pools }) {
    const { requesters = [], beneficiary, app, dataset, workerpool, args } = terms;
    const isOurs = [wallet, ...requesters].includes(deal.requester);
    const fields = [
        ['beneficiary', deal.beneficiary, beneficiary],
        ['app', deal.app.pointer, app],
        ['dataset', deal.dataset.pointer, dataset],
        ['arguments', argsOf(deal.params), args],
    ];
    const named = fields.filter(([, , expected]) => expected !== undefined);
    const pool = deal.workerpool.pointer;
    const isOutside = workerpool !== undefined && !(await pools.passes(workerpool, pool));
    const isAnother = isOutside && (await pools.isPool(workerpool));
    const differences = [
        ...(isOurs
            ? []
            : [`its requester is ${deal.requester}, and neither this wallet nor named in \`requester\``]),
        ...differing(named),
        ...(isAnother ? [`its worker pool is ${pool}, not ${workerpool}`] : []),
        ...((0,_iexec_protocol_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .demandsEnclave */ .Jn)(deal.tag) ? [] : [`its tag is ${deal.tag}, which demands no enclave`]),
    ];
    if (differences.length > 0) {
        return (0,_verification_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)('deal-terms', `Deal ${deal.id} is another one: ${differences.join('; ')}.`);
    }
    const compared = [...named.map(([name]) => name), ...(workerpool && !isOutside ? ['worker pool'] : [])];
    const rest = compared.length > 0 ? ` The ${compared.join(', ')} ${compared.length > 1 ? 'are' : 'is'} as named.` : '';
    return (0,_verification_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .passed */ .bF)('deal-terms', `The requester is ${deal.requester === wallet ? 'this wallet' : `${deal.requester}, named in \`requester\``}, and an enclave is demanded.${rest} By \`deal-id\` alone there is no order to compare the rest with.`);
}
function argsOf(params) {
    try {
        const { iexec_args: args = '' } = JSON.parse(params);
        return String(args);
    }
    catch {
        return params;
    }
}
function checkAppLock(deal, app, chainId, lock) {
    const ran = (0,_iexec_protocol_app_lock_js__WEBPACK_IMPORTED_MODULE_0__.lockOf)({ ...app, owner: deal.app.owner }, chainId);
    const differences = (0,_iexec_protocol_app_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockDifferences */ .qh)(lock, ran);
    return differences.length === 0
        ? (0,_verification_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .passed */ .bF)('app-lock', 'Its address, owner at the time of the deal, image and checksum are those of `app-lock`.')
        : (0,_verification_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)('app-lock', `The app that ran differs from \`app-lock\` in ${differences.join('; ')}.`);
}
function differingFields(deal, order) {
    const equal = [
        ['requester', deal.requester, order.requester],
        ['beneficiary', deal.beneficiary, order.beneficiary],
        ['app', deal.app.pointer, order.app],
        ['dataset', deal.dataset.pointer, order.dataset],
        ['params', deal.params, order.params],
        ['category', BigInt(deal.category), order.category],
        ['callback', deal.callback, order.callback],
    ];
    const capped = [
        ['app price', deal.app.price, order.appmaxprice],
        ['dataset price', deal.dataset.price, order.datasetmaxprice],
        ['worker pool price', deal.workerpool.price, order.workerpoolmaxprice],
        ['number of tasks', deal.botSize, order.volume],
    ];
    return [
        ...differing(equal),
        ...capped.flatMap(([name, found, most]) => found <= most ? [] : [`its ${name} is ${found}, more than ${most}`]),
        ...((0,_iexec_protocol_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .tagContains */ .I6)(deal.tag, order.tag) ? [] : [`its tag is ${deal.tag}, which lacks bits of ${order.tag}`]),
        ...(deal.trust >= order.trust ? [] : [`its trust is ${deal.trust}, less than ${order.trust}`]),
    ];
}
function differing(fields) {
    return fields.flatMap(([name, found, expected]) => found === expected ? [] : [`its ${name} is ${shown(found)}, not ${shown(expected)}`]);
}
function shown(value) {
    if (value === ethers__WEBPACK_IMPORTED_MODULE_5__/* .ZeroAddress */ .j)
        return 'none';
    return String(value).slice(0, 200);
}


/***/ }),

/***/ 8647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ gatherEvidence)
});

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/constants/addresses.js
var addresses = __webpack_require__(66793);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/data.js
var data = __webpack_require__(56793);
;// CONCATENATED MODULE: ./build/src/iexec/chain/block-search.js
const NARROW = 2_000;
const PROBES = 12;
const MAX_ROUNDS = 8;
async function findBlocksAround(provider, head, time) {
    let from = 0;
    let to = head.number;
    let probes = Array.from({ length: PROBES }, (_, step) => head.number - 256 * 4 ** step);
    for (let round = 0; to - from > NARROW && round < MAX_ROUNDS; round++) {
        const numbers = probes.filter(number => number > from && number < to);
        const blocks = await Promise.all(numbers.map(number => provider.getBlock(number)));
        for (const block of blocks) {
            if (block && block.timestamp < time)
                from = Math.max(from, block.number);
            if (block && block.timestamp > time)
                to = Math.min(to, block.number);
        }
        const width = (to - from) / (PROBES + 1);
        probes = Array.from({ length: PROBES }, (_, step) => Math.round(from + width * (step + 1)));
    }
    return { from, to };
}

// EXTERNAL MODULE: ./build/src/iexec/chain/log-search.js
var log_search = __webpack_require__(95045);
// EXTERNAL MODULE: ./build/src/iexec/protocol/abi.js
var abi = __webpack_require__(18787);
// EXTERNAL MODULE: ./build/src/iexec/protocol/contribution.js
var protocol_contribution = __webpack_require__(36587);
// EXTERNAL MODULE: ./build/src/iexec/protocol/ids.js
var ids = __webpack_require__(30583);
;// CONCATENATED MODULE: ./build/src/iexec/hub/task-transactions.js






const topicOf = (event) => abi/* HUB_ABI */.zr.getEvent(event)?.topicHash ?? '';
async function findTaskTransactions(hub, search) {
    const { deal, task } = search;
    const head = await hub.head();
    const [start, end] = await Promise.all([
        findBlocksAround(hub.provider, head, deal.startTime),
        findEnd(hub, head, task.finalDeadline),
    ]);
    const [match, results] = await Promise.all([
        search.matchIsKnown ? {} : findMatch(hub, start, search),
        findEvents(hub, { from: start.from, to: end }, search),
    ]);
    return { ...match, ...results };
}
async function findEnd(hub, head, finalDeadline) {
    if (head.timestamp <= finalDeadline)
        return head.number;
    return (await findBlocksAround(hub.provider, head, finalDeadline)).to;
}
async function findMatch(hub, range, { deal, signal }) {
    const find = (logs) => logs
        .map(log => ({ log, event: parse(log) }))
        .find(({ event }) => event?.args.dealid === deal.id && (0,ids/* dealId */.Y2)(event?.args.requestHash, deal.botFirst) === deal.id);
    const filter = { address: hub.address, topics: [topicOf('OrdersMatched')] };
    const isEnough = (logs) => find(logs) !== undefined;
    const found = find((await (0,log_search/* searchLogs */.g)(hub.provider, filter, range, { isEnough, signal })) ?? []);
    return found ? { match: found.log.transactionHash, requestOrderHash: found.event?.args.requestHash } : {};
}
async function findEvents(hub, range, { task, worker, signal }) {
    const contributed = (logs) => logs.find(({ topics }) => topics[0] === topicOf('TaskContribute') &&
        worker !== undefined &&
        topics[2] === (0,data/* zeroPadValue */.nx)(worker, 32).toLowerCase());
    const finalised = (logs) => logs.find(({ topics }) => topics[0] === topicOf('TaskFinalize'));
    const filter = {
        address: hub.address,
        topics: [[topicOf('TaskContribute'), topicOf('TaskFinalize')], task.id],
    };
    const isEnough = (logs) => Boolean(contributed(logs) && finalised(logs));
    const logs = await (0,log_search/* searchLogs */.g)(hub.provider, filter, range, { isEnough, signal });
    if (!logs)
        return { gap: 'the RPC endpoint does not give the events of the task' };
    const finalisation = finalised(logs)?.transactionHash;
    const { transactionHash: contribution, blockNumber: block } = contributed(logs) ?? {};
    const found = { ...(finalisation && { finalisation }), ...(contribution && { contribution }) };
    if (!contribution)
        return { ...found, gap: 'the RPC endpoint knows no event of the contribution' };
    const transaction = await hub.provider.getTransaction(contribution);
    if (!transaction) {
        return { ...found, gap: `the RPC endpoint does not give the transaction ${contribution}` };
    }
    const signed = (0,protocol_contribution/* decodeContribution */.TZ)(transaction.data);
    if (signed?.taskId !== task.id) {
        return { ...found, gap: `the transaction ${contribution} is not a plain contribution to this task` };
    }
    return { ...found, signed, ...(block !== undefined && { block }) };
}
function parse(log) {
    try {
        return abi/* HUB_ABI */.zr.parseLog(log);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/src/pipeline/provenance/evidence.js



async function gatherEvidence(context, { dealId, task, match }) {
    const { hub } = context.services;
    const [deal, winner] = await Promise.all([hub.deal(dealId), findWinner(context, task)]);
    if (!deal || task.dealId !== deal.id)
        throw mismatch(`The task ${task.id} is completed, yet it does not belong to the deal ${dealId}.`);
    const [transactions, app, dataset] = await Promise.all([
        findTransactions(context, { deal, task, match, worker: winner?.worker }),
        hub.app(deal.app.pointer).catch(error => {
            throw (0,task_error/* isTaskError */.Oj)(error, 'APP_UNKNOWN')
                ? mismatch(`The deal ${dealId} is of the app ${deal.app.pointer}, which is not registered.`)
                : error;
        }),
        deal.dataset.pointer === addresses/* ZeroAddress */.j ? undefined : hub.dataset(deal.dataset.pointer),
    ]);
    return { deal, task, app, dataset, winner, transactions };
}
function mismatch(why) {
    return new task_error/* TaskError */.Ik('DEAL_MISMATCH', {
        what: 'The deal on chain is not the one that was ordered.',
        why,
        fix: 'Run again, with an RPC endpoint that you trust (`rpc-url`); the task is not bought twice.',
    });
}
async function findWinner({ services: { hub } }, task) {
    const contributions = await Promise.all(task.contributors.map(async (worker) => ({
        worker,
        contribution: await hub.contribution(task.id, worker),
    })));
    return contributions.find(({ contribution: { status, resultHash } }) => status === 'PROVED' && resultHash === task.consensusValue);
}
async function findTransactions({ services: { hub }, reporter, signal }, { deal, task, match, worker, }) {
    try {
        const found = await findTaskTransactions(hub, {
            deal,
            task,
            worker,
            matchIsKnown: match !== undefined,
            signal,
        });
        return match === undefined ? found : { ...found, match };
    }
    catch (error) {
        signal.throwIfAborted();
        reporter.debug(`The transactions of the task cannot be found: ${String(error)}`);
        return {
            gap: 'the RPC endpoint fails when it is asked for the task’s transactions',
            ...(match && { match }),
        };
    }
}


/***/ }),

/***/ 11941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ HOW_TO_OPEN),
/* harmony export */   c: () => (/* binding */ howToOpen)
/* harmony export */ });
const HOW_TO_OPEN = 'HOW-TO-OPEN.txt';
function howToOpen({ dealId, network, cid, forUs }) {
    const how = forUs
        ? `The key follows from the wallet that bought the task (or from its \`encryption-secret\`), and
only Confidential Task derives it. No other tool opens the archive, \`iexec result decrypt\`
included.

To open it, run the \`collect\` action with the same wallet:

    uses: confidential-task/confidential-task/collect
    with:
      deal-id: '${dealId}'
      network: ${network}
      wallet: the wallet that bought the task, from a secret
      encryption-secret: the same as when it was bought, if there was one
      artifact: none

It fetches the archive anew, checks it, and writes the plain files to \`output-path\`. It buys
nothing.`
        : `The task was bought for a beneficiary other than the wallet's own. The key that opens the
archive is the one whose public half that beneficiary gave to the Secret Management Service.`;
    return `result.zip is the encrypted result of the iExec deal
${dealId}
as the enclave stored it on IPFS under
${cid}

${how}
`;
}


/***/ }),

/***/ 10765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CHECK_TITLES: () => (/* binding */ CHECK_TITLES),
/* harmony export */   bF: () => (/* binding */ passed),
/* harmony export */   dJ: () => (/* binding */ failuresOf),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   lb: () => (/* binding */ notChecked),
/* harmony export */   q2: () => (/* binding */ assertNoneFailed)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _iexec_protocol_app_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89756);


const CHECK_TITLES = {
    'deal-terms': 'The deal is the one that was ordered',
    'app-lock': 'The app is the one that was locked',
    consensus: 'The task agreed on its result digest',
    contribution: 'The worker contributed that digest',
    'enclave-signature': 'The enclave’s key signed it',
    authorization: 'The worker pool sent that worker and that enclave',
    archive: 'The archive is the one that the chain names',
    digest: 'The files are those of the digest',
    'other-files': 'Files that the digest leaves out',
    files: 'The files are those of the statement',
    network: 'The statement is about this network',
    requester: 'The requester is one that may have bought it',
    'named-deal': 'The deal is the one that was named',
    'expected-files': 'The chain vouches for the files that were named',
    'stated-deal': 'The deal is the one in the statement',
    'order-hash': 'The deal was made from the order in the statement',
    'stated-app': 'App and dataset are those in the statement',
    'stated-task': 'The task is the one in the statement',
    transactions: 'The transactions are those in the statement',
    attestation: 'The enclave’s key lives in a genuine enclave',
};
function passed(name, detail) {
    return { name, outcome: 'passed', detail };
}
function failed(name, detail) {
    return { name, outcome: 'failed', detail };
}
function notChecked(name, detail) {
    return { name, outcome: 'not checked', detail };
}
function failuresOf(checks) {
    return checks.filter(({ outcome }) => outcome === 'failed');
}
function assertNoneFailed(checks) {
    const failures = failuresOf(checks);
    const [first] = failures;
    if (!first)
        return;
    if (first.name === 'app-lock')
        throw (0,_iexec_protocol_app_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .appChanged */ .qK)(first.detail);
    const isDeal = failures.some(({ name }) => name === 'deal-terms');
    const code = isDeal ? 'DEAL_MISMATCH' : 'RESULT_UNVERIFIED';
    throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik(code, {
        what: isDeal
            ? 'The deal on chain is not the one that was ordered.'
            : 'The result is not proved to come from the enclave that was paid for.',
        why: failures.map(({ detail }) => detail).join(' '),
        fix: isDeal
            ? 'Do not use its result; check that the RPC endpoint is one that you trust (`rpc-url`), then run again.'
            : 'Do not use this result; check that the RPC endpoint is one that you trust (`rpc-url`), report the worker pool, and run again with another one (`workerpool`).',
    });
}


/***/ })

};
