export const id = 1126;
export const ids = [1126,5885];
export const modules = {

/***/ 29455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ removeTemporaries),
/* harmony export */   Of: () => (/* binding */ temporaryNameFor),
/* harmony export */   kk: () => (/* binding */ isTemporaryNameFor),
/* harmony export */   vK: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83031);




function temporaryNameFor(path) {
    return `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.part`;
}
function isTemporaryNameFor(name, entry) {
    return entry.startsWith(name) && /^\.[0-9a-f]{12}\.part$/.test(entry.slice(name.length));
}
async function removeTemporaries(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
    const ours = entries.filter(entry => isTemporaryNameFor((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path), entry));
    for (const entry of ours)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry), { recursive: true, force: true });
}
async function writeAtomically(destination, signal, fill) {
    signal?.throwIfAborted();
    const temporary = temporaryNameFor(destination);
    try {
        const outcome = await fill(temporary);
        signal?.throwIfAborted();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, destination);
        return outcome;
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        signal?.throwIfAborted();
        throw (0,_errors_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .atPlace */ .ze)(error, destination);
    }
}


/***/ }),

/***/ 57455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ PRIVATE_DIRECTORY),
/* harmony export */   r: () => (/* binding */ PRIVATE_FILE)
/* harmony export */ });
const PRIVATE_FILE = 0o600;
const PRIVATE_DIRECTORY = 0o700;


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

/***/ 10914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ namesText)
/* harmony export */ });
const MAX_NAMES = 3;
function namesText(tasks) {
    const names = tasks.slice(0, MAX_NAMES).map(({ name }) => name);
    const rest = tasks.length - names.length;
    return `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}


/***/ }),

/***/ 12218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ TASK_OUTCOMES),
/* harmony export */   TM: () => (/* binding */ secondsOf),
/* harmony export */   XF: () => (/* binding */ countOutcomes),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
const TASK_OUTCOMES = ['completed', 'failed', 'not-bought', 'unfinished'];
function outcomeOf({ progress, dealId }) {
    if (progress === 'running' || progress === 'fetching')
        return 'unfinished';
    if (progress === 'waiting')
        return dealId === undefined ? 'not-bought' : 'unfinished';
    return progress;
}
function costOf({ price, earlierPrice, chainEnd }) {
    if (price === undefined)
        return earlierPrice;
    return (chainEnd === 'FAILED' ? 0n : price) + (earlierPrice ?? 0n);
}
function secondsOf({ boughtAt, endedAt }) {
    if (boughtAt === undefined || endedAt === undefined)
        return undefined;
    return Math.max(0, endedAt - boughtAt);
}
function countOutcomes(states) {
    const counts = { completed: 0, failed: 0, 'not-bought': 0, unfinished: 0 };
    for (const state of states)
        counts[outcomeOf(state)]++;
    return counts;
}


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

/***/ 83250:
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
    const bounds = new Bounds();
    let differing = 0;
    let largest = 0;
    for (let y = 0, index = 0; y < height; y++) {
        for (let x = 0; x < width; x++, index++) {
            const difference = differenceAt(index);
            largest = Math.max(largest, difference);
            if (difference <= tolerance)
                continue;
            differing++;
            bounds.add(x, y);
        }
    }
    return {
        differing,
        total,
        largest: Math.ceil(largest / 255),
        region: bounds.region,
        differs: differing * 1_000_000 > rule.allowedPpm * total,
    };
}
class Bounds {
    #left = Number.POSITIVE_INFINITY;
    #top = Number.POSITIVE_INFINITY;
    #right = Number.NEGATIVE_INFINITY;
    #bottom = Number.NEGATIVE_INFINITY;
    add(x, y) {
        this.#left = Math.min(this.#left, x);
        this.#top = Math.min(this.#top, y);
        this.#right = Math.max(this.#right, x);
        this.#bottom = Math.max(this.#bottom, y);
    }
    get region() {
        const [left, top] = [this.#left, this.#top];
        if (!Number.isFinite(left))
            return undefined;
        return { left, top, width: this.#right - left + 1, height: this.#bottom - top + 1 };
    }
}


/***/ }),

/***/ 1211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   gk: () => (/* binding */ finding),
/* harmony export */   io: () => (/* binding */ largestText),
/* harmony export */   lW: () => (/* binding */ ruleLine)
/* harmony export */ });
/* unused harmony export percentOf */
const NOT_FINITE = 'NaN or infinity where the other side has none';
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
    const largest = comparisons.reduce((most, comparison) => Math.max(most, comparison.largest), 0);
    if (largest === 0)
        return '';
    const most = comparisons.reduce((a, b) => (b.differing * a.total > a.differing * b.total ? b : a));
    if (most.differing === 0)
        return ` within the tolerance; the largest difference is ${largest}/255`;
    return `; at most ${percentOf(most.differing, most.total)} of the pixels of a picture differ, ${extent(largest)}`;
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
    return `${percentOf(differing, total)} of the pixels differ (${formatCount(differing)} of ${formatCount(total)}), ${extent(largest)}.`;
}
function extent(largest) {
    return Number.isFinite(largest) ? `by up to ${largest}/255` : `some by ${NOT_FINITE}`;
}
function largestText({ largest }) {
    return Number.isFinite(largest) ? `${largest}/255` : NOT_FINITE;
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

/***/ 90732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ badRecipient),
/* harmony export */   q: () => (/* binding */ parseRecipients)
/* harmony export */ });
/* harmony import */ var _scure_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64929);
/* harmony import */ var _errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74763);
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15988);



const KINDS = { age: 32, age1pq: 1216, age1tag: 33, age1tagpq: 1249 };
const parseRecipients = (text, input) => {
    const recipients = (0,_input_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLines */ .Li)(text, input).map((line, index) => {
        const recipient = line.replace(/\s#.*$/, '').trimEnd();
        const why = whyNoRecipient(recipient);
        if (why !== undefined)
            throw badRecipient(input, index + 1, why);
        return recipient;
    });
    if (recipients.length === 0) {
        throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, 'It has only comments, so the artifact would have no reader.', `Add a recipient to \`${input}\`, or leave it empty.`);
    }
    return [...new Set(recipients)];
};
function badRecipient(input, line, why) {
    return (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, `Recipient ${line} ${why}.`, `Set \`${input}\` to the public keys of the people who may read the result, as \`age-keygen\` prints them: they begin with age1.`);
}
function whyNoRecipient(recipient) {
    if (/^age-secret-key-/i.test(recipient)) {
        return 'is a secret key, which does not belong here: treat it as leaked and make a new one';
    }
    if (/^(ssh-|ecdsa-|sk-ssh-)/.test(recipient))
        return 'is an SSH key, which is not supported';
    try {
        const { prefix, words } = _scure_base__WEBPACK_IMPORTED_MODULE_2__/* .bech32 */ .I.decode(recipient, false);
        const size = KINDS[prefix];
        if (size === undefined)
            return 'is of an unknown kind';
        if (_scure_base__WEBPACK_IMPORTED_MODULE_2__/* .bech32 */ .I.fromWords(words).length === size)
            return undefined;
    }
    catch {
    }
    return 'is not an age recipient: a character is missing or mistyped';
}


/***/ }),

/***/ 32076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ writeResultsFile),
/* harmony export */   sq: () => (/* binding */ resultsFileOf)
/* harmony export */ });
/* unused harmony exports RESULTS_VERSION, resultLine */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _files_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29455);
/* harmony import */ var _files_private_modes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57455);
/* harmony import */ var _pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12218);





const RESULTS_VERSION = 1;
function resultsFileOf(outputPath) {
    return `${outputPath}.results.jsonl`;
}
async function writeResultsFile(states, outputPath) {
    const file = resultsFileOf(outputPath);
    const text = states.map(state => `${resultLine(state)}\n`).join('');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), { recursive: true });
    const how = { mode: _files_private_modes_js__WEBPACK_IMPORTED_MODULE_3__/* .PRIVATE_FILE */ .r, flag: 'wx' };
    await (0,_files_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAtomically */ .vK)(file, undefined, temporary => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(temporary, text, how));
    return file;
}
function resultLine(state) {
    const { name, dealId, taskId, workerpool, attempts, existed, transaction, digest, files, bytes, error } = state;
    const line = JSON.stringify({
        version: RESULTS_VERSION,
        task: name,
        status: (0,_pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .outcomeOf */ .sG)(state),
        dealId,
        taskId,
        workerpool,
        transaction,
        price: (0,_pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .costOf */ .ho)(state)?.toString(),
        attempts,
        existed,
        digest,
        files,
        bytes,
        seconds: (0,_pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .secondsOf */ .TM)(state),
        errorCode: error?.code,
        error: error?.what,
        reason: error?.why,
    });
    return line.replace(/[\u0085\u2028\u2029]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 26119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lv: () => (/* binding */ outcomeNames),
/* harmony export */   Mi: () => (/* binding */ heldByFailed),
/* harmony export */   cv: () => (/* binding */ totalCost),
/* harmony export */   gc: () => (/* binding */ tasksText),
/* harmony export */   op: () => (/* binding */ listSpentText),
/* harmony export */   uV: () => (/* binding */ reasonText),
/* harmony export */   xL: () => (/* binding */ outcomesText)
/* harmony export */ });
/* harmony import */ var _iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26517);
/* harmony import */ var _pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12218);


const OUTCOME_NAMES = {
    completed: 'completed',
    failed: 'failed',
    'not-bought': 'not bought',
    unfinished: 'unfinished',
};
function outcomeNames(goal) {
    return goal === 'deal' ? { ...OUTCOME_NAMES, unfinished: 'bought' } : OUTCOME_NAMES;
}
function outcomesText(counts) {
    return _pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .TASK_OUTCOMES */ .Gs.filter(outcome => counts[outcome] > 0)
        .map(outcome => `${counts[outcome]} ${OUTCOME_NAMES[outcome]}`)
        .join(', ');
}
function tasksText(count) {
    return `${count} ${count === 1 ? 'task' : 'tasks'}`;
}
function totalCost(states) {
    return states.reduce((sum, state) => sum + ((0,_pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .costOf */ .ho)(state) ?? 0n), 0n);
}
function heldByFailed(states) {
    return states.reduce((sum, state) => {
        const { earlierPrice = 0n } = state;
        const isHeld = (0,_pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .sG)(state) === 'failed' && !isSpent(state);
        return sum + (isHeld ? ((0,_pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .costOf */ .ho)(state) ?? 0n) : earlierPrice);
    }, 0n);
}
function listSpentText(states) {
    const spent = states.filter(isSpent);
    const held = states.filter(state => !isSpent(state) && ((0,_pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .costOf */ .ho)(state) ?? 0n) > 0n);
    const open = states.filter(({ dealId, price }) => dealId !== undefined && price === undefined).length;
    const earlier = spent.reduce((sum, { earlierPrice = 0n }) => sum + earlierPrice, 0n);
    const paid = totalCost(spent) - earlier;
    const holding = totalCost(held) + earlier;
    const sentences = [
        paid > 0n && `${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__.formatRlc)(paid)} were spent, for ${tasksText(spent.length)} that completed.`,
        holding > 0n &&
            `${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_0__.formatRlc)(holding)} are held by deals of tasks that did not complete; they can be claimed back after the final deadlines.`,
        open > 0 && `It is not known whether ${tasksText(open)} more were bought; a re-run looks before it buys.`,
    ].filter(Boolean);
    if (sentences.length > 0)
        return sentences.join(' ');
    const isFree = states.some(({ price }) => price !== undefined);
    return isFree
        ? 'No RLC was spent: the deals are free, or their money was given back.'
        : 'No RLC was spent: no deal was made.';
}
function isSpent(state) {
    return state.chainEnd === 'COMPLETED' || (0,_pipeline_context_task_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .sG)(state) === 'completed';
}
function reasonText(error) {
    return error ? `${error.what} ${error.why}` : 'Nothing is known of the reason.';
}


/***/ }),

/***/ 32117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ failurePart),
/* harmony export */   FM: () => (/* binding */ evidencePart),
/* harmony export */   Vj: () => (/* binding */ excerptPart),
/* harmony export */   u8: () => (/* binding */ spentText)
/* harmony export */ });
/* harmony import */ var _errors_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3543);
/* harmony import */ var _iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26517);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10492);
/* harmony import */ var _host_help_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57311);
/* harmony import */ var _outcome_texts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26119);
/* harmony import */ var _run_summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10910);






const MAX_UNFOLDED = 20;
function failurePart(report) {
    const { failure } = report;
    if (report.kind === 'skip') {
        return [
            '> [!NOTE]',
            `> **${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(report.reason)}**`,
            '>',
            `> ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)('So this step did nothing and spent nothing. The `quote` action works here.')}`,
        ].join('\n');
    }
    if (!failure)
        return '';
    const { problems } = failure;
    return [
        `> [!${goesOn(report) ? 'WARNING' : 'CAUTION'}]`,
        `> **${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(failure.what)}**`,
        ...(problems.length > 0
            ? ['', problemTable(problems), '']
            : ['>', `> ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(failure.why)}`, '>', `> **What to do:** ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(whatToDo(failure, report))}`, '']),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .factTable */ .Bu)([
            ...spentRow(failure, report),
            ['Error code', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)((0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(failure.code), (0,_host_help_url_js__WEBPACK_IMPORTED_MODULE_3__/* .helpUrl */ .x)(failure.code))],
        ]),
    ].join('\n');
}
function spentRow(failure, report) {
    if (report.kind !== 'task' && report.kind !== 'list')
        return [];
    const text = report.kind === 'task' ? spentText(failure, report) : (0,_outcome_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .listSpentText */ .op)(report.tasks);
    return [['What was spent', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(text)]];
}
function goesOn({ status }) {
    return status === 'cancelled' || status === 'timeout';
}
function whatToDo({ fix }, report) {
    const deal = report.kind === 'task' ? report.purchase?.deal : undefined;
    return goesOn(report) && deal && !fix.includes(deal.id) ? (0,_run_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .howToCollect */ .A)(deal.id) : fix;
}
function problemTable(problems) {
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['What is wrong', 'Why', 'What to do'], problems.map(({ what, why, fix }) => [what, why, fix].map(_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)));
}
function spentText({ code }, { purchase, dataset }) {
    const { price: paid, taskEnd } = purchase ?? {};
    if (paid === 0n)
        return 'No RLC was spent: the deal is free.';
    if (paid === undefined) {
        if (purchase)
            return 'It is not known what was spent: the purchase may have gone through or not. A re-run looks before it buys.';
        return dataset || maySendBefore(code)
            ? 'No RLC was spent: no deal was made.'
            : 'Nothing was spent: no deal was made.';
    }
    const price = (0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_1__.formatRlc)(paid);
    if (taskEnd === 'COMPLETED')
        return `${price} were spent, for a task that was completed.`;
    if (taskEnd === 'FAILED')
        return `No RLC was spent: the ${price} of the deal were given back.`;
    if (code === 'TASK_FAILED')
        return `${price} are held by the deal until its final deadline; then they can be claimed back.`;
    return `${price} are held by the deal. If the task does not complete, they can be claimed back after the final deadline.`;
}
function maySendBefore(code) {
    const { kind } = _errors_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .ERROR_CODES */ .O[code];
    return code === 'GAS_TOO_DEAR' || (kind !== 'user' && kind !== 'money');
}
function evidencePart({ failure }) {
    return (failure?.evidence ?? []).map(excerptPart).join('\n\n');
}
function excerptPart({ title, lines }) {
    const block = (some) => `<pre>${some.map(_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV).join('&#10;')}</pre>`;
    const parts = [`${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(title)}:`, block(lines.slice(-MAX_UNFOLDED))];
    const earlier = lines.slice(0, -MAX_UNFOLDED);
    if (earlier.length > 0)
        parts.splice(1, 0, (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .fold */ .AU)(`${earlier.length} lines before these`, block(earlier), false));
    return parts.join('\n\n');
}


/***/ }),

/***/ 10910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ howToCollect),
/* harmony export */   P: () => (/* binding */ HOW_TO_COLLECT_LIST)
/* harmony export */ });
function howToCollect(dealId) {
    return `Re-run the job, or use the \`collect\` action in any job with \`deal-id: ${dealId}\`; neither pays again.`;
}
const HOW_TO_COLLECT_LIST = 'Re-run the job, or use the `collect` action in any job with the same inputs; neither pays again.';


/***/ }),

/***/ 25885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gn: () => (/* binding */ leaksOf),
/* harmony export */   QD: () => (/* binding */ suspicionsOf),
/* harmony export */   hK: () => (/* binding */ holdsSecret),
/* harmony export */   o0: () => (/* binding */ secretsAmong),
/* harmony export */   ur: () => (/* binding */ suspicionsIn)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27521);
/* harmony import */ var _errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74763);
/* harmony import */ var _text_decode_percent_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9271);
/* harmony import */ var _secret_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1019);
/* harmony import */ var _secret_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26759);





const PUBLIC_INPUTS = ['args', 'public-urls', 'app-secrets'];
const MIN_LENGTH = 8;
function leaksOf(read, secrets = secretsAmong(read)) {
    const isLeak = holdsSecret(secrets);
    return PUBLIC_INPUTS.filter(input => isLeak(read(input))).map(input => (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, 'It holds a secret of this step, which would be public on chain.', `Take the secret out of \`${input}\`; what the app must know goes into \`private-files\`, or through \`app-secrets\` as the name of a requester secret. If the log of a run ever showed it, replace it.`));
}
function holdsSecret(secrets) {
    const forms = new Set(secrets.flatMap(secret => [...(0,_secret_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .formsOf */ .X)(secret), ...unalignedBase64(secret)]));
    return text => holdsAny(text, forms);
}
function secretsAmong(read) {
    const { whole, keys } = (0,_secret_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsOf */ .F)(read);
    return [...whole, ...keys.filter(isKeyLike)];
}
function isKeyLike(text) {
    return /\d/.test(text) && !/^\d{4}-?\d\d-?\d\d(T[\d:.]*Z?)?$/.test(text);
}
function suspicionsOf(read) {
    return PUBLIC_INPUTS.flatMap(input => {
        const text = read(input);
        return suspicionOf(input, [...kindsByLook(text), ...(holdsMnemonic(text) ? ['a mnemonic'] : [])]);
    });
}
function suspicionsIn(input, texts) {
    return suspicionOf(input, kindsByLook(texts.join('\n')));
}
function suspicionOf(input, found) {
    if (found.length === 0)
        return [];
    return [
        `The input \`${input}\` seems to hold ${found.join(' and ')}. It is public on chain and stays there: if this is a secret, cancel this run, replace the secret, and hand it to the app through \`private-files\` or \`app-secrets\`.`,
    ];
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
function kindsByLook(text) {
    return [...new Set(SHAPES.filter(([, shape]) => shape.test(text)).map(([kind]) => kind))];
}
function holdsMnemonic(text) {
    const words = text.toLowerCase().split(/[\s,"']+/);
    return words.some((_, start) => [12, 15, 18, 21, 24].some(count => start + count <= words.length &&
        ethers__WEBPACK_IMPORTED_MODULE_3__/* .Mnemonic */ .v.isValidMnemonic(words.slice(start, start + count).join(' '))));
}
function holdsAny(text, forms) {
    const texts = [text, (0,_text_decode_percent_js__WEBPACK_IMPORTED_MODULE_4__/* .decodePercent */ .g)(text)].map(one => one.replace(/\s+/g, ' '));
    return [...forms].some(form => {
        if (form.length < MIN_LENGTH)
            return false;
        if (!/^(0x)?[0-9a-f]+$/i.test(form))
            return texts.some(one => one.includes(form));
        return texts.some(one => one.toLowerCase().includes(form.toLowerCase()));
    });
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

/***/ 86424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RS: () => (/* binding */ COLLECT),
  XD: () => (/* binding */ SUBMIT),
  YD: () => (/* binding */ WHOLE_TASK)
});

// EXTERNAL MODULE: ./build/src/run/host/outputs.js
var outputs = __webpack_require__(98780);
// EXTERNAL MODULE: ./build/src/errors/invalid-input.js
var invalid_input = __webpack_require__(74763);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/run/inputs/input-fields.js + 2 modules
var input_fields = __webpack_require__(75811);
// EXTERNAL MODULE: ./build/src/run/inputs/input-values.js
var input_values = __webpack_require__(15988);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/run/inputs/recipients-input.js
var recipients_input = __webpack_require__(90732);
;// CONCATENATED MODULE: ./build/src/run/inputs/artifact-inputs.js



const ARTIFACT_CHOICES = ['auto', 'decrypted', 'encrypted', 'ciphertext', 'none'];
function artifactInputs(read, { problems, withDefault, optional }) {
    const artifact = withDefault('artifact', (0,input_values/* parseChoice */.HU)(ARTIFACT_CHOICES), 'auto');
    const recipients = read('recipients') === '' ? [] : optional('recipients', recipients_input/* parseRecipients */.q);
    const artifactName = optional('artifact-name', input_values/* parseArtifactName */.TZ);
    const add = (input, why, fix) => problems.add((0,invalid_input/* invalidInput */.a)(input, why, fix));
    if (artifact === 'encrypted' && recipients?.length === 0) {
        add('artifact', 'It is `encrypted`, but `recipients` is empty.', 'Set `recipients` to the age recipients who may read the result, or choose another `artifact`.');
    }
    else if (recipients?.length && artifact !== undefined && !['auto', 'encrypted'].includes(artifact)) {
        add('recipients', `It is set, but \`artifact: ${artifact}\` does not encrypt to recipients.`, 'Leave `artifact` at `auto`, or remove `recipients`.');
    }
    if (recipients?.length && read('beneficiary') !== '') {
        add('recipients', 'It is set together with `beneficiary`, and a result for another wallet cannot be decrypted here.', 'Keep one of the two: `beneficiary` gives the result to one wallet, `recipients` to holders of age keys.');
    }
    if (artifact === undefined || recipients === undefined)
        return undefined;
    return { artifact, recipients, ...(artifactName !== undefined && { artifactName }) };
}

// EXTERNAL MODULE: ./build/src/render-check/compare/compare-pictures.js
var compare_pictures = __webpack_require__(83250);
// EXTERNAL MODULE: ./build/src/text/clip.js
var clip = __webpack_require__(85507);
// EXTERNAL MODULE: ./build/src/run/inputs/path-lines.js
var path_lines = __webpack_require__(92132);
;// CONCATENATED MODULE: ./build/src/run/inputs/render-check-inputs.js





const ON_DIFFERENCE_CHOICES = ['fail', 'warn', 'ignore'];
function renderCheckInputs(read, { problems, withDefault, workspace }) {
    const settings = problems.complete({
        patterns: withDefault('baseline', (0,path_lines/* pathLinesIn */.Cr)(workspace), ''),
        onDifference: withDefault('on-difference', (0,input_values/* parseChoice */.HU)(ON_DIFFERENCE_CHOICES), 'fail'),
        pixelTolerance: withDefault('pixel-tolerance', parseTolerance, String(compare_pictures/* BLENDER_RULE */.ce.pixelTolerance)),
        allowedPpm: withDefault('different-pixels', parsePercent, '1%'),
        update: withDefault('baseline-update', input_values/* parseBoolean */.yG, 'false'),
        identities: withDefault('baseline-key', parseIdentities, ''),
    });
    if (settings === undefined)
        return undefined;
    const { pixelTolerance, allowedPpm, ...config } = settings;
    if (config.patterns.length === 0) {
        if (config.update)
            problems.add(updatesNothing());
        return 'none';
    }
    if (read('beneficiary') !== '')
        problems.add(hasNoPictures());
    return { ...config, rule: { pixelTolerance, allowedPpm } };
}
function updatesNothing() {
    return (0,invalid_input/* invalidInput */.a)('baseline-update', 'It is true, and `baseline` names no files.', 'Set `baseline` to the folder or the glob of the expected pictures.');
}
function hasNoPictures() {
    return (0,invalid_input/* invalidInput */.a)('baseline', 'With `beneficiary` the result stays encrypted, so that there are no pictures to compare.', 'Remove `baseline` or `beneficiary`.');
}
const parseIdentities = (text, input) => {
    const lines = (0,input_values/* parseLines */.Li)(text, input);
    if (lines.every(line => /^AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]+$/i.test(line)))
        return lines;
    throw (0,invalid_input/* invalidInput */.a)(input, 'One of its lines is not an age identity.', `Set \`${input}\` from a secret that holds the output of age-keygen, with its line AGE-SECRET-KEY-1….`);
};
const parseTolerance = (text, input) => {
    const steps = Number(text);
    if (/^\d{1,3}$/.test(text) && steps <= 255)
        return steps;
    throw (0,invalid_input/* invalidInput */.a)(input, `"${(0,clip/* clip */.$)(text)}" is not a whole number from 0 to 255.`, `Give \`${input}\` in steps of 1/255: 0 for no tolerance, 4 for what Blender's own tests allow.`);
};
const parsePercent = (text, input) => {
    const [, number, unit] = /^(\d{1,3}(?:\.\d{1,4})?)\s*(%)?$/.exec(text) ?? [];
    const ppm = Math.round(Number(number) * 10_000);
    if (number !== undefined && unit === undefined && ppm > 0) {
        throw (0,invalid_input/* invalidInput */.a)(input, `"${number}" has no unit.`, `Write "${number}%" for a percentage.`);
    }
    if (number !== undefined && ppm <= 1_000_000)
        return ppm;
    throw (0,invalid_input/* invalidInput */.a)(input, `"${(0,clip/* clip */.$)(text)}" is not a percentage from 0 to 100 with up to four decimals.`, `Give \`${input}\` such as 1% or 0.05%; 0 allows no differing pixel.`);
};

// EXTERNAL MODULE: ./build/src/run/inputs/report-inputs.js
var report_inputs = __webpack_require__(18925);
;// CONCATENATED MODULE: ./build/src/run/inputs/result-inputs.js






function resultInputs(read, fields) {
    const { problems, withDefault, workspace } = fields;
    (0,report_inputs/* checkReportInputs */.K)(fields, { comments: true });
    const appLock = fields.appLock();
    const settings = problems.complete({
        wallet: fields.walletInputs(),
        network: fields.network(),
        timeoutMs: withDefault('timeout', parseTimeout, '5h30m'),
        maxOutputBytes: withDefault('max-output-size', input_values/* parseSize */.DB, '10GiB'),
        outputPath: withDefault('output-path', ownFolder(workspace), 'confidential-output'),
        artifact: artifactInputs(read, fields),
        renderCheck: renderCheckInputs(read, fields),
    });
    if (settings === undefined)
        return undefined;
    const { wallet, artifact, renderCheck, ...request } = settings;
    return {
        request: { ...request, ...(appLock && { appLock }) },
        workspace,
        ...wallet,
        ...artifact,
        encryptionSecret: read('encryption-secret'),
        renderCheck: renderCheck === 'none' ? undefined : renderCheck,
    };
}
const parseTimeout = (text, input) => {
    const milliseconds = (0,input_values/* parseDuration */.E9)(text, input);
    if (milliseconds >= 1_000)
        return milliseconds;
    throw (0,invalid_input/* invalidInput */.a)(input, 'It is less than one second.', `Set \`${input}\` to how long to wait, such as 45m.`);
};
function ownFolder(workspace) {
    return (text, input) => {
        const folder = external_node_path_.resolve(workspace, text);
        const below = external_node_path_.relative(folder, external_node_path_.resolve(workspace));
        if (below !== '' && (below.startsWith('..') || external_node_path_.isAbsolute(below)))
            return folder;
        throw (0,invalid_input/* invalidInput */.a)(input, 'It is the workspace itself or a folder that holds it.', `Set \`${input}\` to a folder of its own, such as confidential-output.`);
    };
}

// EXTERNAL MODULE: ./build/src/iexec/protocol/amount.js
var amount = __webpack_require__(26517);
// EXTERNAL MODULE: ./build/src/iexec/protocol/category.js
var category = __webpack_require__(90969);
// EXTERNAL MODULE: ./build/src/iexec/protocol/command-line.js
var command_line = __webpack_require__(84371);
// EXTERNAL MODULE: ./build/src/run/secrets/leaks.js
var leaks = __webpack_require__(25885);
;// CONCATENATED MODULE: ./build/src/run/inputs/storage-inputs.js


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
        problems.add((0,invalid_input/* invalidInput */.a)(name, 'It is for `storage: http-put`, and `storage` is `ipfs`.', `Set \`storage\` to http-put, or leave \`${name}\` out.`));
    }
    return kind && { kind };
}
const parseFileUrl = (text, input) => {
    const url = new URL((0,input_values/* parseServiceUrl */.iO)(text, input));
    if (url.hash === '')
        return url.href;
    throw (0,invalid_input/* invalidInput */.a)(input, 'It has a fragment (`#…`), which no server gets to see.', `Give \`${input}\` without it.`);
};

// EXTERNAL MODULE: ./build/src/run/inputs/task-list-inputs.js + 2 modules
var task_list_inputs = __webpack_require__(97173);
// EXTERNAL MODULE: ./build/src/run/inputs/task-texts.js
var task_texts = __webpack_require__(66461);
;// CONCATENATED MODULE: ./build/src/run/inputs/task-inputs.js












function parseTaskInputs(read, world) {
    const fields = (0,input_fields/* createInputFields */.o)(read, world);
    const { problems, optional, withDefault, required } = fields;
    for (const leak of (0,leaks/* leaksOf */.Gn)(read))
        problems.add(leak);
    const dataset = optional('dataset', input_values/* parseAddress */.or);
    const workerpool = optional('workerpool', input_values/* parseAddress */.or);
    const beneficiary = optional('beneficiary', input_values/* parseAddress */.or);
    const args = argsInput(read, fields);
    const result = resultInputs(read, fields);
    const { privateFilePatterns, settings, list, ...bought } = problems.settled({
        privateFilePatterns: privateFilesInput(read, fields),
        settings: result,
        list: (0,task_list_inputs/* taskListInputs */.xA)(read, fields, result?.request.network),
        identity: identityInput(read, fields, world),
        app: required('app', input_values/* parseAddress */.or, 'Set `app` to the address of the iExec app to run.'),
        category: withDefault('category', category/* parseCategory */.sF, 'XS'),
        publicUrls: variesByTask(read, 'public-urls')
            ? []
            : withDefault('public-urls', (0,task_texts/* publicUrlsFor */.xW)(result?.request.network), ''),
        appSecrets: variesByTask(read, 'app-secrets') ? {} : withDefault('app-secrets', input_values/* parseSecrets */.dC, ''),
        ...priceInputs(fields),
        retry: withDefault('retry', (0,input_values/* parseChoice */.HU)(['after-failure', 'never']), 'after-failure'),
        deposit: withDefault('deposit', (0,input_values/* parseChoice */.HU)(['auto', 'never']), 'auto'),
        orderTimeoutMs: withDefault('order-timeout', input_values/* parseDuration */.E9, '0'),
        storage: storageInputs(read, fields),
    });
    return {
        ...settings,
        request: {
            ...settings.request,
            ...bought,
            ...(args !== undefined && { args }),
            ...(dataset !== undefined && { dataset }),
            ...(workerpool !== undefined && { workerpool }),
            ...(beneficiary !== undefined && { beneficiary }),
        },
        privateFilePatterns,
        ...(list !== 'none' && { list }),
    };
}
function privateFilesInput(read, { problems, withDefault, workspace }) {
    const varies = variesByTask(read, 'private-files');
    const patterns = varies ? [] : withDefault('private-files', (0,path_lines/* pathLinesIn */.Cr)(workspace), '');
    if ((varies || patterns?.length) && read('dataset') !== '') {
        problems.add((0,invalid_input/* invalidInput */.a)('dataset', 'Both `private-files` and `dataset` are set, and a task takes one protected dataset.', 'Keep `private-files` to send files of this job, or `dataset` to use one that exists.'));
    }
    return patterns;
}
function priceInputs({ problems, withDefault }) {
    const limits = {
        maxPrice: withDefault('max-price', amount/* parseRlc */.lv, '0'),
        maxAppPrice: withDefault('max-app-price', amount/* parseRlc */.lv, '0'),
    };
    const known = problems.complete(limits);
    if (known)
        problems.attempt(() => (0,amount/* assertAppPriceInBudget */.t_)(known));
    return limits;
}
function identityInput(read, { problems }, world) {
    const identity = read('idempotency-key') || world.identity;
    if (identity)
        return identity;
    problems.add((0,invalid_input/* invalidInput */.a)('idempotency-key', 'It is empty, and the environment does not say which run this is.', 'Set `idempotency-key` to a text that is the same whenever this very run is tried again.'));
    return undefined;
}
function argsInput(read, { problems }) {
    for (const { why, fix } of (0,task_texts/* flawsOfArgs */.cV)(read('args')))
        problems.add((0,invalid_input/* invalidInput */.a)('args', why, fix));
    return variesByTask(read, 'args') ? undefined : (0,command_line/* readCommandLine */.y)(read('args')).text || undefined;
}
function variesByTask(read, input) {
    return read('tasks') !== '' && (0,task_texts/* hasPlaceholders */.pI)(read(input));
}

;// CONCATENATED MODULE: ./build/src/run/inputs/collect-inputs.js






function parseCollectInputs(read, world) {
    if (read('deal-id') === '' && read('app') !== '')
        return parseTaskInputs(read, world);
    const fields = (0,input_fields/* createInputFields */.o)(read, world);
    const { problems, optional } = fields;
    if (read('deal-id') !== '' && read('tasks') !== '')
        problems.add(oneDealOnly());
    const terms = {
        requesters: optional('requester', input_values/* parseAddresses */.ug),
        beneficiary: optional('beneficiary', input_values/* parseAddress */.or),
        app: optional('app', input_values/* parseAddress */.or),
        dataset: optional('dataset', input_values/* parseAddress */.or),
        workerpool: optional('workerpool', input_values/* parseAddress */.or),
        args: read('args') || undefined,
    };
    const { result, dealId } = problems.settled({
        dealId: problems.attempt(() => parseCollectedDeal(read('deal-id'))),
        result: resultInputs(read, fields),
    });
    return {
        ...result,
        dealId,
        terms: Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined)),
    };
}
function parseCollectedDeal(text) {
    if (text !== '')
        return (0,input_values/* parseDealId */.T0)(text, 'deal-id');
    throw new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: 'Neither the input `deal-id` nor `app` is set, so nothing says which deal to collect.',
        why: 'An output of a step that did not run, or of a cache that was not found, is empty.',
        fix: 'Check the step that `deal-id` comes from; or give the inputs that the deal was bought with, beginning with `app`.',
    });
}
function oneDealOnly() {
    return (0,invalid_input/* invalidInput */.a)('tasks', 'It is set together with `deal-id`, and that names one deal of one task.', 'Leave `deal-id` out, and give the inputs and the `idempotency-key` that the tasks were bought with.');
}

;// CONCATENATED MODULE: ./build/src/run/task-kinds.js



const WHOLE_TASK = {
    presets: outputs/* OUTPUT_PRESETS */.Ds,
    parse: parseTaskInputs,
    work: async (config, context, keeper) => {
        if (keeper && isListConfig(config)) {
            const { runList } = await Promise.all(/* import() */[__webpack_require__.e(4508), __webpack_require__.e(2517), __webpack_require__.e(4101), __webpack_require__.e(7596), __webpack_require__.e(8152), __webpack_require__.e(1622), __webpack_require__.e(2289), __webpack_require__.e(5743), __webpack_require__.e(625), __webpack_require__.e(3395), __webpack_require__.e(7824), __webpack_require__.e(5771), __webpack_require__.e(7643), __webpack_require__.e(1210), __webpack_require__.e(9589), __webpack_require__.e(2598)]).then(__webpack_require__.bind(__webpack_require__, 82598));
            return runList(config, { ...context, keeper });
        }
        const { runTask } = await Promise.all(/* import() */[__webpack_require__.e(4508), __webpack_require__.e(2517), __webpack_require__.e(4101), __webpack_require__.e(7596), __webpack_require__.e(8152), __webpack_require__.e(1622), __webpack_require__.e(2289), __webpack_require__.e(5743), __webpack_require__.e(625), __webpack_require__.e(3395), __webpack_require__.e(7824), __webpack_require__.e(5771), __webpack_require__.e(7643), __webpack_require__.e(1210), __webpack_require__.e(9589), __webpack_require__.e(3909)]).then(__webpack_require__.bind(__webpack_require__, 3909));
        return runTask(config, context);
    },
    end: 'completed',
};
const SUBMIT = {
    presets: outputs/* SUBMIT_OUTPUT_PRESETS */.Eb,
    parse: parseTaskInputs,
    work: async (config, context, keeper) => {
        if (keeper && isListConfig(config)) {
            const { submitList } = await Promise.all(/* import() */[__webpack_require__.e(4508), __webpack_require__.e(2517), __webpack_require__.e(4101), __webpack_require__.e(7596), __webpack_require__.e(8152), __webpack_require__.e(1622), __webpack_require__.e(2289), __webpack_require__.e(5743), __webpack_require__.e(625), __webpack_require__.e(3395), __webpack_require__.e(7824), __webpack_require__.e(5771), __webpack_require__.e(7643), __webpack_require__.e(1210), __webpack_require__.e(9589), __webpack_require__.e(2598)]).then(__webpack_require__.bind(__webpack_require__, 82598));
            return submitList(config, { ...context, keeper });
        }
        const { submitTask } = await Promise.all(/* import() */[__webpack_require__.e(4508), __webpack_require__.e(2517), __webpack_require__.e(4101), __webpack_require__.e(7596), __webpack_require__.e(8152), __webpack_require__.e(1622), __webpack_require__.e(2289), __webpack_require__.e(5743), __webpack_require__.e(625), __webpack_require__.e(3395), __webpack_require__.e(7824), __webpack_require__.e(5771), __webpack_require__.e(7643), __webpack_require__.e(1210), __webpack_require__.e(9589), __webpack_require__.e(3909)]).then(__webpack_require__.bind(__webpack_require__, 3909));
        return submitTask(config, context);
    },
    end: 'submitted',
};
const COLLECT = {
    presets: outputs/* COLLECT_OUTPUT_PRESETS */.iS,
    parse: parseCollectInputs,
    work: async (config, context, keeper) => {
        if (keeper && isListConfig(config)) {
            const { collectList } = await Promise.all(/* import() */[__webpack_require__.e(4508), __webpack_require__.e(2517), __webpack_require__.e(4101), __webpack_require__.e(7596), __webpack_require__.e(8152), __webpack_require__.e(1622), __webpack_require__.e(2289), __webpack_require__.e(5743), __webpack_require__.e(625), __webpack_require__.e(3395), __webpack_require__.e(7824), __webpack_require__.e(5771), __webpack_require__.e(7643), __webpack_require__.e(1210), __webpack_require__.e(9589), __webpack_require__.e(2598)]).then(__webpack_require__.bind(__webpack_require__, 82598));
            return collectList(config, { ...context, keeper });
        }
        const { collectTask } = await Promise.all(/* import() */[__webpack_require__.e(4508), __webpack_require__.e(2517), __webpack_require__.e(4101), __webpack_require__.e(7596), __webpack_require__.e(8152), __webpack_require__.e(1622), __webpack_require__.e(2289), __webpack_require__.e(5743), __webpack_require__.e(625), __webpack_require__.e(3395), __webpack_require__.e(7824), __webpack_require__.e(5771), __webpack_require__.e(7643), __webpack_require__.e(1210), __webpack_require__.e(9589), __webpack_require__.e(3909)]).then(__webpack_require__.bind(__webpack_require__, 3909));
        return collectTask(config, context);
    },
    end: 'completed',
};
function isListConfig(config) {
    return 'list' in config && config.list !== undefined;
}


/***/ }),

/***/ 42417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ createTaskRun)
});

// EXTERNAL MODULE: ./build/src/iexec/protocol/command-line.js
var command_line = __webpack_require__(84371);
// EXTERNAL MODULE: ./build/src/pipeline/context/task-outcome.js
var task_outcome = __webpack_require__(12218);
// EXTERNAL MODULE: ./build/src/run/begin-run.js + 1 modules
var begin_run = __webpack_require__(42124);
// EXTERNAL MODULE: ./build/src/iexec/protocol/amount.js
var amount = __webpack_require__(26517);
// EXTERNAL MODULE: ./build/src/pipeline/context/task-names.js
var task_names = __webpack_require__(10914);
// EXTERNAL MODULE: ./build/src/run/report/explorer.js
var explorer = __webpack_require__(81115);
// EXTERNAL MODULE: ./build/src/run/report/outcome-texts.js
var outcome_texts = __webpack_require__(26119);
;// CONCATENATED MODULE: ./build/src/run/list/list-log.js





const MAX_LINES = 10;
function logListEnd({ info }, { network, goal }, states) {
    info(`The list has ${(0,outcome_texts/* tasksText */.gc)(states.length)}:`);
    const groups = task_outcome/* TASK_OUTCOMES */.Gs.map(outcome => ({
        name: (0,outcome_texts/* outcomeNames */.Lv)(goal)[outcome],
        tasks: states.filter(state => (0,task_outcome/* outcomeOf */.sG)(state) === outcome),
    })).filter(({ tasks }) => tasks.length > 0);
    for (const { name, tasks } of groups) {
        const cost = tasks.reduce((sum, { earlierPrice = 0n }) => sum - earlierPrice, (0,outcome_texts/* totalCost */.cv)(tasks));
        info(`  ${name.padEnd(11)}${String(tasks.length).padStart(6)}${cost > 0n ? `   ${(0,amount.formatRlc)(cost)}` : ''}`);
    }
    const earlier = states.reduce((sum, { earlierPrice = 0n }) => sum + earlierPrice, 0n);
    if (earlier > 0n)
        info(`  ${(0,amount.formatRlc)(earlier)} more are held by earlier purchases of these tasks, which failed.`);
    const bad = states.filter(state => ['failed', 'not-bought'].includes((0,task_outcome/* outcomeOf */.sG)(state)));
    const reasons = [...Map.groupBy(bad, ending).entries()];
    for (const [end, tasks] of reasons.slice(0, MAX_LINES))
        info(`  ${endLine(end, tasks, network)}`);
    const rest = reasons.slice(MAX_LINES).reduce((sum, [, tasks]) => sum + tasks.length, 0);
    if (rest > 0)
        info(`  and ${(0,outcome_texts/* tasksText */.gc)(rest)} more, which the file of the output results names.`);
}
function ending(state) {
    const { error } = state;
    const reason = error ? `${(0,outcome_texts/* reasonText */.uV)(error)} [${error.code}]` : (0,outcome_texts/* reasonText */.uV)(error);
    return `${(0,task_outcome/* outcomeOf */.sG)(state) === 'failed' ? 'failed' : 'not bought'}: ${reason}`;
}
function endLine(end, tasks, network) {
    const [only, ...others] = tasks;
    const taskId = others.length === 0 ? only?.taskId : undefined;
    const url = taskId === undefined ? undefined : (0,explorer/* explorerReference */.x)(network, 'task', taskId).url;
    return [`${(0,task_names/* namesText */.c)(tasks)} ${end}`, url].filter(Boolean).join(' ');
}

;// CONCATENATED MODULE: ./build/src/run/host/set-outputs.js
function setOutputs(host, values) {
    for (const [name, value] of Object.entries(values))
        host.setOutput(name, String(value));
}

;// CONCATENATED MODULE: ./build/src/run/list/list-outputs.js


const STEP = 0.01;
class ListOutputs {
    #board;
    #settings;
    #changes = 0;
    #isBought = false;
    #hasResult = false;
    #datasets = new Set();
    constructor(board, settings) {
        this.#board = board;
        this.#settings = settings;
        settings.host.saveState('tasks', String(board.states.length));
        this.write();
    }
    onTask(state) {
        const { host, goal, outputPath, setStatus } = this.#settings;
        const outcome = (0,task_outcome/* outcomeOf */.sG)(state);
        if (!this.#isBought && state.price !== undefined) {
            this.#isBought = true;
            setStatus('submitted');
            this.#changes = Number.POSITIVE_INFINITY;
        }
        if (!this.#hasResult && outcome === 'completed' && goal === 'result') {
            this.#hasResult = true;
            setOutputs(host, { 'output-path': outputPath });
        }
        this.#changes++;
        if (this.#changes >= this.#board.states.length * STEP)
            this.write();
    }
    onDataset({ address, cid }) {
        this.#datasets.add(address);
        const isShared = this.#datasets.size === 1;
        setOutputs(this.#settings.host, { dataset: isShared ? address : '', cid: isShared ? cid : '' });
    }
    write() {
        this.#changes = 0;
        const { states, counts, price, dealIds } = this.#board;
        const [dealId] = dealIds.size === 1 ? dealIds : [];
        const [first] = states;
        setOutputs(this.#settings.host, {
            tasks: states.length,
            'tasks-not-bought': counts['not-bought'],
            ...(this.#settings.goal === 'deal'
                ? { 'tasks-bought': states.length - counts['not-bought'] }
                : {
                    'tasks-completed': counts.completed,
                    'tasks-failed': counts.failed,
                    'tasks-unfinished': counts.unfinished,
                }),
            'deal-id': dealId ?? '',
            'task-id': (states.length === 1 && dealId !== undefined && first?.taskId) || '',
            price: dealIds.size > 0 ? price : '',
        });
    }
    onResultsFile(file) {
        setOutputs(this.#settings.host, { results: file });
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/iexec/chain/networks.js
var networks = __webpack_require__(84343);
// EXTERNAL MODULE: ./build/src/pipeline/context/disclosure.js
var disclosure = __webpack_require__(67391);
// EXTERNAL MODULE: ./build/src/render-check/compare/verdict-texts.js
var verdict_texts = __webpack_require__(1211);
// EXTERNAL MODULE: ./build/src/text/markdown.js
var text_markdown = __webpack_require__(10492);
;// CONCATENATED MODULE: ./build/src/run/report/render-check-section.js


const MAX_ROWS = 50;
const HEADINGS = {
    passed: 'passed ✅',
    failed: 'failed ❌',
    updated: 'updated the baseline 📌',
    'nothing-compared': 'compared nothing ⚠️',
};
function renderCheckSection({ result, report }, { mayName }, published) {
    const parts = [
        (0,text_markdown/* escapeMarkdown */.FV)((0,verdict_texts/* verdictLine */.MT)(result)),
        ...(mayName ? [picturesTable(result)] : []),
        reportLine(report, mayName ? published : {}),
        `<sub>${(0,text_markdown/* escapeMarkdown */.FV)((0,verdict_texts/* ruleLine */.lW)(result.rule))}</sub>`,
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
        .map(picture => [(0,text_markdown/* code */.aY)(picture.name), picture.verdict, (0,text_markdown/* escapeMarkdown */.FV)((0,verdict_texts/* finding */.gk)(picture))]);
    if (toName.length > MAX_ROWS)
        rows.push([(0,text_markdown/* escapeMarkdown */.FV)(`and ${toName.length - MAX_ROWS} more`), '', '']);
    return (0,text_markdown/* table */.tp)(['Picture', 'Verdict', 'Finding'], rows);
}
function reportLine(report, { artifact, page }) {
    if (!artifact)
        return `The report is ${(0,text_markdown/* code */.aY)(report)} in the output folder of the runner; in the artifact it is encrypted, if it is there at all.`;
    const inArtifact = `${(0,text_markdown/* code */.aY)(report)} of the artifact ${(0,text_markdown/* link */.nf)((0,text_markdown/* code */.aY)(artifact.id), artifact.url)}`;
    return page
        ? `**${(0,text_markdown/* link */.nf)('Open the report', page)}**: before, after and difference of each picture. It is also ${inArtifact}.`
        : `Before, after and difference of each picture: open ${inArtifact}.`;
}

;// CONCATENATED MODULE: ./build/src/run/list/list-record.js





class ListRecord {
    #board;
    #plan;
    #artifact;
    #renderCheck;
    #disclosure = (0,disclosure.disclosure)(false);
    constructor(board, plan) {
        this.#board = board;
        this.#plan = plan;
    }
    get facts() {
        const { network, app, maxPrice, outputPath, workspace, goal } = this.#plan;
        const artifact = this.#artifact && { id: this.#artifact.name, url: this.#artifact.url };
        const published = { artifact, page: this.#artifact?.pageUrl };
        return {
            kind: 'list',
            goal,
            network: {
                name: network.name,
                isSimulated: (0,networks/* isLocalNetwork */.ok)(network),
                ...(network.explorerUrl !== undefined && { explorerUrl: network.explorerUrl }),
            },
            app: (0,explorer/* explorerReference */.x)(network, 'app', app),
            priceCap: maxPrice,
            tasks: this.#board.states,
            folder: external_node_path_.relative(workspace, outputPath) || '.',
            ...(artifact && { artifact }),
            ...(this.#renderCheck && {
                sections: [renderCheckSection(this.#renderCheck, this.#disclosure, published)],
            }),
        };
    }
    keepTo(rules) {
        this.#disclosure = rules;
    }
    onRenderCheck(finished) {
        this.#renderCheck = finished;
    }
    onArtifact(artifact) {
        this.#artifact = artifact;
    }
}

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/run/report/run-summary.js
var run_summary = __webpack_require__(10910);
;// CONCATENATED MODULE: ./build/src/run/list/list-verdict.js





function judgeList(states, { onTaskFailure, minCompleted, goal }) {
    const missing = states.filter(state => !isGood(state, goal));
    if (missing.length === 0)
        return {};
    const wanted = onTaskFailure === 'warn' ? 1 : Math.max(1, minCompleted);
    const facts = { missing, states, goal };
    if (states.length - missing.length < wanted)
        return { error: errorOf(facts) };
    return { warning: `${headline(facts)}: ${reasonsText(missing)}.` };
}
function headline({ missing, states, goal }) {
    const verb = missing.length === 1 ? 'has' : 'have';
    return `${missing.length} of ${states.length} tasks ${verb} no ${goal}`;
}
function isGood(state, goal) {
    const outcome = (0,task_outcome/* outcomeOf */.sG)(state);
    return outcome === 'completed' || (goal === 'deal' && outcome === 'unfinished');
}
function errorOf(facts) {
    const { missing, states } = facts;
    if (missing.every(state => (0,task_outcome/* outcomeOf */.sG)(state) === 'unfinished'))
        return timedOut(facts);
    const [first] = missing;
    if (first?.error && missing.length === states.length) {
        const { error } = first;
        if (missing.every(other => other.error === error))
            return error;
        if (missing.every(other => other.error?.code === error.code))
            return sameForAll(first, error, states);
    }
    return tasksFailed(facts);
}
function sameForAll(first, { code, what, why, fix }, states) {
    const { name } = first;
    return new task_error/* TaskError */.Ik(code, {
        what: `All ${states.length} tasks failed with ${code}.`,
        why: `Task ${name}, for one: ${what} ${why}`,
        fix,
        evidence: evidenceOf(first),
    });
}
function timedOut({ missing, states }) {
    return new task_error/* TaskError */.Ik('TASK_TIMEOUT', {
        what: `${missing.length} of ${states.length} tasks did not end in time.`,
        why: `They go on; only the waiting was stopped: ${(0,task_names/* namesText */.c)(missing)}.`,
        fix: `${run_summary/* HOW_TO_COLLECT_LIST */.P} A higher \`timeout\` waits longer.`,
    });
}
function tasksFailed(facts) {
    const { missing } = facts;
    const first = missing.find(({ error }) => error) ?? missing[0];
    return new task_error/* TaskError */.Ik('TASKS_FAILED', {
        what: `${headline(facts)}: ${(0,outcome_texts/* outcomesText */.xL)((0,task_outcome/* countOutcomes */.XF)(missing))}.`,
        why: `${reasonsText(missing)}.${first?.error ? ` Task ${first.name}: ${(0,outcome_texts/* reasonText */.uV)(first.error)}` : ''}`,
        fix: 'Look up the reason of each task in the summary or in the file of the output `results`. A re-run fetches what has ended since, and buys nothing twice; with `min-completed` or `on-task-failure: warn` a run ends well without them.',
        evidence: first ? evidenceOf(first) : [],
    });
}
function evidenceOf({ name, error }) {
    return (error?.evidence ?? []).map(excerpt => ({ ...excerpt, title: `Task ${name}: ${excerpt.title}` }));
}
function reasonsText(missing) {
    const groups = new Map();
    for (const state of missing) {
        const reason = (0,task_outcome/* outcomeOf */.sG)(state) === 'unfinished' ? 'unfinished' : (state.error?.code ?? 'TASK_NOT_BOUGHT');
        const group = groups.get(reason);
        if (group)
            group.push(state);
        else
            groups.set(reason, [state]);
    }
    return [...groups]
        .sort(([, a], [, b]) => b.length - a.length)
        .map(([reason, group]) => `${group.length} × ${reason} (${(0,task_names/* namesText */.c)(group)})`)
        .join(', ');
}

;// CONCATENATED MODULE: ./build/src/run/list/task-board.js

class TaskBoard {
    #states;
    #counts;
    #dealIds = new Set();
    #price = 0n;
    constructor(names) {
        this.#states = names.map((name, index) => ({ name, index, progress: 'waiting', attempts: 0 }));
        this.#counts = { completed: 0, failed: 0, 'not-bought': names.length, unfinished: 0 };
    }
    update(state) {
        const before = this.#states[state.index];
        if (before) {
            this.#counts[(0,task_outcome/* outcomeOf */.sG)(before)]--;
            this.#price -= (0,task_outcome/* costOf */.ho)(before) ?? 0n;
        }
        this.#states[state.index] = state;
        this.#counts[(0,task_outcome/* outcomeOf */.sG)(state)]++;
        this.#price += (0,task_outcome/* costOf */.ho)(state) ?? 0n;
        if (state.dealId !== undefined)
            this.#dealIds.add(state.dealId);
    }
    get states() {
        return this.#states;
    }
    get counts() {
        return { ...this.#counts };
    }
    get price() {
        return this.#price;
    }
    get dealIds() {
        return this.#dealIds;
    }
}

// EXTERNAL MODULE: ./build/src/run/publish/results-file.js
var results_file = __webpack_require__(32076);
;// CONCATENATED MODULE: ./build/src/run/list-keeper.js






class ListKeeper {
    record;
    #tools;
    #request;
    #goal;
    #board = new TaskBoard([]);
    #outputs;
    constructor({ request, workspace }, tools, goal) {
        const board = () => this.#board;
        this.#tools = tools;
        this.#request = request;
        this.#goal = goal;
        this.record = new ListRecord({
            get states() {
                return board().states;
            },
        }, { ...request, workspace, goal });
    }
    get states() {
        return this.#board.states;
    }
    begin(names) {
        this.#board = new TaskBoard(names);
        this.#outputs = new ListOutputs(this.#board, {
            host: this.#tools.host.outputs,
            outputPath: this.#request.outputPath,
            goal: this.#goal,
            setStatus: status => this.#tools.setStatus(status),
        });
    }
    note(state) {
        this.#board.update(state);
        this.#outputs?.onTask(state);
    }
    listener = {
        onDataset: dataset => this.#outputs?.onDataset(dataset),
    };
    async write() {
        if (!this.#outputs)
            return;
        this.#outputs.write();
        try {
            this.#outputs.onResultsFile(await (0,results_file/* writeResultsFile */.At)(this.states, this.#request.outputPath));
        }
        catch (error) {
            this.#tools.reporter.warn(`The file with the results cannot be written: ${error}`, 'No results file');
        }
    }
    judge(demands) {
        logListEnd(this.#tools.reporter, { network: this.#request.network, goal: this.#goal }, this.states);
        return judgeList(this.states, { ...demands, goal: this.#goal });
    }
}

// EXTERNAL MODULE: ./build/src/pipeline/provenance/statement.js
var provenance_statement = __webpack_require__(47927);
;// CONCATENATED MODULE: ./build/src/run/publication-outputs.js



class PublicationOutputs {
    #host;
    #outputPath;
    constructor(host, outputPath) {
        this.#host = host;
        this.#outputPath = outputPath;
    }
    onProvenance({ statement, predicate, checksums }) {
        setOutputs(this.#host, {
            provenance: statement,
            predicate,
            'predicate-type': provenance_statement/* PREDICATE_TYPE */.To,
            'subject-checksums': checksums,
        });
    }
    onArtifact({ id, name, digest, pageUrl }) {
        setOutputs(this.#host, {
            'artifact-id': id,
            'artifact-name': name,
            'artifact-digest': digest,
            ...(pageUrl && { 'report-url': pageUrl }),
        });
    }
    onRenderCheck({ result: { outcome, counts }, report }) {
        setOutputs(this.#host, {
            check: outcome,
            'images-different': counts.different,
            'images-new': counts.new,
            'images-missing': counts.missing,
            report: external_node_path_.join(this.#outputPath, report),
        });
    }
}

// EXTERNAL MODULE: ./build/src/run/report/report-failure.js
var report_failure = __webpack_require__(32117);
;// CONCATENATED MODULE: ./build/src/run/report/task-record.js





class TaskRecord {
    #config;
    #facts;
    #renderCheck;
    #reportPage;
    #disclosure = (0,disclosure.disclosure)(false);
    constructor(config) {
        const { network } = config.request;
        this.#config = config;
        this.#facts = {
            kind: 'task',
            network: { name: network.name, isSimulated: (0,networks/* isLocalNetwork */.ok)(network) },
            ...('app' in config.request && {
                app: (0,explorer/* explorerReference */.x)(network, 'app', config.request.app),
                priceCap: config.request.maxPrice,
            }),
        };
    }
    get facts() {
        if (!this.#renderCheck)
            return this.#facts;
        const published = { artifact: this.#facts.artifact, page: this.#reportPage };
        return {
            ...this.#facts,
            sections: [renderCheckSection(this.#renderCheck, this.#disclosure, published)],
        };
    }
    keepTo(rules) {
        this.#disclosure = rules;
    }
    onDataset({ address }) {
        this.#add({ dataset: this.#reference('dataset', address) });
    }
    onPurchase({ dealId, taskId, existed }) {
        const [deal, task] = [this.#reference('deal', dealId), this.#reference('task', taskId)];
        this.#add({ purchase: { ...this.#facts.purchase, deal, task, existed } });
    }
    onDeal({ price, workerpool, transaction }) {
        this.#addToPurchase({
            price,
            workerpool: this.#reference('workerpool', workerpool),
            ...(transaction && { transaction: this.#reference('tx', transaction) }),
        });
    }
    onDeadlines(deadlines) {
        this.#addToPurchase({ deadlines });
    }
    onTaskEnd(taskEnd) {
        this.#addToPurchase({ taskEnd });
    }
    onChecks(checks) {
        this.#add({ checks });
    }
    onResult(result, archive) {
        this.#add({ digests: { 'Result archive (CID)': archive.cid, 'Result (on chain)': archive.digest } });
        if (!result)
            return;
        const { workspace, request } = this.#config;
        this.#add({
            result: {
                folder: external_node_path_.relative(workspace, request.outputPath) || '.',
                count: result.files.length,
                size: result.files.reduce((sum, { size }) => sum + size, 0),
                ...(this.#disclosure.mayName && {
                    files: result.files.map(({ path: name, size }) => ({ name, size })),
                }),
            },
        });
    }
    onRenderCheck(finished) {
        this.#renderCheck = finished;
    }
    onArtifact({ name, url, pageUrl }) {
        this.#reportPage = pageUrl;
        this.#add({ artifact: { id: name, url } });
    }
    #add(facts) {
        this.#facts = { ...this.#facts, ...facts };
    }
    #addToPurchase(facts) {
        const { purchase } = this.#facts;
        if (purchase)
            this.#add({ purchase: { ...purchase, ...facts } });
    }
    #reference(page, id) {
        return (0,explorer/* explorerReference */.x)(this.#config.request.network, page, id);
    }
}

;// CONCATENATED MODULE: ./build/src/run/run-milestones.js
function tellAll(listeners) {
    return {
        onDataset: dataset => listeners.forEach(one => void one.onDataset?.(dataset)),
        onPurchase: handle => listeners.forEach(one => void one.onPurchase?.(handle)),
        onDeal: deal => listeners.forEach(one => void one.onDeal?.(deal)),
        onDeadlines: deadlines => listeners.forEach(one => void one.onDeadlines?.(deadlines)),
        onTaskEnd: (end, isOld) => listeners.forEach(one => void one.onTaskEnd?.(end, isOld)),
        onChecks: checks => listeners.forEach(one => void one.onChecks?.(checks)),
        onResult: (result, archive) => listeners.forEach(one => void one.onResult?.(result, archive)),
        onProvenance: files => listeners.forEach(one => void one.onProvenance?.(files)),
        onRenderCheck: finished => listeners.forEach(one => void one.onRenderCheck?.(finished)),
        onArtifact: artifact => listeners.forEach(one => void one.onArtifact?.(artifact)),
    };
}

// EXTERNAL MODULE: ./build/src/run/run-tools.js + 1 modules
var run_tools = __webpack_require__(10333);
// EXTERNAL MODULE: ./build/src/run/secrets/leaks.js
var leaks = __webpack_require__(25885);
;// CONCATENATED MODULE: ./build/src/run/task-log.js

class TaskLog {
    #reporter;
    #network;
    constructor(reporter, network) {
        this.#reporter = reporter;
        this.#network = network;
    }
    onDeal({ dealId, taskId, transaction }) {
        this.#link('Deal', 'deal', dealId);
        this.#link('Task', 'task', taskId);
        if (transaction)
            this.#link('Transaction', 'tx', transaction);
    }
    onProvenance({ statement }) {
        this.#reporter.info(`Provenance ${statement}`);
    }
    #link(label, page, id) {
        this.#reporter.info(`${label} ${(0,explorer/* explorerReference */.x)(this.#network, page, id).url ?? id}`);
    }
}

;// CONCATENATED MODULE: ./build/src/run/task-outputs.js

class TaskOutputs {
    #host;
    #outputPath;
    #setStatus;
    constructor(host, outputPath, setStatus) {
        this.#host = host;
        this.#outputPath = outputPath;
        this.#setStatus = setStatus;
    }
    onDataset({ address, cid }) {
        setOutputs(this.#host, { dataset: address, cid });
    }
    onPurchase({ dealId, taskId }) {
        setOutputs(this.#host, { 'deal-id': dealId, 'task-id': taskId });
        this.#host.saveState('dealId', dealId);
        this.#host.saveState('taskId', taskId);
    }
    onDeal({ price, transaction }) {
        setOutputs(this.#host, { price, ...(transaction && { transaction }) });
        this.#setStatus('submitted');
    }
    onResult(result, { digest }) {
        setOutputs(this.#host, { 'result-digest': digest, ...(result && { 'output-path': this.#outputPath }) });
    }
}

;// CONCATENATED MODULE: ./build/src/run/task-run.js














function createTaskRun(host, kind) {
    const tools = new run_tools/* RunTools */.L(host);
    let record;
    let keeper;
    const factsNow = () => record?.facts ?? { kind: 'task' };
    return {
        start: async (signal) => {
            const config = await (0,begin_run/* beginRun */.T)(tools, {
                title: 'Confidential task',
                presets: kind.presets,
                needsWallet: true,
                parse: kind.parse,
                networkOf: ({ request }) => request.network,
            });
            if (!config)
                return;
            keeper = keeperOf(config, tools, kind);
            record = keeper?.record ?? new TaskRecord(config);
            warnOfInputs(tools);
            const outputs = keeper?.listener ?? taskOutputsOf(config, tools);
            const milestones = listenersOf(config, tools, [outputs, record]);
            await kind.work(config, { tools, record, milestones, signal }, keeper);
            await tools.conclude(kind.end, record.facts);
        },
        fail: async (error) => {
            const facts = factsNow();
            tools.reporter.close();
            await keeper?.write();
            if (facts.kind === 'task')
                logOpenTask(tools, facts, error);
            else
                logOpenTasks(tools, facts);
            await tools.conclude((0,run_tools/* failedStatus */.W)(error), facts, error);
            return facts.kind === 'task' ? (0,report_failure/* spentText */.u8)(error, facts) : (0,outcome_texts/* listSpentText */.op)(facts.tasks);
        },
    };
}
function keeperOf(config, tools, { end }) {
    if (!('list' in config) || config.list === undefined)
        return undefined;
    return new ListKeeper(config, tools, end === 'completed' ? 'result' : 'deal');
}
function warnOfInputs({ host: { read }, reporter }) {
    for (const suspicion of (0,leaks/* suspicionsOf */.QD)(read))
        reporter.warn(suspicion, 'A secret may become public');
    for (const surprise of (0,command_line/* readCommandLine */.y)(read('args')).surprises)
        reporter.warn(surprise, 'The input `args` is split in another way than by a shell');
}
function taskOutputsOf({ request }, tools) {
    return new TaskOutputs(tools.host.outputs, request.outputPath, status => tools.setStatus(status));
}
function listenersOf({ request: { network, outputPath } }, tools, own) {
    const { outputs } = tools.host;
    outputs.saveState('network', network.name);
    outputs.saveState('outputPath', outputPath);
    return tellAll([...own, new PublicationOutputs(outputs, outputPath), new TaskLog(tools.reporter, network)]);
}
function logOpenTask({ reporter }, { purchase }, error) {
    if (!purchase || isOver(error))
        return;
    const { deal, price } = purchase;
    const task = price === undefined ? `If deal ${deal.id} came on chain, it` : `Deal ${deal.id}`;
    reporter.info(`${task} goes on without this step, since a task that was bought cannot be cancelled. ${(0,run_summary/* howToCollect */.A)(deal.id)}`);
}
function logOpenTasks({ reporter }, { tasks }) {
    const open = tasks.filter(state => (0,task_outcome/* outcomeOf */.sG)(state) === 'unfinished').length;
    if (open > 0)
        reporter.info(`${(0,outcome_texts/* tasksText */.gc)(open)} of the list may go on without this step, since a task that was bought cannot be cancelled. ${run_summary/* HOW_TO_COLLECT_LIST */.P}`);
}
function isOver({ kind, code }) {
    return code === 'ARTIFACT_FAILED' || (['task', 'integrity'].includes(kind) && code !== 'TASK_TIMEOUT');
}


/***/ })

};
