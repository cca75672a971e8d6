export const id = 5257;
export const ids = [5257];
export const modules = {

/***/ 17778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ UnsafeDestinationError),
/* harmony export */   c: () => (/* binding */ moveInto)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);




class UnsafeDestinationError extends Error {
    name = 'UnsafeDestinationError';
    path;
    constructor(path, message) {
        super(message);
        this.path = path;
    }
}
const CALLS_PER_TURN = 500;
async function moveInto(destination, staging, paths, signal) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(destination, { throwIfNoEntry: false }))
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(staging, destination);
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(destination);
    const moved = [];
    try {
        for (const part of await findMoves(root, paths, signal)) {
            const segments = part.split('/');
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ...segments);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, ...segments), target);
            if (moved.push(target) % CALLS_PER_TURN === 0)
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setImmediate)(undefined, { signal });
        }
    }
    catch (error) {
        for (const target of moved)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target, { recursive: true, force: true });
        throw error;
    }
}
async function findMoves(root, paths, signal) {
    const moves = new Set();
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
            moves.add(part);
            break;
        }
    }
    return [...moves];
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

/***/ 11948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _examine_pair_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64873);


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
/* harmony import */ var _storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80341);




async function stageFiles(destination, signal, fill) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(destination), { recursive: true });
    const staging = (0,_storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryNameFor */ .Of)(destination);
    const names = [];
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(staging, { mode: _storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .PRIVATE_DIRECTORY */ .mO });
        const outcome = await fill(async (name, content) => {
            const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, ...name.split('/'));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, content, { mode: _storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .PRIVATE_FILE */ .rQ });
            names.push(name);
        });
        await (0,_archive_move_into_js__WEBPACK_IMPORTED_MODULE_2__/* .moveInto */ .c)(destination, staging, names, signal);
        return outcome;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(staging, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 80341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ removeTemporaries),
/* harmony export */   Of: () => (/* binding */ temporaryNameFor),
/* harmony export */   mO: () => (/* binding */ PRIVATE_DIRECTORY),
/* harmony export */   rQ: () => (/* binding */ PRIVATE_FILE),
/* harmony export */   vK: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



const PRIVATE_FILE = 0o600;
const PRIVATE_DIRECTORY = 0o700;
function temporaryNameFor(path) {
    return `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.part`;
}
async function removeTemporaries(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
    const isOurs = (entry) => entry.startsWith((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)) && /^\.[0-9a-f]{12}\.part$/.test(entry.slice((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path).length));
    for (const entry of entries.filter(isOurs))
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
        throw error;
    }
}


/***/ })

};
