export const id = 626;
export const ids = [626];
export const modules = {

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

/***/ 77626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33838);
/* harmony import */ var _action_lifecycle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64790);
/* harmony import */ var _action_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29049);
/* harmony import */ var _action_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44075);





async function post() {
    await (0,_action_lifecycle_js__WEBPACK_IMPORTED_MODULE_2__/* .runEntry */ .C)('post', async () => {
        const tempDir = (0,_action_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)('tempDir');
        if (tempDir)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(tempDir, { recursive: true, force: true });
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .debug */ .Yz(tempDir ? `removed ${tempDir}` : 'nothing to remove');
        const [dealId, status] = [(0,_action_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)('dealId'), (0,_action_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)('status')];
        if (dealId && status !== 'completed') {
            _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq(`The result of deal ${dealId} was not fetched here${status === 'submitted' ? '' : ', if the deal came on chain'}. ${(0,_action_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .howToCollect */ .A)(dealId)}`);
        }
    }, { neverFail: true });
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
/* harmony export */   Zt: () => (/* binding */ CHECK_TITLES),
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


/***/ })

};
