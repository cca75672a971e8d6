export const id = 1210;
export const ids = [1210];
export const modules = {

/***/ 7063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ FORMAT_NAMES),
/* harmony export */   aX: () => (/* binding */ isOtherPictureName),
/* harmony export */   be: () => (/* binding */ formatOf),
/* harmony export */   so: () => (/* binding */ isPictureName)
/* harmony export */ });
/* unused harmony export PICTURE_FORMATS */
const PICTURE_FORMATS = [
    {
        name: 'PNG',
        mediaType: 'image/png',
        endings: ['png'],
        isForBrowsers: true,
        matches: bytes => holds(bytes, 0, '\x89PNG\r\n\x1a\n'),
    },
    {
        name: 'JPEG',
        mediaType: 'image/jpeg',
        endings: ['jpg', 'jpeg'],
        isForBrowsers: true,
        matches: bytes => holds(bytes, 0, '\xff\xd8\xff'),
    },
    {
        name: 'WebP',
        mediaType: 'image/webp',
        endings: ['webp'],
        isForBrowsers: true,
        matches: bytes => holds(bytes, 0, 'RIFF') && holds(bytes, 8, 'WEBP'),
    },
    {
        name: 'TIFF',
        mediaType: 'image/tiff',
        endings: ['tif', 'tiff'],
        isForBrowsers: false,
        matches: bytes => holds(bytes, 0, 'II*\0') || holds(bytes, 0, 'MM\0*'),
    },
    {
        name: 'OpenEXR',
        mediaType: 'image/x-exr',
        endings: ['exr'],
        isForBrowsers: false,
        matches: bytes => bytes.length >= 8 && holds(bytes, 0, '\x76\x2f\x31\x01'),
    },
];
const OTHER_ENDINGS = new Set('bmp gif hdr rgbe tga jp2 j2k j2c jxl avif heic heif dpx cin rgb sgi pcx psd ppm pgm pbm pnm pfm ico svg dds iff'.split(' '));
const SIDECAR_NAME = /(?:^|\/)(?:\._[^/]*$|__MACOSX\/)/;
const NAMES = PICTURE_FORMATS.map(({ name }) => name);
const FORMAT_NAMES = `${NAMES.slice(0, -1).join(', ')} or ${NAMES.at(-1)}`;
function formatOf(bytes) {
    return PICTURE_FORMATS.find(format => format.matches(bytes));
}
function isPictureName(name) {
    const ending = endingOf(name);
    return PICTURE_FORMATS.some(({ endings }) => endings.includes(ending)) && !SIDECAR_NAME.test(name);
}
function isOtherPictureName(name) {
    return OTHER_ENDINGS.has(endingOf(name)) && !SIDECAR_NAME.test(name);
}
function endingOf(name) {
    return /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
function holds(bytes, at, text) {
    return Buffer.from(text, 'latin1').equals(bytes.subarray(at, at + text.length));
}


/***/ }),

/***/ 61922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ logFoundFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/run/workspace/glob-pattern.js
var glob_pattern = __webpack_require__(59788);
;// CONCATENATED MODULE: ./build/src/run/workspace/missed-exclusions.js

const MAX_NAMED = 3;
function missedExclusions(lines, files) {
    return lines.flatMap(line => {
        const [, pattern] = /^!([^\\/]+)[\\/]?$/.exec(line) ?? [];
        if (pattern === undefined || pattern === '~')
            return [];
        const matches = (0,glob_pattern/* parseName */.$q)(pattern);
        const sent = files.map(({ name }) => name).filter(name => name.split('/').some(matches));
        if (sent.length === 0)
            return [];
        const named = sent.slice(0, MAX_NAMED).map(name => `\`${name}\``);
        const rest = sent.length > MAX_NAMED ? ` and ${sent.length - MAX_NAMED} more` : '';
        return [
            `The line \`${line}\` excludes only at the top of the workspace, so ${named.join(', ')}${rest} will be sent. Write \`!**/${line.slice(1)}\` to exclude in all folders, or \`!./${line.slice(1)}\` if you mean only the top.`,
        ];
    });
}

// EXTERNAL MODULE: ./build/src/files/read-text-file.js
var read_text_file = __webpack_require__(68664);
;// CONCATENATED MODULE: ./build/src/run/workspace/sent-secrets.js


const SECRET_NAMES = /^(?:\.env(?:\.(?!example$|sample$|template$|dist$)[^.]+)*|\.npmrc|\.pypirc|\.netrc|_netrc|\.git-credentials|id_(?:rsa|ecdsa|ed25519|dsa)|gha-creds-[0-9a-f]+\.json)$/i;
const sent_secrets_MAX_NAMED = 5;
function sentSecrets({ files, unnamed }, input = 'private-files') {
    const token = whyTokenIsSent(files, input);
    const chosen = new Set(unnamed);
    const suspects = files
        .filter(file => chosen.has(file.name) && [file.name, file.path].some(isSecretName))
        .map(({ name }) => name);
    if (suspects.length === 0)
        return token === undefined ? [] : [token];
    const list = suspects.slice(0, sent_secrets_MAX_NAMED).map(name => `\`${name}\``);
    const rest = suspects.length > sent_secrets_MAX_NAMED ? ` and ${suspects.length - sent_secrets_MAX_NAMED} more` : '';
    const pattern = `!**/${external_node_path_.basename(suspects[0])}`;
    const why = `Files that usually hold passwords or keys are part of the input, and the app can read them: ${list.join(', ')}${rest}. Exclude them by lines such as \`${pattern}\` in \`${input}\`, or name them in full if the app needs them.`;
    return token === undefined ? [why] : [token, why];
}
function isSecretName(file) {
    return SECRET_NAMES.test(external_node_path_.basename(file));
}
function whyTokenIsSent(files, input) {
    const configs = files.filter(({ path: file }) => file.endsWith(external_node_path_.join(external_node_path_.sep, '.git', 'config')));
    const holdsToken = configs.some(({ path: file }) => /^\s*extraheader\s*=\s*authorization:/im.test((0,read_text_file/* readTextFile */.G)(file)));
    if (!holdsToken)
        return undefined;
    return `The input holds \`.git/config\` with the token of this job, so the app can use the token until the job ends. Leave \`.git\` out of \`${input}\`, or set \`persist-credentials: false\` for actions/checkout.`;
}

;// CONCATENATED MODULE: ./build/src/run/workspace/log-found-files.js



const MAX_NAMED_FOLDERS = 5;
const MAX_WARNINGS = 20;
function logFoundFiles(sets, workspace, reporter, input = 'private-files') {
    const passedOver = [...new Set(sets.flatMap(found => found.passedOver))];
    if (passedOver.length > 0) {
        const folders = passedOver.map(folder => external_node_path_.relative(workspace, folder) || folder);
        const some = folders.slice(0, MAX_NAMED_FOLDERS).join(', ');
        const rest = folders.length > MAX_NAMED_FOLDERS ? ` and ${folders.length - MAX_NAMED_FOLDERS} more` : '';
        reporter.info(`Not part of the input: ${some}${rest}.`);
    }
    for (const reason of sentSecrets(together(sets), input))
        reporter.warn(reason, 'The app would get secrets');
    const missed = new Set(sets.flatMap(({ lines, files }) => missedExclusions(lines, files)));
    for (const reason of [...missed].slice(0, MAX_WARNINGS))
        reporter.warn(reason, 'An exclusion leaves files in');
}
function together(sets) {
    const [first, ...others] = sets;
    if (first && others.length === 0)
        return first;
    const files = new Map(sets.flatMap(found => found.files.map(file => [`${file.path}\n${file.name}`, file])));
    return { files: [...files.values()], unnamed: sets.flatMap(found => found.unnamed) };
}


/***/ }),

/***/ 9885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ resolveInputs),
  _: () => (/* binding */ searchFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/archive/entry-name.js
var entry_name = __webpack_require__(79778);
// EXTERNAL MODULE: ./build/src/errors/invalid-input.js
var invalid_input = __webpack_require__(74763);
// EXTERNAL MODULE: ./build/src/errors/message-of.js
var message_of = __webpack_require__(15626);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/render-check/formats/picture-formats.js
var picture_formats = __webpack_require__(7063);
// EXTERNAL MODULE: ./build/src/run/workspace/glob-pattern.js
var glob_pattern = __webpack_require__(59788);
// EXTERNAL MODULE: ./build/src/run/workspace/usable-files.js
var usable_files = __webpack_require__(6115);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/run/workspace/workspace-paths.js
var workspace_paths = __webpack_require__(32945);
;// CONCATENATED MODULE: ./build/src/run/workspace/walk-files.js




class WalkError extends Error {
    name = 'WalkError';
    place;
    isTooMuch;
    constructor(place, message, { cause, isTooMuch = false } = {}) {
        super(message, { cause });
        this.place = place;
        this.isTooMuch = isTooMuch;
    }
}
const ENTRIES_PER_TURN = 1_000;
const MAX_LINKS = 10_000;
const MAX_LINKED_FILES = 100_000;
async function walkFiles(pattern, rules) {
    const walk = new Walk(pattern, rules);
    await walk.run();
    return walk;
}
class Walk {
    files = [];
    passedOver = [];
    #passOver;
    #pattern;
    #rules;
    #workspace;
    #folders = [];
    #links = 0;
    #linkedFiles = 0;
    constructor(pattern, rules) {
        this.#pattern = pattern;
        this.#rules = rules;
        this.#workspace = (0,workspace_paths/* realOrSame */.eF)(rules.workspace);
        this.#passOver = new Set(rules.passOver.map(workspace_paths/* realOrSame */.eF));
    }
    async run() {
        this.#begin();
        let entries = 0;
        for (let folder = this.#folders.pop(); folder; folder = this.#folders.pop()) {
            for (const entry of readFolder(folder.named)) {
                this.#look(folder, entry);
                if (++entries % ENTRIES_PER_TURN === 0)
                    await (0,promises_.setImmediate)();
            }
        }
    }
    #begin() {
        const { start } = this.#pattern;
        const found = lookAtStart(start);
        if (!found || this.#isExcluded(start, !found.isFile()))
            return;
        const { real, problem } = (0,workspace_paths/* followPath */.Zl)(this.#rules.workspace, start);
        if (problem !== undefined)
            throw new WalkError(start, problem);
        this.#take({ named: start, real, whole: false, chain: [], linked: false }, statOf(start));
    }
    #look(folder, entry) {
        const named = external_node_path_.join(folder.named, entry.name);
        const mayBeFolder = entry.isDirectory() || entry.isSymbolicLink();
        if (this.#isExcluded(named, mayBeFolder))
            return;
        const { whole } = folder;
        if (!whole && !this.#pattern.matches(named)) {
            if (!mayBeFolder || !this.#pattern.mayMatchBelow(named))
                return;
            if (entry.isSymbolicLink() && isNoFolder(named))
                return;
        }
        const { chain, linked } = folder;
        const isMeant = (0,workspace_paths/* isGitFolder */.Z$)(entry.name)
            ? this.#pattern.namesGit
            : !this.#passOver.has(external_node_path_.join(folder.real, entry.name));
        if (!isMeant) {
            this.passedOver.push(named);
            return;
        }
        if (entry.isSymbolicLink()) {
            const real = this.#followLink(named);
            this.#take({ named, real, whole, chain, linked: true }, statOf(named));
        }
        else {
            this.#take({ named, real: external_node_path_.join(folder.real, entry.name), whole, chain, linked }, entry);
        }
    }
    #take(found, stats) {
        const whole = found.whole || this.#pattern.matches(found.named);
        if (whole)
            this.#refuseExcluded(found, stats.isDirectory());
        if (stats.isDirectory()) {
            if (found.chain.includes(found.real))
                return;
            if (whole || this.#pattern.mayMatchBelow(found.named)) {
                this.#folders.push({ ...found, whole, chain: [...found.chain, found.real] });
            }
            return;
        }
        if (!whole)
            return;
        if (!stats.isFile())
            throw new WalkError(found.named, `${found.named} is neither a file nor a folder`);
        if (found.linked && ++this.#linkedFiles > MAX_LINKED_FILES) {
            throw new WalkError(found.named, `more than ${MAX_LINKED_FILES} files are found through links`, {
                isTooMuch: true,
            });
        }
        this.files.push({ named: found.named, real: found.real });
    }
    #isExcluded(file, mayBeFolder) {
        return this.#spellings(file).some(spelling => this.#rules.excludes.some(excludes => excludes(spelling, mayBeFolder)));
    }
    #spellings(file) {
        const { workspace } = this.#rules;
        const other = (0,workspace_paths/* isWithin */.UO)(file, workspace)
            ? external_node_path_.join(this.#workspace, external_node_path_.relative(workspace, file))
            : (0,workspace_paths/* isWithin */.UO)(file, this.#workspace)
                ? external_node_path_.join(workspace, external_node_path_.relative(this.#workspace, file))
                : file;
        return other === file ? [file] : [file, other];
    }
    #refuseExcluded({ named, real }, mayBeFolder) {
        if (this.#spellings(named).includes(real) || !this.#isExcluded(real, mayBeFolder))
            return;
        throw new WalkError(named, `${named} leads through a link to ${real}, which a line excludes`);
    }
    #followLink(link) {
        if (++this.#links > MAX_LINKS)
            throw new WalkError(link, `more than ${MAX_LINKS} links are found`, { isTooMuch: true });
        let real;
        try {
            real = external_node_fs_.realpathSync.native(link);
        }
        catch (cause) {
            const { code } = cause;
            const why = code === 'ENOENT' ? 'leads nowhere' : `cannot be followed (${code})`;
            throw new WalkError(link, `the link ${link} ${why}`, { cause });
        }
        const { start, namesGit } = this.#pattern;
        const isInside = (0,workspace_paths/* isWithin */.UO)(real, this.#workspace);
        const isBelowStart = !isInside && !(0,workspace_paths/* isWithin */.UO)(start, this.#workspace) && (0,workspace_paths/* isWithin */.UO)(real, (0,workspace_paths/* realOrSame */.eF)(start));
        if (!isInside && !isBelowStart) {
            throw new WalkError(link, `${link} is a link that leads out of the workspace, to ${real}`);
        }
        if ((0,workspace_paths/* isInGitFolder */.e9)(external_node_path_.relative(this.#workspace, real)) && !namesGit) {
            throw new WalkError(link, `${link} is a link into the folder .git, to ${real}`);
        }
        return real;
    }
}
function lookAtStart(start) {
    try {
        return (0,external_node_fs_.lstatSync)(start, { throwIfNoEntry: false });
    }
    catch (cause) {
        if (cause.code === 'ENOTDIR')
            return undefined;
        throw unreadable(start, cause);
    }
}
function readFolder(folder) {
    return attempt(folder, () => (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }));
}
function isNoFolder(link) {
    try {
        return (0,external_node_fs_.statSync)(link, { throwIfNoEntry: false })?.isDirectory() !== true;
    }
    catch (cause) {
        return cause.code === 'ELOOP';
    }
}
function statOf(file) {
    return attempt(file, () => (0,external_node_fs_.statSync)(file));
}
function attempt(place, look) {
    try {
        return look();
    }
    catch (cause) {
        throw unreadable(place, cause);
    }
}
function unreadable(place, cause) {
    const { code, message } = cause;
    const why = code === 'ENOENT' ? 'leads nowhere' : `cannot be read (${code ?? message})`;
    return new WalkError(place, `${place} ${why}`, { cause });
}

;// CONCATENATED MODULE: ./build/src/run/workspace/private-files.js










async function resolveInputs(patterns, cwd, passOver = []) {
    const found = await searchFiles('private-files', patterns, cwd, passOver);
    if (found.empty.length > 0)
        throw noFiles(found.empty, cwd);
    refuseCollisions(found.files);
    await (0,usable_files/* requireUsable */.w)('private-files', found.files);
    return found;
}
async function searchFiles(input, patterns, cwd, passOver = []) {
    const found = new Map();
    const passedOver = new Set();
    const empty = [];
    const starts = [];
    const excludes = patterns
        .filter(pattern => pattern.startsWith('!'))
        .map(pattern => parsed(input, pattern, () => (0,glob_pattern/* parseExclude */.Eg)(pattern.slice(1), cwd)));
    for (const pattern of patterns) {
        if (pattern.startsWith('!'))
            continue;
        const glob = parsed(input, pattern, () => (0,glob_pattern/* parseInclude */.KI)(pattern, cwd));
        const walked = await walk(input, glob, { cwd, excludes, passOver });
        if (walked.files.length === 0)
            empty.push(pattern);
        for (const { named, real } of walked.files)
            found.set(named, real);
        for (const folder of walked.passedOver)
            passedOver.add(folder);
        starts.push(glob.start);
    }
    const root = commonFolder(starts);
    const files = [...found].map(([named, real]) => ({ path: real, name: toName(root, named) }));
    files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const named = new Set(starts.map(start => toName(root, start)));
    const unnamed = files.map(({ name }) => name).filter(name => !named.has(name));
    return { root, files, empty, passedOver: [...passedOver], unnamed };
}
function parsed(input, pattern, parse) {
    try {
        return parse();
    }
    catch (cause) {
        throw (0,invalid_input/* invalidInput */.a)(input, `The pattern "${pattern}" cannot be searched: ${(0,message_of/* messageOf */.b)(cause)}.`, 'Write the pattern without that part.', cause);
    }
}
async function walk(input, glob, { cwd, ...rules }) {
    try {
        return await walkFiles(glob, { workspace: cwd, ...rules });
    }
    catch (cause) {
        if (!(cause instanceof WalkError))
            throw cause;
        throw (0,invalid_input/* invalidInput */.a)(input, `The search finds a file that cannot be used: ${cause.message}.`, howToGoOn(input, glob.start, cwd, cause), cause);
    }
}
function howToGoOn(input, start, cwd, { place, isTooMuch }) {
    if (isTooMuch) {
        return `Name only the folders that you need, or exclude those that are full of links, for example by \`!**/node_modules\` in \`${input}\`.`;
    }
    return place === start
        ? 'Name a file or a folder that this step can read. Name a place outside of the workspace by its own path.'
        : `Put a file in its place that this step can read, or exclude it by the line \`!${toName(cwd, place)}\` in \`${input}\`.`;
}
function commonFolder(searched) {
    let common;
    for (const start of searched) {
        const stats = (0,external_node_fs_.statSync)(start, { throwIfNoEntry: false });
        const isFolder = stats ? stats.isDirectory() : !(0,picture_formats/* isPictureName */.so)(start.replace(/\.age$/i, ''));
        const segments = (isFolder ? start : external_node_path_.dirname(start)).split(external_node_path_.sep);
        if (common === undefined)
            common = segments;
        let shared = 0;
        while (shared < common.length && common[shared] === segments[shared])
            shared++;
        common = common.slice(0, shared);
    }
    const folder = (common ?? []).join(external_node_path_.sep);
    return folder === '' || folder.endsWith(':') ? folder + external_node_path_.sep : folder;
}
function toName(root, file) {
    return external_node_path_.relative(root, file).split(external_node_path_.sep).join('/');
}
function refuseCollisions(files) {
    const seen = new Map();
    for (const { name } of files) {
        const key = (0,entry_name/* collisionKey */.EE)(name);
        const other = seen.get(key);
        if (other !== undefined) {
            throw (0,invalid_input/* invalidInput */.a)('private-files', `Two files would have the same name for the app: "${other}" and "${name}".`, 'Rename one of them, or name only one of them in `private-files`.');
        }
        seen.set(key, name);
    }
}
function noFiles(patterns, cwd) {
    const list = patterns.map(pattern => `"${pattern}"`).join(', ');
    return new task_error/* TaskError */.Ik('INPUT_NO_FILES', {
        what: `The input \`private-files\` names files that do not exist: ${list}.`,
        why: `Nothing below ${cwd} matches.`,
        fix: 'Correct the path or the glob in `private-files`, or add the step that makes the files (such as actions/checkout) before this one.',
    });
}


/***/ }),

/***/ 6115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ requireUsable)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74763);



const POINTER_BYTES = 1_024;
const POINTER = /^version https?:\/\/(?:git-lfs\.github\.com\/spec\/v1|hawser\.github\.com\/spec\/v1|git-media\.io\/v\/2)\r?\n(?:ext-[^\n]*\n)*oid sha256:[0-9a-f]{64}\r?\nsize \d+\s*$/;
const MAX_NAMED = 5;
const FILES_PER_TURN = 1_000;
async function requireUsable(input, files) {
    const unreadable = [];
    const pointers = [];
    for (const [count, { path, name }] of files.entries()) {
        if (count % FILES_PER_TURN === FILES_PER_TURN - 1)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK);
            if (isPointer(path))
                pointers.push(name);
        }
        catch (cause) {
            unreadable.push(`${name} (${cause.code ?? String(cause)})`);
        }
    }
    if (unreadable.length > 0)
        throw cannotRead(input, unreadable);
    if (pointers.length > 0)
        throw arePointers(input, pointers);
}
function isPointer(path) {
    const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    return size > 0 && size < POINTER_BYTES && POINTER.test((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'latin1'));
}
function cannotRead(input, names) {
    return (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidInput */ .a)(input, `This step’s user cannot read ${listed(names)}.`, `In the step that makes them, give everyone the right to read (\`chmod -R a+rX\`), or exclude them in \`${input}\`.`);
}
function arePointers(input, names) {
    const what = names.length === 1 ? 'is a pointer of Git LFS, not the file' : 'are pointers of Git LFS, not the files';
    return (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidInput */ .a)(input, `${listed(names)} ${what}.`, `Set \`lfs: true\` for actions/checkout, so that it fetches the ${names.length === 1 ? 'file' : 'files'}.`);
}
function listed(names) {
    const some = names.slice(0, MAX_NAMED).join(', ');
    return names.length > MAX_NAMED ? `${some} and ${names.length - MAX_NAMED} more` : some;
}


/***/ })

};
