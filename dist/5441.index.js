export const id = 5441;
export const ids = [5441];
export const modules = {

/***/ 79778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ collisionKey),
/* harmony export */   jN: () => (/* binding */ numbered),
/* harmony export */   mt: () => (/* binding */ diskSegments),
/* harmony export */   zL: () => (/* binding */ artifactSegments)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const MAX_SEGMENT_BYTES = 255;
const MAX_DEPTH = 64;
const MAX_PATH_BYTES = 800;
const KEPT_BYTES = 180;
const EXTENSION = /(?<=.)\.[^.\s]{1,12}$/u;
const JOINING = String.raw `\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}\p{Extended_Pictographic}\p{Emoji_Modifier}`;
const MARKS = String.raw `\u200c-\u200f\ufe0f`;
const UNSEEN = String.raw `[\p{Cc}\p{Zl}\p{Zp}\\]|(?![${MARKS}])\p{Default_Ignorable_Code_Point}|(?<![${JOINING}][${MARKS}]{0,2})[${MARKS}]`;
const MISLEADS = new RegExp(UNSEEN, 'gu');
const ODD_ON_WINDOWS = /[<>:"|?*]|[. ]$|^(?:c(?=on(?:\.|$)|om[0-9¹²³](?:\.|$))|p(?=rn(?:\.|$))|a(?=ux(?:\.|$))|n(?=ul(?:\.|$))|l(?=pt[0-9¹²³](?:\.|$)))/giu;
const OF_GIT = /^(?:\.(?=git$)|g(?=it~[0-9]+$))/giu;
const OURS = /^\.(?=confidential-task\.)/giu;
const NOT_IN_ARTIFACTS = /["<>:|*?\r\n]/gu;
function diskSegments(name, platform = process.platform) {
    const odd = [MISLEADS, ...(platform === 'win32' ? [ODD_ON_WINDOWS] : []), OF_GIT, OURS];
    return safeSegments(name, odd);
}
function artifactSegments(path) {
    return safeSegments(path, [NOT_IN_ARTIFACTS]);
}
function numbered(segment, number) {
    const [extension = ''] = EXTENSION.exec(segment) ?? [];
    const stem = segment.slice(0, segment.length - extension.length);
    return `${cut(stem, MAX_SEGMENT_BYTES - 60)} (${number})${extension}`;
}
function collisionKey(name) {
    return name.normalize('NFC').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}
function safeSegments(name, odd) {
    const segments = name
        .split('/')
        .filter(segment => segment !== '' && segment !== '.')
        .map(segment => safeSegment(segment, odd));
    const bytes = segments.reduce((sum, segment) => sum + Buffer.byteLength(segment) + 1, 0);
    if (segments.length > 0 && segments.length <= MAX_DEPTH && bytes <= MAX_PATH_BYTES)
        return segments;
    const last = name.slice(name.lastIndexOf('/') + 1).slice(-MAX_SEGMENT_BYTES) || 'unnamed';
    return [shortened(safeSegment(last.toWellFormed(), odd), name)];
}
function safeSegment(segment, odd) {
    if (segment === '..')
        return '%2E%2E';
    const safe = odd.reduce((text, pattern) => text.replace(pattern, encoded), segment);
    return Buffer.byteLength(safe) > MAX_SEGMENT_BYTES ? shortened(safe, segment) : safe;
}
function shortened(segment, whole) {
    const [extension = ''] = EXTENSION.exec(segment) ?? [];
    const stem = segment.slice(0, segment.length - extension.length);
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(whole).digest('hex').slice(0, 16);
    return `${cut(stem, KEPT_BYTES)}~${digest}${extension}`;
}
function cut(text, bytes) {
    const whole = Buffer.from(text);
    if (whole.length <= bytes)
        return text;
    let end = bytes;
    while (((whole[end] ?? 0) & 0xc0) === 0x80)
        end--;
    return whole.toString('utf8', 0, end);
}
function encoded(text) {
    return Array.from(Buffer.from(text), byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}


/***/ }),

/***/ 26517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ priceLimitLines),
/* harmony export */   formatRlc: () => (/* binding */ formatRlc),
/* harmony export */   lv: () => (/* binding */ parseRlc),
/* harmony export */   pZ: () => (/* binding */ formatCoin),
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

/***/ 97173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XK: () => (/* binding */ flawOfMinCompleted),
  GJ: () => (/* binding */ neededTasks),
  GO: () => (/* binding */ seedsOf),
  sy: () => (/* binding */ taskListFileInput),
  xA: () => (/* binding */ taskListInputs),
  HA: () => (/* binding */ taskSourceInput),
  kW: () => (/* binding */ templateOf),
  VO: () => (/* binding */ wayOf)
});

// UNUSED EXPORTS: ON_TASK_FAILURE_CHOICES, TASK_LIST_CHOICES

// EXTERNAL MODULE: ./build/src/errors/invalid-input.js
var invalid_input = __webpack_require__(74763);
// EXTERNAL MODULE: ./build/src/errors/system-error.js
var system_error = __webpack_require__(83031);
// EXTERNAL MODULE: ./build/src/text/clip.js
var clip = __webpack_require__(85507);
// EXTERNAL MODULE: ./build/src/run/tasks/flaws-text.js
var flaws_text = __webpack_require__(16649);
// EXTERNAL MODULE: ./build/src/run/tasks/placeholders.js
var placeholders = __webpack_require__(26314);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/errors/message-of.js
var message_of = __webpack_require__(15626);
// EXTERNAL MODULE: ./build/src/text/strict-json.js
var strict_json = __webpack_require__(71659);
// EXTERNAL MODULE: ./build/src/run/tasks/task-name.js
var task_name = __webpack_require__(42209);
// EXTERNAL MODULE: ./build/src/run/tasks/task-range.js
var task_range = __webpack_require__(56573);
;// CONCATENATED MODULE: ./build/src/run/tasks/task-lines.js





const linesSchema = dist/* union */.KCZ([dist/* string */.YjP(), dist/* array */.YOg(dist/* string */.YjP())]);
const lineSchema = dist/* strictObject */.rej({
    task: dist/* string */.YjP(),
    args: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    'private-files': dist/* exactOptional */.yqP(linesSchema),
    'public-urls': dist/* exactOptional */.yqP(linesSchema),
    'app-secrets': dist/* exactOptional */.yqP(dist/* union */.KCZ([linesSchema, dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())])),
    data: dist/* exactOptional */.yqP(dist/* unknown */.L5J()),
});
function readTaskLines(text) {
    const flaws = [];
    const tasks = [];
    for (const [index, raw] of text
        .replace(/^\ufeff/, '')
        .split('\n')
        .entries()) {
        const json = raw.trim();
        if (json === '')
            continue;
        const line = index + 1;
        const task = readLine(json, line);
        if (typeof task === 'string')
            flaws.push({ line, text: `Line ${line}: ${task}` });
        else
            tasks.push(task);
    }
    for (const { first, second } of (0,task_name/* clashesOf */.n)(tasks)) {
        const same = first.name === second.name ? 'the name' : `the folder of "${first.name}"`;
        const text = `Line ${second.line}: "${second.name}" has ${same} of line ${first.line}.`;
        flaws.push({ line: second.line, text });
    }
    const texts = flaws.sort((a, b) => a.line - b.line).map(({ text }) => text);
    if (tasks.length > task_range/* MAX_TASKS */.G6)
        texts.push(`The list names ${tasks.length} tasks, and a run takes at most ${task_range/* MAX_TASKS */.G6}.`);
    return { tasks, flaws: texts };
}
function readLine(json, line) {
    let value;
    try {
        value = (0,strict_json/* parseStrictJson */.R)(json);
    }
    catch (error) {
        return `${(0,message_of/* messageOf */.b)(error)}.`;
    }
    const { success, output, issues } = dist/* safeParse */.xLC(lineSchema, value);
    const flaws = new Set([...nameFlaws(value), ...(issues ?? []).map(whyNot)]);
    if (!success || flaws.size > 0)
        return [...flaws].join(' ');
    const { args, 'private-files': files, 'public-urls': urls, 'app-secrets': secrets } = output;
    return {
        name: output.task,
        line,
        ...(args !== undefined && { args }),
        ...(files !== undefined && { privateFiles: asText(files) }),
        ...(urls !== undefined && { publicUrls: asText(urls) }),
        ...(secrets !== undefined && { appSecrets: asText(secrets) }),
        ...(output.data !== undefined && { json: onOneLine(json) }),
    };
}
function nameFlaws(value) {
    const named = dist/* safeParse */.xLC(dist/* object */.Ikc({ task: dist/* string */.YjP() }), value);
    const flaw = named.success ? (0,task_name/* flawOfTaskName */.i)(named.output.task) : undefined;
    return named.success && flaw !== undefined
        ? [`The name ${JSON.stringify(named.output.task)} ${flaw}.`]
        : [];
}
function onOneLine(json) {
    return json
        .replaceAll('\r', ' ')
        .replaceAll(/[\u0085\u2028\u2029]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function asText(lines) {
    if (typeof lines === 'string')
        return lines;
    if (Array.isArray(lines))
        return lines.join('\n');
    return Object.entries(lines)
        .map(([number, name]) => `${number}: ${name}`)
        .join('\n');
}
function whyNot({ path, expected, kind }) {
    const key = path?.[0]?.key;
    if (key === undefined)
        return 'It is not an object with a `task`.';
    if (key === 'task')
        return 'It has no name in `task`.';
    const isUnknown = kind === 'schema' && expected === 'never';
    return isUnknown
        ? `It has a field that no task has: ${JSON.stringify(key)}.`
        : `Its \`${String(key)}\` is not text.`;
}

;// CONCATENATED MODULE: ./build/src/run/tasks/task-source.js



function readTaskSource(lines, readFile) {
    const ranges = lines.filter(task_range/* isRange */._Z);
    const files = lines.filter(line => /\.jsonl$/i.test(line) && !/[*?[\]!]/.test(line));
    if (ranges.length > 0)
        return ranges.length === lines.length ? namesOf(ranges) : mixed('a range', ranges[0]);
    const [file] = files;
    if (file === undefined)
        return { source: { kind: 'files', patterns: lines }, flaws: [] };
    if (lines.length > 1)
        return mixed('a task list', file);
    const { tasks, flaws } = readTaskLines(readFile(file));
    if (tasks.length > 0)
        return { source: { kind: 'lines', file, tasks }, flaws };
    return { flaws: flaws.length > 0 ? flaws : [`The task list ${file} is empty.`] };
}
function mixed(kind, line = '') {
    return { flaws: [`The line "${line}" is ${kind}, and other lines are not.`] };
}
function namesOf(ranges) {
    const names = [];
    const flaws = [];
    for (const range of ranges) {
        try {
            names.push(...(0,task_range/* namesInRange */.hM)(range));
        }
        catch (error) {
            if (!(error instanceof task_range/* BadRange */.Fm))
                throw error;
            flaws.push(error.message);
        }
    }
    if (names.length > task_range/* MAX_TASKS */.G6)
        flaws.push(`The ranges name ${names.length} tasks, and a run takes at most ${task_range/* MAX_TASKS */.G6}.`);
    const [clash] = (0,task_name/* clashesOf */.n)(names.map(name => ({ name })));
    if (clash)
        flaws.push(`The task ${clash.first.name} is in two ranges.`);
    return flaws.length > 0 ? { flaws } : { source: { kind: 'names', names }, flaws };
}

// EXTERNAL MODULE: ./build/src/run/inputs/input-values.js
var input_values = __webpack_require__(15988);
// EXTERNAL MODULE: ./build/src/run/inputs/path-lines.js
var path_lines = __webpack_require__(92132);
// EXTERNAL MODULE: ./build/src/run/inputs/task-texts.js
var task_texts = __webpack_require__(66461);
;// CONCATENATED MODULE: ./build/src/run/inputs/task-list-inputs.js









const ON_TASK_FAILURE_CHOICES = ['fail', 'warn'];
const TASK_LIST_CHOICES = ['file', 'none'];
const MAX_ATTEMPTS = 5;
function neededTasks(minCompleted, tasks) {
    return 'ppm' in minCompleted
        ? Math.ceil((minCompleted.ppm * tasks) / 1_000_000)
        : Math.min(minCompleted.tasks, tasks);
}
function taskListInputs(read, fields, network) {
    const { problems, withDefault, workspace } = fields;
    const rules = {
        attempts: withDefault('attempts', parseAttempts, '1'),
        onTaskFailure: withDefault('on-task-failure', (0,input_values/* parseChoice */.HU)(ON_TASK_FAILURE_CHOICES), 'fail'),
        minCompleted: withDefault('min-completed', parseMinCompleted, '100%'),
        taskListFile: taskListFileInput(fields),
    };
    if (read('tasks') === '') {
        for (const problem of withoutTasks(read, rules))
            problems.add(problem);
        return 'none';
    }
    const template = templateOf(read);
    const { source, flaws } = sourceInput(fields);
    const misplaced = source ? misplacedFile(template, source) : [];
    for (const problem of misplaced)
        problems.add(problem);
    const textFlaws = source && misplaced.length === 0 ? flawsOfTexts(source, template, { workspace, network }) : [];
    const allFlaws = [...flaws, ...textFlaws];
    if (allFlaws.length > 0)
        problems.add(badTasks(allFlaws));
    const list = problems.complete({ ...rules, source });
    if (list === undefined)
        return undefined;
    const way = wayOf(list.source, template);
    for (const problem of conflicts(read, { ...list, way }))
        problems.add(problem);
    return { ...list, template, way };
}
function taskSourceInput(read, fields) {
    if (read('tasks') === '')
        return undefined;
    const { source, flaws } = sourceInput(fields);
    if (flaws.length > 0)
        fields.problems.add(badTasks(flaws));
    return source;
}
function taskListFileInput({ withDefault }) {
    const choice = withDefault('task-list', (0,input_values/* parseChoice */.HU)(TASK_LIST_CHOICES), 'file');
    return choice && choice === 'file';
}
function wayOf(source, template) {
    const differs = source.kind === 'files' ||
        task_texts/* TASK_INPUTS */.Mj.some(input => (0,task_texts/* hasPlaceholders */.pI)(template[input])) ||
        (source.kind === 'lines' && source.tasks.some(hasOwnInputs));
    return differs ? 'orders' : 'volume';
}
function hasOwnInputs({ args, privateFiles, publicUrls, appSecrets }) {
    return [args, privateFiles, publicUrls, appSecrets].some(own => own !== undefined);
}
function templateOf(read) {
    return {
        args: read('args'),
        'public-urls': read('public-urls'),
        'app-secrets': read('app-secrets'),
        'private-files': read('private-files'),
    };
}
function sourceInput({ optional, place, workspace, readFile }) {
    const readLines = (text, input) => readTaskSource((0,path_lines/* pathLinesIn */.Cr)(workspace)(text, input), file => {
        const absolute = place(file, input);
        try {
            return readFile(absolute);
        }
        catch (cause) {
            throw (0,invalid_input/* invalidInput */.a)(input, `The task list ${file} cannot be read: ${(0,system_error/* reasonOf */.A3)(cause)}.`, 'Check the path, which is relative to the workspace, or add the step that makes the file before this one.', cause);
        }
    });
    return optional('tasks', readLines) ?? { flaws: [] };
}
function seedsOf(source) {
    if (source.kind === 'names')
        return source.names.map((name, index) => ({ name, index }));
    if (source.kind === 'lines')
        return source.tasks.map((line, index) => ({ name: line.name, index, line }));
    return [];
}
function flawsOfTexts(source, template, rules) {
    const varying = Object.fromEntries(task_texts/* TASK_INPUTS */.Mj.map(input => {
        const isChecked = !(0,task_texts/* hasPlaceholders */.pI)(template[input]) || (input === 'args' && (0,task_texts/* flawsOfArgs */.cV)(template.args).length > 0);
        return [input, isChecked ? '' : template[input]];
    }));
    const filler = new task_texts/* TaskFiller */.Mk(varying, rules);
    return seedsOf(source).flatMap(seed => filler.fill(seed).flaws ?? []);
}
function misplacedFile(template, source) {
    if (source.kind === 'files')
        return [];
    return task_texts/* TASK_INPUTS */.Mj.filter(input => (0,placeholders/* placeholdersIn */.Qf)(template[input]).has('file')).map(input => (0,invalid_input/* invalidInput */.a)(input, '`{file}` is used, and the tasks are not files.', 'Use `{task}` or `{index}`, or name files in `tasks`.'));
}
function badTasks(flaws) {
    return (0,invalid_input/* invalidInput */.a)('tasks', (0,flaws_text/* flawsText */.v)(flaws), 'Correct these tasks; `tasks` takes ranges such as 1..250, one JSON Lines file, or paths and globs of files.');
}
function withoutTasks(read, rules) {
    const set = [
        ...((rules.attempts ?? 1) > 1 ? ['attempts'] : []),
        ...(rules.onTaskFailure === 'warn' ? ['on-task-failure'] : []),
        ...(read('min-completed') !== '' ? ['min-completed'] : []),
        ...(rules.taskListFile === false ? ['task-list'] : []),
    ];
    return set.map(input => (0,invalid_input/* invalidInput */.a)(input, 'It is for a list of tasks, and `tasks` is empty.', `Set \`tasks\`, or leave \`${input}\` out.`));
}
function conflicts(read, list) {
    return [
        ...listConflicts(list),
        ...(read('dataset') === '' ? [] : datasetConflicts(list)),
        ...(read('storage') === 'http-put' ? storageConflicts(read) : []),
    ];
}
function listConflicts({ source, way, attempts, taskListFile, minCompleted, }) {
    const problems = [];
    if (attempts > 1 && way === 'volume' && !taskListFile)
        problems.push((0,invalid_input/* invalidInput */.a)('attempts', 'With `task-list: none` the app knows a task by its index in the order of all, and a failed index cannot be bought alone.', 'Set `attempts` to 1, or `task-list` to file: then an order for one task takes along its line of the list.'));
    const count = source.kind === 'files' ? undefined : seedsOf(source).length;
    if (count !== undefined) {
        const flaw = flawOfMinCompleted(minCompleted, count);
        if (flaw)
            problems.push(flaw);
    }
    const withData = source.kind === 'lines' ? source.tasks.filter(({ json }) => json !== undefined) : [];
    if (withData.length > 0 && (way === 'orders' || !taskListFile))
        problems.push(hasUnsentData(withData.length, withData[0]?.line ?? 1, way));
    return problems;
}
function flawOfMinCompleted(minCompleted, tasks) {
    if ('ppm' in minCompleted || minCompleted.tasks <= tasks)
        return undefined;
    return (0,invalid_input/* invalidInput */.a)('min-completed', `It is ${minCompleted.tasks}, and the list has ${tasks} tasks.`, 'Lower it, or give a share such as 95%.');
}
function hasUnsentData(count, line, way) {
    const which = count === 1 ? `Line ${line} has` : `${count} lines, the first of which is line ${line}, have`;
    return way === 'orders'
        ? (0,invalid_input/* invalidInput */.a)('tasks', `${which} \`data\`, which travels in one private list of all tasks; and tasks with inputs of their own (\`args\`, \`private-files\`, \`public-urls\`, \`app-secrets\`, or placeholders in them) have no such list.`, 'Put everything that differs into `data`, or send it as `private-files` of the line.')
        : (0,invalid_input/* invalidInput */.a)('tasks', `${which} \`data\`, and with \`task-list: none\` it would not reach the app.`, 'Set `task-list` to file, or remove `data`.');
}
function datasetConflicts({ source, way, taskListFile }) {
    const add = (why, fix) => [(0,invalid_input/* invalidInput */.a)('dataset', why, fix)];
    if (source.kind === 'files')
        return add('The files of `tasks` are the private input of their tasks, and a task takes one protected dataset.', 'Leave `dataset` out, or name the tasks by a range or a task list.');
    const own = source.kind === 'lines' ? source.tasks.find(line => line.privateFiles !== undefined) : undefined;
    if (own)
        return add(`Line ${own.line} of \`tasks\` has \`private-files\`, and a task takes one protected dataset.`, 'Leave `dataset` out, or take `private-files` out of the task list.');
    if (way === 'volume' && taskListFile)
        return add('The list of the tasks travels as private input, and a task takes one protected dataset.', 'Set `task-list` to none, where the app uses the index of its task alone; or put a placeholder such as {task} into `args`.');
    return [];
}
function storageConflicts(read) {
    const one = ['storage-url', 'storage-public-url'].filter(input => {
        const url = URL.parse(read(input));
        return url && !url.pathname.endsWith('/');
    });
    return one.map(input => (0,invalid_input/* invalidInput */.a)(input, 'It is the place of one input, and a list of tasks may have several.', `Set \`${input}\` to a URL whose path ends in /, below which each input gets a name of its own.`));
}
const parseAttempts = (text, input) => {
    const attempts = /^\d$/.test(text) ? Number(text) : 0;
    if (attempts >= 1 && attempts <= MAX_ATTEMPTS)
        return attempts;
    throw (0,invalid_input/* invalidInput */.a)(input, `"${(0,clip/* clip */.$)(text)}" is not a whole number from 1 to ${MAX_ATTEMPTS}.`, `Set \`${input}\` to how often one task may be bought, such as 2.`);
};
const parseMinCompleted = (text, input) => {
    const [, share] = /^(\d{1,3}(?:\.\d{1,4})?)\s*%$/.exec(text) ?? [];
    if (share !== undefined && Number(share) <= 100)
        return { ppm: Math.round(Number(share) * 10_000) };
    if (/^\d{1,5}$/.test(text))
        return { tasks: Number(text) };
    throw (0,invalid_input/* invalidInput */.a)(input, `"${(0,clip/* clip */.$)(text)}" is neither a number of tasks nor a share from 0% to 100%.`, `Give \`${input}\` such as 240 or 95%.`);
};


/***/ }),

/***/ 66461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mj: () => (/* binding */ TASK_INPUTS),
/* harmony export */   Mk: () => (/* binding */ TaskFiller),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   cV: () => (/* binding */ flawsOfArgs),
/* harmony export */   pI: () => (/* binding */ hasPlaceholders),
/* harmony export */   xW: () => (/* binding */ publicUrlsFor)
/* harmony export */ });
/* unused harmony export parseArgs */
/* harmony import */ var _errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74763);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61179);
/* harmony import */ var _iexec_chain_networks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84343);
/* harmony import */ var _iexec_protocol_command_line_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84371);
/* harmony import */ var _net_local_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27935);
/* harmony import */ var _tasks_placeholders_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26314);
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15988);
/* harmony import */ var _path_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92132);








const MAX_ARGS_BYTES = 20_000;
const TASK_INPUTS = ['args', 'public-urls', 'app-secrets', 'private-files'];
class TaskFiller {
    #template;
    #args = new Field('args', (text, values) => (0,_tasks_placeholders_js__WEBPACK_IMPORTED_MODULE_6__/* .fillArgs */ .Hf)((0,_iexec_protocol_command_line_js__WEBPACK_IMPORTED_MODULE_7__/* .readCommandLine */ .y)(text).text, values), parseArgs);
    #publicUrls;
    #appSecrets = new Field('app-secrets', _tasks_placeholders_js__WEBPACK_IMPORTED_MODULE_6__/* .fillText */ .BB, _input_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSecrets */ .dC);
    #privateFiles;
    #listedFiles;
    constructor(template, { workspace, network }) {
        this.#template = template;
        this.#publicUrls = new Field('public-urls', _tasks_placeholders_js__WEBPACK_IMPORTED_MODULE_6__/* .fillText */ .BB, publicUrlsFor(network));
        this.#privateFiles = new Field('private-files', _tasks_placeholders_js__WEBPACK_IMPORTED_MODULE_6__/* .fillPathLines */ .CR, (0,_path_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .pathLinesIn */ .Cr)(workspace));
        this.#listedFiles = new Field('private-files', _tasks_placeholders_js__WEBPACK_IMPORTED_MODULE_6__/* .fillPathLines */ .CR, (0,_path_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .listedPathLinesIn */ .NC)(workspace));
    }
    fill({ line, ...seed }) {
        const values = { task: seed.name, index: seed.index, file: seed.file };
        const flaws = [];
        const read = (field, own) => {
            try {
                return field.read(own ?? this.#template[field.input], values);
            }
            catch (error) {
                flaws.push(`${labelOf(seed.name, line)}: \`${field.input}\`: ${whyOf(error)}`);
                return undefined;
            }
        };
        const texts = {
            args: read(this.#args, line?.args) || undefined,
            publicUrls: read(this.#publicUrls, line?.publicUrls) ?? [],
            appSecrets: read(this.#appSecrets, line?.appSecrets) ?? {},
            privateFilePatterns: read(line?.privateFiles === undefined ? this.#privateFiles : this.#listedFiles, line?.privateFiles) ??
                [],
        };
        return flaws.length > 0 ? { flaws } : { texts };
    }
}
function labelOf(name, line) {
    return line ? `Line ${line.line}, task "${name}"` : `Task "${name}"`;
}
class Field {
    input;
    #fill;
    #parse;
    #seen = new Map();
    constructor(input, fill, parse) {
        this.input = input;
        this.#fill = fill;
        this.#parse = parse;
    }
    read(text, values) {
        const filled = this.#fill(text, values);
        const seen = this.#seen.get(filled);
        if (seen !== undefined)
            return seen;
        const value = this.#parse(filled.trim(), this.input);
        this.#seen.set(filled, value);
        return value;
    }
}
function whyOf(error) {
    if (error instanceof _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskError */ .Ik)
        return error.why;
    if (error instanceof _tasks_placeholders_js__WEBPACK_IMPORTED_MODULE_6__/* .PlaceholderError */ .ik)
        return error.message;
    throw error;
}
function hasPlaceholders(text) {
    return (0,_tasks_placeholders_js__WEBPACK_IMPORTED_MODULE_6__/* .placeholdersIn */ .Qf)(text).size > 0;
}
const parseArgs = (text, input) => {
    const [flaw] = flawsOfArgs(text);
    if (flaw)
        throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, flaw.why, flaw.fix);
    return (0,_iexec_protocol_command_line_js__WEBPACK_IMPORTED_MODULE_7__/* .readCommandLine */ .y)(text).text;
};
function flawsOfArgs(text) {
    const flaws = [];
    const bytes = Buffer.byteLength(text);
    if (bytes > MAX_ARGS_BYTES)
        flaws.push({
            why: `It has ${bytes} bytes, all of which the chain would have to store, and at most ${MAX_ARGS_BYTES} are sent.`,
            fix: 'Put what is long into a file, and send that through `private-files`.',
        });
    const { open } = (0,_iexec_protocol_command_line_js__WEBPACK_IMPORTED_MODULE_7__/* .readCommandLine */ .y)(text);
    if (open !== undefined)
        flaws.push({
            why: `A quote (${open}) is opened and never closed, and the worker runs the app without any arguments then.`,
            fix: 'Close it, or put the argument that it is part of into quotes of the other kind.',
        });
    return flaws;
}
function publicUrlsFor(network) {
    return (text, input) => {
        const urls = (0,_input_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseUrls */ .S$)(text, input);
        const inside = network && !(0,_iexec_chain_networks_js__WEBPACK_IMPORTED_MODULE_2__/* .isLocalNetwork */ .ok)(network) ? urls.find(_net_local_address_js__WEBPACK_IMPORTED_MODULE_3__/* .isLocal */ .IX) : undefined;
        if (inside === undefined)
            return urls;
        throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .a)(input, `The host ${new URL(inside).hostname} is of this machine or of a private network, where no enclave can follow.`, 'Put the file where anyone can fetch it, or send it through `private-files`.');
    };
}


/***/ }),

/***/ 16649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ flawsText)
/* harmony export */ });
const MAX_FLAWS = 20;
const MAX_CHARS = 3_500;
function flawsText(flaws) {
    let chars = 0;
    const first = flaws.filter((flaw, index) => {
        chars += flaw.length + 1;
        return index < MAX_FLAWS && (index === 0 || chars <= MAX_CHARS);
    });
    const rest = flaws.length - first.length;
    return [...first, ...(rest > 0 ? [`There are ${rest} more mistakes.`] : [])].join(' ');
}


/***/ }),

/***/ 26314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ fillText),
/* harmony export */   CR: () => (/* binding */ fillPathLines),
/* harmony export */   Hf: () => (/* binding */ fillArgs),
/* harmony export */   Qf: () => (/* binding */ placeholdersIn),
/* harmony export */   hX: () => (/* binding */ unknownPlaceholders),
/* harmony export */   ik: () => (/* binding */ PlaceholderError)
/* harmony export */ });
const PLACEHOLDER = /\{\{(task|index|file)\}\}|\{(task|index|file)\}/g;
class PlaceholderError extends Error {
}
function placeholdersIn(text) {
    return new Set([...text.matchAll(PLACEHOLDER)].flatMap(([, , name]) => name ?? []));
}
function unknownPlaceholders(text) {
    const words = text.replaceAll(PLACEHOLDER, '').match(/\{[A-Za-z][\w-]{0,23}\}/g) ?? [];
    return [...new Set(words)];
}
function fillText(text, values) {
    return text.replaceAll(PLACEHOLDER, (_, literal, name) => literal === undefined ? valueFor(name ?? '', values) : `{${literal}}`);
}
function fillPathLines(text, values) {
    const plain = (value) => value.replaceAll('[', '[[]');
    const { task, file } = values;
    const names = { ...values, task: plain(task), file: file === undefined ? undefined : plain(file) };
    return text
        .split('\n')
        .map(line => {
        const [, start = '', name] = /^(\s*!?\s*)\{(task|file)\}/.exec(line) ?? [];
        const value = name === 'file' ? file : name === 'task' ? task : undefined;
        const isOdd = value !== undefined && /^[!#~]/.test(value);
        return fillText(isOdd ? `${start}./${line.slice(start.length)}` : line, names);
    })
        .join('\n');
}
function fillArgs(args, values) {
    let filled = '';
    let state = { quote: '', isEscaped: false };
    let end = 0;
    for (const match of args.matchAll(PLACEHOLDER)) {
        const before = args.slice(end, match.index);
        state = stateAfter(before, state);
        end = match.index + match[0].length;
        const [, literal, name] = match;
        filled += before + (literal === undefined ? quoted(valueFor(name ?? '', values), state) : `{${literal}}`);
        state = { quote: state.quote, isEscaped: false };
    }
    return filled + args.slice(end);
}
function valueFor(name, { task, index, file }) {
    if (name === 'task')
        return task;
    if (name === 'index')
        return String(index);
    if (file === undefined)
        throw new PlaceholderError('`{file}` is used, and the task has no file of its own.');
    return file;
}
function stateAfter(piece, before) {
    let { quote, isEscaped } = before;
    for (const char of piece) {
        if (quote === '' && /\s/.test(char))
            continue;
        if (!isEscaped && /["']/.test(char) && (quote === '' || quote === char))
            quote = quote === '' ? char : '';
        isEscaped = char === '\\';
    }
    return { quote, isEscaped };
}
function quoted(value, { quote, isEscaped }) {
    const isPlain = !/[\s"'\\]/.test(value);
    if (isPlain)
        return value;
    if (quote !== '') {
        if (!value.includes(quote) && !value.endsWith('\\'))
            return value;
        throw new PlaceholderError(`"${value}" cannot stand in ${quote}…${quote}, where its placeholder is.`);
    }
    if (isEscaped)
        throw new PlaceholderError(`"${value}" needs quotes, and a backslash stands before its placeholder.`);
    const mark = ['"', "'"].find(candidate => !value.includes(candidate));
    if (mark !== undefined && !value.endsWith('\\'))
        return `${mark}${value}${mark}`;
    throw new PlaceholderError(`"${value}" has characters that no quotes of a command line can hold.`);
}


/***/ }),

/***/ 42209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ flawOfTaskName),
/* harmony export */   n: () => (/* binding */ clashesOf)
/* harmony export */ });
/* harmony import */ var _archive_entry_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79778);

const MAX_NAME_BYTES = 100;
function flawOfTaskName(name) {
    if (name === '')
        return 'is empty';
    if (Buffer.byteLength(name) > MAX_NAME_BYTES)
        return `has more than ${MAX_NAME_BYTES} bytes`;
    if (name !== name.trim())
        return 'begins or ends with a blank';
    if (name.includes('/'))
        return 'has a slash in it';
    if (/["<>:|*?]/.test(name))
        return 'has one of the characters " < > : | * ? in it';
    const [segment, ...others] = (0,_archive_entry_name_js__WEBPACK_IMPORTED_MODULE_0__/* .diskSegments */ .mt)(name, 'win32');
    if (others.length > 0 || segment !== name)
        return 'cannot be the name of a folder on every system';
    return undefined;
}
function clashesOf(tasks) {
    const seen = new Map();
    const clashes = [];
    for (const task of tasks) {
        const key = (0,_archive_entry_name_js__WEBPACK_IMPORTED_MODULE_0__/* .collisionKey */ .EE)(task.name);
        const first = seen.get(key);
        if (first === undefined)
            seen.set(key, task);
        else
            clashes.push({ first, second: task });
    }
    return clashes;
}


/***/ }),

/***/ 56573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ BadRange),
/* harmony export */   G6: () => (/* binding */ MAX_TASKS),
/* harmony export */   _Z: () => (/* binding */ isRange),
/* harmony export */   hM: () => (/* binding */ namesInRange)
/* harmony export */ });
const MAX_TASKS = 10_000;
const RANGE = /^(\d{1,9})\.\.(\d{1,9})(?:\.\.(\d{1,9}))?$/;
function isRange(text) {
    return RANGE.test(text);
}
class BadRange extends Error {
}
function namesInRange(text) {
    const [, first = '', last = '', step = '1'] = RANGE.exec(text) ?? [];
    const [from, to, by] = [Number(first), Number(last), Number(step)];
    if (first === '')
        throw new BadRange(`"${text}" is not a range.`);
    if (to < from)
        throw new BadRange(`The range ${text} ends before it begins.`);
    if (by === 0)
        throw new BadRange(`The range ${text} has a step of 0.`);
    const count = Math.floor((to - from) / by) + 1;
    if (count > MAX_TASKS)
        throw new BadRange(`The range ${text} names ${count} tasks, and a run takes at most ${MAX_TASKS}.`);
    const isPadded = [first, last].some(end => end.length > 1 && end.startsWith('0'));
    const width = isPadded ? Math.max(first.length, last.length) : 0;
    return Array.from({ length: count }, (_, index) => String(from + index * by).padStart(width, '0'));
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
