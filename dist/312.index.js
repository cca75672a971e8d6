export const id = 312;
export const ids = [312];
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

/***/ 44075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ howToCollect),
  B: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./build/src/errors/codes.js
var codes = __webpack_require__(3543);
// EXTERNAL MODULE: ./build/src/iexec/amount.js
var iexec_amount = __webpack_require__(570);
// EXTERNAL MODULE: ./build/src/pipeline/checks.js
var pipeline_checks = __webpack_require__(18631);
// EXTERNAL MODULE: ./build/src/action/help-url.js
var help_url = __webpack_require__(95737);
// EXTERNAL MODULE: ./build/src/action/log-text.js
var log_text = __webpack_require__(50872);
// EXTERNAL MODULE: ./build/src/errors/plain-text.js
var plain_text = __webpack_require__(70513);
;// CONCATENATED MODULE: ./build/src/action/markdown.js

const MAX_CHARS = 8_000;
function escapeMarkdown(text) {
    return [...(0,plain_text/* plainText */.w)(text, MAX_CHARS)]
        .map(char => (/[\p{L}\p{M}\p{N} +/=,-]/u.test(char) ? char : `&#${char.codePointAt(0)};`))
        .join('');
}
function code(text) {
    return `<code>${escapeMarkdown(text)}</code>`;
}
function markdown_link(label, url) {
    const parsed = url === undefined ? null : URL.parse(url);
    if (!parsed || !/^https?:$/.test(parsed.protocol))
        return label;
    const href = parsed.href.replace(/[&"<>'|\\`()[\]*_~]/g, char => `%${char.charCodeAt(0).toString(16)}`);
    return `<a href="${href}">${label}</a>`;
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

;// CONCATENATED MODULE: ./build/src/action/summary.js






const MAX_BYTES = 900 * 1024;
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
function renderSummary(report) {
    const heading = HEADINGS[report.status];
    const parts = [
        `## ${report.title === undefined ? heading : heading.replace('Confidential task', report.title)}`,
        failurePart(report),
        factsPart(report),
        outputsPart(report),
        checksPart(report),
        stagesPart(report),
        warningsPart(report),
    ].filter(part => part !== '');
    let text = '';
    for (const part of parts) {
        const next = text === '' ? part : `${text}\n\n${part}`;
        if (Buffer.byteLength(next) > MAX_BYTES)
            return `${text}\n\n_The rest is too long for a summary._\n`;
        text = next;
    }
    return `${text}\n`;
}
function failurePart({ failure, status, pricePaid, deal }) {
    if (!failure)
        return '';
    const spent = spentText(pricePaid, deal !== undefined);
    const goesOn = status === 'cancelled' || status === 'timeout';
    return [
        `> [!${goesOn ? 'WARNING' : 'CAUTION'}]`,
        `> **${escapeMarkdown(failure.what)}**`,
        '>',
        `> ${escapeMarkdown(failure.why)}`,
        '',
        table(['', ''], [
            ['**What to do**', escapeMarkdown(failure.fix)],
            ...(goesOn && deal ? [['**How to collect**', escapeMarkdown(howToCollect(deal.id))]] : []),
            ['**What was spent**', escapeMarkdown(spent)],
            [
                '**Error code**',
                `${markdown_link(code(failure.code), (0,help_url/* helpUrl */.x)(failure.code))} ${escapeMarkdown(plain(codes/* ERROR_CODES */.O[failure.code].title))}`,
            ],
        ]),
    ].join('\n');
}
function howToCollect(dealId) {
    return `Re-run the job, or use the \`collect\` action in any job with \`deal-id: ${dealId}\`; neither pays again.`;
}
function spentText(pricePaid, hasDealId) {
    if (pricePaid === 0n)
        return 'Nothing: the deal is free.';
    if (pricePaid !== undefined) {
        return `${priceText(pricePaid)}, held by the deal. If the task does not complete, it can be claimed back after the final deadline.`;
    }
    return hasDealId
        ? 'Not known: the purchase may have gone through or not. A re-run looks before it buys.'
        : 'Nothing: no deal was made.';
}
function factsPart(report) {
    const rows = [];
    const add = (label, cell) => {
        if (cell !== undefined)
            rows.push([`**${label}**`, cell]);
    };
    const reference = (target) => target && markdown_link(code(target.id), target.url);
    add('Network', report.network === undefined ? undefined : escapeMarkdown(report.network));
    const found = report.attached ? ' (bought by an earlier attempt, not bought again)' : '';
    add('Deal', report.deal && `${reference(report.deal)}${escapeMarkdown(found)}`);
    add('Task', reference(report.task));
    add('Transaction', reference(report.transaction));
    add('App', reference(report.app));
    add('Worker pool', reference(report.workerpool));
    add('Protected dataset', reference(report.dataset));
    if (report.pricePaid !== undefined || report.priceCap !== undefined) {
        const cap = report.priceCap === undefined ? '' : `, of at most ${(0,iexec_amount.formatRlc)(report.priceCap)}`;
        add('Price', escapeMarkdown(`${priceText(report.pricePaid)}${cap}`));
    }
    for (const [label, digest] of Object.entries(report.digests ?? {}))
        add(escapeMarkdown(label), code(digest));
    add('Artifact', reference(report.artifact));
    for (const [label, text] of Object.entries(report.details ?? {})) {
        add(escapeMarkdown(label), escapeMarkdown(text));
    }
    return rows.length === 0 ? '' : table(['', ''], rows);
}
function outputsPart({ outputs, outputPath }) {
    if (!outputs)
        return '';
    const where = outputPath === undefined ? '' : ` in ${code(outputPath)}`;
    const total = outputs.reduce((sum, { size }) => sum + size, 0);
    const count = `${outputs.length} ${outputs.length === 1 ? 'file' : 'files'}, ${(0,log_text/* formatBytes */.z3)(total)}`;
    const rows = outputs.slice(0, MAX_OUTPUT_ROWS).map(({ name, size }) => [code(name), (0,log_text/* formatBytes */.z3)(size)]);
    if (outputs.length > MAX_OUTPUT_ROWS) {
        rows.push([escapeMarkdown(`and ${outputs.length - MAX_OUTPUT_ROWS} more`), '']);
    }
    return `### Results\n\n${escapeMarkdown(count)}${where}\n\n${table(['File', 'Size'], rows)}`;
}
function checksPart({ checks }) {
    if (!checks)
        return '';
    const icons = { passed: '✓', failed: '✗', 'not checked': '–' };
    const rows = checks.map(({ name, outcome, detail }) => [
        escapeMarkdown(pipeline_checks/* CHECK_TITLES */.Zt[name]),
        `${icons[outcome]} ${outcome}`,
        escapeMarkdown(detail),
    ]);
    return `### Verification\n\n${table(['Check', 'Outcome', 'Detail'], rows)}`;
}
function stagesPart({ stages }) {
    if (stages.length === 0)
        return '';
    const icons = { running: '…', done: '✓', failed: '✗' };
    const rows = stages.map(({ title, outcome, durationMs }) => [
        `${icons[outcome]} ${escapeMarkdown(title)}`,
        outcome === 'running' ? 'not finished' : (0,log_text/* formatDuration */.a3)(durationMs),
    ]);
    return `### Stages\n\n${table(['Stage', 'Duration'], rows)}`;
}
function warningsPart({ warnings = [] }) {
    if (warnings.length === 0)
        return '';
    const lines = warnings.slice(0, MAX_WARNINGS).map(line => `- ${escapeMarkdown(line)}`);
    if (warnings.length > MAX_WARNINGS)
        lines.push(`- and ${warnings.length - MAX_WARNINGS} more`);
    return `### Warnings\n\n${lines.join('\n')}`;
}
function priceText(amount) {
    if (amount === undefined)
        return 'nothing known to be paid';
    return amount === 0n ? 'free' : (0,iexec_amount.formatRlc)(amount);
}
function plain(title) {
    return title.replaceAll('`', '');
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

/***/ 18631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zt: () => (/* binding */ CHECK_TITLES),
/* harmony export */   q2: () => (/* binding */ assertNoneFailed),
/* harmony export */   z6: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);

const CHECK_TITLES = {
    'deal-terms': 'The deal is the one that was ordered',
    consensus: 'The task agreed on its result digest',
    contribution: 'The worker contributed that digest',
    'enclave-signature': 'The enclave’s key signed it',
    authorization: 'The worker pool sent that worker and that enclave',
    archive: 'The archive is the one that the chain names',
    digest: 'The files are those of the digest',
    'other-files': 'Files that the digest leaves out',
    attestation: 'The enclave’s key lives in a genuine enclave',
};
function check(name, outcome, detail) {
    return { name, outcome, detail };
}
function assertNoneFailed(checks) {
    const failed = checks.filter(({ outcome }) => outcome === 'failed');
    if (failed.length === 0)
        return;
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


/***/ })

};
