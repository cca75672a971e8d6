export const id = 8790;
export const ids = [8790];
export const modules = {

/***/ 20595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uX: () => (/* binding */ memoryFolder),
/* harmony export */   zY: () => (/* binding */ createUploadMemory)
/* harmony export */ });
/* unused harmony exports keyOf, readKey */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33838);
/* harmony import */ var _text_neutralise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7079);
/* harmony import */ var _runner_annotations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87409);





const MAX_KEY = 512;
function createUploadMemory(env, tempDir) {
    return {
        recall: name => quietly('recalled', env, (cache, folder) => recall(cache, folder, name)),
        remember: async (name, upload) => {
            await quietly('remembered', env, (cache, folder) => remember(cache, { folder, tempDir }, keyOf(name, upload)));
        },
    };
}
function memoryFolder(env) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.join(env.RUNNER_TEMP ?? '', 'confidential-task-upload');
}
function keyOf(name, { cid, checksum, size, mac }) {
    return `${prefixOf(name)}${[cid, checksum, size, mac].join('-')}`;
}
function readKey(name, key) {
    const prefix = prefixOf(name);
    if (!key.startsWith(prefix) || key.length > MAX_KEY)
        return undefined;
    const [, cid, checksum, digits, mac] = /^([A-Za-z0-9]{10,100})-(0x[0-9a-f]{64})-(\d{1,15})-([0-9a-f]{64})$/.exec(key.slice(prefix.length)) ?? [];
    if (cid === undefined || checksum === undefined || mac === undefined)
        return undefined;
    return { cid, checksum, size: Number(digits), mac };
}
function prefixOf(name) {
    return `confidential-task-upload-v2-${name}-`;
}
async function recall(cache, folder, name) {
    const prefix = prefixOf(name);
    const found = await (0,_runner_annotations_js__WEBPACK_IMPORTED_MODULE_4__/* .withPlainLines */ .s)(() => cache.restoreCache([folder], prefix, [prefix], { lookupOnly: true }));
    return found === undefined ? undefined : readKey(name, found);
}
async function remember(cache, { folder, tempDir }, key) {
    const before = process.env.RUNNER_TEMP;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'empty'), '');
        process.env.RUNNER_TEMP = tempDir;
        await (0,_runner_annotations_js__WEBPACK_IMPORTED_MODULE_4__/* .withPlainLines */ .s)(() => cache.saveCache([folder], key));
    }
    finally {
        process.env.RUNNER_TEMP = before;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true }).catch(() => { });
    }
}
async function quietly(verb, env, use) {
    const { RUNNER_TEMP: temp = '', GITHUB_WORKSPACE: workspace = '' } = env;
    if (![temp, workspace].every(isFitForTar)) {
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .debug */ .Yz(`The upload is not ${verb}: GitHub's package cannot work in this workspace.`);
        return undefined;
    }
    try {
        const cache = await Promise.all(/* import() */[__webpack_require__.e(3581), __webpack_require__.e(2271), __webpack_require__.e(6637)]).then(__webpack_require__.bind(__webpack_require__, 6637));
        if (!cache.isFeatureAvailable())
            return undefined;
        return await use(cache, memoryFolder(env));
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq(`The upload could not be ${verb}; going on without: ${(0,_text_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .neutralise */ .$)(String(error))}`);
        return undefined;
    }
}
function isFitForTar(folder) {
    return folder !== '' && !/[\s"\\]/.test(folder.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, '/'));
}


/***/ }),

/***/ 21719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ giveTurn)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

async function giveTurn(signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    signal?.throwIfAborted();
}


/***/ }),

/***/ 17778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ UnsafeDestinationError),
/* harmony export */   Zq: () => (/* binding */ restoreReplaced),
/* harmony export */   cG: () => (/* binding */ moveInto)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _files_private_modes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57455);
/* harmony import */ var _give_turn_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21719);
/* harmony import */ var _staging_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86889);






class UnsafeDestinationError extends Error {
    name = 'UnsafeDestinationError';
    path;
    constructor(path, message) {
        super(message);
        this.path = path;
    }
}
const REPLACED = '.replaced';
const CALLS_PER_TURN = 500;
async function moveInto(destination, staging, paths, signal) {
    signal?.throwIfAborted();
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(destination, { throwIfNoEntry: false }))
        return move(staging, destination, signal);
    await moveAll(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(destination), staging, paths, signal);
}
async function restoreReplaced(destination) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(destination).catch(() => undefined);
    if (root === undefined)
        return;
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(root, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
        const isKept = entry.name.endsWith(REPLACED) && (0,_staging_js__WEBPACK_IMPORTED_MODULE_4__/* .isTemporaryNameIn */ .cl)(entry.name.slice(0, -REPLACED.length));
        if (!isKept || !entry.isDirectory())
            continue;
        const kept = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, entry.name);
        try {
            await moveAll(root, kept, await filesBelow(kept), undefined);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(kept, { recursive: true });
        }
        catch {
        }
    }
}
async function filesBelow(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter(entry => entry.isFile())
        .map(entry => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name)).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/'));
}
async function moveAll(root, staging, paths, signal) {
    const moves = await findMoves(root, paths, signal);
    const keeping = `${(0,_staging_js__WEBPACK_IMPORTED_MODULE_4__/* .temporaryNameIn */ .iQ)(root)}${REPLACED}`;
    const done = [];
    try {
        const replaces = moves.some(one => one.replaces);
        for (const { path, replaces } of moves) {
            const segments = path.split('/');
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ...segments);
            const kept = replaces ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(keeping, ...segments) : undefined;
            if (kept)
                keep(target, kept);
            done.push({ target, ...(kept && { kept }) });
            await move((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, ...segments), target, signal);
            if (done.length % CALLS_PER_TURN === 0)
                await (0,_give_turn_js__WEBPACK_IMPORTED_MODULE_3__/* .giveTurn */ .p)(signal);
        }
        signal?.throwIfAborted();
        if (replaces)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(keeping, keeping.slice(0, -REPLACED.length));
    }
    catch (error) {
        const undone = await Promise.allSettled(done.map(undo));
        if (undone.every(({ status }) => status === 'fulfilled'))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(keeping, { recursive: true, force: true });
        throw error;
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(keeping.slice(0, -REPLACED.length), { recursive: true, force: true });
}
function keep(file, kept) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(kept), { recursive: true, mode: _files_private_modes_js__WEBPACK_IMPORTED_MODULE_5__/* .PRIVATE_DIRECTORY */ .m });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(file, kept);
    }
    catch {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(file, kept);
    }
}
async function undo({ target, kept }) {
    if (kept === undefined)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target, { recursive: true, force: true });
    else
        await move(kept, target, undefined);
}
async function move(from, target, signal) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, target);
    }
    catch (error) {
        if (error.code !== 'EXDEV')
            throw error;
        const copy = (0,_staging_js__WEBPACK_IMPORTED_MODULE_4__/* .temporaryNameIn */ .iQ)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target));
        try {
            const isWanted = () => {
                signal?.throwIfAborted();
                return true;
            };
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(from, copy, { recursive: true, filter: isWanted });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(copy, target);
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(copy, { recursive: true, force: true });
        }
    }
}
async function findMoves(root, paths, signal) {
    const moves = new Map();
    const entered = new Set();
    for (const [count, path] of paths.entries()) {
        if (count % CALLS_PER_TURN === 0)
            await (0,_give_turn_js__WEBPACK_IMPORTED_MODULE_3__/* .giveTurn */ .p)(signal);
        const found = findMove(root, path.split('/'), moves, entered);
        if (found)
            moves.set(found.path, found);
    }
    return [...moves.values()];
}
function findMove(root, segments, moves, entered) {
    for (let depth = 1; depth < segments.length; depth++) {
        const part = segments.slice(0, depth).join('/');
        if (moves.has(part))
            return undefined;
        if (entered.has(part))
            continue;
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ...segments.slice(0, depth)), { throwIfNoEntry: false });
        if (!stats)
            return { path: part, replaces: false };
        if (!stats.isDirectory())
            throw new UnsafeDestinationError(part, 'is a link or a file where a directory belongs');
        entered.add(part);
    }
    const path = segments.join('/');
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ...segments), { throwIfNoEntry: false });
    if (stats && !stats.isFile())
        throw new UnsafeDestinationError(path, 'is a link or a directory where a file belongs');
    return { path, replaces: stats !== undefined };
}


/***/ }),

/***/ 86889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cl: () => (/* binding */ isTemporaryNameIn),
/* harmony export */   iQ: () => (/* binding */ temporaryNameIn),
/* harmony export */   l$: () => (/* binding */ removeStagings),
/* harmony export */   me: () => (/* binding */ makeStaging)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _files_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29455);
/* harmony import */ var _files_make_folders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93747);
/* harmony import */ var _files_private_modes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57455);





const PREFIX = '.confidential-task';
function temporaryNameIn(folder) {
    return (0,_files_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryNameFor */ .Of)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, PREFIX));
}
function isTemporaryNameIn(entry) {
    return (0,_files_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .isTemporaryNameFor */ .kk)(PREFIX, entry);
}
async function makeStaging(destination) {
    const isThere = await (0,_files_make_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .isFolder */ .l)(destination);
    if (!isThere)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(destination), { recursive: true });
    const staging = isThere ? temporaryNameIn(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(destination)) : (0,_files_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryNameFor */ .Of)(destination);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(staging, { mode: _files_private_modes_js__WEBPACK_IMPORTED_MODULE_4__/* .PRIVATE_DIRECTORY */ .m });
    return staging;
}
async function removeStagings(destination) {
    await (0,_files_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .removeTemporaries */ .AH)(destination);
    await (0,_files_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .removeTemporaries */ .AH)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(destination, PREFIX));
}


/***/ }),

/***/ 78790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/archive/move-into.js
var move_into = __webpack_require__(17778);
// EXTERNAL MODULE: ./build/src/archive/staging.js
var staging = __webpack_require__(86889);
// EXTERNAL MODULE: ./build/src/files/atomic-file.js
var atomic_file = __webpack_require__(29455);
// EXTERNAL MODULE: ./build/src/run/publish/results-file.js
var results_file = __webpack_require__(32076);
// EXTERNAL MODULE: ./build/src/run/report/run-summary.js
var run_summary = __webpack_require__(10910);
;// CONCATENATED MODULE: ./build/src/run/clean-up.js







async function cleanUp(read, log) {
    const [tempDir, outputPath] = [read('tempDir'), read('outputPath')];
    if (tempDir)
        await (0,promises_.rm)(tempDir, { recursive: true, force: true, maxRetries: 5 });
    if (outputPath)
        await cleanFolder(outputPath);
    if (outputPath && read('tasks'))
        await cleanFoldersOfTasks(outputPath);
    log.debug(tempDir ? `removed ${tempDir}` : 'nothing to remove');
    const advice = adviceAfter(read);
    if (advice)
        log.info(advice);
}
async function cleanFolder(outputPath) {
    await (0,move_into/* restoreReplaced */.Zq)(outputPath);
    await (0,staging/* removeStagings */.l$)(outputPath);
}
async function cleanFoldersOfTasks(outputPath) {
    await (0,atomic_file/* removeTemporaries */.AH)((0,results_file/* resultsFileOf */.sq)(outputPath));
    const entries = await (0,promises_.readdir)(outputPath, { withFileTypes: true }).catch(() => []);
    const folders = entries.filter(entry => entry.isDirectory()).map(({ name }) => name);
    const names = new Set(folders.map(name => name.replace(/\.[0-9a-f]{12}\.part$/, '')));
    for (const name of names)
        if (name !== '')
            await cleanFolder(external_node_path_.join(outputPath, name));
}
function adviceAfter(read) {
    const [dealId, tasks, status] = [read('dealId'), read('tasks'), read('status')];
    if (status === 'completed' || status === 'failed')
        return undefined;
    if (tasks) {
        const open = status === 'submitted'
            ? `Not all results of the list of ${tasks} tasks were fetched here.`
            : `Some of the ${tasks} tasks may have been bought, and their results were not fetched here.`;
        return `${open} ${run_summary/* HOW_TO_COLLECT_LIST */.P}`;
    }
    if (!dealId)
        return undefined;
    const condition = status === 'submitted' ? '' : ', if the deal came on chain';
    return `The result of deal ${dealId} was not fetched here${condition}. ${(0,run_summary/* howToCollect */.A)(dealId)}`;
}

// EXTERNAL MODULE: ./build/src/action/runner/github-log.js
var github_log = __webpack_require__(96511);
// EXTERNAL MODULE: ./build/src/action/runner/state.js
var state = __webpack_require__(1682);
// EXTERNAL MODULE: ./build/src/action/services/cache.js
var cache = __webpack_require__(20595);
// EXTERNAL MODULE: ./build/src/action/entry/lifecycle.js + 5 modules
var lifecycle = __webpack_require__(3131);
;// CONCATENATED MODULE: ./build/src/action/entry/post-entry.js






async function runPostEntry() {
    await (0,lifecycle/* runEntry */.C)('post', async () => {
        if (process.env.RUNNER_TEMP)
            await (0,promises_.rm)((0,cache/* memoryFolder */.uX)(process.env), { recursive: true, force: true });
        await cleanUp(state/* readState */.un, github_log/* githubLog */.Q);
    }, { neverFail: true });
}

;// CONCATENATED MODULE: ./build/src/entries/post.js

async function post() {
    await runPostEntry();
}


/***/ }),

/***/ 29455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ removeTemporaries),
/* harmony export */   Of: () => (/* binding */ temporaryNameFor),
/* harmony export */   kk: () => (/* binding */ isTemporaryNameFor),
/* harmony export */   vK: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83031);




function temporaryNameFor(path) {
    return `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.part`;
}
function isTemporaryNameFor(name, entry) {
    return entry.startsWith(name) && /^\.[0-9a-f]{12}\.part$/.test(entry.slice(name.length));
}
async function removeTemporaries(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
    const ours = entries.filter(entry => isTemporaryNameFor((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path), entry));
    for (const entry of ours)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry), { recursive: true, force: true });
}
async function writeAtomically(destination, signal, fill) {
    signal?.throwIfAborted();
    const temporary = temporaryNameFor(destination);
    try {
        const outcome = await fill(temporary);
        signal?.throwIfAborted();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, destination);
        return outcome;
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        signal?.throwIfAborted();
        throw (0,_errors_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .atPlace */ .ze)(error, destination);
    }
}


/***/ }),

/***/ 93747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ isFolder),
/* harmony export */   w: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


async function makeFolders(folder) {
    if (await isFolder(folder))
        return;
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder);
    if (parent !== folder)
        await makeFolders(parent);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder).catch((error) => {
        if (error.code !== 'EEXIST')
            throw error;
    });
}
async function isFolder(place) {
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(place).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return undefined;
        throw error;
    });
    if (stats && !stats.isDirectory())
        throw new Error(`${place} is not a folder`);
    return stats !== undefined;
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

/***/ 12218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ TASK_OUTCOMES),
/* harmony export */   TM: () => (/* binding */ secondsOf),
/* harmony export */   XF: () => (/* binding */ countOutcomes),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
const TASK_OUTCOMES = ['completed', 'failed', 'not-bought', 'unfinished'];
function outcomeOf({ progress, dealId }) {
    if (progress === 'running' || progress === 'fetching')
        return 'unfinished';
    if (progress === 'waiting')
        return dealId === undefined ? 'not-bought' : 'unfinished';
    return progress;
}
function costOf({ price, earlierPrice, chainEnd }) {
    if (price === undefined)
        return earlierPrice;
    return (chainEnd === 'FAILED' ? 0n : price) + (earlierPrice ?? 0n);
}
function secondsOf({ boughtAt, endedAt }) {
    if (boughtAt === undefined || endedAt === undefined)
        return undefined;
    return Math.max(0, endedAt - boughtAt);
}
function countOutcomes(states) {
    const counts = { completed: 0, failed: 0, 'not-bought': 0, unfinished: 0 };
    for (const state of states)
        counts[outcomeOf(state)]++;
    return counts;
}


/***/ }),

/***/ 32076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ writeResultsFile),
/* harmony export */   sq: () => (/* binding */ resultsFileOf)
/* harmony export */ });
/* unused harmony exports RESULTS_VERSION, resultLine */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _files_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29455);
/* harmony import */ var _files_private_modes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57455);
/* harmony import */ var _pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12218);





const RESULTS_VERSION = 1;
function resultsFileOf(outputPath) {
    return `${outputPath}.results.jsonl`;
}
async function writeResultsFile(states, outputPath) {
    const file = resultsFileOf(outputPath);
    const text = states.map(state => `${resultLine(state)}\n`).join('');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), { recursive: true });
    const how = { mode: _files_private_modes_js__WEBPACK_IMPORTED_MODULE_3__/* .PRIVATE_FILE */ .r, flag: 'wx' };
    await (0,_files_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAtomically */ .vK)(file, undefined, temporary => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(temporary, text, how));
    return file;
}
function resultLine(state) {
    const { name, dealId, taskId, workerpool, attempts, existed, transaction, digest, files, bytes, error } = state;
    const line = JSON.stringify({
        version: RESULTS_VERSION,
        task: name,
        status: (0,_pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .outcomeOf */ .sG)(state),
        dealId,
        taskId,
        workerpool,
        transaction,
        price: (0,_pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .costOf */ .ho)(state)?.toString(),
        attempts,
        existed,
        digest,
        files,
        bytes,
        seconds: (0,_pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .secondsOf */ .TM)(state),
        errorCode: error?.code,
        error: error?.what,
        reason: error?.why,
    });
    return line.replace(/[\u0085\u2028\u2029]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 10910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ howToCollect),
/* harmony export */   P: () => (/* binding */ HOW_TO_COLLECT_LIST)
/* harmony export */ });
function howToCollect(dealId) {
    return `Re-run the job, or use the \`collect\` action in any job with \`deal-id: ${dealId}\`; neither pays again.`;
}
const HOW_TO_COLLECT_LIST = 'Re-run the job, or use the `collect` action in any job with the same inputs; neither pays again.';


/***/ })

};
