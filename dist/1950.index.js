export const id = 1950;
export const ids = [1950,5885];
export const modules = {

/***/ 57130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ taskShares),
/* harmony export */   bU: () => (/* binding */ taskShare),
/* harmony export */   j3: () => (/* binding */ otherShares)
/* harmony export */ });
const LARGEST = 16384n;
const SIZES = sizes();
function taskShare(budget, tasks) {
    return budget / taskShares(tasks);
}
function taskShares(tasks) {
    const size = SIZES.find(candidate => candidate >= BigInt(tasks));
    if (size === undefined || tasks < 1)
        throw new RangeError(`a run has no ${tasks} tasks`);
    return size;
}
function otherShares({ maxPrice, maxAppPrice }, tasks) {
    const shares = new Map();
    for (const size of SIZES)
        shares.set(`${maxPrice / size} ${maxAppPrice / size}`, {
            maxPrice: maxPrice / size,
            maxAppPrice: maxAppPrice / size,
        });
    shares.delete(`${taskShare(maxPrice, tasks)} ${taskShare(maxAppPrice, tasks)}`);
    return [...shares.values()];
}
function sizes() {
    const found = [1n];
    for (let power = 2n; power <= LARGEST; power *= 2n) {
        found.push(power);
        if (power < LARGEST)
            found.push((power * 3n) / 2n);
    }
    return found;
}


/***/ }),

/***/ 10202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aX: () => (/* binding */ taskListFile),
/* harmony export */   cX: () => (/* binding */ TASK_LIST_FILE),
/* harmony export */   er: () => (/* binding */ taskLine)
/* harmony export */ });
const TASK_LIST_FILE = 'tasks.jsonl';
function taskLine(name) {
    return JSON.stringify({ task: name });
}
function taskListFile(tasks) {
    return tasks.map(({ line }) => `${line}\n`).join('');
}


/***/ }),

/***/ 61950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   quotedList: () => (/* binding */ quotedList)
/* harmony export */ });
/* harmony import */ var _resolve_tasks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7903);
/* harmony import */ var _task_list_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97173);
/* harmony import */ var _task_texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66461);



async function quotedList(list) {
    const { source, template, workspace } = list;
    const tasks = await (0,_resolve_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .countTasks */ .g)(source, workspace);
    const way = (0,_task_list_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .wayOf */ .VO)(source, template);
    return { tasks, way, reason: reasonFor(list, way), inputs: privateInputs(list, { tasks, way }) };
}
function reasonFor({ source, template, taskListFile }, way) {
    if (way === 'volume')
        return taskListFile
            ? 'all share their inputs, and each takes its line of tasks.jsonl'
            : 'all share their inputs, and each takes the index of its task';
    if (source.kind === 'files')
        return 'each file is the private input of its task';
    const varying = _task_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .TASK_INPUTS */ .Mj.filter(input => (0,_task_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .hasPlaceholders */ .pI)(template[input]));
    return varying.length > 0
        ? `placeholders make ${varying.join(', ')} differ from task to task`
        : 'lines of the list have inputs of their own';
}
function privateInputs({ source, template, taskListFile }, { tasks, way }) {
    if (way === 'volume' && taskListFile)
        return 1;
    const shared = template['private-files'];
    if (source.kind === 'files' || (0,_task_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .hasPlaceholders */ .pI)(shared))
        return tasks;
    const ownInputs = source.kind === 'lines' ? source.tasks.map(line => line.privateFiles ?? shared) : [shared];
    return new Set(ownInputs.filter(lines => lines !== '')).size;
}


/***/ }),

/***/ 7903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ countTasks),
  J: () => (/* binding */ resolveTasks)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/archive/entry-name.js
var entry_name = __webpack_require__(79778);
// EXTERNAL MODULE: ./build/src/errors/invalid-input.js
var invalid_input = __webpack_require__(74763);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/iexec/protocol/command-line.js
var command_line = __webpack_require__(84371);
// EXTERNAL MODULE: ./build/src/iexec/protocol/task-share.js
var task_share = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/src/pipeline/input/task-list-file.js
var task_list_file = __webpack_require__(10202);
// EXTERNAL MODULE: ./build/src/run/secrets/leaks.js
var leaks = __webpack_require__(25885);
// EXTERNAL MODULE: ./build/src/run/workspace/private-files.js + 1 modules
var private_files = __webpack_require__(9885);
// EXTERNAL MODULE: ./build/src/run/workspace/usable-files.js
var usable_files = __webpack_require__(6115);
// EXTERNAL MODULE: ./build/src/run/tasks/flaws-text.js
var flaws_text = __webpack_require__(16649);
// EXTERNAL MODULE: ./build/src/run/tasks/task-name.js
var task_name = __webpack_require__(42209);
// EXTERNAL MODULE: ./build/src/run/tasks/task-range.js
var task_range = __webpack_require__(56573);
;// CONCATENATED MODULE: ./build/src/run/tasks/file-tasks.js








const MAX_NAMED = 20;
async function findFileTasks(patterns, cwd, passOver = []) {
    const excludes = patterns.filter(pattern => pattern.startsWith('!'));
    const includes = patterns.filter(pattern => !pattern.startsWith('!'));
    const found = [];
    for (const include of includes) {
        found.push(await (0,private_files/* searchFiles */._)('tasks', [include, ...excludes], cwd, passOver));
    }
    const empty = found.flatMap(search => search.empty);
    if (empty.length > 0)
        throw noFiles(empty, cwd);
    const tasks = tasksOf(found);
    const flaws = flawsOf(tasks, cwd);
    if (flaws.length > 0)
        throw (0,invalid_input/* invalidInput */.a)('tasks', (0,flaws_text/* flawsText */.v)(flaws), 'Rename these files, exclude them by a line that begins with `!`, or let the first star of the line stand in a folder above them.');
    await (0,usable_files/* requireUsable */.w)('tasks', tasks.map(({ file }) => file));
    return { tasks: tasks.map(({ name, file }) => ({ name, file })), found };
}
function tasksOf(found) {
    const tasks = new Map();
    for (const { root, files } of found) {
        for (const { name, path: real } of files) {
            const named = external_node_path_.join(root, name);
            if (tasks.has(named))
                continue;
            const file = { path: real, name: external_node_path_.posix.basename(name) };
            tasks.set(named, { name: name.replaceAll('/', '__'), file, named });
        }
    }
    return [...tasks.values()];
}
function flawsOf(tasks, cwd) {
    if (tasks.length > task_range/* MAX_TASKS */.G6)
        return [`The lines match ${tasks.length} files, and a run takes at most ${task_range/* MAX_TASKS */.G6} tasks.`];
    const shown = ({ named }) => JSON.stringify(external_node_path_.relative(cwd, named));
    const odd = tasks.flatMap(task => {
        const flaw = (0,task_name/* flawOfTaskName */.i)(task.name);
        return flaw === undefined
            ? []
            : [`The task of the file ${shown(task)}: its name ${JSON.stringify(task.name)} ${flaw}.`];
    });
    const clashes = (0,task_name/* clashesOf */.n)(tasks).map(({ first, second }) => `The tasks of ${shown(first)} and ${shown(second)} would have the same folder.`);
    return [...odd, ...clashes];
}
function noFiles(patterns, cwd) {
    const rest = patterns.length > MAX_NAMED ? ` and ${patterns.length - MAX_NAMED} more` : '';
    const some = patterns.slice(0, MAX_NAMED).map(pattern => `"${pattern}"`);
    const list = `${some.join(', ')}${rest}`;
    return new task_error/* TaskError */.Ik('INPUT_NO_FILES', {
        what: `The input \`tasks\` names files that do not exist: ${list}.`,
        why: `Nothing below ${cwd} matches.`,
        fix: 'Correct the path or the glob in `tasks`, or add the step that makes the files before this one.',
    });
}

// EXTERNAL MODULE: ./build/src/run/tasks/placeholders.js
var placeholders = __webpack_require__(26314);
// EXTERNAL MODULE: ./build/src/run/workspace/log-found-files.js + 2 modules
var log_found_files = __webpack_require__(61922);
// EXTERNAL MODULE: ./build/src/run/inputs/task-list-inputs.js + 2 modules
var task_list_inputs = __webpack_require__(97173);
// EXTERNAL MODULE: ./build/src/run/inputs/task-texts.js
var task_texts = __webpack_require__(66461);
;// CONCATENATED MODULE: ./build/src/run/inputs/resolve-tasks.js















async function resolveTasks(config, { tempDir, ownFolders, secrets }, reporter) {
    const { request, workspace, list } = config;
    const found = await findTasks(list.source, { workspace, ownFolders, reporter });
    const tooFew = (0,task_list_inputs/* flawOfMinCompleted */.XK)(list.minCompleted, found.length);
    if (tooFew)
        throw tooFew;
    const filler = new task_texts/* TaskFiller */.Mk(list.template, { workspace, network: request.network });
    const tasks = fillAll(found, filler, secrets);
    warnOfTexts(list, reporter);
    const inputs = await findInputs(tasks, { workspace, ownFolders, reporter });
    if (list.way === 'volume' && list.taskListFile)
        refuseTaskListFile(inputs[0] ?? []);
    const share = {
        maxPrice: (0,task_share/* taskShare */.bU)(request.maxPrice, tasks.length),
        maxAppPrice: (0,task_share/* taskShare */.bU)(request.maxAppPrice, tasks.length),
    };
    const common = { ...request, ...share };
    return {
        request: { ...request, privateFiles: [], tempDir },
        tasks: tasks.map((task, index) => listedTask(task, common, { tempDir, privateFiles: inputs[index] ?? [] })),
        way: list.way,
        attempts: list.attempts,
        minCompleted: (0,task_list_inputs/* neededTasks */.GJ)(list.minCompleted, tasks.length),
        taskListFile: list.taskListFile,
    };
}
async function countTasks(source, workspace, ownFolders = []) {
    if (source.kind !== 'files')
        return (0,task_list_inputs/* seedsOf */.GO)(source).length;
    return (await findFileTasks(source.patterns, workspace, ownFolders)).tasks.length;
}
async function findTasks(source, { workspace, ownFolders, reporter }) {
    if (source.kind !== 'files')
        return (0,task_list_inputs/* seedsOf */.GO)(source).map(seed => ({ seed }));
    const { patterns } = source;
    const { tasks, found } = await findFileTasks(patterns, workspace, ownFolders);
    (0,log_found_files/* logFoundFiles */.s)(found.map(search => ({ ...search, lines: patterns })), workspace, reporter, 'tasks');
    return tasks.map(({ name, file }, index) => ({ seed: { name, index, file: file.name }, own: file }));
}
function fillAll(found, filler, secrets) {
    const flaws = [];
    const tasks = [];
    for (const task of found) {
        const filled = filler.fill(task.seed);
        if (filled.texts)
            tasks.push({ ...task, texts: filled.texts });
        else
            flaws.push(...filled.flaws);
    }
    flaws.push(...leaksAmong(tasks, secrets));
    if (flaws.length > 0)
        throw (0,invalid_input/* invalidInput */.a)('tasks', (0,flaws_text/* flawsText */.v)(flaws), 'Correct these tasks, or the inputs that they use.');
    return tasks;
}
function warnOfTexts({ source, template }, reporter) {
    for (const input of task_texts/* TASK_INPUTS */.Mj) {
        const unknown = (0,placeholders/* unknownPlaceholders */.hX)(template[input]).map(name => `\`${name}\``);
        if (unknown.length > 0)
            reporter.warn(`The input \`${input}\` has ${unknown.join(', ')}, which stays as it is: only \`{task}\`, \`{index}\` and \`{file}\` are filled.`, 'Not a placeholder');
    }
    if (source.kind !== 'lines')
        return;
    const texts = {
        args: source.tasks.map(({ args }) => args ?? ''),
        'public-urls': source.tasks.map(({ publicUrls }) => publicUrls ?? ''),
        'app-secrets': source.tasks.map(({ appSecrets }) => appSecrets ?? ''),
    };
    for (const input of ['args', 'public-urls', 'app-secrets'])
        for (const suspicion of (0,leaks/* suspicionsIn */.ur)(input, texts[input]))
            reporter.warn(suspicion, 'A secret may become public');
    const surprises = new Set(texts.args.flatMap(args => (0,command_line/* readCommandLine */.y)(args).surprises));
    for (const surprise of surprises)
        reporter.warn(surprise, 'The `args` of the task list are split in another way than by a shell');
}
function leaksAmong(tasks, secrets) {
    const isLeak = (0,leaks/* holdsSecret */.hK)(secrets);
    const texts = tasks.map(publicTextOf);
    if (!isLeak([...new Set(texts)].join('\n')))
        return [];
    return tasks.flatMap(({ seed: { name, line } }, index) => isLeak(texts[index] ?? '')
        ? [
            `${(0,task_texts/* labelOf */.Wy)(name, line)}: a secret of this step is in its \`args\`, \`public-urls\` or \`app-secrets\`, which are public on chain.`,
        ]
        : []);
}
function publicTextOf({ texts: { args = '', publicUrls, appSecrets } }) {
    return [args, ...publicUrls, ...Object.values(appSecrets)].join('\n');
}
async function findInputs(tasks, search) {
    const sets = new Map();
    for (const task of tasks) {
        const { privateFilePatterns: lines } = task.texts;
        const sharing = sets.get(lines);
        if (sharing)
            sharing.push(task);
        else
            sets.set(lines, [task]);
    }
    const found = await searchSets(sets, search);
    (0,log_found_files/* logFoundFiles */.s)([...found.values()], search.workspace, search.reporter);
    const joiners = new Map([...found].map(([lines, { files }]) => [lines, new OwnFileJoiner(files)]));
    const flaws = [];
    const inputs = tasks.map(({ seed, own, texts }) => {
        const joiner = joiners.get(texts.privateFilePatterns);
        const joined = joiner?.join(own) ?? [];
        if (typeof joined !== 'string')
            return joined;
        flaws.push(`${(0,task_texts/* labelOf */.Wy)(seed.name, seed.line)}: ${joined}`);
        return [];
    });
    if (flaws.length > 0)
        throw (0,invalid_input/* invalidInput */.a)('private-files', (0,flaws_text/* flawsText */.v)(flaws), 'Rename these files, or exclude them.');
    return inputs;
}
async function searchSets(sets, { workspace, ownFolders }) {
    const found = new Map();
    const faults = [];
    for (const [lines, users] of sets) {
        try {
            found.set(lines, { ...(await (0,private_files/* resolveInputs */.e)(lines, workspace, ownFolders)), lines });
        }
        catch (error) {
            if (!(error instanceof task_error/* TaskError */.Ik))
                throw error;
            faults.push({ error, users });
        }
    }
    const [first] = faults;
    if (first && sets.size === 1)
        throw first.error;
    if (first)
        throw badFiles(faults);
    return found;
}
function badFiles(faults) {
    const flaws = faults.map(({ error: { code, what, why }, users: [user, ...others] }) => {
        const label = user ? (0,task_texts/* labelOf */.Wy)(user.seed.name, user.seed.line) : '';
        const more = others.length > 0 ? ` and ${others.length} more` : '';
        return `${label}${more}: ${code === 'INPUT_NO_FILES' ? what : why}`;
    });
    const isMissing = faults.every(({ error }) => error.code === 'INPUT_NO_FILES');
    return new task_error/* TaskError */.Ik(isMissing ? 'INPUT_NO_FILES' : 'INPUT_INVALID', {
        what: 'The `private-files` of tasks cannot be used.',
        why: (0,flaws_text/* flawsText */.v)(flaws),
        fix: 'Correct these tasks, or add the step that makes the files before this one.',
        cause: new AggregateError(faults.map(({ error }) => error)),
    });
}
class OwnFileJoiner {
    #shared;
    #names;
    constructor(shared) {
        this.#shared = shared;
        this.#names = new Map(shared.map(file => [(0,entry_name/* collisionKey */.EE)(file.name), file]));
    }
    join(own) {
        if (own === undefined)
            return this.#shared;
        const other = this.#names.get((0,entry_name/* collisionKey */.EE)(own.name));
        if (other === undefined)
            return [...this.#shared, own];
        if (other.path === own.path && other.name === own.name)
            return this.#shared;
        return `its file and another of \`private-files\` would have the same name for the app: "${own.name}" and "${other.name}".`;
    }
}
function refuseTaskListFile(files) {
    const taken = files.find(({ name }) => (0,entry_name/* collisionKey */.EE)(name) === task_list_file/* TASK_LIST_FILE */.cX);
    if (taken === undefined)
        return;
    throw (0,invalid_input/* invalidInput */.a)('private-files', `It has the file "${taken.name}", and the run adds the list of the tasks under this name.`, `Rename the file, exclude it by a line \`!…/${taken.name}\`, or set \`task-list\` to none.`);
}
function listedTask({ seed: { name, index, line }, texts }, common, { tempDir, privateFiles }) {
    const { args: _, ...rest } = common;
    const { args, publicUrls, appSecrets } = texts;
    return {
        name,
        index,
        line: line?.json ?? (0,task_list_file/* taskLine */.er)(name),
        request: {
            ...rest,
            ...(args !== undefined && { args }),
            publicUrls,
            appSecrets,
            privateFiles,
            identity: `${common.identity}\n${name}`,
            outputPath: external_node_path_.join(common.outputPath, name),
            tempDir: external_node_path_.join(tempDir, String(index)),
        },
    };
}


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


/***/ })

};
