export const id = 964;
export const ids = [964];
export const modules = {

/***/ 95737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ helpUrl)
/* harmony export */ });
/* harmony import */ var _user_agent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59782);

function helpUrl(code) {
    const page = `blob/v${_user_agent_js__WEBPACK_IMPORTED_MODULE_0__/* .VERSION */ .x}/docs/troubleshooting.md`;
    return `https://github.com/confidential-task/confidential-task/${page}#${code.toLowerCase()}`;
}


/***/ }),

/***/ 83588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ runEntry)
/* harmony export */ });
/* unused harmony export describeCauses */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33838);
/* harmony import */ var _errors_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3543);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61179);
/* harmony import */ var _help_url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95737);
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50872);






const SIGINT_BUDGET_MS = 7_000;
const SIGTERM_BUDGET_MS = 2_000;
const WIND_DOWN_SHARE = 0.6;
const LINGER_MS = 3_000;
const MAX_CAUSES = 8;
const MAX_CAUSE_LINES = 200;
async function runEntry(name, main, options = {}) {
    const controller = new AbortController();
    const { promise: stray, reject: rejectStray } = Promise.withResolvers();
    stray.catch(() => { });
    const onSignal = (signal) => {
        const budget = signal === 'SIGINT' ? SIGINT_BUDGET_MS : SIGTERM_BUDGET_MS;
        exitWithin(budget);
        setTimeout(() => rejectStray(cancelled(signal)), budget * WIND_DOWN_SHARE).unref();
        if (controller.signal.aborted)
            return;
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq(`Cancelled by ${signal}: ending the work in progress.`);
        controller.abort(cancelled(signal));
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    const onStray = (error) => {
        rejectStray(error);
        controller.abort((0,_errors_task_error_js__WEBPACK_IMPORTED_MODULE_3__/* .asTaskError */ .eJ)(error));
    };
    process.on('unhandledRejection', onStray);
    process.on('uncaughtException', onStray);
    try {
        useProxy();
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .debug */ .Yz(`${name} on Node ${process.version}, ${process.platform} ${process.arch}`);
        await Promise.race([main({ signal: controller.signal }), stray]);
    }
    catch (error) {
        await fail(controller.signal.aborted ? abortReason(controller.signal, error) : (0,_errors_task_error_js__WEBPACK_IMPORTED_MODULE_3__/* .asTaskError */ .eJ)(error), options);
    }
    if (process.exitCode === undefined)
        process.exitCode = 0;
    forceEndLater();
}
function abortReason(signal, error) {
    return (0,_errors_task_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isTaskError */ .Oj)(error, 'CANCELLED') ? error : (0,_errors_task_error_js__WEBPACK_IMPORTED_MODULE_3__/* .asTaskError */ .eJ)(signal.reason);
}
function cancelled(signal) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_3__/* .TaskError */ .Ik('CANCELLED', {
        what: 'The step was cancelled.',
        why: `The runner sent ${signal}: somebody cancelled the run, or the job or the step ran out of time.`,
        fix: 'Run it again: a purchase that was made already is found and never made twice.',
    });
}
async function fail(error, { onFailure, neverFail = false }) {
    if (!neverFail)
        process.exitCode = 1;
    try {
        await onFailure?.(error);
    }
    catch (again) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq(`While the failure was recorded, this failed too: ${(0,_log_text_js__WEBPACK_IMPORTED_MODULE_5__/* .neutralise */ .$0)(String(again))}`);
    }
    if (error.kind === 'cancelled') {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq((0,_log_text_js__WEBPACK_IMPORTED_MODULE_5__/* .neutralise */ .$0)(error.message));
    }
    else {
        const annotate = neverFail ? _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e : _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3;
        annotate(`${(0,_log_text_js__WEBPACK_IMPORTED_MODULE_5__/* .neutralise */ .$0)(error.message)} More: ${(0,_help_url_js__WEBPACK_IMPORTED_MODULE_4__/* .helpUrl */ .x)(error.code)}`, {
            title: `${_errors_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .ERROR_CODES */ .O[error.code].title} [${error.code}]`,
        });
    }
    for (const line of describeCauses(error))
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .debug */ .Yz((0,_log_text_js__WEBPACK_IMPORTED_MODULE_5__/* .neutralise */ .$0)(line));
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
function useProxy() {
    const { env } = process;
    if (env.HTTP_PROXY || env.HTTPS_PROXY || env.http_proxy || env.https_proxy)
        node_http__WEBPACK_IMPORTED_MODULE_0__.setGlobalProxyFromEnv?.();
}
function exitWithin(milliseconds) {
    const timer = setTimeout(() => {
        process.exit(process.exitCode || 1);
    }, milliseconds);
    timer.unref();
}
function forceEndLater() {
    const timer = setTimeout(() => {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .debug */ .Yz(`Ending with open handles: ${process.getActiveResourcesInfo().join(', ')}`);
        process.exit();
    }, LINGER_MS);
    timer.unref();
}


/***/ }),

/***/ 82964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lb: () => (/* binding */ startEntry),
  jy: () => (/* binding */ stopEntry)
});

// UNUSED EXPORTS: LOCALNET_APPS, LOCALNET_OUTPUTS

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/src/action/lifecycle.js
var lifecycle = __webpack_require__(83588);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./node_modules/execa/index.js + 132 modules
var execa = __webpack_require__(4434);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
;// CONCATENATED MODULE: ./build/src/action/localnet-install.js





function actionRoot() {
    const up = import.meta.url.endsWith('.ts') ? '../..' : '..';
    return external_node_path_.resolve(external_node_path_.dirname((0,external_node_url_.fileURLToPath)(import.meta.url)), up);
}
function isInstalled(root) {
    return (0,external_node_fs_.existsSync)(external_node_path_.join(root, 'node_modules/.package-lock.json'));
}
async function installPackages(root, signal) {
    const options = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const { failed, code, shortMessage } = await (0,execa/* execa */.Ho)('npm', ['ci', ...options], {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        cancelSignal: signal,
        reject: false,
    });
    signal.throwIfAborted();
    if (!failed)
        return;
    throw new task_error/* TaskError */.Ik('LOCALNET_FAILED', {
        what: 'The packages that the embedded network runs on could not be installed.',
        why: code === 'ENOENT' ? 'There is no npm on the PATH.' : `${shortMessage ?? 'npm failed'}.`,
        fix: 'Put actions/setup-node before this step if npm is missing; if the npm registry did not answer, run the job again.',
    });
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/src/action/localnet-process.js







const LOOK_EVERY_MS = 100;
const START_LIMIT_MS = 180_000;
const STOP_LIMIT_MS = 10_000;
const VARIABLES = [
    ...['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'LANG', 'TEMP', 'TMP', 'TMPDIR'],
    'RUNNER_TRACKING_ID',
];
const walletSchema = dist/* object */.Ikc({ address: dist/* string */.YjP(), privateKey: dist/* string */.YjP() });
const infoSchema = dist/* object */.Ikc({
    workerpool: dist/* string */.YjP(),
    wallets: dist/* object */.Ikc({ requester: walletSchema }),
    apps: dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()),
});
function localnetFiles(folder) {
    const at = (name) => external_node_path_.join(folder, name);
    return { info: at('localnet.json'), network: at('network.json'), log: at('localnet.log') };
}
function spawnLocalnet(root, folder) {
    const { info, log } = localnetFiles(folder);
    const output = (0,external_node_fs_.openSync)(log, 'a', 0o600);
    const child = (0,external_node_child_process_.spawn)(process.execPath, [external_node_path_.join(root, 'localnet/main.ts'), '--json', info, '--dir', folder, '--outlive-parent'], {
        cwd: folder,
        detached: true,
        windowsHide: true,
        stdio: ['ignore', output, output],
        env: Object.fromEntries(VARIABLES.flatMap(name => (process.env[name] ? [[name, process.env[name]]] : []))),
    });
    child.unref();
    return child;
}
async function untilReady(child, folder, signal) {
    const { info } = localnetFiles(folder);
    let spawnError;
    child.once('error', error => {
        spawnError = error;
    });
    const deadline = Date.now() + START_LIMIT_MS;
    while (!(0,external_node_fs_.existsSync)(info)) {
        if (spawnError)
            throw failure(spawnError.message, spawnError);
        if (child.exitCode !== null || child.signalCode !== null)
            throw failure(`it ended with ${child.signalCode ?? `exit code ${child.exitCode}`}`);
        if (Date.now() > deadline)
            throw failure(`it was not ready after ${START_LIMIT_MS / 1000} s`);
        await (0,external_node_timers_promises_.setTimeout)(LOOK_EVERY_MS, undefined, { signal });
    }
    for (;;) {
        const parsed = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), infoSchema), await (0,promises_.readFile)(info, 'utf8'));
        if (parsed.success)
            return parsed.output;
        if (Date.now() > deadline)
            throw failure('its info file is not what it should be');
        await (0,external_node_timers_promises_.setTimeout)(LOOK_EVERY_MS, undefined, { signal });
    }
}
function failure(reason, cause) {
    return new task_error/* TaskError */.Ik('LOCALNET_FAILED', {
        what: 'The embedded network did not start.',
        why: `The log above tells more: ${reason}.`,
        fix: 'Run the job again; if it fails again, see whether the runner is of a platform that the network supports.',
        cause,
    });
}
async function stopLocalnet(pid) {
    if (!isAlive(pid))
        return 'had ended';
    process.kill(pid, 'SIGTERM');
    const deadline = Date.now() + STOP_LIMIT_MS;
    while (isAlive(pid)) {
        if (Date.now() > deadline) {
            process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
            return 'was killed';
        }
        await (0,external_node_timers_promises_.setTimeout)(LOOK_EVERY_MS);
    }
    return 'ended';
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
    }
    catch {
        return false;
    }
    const stat = `/proc/${pid}/stat`;
    return !((0,external_node_fs_.existsSync)(stat) && /\) Z /.test((0,external_node_fs_.readFileSync)(stat, 'latin1')));
}
function lastLines(folder, most) {
    const { log } = localnetFiles(folder);
    if (!(0,external_node_fs_.existsSync)(log))
        return [];
    return (0,external_node_fs_.readFileSync)(log, 'utf8').trimEnd().split(/\r?\n/).slice(-most);
}

// EXTERNAL MODULE: ./build/src/action/log.js
var log = __webpack_require__(48194);
// EXTERNAL MODULE: ./build/src/action/log-text.js
var log_text = __webpack_require__(50872);
// EXTERNAL MODULE: ./build/src/action/state.js
var state = __webpack_require__(29049);
;// CONCATENATED MODULE: ./build/src/action/localnet-entry.js










const LOCALNET_APPS = ['blender', 'resvg', 'echo', 'priced', 'crash', 'sleep', 'unsold'];
const LOCALNET_OUTPUTS = [
    ...['network', 'wallet', 'wallet-address', 'workerpool', 'apps', 'info', 'error-code'],
    ...LOCALNET_APPS.map(name => `app-${name}`),
];
const setOutput = (name, value) => core/* setOutput */.uH(name, value);
async function startEntry() {
    const reporter = (0,log/* createLogReporter */.A)();
    let folder;
    await (0,lifecycle/* runEntry */.C)('localnet', async ({ signal }) => {
        for (const name of LOCALNET_OUTPUTS)
            setOutput(name, '');
        const root = actionRoot();
        if (!isInstalled(root))
            await reporter.stage('Install', () => installPackages(root, signal));
        folder = await (0,promises_.mkdtemp)(external_node_path_.join(process.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'confidential-task-localnet-'));
        (0,state/* saveState */.LZ)('localnetFolder', folder);
        const started = await reporter.stage('Start', async () => {
            const child = spawnLocalnet(root, folder ?? '');
            if (child.pid !== undefined)
                (0,state/* saveState */.LZ)('localnetPid', String(child.pid));
            return untilReady(child, folder ?? '', signal);
        });
        tell(started, folder);
    }, {
        onFailure: ({ code }) => {
            reporter.close();
            setOutput('error-code', code);
            if (folder !== undefined)
                for (const line of lastLines(folder, 30))
                    core/* info */.pq((0,log_text/* neutralise */.$0)(line));
        },
    });
}
function tell({ apps, workerpool, wallets: { requester } }, folder) {
    const { network, info } = localnetFiles(folder);
    setOutput('network', network);
    setOutput('info', info);
    setOutput('wallet', requester.privateKey);
    setOutput('wallet-address', requester.address);
    setOutput('workerpool', workerpool);
    setOutput('apps', JSON.stringify(apps));
    for (const name of LOCALNET_APPS)
        setOutput(`app-${name}`, apps[name] ?? '');
    core/* info */.pq('An embedded iExec network runs until the end of this job.');
    core/* info */.pq('Its enclaves are simulated: nothing on it is confidential, and all its keys are public.');
}
async function stopEntry() {
    await (0,lifecycle/* runEntry */.C)('localnet-post', async () => {
        const [pid, folder] = [(0,state/* readState */.un)('localnetPid'), (0,state/* readState */.un)('localnetFolder')];
        if (pid !== undefined)
            core/* info */.pq(`The embedded network ${await stopLocalnet(Number(pid))}.`);
        if (folder === undefined)
            return;
        if (core/* getInput */.V4('job-status') !== 'success') {
            core/* startGroup */.Oh('Log of the embedded network');
            for (const line of lastLines(folder, 300))
                core/* info */.pq((0,log_text/* neutralise */.$0)(line));
            core/* endGroup */.N4();
        }
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 5 });
    }, { neverFail: true });
}


/***/ }),

/***/ 50872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ neutralise),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _errors_plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70513);

const MAX_LINE = 2_000;
function neutralise(text) {
    return (0,_errors_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .w)(text, MAX_LINE)
        .replace(/\s+$/u, '')
        .replace(/^\s*::/u, ': :')
        .replaceAll('##[', '## [');
}
function formatDuration(milliseconds) {
    const seconds = Math.max(0, Math.round(milliseconds / 1000));
    if (milliseconds < 9_950)
        return `${(Math.max(0, milliseconds) / 1000).toFixed(1)} s`;
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes} min ${String(seconds % 60).padStart(2, '0')} s`;
    return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
const SIZE_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
function formatBytes(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= 1024 && unit < SIZE_UNITS.length - 1) {
        value /= 1024;
        unit++;
    }
    return `${unit === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${SIZE_UNITS[unit]}`;
}


/***/ }),

/***/ 48194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createLogReporter)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50872);


function createLogReporter(pace = {}) {
    const { progressMs = 10_000, heartbeatMs = 60_000 } = pace;
    const stages = [];
    const warnings = [];
    const open = [];
    const transfers = new Map();
    let heartbeat;
    let lastLine;
    const beat = () => {
        const current = open.at(-1);
        if (current)
            print(`… ${current.title}: ${(0,_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(Date.now() - current.startedAt)} so far`);
    };
    function print(line) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(line));
        clearInterval(heartbeat);
        if (open.length > 0) {
            heartbeat = setInterval(beat, heartbeatMs);
            heartbeat.unref();
        }
    }
    function close() {
        clearInterval(heartbeat);
        heartbeat = undefined;
        if (open.length > 0)
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4();
        open.length = 0;
        lastLine = undefined;
    }
    async function stage(title, run) {
        const startedAt = Date.now();
        const record = { title, outcome: 'running', durationMs: 0 };
        const index = stages.push(record) - 1;
        const entry = { title, startedAt };
        lastLine = undefined;
        if (open.length === 0) {
            open.push(entry);
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh((0,_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(title));
            print(`Started at ${new Date(startedAt).toISOString()}`);
        }
        else {
            open.push(entry);
            print(`▸ ${title}`);
        }
        const end = (outcome) => {
            const durationMs = Date.now() - startedAt;
            stages[index] = { title, outcome, durationMs };
            const at = open.indexOf(entry);
            if (at < 0)
                return;
            print(`${outcome === 'done' ? '✓' : '✗'} ${title}: ${(0,_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(durationMs)}`);
            if (open.length === 1)
                close();
            else
                open.splice(at, 1);
        };
        try {
            const result = await run();
            end('done');
            return result;
        }
        catch (error) {
            end('failed');
            throw error;
        }
    }
    function info(line) {
        if (line === lastLine)
            return;
        lastLine = line;
        print(line);
    }
    function warn(line, title) {
        const text = (0,_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(line);
        warnings.push(text);
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(text, { title: (0,_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(title ?? 'Confidential task') });
    }
    function progress({ label, done, total }) {
        const now = Date.now();
        const last = transfers.get(label);
        const finished = total !== undefined && done >= total;
        if (last && !finished && now - last.at < progressMs)
            return;
        if (!last && !finished) {
            transfers.set(label, { at: now, done });
            return;
        }
        if (finished)
            transfers.delete(label);
        else
            transfers.set(label, { at: now, done });
        const share = total ? ` of ${(0,_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(total)} (${Math.floor((done / total) * 100)} %)` : '';
        const seconds = last ? (now - last.at) / 1000 : 0;
        const rate = last && seconds >= 1 ? (done - last.done) / seconds : 0;
        const waiting = rate > 0 && total !== undefined && !finished;
        const left = waiting ? `, ${(0,_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(((total - done) / rate) * 1000)} left` : '';
        const pace = rate > 0 ? `, ${(0,_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(rate)}/s${left}` : '';
        info(`${label}: ${(0,_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(done)}${share}${pace}`);
    }
    return {
        stage,
        info,
        warn,
        progress,
        close,
        stages,
        warnings,
        debug: line => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz((0,_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(line)),
    };
}


/***/ }),

/***/ 29049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* unused harmony export STATE_KEYS */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);

const STATE_KEYS = {
    tempDir: 'temp_dir',
    network: 'network',
    dealId: 'deal_id',
    taskId: 'task_id',
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

/***/ 59782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ VERSION),
  N: () => (/* binding */ userAgent)
});

;// CONCATENATED MODULE: ./build/package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"confidential-task","rE":"0.1.0"}');
;// CONCATENATED MODULE: ./build/src/action/user-agent.js

const VERSION = package_namespaceObject.rE;
function userAgent(env) {
    const details = [`node/${process.versions.node}`];
    const add = (label, value, shape) => {
        if (value !== undefined && shape.test(value))
            details.push(`${label}/${value}`);
    };
    add('run', env.GITHUB_RUN_ID, /^\d{1,20}$/);
    add('attempt', env.GITHUB_RUN_ATTEMPT, /^\d{1,6}$/);
    add('repository', env.GITHUB_REPOSITORY_ID, /^\d{1,20}$/);
    return `${package_namespaceObject.UU}/${VERSION} (${details.join('; ')})`;
}


/***/ }),

/***/ 3543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ ERROR_CODES)
/* harmony export */ });
const ERROR_CODES = {
    INPUT_INVALID: { kind: 'user', title: 'An input of the step is not valid' },
    INPUT_NO_FILES: { kind: 'user', title: '`inputs` matches no file' },
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
    APP_NO_ORDER: { kind: 'user', title: 'Nobody sells runs of this app' },
    DATASET_NO_ORDER: { kind: 'user', title: 'The dataset is not shared with this run' },
    WORKERPOOL_NO_ORDER: { kind: 'user', title: 'No worker pool offers what the run needs' },
    PRICE_ABOVE_CAP: { kind: 'money', title: 'The cheapest fitting offer costs more than `max-price`' },
    BALANCE_TOO_SMALL: { kind: 'money', title: 'The wallet cannot pay for the run' },
    GAS_TOO_SMALL: { kind: 'money', title: 'The wallet cannot pay for gas' },
    GAS_TOO_DEAR: {
        kind: 'money',
        title: 'The RPC endpoint asks for more gas money than a transaction may cost',
    },
    TRANSACTION_FAILED: { kind: 'service', title: 'A transaction was refused or reverted' },
    MATCH_REFUSED: { kind: 'service', title: 'The hub refuses to match the orders' },
    ORDER_MISMATCH: {
        kind: 'integrity',
        title: 'What was about to be signed is not what the inputs ask for',
    },
    DEAL_NOT_FOUND: { kind: 'user', title: 'There is no such deal' },
    SECRET_MISSING: { kind: 'user', title: 'The Secret Management Service lacks a secret that the run needs' },
    SECRET_CONFLICT: { kind: 'user', title: 'The Secret Management Service holds another secret already' },
    UPLOAD_MISMATCH: { kind: 'integrity', title: 'The IPFS node stored something else than was sent' },
    TASK_FAILED: { kind: 'task', title: 'The task failed' },
    TASK_TIMEOUT: { kind: 'task', title: 'The task did not end in time' },
    RESULT_MISSING: { kind: 'task', title: 'The task ended without a result that can be fetched' },
    RESULT_APP_ERROR: { kind: 'task', title: 'The task ended with an error report instead of a result' },
    RESULT_MISMATCH: { kind: 'integrity', title: 'The result is not what the chain says it is' },
    RESULT_UNVERIFIED: {
        kind: 'integrity',
        title: 'The result is not proved to come from the enclave that was paid for',
    },
    DEAL_MISMATCH: { kind: 'integrity', title: 'The deal on chain is not the one that was ordered' },
    RESULT_KEY_MISMATCH: { kind: 'integrity', title: 'The result is encrypted for another key' },
    RESULT_CORRUPT: { kind: 'integrity', title: 'The encrypted result is damaged' },
    ARCHIVE_UNSAFE: { kind: 'integrity', title: 'The result archive holds something unsafe' },
    ARCHIVE_TOO_LARGE: {
        kind: 'integrity',
        title: 'The result archive unpacks to more than `max-output-size`',
    },
    ARCHIVE_CORRUPT: { kind: 'integrity', title: 'The result archive is damaged' },
    ARTIFACT_FAILED: { kind: 'service', title: 'The artifact could not be published' },
    LOCALNET_FAILED: { kind: 'service', title: 'The embedded network did not start' },
    CANCELLED: { kind: 'cancelled', title: 'The step was cancelled' },
    UNEXPECTED: { kind: 'internal', title: 'A failure that we did not foresee' },
};


/***/ }),

/***/ 70513:
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

/***/ 61179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ik: () => (/* binding */ TaskError),
/* harmony export */   Oj: () => (/* binding */ isTaskError),
/* harmony export */   eJ: () => (/* binding */ asTaskError)
/* harmony export */ });
/* harmony import */ var _codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3543);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70513);


class TaskError extends Error {
    name = 'TaskError';
    code;
    what;
    why;
    fix;
    constructor(code, explanation) {
        const { cause } = explanation;
        const [what, why, fix] = [explanation.what, explanation.why, explanation.fix].map(text => (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .w)(text));
        super(`${what} ${why} ${fix} [${code}]`, cause === undefined ? undefined : { cause });
        this.code = code;
        this.what = what;
        this.why = why;
        this.fix = fix;
    }
    get kind() {
        return _codes_js__WEBPACK_IMPORTED_MODULE_0__/* .ERROR_CODES */ .O[this.code].kind;
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
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return new TaskError('UNEXPECTED', {
        what: 'Something failed that should not.',
        why: reason.endsWith('.') ? reason : `${reason}.`,
        fix: 'Please report this with the log of the step; re-running is safe and never buys twice.',
        cause: error,
    });
}


/***/ })

};
