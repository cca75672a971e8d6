export const id = 2908;
export const ids = [2908,5885];
export const modules = {

/***/ 26517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formatRlc: () => (/* binding */ formatRlc),
/* harmony export */   lv: () => (/* binding */ parseRlc),
/* harmony export */   pZ: () => (/* binding */ formatCoin),
/* harmony export */   priceLimitLines: () => (/* binding */ priceLimitLines),
/* harmony export */   t_: () => (/* binding */ assertAppPriceInBudget)
/* harmony export */ });
/* harmony import */ var _errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74763);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61179);


const DECIMALS = 9;
function parseRlc(text, input = 'max-price') {
    const match = /^(\d{1,30})(?:\.(\d+))?\s*(n?RLC)?$/i.exec(text.trim());
    const [, whole = '', fraction = '', unit] = match ?? [];
    if (match && unit === undefined && /[1-9]/.test(text))
        throw withoutUnit(text, input);
    const inRlc = unit?.toLowerCase() === 'rlc';
    const digits = fraction.replace(/0+$/, '');
    if (!match || (!inRlc && digits !== '') || digits.length > DECIMALS) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskError */ .Ik('INPUT_INVALID', {
            what: `The input \`${input}\` is not an amount of RLC.`,
            why: `"${text}" is neither "<number> RLC" with up to ${DECIMALS} decimals nor "<whole number> nRLC".`,
            fix: `Write it like "0.5 RLC" or "500000000 nRLC".`,
        });
    }
    return inRlc ? BigInt(whole + digits.padEnd(DECIMALS, '0')) : BigInt(whole);
}
function withoutUnit(text, input) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskError */ .Ik('INPUT_INVALID', {
        what: `The input \`${input}\` has no unit.`,
        why: `"${text}" may mean ${text} RLC or ${text} nRLC, of which a billion make one RLC.`,
        fix: `Write "${text} RLC" or "${text} nRLC"; the \`price\` outputs are in nRLC.`,
    });
}
function assertAppPriceInBudget(limits) {
    if (limits.maxAppPrice <= limits.maxPrice)
        return;
    throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)('max-app-price', `It is ${formatRlc(limits.maxAppPrice)}, which is more than \`max-price\`: ${formatRlc(limits.maxPrice)} for the whole run.`, 'Raise `max-price` or lower `max-app-price`.');
}
function priceLimitLines(limits) {
    return [
        `max-price: ${formatRlc(limits.price)}`,
        ...(limits.appPrice > 0n ? [`max-app-price: ${formatRlc(limits.appPrice)}`] : []),
    ];
}
function formatRlc(nRlc) {
    const sign = nRlc < 0n ? '-' : '';
    const digits = (nRlc < 0n ? -nRlc : nRlc).toString().padStart(DECIMALS + 1, '0');
    const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
    return `${sign}${digits.slice(0, -DECIMALS)}${fraction && `.${fraction}`} RLC`;
}
const COIN_DECIMALS = 18;
const COIN_DIGITS = 3;
function formatCoin(wei, direction = 'up') {
    const cut = 10n ** BigInt(Math.max(wei.toString().length - COIN_DIGITS, 0));
    const rounded = ((direction === 'up' ? wei + cut - 1n : wei) / cut) * cut;
    const digits = rounded.toString().padStart(COIN_DECIMALS + 1, '0');
    const fraction = digits.slice(-COIN_DECIMALS).replace(/0+$/, '');
    return `${digits.slice(0, -COIN_DECIMALS)}${fraction && `.${fraction}`} ETH`;
}


/***/ }),

/***/ 90969:
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

/***/ 84371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readCommandLine)
/* harmony export */ });
const ESCAPE = 'A backslash does not escape: it stays in the argument, before the quote, blank or backslash that follows it.';
const EMPTY = 'An empty argument (`""`) does not reach the app.';
const PIECES = /["'\\]|\s+|[^"'\\\s]+/g;
function readCommandLine(input) {
    const reader = new ArgumentReader();
    for (const [piece] of input.matchAll(PIECES))
        reader.read(piece);
    return reader.end();
}
class ArgumentReader {
    #text = '';
    #quote = '';
    #escaped = false;
    #start = 0;
    #quotes = 0;
    #isEscapeUsed = false;
    #isEmptyUsed = false;
    read(piece) {
        if (this.#escaped && /^["'\\ ]/.test(piece))
            this.#isEscapeUsed = true;
        if (this.#quote === '' && /^\s/.test(piece))
            this.#separate(piece);
        else
            this.#add(piece);
    }
    end() {
        this.#endArgument();
        return {
            text: this.#text,
            ...(this.#quote !== '' && { open: this.#quote }),
            surprises: [...(this.#isEscapeUsed ? [ESCAPE] : []), ...(this.#isEmptyUsed ? [EMPTY] : [])],
        };
    }
    #separate(space) {
        if (this.#text.slice(this.#start) === '\\' && /[\r\n]/.test(space)) {
            this.#text = this.#text.slice(0, this.#start);
            this.#escaped = false;
        }
        this.#endArgument();
        this.#text += /^ +$/.test(space) ? space : ' ';
        this.#start = this.#text.length;
    }
    #endArgument() {
        const argument = this.#text.slice(this.#start);
        if (this.#quotes > 0 && /^(""|'')+$/.test(argument))
            this.#isEmptyUsed = true;
        this.#quotes = 0;
    }
    #add(piece) {
        this.#text += piece;
        if (!this.#escaped && (piece === '"' || piece === "'") && (this.#quote || piece) === piece) {
            this.#quote = this.#quote === '' ? piece : '';
            this.#quotes += 1;
        }
        this.#escaped = piece === '\\';
    }
}


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
});
const subjectSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: textSchema,
    digest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ sha256: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^[0-9a-f]{64}$/, 'not a SHA-256')) }),
});
const predicateSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    invocation: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(textSchema, textSchema),
    network: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ name: textSchema, chainId: numberSchema, hub: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL }),
    app: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        address: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        owner: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL,
        name: textSchema,
        type: textSchema,
        image: textSchema,
        checksum: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO,
        mrenclave: mrenclaveSchema,
    }),
    dataset: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ address: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .addressSchema */ .oL, checksum: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO })),
    deal: valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        id: _iexec_protocol_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes32Schema */ .cO,
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
    subjects: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(_context_results_js__WEBPACK_IMPORTED_MODULE_3__/* .PUBLICATION_KINDS */ .v9),
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

/***/ 92132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseResultNames),
/* harmony export */   C: () => (/* binding */ pathLinesIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74763);
/* harmony import */ var _workspace_workspace_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32945);



const COMMENT = /^#+(?:\s|$)/;
function pathLinesIn(workspace) {
    const isThere = name => (0,_workspace_workspace_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .lookAt */ .t5)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(workspace, name)) !== undefined;
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

/***/ 32117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ failurePart),
/* harmony export */   FM: () => (/* binding */ evidencePart),
/* harmony export */   u8: () => (/* binding */ spentText)
/* harmony export */ });
/* harmony import */ var _errors_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3543);
/* harmony import */ var _iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26517);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10492);
/* harmony import */ var _host_help_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57311);
/* harmony import */ var _run_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10910);





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
            ...(report.kind === 'task'
                ? [['What was spent', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(spentText(failure, report))]]
                : []),
            ['Error code', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)((0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(failure.code), (0,_host_help_url_js__WEBPACK_IMPORTED_MODULE_3__/* .helpUrl */ .x)(failure.code))],
        ]),
    ].join('\n');
}
function goesOn({ status }) {
    return status === 'cancelled' || status === 'timeout';
}
function whatToDo({ fix }, report) {
    const deal = report.kind === 'task' ? report.purchase?.deal : undefined;
    return goesOn(report) && deal && !fix.includes(deal.id) ? (0,_run_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .howToCollect */ .A)(deal.id) : fix;
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
/* harmony export */   A: () => (/* binding */ howToCollect)
/* harmony export */ });
function howToCollect(dealId) {
    return `Re-run the job, or use the \`collect\` action in any job with \`deal-id: ${dealId}\`; neither pays again.`;
}


/***/ }),

/***/ 25885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ leaksOf),
/* harmony export */   Q: () => (/* binding */ suspicionsOf)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27521);
/* harmony import */ var _errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74763);
/* harmony import */ var _text_decode_percent_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9271);
/* harmony import */ var _secret_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1019);
/* harmony import */ var _secret_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26759);





const PUBLIC_INPUTS = ['args', 'public-urls', 'app-secrets'];
const MIN_LENGTH = 8;
function leaksOf(read, secrets = secretsAmong(read)) {
    const forms = new Set(secrets.flatMap(secret => [...(0,_secret_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .formsOf */ .X)(secret), ...unalignedBase64(secret)]));
    return PUBLIC_INPUTS.filter(input => holdsAny(read(input), forms)).map(input => (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, 'It holds a secret of this step, which would be public on chain.', `Take the secret out of \`${input}\`; what the app must know goes into \`private-files\`, or through \`app-secrets\` as the name of a requester secret. If the log of a run ever showed it, replace it.`));
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
        const found = suspiciousKinds(read(input));
        if (found.length === 0)
            return [];
        return `The input \`${input}\` seems to hold ${found.join(' and ')}. It is public on chain and stays there: if this is a secret, cancel this run, replace the secret, and hand it to the app through \`private-files\` or \`app-secrets\`.`;
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
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/run/inputs/input-fields.js + 2 modules
var input_fields = __webpack_require__(75811);
// EXTERNAL MODULE: ./build/src/run/inputs/input-values.js
var input_values = __webpack_require__(15988);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/errors/invalid-input.js
var invalid_input = __webpack_require__(74763);
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
        patterns: withDefault('baseline', (0,path_lines/* pathLinesIn */.C)(workspace), ''),
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

// EXTERNAL MODULE: ./build/src/iexec/chain/networks.js
var networks = __webpack_require__(84343);
// EXTERNAL MODULE: ./build/src/iexec/protocol/amount.js
var amount = __webpack_require__(26517);
// EXTERNAL MODULE: ./build/src/iexec/protocol/category.js
var category = __webpack_require__(90969);
// EXTERNAL MODULE: ./build/src/iexec/protocol/command-line.js
var command_line = __webpack_require__(84371);
// EXTERNAL MODULE: ./build/src/net/local-address.js
var local_address = __webpack_require__(27935);
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

;// CONCATENATED MODULE: ./build/src/run/inputs/task-inputs.js












const MAX_ARGS_BYTES = 20_000;
function parseTaskInputs(read, world) {
    const fields = (0,input_fields/* createInputFields */.o)(read, world);
    const { problems, optional, withDefault, required } = fields;
    for (const leak of (0,leaks/* leaksOf */.G)(read))
        problems.add(leak);
    const dataset = optional('dataset', input_values/* parseAddress */.or);
    const workerpool = optional('workerpool', input_values/* parseAddress */.or);
    const beneficiary = optional('beneficiary', input_values/* parseAddress */.or);
    const args = argsInput(read, fields);
    const result = resultInputs(read, fields);
    const { privateFilePatterns, settings, ...bought } = problems.settled({
        privateFilePatterns: privateFilesInput(read, fields),
        settings: result,
        identity: identityInput(read, fields, world),
        app: required('app', input_values/* parseAddress */.or, 'Set `app` to the address of the iExec app to run.'),
        category: withDefault('category', category/* parseCategory */.sF, 'XS'),
        publicUrls: publicUrlsInput(fields, result?.request.network),
        appSecrets: withDefault('app-secrets', input_values/* parseSecrets */.dC, ''),
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
    };
}
function privateFilesInput(read, { problems, withDefault, workspace }) {
    const patterns = withDefault('private-files', (0,path_lines/* pathLinesIn */.C)(workspace), '');
    if (patterns?.length && read('dataset') !== '') {
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
    const add = (why, fix) => problems.add((0,invalid_input/* invalidInput */.a)('args', why, fix));
    const bytes = Buffer.byteLength(read('args'));
    if (bytes > MAX_ARGS_BYTES) {
        add(`It has ${bytes} bytes, all of which the chain would have to store, and at most ${MAX_ARGS_BYTES} are sent.`, 'Put what is long into a file, and send that through `private-files`.');
    }
    const { text, open } = (0,command_line/* readCommandLine */.y)(read('args'));
    if (open !== undefined) {
        add(`A quote (${open}) is opened and never closed, and the worker runs the app without any arguments then.`, 'Close it, or put the argument that it is part of into quotes of the other kind.');
    }
    return text || undefined;
}
function publicUrlsInput({ problems, withDefault }, network) {
    const urls = withDefault('public-urls', input_values/* parseUrls */.S$, '');
    const inside = network && !(0,networks/* isLocalNetwork */.ok)(network) ? urls?.find(local_address/* isLocal */.IX) : undefined;
    if (inside !== undefined) {
        problems.add((0,invalid_input/* invalidInput */.a)('public-urls', `The host ${new URL(inside).hostname} is of this machine or of a private network, where no enclave can follow.`, 'Put the file where anyone can fetch it, or send it through `private-files`.'));
    }
    return urls;
}

;// CONCATENATED MODULE: ./build/src/run/inputs/collect-inputs.js





function parseCollectInputs(read, world) {
    if (read('deal-id') === '' && read('app') !== '')
        return parseTaskInputs(read, world);
    const fields = (0,input_fields/* createInputFields */.o)(read, world);
    const { problems, optional } = fields;
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

;// CONCATENATED MODULE: ./build/src/run/task-kinds.js



const WHOLE_TASK = {
    presets: outputs/* OUTPUT_PRESETS */.Ds,
    parse: parseTaskInputs,
    work: async (config, context) => {
        const { runTask } = await Promise.all(/* import() */[__webpack_require__.e(9848), __webpack_require__.e(2517), __webpack_require__.e(1477), __webpack_require__.e(7529), __webpack_require__.e(5771), __webpack_require__.e(1622), __webpack_require__.e(8474), __webpack_require__.e(2289), __webpack_require__.e(3581), __webpack_require__.e(2277), __webpack_require__.e(8103), __webpack_require__.e(2941), __webpack_require__.e(2596), __webpack_require__.e(6248), __webpack_require__.e(7643), __webpack_require__.e(9739)]).then(__webpack_require__.bind(__webpack_require__, 9739));
        await runTask(config, context);
    },
    end: 'completed',
};
const SUBMIT = {
    presets: outputs/* SUBMIT_OUTPUT_PRESETS */.Eb,
    parse: parseTaskInputs,
    work: async (config, context) => {
        const { submitTask } = await Promise.all(/* import() */[__webpack_require__.e(9848), __webpack_require__.e(2517), __webpack_require__.e(1477), __webpack_require__.e(7529), __webpack_require__.e(5771), __webpack_require__.e(1622), __webpack_require__.e(8474), __webpack_require__.e(2289), __webpack_require__.e(3581), __webpack_require__.e(2277), __webpack_require__.e(8103), __webpack_require__.e(2941), __webpack_require__.e(2596), __webpack_require__.e(6248), __webpack_require__.e(7643), __webpack_require__.e(9739)]).then(__webpack_require__.bind(__webpack_require__, 9739));
        await submitTask(config, context);
    },
    end: 'submitted',
};
const COLLECT = {
    presets: outputs/* COLLECT_OUTPUT_PRESETS */.iS,
    parse: parseCollectInputs,
    work: async (config, context) => {
        const { collectTask } = await Promise.all(/* import() */[__webpack_require__.e(9848), __webpack_require__.e(2517), __webpack_require__.e(1477), __webpack_require__.e(7529), __webpack_require__.e(5771), __webpack_require__.e(1622), __webpack_require__.e(8474), __webpack_require__.e(2289), __webpack_require__.e(3581), __webpack_require__.e(2277), __webpack_require__.e(8103), __webpack_require__.e(2941), __webpack_require__.e(2596), __webpack_require__.e(6248), __webpack_require__.e(7643), __webpack_require__.e(9739)]).then(__webpack_require__.bind(__webpack_require__, 9739));
        await collectTask(config, context);
    },
    end: 'completed',
};


/***/ }),

/***/ 72235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ createTaskRun)
});

// EXTERNAL MODULE: ./build/src/iexec/protocol/command-line.js
var command_line = __webpack_require__(84371);
// EXTERNAL MODULE: ./build/src/run/begin-run.js + 1 modules
var begin_run = __webpack_require__(42124);
// EXTERNAL MODULE: ./build/src/run/report/report-failure.js
var report_failure = __webpack_require__(32117);
// EXTERNAL MODULE: ./build/src/run/report/run-summary.js
var run_summary = __webpack_require__(10910);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/iexec/chain/networks.js
var networks = __webpack_require__(84343);
// EXTERNAL MODULE: ./build/src/pipeline/context/disclosure.js
var disclosure = __webpack_require__(67391);
// EXTERNAL MODULE: ./build/src/run/report/explorer.js
var explorer = __webpack_require__(81115);
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
        onTaskEnd: end => listeners.forEach(one => void one.onTaskEnd?.(end)),
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

// EXTERNAL MODULE: ./build/src/pipeline/provenance/statement.js
var provenance_statement = __webpack_require__(47927);
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
        this.#set({ dataset: address, cid });
    }
    onPurchase({ dealId, taskId }) {
        this.#set({ 'deal-id': dealId, 'task-id': taskId });
        this.#host.saveState('dealId', dealId);
        this.#host.saveState('taskId', taskId);
    }
    onDeal({ price, transaction }) {
        this.#set({ price, ...(transaction && { transaction }) });
        this.#setStatus('submitted');
    }
    onResult(result, { digest }) {
        this.#set({ 'result-digest': digest, ...(result && { 'output-path': this.#outputPath }) });
    }
    onProvenance({ statement, predicate, checksums }) {
        this.#set({
            provenance: statement,
            predicate,
            'predicate-type': provenance_statement/* PREDICATE_TYPE */.To,
            'subject-checksums': checksums,
        });
    }
    onArtifact({ id, name, digest, pageUrl }) {
        this.#set({
            'artifact-id': id,
            'artifact-name': name,
            'artifact-digest': digest,
            ...(pageUrl && { 'report-url': pageUrl }),
        });
    }
    onRenderCheck({ result: { outcome, counts }, report }) {
        this.#set({
            check: outcome,
            'images-different': counts.different,
            'images-new': counts.new,
            'images-missing': counts.missing,
            report: external_node_path_.join(this.#outputPath, report),
        });
    }
    #set(values) {
        for (const [name, value] of Object.entries(values))
            this.#host.setOutput(name, String(value));
    }
}

;// CONCATENATED MODULE: ./build/src/run/task-run.js










function createTaskRun(host, kind) {
    const tools = new run_tools/* RunTools */.L(host);
    let record;
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
            record = new TaskRecord(config);
            warnOfInputs(tools);
            await kind.work(config, { tools, record, milestones: listenersOf(config, tools, record), signal });
            await tools.conclude(kind.end, record.facts);
        },
        fail: async (error) => {
            const facts = factsNow();
            tools.reporter.close();
            logOpenTask(tools, facts, error);
            await tools.conclude((0,run_tools/* failedStatus */.W)(error), facts, error);
            return (0,report_failure/* spentText */.u8)(error, facts);
        },
    };
}
function warnOfInputs({ host: { read }, reporter }) {
    for (const suspicion of (0,leaks/* suspicionsOf */.Q)(read))
        reporter.warn(suspicion, 'A secret may become public');
    for (const surprise of (0,command_line/* readCommandLine */.y)(read('args')).surprises)
        reporter.warn(surprise, 'The input `args` is split in another way than by a shell');
}
function listenersOf({ request: { network, outputPath } }, tools, record) {
    const { outputs } = tools.host;
    outputs.saveState('network', network.name);
    outputs.saveState('outputPath', outputPath);
    return tellAll([
        new TaskOutputs(outputs, outputPath, status => tools.setStatus(status)),
        record,
        new TaskLog(tools.reporter, network),
    ]);
}
function logOpenTask({ reporter }, { purchase }, error) {
    if (!purchase || isOver(error))
        return;
    const { deal, price } = purchase;
    const task = price === undefined ? `If deal ${deal.id} came on chain, it` : `Deal ${deal.id}`;
    reporter.info(`${task} goes on without this step, since a task that was bought cannot be cancelled. ${(0,run_summary/* howToCollect */.A)(deal.id)}`);
}
function isOver({ kind, code }) {
    return code === 'ARTIFACT_FAILED' || (['task', 'integrity'].includes(kind) && code !== 'TASK_TIMEOUT');
}


/***/ })

};
