export const id = 5724;
export const ids = [5724];
export const modules = {

/***/ 35724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./build/src/action/entry/run-on-github.js + 7 modules
var run_on_github = __webpack_require__(36458);
// EXTERNAL MODULE: ./build/src/run/findings-run.js
var findings_run = __webpack_require__(95449);
// EXTERNAL MODULE: ./build/src/run/host/outputs.js
var outputs = __webpack_require__(98780);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/errors/invalid-input.js
var invalid_input = __webpack_require__(74763);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/statement.js
var statement = __webpack_require__(47927);
// EXTERNAL MODULE: ./build/src/run/inputs/input-fields.js + 2 modules
var input_fields = __webpack_require__(75811);
// EXTERNAL MODULE: ./build/src/run/inputs/input-values.js
var input_values = __webpack_require__(15988);
// EXTERNAL MODULE: ./build/src/run/inputs/path-lines.js
var path_lines = __webpack_require__(92132);
// EXTERNAL MODULE: ./build/src/run/inputs/report-inputs.js
var report_inputs = __webpack_require__(18925);
;// CONCATENATED MODULE: ./build/src/run/inputs/verify-inputs.js








function parseVerifyInputs(read, world) {
    const fields = (0,input_fields/* createInputFields */.o)(read, world);
    const { problems, optional, withDefault, required, place } = fields;
    (0,report_inputs/* checkReportInputs */.K)(fields, { comments: false });
    const appLock = fields.appLock();
    const folder = required('path', place, 'Set `path` to the folder with the files of the result.');
    const inFolder = folder && problems.attempt(() => place(external_node_path_.join(folder, statement/* STATEMENT_FILE */.zH), 'path'));
    const requesters = optional('requester', parseRequesters);
    const namedDeal = required('deal-id', parseNamedDeal, EMPTY_DEAL);
    if (read('requester') === '' && namedDeal === 'any')
        problems.add(anyResultPasses());
    const { dealIds, ...config } = problems.settled({
        network: fields.network(),
        folder,
        provenance: optional('provenance', place) ?? inFolder,
        dealIds: namedDeal,
        expectedFiles: withDefault('expect', path_lines/* parseResultNames */.Bd, ''),
    });
    return {
        ...config,
        expectedDeal: { ...(requesters && { requesters }), ...(dealIds !== 'any' && { dealIds }) },
        ...(appLock && { appLock }),
    };
}
function anyResultPasses() {
    return (0,invalid_input/* invalidInput */.a)('requester', 'Neither it nor `deal-id` is set, so a result that anyone bought would pass.', 'Set `requester` to the address of the wallet that bought the result, `deal-id` to its deal, or both; `requester: anyone` lets every buyer pass.');
}
const EMPTY_DEAL = 'Check the step or job that `deal-id` comes from: its output is empty. To let every deal of `requester` pass, remove `deal-id`, or set it to `any`.';
const parseNamedDeal = (text, input) => text === 'any' ? text : (0,input_values/* parseDealIds */.QV)(text, input);
function expectedNames(lines, tasks) {
    const names = tasks.filter(name => name !== undefined);
    if (names.length === 0)
        return lines;
    return lines.flatMap(line => line.includes('{task}') ? names.map(name => line.replaceAll('{task}', () => name)) : [line]);
}
const parseRequesters = (text, input) => text === 'anyone' ? text : (0,input_values/* parseAddresses */.ug)(text, input);
async function requireResultFolder(folder) {
    const stats = await (0,promises_.stat)(folder).catch(() => undefined);
    if (stats?.isDirectory())
        return;
    throw (0,invalid_input/* invalidInput */.a)('path', stats ? `${folder} is not a folder.` : `There is no folder ${folder}.`, 'Set `path` to the folder with the files of the result, relative to the workspace.');
}

// EXTERNAL MODULE: ./build/src/run/report/explorer.js
var explorer = __webpack_require__(81115);
;// CONCATENATED MODULE: ./build/src/run/verify-run.js



const VERIFY = {
    title: 'Verification',
    presets: outputs/* VERIFY_OUTPUT_PRESETS */.Li,
    needsWallet: false,
    parse: parseVerifyInputs,
    work: async (config, { stage, host, add }) => {
        const { readStatement } = await __webpack_require__.e(/* import() */ 8206).then(__webpack_require__.bind(__webpack_require__, 68206));
        const { disclosure } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 67391));
        const { CHECK_TITLES } = await __webpack_require__.e(/* import() */ 765).then(__webpack_require__.bind(__webpack_require__, 10765));
        const { assertProvenanceHolds, verifyProvenance } = await Promise.all(/* import() */[__webpack_require__.e(4508), __webpack_require__.e(2517), __webpack_require__.e(8152), __webpack_require__.e(5771), __webpack_require__.e(5681)]).then(__webpack_require__.bind(__webpack_require__, 65712));
        const { mayNameFiles } = await __webpack_require__.e(/* import() */ 7605).then(__webpack_require__.bind(__webpack_require__, 77605));
        const { network, folder, expectedDeal } = config;
        await requireResultFolder(folder);
        const statement = readStatement(config.provenance);
        const rules = disclosure(mayNameFiles(await host.facts.visibility()));
        const { tasks } = statement.predicate;
        const expectedFiles = expectedNames(config.expectedFiles, tasks.map(({ name }) => name));
        const request = { ...config, expectedFiles, statement, statementFile: config.provenance };
        const { checks, covered } = await verifyProvenance({ ...stage, disclosure: rules }, request).catch(error => {
            throw rules.guard(error, folder);
        });
        for (const { name, outcome, detail } of checks)
            stage.reporter.info(`${CHECK_TITLES[name]}: ${outcome}. ${detail}`);
        if (expectedDeal.requesters === 'anyone') {
            stage.reporter.warn(`Any buyer passes, since \`requester\` is \`anyone\`: ${buyersOf(tasks)} bought this result.`, 'Anyone’s result passes');
        }
        add(findingsOf(network, statement, checks));
        assertProvenanceHolds(checks);
        add({ outputs: { verified: 'true', covered: JSON.stringify(covered) } });
    },
};
function buyersOf(tasks) {
    const buyers = new Set(tasks.map(({ deal }) => deal.requester));
    const [first = ''] = buyers;
    return buyers.size === 1 ? first : `${first} and ${buyers.size - 1} more`;
}
function findingsOf(network, { predicate: { tasks, app } }, checks) {
    const unchecked = checks.filter(({ outcome }) => outcome === 'not checked').map(({ name }) => name);
    return {
        outputs: { unchecked: [...new Set(unchecked)].join(',') },
        details: {
            ...purchaseOf(network, tasks),
            App: [{ ...(0,explorer/* explorerReference */.x)(network, 'app', app.address), name: app.name }],
        },
        checks,
    };
}
function purchaseOf(network, tasks) {
    const [only] = tasks;
    if (only && only.name === undefined) {
        return {
            Deal: [(0,explorer/* explorerReference */.x)(network, 'deal', only.deal.id)],
            Task: [(0,explorer/* explorerReference */.x)(network, 'task', only.task.id)],
        };
    }
    const deals = new Set(tasks.map(({ deal }) => deal.id));
    return { Deals: String(deals.size), Tasks: String(tasks.length) };
}

;// CONCATENATED MODULE: ./build/src/entries/verify.js



async function verify() {
    await (0,run_on_github/* runOnGitHub */._)('verify', host => (0,findings_run/* createFindingsRun */.k)(host, VERIFY));
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

/***/ 29086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ ARCHIVE),
/* harmony export */   g0: () => (/* binding */ COMPUTED),
/* harmony export */   v9: () => (/* binding */ PUBLICATION_KINDS)
/* harmony export */ });
const ARCHIVE = 'result.zip';
const COMPUTED = 'computed.json';
const PUBLICATION_KINDS = ['files', 'archive', 'encrypted'];


/***/ }),

/***/ 47927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   To: () => (/* binding */ PREDICATE_TYPE),
/* harmony export */   UT: () => (/* binding */ makeStatement),
/* harmony export */   zH: () => (/* binding */ STATEMENT_FILE)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13433);
/* harmony import */ var _text_strict_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71659);
/* harmony import */ var _context_results_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29086);





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
    tasks: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(textSchema)),
});
const subjectSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: textSchema,
    digest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ sha256: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^[0-9a-f]{64}$/, 'not a SHA-256')) }),
});
const taskSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(textSchema, valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^(?!\.{1,2}$)[^/]+$/, 'not the name of a folder'))),
    subjects: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(_context_results_js__WEBPACK_IMPORTED_MODULE_3__/* .PUBLICATION_KINDS */ .v9),
    dataset: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ address: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL, checksum: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO })),
    deal: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        id: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO,
        appOwner: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        requestOrderHash: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO),
        requester: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        beneficiary: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        category: numberSchema,
        tag: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO,
        workerpool: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        price: amountSchema,
        transaction: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO),
    }),
    task: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        id: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO,
        worker: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        enclaveChallenge: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        resultDigest: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO,
        cid: textSchema,
        contribution: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO),
        finalisation: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO),
    }),
    renamed: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ name: textSchema, original: textSchema }))),
});
const predicateSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    invocation: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(textSchema, textSchema),
    network: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ name: textSchema, chainId: numberSchema, hub: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL }),
    app: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        address: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        name: textSchema,
        type: textSchema,
        image: textSchema,
        checksum: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO,
        mrenclave: mrenclaveSchema,
    }),
    tasks: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(taskSchema), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y(tasks => tasks.length === 1 || tasks.every(({ name }) => name !== undefined), 'a task of a list has no name')),
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
        json = (0,_text_strict_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStrictJson */ .R)(text);
    }
    catch (error) {
        throw invalid(error.message);
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(statementSchema, json, { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    throw invalid((0,_iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .describeIssue */ .n6)(parsed.issues[0]));
}
function invalid(why) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', {
        what: 'The input `provenance` names a file that is not a provenance statement of this action.',
        why: `${why}.`,
        fix: `Give it the \`${STATEMENT_FILE}\` of an artifact, or the \`provenance\` output of the step that made the result.`,
    });
}


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


/***/ }),

/***/ 92132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ parseResultNames),
/* harmony export */   Cr: () => (/* binding */ pathLinesIn),
/* harmony export */   NC: () => (/* binding */ listedPathLinesIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74763);
/* harmony import */ var _workspace_glob_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59788);
/* harmony import */ var _workspace_workspace_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32945);




const COMMENT = /^#+(?:\s|$)/;
function pathLinesIn(workspace) {
    const isThere = name => (0,_workspace_workspace_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .lookAt */ .t5)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(workspace, name)) !== undefined;
    return (text, input) => {
        const all = text.split(/\r?\n/).map(line => asExclusion(line.trim(), isThere));
        const lines = all.filter(line => line !== '' && !COMMENT.test(line));
        if (lines.length === 0 && all.some(line => line !== ''))
            throw onlyComments(input);
        for (const line of lines)
            requireClear(input, line, isThere);
        const excludes = lines.filter(line => line.startsWith('!'));
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
function listedPathLinesIn(workspace) {
    const read = pathLinesIn(workspace);
    return (text, input) => {
        const lines = read(text, input);
        for (const line of lines)
            if (!line.startsWith('!'))
                requireOwn(input, line, workspace);
        return lines;
    };
}
function requireOwn(input, line, workspace) {
    const start = startOf(line, workspace);
    if (start === undefined)
        return;
    if ((0,_workspace_workspace_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(start, workspace) && !(0,_workspace_workspace_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInGitFolder */ .e9)(node_path__WEBPACK_IMPORTED_MODULE_0__.relative(workspace, start)))
        return;
    throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .a)(input, `The line "${line}" names files outside of the workspace or in a folder of Git, which a task list may not.`, `Copy the files into the workspace, or name them in the input \`${input}\` of the step.`);
}
function startOf(line, workspace) {
    try {
        return (0,_workspace_glob_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInclude */ .KI)(line, workspace).start;
    }
    catch {
        return undefined;
    }
}
function requireClear(input, line, isThere) {
    if (line === '!')
        throw emptyExclusion(input);
    if (line.startsWith('#') && !isThere(line))
        throw noComment(input, line);
    if (line.startsWith('!!') && !isThere(line.slice(1)))
        throw twoMarks(input, line);
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
    return (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .a)(input, 'One line is only an exclamation mark, so it excludes nothing.', 'Write a path after the mark, or remove the line.');
}
function twoMarks(input, line) {
    return (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .a)(input, `The line "${line}" excludes a file whose name begins with an exclamation mark, and no such file exists.`, `Write "!./${line.replace(/^!+\s*/, '')}" to exclude without that mark, or "!./${line.slice(1)}" for a glob with it.`);
}
function onlyComments(input) {
    return (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .a)(input, 'It has only comments, so it names no file.', `Name files in \`${input}\`, or leave it empty.`);
}
function noComment(input, line) {
    return (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .a)(input, `The line "${line}" is not a comment, since no blank follows its #, and no file has that name.`, `Write "# ${line.slice(1)}" for a comment, or "./${line}" for files whose names begin with #.`);
}
function ambiguous(input, line) {
    return (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .a)(input, `The line "${line}" excludes files, but a file has exactly that name.`, `Write "./${line}" to name that file, or "!./${line.slice(1)}" to exclude.`);
}
function onlyExclusions(input) {
    return (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .a)(input, 'Every line excludes files, and no line names any.', `Add a line that names files to \`${input}\`.`);
}


/***/ }),

/***/ 59788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ parseName),
/* harmony export */   Eg: () => (/* binding */ parseExclude),
/* harmony export */   KI: () => (/* binding */ parseInclude)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33581);
/* harmony import */ var _workspace_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32945);




const RULES = {
    dot: true,
    nobrace: true,
    nocase: process.platform === 'win32',
    nocomment: true,
    noext: true,
    nonegate: true,
};
const IS_WINDOWS = process.platform === 'win32';
function parseInclude(line, cwd) {
    const text = absolute(line, cwd);
    const segments = asNamed(split(text));
    const literals = segments.map(literalOf);
    const stars = literals.indexOf(undefined);
    const known = stars < 0 ? literals : literals.slice(0, stars);
    const start = joined(known);
    const isName = stars < 0 && !isForFolders(text);
    const matchers = isForFolders(text)
        ? matchersOf([...segments, '**'])
        : matchersOf(segments, withFolder(segments));
    return {
        start,
        namesGit: literals.some(literal => literal !== undefined && (0,_workspace_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isGitFolder */ .Z$)(literal)),
        matches: file => (isName ? file === start : matchers.some(matcher => matcher.match(slashed(file)))),
        mayMatchBelow: folder => matchers.some(matcher => matcher.match(slashed(folder), true)),
    };
}
function parseExclude(line, cwd) {
    const text = absolute(line, cwd);
    const segments = split(text);
    const below = matchersOf([...segments, '**']);
    const itself = matchersOf(segments, withFolder(segments));
    const isOnlyForFolders = isForFolders(text);
    return (file, mayBeFolder) => {
        const matchers = mayBeFolder || !isOnlyForFolders ? [...below, ...itself] : below;
        return matchers.some(matcher => matcher.match(slashed(file)));
    };
}
function parseName(segment) {
    const matchers = matchersOf([segment]);
    return name => matchers.some(matcher => matcher.match(name));
}
function isForFolders(pattern) {
    return /[\\/]$/.test(pattern);
}
function withFolder(segments) {
    return segments.at(-1) === '**' && segments.length > 1 ? segments.slice(0, -1) : undefined;
}
function absolute(line, cwd) {
    const body = withoutDots(IS_WINDOWS ? line.replaceAll('/', '\\') : line);
    if (node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(body))
        return body;
    const isHome = [line, body].every(text => /^~(?=$|[\\/])/.test(text));
    if (isHome)
        return escaped((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)()) + body.slice(1);
    const [, up = '', below = ''] = /^((?:\.\.(?:[\\/]|$))*)(.*)$/s.exec(body) ?? [];
    return `${escaped(node_path__WEBPACK_IMPORTED_MODULE_1__.join(cwd, up).replace(/[\\/]$/, ''))}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}${below}`;
}
function withoutDots(pattern) {
    const hasDots = /(?:^|[\\/])\.{1,2}(?=[\\/]|$)/.test(pattern);
    if (!hasDots)
        return pattern;
    if (/[*?[].*[\\/]\.\.(?=[\\/]|$)/.test(pattern))
        throw new Error('".." after a star means nothing');
    return node_path__WEBPACK_IMPORTED_MODULE_1__.normalize(pattern).replace(/^\.[\\/]?$/, '');
}
function split(pattern) {
    const [first = '', ...rest] = pattern.split(IS_WINDOWS ? /[\\/]+/ : /\/+/);
    return [first, ...rest.filter(segment => segment !== '')];
}
function asNamed(segments) {
    const names = [];
    let stars = false;
    return segments.map(segment => {
        const name = stars ? undefined : (existing(names, segment) ?? literalOf(segment));
        if (name === undefined) {
            stars = true;
            return segment;
        }
        names.push(name);
        return escaped(name);
    });
}
function existing(folder, segment) {
    if (!segment.includes('[') || /[*?\\]/.test(segment))
        return undefined;
    return (0,_workspace_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .lookAt */ .t5)(joined([...folder, segment])) && segment;
}
function matchersOf(...patterns) {
    const texts = patterns.flatMap(segments => (segments ? [segments.join('/') || '/'] : []));
    const plain = texts.map(text => text.replaceAll(/\[[[*?]\]|\[/g, found => (found === '[' ? '[[]' : found)));
    return [...new Set([...texts, ...plain])].map(pattern => new minimatch__WEBPACK_IMPORTED_MODULE_2__/* .Minimatch */ .VR(pattern, RULES));
}
function literalOf(segment) {
    let literal = '';
    for (let at = 0; at < segment.length; at++) {
        const char = segment[at];
        if (char === '*' || char === '?')
            return undefined;
        if (char === '\\' && !IS_WINDOWS && at + 1 < segment.length) {
            literal += segment[++at];
            continue;
        }
        const [set = ''] = char === '[' ? (/^\[[^\]]+\]/.exec(segment.slice(at)) ?? []) : [];
        if (set.length > 3)
            return undefined;
        literal += set === '' ? char : set[1];
        if (set !== '')
            at += set.length - 1;
    }
    return literal;
}
function escaped(name) {
    return (IS_WINDOWS ? name : name.replaceAll('\\', '\\\\')).replaceAll(/[[?*]/g, '[$&]');
}
function joined(segments) {
    const text = segments.join(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    return text === '' || text.endsWith(':') ? text + node_path__WEBPACK_IMPORTED_MODULE_1__.sep : text;
}
function slashed(file) {
    return IS_WINDOWS ? file.replaceAll('\\', '/') : file;
}


/***/ })

};
