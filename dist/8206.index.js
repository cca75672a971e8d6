export const id = 8206;
export const ids = [8206];
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

/***/ 57455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ PRIVATE_DIRECTORY),
/* harmony export */   r: () => (/* binding */ PRIVATE_FILE)
/* harmony export */ });
const PRIVATE_FILE = 0o600;
const PRIVATE_DIRECTORY = 0o700;


/***/ }),

/***/ 68206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ provenanceFolder),
/* harmony export */   f: () => (/* binding */ writeProvenance),
/* harmony export */   readStatement: () => (/* binding */ readStatement)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _errors_system_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83031);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61179);
/* harmony import */ var _files_atomic_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29455);
/* harmony import */ var _files_private_modes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57455);
/* harmony import */ var _files_read_text_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68664);
/* harmony import */ var _pipeline_provenance_statement_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(47927);










const MAX_SUBJECTS = 1_024;
const MAX_CHECKSUM_BYTES = 512 * MAX_SUBJECTS;
const MAX_STATEMENT_BYTES = 64 * 1024 * 1024;
const MAX_INDENTED = 100;
function provenanceFolder(outputPath) {
    return `${outputPath}.provenance`;
}
async function writeProvenance(statement, outputPath) {
    const folder = provenanceFolder(outputPath);
    const files = {
        statement: node_path__WEBPACK_IMPORTED_MODULE_3__.join(folder, _pipeline_provenance_statement_js__WEBPACK_IMPORTED_MODULE_8__/* .STATEMENT_FILE */ .zH),
        predicate: node_path__WEBPACK_IMPORTED_MODULE_3__.join(folder, 'predicate.json'),
        checksums: node_path__WEBPACK_IMPORTED_MODULE_3__.join(folder, 'subjects.sha256'),
    };
    const text = jsonOf(statement, statement);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true, mode: _files_private_modes_js__WEBPACK_IMPORTED_MODULE_9__/* .PRIVATE_DIRECTORY */ .m });
    await Promise.all([
        replaceFile(files.statement, text),
        replaceFile(files.predicate, jsonOf(statement, statement.predicate)),
        replaceFile(files.checksums, checksumsOf(statement, text)),
    ]);
    return files;
}
function jsonOf({ predicate: { tasks } }, value) {
    return `${JSON.stringify(value, null, tasks.length > MAX_INDENTED ? 0 : 2)}\n`;
}
function checksumsOf({ subject }, text) {
    const lines = subject.map(({ name, digest }) => `${digest.sha256}  ${name}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}`).join('');
    if (subject.length <= MAX_SUBJECTS && Buffer.byteLength(lines) <= MAX_CHECKSUM_BYTES)
        return lines;
    return `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex')}  ${_pipeline_provenance_statement_js__WEBPACK_IMPORTED_MODULE_8__/* .STATEMENT_FILE */ .zH}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}`;
}
function replaceFile(file, text) {
    const how = { mode: _files_private_modes_js__WEBPACK_IMPORTED_MODULE_9__/* .PRIVATE_FILE */ .r, flag: 'wx' };
    return (0,_files_atomic_file_js__WEBPACK_IMPORTED_MODULE_6__/* .writeAtomically */ .vK)(file, undefined, temporary => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, text, how));
}
function readStatement(file) {
    let text;
    try {
        text = (0,_files_read_text_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readTextFile */ .G)(file, MAX_STATEMENT_BYTES);
    }
    catch (cause) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_5__/* .TaskError */ .Ik('INPUT_INVALID', {
            what: 'The input `provenance` names a file that cannot be read.',
            why: `${file}: ${(0,_errors_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A3)(cause)}.`,
            fix: `Set \`provenance\` to the path of the statement, or put it into the folder of \`path\` as ${_pipeline_provenance_statement_js__WEBPACK_IMPORTED_MODULE_8__/* .STATEMENT_FILE */ .zH}.`,
            cause,
        });
    }
    return (0,_pipeline_provenance_statement_js__WEBPACK_IMPORTED_MODULE_8__/* .parseStatement */ .By)(text);
}


/***/ })

};
