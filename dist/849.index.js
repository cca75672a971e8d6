export const id = 849;
export const ids = [849];
export const modules = {

/***/ 849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeSummary: () => (/* binding */ writeSummary)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/src/action/log-text.js
var log_text = __webpack_require__(50872);
// EXTERNAL MODULE: ./build/src/action/masks.js
var masks = __webpack_require__(50705);
// EXTERNAL MODULE: ./build/src/errors/codes.js
var codes = __webpack_require__(3543);
// EXTERNAL MODULE: ./build/src/iexec/amount.js
var iexec_amount = __webpack_require__(570);
;// CONCATENATED MODULE: ./build/src/action/markdown.js
function escapeMarkdown(text) {
    return [...text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').toWellFormed()]
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
    const parts = [
        `## ${HEADINGS[report.status]}`,
        failurePart(report),
        factsPart(report),
        outputsPart(report),
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
    return [
        `> [!${status === 'cancelled' || status === 'timeout' ? 'WARNING' : 'CAUTION'}]`,
        `> **${escapeMarkdown(failure.what)}**`,
        '>',
        `> ${escapeMarkdown(failure.why)}`,
        '',
        table(['', ''], [
            ['**What to do**', escapeMarkdown(failure.fix)],
            ['**What was spent**', escapeMarkdown(spent)],
            ['**Error code**', `${code(failure.code)} ${escapeMarkdown(plain(codes/* ERROR_CODES */.O[failure.code].title))}`],
        ]),
    ].join('\n');
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
        const cap = report.priceCap === undefined ? '' : `, of at most ${(0,iexec_amount/* formatRlc */.b)(report.priceCap)}`;
        add('Price', escapeMarkdown(`${priceText(report.pricePaid)}${cap}`));
    }
    for (const [label, digest] of Object.entries(report.digests ?? {}))
        add(escapeMarkdown(label), code(digest));
    add('Artifact', reference(report.artifact));
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
    return amount === 0n ? 'free' : (0,iexec_amount/* formatRlc */.b)(amount);
}
function plain(title) {
    return title.replaceAll('`', '');
}

;// CONCATENATED MODULE: ./build/src/action/summary-file.js




async function writeSummary(report) {
    try {
        await core/* summary */.z.addRaw((0,masks/* redact */.E$)(renderSummary(report)), true).write();
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        core/* warning */.$e(`The job summary could not be written: ${(0,log_text/* neutralise */.$0)(why)}`, { title: 'No job summary' });
    }
}


/***/ })

};
