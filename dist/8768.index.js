export const id = 8768;
export const ids = [8768];
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
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/iexec/amount.js
var amount = __webpack_require__(570);
// EXTERNAL MODULE: ./build/src/iexec/category.js
var category = __webpack_require__(87178);
// EXTERNAL MODULE: ./build/src/iexec/command-line.js
var command_line = __webpack_require__(81252);
// EXTERNAL MODULE: ./build/src/iexec/networks.js
var networks = __webpack_require__(43885);
// EXTERNAL MODULE: ./build/src/net/local-address.js
var local_address = __webpack_require__(27935);
// EXTERNAL MODULE: ./build/src/action/input-values.js
var input_values = __webpack_require__(75599);
// EXTERNAL MODULE: ./build/src/action/recipients-input.js
var recipients_input = __webpack_require__(60895);
;// CONCATENATED MODULE: ./build/src/action/artifact-inputs.js


const ARTIFACT_CHOICES = ['auto', 'decrypted', 'encrypted', 'ciphertext', 'none'];
function artifactInputs(read, { problems, withDefault, optional }) {
    const artifact = withDefault('artifact', (0,input_values/* parseChoice */.HU)(ARTIFACT_CHOICES), 'auto');
    const recipients = read('recipients') === '' ? [] : optional('recipients', recipients_input/* parseRecipients */.q);
    const artifactName = optional('artifact-name', input_values/* parseArtifactName */.TZ);
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
    if (artifact === undefined || recipients === undefined)
        return undefined;
    return { artifact, recipients, ...(artifactName !== undefined && { artifactName }) };
}

// EXTERNAL MODULE: ./build/src/check/compare.js
var compare = __webpack_require__(74937);
// EXTERNAL MODULE: ./build/src/action/path-lines.js
var path_lines = __webpack_require__(83447);
;// CONCATENATED MODULE: ./build/src/action/check-inputs.js



const ON_DIFFERENCE_CHOICES = ['fail', 'warn', 'ignore'];
function checkInputs(read, { problems, withDefault, workspace }) {
    const patterns = withDefault('baseline', (0,path_lines/* pathLinesIn */.C)(workspace), '');
    const onDifference = withDefault('on-difference', (0,input_values/* parseChoice */.HU)(ON_DIFFERENCE_CHOICES), 'fail');
    const pixelTolerance = withDefault('pixel-tolerance', parseTolerance, String(compare/* BLENDER_RULE */.ce.pixelTolerance));
    const allowedPpm = withDefault('different-pixels', parsePercent, '1%');
    const update = withDefault('baseline-update', input_values/* parseBoolean */.yG, 'false');
    const identities = withDefault('baseline-key', parseIdentities, '');
    if (patterns === undefined || onDifference === undefined || identities === undefined)
        return undefined;
    if (pixelTolerance === undefined || allowedPpm === undefined || update === undefined)
        return undefined;
    if (patterns.length === 0) {
        if (update) {
            problems.add((0,input_values/* invalidInput */.aY)('baseline-update', 'It is true, and `baseline` names no files.', 'Set `baseline` to the folder or the glob of the expected pictures.'));
        }
        return undefined;
    }
    if (read('beneficiary') !== '') {
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

// EXTERNAL MODULE: ./build/src/action/identity.js
var action_identity = __webpack_require__(89536);
// EXTERNAL MODULE: ./build/src/action/input-fields.js + 1 modules
var input_fields = __webpack_require__(16865);
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
















const MAX_ARGS_BYTES = 20_000;
function parseInputs(read, world) {
    const { env } = world;
    const fields = (0,input_fields/* createInputFields */.o)(read, world);
    const { problems, optional, withDefault, required } = fields;
    const app = required('app', input_values/* parseAddress */.or, 'Set `app` to the address of the iExec app to run.');
    const inputPatterns = withDefault('inputs', (0,path_lines/* pathLinesIn */.C)(fields.workspace), '') ?? [];
    const dataset = optional('dataset', input_values/* parseAddress */.or);
    if (inputPatterns.length > 0 && read('dataset') !== '') {
        problems.add((0,input_values/* invalidInput */.aY)('dataset', 'Both `inputs` and `dataset` are set, and a task takes one protected dataset.', 'Keep `inputs` to send files of this job, or `dataset` to use one that exists.'));
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
    const argsBytes = Buffer.byteLength(read('args'));
    if (argsBytes > MAX_ARGS_BYTES) {
        problems.add((0,input_values/* invalidInput */.aY)('args', `It has ${argsBytes} bytes, all of which the chain would have to store, and at most ${MAX_ARGS_BYTES} are sent.`, 'Put what is long into a file, and send that through `inputs`.'));
    }
    const commandLine = (0,command_line/* readCommandLine */.y)(read('args'));
    if (commandLine.open !== undefined) {
        problems.add((0,input_values/* invalidInput */.aY)('args', `A quote (${commandLine.open}) is opened and never closed, and the worker runs the app without any arguments then.`, `Close it, or put the argument that it is part of into quotes of the other kind.`));
    }
    const result = resultInputs(read, fields);
    const checked = {
        app,
        category: withDefault('category', category/* parseCategory */.sF, 'XS'),
        args: commandLine.text,
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
    const isOutside = result && !(0,networks/* isLocalNetwork */.ok)(result.request.network);
    const inside = isOutside && checked.inputFiles?.find(local_address/* isLocal */.IX);
    if (inside) {
        problems.add((0,input_values/* invalidInput */.aY)('input-files', `The host ${new URL(inside).hostname} is of this machine or of a private network, where no enclave can follow.`, 'Put the file where everybody can fetch it, or send it through `inputs`.'));
    }
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
    if (read('deal-id') === '') {
        if (read('app') === '')
            throw namesNoDeal();
        return parseInputs(read, world);
    }
    const fields = (0,input_fields/* createInputFields */.o)(read, world);
    const { optional } = fields;
    const dealId = optional('deal-id', input_values/* parseDealId */.T0);
    const named = {
        requesters: optional('requester', input_values/* parseAddresses */.ug),
        beneficiary: optional('beneficiary', input_values/* parseAddress */.or),
        app: optional('app', input_values/* parseAddress */.or),
        dataset: optional('dataset', input_values/* parseAddress */.or),
        workerpool: optional('workerpool', input_values/* parseAddress */.or),
        args: read('args') || undefined,
    };
    const result = resultInputs(read, fields);
    fields.problems.throwIfAny();
    const terms = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
    return { ...result, dealId: dealId, terms };
}
function namesNoDeal() {
    return new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: 'Neither the input `deal-id` nor `app` is set, so nothing says which deal to collect.',
        why: 'An output of a step that did not run, or of a cache that was not found, is empty.',
        fix: 'Check the step that `deal-id` comes from; or give the inputs that the deal was bought with, beginning with `app`.',
    });
}
function resultInputs(read, fields) {
    const { withDefault, workspace } = fields;
    const wallet = fields.walletInputs();
    const network = fields.network();
    const appLock = fields.appLock();
    const timeoutMs = withDefault('timeout', parseTimeout, '5h30m');
    const maxOutputBytes = withDefault('max-output-size', input_values/* parseSize */.DB, '10GiB');
    const outputPath = withDefault('output-path', inWorkspace(workspace), 'confidential-output');
    const artifact = artifactInputs(read, fields);
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

/***/ 15477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ leaksOf),
/* harmony export */   Q: () => (/* binding */ suspicionsOf)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27521);
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75599);
/* harmony import */ var _secret_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94072);
/* harmony import */ var _secret_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96258);




const PUBLIC_INPUTS = ['args', 'input-files', 'secrets'];
const MIN_LENGTH = 8;
function leaksOf(read, more = []) {
    const { whole, keys } = (0,_secret_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsOf */ .F)(read);
    const secrets = [...whole, ...keys.filter(isKeyLike), ...more];
    const forms = new Set(secrets.flatMap(secret => [...(0,_secret_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .formsOf */ .X)(secret), ...unalignedBase64(secret)]));
    return PUBLIC_INPUTS.filter(input => holdsAny(read(input), forms)).map(input => (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(input, 'It holds a secret of this step, and everybody could read it on chain.', `Take the secret out of \`${input}\`; what the app must know goes into \`inputs\`, or through \`secrets\` as the name of a requester secret. If the log of a run ever showed it, replace it.`));
}
function isKeyLike(text) {
    return /\d/.test(text) && !/^\d{4}-?\d\d-?\d\d(T[\d:.]*Z?)?$/.test(text);
}
function suspicionsOf(read) {
    return PUBLIC_INPUTS.flatMap(input => {
        const found = suspiciousKinds(read(input));
        if (found.length === 0)
            return [];
        return `The input \`${input}\` seems to hold ${found.join(' and ')}. It is public, on chain, for good: if this is a secret, cancel this run, replace the secret, and hand it to the app through \`inputs\` or \`secrets\`.`;
    });
}
const SHAPES = [
    ['a private key', /(?<![0-9a-f])(0x)?[0-9a-f]{64}(?![0-9a-f])/i],
    ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY/],
    ['a private key', /AGE-SECRET-KEY-(PQ-)?1[A-Z0-9]{20}/i],
    ['a GitHub token', /\b(gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/],
    ['a GitLab token', /\bglpat-[\w-]{16,}/],
    ['an AWS access key', /\b(AKIA|ASIA)[A-Z0-9]{16}\b/],
    ['a Google key', /\bAIza[\w-]{35}/],
    ['a Slack token', /\bxox[abeprs]-[\w-]{10,}/],
    ['a Stripe key', /\b[rs]k_(live|test)_[A-Za-z0-9]{16,}/],
    ['an npm token', /\bnpm_[A-Za-z0-9]{30,}/],
    ['a Hugging Face token', /\bhf_[A-Za-z0-9]{20,}/],
    ['an API key', /\bsk-[A-Za-z0-9_-]{20,}/],
    ['a JSON Web Token', /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]+/],
    ['a URL with a password', /\b[a-z][a-z0-9+.-]*:\/\/[^\s/@]*:[^\s/@]+@/i],
    [
        'a signed URL',
        /[?&](sig|signature|x-amz-signature|x-goog-signature|token|access_token|api[_-]?key|key|secret)=[^\s&]/i,
    ],
    ['a password', /(?<!\w)--?(password|passwd|secret|token|api[_-]?key|private[_-]?key)[= ]\s*[^\s-]/i],
];
function suspiciousKinds(text) {
    const kinds = SHAPES.filter(([, shape]) => shape.test(text)).map(([kind]) => kind);
    if (holdsMnemonic(text))
        kinds.push('a mnemonic');
    return [...new Set(kinds)];
}
function holdsMnemonic(text) {
    const words = text.toLowerCase().split(/[\s,"']+/);
    return words.some((_, start) => [12, 15, 18, 21, 24].some(count => start + count <= words.length &&
        ethers__WEBPACK_IMPORTED_MODULE_3__/* .Mnemonic */ .v.isValidMnemonic(words.slice(start, start + count).join(' '))));
}
function holdsAny(text, forms) {
    const texts = [text, decoded(text)].map(one => one.replace(/\s+/g, ' '));
    return [...forms].some(form => {
        if (form.length < MIN_LENGTH)
            return false;
        if (!/^(0x)?[0-9a-f]+$/i.test(form))
            return texts.some(one => one.includes(form));
        return texts.some(one => one.toLowerCase().includes(form.toLowerCase()));
    });
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function unalignedBase64(secret) {
    const bytes = Buffer.from(secret);
    return [1, 2].flatMap(offset => {
        const whole = Buffer.concat([Buffer.alloc(offset), bytes]).subarray(3);
        const core = whole.subarray(0, whole.length - (whole.length % 3));
        return [core.toString('base64'), core.toString('base64url')];
    });
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
        const recipient = line.replace(/\s#.*$/, '').trimEnd();
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

/***/ 15507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ runTaskEntry)
});

// EXTERNAL MODULE: ./build/src/iexec/command-line.js
var command_line = __webpack_require__(81252);
// EXTERNAL MODULE: ./build/src/net/proxy.js
var proxy = __webpack_require__(20821);
// EXTERNAL MODULE: ./build/src/action/input-reader.js
var input_reader = __webpack_require__(66094);
// EXTERNAL MODULE: ./build/src/action/lifecycle.js + 4 modules
var lifecycle = __webpack_require__(65196);
// EXTERNAL MODULE: ./build/src/action/log.js + 1 modules
var log = __webpack_require__(9128);
// EXTERNAL MODULE: ./build/src/action/masks.js
var masks = __webpack_require__(50705);
// EXTERNAL MODULE: ./build/src/action/outputs.js
var outputs = __webpack_require__(3406);
// EXTERNAL MODULE: ./build/src/action/public-inputs.js
var public_inputs = __webpack_require__(15477);
// EXTERNAL MODULE: ./build/src/action/read-text-file.js
var read_text_file = __webpack_require__(29831);
// EXTERNAL MODULE: ./build/src/action/report-writer.js
var report_writer = __webpack_require__(47478);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/iexec/networks.js
var networks = __webpack_require__(43885);
// EXTERNAL MODULE: ./build/src/pipeline/disclosure.js
var disclosure = __webpack_require__(99323);
// EXTERNAL MODULE: ./build/src/pipeline/statement.js
var pipeline_statement = __webpack_require__(16949);
// EXTERNAL MODULE: ./build/src/action/explorer.js
var explorer = __webpack_require__(61253);
// EXTERNAL MODULE: ./build/src/check/check-result.js
var check_result = __webpack_require__(34366);
// EXTERNAL MODULE: ./build/src/action/markdown.js
var action_markdown = __webpack_require__(81923);
;// CONCATENATED MODULE: ./build/src/action/render-check-section.js


const MAX_ROWS = 50;
const HEADINGS = {
    passed: 'passed ✅',
    failed: 'failed ❌',
    updated: 'updated the baseline 📌',
    'nothing-compared': 'compared nothing ⚠️',
};
function renderCheckSection({ result, report, mayName }, published) {
    const parts = [
        (0,action_markdown/* escapeMarkdown */.FV)((0,check_result/* verdictLine */.MT)(result)),
        ...(mayName ? [picturesTable(result)] : []),
        reportLine(report, mayName ? published : {}),
        `<sub>${(0,action_markdown/* escapeMarkdown */.FV)((0,check_result/* ruleLine */.lW)(result.rule))}</sub>`,
    ];
    const markdown = parts.filter(part => part !== '').join('\n\n');
    return { title: `Render check ${HEADINGS[result.outcome]}`, markdown };
}
function picturesTable({ pictures }) {
    const toName = pictures.filter(({ verdict }) => verdict !== 'same');
    if (toName.length === 0)
        return '';
    const rows = toName
        .slice(0, MAX_ROWS)
        .map(picture => [(0,action_markdown/* code */.aY)(picture.name), picture.verdict, (0,action_markdown/* escapeMarkdown */.FV)((0,check_result/* finding */.gk)(picture))]);
    if (toName.length > MAX_ROWS)
        rows.push([(0,action_markdown/* escapeMarkdown */.FV)(`and ${toName.length - MAX_ROWS} more`), '', '']);
    return (0,action_markdown/* table */.tp)(['Picture', 'Verdict', 'Finding'], rows);
}
function reportLine(report, { artifact, page }) {
    if (!artifact)
        return `The report is ${(0,action_markdown/* code */.aY)(report)} in the output folder of the runner; in the artifact it is encrypted, if it is there at all.`;
    const inArtifact = `${(0,action_markdown/* code */.aY)(report)} of the artifact ${(0,action_markdown/* link */.nf)((0,action_markdown/* code */.aY)(artifact.id), artifact.url)}`;
    return page
        ? `**${(0,action_markdown/* link */.nf)('Open the report', page)}**: before, after and difference of each picture. It is also ${inArtifact}.`
        : `Before, after and difference of each picture: open ${inArtifact}.`;
}

// EXTERNAL MODULE: ./build/src/action/report.js
var report = __webpack_require__(52176);
// EXTERNAL MODULE: ./build/src/action/report-failure.js
var report_failure = __webpack_require__(2055);
// EXTERNAL MODULE: ./build/src/action/state.js
var state = __webpack_require__(29049);
;// CONCATENATED MODULE: ./build/src/action/run-recorder.js










class RunRecorder {
    #reporter;
    #config;
    #report = {};
    #renderCheck;
    #disclosure = (0,disclosure.disclosure)(false);
    #reportPage;
    #writeReport;
    #purchased = false;
    constructor(reporter) {
        this.#reporter = reporter;
    }
    reportTo(writer) {
        this.#writeReport = writer;
    }
    begin(config) {
        const { network } = config.request;
        this.#config = config;
        this.#report = {
            network: network.name,
            simulated: (0,networks/* isLocalNetwork */.ok)(network),
            ...('app' in config.request && {
                app: (0,explorer/* explorerReference */.x)(network, 'app', config.request.app),
                priceCap: config.request.maxPrice,
            }),
        };
        (0,state/* saveState */.LZ)('network', network.name);
        (0,state/* saveState */.LZ)('outputPath', config.request.outputPath);
    }
    keepTo(what) {
        this.#disclosure = what;
    }
    onDataset({ address, cid }) {
        (0,outputs/* setOutput */.uH)('dataset', address);
        (0,outputs/* setOutput */.uH)('cid', cid);
        this.#report = { ...this.#report, dataset: this.#reference('dataset', address) };
    }
    onPurchase({ dealId, taskId, existed }) {
        this.#purchased = true;
        (0,outputs/* setOutput */.uH)('deal-id', dealId);
        (0,outputs/* setOutput */.uH)('task-id', taskId);
        (0,state/* saveState */.LZ)('dealId', dealId);
        (0,state/* saveState */.LZ)('taskId', taskId);
        this.#report = {
            ...this.#report,
            deal: this.#reference('deal', dealId),
            task: this.#reference('task', taskId),
            attached: existed,
        };
    }
    onDeal({ price, workerpool, transaction }) {
        (0,outputs/* setOutput */.uH)('price', price);
        if (transaction)
            (0,outputs/* setOutput */.uH)('transaction', transaction);
        this.#setStatus('submitted');
        this.#report = {
            ...this.#report,
            pricePaid: price,
            workerpool: this.#reference('workerpool', workerpool),
            ...(transaction && { transaction: this.#reference('tx', transaction) }),
        };
        const { deal, task, transaction: bought } = this.#report;
        this.#reporter.info(`Deal ${deal?.url ?? deal?.id}`);
        this.#reporter.info(`Task ${task?.url ?? task?.id}`);
        if (bought)
            this.#reporter.info(`Transaction ${bought.url ?? bought.id}`);
    }
    onDeadlines(deadlines) {
        this.#report = { ...this.#report, deadlines };
    }
    onTaskEnd(taskEnd) {
        this.#report = { ...this.#report, taskEnd };
    }
    onChecks(checks) {
        this.#report = { ...this.#report, checks };
    }
    onResult(result, archive) {
        const outputPath = this.#config?.request.outputPath ?? '';
        (0,outputs/* setOutput */.uH)('result-digest', archive.digest);
        if (result)
            (0,outputs/* setOutput */.uH)('output-path', outputPath);
        this.#report = {
            ...this.#report,
            digests: { 'Result archive (CID)': archive.cid, 'Result (on chain)': archive.digest },
            ...(result && {
                outputPath: external_node_path_.relative(this.#config?.workspace ?? '.', outputPath) || '.',
                outputs: {
                    count: result.files.length,
                    size: result.files.reduce((sum, { size }) => sum + size, 0),
                    ...(this.#disclosure.mayName && {
                        files: result.files.map(({ path: name, size }) => ({ name, size })),
                    }),
                },
            }),
        };
    }
    onProvenance({ statement, predicate, checksums }) {
        (0,outputs/* setOutput */.uH)('provenance', statement);
        (0,outputs/* setOutput */.uH)('predicate', predicate);
        (0,outputs/* setOutput */.uH)('predicate-type', pipeline_statement/* PREDICATE_TYPE */.To);
        (0,outputs/* setOutput */.uH)('subject-checksums', checksums);
        this.#reporter.info(`Provenance ${statement}`);
    }
    onRenderCheck({ result, report }) {
        const { outcome, counts } = result;
        (0,outputs/* setOutput */.uH)('check', outcome);
        (0,outputs/* setOutput */.uH)('images-different', counts.different);
        (0,outputs/* setOutput */.uH)('images-new', counts.new);
        (0,outputs/* setOutput */.uH)('images-missing', counts.missing);
        (0,outputs/* setOutput */.uH)('report', external_node_path_.join(this.#config?.request.outputPath ?? '', report));
        this.#renderCheck = { result, report, mayName: this.#disclosure.mayName };
    }
    onArtifact({ id, name, digest, pageId }) {
        (0,outputs/* setOutput */.uH)('artifact-id', id);
        (0,outputs/* setOutput */.uH)('artifact-name', name);
        (0,outputs/* setOutput */.uH)('artifact-digest', digest);
        this.#reportPage = pageId && artifactPage(pageId);
        if (this.#reportPage)
            (0,outputs/* setOutput */.uH)('report-url', this.#reportPage);
        this.#report = { ...this.#report, artifact: { id: name, url: artifactPage(id) } };
    }
    async finish(status) {
        await this.#conclude(status);
    }
    async fail(error) {
        this.#reporter.close();
        (0,outputs/* setOutput */.uH)('error-code', error.code);
        const status = error.code === 'CANCELLED' ? 'cancelled' : error.code === 'TASK_TIMEOUT' ? 'timeout' : 'failed';
        if (this.#purchased && !isOver(error)) {
            const { deal } = this.#report;
            this.#reporter.info(`${this.#report.pricePaid === undefined ? `If deal ${deal?.id} came on chain, it` : `Deal ${deal?.id}`} goes on without this step, since a task that was bought cannot be cancelled. ${(0,report/* howToCollect */.A)(deal?.id ?? '')}`);
        }
        await this.#conclude(status, error);
        return (0,report_failure/* spentText */.u8)(error, this.#report);
    }
    async #conclude(status, failure) {
        this.#reporter.close();
        this.#setStatus(status);
        await this.#writeReport?.({
            ...this.#report,
            ...(this.#renderCheck && {
                sections: [
                    renderCheckSection(this.#renderCheck, { artifact: this.#report.artifact, page: this.#reportPage }),
                ],
            }),
            status,
            stages: this.#reporter.stages,
            warnings: this.#reporter.warnings,
            failure,
        });
    }
    #setStatus(status) {
        (0,outputs/* setStatus */.Lx)(status);
        (0,state/* saveState */.LZ)('status', status);
    }
    #reference(page, id) {
        return (0,explorer/* explorerReference */.x)(this.#config?.request.network ?? {}, page, id);
    }
}
function isOver({ kind, code }) {
    return code === 'ARTIFACT_FAILED' || (['task', 'integrity'].includes(kind) && code !== 'TASK_TIMEOUT');
}
function artifactPage(id) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = process.env;
    if (!server || !repository || !run)
        return undefined;
    return `${server}/${repository}/actions/runs/${run}/artifacts/${id}`;
}

// EXTERNAL MODULE: ./build/src/action/runner-files.js
var runner_files = __webpack_require__(88382);
// EXTERNAL MODULE: ./build/src/action/skip.js + 1 modules
var skip = __webpack_require__(8165);
;// CONCATENATED MODULE: ./build/src/action/task-entry.js













async function runTaskEntry(name, { presets, parse, run, end }) {
    const reporter = (0,log/* createLogReporter */.A)();
    const recorder = new RunRecorder(reporter);
    await (0,lifecycle/* runEntry */.C)(name, async ({ signal }) => {
        const { env } = process;
        const read = (0,input_reader/* createInputReader */.i)(env);
        (0,masks/* maskInputs */.aY)(read);
        (0,runner_files/* requireRunnerFiles */.l)(env);
        (0,outputs/* presetOutputs */.Ce)(presets);
        const writeReport = (0,report_writer/* createReportWriter */.S)(read, env);
        recorder.reportTo(writeReport);
        if (await (0,skip/* skipUntrusted */.m)('Confidential task', read, env, writeReport))
            return;
        await (0,proxy/* useProxyFromEnv */.b)(env, masks/* maskText */.gC);
        const config = parse(read, { env, readFile: read_text_file/* readTextFile */.G });
        (0,masks/* maskAccessKeys */.B3)(config.request.network.rpcUrl);
        recorder.begin(config);
        for (const suspicion of (0,public_inputs/* suspicionsOf */.Q)(read))
            reporter.warn(suspicion, 'A secret may become public');
        for (const surprise of (0,command_line/* readCommandLine */.y)(read('args')).surprises)
            reporter.warn(surprise, 'The input `args` is split in another way than by a shell');
        await run(config, { env, read, reporter, recorder, signal });
        await recorder.finish(end);
    }, { onFailure: error => recorder.fail(error) });
}


/***/ }),

/***/ 34366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   gk: () => (/* binding */ finding),
/* harmony export */   iJ: () => (/* binding */ checkResult),
/* harmony export */   lW: () => (/* binding */ ruleLine)
/* harmony export */ });
/* unused harmony export percentOf */
const VERDICTS = ['different', 'missing', 'new', 'same'];
function checkResult(pictures, rule, { updated, others }) {
    const counts = { different: 0, missing: 0, new: 0, same: 0 };
    for (const { verdict } of pictures)
        counts[verdict]++;
    const order = (picture) => VERDICTS.indexOf(picture.verdict);
    const sorted = [...pictures].sort((a, b) => order(a) - order(b) || (a.name < b.name ? -1 : 1));
    return { outcome: outcomeOf(counts, updated), rule, pictures: sorted, counts, others };
}
function outcomeOf({ different, missing, new: unexpected, same }, updated) {
    const wrong = different + missing + unexpected;
    if (wrong + same === 0)
        return 'nothing-compared';
    if (wrong === 0)
        return 'passed';
    return updated && updated.accepted > 0 && updated.refused === 0 ? 'updated' : 'failed';
}
function verdictLine(result) {
    const { outcome, others } = result;
    const line = outcome === 'nothing-compared' ? 'There is no picture to compare.' : picturesLine(result);
    if (others.length === 0)
        return line;
    const rest = others.length === 1 ? '1 file of another format is' : `${others.length} files of other formats are`;
    return `${line} ${rest} not compared.`;
}
function picturesLine({ outcome, pictures, counts }) {
    const all = pictures.length;
    if (outcome === 'passed') {
        return `${all === 1 ? 'The picture matches' : `All ${all} pictures match`}${nearness(pictures)}.`;
    }
    const clauses = [
        [counts.different, 'differs', 'differ'],
        [counts.missing, 'is missing', 'are missing'],
        [counts.new, 'is new', 'are new'],
    ].filter(([count]) => count > 0);
    const parts = clauses.map(([count, one, many], index) => {
        const subject = index > 0 ? count : all === 1 ? 'The picture' : `${count} of ${all} pictures`;
        return `${subject} ${count === 1 ? one : many}`;
    });
    const line = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
    return outcome === 'updated' ? `Baseline updated: ${line}.` : `${line}.`;
}
function nearness(pictures) {
    const comparisons = pictures.flatMap(({ comparison }) => comparison ?? []);
    const largest = Math.max(0, ...comparisons.map(comparison => comparison.largest));
    if (largest === 0)
        return '';
    const most = comparisons.reduce((a, b) => (b.differing * a.total > a.differing * b.total ? b : a));
    if (most.differing === 0)
        return ` within the tolerance; the largest difference is ${largest}/255`;
    return `; at most ${percentOf(most.differing, most.total)} of the pixels of a picture differ, by up to ${largest}/255`;
}
function finding({ verdict, comparison, reason, before, after }) {
    if (reason !== undefined)
        return reason;
    if (verdict === 'new')
        return 'There is no baseline of this name.';
    if (verdict === 'missing')
        return 'The run made no picture of this name.';
    if (!comparison)
        return 'Both files are the same, byte for byte.';
    if (before?.width !== after?.width || before?.height !== after?.height)
        return 'The sizes differ.';
    const { differing, total, largest } = comparison;
    if (largest === 0)
        return 'Every pixel is the same.';
    if (differing === 0)
        return `No pixel differs by more than the tolerance; the largest difference is ${largest}/255.`;
    return `${percentOf(differing, total)} of the pixels differ (${formatCount(differing)} of ${formatCount(total)}), by up to ${largest}/255.`;
}
function formatCount(count) {
    return count.toLocaleString('en-US');
}
function percentOf(part, whole) {
    if (part === whole)
        return '100 %';
    const percent = (part * 100) / whole;
    if (percent < 0.01)
        return '< 0.01 %';
    if (percent > 99.99)
        return '> 99.99 %';
    return `${percent.toFixed(percent < 10 ? 2 : 1)} %`;
}
function ruleLine({ pixelTolerance, allowedPpm }) {
    return `A pixel differs when a channel is off by more than ${pixelTolerance}/255, and a picture when more than ${allowedPpm / 10_000} % of its pixels do.`;
}


/***/ }),

/***/ 74937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RZ: () => (/* binding */ comparePictures),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   ce: () => (/* binding */ BLENDER_RULE),
/* harmony export */   rl: () => (/* binding */ pixelDifferences)
/* harmony export */ });
const BLENDER_RULE = { pixelTolerance: 4, allowedPpm: 10_000 };
function pixelDifferences(before, after) {
    if (before.samples && after.samples)
        return sampleDifferences(before.samples, after.samples);
    if (before.samples || after.samples)
        throw new Error('pictures of different kinds of numbers');
    return byteDifferences(before.rgba, after.rgba);
}
function byteDifferences(before, after) {
    const [words, others] = [wordsOf(before), wordsOf(after)];
    return index => {
        if (words[index] === others[index])
            return 0;
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
    };
}
function sampleDifferences(before, after) {
    return index => {
        let largest = 0;
        for (let channel = index * 4; channel < index * 4 + 4; channel++) {
            const [old, made] = [before[channel], after[channel]];
            if (Object.is(old, made))
                continue;
            const difference = Math.abs(old - made) * 255 * 255;
            largest = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.max(largest, difference);
            if (largest === Number.POSITIVE_INFINITY)
                return largest;
        }
        return largest;
    };
}
function wordsOf(bytes) {
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
    return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}
function comparePictures(before, after, rule) {
    const { width, height } = before;
    const total = width * height;
    const tolerance = rule.pixelTolerance * 255;
    const differenceAt = pixelDifferences(before, after);
    let differing = 0;
    let largest = 0;
    let [left, top, right, bottom] = [width, height, -1, -1];
    for (let y = 0, index = 0; y < height; y++) {
        for (let x = 0; x < width; x++, index++) {
            const difference = differenceAt(index);
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


/***/ }),

/***/ 81252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readCommandLine)
/* harmony export */ });
const ESCAPE = 'A backslash is no escape: it stays in the argument, before the quote, blank or backslash that follows it.';
const EMPTY = 'An empty argument (`""`) does not reach the app.';
const PIECES = /["'\\]|\s+|[^"'\\\s]+/g;
function readCommandLine(input) {
    let text = '';
    let quote = '';
    let escaped = false;
    let isEscapeUsed = false;
    let isEmptyUsed = false;
    let start = 0;
    let quotes = 0;
    const endArgument = () => {
        const argument = text.slice(start);
        if (quotes > 0 && /^(""|'')+$/.test(argument))
            isEmptyUsed = true;
    };
    for (const [piece] of input.matchAll(PIECES)) {
        const isQuote = piece === '"' || piece === "'";
        const isSpace = /^\s/.test(piece);
        if (escaped && (isQuote || piece === '\\' || piece.startsWith(' ')))
            isEscapeUsed = true;
        if (isSpace && quote === '') {
            const isContinued = text.slice(start) === '\\' && /[\r\n]/.test(piece);
            if (isContinued)
                text = text.slice(0, start);
            if (isContinued)
                escaped = false;
            endArgument();
            text += /^ +$/.test(piece) ? piece : ' ';
            start = text.length;
            quotes = 0;
            continue;
        }
        text += piece;
        if (isQuote && (quote === '' || quote === piece)) {
            if (!escaped) {
                quote = quote === '' ? piece : '';
                quotes += 1;
            }
            escaped = false;
        }
        else
            escaped = piece === '\\';
    }
    endArgument();
    return {
        text,
        ...((quote === '"' || quote === "'") && { open: quote }),
        surprises: [...(isEscapeUsed ? [ESCAPE] : []), ...(isEmptyUsed ? [EMPTY] : [])],
    };
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
