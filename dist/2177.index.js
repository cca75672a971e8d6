export const id = 2177;
export const ids = [2177];
export const modules = {

/***/ 32177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  quote: () => (/* binding */ quote)
});

// EXTERNAL MODULE: ./build/src/action/entry/run-on-github.js + 7 modules
var run_on_github = __webpack_require__(36458);
// EXTERNAL MODULE: ./build/src/run/findings-run.js
var findings_run = __webpack_require__(95449);
// EXTERNAL MODULE: ./build/src/text/duration-text.js
var duration_text = __webpack_require__(909);
// EXTERNAL MODULE: ./build/src/run/host/outputs.js
var outputs = __webpack_require__(98780);
// EXTERNAL MODULE: ./build/src/errors/invalid-input.js
var invalid_input = __webpack_require__(74763);
// EXTERNAL MODULE: ./build/src/iexec/protocol/amount.js
var amount = __webpack_require__(26517);
// EXTERNAL MODULE: ./build/src/iexec/protocol/category.js
var category = __webpack_require__(90969);
// EXTERNAL MODULE: ./build/src/run/workspace/workspace-paths.js
var workspace_paths = __webpack_require__(32945);
// EXTERNAL MODULE: ./build/src/run/inputs/input-fields.js + 2 modules
var input_fields = __webpack_require__(75811);
// EXTERNAL MODULE: ./build/src/run/inputs/input-values.js
var input_values = __webpack_require__(15988);
// EXTERNAL MODULE: ./build/src/run/inputs/report-inputs.js
var report_inputs = __webpack_require__(18925);
;// CONCATENATED MODULE: ./build/src/run/inputs/quote-inputs.js







function parseQuoteInputs(read, world) {
    const fields = (0,input_fields/* createInputFields */.o)(read, world);
    const { problems, optional, required, withDefault } = fields;
    (0,report_inputs/* checkReportInputs */.K)(fields, { comments: true });
    const maxPrice = optional('max-price', amount/* parseRlc */.lv);
    const maxAppPrice = withDefault('max-app-price', amount/* parseRlc */.lv, '0');
    const limits = problems.complete({ maxPrice, maxAppPrice });
    if (limits)
        problems.attempt(() => (0,amount/* assertAppPriceInBudget */.t_)(limits));
    const workerpool = optional('workerpool', input_values/* parseAddress */.or);
    const appLock = lockFileInputs(fields);
    return {
        ...problems.settled({
            network: fields.network(),
            app: required('app', input_values/* parseAddress */.or, 'Set `app` to the address of the iExec app to price.'),
            category: withDefault('category', category/* parseCategory */.sF, 'XS'),
            maxAppPrice,
        }),
        ...(maxPrice !== undefined && { maxPrice }),
        ...(workerpool !== undefined && { workerpool }),
        ...(appLock !== undefined && { appLock }),
    };
}
function lockFileInputs({ problems, optional, withDefault, place }) {
    const file = optional('app-lock', (text, input) => {
        const absolute = place(text, input);
        if (!(0,workspace_paths/* isInGitFolder */.e9)(absolute))
            return absolute;
        throw (0,invalid_input/* invalidInput */.a)(input, `${absolute} is in a folder that git keeps its own files in.`, 'Set `app-lock` to a file of the repository, such as .github/app-lock.json.');
    });
    const update = withDefault('app-lock-update', input_values/* parseBoolean */.yG, 'false');
    if (update && file === undefined) {
        problems.add((0,invalid_input/* invalidInput */.a)('app-lock-update', 'It is true, and `app-lock` names no file.', 'Set `app-lock` to the path of the lock file, or leave `app-lock-update` out.'));
    }
    return problems.complete({ file, update });
}

// EXTERNAL MODULE: ./build/src/run/report/explorer.js
var explorer = __webpack_require__(81115);
;// CONCATENATED MODULE: ./build/src/run/quote-run.js




const QUOTE = {
    title: 'Quote',
    presets: outputs/* QUOTE_OUTPUT_PRESETS */.q1,
    needsWallet: false,
    parse: parseQuoteInputs,
    work: async (config, { stage, add }) => {
        const { quote } = await Promise.all(/* import() */[__webpack_require__.e(6769), __webpack_require__.e(2596), __webpack_require__.e(5041)]).then(__webpack_require__.bind(__webpack_require__, 86680));
        const { formatRlc, priceLimitLines } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 26517));
        if (config.appLock)
            await keepLock(config, config.appLock, { stage, add });
        const found = await stage.reporter.stage('Quote', () => quote(stage, config));
        const cost = found.price === 0n ? 'free' : formatRlc(found.price);
        const split = found.appPrice > 0n ? `, of which ${formatRlc(found.appPrice)} go to the app` : '';
        stage.reporter.info(`${found.appName} in category ${found.categoryName}: ${cost}${split}.`);
        const inputs = found.price === 0n ? [] : priceLimitLines(found);
        if (inputs.length > 0)
            stage.reporter.info(`To buy at this price, set ${inputs.join(' and ')}.`);
        const limit = config.maxPrice === undefined ? '' : formatRlc(config.maxPrice);
        add({
            ...findingsOf(config, found, { price: `${cost}${split}`, limit }),
            sections: inputs.length === 0 ? [] : [inputsSection(inputs)],
        });
    },
};
async function keepLock({ app: address, network }, appLock, { stage, add }) {
    const { settleAppLock } = await __webpack_require__.e(/* import() */ 1611).then(__webpack_require__.bind(__webpack_require__, 11611));
    const { lockOf, whyLockIsLoose } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 89756));
    const outcome = await stage.reporter.stage('Lock', async () => {
        const app = await stage.services.hub.app(address);
        const now = lockOf(app, network.chainId);
        const settled = await settleAppLock(appLock, now);
        const loose = whyLockIsLoose(now);
        if (loose)
            stage.reporter.warn(loose, 'The lock does not fix the image');
        return settled;
    });
    stage.reporter.info(`The lock of the app is ${outcome}.`);
    add({ outputs: { 'app-lock': outcome }, details: { 'Lock of the app': outcome } });
}
function findingsOf({ app, network }, found, { price, limit }) {
    const { workerpool, appName, categoryName, categorySeconds, refundAfterSeconds, fits } = found;
    return {
        outputs: {
            price: found.price,
            workerpool,
            'category-seconds': categorySeconds,
            'refund-after': refundAfterSeconds,
            fits: fits === undefined ? '' : String(fits),
        },
        details: {
            App: [{ ...(0,explorer/* explorerReference */.x)(network, 'app', app), name: appName }],
            'Worker pool': [(0,explorer/* explorerReference */.x)(network, 'workerpool', workerpool)],
            Price: price,
            ...(fits !== undefined && { 'Within max-price': `${fits ? '✓ yes' : '✗ no'}: it is ${limit}` }),
            'The app may run for': `${(0,duration_text/* durationText */.S)(categorySeconds * 1_000)} (category ${categoryName})`,
            'Refund without a result': `after ${(0,duration_text/* durationText */.S)(refundAfterSeconds * 1_000)}`,
        },
    };
}
function inputsSection(lines) {
    return { title: 'Inputs for this price', markdown: `\`\`\`yaml\n${lines.join('\n')}\n\`\`\`` };
}

;// CONCATENATED MODULE: ./build/src/entries/quote.js



async function quote() {
    await (0,run_on_github/* runOnGitHub */._)('quote', host => (0,findings_run/* createFindingsRun */.k)(host, QUOTE));
}


/***/ }),

/***/ 26517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formatRlc: () => (/* binding */ formatRlc),
/* harmony export */   lv: () => (/* binding */ parseRlc),
/* harmony export */   pZ: () => (/* binding */ formatCoin),
/* harmony export */   priceLimitLines: () => (/* binding */ priceLimitLines),
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

/***/ 90969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sF: () => (/* binding */ parseCategory),
/* harmony export */   yb: () => (/* binding */ categoryName)
/* harmony export */ });
/* unused harmony export CATEGORY_NAMES */
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);

const CATEGORY_NAMES = ['XS', 'S', 'M', 'L', 'XL'];
function parseCategory(text) {
    const value = text.trim();
    const named = CATEGORY_NAMES.indexOf(value.toUpperCase());
    if (named >= 0)
        return named;
    if (/^\d{1,6}$/.test(value))
        return Number(value);
    throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', {
        what: 'The input `category` names no category.',
        why: `"${text}" is neither one of ${CATEGORY_NAMES.join(', ')} nor a category number.`,
        fix: 'Choose by the longest run time of the app: XS 5 min, S 20 min, M 1 h, L 3 h, XL 10 h.',
    });
}
function categoryName(id) {
    return CATEGORY_NAMES[id] ?? String(id);
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
            const { connectServices } = await Promise.all(/* import() */[__webpack_require__.e(9848), __webpack_require__.e(2517), __webpack_require__.e(1477), __webpack_require__.e(7529), __webpack_require__.e(5771), __webpack_require__.e(8474), __webpack_require__.e(8103), __webpack_require__.e(5671)]).then(__webpack_require__.bind(__webpack_require__, 8103));
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
