export const id = 3241;
export const ids = [3241];
export const modules = {

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
// EXTERNAL MODULE: ./build/src/action/lifecycle.js + 3 modules
var lifecycle = __webpack_require__(5352);
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
    if (!isAlive(pid) || !signal(pid, 'SIGTERM'))
        return 'had ended';
    const deadline = Date.now() + STOP_LIMIT_MS;
    let killed = false;
    while (isAlive(pid)) {
        if (!killed && Date.now() > deadline)
            killed = signal(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
        await (0,external_node_timers_promises_.setTimeout)(LOOK_EVERY_MS);
    }
    return killed ? 'was killed' : 'ended';
}
function signal(pid, name) {
    try {
        return process.kill(pid, name);
    }
    catch {
        return false;
    }
}
function isAlive(pid) {
    return signal(pid, 0) && !isZombie(pid);
}
function isZombie(pid) {
    try {
        return /\) Z /.test((0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'latin1'));
    }
    catch {
        return false;
    }
}
function lastLines(folder, most) {
    const { log } = localnetFiles(folder);
    if (!(0,external_node_fs_.existsSync)(log))
        return [];
    return (0,external_node_fs_.readFileSync)(log, 'utf8').trimEnd().split(/\r?\n/).slice(-most);
}

// EXTERNAL MODULE: ./build/src/action/log.js + 1 modules
var log = __webpack_require__(9128);
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

/***/ 73241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   localnetPost: () => (/* binding */ localnetPost)
/* harmony export */ });
/* harmony import */ var _action_localnet_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82964);

async function localnetPost() {
    await (0,_action_localnet_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .stopEntry */ .jy)();
}


/***/ })

};
