export const id = 1045;
export const ids = [1045];
export const modules = {

/***/ 61045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishResult: () => (/* binding */ publishResult)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/src/text/neutralise.js
var neutralise = __webpack_require__(7079);
// EXTERNAL MODULE: ./build/src/action/runner/identity.js
var identity = __webpack_require__(77697);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/archive/published-names.js
var published_names = __webpack_require__(57195);
// EXTERNAL MODULE: ./build/src/errors/message-of.js
var message_of = __webpack_require__(15626);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
;// CONCATENATED MODULE: ./build/src/action/services/artifacts.js








const MAX_NAMES = 20;
const MAX_TOLD = 8;
const MANY_FILES = 10_000;
async function publishArtifact(request) {
    const copy = await bringAttached(request);
    const staged = [];
    try {
        const files = await regularFiles(namedFiles({ ...request, ...(copy && { copy }) }));
        return await upload({ ...request, ...(await withFittingNames(request, files, staged)) });
    }
    finally {
        for (const place of [...staged, ...(copy ? [copy] : [])])
            await (0,promises_.rm)(place, { recursive: true, force: true });
    }
}
function namedFiles({ files, rootDir, linked = [], copy, }) {
    const below = [...files, ...(copy ? [copy] : [])];
    const named = below.map(file => ({
        name: external_node_path_.relative(rootDir, file).split(external_node_path_.sep).join('/'),
        path: file,
    }));
    return [...named, ...linked];
}
async function bringAttached({ env, files, linked = [], rootDir, attached, }) {
    const isEmpty = files.length + linked.length === 0;
    if (attached === undefined || isEmpty || !hasArtifactService(env))
        return undefined;
    const copy = external_node_path_.join(rootDir, external_node_path_.basename(attached));
    try {
        await (0,promises_.copyFile)(attached, copy, external_node_fs_.constants.COPYFILE_EXCL);
        return copy;
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
        core/* warning */.$e(`The result has a file of the name ${(0,neutralise/* neutralise */.$)(external_node_path_.basename(attached))} itself, so ours is not in the artifact. It stays in ${(0,neutralise/* neutralise */.$)(attached)}.`, { title: 'A file is not in the artifact' });
        return undefined;
    }
}
async function upload(request) {
    const { env } = request;
    if (!hasArtifactService(env)) {
        core/* warning */.$e(`This server has no artifact service that we can use, so no artifact is published. The files stay in ${(0,neutralise/* neutralise */.$)(request.rootDir)}.`, { title: 'No artifact' });
        return undefined;
    }
    const { files } = request;
    if (files.length === 0)
        return undefined;
    if (files.length > MANY_FILES) {
        core/* info */.pq(`The artifact has ${files.length} files; above ${MANY_FILES} uploads become slow. Let the app write an archive.`);
    }
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(1622), __webpack_require__.e(2271), __webpack_require__.e(1351), __webpack_require__.e(6799)]).then(__webpack_require__.bind(__webpack_require__, 76799)).catch(fail);
    const client = new DefaultArtifactClient();
    for (let number = 1; number <= MAX_NAMES; number++) {
        const name = number === 1 ? request.name : `${request.name}-${number}`;
        try {
            const options = { compressionLevel: request.stored ? 0 : 6 };
            const { id, digest, size } = await client.uploadArtifact(name, [...files], request.rootDir, options);
            if (id === undefined || digest === undefined)
                throw new Error('the service gave no id or no digest');
            if (number > 1)
                tellOtherName(request, name);
            return { name, id, digest, size: size ?? 0 };
        }
        catch (error) {
            if (!isConflict(error))
                fail(error);
        }
    }
    return fail(new Error(`the name "${request.name}" and ${MAX_NAMES - 1} numbered ones are taken`));
}
function tellOtherName({ name: wanted, isChosen }, name) {
    const line = `The artifact is named "${name}": this run has one of the name "${wanted}" already, of an earlier attempt or of another job. The output \`artifact-name\` holds the new name.`;
    if (isChosen)
        core/* warning */.$e((0,neutralise/* neutralise */.$)(line), { title: 'The name of the artifact was taken' });
    else
        core/* info */.pq((0,neutralise/* neutralise */.$)(line));
}
async function regularFiles(files) {
    const regular = [];
    for (const file of files) {
        if ((await (0,promises_.lstat)(file.path)).isFile())
            regular.push(file);
        else {
            core/* warning */.$e(`"${(0,neutralise/* neutralise */.$)(file.name)}" is not in the artifact: it is no regular file any more.`, {
                title: 'A file is not in the artifact',
            });
        }
    }
    return regular;
}
async function withFittingNames({ linked = [], rootDir, tempDir, env }, files, staged) {
    const paths = new Map(files.map(file => [file.name, file.path]));
    const names = (0,published_names/* publishedNames */.x)([...paths.keys()]);
    const renamed = [...names].filter(([from, name]) => from !== name);
    if (renamed.length + linked.length === 0 || !hasArtifactService(env))
        return { files: [...paths.values()], rootDir };
    const folder = await (0,promises_.mkdtemp)(external_node_path_.join(tempDir, 'artifact-'));
    staged.push(folder);
    for (const [from, name] of names) {
        const link = external_node_path_.join(folder, name);
        await (0,promises_.mkdir)(external_node_path_.dirname(link), { recursive: true });
        await (0,promises_.symlink)(paths.get(from) ?? '', link);
    }
    warnOfOtherNames(renamed);
    return { files: [...names.values()].map(name => external_node_path_.join(folder, name)), rootDir: folder };
}
function warnOfOtherNames(renamed) {
    if (renamed.length === 0)
        return;
    const told = renamed.slice(0, MAX_TOLD).map(([from, name]) => `"${from}" is "${name}"`);
    const more = renamed.length > MAX_TOLD ? `, and ${renamed.length - MAX_TOLD} more` : '';
    core/* warning */.$e((0,neutralise/* neutralise */.$)(`Artifacts cannot hold some of the names, so the files have others there: ${told.join(', ')}${more}.`), { title: 'Other names in the artifact' });
}
function hasArtifactService(env) {
    const host = URL.parse(env.GITHUB_SERVER_URL || 'https://github.com')?.hostname ?? '';
    const knows = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
    return knows && Boolean(env.ACTIONS_RESULTS_URL) && Boolean(env.ACTIONS_RUNTIME_TOKEN);
}
function isConflict(error) {
    return /\(409\)|already.?exists/i.test(String(error));
}
function fail(cause) {
    throw new task_error/* TaskError */.Ik('ARTIFACT_FAILED', {
        what: 'The artifact could not be published.',
        why: `The artifact service says: ${(0,neutralise/* neutralise */.$)((0,message_of/* messageOf */.b)(cause))}.`,
        fix: 'Run the job again: the task is not bought twice, and its result stays fetchable; or set `artifact: none`.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/src/action/services/report-page.js



async function publishPage({ page, artifact, tempDir }, { info, debug }) {
    try {
        const file = external_node_path_.join(await (0,promises_.mkdtemp)(external_node_path_.join(tempDir, 'page-')), `${artifact}.html`);
        await (0,promises_.copyFile)(page, file);
        const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(1622), __webpack_require__.e(2271), __webpack_require__.e(1351), __webpack_require__.e(6799)]).then(__webpack_require__.bind(__webpack_require__, 76799));
        const { id } = await new DefaultArtifactClient().uploadArtifact('', [file], external_node_path_.dirname(file), {
            skipArchive: true,
        });
        return id === undefined ? undefined : String(id);
    }
    catch (error) {
        info('The report is not published as a page of its own; it is in the artifact.');
        debug(`The page: ${(0,message_of/* messageOf */.b)(error)}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/action/services/publish-result.js





async function publishResult({ chosenName, tempDir, page, dealIds, ...files }, run) {
    const { env } = run;
    const artifact = await publishArtifact({
        ...files,
        tempDir,
        stored: files.kind !== 'files',
        name: chosenName ?? (0,identity/* artifactNameOf */.nn)(run, dealIds),
        isChosen: chosenName !== undefined,
        env,
    });
    if (!artifact)
        return undefined;
    const log = { info: core/* info */.pq, debug: (line) => core/* debug */.Yz((0,neutralise/* neutralise */.$)(line)) };
    const pageId = page && (await publishPage({ page, artifact: artifact.name, tempDir }, log));
    return {
        ...artifact,
        id: String(artifact.id),
        url: artifactUrl(env, String(artifact.id)),
        pageUrl: pageId && artifactUrl(env, pageId),
    };
}
function artifactUrl(env, id) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    if (!server || !repository || !run)
        return undefined;
    return `${server}/${repository}/actions/runs/${run}/artifacts/${id}`;
}


/***/ }),

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

/***/ 57195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ publishedNames)
/* harmony export */ });
/* harmony import */ var _entry_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79778);

function publishedNames(paths) {
    const names = new Map(paths.filter(fits).map(path => [path, path]));
    const files = new Set(names.keys());
    const folders = new Set(paths.filter(fits).flatMap(foldersOf));
    for (const path of paths.filter(one => !fits(one)).sort()) {
        const segments = [];
        const fitting = (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactSegments */ .zL)(path);
        for (const [index, segment] of fitting.entries()) {
            const isFile = index === fitting.length - 1;
            const place = (number) => [...segments, number === 1 ? segment : (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_0__/* .numbered */ .jN)(segment, number)].join('/');
            let number = 1;
            while (files.has(place(number)) || (isFile && folders.has(place(number))))
                number += 1;
            segments.push(number === 1 ? segment : (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_0__/* .numbered */ .jN)(segment, number));
            (isFile ? files : folders).add(segments.join('/'));
        }
        names.set(path, segments.join('/'));
    }
    return names;
}
function fits(path) {
    return (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactSegments */ .zL)(path).join('/') === path;
}
function foldersOf(path) {
    const segments = path.split('/').slice(0, -1);
    return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}


/***/ })

};
