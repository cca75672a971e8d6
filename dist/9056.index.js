export const id = 9056;
export const ids = [9056];
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

/***/ 91077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PA: () => (/* binding */ ZipFormatError),
  bT: () => (/* binding */ assertNothingElse),
  Vb: () => (/* binding */ nameOf),
  hB: () => (/* binding */ readEntry),
  Yn: () => (/* binding */ readSmallEntry),
  wK: () => (/* binding */ skipEntry),
  _p: () => (/* binding */ whyUnreadable),
  o7: () => (/* binding */ withZip)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
// EXTERNAL MODULE: ./build/src/storage/file-stream.js
var file_stream = __webpack_require__(42794);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/archive/block-reader.js


const BLOCK_BYTES = 262_144;
const BLOCKS = 2;
class BlockReader extends yauzl/* RandomAccessReader */.lJ {
    #file;
    #size;
    #blocks = [];
    constructor(file, size) {
        super();
        this.#file = file;
        this.#size = size;
    }
    read(buffer, offset, length, position, callback) {
        let bytesRead;
        try {
            bytesRead = this.fill(buffer.subarray(offset, offset + length), position);
        }
        catch (error) {
            callback(error);
            return;
        }
        callback(null, bytesRead);
    }
    fill(target, position) {
        let filled = 0;
        while (filled < target.length && position + filled < this.#size) {
            const { bytes, start, length } = this.#blockAt(position + filled);
            const copied = bytes.copy(target, filled, position + filled - start, length);
            if (copied === 0)
                break;
            filled += copied;
        }
        return filled;
    }
    #blockAt(position) {
        const index = this.#blocks.findIndex(({ start, length }) => position >= start && position < start + length);
        const [known] = index < 0 ? [] : this.#blocks.splice(index, 1);
        const block = known ?? this.#readBlock(position);
        this.#blocks.push(block);
        return block;
    }
    #readBlock(start) {
        const oldest = this.#blocks.length < BLOCKS ? undefined : this.#blocks.shift();
        const bytes = oldest?.bytes ?? Buffer.allocUnsafeSlow(BLOCK_BYTES);
        return { bytes, start, length: (0,external_node_fs_.readSync)(this.#file, bytes, 0, bytes.length, start) };
    }
}

;// CONCATENATED MODULE: ./build/src/archive/zip-reader.js







const SMALL_ENTRY = 65_536;
const INFLATED_CHUNK = 262_144;
const STORED = 0;
const DEFLATED = 8;
const UTF8_NAME = 0x800;
const DATA_DESCRIPTOR = 24;
const END_RECORD = 22;
const ZIP64_END_RECORDS = 76;
const sources = new WeakMap();
class ZipFormatError extends Error {
    name = 'ZipFormatError';
}
async function withZip(path, signal, use) {
    const file = await (0,promises_.open)(path, 'r');
    try {
        const { size } = await file.stat();
        const reader = new BlockReader(file.fd, size);
        const zip = await (0,yauzl/* fromRandomAccessReaderPromise */.or)(reader, size, { autoClose: false, decodeStrings: false });
        sources.set(zip, { file, reader, directoryStart: Number(zip.readEntryCursor), spans: [] });
        return await use(zip);
    }
    catch (error) {
        signal?.throwIfAborted();
        throw asFormatError(error);
    }
    finally {
        await file.close();
    }
}
function nameOf(entry) {
    const { fileNameRaw, extraFields, generalPurposeBitFlag } = entry;
    const flags = (0,external_node_buffer_.isUtf8)(fileNameRaw) ? generalPurposeBitFlag | UTF8_NAME : generalPurposeBitFlag;
    return (0,yauzl/* getFileNameLowLevel */.ax)(flags, fileNameRaw, extraFields, true);
}
function whyUnreadable(entry) {
    if (entry.isEncrypted())
        return 'an entry is encrypted';
    const method = entry.compressionMethod;
    return method === STORED || method === DEFLATED ? undefined : `unsupported compression method: ${method}`;
}
async function* readEntry(zip, entry) {
    const { uncompressedSize } = entry;
    let crc = 0;
    let size = 0;
    for await (const chunk of contentOf(zip, entry)) {
        size += chunk.length;
        if (size > uncompressedSize)
            throw new ZipFormatError('an entry is larger than it says');
        crc = (0,external_node_zlib_.crc32)(chunk, crc);
        yield chunk;
    }
    checkContent(entry, size, crc);
}
function readSmallEntry(zip, entry) {
    const { compressionMethod, compressedSize, uncompressedSize } = entry;
    if (Math.max(compressedSize, uncompressedSize) > SMALL_ENTRY)
        return undefined;
    try {
        const start = contentStartOf(zip, entry);
        const raw = Buffer.allocUnsafe(compressedSize);
        if (sourceOf(zip).reader.fill(raw, start) < raw.length)
            throw new ZipFormatError('an entry is cut off');
        const content = compressionMethod === STORED ? raw : (0,external_node_zlib_.inflateRawSync)(raw, { maxOutputLength: uncompressedSize + 1 });
        checkContent(entry, content.length, (0,external_node_zlib_.crc32)(content));
        return content;
    }
    catch (error) {
        throw asFormatError(error);
    }
}
function skipEntry(zip, entry) {
    try {
        dataStartOf(zip, entry);
    }
    catch (error) {
        throw asFormatError(error);
    }
}
function assertNothingElse(zip) {
    const { directoryStart, spans } = sourceOf(zip);
    let position = 0;
    for (const [from, to] of [...spans].sort((one, other) => one[0] - other[0])) {
        if (from < position)
            throw new ZipFormatError('its entries overlap');
        if (from - position > (position === 0 ? 0 : DATA_DESCRIPTOR))
            throw strayBytes();
        position = to;
    }
    if (directoryStart < position || directoryStart - position > DATA_DESCRIPTOR)
        throw strayBytes();
    const rest = zip.fileSize - Number(zip.readEntryCursor) - END_RECORD - zip.comment.length;
    if (rest !== 0 && rest !== ZIP64_END_RECORDS)
        throw strayBytes();
}
function strayBytes() {
    return new ZipFormatError('it holds bytes that belong to none of its entries');
}
async function* contentOf(zip, entry) {
    const raw = (0,file_stream/* readRange */.qX)(sourceOf(zip).file, contentStartOf(zip, entry), entry.compressedSize);
    if (entry.compressionMethod === STORED)
        yield* raw;
    else
        yield* inflate(raw);
}
function sourceOf(zip) {
    const source = sources.get(zip);
    if (!source)
        throw new Error('the archive was not opened by withZip');
    return source;
}
function contentStartOf(zip, entry) {
    const why = whyUnreadable(entry);
    if (why)
        throw new ZipFormatError(why);
    return dataStartOf(zip, entry);
}
function dataStartOf(zip, entry) {
    let start;
    zip.readLocalFileHeader(entry, { minimal: true }, (error, header) => {
        if (error)
            throw error;
        start = header.fileDataStart;
    });
    if (start === undefined)
        throw new Error('the archive was not opened by withZip');
    sourceOf(zip).spans.push([entry.relativeOffsetOfLocalHeader, start + entry.compressedSize]);
    return start;
}
function checkContent(entry, size, crc) {
    if (size > entry.uncompressedSize)
        throw new ZipFormatError('an entry is larger than it says');
    if (size < entry.uncompressedSize)
        throw new ZipFormatError('an entry is smaller than it says');
    if (crc !== entry.crc32)
        throw new ZipFormatError('an entry does not match its CRC-32');
}
async function* inflate(raw) {
    const options = {
        chunkSize: INFLATED_CHUNK,
        writableHighWaterMark: 1,
    };
    const inflater = (0,external_node_zlib_.createInflateRaw)(options);
    const feeding = (0,external_node_stream_promises_.pipeline)(raw, inflater);
    feeding.catch(() => undefined);
    try {
        yield* inflater;
    }
    finally {
        inflater.destroy();
        await feeding.catch(() => undefined);
    }
}
function asFormatError(error) {
    const { name, message, syscall } = error;
    const isPlain = (name === 'Error' || name === 'RangeError') && syscall === undefined;
    return isPlain ? new ZipFormatError(message, { cause: error }) : error;
}


/***/ }),

/***/ 60469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OL: () => (/* binding */ DecryptionError),
/* harmony export */   eU: () => (/* binding */ decryptEcb),
/* harmony export */   gz: () => (/* binding */ cipherInto),
/* harmony export */   wl: () => (/* binding */ decryptCbc)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const BLOCK_BYTES = 16;
const STEP_BYTES = 65_536;
const BUFFERS = 3;
function cipherInto(cipher, bytes, target, at) {
    let filled = at;
    for (let offset = 0; offset < bytes.length; offset += STEP_BYTES) {
        const output = cipher.update(bytes.subarray(offset, offset + STEP_BYTES));
        filled += output.copy(target, filled);
        if (output.length > 0 && output.length === output.buffer.byteLength)
            output.buffer.transfer(0);
    }
    return filled - at;
}
class DecryptionError extends Error {
    name = 'DecryptionError';
    reason;
    constructor(reason, cause) {
        super(reason === 'truncated' ? 'not a whole number of blocks' : 'bad padding', { cause });
        this.reason = reason;
    }
}
async function* decryptCbc(source, key) {
    let iv = Buffer.alloc(0);
    let decipher;
    async function* afterIv() {
        for await (const chunk of source) {
            if (decipher) {
                yield chunk;
                continue;
            }
            iv = Buffer.concat([iv, chunk]);
            if (iv.length < BLOCK_BYTES)
                continue;
            decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)('aes-256-cbc', key, iv.subarray(0, BLOCK_BYTES));
            yield iv.subarray(BLOCK_BYTES);
        }
    }
    yield* decipherBlocks(afterIv(), () => decipher);
}
async function* decryptEcb(source, key) {
    const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)('aes-128-ecb', key, null);
    yield* decipherBlocks(source, () => decipher);
}
async function* decipherBlocks(source, decipherOf) {
    const ring = [];
    let size = 0;
    let turn = 0;
    for await (const chunk of source) {
        size += chunk.length;
        const decipher = decipherOf();
        if (!decipher)
            continue;
        const room = chunk.length + BLOCK_BYTES;
        const known = ring[turn % BUFFERS];
        const plain = known && known.length >= room ? known : Buffer.allocUnsafeSlow(room);
        ring[turn % BUFFERS] = plain;
        const filled = cipherInto(decipher, chunk, plain, 0);
        if (filled === 0)
            continue;
        yield plain.subarray(0, filled);
        turn++;
    }
    if (size === 0 || size % BLOCK_BYTES !== 0)
        throw new DecryptionError('truncated');
    let last;
    try {
        last = decipherOf()?.final();
    }
    catch (cause) {
        throw new DecryptionError('padding', cause);
    }
    if (last && last.length > 0)
        yield last;
}


/***/ }),

/***/ 95730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ hashFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _storage_file_stream_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42794);


async function hashFile(path, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of (0,_storage_file_stream_js__WEBPACK_IMPORTED_MODULE_1__/* .readChunks */ .zO)(path, signal))
        hash.update(chunk);
    return hash.digest();
}


/***/ }),

/***/ 48136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ openResult),
/* harmony export */   isEncryptedResult: () => (/* binding */ isEncryptedResult)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _archive_zip_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91077);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61179);
/* harmony import */ var _storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80341);
/* harmony import */ var _storage_file_stream_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42794);
/* harmony import */ var _aes_stream_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60469);






const PAYLOAD_ENTRY = 'iexec_out.zip.aes';
const KEY_ENTRY = 'aes-key.rsa';
const MAX_LISTED = 100_000;
const MAX_KEY_ENTRY_BYTES = 4_096;
const ZIP_STARTS = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('PK\x05\x06', 'latin1')];
async function isEncryptedResult(path) {
    return withResult(path, undefined, async (zip) => {
        if (zip.entryCount > MAX_LISTED)
            return false;
        let isEncrypted = false;
        for await (const entry of zip.eachEntry()) {
            const name = (0,_archive_zip_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(entry);
            if (name === 'computed.json')
                return false;
            isEncrypted ||= name === PAYLOAD_ENTRY || name === KEY_ENTRY;
        }
        return isEncrypted;
    });
}
async function openResult(options) {
    const { archive, privateKey, destination, signal, onProgress } = options;
    await withResult(archive, signal, async (zip) => {
        const { keyEntry, payloadEntry } = await findEntries(zip);
        const cipher = unwrapKey(await readKeyEntry(zip, keyEntry), privateKey);
        let done = 0;
        async function* payload() {
            for await (const chunk of (0,_archive_zip_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .readEntry */ .hB)(zip, payloadEntry)) {
                yield chunk;
                done += chunk.length;
                onProgress?.(done, payloadEntry.uncompressedSize);
            }
        }
        const inner = startingLikeZip(decryptPayload(payload(), cipher));
        await (0,_storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAtomically */ .vK)(destination, signal, async (temporary) => {
            await (0,_storage_file_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .writeChunks */ .a7)(temporary, inner, signal);
            (0,_archive_zip_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .assertNothingElse */ .bT)(zip);
        });
    });
}
async function withResult(path, signal, use) {
    try {
        return await (0,_archive_zip_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .withZip */ .o7)(path, signal, use);
    }
    catch (error) {
        if (error instanceof _archive_zip_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .ZipFormatError */ .PA)
            throw corrupt(`The result archive is damaged: ${error.message}.`, error);
        if (error instanceof _aes_stream_js__WEBPACK_IMPORTED_MODULE_5__/* .DecryptionError */ .OL && error.reason === 'truncated')
            throw corrupt('The encrypted payload is truncated: it is not a whole number of AES blocks.', error);
        if (error instanceof _aes_stream_js__WEBPACK_IMPORTED_MODULE_5__/* .DecryptionError */ .OL)
            throw corrupt('The encrypted payload ends in bad padding: its last bytes were changed.', error);
        throw error;
    }
}
async function findEntries(zip) {
    if (zip.entryCount > MAX_LISTED)
        throw corrupt('The result archive lists more entries than any result.');
    const entries = new Map();
    for await (const entry of zip.eachEntry()) {
        const name = (0,_archive_zip_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(entry);
        if (entries.has(name))
            throw corrupt('The result archive holds an entry twice.');
        entries.set(name, entry);
    }
    const keyEntry = entries.get(KEY_ENTRY);
    const payloadEntry = entries.get(PAYLOAD_ENTRY);
    if (!keyEntry)
        throw corrupt(`The result archive lacks the entry ${KEY_ENTRY} with the encrypted key.`);
    if (!payloadEntry)
        throw corrupt(`The result archive lacks the entry ${PAYLOAD_ENTRY} with the payload.`);
    if (entries.size > 2)
        throw corrupt('The result archive holds more than an encrypted key and an encrypted payload.');
    return { keyEntry, payloadEntry };
}
async function readKeyEntry(zip, entry) {
    if (entry.uncompressedSize > MAX_KEY_ENTRY_BYTES)
        throw corrupt(`The entry ${KEY_ENTRY} is too large for an encrypted key.`);
    const chunks = [];
    for await (const chunk of (0,_archive_zip_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .readEntry */ .hB)(zip, entry))
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
function unwrapKey(wrapped, privateKey) {
    const rsaBytes = (privateKey.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
    if (wrapped.length === rsaBytes) {
        const key = rsaDecrypt(wrapped, privateKey);
        if (key.length === 32)
            return { layout: 'cbc', key };
        throw keyMismatch(`Unwrapping the key gives ${key.length} bytes where an AES-256 key has 32`);
    }
    const decoded = Buffer.from(wrapped.toString('latin1'), 'base64');
    if (decoded.length !== rsaBytes)
        throw keyMismatch(`The encrypted key is not as long as the modulus of our key (${rsaBytes} bytes)`);
    const key = Buffer.from(rsaDecrypt(decoded, privateKey).toString('latin1'), 'base64');
    if (key.length === 16)
        return { layout: 'legacy-ecb', key };
    throw keyMismatch(`Unwrapping the key gives ${key.length} bytes where an AES-128 key has 16`);
}
function rsaDecrypt(wrapped, privateKey) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.privateDecrypt)({ key: privateKey, padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PADDING }, wrapped);
    }
    catch (cause) {
        throw keyMismatch('OpenSSL refuses to unwrap the key', cause);
    }
}
function decryptPayload(payload, cipher) {
    return cipher.layout === 'cbc'
        ? (0,_aes_stream_js__WEBPACK_IMPORTED_MODULE_5__/* .decryptCbc */ .wl)(payload, cipher.key)
        : (0,_aes_stream_js__WEBPACK_IMPORTED_MODULE_5__/* .decryptEcb */ .eU)(decodeBase64(payload), cipher.key);
}
async function* decodeBase64(source) {
    let rest = '';
    for await (const chunk of source) {
        const text = rest + chunk.toString('latin1').replace(/\s+/g, '');
        const whole = text.length - (text.length % 4);
        rest = text.slice(whole);
        yield Buffer.from(text.slice(0, whole), 'base64');
    }
    yield Buffer.from(rest, 'base64');
}
async function* startingLikeZip(plaintext) {
    let start = Buffer.alloc(0);
    for await (const chunk of plaintext) {
        if (!start) {
            yield chunk;
            continue;
        }
        start = Buffer.concat([start, chunk]);
        if (start.length < 4)
            continue;
        const magic = start.subarray(0, 4);
        if (!ZIP_STARTS.some(known => known.equals(magic)))
            break;
        yield start;
        start = undefined;
    }
    if (start) {
        throw corrupt('The payload does not decrypt to a zip archive: it was damaged, or encrypted with another key.');
    }
}
function corrupt(why, cause) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TaskError */ .Ik('RESULT_CORRUPT', {
        what: 'The encrypted result cannot be opened.',
        why,
        fix: 'Collect the result again; if it persists, the worker delivered it damaged and the task must be run again.',
        cause,
    });
}
function keyMismatch(why, cause) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TaskError */ .Ik('RESULT_KEY_MISMATCH', {
        what: 'The result is encrypted for another key than ours.',
        why: `${why}.`,
        fix: 'Use the wallet, and the `encryption-secret` if there was one, of the run that bought the task.',
        cause,
    });
}


/***/ }),

/***/ 7059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n$: () => (/* binding */ resultSeal),
/* harmony export */   sl: () => (/* binding */ resultDigest),
/* harmony export */   wP: () => (/* binding */ resultHash)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66793);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56793);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58479);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61179);



const ENCLAVE_OUTPUT = '/iexec_out';
function resultDigest({ files, computedJson, callback, }) {
    const { 'callback-data': data, 'deterministic-output-path': named } = asRecord(computedJson);
    if (callback !== ethers__WEBPACK_IMPORTED_MODULE_2__/* .ZeroAddress */ .j) {
        if (!(0,ethers__WEBPACK_IMPORTED_MODULE_3__/* .isHexString */ .Lo)(data, true))
            throw mismatch('its `callback-data` is not hexadecimal');
        return { digest: (0,ethers__WEBPACK_IMPORTED_MODULE_4__/* .keccak256 */ .S)(data), coveredFiles: [], ofDirectory: false };
    }
    if (typeof named !== 'string')
        throw mismatch('it has no `deterministic-output-path`');
    const path = pathBelowOutput(named);
    const file = files.find(one => nameOf(one) === path && one.sha256 !== '');
    if (!file)
        return digestOfDirectory(path, files);
    return { digest: `0x${file.sha256}`, coveredFiles: [file.path], ofDirectory: false };
}
function resultHash(taskId, digest) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_4__/* .keccak256 */ .S)((0,ethers__WEBPACK_IMPORTED_MODULE_3__/* .concat */ .xW)([taskId, digest]));
}
function resultSeal(worker, taskId, digest) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_4__/* .keccak256 */ .S)((0,ethers__WEBPACK_IMPORTED_MODULE_3__/* .concat */ .xW)([worker, taskId, digest]));
}
function digestOfDirectory(path, files) {
    const prefix = path === '' ? '' : `${path}/`;
    const below = files.filter(file => nameOf(file).startsWith(prefix) && file.sha256 !== '');
    if (below.length === 0)
        throw mismatch('its `deterministic-output-path` names nothing in the result');
    const direct = below.filter(file => !nameOf(file).includes('/', prefix.length)).sort(byName);
    const filled = direct.filter(({ size }) => size > 0);
    return {
        ...digestOf(filled),
        ...(filled.length < direct.length && { legacy: digestOf(direct) }),
        ofDirectory: true,
    };
}
function digestOf(files) {
    const digest = (0,ethers__WEBPACK_IMPORTED_MODULE_4__/* .keccak256 */ .S)(Buffer.from(files.map(({ sha256 }) => sha256).join(''), 'hex'));
    return { digest, coveredFiles: files.map(file => file.path) };
}
function byName(one, other) {
    return Buffer.compare(Buffer.from(nameOf(one)), Buffer.from(nameOf(other)));
}
function nameOf({ name, path }) {
    return name ?? path;
}
function pathBelowOutput(named) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(named.replace(/^\/+/, '/')).replace(/\/$/, '');
    if (path === ENCLAVE_OUTPUT)
        return '';
    if (!path.startsWith(`${ENCLAVE_OUTPUT}/`))
        throw mismatch('its `deterministic-output-path` lies outside `/iexec_out`');
    return path.slice(ENCLAVE_OUTPUT.length + 1);
}
function asRecord(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw mismatch('it is not a JSON object');
    return value;
}
function mismatch(why) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskError */ .Ik('RESULT_MISMATCH', {
        what: 'The result cannot be compared with what the enclave signed.',
        why: `\`computed.json\` says what the digest covers, but ${why}.`,
        fix: 'Have the app write a `computed.json` whose `deterministic-output-path` names a file or a folder that it wrote itself: an archive holds no links.',
    });
}


/***/ }),

/***/ 70804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kv: () => (/* binding */ signerOf),
/* harmony export */   TZ: () => (/* binding */ decodeContribution),
/* harmony export */   uo: () => (/* binding */ enclaveMessage),
/* harmony export */   zn: () => (/* binding */ authorizationMessage)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58479);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56793);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17759);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67344);
/* harmony import */ var _abi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16874);


function decodeContribution(calldata) {
    try {
        const call = _abi_js__WEBPACK_IMPORTED_MODULE_0__/* .HUB_ABI */ .zr.parseTransaction({ data: calldata });
        if (call?.name !== 'contribute' && call?.name !== 'contributeAndFinalize')
            return undefined;
        const { taskId, enclaveChallenge, enclaveSign, authorizationSign } = call.args;
        return { taskId, enclaveChallenge, enclaveSignature: enclaveSign, authorization: authorizationSign };
    }
    catch {
        return undefined;
    }
}
function enclaveMessage(resultHash, resultSeal) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_1__/* .keccak256 */ .S)((0,ethers__WEBPACK_IMPORTED_MODULE_2__/* .concat */ .xW)([resultHash, resultSeal]));
}
function authorizationMessage(worker, taskId, enclaveChallenge) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_3__/* .solidityPackedKeccak256 */ .x9)(['address', 'bytes32', 'address'], [worker, taskId, enclaveChallenge]);
}
function signerOf(message, signature) {
    try {
        return (0,ethers__WEBPACK_IMPORTED_MODULE_4__/* .verifyMessage */ .l)((0,ethers__WEBPACK_IMPORTED_MODULE_2__/* .getBytes */ .q5)(message), signature);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 75748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M3: () => (/* binding */ dealDeadlines),
/* harmony export */   Yb: () => (/* binding */ dealPrice),
/* harmony export */   iy: () => (/* binding */ dealTaskIds)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6066);


function dealPrice(deal) {
    return (deal.app.price + deal.dataset.price + deal.workerpool.price) * deal.botSize;
}
const MAX_TASKS = 10000n;
function dealTaskIds(deal) {
    if (deal.botSize > MAX_TASKS) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('SERVICE_MALFORMED', {
            what: 'A deal has more tasks than can be looked at.',
            why: `Deal ${deal.id} has ${deal.botSize} tasks, and at most ${MAX_TASKS} are.`,
            fix: 'Leave this deal out, or name another RPC endpoint in `rpc-url` if it is not of this size.',
        });
    }
    return (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .taskIds */ .Ae)(deal.id, deal.botFirst, deal.botSize);
}
function dealDeadlines(deal, category, ratios) {
    return {
        contribution: deal.startTime + ratios.contribution * category.maxSeconds,
        final: deal.startTime + ratios.final * category.maxSeconds,
    };
}


/***/ }),

/***/ 6066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ taskIds),
/* harmony export */   BS: () => (/* binding */ taskId),
/* harmony export */   Y2: () => (/* binding */ dealId)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17759);

function dealId(requestOrderHash, firstIndex) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .solidityPackedKeccak256 */ .x9)(['bytes32', 'uint256'], [requestOrderHash, firstIndex]);
}
function taskId(deal, index) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .solidityPackedKeccak256 */ .x9)(['bytes32', 'uint256'], [deal, index]);
}
function taskIds(deal, first, size) {
    return Array.from({ length: Number(size) }, (_, offset) => taskId(deal, first + BigInt(offset)));
}


/***/ }),

/***/ 32991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ searchLogs)
/* harmony export */ });
/* harmony import */ var _abortable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72170);

const SMALLER_WINDOWS = [10_000, 1_000];
const MAX_REQUESTS = 24;
const PATIENCE_MS = 20_000;
async function searchLogs(provider, { address, topics }, range, { isEnough, signal, patienceMs = PATIENCE_MS, }) {
    const patience = AbortSignal.timeout(patienceMs);
    const limit = AbortSignal.any([signal, patience]);
    const filterTopics = topics.map(topic => (typeof topic === 'string' ? topic : [...topic]));
    const length = range.to - range.from + 1;
    let requests = 0;
    for (const size of [length, ...SMALLER_WINDOWS.filter(smaller => smaller < length)]) {
        const found = [];
        let refused = false;
        for (const { from, to } of fromBothEnds(range, size)) {
            if (++requests > MAX_REQUESTS)
                return undefined;
            try {
                const filter = { address, topics: filterTopics, fromBlock: from, toBlock: to };
                found.push(...(await (0,_abortable_js__WEBPACK_IMPORTED_MODULE_0__/* .untilAborted */ .E)(provider.getLogs(filter), limit)));
            }
            catch {
                signal.throwIfAborted();
                if (patience.aborted)
                    return undefined;
                refused = true;
                break;
            }
            if (isEnough(found))
                return found;
        }
        if (!refused)
            return found;
    }
    return undefined;
}
function* fromBothEnds({ from, to }, size) {
    let [low, high] = [from, to];
    for (let fromTop = true; low <= high; fromTop = !fromTop) {
        if (fromTop)
            yield { from: Math.max(low, high - size + 1), to: high };
        else
            yield { from: low, to: Math.min(high, low + size - 1) };
        if (fromTop)
            high -= size;
        else
            low += size;
    }
}


/***/ }),

/***/ 25088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ asksEncryption),
/* harmony export */   X: () => (/* binding */ buildParams)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);

function buildParams({ args, inputFiles = [], secrets = {}, encrypt }) {
    for (const url of inputFiles)
        checkInputFile(url);
    const numbers = Object.keys(secrets).sort((a, b) => Number(a) - Number(b));
    for (const number of numbers)
        checkSecret(number, secrets[number]);
    return JSON.stringify({
        ...(args && { iexec_args: args }),
        ...(inputFiles.length > 0 && { iexec_input_files: inputFiles }),
        ...(numbers.length > 0 && {
            iexec_secrets: Object.fromEntries(numbers.map(number => [number, secrets[number]])),
        }),
        ...(encrypt && { iexec_result_encryption: true }),
        iexec_result_storage_provider: 'ipfs',
    });
}
function asksEncryption(params) {
    try {
        const parsed = JSON.parse(params);
        return (typeof parsed === 'object' &&
            parsed !== null &&
            'iexec_result_encryption' in parsed &&
            parsed.iexec_result_encryption === true);
    }
    catch {
        return false;
    }
}
function checkInputFile(text) {
    const url = URL.parse(text);
    if (url?.protocol === 'https:' || url?.protocol === 'http:')
        return;
    throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', {
        what: 'The input `input-files` holds something that is not an http(s) URL.',
        why: `The enclave downloads input files itself and cannot fetch "${text}".`,
        fix: 'Give public http(s) URLs; for private or local files use `inputs`.',
    });
}
function checkSecret(number, name) {
    if (/^[1-9]\d{0,8}$/.test(number) && name)
        return;
    throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_INVALID', {
        what: 'The input `secrets` numbers a secret in a way that the app cannot see.',
        why: `"${number}" must be a whole number from 1 on, with the name of a requester secret.`,
        fix: 'Number the secrets 1, 2, 3 and so on; the app reads IEXEC_REQUESTER_SECRET_<number>.',
    });
}


/***/ }),

/***/ 98603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseResultLocation)
/* harmony export */ });
/* harmony import */ var multiformats_cid__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15771);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61179);



const MAX_LOCATION_BYTES = 4_096;
const schema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ storage: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), location: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) });
function parseResultLocation(results) {
    if (results.length > 2 + 2 * MAX_LOCATION_BYTES)
        throw missing('What the worker put on chain in place of a location is far too long.');
    const text = Buffer.from(results.slice(2), 'hex').toString('utf8');
    if (text === '')
        throw missing('The worker put no location on chain, which it does when the storage of the network did not take the result.');
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(schema, parseJson(text));
    if (!parsed.success)
        throw missing('What the worker put on chain in place of a location cannot be read.');
    const { storage, location = '' } = parsed.output;
    if (storage !== 'ipfs')
        throw missing(`The result is stored on "${printable(storage)}", not on IPFS.`);
    const cid = /^\/ipfs\/([0-9A-Za-z]{1,128})$/.exec(location)?.[1];
    if (cid === undefined || !isCid(cid))
        throw missing(`The worker names "${printable(location)}", which is no /ipfs/<CID>.`);
    return { storage: 'ipfs', cid };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isCid(text) {
    try {
        multiformats_cid__WEBPACK_IMPORTED_MODULE_0__/* .CID */ .TO.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function printable(text) {
    return text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?').slice(0, 80);
}
function missing(why) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskError */ .Ik('RESULT_MISSING', {
        what: 'The task is completed, but there is no result to download.',
        why,
        fix: 'Look into the task’s logs; if the app wrote its files to IEXEC_OUT, tell the worker pool’s operator.',
    });
}


/***/ }),

/***/ 34016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ TEE_TDX_TAG),
/* harmony export */   Cl: () => (/* binding */ tagBitNames),
/* harmony export */   I6: () => (/* binding */ tagContains),
/* harmony export */   Iu: () => (/* binding */ legacyTagBits),
/* harmony export */   Jn: () => (/* binding */ demandsEnclave),
/* harmony export */   bv: () => (/* binding */ dealTag),
/* harmony export */   ff: () => (/* binding */ missingTagBits)
/* harmony export */ });
/* unused harmony exports ZERO_TAG, tagUnion, stripTeeFramework */
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66046);

const BIT_NAMES = {
    0: 'tee',
    1: 'scone',
    2: 'gramine',
    3: 'tdx',
    8: 'gpu',
};
const ZERO_TAG = (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .toBeHex */ .up)(0, 32);
const TEE_TDX_TAG = (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .toBeHex */ .up)(0x09, 32);
const TEE_FRAMEWORK_BITS = 0x0en;
function missingTagBits(offered, required) {
    const missing = BigInt(required) & ~BigInt(offered);
    return [...Array(256).keys()].filter(bit => (missing >> BigInt(bit)) & 1n);
}
function tagContains(offered, required) {
    return (BigInt(required) & ~BigInt(offered)) === 0n;
}
function demandsEnclave(tag) {
    return (BigInt(tag) & 1n) === 1n;
}
function tagUnion(...tags) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .toBeHex */ .up)(tags.reduce((union, tag) => union | BigInt(tag), 0n), 32);
}
function stripTeeFramework(tag) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .toBeHex */ .up)(BigInt(tag) & ~TEE_FRAMEWORK_BITS, 32);
}
function dealTag(tags) {
    return tagUnion(tags.app, stripTeeFramework(tags.dataset ?? ZERO_TAG), tags.request);
}
function legacyTagBits(tag) {
    return missingTagBits(TEE_TDX_TAG, (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .toBeHex */ .up)(BigInt(tag) & 0x0fn, 32));
}
function tagBitNames(bits) {
    return bits.map(bit => BIT_NAMES[bit] ?? `bit ${bit}`).join(', ');
}


/***/ }),

/***/ 65895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ checkContribution)
});

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/constants/addresses.js
var addresses = __webpack_require__(66793);
// EXTERNAL MODULE: ./build/src/crypto/result-digest.js
var result_digest = __webpack_require__(7059);
// EXTERNAL MODULE: ./build/src/iexec/contribution.js
var contribution = __webpack_require__(70804);
// EXTERNAL MODULE: ./build/src/iexec/tag.js
var tag = __webpack_require__(34016);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/hash/message.js + 1 modules
var hash_message = __webpack_require__(67344);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/data.js
var data = __webpack_require__(56793);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/pipeline/checks.js
var checks = __webpack_require__(18631);
;// CONCATENATED MODULE: ./build/src/pipeline/authorization-check.js




const NAME = 'authorization';
async function checkAuthorization(evidence, hub) {
    const { winner, transactions } = evidence;
    const { signed, gap, block } = transactions;
    if (!winner)
        return (0,checks/* check */.z)(NAME, 'not checked', 'There is no contribution.');
    if (!signed || block === undefined)
        return (0,checks/* check */.z)(NAME, 'not checked', `The authorization cannot be had: ${gap ?? 'nobody gives it'}.`);
    const whom = `worker ${winner.worker} with that enclave for this task`;
    const then = await answersAround(evidence, hub, block);
    const held = then?.find(({ valid }) => valid);
    if (held)
        return (0,checks/* check */.z)(NAME, 'passed', `${held.signer} authorized ${whom}.`);
    if (then) {
        const signers = [...new Set(then.map(({ signer }) => signer))].join(' and ');
        return (0,checks/* check */.z)(NAME, 'failed', `${signers} did not authorize ${whom}.`);
    }
    const now = await answerAt(evidence, hub, undefined);
    const lacks = `the RPC endpoint does not give the state of block ${block}, in which the contribution was made`;
    if (!now)
        return (0,checks/* check */.z)(NAME, 'not checked', `The signature could not be checked: ${lacks}.`);
    return now.valid
        ? (0,checks/* check */.z)(NAME, 'passed', `${now.signer} authorized ${whom}, as the chain stands now: ${lacks}.`)
        : (0,checks/* check */.z)(NAME, 'not checked', `As the chain stands now, ${now.signer} did not authorize ${whom}, which may have changed: ${lacks}.`);
}
async function answersAround(evidence, hub, block) {
    const after = await answerAt(evidence, hub, block);
    if (!after || after.valid)
        return after && [after];
    const before = await answerAt(evidence, hub, block - 1);
    return before && [after, before];
}
async function answerAt({ deal, task, winner, transactions: { signed } }, hub, block) {
    if (!winner || !signed)
        return undefined;
    const { enclaveChallenge } = winner.contribution;
    const message = (0,contribution/* authorizationMessage */.zn)(winner.worker, task.id, enclaveChallenge);
    const { owner } = deal.workerpool;
    try {
        const signer = enclaveChallenge === addresses/* ZeroAddress */.j ? owner : ((await hub.teeBroker(block)) ?? owner);
        const valid = (0,contribution/* signerOf */.Kv)(message, signed.authorization) === signer ||
            (await hub.verifySignature(signer, (0,hash_message/* hashMessage */.A)((0,data/* getBytes */.q5)(message)), signed.authorization, block));
        return { signer, valid };
    }
    catch (error) {
        if ((0,task_error/* isTaskError */.Oj)(error))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/pipeline/contribution-checks.js






async function checkContribution(evidence, hub) {
    return [
        checkConsensus(evidence),
        checkWinner(evidence),
        checkEnclaveSignature(evidence),
        await checkAuthorization(evidence, hub),
        (0,checks/* check */.z)('attestation', 'not checked', 'The network shows requesters no attestation, so this rests on the Secret Management Service, which makes the key, and on the worker pool.'),
    ];
}
function checkConsensus({ task }) {
    return task.consensusValue === (0,result_digest/* resultHash */.wP)(task.id, task.resultDigest)
        ? (0,checks/* check */.z)('consensus', 'passed', `The consensus is the hash of the task and the digest ${task.resultDigest}.`)
        : (0,checks/* check */.z)('consensus', 'failed', `The task’s consensus does not follow from its digest ${task.resultDigest}.`);
}
function checkWinner({ deal, task, winner }) {
    if (!winner) {
        return (0,checks/* check */.z)('contribution', 'failed', 'No worker contributed what the task says was agreed on.');
    }
    const { worker, contribution } = winner;
    if (contribution.resultSeal !== (0,result_digest/* resultSeal */.n$)(worker, task.id, task.resultDigest)) {
        return (0,checks/* check */.z)('contribution', 'failed', `The contribution of worker ${worker} is sealed for another digest.`);
    }
    if ((0,tag/* demandsEnclave */.Jn)(deal.tag) && contribution.enclaveChallenge === addresses/* ZeroAddress */.j) {
        return (0,checks/* check */.z)('contribution', 'failed', `Worker ${worker} contributed without an enclave, which the deal demands.`);
    }
    return (0,checks/* check */.z)('contribution', 'passed', `Worker ${worker} contributed it, and its seal fits.`);
}
function checkEnclaveSignature({ deal, winner, transactions: { signed, gap } }) {
    const name = 'enclave-signature';
    if (!(0,tag/* demandsEnclave */.Jn)(deal.tag))
        return (0,checks/* check */.z)(name, 'not checked', 'The deal does not demand an enclave.');
    if (!winner)
        return (0,checks/* check */.z)(name, 'not checked', 'There is no contribution.');
    if (!signed)
        return (0,checks/* check */.z)(name, 'not checked', `The signature cannot be had: ${gap ?? 'nobody gives it'}.`);
    const { resultHash: hash, resultSeal: seal, enclaveChallenge } = winner.contribution;
    return (0,contribution/* signerOf */.Kv)((0,contribution/* enclaveMessage */.uo)(hash, seal), signed.enclaveSignature) === enclaveChallenge
        ? (0,checks/* check */.z)(name, 'passed', `The signature over the result is by the enclave’s key ${enclaveChallenge}.`)
        : (0,checks/* check */.z)(name, 'failed', `The signature over the result is not by the enclave’s key ${enclaveChallenge}.`);
}


/***/ }),

/***/ 45836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ waitByTimer),
/* harmony export */   K6: () => (/* binding */ isDeadAtPool),
/* harmony export */   Zo: () => (/* binding */ AttemptWatch)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const HAND_ON_MS = 6_000;
const RETURN_MS = 30_000;
const LEAST_PAUSE_MS = 500;
const MAX_LOOKS = 4;
const waitByTimer = (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal });
class AttemptWatch {
    #doubted;
    look(news) {
        if (!news)
            return { doubtful: false, dead: false, patienceMs: 0 };
        const count = news.noneLeft ? news.attempts.length : undefined;
        const dead = count !== undefined && count === this.#doubted;
        this.#doubted = count;
        return { doubtful: news.noneLeft, dead, patienceMs: news.noneLeft ? patienceWith(news) : 0 };
    }
}
function patienceWith({ attempts }) {
    if (attempts.some(({ state }) => state === 'WORKER_LOST'))
        return RETURN_MS;
    const { exitCode = 0 } = attempts.at(-1) ?? {};
    return exitCode === 0 ? HAND_ON_MS : 0;
}
async function isDeadAtPool({ services, signal }, workerpool, taskId, wait = waitByTimer) {
    const scheduler = await services.schedulerOf(workerpool).catch(() => undefined);
    const watch = new AttemptWatch();
    for (let looks = 1; looks <= MAX_LOOKS; looks++) {
        const news = await scheduler?.taskStatus(taskId, signal).catch(() => undefined);
        if (news?.gaveUp)
            return true;
        const { doubtful, dead, patienceMs } = watch.look(news);
        if (dead)
            return true;
        if (!doubtful)
            return false;
        await wait(Math.max(patienceMs, LEAST_PAUSE_MS), signal);
    }
    return false;
}


/***/ }),

/***/ 99296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HP: () => (/* binding */ checkAppLock),
/* harmony export */   Y: () => (/* binding */ checkNamedDeal),
/* harmony export */   YA: () => (/* binding */ poolFacts),
/* harmony export */   ot: () => (/* binding */ checkDealTerms)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66793);
/* harmony import */ var _iexec_app_lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33019);
/* harmony import */ var _iexec_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6066);
/* harmony import */ var _iexec_orders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38875);
/* harmony import */ var _iexec_tag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34016);
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18631);






function poolFacts(hub) {
    return {
        passes: (restriction, address) => hub.passesRestriction(restriction, address),
        isPool: async (address) => (await hub.workerpoolOwner(address)) !== undefined,
    };
}
async function checkDealTerms(deal, order, { domain, passes, isPool }) {
    const pool = deal.workerpool.pointer;
    const isOutside = !(await passes(order.workerpool, pool));
    const isAnother = isOutside && (await isPool(order.workerpool));
    const differences = [
        ...differingFields(deal, order),
        ...((0,_iexec_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .dealId */ .Y2)((0,_iexec_orders_js__WEBPACK_IMPORTED_MODULE_1__/* .hashOrder */ .VN)('request', order, domain), deal.botFirst) === deal.id
            ? []
            : ['its id does not follow from the order']),
        ...(isAnother ? [`its worker pool is ${pool}, not ${order.workerpool}`] : []),
    ];
    if (differences.length > 0) {
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z)('deal-terms', 'failed', `Deal ${deal.id} differs from the order: ${differences.join('; ')}.`);
    }
    if (isOutside) {
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z)('deal-terms', 'not checked', `All but the worker pool is that of the order: ${pool} is not in the group ${order.workerpool} now, and only the hub saw whether it was when the deal was made.`);
    }
    return (0,_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z)('deal-terms', 'passed', 'Requester, beneficiary, app, dataset, arguments, category, tag, worker pool and prices are those of the order.');
}
async function checkNamedDeal(deal, terms, { wallet, pools }) {
    const { requesters = [], beneficiary, app, dataset, workerpool, args } = terms;
    const isOurs = [wallet, ...requesters].includes(deal.requester);
    const fields = [
        ['beneficiary', deal.beneficiary, beneficiary],
        ['app', deal.app.pointer, app],
        ['dataset', deal.dataset.pointer, dataset],
        ['arguments', argsOf(deal.params), args],
    ];
    const named = fields.filter(([, , expected]) => expected !== undefined);
    const pool = deal.workerpool.pointer;
    const isOutside = workerpool !== undefined && !(await pools.passes(workerpool, pool));
    const isAnother = isOutside && (await pools.isPool(workerpool));
    const differences = [
        ...(isOurs
            ? []
            : [`its requester is ${deal.requester}, and neither this wallet nor named in \`requester\``]),
        ...differing(named),
        ...(isAnother ? [`its worker pool is ${pool}, not ${workerpool}`] : []),
        ...((0,_iexec_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .demandsEnclave */ .Jn)(deal.tag) ? [] : [`its tag is ${deal.tag}, which demands no enclave`]),
    ];
    if (differences.length > 0) {
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z)('deal-terms', 'failed', `Deal ${deal.id} is another one: ${differences.join('; ')}.`);
    }
    const compared = [...named.map(([name]) => name), ...(workerpool && !isOutside ? ['worker pool'] : [])];
    const rest = compared.length > 0 ? ` The ${compared.join(', ')} ${compared.length > 1 ? 'are' : 'is'} as named.` : '';
    return (0,_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z)('deal-terms', 'passed', `The requester is ${deal.requester === wallet ? 'this wallet' : `${deal.requester}, named in \`requester\``}, and an enclave is demanded.${rest} By \`deal-id\` alone there is no order to compare the rest with.`);
}
function argsOf(params) {
    try {
        const { iexec_args: args = '' } = JSON.parse(params);
        return String(args);
    }
    catch {
        return params;
    }
}
function checkAppLock(deal, app, chainId, lock) {
    const ran = (0,_iexec_app_lock_js__WEBPACK_IMPORTED_MODULE_0__.lockOf)({ ...app, owner: deal.app.owner }, chainId);
    const differences = (0,_iexec_app_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockDifferences */ .qh)(lock, ran);
    return differences.length === 0
        ? (0,_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z)('app-lock', 'passed', 'Its address, owner at the time of the deal, image and checksum are those of `app-lock`.')
        : (0,_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z)('app-lock', 'failed', `The app that ran differs from \`app-lock\` in ${differences.join('; ')}.`);
}
function differingFields(deal, order) {
    const equal = [
        ['requester', deal.requester, order.requester],
        ['beneficiary', deal.beneficiary, order.beneficiary],
        ['app', deal.app.pointer, order.app],
        ['dataset', deal.dataset.pointer, order.dataset],
        ['params', deal.params, order.params],
        ['category', BigInt(deal.category), order.category],
        ['callback', deal.callback, order.callback],
    ];
    const capped = [
        ['app price', deal.app.price, order.appmaxprice],
        ['dataset price', deal.dataset.price, order.datasetmaxprice],
        ['worker pool price', deal.workerpool.price, order.workerpoolmaxprice],
        ['number of tasks', deal.botSize, order.volume],
    ];
    return [
        ...differing(equal),
        ...capped.flatMap(([name, found, most]) => found <= most ? [] : [`its ${name} is ${found}, more than ${most}`]),
        ...((0,_iexec_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .tagContains */ .I6)(deal.tag, order.tag) ? [] : [`its tag is ${deal.tag}, which lacks bits of ${order.tag}`]),
        ...(deal.trust >= order.trust ? [] : [`its trust is ${deal.trust}, less than ${order.trust}`]),
    ];
}
function differing(fields) {
    return fields.flatMap(([name, found, expected]) => found === expected ? [] : [`its ${name} is ${shown(found)}, not ${shown(expected)}`]);
}
function shown(value) {
    if (value === ethers__WEBPACK_IMPORTED_MODULE_5__/* .ZeroAddress */ .j)
        return 'none';
    return String(value).slice(0, 200);
}


/***/ }),

/***/ 93172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g0: () => (/* binding */ COMPUTED),
  H2: () => (/* binding */ checkDigest),
  Yc: () => (/* binding */ decrypt)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/errors/system-error.js
var system_error = __webpack_require__(83031);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/errors/without-path.js
var without_path = __webpack_require__(13621);
// EXTERNAL MODULE: ./build/src/storage/file-stream.js
var file_stream = __webpack_require__(42794);
// EXTERNAL MODULE: ./build/src/storage/private-modes.js
var private_modes = __webpack_require__(37337);
// EXTERNAL MODULE: ./build/src/archive/move-into.js
var move_into = __webpack_require__(17778);
// EXTERNAL MODULE: ./build/src/archive/entry-name.js
var entry_name = __webpack_require__(79778);
;// CONCATENATED MODULE: ./build/src/archive/result-tree.js




class ResultTree {
    #directory;
    #top = makeFolder('');
    #folders = 0;
    constructor(directory) {
        this.#directory = directory;
    }
    get folders() {
        return this.#folders;
    }
    place(name, create) {
        const segments = (0,entry_name/* diskSegments */.mt)(name);
        const last = segments.pop() ?? '';
        let folder = this.#top;
        for (const segment of segments)
            folder = folder.folders.get(segment) ?? this.#make(folder, segment);
        return this.#takeName(folder, last, create);
    }
    #make(parent, segment) {
        const folder = makeFolder(this.#takeName(parent, segment, path => (0,external_node_fs_.mkdirSync)(path, { mode: private_modes/* PRIVATE_DIRECTORY */.m })));
        parent.folders.set(segment, folder);
        this.#folders += 1;
        return folder;
    }
    #takeName(parent, segment, create) {
        const key = (0,entry_name/* collisionKey */.EE)(segment);
        for (let number = parent.numbers.get(key) ?? 1;; number++) {
            const tried = number === 1 ? segment : (0,entry_name/* numbered */.jN)(segment, number);
            const path = parent.path === '' ? tried : `${parent.path}/${tried}`;
            try {
                create((0,external_node_path_.join)(this.#directory, path));
                return path;
            }
            catch (error) {
                if (error.code !== 'EEXIST')
                    throw error;
                parent.numbers.set(key, number + 1);
            }
        }
    }
}
function makeFolder(path) {
    return { path, folders: new Map(), numbers: new Map() };
}

// EXTERNAL MODULE: ./build/src/archive/staging.js
var archive_staging = __webpack_require__(86889);
// EXTERNAL MODULE: ./build/src/archive/zip-reader.js + 1 modules
var zip_reader = __webpack_require__(91077);
;// CONCATENATED MODULE: ./build/src/archive/unpack.js














const FILES_PER_TURN = 100;
const MAX_KEPT_NAME = 2_048;
const TYPE_MASK = 0o170000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;
async function unpackResult(options) {
    const { archive, signal } = options;
    signal?.throwIfAborted();
    const destination = (0,external_node_path_.resolve)(options.destination);
    let staging;
    try {
        await (0,move_into/* restoreReplaced */.Zq)(destination);
        const directory = await (0,archive_staging/* makeStaging */.me)(destination);
        staging = directory;
        const result = await (0,zip_reader/* withZip */.o7)(archive, signal, zip => unpackInto(directory, zip, options));
        result.files.sort((a, b) => (a.path < b.path ? -1 : 1));
        await options.verify?.(directory, result.files);
        signal?.throwIfAborted();
        await (0,move_into/* moveInto */.cG)(destination, directory, result.files.map(file => file.path), signal);
        return result;
    }
    catch (error) {
        signal?.throwIfAborted();
        throw explained(error, destination, options.mayName);
    }
    finally {
        if (staging !== undefined)
            await (0,promises_.rm)(staging, { recursive: true, force: true });
    }
}
async function unpackInto(staging, zip, options) {
    const { maxBytes, maxEntries, signal, onProgress } = options;
    if (zip.entryCount > maxEntries)
        throw tooMany(zip.entryCount, 'entries', maxEntries);
    const tree = new ResultTree(staging);
    const files = [];
    const leftOut = [];
    const names = new Set();
    let left = maxBytes;
    let packed = 0;
    let turns = 0;
    const count = (bytes) => {
        left -= bytes;
        if (left < 0)
            throw tooLarge(`Its files have more than ${maxBytes} bytes in all`);
    };
    for await (const entry of zip.eachEntry()) {
        if (++turns % FILES_PER_TURN === 0) {
            onProgress?.(Math.min(packed, zip.fileSize - 1), zip.fileSize);
            await (0,external_node_timers_promises_.setImmediate)(undefined, { signal });
        }
        const name = (0,zip_reader/* nameOf */.Vb)(entry);
        const key = keyOf(entry);
        const why = names.has(key) ? 'another entry has its name' : whyNoFile(entry, name);
        if (why)
            leftOut.push({ name: name.slice(0, MAX_KEPT_NAME), why });
        if (why || name.endsWith('/')) {
            (0,zip_reader/* skipEntry */.wK)(zip, entry);
            continue;
        }
        names.add(key);
        let unpacked = 0;
        const countOfEntry = (bytes) => {
            count(bytes);
            unpacked += bytes;
            const share = Math.min(1, unpacked / entry.uncompressedSize) * entry.compressedSize;
            onProgress?.(Math.min(packed + Math.floor(share), zip.fileSize), zip.fileSize);
        };
        const small = (0,zip_reader/* readSmallEntry */.Yn)(zip, entry);
        if (small)
            count(small.length);
        const path = tree.place(name, file => (0,external_node_fs_.writeFileSync)(file, small ?? '', { flag: 'wx', mode: private_modes/* PRIVATE_FILE */.r }));
        if (tree.folders > maxEntries)
            throw tooMany(tree.folders, 'folders', maxEntries);
        const target = (0,external_node_path_.join)(staging, ...path.split('/'));
        const content = small
            ? { size: small.length, sha256: (0,external_node_crypto_.hash)('sha256', small) }
            : await unpackLarge(zip, entry, { target, count: countOfEntry, signal });
        const isKept = name !== path && name.length <= MAX_KEPT_NAME;
        files.push({ path, ...(isKept && { name }), ...content });
        packed += entry.compressedSize;
    }
    (0,zip_reader/* assertNothingElse */.bT)(zip);
    onProgress?.(zip.fileSize, zip.fileSize);
    return { files, leftOut };
}
async function unpackLarge(zip, entry, { target, count, signal, }) {
    const sha256 = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    async function* counted() {
        for await (const chunk of (0,zip_reader/* readEntry */.hB)(zip, entry)) {
            count(chunk.length);
            size += chunk.length;
            sha256.update(chunk);
            yield chunk;
        }
    }
    await (0,file_stream/* writeChunks */.a7)(target, counted(), signal, 'r+');
    return { size, sha256: sha256.digest('hex') };
}
function keyOf({ fileNameRaw }) {
    return fileNameRaw.length > MAX_KEPT_NAME ? (0,external_node_crypto_.hash)('sha256', fileNameRaw) : fileNameRaw.toString('latin1');
}
function whyNoFile(entry, name) {
    const type = (entry.externalFileAttributes >>> 16) & TYPE_MASK;
    const expected = name.endsWith('/') ? DIRECTORY : REGULAR;
    return type === 0 || type === expected ? (0,zip_reader/* whyUnreadable */._p)(entry) : 'it is a link or another special file';
}
function explained(error, destination, mayName = true) {
    if (error instanceof move_into/* UnsafeDestinationError */.$r) {
        return new task_error/* TaskError */.Ik('ARCHIVE_UNSAFE', {
            what: 'The result cannot be unpacked into its directory.',
            why: `${mayName ? JSON.stringify(error.path) : 'Something'} in it ${error.message}.`,
            fix: 'Remove it, or set `output-path` to an empty directory, then run again or collect the deal: nothing is paid again.',
            cause: mayName ? error : undefined,
        });
    }
    if (!(error instanceof zip_reader/* ZipFormatError */.PA))
        return mayName ? (0,system_error/* atPlace */.ze)(error, destination) : (0,without_path/* withoutPath */.s)(error, destination);
    return new task_error/* TaskError */.Ik('ARCHIVE_CORRUPT', {
        what: 'The result archive cannot be unpacked.',
        why: `It is not a sound zip archive: ${error.message.replace(/\.$/, '')}.`,
        fix: 'Collect the result again; if it persists, the worker delivered it damaged and the task must be run again.',
        cause: error,
    });
}
function tooMany(count, what, most) {
    return tooLarge(`It has ${count} ${what}, and with this \`max-output-size\` at most ${most} are accepted`);
}
function tooLarge(why) {
    return new task_error/* TaskError */.Ik('ARCHIVE_TOO_LARGE', {
        what: 'The result archive unpacks to more than is accepted.',
        why: `${why}.`,
        fix: 'Raise `max-output-size` if the app may write that much, then run again or collect the deal: nothing is paid again. Nothing was unpacked.',
    });
}

// EXTERNAL MODULE: ./build/src/crypto/result-cipher.js
var result_cipher = __webpack_require__(48136);
// EXTERNAL MODULE: ./build/src/crypto/result-digest.js
var result_digest = __webpack_require__(7059);
// EXTERNAL MODULE: ./build/src/iexec/params.js
var params = __webpack_require__(25088);
// EXTERNAL MODULE: ./build/src/iexec/result-location.js
var result_location = __webpack_require__(98603);
;// CONCATENATED MODULE: ./build/src/pipeline/odd-names.js
const MAX_SHOWN = 200;
function oddNames({ files, leftOut }, tell) {
    const renamed = files.flatMap(({ path, name }) => name === undefined ? [] : [`${path} (in the result ${shown(name)})`]);
    const missing = leftOut.map(({ name }) => shown(name));
    const reasons = [...new Set(leftOut.map(({ why }) => why))].join('; ');
    return [
        ...(renamed.length > 0
            ? [`The names of some files cannot be used here, so they have others: ${tell(renamed)}.`]
            : []),
        ...(missing.length > 0
            ? [`Not everything of the result is here: ${tell(missing)} is left out (${reasons}).`]
            : []),
    ];
}
function shown(name) {
    return JSON.stringify(name.slice(0, MAX_SHOWN));
}

;// CONCATENATED MODULE: ./build/src/pipeline/decrypt.js









const MAX_ENTRIES = 100_000;
const BYTES_PER_ENTRY = 100_000;
const COMPUTED = 'computed.json';
const ERROR_REPORT = 'error.txt';
const MAX_REPORT_BYTES = 2_000;
const MAX_COMPUTED_BYTES = 1024 * 1024;
async function decrypt(context, input) {
    const { reporter, signal } = context;
    const { archive, tempDir } = input;
    if (!(await (0,result_cipher.isEncryptedResult)(archive))) {
        reporter.warn('The worker stored the result in clear: anyone who knows its CID can read it.', 'Result is public');
        return unpack(context, archive, { ...input, wasPublic: true });
    }
    const plain = external_node_path_.join(tempDir, 'iexec_out.zip');
    const { privateKey } = await input.resultKey();
    try {
        const onProgress = (done, total) => reporter.progress({ label: 'decrypting', done, total });
        await (0,result_cipher/* openResult */.c)({ archive, privateKey, destination: plain, signal, onProgress });
        return await unpack(context, plain, input);
    }
    finally {
        await (0,promises_.rm)(plain, { force: true });
    }
}
async function unpack({ reporter, disclosure, signal }, archive, { evidence, outputPath, maxOutputBytes, wasPublic = false }) {
    let checked;
    const { files, leftOut } = await unpackResult({
        archive,
        destination: outputPath,
        maxBytes: maxOutputBytes,
        maxEntries: Math.max(MAX_ENTRIES, Math.floor(maxOutputBytes / BYTES_PER_ENTRY)),
        mayName: disclosure.mayName,
        signal,
        onProgress: (done, total) => reporter.progress({ label: 'unpacking', done, total }),
        verify: async (directory, unpacked) => {
            await refuseErrorReport(directory, unpacked, disclosure.mayName || wasPublic);
            if (wasPublic && (0,params/* asksEncryption */.M)(evidence.deal.params))
                throw inClear(evidence.task);
            const { digest, coveredFiles } = await checkDigest(directory, unpacked, evidence);
            checked = { digest, coveredFiles };
        },
    });
    if (!checked)
        throw new Error('the result was not verified');
    for (const warning of oddNames({ files, leftOut }, disclosure.tell))
        reporter.warn(warning, 'Odd names in the result');
    return { files, ...checked };
}
function inClear(task) {
    const place = (0,result_location/* parseResultLocation */.o)(task.results).cid;
    return new task_error/* TaskError */.Ik('RESULT_UNVERIFIED', {
        what: 'The result is not encrypted, though the order says so.',
        why: `The enclave gets the key from the Secret Management Service and encrypts the result with it. This one was stored in clear (CID ${place}), so nothing shows that an enclave made it.`,
        fix: 'Do not use this result; report the worker pool, and run again with another one (`workerpool`).',
    });
}
async function refuseErrorReport(directory, files, mayQuote) {
    const names = files.map(file => file.path).filter(name => name !== COMPUTED);
    if (names.length !== 1 || names[0] !== ERROR_REPORT)
        return;
    const report = mayQuote ? await readStart(external_node_path_.join(directory, ERROR_REPORT), MAX_REPORT_BYTES) : '';
    throw new task_error/* TaskError */.Ik('RESULT_APP_ERROR', {
        what: 'The task ended with an error report instead of a result.',
        why: mayQuote
            ? `The worker says: ${report.replace(/\s+/g, ' ').trim().replace(/\.$/, '')}.`
            : 'It was encrypted like a result and is not quoted here, since the plain files are not published; `artifact: decrypted` shows it.',
        fix: 'Check that the app’s image can be pulled and its inputs read, then start a new run: a re-run finds this result again.',
    });
}
async function checkDigest(directory, files, { deal, task }) {
    const computedJson = await readComputed(directory, files);
    const { callback } = deal;
    const { legacy, ofDirectory, ...current } = (0,result_digest/* resultDigest */.sl)({ files, computedJson, callback });
    const found = [current, legacy].find(candidate => candidate?.digest === task.resultDigest);
    if (found === undefined || (0,result_digest/* resultHash */.wP)(task.id, found.digest) !== task.consensusValue) {
        throw new task_error/* TaskError */.Ik('RESULT_MISMATCH', {
            what: 'The result is not the one that the chain vouches for.',
            why: `The digest of the files is ${current.digest}, and the chain says ${task.resultDigest}. The files were changed after the enclave had signed them, or the app put a link in what the digest covers: the enclave follows it, and the archive does not hold it.`,
            fix: 'Do not use this result. If the app writes links, have it write files instead; otherwise report the worker pool, and run again with another one (`workerpool`).',
        });
    }
    return { ...found, ofDirectory };
}
async function readComputed(directory, unpacked) {
    const { size, sha256 } = unpacked.find(file => file.path === COMPUTED) ?? { size: 0, sha256: '' };
    if (size > MAX_COMPUTED_BYTES) {
        throw new task_error/* TaskError */.Ik('RESULT_MISMATCH', {
            what: 'The result cannot be checked.',
            why: `Its ${COMPUTED} has ${size} bytes, where a path or a callback of at most ${MAX_COMPUTED_BYTES} belongs.`,
            fix: 'Do not use this result; report the app or the worker pool.',
        });
    }
    try {
        if (sha256 === '')
            throw new Error('it is not a regular file');
        return JSON.parse(await (0,promises_.readFile)(external_node_path_.join(directory, COMPUTED), 'utf8'));
    }
    catch (cause) {
        throw new task_error/* TaskError */.Ik('RESULT_MISMATCH', {
            what: 'The result cannot be checked.',
            why: 'Its computed.json, which says what the digest covers, is missing or is not JSON.',
            fix: 'Do not use this result; report the app or the worker pool.',
            cause,
        });
    }
}
async function readStart(file, maxBytes) {
    const handle = await (0,promises_.open)(file);
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(maxBytes), 0, maxBytes, 0);
        return buffer.toString('utf8', 0, bytesRead);
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 75446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ ARCHIVE),
/* harmony export */   R: () => (/* binding */ download)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61179);
/* harmony import */ var _iexec_result_location_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98603);
/* harmony import */ var _dead_task_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45836);




const ARCHIVE = 'result.zip';
const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000];
async function download(context, { task, tempDir, maxBytes, deadline, wait = _dead_task_js__WEBPACK_IMPORTED_MODULE_3__/* .waitByTimer */ .AM }) {
    const { services, reporter, signal } = context;
    const { cid } = (0,_iexec_result_location_js__WEBPACK_IMPORTED_MODULE_2__/* .parseResultLocation */ .o)(task.results);
    const destination = node_path__WEBPACK_IMPORTED_MODULE_0__.join(tempDir, ARCHIVE);
    const fetchIt = () => services.results.download(cid, destination, {
        maxBytes,
        signal,
        onProgress: (done, total) => reporter.progress({ label: 'downloading', done, ...(total !== undefined && { total }) }),
    });
    const pauses = PAUSES.values();
    for (;;) {
        try {
            const { size } = await fetchIt();
            reporter.progress({ label: 'downloading', done: size, total: size });
            return { cid, path: destination };
        }
        catch (error) {
            const pause = pauses.next().value;
            const isLate = pause === undefined || Date.now() + pause > deadline;
            if (!(0,_errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isTaskError */ .Oj)(error, 'RESULT_MISSING') || isLate)
                throw error;
            if (pause === PAUSES[0])
                reporter.info('No gateway has the result yet, so they are asked again.');
            await wait(pause, signal);
        }
    }
}


/***/ }),

/***/ 54729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ gatherEvidence)
});

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/constants/addresses.js
var addresses = __webpack_require__(66793);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/data.js
var data = __webpack_require__(56793);
// EXTERNAL MODULE: ./build/src/iexec/abi.js
var abi = __webpack_require__(16874);
;// CONCATENATED MODULE: ./build/src/iexec/block-search.js
const NARROW = 2_000;
const PROBES = 12;
const MAX_ROUNDS = 8;
async function findBlocksAround(provider, head, time) {
    let from = 0;
    let to = head.number;
    let probes = Array.from({ length: PROBES }, (_, step) => head.number - 256 * 4 ** step);
    for (let round = 0; to - from > NARROW && round < MAX_ROUNDS; round++) {
        const numbers = probes.filter(number => number > from && number < to);
        const blocks = await Promise.all(numbers.map(number => provider.getBlock(number)));
        for (const block of blocks) {
            if (block && block.timestamp < time)
                from = Math.max(from, block.number);
            if (block && block.timestamp > time)
                to = Math.min(to, block.number);
        }
        const width = (to - from) / (PROBES + 1);
        probes = Array.from({ length: PROBES }, (_, step) => Math.round(from + width * (step + 1)));
    }
    return { from, to };
}

// EXTERNAL MODULE: ./build/src/iexec/contribution.js
var iexec_contribution = __webpack_require__(70804);
// EXTERNAL MODULE: ./build/src/iexec/ids.js
var ids = __webpack_require__(6066);
// EXTERNAL MODULE: ./build/src/iexec/log-search.js
var log_search = __webpack_require__(32991);
;// CONCATENATED MODULE: ./build/src/iexec/task-transactions.js






const topicOf = (event) => abi/* HUB_ABI */.zr.getEvent(event)?.topicHash ?? '';
async function findTaskTransactions(hub, search) {
    const { deal, task } = search;
    const head = await hub.head();
    const [start, end] = await Promise.all([
        findBlocksAround(hub.provider, head, deal.startTime),
        findEnd(hub, head, task.finalDeadline),
    ]);
    const [match, results] = await Promise.all([
        search.matchIsKnown ? {} : findMatch(hub, start, search),
        findEvents(hub, { from: start.from, to: end }, search),
    ]);
    return { ...match, ...results };
}
async function findEnd(hub, head, finalDeadline) {
    if (head.timestamp <= finalDeadline)
        return head.number;
    return (await findBlocksAround(hub.provider, head, finalDeadline)).to;
}
async function findMatch(hub, range, { deal, signal }) {
    const find = (logs) => logs
        .map(log => ({ log, event: parse(log) }))
        .find(({ event }) => event?.args.dealid === deal.id && (0,ids/* dealId */.Y2)(event?.args.requestHash, deal.botFirst) === deal.id);
    const filter = { address: hub.address, topics: [topicOf('OrdersMatched')] };
    const isEnough = (logs) => find(logs) !== undefined;
    const found = find((await (0,log_search/* searchLogs */.g)(hub.provider, filter, range, { isEnough, signal })) ?? []);
    return found ? { match: found.log.transactionHash, requestOrderHash: found.event?.args.requestHash } : {};
}
async function findEvents(hub, range, { task, worker, signal }) {
    const contributed = (logs) => logs.find(({ topics }) => topics[0] === topicOf('TaskContribute') &&
        worker !== undefined &&
        topics[2] === (0,data/* zeroPadValue */.nx)(worker, 32).toLowerCase());
    const finalised = (logs) => logs.find(({ topics }) => topics[0] === topicOf('TaskFinalize'));
    const filter = {
        address: hub.address,
        topics: [[topicOf('TaskContribute'), topicOf('TaskFinalize')], task.id],
    };
    const isEnough = (logs) => Boolean(contributed(logs) && finalised(logs));
    const logs = await (0,log_search/* searchLogs */.g)(hub.provider, filter, range, { isEnough, signal });
    if (!logs)
        return { gap: 'the RPC endpoint does not give the events of the task' };
    const finalisation = finalised(logs)?.transactionHash;
    const { transactionHash: contribution, blockNumber: block } = contributed(logs) ?? {};
    const found = { ...(finalisation && { finalisation }), ...(contribution && { contribution }) };
    if (!contribution)
        return { ...found, gap: 'the RPC endpoint knows no event of the contribution' };
    const transaction = await hub.provider.getTransaction(contribution);
    if (!transaction) {
        return { ...found, gap: `the RPC endpoint does not give the transaction ${contribution}` };
    }
    const signed = (0,iexec_contribution/* decodeContribution */.TZ)(transaction.data);
    if (signed?.taskId !== task.id) {
        return { ...found, gap: `the transaction ${contribution} is not a plain contribution to this task` };
    }
    return { ...found, signed, ...(block !== undefined && { block }) };
}
function parse(log) {
    try {
        return abi/* HUB_ABI */.zr.parseLog(log);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/src/pipeline/evidence.js



async function gatherEvidence(context, { dealId, task, match }) {
    const { hub } = context.services;
    const [deal, winner] = await Promise.all([hub.deal(dealId), findWinner(context, task)]);
    if (!deal || task.dealId !== deal.id)
        throw mismatch(`The task ${task.id} is completed, yet it does not belong to the deal ${dealId}.`);
    const [transactions, app, dataset] = await Promise.all([
        findTransactions(context, { deal, task, match, worker: winner?.worker }),
        hub.app(deal.app.pointer).catch(error => {
            throw (0,task_error/* isTaskError */.Oj)(error, 'APP_UNKNOWN')
                ? mismatch(`The deal ${dealId} is of the app ${deal.app.pointer}, which nobody registered.`)
                : error;
        }),
        deal.dataset.pointer === addresses/* ZeroAddress */.j ? undefined : hub.dataset(deal.dataset.pointer),
    ]);
    return { deal, task, app, dataset, winner, transactions };
}
function mismatch(why) {
    return new task_error/* TaskError */.Ik('DEAL_MISMATCH', {
        what: 'The deal on chain is not the one that was ordered.',
        why,
        fix: 'Run again, with an RPC endpoint that you trust (`rpc-url`); the task is not bought twice.',
    });
}
async function findWinner({ services: { hub } }, task) {
    const contributions = await Promise.all(task.contributors.map(async (worker) => ({
        worker,
        contribution: await hub.contribution(task.id, worker),
    })));
    return contributions.find(({ contribution: { status, resultHash } }) => status === 'PROVED' && resultHash === task.consensusValue);
}
async function findTransactions({ services: { hub }, reporter, signal }, { deal, task, match, worker, }) {
    try {
        const found = await findTaskTransactions(hub, {
            deal,
            task,
            worker,
            matchIsKnown: match !== undefined,
            signal,
        });
        return match === undefined ? found : { ...found, match };
    }
    catch (error) {
        signal.throwIfAborted();
        reporter.debug(`The transactions of the task cannot be found: ${String(error)}`);
        return {
            gap: 'the RPC endpoint fails when it is asked for the task’s transactions',
            ...(match && { match }),
        };
    }
}


/***/ }),

/***/ 87319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ HOW_TO_OPEN),
/* harmony export */   c: () => (/* binding */ howToOpen)
/* harmony export */ });
const HOW_TO_OPEN = 'HOW-TO-OPEN.txt';
function howToOpen({ dealId, network, cid, forUs }) {
    const how = forUs
        ? `The key follows from the wallet that bought the task (or from its \`encryption-secret\`), and
only Confidential Task derives it. No other tool opens the archive, \`iexec result decrypt\`
included.

To open it, run the \`collect\` action with the same wallet:

    uses: confidential-task/confidential-task/collect
    with:
      deal-id: '${dealId}'
      network: ${network}
      wallet: the wallet that bought the task, from a secret
      encryption-secret: the same as when it was bought, if there was one
      artifact: none

It fetches the archive anew, checks it, and writes the plain files to \`output-path\`. It buys
nothing.`
        : `The task was bought for a beneficiary other than the wallet's own. The key that opens the
archive is the one whose public half that beneficiary gave to the Secret Management Service.`;
    return `result.zip is the encrypted result of the iExec deal
${dealId}
as the enclave stored it on IPFS under
${cid}

${how}
`;
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


/***/ })

};
