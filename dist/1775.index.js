export const id = 1775;
export const ids = [1775];
export const modules = {

/***/ 36458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ runOnGitHub)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/src/action/runner/github-log.js
var github_log = __webpack_require__(96511);
// EXTERNAL MODULE: ./build/src/run/host/secret-input-names.js
var secret_input_names = __webpack_require__(79608);
;// CONCATENATED MODULE: ./build/src/action/runner/input-reader.js

function variableOf(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function createInputReader(env) {
    const secrets = new Map();
    for (const name of secret_input_names/* SECRET_INPUTS */.p) {
        secrets.set(name, env[variableOf(name)] ?? '');
        delete env[variableOf(name)];
    }
    return name => (secrets.get(name) ?? env[variableOf(name)] ?? '').trim();
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
;// CONCATENATED MODULE: ./build/src/action/runner/runner-files.js


const PLACES = { GITHUB_OUTPUT: 'file', GITHUB_STATE: 'file', RUNNER_TEMP: 'folder' };
function requireRunnerFiles(env) {
    for (const [variable, kind] of Object.entries(PLACES)) {
        const place = env[variable];
        if (!place)
            continue;
        const stats = (0,external_node_fs_.statSync)(place, { throwIfNoEntry: false });
        const isThere = kind === 'folder' ? stats?.isDirectory() : stats?.isFile();
        if (!isThere)
            throw missing(variable, kind, place);
        (0,external_node_fs_.accessSync)(place, kind === 'folder' ? external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK : external_node_fs_.constants.W_OK);
    }
}
function missing(variable, kind, place) {
    return new task_error/* TaskError */.Ik('FILE_SYSTEM', {
        what: `The ${kind} that the runner names in ${variable} is not there.`,
        why: `${place} is no ${kind} that this step can see; in a container it may not be mounted.`,
        fix: `Leave ${variable} as the runner sets it, and let the container see that folder of the runner.`,
    });
}

// EXTERNAL MODULE: ./build/src/action/runner/state.js
var state = __webpack_require__(1682);
// EXTERNAL MODULE: ./build/src/action/services/cache.js
var cache = __webpack_require__(20595);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/src/action/runner/event.js
var runner_event = __webpack_require__(50035);
// EXTERNAL MODULE: ./build/src/action/runner/identity.js
var identity = __webpack_require__(77697);
;// CONCATENATED MODULE: ./build/src/action/runner/invocation.js
const VARIABLES = {
    server: 'GITHUB_SERVER_URL',
    repository: 'GITHUB_REPOSITORY',
    repositoryId: 'GITHUB_REPOSITORY_ID',
    commit: 'GITHUB_SHA',
    ref: 'GITHUB_REF',
    workflow: 'GITHUB_WORKFLOW_REF',
    job: 'GITHUB_JOB',
    runId: 'GITHUB_RUN_ID',
    runAttempt: 'GITHUB_RUN_ATTEMPT',
};
function describeInvocation(env) {
    return Object.fromEntries(Object.entries(VARIABLES).flatMap(([name, variable]) => (env[variable] ? [[name, env[variable]]] : [])));
}

;// CONCATENATED MODULE: ./build/src/action/runner/report-source.js
function reportSource(env) {
    const { GITHUB_REPOSITORY: repository, GITHUB_SHA: commit, GITHUB_SERVER_URL: server, GITHUB_RUN_ID: run, } = env;
    if (!repository)
        return undefined;
    const label = commit ? `${repository}, commit ${commit.slice(0, 7)}` : repository;
    if (!server?.startsWith('https://') || !run)
        return { label };
    return { label, url: `${server}/${repository}/actions/runs/${run}` };
}

// EXTERNAL MODULE: ./build/src/action/runner/user-agent.js
var user_agent = __webpack_require__(12568);
;// CONCATENATED MODULE: ./build/src/action/entry/run-origin.js

const OWN_EVENTS = new Set([
    'branch_protection_rule',
    'create',
    'delete',
    'label',
    'merge_group',
    'milestone',
    'page_build',
    'public',
    'push',
    'release',
    'repository_dispatch',
    'schedule',
    'workflow_dispatch',
]);
const PULL_REQUEST_EVENTS = {
    pull_request: undefined,
    pull_request_target: undefined,
    pull_request_review: 'review',
    pull_request_review_comment: 'comment',
};
const INSIDERS = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
function whyNotTrusted({ env, event, hasWallet }) {
    const name = env.GITHUB_EVENT_NAME ?? '';
    const foreign = whyForeign(name, event);
    if (foreign !== undefined)
        return foreign;
    if (!hasWallet && env.GITHUB_ACTOR === 'dependabot[bot]') {
        return 'Dependabot started this run, and GitHub gives such runs no secrets but those kept for Dependabot.';
    }
    return undefined;
}
function whyForeign(name, event) {
    if (name === '')
        return 'The environment does not say which event started this run.';
    if (OWN_EVENTS.has(name))
        return undefined;
    const pullRequest = (0,runner_event/* asObject */.e)(event.pull_request);
    if (Object.hasOwn(PULL_REQUEST_EVENTS, name) && pullRequest) {
        const [head, base] = [(0,runner_event/* asObject */.e)(pullRequest.head)?.repo, (0,runner_event/* asObject */.e)(pullRequest.base)?.repo];
        return whyDifferent('The pull request', head, base) ?? whyReviewedByOutsider(name, event);
    }
    const workflowRun = (0,runner_event/* asObject */.e)(event.workflow_run);
    if (name === 'workflow_run' && workflowRun)
        return whyFollowsForeign(workflowRun, event);
    return `The event \`${name}\` does not say whose code it is about, and outsiders can bring it about.`;
}
function whyFollowsForeign({ event: cause, head_repository }, event) {
    const different = whyDifferent('The workflow run before this one', head_repository, event.repository);
    if (different !== undefined)
        return different;
    if (typeof cause !== 'string')
        return 'The workflow run before this one does not say which event began it.';
    if (cause === 'pull_request' || OWN_EVENTS.has(cause))
        return undefined;
    return `The workflow run before this one began with the event \`${cause}\`, and outsiders can bring that about.`;
}
function whyReviewedByOutsider(name, event) {
    const field = PULL_REQUEST_EVENTS[name];
    if (field === undefined || INSIDERS.has((0,runner_event/* asObject */.e)(event[field])?.author_association))
        return undefined;
    return `The event \`${name}\` is by a user who does not belong to the repository.`;
}
function whyDifferent(subject, head, base) {
    const [from, to] = [(0,runner_event/* asObject */.e)(head), (0,runner_event/* asObject */.e)(base)];
    if (typeof from?.id !== 'number' || typeof to?.id !== 'number') {
        return `${subject} does not say which repository its code comes from.`;
    }
    return from.id === to.id ? undefined : `${subject} comes from a fork.`;
}

;// CONCATENATED MODULE: ./build/src/action/entry/github-facts.js







const HOUR_MS = 3_600_000;
const HOSTED_LIMIT_MS = 6 * HOUR_MS;
const SELF_HOSTED_LIMIT_MS = 120 * HOUR_MS;
function githubFacts(env, read) {
    const isHosted = env.RUNNER_ENVIRONMENT === 'github-hosted';
    return {
        workspace: env.GITHUB_WORKSPACE || process.cwd(),
        tempFolder: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(),
        identity: (0,identity/* runIdentity */.yK)({ env, matrix: read('matrix') }),
        invocation: describeInvocation(env),
        reportSource: reportSource(env),
        userAgent: (0,user_agent/* userAgent */.N)(env),
        hasFastLine: isHosted,
        jobLimitMs: isHosted ? HOSTED_LIMIT_MS : SELF_HOSTED_LIMIT_MS,
        whyNotTrusted: hasWallet => whyNotTrusted({ env, event: (0,runner_event/* readEvent */.j)(env), hasWallet }),
    };
}

;// CONCATENATED MODULE: ./build/src/action/entry/github-host.js







function createGitHubHost(env) {
    const read = createInputReader(env);
    const matrix = read('matrix');
    const token = read('github-token');
    return {
        read,
        env,
        masks: github_log/* githubMasks */.h,
        log: github_log/* githubLog */.Q,
        outputs: { setOutput: core/* setOutput */.uH, saveState: state/* saveState */.LZ },
        reports: {
            writeSummary: async (markdown) => {
                await core/* summary */.z.addRaw(markdown, true).write();
            },
            writeComment: async (comment) => {
                const { writeComment } = await __webpack_require__.e(/* import() */ 6630).then(__webpack_require__.bind(__webpack_require__, 86630));
                await writeComment(comment, { env, matrix, token });
            },
        },
        artifacts: {
            publish: async (request) => {
                const { publishResult } = await __webpack_require__.e(/* import() */ 1045).then(__webpack_require__.bind(__webpack_require__, 61045));
                return publishResult(request, { env, matrix });
            },
            uploadMemory: tempDir => (0,cache/* createUploadMemory */.zY)(env, tempDir),
        },
        facts: {
            ...githubFacts(env, read),
            visibility: async () => {
                const { repositoryVisibility } = await __webpack_require__.e(/* import() */ 7921).then(__webpack_require__.bind(__webpack_require__, 67921));
                return repositoryVisibility({ env, token });
            },
        },
        requireWritable: () => requireRunnerFiles(env),
    };
}

// EXTERNAL MODULE: ./build/src/action/entry/lifecycle.js + 5 modules
var lifecycle = __webpack_require__(3131);
;// CONCATENATED MODULE: ./build/src/action/entry/run-on-github.js


async function runOnGitHub(name, create) {
    const run = create(createGitHubHost(process.env));
    await (0,lifecycle/* runEntry */.C)(name, ({ signal }) => run.start(signal), { onFailure: error => run.fail(error) });
}


/***/ }),

/***/ 50035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ asObject),
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

function readEvent(env) {
    const file = env.GITHUB_EVENT_PATH;
    if (!file)
        return {};
    try {
        return asObject(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'))) ?? {};
    }
    catch {
        return {};
    }
}
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}


/***/ }),

/***/ 77697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   nn: () => (/* binding */ artifactNameOf),
/* harmony export */   yK: () => (/* binding */ runIdentity)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

function runIdentity({ env, matrix }) {
    const repository = env.GITHUB_REPOSITORY_ID || env.GITHUB_REPOSITORY;
    const run = env.GITHUB_RUN_ID;
    if (!repository || !run)
        return undefined;
    const workflow = env.GITHUB_WORKFLOW_REF || env.GITHUB_WORKFLOW || '';
    return JSON.stringify([
        repository,
        workflow,
        run,
        env.GITHUB_JOB ?? '',
        canonical(matrix),
        env.GITHUB_ACTION ?? '',
    ]);
}
function artifactNameOf(context, dealIds) {
    const deals = dealIds.map(id => id.toLowerCase()).sort();
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([placeOf(context), deals.join()]))
        .digest('hex')
        .slice(0, 8);
    return ['confidential-task-result', jobOf(context), digest].filter(part => part !== '').join('-');
}
function placeOf({ env, matrix }) {
    return [env.GITHUB_JOB ?? '', canonical(matrix), env.GITHUB_ACTION ?? ''];
}
function jobOf({ env }) {
    return (env.GITHUB_JOB ?? '').replaceAll(/[^\w-]+/g, '-').slice(0, 60);
}
function canonical(matrix) {
    try {
        const value = JSON.parse(matrix);
        return value === null ? '' : JSON.stringify(sortKeys(value));
    }
    catch {
        return matrix.trim();
    }
}
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}


/***/ }),

/***/ 12568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ userAgent)
/* harmony export */ });
/* harmony import */ var _run_host_user_agent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81040);

function userAgent(env) {
    const details = [];
    const add = (label, value, shape) => {
        if (value !== undefined && shape.test(value))
            details.push(`${label}/${value}`);
    };
    add('run', env.GITHUB_RUN_ID, /^\d{1,20}$/);
    add('attempt', env.GITHUB_RUN_ATTEMPT, /^\d{1,6}$/);
    add('repository', env.GITHUB_REPOSITORY_ID, /^\d{1,20}$/);
    return (0,_run_host_user_agent_js__WEBPACK_IMPORTED_MODULE_0__/* .userAgentOf */ .a)(details);
}


/***/ }),

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

/***/ 74763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ invalidInput)
/* harmony export */ });
/* harmony import */ var _task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);

function invalidInput(input, why, fix, cause) {
    return new _task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', { what: `The input \`${input}\` is not valid.`, why, fix, cause });
}


/***/ }),

/***/ 13621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ withoutPath)
/* harmony export */ });
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83031);

function withoutPath(error, folder) {
    if (typeof error !== 'object' || error === null)
        return error;
    const found = (0,_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .findSystemError */ .Pe)(error) ?? error;
    const { code, syscall, path, dest } = found;
    if (path === undefined && dest === undefined)
        return (0,_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .atPlace */ .ze)(error, folder);
    const plain = new Error(`${code ?? 'an error'} of the file system, when \`${syscall ?? 'a call'}\` was tried`);
    return Object.assign(plain, { path: folder }, code !== undefined && { code }, syscall !== undefined && { syscall });
}


/***/ }),

/***/ 68664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

const MAX_BYTES = 16 * 1024 * 1024;
function readTextFile(file, maxBytes = MAX_BYTES) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (!stats.isFile())
            throw new Error('it is not a regular file');
        if (stats.size > maxBytes)
            throw new Error(`it has ${stats.size} bytes, and at most ${maxBytes} are read`);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor, 'utf8').replace(/^\uFEFF/, '');
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 91671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ knownContracts)
/* harmony export */ });
const REGISTRIES = {
    appRegistry: '0x9950D94fb074182ee93ff79A50Cd698C4983281F',
    datasetRegistry: '0x07Cc4E1EA30dD02796795876509A3BfC5053128D',
    workerpoolRegistry: '0xe3c13bb4A5068601c6A08041Cb50887B07B5F398',
};
const KNOWN = new Map([
    [
        42161,
        {
            hub: '0x098bFCb1E50ebcA0BaA92C12eA0c3F045A1aD9f0',
            token: '0xe649e6a1F2afc63ca268C2363691ceCAF75CF47C',
            ...REGISTRIES,
        },
    ],
    [
        421614,
        {
            hub: '0xB2157BF2fAb286b2A4170E3491Ac39770111Da3E',
            token: '0x9923eD3cbd90CD78b910c475f9A731A6e0b8C963',
            ...REGISTRIES,
        },
    ],
]);
function knownContracts(chainId) {
    return KNOWN.get(chainId);
}


/***/ }),

/***/ 84343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MO: () => (/* binding */ parseNetwork),
/* harmony export */   ok: () => (/* binding */ isLocalNetwork)
/* harmony export */ });
/* unused harmony export NETWORKS */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _net_endpoint_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78872);
/* harmony import */ var _net_local_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27935);
/* harmony import */ var _protocol_schemas_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13433);
/* harmony import */ var _known_contracts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91671);






const PUBLIC_GATEWAYS = ['https://gateway.pinata.cloud', 'https://gateway.ipfs.io'];
const NETWORKS = {
    'arbitrum-mainnet': {
        name: 'arbitrum-mainnet',
        chainId: 42161,
        hub: '0x098bFCb1E50ebcA0BaA92C12eA0c3F045A1aD9f0',
        rpcUrl: 'https://arb1.arbitrum.io/rpc',
        smsUrl: 'https://sms.arbitrum-mainnet.iex.ec',
        marketUrl: 'https://api.market.arbitrum-mainnet.iex.ec',
        compassUrl: 'https://compass.arbitrum-mainnet.iex.ec',
        ipfsGatewayUrl: 'https://ipfs-gateway.arbitrum-mainnet.iex.ec',
        ipfsGateways: PUBLIC_GATEWAYS,
        ipfsNodeUrl: 'https://ipfs-upload.arbitrum-mainnet.iex.ec',
        explorerUrl: 'https://explorer.iex.ec/arbitrum-mainnet',
    },
    'arbitrum-sepolia-testnet': {
        name: 'arbitrum-sepolia-testnet',
        chainId: 421614,
        hub: '0xB2157BF2fAb286b2A4170E3491Ac39770111Da3E',
        rpcUrl: 'https://sepolia-rollup.arbitrum.io/rpc',
        smsUrl: 'https://sms.arbitrum-sepolia-testnet.iex.ec',
        marketUrl: 'https://api-market.arbitrum-sepolia-testnet.iex.ec',
        compassUrl: 'https://compass.arbitrum-sepolia-testnet.iex.ec',
        ipfsGatewayUrl: 'https://ipfs-gateway.arbitrum-sepolia-testnet.iex.ec',
        ipfsGateways: PUBLIC_GATEWAYS,
        ipfsNodeUrl: 'https://ipfs-upload.arbitrum-sepolia-testnet.iex.ec',
        explorerUrl: 'https://explorer.iex.ec/arbitrum-sepolia-testnet',
    },
};
function isLocalNetwork({ smsUrl }) {
    return (0,_net_local_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isLocal */ .IX)(smsUrl);
}
const serviceUrl = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .check */ .z6Y(_net_endpoint_url_js__WEBPACK_IMPORTED_MODULE_1__/* .isSafeServiceUrl */ .G, 'not an https URL (http is accepted on a loopback address only)'));
const networkSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minLength */ .BpQ(1)),
    chainId: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minValue */ .Wwf(1)),
    hub: _protocol_schemas_js__WEBPACK_IMPORTED_MODULE_3__/* .addressSchema */ .oL,
    rpcUrl: serviceUrl,
    smsUrl: serviceUrl,
    marketUrl: serviceUrl,
    compassUrl: serviceUrl,
    ipfsGatewayUrl: serviceUrl,
    ipfsGateways: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(serviceUrl)),
    ipfsNodeUrl: serviceUrl,
    explorerUrl: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(serviceUrl),
});
function parseNetwork(value, readFile) {
    const text = value.trim();
    if (Object.hasOwn(NETWORKS, text))
        return NETWORKS[text];
    const json = text.startsWith('{') ? text : readDescription(text, readFile);
    let description;
    try {
        description = JSON.parse(json);
    }
    catch {
        throw invalid('The description is not JSON.');
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeParse */ .xLC(networkSchema, description, { abortEarly: true });
    if (!parsed.success)
        throw invalid(`${(0,_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_3__/* .describeIssue */ .n6)(parsed.issues[0])}.`);
    const { chainId, hub } = parsed.output;
    const known = (0,_known_contracts_js__WEBPACK_IMPORTED_MODULE_4__/* .knownContracts */ .P)(chainId);
    if (known && hub !== known.hub) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', {
            what: 'The input `network` names another hub than that of its chain.',
            why: `On chain ${chainId} iExec's hub is ${known.hub}, but the description says ${hub}, which would be paid in its place.`,
            fix: `Set \`hub\` in the description to ${known.hub}, or use the name of the network instead of a description.`,
        });
    }
    return parsed.output;
}
function readDescription(path, readFile) {
    try {
        return readFile(path);
    }
    catch (cause) {
        if (cause instanceof _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik)
            throw cause;
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('NETWORK_UNKNOWN', {
            what: `The input \`network\` names no network: "${path}".`,
            why: `It is not one of ${Object.keys(NETWORKS).join(', ')}, and no file of that name can be read.`,
            fix: 'Give one of these names, or a JSON description of a network of your own (inline or as a file).',
            cause,
        });
    }
}
function invalid(why) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', {
        what: 'The input `network` holds a description that cannot be used.',
        why,
        fix: 'Give name, chainId, hub, rpcUrl, smsUrl, marketUrl, compassUrl, ipfsGatewayUrl and ipfsNodeUrl.',
    });
}


/***/ }),

/***/ 89756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I9: () => (/* binding */ assertAppLocked),
/* harmony export */   N3: () => (/* binding */ renderAppLock),
/* harmony export */   lockOf: () => (/* binding */ lockOf),
/* harmony export */   m6: () => (/* binding */ parseAppLock),
/* harmony export */   qK: () => (/* binding */ appChanged),
/* harmony export */   qh: () => (/* binding */ lockDifferences),
/* harmony export */   whyLockIsLoose: () => (/* binding */ whyLockIsLoose)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _text_strict_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71659);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13433);




const schema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    chainId: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(1)),
    app: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
    owner: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
    type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    image: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    checksum: _schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO,
    mrenclave: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^0x(?:[0-9a-f]{2})*$/, 'not bytes in hex')),
});
function lockOf(app, chainId) {
    const { address, owner, type, location, checksum, mrenclave } = app;
    return { chainId, app: address, owner, type, image: location, checksum, mrenclave };
}
function parseAppLock(text) {
    let json;
    try {
        json = (0,_text_strict_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStrictJson */ .R)(text);
    }
    catch (error) {
        throw invalidLock(error.message);
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(schema, json, { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    throw invalidLock((0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .describeIssue */ .n6)(parsed.issues[0]));
}
function renderAppLock(lock) {
    return `${JSON.stringify(lock, null, 2)}\n`;
}
const LABELS = {
    chainId: 'chain',
    app: 'app',
    owner: 'owner',
    type: 'type',
    image: 'image',
    checksum: 'image checksum',
    mrenclave: 'enclave measurement',
};
function lockDifferences(lock, now) {
    return Object.keys(LABELS).flatMap(field => lock[field] === now[field] ? [] : [`${LABELS[field]}: from ${lock[field]} to ${now[field]}`]);
}
function assertAppLocked(lock, now) {
    const differences = lockDifferences(lock, now);
    if (differences.length > 0)
        throw appChanged(`It differs from \`app-lock\` in ${differences.join('; ')}.`);
}
function whyLockIsLoose({ image }) {
    if (/@sha256:[0-9a-f]{64}$/i.test(image))
        return undefined;
    return `The image ${image} is registered by a tag, and workers pull it by that name: anyone who may push there can replace the program, and the chain does not show it. Only a name that ends in @sha256:… fixes the image.`;
}
function appChanged(why) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('APP_CHANGED', {
        what: 'The app is not the one that was locked.',
        why,
        fix: 'Find out who changed it and why; to accept it, run the `quote` action with `app-lock-update: true` and commit the file.',
    });
}
function invalidLock(why) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', {
        what: 'The input `app-lock` names a file that is not an app lock.',
        why: `${why}.`,
        fix: 'Let the `quote` action write it: with the path of a new file, or with `app-lock-update: true`.',
    });
}


/***/ }),

/***/ 54219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IG: () => (/* binding */ parsePublicUrl),
/* harmony export */   Mw: () => (/* binding */ asksEncryption),
/* harmony export */   XV: () => (/* binding */ buildParams),
/* harmony export */   eh: () => (/* binding */ isSecretName),
/* harmony export */   u: () => (/* binding */ isSecretNumber)
/* harmony export */ });
/* harmony import */ var _errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74763);
/* harmony import */ var _text_clip_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85507);


function buildParams({ args, publicUrls = [], appSecrets = {}, encrypt }) {
    for (const url of publicUrls)
        parsePublicUrl(url);
    for (const [number, name] of Object.entries(appSecrets))
        assertSecret(number, name);
    const numbers = Object.keys(appSecrets).sort((a, b) => Number(a) - Number(b));
    return JSON.stringify({
        ...(args && { iexec_args: args }),
        ...(publicUrls.length > 0 && { iexec_input_files: publicUrls }),
        ...(numbers.length > 0 && {
            iexec_secrets: Object.fromEntries(numbers.map(number => [number, appSecrets[number]])),
        }),
        ...(encrypt && { iexec_result_encryption: true }),
        iexec_result_storage_provider: 'ipfs',
    });
}
function asksEncryption(params) {
    try {
        const parsed = JSON.parse(params);
        return (typeof parsed === 'object' &&
            parsed !== null &&
            'iexec_result_encryption' in parsed &&
            parsed.iexec_result_encryption === true);
    }
    catch {
        return false;
    }
}
function parsePublicUrl(text, input = 'public-urls') {
    const protocol = URL.parse(text)?.protocol;
    if ((protocol === 'https:' || protocol === 'http:') && !/[\s,]/.test(text))
        return text;
    throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, `"${(0,_text_clip_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$)(text)}" is not an http or https URL.`, `Give \`${input}\` one full URL per line; blanks and commas in it must be percent-encoded.`);
}
function isSecretNumber(text) {
    return /^[1-9]\d{0,5}$/.test(text);
}
function isSecretName(text) {
    return /^[\w-]{1,64}$/.test(text);
}
function assertSecret(number, name) {
    if (isSecretNumber(number) && isSecretName(name))
        return;
    throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)('app-secrets', `The secret of number "${(0,_text_clip_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$)(number)}" has a number or a name that iExec does not take.`, 'Number the secrets 1, 2, 3 and so on; a name has 1 to 64 letters, digits, hyphens and underscores.');
}


/***/ }),

/***/ 13433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wp: () => (/* binding */ parseAnswer),
/* harmony export */   cO: () => (/* binding */ bytes32Schema),
/* harmony export */   n6: () => (/* binding */ describeIssue),
/* harmony export */   oL: () => (/* binding */ addressSchema),
/* harmony export */   qN: () => (/* binding */ signatureSchema),
/* harmony export */   zF: () => (/* binding */ uint256Schema)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94824);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _text_without_full_stop_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97240);




const addressSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^0x[0-9a-fA-F]{40}$/, 'not an address'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi(text => (0,ethers__WEBPACK_IMPORTED_MODULE_2__/* .getAddress */ .b)(text.toLowerCase())));
const bytes32Schema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^0x[0-9a-fA-F]{64}$/, 'not 32 bytes in hex'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi(text => text.toLowerCase()));
const MAX_SIGNATURE_BYTES = 4_096;
const signatureSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(2 + 2 * MAX_SIGNATURE_BYTES, 'longer than any signature'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^0x(?:[0-9a-fA-F]{2})*$/, 'not bytes in hex'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi(text => text.toLowerCase()));
const MAX_UINT256 = 2n ** 256n - 1n;
const uint256Schema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0)),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\d{1,78}$/, 'not a decimal integer')),
]), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi(value => BigInt(value)), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y(value => value <= MAX_UINT256, 'more than 256 bits'));
function parseAnswer(schema, answer, service) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schema, answer, { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('SERVICE_MALFORMED', {
        what: `The ${service} sent an answer that does not follow its protocol.`,
        why: `${describeIssue(parsed.issues[0])}.`,
        fix: 'Check that the endpoint is the right one; if it is, report this to its operator.',
    });
}
const PLAIN_NAME = /^[A-Za-z_]{1,24}\d{0,3}$/;
function describeIssue(issue) {
    const path = valibot__WEBPACK_IMPORTED_MODULE_1__/* .getDotPath */ .BuJ(issue);
    const names = issue.path?.map(({ key }) => String(key)) ?? [];
    if (names.some(name => !PLAIN_NAME.test(name) && !/^\d{1,6}$/.test(name)))
        return 'It has a field that does not belong there';
    const why = (0,_text_without_full_stop_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutFullStop */ .Q)(issue.message.replace(/ but received .*$/s, ''));
    return `${path ? `Field ${path}` : 'The value'} does not fit: ${why}`;
}


/***/ }),

/***/ 78872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isSafeServiceUrl),
/* harmony export */   P: () => (/* binding */ endpointUrl)
/* harmony export */ });
/* harmony import */ var _local_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27935);

function endpointUrl(base, path, query = {}) {
    const url = new URL(base);
    url.pathname = url.pathname.replace(/\/+$/, '') + path;
    url.search = '';
    url.hash = '';
    for (const name of Object.keys(query).sort()) {
        const value = query[name];
        if (value !== undefined)
            url.searchParams.set(name, String(value));
    }
    return url;
}
function isSafeServiceUrl(text) {
    const url = URL.parse(text);
    if (!url || url.username || url.password)
        return false;
    if (url.protocol === 'https:')
        return true;
    return url.protocol === 'http:' && (0,_local_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url.hostname);
}


/***/ }),

/***/ 27935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ isLocal),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   ig: () => (/* binding */ resolvesLocally)
/* harmony export */ });
/* harmony import */ var node_dns_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71553);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);


const LOCAL = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
for (const [net, bits] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
])
    LOCAL.addSubnet(net, bits, 'ipv4');
const GLOBAL_IPV6 = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
GLOBAL_IPV6.addSubnet('2000::', 3, 'ipv6');
const CARRIERS = [
    [/^(?:0:){5}ffff:/, 6],
    [/^64:ff9b:(?:0:){4}/, 6],
    [/^2002:/, 1],
];
const LOCAL_NAMES = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|home\.arpa|corp|private|test|invalid|onion)$/;
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
function isLocal(text) {
    const hostname = (URL.parse(text)?.hostname ?? '').replace(/\.$/, '');
    const address = hostname.replace(/^\[|\]$/g, '');
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address) > 0)
        return isLocalAddress(address);
    return !hostname.includes('.') || LOCAL_NAMES.test(hostname);
}
async function resolvesLocally(hostname) {
    const found = await (0,node_dns_promises__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, { all: true }).catch(() => []);
    return found.length > 0 && found.every(({ address }) => isLocalAddress(address));
}
function isLocalAddress(address) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address) === 4)
        return LOCAL.check(address, 'ipv4');
    const groups = expanded(address);
    for (const [prefix, first] of CARRIERS) {
        if (!prefix.test(`${groups.join(':')}:`))
            continue;
        const [high = 0, low = 0] = groups.slice(first).map(group => Number.parseInt(group, 16));
        return LOCAL.check([high >> 8, high & 255, low >> 8, low & 255].join('.'), 'ipv4');
    }
    return !GLOBAL_IPV6.check(address, 'ipv6');
}
function expanded(address) {
    const [head = '', tail] = address.replace(/%.*$/, '').split('::');
    const split = (part) => part.split(':').filter(group => group !== '');
    if (tail === undefined)
        return split(head);
    const [before, after] = [split(head), split(tail)];
    return [...before, ...Array(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
}


/***/ }),

/***/ 67391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   disclosure: () => (/* binding */ disclosure)
/* harmony export */ });
/* harmony import */ var _errors_system_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83031);
/* harmony import */ var _errors_without_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13621);


const MAX_NAMES = 8;
function disclosure(mayName) {
    return {
        mayName,
        tell: mayName ? listNames : countFiles,
        guard: mayName ? _errors_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .atPlace */ .ze : _errors_without_path_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutPath */ .s,
    };
}
function listNames(names) {
    const shown = names.slice(0, MAX_NAMES).join(', ');
    return names.length > MAX_NAMES ? `${shown} and ${names.length - MAX_NAMES} more` : shown;
}
function countFiles({ length }) {
    return `${length} ${length === 1 ? 'file' : 'files'}`;
}


/***/ }),

/***/ 42124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ beginRun)
});

// EXTERNAL MODULE: ./build/src/files/read-text-file.js
var read_text_file = __webpack_require__(68664);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/text/decode-percent.js
var decode_percent = __webpack_require__(9271);
;// CONCATENATED MODULE: ./build/src/net/proxy.js



async function useProxyFromEnv(env, onPassword) {
    const named = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'].filter(name => env[name]);
    if (named.length === 0)
        return;
    for (const name of named) {
        const { password } = parseProxyUrl(name, env[name] ?? '');
        for (const form of new Set([password, (0,decode_percent/* decodePercent */.g)(password)]))
            if (form)
                onPassword(form);
    }
    if (external_node_http_.setGlobalProxyFromEnv) {
        external_node_http_.setGlobalProxyFromEnv();
        return;
    }
    const { EnvHttpProxyAgent, setGlobalDispatcher } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19));
    setGlobalDispatcher(new EnvHttpProxyAgent());
}
function parseProxyUrl(name, value) {
    const url = URL.parse(value);
    if (url?.protocol === 'http:' || url?.protocol === 'https:')
        return url;
    throw new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: `The variable ${name} of the environment names no proxy that can be used.`,
        why: 'Its value is not a URL that begins with http:// or https://.',
        fix: `Write it as \`http://host:port\`, or unset it to connect without a proxy.`,
    });
}

// EXTERNAL MODULE: ./build/src/text/neutralise.js
var neutralise = __webpack_require__(7079);
;// CONCATENATED MODULE: ./build/src/run/begin-run.js



async function beginRun(tools, plan) {
    const { host, masks } = tools;
    masks.addInputs(host.read);
    host.requireWritable();
    for (const [name, value] of Object.entries(plan.presets))
        host.outputs.setOutput(name, value);
    tools.openReport();
    if (plan.needsWallet && (await skipUntrusted(tools, plan.title)))
        return undefined;
    await useProxyFromEnv(host.env, text => masks.addText(text));
    const { workspace, identity } = host.facts;
    const config = plan.parse(host.read, { workspace, identity, readFile: read_text_file/* readTextFile */.G });
    masks.addAccessKeys(plan.networkOf(config).rpcUrl);
    return config;
}
async function skipUntrusted(tools, title) {
    const { facts, log, read } = tools.host;
    const reason = facts.whyNotTrusted(read('wallet') !== '');
    if (reason === undefined)
        return false;
    log.notice((0,neutralise/* neutralise */.$)(`${reason} So this step did nothing and spent nothing. The \`quote\` action works here.`), `${title} skipped`);
    await tools.conclude('skipped', { kind: 'skip', title, reason });
    return true;
}


/***/ }),

/***/ 98780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ OUTPUT_PRESETS),
/* harmony export */   Eb: () => (/* binding */ SUBMIT_OUTPUT_PRESETS),
/* harmony export */   Li: () => (/* binding */ VERIFY_OUTPUT_PRESETS),
/* harmony export */   iS: () => (/* binding */ COLLECT_OUTPUT_PRESETS),
/* harmony export */   q1: () => (/* binding */ QUOTE_OUTPUT_PRESETS),
/* harmony export */   ww: () => (/* binding */ SWEEP_OUTPUT_PRESETS)
/* harmony export */ });
/* unused harmony export STATUSES */
const STATUSES = (/* unused pure expression or super */ null && (['skipped', 'submitted', 'completed', 'failed', 'cancelled', 'timeout']));
const OUTPUT_PRESETS = {
    status: 'failed',
    'deal-id': '',
    'task-id': '',
    'output-path': '',
    'artifact-id': '',
    'artifact-name': '',
    'artifact-digest': '',
    price: '',
    dataset: '',
    cid: '',
    'result-digest': '',
    provenance: '',
    predicate: '',
    'predicate-type': '',
    'subject-checksums': '',
    check: '',
    'images-different': '',
    'images-new': '',
    'images-missing': '',
    report: '',
    'report-url': '',
    transaction: '',
    results: '',
    tasks: '',
    'tasks-completed': '',
    'tasks-failed': '',
    'tasks-unfinished': '',
    'tasks-not-bought': '',
    'error-code': '',
};
const SUBMIT_OUTPUT_PRESETS = {
    status: 'failed',
    'deal-id': '',
    'task-id': '',
    price: '',
    dataset: '',
    cid: '',
    transaction: '',
    results: '',
    tasks: '',
    'tasks-bought': '',
    'tasks-not-bought': '',
    'error-code': '',
};
const { transaction: _, ...collected } = OUTPUT_PRESETS;
const COLLECT_OUTPUT_PRESETS = collected;
const QUOTE_OUTPUT_PRESETS = {
    status: 'failed',
    tasks: '',
    'tasks-covered': '',
    price: '',
    gas: '',
    workerpool: '',
    'category-seconds': '',
    'refund-after': '',
    fits: '',
    'app-lock': '',
    'error-code': '',
};
const SWEEP_OUTPUT_PRESETS = {
    status: 'failed',
    claimable: '',
    refund: '',
    claimed: '0',
    recovered: '0',
    'error-code': '',
};
const VERIFY_OUTPUT_PRESETS = {
    status: 'failed',
    verified: 'false',
    covered: '',
    unchecked: '',
    'error-code': '',
};


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

/***/ 75811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ createInputFields)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/errors/invalid-input.js
var invalid_input = __webpack_require__(74763);
// EXTERNAL MODULE: ./build/src/errors/system-error.js
var system_error = __webpack_require__(83031);
// EXTERNAL MODULE: ./build/src/iexec/chain/networks.js
var networks = __webpack_require__(84343);
// EXTERNAL MODULE: ./build/src/iexec/protocol/app-lock.js
var app_lock = __webpack_require__(89756);
// EXTERNAL MODULE: ./build/src/run/workspace/workspace-paths.js
var workspace_paths = __webpack_require__(32945);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
;// CONCATENATED MODULE: ./build/src/run/inputs/input-problems.js

function createProblemList() {
    const problems = [];
    const attempt = (parse) => {
        try {
            return parse();
        }
        catch (error) {
            if (!(error instanceof task_error/* TaskError */.Ik))
                throw (0,task_error/* asTaskError */.eJ)(error);
            problems.push(error);
            return undefined;
        }
    };
    const complete = (values) => isComplete(values) ? values : undefined;
    const settled = (values) => {
        const [first, second] = problems;
        if (first && second)
            throw allAtOnce(problems);
        if (first)
            throw first;
        if (isComplete(values))
            return values;
        throw new Error('An input has no value, and no problem explains why.');
    };
    return { attempt, add: problem => problems.push(problem), complete, settled };
}
function isComplete(values) {
    return Object.values(values).every(value => value !== undefined);
}
function allAtOnce(problems) {
    return new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: `${problems.length} things are wrong with the inputs of this step.`,
        why: problems.map(({ what, why }, index) => `(${index + 1}) ${what} ${why}`).join(' '),
        fix: problems.map(({ fix }, index) => `(${index + 1}) ${fix}`).join(' '),
        problems,
        cause: new AggregateError(problems),
    });
}

// EXTERNAL MODULE: ./build/src/run/inputs/input-values.js
var input_values = __webpack_require__(15988);
;// CONCATENATED MODULE: ./build/src/run/inputs/renamed-inputs.js

const RENAMED_INPUTS = {
    inputs: 'private-files',
    'input-files': 'public-urls',
    secrets: 'app-secrets',
    'app-max-price': 'max-app-price',
};
function renamedInputs(read) {
    return Object.entries(RENAMED_INPUTS)
        .filter(([former]) => read(former) !== '')
        .map(([former, today]) => (0,invalid_input/* invalidInput */.a)(former, `This input is called \`${today}\` now.`, `Write \`${today}\` instead of \`${former}\`.`));
}

;// CONCATENATED MODULE: ./build/src/run/inputs/input-fields.js









const FORK_HINT = 'secrets are empty in pull requests from forks and from Dependabot, and where their name is mistyped';
function createInputFields(read, { workspace, readFile }) {
    const problems = createProblemList();
    for (const problem of renamedInputs(read))
        problems.add(problem);
    const optional = (name, parse) => {
        const text = read(name);
        return text === '' ? undefined : problems.attempt(() => parse(text, name));
    };
    const withDefault = (name, parse, fallback) => problems.attempt(() => parse(read(name) || fallback, name));
    const required = (name, parse, fix) => problems.attempt(() => {
        const text = read(name);
        if (text === '')
            throw (0,invalid_input/* invalidInput */.a)(name, `\`${name}\` is empty or not set.`, fix);
        return parse(text, name);
    });
    const place = (text, input) => {
        const { problem } = (0,workspace_paths/* followPath */.Zl)(workspace, text);
        if (problem === undefined)
            return external_node_path_.resolve(workspace, text);
        throw (0,invalid_input/* invalidInput */.a)(input, `${problem}.`, `Set \`${input}\` to a place that no link of the workspace leads out to.`);
    };
    const network = () => {
        const rpcUrl = optional('rpc-url', input_values/* parseServiceUrl */.iO);
        return withDefault('network', text => ({
            ...(0,networks/* parseNetwork */.MO)(text, file => readFile(place(file, 'network'))),
            ...(rpcUrl !== undefined && { rpcUrl }),
        }), 'arbitrum-mainnet');
    };
    const appLock = () => optional('app-lock', (file, input) => (0,app_lock/* parseAppLock */.m6)(readTextFile(file, input)));
    const readTextFile = (file, input) => {
        const absolute = place(file, input);
        try {
            return readFile(absolute);
        }
        catch (cause) {
            throw (0,invalid_input/* invalidInput */.a)(input, `The file ${file} cannot be read: ${(0,system_error/* reasonOf */.A3)(cause)}.`, `Check the path, which is relative to the workspace; the \`quote\` action writes the file that \`${input}\` names.`);
        }
    };
    const walletInputs = () => {
        const wallet = required('wallet', text => text, `Set \`wallet\` from a secret: ${FORK_HINT}.`);
        const walletPassword = read('wallet-password');
        if (wallet?.startsWith('{') && walletPassword === '') {
            problems.add((0,invalid_input/* invalidInput */.a)('wallet-password', 'The wallet is an encrypted keystore, and its password is missing.', `Set \`wallet-password\` from a secret: ${FORK_HINT}.`));
        }
        return wallet === undefined ? undefined : { wallet, walletPassword };
    };
    return {
        problems,
        workspace,
        readFile,
        optional,
        withDefault,
        required,
        place,
        network,
        appLock,
        walletInputs,
    };
}


/***/ }),

/***/ 15988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   Li: () => (/* binding */ parseLines),
/* harmony export */   QV: () => (/* binding */ parseDealIds),
/* harmony export */   S$: () => (/* binding */ parseUrls),
/* harmony export */   T0: () => (/* binding */ parseDealId),
/* harmony export */   TZ: () => (/* binding */ parseArtifactName),
/* harmony export */   dC: () => (/* binding */ parseSecrets),
/* harmony export */   iO: () => (/* binding */ parseServiceUrl),
/* harmony export */   or: () => (/* binding */ parseAddress),
/* harmony export */   ug: () => (/* binding */ parseAddresses),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94824);
/* harmony import */ var _errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74763);
/* harmony import */ var _iexec_protocol_params_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54219);
/* harmony import */ var _net_endpoint_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78872);
/* harmony import */ var _text_clip_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85507);





const parseAddress = (text, input) => {
    const address = text.replace(/^0X/, '0x');
    try {
        if (/^0x[0-9a-f]{40}$/i.test(address))
            return (0,ethers__WEBPACK_IMPORTED_MODULE_3__/* .getAddress */ .b)(address);
    }
    catch (cause) {
        throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, `"${text}" has the shape of an address, but its checksum is wrong: at least one character is mistyped.`, `Copy the address for \`${input}\` again from where it is published.`, cause);
    }
    throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, `"${(0,_text_clip_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$)(text)}" is not an Ethereum address${addressFlaw(text)}.`, /^[\d.]+(e\+?\d+)?$/i.test(text)
        ? `Give \`${input}\` as 0x and 40 hexadecimal digits, in quotes: without them YAML takes it for a number.`
        : `Give \`${input}\` as 0x and 40 hexadecimal digits.`);
};
const parseAddresses = (text, input) => parseLines(text, input).map(line => parseAddress(line, input));
function addressFlaw(text) {
    if (/^["'\u2018-\u201f]/.test(text))
        return ': the quotes are part of it';
    if (/^[^\s/]+\.[a-z]{2,}$/i.test(text))
        return ': names (ENS) are not looked up, and iExec’s networks have none';
    const [, prefix, digits = ''] = /^(0x)?([0-9a-f]{30,50})$/i.exec(text) ?? [];
    if (digits === '')
        return '';
    return prefix ? `: it has ${digits.length} digits` : ': it has no 0x at its beginning';
}
const parseDealId = (text, input) => {
    if (/^0x[0-9a-f]{64}$/i.test(text))
        return text.toLowerCase();
    throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, `"${(0,_text_clip_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$)(text)}" is not a deal id.`, `Give \`${input}\` as 0x and 64 hexadecimal digits, as the \`deal-id\` output has it.`);
};
const parseDealIds = (text, input) => parseLines(text, input).map(line => parseDealId(line, input));
const DURATION_UNITS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const parseDuration = (text, input) => {
    const compact = text.replaceAll(/\s+/g, '').toLowerCase();
    let total = 0;
    if (compact !== '0') {
        if (!/^(\d+(\.\d+)?[dhms])+$/.test(compact))
            throw badDuration(text, input);
        for (const [, amount, unit] of compact.matchAll(/([\d.]+)([dhms])/g)) {
            total += Number(amount) * (DURATION_UNITS[unit ?? ''] ?? 0);
        }
    }
    if (total > 30 * 86_400_000)
        throw badDuration(text, input);
    return Math.round(total);
};
function badDuration(text, input) {
    return (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, `"${(0,_text_clip_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$)(text)}" is not a duration of at most 30 days.`, `Give \`${input}\` with its unit: 90s, 45m, 2h or 1h30m.`);
}
const SIZE_UNITS = {
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 2 ** 10,
    mib: 2 ** 20,
    gib: 2 ** 30,
    tib: 2 ** 40,
};
const parseSize = (text, input) => {
    const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmgt]?i?b)?$/i.exec(text) ?? [];
    if (amount !== undefined && unit === '' && Number(amount) > 0) {
        throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, `"${(0,_text_clip_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$)(text)}" has no unit.`, `Write "${amount}MB" or "${amount}GiB", or another unit from B to TiB.`);
    }
    const bytes = Math.floor(Number(amount) * (SIZE_UNITS[unit.toLowerCase()] ?? Number.NaN));
    if (Number.isSafeInteger(bytes) && bytes > 0)
        return bytes;
    throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, `"${(0,_text_clip_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$)(text)}" is not a size.`, `Give \`${input}\` as a number with its unit: 500MB, 10GiB.`);
};
const parseBoolean = (text, input) => {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, `"${(0,_text_clip_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$)(text)}" is neither true nor false.`, `Set \`${input}\` to true or false.`);
};
function parseChoice(choices) {
    return (text, input) => {
        const choice = choices.find(candidate => candidate === text);
        if (choice !== undefined)
            return choice;
        throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, `"${(0,_text_clip_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$)(text)}" is not a choice.`, `Set \`${input}\` to ${orList(choices)}.`);
    };
}
const parseLines = text => text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'));
const SEVERAL_URLS = /[\s,;|]["']?(?:https?|wss?):\/\//i;
const parseServiceUrl = (text, input) => {
    if ((0,_net_endpoint_url_js__WEBPACK_IMPORTED_MODULE_2__/* .isSafeServiceUrl */ .G)(text) && !SEVERAL_URLS.test(text))
        return text;
    if (SEVERAL_URLS.test(text))
        throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, 'It holds more than one URL.', `Give \`${input}\` one URL; others are not used.`);
    if (/^wss?:/i.test(text)) {
        throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, 'It is the URL of a WebSocket, and requests go over https.', `Give \`${input}\` the endpoint’s https:// URL.`);
    }
    if (/^["'].*["']$/.test(text))
        throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, 'It stands in quotes that are part of it.', `Give \`${input}\` without them.`);
    throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, 'It is not an https URL without user and password (http is for this very machine only).', `Give \`${input}\` as a full URL that begins with https://.`);
};
const parseUrls = (text, input) => parseLines(text, input).map(line => (0,_iexec_protocol_params_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePublicUrl */ .IG)(line, input));
const parseSecrets = (text, input) => {
    const secrets = {};
    for (const line of parseLines(text, input)) {
        const [, number = '', name = ''] = /^(\d+)\s*[:=]\s*(\S+)$/.exec(line) ?? [];
        if (!(0,_iexec_protocol_params_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretNumber */ .u)(number) || !(0,_iexec_protocol_params_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(name)) {
            throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, 'One of its lines is not a number, a colon and the name of a requester secret.', `Write \`${input}\` as lines such as "1: my-secret-name"; the secret itself never goes here.`);
        }
        if (secrets[number] !== undefined) {
            throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, `The number ${number} is used twice.`, `Use each number in \`${input}\` once.`);
        }
        secrets[number] = name;
    }
    return secrets;
};
const parseArtifactName = (text, input) => {
    if (text.length <= 200 && !/["<>:|*?\r\n\\/]/.test(text))
        return text;
    throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, `"${(0,_text_clip_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$)(text)}" is too long or holds a character that artifact names may not have.`, `Give \`${input}\` at most 200 characters, and none of " : < > | * ? \\ / in it.`);
};
function orList(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}


/***/ }),

/***/ 18925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ checkReportInputs),
/* harmony export */   Z: () => (/* binding */ COMMENT_CHOICES)
/* harmony export */ });
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15988);

const COMMENT_CHOICES = ['never', 'always', 'on-failure'];
function checkReportInputs({ withDefault }, { comments }) {
    withDefault('summary', _input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBoolean */ .yG, 'true');
    if (comments)
        withDefault('comment', (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChoice */ .HU)(COMMENT_CHOICES), 'never');
}


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

/***/ 81115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ explorerReference)
/* harmony export */ });
function explorerReference({ explorerUrl }, page, id) {
    return explorerUrl === undefined ? { id } : { id, url: `${explorerUrl}/${page}/${id}` };
}


/***/ }),

/***/ 10333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ RunTools),
  W: () => (/* binding */ failedStatus)
});

// EXTERNAL MODULE: ./build/src/run/log/log.js + 1 modules
var log = __webpack_require__(28810);
// EXTERNAL MODULE: ./build/src/text/neutralise.js
var neutralise = __webpack_require__(7079);
// EXTERNAL MODULE: ./build/src/run/inputs/report-inputs.js
var report_inputs = __webpack_require__(18925);
;// CONCATENATED MODULE: ./build/src/run/report/report-writer.js


const SETTINGS = ['app', 'private-files', 'baseline', 'output-path'];
function createReportWriter({ read, log, reports }, masks) {
    return async (report) => {
        if (!/^false$/i.test(read('summary'))) {
            await writeSummary(report).catch(error => log.warning(`The job summary could not be written: ${textOf(error)}`, 'No job summary'));
        }
        const choice = report_inputs/* COMMENT_CHOICES */.Z.find(candidate => candidate === read('comment')) ?? 'never';
        if (choice === 'never' || report.kind === 'skip')
            return;
        await writeComment(report, choice).catch(error => log.warning(textOf(error), 'No comment on the pull request'));
    };
    async function writeSummary(report) {
        const { renderSummary } = await Promise.all(/* import() */[__webpack_require__.e(6185), __webpack_require__.e(334)]).then(__webpack_require__.bind(__webpack_require__, 20334));
        await reports.writeSummary(masks.redact(renderSummary(report)));
    }
    async function writeComment(report, choice) {
        const { renderComment } = await Promise.all(/* import() */[__webpack_require__.e(6185), __webpack_require__.e(2675)]).then(__webpack_require__.bind(__webpack_require__, 22675));
        await reports.writeComment({
            body: masks.redact(renderComment(report)),
            mayCreate: choice === 'always' || report.failure !== undefined,
            settings: SETTINGS.map(read),
            dealId: report.kind === 'task' ? report.purchase?.deal.id : undefined,
            isHurried: report.status === 'cancelled',
        });
    }
}
function textOf(error) {
    return (0,neutralise/* neutralise */.$)(error instanceof Error ? error.message : String(error));
}

// EXTERNAL MODULE: ./build/src/run/secrets/masks.js
var masks = __webpack_require__(70760);
;// CONCATENATED MODULE: ./build/src/run/run-tools.js



class RunTools {
    host;
    masks;
    reporter;
    #writeReport;
    constructor(host) {
        this.host = host;
        this.masks = new masks/* Masks */.O(host.masks);
        this.reporter = (0,log/* createLogReporter */.A)(host.log, this.masks);
    }
    openReport() {
        this.#writeReport = createReportWriter(this.host, this.masks);
    }
    setStatus(status) {
        this.host.outputs.setOutput('status', status);
        this.host.outputs.saveState('status', status);
    }
    async conclude(status, facts, failure) {
        this.reporter.close();
        if (failure)
            this.host.outputs.setOutput('error-code', failure.code);
        this.setStatus(status);
        const { stages, warnings } = this.reporter;
        await this.#writeReport?.({ ...facts, status, stages, warnings, failure });
    }
}
function failedStatus({ code }) {
    if (code === 'CANCELLED')
        return 'cancelled';
    return code === 'TASK_TIMEOUT' ? 'timeout' : 'failed';
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

/***/ 32945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Z$: () => (/* binding */ isGitFolder),
/* harmony export */   Zl: () => (/* binding */ followPath),
/* harmony export */   e9: () => (/* binding */ isInGitFolder),
/* harmony export */   eF: () => (/* binding */ realOrSame),
/* harmony export */   t5: () => (/* binding */ lookAt)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const MAX_LINKS = 40;
function followPath(workspace, named) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, named);
    const realWorkspace = realOrSame(workspace);
    const isAuthorsWord = !isWithin(absolute, workspace) && !isWithin(absolute, realWorkspace);
    const followed = follow(absolute);
    const { real } = followed;
    if (isAuthorsWord)
        return { real, problem: undefined };
    if (followed.problem !== undefined)
        return followed;
    if (!isWithin(real, realWorkspace)) {
        const link = guiltyLink(absolute, realWorkspace);
        return { real, problem: `${link} is a link that leads out of the workspace, to ${real}` };
    }
    if (isInGitFolder(node_path__WEBPACK_IMPORTED_MODULE_1__.relative(realWorkspace, real)) &&
        !isInGitFolder(node_path__WEBPACK_IMPORTED_MODULE_1__.relative(workspace, absolute))) {
        return { real, problem: `${absolute} leads through a link into the folder .git, to ${real}` };
    }
    return { real, problem: undefined };
}
function isWithin(file, folder) {
    const below = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(folder, file);
    return below === '' || (below.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)[0] !== '..' && !node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(below));
}
function isInGitFolder(file) {
    return file.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).some(isGitFolder);
}
function isGitFolder(name) {
    return name.toLowerCase() === '.git';
}
function realOrSame(file) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(file);
    }
    catch {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file);
    }
}
function lookAt(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
}
function follow(absolute) {
    let rest = [];
    let at = absolute;
    for (let links = 0; links <= MAX_LINKS;) {
        const stats = lookAt(at);
        if (stats?.isSymbolicLink()) {
            links++;
            try {
                return { real: node_path__WEBPACK_IMPORTED_MODULE_1__.join(node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(at), ...rest), problem: undefined };
            }
            catch {
                at = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(realOrSame(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(at)), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(at));
                continue;
            }
        }
        if (stats)
            return { real: node_path__WEBPACK_IMPORTED_MODULE_1__.join(realOrSame(at), ...rest), problem: undefined };
        const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(at);
        if (parent === at)
            break;
        rest = [node_path__WEBPACK_IMPORTED_MODULE_1__.basename(at), ...rest];
        at = parent;
    }
    return { real: absolute, problem: `${absolute} leads through links that never end` };
}
function guiltyLink(absolute, realWorkspace) {
    const { root } = node_path__WEBPACK_IMPORTED_MODULE_1__.parse(absolute);
    let at = root;
    let inside = false;
    for (const segment of absolute.slice(root.length).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
        at = node_path__WEBPACK_IMPORTED_MODULE_1__.join(at, segment);
        const isInside = isWithin(follow(at).real, realWorkspace);
        if (inside && !isInside)
            return at;
        inside = isInside;
    }
    return absolute;
}


/***/ }),

/***/ 85507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ clip)
/* harmony export */ });
const MAX_QUOTED = 60;
function clip(text) {
    const line = text.replace(/\s+/g, ' ');
    return line.length > MAX_QUOTED ? `${line.slice(0, MAX_QUOTED)}…` : line;
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


/***/ }),

/***/ 71659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseStrictJson)
/* harmony export */ });
const MAX_DEPTH = 64;
function parseStrictJson(text) {
    assertKeys(text);
    try {
        return JSON.parse(text);
    }
    catch {
        throw new Error('It is not JSON');
    }
}
function assertKeys(text) {
    const open = [];
    for (const { start, end } of tokensOf(text)) {
        const char = text[start];
        const keys = open.at(-1);
        if (char === '}' || char === ']')
            open.pop();
        else if (char !== '"')
            open.push(char === '{' ? new Set() : undefined);
        else if (keys && isBeforeColon(text, end))
            addKey(keys, text.slice(start, end));
        if (open.length > MAX_DEPTH)
            throw new Error('It is nested too deeply');
    }
}
function* tokensOf(text) {
    for (let at = 0; at < text.length; at++) {
        const char = text[at] ?? '';
        if ('{}[]'.includes(char))
            yield { start: at, end: at + 1 };
        if (char !== '"')
            continue;
        const end = endOfString(text, at);
        yield { start: at, end };
        at = end - 1;
    }
}
function endOfString(text, start) {
    let at = start + 1;
    while (at < text.length && text[at] !== '"')
        at += text[at] === '\\' ? 2 : 1;
    return at + 1;
}
function isBeforeColon(text, from) {
    let at = from;
    while (/[ \t\r\n]/.test(text[at] ?? ''))
        at++;
    return text[at] === ':';
}
function addKey(keys, literal) {
    let key;
    try {
        key = JSON.parse(literal);
    }
    catch {
        throw new Error('It is not JSON');
    }
    const shown = /^[A-Za-z_]{1,24}$/.test(key) ? `the field ${JSON.stringify(key)}` : 'a field';
    if (keys.has(key))
        throw new Error(`It has ${shown} twice`);
    if (key in Object.prototype || key === 'prototype')
        throw new Error(`It has a field of the name ${JSON.stringify(key)}`);
    keys.add(key);
}


/***/ })

};
