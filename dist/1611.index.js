export const id = 1611;
export const ids = [1611];
export const modules = {

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

/***/ 11611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settleAppLock: () => (/* binding */ settleAppLock)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74763);
/* harmony import */ var _errors_system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83031);
/* harmony import */ var _files_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29455);
/* harmony import */ var _files_make_folders_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93747);
/* harmony import */ var _files_read_text_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68664);
/* harmony import */ var _iexec_protocol_app_lock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89756);








async function settleAppLock({ file, update }, now) {
    const text = readIfThere(file);
    if (text !== undefined) {
        if (!update)
            (0,_iexec_protocol_app_lock_js__WEBPACK_IMPORTED_MODULE_7__/* .assertAppLocked */ .I9)((0,_iexec_protocol_app_lock_js__WEBPACK_IMPORTED_MODULE_7__/* .parseAppLock */ .m6)(text), now);
        if (text === (0,_iexec_protocol_app_lock_js__WEBPACK_IMPORTED_MODULE_7__/* .renderAppLock */ .N3)(now) || !update)
            return 'unchanged';
    }
    try {
        await (0,_files_make_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolders */ .w)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file));
        await (0,_files_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writeAtomically */ .vK)(file, undefined, temporary => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(temporary, (0,_iexec_protocol_app_lock_js__WEBPACK_IMPORTED_MODULE_7__/* .renderAppLock */ .N3)(now)));
    }
    catch (error) {
        throw unusable(file, 'written', error);
    }
    return text === undefined ? 'written' : 'updated';
}
function readIfThere(file) {
    try {
        return (0,_files_read_text_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readTextFile */ .G)(file);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw unusable(file, 'read', error);
    }
}
function unusable(file, how, cause) {
    return (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidInput */ .a)('app-lock', `The file ${file} cannot be ${how}: ${(0,_errors_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(cause)}.`, 'Set `app-lock` to the path of a file in the workspace, which need not be there yet.', cause);
}


/***/ })

};
