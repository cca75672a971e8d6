export const id = 161;
export const ids = [161];
export const modules = {

/***/ 70934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ji: () => (/* binding */ parseCollectInputs),
  TL: () => (/* binding */ parseInputs)
});

// UNUSED EXPORTS: ARTIFACT_CHOICES

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/iexec/amount.js
var amount = __webpack_require__(570);
// EXTERNAL MODULE: ./build/src/iexec/category.js
var category = __webpack_require__(87178);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/action/identity.js

function runIdentity({ env, matrix }) {
    const repository = env.GITHUB_REPOSITORY_ID || env.GITHUB_REPOSITORY;
    const run = env.GITHUB_RUN_ID;
    if (!repository || !run)
        return undefined;
    const workflow = env.GITHUB_WORKFLOW_REF || env.GITHUB_WORKFLOW || '';
    return JSON.stringify([
        repository,
        workflow,
        run,
        env.GITHUB_JOB ?? '',
        canonical(matrix),
        env.GITHUB_ACTION ?? '',
    ]);
}
function runSuffix({ env, matrix }) {
    const job = (env.GITHUB_JOB ?? '').replaceAll(/[^\w-]+/g, '-').slice(0, 60);
    const cell = canonical(matrix);
    const digest = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([env.GITHUB_JOB ?? '', cell, env.GITHUB_ACTION ?? '']))
        .digest('hex')
        .slice(0, 6);
    return [job, digest].filter(part => part !== '').join('-');
}
function isMatrixJob(matrix) {
    return canonical(matrix) !== '';
}
function canonical(matrix) {
    try {
        const value = JSON.parse(matrix);
        return value === null ? '' : JSON.stringify(sortKeys(value));
    }
    catch {
        return matrix.trim();
    }
}
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

// EXTERNAL MODULE: ./build/src/action/input-fields.js + 2 modules
var input_fields = __webpack_require__(30464);
// EXTERNAL MODULE: ./build/src/action/input-values.js
var input_values = __webpack_require__(75599);
;// CONCATENATED MODULE: ./build/src/action/inputs.js






const ARTIFACT_CHOICES = ['auto', 'decrypted', 'ciphertext', 'none'];
function parseInputs(read, world) {
    const { env } = world;
    const fields = (0,input_fields/* createInputFields */.o)(read, world);
    const { problems, optional, withDefault, required } = fields;
    const app = required('app', input_values/* parseAddress */.or, 'Set `app` to the address of the iExec app to run.');
    const inputPatterns = withDefault('inputs', input_values/* parseLines */.Li, '') ?? [];
    const dataset = optional('dataset', input_values/* parseAddress */.or);
    if (inputPatterns.length > 0 && read('dataset') !== '') {
        problems.add((0,input_values/* invalidInput */.aY)('dataset', 'Both `inputs` and `dataset` are set, and a task takes one protected dataset.', 'Keep `inputs` to send files of this job, or `dataset` to use one that exists.'));
    }
    if (inputPatterns.length > 0 && inputPatterns.every(pattern => pattern.startsWith('!'))) {
        problems.add((0,input_values/* invalidInput */.aY)('inputs', 'Every line excludes files and none names any.', 'Add the files to send to `inputs`.'));
    }
    const maxPrice = withDefault('max-price', amount/* parseRlc */.l, '0');
    const appMaxPrice = withDefault('app-max-price', amount/* parseRlc */.l, '0');
    if (maxPrice !== undefined && appMaxPrice !== undefined && appMaxPrice > maxPrice) {
        problems.add((0,input_values/* invalidInput */.aY)('app-max-price', 'It is more than `max-price`, which is the budget of the whole run.', 'Raise `max-price` or lower `app-max-price`.'));
    }
    const matrix = read('matrix');
    const identity = read('idempotency-key') || runIdentity({ env, matrix });
    if (!identity) {
        problems.add((0,input_values/* invalidInput */.aY)('idempotency-key', 'It is empty, and the environment does not tell which workflow run this is.', 'Set `idempotency-key` to a text that is the same whenever this very run is tried again.'));
    }
    const result = resultInputs(read, fields, env);
    const checked = {
        app,
        category: withDefault('category', category/* parseCategory */.sF, 'XS'),
        args: read('args'),
        inputFiles: withDefault('input-files', input_values/* parseUrls */.S$, ''),
        secrets: withDefault('secrets', input_values/* parseSecrets */.dC, ''),
        maxPrice,
        appMaxPrice,
        workerpool: optional('workerpool', input_values/* parseAddress */.or),
        beneficiary: optional('beneficiary', input_values/* parseAddress */.or),
        retry: withDefault('retry', (0,input_values/* parseChoice */.HU)(['after-failure', 'never']), 'after-failure'),
        deposit: withDefault('deposit', (0,input_values/* parseChoice */.HU)(['auto', 'never']), 'auto'),
        orderTimeoutMs: withDefault('order-timeout', input_values/* parseDuration */.E9, '0'),
    };
    problems.throwIfAny();
    const { request, ...rest } = result;
    const { args, workerpool, beneficiary, ...always } = checked;
    return {
        ...rest,
        request: {
            ...request,
            ...always,
            identity: identity,
            ...(args !== '' && { args }),
            ...(dataset !== undefined && { dataset }),
            ...(workerpool !== undefined && { workerpool }),
            ...(beneficiary !== undefined && { beneficiary }),
        },
        inputPatterns,
    };
}
function parseCollectInputs(read, world) {
    if (read('deal-id') === '')
        return parseInputs(read, world);
    const fields = (0,input_fields/* createInputFields */.o)(read, world);
    const dealId = fields.optional('deal-id', input_values/* parseDealId */.T0);
    const result = resultInputs(read, fields, world.env);
    fields.problems.throwIfAny();
    return { ...result, dealId: dealId };
}
function resultInputs(read, fields, env) {
    const { withDefault, workspace } = fields;
    const matrix = read('matrix');
    const wallet = fields.walletInputs();
    const network = fields.network();
    const appLock = fields.appLock();
    const timeoutMs = withDefault('timeout', parseTimeout, '5h30m');
    const maxOutputBytes = withDefault('max-output-size', input_values/* parseSize */.DB, '10GiB');
    const outputPath = withDefault('output-path', inWorkspace(workspace), 'confidential-output');
    const artifact = withDefault('artifact', (0,input_values/* parseChoice */.HU)(ARTIFACT_CHOICES), 'auto');
    const artifactName = withDefault('artifact-name', input_values/* parseArtifactName */.TZ, `confidential-task-result-${runSuffix({ env, matrix })}`);
    const summary = withDefault('summary', input_values/* parseBoolean */.yG, 'true');
    if (wallet === undefined || network === undefined)
        return undefined;
    if (timeoutMs === undefined || maxOutputBytes === undefined || outputPath === undefined)
        return undefined;
    if (artifact === undefined || artifactName === undefined || summary === undefined)
        return undefined;
    return {
        request: { network, timeoutMs, maxOutputBytes, outputPath, ...(appLock && { appLock }) },
        workspace,
        ...wallet,
        encryptionSecret: read('encryption-secret'),
        artifact,
        artifactName,
        ownsArtifactName: read('artifact-name') === '' || !isMatrixJob(matrix),
        summary,
        githubToken: read('github-token'),
    };
}
const parseTimeout = (text, input) => {
    const milliseconds = (0,input_values/* parseDuration */.E9)(text, input);
    if (milliseconds >= 1_000)
        return milliseconds;
    throw (0,input_values/* invalidInput */.aY)(input, 'It is less than one second.', `Set \`${input}\` to how long to wait, such as 45m.`);
};
function inWorkspace(workspace) {
    return (text, input) => {
        const folder = external_node_path_.resolve(workspace, text);
        const below = external_node_path_.relative(folder, external_node_path_.resolve(workspace));
        if (below !== '' && (below.startsWith('..') || external_node_path_.isAbsolute(below)))
            return folder;
        throw (0,input_values/* invalidInput */.aY)(input, 'It is the workspace itself or a folder that holds it.', `Set \`${input}\` to a folder of its own, such as confidential-output.`);
    };
}


/***/ }),

/***/ 17161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70934);
/* harmony import */ var _action_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3406);
/* harmony import */ var _action_task_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18748);



async function main() {
    await (0,_action_task_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .runTaskEntry */ .z)('main', {
        presets: _action_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTPUT_PRESETS */ .Ds,
        parse: _action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInputs */ .TL,
        run: async (config, surroundings) => {
            const { runTask } = await Promise.all(/* import() */[__webpack_require__.e(799), __webpack_require__.e(517), __webpack_require__.e(529), __webpack_require__.e(934), __webpack_require__.e(331), __webpack_require__.e(170), __webpack_require__.e(345), __webpack_require__.e(310)]).then(__webpack_require__.bind(__webpack_require__, 91310));
            await runTask(config, surroundings);
        },
        end: 'completed',
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
