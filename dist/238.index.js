export const id = 238;
export const ids = [238];
export const modules = {

/***/ 3877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ql: () => (/* binding */ commentMarker),
/* harmony export */   ZS: () => (/* binding */ COMMENT_CHOICES),
/* harmony export */   wQ: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89536);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81923);
/* harmony import */ var _report_parts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45247);




const COMMENT_CHOICES = ['never', 'always', 'on-failure'];
const MAX_CHARACTERS = 64_000;
function commentMarker({ env, matrix }) {
    const workflow = (env.GITHUB_WORKFLOW_REF || env.GITHUB_WORKFLOW || '').replace(/@.*$/, '');
    const place = JSON.stringify([workflow, (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .runSuffix */ .$C)({ env, matrix })]);
    return `<!-- confidential-task:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(place).digest('hex').slice(0, 16)} -->`;
}
function renderComment(report, place) {
    const parts = [
        commentMarker(place),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .headingPart */ .Gk)(report),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .failurePart */ .E$)(report),
        ...(0,_report_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .sectionParts */ .ME)(report),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .factsPart */ .vf)(report),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .outputsPart */ .AJ)(report),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .checksPart */ .VQ)(report),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .warningsPart */ .Rm)(report),
        footer(place),
    ];
    return (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .joinParts */ .nn)(parts, {
        measure: text => text.length,
        max: MAX_CHARACTERS,
        notice: '_What is missing here is too long for a comment; the job summary has it._',
    });
}
function footer({ env }) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    if (!server || !repository || !run)
        return '';
    const attempt = Number(env.GITHUB_RUN_ATTEMPT ?? 1) > 1 ? `, attempt ${env.GITHUB_RUN_ATTEMPT}` : '';
    const label = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(`${env.GITHUB_JOB || 'job'} in run ${run}${attempt}`);
    const commit = /^[0-9a-f]{40}$/.exec(env.GITHUB_SHA ?? '')?.[0].slice(0, 7);
    const of = commit === undefined ? '' : ` · commit ${commit}`;
    return `<sub>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(label, `${server}/${repository}/actions/runs/${run}`)}${of}</sub>`;
}


/***/ }),

/***/ 33412:
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

/***/ 61253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ explorerReference)
/* harmony export */ });
function explorerReference({ explorerUrl }, page, id) {
    return explorerUrl === undefined ? { id } : { id, url: `${explorerUrl}/${page}/${id}` };
}


/***/ }),

/***/ 89536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ runSuffix),
/* harmony export */   Pw: () => (/* binding */ isMatrixJob),
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
function runSuffix({ env, matrix }) {
    const job = (env.GITHUB_JOB ?? '').replaceAll(/[^\w-]+/g, '-').slice(0, 60);
    const cell = canonical(matrix);
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([env.GITHUB_JOB ?? '', cell, env.GITHUB_ACTION ?? '']))
        .digest('hex')
        .slice(0, 6);
    return [job, digest].filter(part => part !== '').join('-');
}
function isMatrixJob(matrix) {
    return canonical(matrix) !== '';
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

/***/ 30464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ createInputFields)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/iexec/app-lock.js
var app_lock = __webpack_require__(33019);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/iexec/endpoint-url.js
var endpoint_url = __webpack_require__(52963);
// EXTERNAL MODULE: ./build/src/iexec/schemas.js
var schemas = __webpack_require__(84932);
;// CONCATENATED MODULE: ./build/src/iexec/networks.js




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
const serviceUrl = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(endpoint_url/* isSafeServiceUrl */.GU, 'not an https URL (http is accepted on a loopback address only)'));
const networkSchema = dist/* strictObject */.rej({
    name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1)),
    chainId: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1)),
    hub: schemas/* addressSchema */.oL,
    rpcUrl: serviceUrl,
    smsUrl: serviceUrl,
    marketUrl: serviceUrl,
    compassUrl: serviceUrl,
    ipfsGatewayUrl: serviceUrl,
    ipfsGateways: dist/* exactOptional */.yqP(dist/* array */.YOg(serviceUrl)),
    ipfsNodeUrl: serviceUrl,
    explorerUrl: dist/* exactOptional */.yqP(serviceUrl),
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
    const parsed = dist/* safeParse */.xLC(networkSchema, description, { abortEarly: true });
    if (!parsed.success)
        throw invalid(`${(0,schemas/* describeIssue */.n6)(parsed.issues[0])}.`);
    return parsed.output;
}
function readDescription(path, readFile) {
    try {
        return readFile(path);
    }
    catch (cause) {
        throw new task_error/* TaskError */.Ik('NETWORK_UNKNOWN', {
            what: `The input \`network\` names no network: "${path}".`,
            why: `It is not one of ${Object.keys(NETWORKS).join(', ')}, and no file of that name can be read.`,
            fix: 'Give one of these names, or a JSON description of a network of your own (inline or as a file).',
            cause,
        });
    }
}
function invalid(why) {
    return new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: 'The input `network` holds a description that cannot be used.',
        why,
        fix: 'Give name, chainId, hub, rpcUrl, smsUrl, marketUrl, compassUrl, ipfsGatewayUrl and ipfsNodeUrl.',
    });
}

;// CONCATENATED MODULE: ./build/src/action/input-problems.js

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
    const throwIfAny = () => {
        const [first] = problems;
        if (first === undefined)
            return;
        if (problems.length === 1)
            throw first;
        throw new task_error/* TaskError */.Ik('INPUT_INVALID', {
            what: `${problems.length} things are wrong with the inputs of this step.`,
            why: problems.map(({ what, why }, index) => `(${index + 1}) ${what} ${why}`).join(' '),
            fix: problems.map(({ fix }, index) => `(${index + 1}) ${fix}`).join(' '),
            cause: new AggregateError(problems),
        });
    };
    return { attempt, add: problem => problems.push(problem), throwIfAny };
}

// EXTERNAL MODULE: ./build/src/action/input-values.js
var input_values = __webpack_require__(75599);
;// CONCATENATED MODULE: ./build/src/action/input-fields.js





const FORK_HINT = 'Secrets are empty in pull requests from forks and from Dependabot, and where their name is mistyped';
function createInputFields(read, { env, readFile }) {
    const problems = createProblemList();
    const workspace = env.GITHUB_WORKSPACE || process.cwd();
    const optional = (name, parse) => {
        const text = read(name);
        return text === '' ? undefined : problems.attempt(() => parse(text, name));
    };
    const withDefault = (name, parse, fallback) => problems.attempt(() => parse(read(name) || fallback, name));
    const required = (name, parse, fix) => problems.attempt(() => {
        const text = read(name);
        if (text === '')
            throw (0,input_values/* invalidInput */.aY)(name, `\`${name}\` is empty or not set.`, fix);
        return parse(text, name);
    });
    const network = () => {
        const rpcUrl = optional('rpc-url', input_values/* parseServiceUrl */.iO);
        return withDefault('network', text => ({
            ...parseNetwork(text, file => readFile(external_node_path_.resolve(workspace, file))),
            ...(rpcUrl !== undefined && { rpcUrl }),
        }), 'arbitrum-mainnet');
    };
    const appLock = () => optional('app-lock', (file, input) => (0,app_lock/* parseAppLock */.m6)(readTextFile(file, input)));
    const readTextFile = (file, input) => {
        try {
            return readFile(external_node_path_.resolve(workspace, file));
        }
        catch (cause) {
            throw (0,input_values/* invalidInput */.aY)(input, `The file ${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`, `Check the path, which is relative to the workspace; the \`quote\` action writes the file that \`${input}\` names.`);
        }
    };
    const walletInputs = () => {
        const wallet = required('wallet', text => text, `Set \`wallet\` from a secret: ${FORK_HINT.toLowerCase()}.`);
        const walletPassword = read('wallet-password');
        if (wallet?.startsWith('{') && walletPassword === '') {
            problems.add((0,input_values/* invalidInput */.aY)('wallet-password', 'The wallet is an encrypted keystore, and its password is missing.', `Set \`wallet-password\` from a secret: ${FORK_HINT.toLowerCase()}.`));
        }
        return wallet === undefined ? undefined : { wallet, walletPassword };
    };
    return { problems, workspace, optional, withDefault, required, network, appLock, walletInputs };
}


/***/ }),

/***/ 66094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ createInputReader)
/* harmony export */ });
const SECRET_INPUTS = [
    'wallet',
    'wallet-password',
    'encryption-secret',
    'baseline-key',
    'github-token',
    'storage-url',
];
function variableOf(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function createInputReader(env) {
    const secrets = new Map();
    for (const name of SECRET_INPUTS) {
        secrets.set(name, env[variableOf(name)] ?? '');
        delete env[variableOf(name)];
    }
    return name => (secrets.get(name) ?? env[variableOf(name)] ?? '').trim();
}


/***/ }),

/***/ 75599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   Li: () => (/* binding */ parseLines),
/* harmony export */   S$: () => (/* binding */ parseUrls),
/* harmony export */   T0: () => (/* binding */ parseDealId),
/* harmony export */   TZ: () => (/* binding */ parseArtifactName),
/* harmony export */   aY: () => (/* binding */ invalidInput),
/* harmony export */   dC: () => (/* binding */ parseSecrets),
/* harmony export */   iO: () => (/* binding */ parseServiceUrl),
/* harmony export */   or: () => (/* binding */ parseAddress),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94824);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _iexec_endpoint_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52963);



function invalidInput(input, why, fix, cause) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', { what: `The input \`${input}\` is not valid.`, why, fix, cause });
}
const parseAddress = (text, input) => {
    try {
        if (/^0x[0-9a-f]{40}$/i.test(text))
            return (0,ethers__WEBPACK_IMPORTED_MODULE_1__/* .getAddress */ .b)(text);
    }
    catch (cause) {
        throw invalidInput(input, `"${text}" has the shape of an address, but its checksum is wrong: at least one character is mistyped.`, `Copy the address for \`${input}\` again from where it is published.`, cause);
    }
    throw invalidInput(input, `"${clip(text)}" is not an Ethereum address.`, `Give \`${input}\` as 0x and 40 hexadecimal digits.`);
};
const parseDealId = (text, input) => {
    if (/^0x[0-9a-f]{64}$/i.test(text))
        return text.toLowerCase();
    throw invalidInput(input, `"${clip(text)}" is not a deal id.`, `Give \`${input}\` as 0x and 64 hexadecimal digits, as the \`deal-id\` output has it.`);
};
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
    return invalidInput(input, `"${clip(text)}" is not a duration of at most 30 days.`, `Give \`${input}\` with its unit: 90s, 45m, 2h or 1h30m.`);
}
const SIZE_FACTORS = {
    '': 1,
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
    const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*([kmgt]?i?b)?$/i.exec(text) ?? [];
    const factor = SIZE_FACTORS[(unit ?? '').toLowerCase()];
    const bytes = Math.floor(Number(amount) * (factor ?? Number.NaN));
    if (!Number.isSafeInteger(bytes) || bytes <= 0) {
        throw invalidInput(input, `"${clip(text)}" is not a size.`, `Give \`${input}\` as a number with its unit: 500MB, 10GiB.`);
    }
    return bytes;
};
const parseBoolean = (text, input) => {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw invalidInput(input, `"${clip(text)}" is neither true nor false.`, `Set \`${input}\` to true or false.`);
};
function parseChoice(choices) {
    return (text, input) => {
        const choice = choices.find(candidate => candidate === text);
        if (choice !== undefined)
            return choice;
        throw invalidInput(input, `"${clip(text)}" is not a choice.`, `Set \`${input}\` to ${orList(choices)}.`);
    };
}
const parseLines = text => text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'));
const parseServiceUrl = (text, input) => {
    if ((0,_iexec_endpoint_url_js__WEBPACK_IMPORTED_MODULE_2__/* .isSafeServiceUrl */ .GU)(text))
        return text;
    throw invalidInput(input, 'It is not an https URL without user and password (http is for this very machine only).', `Give \`${input}\` as a full URL that begins with https://.`);
};
const parsePublicUrl = (text, input) => {
    const protocol = URL.parse(text)?.protocol;
    if ((protocol === 'https:' || protocol === 'http:') && !/[\s,]/.test(text))
        return text;
    throw invalidInput(input, `"${clip(text)}" is not an http or https URL.`, `Give \`${input}\` one full URL a line; blanks and commas in it must be percent-encoded.`);
};
const parseUrls = (text, input) => parseLines(text, input).map(line => parsePublicUrl(line, input));
const parseSecrets = (text, input) => {
    const secrets = {};
    for (const line of parseLines(text, input)) {
        const [, number, name] = /^([1-9]\d{0,5})\s*[:=]\s*([\w-]{1,64})$/.exec(line) ?? [];
        if (number === undefined || name === undefined) {
            throw invalidInput(input, 'One of its lines is not a number, a colon and the name of a requester secret.', `Write \`${input}\` as lines such as "1: my-secret-name"; the secret itself never goes here.`);
        }
        if (secrets[number] !== undefined) {
            throw invalidInput(input, `The number ${number} is used twice.`, `Use each number in \`${input}\` once.`);
        }
        secrets[number] = name;
    }
    return secrets;
};
const parseArtifactName = (text, input) => {
    if (text.length <= 200 && !/["<>:|*?\r\n\\/]/.test(text))
        return text;
    throw invalidInput(input, `"${clip(text)}" is too long or holds a character that artifact names may not have.`, `Give \`${input}\` at most 200 characters, and none of " : < > | * ? \\ / in it.`);
};
function orList(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
function clip(text) {
    const line = text.replace(/\s+/g, ' ');
    return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}


/***/ }),

/***/ 9128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ createLogReporter)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/src/action/log-text.js
var log_text = __webpack_require__(50872);
// EXTERNAL MODULE: ./build/src/action/masks.js
var masks = __webpack_require__(50705);
;// CONCATENATED MODULE: ./build/src/action/progress-lines.js

function createProgressLines({ everyMs, now, print }) {
    const transfers = new Map();
    return ({ label, done, total }) => {
        const at = now();
        let transfer = transfers.get(label);
        if (!transfer || done < transfer.seen) {
            transfer = { startedAt: at, startedWith: done, at, done, seen: done, finished: false };
            transfers.set(label, transfer);
        }
        transfer.seen = done;
        if (transfer.finished)
            return;
        if (total !== undefined && done >= total) {
            const rate = rateOf(done - transfer.startedWith, at - transfer.startedAt);
            transfer.finished = true;
            const speed = rate === undefined ? '' : `, ${(0,log_text/* formatBytes */.z3)(rate)}/s`;
            print(`${label}: ${(0,log_text/* formatBytes */.z3)(total)} in ${(0,log_text/* formatDuration */.a3)(at - transfer.startedAt)}${speed}`);
            return;
        }
        if (at - transfer.at < everyMs)
            return;
        const rate = rateOf(done - transfer.done, at - transfer.at);
        transfer.at = at;
        transfer.done = done;
        const share = total === undefined ? '' : ` of ${(0,log_text/* formatBytes */.z3)(total)} (${Math.floor((done / total) * 100)} %)`;
        const left = rate && total !== undefined ? `, ${(0,log_text/* formatDuration */.a3)(((total - done) / rate) * 1000)} left` : '';
        print(`${label}: ${(0,log_text/* formatBytes */.z3)(done)}${share}, ${(0,log_text/* formatBytes */.z3)(rate ?? 0)}/s${left}`);
    };
}
function rateOf(bytes, ms) {
    return ms >= 1 && bytes > 0 ? (bytes * 1000) / ms : undefined;
}

;// CONCATENATED MODULE: ./build/src/action/log.js




function createLogReporter(pace = {}) {
    const { progressMs = 10_000, heartbeatMs = 60_000 } = pace;
    const stages = [];
    const warnings = [];
    const open = [];
    let heartbeat;
    let lastLine;
    const beat = () => {
        const current = open.at(-1);
        if (current)
            print(`… ${current.title}: ${(0,log_text/* formatDuration */.a3)(Date.now() - current.startedAt)} so far`);
    };
    function print(line) {
        core/* info */.pq((0,log_text/* neutralise */.$0)(line));
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
            core/* endGroup */.N4();
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
            core/* startGroup */.Oh((0,log_text/* neutralise */.$0)(title));
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
            print(`${outcome === 'done' ? '✓' : '✗'} ${title}: ${(0,log_text/* formatDuration */.a3)(durationMs)}`);
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
        const text = (0,log_text/* neutralise */.$0)(line);
        warnings.push(text);
        core/* warning */.$e(text, { title: (0,log_text/* neutralise */.$0)(title ?? 'Confidential task') });
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
        secret: masks/* maskKey */.s9,
        debug: line => core/* debug */.Yz((0,log_text/* neutralise */.$0)(line)),
    };
}


/***/ }),

/***/ 3406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ presetOutputs),
/* harmony export */   Ds: () => (/* binding */ OUTPUT_PRESETS),
/* harmony export */   Eb: () => (/* binding */ SUBMIT_OUTPUT_PRESETS),
/* harmony export */   Li: () => (/* binding */ VERIFY_OUTPUT_PRESETS),
/* harmony export */   Lx: () => (/* binding */ setStatus),
/* harmony export */   iS: () => (/* binding */ COLLECT_OUTPUT_PRESETS),
/* harmony export */   q1: () => (/* binding */ QUOTE_OUTPUT_PRESETS),
/* harmony export */   uH: () => (/* binding */ setOutput),
/* harmony export */   ww: () => (/* binding */ SWEEP_OUTPUT_PRESETS)
/* harmony export */ });
/* unused harmony export STATUSES */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);

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
    transaction: '',
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
    'error-code': '',
};
const { transaction: _, ...collected } = OUTPUT_PRESETS;
const COLLECT_OUTPUT_PRESETS = collected;
const QUOTE_OUTPUT_PRESETS = {
    status: 'failed',
    price: '',
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
    unchecked: '',
    'error-code': '',
};
function presetOutputs(presets = OUTPUT_PRESETS) {
    for (const [name, value] of Object.entries(presets))
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value);
}
function setOutput(name, value) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, String(value));
}
function setStatus(status) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH('status', status);
}


/***/ }),

/***/ 15477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ leaksOf),
/* harmony export */   Q: () => (/* binding */ suspicionsOf)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27521);
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75599);
/* harmony import */ var _masks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50705);
/* harmony import */ var _secret_forms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94072);




const PUBLIC_INPUTS = ['args', 'input-files', 'secrets'];
const MIN_LENGTH = 8;
function leaksOf(read, more = []) {
    const own = ['wallet', 'wallet-password', 'encryption-secret', 'baseline-key', 'github-token'].map(read);
    const storage = (0,_masks_js__WEBPACK_IMPORTED_MODULE_1__/* .storageKeysOf */ .Br)(read('storage-url'), read('storage-public-url'));
    const secrets = [...own, ...(0,_masks_js__WEBPACK_IMPORTED_MODULE_1__/* .accessKeysOf */ .CH)(read('rpc-url')), ...storage, ...more];
    const forms = new Set(secrets.flatMap(secret => [...(0,_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .formsOf */ .X)(secret), ...unalignedBase64(secret)]));
    return PUBLIC_INPUTS.filter(input => holdsAny(read(input), forms)).map(input => (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'It holds a secret of this step, and everybody could read it on chain.', `Take the secret out of \`${input}\`; what the app must know goes into \`inputs\`, or through \`secrets\` as the name of a requester secret. If the log of a run ever showed it, replace it.`));
}
function suspicionsOf(read) {
    return PUBLIC_INPUTS.flatMap(input => {
        const found = suspiciousKinds(read(input));
        if (found.length === 0)
            return [];
        return `The input \`${input}\` seems to hold ${found.join(' and ')}. It is public, on chain, for good: if this is a secret, cancel this run, replace the secret, and hand it to the app through \`inputs\` or \`secrets\`.`;
    });
}
const SHAPES = [
    ['a private key', /(?<![0-9a-f])(0x)?[0-9a-f]{64}(?![0-9a-f])/i],
    ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY/],
    ['a private key', /AGE-SECRET-KEY-(PQ-)?1[A-Z0-9]{20}/i],
    ['a GitHub token', /\b(gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/],
    ['a GitLab token', /\bglpat-[\w-]{16,}/],
    ['an AWS access key', /\b(AKIA|ASIA)[A-Z0-9]{16}\b/],
    ['a Google key', /\bAIza[\w-]{35}/],
    ['a Slack token', /\bxox[abeprs]-[\w-]{10,}/],
    ['a Stripe key', /\b[rs]k_(live|test)_[A-Za-z0-9]{16,}/],
    ['an npm token', /\bnpm_[A-Za-z0-9]{30,}/],
    ['a Hugging Face token', /\bhf_[A-Za-z0-9]{20,}/],
    ['an API key', /\bsk-[A-Za-z0-9_-]{20,}/],
    ['a JSON Web Token', /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]+/],
    ['a URL with a password', /\b[a-z][a-z0-9+.-]*:\/\/[^\s/@]*:[^\s/@]+@/i],
    [
        'a signed URL',
        /[?&](sig|signature|x-amz-signature|x-goog-signature|token|access_token|api[_-]?key|key|secret)=[^\s&]/i,
    ],
    ['a password', /(?<!\w)--?(password|passwd|secret|token|api[_-]?key|private[_-]?key)[= ]\s*[^\s-]/i],
];
function suspiciousKinds(text) {
    const kinds = SHAPES.filter(([, shape]) => shape.test(text)).map(([kind]) => kind);
    if (holdsMnemonic(text))
        kinds.push('a mnemonic');
    return [...new Set(kinds)];
}
function holdsMnemonic(text) {
    const words = text.toLowerCase().split(/[\s,"']+/);
    return words.some((_, start) => [12, 15, 18, 21, 24].some(count => start + count <= words.length &&
        ethers__WEBPACK_IMPORTED_MODULE_3__/* .Mnemonic */ .v.isValidMnemonic(words.slice(start, start + count).join(' '))));
}
function holdsAny(text, forms) {
    const texts = [text, decoded(text)].map(one => one.replace(/\s+/g, ' '));
    return [...forms].some(form => {
        if (form.length < MIN_LENGTH)
            return false;
        if (!/^(0x)?[0-9a-f]+$/i.test(form))
            return texts.some(one => one.includes(form));
        return texts.some(one => one.toLowerCase().includes(form.toLowerCase()));
    });
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function unalignedBase64(secret) {
    const bytes = Buffer.from(secret);
    return [1, 2].flatMap(offset => {
        const whole = Buffer.concat([Buffer.alloc(offset), bytes]).subarray(3);
        const core = whole.subarray(0, whole.length - (whole.length % 3));
        return [core.toString('base64'), core.toString('base64url')];
    });
}


/***/ }),

/***/ 45247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ outputsPart),
/* harmony export */   E$: () => (/* binding */ failurePart),
/* harmony export */   FM: () => (/* binding */ evidencePart),
/* harmony export */   Gk: () => (/* binding */ headingPart),
/* harmony export */   ME: () => (/* binding */ sectionParts),
/* harmony export */   Rm: () => (/* binding */ warningsPart),
/* harmony export */   VQ: () => (/* binding */ checksPart),
/* harmony export */   ZD: () => (/* binding */ stagesPart),
/* harmony export */   nn: () => (/* binding */ joinParts),
/* harmony export */   vf: () => (/* binding */ factsPart)
/* harmony export */ });
/* harmony import */ var _errors_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3543);
/* harmony import */ var _iexec_amount_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(570);
/* harmony import */ var _pipeline_checks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18631);
/* harmony import */ var _help_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95737);
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50872);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81923);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52176);







const MAX_OUTPUT_ROWS = 200;
const MAX_WARNINGS = 20;
const HEADINGS = {
    completed: '✅ Confidential task completed',
    submitted: '📨 Confidential task submitted',
    skipped: '⏭️ Confidential task skipped',
    failed: '❌ Confidential task failed',
    cancelled: '🛑 Confidential task cancelled',
    timeout: '⌛ Confidential task still running',
};
function headingPart({ status, title = 'Confidential task' }) {
    return `## ${HEADINGS[status].replace('Confidential task', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(title))}`;
}
function failurePart({ failure, skipped, status, pricePaid, deal, outputs }) {
    if (skipped !== undefined) {
        return [
            '> [!NOTE]',
            `> **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .prose */ .CS)(skipped)}**`,
            '>',
            `> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .prose */ .CS)('So this step did nothing and spent nothing. The `quote` action works here.')}`,
        ].join('\n');
    }
    if (!failure)
        return '';
    const goesOn = status === 'cancelled' || status === 'timeout';
    const { title } = _errors_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .ERROR_CODES */ .O[failure.code];
    return [
        `> [!${goesOn ? 'WARNING' : 'CAUTION'}]`,
        `> **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .prose */ .CS)(failure.what)}**`,
        '>',
        `> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .prose */ .CS)(failure.why)}`,
        '',
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .factTable */ .Bu)([
            ['What to do', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .prose */ .CS)(failure.fix)],
            ...(goesOn && deal ? [['How to collect', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .prose */ .CS)((0,_report_js__WEBPACK_IMPORTED_MODULE_6__/* .howToCollect */ .A)(deal.id))]] : []),
            ['What was spent', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(spentText(pricePaid, deal !== undefined, outputs !== undefined))],
            ['Error code', `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(failure.code), (0,_help_url_js__WEBPACK_IMPORTED_MODULE_3__/* .helpUrl */ .x)(failure.code))} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .prose */ .CS)(title)}`],
        ]),
    ].join('\n');
}
function evidencePart({ failure }) {
    if (!failure || failure.evidence.length === 0)
        return '';
    return `<pre>${failure.evidence.map(_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV).join('&#10;')}</pre>`;
}
function spentText(pricePaid, hasDealId, hasResult) {
    if (pricePaid === 0n)
        return 'Nothing: the deal is free.';
    if (pricePaid !== undefined && hasResult)
        return `${(0,_iexec_amount_js__WEBPACK_IMPORTED_MODULE_1__.formatRlc)(pricePaid)}, for the result that is here.`;
    if (pricePaid !== undefined) {
        return `${(0,_iexec_amount_js__WEBPACK_IMPORTED_MODULE_1__.formatRlc)(pricePaid)}, held by the deal. If the task does not complete, it can be claimed back after the final deadline.`;
    }
    return hasDealId
        ? 'Not known: the purchase may have gone through or not. A re-run looks before it buys.'
        : 'Nothing: no deal was made.';
}
function factsPart(report) {
    const rows = [];
    const add = (label, cell) => {
        if (cell !== undefined)
            rows.push([label, cell]);
    };
    const reference = (target) => target && (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(target.id), target.url);
    const found = report.attached ? ' bought by an earlier attempt, and not bought again' : '';
    add('Network', report.network === undefined ? undefined : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(report.network));
    add('Deal', report.deal && `${reference(report.deal)}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(found)}`);
    add('Task', reference(report.task));
    add('Transaction', reference(report.transaction));
    add('App', reference(report.app));
    add('Worker pool', reference(report.workerpool));
    add('Protected dataset', reference(report.dataset));
    add('Price', priceText(report));
    for (const [label, digest] of Object.entries(report.digests ?? {}))
        add(label, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(digest));
    add('Artifact', reference(report.artifact));
    for (const [label, text] of Object.entries(report.details ?? {}))
        add(label, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(text));
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .factTable */ .Bu)(rows);
}
function priceText({ pricePaid, priceCap, failure }) {
    if (pricePaid === undefined && (priceCap === undefined || !failure))
        return undefined;
    const paid = pricePaid === undefined ? 'nothing paid' : pricePaid === 0n ? 'free' : (0,_iexec_amount_js__WEBPACK_IMPORTED_MODULE_1__.formatRlc)(pricePaid);
    const cap = priceCap ? `, of at most ${(0,_iexec_amount_js__WEBPACK_IMPORTED_MODULE_1__.formatRlc)(priceCap)}` : '';
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(`${paid}${cap}`);
}
function outputsPart({ outputs, outputPath }) {
    if (!outputs)
        return '';
    const where = outputPath === undefined ? '' : ` in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(outputPath)}`;
    const total = outputs.reduce((sum, { size }) => sum + size, 0);
    const count = `${outputs.length} ${outputs.length === 1 ? 'file' : 'files'}, ${(0,_log_text_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(total)}`;
    const rows = outputs.slice(0, MAX_OUTPUT_ROWS).map(({ name, size }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(name), (0,_log_text_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(size)]);
    if (outputs.length > MAX_OUTPUT_ROWS) {
        rows.push([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(`and ${outputs.length - MAX_OUTPUT_ROWS} more`), '']);
    }
    return `### Results\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(count)}${where}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['File', 'Size'], rows)}`;
}
function checksPart({ checks }) {
    if (!checks)
        return '';
    const icons = { passed: '✓', failed: '✗', 'not checked': '–' };
    const rows = checks.map(({ name, outcome, detail }) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(_pipeline_checks_js__WEBPACK_IMPORTED_MODULE_2__.CHECK_TITLES[name]),
        `${icons[outcome]} ${outcome}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(detail),
    ]);
    return `### Verification\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['Check', 'Outcome', 'Detail'], rows)}`;
}
function sectionParts({ sections = [] }) {
    return sections.map(({ title, markdown }) => `### ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(title)}\n\n${markdown}`);
}
function stagesPart({ stages }) {
    if (stages.length === 0)
        return '';
    const icons = { running: '…', done: '✓', failed: '✗' };
    const rows = stages.map(({ title, outcome, durationMs }) => [
        `${icons[outcome]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(title)}`,
        outcome === 'running' ? 'not finished' : (0,_log_text_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(durationMs),
    ]);
    return `### Stages\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['Stage', 'Duration'], rows)}`;
}
function warningsPart({ warnings = [] }) {
    if (warnings.length === 0)
        return '';
    const lines = warnings.slice(0, MAX_WARNINGS).map(line => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .prose */ .CS)(line)}`);
    if (warnings.length > MAX_WARNINGS)
        lines.push(`- and ${warnings.length - MAX_WARNINGS} more`);
    return `### Warnings\n\n${lines.join('\n')}`;
}
function joinParts(parts, { measure, max, notice }) {
    let text = '';
    let complete = true;
    for (const part of parts) {
        if (part === '')
            continue;
        const next = text === '' ? part : `${text}\n\n${part}`;
        if (measure(`${next}\n\n${notice}\n`) <= max)
            text = next;
        else
            complete = false;
    }
    return complete ? `${text}\n` : `${text}\n\n${notice}\n`;
}


/***/ }),

/***/ 47478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ checkReportInputs),
/* harmony export */   S: () => (/* binding */ createReportWriter)
/* harmony export */ });
/* harmony import */ var _comment_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3877);
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75599);


function checkReportInputs({ withDefault }, { comments }) {
    withDefault('summary', _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG, 'true');
    if (comments)
        withDefault('comment', (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseChoice */ .HU)(_comment_text_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMENT_CHOICES */ .ZS), 'never');
}
function createReportWriter(read, env) {
    return async (report) => {
        if (!/^false$/i.test(read('summary'))) {
            const { writeSummary } = await __webpack_require__.e(/* import() */ 885).then(__webpack_require__.bind(__webpack_require__, 15885));
            await writeSummary(report);
        }
        const choice = _comment_text_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMENT_CHOICES */ .ZS.find(candidate => candidate === read('comment')) ?? 'never';
        if (choice !== 'never' && report.status !== 'skipped')
            await comment(report, choice);
    };
    async function comment(report, choice) {
        const { writeComment } = await __webpack_require__.e(/* import() */ 873).then(__webpack_require__.bind(__webpack_require__, 52873));
        await writeComment(report, { choice, token: read('github-token'), matrix: read('matrix'), env });
    }
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

/***/ 82637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ skipUntrusted)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/src/action/event.js
var action_event = __webpack_require__(33412);
// EXTERNAL MODULE: ./build/src/action/log-text.js
var log_text = __webpack_require__(50872);
// EXTERNAL MODULE: ./build/src/action/outputs.js
var outputs = __webpack_require__(3406);
;// CONCATENATED MODULE: ./build/src/action/provenance.js

const OWN_EVENTS = new Set([
    'create',
    'delete',
    'deployment',
    'deployment_status',
    'dynamic',
    'label',
    'merge_group',
    'milestone',
    'page_build',
    'public',
    'push',
    'registry_package',
    'release',
    'repository_dispatch',
    'schedule',
    'workflow_call',
    'workflow_dispatch',
]);
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
    const pullRequest = (0,action_event/* asObject */.e)(event.pull_request);
    if (pullRequest) {
        return whyDifferent('The pull request', (0,action_event/* asObject */.e)(pullRequest.head)?.repo, (0,action_event/* asObject */.e)(pullRequest.base)?.repo);
    }
    const workflowRun = (0,action_event/* asObject */.e)(event.workflow_run);
    if (workflowRun) {
        return whyDifferent('The workflow run before this one', workflowRun.head_repository, event.repository);
    }
    if (OWN_EVENTS.has(name))
        return undefined;
    return name === ''
        ? 'Nothing tells which event started this run.'
        : `The event \`${name}\` does not tell whose code it is about, and outsiders can bring it about.`;
}
function whyDifferent(subject, head, base) {
    const [from, to] = [(0,action_event/* asObject */.e)(head), (0,action_event/* asObject */.e)(base)];
    if (typeof from?.id !== 'number' || typeof to?.id !== 'number') {
        return `${subject} does not tell which repository its code comes from.`;
    }
    return from.id === to.id ? undefined : `${subject} comes from a fork.`;
}

// EXTERNAL MODULE: ./build/src/action/state.js
var state = __webpack_require__(29049);
;// CONCATENATED MODULE: ./build/src/action/skip.js






async function skipUntrusted(title, read, env, writeReport) {
    const why = whyNotTrusted({ env, event: (0,action_event/* readEvent */.j)(env), hasWallet: read('wallet') !== '' });
    if (why === undefined)
        return false;
    (0,outputs/* setStatus */.Lx)('skipped');
    (0,state/* saveState */.LZ)('status', 'skipped');
    core/* notice */.lm((0,log_text/* neutralise */.$0)(`${why} So this step did nothing and spent nothing. The \`quote\` action works here.`), {
        title: `${title} skipped`,
    });
    await writeReport({ title, status: 'skipped', skipped: why, stages: [] });
    return true;
}


/***/ }),

/***/ 15507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ maskInputs),
  z: () => (/* binding */ runTaskEntry)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/src/action/input-reader.js
var input_reader = __webpack_require__(66094);
// EXTERNAL MODULE: ./build/src/action/lifecycle.js + 1 modules
var lifecycle = __webpack_require__(64790);
// EXTERNAL MODULE: ./build/src/action/log.js + 1 modules
var log = __webpack_require__(9128);
// EXTERNAL MODULE: ./build/src/action/masks.js
var masks = __webpack_require__(50705);
// EXTERNAL MODULE: ./build/src/action/outputs.js
var outputs = __webpack_require__(3406);
// EXTERNAL MODULE: ./build/src/action/public-inputs.js
var public_inputs = __webpack_require__(15477);
// EXTERNAL MODULE: ./build/src/action/report-writer.js
var report_writer = __webpack_require__(47478);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/pipeline/statement.js
var pipeline_statement = __webpack_require__(16949);
// EXTERNAL MODULE: ./build/src/action/explorer.js
var explorer = __webpack_require__(61253);
// EXTERNAL MODULE: ./build/src/check/check-result.js
var check_result = __webpack_require__(34366);
// EXTERNAL MODULE: ./build/src/action/markdown.js
var action_markdown = __webpack_require__(81923);
;// CONCATENATED MODULE: ./build/src/action/render-check-section.js


const MAX_ROWS = 50;
const HEADINGS = { passed: 'passed ✅', failed: 'failed ❌', updated: 'updated the baseline 📌' };
function renderCheckSection({ result, report, mayName }, artifact) {
    const { counts } = result;
    const parts = [
        (0,action_markdown/* escapeMarkdown */.FV)((0,check_result/* verdictLine */.MT)(result)),
        (0,action_markdown/* table */.tp)(['Different', 'Missing', 'New', 'Same'], [[counts.different, counts.missing, counts.new, counts.same].map(String)]),
        ...(mayName ? [picturesTable(result)] : []),
        `<sub>${(0,action_markdown/* escapeMarkdown */.FV)((0,check_result/* ruleLine */.lW)(result.rule))}</sub>`,
        reportLine(report, mayName ? artifact : undefined),
    ];
    const markdown = parts.filter(part => part !== '').join('\n\n');
    return { title: `Render check ${HEADINGS[result.outcome]}`, markdown };
}
function picturesTable({ pictures }) {
    const toName = pictures.filter(({ verdict }) => verdict !== 'same');
    if (toName.length === 0)
        return '';
    const rows = toName
        .slice(0, MAX_ROWS)
        .map(picture => [(0,action_markdown/* code */.aY)(picture.name), picture.verdict, (0,action_markdown/* escapeMarkdown */.FV)((0,check_result/* finding */.gk)(picture))]);
    if (toName.length > MAX_ROWS)
        rows.push([(0,action_markdown/* escapeMarkdown */.FV)(`and ${toName.length - MAX_ROWS} more`), '', '']);
    return (0,action_markdown/* table */.tp)(['Picture', '', ''], rows);
}
function reportLine(report, artifact) {
    if (!artifact)
        return `The report is ${(0,action_markdown/* code */.aY)(report)} in the output folder of the runner; in the artifact it is encrypted, if it is there at all.`;
    return `Before, after and difference of each picture: open ${(0,action_markdown/* code */.aY)(report)} of the artifact ${(0,action_markdown/* link */.nf)((0,action_markdown/* code */.aY)(artifact.id), artifact.url)}.`;
}

// EXTERNAL MODULE: ./build/src/action/report.js
var report = __webpack_require__(52176);
// EXTERNAL MODULE: ./build/src/action/state.js
var state = __webpack_require__(29049);
;// CONCATENATED MODULE: ./build/src/action/run-recorder.js







class RunRecorder {
    #reporter;
    #config;
    #report = {};
    #renderCheck;
    #writeReport;
    #purchased = false;
    constructor(reporter) {
        this.#reporter = reporter;
    }
    reportTo(writer) {
        this.#writeReport = writer;
    }
    begin(config) {
        const { network } = config.request;
        this.#config = config;
        this.#report = {
            network: network.name,
            ...('app' in config.request && {
                app: (0,explorer/* explorerReference */.x)(network, 'app', config.request.app),
                priceCap: config.request.maxPrice,
            }),
        };
        (0,state/* saveState */.LZ)('network', network.name);
    }
    onDataset({ address, cid }) {
        (0,outputs/* setOutput */.uH)('dataset', address);
        (0,outputs/* setOutput */.uH)('cid', cid);
        this.#report = { ...this.#report, dataset: this.#reference('dataset', address) };
    }
    onPurchase({ dealId, taskId, existed }) {
        this.#purchased = true;
        (0,outputs/* setOutput */.uH)('deal-id', dealId);
        (0,outputs/* setOutput */.uH)('task-id', taskId);
        (0,state/* saveState */.LZ)('dealId', dealId);
        (0,state/* saveState */.LZ)('taskId', taskId);
        this.#report = {
            ...this.#report,
            deal: this.#reference('deal', dealId),
            task: this.#reference('task', taskId),
            attached: existed,
        };
    }
    onDeal({ price, workerpool, transaction }) {
        (0,outputs/* setOutput */.uH)('price', price);
        if (transaction)
            (0,outputs/* setOutput */.uH)('transaction', transaction);
        this.#setStatus('submitted');
        this.#report = {
            ...this.#report,
            pricePaid: price,
            workerpool: this.#reference('workerpool', workerpool),
            ...(transaction && { transaction: this.#reference('tx', transaction) }),
        };
        const { deal, task, transaction: bought } = this.#report;
        this.#reporter.info(`Deal ${deal?.url ?? deal?.id}`);
        this.#reporter.info(`Task ${task?.url ?? task?.id}`);
        if (bought)
            this.#reporter.info(`Transaction ${bought.url ?? bought.id}`);
    }
    onChecks(checks) {
        this.#report = { ...this.#report, checks };
    }
    onResult(result, archive) {
        const outputPath = this.#config?.request.outputPath ?? '';
        if (result) {
            (0,outputs/* setOutput */.uH)('output-path', outputPath);
            (0,outputs/* setOutput */.uH)('result-digest', result.digest);
        }
        this.#report = {
            ...this.#report,
            digests: { 'Result archive (CID)': archive.cid, ...(result && { 'Result (on chain)': result.digest }) },
            ...(result && {
                outputPath: external_node_path_.relative(this.#config?.workspace ?? '.', outputPath) || '.',
                outputs: result.files.map(({ path: name, size }) => ({ name, size })),
            }),
        };
    }
    onProvenance({ statement, predicate, checksums }) {
        (0,outputs/* setOutput */.uH)('provenance', statement);
        (0,outputs/* setOutput */.uH)('predicate', predicate);
        (0,outputs/* setOutput */.uH)('predicate-type', pipeline_statement/* PREDICATE_TYPE */.To);
        (0,outputs/* setOutput */.uH)('subject-checksums', checksums);
        this.#reporter.info(`Provenance ${statement}`);
    }
    onRenderCheck({ result, report }, { mayName }) {
        const { outcome, counts } = result;
        (0,outputs/* setOutput */.uH)('check', outcome);
        (0,outputs/* setOutput */.uH)('images-different', counts.different);
        (0,outputs/* setOutput */.uH)('images-new', counts.new);
        (0,outputs/* setOutput */.uH)('images-missing', counts.missing);
        (0,outputs/* setOutput */.uH)('report', external_node_path_.join(this.#config?.request.outputPath ?? '', report));
        this.#renderCheck = { result, report, mayName };
    }
    onArtifact({ id, name, digest }) {
        (0,outputs/* setOutput */.uH)('artifact-id', id);
        (0,outputs/* setOutput */.uH)('artifact-name', name);
        (0,outputs/* setOutput */.uH)('artifact-digest', digest);
        this.#report = { ...this.#report, artifact: { id: name, url: artifactPage(id) } };
    }
    addSection(section) {
        const { sections = [] } = this.#report;
        this.#report = { ...this.#report, sections: [...sections, section] };
    }
    async finish(status) {
        await this.#conclude(status);
    }
    async fail(error) {
        this.#reporter.close();
        (0,outputs/* setOutput */.uH)('error-code', error.code);
        const status = error.code === 'CANCELLED' ? 'cancelled' : error.code === 'TASK_TIMEOUT' ? 'timeout' : 'failed';
        if (this.#purchased && !isOver(error)) {
            const { deal } = this.#report;
            this.#reporter.info(`${this.#report.pricePaid === undefined ? `If deal ${deal?.id} came on chain, it` : `Deal ${deal?.id}`} goes on without this step, since a task that was bought cannot be cancelled. ${(0,report/* howToCollect */.A)(deal?.id ?? '')}`);
        }
        await this.#conclude(status, error);
    }
    async #conclude(status, failure) {
        this.#reporter.close();
        this.#setStatus(status);
        await this.#writeReport?.({
            ...this.#report,
            ...(this.#renderCheck && {
                sections: [renderCheckSection(this.#renderCheck, this.#report.artifact)],
            }),
            status,
            stages: this.#reporter.stages,
            warnings: this.#reporter.warnings,
            failure,
        });
    }
    #setStatus(status) {
        (0,outputs/* setStatus */.Lx)(status);
        (0,state/* saveState */.LZ)('status', status);
    }
    #reference(page, id) {
        return (0,explorer/* explorerReference */.x)(this.#config?.request.network ?? {}, page, id);
    }
}
function isOver({ kind, code }) {
    return code === 'ARTIFACT_FAILED' || (['task', 'integrity'].includes(kind) && code !== 'TASK_TIMEOUT');
}
function artifactPage(id) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = process.env;
    if (!server || !repository || !run)
        return undefined;
    return `${server}/${repository}/actions/runs/${run}/artifacts/${id}`;
}

// EXTERNAL MODULE: ./build/src/action/skip.js + 1 modules
var skip = __webpack_require__(82637);
;// CONCATENATED MODULE: ./build/src/action/task-entry.js










async function runTaskEntry(name, { presets, parse, run, end }) {
    const reporter = (0,log/* createLogReporter */.A)();
    const recorder = new RunRecorder(reporter);
    await (0,lifecycle/* runEntry */.C)(name, async ({ signal }) => {
        const { env } = process;
        const read = (0,input_reader/* createInputReader */.i)(env);
        maskInputs(read);
        (0,outputs/* presetOutputs */.Ce)(presets);
        const writeReport = (0,report_writer/* createReportWriter */.S)(read, env);
        recorder.reportTo(writeReport);
        if (await (0,skip/* skipUntrusted */.m)('Confidential task', read, env, writeReport))
            return;
        const config = parse(read, { env, readFile: file => (0,external_node_fs_.readFileSync)(file, 'utf8') });
        recorder.begin(config);
        for (const suspicion of (0,public_inputs/* suspicionsOf */.Q)(read))
            reporter.warn(suspicion, 'A secret may become public');
        await run(config, { env, read, reporter, recorder, signal });
        await recorder.finish(end);
    }, { onFailure: error => recorder.fail(error) });
}
function maskInputs(read) {
    (0,masks/* maskSecrets */.QU)({
        wallet: read('wallet'),
        walletPassword: read('wallet-password'),
        encryptionSecret: read('encryption-secret'),
        baselineKey: read('baseline-key'),
        githubToken: read('github-token'),
        rpcUrl: read('rpc-url'),
        network: read('network'),
        storageUrl: read('storage-url'),
        storagePublicUrl: read('storage-public-url'),
    });
}


/***/ }),

/***/ 34366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   gk: () => (/* binding */ finding),
/* harmony export */   iJ: () => (/* binding */ checkResult),
/* harmony export */   lW: () => (/* binding */ ruleLine)
/* harmony export */ });
/* unused harmony export percentOf */
const VERDICTS = ['different', 'missing', 'new', 'same'];
function checkResult(pictures, rule, accepted) {
    const counts = { different: 0, missing: 0, new: 0, same: 0 };
    for (const { verdict } of pictures)
        counts[verdict]++;
    const changed = counts.different + counts.new;
    const outcome = changed + counts.missing === 0 ? 'passed' : accepted ? 'updated' : 'failed';
    const order = (picture) => VERDICTS.indexOf(picture.verdict);
    const sorted = [...pictures].sort((a, b) => order(a) - order(b) || (a.name < b.name ? -1 : 1));
    return { outcome, rule, pictures: sorted, counts };
}
function verdictLine({ outcome, pictures, counts }) {
    const all = pictures.length;
    if (all === 0)
        return 'There is no picture to compare.';
    if (outcome === 'passed')
        return all === 1 ? 'The picture matches.' : `All ${all} pictures match.`;
    const clauses = [
        [counts.different, 'differs', 'differ'],
        [counts.missing, 'is missing', 'are missing'],
        [counts.new, 'is new', 'are new'],
    ].filter(([count]) => count > 0);
    const parts = clauses.map(([count, one, many], index) => {
        const subject = index > 0 ? count : all === 1 ? 'The picture' : `${count} of ${all} pictures`;
        return `${subject} ${count === 1 ? one : many}`;
    });
    const line = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
    return outcome === 'updated' ? `Baseline updated: ${line}.` : `${line}.`;
}
function finding({ verdict, comparison, reason, before, after }) {
    if (reason !== undefined)
        return reason;
    if (verdict === 'new')
        return 'There is no baseline of this name.';
    if (verdict === 'missing')
        return 'The run made no picture of this name.';
    if (!comparison)
        return 'Both files are the same, byte for byte.';
    if (before?.width !== after?.width || before?.height !== after?.height)
        return 'The sizes differ.';
    const { differing, total, largest } = comparison;
    if (largest === 0)
        return 'Every pixel is the same.';
    if (differing === 0)
        return `No pixel differs by more than the tolerance; the largest difference is ${largest}/255.`;
    return `${percentOf(differing, total)} of the pixels differ (${formatCount(differing)} of ${formatCount(total)}), by up to ${largest}/255.`;
}
function formatCount(count) {
    return count.toLocaleString('en-US');
}
function percentOf(part, whole) {
    if (part === whole)
        return '100 %';
    const percent = (part * 100) / whole;
    if (percent < 0.01)
        return '< 0.01 %';
    if (percent > 99.99)
        return '> 99.99 %';
    return `${percent.toFixed(percent < 10 ? 2 : 1)} %`;
}
function ruleLine({ pixelTolerance, allowedPpm }) {
    return `A pixel differs when a channel is off by more than ${pixelTolerance}/255, and a picture when more than ${allowedPpm / 10_000} % of its pixels do.`;
}


/***/ }),

/***/ 570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formatRlc: () => (/* binding */ formatRlc),
/* harmony export */   l: () => (/* binding */ parseRlc)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);

const DECIMALS = 9;
function parseRlc(text, input = 'max-price') {
    const match = /^(\d{1,30})(?:\.(\d+))?\s*(n?RLC)?$/i.exec(text.trim());
    const [, whole = '', fraction = '', unit = 'nRLC'] = match ?? [];
    const inRlc = unit.toLowerCase() === 'rlc';
    const digits = fraction.replace(/0+$/, '');
    if (!match || (!inRlc && fraction !== '') || digits.length > DECIMALS) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', {
            what: `The input \`${input}\` is not an amount of RLC.`,
            why: `"${text}" is neither "<number> RLC" with up to ${DECIMALS} decimals nor a whole number of nRLC.`,
            fix: `Write it like "0.5 RLC" or "500000000 nRLC"; a number without a unit means nRLC.`,
        });
    }
    return inRlc ? BigInt(whole + digits.padEnd(DECIMALS, '0')) : BigInt(whole);
}
function formatRlc(nRlc) {
    const sign = nRlc < 0n ? '-' : '';
    const digits = (nRlc < 0n ? -nRlc : nRlc).toString().padStart(DECIMALS + 1, '0');
    const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
    return `${sign}${digits.slice(0, -DECIMALS)}${fraction && `.${fraction}`} RLC`;
}


/***/ }),

/***/ 33019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I9: () => (/* binding */ assertAppLocked),
/* harmony export */   N3: () => (/* binding */ renderAppLock),
/* harmony export */   lockOf: () => (/* binding */ lockOf),
/* harmony export */   m6: () => (/* binding */ parseAppLock),
/* harmony export */   qK: () => (/* binding */ appChanged),
/* harmony export */   qh: () => (/* binding */ lockDifferences)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84932);



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
        json = JSON.parse(text);
    }
    catch {
        throw invalidLock('It is not JSON');
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
function appChanged(why) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('APP_CHANGED', {
        what: 'The app is not the one that was locked.',
        why,
        fix: 'Find out who changed it and why; to accept it, run the `quote` action with `app-lock-update: true` and commit the file.',
    });
}
function invalidLock(why) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', {
        what: 'The input `app-lock` names a file that is no lock of an app.',
        why: `${why}.`,
        fix: 'Have the `quote` action write it: with a path where no file is yet, or with `app-lock-update: true`.',
    });
}


/***/ }),

/***/ 52963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ isSafeServiceUrl),
/* harmony export */   IX: () => (/* binding */ isLocal),
/* harmony export */   Pb: () => (/* binding */ endpointUrl)
/* harmony export */ });
function endpointUrl(base, path, query = {}) {
    const url = new URL(base);
    url.pathname = url.pathname.replace(/\/+$/, '') + path;
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
    return url.protocol === 'http:' && isLoopback(url.hostname);
}
function isLocal(text) {
    const hostname = URL.parse(text)?.hostname ?? '';
    return isLoopback(hostname) || hostname.endsWith('.localhost') || isPrivateAddress(hostname);
}
function isPrivateAddress(hostname) {
    if (hostname.startsWith('['))
        return !/^\[[23]/.test(hostname);
    return /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(?:\.\d{1,3})+$/.test(hostname);
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}


/***/ }),

/***/ 84932:
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
        what: `The ${service} sent an answer that is not of its protocol.`,
        why: `${describeIssue(parsed.issues[0])}.`,
        fix: 'Check that the endpoint is the right one; if it is, report this to its operator.',
    });
}
function describeIssue(issue) {
    const path = valibot__WEBPACK_IMPORTED_MODULE_1__/* .getDotPath */ .BuJ(issue);
    return `${path ? `Field ${path}` : 'The value'} does not fit: ${issue.message.replace(/\.$/, '')}`;
}


/***/ }),

/***/ 18631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CHECK_TITLES: () => (/* binding */ CHECK_TITLES),
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   q2: () => (/* binding */ assertNoneFailed),
/* harmony export */   z6: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _iexec_app_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33019);


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
    files: 'The files are those of the document',
    network: 'The document is about this network',
    'documented-deal': 'The deal is the one in the document',
    'order-hash': 'The deal was made from the order in the document',
    'documented-app': 'App and dataset are those in the document',
    'documented-task': 'The task is the one in the document',
    transactions: 'The transactions are those in the document',
    attestation: 'The enclave’s key lives in a genuine enclave',
};
function check(name, outcome, detail) {
    return { name, outcome, detail };
}
const MAX_NAMES = 8;
function listNames(names) {
    const shown = names.slice(0, MAX_NAMES).join(', ');
    return names.length > MAX_NAMES ? `${shown} and ${names.length - MAX_NAMES} more` : shown;
}
function assertNoneFailed(checks) {
    const failed = checks.filter(({ outcome }) => outcome === 'failed');
    if (failed.length === 0)
        return;
    const [first] = failed;
    if (first?.name === 'app-lock')
        throw (0,_iexec_app_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .appChanged */ .qK)(first.detail);
    const isDeal = failed.some(({ name }) => name === 'deal-terms');
    const code = isDeal ? 'DEAL_MISMATCH' : 'RESULT_UNVERIFIED';
    throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik(code, {
        what: isDeal
            ? 'The deal on chain is not the one that was ordered.'
            : 'The result is not proved to come from the enclave that was paid for.',
        why: failed.map(({ detail }) => detail).join(' '),
        fix: isDeal
            ? 'Do not use its result; check that the RPC endpoint is one that you trust (`rpc-url`), then run again.'
            : 'Do not use this result; check that the RPC endpoint is one that you trust (`rpc-url`), report the worker pool, and run again with another one (`workerpool`).',
    });
}


/***/ }),

/***/ 16949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   To: () => (/* binding */ PREDICATE_TYPE),
/* harmony export */   UT: () => (/* binding */ makeStatement),
/* harmony export */   zH: () => (/* binding */ STATEMENT_FILE)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84932);



const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const PREDICATE_TYPE = 'https://github.com/confidential-task/confidential-task/blob/main/docs/provenance-v1.md';
const STATEMENT_FILE = 'provenance.intoto.json';
const MAX_TEXT = 4_096;
const textSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(MAX_TEXT));
const mrenclaveSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^0x(?:[0-9a-f]{2})*$/, 'not bytes in hex'));
const amountSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^\d{1,78}$/, 'not a decimal integer'));
const numberSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0));
const checkSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: textSchema,
    outcome: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['passed', 'failed', 'not checked']),
    detail: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(16 * MAX_TEXT))),
});
const predicateSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    invocation: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(textSchema, textSchema),
    network: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ name: textSchema, chainId: numberSchema, hub: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL }),
    app: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        address: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        owner: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        name: textSchema,
        type: textSchema,
        image: textSchema,
        checksum: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO,
        mrenclave: mrenclaveSchema,
    }),
    dataset: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ address: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL, checksum: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO })),
    deal: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        id: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO,
        requestOrderHash: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO),
        requester: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        beneficiary: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        category: numberSchema,
        tag: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO,
        workerpool: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        price: amountSchema,
        transaction: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO),
    }),
    task: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        id: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO,
        worker: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        enclaveChallenge: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        resultDigest: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO,
        cid: textSchema,
        contribution: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO),
        finalisation: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO),
    }),
    subjects: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['files', 'archive', 'sealed']),
    verification: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(checkSchema),
});
const subjectSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: textSchema,
    digest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ sha256: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^[0-9a-f]{64}$/, 'not a SHA-256')) }),
});
const statementSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    _type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(STATEMENT_TYPE),
    subject: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(subjectSchema), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minLength */ .BpQ(1)),
    predicateType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(PREDICATE_TYPE),
    predicate: predicateSchema,
});
function makeStatement(subject, predicate) {
    return { _type: STATEMENT_TYPE, subject: [...subject], predicateType: PREDICATE_TYPE, predicate };
}
function parseStatement(text) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        throw invalid('It is not JSON');
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(statementSchema, json, { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    throw invalid((0,_iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .describeIssue */ .n6)(parsed.issues[0]));
}
function invalid(why) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', {
        what: 'The input `provenance` names a file that is no provenance of ours.',
        why: `${why}.`,
        fix: `Give it the \`${STATEMENT_FILE}\` of an artifact, or the \`provenance\` output of the step that made the result.`,
    });
}


/***/ })

};
