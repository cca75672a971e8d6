export const id = 358;
export const ids = [358];
export const modules = {

/***/ 50717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ runReportEntry)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66094);
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64790);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9128);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3406);
/* harmony import */ var _report_writer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47478);
/* harmony import */ var _skip_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82637);
/* harmony import */ var _task_entry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15507);
/* harmony import */ var _user_agent_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59782);









async function runReportEntry(name, { title, presets, needsWallet, parse, run }) {
    const reporter = (0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .createLogReporter */ .A)();
    let config;
    let writeReport;
    let details = {};
    let sections = [];
    let checks;
    const conclude = async (status, failure) => {
        reporter.close();
        (0,_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .setStatus */ .Lx)(status);
        if (failure)
            (0,_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .uH)('error-code', failure.code);
        await writeReport?.({
            title,
            status,
            network: config?.network.name,
            details,
            sections,
            checks,
            failure,
            stages: reporter.stages,
            warnings: reporter.warnings,
        });
    };
    await (0,_lifecycle_js__WEBPACK_IMPORTED_MODULE_1__/* .runEntry */ .C)(name, async ({ signal }) => {
        const { env } = process;
        const read = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .createInputReader */ .i)(env);
        (0,_task_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .maskInputs */ .a)(read);
        (0,_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .presetOutputs */ .Ce)(presets);
        writeReport = (0,_report_writer_js__WEBPACK_IMPORTED_MODULE_4__/* .createReportWriter */ .S)(read, env);
        if (needsWallet && (await (0,_skip_js__WEBPACK_IMPORTED_MODULE_5__/* .skipUntrusted */ .m)(title, read, env, writeReport)))
            return;
        config = parse(read, { env, readFile: file => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8') });
        const { connectServices } = await Promise.all(/* import() */[__webpack_require__.e(848), __webpack_require__.e(517), __webpack_require__.e(477), __webpack_require__.e(529), __webpack_require__.e(771), __webpack_require__.e(474), __webpack_require__.e(151)]).then(__webpack_require__.bind(__webpack_require__, 96151));
        const services = await connectServices(config.network, (0,_user_agent_js__WEBPACK_IMPORTED_MODULE_7__/* .userAgent */ .N)(env), signal);
        try {
            await run(config, { services, reporter, signal }, ({ outputs = {}, details: more = {}, sections: others = [], checks: made }) => {
                for (const [output, value] of Object.entries(outputs)) {
                    (0,_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .uH)(output, value);
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
    }, { onFailure: error => conclude(error.code === 'CANCELLED' ? 'cancelled' : 'failed', error) });
}


/***/ }),

/***/ 24358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./build/src/action/outputs.js
var outputs = __webpack_require__(3406);
// EXTERNAL MODULE: ./build/src/action/report-entry.js
var report_entry = __webpack_require__(50717);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/pipeline/statement.js
var statement = __webpack_require__(16949);
// EXTERNAL MODULE: ./build/src/action/input-fields.js + 2 modules
var input_fields = __webpack_require__(30464);
// EXTERNAL MODULE: ./build/src/action/report-writer.js
var report_writer = __webpack_require__(47478);
;// CONCATENATED MODULE: ./build/src/action/verify-inputs.js




function parseVerifyInputs(read, world) {
    const all = (0,input_fields/* createInputFields */.o)(read, world);
    const { problems, workspace, optional, required } = all;
    (0,report_writer/* checkReportInputs */.K)(all, { comments: false });
    const [network, appLock] = [all.network(), all.appLock()];
    const absolute = (text) => external_node_path_.resolve(workspace, text);
    const folder = required('path', absolute, 'Set `path` to the folder with the files of the result.');
    const document = optional('provenance', absolute);
    problems.throwIfAny();
    const place = folder;
    return {
        network: network,
        folder: place,
        document: document ?? external_node_path_.join(place, statement/* STATEMENT_FILE */.zH),
        ...(appLock && { appLock }),
    };
}

;// CONCATENATED MODULE: ./build/src/entries/verify.js



async function verify() {
    await (0,report_entry/* runReportEntry */.G)('verify', {
        title: 'Verification',
        presets: outputs/* VERIFY_OUTPUT_PRESETS */.Li,
        needsWallet: false,
        parse: parseVerifyInputs,
        run: async ({ network, document, folder, appLock }, context, tell) => {
            const { readStatement } = await __webpack_require__.e(/* import() */ 767).then(__webpack_require__.bind(__webpack_require__, 24767));
            const { CHECK_TITLES } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 18631));
            const { assertDocumentHolds, verifyDocument } = await Promise.all(/* import() */[__webpack_require__.e(848), __webpack_require__.e(517), __webpack_require__.e(771), __webpack_require__.e(277), __webpack_require__.e(462), __webpack_require__.e(61), __webpack_require__.e(96)]).then(__webpack_require__.bind(__webpack_require__, 21879));
            const statement = await readStatement(document);
            const request = { network, statement, document, folder, ...(appLock && { appLock }) };
            const checks = await verifyDocument(context, request);
            for (const { name, outcome, detail } of checks) {
                context.reporter.info(`${CHECK_TITLES[name]}: ${outcome}. ${detail}`);
            }
            const { deal, task, app } = statement.predicate;
            const unchecked = checks.filter(({ outcome }) => outcome === 'not checked').map(({ name }) => name);
            tell({
                outputs: { unchecked: unchecked.join(',') },
                details: { Deal: deal.id, Task: task.id, App: `${app.name} (${app.address})` },
                checks,
            });
            assertDocumentHolds(checks);
            tell({ outputs: { verified: 'true' } });
        },
    });
}


/***/ })

};
