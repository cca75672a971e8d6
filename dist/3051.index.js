export const id = 3051;
export const ids = [3051];
export const modules = {

/***/ 23051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sweep: () => (/* binding */ sweep)
});

// EXTERNAL MODULE: ./build/src/action/entry/run-on-github.js + 7 modules
var run_on_github = __webpack_require__(36458);
// EXTERNAL MODULE: ./build/src/run/findings-run.js
var findings_run = __webpack_require__(95449);
// EXTERNAL MODULE: ./build/src/run/host/outputs.js
var outputs = __webpack_require__(98780);
// EXTERNAL MODULE: ./build/src/run/inputs/input-fields.js + 2 modules
var input_fields = __webpack_require__(75811);
// EXTERNAL MODULE: ./build/src/run/inputs/input-values.js
var input_values = __webpack_require__(15988);
// EXTERNAL MODULE: ./build/src/run/inputs/report-inputs.js
var report_inputs = __webpack_require__(18925);
;// CONCATENATED MODULE: ./build/src/run/inputs/sweep-inputs.js



function parseSweepInputs(read, world) {
    const fields = (0,input_fields/* createInputFields */.o)(read, world);
    (0,report_inputs/* checkReportInputs */.K)(fields, { comments: false });
    const { wallet, ...config } = fields.problems.settled({
        wallet: fields.walletInputs(),
        network: fields.network(),
        dealIds: fields.withDefault('deal-id', input_values/* parseDealIds */.QV, ''),
        dryRun: fields.withDefault('dry-run', input_values/* parseBoolean */.yG, 'false'),
    });
    return { ...wallet, ...config };
}

// EXTERNAL MODULE: ./build/src/run/report/explorer.js
var explorer = __webpack_require__(81115);
// EXTERNAL MODULE: ./build/src/iexec/protocol/amount.js
var amount = __webpack_require__(26517);
// EXTERNAL MODULE: ./build/src/text/markdown.js
var markdown = __webpack_require__(10492);
;// CONCATENATED MODULE: ./build/src/run/report/sweep-section.js



const MAX_LISTED = 100;
const stateOf = ({ uninitialised }) => uninitialised ? 'never started' : 'never finished';
function taskLines(network, tasks) {
    return tasks.map(task => {
        const { url } = (0,explorer/* explorerReference */.x)(network, 'task', task.id);
        return `Task ${url ?? task.id} of deal ${task.dealId} was ${stateOf(task)}; it gives back ${(0,amount.formatRlc)(task.refund)}.`;
    });
}
function taskSection(network, tasks) {
    const rows = tasks.slice(0, MAX_LISTED).map(task => {
        const { url } = (0,explorer/* explorerReference */.x)(network, 'task', task.id);
        return [(0,markdown/* link */.nf)((0,markdown/* code */.aY)(task.id), url), (0,markdown/* escapeMarkdown */.FV)((0,amount.formatRlc)(task.refund)), stateOf(task)];
    });
    if (tasks.length > MAX_LISTED)
        rows.push([`and ${tasks.length - MAX_LISTED} more`, '', '']);
    return { title: 'Tasks', markdown: (0,markdown/* table */.tp)(['Task', 'Refund', 'State'], rows), belowFacts: true };
}
function countOf({ length }) {
    return `${length} ${length === 1 ? 'task' : 'tasks'}`;
}

;// CONCATENATED MODULE: ./build/src/run/sweep-run.js




const SWEEP = {
    title: 'Sweep',
    presets: outputs/* SWEEP_OUTPUT_PRESETS */.ww,
    needsWallet: true,
    parse: parseSweepInputs,
    work: async (config, { stage, masks, add }) => {
        const { openWallet } = await Promise.all(/* import() */[__webpack_require__.e(4508), __webpack_require__.e(4101), __webpack_require__.e(7521), __webpack_require__.e(2289), __webpack_require__.e(7643), __webpack_require__.e(5885)]).then(__webpack_require__.bind(__webpack_require__, 67643));
        const { claimExpiredTasks, findExpiredTasks } = await Promise.all(/* import() */[__webpack_require__.e(4508), __webpack_require__.e(2517), __webpack_require__.e(4101), __webpack_require__.e(7596), __webpack_require__.e(625), __webpack_require__.e(6484)]).then(__webpack_require__.bind(__webpack_require__, 90634));
        const { formatRlc } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 26517));
        const { network, dealIds, dryRun } = config;
        const { reporter } = stage;
        const wallet = await openWallet(config, masks);
        const tasks = await reporter.stage('Find', () => findExpiredTasks(stage, { wallet, dealIds }));
        for (const line of taskLines(network, tasks))
            reporter.info(line);
        const worth = (some) => refundTo(wallet.address, some);
        add({
            outputs: { claimable: tasks.length, refund: worth(tasks) },
            details: {
                Wallet: [(0,explorer/* explorerReference */.x)(network, 'address', wallet.address)],
                'Tasks past their deadline': tasks.length === 0 ? 'none' : `${tasks.length}, worth ${formatRlc(worth(tasks))}`,
            },
            sections: tasks.length === 0 ? [] : [taskSection(network, tasks)],
        });
        if (dryRun) {
            reporter.info('This is a dry run: nothing is claimed.');
            add({ details: { Claimed: 'nothing, since this is a dry run' } });
            return;
        }
        if (tasks.length === 0) {
            reporter.info('There is nothing to claim.');
            return;
        }
        add({ details: { Claimed: 'nothing' } });
        const logged = new Set();
        const onClaims = (claims) => {
            for (const hash of claims.transactions.filter(one => !logged.has(one))) {
                reporter.info(`Transaction ${(0,explorer/* explorerReference */.x)(network, 'tx', hash).url ?? hash}`);
                logged.add(hash);
            }
            const recovered = worth(claims.claimed);
            const amount = formatRlc(recovered);
            reporter.info(`Refunded: ${countOf(claims.claimed)} of ${tasks.length}; ${amount} came back.`);
            add(findingsOf(config, claims, { recovered, amount }));
        };
        await reporter.stage('Claim', () => claimExpiredTasks(stage, wallet, tasks, onClaims));
    },
};
function refundTo(wallet, tasks) {
    return tasks.reduce((sum, { payer, refund }) => (payer === wallet ? sum + refund : sum), 0n);
}
function findingsOf({ network }, { claimed, transactions }, { recovered, amount }) {
    const links = transactions.map(hash => (0,explorer/* explorerReference */.x)(network, 'tx', hash));
    return {
        outputs: { claimed: claimed.length, recovered },
        details: {
            Claimed: `${countOf(claimed)}, ${amount} came back to the iExec account`,
            ...(links.length > 0 && { Transactions: links }),
        },
    };
}

;// CONCATENATED MODULE: ./build/src/entries/sweep.js



async function sweep() {
    await (0,run_on_github/* runOnGitHub */._)('sweep', host => (0,findings_run/* createFindingsRun */.k)(host, SWEEP));
}


/***/ }),

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

/***/ 24063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ untilAborted),
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

async function untilAborted(promise, signal) {
    if (!signal)
        return promise;
    promise.catch(() => { });
    signal.throwIfAborted();
    let onAbort = () => { };
    const aborted = new Promise((_, reject) => {
        onAbort = () => reject(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
    });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}
async function pause(milliseconds, signal) {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal ? { signal } : {});
    }
    catch (error) {
        signal?.throwIfAborted();
        throw error;
    }
}


/***/ }),

/***/ 95823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ MACHINE_CLOCK)
/* harmony export */ });
/* harmony import */ var _abortable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24063);

const MACHINE_CLOCK = { now: Date.now, pause: _abortable_js__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v };


/***/ }),

/***/ 95449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ createFindingsRun)
/* harmony export */ });
/* harmony import */ var _iexec_chain_networks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84343);
/* harmony import */ var _net_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95823);
/* harmony import */ var _pipeline_context_disclosure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67391);
/* harmony import */ var _begin_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42124);
/* harmony import */ var _run_tools_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10333);





function createFindingsRun(host, { title, presets, needsWallet, parse, work }) {
    const tools = new _run_tools_js__WEBPACK_IMPORTED_MODULE_4__/* .RunTools */ .L(host);
    const { masks, reporter } = tools;
    let facts = { kind: 'findings', title };
    const add = ({ outputs = {}, details, sections = [], checks }) => {
        for (const [name, value] of Object.entries(outputs))
            host.outputs.setOutput(name, String(value));
        facts = {
            ...facts,
            details: { ...facts.details, ...details },
            sections: [...(facts.sections ?? []), ...sections],
            ...(checks && { checks }),
        };
    };
    return {
        start: async (signal) => {
            const networkOf = ({ network }) => network;
            const config = await (0,_begin_run_js__WEBPACK_IMPORTED_MODULE_3__/* .beginRun */ .T)(tools, { title, presets, needsWallet, parse, networkOf });
            if (!config)
                return;
            const { network } = config;
            facts = { ...facts, network: { name: network.name, isSimulated: (0,_iexec_chain_networks_js__WEBPACK_IMPORTED_MODULE_0__/* .isLocalNetwork */ .ok)(network) } };
            const { connectServices } = await Promise.all(/* import() */[__webpack_require__.e(4508), __webpack_require__.e(2517), __webpack_require__.e(4101), __webpack_require__.e(7596), __webpack_require__.e(8152), __webpack_require__.e(7824), __webpack_require__.e(8568)]).then(__webpack_require__.bind(__webpack_require__, 97824));
            const services = await connectServices(network, host.facts.userAgent, signal, reporter.debug);
            try {
                const stage = { services, reporter, disclosure: (0,_pipeline_context_disclosure_js__WEBPACK_IMPORTED_MODULE_2__.disclosure)(false), clock: _net_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .MACHINE_CLOCK */ .f, signal };
                await work(config, { stage, host, masks, add });
            }
            finally {
                services.provider.destroy();
            }
            await tools.conclude('completed', facts);
        },
        fail: async (error) => {
            await tools.conclude((0,_run_tools_js__WEBPACK_IMPORTED_MODULE_4__/* .failedStatus */ .W)(error), facts, error);
            return undefined;
        },
    };
}


/***/ })

};
