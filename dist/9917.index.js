export const id = 9917;
export const ids = [9917];
export const modules = {

/***/ 50717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ runReportEntry)
/* harmony export */ });
/* harmony import */ var _iexec_networks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43885);
/* harmony import */ var _net_proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20821);
/* harmony import */ var _pipeline_disclosure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99323);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66094);
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65196);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9128);
/* harmony import */ var _masks_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50705);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3406);
/* harmony import */ var _read_text_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29831);
/* harmony import */ var _report_writer_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(47478);
/* harmony import */ var _runner_files_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(88382);
/* harmony import */ var _skip_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8165);
/* harmony import */ var _user_agent_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(59782);













async function runReportEntry(name, { title, presets, needsWallet, parse, run }) {
    const reporter = (0,_log_js__WEBPACK_IMPORTED_MODULE_5__/* .createLogReporter */ .A)();
    let config;
    let writeReport;
    let details = {};
    let sections = [];
    let checks;
    const conclude = async (status, failure) => {
        reporter.close();
        (0,_outputs_js__WEBPACK_IMPORTED_MODULE_7__/* .setStatus */ .Lx)(status);
        if (failure)
            (0,_outputs_js__WEBPACK_IMPORTED_MODULE_7__/* .setOutput */ .uH)('error-code', failure.code);
        await writeReport?.({
            title,
            status,
            network: config?.network.name,
            simulated: config !== undefined && (0,_iexec_networks_js__WEBPACK_IMPORTED_MODULE_0__/* .isLocalNetwork */ .ok)(config.network),
            details,
            sections,
            checks,
            failure,
            neverBuys: true,
            stages: reporter.stages,
            warnings: reporter.warnings,
        });
    };
    await (0,_lifecycle_js__WEBPACK_IMPORTED_MODULE_4__/* .runEntry */ .C)(name, async ({ signal }) => {
        const { env } = process;
        const read = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .createInputReader */ .i)(env);
        (0,_masks_js__WEBPACK_IMPORTED_MODULE_6__/* .maskInputs */ .aY)(read);
        (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_10__/* .requireRunnerFiles */ .l)(env);
        (0,_outputs_js__WEBPACK_IMPORTED_MODULE_7__/* .presetOutputs */ .Ce)(presets);
        writeReport = (0,_report_writer_js__WEBPACK_IMPORTED_MODULE_9__/* .createReportWriter */ .S)(read, env);
        if (needsWallet && (await (0,_skip_js__WEBPACK_IMPORTED_MODULE_11__/* .skipUntrusted */ .m)(title, read, env, writeReport)))
            return;
        await (0,_net_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .useProxyFromEnv */ .b)(env, _masks_js__WEBPACK_IMPORTED_MODULE_6__/* .maskText */ .gC);
        config = parse(read, { env, readFile: _read_text_file_js__WEBPACK_IMPORTED_MODULE_8__/* .readTextFile */ .G });
        (0,_masks_js__WEBPACK_IMPORTED_MODULE_6__/* .maskAccessKeys */ .B3)(config.network.rpcUrl);
        const { connectServices } = await Promise.all(/* import() */[__webpack_require__.e(9848), __webpack_require__.e(2517), __webpack_require__.e(1477), __webpack_require__.e(7529), __webpack_require__.e(5771), __webpack_require__.e(8474), __webpack_require__.e(3866), __webpack_require__.e(5671)]).then(__webpack_require__.bind(__webpack_require__, 23866));
        const services = await connectServices(config.network, (0,_user_agent_js__WEBPACK_IMPORTED_MODULE_12__/* .userAgent */ .N)(env), signal, reporter.debug);
        try {
            await run(config, { services, reporter, disclosure: (0,_pipeline_disclosure_js__WEBPACK_IMPORTED_MODULE_2__.disclosure)(false), signal }, ({ outputs = {}, details: more = {}, sections: others = [], checks: made }) => {
                for (const [output, value] of Object.entries(outputs)) {
                    (0,_outputs_js__WEBPACK_IMPORTED_MODULE_7__/* .setOutput */ .uH)(output, value);
                }
                details = { ...details, ...more };
                sections = [...sections, ...others];
                checks = made ?? checks;
            });
        }
        finally {
            services.provider.destroy();
        }
        await conclude('completed');
    }, {
        onFailure: async (error) => {
            await conclude(error.code === 'CANCELLED' ? 'cancelled' : 'failed', error);
            return undefined;
        },
    });
}


/***/ }),

/***/ 69917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  quote: () => (/* binding */ quote)
});

// EXTERNAL MODULE: ./build/src/action/explorer.js
var explorer = __webpack_require__(61253);
// EXTERNAL MODULE: ./build/src/action/log-text.js
var log_text = __webpack_require__(50872);
// EXTERNAL MODULE: ./build/src/action/outputs.js
var outputs = __webpack_require__(3406);
// EXTERNAL MODULE: ./build/src/iexec/amount.js
var amount = __webpack_require__(570);
// EXTERNAL MODULE: ./build/src/iexec/category.js
var category = __webpack_require__(87178);
// EXTERNAL MODULE: ./build/src/action/input-fields.js + 1 modules
var input_fields = __webpack_require__(16865);
// EXTERNAL MODULE: ./build/src/action/input-values.js
var input_values = __webpack_require__(75599);
// EXTERNAL MODULE: ./build/src/action/report-writer.js
var report_writer = __webpack_require__(47478);
// EXTERNAL MODULE: ./build/src/action/workspace-paths.js
var workspace_paths = __webpack_require__(25400);
;// CONCATENATED MODULE: ./build/src/action/quote-inputs.js






const APP_LOCK_FIX = 'Set `app-lock` to a file of the repository, such as .github/app-lock.json.';
function parseQuoteInputs(read, world) {
    const all = (0,input_fields/* createInputFields */.o)(read, world);
    const { problems, network, optional, required, withDefault, place } = all;
    const app = required('app', input_values/* parseAddress */.or, 'Set `app` to the address of the iExec app to price.');
    const maxPrice = optional('max-price', amount/* parseRlc */.l);
    const appMaxPrice = withDefault('app-max-price', amount/* parseRlc */.l, '0');
    if (maxPrice !== undefined && appMaxPrice !== undefined && appMaxPrice > maxPrice) {
        problems.add((0,input_values/* invalidInput */.aY)('app-max-price', 'It is more than `max-price`, which is the budget of the whole run.', 'Raise `max-price` or lower `app-max-price`.'));
    }
    (0,report_writer/* checkReportInputs */.K)(all, { comments: true });
    const workerpool = optional('workerpool', input_values/* parseAddress */.or);
    const lockFile = optional('app-lock', (text, input) => {
        const file = place(text, input);
        if (!(0,workspace_paths/* isInGitFolder */.e9)(file))
            return file;
        throw (0,input_values/* invalidInput */.aY)(input, `${file} is in a folder that git keeps its own files in.`, APP_LOCK_FIX);
    });
    const update = withDefault('app-lock-update', input_values/* parseBoolean */.yG, 'false') ?? false;
    if (update && lockFile === undefined) {
        problems.add((0,input_values/* invalidInput */.aY)('app-lock-update', 'It is true, and `app-lock` names no file.', 'Set `app-lock` to the path of the lock file, or leave `app-lock-update` out.'));
    }
    const fields = {
        network: network(),
        app,
        category: withDefault('category', category/* parseCategory */.sF, 'XS'),
        appMaxPrice,
    };
    problems.throwIfAny();
    return {
        ...fields,
        ...(maxPrice !== undefined && { maxPrice }),
        ...(workerpool !== undefined && { workerpool }),
        ...(lockFile !== undefined && { appLock: { file: lockFile, update } }),
    };
}

// EXTERNAL MODULE: ./build/src/action/report-entry.js
var report_entry = __webpack_require__(50717);
;// CONCATENATED MODULE: ./build/src/entries/quote.js





async function quote() {
    await (0,report_entry/* runReportEntry */.G)('quote', {
        title: 'Quote',
        presets: outputs/* QUOTE_OUTPUT_PRESETS */.q1,
        needsWallet: false,
        parse: parseQuoteInputs,
        run: async (config, context, tell) => {
            const { quote: price } = await Promise.all(/* import() */[__webpack_require__.e(6769), __webpack_require__.e(2476), __webpack_require__.e(8702)]).then(__webpack_require__.bind(__webpack_require__, 86680));
            const { formatRlc } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 570));
            const { appLock } = config;
            if (appLock) {
                const { settleAppLock } = await __webpack_require__.e(/* import() */ 4870).then(__webpack_require__.bind(__webpack_require__, 74870));
                const { lockOf, whyLockIsLoose } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 33019));
                const outcome = await context.reporter.stage('Lock', async () => {
                    const app = await context.services.hub.app(config.app);
                    const now = lockOf(app, config.network.chainId);
                    const settled = await settleAppLock(appLock, now);
                    const loose = whyLockIsLoose(now);
                    if (loose)
                        context.reporter.warn(loose, 'The lock does not fix the image');
                    return settled;
                });
                context.reporter.info(`The lock of the app is ${outcome}.`);
                tell({ outputs: { 'app-lock': outcome }, details: { 'Lock of the app': outcome } });
            }
            const found = await context.reporter.stage('Quote', () => price(context, config));
            const cost = found.price === 0n ? 'free' : formatRlc(found.price);
            const split = found.appPrice > 0n ? `, of which ${formatRlc(found.appPrice)} go to the app` : '';
            const limit = config.maxPrice === undefined ? '' : formatRlc(config.maxPrice);
            context.reporter.info(`${found.appName} in category ${found.categoryName}: ${cost}${split}.`);
            tell({
                outputs: {
                    price: found.price,
                    workerpool: found.workerpool,
                    'category-seconds': found.categorySeconds,
                    'refund-after': found.refundAfterSeconds,
                    fits: found.fits === undefined ? '' : String(found.fits),
                },
                details: {
                    App: [{ ...(0,explorer/* explorerReference */.x)(config.network, 'app', config.app), name: found.appName }],
                    'Worker pool': [(0,explorer/* explorerReference */.x)(config.network, 'workerpool', found.workerpool)],
                    Price: `${cost}${split}`,
                    ...(found.fits !== undefined && {
                        'Within max-price': `${found.fits ? '✓ yes' : '✗ no'}: it is ${limit}`,
                    }),
                    'The app may run for': `${(0,log_text/* formatDuration */.a3)(found.categorySeconds * 1_000)} (category ${found.categoryName})`,
                    'Refund without a result': `after ${(0,log_text/* formatDuration */.a3)(found.refundAfterSeconds * 1_000)}`,
                },
            });
        },
    });
}


/***/ }),

/***/ 87178:
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


/***/ })

};
