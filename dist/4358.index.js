export const id = 4358;
export const ids = [4358];
export const modules = {

/***/ 83447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseResultNames),
/* harmony export */   C: () => (/* binding */ pathLinesIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75599);
/* harmony import */ var _workspace_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25400);



const COMMENT = /^#+(?:\s|$)/;
function pathLinesIn(workspace) {
    const isThere = (name) => (0,_workspace_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .lookAt */ .t5)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(workspace, name)) !== undefined;
    return (text, input) => {
        const all = text.split(/\r?\n/).map(line => asExclusion(line.trim(), isThere));
        const lines = all.filter(line => line !== '' && !COMMENT.test(line));
        if (lines.length === 0 && all.some(line => line !== ''))
            throw onlyComments(input);
        for (const line of lines)
            if (line.startsWith('#') && !isThere(line))
                throw noComment(input, line);
        const excludes = lines.filter(line => line.startsWith('!'));
        for (const line of excludes) {
            if (line === '!')
                throw emptyExclusion(input);
            if (line.startsWith('!!') && !isThere(line.slice(1)))
                throw twoMarks(input, line);
        }
        const names = excludes.filter(isThere);
        if (excludes.length < lines.length) {
            if (names[0] !== undefined)
                throw ambiguous(input, names[0]);
            return lines;
        }
        if (names.length < excludes.length)
            throw onlyExclusions(input);
        return names.map(name => `./${name}`);
    };
}
const parseResultNames = text => text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !COMMENT.test(line))
    .map(line => line.replace(/^(?:\.\/+)+(?=.)/, ''));
function asExclusion(line, isThere) {
    return line.startsWith('!') && !isThere(line) ? `!${line.slice(1).trimStart()}` : line;
}
function emptyExclusion(input) {
    return (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(input, 'A line is an exclamation mark alone, so that it excludes nothing.', 'Write what to exclude after the mark, or take the line out.');
}
function twoMarks(input, line) {
    return (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(input, `The line "${line}" excludes a file whose name begins with an exclamation mark, and there is none.`, `Write "!./${line.replace(/^!+\s*/, '')}" to exclude without that mark, or "!./${line.slice(1)}" for a glob with it.`);
}
function onlyComments(input) {
    return (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(input, 'It holds nothing but comments, so that no file is named.', `Name files in \`${input}\`, or leave it empty.`);
}
function noComment(input, line) {
    return (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(input, `The line "${line}" is no comment, since no blank follows its #, and there is no file of that name.`, `Write "# ${line.slice(1)}" for a comment, or "./${line}" for files whose names begin with #.`);
}
function ambiguous(input, line) {
    return (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(input, `The line "${line}" excludes files, and there is a file of just that name too.`, `Write "./${line}" to name that file, or "!./${line.slice(1)}" to exclude.`);
}
function onlyExclusions(input) {
    return (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(input, 'Every line excludes files and none names any.', `Add a line that names files to \`${input}\`.`);
}


/***/ }),

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

/***/ 24358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./build/src/action/explorer.js
var explorer = __webpack_require__(61253);
// EXTERNAL MODULE: ./build/src/action/outputs.js
var outputs = __webpack_require__(3406);
// EXTERNAL MODULE: ./build/src/action/report-entry.js
var report_entry = __webpack_require__(50717);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/pipeline/statement.js
var statement = __webpack_require__(16949);
// EXTERNAL MODULE: ./build/src/action/input-fields.js + 1 modules
var input_fields = __webpack_require__(16865);
// EXTERNAL MODULE: ./build/src/action/input-values.js
var input_values = __webpack_require__(75599);
// EXTERNAL MODULE: ./build/src/action/path-lines.js
var path_lines = __webpack_require__(83447);
// EXTERNAL MODULE: ./build/src/action/report-writer.js
var report_writer = __webpack_require__(47478);
;// CONCATENATED MODULE: ./build/src/action/verify-inputs.js







function parseVerifyInputs(read, world) {
    const all = (0,input_fields/* createInputFields */.o)(read, world);
    const { problems, optional, required, place } = all;
    (0,report_writer/* checkReportInputs */.K)(all, { comments: false });
    const [network, appLock] = [all.network(), all.appLock()];
    const folder = required('path', place, 'Set `path` to the folder with the files of the result.');
    const inFolder = folder && problems.attempt(() => place(external_node_path_.join(folder, statement/* STATEMENT_FILE */.zH), 'path'));
    const document = optional('provenance', place) ?? inFolder;
    const requesters = optional('requester', parseRequesters);
    const dealId = required('deal-id', parseNamedDeal, EMPTY_DEAL);
    const expectedFiles = optional('expect', path_lines/* parseResultNames */.B) ?? [];
    if (read('requester') === '' && dealId === 'any') {
        problems.add((0,input_values/* invalidInput */.aY)('requester', 'It names nobody and `deal-id` no deal, so a result that anyone bought would pass.', 'Set `requester` to the address of the wallet that bought the result, `deal-id` to its deal, or both; `requester: anyone` lets every buyer pass.'));
    }
    problems.throwIfAny();
    return {
        network: network,
        folder: folder,
        document: document,
        expectedDeal: { ...(requesters && { requesters }), ...(dealId !== 'any' && dealId && { dealId }) },
        expectedFiles,
        ...(appLock && { appLock }),
        githubToken: read('github-token'),
    };
}
const EMPTY_DEAL = 'Check the step or job that `deal-id` comes from: its output is empty. To let every deal of `requester` pass, remove `deal-id`, or set it to `any`.';
const parseNamedDeal = (text, input) => text === 'any' ? text : (0,input_values/* parseDealId */.T0)(text, input);
const parseRequesters = (text, input) => text === 'anyone' ? text : (0,input_values/* parseAddresses */.ug)(text, input);
async function requireResultFolder(folder) {
    const stats = await (0,promises_.stat)(folder).catch(() => undefined);
    if (stats?.isDirectory())
        return;
    throw (0,input_values/* invalidInput */.aY)('path', stats ? `${folder} is not a folder.` : `There is no folder ${folder}.`, 'Set `path` to the folder with the files of the result, relative to the workspace.');
}

;// CONCATENATED MODULE: ./build/src/entries/verify.js




async function verify() {
    await (0,report_entry/* runReportEntry */.G)('verify', {
        title: 'Verification',
        presets: outputs/* VERIFY_OUTPUT_PRESETS */.Li,
        needsWallet: false,
        parse: parseVerifyInputs,
        run: async ({ network, document, folder, githubToken, ...expected }, context, tell) => {
            const { readStatement } = await __webpack_require__.e(/* import() */ 4767).then(__webpack_require__.bind(__webpack_require__, 24767));
            const { disclosure } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 99323));
            const { CHECK_TITLES } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 18631));
            const { assertDocumentHolds, verifyDocument } = await Promise.all(/* import() */[__webpack_require__.e(9848), __webpack_require__.e(2517), __webpack_require__.e(5771), __webpack_require__.e(2277), __webpack_require__.e(5462), __webpack_require__.e(9056), __webpack_require__.e(4317)]).then(__webpack_require__.bind(__webpack_require__, 52353));
            await requireResultFolder(folder);
            const statement = readStatement(document);
            const { mayNameFiles, repositoryVisibility } = await __webpack_require__.e(/* import() */ 9446).then(__webpack_require__.bind(__webpack_require__, 59446));
            const visibility = await repositoryVisibility({ env: process.env, token: githubToken });
            const disclosed = disclosure(mayNameFiles(visibility));
            const request = { ...expected, network, statement, document, folder };
            const { checks, covered } = await verifyDocument({ ...context, disclosure: disclosed }, request).catch(error => {
                throw disclosed.guard(error, folder);
            });
            for (const { name, outcome, detail } of checks) {
                context.reporter.info(`${CHECK_TITLES[name]}: ${outcome}. ${detail}`);
            }
            const { deal, task, app } = statement.predicate;
            const unchecked = checks.filter(({ outcome }) => outcome === 'not checked').map(({ name }) => name);
            if (expected.expectedDeal.requesters === 'anyone') {
                context.reporter.warn(`Any buyer passes, since \`requester\` is \`anyone\`: ${deal.requester} bought this result.`, 'Anyone’s result passes');
            }
            tell({
                outputs: { unchecked: unchecked.join(',') },
                details: {
                    Deal: [(0,explorer/* explorerReference */.x)(network, 'deal', deal.id)],
                    Task: [(0,explorer/* explorerReference */.x)(network, 'task', task.id)],
                    App: [{ ...(0,explorer/* explorerReference */.x)(network, 'app', app.address), name: app.name }],
                },
                checks,
            });
            assertDocumentHolds(checks);
            tell({ outputs: { verified: 'true', covered: JSON.stringify(covered) } });
        },
    });
}


/***/ }),

/***/ 16949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   To: () => (/* binding */ PREDICATE_TYPE),
/* harmony export */   UT: () => (/* binding */ makeStatement),
/* harmony export */   zH: () => (/* binding */ STATEMENT_FILE)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84932);
/* harmony import */ var _iexec_strict_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82146);




const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const PREDICATE_TYPE = 'https://github.com/confidential-task/confidential-task/blob/main/docs/provenance-v1.md';
const STATEMENT_FILE = 'provenance.intoto.json';
const MAX_TEXT = 4_096;
const textSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(MAX_TEXT));
const mrenclaveSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^0x(?:[0-9a-f]{2})*$/, 'not bytes in hex'));
const amountSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^\d{1,78}$/, 'not a decimal integer'));
const numberSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0));
const checkSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: textSchema,
    outcome: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['passed', 'failed', 'not checked']),
    detail: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(16 * MAX_TEXT))),
});
const subjectSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: textSchema,
    digest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ sha256: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^[0-9a-f]{64}$/, 'not a SHA-256')) }),
});
const predicateSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    invocation: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(textSchema, textSchema),
    network: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ name: textSchema, chainId: numberSchema, hub: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL }),
    app: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        address: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        owner: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        name: textSchema,
        type: textSchema,
        image: textSchema,
        checksum: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO,
        mrenclave: mrenclaveSchema,
    }),
    dataset: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ address: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL, checksum: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO })),
    deal: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        id: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO,
        requestOrderHash: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO),
        requester: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        beneficiary: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        category: numberSchema,
        tag: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO,
        workerpool: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        price: amountSchema,
        transaction: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO),
    }),
    task: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        id: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO,
        worker: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        enclaveChallenge: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        resultDigest: _iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO,
        cid: textSchema,
        contribution: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO),
        finalisation: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO),
    }),
    subjects: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['files', 'archive', 'sealed']),
    renamed: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ name: textSchema, original: textSchema }))),
    verification: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(checkSchema),
});
const statementSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    _type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(STATEMENT_TYPE),
    subject: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(subjectSchema), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minLength */ .BpQ(1)),
    predicateType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(PREDICATE_TYPE),
    predicate: predicateSchema,
});
function makeStatement(subject, predicate) {
    return { _type: STATEMENT_TYPE, subject: [...subject], predicateType: PREDICATE_TYPE, predicate };
}
function parseStatement(text) {
    let json;
    try {
        json = (0,_iexec_strict_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStrictJson */ .R)(text);
    }
    catch (error) {
        throw invalid(error.message);
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(statementSchema, json, { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    throw invalid((0,_iexec_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .describeIssue */ .n6)(parsed.issues[0]));
}
function invalid(why) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', {
        what: 'The input `provenance` names a file that is no provenance of ours.',
        why: `${why}.`,
        fix: `Give it the \`${STATEMENT_FILE}\` of an artifact, or the \`provenance\` output of the step that made the result.`,
    });
}


/***/ })

};
