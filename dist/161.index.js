export const id = 161;
export const ids = [161];
export const modules = {

/***/ 30026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ parseCollectInputs),
  T: () => (/* binding */ parseInputs)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/iexec/amount.js
var amount = __webpack_require__(570);
// EXTERNAL MODULE: ./build/src/iexec/category.js
var category = __webpack_require__(87178);
// EXTERNAL MODULE: ./build/src/action/identity.js
var action_identity = __webpack_require__(89536);
// EXTERNAL MODULE: ./build/src/action/input-values.js
var input_values = __webpack_require__(75599);
// EXTERNAL MODULE: ./build/src/action/recipients-input.js
var recipients_input = __webpack_require__(60895);
;// CONCATENATED MODULE: ./build/src/action/artifact-inputs.js



const ARTIFACT_CHOICES = ['auto', 'decrypted', 'encrypted', 'ciphertext', 'none'];
function artifactInputs(read, { problems, withDefault, optional }, env) {
    const matrix = read('matrix');
    const artifact = withDefault('artifact', (0,input_values/* parseChoice */.HU)(ARTIFACT_CHOICES), 'auto');
    const recipients = read('recipients') === '' ? [] : optional('recipients', recipients_input/* parseRecipients */.q);
    const artifactName = withDefault('artifact-name', input_values/* parseArtifactName */.TZ, `confidential-task-result-${(0,action_identity/* runSuffix */.$C)({ env, matrix })}`);
    const add = (input, why, fix) => problems.add((0,input_values/* invalidInput */.aY)(input, why, fix));
    if (artifact === 'encrypted' && recipients?.length === 0) {
        add('artifact', 'It is `encrypted`, and `recipients` names nobody to encrypt to.', 'Set `recipients` to the age recipients who may read the result, or choose another `artifact`.');
    }
    else if (recipients?.length && artifact !== undefined && !['auto', 'encrypted'].includes(artifact)) {
        add('recipients', `It is set, and \`artifact: ${artifact}\` is encrypted to nobody.`, 'Leave `artifact` at `auto`, or take the recipients out.');
    }
    if (recipients?.length && read('beneficiary') !== '') {
        add('recipients', 'It is set beside `beneficiary`, and a result for somebody else cannot be decrypted here.', 'Keep one of the two: `beneficiary` gives the result to one wallet, `recipients` to holders of age keys.');
    }
    if (artifact === undefined || recipients === undefined || artifactName === undefined)
        return undefined;
    return {
        artifact,
        recipients,
        artifactName,
        ownsArtifactName: read('artifact-name') === '' || !(0,action_identity/* isMatrixJob */.Pw)(matrix),
    };
}

// EXTERNAL MODULE: ./build/src/check/compare.js
var compare = __webpack_require__(74937);
;// CONCATENATED MODULE: ./build/src/action/check-inputs.js


const ON_DIFFERENCE_CHOICES = ['fail', 'warn', 'ignore'];
function checkInputs(read, { problems, withDefault }) {
    const patterns = withDefault('baseline', input_values/* parseLines */.Li, '');
    const onDifference = withDefault('on-difference', (0,input_values/* parseChoice */.HU)(ON_DIFFERENCE_CHOICES), 'fail');
    const pixelTolerance = withDefault('pixel-tolerance', parseTolerance, String(compare/* BLENDER_RULE */.ce.pixelTolerance));
    const allowedPpm = withDefault('different-pixels', parsePercent, '1%');
    const update = withDefault('baseline-update', input_values/* parseBoolean */.yG, 'false');
    const identities = withDefault('baseline-key', parseIdentities, '');
    if (patterns === undefined || onDifference === undefined || identities === undefined)
        return undefined;
    if (pixelTolerance === undefined || allowedPpm === undefined || update === undefined)
        return undefined;
    if (!patterns.some(pattern => !pattern.startsWith('!'))) {
        if (patterns.length > 0 || update) {
            const input = update ? 'baseline-update' : 'baseline';
            problems.add((0,input_values/* invalidInput */.aY)(input, update
                ? 'It is true, and `baseline` names no files.'
                : 'Every line excludes files and none names any.', 'Set `baseline` to the folder or the glob of the expected pictures.'));
        }
        return undefined;
    }
    if (patterns.length > 0 && read('beneficiary') !== '') {
        problems.add((0,input_values/* invalidInput */.aY)('baseline', 'With `beneficiary` the result stays encrypted, so that there are no pictures to compare.', 'Remove `baseline` or `beneficiary`.'));
    }
    return { patterns, onDifference, rule: { pixelTolerance, allowedPpm }, update, identities };
}
const parseIdentities = (text, input) => {
    const lines = (0,input_values/* parseLines */.Li)(text, input);
    if (lines.every(line => /^AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]+$/i.test(line)))
        return lines;
    throw (0,input_values/* invalidInput */.aY)(input, 'One of its lines is not an age identity.', `Set \`${input}\` from a secret that holds the output of age-keygen, with its line AGE-SECRET-KEY-1….`);
};
const parseTolerance = (text, input) => {
    const steps = Number(text);
    if (/^\d{1,3}$/.test(text) && steps <= 255)
        return steps;
    throw (0,input_values/* invalidInput */.aY)(input, `"${text.slice(0, 60)}" is not a whole number from 0 to 255.`, `Give \`${input}\` in steps of 1/255: 0 for no tolerance, 4 for what Blender's own tests allow.`);
};
const parsePercent = (text, input) => {
    const [, number] = /^(\d{1,3}(?:\.\d{1,4})?)\s*%?$/.exec(text) ?? [];
    const ppm = Math.round(Number(number) * 10_000);
    if (number !== undefined && ppm <= 1_000_000)
        return ppm;
    throw (0,input_values/* invalidInput */.aY)(input, `"${text.slice(0, 60)}" is not a percentage from 0 to 100 with up to four decimals.`, `Give \`${input}\` such as 1% or 0.05%; 0 allows no differing pixel.`);
};

// EXTERNAL MODULE: ./build/src/action/input-fields.js + 2 modules
var input_fields = __webpack_require__(30464);
// EXTERNAL MODULE: ./build/src/action/public-inputs.js
var public_inputs = __webpack_require__(15477);
// EXTERNAL MODULE: ./build/src/action/report-writer.js
var report_writer = __webpack_require__(47478);
;// CONCATENATED MODULE: ./build/src/action/storage-inputs.js

function storageInputs(read, fields) {
    const { optional, required, withDefault, problems } = fields;
    const kind = withDefault('storage', (0,input_values/* parseChoice */.HU)(['ipfs', 'http-put']), 'ipfs');
    if (kind === 'http-put') {
        const uploadUrl = required('storage-url', parseFileUrl, 'Set `storage-url` to the address that files are PUT to, from a secret when it holds a signature.');
        const publicUrl = optional('storage-public-url', parseFileUrl);
        return uploadUrl === undefined ? undefined : { kind, uploadUrl, publicUrl };
    }
    for (const name of ['storage-url', 'storage-public-url']) {
        if (kind === undefined || read(name) === '')
            continue;
        problems.add((0,input_values/* invalidInput */.aY)(name, 'It is for `storage: http-put`, and `storage` is `ipfs`.', `Set \`storage\` to http-put, or leave \`${name}\` out.`));
    }
    return kind && { kind };
}
const parseFileUrl = (text, input) => {
    const url = new URL((0,input_values/* parseServiceUrl */.iO)(text, input));
    if (url.hash === '')
        return url.href;
    throw (0,input_values/* invalidInput */.aY)(input, 'It has a fragment (`#…`), which no server gets to see.', `Give \`${input}\` without it.`);
};

;// CONCATENATED MODULE: ./build/src/action/inputs.js











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
    const identity = read('idempotency-key') || (0,action_identity/* runIdentity */.yK)({ env, matrix });
    if (!identity) {
        problems.add((0,input_values/* invalidInput */.aY)('idempotency-key', 'It is empty, and the environment does not tell which workflow run this is.', 'Set `idempotency-key` to a text that is the same whenever this very run is tried again.'));
    }
    for (const leak of (0,public_inputs/* leaksOf */.G)(read))
        problems.add(leak);
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
        storage: storageInputs(read, fields),
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
    const wallet = fields.walletInputs();
    const network = fields.network();
    const appLock = fields.appLock();
    const timeoutMs = withDefault('timeout', parseTimeout, '5h30m');
    const maxOutputBytes = withDefault('max-output-size', input_values/* parseSize */.DB, '10GiB');
    const outputPath = withDefault('output-path', inWorkspace(workspace), 'confidential-output');
    const artifact = artifactInputs(read, fields, env);
    (0,report_writer/* checkReportInputs */.K)(fields, { comments: true });
    const check = checkInputs(read, fields);
    if (wallet === undefined || network === undefined)
        return undefined;
    if (timeoutMs === undefined || maxOutputBytes === undefined || outputPath === undefined)
        return undefined;
    if (artifact === undefined)
        return undefined;
    return {
        request: { network, timeoutMs, maxOutputBytes, outputPath, ...(appLock && { appLock }) },
        workspace,
        ...wallet,
        encryptionSecret: read('encryption-secret'),
        check,
        ...artifact,
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

/***/ 60895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ badRecipient),
/* harmony export */   q: () => (/* binding */ parseRecipients)
/* harmony export */ });
/* harmony import */ var _scure_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64929);
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75599);


const KINDS = { age: 32, age1pq: 1216, age1tag: 33, age1tagpq: 1249 };
const parseRecipients = (text, input) => {
    const recipients = (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLines */ .Li)(text, input).map((line, index) => {
        const recipient = line.replace(/\s+#.*$/, '');
        const why = whyNoRecipient(recipient);
        if (why !== undefined)
            throw badRecipient(input, index + 1, why);
        return recipient;
    });
    if (recipients.length === 0) {
        throw (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'It holds nothing but comments, so nobody could read the artifact.', `Add a recipient to \`${input}\`, or leave it empty.`);
    }
    return [...new Set(recipients)];
};
function badRecipient(input, line, why) {
    return (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, `Recipient ${line} ${why}.`, `Give \`${input}\` the public keys of those who may read the result, as \`age-keygen\` prints them: age1 and what follows.`);
}
function whyNoRecipient(recipient) {
    if (/^age-secret-key-/i.test(recipient)) {
        return 'is a secret key, which does not belong here: take it for known to others and make a new one';
    }
    if (/^(ssh-|ecdsa-|sk-ssh-)/.test(recipient))
        return 'is an SSH key, which is not supported';
    try {
        const { prefix, words } = _scure_base__WEBPACK_IMPORTED_MODULE_1__/* .bech32 */ .I.decode(recipient, false);
        const size = KINDS[prefix];
        if (size === undefined)
            return 'is of an unknown kind';
        if (_scure_base__WEBPACK_IMPORTED_MODULE_1__/* .bech32 */ .I.fromWords(words).length === size)
            return undefined;
    }
    catch {
    }
    return 'is no age recipient: a character is missing or mistyped';
}


/***/ }),

/***/ 74937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RZ: () => (/* binding */ comparePictures),
/* harmony export */   ce: () => (/* binding */ BLENDER_RULE),
/* harmony export */   gZ: () => (/* binding */ pixelDifference)
/* harmony export */ });
const BLENDER_RULE = { pixelTolerance: 4, allowedPpm: 10_000 };
function pixelDifference(before, after, index) {
    const at = index * 4;
    const alphaBefore = before[at + 3];
    const alphaAfter = after[at + 3];
    let largest = Math.abs(alphaBefore - alphaAfter) * 255;
    for (let channel = at; channel < at + 3; channel++) {
        const difference = Math.abs(before[channel] * alphaBefore - after[channel] * alphaAfter);
        if (difference > largest)
            largest = difference;
    }
    return largest;
}
function comparePictures(before, after, rule) {
    const { width, height } = before;
    const total = width * height;
    const tolerance = rule.pixelTolerance * 255;
    let differing = 0;
    let largest = 0;
    let [left, top, right, bottom] = [width, height, -1, -1];
    for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
            const difference = pixelDifference(before.rgba, after.rgba, y * width + x);
            if (difference > largest)
                largest = difference;
            if (difference <= tolerance)
                continue;
            differing++;
            if (x < left)
                left = x;
            if (x > right)
                right = x;
            if (y < top)
                top = y;
            bottom = y;
        }
    }
    return {
        differing,
        total,
        largest: Math.ceil(largest / 255),
        region: differing === 0 ? undefined : { left, top, width: right - left + 1, height: bottom - top + 1 },
        differs: differing * 1_000_000 > rule.allowedPpm * total,
    };
}


/***/ }),

/***/ 17161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30026);
/* harmony import */ var _action_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3406);
/* harmony import */ var _action_task_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15507);



async function main() {
    await (0,_action_task_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .runTaskEntry */ .z)('main', {
        presets: _action_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTPUT_PRESETS */ .Ds,
        parse: _action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInputs */ .T,
        run: async (config, surroundings) => {
            const { runTask } = await Promise.all(/* import() */[__webpack_require__.e(848), __webpack_require__.e(517), __webpack_require__.e(477), __webpack_require__.e(529), __webpack_require__.e(771), __webpack_require__.e(474), __webpack_require__.e(331), __webpack_require__.e(277), __webpack_require__.e(151), __webpack_require__.e(61), __webpack_require__.e(30)]).then(__webpack_require__.bind(__webpack_require__, 95030));
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
