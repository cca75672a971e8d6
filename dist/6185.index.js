export const id = 6185;
export const ids = [6185,765];
export const modules = {

/***/ 26517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ priceLimitLines),
/* harmony export */   formatRlc: () => (/* binding */ formatRlc),
/* harmony export */   lv: () => (/* binding */ parseRlc),
/* harmony export */   pZ: () => (/* binding */ formatCoin),
/* harmony export */   t_: () => (/* binding */ assertAppPriceInBudget)
/* harmony export */ });
/* harmony import */ var _errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74763);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61179);


const DECIMALS = 9;
function parseRlc(text, input = 'max-price') {
    const match = /^(\d{1,30})(?:\.(\d+))?\s*(n?RLC)?$/i.exec(text.trim());
    const [, whole = '', fraction = '', unit] = match ?? [];
    if (match && unit === undefined && /[1-9]/.test(text))
        throw withoutUnit(text, input);
    const inRlc = unit?.toLowerCase() === 'rlc';
    const digits = fraction.replace(/0+$/, '');
    if (!match || (!inRlc && digits !== '') || digits.length > DECIMALS) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskError */ .Ik('INPUT_INVALID', {
            what: `The input \`${input}\` is not an amount of RLC.`,
            why: `"${text}" is neither "<number> RLC" with up to ${DECIMALS} decimals nor "<whole number> nRLC".`,
            fix: `Write it like "0.5 RLC" or "500000000 nRLC".`,
        });
    }
    return inRlc ? BigInt(whole + digits.padEnd(DECIMALS, '0')) : BigInt(whole);
}
function withoutUnit(text, input) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskError */ .Ik('INPUT_INVALID', {
        what: `The input \`${input}\` has no unit.`,
        why: `"${text}" may mean ${text} RLC or ${text} nRLC, of which a billion make one RLC.`,
        fix: `Write "${text} RLC" or "${text} nRLC"; the \`price\` outputs are in nRLC.`,
    });
}
function assertAppPriceInBudget(limits) {
    if (limits.maxAppPrice <= limits.maxPrice)
        return;
    throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)('max-app-price', `It is ${formatRlc(limits.maxAppPrice)}, which is more than \`max-price\`: ${formatRlc(limits.maxPrice)} for the whole run.`, 'Raise `max-price` or lower `max-app-price`.');
}
function priceLimitLines(limits) {
    return [
        `max-price: ${formatRlc(limits.price)}`,
        ...(limits.appPrice > 0n ? [`max-app-price: ${formatRlc(limits.appPrice)}`] : []),
    ];
}
function formatRlc(nRlc) {
    const sign = nRlc < 0n ? '-' : '';
    const digits = (nRlc < 0n ? -nRlc : nRlc).toString().padStart(DECIMALS + 1, '0');
    const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
    return `${sign}${digits.slice(0, -DECIMALS)}${fraction && `.${fraction}`} RLC`;
}
const COIN_DECIMALS = 18;
const COIN_DIGITS = 3;
function formatCoin(wei, direction = 'up') {
    const cut = 10n ** BigInt(Math.max(wei.toString().length - COIN_DIGITS, 0));
    const rounded = ((direction === 'up' ? wei + cut - 1n : wei) / cut) * cut;
    const digits = rounded.toString().padStart(COIN_DECIMALS + 1, '0');
    const fraction = digits.slice(-COIN_DECIMALS).replace(/0+$/, '');
    return `${digits.slice(0, -COIN_DECIMALS)}${fraction && `.${fraction}`} ETH`;
}


/***/ }),

/***/ 12218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ TASK_OUTCOMES),
/* harmony export */   TM: () => (/* binding */ secondsOf),
/* harmony export */   XF: () => (/* binding */ countOutcomes),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
const TASK_OUTCOMES = ['completed', 'failed', 'not-bought', 'unfinished'];
function outcomeOf({ progress, dealId }) {
    if (progress === 'running' || progress === 'fetching')
        return 'unfinished';
    if (progress === 'waiting')
        return dealId === undefined ? 'not-bought' : 'unfinished';
    return progress;
}
function costOf({ price, earlierPrice, chainEnd }) {
    if (price === undefined)
        return earlierPrice;
    return (chainEnd === 'FAILED' ? 0n : price) + (earlierPrice ?? 0n);
}
function secondsOf({ boughtAt, endedAt }) {
    if (boughtAt === undefined || endedAt === undefined)
        return undefined;
    return Math.max(0, endedAt - boughtAt);
}
function countOutcomes(states) {
    const counts = { completed: 0, failed: 0, 'not-bought': 0, unfinished: 0 };
    for (const state of states)
        counts[outcomeOf(state)]++;
    return counts;
}


/***/ }),

/***/ 10765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CHECK_TITLES: () => (/* binding */ CHECK_TITLES),
/* harmony export */   bF: () => (/* binding */ passed),
/* harmony export */   dJ: () => (/* binding */ failuresOf),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   lb: () => (/* binding */ notChecked),
/* harmony export */   q2: () => (/* binding */ assertNoneFailed)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _iexec_protocol_app_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89756);


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
    files: 'The files are those of the statement',
    network: 'The statement is about this network',
    tasks: 'Each task is in the statement once',
    'task-names': 'The tasks have the names that the statement gives them',
    requester: 'The requester is one that may have bought it',
    'named-deal': 'The deal is the one that was named',
    'expected-files': 'The chain vouches for the files that were named',
    'stated-deal': 'The deal is the one in the statement',
    'order-hash': 'The deal was made from the order in the statement',
    'stated-app': 'App and dataset are those in the statement',
    'stated-task': 'The task is the one in the statement',
    transactions: 'The transactions are those in the statement',
    attestation: 'The enclave’s key lives in a genuine enclave',
};
function passed(name, detail) {
    return { name, outcome: 'passed', detail };
}
function failed(name, detail) {
    return { name, outcome: 'failed', detail };
}
function notChecked(name, detail) {
    return { name, outcome: 'not checked', detail };
}
function failuresOf(checks) {
    return checks.filter(({ outcome }) => outcome === 'failed');
}
function assertNoneFailed(checks) {
    const failures = failuresOf(checks);
    const [first] = failures;
    if (!first)
        return;
    if (first.name === 'app-lock')
        throw (0,_iexec_protocol_app_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .appChanged */ .qK)(first.detail);
    const isDeal = failures.some(({ name }) => name === 'deal-terms');
    const code = isDeal ? 'DEAL_MISMATCH' : 'RESULT_UNVERIFIED';
    throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik(code, {
        what: isDeal
            ? 'The deal on chain is not the one that was ordered.'
            : 'The result is not proved to come from the enclave that was paid for.',
        why: failures.map(({ detail }) => detail).join(' '),
        fix: isDeal
            ? 'Do not use its result; check that the RPC endpoint is one that you trust (`rpc-url`), then run again.'
            : 'Do not use this result; check that the RPC endpoint is one that you trust (`rpc-url`), report the worker pool, and run again with another one (`workerpool`).',
    });
}


/***/ }),

/***/ 7852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mU: () => (/* binding */ listCommentParts),
  ZY: () => (/* binding */ listPriceText),
  R1: () => (/* binding */ listSummaryParts)
});

// UNUSED EXPORTS: listFactsPart

// EXTERNAL MODULE: ./build/src/iexec/protocol/amount.js
var amount = __webpack_require__(26517);
// EXTERNAL MODULE: ./build/src/pipeline/context/task-outcome.js
var task_outcome = __webpack_require__(12218);
// EXTERNAL MODULE: ./build/src/text/duration-text.js
var duration_text = __webpack_require__(909);
// EXTERNAL MODULE: ./build/src/text/markdown.js
var markdown = __webpack_require__(10492);
// EXTERNAL MODULE: ./build/src/text/size-text.js
var size_text = __webpack_require__(37714);
// EXTERNAL MODULE: ./build/src/run/report/explorer.js
var explorer = __webpack_require__(81115);
;// CONCATENATED MODULE: ./build/src/run/report/list-chart.js

const SQUARES = 30;
const SQUARE_OF = {
    completed: '🟩',
    failed: '🟥',
    'not-bought': '🟨',
    unfinished: '🟦',
};
const MIN_CHARTED = 20;
const POINTS = 60;
const COLOUR = `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#2da44e"}}}}%%`;
function outcomeBar(counts) {
    const total = task_outcome/* TASK_OUTCOMES */.Gs.reduce((sum, outcome) => sum + counts[outcome], 0);
    if (total === 0)
        return '';
    const size = Math.min(SQUARES, total);
    const squares = task_outcome/* TASK_OUTCOMES */.Gs.map(outcome => ({
        outcome,
        count: counts[outcome] === 0 ? 0 : Math.max(1, Math.round((counts[outcome] * size) / total)),
    }));
    const largest = squares.reduce((most, next) => (next.count > most.count ? next : most));
    largest.count += size - squares.reduce((sum, { count }) => sum + count, 0);
    return squares.map(({ outcome, count }) => SQUARE_OF[outcome].repeat(count)).join('');
}
function squareOf(outcome) {
    return SQUARE_OF[outcome];
}
function runningChart(tasks) {
    const spans = spansOf(tasks);
    if (spans.length <= MIN_CHARTED || spans.every(({ to }) => to === undefined))
        return '';
    const start = spans.reduce((first, { from }) => Math.min(first, from), Number.POSITIVE_INFINITY);
    const end = spans.reduce((last, { from, to }) => Math.max(last, to ?? from), start + 1);
    const running = sample(spans, start, end);
    const { unit, seconds } = unitFor(end - start);
    const duration = Number(((end - start) / seconds).toFixed(1));
    return [
        '```mermaid',
        COLOUR,
        'xychart-beta',
        '  title "Tasks at the same time"',
        `  x-axis "${unit} since the first purchase" 0 --> ${duration}`,
        `  y-axis "tasks" 0 --> ${Math.max(...running)}`,
        `  line [${running.join(', ')}]`,
        '```',
    ].join('\n');
}
function spansOf(tasks) {
    return tasks.flatMap(task => {
        const { boughtAt, endedAt } = task;
        const isOpen = (0,task_outcome/* outcomeOf */.sG)(task) === 'unfinished';
        return boughtAt === undefined || (endedAt === undefined && !isOpen)
            ? []
            : [{ from: boughtAt, to: endedAt }];
    });
}
function sample(spans, start, end) {
    const changes = new Array(POINTS + 1).fill(0);
    const pointOf = (time) => Math.ceil(((time - start) * (POINTS - 1)) / (end - start));
    for (const { from, to } of spans) {
        const [first, next] = [pointOf(from), to === undefined ? POINTS : pointOf(to)];
        changes[first] = (changes[first] ?? 0) + 1;
        const last = Math.min(POINTS, Math.max(first + 1, next));
        changes[last] = (changes[last] ?? 0) - 1;
    }
    let count = 0;
    return changes.slice(0, POINTS).map(change => {
        count += change;
        return count;
    });
}
function unitFor(seconds) {
    if (seconds < 180)
        return { unit: 'seconds', seconds: 1 };
    return seconds < 3 * 3_600 ? { unit: 'minutes', seconds: 60 } : { unit: 'hours', seconds: 3_600 };
}

// EXTERNAL MODULE: ./build/src/run/host/help-url.js
var help_url = __webpack_require__(57311);
// EXTERNAL MODULE: ./build/src/run/report/outcome-texts.js
var outcome_texts = __webpack_require__(26119);
// EXTERNAL MODULE: ./build/src/run/report/report-failure.js
var report_failure = __webpack_require__(32117);
;// CONCATENATED MODULE: ./build/src/run/report/list-parts.js










const MAX_REASON = 300;
const MAX_LINE = 200;
const MAX_OPEN = 10;
const MAX_NAMES = 50;
const MAX_GROUPS = 10;
const MAX_LOG_LINES = 20;
function totalsPart({ tasks, goal }) {
    if (tasks.length === 0)
        return '';
    const counts = (0,task_outcome/* countOutcomes */.XF)(tasks);
    const legend = task_outcome/* TASK_OUTCOMES */.Gs.filter(outcome => counts[outcome] > 0)
        .map(outcome => `${squareOf(outcome)} **${counts[outcome]}** ${(0,outcome_texts/* outcomeNames */.Lv)(goal)[outcome]}`)
        .join(' &nbsp; ');
    return `${outcomeBar(counts)}\n\n${legend}`;
}
function failedPart(report, room) {
    const failed = report.tasks.filter(task => (0,task_outcome/* outcomeOf */.sG)(task) === 'failed');
    if (failed.length === 0)
        return '';
    const head = ['Task', 'Reason', 'Last line of the app'];
    const rows = failed.map(task => () => [
        taskLink(report, task),
        `${codeLink(task.error)} ${(0,markdown/* prose */.CS)(shortened((0,outcome_texts/* reasonText */.uV)(task.error), MAX_REASON))}`,
        lastLine(task.error),
    ]);
    const open = fittingTable(head, rows.slice(0, MAX_OPEN), { ...room, max: room.max / 2 });
    const rest = rows.slice(MAX_OPEN);
    const more = rest.length === 0
        ? []
        : [
            (0,markdown/* fold */.AU)(`${(0,outcome_texts/* tasksText */.gc)(rest.length)} more`, fittingTable(head, rest, { ...room, max: room.max / 2 }), false),
        ];
    return ['### Failed', open, ...more].join('\n\n');
}
function logsPart({ tasks }, { measure, max }) {
    const parts = [];
    let left = max;
    for (const { name, error } of tasks.filter(task => (0,task_outcome/* outcomeOf */.sG)(task) === 'failed')) {
        const [excerpt] = error?.evidence.slice(-1) ?? [];
        if (!excerpt)
            continue;
        const last = { ...excerpt, lines: excerpt.lines.slice(-MAX_LOG_LINES) };
        const part = (0,markdown/* fold */.AU)(name, (0,report_failure/* excerptPart */.Vj)(last), false);
        left -= measure(`${part}\n\n`);
        if (left < 0)
            break;
        parts.push(part);
    }
    const title = `Last lines of ${parts.length === 1 ? 'the log' : `${parts.length} logs`}`;
    return parts.length === 0 ? '' : (0,markdown/* fold */.AU)(title, parts.join('\n\n'), false);
}
function notBoughtPart({ tasks }, { measure, max }) {
    const groups = new Map();
    for (const task of tasks.filter(one => (0,task_outcome/* outcomeOf */.sG)(one) === 'not-bought')) {
        const reason = task.error
            ? shortened((0,outcome_texts/* reasonText */.uV)(task.error), MAX_REASON)
            : 'The run ended before its purchase.';
        const group = groups.get(reason);
        if (group)
            group.push(task);
        else
            groups.set(reason, [task]);
    }
    if (groups.size === 0)
        return '';
    const roomOfNames = { measure, max: max / 2 / Math.min(groups.size, MAX_GROUPS) };
    const rows = [...groups]
        .slice(0, MAX_GROUPS)
        .map(([reason, group]) => [
        String(group.length),
        `${codeLink(group[0]?.error)} ${(0,markdown/* prose */.CS)(reason)}`,
        namesText(group, roomOfNames),
    ]);
    if (groups.size > MAX_GROUPS)
        rows.push([(0,markdown/* escapeMarkdown */.FV)(`and ${groups.size - MAX_GROUPS} more reasons`), '', '']);
    return `### Not bought\n\n${(0,markdown/* table */.tp)(['Tasks', 'Reason', 'Names'], rows)}`;
}
function namesText(tasks, { measure, max }) {
    const names = [];
    let left = max;
    for (const { name } of tasks.slice(0, MAX_NAMES)) {
        const text = (0,markdown/* code */.aY)(name);
        left -= measure(`${text}, `);
        if (left < 0)
            break;
        names.push(text);
    }
    const rest = tasks.length - names.length;
    return `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
function tasksPart(report, room) {
    const tasks = report.tasks.filter(task => ['completed', 'unfinished'].includes((0,task_outcome/* outcomeOf */.sG)(task)));
    if (tasks.length === 0)
        return '';
    const rows = tasks.map(task => () => [
        taskLink(report, task),
        `${squareOf((0,task_outcome/* outcomeOf */.sG)(task))} ${stateText(report, task)}`,
        amountText((0,task_outcome/* costOf */.ho)(task)),
        timeText((0,task_outcome/* secondsOf */.TM)(task)),
        String(task.attempts),
        task.files === undefined ? '' : (0,markdown/* escapeMarkdown */.FV)(`${task.files}, ${(0,size_text/* sizeText */.l)(task.bytes ?? 0)}`),
    ]);
    const head = ['Task', 'State', 'Price', 'Time', 'Attempts', 'Files'];
    return (0,markdown/* fold */.AU)((0,outcome_texts/* tasksText */.gc)(tasks.length), fittingTable(head, rows, room), false);
}
function stateText({ goal }, task) {
    const name = (0,outcome_texts/* outcomeNames */.Lv)(goal)[(0,task_outcome/* outcomeOf */.sG)(task)];
    if (!task.existed)
        return name;
    return name === 'bought' ? 'bought before' : `${name}, bought before`;
}
const amountText = (price) => price === undefined ? '' : price === 0n ? 'free' : (0,markdown/* escapeMarkdown */.FV)((0,amount.formatRlc)(price));
const timeText = (seconds) => seconds === undefined ? '' : (0,duration_text/* durationText */.S)(seconds * 1_000);
function taskLink({ network }, { name, taskId }) {
    const url = network && taskId !== undefined ? (0,explorer/* explorerReference */.x)(network, 'task', taskId).url : undefined;
    return (0,markdown/* link */.nf)((0,markdown/* code */.aY)(name), url);
}
function codeLink(error) {
    return error ? (0,markdown/* link */.nf)((0,markdown/* code */.aY)(error.code), (0,help_url/* helpUrl */.x)(error.code)) : '';
}
function lastLine(error) {
    const line = error?.evidence.at(-1)?.lines.at(-1);
    return line === undefined ? '' : (0,markdown/* code */.aY)(shortened(line, MAX_LINE));
}
function shortened(text, max) {
    return text.length > max ? `${text.slice(0, max)}…` : text;
}
function fittingTable(head, rows, { measure, max }) {
    const fitting = [];
    let left = max;
    for (const row of rows) {
        const cells = row();
        left -= measure(`| ${cells.join(' | ')} |\n`);
        if (left < 0)
            break;
        fitting.push(cells);
    }
    const rest = rows.length - fitting.length;
    if (rest > 0)
        fitting.push([
            (0,markdown/* escapeMarkdown */.FV)(`and ${rest} more: see the output results`),
            ...head.slice(1).map(() => ''),
        ]);
    return (0,markdown/* table */.tp)(head, fitting);
}

// EXTERNAL MODULE: ./build/src/run/report/report-parts.js
var report_parts = __webpack_require__(27069);
;// CONCATENATED MODULE: ./build/src/run/report/list-report.js











const SHARES = { failed: 0.3, logs: 0.15, notBought: 0.1, tasks: 0.25 };
function listSummaryParts(report, room) {
    return [
        totalsPart(report),
        (0,report_failure/* failurePart */.E$)(report),
        failedPart(report, share(room, 'failed')),
        logsPart(report, share(room, 'logs')),
        notBoughtPart(report, share(room, 'notBought')),
        ...(0,report_parts/* sectionParts */.ME)(report, 'above'),
        listFactsPart(report),
        runningChart(report.tasks),
        ...(0,report_parts/* sectionParts */.ME)(report, 'below'),
        tasksPart(report, share(room, 'tasks')),
        (0,report_parts/* stagesPart */.ZD)(report),
        (0,report_parts/* warningsPart */.Rm)(report),
    ];
}
function listCommentParts(report, room) {
    return {
        top: [
            totalsPart(report),
            (0,report_failure/* failurePart */.E$)(report),
            ...(0,report_parts/* sectionParts */.ME)(report, 'above'),
            failedPart(report, share(room, 'failed')),
        ],
        details: [
            listFactsPart(report),
            notBoughtPart(report, share(room, 'notBought')),
            logsPart(report, share(room, 'logs')),
            ...(0,report_parts/* sectionParts */.ME)(report, 'below'),
            (0,report_parts/* warningsPart */.Rm)(report),
        ],
    };
}
function share({ measure, max }, part) {
    return { measure, max: max * SHARES[part] };
}
function listFactsPart(report) {
    const { network, app, artifact, tasks } = report;
    const simulated = network?.isSimulated ? ' (simulated enclaves: no confidentiality)' : '';
    const rows = [
        ['Network', network && (0,markdown/* escapeMarkdown */.FV)(`${network.name}${simulated}`)],
        ['App', (0,report_parts/* referenceText */.n5)(app)],
        ['Deals', dealsText(report)],
        ['Price', listPriceText(report)],
        ['Time', list_report_timeText(tasks)],
        ['Results', resultsText(report)],
        ['Artifact', (0,report_parts/* referenceText */.n5)(artifact)],
    ];
    return (0,markdown/* factTable */.Bu)(rows.flatMap(([label, cell]) => (cell === undefined ? [] : [[label, cell]])));
}
function listPriceText({ tasks, priceCap }) {
    const isKnown = tasks.some(({ price }) => price !== undefined);
    if (!isKnown && priceCap === undefined)
        return undefined;
    const held = (0,outcome_texts/* heldByFailed */.Mi)(tasks);
    const total = (0,outcome_texts/* totalCost */.cv)(tasks) - held;
    const paid = !isKnown ? 'nothing paid' : (0,outcome_texts/* totalCost */.cv)(tasks) === 0n ? 'free' : (0,amount.formatRlc)(total);
    const cap = priceCap !== undefined && priceCap > 0n ? `, of at most ${(0,amount.formatRlc)(priceCap)}` : '';
    const more = held > 0n ? `; ${(0,amount.formatRlc)(held)} more are held by purchases that failed, and can be claimed back` : '';
    return (0,markdown/* escapeMarkdown */.FV)(`${paid}${cap}${more}`);
}
function dealsText({ tasks, network }) {
    const ids = new Set(tasks.flatMap(({ dealId }) => dealId ?? []));
    const [only] = ids;
    if (only === undefined)
        return undefined;
    const before = tasks.filter(({ existed }) => existed).length;
    const found = before === 0 ? '' : (0,markdown/* escapeMarkdown */.FV)(`; ${(0,outcome_texts/* tasksText */.gc)(before)} bought before, and not again`);
    if (ids.size > 1)
        return `${ids.size}${found}`;
    return `${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(only), network && (0,explorer/* explorerReference */.x)(network, 'deal', only).url)}${found}`;
}
function list_report_timeText(tasks) {
    const starts = tasks.flatMap(({ boughtAt }) => boughtAt ?? []);
    const ends = tasks.flatMap(({ boughtAt, endedAt }) => (boughtAt === undefined ? [] : (endedAt ?? [])));
    if (starts.length === 0 || ends.length === 0)
        return undefined;
    const [first, last] = [starts.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))];
    return (0,markdown/* escapeMarkdown */.FV)(`${(0,duration_text/* durationText */.S)((last - first) * 1_000)} from the first purchase to the last end`);
}
function resultsText({ tasks, folder }) {
    const { completed } = (0,task_outcome/* countOutcomes */.XF)(tasks);
    if (completed === 0 || folder === undefined)
        return undefined;
    const files = tasks.reduce((sum, task) => sum + (task.files ?? 0), 0);
    const bytes = tasks.reduce((sum, task) => sum + (task.bytes ?? 0), 0);
    return `${(0,markdown/* escapeMarkdown */.FV)(`${files} ${files === 1 ? 'file' : 'files'}, ${(0,size_text/* sizeText */.l)(bytes)}`)} in ${(0,markdown/* code */.aY)(folder)}`;
}


/***/ }),

/***/ 77316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ nextStepPart)
/* harmony export */ });
/* harmony import */ var _text_duration_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(909);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10492);


function nextStepPart(summary) {
    if (summary.status !== 'submitted' || summary.kind !== 'task' || !summary.purchase)
        return '';
    const { deal, deadlines } = summary.purchase;
    const collect = `Collect the result in a later job, on any machine: use the ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('collect')} action with the same wallet and ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`deal-id: ${deal.id}`)}.`;
    if (!deadlines)
        return `### What is next\n\n${collect}`;
    const { categorySeconds, contribution, final } = deadlines;
    const lines = [
        `The app may run for ${(0,_text_duration_text_js__WEBPACK_IMPORTED_MODULE_1__/* .durationText */ .S)(categorySeconds * 1_000)}. Most results are there soon after; \`collect\` waits if this one is not.`,
        `The pool must deliver by ${timeText(contribution)}.`,
        `At ${timeText(final)} the task is over in any case: \`collect\` brings the result, or \`sweep\` claims back what the task cost.`,
    ];
    return `### What is next\n\n${collect}\n\n${lines.map(line => `- ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(line)}`).join('\n')}`;
}
function timeText(unixSeconds) {
    const iso = new Date(unixSeconds * 1_000).toISOString();
    return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}


/***/ }),

/***/ 26119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lv: () => (/* binding */ outcomeNames),
/* harmony export */   Mi: () => (/* binding */ heldByFailed),
/* harmony export */   cv: () => (/* binding */ totalCost),
/* harmony export */   gc: () => (/* binding */ tasksText),
/* harmony export */   op: () => (/* binding */ listSpentText),
/* harmony export */   uV: () => (/* binding */ reasonText),
/* harmony export */   xL: () => (/* binding */ outcomesText)
/* harmony export */ });
/* harmony import */ var _iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26517);
/* harmony import */ var _pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12218);


const OUTCOME_NAMES = {
    completed: 'completed',
    failed: 'failed',
    'not-bought': 'not bought',
    unfinished: 'unfinished',
};
function outcomeNames(goal) {
    return goal === 'deal' ? { ...OUTCOME_NAMES, unfinished: 'bought' } : OUTCOME_NAMES;
}
function outcomesText(counts) {
    return _pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .TASK_OUTCOMES */ .Gs.filter(outcome => counts[outcome] > 0)
        .map(outcome => `${counts[outcome]} ${OUTCOME_NAMES[outcome]}`)
        .join(', ');
}
function tasksText(count) {
    return `${count} ${count === 1 ? 'task' : 'tasks'}`;
}
function totalCost(states) {
    return states.reduce((sum, state) => sum + ((0,_pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .costOf */ .ho)(state) ?? 0n), 0n);
}
function heldByFailed(states) {
    return states.reduce((sum, state) => {
        const { earlierPrice = 0n } = state;
        const isHeld = (0,_pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .sG)(state) === 'failed' && !isSpent(state);
        return sum + (isHeld ? ((0,_pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .costOf */ .ho)(state) ?? 0n) : earlierPrice);
    }, 0n);
}
function listSpentText(states) {
    const spent = states.filter(isSpent);
    const held = states.filter(state => !isSpent(state) && ((0,_pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .costOf */ .ho)(state) ?? 0n) > 0n);
    const open = states.filter(({ dealId, price }) => dealId !== undefined && price === undefined).length;
    const earlier = spent.reduce((sum, { earlierPrice = 0n }) => sum + earlierPrice, 0n);
    const paid = totalCost(spent) - earlier;
    const holding = totalCost(held) + earlier;
    const sentences = [
        paid > 0n && `${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__.formatRlc)(paid)} were spent, for ${tasksText(spent.length)} that completed.`,
        holding > 0n &&
            `${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__.formatRlc)(holding)} are held by deals of tasks that did not complete; they can be claimed back after the final deadlines.`,
        open > 0 && `It is not known whether ${tasksText(open)} more were bought; a re-run looks before it buys.`,
    ].filter(Boolean);
    if (sentences.length > 0)
        return sentences.join(' ');
    const isFree = states.some(({ price }) => price !== undefined);
    return isFree
        ? 'No RLC was spent: the deals are free, or their money was given back.'
        : 'No RLC was spent: no deal was made.';
}
function isSpent(state) {
    return state.chainEnd === 'COMPLETED' || (0,_pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .sG)(state) === 'completed';
}
function reasonText(error) {
    return error ? `${error.what} ${error.why}` : 'Nothing is known of the reason.';
}


/***/ }),

/***/ 32117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ failurePart),
/* harmony export */   FM: () => (/* binding */ evidencePart),
/* harmony export */   Vj: () => (/* binding */ excerptPart),
/* harmony export */   u8: () => (/* binding */ spentText)
/* harmony export */ });
/* harmony import */ var _errors_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3543);
/* harmony import */ var _iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26517);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10492);
/* harmony import */ var _host_help_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57311);
/* harmony import */ var _outcome_texts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26119);
/* harmony import */ var _run_summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10910);






const MAX_UNFOLDED = 20;
function failurePart(report) {
    const { failure } = report;
    if (report.kind === 'skip') {
        return [
            '> [!NOTE]',
            `> **${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(report.reason)}**`,
            '>',
            `> ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)('So this step did nothing and spent nothing. The `quote` action works here.')}`,
        ].join('\n');
    }
    if (!failure)
        return '';
    const { problems } = failure;
    return [
        `> [!${goesOn(report) ? 'WARNING' : 'CAUTION'}]`,
        `> **${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(failure.what)}**`,
        ...(problems.length > 0
            ? ['', problemTable(problems), '']
            : ['>', `> ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(failure.why)}`, '>', `> **What to do:** ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(whatToDo(failure, report))}`, '']),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .factTable */ .Bu)([
            ...spentRow(failure, report),
            ['Error code', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)((0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(failure.code), (0,_host_help_url_js__WEBPACK_IMPORTED_MODULE_3__/* .helpUrl */ .x)(failure.code))],
        ]),
    ].join('\n');
}
function spentRow(failure, report) {
    if (report.kind !== 'task' && report.kind !== 'list')
        return [];
    const text = report.kind === 'task' ? spentText(failure, report) : (0,_outcome_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .listSpentText */ .op)(report.tasks);
    return [['What was spent', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(text)]];
}
function goesOn({ status }) {
    return status === 'cancelled' || status === 'timeout';
}
function whatToDo({ fix }, report) {
    const deal = report.kind === 'task' ? report.purchase?.deal : undefined;
    return goesOn(report) && deal && !fix.includes(deal.id) ? (0,_run_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .howToCollect */ .A)(deal.id) : fix;
}
function problemTable(problems) {
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['What is wrong', 'Why', 'What to do'], problems.map(({ what, why, fix }) => [what, why, fix].map(_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)));
}
function spentText({ code }, { purchase, dataset }) {
    const { price: paid, taskEnd } = purchase ?? {};
    if (paid === 0n)
        return 'No RLC was spent: the deal is free.';
    if (paid === undefined) {
        if (purchase)
            return 'It is not known what was spent: the purchase may have gone through or not. A re-run looks before it buys.';
        return dataset || maySendBefore(code)
            ? 'No RLC was spent: no deal was made.'
            : 'Nothing was spent: no deal was made.';
    }
    const price = (0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_1__.formatRlc)(paid);
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
    const block = (some) => `<pre>${some.map(_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV).join('&#10;')}</pre>`;
    const parts = [`${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(title)}:`, block(lines.slice(-MAX_UNFOLDED))];
    const earlier = lines.slice(0, -MAX_UNFOLDED);
    if (earlier.length > 0)
        parts.splice(1, 0, (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .fold */ .AU)(`${earlier.length} lines before these`, block(earlier), false));
    return parts.join('\n\n');
}


/***/ }),

/***/ 27069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ outputsPart),
/* harmony export */   BC: () => (/* binding */ priceText),
/* harmony export */   Gk: () => (/* binding */ headingPart),
/* harmony export */   ME: () => (/* binding */ sectionParts),
/* harmony export */   Rm: () => (/* binding */ warningsPart),
/* harmony export */   VQ: () => (/* binding */ checksPart),
/* harmony export */   ZD: () => (/* binding */ stagesPart),
/* harmony export */   n5: () => (/* binding */ referenceText),
/* harmony export */   nn: () => (/* binding */ joinParts),
/* harmony export */   vf: () => (/* binding */ factsPart)
/* harmony export */ });
/* harmony import */ var _iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26517);
/* harmony import */ var _pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12218);
/* harmony import */ var _pipeline_provenance_verification_checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10765);
/* harmony import */ var _text_duration_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(909);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10492);
/* harmony import */ var _text_size_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37714);






const MAX_OUTPUT_ROWS = 200;
const MAX_WARNINGS = 20;
const MAX_STAGES = 200;
const TASK = 'Confidential task';
const HEADINGS = {
    completed: '✅ Confidential task completed',
    submitted: '📨 Confidential task submitted',
    skipped: '⏭️ Confidential task skipped',
    failed: '❌ Confidential task failed',
    cancelled: '🛑 Confidential task cancelled',
    timeout: '⌛ Confidential task still running',
};
function headingPart(report) {
    if (report.kind === 'list' && report.tasks.length > 0)
        return listHeading(report.status, report.tasks);
    const title = report.kind === 'task' || report.kind === 'list' ? TASK : report.title;
    return `## ${HEADINGS[report.status].replace(TASK, (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(title))}`;
}
function listHeading(status, tasks) {
    const { completed } = (0,_pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .countOutcomes */ .XF)(tasks);
    const noun = tasks.length === 1 ? 'confidential task' : 'confidential tasks';
    const heading = HEADINGS[status];
    const isPart = completed > 0 && completed < tasks.length && status !== 'submitted';
    if (!isPart)
        return `## ${heading.replace(TASK, `${tasks.length} ${noun}`)}`;
    return `## ${heading.slice(0, heading.indexOf(' '))} ${completed} of ${tasks.length} ${noun} completed`;
}
function factsPart(report) {
    if (report.kind === 'skip' || report.kind === 'list')
        return '';
    const { network } = report;
    const simulated = network?.isSimulated ? ' (simulated enclaves: no confidentiality)' : '';
    const rows = [
        ['Network', network && (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(`${network.name}${simulated}`)],
        ...(report.kind === 'task' ? taskRows(report) : Object.entries(report.details ?? {}).map(detailRow)),
    ];
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .factTable */ .Bu)(rows.flatMap(([label, cell]) => (cell === undefined ? [] : [[label, cell]])));
}
function taskRows(report) {
    const { app, dataset, purchase, digests = {}, artifact } = report;
    const found = purchase?.existed ? ' bought before, and not again' : '';
    return [
        ['Deal', purchase && `${referenceText(purchase.deal)}${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(found)}`],
        ['Task', referenceText(purchase?.task)],
        ['Transaction', referenceText(purchase?.transaction)],
        ['App', referenceText(app)],
        ['Worker pool', referenceText(purchase?.workerpool)],
        ['Protected dataset', referenceText(dataset)],
        ['Price', priceText(report)],
        ...Object.entries(digests).map(([label, digest]) => [label, (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(digest)]),
        ['Artifact', referenceText(artifact)],
    ];
}
function detailRow([label, detail]) {
    return [
        label,
        typeof detail === 'string' ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(detail) : detail.map(referenceText).join('<br>'),
    ];
}
function referenceText(target) {
    if (!target)
        return undefined;
    const id = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)((0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(target.id), target.url);
    return target.name === undefined ? id : `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(target.name)} ${id}`;
}
function priceText(report) {
    if (report.kind !== 'task')
        return undefined;
    const { purchase, priceCap, failure } = report;
    const paid = purchase?.price;
    if (paid === undefined && (priceCap === undefined || !failure))
        return undefined;
    const price = paid === undefined ? 'nothing paid' : paid === 0n ? 'free' : (0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__.formatRlc)(paid);
    const hasCap = priceCap !== undefined && (priceCap > 0n || paid === undefined);
    const cap = hasCap ? `, of at most ${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__.formatRlc)(priceCap)}` : '';
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(`${price}${cap}`);
}
function outputsPart(report) {
    if (report.kind !== 'task' || !report.result)
        return '';
    const { folder, count, size, files } = report.result;
    const total = `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(`${count} ${count === 1 ? 'file' : 'files'}, ${(0,_text_size_text_js__WEBPACK_IMPORTED_MODULE_4__/* .sizeText */ .l)(size)}`)} in ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(folder)}`;
    if (!files) {
        const why = ' on the runner; not named here, since the plain files are not published';
        return `### Results\n\n${total}${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(why)}`;
    }
    const rows = files.slice(0, MAX_OUTPUT_ROWS).map(file => [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(file.name), (0,_text_size_text_js__WEBPACK_IMPORTED_MODULE_4__/* .sizeText */ .l)(file.size)]);
    if (files.length > MAX_OUTPUT_ROWS) {
        rows.push([(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(`and ${files.length - MAX_OUTPUT_ROWS} more`), '']);
    }
    return `### Results\n\n${total}\n\n${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['File', 'Size'], rows)}`;
}
function checksPart(report) {
    if (report.kind === 'skip' || report.kind === 'list' || !report.checks)
        return '';
    const { checks, network } = report;
    const icons = { passed: '✓', failed: '✗', 'not checked': '○' };
    const titles = (wanted) => checks.filter(({ outcome }) => outcome === wanted).map(({ name }) => _pipeline_provenance_verification_checks_js__WEBPACK_IMPORTED_MODULE_1__.CHECK_TITLES[name]);
    const [failed, open] = [titles('failed'), titles('not checked')];
    const lines = [
        ...failed.map(title => `✗ ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(`${title}: failed`)}`),
        `✓ ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(passedText(titles('passed').length, failed.length, open.length))}`,
        ...open.map(title => `○ ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(`${title}: not checked`)}`),
    ];
    if (network?.isSimulated) {
        lines.unshift(`⚠️ ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)('The enclave is simulated: the checks show how a run goes, and no confidentiality.')}`);
    }
    const sorted = [...checks].sort((a, b) => Number(b.outcome === 'failed') - Number(a.outcome === 'failed'));
    const rows = sorted.map(({ name, outcome, detail }) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(_pipeline_provenance_verification_checks_js__WEBPACK_IMPORTED_MODULE_1__.CHECK_TITLES[name]),
        `${icons[outcome]}&nbsp;${outcome.replace(' ', '&nbsp;')}`,
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(detail),
    ]);
    const details = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .fold */ .AU)('What was compared', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Check', 'Outcome', 'Detail'], rows), failed.length > 0);
    return `### Verification\n\n${lines.join('<br>')}\n\n${details}`;
}
function passedText(passed, failed, open) {
    const made = passed + failed;
    const all = failed === 0 ? `All ${made}` : `${passed} of ${made}`;
    return open === 0
        ? `${all} checks passed`
        : `${all} checks that can be made passed; ${open} cannot be made`;
}
function sectionParts(report, place) {
    if (report.kind === 'skip')
        return [];
    return (report.sections ?? [])
        .filter(({ belowFacts = false }) => belowFacts === (place === 'below'))
        .map(({ title, markdown }) => `### ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(title)}\n\n${markdown}`);
}
function stagesPart({ stages }) {
    if (stages.length === 0)
        return '';
    const icons = { running: '…', done: '✓', failed: '✗' };
    const rows = stages
        .slice(0, MAX_STAGES)
        .map(({ title, outcome, durationMs }) => [
        `${icons[outcome]} ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(title)}`,
        outcome === 'running' ? 'not finished' : (0,_text_duration_text_js__WEBPACK_IMPORTED_MODULE_5__/* .durationText */ .S)(durationMs),
    ]);
    if (stages.length > MAX_STAGES)
        rows.push([(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(`and ${stages.length - MAX_STAGES} more`), '']);
    const list = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Stage', 'Duration'], rows);
    if (stages.some(({ outcome }) => outcome !== 'done'))
        return `### Stages\n\n${list}`;
    const total = (0,_text_duration_text_js__WEBPACK_IMPORTED_MODULE_5__/* .durationText */ .S)(stages.reduce((sum, { durationMs }) => sum + durationMs, 0));
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .fold */ .AU)(`${stages.length} ${stages.length === 1 ? 'stage' : 'stages'}, ${total}`, list, false);
}
function warningsPart({ warnings = [] }) {
    if (warnings.length === 0)
        return '';
    const lines = warnings.slice(0, MAX_WARNINGS).map(line => `- ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(line)}`);
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

/***/ 10910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ howToCollect),
/* harmony export */   P: () => (/* binding */ HOW_TO_COLLECT_LIST)
/* harmony export */ });
function howToCollect(dealId) {
    return `Re-run the job, or use the \`collect\` action in any job with \`deal-id: ${dealId}\`; neither pays again.`;
}
const HOW_TO_COLLECT_LIST = 'Re-run the job, or use the `collect` action in any job with the same inputs; neither pays again.';


/***/ })

};
