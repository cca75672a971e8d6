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
// EXTERNAL MODULE: ./build/src/run/inputs/task-list-inputs.js + 2 modules
var task_list_inputs = __webpack_require__(97173);
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
    const source = (0,task_list_inputs/* taskSourceInput */.HA)(read, fields);
    const list = problems.complete({
        workspace: fields.workspace,
        source,
        template: (0,task_list_inputs/* templateOf */.kW)(read),
        taskListFile: (0,task_list_inputs/* taskListFileInput */.sy)(fields),
    });
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
        ...(list !== undefined && { list }),
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
        if (config.appLock)
            await keepLock(config, config.appLock, { stage, add });
        const { found, tasks, covered, texts } = await stage.reporter.stage('Quote', () => price(config, stage));
        for (const line of texts.lines)
            stage.reporter.info(line);
        const { app, network } = config;
        const { workerpool, appName, fits } = found;
        add({
            outputs: {
                tasks,
                'tasks-covered': covered,
                price: found.price,
                gas: found.gas.wei,
                workerpool,
                'category-seconds': found.categorySeconds,
                'refund-after': found.refundAfterSeconds,
                fits: fits === undefined ? '' : String(fits),
            },
            details: {
                App: [{ ...(0,explorer/* explorerReference */.x)(network, 'app', app), name: appName }],
                ...(config.list === undefined && {
                    'Worker pool': [(0,explorer/* explorerReference */.x)(network, 'workerpool', workerpool)],
                }),
                ...texts.details,
            },
            sections: texts.sections,
        });
    },
};
async function price(config, stage) {
    const { list, maxPrice } = config;
    const { listQuoteTexts, quoteTexts } = await __webpack_require__.e(/* import() */ 3107).then(__webpack_require__.bind(__webpack_require__, 33107));
    if (list === undefined) {
        const { quote } = await Promise.all(/* import() */[__webpack_require__.e(4508), __webpack_require__.e(2517), __webpack_require__.e(4101), __webpack_require__.e(7596), __webpack_require__.e(625), __webpack_require__.e(3395), __webpack_require__.e(3514)]).then(__webpack_require__.bind(__webpack_require__, 86680));
        const found = await quote(stage, config);
        return { found, tasks: 1, covered: 1, texts: quoteTexts(found, maxPrice) };
    }
    const { quotedList } = await Promise.all(/* import() */[__webpack_require__.e(7521), __webpack_require__.e(1210), __webpack_require__.e(1950)]).then(__webpack_require__.bind(__webpack_require__, 61950));
    const { quoteList } = await Promise.all(/* import() */[__webpack_require__.e(4508), __webpack_require__.e(2517), __webpack_require__.e(4101), __webpack_require__.e(7596), __webpack_require__.e(625), __webpack_require__.e(3395), __webpack_require__.e(9911)]).then(__webpack_require__.bind(__webpack_require__, 5633));
    const quoted = await quotedList(list);
    const found = await quoteList(stage, config, quoted);
    const texts = listQuoteTexts(found, quoted, maxPrice);
    return { found, tasks: quoted.tasks, covered: found.covered, texts };
}
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

;// CONCATENATED MODULE: ./build/src/entries/quote.js



async function quote() {
    await (0,run_on_github/* runOnGitHub */._)('quote', host => (0,findings_run/* createFindingsRun */.k)(host, QUOTE));
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
