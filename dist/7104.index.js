export const id = 7104;
export const ids = [7104];
export const modules = {

/***/ 3131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runEntry)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/net/tls.js
var tls = __webpack_require__(62044);
// EXTERNAL MODULE: ./build/src/errors/codes.js
var codes = __webpack_require__(3543);
// EXTERNAL MODULE: ./build/src/text/neutralise.js
var neutralise = __webpack_require__(7079);
// EXTERNAL MODULE: ./build/src/run/host/help-url.js
var help_url = __webpack_require__(57311);
;// CONCATENATED MODULE: ./build/src/run/log/failure-text.js


const MAX_ANNOTATION = 3_900;
function failureText(error, spent) {
    const more = `${spent === undefined ? '' : `${(0,neutralise/* neutralise */.$)(spent)} `}More: ${(0,help_url/* helpUrl */.x)(error.code)}`;
    if (error.problems.length === 0)
        return { annotation: `${(0,neutralise/* neutralise */.$)(error.message)} ${more}`, rest: [] };
    const lines = error.problems.map(({ what, why, fix }) => `• ${(0,neutralise/* neutralise */.$)(`${what} ${why} ${fix}`)}`);
    let length = 0;
    const fits = lines.filter(line => {
        length += line.length + 1;
        return length <= MAX_ANNOTATION - 300;
    });
    const rest = lines.slice(fits.length);
    const head = `${(0,neutralise/* neutralise */.$)(error.what)} [${error.code}] ${more}`;
    const left = rest.length > 0 ? [`and ${rest.length} more, in the log above`] : [];
    return { annotation: [head, ...fits, ...left].join('\n'), rest };
}

;// CONCATENATED MODULE: ./build/src/run/log/log-failure.js



const MAX_CAUSES = 8;
const MAX_CAUSE_LINES = 200;
const OPEN_LINES = 10;
function logFailure(log, error, { spent, isWarning = false }) {
    for (const excerpt of error.evidence)
        logExcerpt(log, excerpt);
    if (error.kind === 'cancelled') {
        log.info((0,neutralise/* neutralise */.$)(error.message));
    }
    else {
        const { annotation, rest } = failureText(error, spent);
        for (const line of rest)
            log.info(line);
        log[isWarning ? 'warning' : 'error'](annotation, `${codes/* ERROR_CODES */.O[error.code].title} [${error.code}]`);
    }
    for (const line of describeCauses(error))
        log.debug((0,neutralise/* neutralise */.$)(line));
}
function logExcerpt(log, { title, source, lines }) {
    const print = (line) => log.info(`  ${source}: ${(0,neutralise/* neutralise */.$)(line)}`);
    if (lines.length > OPEN_LINES) {
        log.startGroup(`${(0,neutralise/* neutralise */.$)(title)} (${lines.length} lines)`);
        lines.forEach(print);
        log.endGroup();
    }
    log.info(lines.length > OPEN_LINES ? 'Its last lines:' : `${(0,neutralise/* neutralise */.$)(title)}:`);
    lines.slice(-OPEN_LINES).forEach(print);
}
function describeCauses(error) {
    const lines = [];
    let current = error;
    for (let depth = 0; current !== undefined && current !== null && depth < MAX_CAUSES; depth++) {
        const prefix = depth === 0 ? '' : 'caused by ';
        const text = current instanceof Error ? (current.stack ?? String(current)) : String(current);
        lines.push(...`${prefix}${text}`.split('\n'));
        if (current instanceof AggregateError) {
            for (const inner of current.errors)
                lines.push(`one of: ${String(inner)}`);
        }
        current = current instanceof Error ? current.cause : undefined;
    }
    return lines.slice(0, MAX_CAUSE_LINES);
}

// EXTERNAL MODULE: ./build/src/action/runner/annotations.js
var annotations = __webpack_require__(87409);
// EXTERNAL MODULE: ./build/src/action/runner/github-log.js
var github_log = __webpack_require__(96511);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/action/entry/core-dump.js

function keepMemoryOutOfDumps() {
    try {
        (0,external_node_fs_.writeFileSync)('/proc/self/coredump_filter', '0');
    }
    catch {
    }
}

;// CONCATENATED MODULE: ./build/src/action/entry/node-version.js
const WANTED = 24;
function whyNodeIsTooOld(version) {
    if (Number(version.split('.')[0]) >= WANTED)
        return undefined;
    return `This action needs Node ${WANTED}, and is run on Node ${version}. Nothing was done. Update the runner to 2.327.1 or newer; for act, put Node ${WANTED} first on the PATH.`;
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./build/src/action/entry/small-memory.js

function keepMemorySmall() {
    (0,external_node_v8_.setFlagsFromString)('--scavenger-max-new-space-capacity-mb=2');
}

;// CONCATENATED MODULE: ./build/src/action/entry/lifecycle.js










const SIGINT_BUDGET_MS = 7_000;
const SIGTERM_BUDGET_MS = 2_000;
const WIND_DOWN_SHARE = 0.6;
const LINGER_MS = 3_000;
async function runEntry(name, main, options = {}) {
    const tooOld = whyNodeIsTooOld(process.versions.node);
    if (tooOld !== undefined) {
        core/* setFailed */.C1(tooOld);
        return;
    }
    keepMemoryOutOfDumps();
    keepMemorySmall();
    (0,annotations/* dropForeignAnnotations */.Q)();
    if ((0,tls/* insistOnCertificates */.O)(process.env)) {
        core/* warning */.$e('NODE_TLS_REJECT_UNAUTHORIZED=0 has no effect on this step: keys go only to servers whose certificate is trusted. For an authority of your own, set NODE_EXTRA_CA_CERTS to the file with its certificate.', { title: 'Certificates are checked' });
    }
    const controller = new AbortController();
    const { promise: stray, reject: rejectStray } = Promise.withResolvers();
    stray.catch(() => { });
    const onSignal = (signal) => {
        const budget = signal === 'SIGINT' ? SIGINT_BUDGET_MS : SIGTERM_BUDGET_MS;
        exitWithin(budget);
        setTimeout(() => rejectStray(cancelled(signal)), budget * WIND_DOWN_SHARE).unref();
        if (controller.signal.aborted)
            return;
        core/* info */.pq(`Cancelled by ${signal}: ending the work in progress.`);
        controller.abort(cancelled(signal));
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    const onStray = (error) => {
        rejectStray(error);
        controller.abort((0,task_error/* asTaskError */.eJ)(error));
    };
    process.on('unhandledRejection', onStray);
    process.on('uncaughtException', onStray);
    try {
        core/* debug */.Yz(`${name} on Node ${process.version}, ${process.platform} ${process.arch}`);
        await Promise.race([main({ signal: controller.signal }), stray]);
    }
    catch (error) {
        await fail(controller.signal.aborted ? abortReason(controller.signal, error) : (0,task_error/* asTaskError */.eJ)(error), options);
    }
    if (process.exitCode === undefined)
        process.exitCode = 0;
    forceEndLater();
}
function abortReason(signal, error) {
    return (0,task_error/* isTaskError */.Oj)(error, 'CANCELLED') ? error : (0,task_error/* asTaskError */.eJ)(signal.reason);
}
function cancelled(signal) {
    return new task_error/* TaskError */.Ik('CANCELLED', {
        what: 'The step was cancelled.',
        why: `The runner sent ${signal}: a user cancelled the run, or the job or the step ran out of time.`,
        fix: 'Run it again: a purchase that was made already is found and never made twice.',
    });
}
async function fail(error, { onFailure, neverFail = false }) {
    if (!neverFail)
        process.exitCode = 1;
    let spent;
    try {
        spent = await onFailure?.(error);
    }
    catch (again) {
        core/* info */.pq(`While the failure was recorded, this failed too: ${(0,neutralise/* neutralise */.$)(String(again))}`);
    }
    logFailure(github_log/* githubLog */.Q, error, { spent, isWarning: neverFail });
}
function exitWithin(milliseconds) {
    const timer = setTimeout(() => {
        process.exit(process.exitCode || 1);
    }, milliseconds);
    timer.unref();
}
function forceEndLater() {
    const timer = setTimeout(() => {
        core/* debug */.Yz(`Ending with open handles: ${process.getActiveResourcesInfo().join(', ')}`);
        process.exit();
    }, LINGER_MS);
    timer.unref();
}


/***/ }),

/***/ 87409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ dropForeignAnnotations),
/* harmony export */   s: () => (/* binding */ withPlainLines)
/* harmony export */ });
/* harmony import */ var _text_neutralise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7079);

const UNTITLED = /^::(?:error|notice|warning)::(.*?)\r?\n$/;
function dropForeignAnnotations() {
    const { stdout } = process;
    const write = stdout.write.bind(stdout);
    stdout.write = (chunk, ...more) => {
        if (typeof chunk !== 'string')
            return write(chunk, ...more);
        const message = UNTITLED.exec(chunk)?.[1];
        if (message !== undefined)
            return write(asLines(decode(message)), ...more);
        return write(plainly > 0 ? plainLines(chunk) : chunk, ...more);
    };
}
function plainLines(chunk) {
    if (/^::add-mask::[^\r\n]*\r?\n$/.test(chunk))
        return chunk;
    const debug = /^::debug::(.*?)\r?\n$/s.exec(chunk)?.[1];
    return debug === undefined ? asLines(chunk) : asLines(decode(debug), '::debug::');
}
let plainly = 0;
async function withPlainLines(run) {
    plainly++;
    try {
        return await run();
    }
    finally {
        plainly--;
    }
}
function decode(message) {
    return message.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
function asLines(text, command = '') {
    return text
        .replace(/\r?\n$/, '')
        .split(/\r?\n/)
        .map(line => `${command}${(0,_text_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$)(line)}\n`)
        .join('');
}


/***/ }),

/***/ 96511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ githubLog),
/* harmony export */   h: () => (/* binding */ githubMasks)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);

const githubLog = {
    info: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq,
    debug: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz,
    startGroup: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh,
    endGroup: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4,
    notice: (text, title) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm(text, { title }),
    warning: (text, title) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(text, { title }),
    error: (text, title) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(text, { title }),
};
const githubMasks = { hide: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq };


/***/ }),

/***/ 1682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* unused harmony export STATE_KEYS */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);

const STATE_KEYS = {
    tempDir: 'temp_dir',
    outputPath: 'output_path',
    network: 'network',
    dealId: 'deal_id',
    taskId: 'task_id',
    tasks: 'tasks',
    status: 'status',
    localnetPid: 'localnet_pid',
    localnetFolder: 'localnet_folder',
};
function saveState(key, value) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(STATE_KEYS[key], value);
}
function readState(key) {
    return _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(STATE_KEYS[key]) || undefined;
}


/***/ }),

/***/ 3543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ ERROR_CODES)
/* harmony export */ });
const ERROR_CODES = {
    INPUT_INVALID: { kind: 'user', title: 'An input of the step is not valid' },
    INPUT_NO_FILES: { kind: 'user', title: '`private-files`, `tasks` or `baseline` names no file' },
    INPUT_UNFETCHABLE: { kind: 'user', title: 'The enclave could not fetch an input' },
    WALLET_INVALID: { kind: 'user', title: 'The wallet secret cannot be read' },
    WALLET_PASSWORD_WRONG: { kind: 'user', title: 'The keystore password is wrong' },
    NETWORK_UNKNOWN: { kind: 'user', title: '`network` is neither a known name nor a description' },
    RPC_UNREACHABLE: { kind: 'service', title: 'The chain’s RPC endpoint does not answer' },
    RPC_WRONG_CHAIN: { kind: 'user', title: 'The RPC endpoint serves another chain' },
    SERVICE_UNREACHABLE: { kind: 'service', title: 'A service of the network does not answer' },
    SERVICE_REFUSED: { kind: 'service', title: 'A service of the network refused a request' },
    SERVICE_MALFORMED: {
        kind: 'service',
        title: 'A service of the network sent something that is not its protocol',
    },
    APP_UNKNOWN: { kind: 'user', title: 'No app is registered at this address' },
    APP_UNSUPPORTED: { kind: 'user', title: 'The app is of a kind that the network no longer runs' },
    APP_CHANGED: { kind: 'user', title: 'The app is not the one that was locked' },
    APP_NO_ORDER: { kind: 'user', title: 'This app is not for sale to this wallet' },
    DATASET_UNKNOWN: { kind: 'user', title: 'No dataset is registered at this address' },
    DATASET_NO_ORDER: { kind: 'user', title: 'The dataset is not shared with this run' },
    WORKERPOOL_NO_ORDER: { kind: 'user', title: 'No worker pool offers what the run needs' },
    PRICE_ABOVE_CAP: { kind: 'money', title: 'The cheapest fitting offer costs more than the run may' },
    BALANCE_TOO_SMALL: { kind: 'money', title: 'The wallet cannot pay for the run' },
    GAS_TOO_SMALL: { kind: 'money', title: 'The wallet cannot pay for gas' },
    GAS_TOO_DEAR: {
        kind: 'money',
        title: 'The RPC endpoint asks for more gas money than a step may offer',
    },
    TRANSACTION_FAILED: { kind: 'service', title: 'A transaction was refused or reverted' },
    MATCH_REFUSED: { kind: 'service', title: 'The hub refuses to match the orders' },
    ORDER_MISMATCH: {
        kind: 'integrity',
        title: 'What was about to be signed is not what the inputs ask for',
    },
    DEAL_NOT_FOUND: { kind: 'user', title: 'There is no such deal' },
    DEAL_VANISHED: { kind: 'service', title: 'The deal is no longer on chain' },
    SECRET_MISSING: { kind: 'user', title: 'The Secret Management Service lacks a secret that the run needs' },
    UPLOAD_MISMATCH: { kind: 'integrity', title: 'What was uploaded is not what is stored' },
    TASK_FAILED: { kind: 'task', title: 'The task failed' },
    TASK_TIMEOUT: { kind: 'task', title: 'The task did not end in time' },
    TASKS_FAILED: { kind: 'task', title: 'Some tasks of the list have no result' },
    TASK_NOT_BOUGHT: { kind: 'money', title: 'A task of the list could not be bought' },
    RESULT_MISSING: { kind: 'task', title: 'The task ended without a result that can be fetched' },
    RESULT_APP_ERROR: { kind: 'task', title: 'The task ended with an error report instead of a result' },
    RESULT_MISMATCH: { kind: 'integrity', title: 'The result is not what the chain says it is' },
    RESULT_UNVERIFIED: {
        kind: 'integrity',
        title: 'The result is not proved to come from the enclave that was paid for',
    },
    DEAL_MISMATCH: { kind: 'integrity', title: 'The deal on chain is not the one that was ordered' },
    PROVENANCE_MISMATCH: { kind: 'integrity', title: 'The provenance does not hold' },
    RESULT_KEY_MISMATCH: { kind: 'integrity', title: 'The result is encrypted for another key' },
    RESULT_CORRUPT: { kind: 'integrity', title: 'The encrypted result is damaged' },
    ARCHIVE_UNSAFE: { kind: 'integrity', title: 'The result archive holds something unsafe' },
    ARCHIVE_TOO_LARGE: {
        kind: 'integrity',
        title: 'The result archive unpacks to more than `max-output-size`',
    },
    ARCHIVE_CORRUPT: { kind: 'integrity', title: 'The result archive is damaged' },
    RENDER_DIFFERS: { kind: 'task', title: 'The pictures are not what the baseline expects' },
    ARTIFACT_FAILED: { kind: 'service', title: 'The artifact could not be published' },
    DISK_FULL: { kind: 'user', title: 'A disk of the runner is full' },
    FILE_NOT_ALLOWED: { kind: 'user', title: 'The step may not use a file or folder of the runner' },
    FILE_NAME_TOO_LONG: { kind: 'user', title: 'A file name is too long for the runner’s file system' },
    FILE_SYSTEM: { kind: 'user', title: 'The runner’s file system refused an operation' },
    LOCALNET_FAILED: { kind: 'service', title: 'The embedded network did not start' },
    CANCELLED: { kind: 'cancelled', title: 'The step was cancelled' },
    UNEXPECTED: { kind: 'internal', title: 'A failure that we did not foresee' },
};


/***/ }),

/***/ 1043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ existingFolder),
/* harmony export */   F: () => (/* binding */ diskOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


function existingFolder(place) {
    let folder = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(place);
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) && node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder) !== folder)
        folder = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder);
    return folder;
}
function diskOf(place) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(existingFolder(place));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 15626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/* harmony import */ var _text_without_full_stop_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97240);

function messageOf(error) {
    return (0,_text_without_full_stop_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutFullStop */ .Q)(error instanceof Error ? error.message : String(error));
}


/***/ }),

/***/ 83031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Pe: () => (/* binding */ findSystemError),
/* harmony export */   oM: () => (/* binding */ systemFailure),
/* harmony export */   ze: () => (/* binding */ atPlace)
/* harmony export */ });
/* harmony import */ var _text_size_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37714);
/* harmony import */ var _disk_space_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1043);
/* harmony import */ var _message_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15626);



const REASONS = {
    ENOSPC: ['DISK_FULL', 'no space is left on the disk'],
    EDQUOT: ['DISK_FULL', 'the disk quota of this user is used up'],
    EACCES: ['FILE_NOT_ALLOWED', 'permission denied'],
    EPERM: ['FILE_NOT_ALLOWED', 'operation not permitted'],
    EROFS: ['FILE_NOT_ALLOWED', 'the file system is read-only'],
    ENAMETOOLONG: ['FILE_NAME_TOO_LONG', 'the name is too long for the file system'],
    EBUSY: ['FILE_SYSTEM', 'the file or folder is in use'],
    EEXIST: ['FILE_SYSTEM', 'there is a file or folder of that name already'],
    EFBIG: ['FILE_SYSTEM', 'the file is larger than the file system or the limit of the user allows'],
    EILSEQ: ['FILE_SYSTEM', 'the file system takes no such name'],
    EINVAL: ['FILE_SYSTEM', 'the file system takes no such name or operation'],
    EIO: ['FILE_SYSTEM', 'the disk reports an error'],
    EISDIR: ['FILE_SYSTEM', 'a folder is where a file belongs'],
    ELOOP: ['FILE_SYSTEM', 'links lead round in a circle'],
    EMFILE: ['FILE_SYSTEM', 'the step has as many files open as it may'],
    EMLINK: ['FILE_SYSTEM', 'the file system takes no more links there'],
    ENFILE: ['FILE_SYSTEM', 'the machine has as many files open as it can'],
    ENODEV: ['FILE_SYSTEM', 'there is no such device'],
    ENOENT: ['FILE_SYSTEM', 'there is no such file or folder'],
    ENOLCK: ['FILE_SYSTEM', 'the machine has no lock left'],
    ENOMEM: ['FILE_SYSTEM', 'the machine has no memory left'],
    ENOTDIR: ['FILE_SYSTEM', 'a file is where a folder belongs'],
    ENOTEMPTY: ['FILE_SYSTEM', 'the folder is not empty'],
    ENOTSUP: ['FILE_SYSTEM', 'the file system does not support it'],
    ENXIO: ['FILE_SYSTEM', 'there is no such device'],
    EOPNOTSUPP: ['FILE_SYSTEM', 'the file system does not support it'],
    EOVERFLOW: ['FILE_SYSTEM', 'the file is too large for the file system'],
    ESTALE: ['FILE_SYSTEM', 'the network file system lost the file'],
    ETXTBSY: ['FILE_SYSTEM', 'the file is in use'],
    EXDEV: ['FILE_SYSTEM', 'the two places are on different file systems'],
};
const OTHER_CALLS = /^(?:accept|bind|connect|getaddrinfo|kill|listen|recv|send|shutdown|spawn)/;
const FIXES = {
    DISK_FULL: 'Free space on that disk, or take a runner with a larger one, then run again: a purchase that was made is found and never made twice.',
    FILE_NOT_ALLOWED: 'Let the user of the step read and write there. In a container job, that user must own the folders of the runner: take the image’s root, or set `options: --user` to the runner’s user id.',
    FILE_NAME_TOO_LONG: 'Use shorter names, or a workspace and an `output-path` that lie less deep. A purchase that was made is found and never made twice.',
    FILE_SYSTEM: 'Look at that place on the runner, then run again: a purchase that was made is found and never made twice.',
};
const MAX_CAUSES = 8;
function systemFailure(error) {
    const found = findSystemError(error);
    const reason = reasonIn(found);
    if (found === undefined || reason === undefined)
        return undefined;
    const [code, words] = reason;
    const place = placeIn(found);
    const call = found.syscall === undefined ? '' : ` at \`${found.syscall}\``;
    const why = `${place === undefined ? '' : `${place}: `}${words} (${found.code}${call}).`;
    return { code, what: WHATS[code], why: `${capital(why)}${detail(code, found)}`, fix: FIXES[code] };
}
const WHATS = {
    DISK_FULL: 'A disk of the runner is full.',
    FILE_NOT_ALLOWED: 'The runner’s system does not let the step use a file or folder.',
    FILE_NAME_TOO_LONG: 'A file name is too long for the runner’s file system.',
    FILE_SYSTEM: 'The runner’s file system refused an operation.',
};
function reasonOf(error) {
    const reason = reasonIn(error);
    if (reason !== undefined)
        return `${reason[1]} (${error.code})`;
    return (0,_message_of_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error);
}
function atPlace(error, place) {
    if (reasonIn(error) === undefined || placeIn(error) !== undefined)
        return error;
    return Object.assign(error, { path: place });
}
function findSystemError(error) {
    let current = error;
    for (let depth = 0; isObject(current) && depth < MAX_CAUSES; depth++) {
        if (reasonIn(current) !== undefined)
            return current;
        current = current.cause;
    }
    return undefined;
}
function reasonIn(error) {
    if (!isObject(error))
        return undefined;
    const { code, syscall, path: place } = error;
    if (typeof code !== 'string' || !Object.hasOwn(REASONS, code))
        return undefined;
    if (syscall === undefined ? place === undefined : OTHER_CALLS.test(syscall))
        return undefined;
    if (code === 'EINVAL' && place === undefined)
        return undefined;
    return REASONS[code];
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
function placeIn(error) {
    const { path: place, dest } = error;
    return place !== undefined && dest !== undefined ? `${place} → ${dest}` : (place ?? dest);
}
function detail(code, error) {
    if (code === 'DISK_FULL')
        return error.path === undefined ? '' : diskText(error.path);
    if (code === 'FILE_NOT_ALLOWED' && process.getuid)
        return ` The step runs as user id ${process.getuid()}.`;
    if (error.code === 'EMFILE')
        return ' `ulimit -n` shows that limit.';
    if (error.code === 'EXDEV')
        return ' A file is moved in one step only within one file system.';
    return '';
}
function diskText(place) {
    const disk = (0,_disk_space_js__WEBPACK_IMPORTED_MODULE_0__/* .diskOf */ .F)(place);
    if (disk === undefined)
        return '';
    if (disk.files > 0 && disk.ffree === 0)
        return ' That disk can hold no more files, however small (inodes).';
    const [all, free] = [disk.blocks, disk.bavail].map(blocks => (0,_text_size_text_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeText */ .l)(blocks * disk.bsize));
    return ` That disk holds ${all} in all; ${free} are free after the clean-up.`;
}
function capital(text) {
    return /^[a-z]+ /.test(text) ? text[0]?.toUpperCase() + text.slice(1) : text;
}


/***/ }),

/***/ 61179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ik: () => (/* binding */ TaskError),
/* harmony export */   Oj: () => (/* binding */ isTaskError),
/* harmony export */   eJ: () => (/* binding */ asTaskError)
/* harmony export */ });
/* harmony import */ var _text_plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61941);
/* harmony import */ var _codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3543);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83031);



class TaskError extends Error {
    name = 'TaskError';
    code;
    what;
    why;
    fix;
    evidence;
    problems;
    constructor(code, explanation) {
        const { cause } = explanation;
        const [what, why, fix] = [explanation.what, explanation.why, explanation.fix].map(text => (0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .w)(text));
        super(`${what} ${why} ${fix} [${code}]`, cause === undefined ? undefined : { cause });
        this.code = code;
        this.what = what;
        this.why = why;
        this.fix = fix;
        this.evidence = explanation.evidence ?? [];
        this.problems = explanation.problems ?? [];
    }
    get kind() {
        return _codes_js__WEBPACK_IMPORTED_MODULE_1__/* .ERROR_CODES */ .O[this.code].kind;
    }
}
function isTaskError(error, code) {
    return error instanceof TaskError && (code === undefined || error.code === code);
}
function asTaskError(error) {
    if (error instanceof TaskError)
        return error;
    if (error instanceof Error && error.name === 'AbortError' && error.cause instanceof TaskError)
        return error.cause;
    const failure = (0,_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemFailure */ .oM)(error);
    if (failure)
        return new TaskError(failure.code, { ...failure, cause: error });
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return new TaskError('UNEXPECTED', {
        what: 'Something failed that should not.',
        why: reason.endsWith('.') ? reason : `${reason}.`,
        fix: 'Please report this with the log of the step; re-running is safe and never buys twice.',
        cause: error,
    });
}


/***/ }),

/***/ 62044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ insistOnCertificates),
/* harmony export */   f: () => (/* binding */ isUntrusted)
/* harmony export */ });
function insistOnCertificates(env) {
    const wasOff = env.NODE_TLS_REJECT_UNAUTHORIZED === '0';
    delete env.NODE_TLS_REJECT_UNAUTHORIZED;
    return wasOff;
}
const UNTRUSTED = /^(?:CERT_|DEPTH_ZERO_|ERR_TLS_CERT_|INVALID_CA$|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY)_)/;
function isUntrusted(error) {
    let current = error;
    for (let depth = 0; current && depth < 8; depth++, current = current.cause)
        if (typeof current.code === 'string' && UNTRUSTED.test(current.code))
            return true;
    return false;
}


/***/ }),

/***/ 57311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ helpUrl)
/* harmony export */ });
/* harmony import */ var _user_agent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81040);

function helpUrl(code) {
    const page = `blob/v${_user_agent_js__WEBPACK_IMPORTED_MODULE_0__/* .VERSION */ .x}/docs/troubleshooting.md`;
    return `https://github.com/confidential-task/confidential-task/${page}#${code.toLowerCase()}`;
}


/***/ }),

/***/ 81040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ VERSION),
  a: () => (/* binding */ userAgentOf)
});

;// CONCATENATED MODULE: ./build/package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"confidential-task","rE":"0.1.0"}');
;// CONCATENATED MODULE: ./build/src/run/host/user-agent.js

const VERSION = package_namespaceObject.rE;
function userAgentOf(details) {
    return `${package_namespaceObject.UU}/${VERSION} (${[`node/${process.versions.node}`, ...details].join('; ')})`;
}


/***/ }),

/***/ 7079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ neutralise)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61941);

const MAX_LINE = 2_000;
function neutralise(text) {
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .w)(text, MAX_LINE)
        .replace(/\s+$/u, '')
        .replace(/^\s*::/u, ': :')
        .replaceAll('##[', '## [');
}


/***/ }),

/***/ 61941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

const MAX_CHARS = 4_000;
function plainText(text, maxChars = MAX_CHARS) {
    const cut = text.length > maxChars ? `${text.slice(0, maxChars)}…` : text;
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(cut)
        .toWellFormed()
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/\p{Bidi_Control}/gu, '\uFFFD');
}


/***/ }),

/***/ 37714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ sizeText)
/* harmony export */ });
const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
function sizeText(bytes) {
    let value = bytes;
    let unit = 0;
    while (Math.round(value) >= 1_024 && unit < UNITS.length - 1) {
        value /= 1_024;
        unit++;
    }
    return `${value.toFixed(unit > 0 && value < 9.95 ? 1 : 0)} ${UNITS[unit]}`;
}


/***/ }),

/***/ 97240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ withoutFullStop)
/* harmony export */ });
function withoutFullStop(text) {
    return text.replace(/\.$/, '');
}


/***/ })

};
