export const id = 7626;
export const ids = [7626];
export const modules = {

/***/ 90558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uX: () => (/* binding */ memoryFolder),
/* harmony export */   zY: () => (/* binding */ createUploadMemory)
/* harmony export */ });
/* unused harmony exports keyOf, readKey */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33838);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82786);
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50872);





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
function keyOf(name, { cid, checksum, size, seal }) {
    return `${prefixOf(name)}${[cid, checksum, size, seal].join('-')}`;
}
function readKey(name, key) {
    const prefix = prefixOf(name);
    if (!key.startsWith(prefix) || key.length > MAX_KEY)
        return undefined;
    const [, cid, checksum, digits, seal] = /^([A-Za-z0-9]{10,100})-(0x[0-9a-f]{64})-(\d{1,15})-([0-9a-f]{64})$/.exec(key.slice(prefix.length)) ?? [];
    if (cid === undefined || checksum === undefined || seal === undefined)
        return undefined;
    return { cid, checksum, size: Number(digits), seal };
}
function prefixOf(name) {
    return `confidential-task-upload-v2-${name}-`;
}
async function recall(cache, folder, name) {
    const prefix = prefixOf(name);
    const found = await (0,_annotations_js__WEBPACK_IMPORTED_MODULE_3__/* .withPlainLines */ .s)(() => cache.restoreCache([folder], prefix, [prefix], { lookupOnly: true }));
    return found === undefined ? undefined : readKey(name, found);
}
async function remember(cache, { folder, tempDir }, key) {
    const before = process.env.RUNNER_TEMP;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'empty'), '');
        process.env.RUNNER_TEMP = tempDir;
        await (0,_annotations_js__WEBPACK_IMPORTED_MODULE_3__/* .withPlainLines */ .s)(() => cache.saveCache([folder], key));
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
        const cache = await Promise.all(/* import() */[__webpack_require__.e(2271), __webpack_require__.e(3581), __webpack_require__.e(6637)]).then(__webpack_require__.bind(__webpack_require__, 6637));
        if (!cache.isFeatureAvailable())
            return undefined;
        return await use(cache, memoryFolder(env));
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq(`The upload could not be ${verb}; going on without: ${(0,_log_text_js__WEBPACK_IMPORTED_MODULE_4__/* .neutralise */ .$0)(String(error))}`);
        return undefined;
    }
}
function isFitForTar(folder) {
    return folder !== '' && !/[\s"\\]/.test(folder.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, '/'));
}


/***/ }),

/***/ 52176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ howToCollect)
/* harmony export */ });
function howToCollect(dealId) {
    return `Re-run the job, or use the \`collect\` action in any job with \`deal-id: ${dealId}\`; neither pays again.`;
}


/***/ }),

/***/ 86889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iQ: () => (/* binding */ temporaryNameIn),
/* harmony export */   l$: () => (/* binding */ removeStagings),
/* harmony export */   me: () => (/* binding */ makeStaging)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80341);
/* harmony import */ var _storage_make_folders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91813);
/* harmony import */ var _storage_private_modes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37337);





const PREFIX = '.confidential-task';
function temporaryNameIn(folder) {
    return (0,_storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryNameFor */ .Of)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, PREFIX));
}
async function makeStaging(destination) {
    const isThere = await (0,_storage_make_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .isFolder */ .l)(destination);
    if (!isThere)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(destination), { recursive: true });
    const staging = isThere ? temporaryNameIn(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(destination)) : (0,_storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryNameFor */ .Of)(destination);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(staging, { mode: _storage_private_modes_js__WEBPACK_IMPORTED_MODULE_4__/* .PRIVATE_DIRECTORY */ .m });
    return staging;
}
async function removeStagings(destination) {
    await (0,_storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .removeTemporaries */ .AH)(destination);
    await (0,_storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .removeTemporaries */ .AH)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(destination, PREFIX));
}


/***/ }),

/***/ 77626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33838);
/* harmony import */ var _action_cache_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90558);
/* harmony import */ var _action_lifecycle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65196);
/* harmony import */ var _action_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52176);
/* harmony import */ var _action_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29049);
/* harmony import */ var _archive_staging_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86889);







async function post() {
    await (0,_action_lifecycle_js__WEBPACK_IMPORTED_MODULE_3__/* .runEntry */ .C)('post', async () => {
        const [tempDir, outputPath] = [(0,_action_state_js__WEBPACK_IMPORTED_MODULE_4__/* .readState */ .un)('tempDir'), (0,_action_state_js__WEBPACK_IMPORTED_MODULE_4__/* .readState */ .un)('outputPath')];
        if (tempDir)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(tempDir, { recursive: true, force: true, maxRetries: 5 });
        if (process.env.RUNNER_TEMP)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,_action_cache_js__WEBPACK_IMPORTED_MODULE_2__/* .memoryFolder */ .uX)(process.env), { recursive: true, force: true });
        if (outputPath)
            await (0,_archive_staging_js__WEBPACK_IMPORTED_MODULE_5__/* .removeStagings */ .l$)(outputPath);
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .debug */ .Yz(tempDir ? `removed ${tempDir}` : 'nothing to remove');
        const [dealId, status] = [(0,_action_state_js__WEBPACK_IMPORTED_MODULE_4__/* .readState */ .un)('dealId'), (0,_action_state_js__WEBPACK_IMPORTED_MODULE_4__/* .readState */ .un)('status')];
        if (dealId && status !== 'completed' && status !== 'failed') {
            _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq(`The result of deal ${dealId} was not fetched here${status === 'submitted' ? '' : ', if the deal came on chain'}. ${(0,_action_report_js__WEBPACK_IMPORTED_MODULE_6__/* .howToCollect */ .A)(dealId)}`);
        }
    }, { neverFail: true });
}


/***/ }),

/***/ 80341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ removeTemporaries),
/* harmony export */   Of: () => (/* binding */ temporaryNameFor),
/* harmony export */   vK: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83031);




function temporaryNameFor(path) {
    return `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.part`;
}
async function removeTemporaries(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
    const isOurs = (entry) => entry.startsWith((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)) && /^\.[0-9a-f]{12}\.part$/.test(entry.slice((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path).length));
    for (const entry of entries.filter(isOurs))
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

/***/ 91813:
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

/***/ 37337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ PRIVATE_DIRECTORY),
/* harmony export */   r: () => (/* binding */ PRIVATE_FILE)
/* harmony export */ });
const PRIVATE_FILE = 0o600;
const PRIVATE_DIRECTORY = 0o700;


/***/ })

};
