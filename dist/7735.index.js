export const id = 7735;
export const ids = [7735];
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

/***/ 87735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sweep: () => (/* binding */ sweep)
});

// EXTERNAL MODULE: ./build/src/action/explorer.js
var explorer = __webpack_require__(61253);
// EXTERNAL MODULE: ./build/src/action/masks.js
var masks = __webpack_require__(50705);
// EXTERNAL MODULE: ./build/src/action/outputs.js
var outputs = __webpack_require__(3406);
// EXTERNAL MODULE: ./build/src/action/report-entry.js
var report_entry = __webpack_require__(50717);
// EXTERNAL MODULE: ./build/src/action/input-fields.js + 1 modules
var input_fields = __webpack_require__(16865);
// EXTERNAL MODULE: ./build/src/action/input-values.js
var input_values = __webpack_require__(75599);
// EXTERNAL MODULE: ./build/src/action/report-writer.js
var report_writer = __webpack_require__(47478);
;// CONCATENATED MODULE: ./build/src/action/sweep-inputs.js



function parseSweepInputs(read, world) {
    const all = (0,input_fields/* createInputFields */.o)(read, world);
    const { problems, network, walletInputs, withDefault } = all;
    (0,report_writer/* checkReportInputs */.K)(all, { comments: false });
    const wallet = walletInputs();
    const fields = {
        network: network(),
        dealIds: withDefault('deal-id', (text, input) => (0,input_values/* parseLines */.Li)(text, input).map(line => (0,input_values/* parseDealId */.T0)(line, input)), ''),
        dryRun: withDefault('dry-run', input_values/* parseBoolean */.yG, 'false'),
    };
    problems.throwIfAny();
    return {
        ...wallet,
        ...fields,
    };
}

// EXTERNAL MODULE: ./build/src/iexec/amount.js
var amount = __webpack_require__(570);
// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
;// CONCATENATED MODULE: ./build/src/action/sweep-report.js



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

;// CONCATENATED MODULE: ./build/src/entries/sweep.js






async function sweep() {
    await (0,report_entry/* runReportEntry */.G)('sweep', {
        title: 'Sweep',
        presets: outputs/* SWEEP_OUTPUT_PRESETS */.ww,
        needsWallet: true,
        parse: parseSweepInputs,
        run: async (config, context, tell) => {
            const { openWallet } = await Promise.all(/* import() */[__webpack_require__.e(9848), __webpack_require__.e(1477), __webpack_require__.e(7521), __webpack_require__.e(7529), __webpack_require__.e(2289), __webpack_require__.e(5255)]).then(__webpack_require__.bind(__webpack_require__, 75255));
            const { claimExpiredTasks, findExpiredTasks } = await Promise.all(/* import() */[__webpack_require__.e(9848), __webpack_require__.e(2517), __webpack_require__.e(1477), __webpack_require__.e(2324), __webpack_require__.e(8613)]).then(__webpack_require__.bind(__webpack_require__, 12460));
            const { formatRlc } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 570));
            const { reporter } = context;
            const wallet = await openWallet({ secret: config.wallet, password: config.walletPassword });
            (0,masks/* maskText */.gC)(wallet.privateKey);
            const tasks = await reporter.stage('Find', () => findExpiredTasks(context, { wallet, dealIds: config.dealIds }));
            for (const line of taskLines(config.network, tasks))
                reporter.info(line);
            const worth = (some) => some.reduce((sum, { payer, refund }) => (payer === wallet.address ? sum + refund : sum), 0n);
            tell({
                outputs: { claimable: tasks.length, refund: worth(tasks) },
                details: {
                    Wallet: [(0,explorer/* explorerReference */.x)(config.network, 'address', wallet.address)],
                    'Tasks past their deadline': tasks.length === 0 ? 'none' : `${tasks.length}, worth ${formatRlc(worth(tasks))}`,
                },
                sections: tasks.length === 0 ? [] : [taskSection(config.network, tasks)],
            });
            if (config.dryRun) {
                reporter.info('This is a dry run: nothing is claimed.');
                tell({ details: { Claimed: 'nothing, since this is a dry run' } });
                return;
            }
            if (tasks.length === 0) {
                reporter.info('There is nothing to claim.');
                return;
            }
            tell({ details: { Claimed: 'nothing' } });
            const reported = new Set();
            const onClaims = ({ claimed, transactions }) => {
                const links = transactions.map(hash => (0,explorer/* explorerReference */.x)(config.network, 'tx', hash));
                for (const { id, url } of links) {
                    if (!reported.has(id))
                        reporter.info(`Transaction ${url ?? id}`);
                    reported.add(id);
                }
                const recovered = worth(claimed);
                const count = `${claimed.length} ${claimed.length === 1 ? 'task' : 'tasks'}`;
                reporter.info(`Refunded: ${count} of ${tasks.length}; ${formatRlc(recovered)} came back.`);
                tell({
                    outputs: { claimed: claimed.length, recovered },
                    details: {
                        Claimed: `${count}, ${formatRlc(recovered)} came back to the iExec account`,
                        ...(links.length > 0 && { Transactions: links }),
                    },
                });
            };
            await reporter.stage('Claim', () => claimExpiredTasks(context, wallet, tasks, onClaims));
        },
    });
}


/***/ })

};
