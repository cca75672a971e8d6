export const id = 4319;
export const ids = [4319];
export const modules = {

/***/ 72695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ql: () => (/* binding */ commentMarker),
/* harmony export */   im: () => (/* binding */ writerMarker),
/* harmony export */   w7: () => (/* binding */ ownComment)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89536);


function commentMarker({ env, matrix, settings }) {
    const workflow = (env.GITHUB_WORKFLOW_REF || env.GITHUB_WORKFLOW || '').replace(/@.*$/, '');
    return `<!-- confidential-task:${digest([workflow, (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)({ env, matrix }), settings])} -->`;
}
function writerMarker(owner) {
    const { run, attempt, purchase } = writerOf(owner);
    return `<!-- confidential-task-run:${run}:${attempt}:${purchase} -->`;
}
function ownComment(found, owner) {
    const us = writerOf(owner);
    const marked = found
        .filter(({ body }) => body.startsWith(commentMarker(owner)))
        .map(comment => ({ comment, writer: readWriter(comment.body) }));
    const ofThisRun = marked.filter(({ writer }) => writer?.run === us.run && writer.attempt < us.attempt);
    const chosen = ofThisRun.find(({ writer }) => writer?.purchase === us.purchase) ??
        ofThisRun.find(({ writer }) => writer?.purchase === NO_PURCHASE) ??
        marked.find(({ writer }) => writer === undefined || BigInt(writer.run) < BigInt(us.run));
    return chosen?.comment;
}
const NO_PURCHASE = 'none';
function writerOf({ env, dealId }) {
    return {
        run: /^\d+$/.exec(env.GITHUB_RUN_ID ?? '')?.[0] ?? '0',
        attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
        purchase: dealId === undefined ? NO_PURCHASE : digest(dealId.toLowerCase()),
    };
}
function readWriter(body) {
    const [, run, attempt, purchase] = /^[^\n]*\n\s*<!-- confidential-task-run:(\d+):(\d+):(\w+) -->/.exec(body) ?? [];
    if (run === undefined || purchase === undefined)
        return undefined;
    return { run, attempt: Number(attempt), purchase };
}
function digest(value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}


/***/ }),

/***/ 3877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ COMMENT_CHOICES),
/* harmony export */   w: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _comment_owner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72695);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81923);
/* harmony import */ var _next_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98494);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2055);
/* harmony import */ var _report_parts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45247);





const COMMENT_CHOICES = ['never', 'always', 'on-failure'];
const MAX_CHARACTERS = 64_000;
const TOO_LONG = '_What is missing here is too long for a comment; the job summary has it._';
const AROUND_DETAILS = 500;
function renderComment(report, owner) {
    const sections = (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .sectionParts */ .ME)(report, 'above');
    const isTold = report.failure?.code === 'RENDER_DIFFERS' && sections.length > 0;
    const top = [
        `${(0,_comment_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .commentMarker */ .Ql)(owner)}\n${(0,_comment_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .writerMarker */ .im)(owner)}`,
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .headingPart */ .Gk)(report),
        ...(isTold ? [] : [(0,_report_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failurePart */ .E$)(report)]),
        ...sections,
        (0,_next_step_js__WEBPACK_IMPORTED_MODULE_2__/* .nextStepPart */ .d)(report),
        factLine(report),
    ];
    const details = [
        ...(isTold ? [(0,_report_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failurePart */ .E$)(report)] : []),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .factsPart */ .vf)(report),
        ...(0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .sectionParts */ .ME)(report, 'below'),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .outputsPart */ .AJ)(report),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .checksPart */ .VQ)(report),
        (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .warningsPart */ .Rm)(report),
    ];
    const visible = limited(top, MAX_CHARACTERS - AROUND_DETAILS).trimEnd();
    const folded = limited(details, MAX_CHARACTERS - AROUND_DETAILS - visible.length).trimEnd();
    return limited([visible, folded && (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fold */ .AU)('Details', folded, false), footer(owner)], MAX_CHARACTERS);
}
function limited(parts, max) {
    return (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .joinParts */ .nn)(parts, { measure: text => text.length, max, notice: TOO_LONG });
}
function factLine(report) {
    const { deal, artifact } = report;
    const price = (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .priceText */ .BC)(report);
    const facts = [
        price && `Price: ${price}`,
        deal && `Deal: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`${deal.id.slice(0, 10)}…`), deal.url)}`,
        artifact && `Artifact: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(artifact.id), artifact.url)}`,
        report.simulated && (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)('Simulated enclaves: no confidentiality'),
    ];
    return facts.filter(Boolean).join(' · ');
}
function footer({ env }) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    if (!server || !repository || !run)
        return '';
    const attempt = Number(env.GITHUB_RUN_ATTEMPT ?? 1) > 1 ? `, attempt ${env.GITHUB_RUN_ATTEMPT}` : '';
    const label = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(`${env.GITHUB_JOB || 'job'} in run ${run}${attempt}`);
    const commit = /^[0-9a-f]{40}$/.exec(env.GITHUB_SHA ?? '')?.[0].slice(0, 7);
    const of = commit === undefined ? '' : ` · commit ${commit}`;
    return `<sub>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(label, `${server}/${repository}/actions/runs/${run}`)}${of}</sub>`;
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
function artifactNameOf(context, dealId) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([placeOf(context), dealId.toLowerCase()]))
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

/***/ 16865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ createInputFields)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/errors/system-error.js
var system_error = __webpack_require__(83031);
// EXTERNAL MODULE: ./build/src/iexec/app-lock.js
var app_lock = __webpack_require__(33019);
// EXTERNAL MODULE: ./build/src/iexec/networks.js
var networks = __webpack_require__(43885);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
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
            problems,
            cause: new AggregateError(problems),
        });
    };
    return { attempt, add: problem => problems.push(problem), throwIfAny };
}

// EXTERNAL MODULE: ./build/src/action/input-values.js
var input_values = __webpack_require__(75599);
// EXTERNAL MODULE: ./build/src/action/workspace-paths.js
var workspace_paths = __webpack_require__(25400);
;// CONCATENATED MODULE: ./build/src/action/input-fields.js







const FORK_HINT = 'secrets are empty in pull requests from forks and from Dependabot, and where their name is mistyped';
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
    const place = (text, input) => {
        const { problem } = (0,workspace_paths/* followPath */.Zl)(workspace, text);
        if (problem === undefined)
            return external_node_path_.resolve(workspace, text);
        throw (0,input_values/* invalidInput */.aY)(input, `${problem}.`, `Set \`${input}\` to a place that no link of the workspace leads out to.`);
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
            throw (0,input_values/* invalidInput */.aY)(input, `The file ${file} cannot be read: ${(0,system_error/* reasonOf */.A3)(cause)}.`, `Check the path, which is relative to the workspace; the \`quote\` action writes the file that \`${input}\` names.`);
        }
    };
    const walletInputs = () => {
        const wallet = required('wallet', text => text, `Set \`wallet\` from a secret: ${FORK_HINT}.`);
        const walletPassword = read('wallet-password');
        if (wallet?.startsWith('{') && walletPassword === '') {
            problems.add((0,input_values/* invalidInput */.aY)('wallet-password', 'The wallet is an encrypted keystore, and its password is missing.', `Set \`wallet-password\` from a secret: ${FORK_HINT}.`));
        }
        return wallet === undefined ? undefined : { wallet, walletPassword };
    };
    return { problems, workspace, optional, withDefault, required, place, network, appLock, walletInputs };
}


/***/ }),

/***/ 66094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ createInputReader)
/* harmony export */ });
/* harmony import */ var _secret_input_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7358);

function variableOf(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function createInputReader(env) {
    const secrets = new Map();
    for (const name of _secret_input_names_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_INPUTS */ .p) {
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
/* harmony export */   ug: () => (/* binding */ parseAddresses),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94824);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _iexec_endpoint_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52963);



function invalidInput(input, why, fix, cause) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', { what: `The input \`${input}\` is not valid.`, why, fix, cause });
}
const parseAddress = (text, input) => {
    const address = text.replace(/^0X/, '0x');
    try {
        if (/^0x[0-9a-f]{40}$/i.test(address))
            return (0,ethers__WEBPACK_IMPORTED_MODULE_2__/* .getAddress */ .b)(address);
    }
    catch (cause) {
        throw invalidInput(input, `"${text}" has the shape of an address, but its checksum is wrong: at least one character is mistyped.`, `Copy the address for \`${input}\` again from where it is published.`, cause);
    }
    throw invalidInput(input, `"${clip(text)}" is not an Ethereum address${addressFlaw(text)}.`, /^[\d.]+(e\+?\d+)?$/i.test(text)
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
const SEVERAL_URLS = /[\s,;|]["']?(?:https?|wss?):\/\//i;
const parseServiceUrl = (text, input) => {
    if ((0,_iexec_endpoint_url_js__WEBPACK_IMPORTED_MODULE_1__/* .isSafeServiceUrl */ .G)(text) && !SEVERAL_URLS.test(text))
        return text;
    if (SEVERAL_URLS.test(text))
        throw invalidInput(input, 'It holds more than one URL.', `Give \`${input}\` one URL; others are not used.`);
    if (/^wss?:/i.test(text)) {
        throw invalidInput(input, 'It is the URL of a WebSocket, and requests go over https.', `Give \`${input}\` the endpoint’s https:// URL.`);
    }
    if (/^["'].*["']$/.test(text))
        throw invalidInput(input, 'It stands in quotes that are part of it.', `Give \`${input}\` without them.`);
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

/***/ 81923:
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
/* harmony import */ var _errors_plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70513);

const MAX_CHARS = 8_000;
function escapeMarkdown(text) {
    return [...(0,_errors_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .w)(text, MAX_CHARS)]
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

/***/ 50705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ maskAccessKeys),
/* harmony export */   E$: () => (/* binding */ redact),
/* harmony export */   aY: () => (/* binding */ maskInputs),
/* harmony export */   gC: () => (/* binding */ maskText),
/* harmony export */   s9: () => (/* binding */ maskKey)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81923);
/* harmony import */ var _secret_forms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94072);
/* harmony import */ var _secret_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96258);




const MIN_MASK_LENGTH = 6;
const MIN_LONG_LENGTH = 16;
const REDACTED = '***';
const masked = new Set();
function maskInputs(read) {
    const { whole, keys } = (0,_secret_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .secretsOf */ .F)(read);
    for (const secret of whole) {
        maskAll((0,_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .formsOf */ .X)(secret));
        maskAlways(secret);
    }
    maskAll(keys);
}
function maskAccessKeys(url) {
    maskAll((0,_secret_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .accessKeysOf */ .C)(url));
}
function maskKey(key) {
    maskAll((0,_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .formsOfBytes */ ._)(Buffer.from(key)));
}
function maskText(text) {
    maskAll((0,_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .formsOf */ .X)(text));
}
function redact(text) {
    let clean = text;
    for (const secret of [...masked].sort((a, b) => b.length - a.length)) {
        clean = clean.replaceAll(secret, REDACTED).replaceAll((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(secret), REDACTED);
    }
    return clean;
}
function maskAlways(secret) {
    if (secret.length < MIN_LONG_LENGTH || /[\r\n]/.test(secret) || masked.has(secret))
        return;
    masked.add(secret);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(secret);
}
function maskAll(forms) {
    for (const form of forms) {
        if (!isWorthMasking(form) || masked.has(form))
            continue;
        masked.add(form);
        if (!/[\r\n]/.test(form))
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(form);
    }
}
function isWorthMasking(text) {
    return (text.length >= MIN_MASK_LENGTH &&
        new Set(text.toLowerCase()).size >= 4 &&
        !/^-----(BEGIN|END)/.test(text) &&
        !/^["'\s]*(address|ciphertext|ciphers?|cipherparams|crypto|kdf|kdfparams|version|scrypt|pbkdf2|aes-128-ctr|x-ethers|mnemonic)["'\s:,{]*$/i.test(text));
}


/***/ }),

/***/ 98494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ nextStepPart)
/* harmony export */ });
/* harmony import */ var _pipeline_duration_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40056);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);


function nextStepPart({ status, deal, deadlines }) {
    if (status !== 'submitted' || !deal)
        return '';
    const collect = `Collect the result in a later job, on any machine: use the ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('collect')} action with the same wallet and ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`deal-id: ${deal.id}`)}.`;
    if (!deadlines)
        return `### What is next\n\n${collect}`;
    const { categorySeconds, contribution, final } = deadlines;
    const lines = [
        `The app may run for ${(0,_pipeline_duration_text_js__WEBPACK_IMPORTED_MODULE_1__/* .durationText */ .S)(categorySeconds * 1_000)}. Most results are there soon after; \`collect\` waits if this one is not.`,
        `The pool must deliver by ${timeText(contribution)}.`,
        `At ${timeText(final)} the task is over in any case: \`collect\` brings the result, or \`sweep\` claims back what the task cost.`,
    ];
    return `### What is next\n\n${collect}\n\n${lines.map(line => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(line)}`).join('\n')}`;
}
function timeText(unixSeconds) {
    const iso = new Date(unixSeconds * 1_000).toISOString();
    return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
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
    'report-url': '',
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
    covered: '',
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

/***/ 29831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

const MAX_BYTES = 16 * 1024 * 1024;
function readTextFile(file) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (!stats.isFile())
            throw new Error('it is not a regular file');
        if (stats.size > MAX_BYTES)
            throw new Error(`it has ${stats.size} bytes, and at most ${MAX_BYTES} are read`);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor, 'utf8').replace(/^\uFEFF/, '');
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 2055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ failurePart),
/* harmony export */   FM: () => (/* binding */ evidencePart),
/* harmony export */   u8: () => (/* binding */ spentText)
/* harmony export */ });
/* harmony import */ var _errors_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3543);
/* harmony import */ var _iexec_amount_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(570);
/* harmony import */ var _help_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95737);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81923);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52176);





const MAX_UNFOLDED = 20;
function failurePart(report) {
    const { failure, skipped } = report;
    if (skipped !== undefined) {
        return [
            '> [!NOTE]',
            `> **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(skipped)}**`,
            '>',
            `> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)('So this step did nothing and spent nothing. The `quote` action works here.')}`,
        ].join('\n');
    }
    if (!failure)
        return '';
    const { problems } = failure;
    return [
        `> [!${goesOn(report) ? 'WARNING' : 'CAUTION'}]`,
        `> **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(failure.what)}**`,
        ...(problems.length > 0
            ? ['', problemTable(problems), '']
            : ['>', `> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(failure.why)}`, '>', `> **What to do:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(whatToDo(failure, report))}`, '']),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .factTable */ .Bu)([
            ...(report.neverBuys ? [] : [['What was spent', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(spentText(failure, report))]]),
            ['Error code', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(failure.code), (0,_help_url_js__WEBPACK_IMPORTED_MODULE_2__/* .helpUrl */ .x)(failure.code))],
        ]),
    ].join('\n');
}
function goesOn({ status }) {
    return status === 'cancelled' || status === 'timeout';
}
function whatToDo({ fix }, report) {
    const { deal } = report;
    return goesOn(report) && deal && !fix.includes(deal.id) ? (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .howToCollect */ .A)(deal.id) : fix;
}
function problemTable(problems) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['What is wrong', 'Why', 'What to do'], problems.map(({ what, why, fix }) => [what, why, fix].map(_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)));
}
function spentText({ code }, { pricePaid, deal, dataset, taskEnd }) {
    if (pricePaid === 0n)
        return 'No RLC was spent: the deal is free.';
    if (pricePaid === undefined) {
        if (deal)
            return 'It is not known what was spent: the purchase may have gone through or not. A re-run looks before it buys.';
        return dataset || maySendBefore(code)
            ? 'No RLC was spent: no deal was made.'
            : 'Nothing was spent: no deal was made.';
    }
    const price = (0,_iexec_amount_js__WEBPACK_IMPORTED_MODULE_1__.formatRlc)(pricePaid);
    if (taskEnd === 'COMPLETED')
        return `${price} were spent, for a task that was completed.`;
    if (taskEnd === 'FAILED')
        return `No RLC was spent: the ${price} of the deal were given back.`;
    if (code === 'TASK_FAILED')
        return `${price} are held by the deal until its final deadline; then they can be claimed back.`;
    return `${price} are held by the deal. If the task does not complete, they can be claimed back after the final deadline.`;
}
function maySendBefore(code) {
    const { kind } = _errors_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .ERROR_CODES */ .O[code];
    return code === 'GAS_TOO_DEAR' || (kind !== 'user' && kind !== 'money');
}
function evidencePart({ failure }) {
    return (failure?.evidence ?? []).map(excerptPart).join('\n\n');
}
function excerptPart({ title, lines }) {
    const block = (some) => `<pre>${some.map(_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV).join('&#10;')}</pre>`;
    const parts = [`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(title)}:`, block(lines.slice(-MAX_UNFOLDED))];
    const earlier = lines.slice(0, -MAX_UNFOLDED);
    if (earlier.length > 0)
        parts.splice(1, 0, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .fold */ .AU)(`${earlier.length} lines before these`, block(earlier), false));
    return parts.join('\n\n');
}


/***/ }),

/***/ 45247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ outputsPart),
/* harmony export */   BC: () => (/* binding */ priceText),
/* harmony export */   Gk: () => (/* binding */ headingPart),
/* harmony export */   ME: () => (/* binding */ sectionParts),
/* harmony export */   Rm: () => (/* binding */ warningsPart),
/* harmony export */   VQ: () => (/* binding */ checksPart),
/* harmony export */   ZD: () => (/* binding */ stagesPart),
/* harmony export */   nn: () => (/* binding */ joinParts),
/* harmony export */   vf: () => (/* binding */ factsPart)
/* harmony export */ });
/* harmony import */ var _iexec_amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(570);
/* harmony import */ var _pipeline_checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18631);
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50872);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81923);




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
    return `## ${HEADINGS[status].replace('Confidential task', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(title))}`;
}
function factsPart(report) {
    const rows = [];
    const add = (label, cell) => {
        if (cell !== undefined)
            rows.push([label, cell]);
    };
    const reference = (target) => target &&
        [target.name === undefined ? [] : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(target.name), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(target.id), target.url)]
            .flat()
            .join(' ');
    const found = report.attached ? ' bought before, and not again' : '';
    const simulated = report.simulated ? ' (simulated enclaves: no confidentiality)' : '';
    add('Network', report.network && (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(`${report.network}${simulated}`));
    add('Deal', report.deal && `${reference(report.deal)}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(found)}`);
    add('Task', reference(report.task));
    add('Transaction', reference(report.transaction));
    add('App', reference(report.app));
    add('Worker pool', reference(report.workerpool));
    add('Protected dataset', reference(report.dataset));
    add('Price', priceText(report));
    for (const [label, digest] of Object.entries(report.digests ?? {}))
        add(label, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(digest));
    add('Artifact', reference(report.artifact));
    for (const [label, detail] of Object.entries(report.details ?? {})) {
        add(label, typeof detail === 'string' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(detail) : detail.map(reference).join('<br>'));
    }
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .factTable */ .Bu)(rows);
}
function priceText({ pricePaid, priceCap, failure }) {
    if (pricePaid === undefined && (priceCap === undefined || !failure))
        return undefined;
    const paid = pricePaid === undefined ? 'nothing paid' : pricePaid === 0n ? 'free' : (0,_iexec_amount_js__WEBPACK_IMPORTED_MODULE_0__.formatRlc)(pricePaid);
    const hasCap = priceCap !== undefined && (priceCap > 0n || pricePaid === undefined);
    const cap = hasCap ? `, of at most ${(0,_iexec_amount_js__WEBPACK_IMPORTED_MODULE_0__.formatRlc)(priceCap)}` : '';
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(`${paid}${cap}`);
}
function outputsPart({ outputs, outputPath }) {
    if (!outputs)
        return '';
    const { count, size, files } = outputs;
    const where = outputPath === undefined ? '' : ` in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(outputPath)}`;
    const total = `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(`${count} ${count === 1 ? 'file' : 'files'}, ${(0,_log_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(size)}`)}${where}`;
    if (!files) {
        const why = ' on the runner; not named here, since the plain files are not published';
        return `### Results\n\n${total}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(why)}`;
    }
    const rows = files.slice(0, MAX_OUTPUT_ROWS).map(file => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(file.name), (0,_log_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(file.size)]);
    if (files.length > MAX_OUTPUT_ROWS) {
        rows.push([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(`and ${files.length - MAX_OUTPUT_ROWS} more`), '']);
    }
    return `### Results\n\n${total}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['File', 'Size'], rows)}`;
}
function checksPart({ checks, simulated }) {
    if (!checks)
        return '';
    const icons = { passed: '✓', failed: '✗', 'not checked': '○' };
    const titles = (wanted) => checks.filter(({ outcome }) => outcome === wanted).map(({ name }) => _pipeline_checks_js__WEBPACK_IMPORTED_MODULE_1__.CHECK_TITLES[name]);
    const [failed, open] = [titles('failed'), titles('not checked')];
    const lines = [
        ...failed.map(title => `✗ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(`${title}: failed`)}`),
        `✓ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(passedText(titles('passed').length, failed.length, open.length))}`,
        ...open.map(title => `○ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(`${title}: not checked`)}`),
    ];
    if (simulated) {
        lines.unshift(`⚠️ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)('The enclave is simulated: the checks show how a run goes, and no confidentiality.')}`);
    }
    const sorted = [...checks].sort((a, b) => Number(b.outcome === 'failed') - Number(a.outcome === 'failed'));
    const rows = sorted.map(({ name, outcome, detail }) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(_pipeline_checks_js__WEBPACK_IMPORTED_MODULE_1__.CHECK_TITLES[name]),
        `${icons[outcome]}&nbsp;${outcome.replace(' ', '&nbsp;')}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(detail),
    ]);
    const details = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .fold */ .AU)('What was compared', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Check', 'Outcome', 'Detail'], rows), failed.length > 0);
    return `### Verification\n\n${lines.join('<br>')}\n\n${details}`;
}
function passedText(passed, failed, open) {
    const made = passed + failed;
    const all = failed === 0 ? `All ${made}` : `${passed} of ${made}`;
    return open === 0
        ? `${all} checks passed`
        : `${all} checks that can be made passed; ${open} cannot be made`;
}
function sectionParts({ sections = [] }, place) {
    return sections
        .filter(({ belowFacts = false }) => belowFacts === (place === 'below'))
        .map(({ title, markdown }) => `### ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(title)}\n\n${markdown}`);
}
function stagesPart({ stages }) {
    if (stages.length === 0)
        return '';
    const icons = { running: '…', done: '✓', failed: '✗' };
    const rows = stages.map(({ title, outcome, durationMs }) => [
        `${icons[outcome]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(title)}`,
        outcome === 'running' ? 'not finished' : (0,_log_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(durationMs),
    ]);
    const list = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Stage', 'Duration'], rows);
    if (stages.some(({ outcome }) => outcome !== 'done'))
        return `### Stages\n\n${list}`;
    const total = (0,_log_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(stages.reduce((sum, { durationMs }) => sum + durationMs, 0));
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .fold */ .AU)(`${stages.length} ${stages.length === 1 ? 'stage' : 'stages'}, ${total}`, list, false);
}
function warningsPart({ warnings = [] }) {
    if (warnings.length === 0)
        return '';
    const lines = warnings.slice(0, MAX_WARNINGS).map(line => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(line)}`);
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


const SETTINGS = ['app', 'inputs', 'baseline', 'output-path'];
function checkReportInputs({ withDefault }, { comments }) {
    withDefault('summary', _input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG, 'true');
    if (comments)
        withDefault('comment', (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseChoice */ .HU)(_comment_text_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMENT_CHOICES */ .Z), 'never');
}
function createReportWriter(read, env) {
    return async (report) => {
        if (!/^false$/i.test(read('summary'))) {
            const { writeSummary } = await __webpack_require__.e(/* import() */ 5885).then(__webpack_require__.bind(__webpack_require__, 15885));
            await writeSummary(report);
        }
        const choice = _comment_text_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMENT_CHOICES */ .Z.find(candidate => candidate === read('comment')) ?? 'never';
        if (choice !== 'never' && report.status !== 'skipped')
            await comment(report, choice);
    };
    async function comment(report, choice) {
        const { writeComment } = await __webpack_require__.e(/* import() */ 2873).then(__webpack_require__.bind(__webpack_require__, 52873));
        await writeComment(report, {
            choice,
            token: read('github-token'),
            matrix: read('matrix'),
            settings: SETTINGS.map(read),
            env,
        });
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

/***/ 88382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ requireRunnerFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61179);


const PLACES = { GITHUB_OUTPUT: 'file', GITHUB_STATE: 'file', RUNNER_TEMP: 'folder' };
function requireRunnerFiles(env) {
    for (const [variable, kind] of Object.entries(PLACES)) {
        const place = env[variable];
        if (!place)
            continue;
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(place, { throwIfNoEntry: false });
        const isThere = kind === 'folder' ? stats?.isDirectory() : stats?.isFile();
        if (!isThere)
            throw missing(variable, kind, place);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(place, kind === 'folder' ? node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK : node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    }
}
function missing(variable, kind, place) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskError */ .Ik('FILE_SYSTEM', {
        what: `The ${kind} that the runner names in ${variable} is not there.`,
        why: `${place} is no ${kind} that this step can see; in a container it may not be mounted.`,
        fix: `Leave ${variable} as the runner sets it, and let the container see that folder of the runner.`,
    });
}


/***/ }),

/***/ 94072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formsOf),
/* harmony export */   _: () => (/* binding */ formsOfBytes)
/* harmony export */ });
function formsOf(secret) {
    const forms = new Set();
    const text = secret.trim();
    if (!text)
        return forms;
    const keystore = keystoreFields(text);
    if (keystore) {
        for (const field of keystore)
            for (const form of [field, ...hexForms(field)])
                forms.add(form);
        forms.add(JSON.stringify(JSON.parse(text)));
    }
    const lines = text.split(/\r?\n/).map(line => line.trim());
    if (!keystore)
        for (const line of lines)
            forms.add(line);
    if (/-----BEGIN/.test(text))
        forms.add(lines.filter(line => !line.startsWith('-----')).join(''));
    forms.add(text);
    const words = text.split(/\s+/);
    if (words.length >= 12 && words.every(word => /^\p{L}+$/u.test(word))) {
        const phrase = words.join(' ');
        for (const form of [phrase, phrase.toLowerCase(), words.join(','), words.join('')])
            forms.add(form);
    }
    for (const form of hexForms(text))
        forms.add(form);
    for (const form of base64Forms(Buffer.from(text)))
        forms.add(form);
    return forms;
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

/***/ 7358:
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

/***/ 96258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ accessKeysOf),
/* harmony export */   F: () => (/* binding */ secretsOf)
/* harmony export */ });
/* harmony import */ var _secret_input_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7358);

const NO_KEY = /^(?:x-(?:amz|goog)-(?:algorithm|credential|date|expires|signedheaders)|awsaccesskeyid|googleaccessid|expires|s[eprtv]|spr|sk[estv]|skoid|sktid|chain(?:_?id)?|network|version)$/i;
function secretsOf(read) {
    const [, ownRpcUrl = ''] = /"rpcUrl"\s*:\s*"([^"]+)"/.exec(read('network')) ?? [];
    return {
        whole: _secret_input_names_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_AS_A_WHOLE */ .c.map(read),
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
    return keys.flatMap(key => [key, decodeOrKeep(key)]);
}
const SHORTEST_HOST_KEY = 10;
function isName(part) {
    return (part.length < 24 &&
        /^(?:[a-z]{1,12}|[A-Z]?[a-z]{1,11}|[A-Z]{1,4}|\d{1,6}|v\d{1,2})(?:[-_](?:[a-z]{1,12}|\d{1,6}))*$/.test(part));
}
function decodeOrKeep(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 8165:
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
;// CONCATENATED MODULE: ./build/src/action/run-origin.js

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
        return 'Nothing tells which event started this run.';
    if (OWN_EVENTS.has(name))
        return undefined;
    const pullRequest = (0,action_event/* asObject */.e)(event.pull_request);
    if (Object.hasOwn(PULL_REQUEST_EVENTS, name) && pullRequest) {
        const [head, base] = [(0,action_event/* asObject */.e)(pullRequest.head)?.repo, (0,action_event/* asObject */.e)(pullRequest.base)?.repo];
        return whyDifferent('The pull request', head, base) ?? whyReviewedByOutsider(name, event);
    }
    const workflowRun = (0,action_event/* asObject */.e)(event.workflow_run);
    if (name === 'workflow_run' && workflowRun)
        return whyFollowsForeign(workflowRun, event);
    return `The event \`${name}\` does not tell whose code it is about, and outsiders can bring it about.`;
}
function whyFollowsForeign({ event: cause, head_repository }, event) {
    const different = whyDifferent('The workflow run before this one', head_repository, event.repository);
    if (different !== undefined)
        return different;
    if (typeof cause !== 'string')
        return 'The workflow run before this one does not tell which event began it.';
    if (cause === 'pull_request' || OWN_EVENTS.has(cause))
        return undefined;
    return `The workflow run before this one began with the event \`${cause}\`, and outsiders can bring that about.`;
}
function whyReviewedByOutsider(name, event) {
    const field = PULL_REQUEST_EVENTS[name];
    if (field === undefined || INSIDERS.has((0,action_event/* asObject */.e)(event[field])?.author_association))
        return undefined;
    return `The event \`${name}\` is by somebody who does not belong to the repository.`;
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

/***/ 25400:
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

/***/ 570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formatRlc: () => (/* binding */ formatRlc),
/* harmony export */   l: () => (/* binding */ parseRlc),
/* harmony export */   p: () => (/* binding */ formatCoin)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);

const DECIMALS = 9;
function parseRlc(text, input = 'max-price') {
    const match = /^(\d{1,30})(?:\.(\d+))?\s*(n?RLC)?$/i.exec(text.trim());
    const [, whole = '', fraction = '', unit] = match ?? [];
    if (match && unit === undefined && /[1-9]/.test(text))
        throw withoutUnit(text, input);
    const inRlc = unit?.toLowerCase() === 'rlc';
    const digits = fraction.replace(/0+$/, '');
    if (!match || (!inRlc && digits !== '') || digits.length > DECIMALS) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', {
            what: `The input \`${input}\` is not an amount of RLC.`,
            why: `"${text}" is neither "<number> RLC" with up to ${DECIMALS} decimals nor "<whole number> nRLC".`,
            fix: `Write it like "0.5 RLC" or "500000000 nRLC".`,
        });
    }
    return inRlc ? BigInt(whole + digits.padEnd(DECIMALS, '0')) : BigInt(whole);
}
function withoutUnit(text, input) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', {
        what: `The input \`${input}\` has no unit.`,
        why: `"${text}" may mean ${text} RLC or ${text} nRLC, of which a billion make one RLC.`,
        fix: `Write "${text} RLC" or "${text} nRLC"; the \`price\` outputs are in nRLC.`,
    });
}
function formatRlc(nRlc) {
    const sign = nRlc < 0n ? '-' : '';
    const digits = (nRlc < 0n ? -nRlc : nRlc).toString().padStart(DECIMALS + 1, '0');
    const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
    return `${sign}${digits.slice(0, -DECIMALS)}${fraction && `.${fraction}`} RLC`;
}
const COIN_DECIMALS = 18;
const COIN_DIGITS = 3;
function formatCoin(wei) {
    const cut = 10n ** BigInt(Math.max(wei.toString().length - COIN_DIGITS, 0));
    const rounded = ((wei + cut - 1n) / cut) * cut;
    const digits = rounded.toString().padStart(COIN_DECIMALS + 1, '0');
    const fraction = digits.slice(-COIN_DECIMALS).replace(/0+$/, '');
    return `${digits.slice(0, -COIN_DECIMALS)}${fraction && `.${fraction}`} ETH`;
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
/* harmony export */   qh: () => (/* binding */ lockDifferences),
/* harmony export */   whyLockIsLoose: () => (/* binding */ whyLockIsLoose)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84932);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82146);




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
        json = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStrictJson */ .R)(text);
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
    return `The image ${image} is registered by a tag, and workers pull it by that name: whoever may push there can replace what runs, and nothing on chain changes. Only a name that ends in @sha256:… fixes the image.`;
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
/* harmony export */   G: () => (/* binding */ isSafeServiceUrl),
/* harmony export */   P: () => (/* binding */ endpointUrl)
/* harmony export */ });
/* harmony import */ var _net_local_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27935);

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
    return url.protocol === 'http:' && (0,_net_local_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url.hostname);
}


/***/ }),

/***/ 58077:
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

/***/ 43885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MO: () => (/* binding */ parseNetwork),
/* harmony export */   ok: () => (/* binding */ isLocalNetwork)
/* harmony export */ });
/* unused harmony export NETWORKS */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _net_local_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27935);
/* harmony import */ var _endpoint_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52963);
/* harmony import */ var _known_contracts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58077);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84932);






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
    return (0,_net_local_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isLocal */ .IX)(smsUrl);
}
const serviceUrl = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .check */ .z6Y(_endpoint_url_js__WEBPACK_IMPORTED_MODULE_2__/* .isSafeServiceUrl */ .G, 'not an https URL (http is accepted on a loopback address only)'));
const networkSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minLength */ .BpQ(1)),
    chainId: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minValue */ .Wwf(1)),
    hub: _schemas_js__WEBPACK_IMPORTED_MODULE_4__/* .addressSchema */ .oL,
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
        throw invalid(`${(0,_schemas_js__WEBPACK_IMPORTED_MODULE_4__/* .describeIssue */ .n6)(parsed.issues[0])}.`);
    const { chainId, hub } = parsed.output;
    const known = (0,_known_contracts_js__WEBPACK_IMPORTED_MODULE_3__/* .knownContracts */ .P)(chainId);
    if (known && hub !== known.hub) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', {
            what: 'The input `network` names another hub than that of its chain.',
            why: `On chain ${chainId} iExec's hub is ${known.hub}, and the description says ${hub}, which would be paid in its place.`,
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
const PLAIN_NAME = /^[A-Za-z_]{1,24}\d{0,3}$/;
function describeIssue(issue) {
    const path = valibot__WEBPACK_IMPORTED_MODULE_1__/* .getDotPath */ .BuJ(issue);
    const names = issue.path?.map(({ key }) => String(key)) ?? [];
    if (names.some(name => !PLAIN_NAME.test(name) && !/^\d{1,6}$/.test(name)))
        return 'It has a field that does not belong there';
    const why = issue.message.replace(/ but received .*$/s, '').replace(/\.$/, '');
    return `${path ? `Field ${path}` : 'The value'} does not fit: ${why}`;
}


/***/ }),

/***/ 82146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseStrictJson)
/* harmony export */ });
const MAX_DEPTH = 64;
function parseStrictJson(text) {
    checkKeys(text);
    try {
        return JSON.parse(text);
    }
    catch {
        throw new Error('It is not JSON');
    }
}
function checkKeys(text) {
    const open = [];
    for (let at = 0; at < text.length; at++) {
        const char = text[at];
        if (char === '{' || char === '[') {
            if (open.length === MAX_DEPTH)
                throw new Error('It is nested too deeply');
            open.push(char === '{' ? new Set() : undefined);
        }
        else if (char === '}' || char === ']')
            open.pop();
        else if (char === '"') {
            const end = endOfString(text, at);
            const keys = open.at(-1);
            if (keys && isBeforeColon(text, end))
                addKey(keys, text.slice(at, end));
            at = end - 1;
        }
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

/***/ 20821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ useProxyFromEnv)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61179);


async function useProxyFromEnv(env, onPassword) {
    const named = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'].filter(name => env[name]);
    if (named.length === 0)
        return;
    for (const name of named) {
        const { password } = parseProxyUrl(name, env[name] ?? '');
        for (const form of new Set([password, decode(password)]))
            if (form)
                onPassword(form);
    }
    if (node_http__WEBPACK_IMPORTED_MODULE_0__.setGlobalProxyFromEnv) {
        node_http__WEBPACK_IMPORTED_MODULE_0__.setGlobalProxyFromEnv();
        return;
    }
    const { EnvHttpProxyAgent, setGlobalDispatcher } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19));
    setGlobalDispatcher(new EnvHttpProxyAgent());
}
function parseProxyUrl(name, value) {
    const url = URL.parse(value);
    if (url?.protocol === 'http:' || url?.protocol === 'https:')
        return url;
    throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskError */ .Ik('INPUT_INVALID', {
        what: `The variable ${name} of the environment names no proxy that can be used.`,
        why: 'Its value is not a URL that begins with http:// or https://.',
        fix: `Write it as \`http://host:port\`, or unset it to connect without a proxy.`,
    });
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 18631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CHECK_TITLES: () => (/* binding */ CHECK_TITLES),
/* harmony export */   q: () => (/* binding */ assertNoneFailed),
/* harmony export */   z: () => (/* binding */ check)
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
    requester: 'The requester is one that may have bought it',
    'named-deal': 'The deal is the one that was named',
    'expected-files': 'The chain vouches for the files that were named',
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

/***/ 99323:
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

/***/ 40056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ durationText)
/* harmony export */ });
function durationText(milliseconds) {
    const minutes = Math.round(milliseconds / 60_000);
    if (milliseconds < 59_500)
        return `${Math.round(milliseconds / 1_000)} s`;
    const parts = [Math.floor(minutes / 60), minutes % 60];
    return [parts[0] ? `${parts[0]} h` : '', parts[1] ? `${parts[1]} min` : ''].filter(Boolean).join(' ');
}


/***/ })

};
