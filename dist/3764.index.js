export const id = 3764;
export const ids = [3764];
export const modules = {

/***/ 83764:
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
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/run/log/log.js + 1 modules
var log = __webpack_require__(28810);
// EXTERNAL MODULE: ./build/src/run/secrets/masks.js
var masks = __webpack_require__(70760);
// EXTERNAL MODULE: ./build/src/text/neutralise.js
var neutralise = __webpack_require__(7079);
// EXTERNAL MODULE: ./build/src/action/entry/lifecycle.js + 5 modules
var lifecycle = __webpack_require__(3131);
// EXTERNAL MODULE: ./build/src/action/runner/github-log.js
var github_log = __webpack_require__(96511);
// EXTERNAL MODULE: ./build/src/action/runner/state.js
var state = __webpack_require__(1682);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./node_modules/execa/index.js + 132 modules
var execa = __webpack_require__(4434);
;// CONCATENATED MODULE: ./build/src/action/localnet/install.js





function actionRoot() {
    const up = import.meta.url.endsWith('.ts') ? '../../..' : '..';
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
// EXTERNAL MODULE: ./build/src/text/duration-text.js
var duration_text = __webpack_require__(909);
;// CONCATENATED MODULE: ./build/src/action/localnet/process.js








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
    workers: dist/* number */.aig(),
    wallets: dist/* object */.Ikc({ requester: walletSchema }),
    apps: dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()),
});
function localnetFiles(folder) {
    const at = (name) => external_node_path_.join(folder, name);
    return { info: at('localnet.json'), network: at('network.json'), log: at('localnet.log') };
}
function spawnLocalnet(root, folder, workers) {
    const { info, log } = localnetFiles(folder);
    const output = (0,external_node_fs_.openSync)(log, 'a', 0o600);
    const child = (0,external_node_child_process_.spawn)(process.execPath, [
        external_node_path_.join(root, 'localnet/main.ts'),
        ...['--json', info, '--dir', folder, '--workers', String(workers), '--outlive-parent'],
    ], {
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
            throw failure(`it was not ready after ${(0,duration_text/* durationText */.S)(START_LIMIT_MS)}`);
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
        why: `The log above says more: ${reason}.`,
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

;// CONCATENATED MODULE: ./build/src/action/localnet/entry.js













const LOCALNET_APPS = ['blender', 'resvg', 'echo', 'priced', 'crash', 'sleep', 'unsold'];
const LOCALNET_OUTPUTS = [
    ...['network', 'wallet', 'wallet-address', 'workerpool', 'apps', 'info', 'error-code'],
    ...LOCALNET_APPS.map(name => `app-${name}`),
];
const MAX_WORKERS = 1_000;
const setOutput = (name, value) => core/* setOutput */.uH(name, value);
async function startEntry() {
    const reporter = (0,log/* createLogReporter */.A)(github_log/* githubLog */.Q, new masks/* Masks */.O(github_log/* githubMasks */.h));
    let folder;
    await (0,lifecycle/* runEntry */.C)('localnet', async ({ signal }) => {
        for (const name of LOCALNET_OUTPUTS)
            setOutput(name, '');
        const workers = readWorkers();
        const root = actionRoot();
        if (!isInstalled(root))
            await reporter.stage('Install', () => installPackages(root, signal));
        folder = await (0,promises_.mkdtemp)(external_node_path_.join(process.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'confidential-task-localnet-'));
        (0,state/* saveState */.LZ)('localnetFolder', folder);
        const started = await reporter.stage('Start', async () => {
            const child = spawnLocalnet(root, folder ?? '', workers);
            if (child.pid !== undefined)
                (0,state/* saveState */.LZ)('localnetPid', String(child.pid));
            return untilReady(child, folder ?? '', signal);
        });
        publishInfo(started, folder);
    }, {
        onFailure: async ({ code }) => {
            reporter.close();
            setOutput('error-code', code);
            if (folder !== undefined)
                for (const line of lastLines(folder, 30))
                    core/* info */.pq((0,neutralise/* neutralise */.$)(line));
            return undefined;
        },
    });
}
function readWorkers() {
    const text = core/* getInput */.V4('workers') || '4';
    if (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_WORKERS)
        return Number(text);
    throw new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: 'The input `workers` is not valid.',
        why: 'It is the number of tasks that the embedded network runs at once, a whole number from 1 to 1000.',
        fix: 'Give a number such as 4, or leave `workers` out.',
    });
}
function publishInfo(info, folder) {
    const { apps, workerpool, workers, wallets: { requester }, } = info;
    const files = localnetFiles(folder);
    setOutput('network', files.network);
    setOutput('info', files.info);
    setOutput('wallet', requester.privateKey);
    setOutput('wallet-address', requester.address);
    setOutput('workerpool', workerpool);
    setOutput('apps', JSON.stringify(apps));
    for (const name of LOCALNET_APPS)
        setOutput(`app-${name}`, apps[name] ?? '');
    core/* info */.pq(`An embedded iExec network runs until the end of this job. Tasks at once: ${workers}.`);
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
                core/* info */.pq((0,neutralise/* neutralise */.$)(line));
            core/* endGroup */.N4();
        }
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 5 });
    }, { neverFail: true });
}


/***/ }),

/***/ 79608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ SECRET_AS_A_WHOLE),
/* harmony export */   p: () => (/* binding */ SECRET_INPUTS)
/* harmony export */ });
const SECRET_AS_A_WHOLE = [
    'wallet',
    'wallet-password',
    'encryption-secret',
    'baseline-key',
    'github-token',
];
const SECRET_INPUTS = [...SECRET_AS_A_WHOLE, 'rpc-url', 'network', 'storage-url'];


/***/ }),

/***/ 28810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ createLogReporter)
});

// EXTERNAL MODULE: ./build/src/text/duration-text.js
var duration_text = __webpack_require__(909);
// EXTERNAL MODULE: ./build/src/text/neutralise.js
var neutralise = __webpack_require__(7079);
// EXTERNAL MODULE: ./build/src/text/size-text.js
var size_text = __webpack_require__(37714);
;// CONCATENATED MODULE: ./build/src/run/log/progress-lines.js


function createProgressLines({ everyMs, now, print }) {
    const transfers = new Map();
    return ({ label, done, total }) => {
        const mark = { at: now(), done };
        let transfer = transfers.get(label);
        if (!transfer || done < transfer.seen) {
            transfer = new Transfer(label, mark);
            transfers.set(label, transfer);
        }
        const line = transfer.lineAt(mark, total, everyMs);
        if (line !== undefined)
            print(line);
    };
}
class Transfer {
    #label;
    #start;
    #last;
    #seen;
    #isFinished = false;
    constructor(label, start) {
        this.#label = label;
        this.#start = start;
        this.#last = start;
        this.#seen = start.done;
    }
    get seen() {
        return this.#seen;
    }
    lineAt(mark, total, everyMs) {
        this.#seen = mark.done;
        if (this.#isFinished)
            return undefined;
        if (total !== undefined && mark.done >= total)
            return this.#finish(mark, total);
        if (mark.at - this.#last.at < everyMs)
            return undefined;
        const rate = rateBetween(this.#last, mark);
        this.#last = mark;
        return `${this.#label}: ${(0,size_text/* sizeText */.l)(mark.done)}${shareOf(mark.done, total)}, ${(0,size_text/* sizeText */.l)(rate ?? 0)}/s${timeLeft(mark.done, total, rate)}`;
    }
    #finish(mark, total) {
        this.#isFinished = true;
        const rate = rateBetween(this.#start, mark);
        const speed = rate === undefined ? '' : `, ${(0,size_text/* sizeText */.l)(rate)}/s`;
        return `${this.#label}: ${(0,size_text/* sizeText */.l)(total)} in ${(0,duration_text/* durationText */.S)(mark.at - this.#start.at)}${speed}`;
    }
}
function shareOf(done, total) {
    if (total === undefined)
        return '';
    return ` of ${(0,size_text/* sizeText */.l)(total)} (${Math.floor((done / total) * 100)} %)`;
}
function timeLeft(done, total, rate) {
    if (total === undefined || !rate)
        return '';
    return `, ${(0,duration_text/* durationText */.S)(((total - done) / rate) * 1000)} left`;
}
function rateBetween(from, to) {
    const [bytes, ms] = [to.done - from.done, to.at - from.at];
    return ms >= 1 && bytes > 0 ? (bytes * 1000) / ms : undefined;
}

;// CONCATENATED MODULE: ./build/src/run/log/log.js



function createLogReporter(log, masks, pace = {}) {
    const { progressMs = 10_000, heartbeatMs = 60_000 } = pace;
    const stages = [];
    const warnings = [];
    const open = [];
    let heartbeat;
    let lastLine;
    const beat = () => {
        const current = open.at(-1);
        if (current)
            print(`… ${current.title}: ${(0,duration_text/* durationText */.S)(Date.now() - current.startedAt)} so far`);
    };
    function print(line) {
        log.info((0,neutralise/* neutralise */.$)(line));
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
            log.endGroup();
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
            log.startGroup((0,neutralise/* neutralise */.$)(title));
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
            print(`${outcome === 'done' ? '✓' : '✗'} ${title}: ${(0,duration_text/* durationText */.S)(durationMs)}`);
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
        const text = (0,neutralise/* neutralise */.$)(line);
        warnings.push(text);
        log.warning(text, (0,neutralise/* neutralise */.$)(title ?? 'Confidential task'));
    }
    const progress = createProgressLines({ everyMs: progressMs, now: Date.now, print: info });
    return {
        stage,
        info,
        warn,
        progress,
        close,
        stages,
        warnings,
        secret: key => masks.addKey(key),
        debug: line => log.debug((0,neutralise/* neutralise */.$)(line)),
    };
}


/***/ }),

/***/ 70760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ Masks)
/* harmony export */ });
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10492);
/* harmony import */ var _secret_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1019);
/* harmony import */ var _secret_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26759);



const MIN_MASK_LENGTH = 6;
const MIN_LONG_LENGTH = 16;
const REDACTED = '***';
class Masks {
    #masked = new Set();
    #host;
    constructor(host) {
        this.#host = host;
    }
    addInputs(read) {
        const { whole, keys } = (0,_secret_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsOf */ .F)(read);
        for (const secret of whole) {
            this.#addForms((0,_secret_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .formsOf */ .X)(secret));
            this.#addLong(secret);
        }
        this.#addForms(keys);
    }
    addAccessKeys(url) {
        this.#addForms((0,_secret_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .accessKeysOf */ .C)(url));
    }
    addKey(key) {
        this.#addForms((0,_secret_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .formsOfBytes */ ._)(Buffer.from(key)));
    }
    addText(text) {
        this.#addForms((0,_secret_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .formsOf */ .X)(text));
    }
    redact(text) {
        let clean = text;
        for (const secret of [...this.#masked].sort((a, b) => b.length - a.length)) {
            clean = clean.replaceAll(secret, REDACTED).replaceAll((0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(secret), REDACTED);
        }
        return clean;
    }
    #addLong(secret) {
        if (secret.length < MIN_LONG_LENGTH || /[\r\n]/.test(secret))
            return;
        this.#add(secret);
    }
    #addForms(forms) {
        for (const form of forms)
            if (isWorthMasking(form))
                this.#add(form);
    }
    #add(form) {
        if (this.#masked.has(form))
            return;
        this.#masked.add(form);
        if (!/[\r\n]/.test(form))
            this.#host.hide(form);
    }
}
function isWorthMasking(text) {
    return (text.length >= MIN_MASK_LENGTH &&
        new Set(text.toLowerCase()).size >= 4 &&
        !/^-----(BEGIN|END)/.test(text) &&
        !/^["'\s]*(address|ciphertext|ciphers?|cipherparams|crypto|kdf|kdfparams|version|scrypt|pbkdf2|aes-128-ctr|x-ethers|mnemonic)["'\s:,{]*$/i.test(text));
}


/***/ }),

/***/ 1019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formsOf),
/* harmony export */   _: () => (/* binding */ formsOfBytes)
/* harmony export */ });
function formsOf(secret) {
    const text = secret.trim();
    if (!text)
        return new Set();
    return new Set([
        ...(keystoreForms(text) ?? linesOf(text)),
        ...pemForms(text),
        text,
        ...phraseForms(text),
        ...hexForms(text),
        ...base64Forms(Buffer.from(text)),
    ]);
}
function linesOf(text) {
    return text.split(/\r?\n/).map(line => line.trim());
}
function keystoreForms(text) {
    const fields = keystoreFields(text);
    return (fields && [...fields.flatMap(field => [field, ...hexForms(field)]), JSON.stringify(JSON.parse(text))]);
}
function pemForms(text) {
    if (!/-----BEGIN/.test(text))
        return [];
    return [
        linesOf(text)
            .filter(line => !line.startsWith('-----'))
            .join(''),
    ];
}
function phraseForms(text) {
    const words = text.split(/\s+/);
    if (words.length < 12 || !words.every(word => /^\p{L}+$/u.test(word)))
        return [];
    const phrase = words.join(' ');
    return [phrase, phrase.toLowerCase(), words.join(','), words.join('')];
}
function keystoreFields(text) {
    if (!text.startsWith('{'))
        return undefined;
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const fields = [];
    const visit = (value, key) => {
        if (typeof value === 'object' && value !== null) {
            for (const [name, inner] of Object.entries(value))
                visit(inner, name.toLowerCase());
        }
        else if (typeof value === 'string' && KEYSTORE_SECRETS.has(key))
            fields.push(value);
    };
    visit(parsed, '');
    return fields;
}
const KEYSTORE_SECRETS = new Set([
    'ciphertext',
    'iv',
    'salt',
    'mac',
    'mnemoniccounter',
    'mnemonicciphertext',
]);
function hexForms(text) {
    const digits = /^(?:0x)?((?:[0-9a-f]{2})+)$/i.exec(text)?.[1];
    return digits ? formsOfBytes(Buffer.from(digits, 'hex'), digits) : new Set();
}
function formsOfBytes(bytes, spelled = bytes.toString('hex')) {
    const forms = new Set();
    for (const digits of [spelled, spelled.toLowerCase(), spelled.toUpperCase()]) {
        forms.add(digits).add(`0x${digits}`);
    }
    for (const form of base64Forms(bytes))
        forms.add(form);
    return forms;
}
function base64Forms(bytes) {
    const base64 = bytes.toString('base64');
    return [base64, base64.replace(/=+$/, ''), bytes.toString('base64url')];
}


/***/ }),

/***/ 26759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ accessKeysOf),
/* harmony export */   F: () => (/* binding */ secretsOf)
/* harmony export */ });
/* harmony import */ var _text_decode_percent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9271);
/* harmony import */ var _host_secret_input_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79608);


const NO_KEY = /^(?:x-(?:amz|goog)-(?:algorithm|credential|date|expires|signedheaders)|awsaccesskeyid|googleaccessid|expires|s[eprtv]|spr|sk[estv]|skoid|sktid|chain(?:_?id)?|network|version)$/i;
function secretsOf(read) {
    const [, ownRpcUrl = ''] = /"rpcUrl"\s*:\s*"([^"]+)"/.exec(read('network')) ?? [];
    return {
        whole: _host_secret_input_names_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_AS_A_WHOLE */ .c.map(read),
        keys: [...accessKeysOf(read('rpc-url')), ...accessKeysOf(ownRpcUrl), ...storageKeys(read)],
    };
}
function storageKeys(read) {
    const url = read('storage-url');
    const inPublic = read('storage-public-url') || url.replace(/[?#].*/s, '');
    const query = URL.parse(url)?.search.slice(1) ?? '';
    return [...accessKeysOf(url), query].filter(key => !inPublic.includes(key));
}
function accessKeysOf(url) {
    const parsed = URL.parse(url);
    if (!parsed)
        return [];
    const keys = [parsed.username, parsed.password];
    for (const field of [...parsed.search.slice(1).split('&'), parsed.hash.slice(1)]) {
        const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(field) ?? [];
        if (value === '')
            keys.push(...[name].filter(key => !isName(key)));
        else if (!NO_KEY.test(name))
            keys.push(value, value.replaceAll('+', ' '));
    }
    keys.push(...parsed.pathname.split('/').filter(part => !isName(part)));
    const [, written = ''] = /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url) ?? [];
    for (const host of [parsed.hostname, written])
        keys.push(...host.split('.').filter(part => part.length >= SHORTEST_HOST_KEY && !isName(part)));
    return keys.flatMap(key => [key, (0,_text_decode_percent_js__WEBPACK_IMPORTED_MODULE_1__/* .decodePercent */ .g)(key)]);
}
const SHORTEST_HOST_KEY = 10;
function isName(part) {
    return (part.length < 24 &&
        /^(?:[a-z]{1,12}|[A-Z]?[a-z]{1,11}|[A-Z]{1,4}|\d{1,6}|v\d{1,2})(?:[-_](?:[a-z]{1,12}|\d{1,6}))*$/.test(part));
}


/***/ }),

/***/ 9271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ decodePercent)
/* harmony export */ });
function decodePercent(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ durationText)
/* harmony export */ });
function durationText(milliseconds) {
    const seconds = Math.max(0, milliseconds) / 1_000;
    if (seconds > 0 && seconds < 0.05)
        return `${Math.ceil(milliseconds)} ms`;
    if (seconds < 9.95)
        return `${Number(seconds.toFixed(1))} s`;
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    if (whole < 3_600)
        return inTwo(Math.floor(whole / 60), 'min', whole % 60, 's');
    const minutes = Math.round(seconds / 60);
    return inTwo(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}
function inTwo(large, largeUnit, small, smallUnit) {
    return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}


/***/ }),

/***/ 10492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   Bu: () => (/* binding */ factTable),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61941);

const MAX_CHARS = 8_000;
function escapeMarkdown(text) {
    return [...(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .w)(text, MAX_CHARS)]
        .map(char => (/[\p{L}\p{M}\p{N} +/=,-]/u.test(char) ? char : `&#${char.codePointAt(0)};`))
        .join('');
}
function prose(text) {
    return text
        .split(/`([^`]+)`/)
        .map((part, index) => (index % 2 === 0 ? escapeMarkdown(part) : code(part)))
        .join('');
}
function code(text) {
    return `<code>${escapeMarkdown(text)}</code>`;
}
function link(label, url) {
    const parsed = url === undefined ? null : URL.parse(url);
    if (!parsed || !/^https?:$/.test(parsed.protocol))
        return label;
    const href = parsed.href.replace(/[&"<>'|\\`()[\]*~]/g, char => `%${char.charCodeAt(0).toString(16)}`);
    return `<a href="${href}">${label}</a>`;
}
function factTable(rows) {
    if (rows.length === 0)
        return '';
    const lines = rows.map(([label, cell]) => `<tr><th align="left">${escapeMarkdown(label).replaceAll(' ', '&nbsp;')}</th><td>${cell}</td></tr>`);
    return ['<table>', ...lines, '</table>'].join('\n');
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function fold(label, markdown, open) {
    return `<details${open ? ' open' : ''}><summary>${escapeMarkdown(label)}</summary>\n\n${markdown}\n\n</details>`;
}


/***/ })

};
