export const id = 1948;
export const ids = [1948];
export const modules = {

/***/ 17778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ UnsafeDestinationError),
/* harmony export */   Zq: () => (/* binding */ restoreReplaced),
/* harmony export */   cG: () => (/* binding */ moveInto)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/* harmony import */ var _storage_private_modes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37337);
/* harmony import */ var _staging_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86889);






class UnsafeDestinationError extends Error {
    name = 'UnsafeDestinationError';
    path;
    constructor(path, message) {
        super(message);
        this.path = path;
    }
}
const REPLACED = '.replaced';
const CALLS_PER_TURN = 500;
async function moveInto(destination, staging, paths, signal) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(destination, { throwIfNoEntry: false }))
        return move(staging, destination);
    await moveAll(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(destination), staging, paths, signal);
}
async function restoreReplaced(destination) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(destination).catch(() => undefined);
    const entries = root === undefined ? [] : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(root, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
        const isKept = entry.name.endsWith(REPLACED) && (0,_staging_js__WEBPACK_IMPORTED_MODULE_4__/* .isTemporaryNameIn */ .cl)(entry.name.slice(0, -REPLACED.length));
        if (root === undefined || !isKept || !entry.isDirectory())
            continue;
        const kept = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, entry.name);
        try {
            await moveAll(root, kept, await filesBelow(kept), undefined);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(kept, { recursive: true, force: true });
        }
        catch {
        }
    }
}
async function filesBelow(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter(entry => entry.isFile())
        .map(entry => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name)).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/'));
}
async function moveAll(root, staging, paths, signal) {
    const moves = await findMoves(root, paths, signal);
    const keeping = `${(0,_staging_js__WEBPACK_IMPORTED_MODULE_4__/* .temporaryNameIn */ .iQ)(root)}${REPLACED}`;
    const done = [];
    try {
        const replaces = moves.some(one => one.replaces);
        if (replaces)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(keeping, { mode: _storage_private_modes_js__WEBPACK_IMPORTED_MODULE_5__/* .PRIVATE_DIRECTORY */ .m });
        for (const { path, replaces } of moves) {
            const segments = path.split('/');
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ...segments);
            const kept = replaces ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(keeping, ...segments) : undefined;
            if (kept)
                keep(target, kept);
            done.push({ target, ...(kept && { kept }) });
            await move((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, ...segments), target);
            if (done.length % CALLS_PER_TURN === 0)
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setImmediate)(undefined, { signal });
        }
        signal?.throwIfAborted();
        if (replaces)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(keeping, keeping.slice(0, -REPLACED.length));
    }
    catch (error) {
        const undone = await Promise.allSettled(done.map(undo));
        if (undone.every(({ status }) => status === 'fulfilled'))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(keeping, { recursive: true, force: true });
        throw error;
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(keeping.slice(0, -REPLACED.length), { recursive: true, force: true });
}
function keep(file, kept) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(kept), { recursive: true, mode: _storage_private_modes_js__WEBPACK_IMPORTED_MODULE_5__/* .PRIVATE_DIRECTORY */ .m });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(file, kept);
    }
    catch {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(file, kept);
    }
}
async function undo({ target, kept }) {
    if (kept === undefined)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target, { recursive: true, force: true });
    else
        await move(kept, target);
}
async function move(from, target) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, target);
    }
    catch (error) {
        if (error.code !== 'EXDEV')
            throw error;
        const copy = (0,_staging_js__WEBPACK_IMPORTED_MODULE_4__/* .temporaryNameIn */ .iQ)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target));
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(from, copy, { recursive: true, errorOnExist: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(copy, target);
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(copy, { recursive: true, force: true });
        }
    }
}
async function findMoves(root, paths, signal) {
    const moves = new Map();
    const entered = new Set();
    for (const [count, path] of paths.entries()) {
        if (count % CALLS_PER_TURN === 0)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setImmediate)(undefined, { signal });
        const segments = path.split('/');
        for (let depth = 1; depth <= segments.length; depth++) {
            const part = segments.slice(0, depth).join('/');
            if (moves.has(part))
                break;
            if (entered.has(part))
                continue;
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ...segments.slice(0, depth)), { throwIfNoEntry: false });
            if (stats && depth < segments.length && !stats.isDirectory())
                throw new UnsafeDestinationError(part, 'is a link or a file where a directory belongs');
            if (stats && depth === segments.length && !stats.isFile())
                throw new UnsafeDestinationError(part, 'is a link or a directory where a file belongs');
            if (stats && depth < segments.length) {
                entered.add(part);
                continue;
            }
            moves.set(part, { path: part, replaces: stats !== undefined });
            break;
        }
    }
    return [...moves.values()];
}


/***/ }),

/***/ 86889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cl: () => (/* binding */ isTemporaryNameIn),
/* harmony export */   iQ: () => (/* binding */ temporaryNameIn),
/* harmony export */   l$: () => (/* binding */ removeStagings),
/* harmony export */   me: () => (/* binding */ makeStaging)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80341);
/* harmony import */ var _storage_make_folders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91813);
/* harmony import */ var _storage_private_modes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37337);





const PREFIX = '.confidential-task';
function temporaryNameIn(folder) {
    return (0,_storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryNameFor */ .Of)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, PREFIX));
}
function isTemporaryNameIn(entry) {
    return (0,_storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .isTemporaryNameFor */ .kk)(PREFIX, entry);
}
async function makeStaging(destination) {
    const isThere = await (0,_storage_make_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .isFolder */ .l)(destination);
    if (!isThere)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(destination), { recursive: true });
    const staging = isThere ? temporaryNameIn(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(destination)) : (0,_storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryNameFor */ .Of)(destination);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(staging, { mode: _storage_private_modes_js__WEBPACK_IMPORTED_MODULE_4__/* .PRIVATE_DIRECTORY */ .m });
    return staging;
}
async function removeStagings(destination) {
    await (0,_storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .removeTemporaries */ .AH)(destination);
    await (0,_storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .removeTemporaries */ .AH)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(destination, PREFIX));
}


/***/ }),

/***/ 87546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TB: () => (/* binding */ ENCRYPTED_SUFFIX),
/* harmony export */   mF: () => (/* binding */ readBaseline),
/* harmony export */   tM: () => (/* binding */ acceptPicture),
/* harmony export */   wU: () => (/* binding */ readSide)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _formats_picture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41927);
/* harmony import */ var _staged_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89164);



const ENCRYPTED_SUFFIX = '.age';
async function readSide(file) {
    try {
        return await readRegular(file);
    }
    catch (error) {
        const { code } = error;
        if (code === undefined)
            throw error;
        return { size: 0, problem: `the system says ${code}` };
    }
}
async function readRegular(file) {
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
    const { size } = stats;
    if (!stats.isFile())
        return { size, problem: 'it is not a regular file' };
    if (size > _formats_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_FILE_BYTES */ .gZ) {
        return { size, problem: `its file has ${size} bytes, and at most ${_formats_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_FILE_BYTES */ .gZ} are read` };
    }
    return { size, bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file) };
}
async function readBaseline({ path: file, encrypted }, identities) {
    const side = await readSide(file);
    if (!encrypted || !side.bytes)
        return side;
    try {
        const { decryptAge } = await Promise.all(/* import() */[__webpack_require__.e(2725), __webpack_require__.e(4929), __webpack_require__.e(9814)]).then(__webpack_require__.bind(__webpack_require__, 37433));
        const bytes = await decryptAge(side.bytes, identities);
        return { size: bytes.byteLength, bytes };
    }
    catch {
        return { size: side.size, problem: 'it cannot be decrypted with `baseline-key`' };
    }
}
async function acceptPicture(baselines, name, bytes) {
    const { root, files, identities } = baselines;
    const [identity] = identities;
    const encrypted = files.get(name)?.encrypted ?? identity !== undefined;
    let content = bytes;
    if (encrypted) {
        if (identity === undefined)
            throw new Error('an encrypted baseline needs an identity');
        const { encryptAge } = await Promise.all(/* import() */[__webpack_require__.e(2725), __webpack_require__.e(4929), __webpack_require__.e(9814)]).then(__webpack_require__.bind(__webpack_require__, 37433));
        content = await encryptAge(bytes, identity);
    }
    await (0,_staged_files_js__WEBPACK_IMPORTED_MODULE_1__/* .stageFiles */ .I)(root, undefined, add => add(encrypted ? `${name}${ENCRYPTED_SUFFIX}` : name, content));
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

/***/ 55487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ examinePair)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/check/baselines.js
var baselines = __webpack_require__(87546);
// EXTERNAL MODULE: ./build/src/check/compare.js
var compare = __webpack_require__(74937);
;// CONCATENATED MODULE: ./build/src/check/diff-picture.js

const MARK = [214, 0, 124];
const BACKGROUND_SHARE = 0.35;
const BACKGROUND_LIGHT = 236;
function diffPicture(before, after, rule) {
    const { width, height, rgba: seen } = after;
    const rgba = new Uint8Array(width * height * 4);
    const differenceAt = (0,compare/* pixelDifferences */.rl)(before, after);
    const tolerance = rule.pixelTolerance * 255;
    for (let index = 0, at = 0; at < rgba.length; index++, at += 4) {
        if (differenceAt(index) > tolerance)
            setPixel(rgba, at, ...MARK);
        else {
            const light = paleLight(seen, at);
            setPixel(rgba, at, light, light, light);
        }
    }
    return { width, height, rgba };
}
function shrinkDiff(diff, factor) {
    if (factor === 1)
        return diff;
    const width = Math.ceil(diff.width / factor);
    const height = Math.ceil(diff.height / factor);
    const rgba = new Uint8Array(width * height * 4);
    const [from, to] = [(0,compare/* wordsOf */.Z9)(diff.rgba), (0,compare/* wordsOf */.Z9)(rgba)];
    const mark = (0,compare/* wordsOf */.Z9)(Uint8Array.from([...MARK, 255]))[0];
    for (let y = 0, index = 0; y < diff.height; y++) {
        const row = Math.floor(y / factor) * width;
        for (let x = 0; x < diff.width; x++, index++) {
            const square = row + Math.floor(x / factor);
            const word = from[index];
            if (word === mark || to[square] === 0)
                to[square] = word;
        }
    }
    return { width, height, rgba };
}
function setPixel(rgba, at, red, green, blue) {
    rgba[at] = red;
    rgba[at + 1] = green;
    rgba[at + 2] = blue;
    rgba[at + 3] = 255;
}
function paleLight(rgba, at) {
    const alpha = rgba[at + 3];
    const colours = 0.2126 * rgba[at] + 0.7152 * rgba[at + 1] + 0.0722 * rgba[at + 2];
    const light = (colours * alpha + 255 * (255 - alpha)) / 255;
    return Math.round(light * BACKGROUND_SHARE + BACKGROUND_LIGHT * (1 - BACKGROUND_SHARE));
}

// EXTERNAL MODULE: ./build/src/check/examine.js
var examine = __webpack_require__(2413);
// EXTERNAL MODULE: ./build/src/check/formats/png.js
var png = __webpack_require__(53030);
// EXTERNAL MODULE: ./node_modules/jpeg-js/index.js
var jpeg_js = __webpack_require__(83598);
// EXTERNAL MODULE: ./build/src/check/formats/decode.js + 2 modules
var decode = __webpack_require__(6936);
;// CONCATENATED MODULE: ./build/src/check/shrink.js
function shrinkFactor({ width, height }, side) {
    return Math.max(1, Math.ceil(Math.max(width, height) / side));
}
function shrink(picture, factor) {
    if (factor === 1)
        return picture;
    const width = Math.ceil(picture.width / factor);
    const height = Math.ceil(picture.height / factor);
    const rgba = new Uint8Array(width * height * 4);
    for (let y = 0, to = 0; y < height; y++) {
        for (let x = 0; x < width; x++, to += 4)
            writeMean(picture, { left: x * factor, top: y * factor, factor }, rgba, to);
    }
    return { width, height, rgba };
}
function writeMean({ width, height, rgba }, { left, top, factor }, into, to) {
    const right = Math.min(left + factor, width);
    const bottom = Math.min(top + factor, height);
    let [red, green, blue, alpha] = [0, 0, 0, 0];
    for (let y = top; y < bottom; y++) {
        for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 4) {
            const weight = rgba[at + 3];
            red += rgba[at] * weight;
            green += rgba[at + 1] * weight;
            blue += rgba[at + 2] * weight;
            alpha += weight;
        }
    }
    if (alpha === 0)
        return;
    into[to] = Math.round(red / alpha);
    into[to + 1] = Math.round(green / alpha);
    into[to + 2] = Math.round(blue / alpha);
    into[to + 3] = Math.round(alpha / ((right - left) * (bottom - top)));
}

;// CONCATENATED MODULE: ./build/src/check/report/embed.js





const LARGE_SIDE = 2048;
const SMALL_SIDE = 320;
const THUMB_SIDE = 200;
const MAX_ORIGINAL = 4 * 2 ** 20;
const JPEG_QUALITY = 82;
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/webp']);
function cardPictures({ picture, before, after }, diff, wanted) {
    const shown = after?.picture ?? before?.picture;
    if (!shown)
        return { thumb: undefined, large: {}, small: undefined };
    const isSame = picture.verdict === 'same';
    const preview = previewOf(shown);
    const thumb = embedPreview(thumbOf(preview));
    if (isSame)
        return { thumb, large: wanted.large ? { after: after && embedSide(after) } : {}, small: undefined };
    const isSmall = preview.factor === 1;
    const views = wanted.large || isSmall
        ? {
            before: before && embedSide(before),
            after: after && embedSide(after),
            diff: diff && embedDiff(diff, LARGE_SIDE),
        }
        : {};
    if (isSmall || !wanted.small)
        return { thumb, large: views, small: undefined };
    const small = {
        before: before?.picture && embedPreview(before.picture === shown ? preview : previewOf(before.picture)),
        after: after?.picture && embedPreview(after.picture === shown ? preview : previewOf(after.picture)),
        diff: diff && embedDiff(diff, SMALL_SIDE),
    };
    return { thumb, large: views, small };
}
function embedSide({ bytes, picture }) {
    if (!picture)
        return undefined;
    const factor = shrinkFactor(picture, LARGE_SIDE);
    const type = bytes && (0,decode/* mediaType */.J)(bytes);
    if (type !== undefined && SHOWN.has(type) && factor === 1 && bytes && bytes.length <= MAX_ORIGINAL) {
        return { src: dataUrl(type, bytes), width: picture.width, height: picture.height, factor };
    }
    return embedPicture(shrink(picture, factor), factor);
}
function embedPicture(picture, factor) {
    return {
        src: dataUrl('image/png', (0,png/* encodePng */.KJ)(picture)),
        width: picture.width,
        height: picture.height,
        factor,
    };
}
function embedDiff({ picture, file }, side) {
    const factor = shrinkFactor(picture, side);
    if (factor > 1)
        return embedPicture(shrinkDiff(picture, factor), factor);
    return { src: dataUrl('image/png', file), width: picture.width, height: picture.height, factor };
}
function previewOf(picture) {
    const factor = shrinkFactor(picture, SMALL_SIDE);
    return { picture: shrink(picture, factor), factor };
}
function thumbOf({ picture, factor }) {
    const further = shrinkFactor(picture, THUMB_SIDE);
    return { picture: shrink(picture, further), factor: factor * further };
}
function embedPreview({ picture, factor }) {
    if (!(0,png/* isOpaque */.qp)(picture.rgba))
        return embedPicture(picture, factor);
    const { width, height, rgba } = picture;
    const jpeg = (0,jpeg_js.encode)({ width, height, data: rgba }, JPEG_QUALITY).data;
    return { src: dataUrl('image/jpeg', jpeg), width, height, factor };
}
function dataUrl(type, bytes) {
    return `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;
}

;// CONCATENATED MODULE: ./build/src/check/examine-pair.js






async function examinePair(order) {
    const { name, expected, identities, rule } = order;
    const examined = await (0,examine.examine)(name, expected && (await (0,baselines/* readBaseline */.mF)(expected, identities)), await sideThatCame(order), rule);
    const diffShown = diffOf(examined, rule);
    const diff = diffShown && (0,png/* encodePng */.KJ)(diffShown);
    return {
        picture: examined.picture,
        shown: cardPictures(examined, diffShown && diff && { picture: diffShown, file: diff }, order.wanted),
        diff,
        problem: examined.after?.problem,
    };
}
async function sideThatCame({ came, unread }) {
    if (came === undefined)
        return undefined;
    return unread === undefined ? (0,baselines/* readSide */.wU)(came) : { size: (await (0,promises_.stat)(came)).size, problem: unread };
}
function diffOf({ picture, before, after }, rule) {
    if (picture.verdict !== 'different' || !picture.comparison)
        return undefined;
    return before?.picture && after?.picture && diffPicture(before.picture, after.picture, rule);
}


/***/ }),

/***/ 11948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _examine_pair_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55487);


let last = Promise.resolve();
node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.on('message', (order) => {
    last = last.then(async () => node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage(await (0,_examine_pair_js__WEBPACK_IMPORTED_MODULE_1__/* .examinePair */ .O)(order)));
});


/***/ }),

/***/ 41927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ checkSize),
/* harmony export */   Z_: () => (/* binding */ PictureError),
/* harmony export */   aX: () => (/* binding */ isOtherPictureName),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   hR: () => (/* binding */ FORMATS),
/* harmony export */   so: () => (/* binding */ isPictureName),
/* harmony export */   yE: () => (/* binding */ MAX_FLOAT_PIXELS)
/* harmony export */ });
/* unused harmony export MAX_PIXELS */
class PictureError extends Error {
    name = 'PictureError';
}
const MAX_PIXELS = 2 ** 26;
const MAX_FLOAT_PIXELS = 2 ** 24;
const MAX_FILE_BYTES = 128 * 2 ** 20;
function checkSize(width, height, most = MAX_PIXELS) {
    if (width < 1 || height < 1)
        throw new PictureError('it has no pixels');
    if (width * height > most) {
        throw new PictureError(`it has ${width} × ${height} pixels, and at most ${most} are compared`);
    }
}
function viewOf(samples, linear) {
    const rgba = new Uint8Array(samples.length);
    for (let at = 0; at < samples.length; at += 4) {
        const alpha = Math.min(1, Math.max(0, samples[at + 3]));
        for (let channel = at; channel < at + 3; channel++) {
            const value = alpha > 0 ? samples[channel] / alpha : 0;
            rgba[channel] = Math.round(255 * (linear ? toSrgb(value) : Math.min(1, Math.max(0, value || 0))));
        }
        rgba[at + 3] = Math.round(255 * alpha);
    }
    return rgba;
}
function toSrgb(light) {
    if (!(light > 0))
        return 0;
    if (light >= 1)
        return 1;
    return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
const PICTURE_NAME = /\.(?:png|jpe?g|webp|tiff?|exr)$/i;
const OTHER_PICTURE_NAME = /\.(?:bmp|gif|hdr|rgbe|tga|jp2|j2k|j2c|jxl|avif|heic|heif|dpx|cin|rgb|sgi|pcx|psd|ppm|pgm|pbm|pnm|pfm|ico|svg|dds|iff)$/i;
const SIDECAR_NAME = /(?:^|\/)(?:\._[^/]*$|__MACOSX\/)/;
const FORMATS = 'PNG, JPEG, WebP, TIFF or OpenEXR';
function isPictureName(name) {
    return PICTURE_NAME.test(name) && !SIDECAR_NAME.test(name);
}
function isOtherPictureName(name) {
    return OTHER_PICTURE_NAME.test(name) && !SIDECAR_NAME.test(name);
}


/***/ }),

/***/ 89164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ stageFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archive_move_into_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17778);
/* harmony import */ var _archive_staging_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86889);
/* harmony import */ var _storage_private_modes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37337);





async function stageFiles(destination, signal, fill) {
    const staging = await (0,_archive_staging_js__WEBPACK_IMPORTED_MODULE_3__/* .makeStaging */ .me)(destination);
    const names = [];
    try {
        const outcome = await fill(async (name, content) => {
            const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, ...name.split('/'));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, content, { mode: _storage_private_modes_js__WEBPACK_IMPORTED_MODULE_4__/* .PRIVATE_FILE */ .r });
            names.push(name);
        });
        await (0,_archive_move_into_js__WEBPACK_IMPORTED_MODULE_2__/* .moveInto */ .cG)(destination, staging, names, signal);
        return outcome;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(staging, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 1043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ existingFolder),
/* harmony export */   FG: () => (/* binding */ diskOf),
/* harmony export */   ix: () => (/* binding */ megabytes)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


function existingFolder(place) {
    let folder = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(place);
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) && node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder) !== folder)
        folder = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder);
    return folder;
}
function diskOf(place) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(existingFolder(place));
    }
    catch {
        return undefined;
    }
}
function megabytes(bytes) {
    const value = bytes / 1e6;
    return value < 10 ? value.toFixed(1) : String(Math.round(value));
}


/***/ }),

/***/ 83031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Pe: () => (/* binding */ findSystemError),
/* harmony export */   oM: () => (/* binding */ systemFailure),
/* harmony export */   ze: () => (/* binding */ atPlace)
/* harmony export */ });
/* harmony import */ var _disk_space_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1043);

const REASONS = {
    ENOSPC: ['DISK_FULL', 'no space is left on the disk'],
    EDQUOT: ['DISK_FULL', 'the disk quota of this user is used up'],
    EACCES: ['FILE_NOT_ALLOWED', 'permission denied'],
    EPERM: ['FILE_NOT_ALLOWED', 'operation not permitted'],
    EROFS: ['FILE_NOT_ALLOWED', 'the file system is read-only'],
    ENAMETOOLONG: ['FILE_NAME_TOO_LONG', 'the name is too long for the file system'],
    EBUSY: ['FILE_SYSTEM', 'the file or folder is in use'],
    EEXIST: ['FILE_SYSTEM', 'there is a file or folder of that name already'],
    EFBIG: ['FILE_SYSTEM', 'the file is larger than the file system or the limit of the user allows'],
    EILSEQ: ['FILE_SYSTEM', 'the file system takes no such name'],
    EINVAL: ['FILE_SYSTEM', 'the file system takes no such name or operation'],
    EIO: ['FILE_SYSTEM', 'the disk reports an error'],
    EISDIR: ['FILE_SYSTEM', 'a folder is where a file belongs'],
    ELOOP: ['FILE_SYSTEM', 'links lead round in a circle'],
    EMFILE: ['FILE_SYSTEM', 'the step has as many files open as it may'],
    EMLINK: ['FILE_SYSTEM', 'the file system takes no more links there'],
    ENFILE: ['FILE_SYSTEM', 'the machine has as many files open as it can'],
    ENODEV: ['FILE_SYSTEM', 'there is no such device'],
    ENOENT: ['FILE_SYSTEM', 'there is no such file or folder'],
    ENOLCK: ['FILE_SYSTEM', 'the machine has no lock left'],
    ENOMEM: ['FILE_SYSTEM', 'the machine has no memory left'],
    ENOTDIR: ['FILE_SYSTEM', 'a file is where a folder belongs'],
    ENOTEMPTY: ['FILE_SYSTEM', 'the folder is not empty'],
    ENOTSUP: ['FILE_SYSTEM', 'the file system does not support it'],
    ENXIO: ['FILE_SYSTEM', 'there is no such device'],
    EOPNOTSUPP: ['FILE_SYSTEM', 'the file system does not support it'],
    EOVERFLOW: ['FILE_SYSTEM', 'the file is too large for the file system'],
    ESTALE: ['FILE_SYSTEM', 'the network file system lost the file'],
    ETXTBSY: ['FILE_SYSTEM', 'the file is in use'],
    EXDEV: ['FILE_SYSTEM', 'the two places are on different file systems'],
};
const OTHER_CALLS = /^(?:accept|bind|connect|getaddrinfo|kill|listen|recv|send|shutdown|spawn)/;
const FIXES = {
    DISK_FULL: 'Free space on that disk, or take a runner with a larger one, then run again: a purchase that was made is found and never made twice.',
    FILE_NOT_ALLOWED: 'Let the user of the step read and write there. In a container job, that user must own the folders of the runner: take the image’s root, or set `options: --user` to the runner’s user id.',
    FILE_NAME_TOO_LONG: 'Use shorter names, or a workspace and an `output-path` that lie less deep. A purchase that was made is found and never made twice.',
    FILE_SYSTEM: 'Look at that place on the runner, then run again: a purchase that was made is found and never made twice.',
};
const MAX_CAUSES = 8;
function systemFailure(error) {
    const found = findSystemError(error);
    const reason = reasonIn(found);
    if (found === undefined || reason === undefined)
        return undefined;
    const [code, words] = reason;
    const place = placeIn(found);
    const call = found.syscall === undefined ? '' : ` at \`${found.syscall}\``;
    const why = `${place === undefined ? '' : `${place}: `}${words} (${found.code}${call}).`;
    return { code, what: WHATS[code], why: `${capital(why)}${detail(code, found)}`, fix: FIXES[code] };
}
const WHATS = {
    DISK_FULL: 'A disk of the runner is full.',
    FILE_NOT_ALLOWED: 'The runner’s system does not let the step use a file or folder.',
    FILE_NAME_TOO_LONG: 'A file name is too long for the runner’s file system.',
    FILE_SYSTEM: 'The runner’s file system refused an operation.',
};
function reasonOf(error) {
    const reason = reasonIn(error);
    if (reason !== undefined)
        return `${reason[1]} (${error.code})`;
    return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
function atPlace(error, place) {
    if (reasonIn(error) === undefined || placeIn(error) !== undefined)
        return error;
    return Object.assign(error, { path: place });
}
function findSystemError(error) {
    let current = error;
    for (let depth = 0; isObject(current) && depth < MAX_CAUSES; depth++) {
        if (reasonIn(current) !== undefined)
            return current;
        current = current.cause;
    }
    return undefined;
}
function reasonIn(error) {
    if (!isObject(error))
        return undefined;
    const { code, syscall, path: place } = error;
    if (typeof code !== 'string' || !Object.hasOwn(REASONS, code))
        return undefined;
    if (syscall === undefined ? place === undefined : OTHER_CALLS.test(syscall))
        return undefined;
    if (code === 'EINVAL' && place === undefined)
        return undefined;
    return REASONS[code];
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
function placeIn(error) {
    const { path: place, dest } = error;
    return place !== undefined && dest !== undefined ? `${place} → ${dest}` : (place ?? dest);
}
function detail(code, error) {
    if (code === 'DISK_FULL')
        return error.path === undefined ? '' : diskText(error.path);
    if (code === 'FILE_NOT_ALLOWED' && process.getuid)
        return ` The step runs as user id ${process.getuid()}.`;
    if (error.code === 'EMFILE')
        return ' `ulimit -n` shows that limit.';
    if (error.code === 'EXDEV')
        return ' A file is moved in one step only within one file system.';
    return '';
}
function diskText(place) {
    const disk = (0,_disk_space_js__WEBPACK_IMPORTED_MODULE_0__/* .diskOf */ .FG)(place);
    if (disk === undefined)
        return '';
    if (disk.files > 0 && disk.ffree === 0)
        return ' That disk can hold no more files, however small (inodes).';
    const [all, free] = [disk.blocks, disk.bavail].map(blocks => (0,_disk_space_js__WEBPACK_IMPORTED_MODULE_0__/* .megabytes */ .ix)(blocks * disk.bsize));
    return ` That disk holds ${all} MB in all; ${free} MB are free after the clean-up.`;
}
function capital(text) {
    return /^[a-z]+ /.test(text) ? text[0]?.toUpperCase() + text.slice(1) : text;
}


/***/ }),

/***/ 80341:
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

/***/ 91813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ isFolder),
/* harmony export */   w: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


async function makeFolders(folder) {
    if (await isFolder(folder))
        return;
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder);
    if (parent !== folder)
        await makeFolders(parent);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder).catch((error) => {
        if (error.code !== 'EEXIST')
            throw error;
    });
}
async function isFolder(place) {
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(place).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return undefined;
        throw error;
    });
    if (stats && !stats.isDirectory())
        throw new Error(`${place} is not a folder`);
    return stats !== undefined;
}


/***/ }),

/***/ 37337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ PRIVATE_DIRECTORY),
/* harmony export */   r: () => (/* binding */ PRIVATE_FILE)
/* harmony export */ });
const PRIVATE_FILE = 0o600;
const PRIVATE_DIRECTORY = 0o700;


/***/ })

};
