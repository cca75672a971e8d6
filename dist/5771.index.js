export const id = 5771;
export const ids = [5771,765];
export const modules = {

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

/***/ 90769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ findTaskTransactions),
  _: () => (/* binding */ findTransactionsOfTasks)
});

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
var contribution = __webpack_require__(36587);
// EXTERNAL MODULE: ./build/src/iexec/protocol/ids.js
var ids = __webpack_require__(30583);
;// CONCATENATED MODULE: ./build/src/iexec/hub/task-transactions.js






const topicOf = (event) => abi/* HUB_ABI */.zr.getEvent(event)?.topicHash ?? '';
async function findTaskTransactions(hub, search) {
    const [found] = await findTransactionsOfTasks(hub, [search]);
    return found ?? {};
}
async function findTransactionsOfTasks(hub, searches) {
    const head = await hub.head();
    const ranges = new Map();
    const around = (time) => {
        const range = ranges.get(time) ?? findBlocksAround(hub.provider, head, time);
        ranges.set(time, range);
        return range;
    };
    const starts = searches.map(({ deal }) => deal.startTime);
    const last = Math.max(...searches.map(({ task }) => task.finalDeadline));
    const [start, youngest, end] = await Promise.all([
        around(Math.min(...starts)),
        around(Math.max(...starts)),
        head.timestamp <= last ? head.number : around(last).then(({ to }) => to),
    ]);
    const unmatched = searches.filter(({ matchIsKnown }) => !matchIsKnown);
    const [matches, events] = await Promise.all([
        findMatches(hub, { from: start.from, to: youngest.to }, unmatched),
        findEvents(hub, { from: start.from, to: end }, searches),
    ]);
    const signed = await readContributions(hub, events);
    return searches.map(search => ({
        ...matches.get(search),
        ...resultOf(search, events?.get(search), signed),
    }));
}
async function findMatches(hub, range, searches) {
    const [first] = searches;
    if (!first)
        return new Map();
    const matchOf = (logs, { deal }) => logs
        .map(log => ({ log, event: parse(log) }))
        .find(({ event }) => event?.args.dealid === deal.id && (0,ids/* dealId */.Y2)(event?.args.requestHash, deal.botFirst) === deal.id);
    const filter = { address: hub.address, topics: [topicOf('OrdersMatched')] };
    const isEnough = (logs) => searches.every(search => matchOf(logs, search) !== undefined);
    const logs = (await (0,log_search/* searchLogs */.g)(hub.provider, filter, range, { isEnough, signal: first.signal })) ?? [];
    return new Map(searches.map(search => {
        const found = matchOf(logs, search);
        if (!found)
            return [search, {}];
        return [search, { match: found.log.transactionHash, requestOrderHash: found.event?.args.requestHash }];
    }));
}
async function findEvents(hub, range, searches) {
    const [first] = searches;
    if (!first)
        return new Map();
    const filter = {
        address: hub.address,
        topics: [
            [topicOf('TaskContribute'), topicOf('TaskFinalize')],
            [...new Set(searches.map(({ task }) => task.id))],
        ],
    };
    const isEnough = (logs) => {
        const found = [...eventsIn(logs, searches).values()];
        return found.every(({ contributed, finalised }) => contributed && finalised);
    };
    const logs = await (0,log_search/* searchLogs */.g)(hub.provider, filter, range, { isEnough, signal: first.signal });
    return logs && eventsIn(logs, searches);
}
function eventsIn(logs, searches) {
    const byTask = Map.groupBy(logs, ({ topics }) => topics[1]);
    return new Map(searches.map(search => {
        const own = byTask.get(search.task.id) ?? [];
        const { worker } = search;
        const contributor = worker === undefined ? undefined : (0,data/* zeroPadValue */.nx)(worker, 32).toLowerCase();
        const contributed = own.find(({ topics }) => topics[0] === topicOf('TaskContribute') && topics[2] === contributor);
        return [
            search,
            { contributed, finalised: own.find(({ topics }) => topics[0] === topicOf('TaskFinalize')) },
        ];
    }));
}
async function readContributions(hub, events) {
    const hashes = [...(events?.values() ?? [])].flatMap(({ contributed }) => contributed?.transactionHash ?? []);
    return new Map(await Promise.all([...new Set(hashes)].map(async (hash) => {
        const transaction = await hub.provider.getTransaction(hash);
        return [hash, transaction && (0,contribution/* decodeContribution */.TZ)(transaction.data)];
    })));
}
function resultOf({ task }, events, contributions) {
    if (!events)
        return { gap: 'the RPC endpoint does not give the events of the task' };
    const finalisation = events.finalised?.transactionHash;
    const { transactionHash: contribution, blockNumber: block } = events.contributed ?? {};
    const found = { ...(finalisation && { finalisation }), ...(contribution && { contribution }) };
    if (!contribution)
        return { ...found, gap: 'the RPC endpoint knows no event of the contribution' };
    const signed = contributions.get(contribution);
    if (signed === null)
        return { ...found, gap: `the RPC endpoint does not give the transaction ${contribution}` };
    if (signed?.taskId !== task.id)
        return { ...found, gap: `the transaction ${contribution} is not a plain contribution to this task` };
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

/***/ 57493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ CheckTally)
/* harmony export */ });
const MAX_DETAILS = 8;
const MAX_NAMES = 100;
class CheckTally {
    #groups = new Map();
    #tasks = 0;
    add(task, checks) {
        this.#tasks++;
        for (const { name, outcome, detail } of checks) {
            const key = `${name} ${outcome}`;
            const group = this.#groups.get(key) ?? { name, outcome, tasks: [], details: [], isSame: true };
            this.#groups.set(key, group);
            group.tasks.push(task);
            group.isSame &&= (group.details[0]?.detail ?? detail) === detail;
            if (group.details.length < MAX_DETAILS)
                group.details.push({ task, detail });
        }
    }
    groups() {
        return [...this.#groups.values()].map(({ name, outcome, details, isSame, tasks }) => ({
            name,
            outcome,
            tasks,
            detail: isSame ? details[0]?.detail : undefined,
        }));
    }
    checks() {
        return [...this.#groups.values()].map(group => ({
            name: group.name,
            outcome: group.outcome,
            detail: this.#sentenceOf(group),
        }));
    }
    #sentenceOf({ outcome, tasks, details, isSame }) {
        const isAll = tasks.length === this.#tasks;
        const count = isAll ? `All ${this.#tasks} tasks` : `${tasks.length} of ${this.#tasks} tasks`;
        if (outcome === 'passed')
            return `${count}.`;
        const names = isAll && isSame ? '' : ` (${listed(tasks)})`;
        if (isSame)
            return `${count}${names}: ${details[0]?.detail ?? ''}`;
        return `${count}${names}. ${details.map(({ task, detail }) => `${task}: ${detail}`).join(' ')}`;
    }
}
function listed(names) {
    const shown = names.slice(0, MAX_NAMES).join(', ');
    return names.length > MAX_NAMES ? `${shown} and ${names.length - MAX_NAMES} more` : shown;
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

/***/ 33609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ gatherEvidence)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66793);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _iexec_hub_task_transactions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90769);
/* harmony import */ var _net_pauses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63106);




const LOOKS = 5;
async function gatherEvidence(context, { dealId, task, match }, search = wanted => (0,_iexec_hub_task_transactions_js__WEBPACK_IMPORTED_MODULE_1__/* .findTaskTransactions */ .q)(context.services.hub, wanted)) {
    const { hub } = context.services;
    const [deal, winner] = await Promise.all([hub.deal(dealId), findWinner(context, task)]);
    if (!deal || task.dealId !== deal.id)
        throw mismatch(`The task ${task.id} is completed, yet it does not belong to the deal ${dealId}.`);
    const [transactions, app, dataset] = await Promise.all([
        findTransactions(context, { deal, task, match, worker: winner?.worker }, search),
        hub.app(deal.app.pointer).catch(error => {
            throw (0,_errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isTaskError */ .Oj)(error, 'APP_UNKNOWN')
                ? mismatch(`The deal ${dealId} is of the app ${deal.app.pointer}, which is not registered.`)
                : error;
        }),
        deal.dataset.pointer === ethers__WEBPACK_IMPORTED_MODULE_3__/* .ZeroAddress */ .j ? undefined : hub.dataset(deal.dataset.pointer),
    ]);
    return { deal, task, app, dataset, winner, transactions };
}
function mismatch(why) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('DEAL_MISMATCH', {
        what: 'The deal on chain is not the one that was ordered.',
        why,
        fix: 'Run again, with an RPC endpoint that you trust (`rpc-url`); the task is not bought twice.',
    });
}
async function findWinner(context, task) {
    const { clock, signal } = context;
    for (let looks = 1;; looks++) {
        const contributions = await readContributions(context, task);
        const winner = contributions.find(({ contribution: { status, resultHash } }) => status === 'PROVED' && resultHash === task.consensusValue);
        if (winner || !contributions.some(isOpen) || looks === LOOKS)
            return winner;
        await clock.pause(_net_pauses_js__WEBPACK_IMPORTED_MODULE_2__/* .CHAIN_LOOK_MS */ .XJ, signal);
    }
}
function readContributions({ services: { hub } }, task) {
    return Promise.all(task.contributors.map(async (worker) => ({
        worker,
        contribution: await hub.contribution(task.id, worker),
    })));
}
function isOpen({ contribution: { status } }) {
    return status === 'UNSET' || status === 'CONTRIBUTED';
}
async function findTransactions({ reporter, signal }, { deal, task, match, worker, }, search) {
    try {
        const found = await search({ deal, task, worker, matchIsKnown: match !== undefined, signal });
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
/* harmony export */   $W: () => (/* binding */ howToOpenAll),
/* harmony export */   Gg: () => (/* binding */ HOW_TO_OPEN),
/* harmony export */   ct: () => (/* binding */ howToOpen)
/* harmony export */ });
const HOW_TO_OPEN = 'HOW-TO-OPEN.txt';
function howToOpenAll(archives) {
    const how = archives.some(({ forUs }) => forUs)
        ? `The keys follow from the wallet that bought the tasks (or from its \`encryption-secret\`), and
only Confidential Task derives them. No other tool opens the archives, \`iexec result decrypt\`
included.

To open them, run the \`collect\` action with the same inputs as the step that bought the tasks:
the same wallet, \`encryption-secret\`, app and \`tasks\` among them. It fetches the archives anew,
checks them, and writes the plain files to a folder for each task below \`output-path\`. It buys
nothing. \`deal-id\` with the id of a deal below brings the first task of that deal alone.`
        : `The tasks were bought for a beneficiary other than the wallet's own. The key that opens the
archives is the one whose public half that beneficiary gave to the Secret Management Service.`;
    const lines = archives.map(({ task, dealId, cid }) => `${task}\t${dealId}\t${cid}`);
    return `Each result.zip is the encrypted result of the task whose name its folder has, as the enclave
stored it on IPFS.

${how}

Task, iExec deal and CID of each:

${lines.join('\n')}
`;
}
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
    tasks: 'Each task is in the statement once',
    'task-names': 'The tasks have the names that the statement gives them',
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
