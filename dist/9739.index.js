export const id = 9739;
export const ids = [9739,7605];
export const modules = {

/***/ 21719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ giveTurn)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

async function giveTurn(signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    signal?.throwIfAborted();
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
/* harmony import */ var _files_private_modes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57455);
/* harmony import */ var _give_turn_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21719);
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
    signal?.throwIfAborted();
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(destination, { throwIfNoEntry: false }))
        return move(staging, destination, signal);
    await moveAll(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(destination), staging, paths, signal);
}
async function restoreReplaced(destination) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(destination).catch(() => undefined);
    if (root === undefined)
        return;
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(root, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
        const isKept = entry.name.endsWith(REPLACED) && (0,_staging_js__WEBPACK_IMPORTED_MODULE_4__/* .isTemporaryNameIn */ .cl)(entry.name.slice(0, -REPLACED.length));
        if (!isKept || !entry.isDirectory())
            continue;
        const kept = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, entry.name);
        try {
            await moveAll(root, kept, await filesBelow(kept), undefined);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(kept, { recursive: true });
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
        for (const { path, replaces } of moves) {
            const segments = path.split('/');
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ...segments);
            const kept = replaces ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(keeping, ...segments) : undefined;
            if (kept)
                keep(target, kept);
            done.push({ target, ...(kept && { kept }) });
            await move((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, ...segments), target, signal);
            if (done.length % CALLS_PER_TURN === 0)
                await (0,_give_turn_js__WEBPACK_IMPORTED_MODULE_3__/* .giveTurn */ .p)(signal);
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
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(kept), { recursive: true, mode: _files_private_modes_js__WEBPACK_IMPORTED_MODULE_5__/* .PRIVATE_DIRECTORY */ .m });
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
        await move(kept, target, undefined);
}
async function move(from, target, signal) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, target);
    }
    catch (error) {
        if (error.code !== 'EXDEV')
            throw error;
        const copy = (0,_staging_js__WEBPACK_IMPORTED_MODULE_4__/* .temporaryNameIn */ .iQ)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target));
        try {
            const isWanted = () => {
                signal?.throwIfAborted();
                return true;
            };
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(from, copy, { recursive: true, filter: isWanted });
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
            await (0,_give_turn_js__WEBPACK_IMPORTED_MODULE_3__/* .giveTurn */ .p)(signal);
        const found = findMove(root, path.split('/'), moves, entered);
        if (found)
            moves.set(found.path, found);
    }
    return [...moves.values()];
}
function findMove(root, segments, moves, entered) {
    for (let depth = 1; depth < segments.length; depth++) {
        const part = segments.slice(0, depth).join('/');
        if (moves.has(part))
            return undefined;
        if (entered.has(part))
            continue;
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ...segments.slice(0, depth)), { throwIfNoEntry: false });
        if (!stats)
            return { path: part, replaces: false };
        if (!stats.isDirectory())
            throw new UnsafeDestinationError(part, 'is a link or a file where a directory belongs');
        entered.add(part);
    }
    const path = segments.join('/');
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ...segments), { throwIfNoEntry: false });
    if (stats && !stats.isFile())
        throw new UnsafeDestinationError(path, 'is a link or a directory where a file belongs');
    return { path, replaces: stats !== undefined };
}


/***/ }),

/***/ 16902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ stageFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _files_private_modes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57455);
/* harmony import */ var _move_into_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17778);
/* harmony import */ var _staging_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86889);





async function stageFiles(destination, signal, fill) {
    const staging = await (0,_staging_js__WEBPACK_IMPORTED_MODULE_3__/* .makeStaging */ .me)(destination);
    const names = [];
    try {
        const outcome = await fill(async (name, content) => {
            const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, ...name.split('/'));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, content, { mode: _files_private_modes_js__WEBPACK_IMPORTED_MODULE_4__/* .PRIVATE_FILE */ .r });
            names.push(name);
        });
        await (0,_move_into_js__WEBPACK_IMPORTED_MODULE_2__/* .moveInto */ .cG)(destination, staging, names, signal);
        return outcome;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(staging, { recursive: true, force: true });
    }
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
/* harmony import */ var _files_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29455);
/* harmony import */ var _files_make_folders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93747);
/* harmony import */ var _files_private_modes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57455);





const PREFIX = '.confidential-task';
function temporaryNameIn(folder) {
    return (0,_files_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryNameFor */ .Of)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, PREFIX));
}
function isTemporaryNameIn(entry) {
    return (0,_files_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .isTemporaryNameFor */ .kk)(PREFIX, entry);
}
async function makeStaging(destination) {
    const isThere = await (0,_files_make_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .isFolder */ .l)(destination);
    if (!isThere)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(destination), { recursive: true });
    const staging = isThere ? temporaryNameIn(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(destination)) : (0,_files_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryNameFor */ .Of)(destination);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(staging, { mode: _files_private_modes_js__WEBPACK_IMPORTED_MODULE_4__/* .PRIVATE_DIRECTORY */ .m });
    return staging;
}
async function removeStagings(destination) {
    await (0,_files_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .removeTemporaries */ .AH)(destination);
    await (0,_files_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .removeTemporaries */ .AH)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(destination, PREFIX));
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
// EXTERNAL MODULE: ./build/src/files/file-stream.js
var file_stream = __webpack_require__(30052);
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
    assertContent(entry, size, crc);
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
        assertContent(entry, content.length, (0,external_node_zlib_.crc32)(content));
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
function assertContent(entry, size, crc) {
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

/***/ 17675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ SizeChangedError),
/* harmony export */   z: () => (/* binding */ writeZip)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var zip_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41622);
/* harmony import */ var _files_exact_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89301);





class SizeChangedError extends Error {
    name = 'SizeChangedError';
}
const LIKE_A_DRIVE = /^\w+:/;
const TAKEN_AWAY = 'x:x:';
const FIXED = { date: new Date('1980-01-01T12:00:00Z'), mode: 0o644 };
const SMALL_FILE = 262_144;
const AHEAD_BYTES = 1_048_576;
async function* writeZip(files, { compress }) {
    const zip = new zip_stream__WEBPACK_IMPORTED_MODULE_3__({ store: !compress, highWaterMark: AHEAD_BYTES });
    fill(zip, files).catch(error => zip.destroy(error));
    yield* zip;
}
async function fill(zip, files) {
    for (const file of files) {
        await addEntry(zip, file);
        if (zip.writableNeedDrain)
            await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(zip, 'drain');
    }
    zip.finalize();
}
async function addEntry(zip, file) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const content = file.size <= SMALL_FILE ? readSmall(file) : node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(readLarge(file));
    const name = LIKE_A_DRIVE.test(file.name) ? TAKEN_AWAY + file.name : file.name;
    zip.entry(content, { name, ...FIXED }, error => (error ? reject(error) : resolve()));
    const letGo = () => content instanceof node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable && content.destroy();
    zip.once('close', letGo);
    try {
        await promise;
    }
    finally {
        zip.off('close', letGo);
    }
}
function readSmall(file) {
    const { path, size, exact } = file;
    const bytes = exact ? readExactly(path) : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path);
    if (bytes.length !== size)
        throw new SizeChangedError();
    return bytes;
}
function readExactly(path) {
    const descriptor = (0,_files_exact_file_js__WEBPACK_IMPORTED_MODULE_4__/* .openExactly */ .Hg)(path);
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(descriptor);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
async function* readLarge({ path, size, exact }) {
    let read = 0;
    const from = exact ? { fd: (0,_files_exact_file_js__WEBPACK_IMPORTED_MODULE_4__/* .openExactly */ .Hg)(path) } : {};
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { ...from, highWaterMark: SMALL_FILE })) {
        read += chunk.length;
        yield chunk;
    }
    if (read !== size)
        throw new SizeChangedError();
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

/***/ 48136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ openResult),
/* harmony export */   isEncryptedResult: () => (/* binding */ isEncryptedResult)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _archive_zip_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91077);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61179);
/* harmony import */ var _files_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29455);
/* harmony import */ var _files_file_stream_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30052);
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
        await (0,_files_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAtomically */ .vK)(destination, signal, async (temporary) => {
            await (0,_files_file_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .writeChunks */ .a7)(temporary, inner, signal);
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

/***/ 89301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hg: () => (/* binding */ openExactly),
/* harmony export */   RX: () => (/* binding */ ReplacedFileError),
/* harmony export */   Xf: () => (/* binding */ openHandleExactly)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);


class ReplacedFileError extends Error {
    name = 'ReplacedFileError';
}
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
function openExactly(path) {
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, FLAGS);
    }
    catch (error) {
        throw asReplaced(error, path);
    }
    try {
        assertExact(descriptor, path);
        return descriptor;
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        throw error;
    }
}
async function openHandleExactly(path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, FLAGS).catch(error => {
        throw asReplaced(error, path);
    });
    try {
        assertExact(handle.fd, path);
        return handle;
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
function assertExact(descriptor, path) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).isFile() || placeOf(descriptor, path) !== path)
        throw new ReplacedFileError(path);
}
function asReplaced(error, path) {
    return error.code === 'ELOOP' ? new ReplacedFileError(path) : error;
}
function placeOf(descriptor, path) {
    if (process.platform === 'linux') {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`/proc/self/fd/${descriptor}`);
        }
        catch {
        }
    }
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
}


/***/ }),

/***/ 93747:
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

/***/ 24063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ untilAborted),
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

async function untilAborted(promise, signal) {
    if (!signal)
        return promise;
    promise.catch(() => { });
    signal.throwIfAborted();
    let onAbort = () => { };
    const aborted = new Promise((_, reject) => {
        onAbort = () => reject(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
    });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}
async function pause(milliseconds, signal) {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal ? { signal } : {});
    }
    catch (error) {
        signal?.throwIfAborted();
        throw error;
    }
}


/***/ }),

/***/ 95823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ MACHINE_CLOCK)
/* harmony export */ });
/* harmony import */ var _abortable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24063);

const MACHINE_CLOCK = { now: Date.now, pause: _abortable_js__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v };


/***/ }),

/***/ 61847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TB: () => (/* binding */ ENCRYPTED_SUFFIX),
/* harmony export */   mF: () => (/* binding */ readBaseline),
/* harmony export */   tM: () => (/* binding */ acceptPicture),
/* harmony export */   wU: () => (/* binding */ readSide)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _archive_staged_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16902);
/* harmony import */ var _formats_picture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22798);



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
        const { decryptAge } = await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(2725), __webpack_require__.e(1670)]).then(__webpack_require__.bind(__webpack_require__, 86432));
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
        const { encryptAge } = await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(2725), __webpack_require__.e(1670)]).then(__webpack_require__.bind(__webpack_require__, 86432));
        content = await encryptAge(bytes, identity);
    }
    await (0,_archive_staged_files_js__WEBPACK_IMPORTED_MODULE_1__/* .stageFiles */ .I)(root, undefined, add => add(encrypted ? `${name}${ENCRYPTED_SUFFIX}` : name, content));
}


/***/ }),

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

/***/ 22798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sl: () => (/* binding */ assertSize),
/* harmony export */   Z_: () => (/* binding */ PictureError),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   yE: () => (/* binding */ MAX_FLOAT_PIXELS)
/* harmony export */ });
/* unused harmony export MAX_PIXELS */
class PictureError extends Error {
    name = 'PictureError';
}
const MAX_PIXELS = 2 ** 26;
const MAX_FLOAT_PIXELS = 2 ** 24;
const MAX_FILE_BYTES = 128 * 2 ** 20;
function assertSize(width, height, most = MAX_PIXELS) {
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


/***/ }),

/***/ 77605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ resolveArtifactMode),
/* harmony export */   mayNameFiles: () => (/* binding */ mayNameFiles)
/* harmony export */ });
async function resolveArtifactMode(choice, { recipients, visibility }) {
    if (choice !== 'auto')
        return choice;
    if (recipients.length > 0)
        return 'encrypted';
    return mayNameFiles(await visibility()) ? 'decrypted' : 'ciphertext';
}
function mayNameFiles(visibility) {
    return visibility === 'private' || visibility === 'internal';
}


/***/ }),

/***/ 68206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ provenanceFolder),
/* harmony export */   f: () => (/* binding */ writeProvenance),
/* harmony export */   readStatement: () => (/* binding */ readStatement)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83031);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61179);
/* harmony import */ var _files_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29455);
/* harmony import */ var _files_private_modes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57455);
/* harmony import */ var _files_read_text_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68664);
/* harmony import */ var _pipeline_provenance_statement_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47927);









function provenanceFolder(outputPath) {
    return `${outputPath}.provenance`;
}
async function writeProvenance(statement, outputPath) {
    const folder = provenanceFolder(outputPath);
    const files = {
        statement: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, _pipeline_provenance_statement_js__WEBPACK_IMPORTED_MODULE_7__/* .STATEMENT_FILE */ .zH),
        predicate: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'predicate.json'),
        checksums: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'subjects.sha256'),
    };
    const lines = statement.subject.map(({ name, digest }) => `${digest.sha256}  ${name}${node_os__WEBPACK_IMPORTED_MODULE_1__.EOL}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: _files_private_modes_js__WEBPACK_IMPORTED_MODULE_8__/* .PRIVATE_DIRECTORY */ .m });
    await Promise.all([
        replaceFile(files.statement, `${JSON.stringify(statement, null, 2)}\n`),
        replaceFile(files.predicate, `${JSON.stringify(statement.predicate, null, 2)}\n`),
        replaceFile(files.checksums, lines.join('')),
    ]);
    return files;
}
function replaceFile(file, text) {
    const how = { mode: _files_private_modes_js__WEBPACK_IMPORTED_MODULE_8__/* .PRIVATE_FILE */ .r, flag: 'wx' };
    return (0,_files_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(file, undefined, temporary => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(temporary, text, how));
}
function readStatement(file) {
    let text;
    try {
        text = (0,_files_read_text_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readTextFile */ .G)(file);
    }
    catch (cause) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_4__/* .TaskError */ .Ik('INPUT_INVALID', {
            what: 'The input `provenance` names a file that cannot be read.',
            why: `${file}: ${(0,_errors_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(cause)}.`,
            fix: `Set \`provenance\` to the path of the statement, or put it into the folder of \`path\` as ${_pipeline_provenance_statement_js__WEBPACK_IMPORTED_MODULE_7__/* .STATEMENT_FILE */ .zH}.`,
            cause,
        });
    }
    return (0,_pipeline_provenance_statement_js__WEBPACK_IMPORTED_MODULE_7__/* .parseStatement */ .By)(text);
}


/***/ }),

/***/ 9739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectTask: () => (/* binding */ collectTask),
  runTask: () => (/* binding */ runTask),
  submitTask: () => (/* binding */ submitTask)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/iexec/protocol/deal.js
var protocol_deal = __webpack_require__(48219);
// EXTERNAL MODULE: ./build/src/iexec/chain/spending.js
var chain_spending = __webpack_require__(65904);
// EXTERNAL MODULE: ./build/src/net/abortable.js
var abortable = __webpack_require__(24063);
// EXTERNAL MODULE: ./build/src/iexec/chain/known-contracts.js
var known_contracts = __webpack_require__(91671);
// EXTERNAL MODULE: ./build/src/iexec/chain/transactions.js + 4 modules
var transactions = __webpack_require__(98091);
// EXTERNAL MODULE: ./build/src/net/pauses.js
var pauses = __webpack_require__(63106);
;// CONCATENATED MODULE: ./build/src/iexec/chain/until-seen.js


const LOOKS_FOR_MINED = 20;
async function untilSeen(look, { signal, pollMs = pauses/* CHAIN_LOOK_MS */.XJ }, most = LOOKS_FOR_MINED) {
    for (let looks = 0; looks < most; looks++) {
        const seen = await look();
        if (seen !== undefined)
            return seen;
        await (0,abortable/* pause */.v)(pollMs, signal);
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/src/iexec/protocol/amount.js
var amount = __webpack_require__(26517);
;// CONCATENATED MODULE: ./build/src/iexec/protocol/balance-too-small.js


function balanceTooSmall({ address, price, stake, held, token, deposit }) {
    const missing = price - stake;
    const forbidden = deposit === 'never' ? ', which `deposit: never` forbids to use' : '';
    return new task_error/* TaskError */.Ik('BALANCE_TOO_SMALL', {
        what: 'The wallet in `wallet` cannot pay for the run.',
        why: `The run costs ${(0,amount.formatRlc)(price)}; ${address} has ${(0,amount.formatRlc)(stake)} on its iExec account and ` +
            `${(0,amount.formatRlc)(held)} in the wallet${forbidden}.`,
        fix: howToPay(),
    });
    function howToPay() {
        if (deposit === 'auto')
            return `Send ${(0,amount.formatRlc)(missing - held)} more (token ${token}) to ${address}.`;
        const first = held < missing ? `Send ${(0,amount.formatRlc)(missing - held)} more to ${address}, then deposit` : 'Deposit';
        return `${first} ${(0,amount.formatRlc)(missing)} from the wallet into its iExec account yourself, or set \`deposit: auto\`.`;
    }
}

// EXTERNAL MODULE: ./build/src/iexec/protocol/abi.js
var abi = __webpack_require__(18787);
// EXTERNAL MODULE: ./build/src/iexec/protocol/orders.js
var orders = __webpack_require__(51836);
// EXTERNAL MODULE: ./build/src/iexec/protocol/revert.js
var revert = __webpack_require__(71);
;// CONCATENATED MODULE: ./build/src/iexec/market/match-calls.js




function matchCall(hub, { offer, datasetOrder = orders/* NULL_DATASET_ORDER */.Y1, request, }) {
    const data = abi/* HUB_ABI */.zr.encodeFunctionData('matchOrders', [
        (0,orders/* toContractOrder */.OB)('app', offer.appOrder),
        (0,orders/* toContractOrder */.OB)('dataset', datasetOrder),
        (0,orders/* toContractOrder */.OB)('workerpool', offer.workerpoolOrder),
        (0,orders/* toContractOrder */.OB)('request', request),
    ]);
    return { to: hub.address, data };
}
function depositCall(token, hub, amount, data, mark = '0x') {
    const call = abi/* TOKEN_ABI */.pB.encodeFunctionData('approveAndCall', [hub, amount, data]);
    return { to: token, data: `${call}${mark.slice(2)}` };
}
async function refusalOf(hub, call, from) {
    try {
        await hub.provider.call({ ...call, from });
        return undefined;
    }
    catch (error) {
        const refusal = (0,revert/* readRefusal */.ni)(error);
        if (!refusal)
            throw error;
        return refusal;
    }
}
async function canDepositAndMatch(hub, atomic, token, gap, from) {
    const nonsense = depositCall(token, hub.address, gap, '0xffffffff');
    const [real, control] = await Promise.all([refusalOf(hub, atomic, from), refusalOf(hub, nonsense, from)]);
    if (real?.stakeTooSmall || real?.matchCode)
        throw matchRefused(real);
    return real === undefined && control !== undefined;
}
function matchRefused(refusal) {
    return new task_error/* TaskError */.Ik('MATCH_REFUSED', {
        what: 'The hub refuses to match the orders.',
        why: refusal ? `Its reason: ${refusal.text}.` : 'There is no offer to match the request with.',
        fix: 'Run again, so that fresh offers are chosen; orders on the market can be taken or cancelled at any time.',
    });
}

;// CONCATENATED MODULE: ./build/src/iexec/market/choose-offer.js


async function chooseOffer(input) {
    const { hub, offers, request } = input;
    const reading = hub.account(request.requester);
    let refusal;
    for (const offer of offers) {
        const call = matchCall(hub, { ...input, offer });
        const [account, answer] = await Promise.all([reading, refusalOf(hub, call, request.requester)]);
        refusal = answer;
        const gap = lacking(offer, account);
        if (!refusal || (refusal.stakeTooSmall && gap > 0n))
            return { offer, call, gap, account };
        if (!refusal.stakeTooSmall)
            continue;
        const now = await hub.account(request.requester);
        if (lacking(offer, now) > 0n)
            return { offer, call, gap: lacking(offer, now), account: now };
    }
    throw matchRefused(refusal);
}
function lacking({ price }, { stake }) {
    return price > stake ? price - stake : 0n;
}
async function assertAffordable({ hub, wallet, deposit }, gap, price) {
    const { address } = wallet;
    const [held, { token }] = await Promise.all([hub.rlcBalance(address), hub.configuration()]);
    if (deposit === 'auto' && held >= gap)
        return;
    throw balanceTooSmall({ address, price, stake: price - gap, held, token, deposit });
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/utils/data.js
var data = __webpack_require__(56793);
// EXTERNAL MODULE: ./build/src/iexec/chain/log-search.js
var log_search = __webpack_require__(95045);
;// CONCATENATED MODULE: ./build/src/iexec/market/earlier-deposits.js




const BLOCKS = 5_000_000;
const MAX_TRANSACTIONS = 200;
async function recallDeposits({ hub, wallet, spending, signal }, deal) {
    const { domain, token } = await hub.configuration();
    if ((0,known_contracts/* knownContracts */.P)(Number(domain.chainId)))
        return '0x';
    const search = { token, hub: hub.address, wallet, deal, signal: signal ?? new AbortController().signal };
    await spending.recallRlc(() => earlierDeposits(hub.provider, search));
    return deal;
}
async function earlierDeposits(provider, { token, hub, wallet, deal, signal }) {
    const head = await provider.getBlockNumber();
    const deposits = await depositsOf(provider, {
        token,
        hub,
        wallet,
        from: Math.max(0, head - BLOCKS),
        signal,
    });
    const forDeal = deposits.filter(({ data }) => data.endsWith(deal.slice(2)));
    return {
        rlc: forDeal.reduce((sum, { amount }) => sum + amount, 0n),
        nonces: forDeal.map(({ nonce }) => nonce),
        block: Math.min(head, ...forDeal.map(({ block }) => block)),
    };
}
async function depositsOf(provider, { token, hub, wallet, from, signal }) {
    const topics = [abi/* TOKEN_ABI */.pB.getEvent('Approval')?.topicHash ?? '', topic(wallet), topic(hub)];
    const range = { from, to: await provider.getBlockNumber() };
    const isEnough = () => false;
    const logs = (await (0,log_search/* searchLogs */.g)(provider, { address: token, topics }, range, { isEnough, signal })) ?? [];
    const hashes = [...new Set(logs.map(({ transactionHash }) => transactionHash))].slice(-MAX_TRANSACTIONS);
    const deposits = await Promise.all(hashes.map(async (hash) => {
        const transaction = await provider.getTransaction(hash);
        if (transaction?.from !== wallet || transaction.to !== token)
            return [];
        const { nonce, blockNumber, data } = transaction;
        const decoded = abi/* TOKEN_ABI */.pB.parseTransaction({ data });
        if (decoded?.name !== 'approveAndCall')
            return [];
        return [{ nonce, block: blockNumber ?? range.to, amount: decoded.args[1], data }];
    }));
    return deposits.flat();
}
function topic(address) {
    return (0,data/* zeroPadValue */.nx)(address, 32).toLowerCase();
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/transaction/transaction.js + 1 modules
var transaction = __webpack_require__(51477);
;// CONCATENATED MODULE: ./build/src/iexec/market/spent-deposits.js




const MAX_MATCHES = 200;
async function countSpentDeposits({ hub, wallet, spending, signal }) {
    const first = spending.firstRlc();
    if (!first)
        return;
    const { token } = await hub.configuration();
    const search = {
        token,
        hub: hub.address,
        wallet,
        from: first.block,
        signal: signal ?? new AbortController().signal,
    };
    const [matches, deposits] = await Promise.all([
        matchesOf(hub.provider, search),
        depositsOf(hub.provider, search),
    ]);
    const spent = [...matches].filter(([nonce]) => nonce > first.nonce).map(([, price]) => price);
    const added = deposits
        .filter(({ nonce }) => nonce > first.nonce && !spending.movedRlcWith(nonce))
        .map(({ amount }) => -amount);
    const total = [...spent, ...added].reduce((sum, amount) => sum + amount, 0n);
    spending.setSpentByOthers(total > 0n ? total : 0n);
}
async function matchesOf(provider, search) {
    const { hub, from, signal } = search;
    const topics = [abi/* HUB_ABI */.zr.getEvent('OrdersMatched')?.topicHash ?? ''];
    const range = { from, to: await provider.getBlockNumber() };
    const isEnough = () => false;
    const logs = (await (0,log_search/* searchLogs */.g)(provider, { address: hub, topics }, range, { isEnough, signal })) ?? [];
    const prices = new Map();
    const readings = logs.slice(-MAX_MATCHES).map(async (log) => {
        const match = await readMatch(provider, log, search);
        if (match)
            prices.set(match.nonce, match.price);
    });
    await Promise.all(readings);
    return prices;
}
async function readMatch(provider, log, { token, hub, wallet }) {
    const reported = await provider.getTransaction(log.transactionHash);
    if (reported?.from !== wallet)
        return undefined;
    try {
        const { from, to, nonce, data } = transaction/* Transaction */.Z.from(reported);
        if (from !== wallet || (to !== hub && to !== token))
            return undefined;
        const call = to === hub ? data : abi/* TOKEN_ABI */.pB.decodeFunctionData('approveAndCall', data)[2];
        const [app, dataset, workerpool, request] = abi/* HUB_ABI */.zr.decodeFunctionData('matchOrders', call);
        if (request.requester !== wallet)
            return undefined;
        const tasks = BigInt(abi/* HUB_ABI */.zr.parseLog(log)?.args.volume ?? 0);
        const volume = tasks < request.volume ? tasks : request.volume;
        const taskPrice = app.appprice + dataset.datasetprice + workerpool.workerpoolprice;
        return { nonce, price: taskPrice * volume };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/iexec/market/purchase-step.js










class OvertakenPurchase extends Error {
}
const LOOKS_FOR_SPENT = 5;
async function takeStep(input, id) {
    const { hub, wallet, signal } = input;
    const choice = await (0,abortable/* untilAborted */.E)(chooseOffer(input), signal);
    const { gap, call, offer } = choice;
    const transactions = new PurchaseTransactions(input, id, choice);
    if (gap === 0n)
        return transactions.match();
    await (0,abortable/* untilAborted */.E)(assertAffordable(input, gap, offer.price), signal);
    const { token } = await hub.configuration();
    const recall = { ...input, wallet: wallet.address };
    const mark = await recallDeposits(recall, id);
    if (!input.spending.allowsRlc(gap))
        await countSpentDeposits(recall);
    const depositWith = (data) => depositCall(token, hub.address, gap, data, mark);
    const atomic = depositWith(call.data);
    const isAtomic = await (0,abortable/* untilAborted */.E)(canDepositAndMatch(hub, atomic, token, gap, wallet.address), signal);
    return isAtomic ? transactions.depositAndMatch(atomic) : transactions.deposit(depositWith('0x'));
}
class PurchaseTransactions {
    #input;
    #id;
    #choice;
    constructor(input, id, choice) {
        this.#input = input;
        this.#id = id;
        this.#choice = choice;
    }
    async match() {
        const { offer, call } = this.#choice;
        const { onSend } = this.#input;
        this.#note(`Buying from worker pool ${offer.workerpoolOrder.workerpool} for ${(0,amount.formatRlc)(offer.price)}.`);
        const receipt = await this.#send(call, { onSend, label: 'the deal' });
        return { match: receipt?.hash };
    }
    async depositAndMatch(call) {
        const { offer, gap } = this.#choice;
        const { hub, onSend } = this.#input;
        this.#note(`Depositing ${(0,amount.formatRlc)(gap)} and buying from ${offer.workerpoolOrder.workerpool} in one transaction.`);
        const { domain } = await hub.configuration();
        const once = (0,known_contracts/* knownContracts */.P)(Number(domain.chainId)) && this.#id;
        const receipt = await this.#send(call, { onSend, rlc: gap, once, label: 'the deposit and the deal' });
        if (!receipt)
            return {};
        const effect = async () => ((await this.#dealExists()) ? 'deal' : await this.#accountChange());
        const seen = await untilSeen(effect, this.#input);
        if (!seen)
            throw notSeen('the deal', receipt.hash);
        return seen === 'deal' ? { match: receipt.hash } : { deposit: receipt.hash };
    }
    async deposit(call) {
        const { offer, gap } = this.#choice;
        this.#note(`Depositing ${(0,amount.formatRlc)(gap)} into the wallet’s iExec account.`);
        const isDone = async (nonce) => (await this.#account()).stake >= offer.price || this.#isSettled(nonce);
        const receipt = await this.#send(call, { isDone, rlc: gap, label: 'the deposit' });
        if (receipt && !(await untilSeen(() => this.#accountChange(), this.#input)))
            throw notSeen('the deposit', receipt.hash);
        if (!receipt)
            await this.#untilSpent();
        return { deposit: receipt?.hash };
    }
    async #send(call, options) {
        const { wallet, signal, spending, timeoutMs, pollMs } = this.#input;
        const { receipt } = await (0,transactions/* sendTransaction */.v)(wallet, call, {
            isDone: nonce => this.#isSettled(nonce),
            signal,
            spending,
            ...(timeoutMs !== undefined && { timeoutMs }),
            ...(pollMs !== undefined && { pollMs }),
            ...options,
        });
        return receipt;
    }
    #note(line) {
        this.#input.note?.(line);
    }
    async #dealExists() {
        return (await this.#input.hub.deal(this.#id)) !== undefined;
    }
    async #isSettled(nonce) {
        if (await this.#dealExists())
            return true;
        if (nonce !== undefined && (await this.#input.isOvertaken?.(nonce)))
            throw new OvertakenPurchase();
        return false;
    }
    #account() {
        return this.#input.hub.account(this.#input.wallet.address);
    }
    async #accountChange() {
        const before = this.#choice.account;
        const { stake, locked } = await this.#account();
        return stake !== before.stake || locked !== before.locked ? 'account' : undefined;
    }
    async #untilSpent() {
        const { stake } = await this.#account();
        const look = async () => (await this.#account()).stake < stake || (await this.#dealExists()) || undefined;
        await untilSeen(look, this.#input, LOOKS_FOR_SPENT);
    }
}
function notSeen(label, hash) {
    return new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: `The chain does not show ${label}.`,
        why: `The RPC endpoint has a receipt of transaction ${hash}, but shows none of its effects.`,
        fix: 'Run again, with another RPC endpoint (`rpc-url`) if it persists: the chain is read first, and nothing is bought twice.',
    });
}

// EXTERNAL MODULE: ./build/src/iexec/chain/networks.js
var networks = __webpack_require__(84343);
// EXTERNAL MODULE: ./build/src/net/local-address.js
var local_address = __webpack_require__(27935);
// EXTERNAL MODULE: ./build/src/text/duration-text.js
var duration_text = __webpack_require__(909);
// EXTERNAL MODULE: ./build/src/text/size-text.js
var size_text = __webpack_require__(37714);
;// CONCATENATED MODULE: ./build/src/pipeline/input/enclave-downloads.js






const DOWNLOAD_SECONDS = 30;
const HOPELESS_SECONDS = 2 * DOWNLOAD_SECONDS;
const LARGE_BYTES = 375_000_000;
const MEMORY_BYTES = 1_000_000_000;
const SMALL_BYTES = 1_000_000;
const AT_ONCE = 6;
const TITLE = 'The enclave may not get an input';
const COSTS = 'The app would then run without it, and be paid for.';
async function requireFetchableInput({ services, reporter }, { location, size }, circumstances) {
    const name = 'The encrypted input';
    const inside = privateNetwork(location, circumstances.network);
    if (inside)
        conclude({ ...inside, text: `${name} is at ${shownUrl(location)}, ${inside.text}.` }, reporter);
    if (size < SMALL_BYTES)
        return;
    const found = await services.probe(location, probeOptions(circumstances.network));
    const served = 'why' in found ? { bytes: size, seconds: undefined } : { ...found, bytes: size };
    conclude(doubtOf(name, served, circumstances), reporter);
}
async function requirePublicInputs(context, { publicUrls, dataset }, circumstances) {
    const files = [...new Set(publicUrls)];
    for (let start = 0; start < files.length; start += AT_ONCE) {
        const batch = files.slice(start, start + AT_ONCE);
        const doubts = await Promise.all(batch.map(url => doubtOfFile(context, url, circumstances)));
        for (const [index, url] of batch.entries()) {
            const isAlone = batch.length === 1 || !doubts[index]?.ofPace;
            const doubt = isAlone ? doubts[index] : await doubtOfFile(context, url, circumstances);
            conclude(doubt, context.reporter);
        }
    }
    if (dataset === undefined)
        return;
    const doubt = await doubtOfDataset(context, dataset, circumstances);
    conclude(doubt && { ...doubt, certain: false }, context.reporter);
}
async function doubtOfFile({ services }, url, circumstances) {
    const name = `The public URL ${shownUrl(url)}`;
    const { network } = circumstances;
    const inside = privateNetwork(url, network);
    if (inside)
        return { ...inside, text: `${name} is ${inside.text}.` };
    const found = await services.probe(url, probeOptions(network));
    const doubt = doubtOf(name, found, circumstances);
    if (doubt || (0,networks/* isLocalNetwork */.ok)(network) || !(await (0,local_address/* resolvesLocally */.ig)(new URL(url).hostname)))
        return doubt;
    return { text: `${name} is ${INSIDE}, as far as this runner’s DNS shows.`, certain: false };
}
async function doubtOfDataset({ services }, address, circumstances) {
    const { network } = circumstances;
    const location = (await services.hub.dataset(address))?.location;
    if (location === undefined)
        return undefined;
    const name = `The dataset ${address}`;
    const urls = /^\/ipfs\//.test(location)
        ? gatewaysOf(network).map(gateway => gateway + location)
        : [location];
    let found = { why: 'its location is not an http(s) URL', certain: true };
    for (const url of urls) {
        if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
            continue;
        const inside = privateNetwork(url, network);
        found = inside
            ? { why: `it is ${inside.text}`, certain: inside.certain }
            : await services.probe(url, probeOptions(network));
        if (!('why' in found))
            break;
    }
    return doubtOf(`${name}, at ${shownUrl(location)},`, found, circumstances);
}
function gatewaysOf({ ipfsGatewayUrl, ipfsGateways = [] }) {
    return [ipfsGatewayUrl, ...ipfsGateways].map(url => url.replace(/\/+$/, ''));
}
function doubtOf(name, found, { network, fastLine }) {
    if ('why' in found)
        return { text: `${name} could not be fetched: ${found.why}.`, certain: found.certain };
    const { bytes = 0, seconds } = found;
    const limit = `The enclave has ${(0,duration_text/* durationText */.S)(DOWNLOAD_SECONDS * 1_000)} for each download`;
    if (seconds !== undefined && seconds > DOWNLOAD_SECONDS) {
        const text = `${name} takes ${(0,duration_text/* durationText */.S)(seconds * 1_000)} to fetch from here. ${limit}.`;
        return { text, certain: fastLine && seconds > HOPELESS_SECONDS, ofPace: true };
    }
    if (bytes <= LARGE_BYTES || (0,networks/* isLocalNetwork */.ok)(network))
        return undefined;
    const pace = `that takes ${Math.ceil((bytes * 8) / DOWNLOAD_SECONDS / 1e6)} Mbit/s`;
    const memory = bytes > MEMORY_BYTES ? ' It also holds the file in memory, for which iExec advises at most 1 GB.' : '';
    return { text: `${name} has ${(0,size_text/* sizeText */.l)(bytes)}. ${limit}: ${pace}.${memory}`, certain: false };
}
const INSIDE = 'inside of a private network';
function privateNetwork(url, network) {
    if ((0,networks/* isLocalNetwork */.ok)(network) || !(0,local_address/* isLocal */.IX)(url))
        return undefined;
    return isPublicNetwork(network)
        ? { text: `${INSIDE}, where no enclave can follow`, certain: true }
        : { text: `${INSIDE}, where enclaves can follow only if they are inside, too`, certain: false };
}
function probeOptions(network) {
    return { mayBeLocal: !isPublicNetwork(network) };
}
function isPublicNetwork(network) {
    return !(0,networks/* isLocalNetwork */.ok)(network) && (0,known_contracts/* knownContracts */.P)(network.chainId) !== undefined;
}
function shownUrl(text) {
    const url = URL.parse(text);
    if (!url?.host)
        return text;
    return `${url.origin}${url.pathname}${url.search && '?…'}`;
}
function conclude(doubt, reporter) {
    if (doubt?.certain)
        throw unfetchable(doubt.text);
    if (doubt)
        reporter.warn(`${doubt.text} ${COSTS}`, TITLE);
}
function unfetchable(why) {
    return new task_error/* TaskError */.Ik('INPUT_UNFETCHABLE', {
        what: 'The enclave could not fetch an input, and the task would be paid for all the same.',
        why,
        fix: 'Put the file where anyone can fetch it within 30 s, make it smaller, or send it through `private-files`; nothing was bought.',
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy/buy-context.js
function pickUp({ milestones }, purchase) {
    const { dealId, taskId } = purchase;
    milestones.onPurchase({ dealId, taskId, existed: true });
    return purchase;
}
function reportDataset({ milestones }, { storage }, { input, candidate }) {
    const { dataset } = candidate;
    if (dataset)
        milestones.onDataset({ address: dataset.address, cid: storage.kind === 'ipfs' ? input.cid : '' });
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/constants/addresses.js
var addresses = __webpack_require__(66793);
// EXTERNAL MODULE: ./build/src/iexec/chain/transaction-errors.js
var transaction_errors = __webpack_require__(65679);
// EXTERNAL MODULE: ./build/src/iexec/protocol/ids.js
var ids = __webpack_require__(30583);
// EXTERNAL MODULE: ./build/src/iexec/protocol/request-order.js
var request_order = __webpack_require__(81669);
;// CONCATENATED MODULE: ./build/src/iexec/market/used-orders.js





async function dealOfUsedOrders(input, id, refusal) {
    const { hub, request, datasetOrder, signal } = input;
    const made = await (0,abortable/* untilAborted */.E)(hub.deal(id), signal);
    if (made)
        return made;
    const { domain } = await (0,abortable/* untilAborted */.E)(hub.configuration(), signal);
    const requestUsed = await hub.consumed((0,orders/* hashOrder */.VN)('request', request, domain));
    if (requestUsed >= request.volume) {
        const deal = await untilSeen(() => hub.deal(id), input);
        if (deal)
            return deal;
        throw ownOrderUsedUp('request order', id);
    }
    const isOurs = datasetOrder?.salt === (0,request_order/* datasetOrderSalt */.ZO)((0,orders/* hashOrder */.VN)('request', request, domain));
    if (datasetOrder && isOurs) {
        const used = await hub.consumed((0,orders/* hashOrder */.VN)('dataset', datasetOrder, domain));
        const deal = used >= datasetOrder.volume && (await untilSeen(() => hub.deal(id), input));
        if (deal)
            return deal;
        if (used >= datasetOrder.volume)
            throw ownOrderUsedUp('order of the dataset', id);
    }
    throw refusal;
}
function ownOrderUsedUp(order, deal) {
    return new task_error/* TaskError */.Ik('MATCH_REFUSED', {
        what: 'The hub refuses to match the orders.',
        why: `The ${order} of this purchase is used up or cancelled, but the hub shows no deal ${deal}, which is the only one that it can make.`,
        fix: 'If the wallet cancelled the order, choose another `idempotency-key`. Otherwise the RPC endpoint hides the deal or lags behind: run again, with another one in `rpc-url`.',
    });
}

;// CONCATENATED MODULE: ./build/src/iexec/market/buy-deal.js













function spendingOf(order) {
    return new chain_spending/* Spending */.h({
        rlc: (order.appmaxprice + order.datasetmaxprice + order.workerpoolmaxprice) * order.volume,
    });
}
const MAX_ROUNDS = 8;
async function buyDeal(purchase) {
    const input = { ...purchase, spending: purchase.spending ?? spendingOf(purchase.request) };
    const { hub, request, signal } = input;
    const { domain } = await (0,abortable/* untilAborted */.E)(hub.configuration(), signal);
    const id = (0,ids/* dealId */.Y2)((0,orders/* hashOrder */.VN)('request', request, domain), 0n);
    const nonce = () => hub.provider.getTransactionCount(request.requester, 'latest');
    const crowdEnd = Date.now() + pauses/* CROWD_PATIENCE_MS */.np;
    let lastFailure;
    for (let rounds = 0; rounds < MAX_ROUNDS && Date.now() < crowdEnd;) {
        const [existing, before] = await (0,abortable/* untilAborted */.E)(Promise.all([hub.deal(id), nonce()]), signal);
        if (existing)
            return madeDeal(existing);
        const { deal, failure, isMined } = await playRound(input, id);
        if (deal)
            return deal;
        lastFailure = failure ?? lastFailure;
        if (failure)
            await (0,abortable/* pause */.v)((0,pauses/* jittered */.et)(input.pollMs ?? pauses/* CHAIN_LOOK_MS */.XJ), signal);
        if (isMined || (await (0,abortable/* untilAborted */.E)(nonce(), signal)) <= before)
            rounds += 1;
    }
    throw lastFailure ?? tooManyRounds();
}
async function playRound(input, id) {
    try {
        const { match, deposit } = await takeStep(input, id);
        if (match === undefined)
            return { isMined: deposit !== undefined };
        return { deal: madeDeal(await seeDeal(input, id, match), match), isMined: true };
    }
    catch (error) {
        if ((0,task_error/* isTaskError */.Oj)(error, 'MATCH_REFUSED'))
            return { deal: madeDeal(await dealOfUsedOrders(input, id, error)), isMined: false };
        return afterFailure(error);
    }
}
function afterFailure(error) {
    if (error instanceof transaction_errors/* RevertedTransaction */.ur)
        return { failure: error, isMined: true };
    const refusal = (0,revert/* readRefusal */.ni)(error);
    if (!refusal)
        throw error;
    return { failure: matchRefused(refusal), isMined: false };
}
async function seeDeal({ hub, signal, pollMs }, id, txHash) {
    const deal = await untilSeen(() => hub.deal(id), { signal, pollMs });
    if (!deal)
        throw notSeen('the deal', txHash);
    return deal;
}
function madeDeal(deal, txHash) {
    return {
        dealId: deal.id,
        deal,
        ...(txHash !== undefined && { txHash }),
        price: (0,protocol_deal/* dealPrice */.Yb)(deal),
        workerpool: deal.workerpool.pointer,
    };
}
function tooManyRounds() {
    return new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: 'The deal could not be made.',
        why: 'The state of the wallet’s iExec account changed each time that we acted on it.',
        fix: 'Run again; a re-run never buys twice. If it happens often, let fewer jobs use the wallet at the same time, or give each a wallet of its own.',
    });
}

// EXTERNAL MODULE: ./build/src/iexec/market/dataset-offers.js
var dataset_offers = __webpack_require__(7677);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/src/iexec/protocol/tag.js
var tag = __webpack_require__(4985);
;// CONCATENATED MODULE: ./build/src/pipeline/buy/signing-gate.js




function assertMandate(request, parties, mandate) {
    const wrong = [
        ...checkDomain(request, mandate.domain),
        ...checkOrder(request, parties, mandate.order),
        ...mandate.offers.flatMap(offer => checkOffer(mandate.order, offer)),
        ...checkDataset(request, mandate.order, mandate.datasetOrder),
    ];
    if (wrong.length === 0)
        return;
    throw new task_error/* TaskError */.Ik('ORDER_MISMATCH', {
        what: 'The order that was about to be signed is not the one that the inputs ask for.',
        why: `These differ: ${[...new Set(wrong)].join(', ')}.`,
        fix: 'The order was not signed and nothing was bought; please report this with the log of the step.',
    });
}
function checkDomain({ network }, { chainId, verifyingContract }) {
    return differing({
        'chain of the signature': chainId === BigInt(network.chainId),
        'hub of the signature': verifyingContract === network.hub,
    });
}
function checkOrder(request, parties, order) {
    return differing({
        app: order.app === request.app,
        dataset: order.dataset === parties.dataset,
        workerpool: order.workerpool === (request.workerpool ?? addresses/* ZeroAddress */.j),
        requester: order.requester === parties.requester,
        beneficiary: order.beneficiary === parties.beneficiary,
        category: order.category === BigInt(request.category),
        'max-app-price': order.appmaxprice >= 0n && order.appmaxprice <= request.maxAppPrice,
        'price of the dataset': order.datasetmaxprice === 0n,
        'max-price': order.workerpoolmaxprice >= 0n && order.appmaxprice + order.workerpoolmaxprice <= request.maxPrice,
        'number of tasks': order.volume === 1n,
        tag: order.tag === tag/* TEE_TDX_TAG */.$R,
        callback: order.callback === addresses/* ZeroAddress */.j,
        params: (0,external_node_util_.isDeepStrictEqual)(parse(order.params), paramsOf(request)),
    });
}
function checkOffer(order, { appOrder, workerpoolOrder, price }) {
    return differing({
        'app of the offer': appOrder.app === order.app,
        'price of the app': appOrder.appprice <= order.appmaxprice,
        'price of the worker pool': workerpoolOrder.workerpoolprice <= order.workerpoolmaxprice,
        'price of the offer': price === appOrder.appprice + workerpoolOrder.workerpoolprice,
        'category of the offer': workerpoolOrder.category === order.category,
        'tag of the offer': (0,tag/* tagContains */.I6)(workerpoolOrder.tag, order.tag),
    });
}
function checkDataset({ dataset }, order, datasetOrder) {
    const own = dataset === undefined ? datasetOrder : undefined;
    return differing({
        'dataset of its order': (datasetOrder?.dataset ?? addresses/* ZeroAddress */.j) === order.dataset,
        'price of the dataset': (datasetOrder?.datasetprice ?? 0n) === 0n,
        'app that may use the dataset': own === undefined || own.apprestrict === order.app,
        'wallet that may use the dataset': own === undefined || own.requesterrestrict === order.requester,
        'uses of the dataset': own === undefined || own.volume === order.volume,
    });
}
function paramsOf({ args, publicUrls, appSecrets }) {
    return {
        iexec_result_encryption: true,
        iexec_result_storage_provider: 'ipfs',
        ...(args && { iexec_args: args }),
        ...(publicUrls.length > 0 && { iexec_input_files: publicUrls }),
        ...(Object.keys(appSecrets).length > 0 && { iexec_secrets: appSecrets }),
    };
}
function parse(params) {
    try {
        return JSON.parse(params);
    }
    catch {
        return undefined;
    }
}
function differing(checks) {
    return Object.keys(checks).filter(name => !checks[name]);
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy/order.js







async function grantDataset({ services, signal }, { requestOrder }, { requester, own }) {
    if (requestOrder.dataset === addresses/* ZeroAddress */.j)
        return undefined;
    if (!own)
        return (0,dataset_offers/* findDatasetOrder */.y)({ ...services, request: requestOrder, signal });
    const { domain } = await services.hub.configuration();
    return (0,orders/* signOrder */.Ub)('dataset', (0,request_order/* buildDatasetOrder */.x$)(requestOrder, domain), domain, requester);
}
async function order(context, input) {
    const { services, reporter, signal } = context;
    const { purchase, requester, request } = input;
    const { domain } = await services.hub.configuration();
    const { requestOrder } = purchase;
    const { parties, offers, datasetOrder, spending, isOvertaken, onSend } = input;
    assertMandate(request, parties, { order: requestOrder, domain, offers, datasetOrder });
    const bought = await buyDeal({
        hub: services.hub,
        wallet: requester.connect(services.provider),
        request: await (0,orders/* signOrder */.Ub)('request', requestOrder, domain, requester),
        datasetOrder,
        offers,
        deposit: request.deposit,
        spending,
        isOvertaken,
        onSend,
        note: line => reporter.info(line),
        signal,
    });
    warnOfOthersTerms(reporter, bought, offers);
    return bought;
}
function warnOfOthersTerms(reporter, bought, offers) {
    const { price, workerpool } = bought;
    const isOneOfOurs = offers.some(offer => offer.price === price && offer.workerpoolOrder.workerpool === workerpool);
    const [best] = offers;
    if (isOneOfOurs || !best)
        return;
    reporter.warn(`The deal is with worker pool ${workerpool} for ${(0,amount.formatRlc)(price)}, which is not among the offers that this step chose from; the cheapest was ${(0,amount.formatRlc)(best.price)} by ${best.workerpoolOrder.workerpool}. Another party matched the signed order first, within \`max-price\`. If no other job makes the same purchase, use another RPC endpoint (\`rpc-url\`), name the pool in \`workerpool\`, or set \`max-price\` closer to the price.`, 'Bought on the terms of another party');
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy/purchase.js

function isMade(purchase) {
    return purchase.deal !== undefined;
}
function dealInFlight({ dealId, taskId, deal, transaction, requestOrder: order }, facts) {
    return {
        dealId,
        taskId,
        workerpool: deal.workerpool.pointer,
        price: (0,protocol_deal/* dealPrice */.Yb)(deal),
        ...(transaction !== undefined && { transaction }),
        ...facts,
        order,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/crypto/keccak.js + 2 modules
var keccak = __webpack_require__(58479);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/address/contract-address.js
var contract_address = __webpack_require__(58645);
// EXTERNAL MODULE: ./build/src/iexec/protocol/multiaddr.js
var protocol_multiaddr = __webpack_require__(67743);
;// CONCATENATED MODULE: ./build/src/iexec/hub/dataset-registry.js



function predictDatasetAddress(entry, { datasetRegistry, proxyCodeHash }) {
    const initializer = abi/* DATASET_ABI */.Qo.encodeFunctionData('initialize', [
        entry.name,
        (0,protocol_multiaddr/* encodeMultiaddr */.r)(entry.location),
        entry.checksum,
    ]);
    const salt = (0,keccak/* keccak256 */.S)((0,data/* concat */.xW)([initializer, entry.owner]));
    return (0,contract_address/* getCreate2Address */.N)(datasetRegistry, salt, proxyCodeHash);
}
function createDatasetCall(entry, { datasetRegistry }) {
    const args = [entry.owner, entry.name, (0,protocol_multiaddr/* encodeMultiaddr */.r)(entry.location), entry.checksum];
    return { to: datasetRegistry, data: abi/* REGISTRY_ABI */.JN.encodeFunctionData('createDataset', args) };
}

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/address/address.js
var address = __webpack_require__(94824);
// EXTERNAL MODULE: ./build/src/iexec/chain/contract-reader.js + 2 modules
var contract_reader = __webpack_require__(82232);
;// CONCATENATED MODULE: ./build/src/iexec/hub/owned-datasets.js







const BATCH = 100;
async function ownedDatasets(hub, { owner, checksum, signal, most = 10_000, patienceMs = 120_000 }) {
    const { datasetRegistry: to } = await (0,abortable/* untilAborted */.E)(hub.configuration(), signal);
    const ask = (method, args) => (0,contract_reader/* readContract */.J)(hub.provider, { to, abi: abi/* REGISTRY_ABI */.JN, method, args, block: hub.block });
    const startedAt = performance.now();
    const [count] = await (0,abortable/* untilAborted */.E)(ask('balanceOf', [owner]), signal);
    if (count > BigInt(most))
        throw endless(owner, `which are more than the ${most} that are looked through`, count);
    const found = [];
    for (let first = 0; first < Number(count); first += BATCH) {
        if (performance.now() - startedAt > patienceMs)
            throw endless(owner, `and after ${(0,duration_text/* durationText */.S)(patienceMs)} only ${first} of them had been read`, count);
        const indexes = Array.from({ length: Math.min(BATCH, Number(count) - first) }, (_, step) => first + step);
        const datasets = Promise.all(indexes.map(async (index) => {
            const [tokenId] = await ask('tokenOfOwnerByIndex', [owner, index]);
            return readDataset(hub, `0x${BigInt(tokenId).toString(16).padStart(40, '0')}`);
        }));
        found.push(...(await (0,abortable/* untilAborted */.E)(datasets, signal)).filter(dataset => dataset.checksum === checksum));
    }
    return found;
}
async function readDataset(hub, pointer) {
    const read = { to: hub.address, abi: abi/* HUB_ABI */.zr, method: 'viewDataset', args: [pointer], block: hub.block };
    const [{ owner, name, multiaddr, checksum }] = await (0,contract_reader/* readContract */.J)(hub.provider, read);
    return { address: (0,address/* getAddress */.b)(pointer), owner, name, location: (0,protocol_multiaddr/* decodeMultiaddr */.F)(multiaddr), checksum };
}
function endless(owner, why, count) {
    return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
        what: 'The wallet has datasets that cannot be searched.',
        why: `The registry has ${count} in the name of ${owner}, ${why}.`,
        fix: 'Use `storage: ipfs`, or set `storage-public-url` to the address where the file can be read: then no search is needed.',
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/input/dataset-plan.js




const DATASET_NAME = 'confidential-task input';
async function planDataset({ services }, input, { owner, location }) {
    const configuration = await services.hub.configuration();
    const expected = services.inputs.locationOf(input);
    const entry = {
        owner,
        name: location === undefined || location === expected ? DATASET_NAME : nameWithMac(input, location),
        location: location ?? expected,
        checksum: input.checksum,
    };
    return { address: predictDatasetAddress(entry, configuration), entry };
}
async function knownDatasets(context, input, { owner, app }) {
    const { services, signal } = context;
    const { hub, inputs } = services;
    const planned = await planDataset(context, input, { owner });
    if (!inputs.choosesLocation)
        return [planned];
    const owned = await ownedDatasets(hub, { owner, checksum: input.checksum, signal });
    const traded = await tradedDatasets(context, { owner, app });
    const unlisted = traded.filter(({ address, checksum }) => checksum === input.checksum && !owned.some(listed => listed.address === address));
    const ours = [...unlisted, ...owned].filter(({ name, location }) => name === nameWithMac(input, location));
    return [
        planned,
        ...ours.map(({ address, name, location, checksum }) => ({
            address,
            entry: { owner, name, location, checksum },
        })),
    ];
}
async function tradedDatasets({ services: { hub, market }, reporter, signal }, { owner, app }) {
    const addresses = new Set();
    try {
        for await (const address of market.datasetsBoughtWith(owner, app, signal))
            addresses.add(address);
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(0,task_error/* isTaskError */.Oj)(error) || error.kind !== 'service')
            throw error;
        reporter.debug(`The market does not list the deals of ${owner}: ${error.message}`);
    }
    const datasets = await Promise.all([...addresses].map(address => hub.dataset(address)));
    return datasets.filter(dataset => dataset !== undefined);
}
function nameWithMac({ secret }, location) {
    const mac = (0,external_node_crypto_.createHmac)('sha256', Buffer.from(secret, 'base64'))
        .update(`confidential-task/v1/location-seal\n${location}`)
        .digest('hex');
    return `${DATASET_NAME} ${mac.slice(0, 32)}`;
}

// EXTERNAL MODULE: ./build/src/iexec/protocol/params.js
var params = __webpack_require__(54219);
// EXTERNAL MODULE: ./build/src/iexec/hub/claim.js
var claim = __webpack_require__(56248);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/deal-checks.js
var deal_checks = __webpack_require__(21050);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/verification-checks.js
var verification_checks = __webpack_require__(10765);
;// CONCATENATED MODULE: ./build/src/pipeline/follow/judge-attempts.js
const HAND_ON_MS = 6_000;
const RETURN_MS = 30_000;
function judgeAttempts(news, doubted) {
    if (!news)
        return { doubtful: false, dead: false, patienceMs: 0, doubted };
    if (!news.noneLeft)
        return { doubtful: false, dead: false, patienceMs: 0, doubted: undefined };
    const count = news.attempts.length;
    return { doubtful: true, dead: count === doubted, patienceMs: patienceWith(news), doubted: count };
}
function patienceWith({ attempts }) {
    if (attempts.some(({ state }) => state === 'WORKER_LOST'))
        return RETURN_MS;
    const { exitCode = 0 } = attempts.at(-1) ?? {};
    return exitCode === 0 ? HAND_ON_MS : 0;
}

;// CONCATENATED MODULE: ./build/src/pipeline/follow/dead-task.js

const LEAST_PAUSE_MS = 500;
const MAX_LOOKS = 4;
async function isDeadAtPool({ services, clock, signal }, workerpool, taskId) {
    const scheduler = await services.schedulerOf(workerpool).catch(() => undefined);
    let doubted;
    for (let looks = 1; looks <= MAX_LOOKS; looks++) {
        const news = await scheduler?.taskStatus(taskId, signal).catch(() => undefined);
        if (news?.gaveUp)
            return true;
        const verdict = judgeAttempts(news, doubted);
        if (verdict.dead)
            return true;
        if (!verdict.doubtful)
            return false;
        doubted = verdict.doubted;
        await clock.pause(Math.max(verdict.patienceMs, LEAST_PAUSE_MS), signal);
    }
    return false;
}

;// CONCATENATED MODULE: ./build/src/pipeline/follow/terminal-failure.js








const CLOCK_ERROR_SECONDS = 600;
async function terminalFailure(context, ended) {
    const failure = await whyEnded(context, ended);
    if (failure === undefined)
        return undefined;
    const { hub } = context.services;
    const { domain } = await hub.configuration();
    const facts = { domain, ...(0,deal_checks/* poolFacts */.YA)(hub) };
    (0,verification_checks/* assertNoneFailed */.q2)([await (0,deal_checks/* checkDealTerms */.ot)(ended.deal, ended.requestOrder, facts)]);
    return failure;
}
async function whyEnded(context, ended) {
    const { task, deal } = ended;
    if (task.status === 'COMPLETED')
        return undefined;
    if (task.status === 'FAILED') {
        await assertDeadlinePassed(context, ended);
        return 'failed and was refunded';
    }
    if ((await (0,claim/* findClaimableTasks */.W)(context.services.hub, [deal.id])).length > 0) {
        await assertDeadlinePassed(context, ended);
        return 'ran past its final deadline and can be claimed back by the `sweep` action';
    }
    const dead = await isDeadAtPool(context, deal.workerpool.pointer, task.id);
    return dead ? 'failed at the worker pool' : undefined;
}
async function assertDeadlinePassed({ services: { hub, market }, signal }, { deal, requestOrder }) {
    const [{ domain, deadlineRatios }, category, blockTime] = await Promise.all([
        hub.configuration(),
        hub.category(deal.category),
        hub.now(),
    ]);
    if (!category)
        throw contradiction(deal.id, 'its category does not exist');
    const { final } = (0,protocol_deal/* dealDeadlines */.M3)(deal, category, deadlineRatios);
    if (blockTime < final)
        throw contradiction(deal.id, 'its final deadline has not passed by block time');
    const isRealTime = (0,known_contracts/* knownContracts */.P)(Number(domain.chainId)) !== undefined;
    if (isRealTime && Date.now() / 1000 + CLOCK_ERROR_SECONDS < final)
        throw contradiction(deal.id, 'its final deadline has not passed by the clock of this machine');
    const requestHash = (0,orders/* hashOrder */.VN)('request', requestOrder, domain);
    const recorded = await market.dealStart({ id: deal.id, requestHash }, signal).catch(error => {
        signal.throwIfAborted();
        if ((0,task_error/* isTaskError */.Oj)(error) && error.kind === 'service')
            return undefined;
        throw error;
    });
    if (recorded !== undefined && recorded !== deal.startTime)
        throw contradiction(deal.id, 'the market has another time for the purchase');
}
function contradiction(deal, why) {
    return new task_error/* TaskError */.Ik('SERVICE_MALFORMED', {
        what: 'The RPC endpoint reports the failure of a task that cannot have failed.',
        why: `It reports the end of the task of deal ${deal}, but ${why}.`,
        fix: 'Name another RPC endpoint in `rpc-url` and run again: no other task is bought on the word of this one.',
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy/locate-purchase.js






const MAX_GENERATIONS = 50;
async function locatePurchase(context, request, parties) {
    const { services, reporter } = context;
    const { domain } = await services.hub.configuration();
    let failed;
    for (let generation = 0; generation < MAX_GENERATIONS; generation++) {
        const requestOrder = (0,request_order/* buildRequestOrder */.Gc)({
            app: request.app,
            dataset: parties.dataset,
            requester: parties.requester,
            beneficiary: parties.beneficiary,
            category: request.category,
            workerpool: request.workerpool,
            maxPrice: request.maxPrice,
            maxAppPrice: request.maxAppPrice,
            params: (0,params/* buildParams */.XV)({
                args: request.args,
                publicUrls: request.publicUrls,
                appSecrets: request.appSecrets,
                encrypt: true,
            }),
            identity: request.identity,
            generation,
        });
        const requestHash = (0,orders/* hashOrder */.VN)('request', requestOrder, domain);
        const deal = (0,ids/* dealId */.Y2)(requestHash, 0n);
        const purchase = {
            requestOrder,
            dealId: deal,
            taskId: (0,ids/* taskId */.BS)(deal, 0n),
            ...(failed && { failed }),
        };
        const found = await services.hub.deal(deal);
        if (!found)
            return purchase;
        const task = await services.hub.task(purchase.taskId);
        const failure = await terminalFailure(context, { task, deal: found, requestOrder });
        if (failure === undefined) {
            reporter.info(`This run bought deal ${deal} before; it is picked up and not paid again.`);
            return { ...purchase, deal: found };
        }
        reporter.info(`Deal ${deal} of an earlier attempt ${failure}.`);
        if (request.retry === 'never') {
            throw new task_error/* TaskError */.Ik('TASK_FAILED', {
                what: 'An earlier attempt of this run bought a task that failed.',
                why: `Deal ${deal} ${failure}, and \`retry: never\` forbids to buy another.`,
                fix: 'Find out why from the log of that attempt; to buy again, set `retry: after-failure` or start a new run.',
            });
        }
        failed = { ...purchase, deal: found };
    }
    throw new task_error/* TaskError */.Ik('TASK_FAILED', {
        what: `This run has failed ${MAX_GENERATIONS} times.`,
        why: 'Each attempt bought a task, and every task failed.',
        fix: 'Find out why from the log of an attempt, then run again with another `idempotency-key`.',
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy/purchase-candidates.js



async function locateCandidates(context, { request, identities, input }) {
    const owner = identities.requester.address;
    const locate = async (dataset) => {
        const parties = {
            requester: owner,
            beneficiary: request.beneficiary ?? identities.beneficiary.address,
            dataset: dataset?.address ?? request.dataset ?? addresses/* ZeroAddress */.j,
        };
        return { dataset, parties, purchase: await locatePurchase(context, request, parties) };
    };
    const [first, ...others] = input
        ? await knownDatasets(context, input, { owner, app: request.app })
        : [undefined];
    const candidates = [await locate(first)];
    for (const dataset of others)
        candidates.push(await locate(dataset));
    return candidates;
}
function mostAdvanced(candidates) {
    return (candidates.find(({ purchase }) => purchase.deal) ??
        candidates.findLast(({ purchase }) => purchase.failed) ??
        candidates[0]);
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy/overtaken.js




const overtaken_MAX_LOOKS = 30;
const PAUSE_MS = 500;
async function isBoughtElsewhere(context, input, { own, nonce }) {
    const { services, reporter, clock, signal } = context;
    const address = input.identities.requester.address;
    for (let look = 1;; look++) {
        try {
            const hub = await hubAtNonce(services.hub, address, nonce);
            if (hub) {
                const quiet = { ...context, reporter: silent(reporter), services: { ...services, hub } };
                const candidates = await locateCandidates(quiet, input);
                return candidates.some(({ purchase }) => purchase.deal !== undefined && purchase.dealId !== own);
            }
        }
        catch (error) {
            if (look === overtaken_MAX_LOOKS || !(0,task_error/* isTaskError */.Oj)(error) || error.kind !== 'service')
                throw error;
        }
        if (look === overtaken_MAX_LOOKS)
            throw inFlight(address);
        await clock.pause(PAUSE_MS, signal);
    }
}
async function findBoughtElsewhere(context, input) {
    const look = async () => {
        for (const candidate of await locateCandidates(context, input)) {
            if (isMade(candidate.purchase))
                return { candidate, made: candidate.purchase };
        }
        return undefined;
    };
    const found = await untilSeen(look, { signal: context.signal });
    if (found)
        return found;
    throw new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: 'The deal of another attempt of this run is no longer visible.',
        why: 'The RPC endpoint showed it right before the purchase, and does not show it now.',
        fix: 'Run again: the action first looks for deals that were made.',
    });
}
function silent(reporter) {
    const say = () => { };
    return {
        stage: (_, run) => run(),
        info: say,
        warn: say,
        debug: say,
        secret: key => reporter.secret(key),
        progress: say,
    };
}
async function hubAtNonce(hub, address, nonce) {
    const block = await hub.provider.getBlockNumber();
    const used = await hub.provider.getTransactionCount(address, block);
    return used >= nonce ? hub.at(block) : undefined;
}
function inFlight(address) {
    return new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: 'The deal is not made while another transaction of the wallet is under way.',
        why: `${address} has sent a transaction that is not mined, and it may be the same purchase with another file.`,
        fix: 'Run again when it is mined or dropped: the action looks for its deal first. `storage-public-url` or `storage: ipfs` make the location known beforehand, so that there is nothing to wait for.',
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/input/protect.js


const NEW_DATASET_PATIENCE_MS = 60_000;
const KNOWN_DATASET_PATIENCE_MS = 10_000;
async function protect({ services, reporter, signal }, { dataset, input, requester, spending }) {
    const configuration = await services.hub.configuration();
    const isDone = () => services.hub.isRegistered(configuration.datasetRegistry, dataset.address);
    const known = await isDone();
    if (known) {
        reporter.info(`The dataset ${dataset.address} is registered already.`);
    }
    else {
        const call = createDatasetCall(dataset.entry, configuration);
        const options = { label: 'the registration of the dataset', isDone, signal, spending };
        await (0,transactions/* sendTransaction */.v)(requester.connect(services.provider), call, options);
        reporter.info(`Registered the dataset ${dataset.address}.`);
    }
    await services.sms.pushDatasetSecret(dataset.address, input.secret, requester, {
        patienceMs: known ? KNOWN_DATASET_PATIENCE_MS : NEW_DATASET_PATIENCE_MS,
        onWait: () => reporter.info('The Secret Management Service does not take its key yet; it is pushed again for a while.'),
        signal,
    });
    reporter.info('Its key is with the Secret Management Service, which gives it to attested enclaves only.');
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/src/pipeline/input/ciphertext-memory.js

async function recallCiphertext(memory, key) {
    const found = await memory.recall(nameOf(key));
    if (!found)
        return undefined;
    const { mac, ...ciphertext } = found;
    return mac === macOf(key, ciphertext) ? ciphertext : undefined;
}
async function rememberCiphertext(memory, key, { cid, checksum, size }) {
    await memory.remember(nameOf(key), { cid, checksum, size, mac: macOf(key, { cid, checksum, size }) });
}
function nameOf(key) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update('confidential-task/v1/memory-name').digest('hex');
}
function macOf(key, { cid, checksum, size }) {
    return (0,external_node_crypto_.createHmac)('sha256', key)
        .update(`confidential-task/v1/memory-seal\n${cid}\n${checksum}\n${size}`)
        .digest('hex');
}

;// CONCATENATED MODULE: ./build/src/pipeline/input/upload.js


async function upload({ services, reporter, signal }, input, { locations, memory }) {
    const { inputs } = services;
    const { size, remembered } = input;
    const progressOf = (label) => (done) => reporter.progress({ label, done, total: size });
    let place;
    for (const location of locations) {
        if (!(await inputs.serves(input, location, { signal, onProgress: progressOf('checking') })))
            continue;
        place = location;
        reporter.info(`The encrypted input is at ${place} already.`);
        break;
    }
    if (place === undefined) {
        const file = await input.file();
        place = await inputs.upload(file, input, { signal, onProgress: progressOf('uploading') });
        reporter.info(`Uploaded ${size} bytes of ciphertext to ${place}.`);
        await (0,promises_.unlink)(file);
    }
    if (memory && !remembered)
        await rememberCiphertext(memory, Buffer.from(input.secret, 'base64'), input);
    return place;
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy/place-input.js







async function placeInput(context, input) {
    const { candidates, isRemake, identities } = input;
    const location = await context.reporter.stage('Upload', () => uploadInput(context, input));
    const known = candidates.find(({ dataset }) => dataset?.entry.location === location);
    if (isRemake && !known)
        throw movedAway();
    const owner = identities.requester.address;
    const dataset = known?.dataset ?? (await planDataset(context, input.input, { owner, location }));
    await protectInput(context, input, dataset);
    if (known && (isRemake || !context.services.inputs.choosesLocation))
        return known;
    return chooseCandidate(context, input, dataset);
}
async function uploadInput(context, input) {
    const { input: encrypted, memory, isRemake, circumstances } = input;
    const location = await upload(context, encrypted, { locations: locationsOf(input.candidates), memory });
    if (!isRemake)
        await requireFetchableInput(context, { location, size: encrypted.size }, circumstances);
    return location;
}
async function chooseCandidate(context, input, ours) {
    const { services, signal } = context;
    const candidates = await locateCandidates(context, input);
    const bought = candidates.find(({ purchase }) => isMade(purchase));
    if (bought)
        return bought;
    const tried = locationsOf(input.candidates);
    for (const candidate of candidates) {
        const { dataset } = candidate;
        if (dataset?.address === ours.address)
            return candidate;
        if (!dataset || tried.includes(dataset.entry.location))
            continue;
        if (!(await services.inputs.serves(input.input, dataset.entry.location, { signal })))
            continue;
        await protectInput(context, input, dataset);
        return candidate;
    }
    throw new Error(`the dataset ${ours.address} was registered and is not in the registry`);
}
function protectInput(context, input, dataset) {
    const { input: encrypted, identities, spending } = input;
    const { requester } = identities;
    return context.reporter.stage('Protect', () => protect(context, { dataset, input: encrypted, requester, spending }));
}
function locationsOf(candidates) {
    return candidates.flatMap(({ dataset }) => dataset?.entry.location ?? []);
}
function movedAway() {
    return new task_error/* TaskError */.Ik('SERVICE_REFUSED', {
        what: 'The input is no longer where the deal has it.',
        why: 'The chain took the purchase back, and the file server no longer has the file at the same URL.',
        fix: 'Run again: the action first looks for deals that were made, and buys nothing twice.',
    });
}

// EXTERNAL MODULE: ./build/src/iexec/protocol/app-lock.js
var app_lock = __webpack_require__(89756);
;// CONCATENATED MODULE: ./build/src/pipeline/buy/require-app-lock.js

async function requireAppLock({ services: { hub } }, { app, appLock, network }) {
    if (!appLock)
        return;
    (0,app_lock/* assertAppLocked */.I9)(appLock, (0,app_lock.lockOf)(await hub.currentApp(app), network.chainId));
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy/require-funds.js



const GAS_UNITS = 2000000n;
async function requireFunds({ services: { hub, provider } }, { deposit, network }, { offers, address }) {
    const [cheapest] = offers;
    if (!cheapest)
        return;
    const [{ token }, { stake }, gas, fees] = await Promise.all([
        hub.configuration(),
        hub.account(address),
        provider.getBalance(address),
        provider.getFeeData(),
    ]);
    const wanted = GAS_UNITS * (fees.maxFeePerGas ?? fees.gasPrice ?? 0n);
    const { price } = cheapest;
    const held = stake >= price ? 0n : await hub.rlcBalance(address);
    const pays = stake >= price || (deposit === 'auto' && stake + held >= price);
    const noGas = gas < wanted ? gasMissing(address, gas, wanted, network.name) : undefined;
    const noRlc = pays ? undefined : balanceTooSmall({ address, price, stake, held, token, deposit });
    if (noGas && noRlc)
        throw both(noGas, noRlc);
    if (noGas ?? noRlc)
        throw noGas ?? noRlc;
}
function gasMissing(address, held, wanted, network) {
    return new task_error/* TaskError */.Ik('GAS_TOO_SMALL', {
        what: 'The wallet in `wallet` cannot pay for gas.',
        why: `${address} holds ${(0,amount/* formatCoin */.pZ)(held, 'down')} on ${network}, and the run's transactions may need up to ${(0,amount/* formatCoin */.pZ)(wanted)}.`,
        fix: `Send ${(0,amount/* formatCoin */.pZ)(wanted - held)} on ${network} to ${address}.`,
    });
}
function both(noGas, noRlc) {
    return new task_error/* TaskError */.Ik(noGas.code, {
        what: 'The wallet in `wallet` can pay neither for gas nor for the run.',
        why: `${noGas.why} ${noRlc.why}`,
        fix: `${noGas.fix} ${noRlc.fix}`,
        problems: [noGas, noRlc],
    });
}

// EXTERNAL MODULE: ./build/src/iexec/market/offers.js + 4 modules
var offers = __webpack_require__(31254);
;// CONCATENATED MODULE: ./build/src/pipeline/context/wait.js
class Wait {
    #clock;
    #end;
    constructor(clock, forMs) {
        this.#clock = clock;
        this.#end = clock.now() + forMs;
    }
    get leftMs() {
        return this.#end - this.#clock.now();
    }
    get isOver() {
        return this.leftMs <= 0;
    }
    async pause(milliseconds, signal) {
        await this.#clock.pause(Math.min(milliseconds, this.leftMs + 1), signal);
    }
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy/shop.js







const JITTER = 0.2;
const LEAST_LOOK_MS = 20_000;
const MAY_APPEAR = new Set(['APP_NO_ORDER', 'WORKERPOOL_NO_ORDER', 'PRICE_ABOVE_CAP']);
async function shop(context, { requestOrder }, { orderTimeoutMs, datasetOrder, leastLookMs = LEAST_LOOK_MS }) {
    const { reporter, clock, signal } = context;
    const wait = new Wait(clock, orderTimeoutMs);
    let lack;
    for (let looks = 1;; looks++) {
        const limitMs = lack && Math.max(wait.leftMs, leastLookMs);
        const look = await lookAtMarket(context, { request: requestOrder, datasetOrder, limitMs });
        if (look.offers) {
            reportBest(reporter, look.offers);
            return look.offers;
        }
        const verdict = judgeMarket(look, lack, { isOver: wait.isOver, orderTimeoutMs });
        if (verdict.kind === 'end')
            throw verdict.error;
        lack = verdict.lack;
        reporter.info(`${verdict.said} Looking again for up to ${(0,duration_text/* durationText */.S)(wait.leftMs)}.`);
        const jitter = 1 - JITTER + Math.random() * 2 * JITTER;
        await wait.pause((0,pauses/* pauseAfter */.l0)(pauses/* MARKET_BACK_OFF */.j2, looks) * jitter, signal);
    }
}
async function lookAtMarket({ services, signal }, { request, datasetOrder, limitMs, }) {
    const limit = limitMs === undefined ? undefined : AbortSignal.timeout(Math.ceil(limitMs));
    const either = limit ? AbortSignal.any([signal, limit]) : signal;
    try {
        const search = (0,offers/* findOffers */.F)({ ...services, request, datasetOrder, signal: either });
        return { offers: await (0,abortable/* untilAborted */.E)(search, either) };
    }
    catch (error) {
        signal.throwIfAborted();
        return { error, isCut: limit?.aborted ?? false };
    }
}
function judgeMarket({ error, isCut }, lack, { isOver, orderTimeoutMs }) {
    if (isCut && lack)
        return { kind: 'end', error: waitedInVain(lack, orderTimeoutMs) };
    if (!(0,task_error/* isTaskError */.Oj)(error))
        return { kind: 'end', error };
    const isLack = MAY_APPEAR.has(error.code);
    if (!isLack && error.kind !== 'service')
        return { kind: 'end', error };
    const now = isLack ? error : lack;
    if (!now)
        return { kind: 'end', error };
    if (isOver)
        return { kind: 'end', error: orderTimeoutMs > 0 ? waitedInVain(now, orderTimeoutMs) : now };
    return { kind: 'again', lack: now, said: error.what };
}
function reportBest(reporter, offers) {
    const [best] = offers;
    if (!best)
        return;
    const which = offers.length === 1 ? 'The one offer' : `The cheapest of ${offers.length} offers`;
    reporter.info(`${which} costs ${(0,amount.formatRlc)(best.price)}, by ${best.workerpoolOrder.workerpool}.`);
}
function waitedInVain({ code, what, why, fix }, orderTimeoutMs) {
    const since = `That did not change within the ${(0,duration_text/* durationText */.S)(orderTimeoutMs)} of \`order-timeout\`.`;
    return new task_error/* TaskError */.Ik(code, { what, why: `${why} ${since}`, fix });
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy/buy-candidate.js










async function buyCandidate(context, request, buying) {
    const { input, candidates, spending, isRemake } = buying;
    const [first] = candidates;
    if (!isRemake)
        context.beforeBuying?.(request);
    const terms = await context.reporter.stage('Shop', () => isRemake ? shopFor(context, request, first) : shopFirst(context, request, first));
    const candidate = input ? await place(context, request, { ...buying, input }) : first;
    const { purchase } = candidate;
    if (isMade(purchase))
        return { candidate, made: pickUp(context, purchase) };
    const isOther = purchase.dealId !== first.purchase.dealId;
    const ours = isOther
        ? await context.reporter.stage('Shop', () => shopFor(context, request, candidate))
        : terms;
    return context.reporter.stage('Order', () => placeOrder(context, request, { candidate, terms: ours, input, spending }));
}
async function shopFirst(context, request, candidate) {
    await requireAppLock(context, request);
    await requirePublicInputs(context, request, circumstancesOf(context, request));
    const terms = await findTerms(context, request, candidate);
    const { address } = context.identities.requester;
    await requireFunds(context, request, { offers: terms.offers, address });
    return terms;
}
async function shopFor(context, request, candidate) {
    await requireAppLock(context, request);
    return findTerms(context, request, candidate);
}
async function findTerms(context, { orderTimeoutMs }, { purchase, dataset }) {
    const { requester } = context.identities;
    const datasetOrder = await grantDataset(context, purchase, { requester, own: dataset !== undefined });
    const offers = await shop(context, purchase, { orderTimeoutMs, datasetOrder });
    return { datasetOrder, offers };
}
async function place(context, request, buying) {
    const { identities, memory } = context;
    const circumstances = circumstancesOf(context, request);
    const candidate = await placeInput(context, { ...buying, request, identities, memory, circumstances });
    reportDataset(context, request, { input: buying.input, candidate });
    return candidate;
}
async function placeOrder(context, request, { candidate, terms, input, spending, }) {
    const { identities, milestones, services, signal } = context;
    const { purchase, parties } = candidate;
    const { dealId, taskId } = purchase;
    const { requester } = identities;
    if (request.beneficiary === undefined)
        await pushResultKey(context);
    await requireAppLock(context, request);
    signal.throwIfAborted();
    const ours = { request, identities, input };
    const isOvertaken = services.inputs.choosesLocation && input
        ? (nonce) => isBoughtElsewhere(context, ours, { own: dealId, nonce })
        : undefined;
    const onSend = () => milestones.onPurchase({ dealId, taskId, existed: false });
    try {
        const { deal, txHash: transaction } = await order(context, {
            ...terms,
            request,
            purchase,
            requester,
            parties,
            spending,
            isOvertaken,
            onSend,
        });
        const made = { ...purchase, deal };
        if (transaction === undefined)
            return { candidate, made: pickUp(context, made) };
        return { candidate, made: { ...made, transaction } };
    }
    catch (error) {
        if (!(error instanceof OvertakenPurchase))
            throw error;
        const other = await findBoughtElsewhere(context, ours);
        if (input)
            reportDataset(context, request, { input, candidate: other.candidate });
        return { ...other, made: pickUp(context, other.made) };
    }
}
async function pushResultKey({ identities, services, signal }) {
    const { publicKeyPem } = await identities.resultKey();
    await services.sms.pushResultKey(identities.beneficiary, publicKeyPem, signal);
}
function circumstancesOf({ fastLine }, { network }) {
    return { network, fastLine };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/src/files/atomic-file.js
var atomic_file = __webpack_require__(29455);
// EXTERNAL MODULE: ./build/src/files/file-stream.js
var file_stream = __webpack_require__(30052);
// EXTERNAL MODULE: ./build/src/archive/give-turn.js
var give_turn = __webpack_require__(21719);
// EXTERNAL MODULE: ./build/src/archive/zip-writer.js
var zip_writer = __webpack_require__(17675);
;// CONCATENATED MODULE: ./build/src/archive/pack.js






const STATS_PER_TURN = 1_000;
const BLOCK_BYTES = 1_048_576;
const pack_BLOCKS = 3;
async function packInputs(files, destination, { signal, onBytes, onTotal, onProgress } = {}) {
    const sorted = await inOrder(files, signal);
    const total = sorted.reduce((sum, { size }) => sum + size, 0);
    onTotal?.(total);
    return (0,atomic_file/* writeAtomically */.vK)(destination, signal, async (temporary) => {
        let size = 0;
        async function* blocks() {
            for await (const block of inBlocks((0,zip_writer/* writeZip */.z)(sorted, { compress: false }))) {
                size += block.length;
                onBytes?.(block);
                yield block;
                onProgress?.(Math.min(size, total), total);
            }
        }
        await (0,file_stream/* writeChunks */.a7)(temporary, blocks(), signal).catch(error => {
            throw error instanceof zip_writer/* SizeChangedError */.y ? changedSize() : error;
        });
        return { size };
    });
}
async function* inBlocks(parts) {
    const ring = Array.from({ length: pack_BLOCKS }, () => Buffer.allocUnsafeSlow(BLOCK_BYTES));
    let turn = 0;
    let block = ring[0];
    let filled = 0;
    for await (const part of parts) {
        for (let offset = 0; offset < part.length;) {
            const taken = Math.min(part.length - offset, BLOCK_BYTES - filled);
            block.set(part.subarray(offset, offset + taken), filled);
            offset += taken;
            filled += taken;
            if (filled < BLOCK_BYTES)
                continue;
            yield block;
            block = ring[++turn % pack_BLOCKS];
            filled = 0;
        }
    }
    if (filled > 0)
        yield block.subarray(0, filled);
}
async function inOrder(files, signal) {
    const seen = new Set();
    const sized = [];
    for (const { path, name } of files) {
        if (!isPackable(name)) {
            throw invalid(`${JSON.stringify(name)} cannot be the name of a packed input`, 'Names in the archive are relative, separated by `/`, and without `.`, `..`, `\\` or control characters');
        }
        if (seen.has(name))
            throw invalid(`Two files of \`private-files\` have the name ${JSON.stringify(name)}`, 'Names must be unique');
        seen.add(name);
        const stats = (0,external_node_fs_.statSync)(path);
        if (!stats.isFile())
            throw invalid(`${JSON.stringify(name)} of \`private-files\` is not a regular file`, 'Only files can be packed');
        sized.push({ path, name, size: stats.size, exact: true, key: Buffer.from(name, 'utf8') });
        if (sized.length % STATS_PER_TURN === 0)
            await (0,give_turn/* giveTurn */.p)(signal);
    }
    return sized.sort((a, b) => Buffer.compare(a.key, b.key));
}
function isPackable(name) {
    if (/[\u0000-\u001f\u007f\\]/.test(name) || !name.isWellFormed())
        return false;
    return name.split('/').every(segment => segment !== '' && segment !== '.' && segment !== '..');
}
function changedSize() {
    return invalid('A file of `private-files` changed its size while it was packed', 'Something still writes to it');
}
function invalid(what, why) {
    return new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: `${what}.`,
        why: `${why}.`,
        fix: 'Correct the paths in `private-files`, or rename the file.',
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/files/exact-file.js
var exact_file = __webpack_require__(89301);
// EXTERNAL MODULE: ./build/src/crypto/key-derivation.js + 2 modules
var key_derivation = __webpack_require__(47243);
;// CONCATENATED MODULE: ./build/src/crypto/content-digest.js





const NONCE = Buffer.alloc(12);
const READ_BYTES = 524_288;
const TURN_BYTES = 2_097_152;
class ContentHasher {
    #mac;
    constructor(root) {
        this.#mac = (0,external_node_crypto_.createCipheriv)('aes-256-gcm', (0,key_derivation/* deriveContentKey */.sC)(root), NONCE);
    }
    update(bytes) {
        this.#mac.setAAD(bytes);
    }
    digest() {
        this.#mac.final();
        return this.#mac.getAuthTag();
    }
}
async function contentDigest(path, root, { signal, onProgress, exact, } = {}) {
    const hasher = new ContentHasher(root);
    const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
    const file = exact ? (0,exact_file/* openExactly */.Hg)(path) : (0,external_node_fs_.openSync)(path, 'r');
    try {
        let size = 0;
        for (let turnAt = TURN_BYTES;;) {
            signal?.throwIfAborted();
            const bytesRead = (0,external_node_fs_.readSync)(file, buffer);
            if (bytesRead === 0)
                return hasher.digest();
            hasher.update(buffer.subarray(0, bytesRead));
            size += bytesRead;
            onProgress?.(size);
            if (size < turnAt)
                continue;
            turnAt += TURN_BYTES;
            await (0,external_node_timers_promises_.setImmediate)();
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

// EXTERNAL MODULE: ./build/src/ipfs/cid.js
var ipfs_cid = __webpack_require__(67136);
// EXTERNAL MODULE: ./build/src/ipfs/unixfs-node.js
var unixfs_node = __webpack_require__(56356);
// EXTERNAL MODULE: ./build/src/crypto/aes-stream.js
var aes_stream = __webpack_require__(60469);
// EXTERNAL MODULE: ./build/src/ipfs/unixfs-tree.js
var unixfs_tree = __webpack_require__(1496);
;// CONCATENATED MODULE: ./build/src/crypto/ciphertext-hasher.js



class CiphertextHasher {
    #checksum = (0,external_node_crypto_.createHash)('sha256');
    #tree = new unixfs_tree/* UnixfsTree */.Q();
    #size = 0;
    update(bytes, leaves) {
        this.#checksum.update(bytes);
        if (leaves)
            for (const leaf of leaves)
                this.#tree.addLeaf(leaf);
        else
            this.#tree.update(bytes);
        this.#size += bytes.length;
    }
    digest() {
        const checksum = `0x${this.#checksum.digest('hex')}`;
        return { size: this.#size, checksum, cid: this.#tree.root().cid };
    }
}
function leavesOf(piece) {
    const leaves = [];
    for (let offset = 0; offset < piece.length; offset += unixfs_node/* CHUNK_BYTES */.EC)
        leaves.push((0,unixfs_node/* leafOf */.eo)(piece.subarray(offset, offset + unixfs_node/* CHUNK_BYTES */.EC), 0));
    return leaves;
}

;// CONCATENATED MODULE: ./build/src/crypto/dataset-cipher.js









const PIECE_BYTES = 4 * unixfs_node/* CHUNK_BYTES */.EC;
const IV_BYTES = 16;
function ciphertextSize(plainBytes) {
    return 16 + 16 * (Math.floor(plainBytes / 16) + 1);
}
async function encryptDataset(options) {
    const { destination, thread, signal, onProgress } = options;
    async function* pieces() {
        let size = 0;
        for await (const piece of encryptedPieces(options)) {
            size += piece.length;
            yield piece;
            onProgress?.(size);
        }
    }
    signal?.throwIfAborted();
    const { size, checksum, cid } = await (0,atomic_file/* writeAtomically */.vK)(destination, signal, temporary => thread ? thread.write(temporary, pieces(), signal) : writeHere(temporary, pieces(), signal));
    return { size, checksum, cid: (0,ipfs_cid/* cidText */.cP)(cid) };
}
async function writeHere(path, pieces, signal) {
    const hasher = new CiphertextHasher();
    async function* hashed() {
        for await (const piece of pieces) {
            hasher.update(piece);
            yield piece;
        }
    }
    await (0,file_stream/* writeChunks */.a7)(path, hashed(), signal);
    return hasher.digest();
}
async function* encryptedPieces({ source, exact, key, iv, thread, signal, }) {
    const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-cbc', key, iv);
    const freshPiece = () => thread?.usedPiece(PIECE_BYTES) ?? Buffer.allocUnsafeSlow(PIECE_BYTES);
    let piece = freshPiece();
    let filled = iv.copy(piece);
    for await (const plain of plainPieces(source, exact)) {
        signal?.throwIfAborted();
        const room = PIECE_BYTES - filled;
        filled += (0,aes_stream/* cipherInto */.gz)(cipher, plain, piece, filled);
        if (plain.length < room)
            break;
        yield piece;
        piece = freshPiece();
        filled = 0;
    }
    filled += cipher.final().copy(piece, filled);
    yield piece.subarray(0, filled);
}
async function* plainPieces(source, exact = false) {
    const file = await (exact ? (0,exact_file/* openHandleExactly */.Xf)(source) : (0,promises_.open)(source, 'r'));
    try {
        const { size } = await file.stat();
        const first = PIECE_BYTES - IV_BYTES;
        yield* (0,file_stream/* readRange */.qX)(file, 0, Math.min(first, size), first);
        yield* (0,file_stream/* readRange */.qX)(file, first, size - first, PIECE_BYTES);
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./build/src/crypto/hashing-thread.js



const WORTH_A_THREAD = 16_777_216;
const MAX_QUEUED = 24;
const BUSY = 3;
class HashingThread {
    #worker = new external_node_worker_threads_.Worker(workerScript());
    #unanswered = [];
    #usedPieces = [];
    #failure;
    constructor() {
        this.#worker.on('message', (answer) => this.#unanswered.shift()?.resolve(answer));
        this.#worker.on('error', error => this.#fail(error));
        this.#worker.on('exit', () => this.#fail(new Error('the hashing thread ended early')));
    }
    usedPiece(bytes) {
        const memory = this.#usedPieces.pop();
        return memory?.byteLength === bytes ? Buffer.from(memory) : undefined;
    }
    async write(path, pieces, signal) {
        const opened = this.#ask({ kind: 'open', path });
        opened.catch(() => undefined);
        try {
            for await (const bytes of pieces) {
                const leaves = this.#unanswered.length >= BUSY ? leavesOf(bytes) : undefined;
                this.#ask({ kind: 'piece', bytes, leaves }, [bytes.buffer]).then(memory => this.#usedPieces.push(memory), () => undefined);
                while (this.#unanswered.length >= MAX_QUEUED)
                    await this.#unanswered[0]?.promise;
                signal?.throwIfAborted();
            }
            return await this.#ask({ kind: 'close' });
        }
        catch (error) {
            await this.#ask({ kind: 'close' }).catch(() => undefined);
            throw this.#failure ?? error;
        }
    }
    async stop() {
        await this.#worker.terminate();
    }
    #ask(order, memory = []) {
        if (this.#failure)
            return Promise.reject(this.#failure);
        const answer = Promise.withResolvers();
        this.#unanswered.push(answer);
        this.#worker.postMessage(order, memory);
        return answer.promise;
    }
    #fail(error) {
        this.#failure ??= error;
        for (const { reject } of this.#unanswered.splice(0))
            reject(this.#failure);
    }
}
async function withHashingThread(bytes, use) {
    const thread = bytes >= WORTH_A_THREAD && (0,external_node_os_.availableParallelism)() > 1 ? new HashingThread() : undefined;
    try {
        return await use(thread);
    }
    finally {
        await thread?.stop();
    }
}
function workerScript() {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    return new URL(`./hashing-worker.${extension}`, import.meta.url);
}

// EXTERNAL MODULE: ./build/src/errors/disk-space.js
var disk_space = __webpack_require__(1043);
;// CONCATENATED MODULE: ./build/src/pipeline/input/disk-room.js




const RESULT_BYTES = 16_000_000;
function requireRoom(needs) {
    const disks = Map.groupBy(needs, ({ folder }) => (0,external_node_fs_.statSync)((0,disk_space/* existingFolder */.C)(folder)).dev);
    for (const onDisk of disks.values()) {
        const [{ folder } = { folder: '' }] = onDisk;
        const disk = (0,disk_space/* diskOf */.F)(folder);
        const wanted = onDisk.reduce((sum, { bytes }) => sum + bytes, 0);
        if (!disk || disk.blocks === 0 || disk.bavail * disk.bsize >= wanted)
            continue;
        const parts = onDisk.map(need => `${(0,size_text/* sizeText */.l)(need.bytes)} in ${need.folder} for ${need.what}`);
        throw new task_error/* TaskError */.Ik('DISK_FULL', {
            what: 'A disk of the runner has too little room for this run.',
            why: `${(0,size_text/* sizeText */.l)(disk.bavail * disk.bsize)} are free there, and the run needs ${parts.join(' and ')}.`,
            fix: 'Free space on that disk, or take a runner with a larger one, then run again.',
        });
    }
}
function requireRoomForResult({ tempDir, outputPath, }) {
    requireRoom([
        { folder: tempDir, bytes: RESULT_BYTES, what: 'the archive of the result' },
        { folder: outputPath, bytes: RESULT_BYTES, what: 'the files of the result' },
    ]);
}

;// CONCATENATED MODULE: ./build/src/pipeline/input/encrypt.js












async function encrypt(context, input) {
    const { reporter } = context;
    const { root, tempDir, memory } = input;
    const plain = await preparePlaintext(context, input).catch(rethrow);
    return withHashingThread(plain.before.size, async (thread) => {
        const { key, iv } = (0,key_derivation/* deriveInputKey */.Jq)(root, plain.digest ?? (await digestOf(context, plain, root).catch(rethrow)));
        reporter.secret(key);
        const secret = key.toString('base64');
        const destination = external_node_path_.join(tempDir, 'inputs.enc');
        const known = memory && (await recallCiphertext(memory, key));
        if (known)
            reporter.info('The input is unchanged: an earlier run encrypted it.');
        if (known && plain.isBundle)
            await (0,promises_.unlink)(plain.path);
        const ciphertext = known ?? (await encryptPlaintext(context, plain, destination, { key, iv, thread }));
        const file = async () => {
            if ((0,external_node_fs_.existsSync)(destination))
                return destination;
            const again = plain.isBundle ? await preparePlaintext(context, input).catch(rethrow) : plain;
            const { checksum } = await encryptPlaintext(context, again, destination, { key, iv });
            if (checksum !== ciphertext.checksum) {
                await (0,promises_.unlink)(destination);
                throw changedMeanwhile();
            }
            return destination;
        };
        return { ...ciphertext, secret, remembered: known !== undefined, file };
    });
}
async function preparePlaintext({ reporter, signal }, { files, root, tempDir }) {
    const [only] = files;
    if (only && files.length === 1)
        return { path: only.path, before: await (0,promises_.stat)(only.path), isBundle: false };
    const bundle = external_node_path_.join(tempDir, 'inputs.zip');
    const hasher = new ContentHasher(root);
    await packInputs(files, bundle, {
        signal,
        onBytes: bytes => hasher.update(bytes),
        onTotal: bytes => requireRoom([{ folder: tempDir, bytes, what: 'the packed input' }]),
        onProgress: (done, total) => reporter.progress({ label: 'packing', done, total }),
    });
    return { path: bundle, before: await (0,promises_.stat)(bundle), isBundle: true, digest: hasher.digest() };
}
function digestOf({ reporter, signal }, plain, root) {
    const total = plain.before.size;
    const onProgress = (done) => reporter.progress({ label: 'reading', done, total });
    return contentDigest(plain.path, root, { signal, onProgress, exact: !plain.isBundle });
}
async function encryptPlaintext({ reporter, signal }, plain, destination, how) {
    const total = ciphertextSize(plain.before.size);
    requireRoom([{ folder: external_node_path_.dirname(destination), bytes: total, what: 'the encrypted input' }]);
    const onProgress = (done) => reporter.progress({ label: 'encrypting', done, total });
    const made = await encryptDataset({
        ...how,
        source: plain.path,
        exact: !plain.isBundle,
        destination,
        signal,
        onProgress,
    }).catch(rethrow);
    const after = await (0,promises_.stat)(plain.path);
    const { size, mtimeMs, ino } = plain.before;
    if (size !== after.size || mtimeMs !== after.mtimeMs || ino !== after.ino) {
        await (0,promises_.unlink)(destination);
        throw changedMeanwhile();
    }
    if (plain.isBundle)
        await (0,promises_.unlink)(plain.path);
    return made;
}
function rethrow(error) {
    throw error instanceof exact_file/* ReplacedFileError */.RX ? changedMeanwhile() : error;
}
function changedMeanwhile() {
    return new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: 'A file of `private-files` changed while the step ran.',
        why: 'It has other content now than when it was first read.',
        fix: 'Let no other step or process write to the inputs of this step, and run again.',
    });
}

// EXTERNAL MODULE: ./build/src/pipeline/buy/preflight.js + 2 modules
var preflight = __webpack_require__(96945);
;// CONCATENATED MODULE: ./build/src/pipeline/buy/prepare.js


async function prepare(context, request) {
    const { reporter, identities, onPreflight } = context;
    const facts = await reporter.stage('Preflight', () => (0,preflight/* preflight */.M)(context, request, identities));
    onPreflight?.(facts, request);
    const input = await reporter.stage('Encrypt', () => encryptInput(context, request));
    return { facts, input };
}
async function encryptInput(context, { privateFiles: files, tempDir }) {
    const { identities, memory, reporter } = context;
    if (files.length === 0) {
        reporter.info('This job has no private input.');
        return undefined;
    }
    return encrypt(context, { files, root: identities.root, tempDir, memory });
}

;// CONCATENATED MODULE: ./build/src/pipeline/buy/acquire.js







async function acquireDeal(context, request) {
    const { prepared, candidates } = await locate(context, request);
    const spending = new chain_spending/* Spending */.h({ rlc: request.maxPrice });
    return settle(context, request, { prepared, candidates, spending, isRemake: false });
}
async function remakeDeal(context, request, { candidate, prepared, spending }) {
    const { deal: _, transaction: __, ...purchase } = candidate.purchase;
    const deal = await context.services.hub.deal(purchase.dealId);
    const again = { ...candidate, purchase: { ...purchase, ...(deal && { deal }) } };
    return settle(context, request, { prepared, candidates: [again], spending, isRemake: true });
}
async function findDeal(context, request) {
    const { prepared, candidates } = await locate(context, request);
    const { purchase } = mostAdvanced(candidates);
    const made = isMade(purchase) ? purchase : purchase.failed;
    if (!made) {
        throw new task_error/* TaskError */.Ik('DEAL_NOT_FOUND', {
            what: 'There is no deal to collect for these inputs.',
            why: `${request.network.name} knows no deal ${purchase.dealId}, which is what these inputs, this wallet and this \`idempotency-key\` stand for.`,
            fix: 'Set `deal-id` to the output of the step that submitted, or give both steps the same inputs and the same `idempotency-key` (its default differs between jobs and steps).',
        });
    }
    pickUp(context, made);
    return announce(context, request, { made, prepared });
}
async function locate(context, request) {
    const { identities } = context;
    const prepared = await prepare(context, request);
    const { input } = prepared;
    const candidates = await locateCandidates(context, { request, identities, input });
    if (input)
        reportDataset(context, request, { input, candidate: mostAdvanced(candidates) });
    return { prepared, candidates };
}
async function settle(context, request, way) {
    const { prepared, candidates, spending, isRemake } = way;
    const found = mostAdvanced(candidates);
    const { candidate, made } = isMade(found.purchase)
        ? { candidate: found, made: pickUp(context, found.purchase) }
        : await buyCandidate(context, request, { input: prepared.input, candidates, spending, isRemake });
    return { deal: announce(context, request, { made, prepared }), candidate, prepared, spending };
}
function announce({ milestones }, { beneficiary }, { made, prepared }) {
    const { categorySeconds } = prepared.facts;
    const deal = dealInFlight(made, { categorySeconds, forUs: beneficiary === undefined });
    milestones.onDeal(deal);
    return deal;
}

;// CONCATENATED MODULE: ./build/src/pipeline/follow/judge-look.js

const OUTAGE_BUDGET = 30;
const LOOKS_UNTIL_GONE = 5;
const LAG_SLACK = 60;
const MAX_ATTEMPTS_LOGGED = 3;
const MAX_CAUSES_LOGGED = 2;
const NO_LOOKS = { failures: 0, absences: 0, doubted: undefined, line: '' };
const KEEP_WAITING = { kind: 'wait', patienceMs: 0 };
function judgeLook(look, history, isLast) {
    const judgement = look.seen ? judgeSeen(look.seen, history, isLast) : judgeOutage(history);
    if (judgement.verdict.kind !== 'wait' || !isLast)
        return judgement;
    return { ...judgement, verdict: { kind: 'timed-out' } };
}
function judgeOutage(history) {
    const failures = history.failures + 1;
    return {
        verdict: failures >= OUTAGE_BUDGET ? { kind: 'unreachable' } : KEEP_WAITING,
        history: { ...history, failures },
    };
}
function judgeSeen(seen, before, isLast) {
    const { task, deal } = seen;
    const isGone = task.status === 'UNSET' && !deal;
    const absences = isGone ? before.absences + 1 : 0;
    const news = isGone ? undefined : seen.news;
    const attempts = judgeAttempts(news, before.doubted);
    const history = {
        failures: 0,
        absences,
        doubted: attempts.doubted,
        line: isGone ? 'The deal is not on chain at the moment.' : describe(task, news),
    };
    const end = (kind) => ({ verdict: { kind }, history });
    if (absences === LOOKS_UNTIL_GONE)
        return end('vanished');
    if (task.status === 'COMPLETED')
        return end('completed');
    if (task.status === 'FAILED')
        return end('refunded');
    if (news?.gaveUp)
        return end('dead-at-pool');
    if (seen.now > seen.finalDeadline + LAG_SLACK)
        return end('too-late');
    if (attempts.dead || (attempts.doubtful && isLast))
        return end('dead-at-pool');
    return { verdict: { kind: 'wait', patienceMs: attempts.patienceMs }, history };
}
function describe(task, news) {
    const onChain = task.status === 'UNSET' ? 'Task is not started on chain yet' : `Task is ${task.status} on chain`;
    if (!news)
        return `${onChain}.`;
    const attempts = news.attempts
        .slice(-MAX_ATTEMPTS_LOGGED)
        .map(({ state = 'unknown', causes, exitCode }) => {
        const details = [
            ...causes.slice(0, MAX_CAUSES_LOGGED),
            ...(exitCode === undefined ? [] : [`exit code ${exitCode}`]),
        ];
        return details.length > 0 ? `${state} (${details.join(', ')})` : state;
    });
    if (attempts.length === 0)
        return `${onChain}, ${news.status} at the pool.`;
    const workers = news.attempts.length === 1 ? 'worker' : 'workers';
    return `${onChain}, ${news.status} at the pool, ${attempts.join(' and ')} at the ${workers}.`;
}

;// CONCATENATED MODULE: ./build/src/pipeline/follow/look-at-task.js

async function lookAtTask(context, place) {
    const { services, reporter } = context;
    const { hub } = services;
    const [read, scheduled] = await Promise.allSettled([
        Promise.all([hub.task(place.taskId), hub.deal(place.dealId), hub.now()]),
        askPool(context, place),
    ]);
    if (scheduled.status === 'rejected') {
        reporter.debug(`The scheduler does not answer: ${String(scheduled.reason)}`);
    }
    if (read.status === 'rejected')
        return { error: read.reason };
    const [task, deal, now] = read.value;
    const news = scheduled.status === 'fulfilled' ? scheduled.value : undefined;
    try {
        return { seen: { task, deal, now, finalDeadline: await finalDeadline(context, deal), news } };
    }
    catch (error) {
        return { error };
    }
}
async function askPool({ services, signal }, { workerpool, taskId }) {
    return (await services.schedulerOf(workerpool))?.taskStatus(taskId, signal);
}
async function finalDeadline({ services: { hub } }, deal) {
    if (!deal)
        return Number.POSITIVE_INFINITY;
    const [category, { deadlineRatios }] = await Promise.all([
        hub.category(deal.category),
        hub.configuration(),
    ]);
    return category ? (0,protocol_deal/* dealDeadlines */.M3)(deal, category, deadlineRatios).final : Number.POSITIVE_INFINITY;
}

;// CONCATENATED MODULE: ./build/src/pipeline/follow/poll-pauses.js
const FIRST_MS = 500;
const LONGEST_MS = 30_000;
const LEAST_LONGEST_MS = 2_000;
const GROWTH = 1.2;
const poll_pauses_JITTER = 0.2;
function* pollPauses(categorySeconds, random = Math.random) {
    const longest = Math.min(LONGEST_MS, Math.max(LEAST_LONGEST_MS, categorySeconds * 10));
    for (let pause = FIRST_MS;; pause = Math.min(pause * GROWTH, longest)) {
        yield pause * (1 - poll_pauses_JITTER + random() * 2 * poll_pauses_JITTER);
    }
}

;// CONCATENATED MODULE: ./build/src/iexec/services/failure-causes.js
const OWN_APP = 'docs/own-app.md';
const FAULTS = {
    app: {
        means: 'The fault is with the app.',
        fix: 'Fix the app or its input, and run again',
    },
    input: {
        means: 'The enclave could not fetch or open an input.',
        fix: 'Check that the private input and every URL of `public-urls` can be fetched within 30 seconds, and run again',
    },
    secret: {
        means: 'A key or secret that the task needs is missing or unusable.',
        fix: 'Have its owner push it to the Secret Management Service, and run again',
    },
    result: {
        means: 'The app ran, and what it left in `/iexec_out` cannot be delivered.',
        fix: `Have the app write \`computed.json\` and its files as ${OWN_APP} says, and run again`,
    },
    storage: {
        means: 'The result was made, and could not be stored.',
        fix: 'Run again; if it persists, make the result smaller, or report it to the worker pool’s operator',
    },
    time: {
        means: 'A stage took longer than the category allows.',
        fix: 'Take a larger `category` and run again',
    },
    pool: {
        means: 'The fault is with the worker pool, not with the app or its input.',
        fix: 'Run again later, or at another pool (`workerpool`)',
    },
    chain: {
        means: 'The worker could not do its part on chain; the app and its input are not the cause.',
        fix: 'Run again later, or at another pool (`workerpool`)',
    },
    unknown: {
        means: 'The worker pool does not say whose fault it is.',
        fix: 'Look at what the app printed, if anything, and run again',
    },
};
const SESSION = 'TEE_SESSION_GENERATION_';
const NOT_AUTHORIZED = `${SESSION}EXECUTION_NOT_AUTHORIZED_`;
const SIGNATURE_TOKENS = `${SESSION}GET_SIGNATURE_TOKENS_FAILED_`;
const CAUSES = {
    app: [
        `${SESSION}APP_COMPUTE_INVALID_ENCLAVE_CONFIG`,
        `${SESSION}APP_COMPUTE_NO_ENCLAVE_CONFIG`,
        'APP_COMPUTE_FAILED',
        'APP_IMAGE_DOWNLOAD_FAILED',
        'APP_NOT_FOUND_LOCALLY',
    ],
    input: [
        'PRE_COMPUTE_FAILED_UNKNOWN_ISSUE',
        'INPUT_FILES_DOWNLOAD_FAILED',
        'DATASET_FILE_DOWNLOAD_FAILED',
        'DATASET_FILE_BAD_CHECKSUM',
        'PRE_COMPUTE_DATASET_URL_MISSING',
        'PRE_COMPUTE_DATASET_CHECKSUM_MISSING',
        'PRE_COMPUTE_DATASET_FILENAME_MISSING',
        'PRE_COMPUTE_AT_LEAST_ONE_INPUT_FILE_URL_MISSING',
        'PRE_COMPUTE_DATASET_DOWNLOAD_FAILED',
        'PRE_COMPUTE_INVALID_DATASET_CHECKSUM',
        'PRE_COMPUTE_INPUT_FILE_DOWNLOAD_FAILED',
    ],
    secret: [
        `${SESSION}PRE_COMPUTE_GET_DATASET_SECRET_FAILED`,
        `${SESSION}POST_COMPUTE_GET_ENCRYPTION_TOKENS_FAILED_EMPTY_BENEFICIARY_KEY`,
        'PRE_COMPUTE_DATASET_KEY_MISSING',
        'PRE_COMPUTE_DATASET_DECRYPTION_FAILED',
        'POST_COMPUTE_ENCRYPTION_PUBLIC_KEY_MISSING',
        'POST_COMPUTE_MALFORMED_ENCRYPTION_PUBLIC_KEY',
        'POST_COMPUTE_ENCRYPTION_FAILED',
    ],
    result: [
        'POST_COMPUTE_FAILED_UNKNOWN_ISSUE',
        'DETERMINISM_HASH_NOT_FOUND',
        'POST_COMPUTE_COMPUTED_FILE_NOT_FOUND',
        'POST_COMPUTE_RESULT_DIGEST_COMPUTATION_FAILED',
        'POST_COMPUTE_OUT_FOLDER_ZIP_FAILED',
        'POST_COMPUTE_TOO_LONG_RESULT_FILE_NAME',
    ],
    storage: [
        'POST_COMPUTE_STORAGE_TOKEN_MISSING',
        'POST_COMPUTE_RESULT_FILE_NOT_FOUND',
        'POST_COMPUTE_DROPBOX_UPLOAD_FAILED',
        'POST_COMPUTE_IPFS_UPLOAD_FAILED',
        'RESULT_LINK_MISSING',
    ],
    time: ['APP_COMPUTE_TIMEOUT', 'PRE_COMPUTE_TIMEOUT', 'POST_COMPUTE_TIMEOUT'],
    pool: [
        'REVEAL_TIMEOUT',
        'CONTRIBUTION_TIMEOUT',
        `${SESSION}POST_COMPUTE_GET_STORAGE_TOKENS_FAILED`,
        `${SESSION}INVALID_AUTHORIZATION`,
        `${NOT_AUTHORIZED}EMPTY_PARAMS_UNAUTHORIZED`,
        `${NOT_AUTHORIZED}NO_MATCH_ONCHAIN_TYPE`,
        `${NOT_AUTHORIZED}GET_CHAIN_TASK_FAILED`,
        `${NOT_AUTHORIZED}TASK_NOT_ACTIVE`,
        `${NOT_AUTHORIZED}GET_CHAIN_DEAL_FAILED`,
        `${NOT_AUTHORIZED}INVALID_SIGNATURE`,
        `${SIGNATURE_TOKENS}EMPTY_WORKER_ADDRESS`,
        `${SIGNATURE_TOKENS}EMPTY_PUBLIC_ENCLAVE_CHALLENGE`,
        `${SIGNATURE_TOKENS}EMPTY_TEE_CHALLENGE`,
        `${SIGNATURE_TOKENS}EMPTY_TEE_CREDENTIALS`,
        `${SESSION}SECURE_SESSION_STORAGE_CALL_FAILED`,
        `${SESSION}SECURE_SESSION_GENERATION_FAILED`,
        `${SESSION}SECURE_SESSION_NO_TEE_FRAMEWORK`,
        `${SESSION}GET_TASK_DESCRIPTION_FAILED`,
        `${SESSION}NO_SESSION_REQUEST`,
        `${SESSION}NO_TASK_DESCRIPTION`,
        `${SESSION}UNKNOWN_ISSUE`,
        'PRE_COMPUTE_MISSING_ENCLAVE_CONFIGURATION',
        'PRE_COMPUTE_INVALID_ENCLAVE_CONFIGURATION',
        'PRE_COMPUTE_INVALID_ENCLAVE_HEAP_CONFIGURATION',
        'PRE_COMPUTE_IMAGE_MISSING',
        'PRE_COMPUTE_TASK_ID_MISSING',
        'PRE_COMPUTE_EXIT_REPORTING_FAILED',
        'PRE_COMPUTE_WORKER_ADDRESS_MISSING',
        'PRE_COMPUTE_TEE_CHALLENGE_PRIVATE_KEY_MISSING',
        'PRE_COMPUTE_INVALID_TEE_SIGNATURE',
        'PRE_COMPUTE_OUTPUT_PATH_MISSING',
        'PRE_COMPUTE_IS_DATASET_REQUIRED_MISSING',
        'PRE_COMPUTE_INPUT_FILES_NUMBER_MISSING',
        'PRE_COMPUTE_OUTPUT_FOLDER_NOT_FOUND',
        'PRE_COMPUTE_SAVING_PLAIN_DATASET_FAILED',
        'POST_COMPUTE_IMAGE_MISSING',
        'POST_COMPUTE_TASK_ID_MISSING',
        'POST_COMPUTE_EXIT_REPORTING_FAILED',
        'POST_COMPUTE_WORKER_ADDRESS_MISSING',
        'POST_COMPUTE_TEE_CHALLENGE_PRIVATE_KEY_MISSING',
        'POST_COMPUTE_INVALID_TEE_SIGNATURE',
        'POST_COMPUTE_SEND_COMPUTED_FILE_FAILED',
        'TEE_NOT_SUPPORTED',
        'ENCLAVE_SIGNATURE_NOT_FOUND',
        'WORKERPOOL_AUTHORIZATION_NOT_FOUND',
        'TEE_PREPARATION_FAILED',
        'UNKNOWN_SMS',
        'GET_TEE_SERVICES_CONFIGURATION_FAILED',
        'ABORTED_BY_WORKER',
    ],
    chain: [
        'CHAIN_UNREACHABLE',
        'BLOCK_NOT_REACHED',
        'STAKE_TOO_LOW',
        'OUT_OF_GAS',
        'TASK_NOT_ACTIVE',
        'TASK_DESCRIPTION_INVALID',
        'TASK_DESCRIPTION_NOT_FOUND',
        'CONTRIBUTION_ALREADY_SET',
        'CONSENSUS_REACHED',
        'CHAIN_RECEIPT_NOT_VALID',
        'CONSENSUS_BLOCK_MISSING',
        'TRUST_NOT_1',
        'TASK_ALREADY_CONTRIBUTED',
        'CANNOT_REVEAL',
    ],
    unknown: ['UNKNOWN'],
};
const SPECIAL = {
    APP_IMAGE_DOWNLOAD_FAILED: {
        means: 'The worker could not download the app’s image.',
        fix: 'Check that the image is public and still in its registry, and run again',
    },
    APP_NOT_FOUND_LOCALLY: {
        means: 'The worker could not download the app’s image.',
        fix: 'Check that the image is public and still in its registry, and run again',
    },
    DETERMINISM_HASH_NOT_FOUND: {
        means: 'No result was made: the app crashed or wrote no `computed.json`.',
        fix: `See its exit code and what it printed, fix the app or its input (${OWN_APP}), and run again`,
    },
    POST_COMPUTE_COMPUTED_FILE_NOT_FOUND: { means: 'The app wrote no usable `computed.json`.' },
    POST_COMPUTE_RESULT_DIGEST_COMPUTATION_FAILED: {
        means: 'What `computed.json` names is missing or empty, so that it has no digest.',
    },
    POST_COMPUTE_TOO_LONG_RESULT_FILE_NAME: {
        means: 'The name of a result file is longer than 31 bytes.',
        fix: 'Have the app write shorter file names, and run again',
    },
    CHAIN_RECEIPT_NOT_VALID: {
        means: 'The chain refused the worker’s contribution, or did not confirm it; an app that writes `callback-data` for a deal without a callback is refused too.',
    },
    PRE_COMPUTE_INVALID_DATASET_CHECKSUM: {
        means: 'What lies at the input’s location is not the file that was registered.',
    },
    PRE_COMPUTE_DATASET_DECRYPTION_FAILED: {
        means: 'The key in the Secret Management Service does not open the input.',
        fix: 'Register the input again with the right key, and run again',
    },
    CONTRIBUTION_TIMEOUT: { means: 'No worker brought a result before the contribution deadline.' },
};
const PREFIXES = [
    ['PRE_COMPUTE_', 'input'],
    ['POST_COMPUTE_', 'result'],
    ['APP_', 'app'],
    ['TEE_', 'pool'],
];
const FAULT_OF = new Map(Object.entries(CAUSES).flatMap(([fault, causes]) => causes.map(cause => [cause, fault])));
const KNOWN_CAUSES = new Set(FAULT_OF.keys());
const KILLED = 137;
function adviseOn(causes, exitCode) {
    const [cause] = causes;
    if (exitCode === KILLED && (cause === undefined || isAboutResult(cause))) {
        return {
            fault: 'app',
            means: 'The app was killed: it ran into the time limit of its category, or out of memory.',
            fix: 'Take a larger `category`, or have the app need less memory, and run again',
        };
    }
    if (exitCode !== undefined && exitCode !== 0 && (cause === undefined || isAboutResult(cause)))
        return { fault: 'app', ...FAULTS.app };
    if (cause === undefined)
        return { fault: 'unknown', ...FAULTS.unknown };
    const fault = FAULT_OF.get(cause) ?? PREFIXES.find(([prefix]) => cause.startsWith(prefix))?.[1] ?? 'unknown';
    return { fault, ...FAULTS[fault], ...SPECIAL[cause] };
}
function isAboutResult(cause) {
    return FAULT_OF.get(cause) === 'result' || cause === 'APP_COMPUTE_FAILED';
}

;// CONCATENATED MODULE: ./build/src/pipeline/follow/task-failure.js


function taskFailed({ taskId, dealId, price, news, refunded, evidence }) {
    const causes = news?.causes ?? [];
    const told = causes.length > 0 || news?.appExitCode !== undefined;
    const advice = adviseOn(causes, news?.appExitCode);
    const sentences = [
        news?.gaveUpBy && `The pool gave it up with ${news.gaveUpBy}.`,
        !refunded && news?.noneLeft && !news.gaveUp && attemptsEnded(news),
        news?.appExitCode !== undefined && `The app ended with exit code ${news.appExitCode}.`,
        causes.length > 0 && `The worker says: ${causes.join(', ')}.`,
        told && advice.means,
    ].filter(Boolean);
    return new task_error/* TaskError */.Ik('TASK_FAILED', {
        what: `The task ${taskId} failed.`,
        why: sentences.join(' ') || whyUntold(news, refunded),
        fix: `${advice.fix}; ${refunded && price > 0n ? 'what the task cost is back on the account that paid it.' : moneyOf(price, refunded || news?.gaveUp ? undefined : dealId)}`,
        evidence,
    });
}
function attemptsEnded({ attempts }) {
    const states = [...new Set(attempts.map(({ state }) => state))].join(', ');
    return attempts.length === 1
        ? `The worker that had it gave it up (${states}), and no other has taken it.`
        : `All ${attempts.length} workers that had it gave it up (${states}).`;
}
function whyUntold(news, refunded) {
    if (refunded)
        return 'The chain says so; the pool gives no cause.';
    return `The worker pool says so (${news?.status ?? 'no state'}), and gives no cause.`;
}
function moneyOf(price, dealId) {
    const refund = price === 0n
        ? 'the deal is free, so there is nothing to claim back.'
        : 'the `sweep` action claims back what the task cost after its final deadline.';
    if (dealId === undefined)
        return refund;
    return `${refund} Should another worker bring the result after all, \`collect\` fetches it with \`deal-id: ${dealId}\`.`;
}
function taskTooLate({ taskId, price }, status, news, evidence) {
    const causes = news?.causes ?? [];
    const exit = news?.appExitCode === undefined ? '' : ` The app ended with exit code ${news.appExitCode}.`;
    const told = causes.length > 0 ? ` The worker says: ${causes.join(', ')}.` : '';
    return new task_error/* TaskError */.Ik('TASK_FAILED', {
        what: `The task ${taskId} was ${status === 'UNSET' ? 'never started' : 'not done in time'}.`,
        why: `Its final deadline has passed, after which the chain takes no result${exit || told ? `.${exit}${told}` : '; the pool does not say why.'}`,
        fix: `Run again, which buys a new task unless \`retry\` is \`never\`; ${price === 0n ? 'this one was free.' : 'the `sweep` action claims back what this one cost.'}`,
        evidence,
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/follow/task-log.js
const MAX_WORKERS = 3;
const MAX_LOG_LINES = 500;
class TaskLog {
    #context;
    #source;
    #lines = [];
    #known = 0;
    #fetching;
    #stopped = new AbortController();
    constructor(context, source) {
        this.#context = context;
        this.#source = source;
    }
    look(news) {
        const failures = countFailures(news);
        if (failures <= this.#known)
            return;
        this.#fetching ??= this.#fetch(failures).finally(() => {
            this.#fetching = undefined;
        });
    }
    get soFar() {
        return this.#lines;
    }
    stop() {
        this.#stopped.abort();
    }
    async excerpts(news) {
        await this.#fetching;
        const failures = countFailures(news);
        if (this.#lines.length === 0 || failures > this.#known)
            await this.#fetch(failures);
        return this.#lines;
    }
    async #fetch(failures) {
        const { services, reporter, signal } = this.#context;
        const { workerpool, taskId, requester } = this.#source;
        const either = AbortSignal.any([signal, this.#stopped.signal]);
        try {
            const scheduler = await services.schedulerOf(workerpool);
            const logs = (await scheduler?.taskLogs(taskId, requester, either)) ?? [];
            const excerpts = logs.slice(-MAX_WORKERS).flatMap(({ worker, stdout, stderr }) => {
                const lines = lastLines(`${stdout}\n${stderr}`);
                const title = `What the app printed on worker ${worker}`;
                return lines.length > 0 ? [{ title, source: 'app', lines }] : [];
            });
            if (excerpts.length > 0)
                this.#lines = excerpts;
            this.#known = failures;
        }
        catch (error) {
            reporter.debug(`The task’s logs cannot be read: ${String(error)}`);
        }
    }
}
function countFailures(news) {
    return (news?.attempts ?? []).filter(({ over, exitCode = 0 }) => over || exitCode !== 0).length;
}
function lastLines(text) {
    const lines = text.split('\n').filter(line => line.trim() !== '');
    const left = lines.length - MAX_LOG_LINES;
    return left > 0 ? [`(${left} lines before these)`, ...lines.slice(left)] : lines;
}

;// CONCATENATED MODULE: ./build/src/pipeline/follow/poll.js







async function poll(context, input) {
    const log = new TaskLog(context, input);
    try {
        return await follow(context, input, log);
    }
    finally {
        log.stop();
    }
}
async function follow(context, input, log) {
    const { reporter, signal } = context;
    const { wait } = input;
    const pauses = pollPauses(input.categorySeconds);
    let history = NO_LOOKS;
    for (;;) {
        const look = await lookAtTask(context, input);
        signal.throwIfAborted();
        const { verdict, history: next } = judgeLook(look, history, wait.isOver);
        if (!look.seen)
            reporter.debug(`Reading the task failed (${next.failures} in a row): ${String(look.error)}`);
        if (next.line !== history.line)
            reporter.info(next.line);
        history = next;
        if (verdict.kind !== 'wait')
            return endWith(verdict, look, input, log);
        log.look(look.seen?.news);
        await wait.pause(Math.max(pauses.next().value, verdict.patienceMs), signal);
    }
}
async function endWith({ kind }, look, input, log) {
    if (kind === 'timed-out')
        throw timedOut(input, log);
    if (!look.seen)
        throw look.error;
    const { task, news } = look.seen;
    if (kind === 'vanished')
        throw vanished(input);
    if (task.status === 'COMPLETED' || task.status === 'FAILED')
        input.onEnd?.(task.status);
    if (kind === 'completed')
        return task;
    const evidence = await log.excerpts(news);
    if (kind === 'too-late')
        throw taskTooLate(input, task.status, news, evidence);
    throw taskFailed({ ...input, news, refunded: kind === 'refunded', evidence });
}
function vanished({ dealId }) {
    return new task_error/* TaskError */.Ik('DEAL_VANISHED', {
        what: 'The deal is no longer on chain.',
        why: `Deal ${dealId} was there, and ${LOOKS_UNTIL_GONE} looks in a row do not find it: the chain was reorganised, and its price is back on the account.`,
        fix: 'Run the job that bought it again: it makes the same deal by the same order, or finds it if it came back; nothing is bought twice.',
    });
}
function timedOut({ timeoutMs, dealId }, log) {
    return new task_error/* TaskError */.Ik('TASK_TIMEOUT', {
        what: `The task did not end within ${(0,duration_text/* durationText */.S)(timeoutMs)}.`,
        why: 'The task goes on; only the waiting was stopped.',
        fix: `Fetch the result later with the \`collect\` action and \`deal-id: ${dealId}\`, re-run this job, which finds the deal and does not pay again, or raise \`timeout\`.`,
        evidence: log.soFar,
    });
}

// EXTERNAL MODULE: ./build/src/pipeline/provenance/evidence.js + 2 modules
var provenance_evidence = __webpack_require__(8647);
;// CONCATENATED MODULE: ./build/src/pipeline/provenance/file-checks.js

function checkFiles(cid, result, tell) {
    const archive = (0,verification_checks/* passed */.bF)('archive', `Its bytes are those of ${cid}.`);
    if (!result) {
        const why = 'The result is encrypted for another wallet, so its files cannot be compared with the digest.';
        return [archive, (0,verification_checks/* notChecked */.lb)('digest', why)];
    }
    const covered = new Set(result.coveredFiles);
    const others = result.files.map(file => file.path).filter(name => !covered.has(name));
    const vouched = covered.size === 0 ? 'the data for the callback, and no file' : tell([...covered]);
    const digest = (0,verification_checks/* passed */.bF)('digest', `The digest, computed again, is the chain’s; it vouches for ${vouched}.`);
    return [archive, digest, ...checkOtherFiles(others, tell)];
}
function checkOtherFiles(names, tell) {
    if (names.length === 0)
        return [];
    const why = `${tell(names)}: the archive’s CID covers them, but a worker named it, not the enclave. ` +
        'Should the app name a file that is always the same, the digest says nothing of the others.';
    return [(0,verification_checks/* notChecked */.lb)('other-files', why)];
}

// EXTERNAL MODULE: ./build/src/pipeline/provenance/contribution-checks.js + 1 modules
var contribution_checks = __webpack_require__(33856);
;// CONCATENATED MODULE: ./build/src/pipeline/provenance/verify.js


async function verify({ services: { hub } }, { evidence, order, terms: named = {}, wallet, network, appLock }) {
    const { domain } = await hub.configuration();
    const terms = order
        ? await (0,deal_checks/* checkDealTerms */.ot)(evidence.deal, order, { domain, ...(0,deal_checks/* poolFacts */.YA)(hub) })
        : await (0,deal_checks/* checkNamedDeal */.Y)(evidence.deal, named, { wallet, pools: (0,deal_checks/* poolFacts */.YA)(hub) });
    const proof = await (0,contribution_checks/* checkContribution */.D)(evidence, hub);
    if (!appLock)
        return [terms, ...proof];
    return [terms, (0,deal_checks/* checkAppLock */.HP)(evidence.deal, evidence.app, network.chainId, appLock), ...proof];
}

// EXTERNAL MODULE: ./build/src/errors/message-of.js
var message_of = __webpack_require__(15626);
// EXTERNAL MODULE: ./build/src/errors/system-error.js
var system_error = __webpack_require__(83031);
// EXTERNAL MODULE: ./build/src/errors/without-path.js
var without_path = __webpack_require__(13621);
// EXTERNAL MODULE: ./build/src/files/private-modes.js
var private_modes = __webpack_require__(57455);
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
            await (0,give_turn/* giveTurn */.p)(signal);
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
        const onProgressOfEntry = (done) => onProgress?.(Math.min(packed + done, zip.fileSize), zip.fileSize);
        const file = await unpackEntry(zip, entry, name, {
            tree,
            staging,
            maxFolders: maxEntries,
            count,
            onProgress: onProgressOfEntry,
            signal,
        });
        files.push(file);
        packed += entry.compressedSize;
    }
    (0,zip_reader/* assertNothingElse */.bT)(zip);
    onProgress?.(zip.fileSize, zip.fileSize);
    return { files, leftOut };
}
async function unpackEntry(zip, entry, name, { tree, staging, maxFolders, count, onProgress, signal }) {
    const small = (0,zip_reader/* readSmallEntry */.Yn)(zip, entry);
    if (small)
        count(small.length);
    const path = tree.place(name, file => (0,external_node_fs_.writeFileSync)(file, small ?? '', { flag: 'wx', mode: private_modes/* PRIVATE_FILE */.r }));
    if (tree.folders > maxFolders)
        throw tooMany(tree.folders, 'folders', maxFolders);
    let unpacked = 0;
    const countOfEntry = (bytes) => {
        count(bytes);
        unpacked += bytes;
        onProgress(Math.floor((unpacked / entry.uncompressedSize) * entry.compressedSize));
    };
    const target = (0,external_node_path_.join)(staging, ...path.split('/'));
    const content = small
        ? { size: small.length, sha256: (0,external_node_crypto_.hash)('sha256', small) }
        : await unpackLarge(zip, entry, { target, count: countOfEntry, signal });
    const isKept = name !== path && name.length <= MAX_KEPT_NAME;
    return { path, ...(isKept && { name }), ...content };
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
        why: `It is not a sound zip archive: ${(0,message_of/* messageOf */.b)(error)}.`,
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
// EXTERNAL MODULE: ./build/src/iexec/protocol/result-location.js
var result_location = __webpack_require__(68822);
// EXTERNAL MODULE: ./build/src/text/without-full-stop.js
var without_full_stop = __webpack_require__(97240);
// EXTERNAL MODULE: ./build/src/pipeline/context/results.js
var results = __webpack_require__(29086);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/assert-digest.js
var assert_digest = __webpack_require__(34047);
;// CONCATENATED MODULE: ./build/src/pipeline/collect/odd-names.js
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

;// CONCATENATED MODULE: ./build/src/pipeline/collect/decrypt.js











const MAX_ENTRIES = 100_000;
const BYTES_PER_ENTRY = 100_000;
const ERROR_REPORT = 'error.txt';
const MAX_REPORT_BYTES = 2_000;
async function decrypt(context, input) {
    if (await (0,result_cipher.isEncryptedResult)(input.archive))
        return unpackEncrypted(context, input);
    context.reporter.warn('The worker stored the result in clear: anyone who knows its CID can read it.', 'Result is public');
    return unpack(context, { path: input.archive, wasPublic: true }, input);
}
async function unpackEncrypted(context, input) {
    const { reporter, signal } = context;
    const { archive, tempDir, resultKey } = input;
    const destination = external_node_path_.join(tempDir, 'iexec_out.zip');
    const onProgress = (done, total) => reporter.progress({ label: 'decrypting', done, total });
    const { privateKey } = await resultKey();
    try {
        await (0,result_cipher/* openResult */.c)({ archive, privateKey, destination, signal, onProgress });
        return await unpack(context, { path: destination, wasPublic: false }, input);
    }
    finally {
        await (0,promises_.rm)(destination, { force: true });
    }
}
async function unpack({ reporter, disclosure, signal }, archive, { evidence, outputPath, maxOutputBytes }) {
    let covering;
    const unpacked = await unpackResult({
        archive: archive.path,
        destination: outputPath,
        maxBytes: maxOutputBytes,
        maxEntries: Math.max(MAX_ENTRIES, Math.floor(maxOutputBytes / BYTES_PER_ENTRY)),
        mayName: disclosure.mayName,
        signal,
        onProgress: (done, total) => reporter.progress({ label: 'unpacking', done, total }),
        verify: async (directory, files) => {
            await assertNoErrorReport(directory, files, disclosure.mayName || archive.wasPublic);
            if (archive.wasPublic)
                assertMayBePublic(evidence);
            covering = await (0,assert_digest/* assertDigest */.V)(directory, files, evidence);
        },
    });
    if (!covering)
        throw new Error('the result was not verified');
    for (const warning of oddNames(unpacked, disclosure.tell))
        reporter.warn(warning, 'Odd names in the result');
    const { digest, coveredFiles } = covering;
    return { files: unpacked.files, digest, coveredFiles };
}
function assertMayBePublic({ deal, task }) {
    if (!(0,params/* asksEncryption */.Mw)(deal.params))
        return;
    const place = (0,result_location/* parseResultLocation */.o)(task.results).cid;
    throw new task_error/* TaskError */.Ik('RESULT_UNVERIFIED', {
        what: 'The result is not encrypted, though the order says so.',
        why: `The enclave gets the key from the Secret Management Service and encrypts the result with it. This one was stored in clear (CID ${place}), so nothing shows that an enclave made it.`,
        fix: 'Do not use this result; report the worker pool, and run again with another one (`workerpool`).',
    });
}
async function assertNoErrorReport(directory, files, mayQuote) {
    const names = files.map(file => file.path).filter(name => name !== results/* COMPUTED */.g0);
    if (names.length !== 1 || names[0] !== ERROR_REPORT)
        return;
    const report = mayQuote ? await readStart(external_node_path_.join(directory, ERROR_REPORT), MAX_REPORT_BYTES) : '';
    throw new task_error/* TaskError */.Ik('RESULT_APP_ERROR', {
        what: 'The task ended with an error report instead of a result.',
        why: mayQuote
            ? `The worker says: ${(0,without_full_stop/* withoutFullStop */.Q)(report.replace(/\s+/g, ' ').trim())}.`
            : 'It was encrypted like a result and is not quoted here, since the plain files are not published; `artifact: decrypted` shows it.',
        fix: 'Check that the app’s image can be pulled and its inputs read, then start a new run: a re-run finds this result again.',
    });
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

;// CONCATENATED MODULE: ./build/src/pipeline/collect/download.js




const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000];
async function download(context, input) {
    const { services, reporter, signal } = context;
    const { task, tempDir, maxBytes } = input;
    const { cid } = (0,result_location/* parseResultLocation */.o)(task.results);
    const destination = external_node_path_.join(tempDir, results/* ARCHIVE */.$3);
    const onProgress = (done, total) => reporter.progress({ label: 'downloading', done, ...(total !== undefined && { total }) });
    const { size } = await whileMissing(context, input, () => services.results.download(cid, destination, { maxBytes, signal, onProgress }));
    onProgress(size, size);
    return { cid, path: destination };
}
async function whileMissing({ reporter, signal }, { wait }, fetchIt) {
    for (const [tries, pause] of PAUSES.entries()) {
        try {
            return await fetchIt();
        }
        catch (error) {
            if (!(0,task_error/* isTaskError */.Oj)(error, 'RESULT_MISSING') || pause > wait.leftMs)
                throw error;
        }
        if (tries === 0)
            reporter.info('No gateway has the result yet, so they are asked again.');
        await wait.pause(pause, signal);
    }
    return fetchIt();
}

;// CONCATENATED MODULE: ./build/src/pipeline/collect/publish.js
async function publish({ reporter, signal }, publisher, publication) {
    signal.throwIfAborted();
    if (!publication)
        return undefined;
    const artifact = await publisher.publish(publication);
    if (artifact)
        reporter.info(`Published artifact ${artifact.name} (${artifact.size} bytes, sha256:${artifact.digest}).`);
    return artifact;
}

;// CONCATENATED MODULE: ./build/src/pipeline/collect/keep-ciphertext.js



const NOT_KEPT = new Set(['APP_CHANGED', 'DEAL_MISMATCH', 'ARTIFACT_FAILED']);
const KEPT_IN_CLEAR = new Set(['RESULT_APP_ERROR', 'RESULT_CORRUPT']);
async function keepCiphertext({ context, publisher, milestones }, archive, error) {
    const { reporter, signal } = context;
    const { code } = (0,task_error/* asTaskError */.eJ)(error);
    if (signal.aborted || NOT_KEPT.has(code))
        return;
    try {
        if (!KEPT_IN_CLEAR.has(code) && !(await isEncrypted(archive))) {
            reporter.info(`The result was stored in clear and is not verified, so it is not published. Its CID is ${archive.cid}.`);
            return;
        }
        await reporter.stage('Publish', async () => {
            const artifact = await publish(context, publisher, await publisher.choose(undefined, archive));
            if (!artifact)
                return;
            reporter.info('It is the archive as the worker stored it, since the result itself could not be delivered. ' +
                `Its key is derived from the wallet, so this action alone opens it: \`collect\` with \`deal-id: ${archive.dealId}\` brings the result once the cause is gone, and pays nothing.`);
            milestones.onArtifact(artifact);
        });
    }
    catch (failure) {
        const { what, why } = (0,task_error/* asTaskError */.eJ)(failure);
        reporter.warn(`The archive of the result could not be kept either. ${what} ${why}`, 'No artifact');
    }
}
async function isEncrypted({ path }) {
    return (0,result_cipher.isEncryptedResult)(path).catch(() => false);
}

// EXTERNAL MODULE: ./build/src/render-check/compare/verdict-texts.js
var verdict_texts = __webpack_require__(1211);
// EXTERNAL MODULE: ./build/src/render-check/formats/picture-formats.js
var picture_formats = __webpack_require__(7063);
;// CONCATENATED MODULE: ./build/src/pipeline/collect/render-check.js





const MAX_NAMED = 20;
async function checkRender({ reporter, disclosure, signal }, check, { outputPath, files }) {
    try {
        const finished = await reporter.stage('Compare', async () => {
            const { runRenderCheck } = await Promise.all(/* import() */[__webpack_require__.e(9318), __webpack_require__.e(8832), __webpack_require__.e(7275)]).then(__webpack_require__.bind(__webpack_require__, 47275));
            const names = files.map(file => file.path);
            const done = await runRenderCheck(check, outputPath, names, signal).catch(error => explain(error, disclosure, outputPath));
            logFindings({ reporter, disclosure }, done, check);
            return done;
        });
        return { finished };
    }
    catch (error) {
        return { error };
    }
}
function withReport(result, attempt) {
    return result && { ...result, files: [...result.files, ...(attempt?.finished?.files ?? [])] };
}
function withPage(publication, attempt, outputPath) {
    const report = attempt?.finished?.report;
    if (report === undefined || publication?.kind !== 'files')
        return publication;
    return { ...publication, page: external_node_path_.join(outputPath, report) };
}
function logFindings({ reporter, disclosure: { mayName } }, finished, check) {
    const { result, notAccepted } = finished;
    reporter.info((0,verdict_texts/* verdictLine */.MT)(result));
    const toName = result.pictures.filter(({ verdict }) => verdict !== 'same');
    if (mayName) {
        for (const picture of toName.slice(0, MAX_NAMED)) {
            reporter.info(`  ${picture.verdict}: ${picture.name}. ${(0,verdict_texts/* finding */.gk)(picture)}`);
        }
        if (toName.length > MAX_NAMED)
            reporter.info(`  and ${toName.length - MAX_NAMED} more.`);
    }
    const warn = (line) => reporter.warn(line, 'Render check');
    if (check.update && notAccepted.length > 0) {
        const which = mayName ? `: ${notAccepted.join('; ')}` : '';
        warn(`${notAccepted.length} pictures could not become the baseline${which}.`);
    }
    if (check.update && result.counts.missing > 0) {
        warn(`Baselines without a matching picture: ${result.counts.missing}. Delete them if that is intended.`);
    }
    if (result.outcome === 'nothing-compared') {
        warn(`The result holds no ${picture_formats/* FORMAT_NAMES */.BU} picture, so nothing was compared.`);
    }
    if (result.others.length > 0) {
        const which = mayName ? `: ${namesOf(result.others)}` : '';
        warn(`Pictures of formats that are not compared: ${result.others.length}${which}.`);
    }
    if (result.outcome === 'failed' && check.onDifference === 'warn')
        warn((0,verdict_texts/* verdictLine */.MT)(result));
}
function assertNoDifference({ finished, error }, { onDifference }, { mayName }) {
    if (!finished)
        throw error;
    const { result } = finished;
    if (result.outcome !== 'failed' || onDifference !== 'fail')
        return;
    const names = result.pictures.filter(({ verdict }) => verdict !== 'same').map(({ name }) => name);
    throw new task_error/* TaskError */.Ik('RENDER_DIFFERS', {
        what: 'The pictures are not what the baseline expects.',
        why: mayName ? `${(0,verdict_texts/* verdictLine */.MT)(result)} See ${namesOf(names)}.` : (0,verdict_texts/* verdictLine */.MT)(result),
        fix: fixOf(result),
    });
}
function fixOf({ counts, pictures }) {
    if (counts.missing === pictures.length) {
        return 'Find out why the run made no such picture; delete the baseline if that is intended.';
    }
    if (counts.missing > 0 && counts.new > 0 && counts.different + counts.same === 0) {
        return 'No picture has the name of a baseline. Names start below the folder of `baseline` and below the output folder: set `baseline` one folder higher or lower.';
    }
    return 'Open the report; if the new pictures are right, run once with `baseline-update: true` and commit them.';
}
function namesOf(names) {
    const rest = names.length > 3 ? ` and ${names.length - 3} more` : '';
    return `${names.slice(0, 3).join(', ')}${rest}`;
}
function nothingToCompare() {
    return new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: 'The input `baseline` cannot be used with this deal.',
        why: 'Its result is encrypted for another wallet, so there are no pictures to compare here.',
        fix: 'Remove `baseline`, or compare where the result can be decrypted.',
    });
}
function explain(error, { mayName, guard }, outputPath) {
    if (!(error instanceof move_into/* UnsafeDestinationError */.$r))
        throw guard(error, outputPath);
    throw new task_error/* TaskError */.Ik('INPUT_INVALID', {
        what: 'The report of the render check cannot be written.',
        why: `In the folder that \`output-path\` names, ${mayName ? error.path : 'something'} ${error.message}.`,
        fix: 'Set `output-path` to a new or an empty folder.',
        cause: mayName ? error : undefined,
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/collect/collect.js












async function collectDeal(deal, request, deps) {
    const { context, renderCheck } = deps;
    if (renderCheck && !deal.forUs)
        throw nothingToCompare();
    const arrival = await fetchResult(deal, request, deps);
    let attempt;
    try {
        attempt = await deliver(arrival, request, deps);
    }
    catch (error) {
        await keepCiphertext(deps, arrival.archive, error);
        throw error;
    }
    if (renderCheck && attempt)
        assertNoDifference(attempt, renderCheck, context.disclosure);
}
async function fetchResult(deal, request, { context, identities: { requester }, milestones }) {
    const { reporter, clock } = context;
    const { network, timeoutMs, tempDir, maxOutputBytes: maxBytes, wait = new Wait(clock, timeoutMs), } = request;
    const onEnd = (end) => milestones.onTaskEnd(end);
    const task = await reporter.stage('Poll', () => poll(context, { ...deal, timeoutMs, wait, requester, onEnd }));
    const evidence = (0,provenance_evidence/* gatherEvidence */.h)(context, { dealId: deal.dealId, task, match: deal.transaction });
    evidence.catch(() => { });
    const downloaded = await reporter.stage('Download', () => download(context, { task, tempDir, maxBytes, wait }));
    const archive = { ...downloaded, dealId: deal.dealId, network: network.name, forUs: deal.forUs };
    return { deal, archive, evidence };
}
async function deliver(arrival, request, deps) {
    const { context, milestones, renderCheck } = deps;
    const { archive, deal } = arrival;
    const { outputPath } = request;
    const proof = await verifyArrival(arrival, request, deps);
    const result = deal.forUs ? await decryptProved(archive, proof, request, deps) : undefined;
    const checks = [...proof.checks, ...checkFiles(archive.cid, result, context.disclosure.tell)];
    milestones.onChecks(checks);
    milestones.onResult(result, { ...archive, digest: proof.evidence.task.resultDigest });
    const attempt = renderCheck && result && (await checkRender(context, renderCheck, { outputPath, files: result.files }));
    if (attempt?.finished)
        milestones.onRenderCheck(attempt.finished);
    await publishResult({ ...arrival, result, attempt }, { ...proof, checks }, request, deps);
    return attempt;
}
async function verifyArrival({ deal: { order, terms }, evidence: gathering }, { network, appLock }, { context, identities, milestones }) {
    const { reporter } = context;
    return reporter.stage('Verify', async () => {
        const evidence = await gathering;
        const wallet = identities.requester.address;
        const checks = await verify(context, { evidence, order, terms, wallet, network, appLock });
        for (const { name, outcome, detail } of checks) {
            reporter.info(`${verification_checks.CHECK_TITLES[name]}: ${outcome}. ${detail}`);
        }
        milestones.onChecks(checks);
        (0,verification_checks/* assertNoneFailed */.q2)(checks);
        return { evidence, checks };
    });
}
async function decryptProved(archive, { evidence, checks }, { tempDir, outputPath, maxOutputBytes }, { context, identities: { resultKey }, milestones }) {
    const input = { archive: archive.path, evidence, resultKey, tempDir, outputPath, maxOutputBytes };
    try {
        return await context.reporter.stage('Decrypt', () => decrypt(context, input));
    }
    catch (error) {
        if ((0,task_error/* isTaskError */.Oj)(error, 'RESULT_MISMATCH'))
            milestones.onChecks([...checks, (0,verification_checks/* failed */.gz)('digest', error.why)]);
        throw error;
    }
}
async function publishResult({ deal: { order }, archive, result, attempt, }, { evidence, checks }, { network, outputPath }, { context, publisher, milestones }) {
    const { reporter, disclosure } = context;
    const reported = withReport(result, attempt);
    const artifact = await reporter.stage('Publish', async () => {
        const publication = await publisher.choose(reported, archive).catch(error => {
            throw disclosure.guard(error, outputPath);
        });
        const facts = { network, order, evidence, checks, archive, result: reported, publication, outputPath };
        return publish(context, publisher, withPage(await publisher.describe(facts), attempt, outputPath));
    });
    if (artifact)
        milestones.onArtifact(artifact);
}

;// CONCATENATED MODULE: ./build/src/pipeline/follow/follow-deal.js




async function readFollowedDeal({ services: { hub }, reporter }, { dealId, network, terms }, identities) {
    const deal = await hub.deal(dealId);
    const category = deal && (await hub.category(deal.category));
    if (!deal || !category) {
        throw new task_error/* TaskError */.Ik('DEAL_NOT_FOUND', {
            what: 'The input `deal-id` names no deal.',
            why: `${network.name} knows no deal ${dealId}.`,
            fix: 'Copy the id from the `deal-id` output of the step that submitted, and check that `network` is the same.',
        });
    }
    const forUs = deal.beneficiary === identities.beneficiary.address;
    reporter.info(`Deal ${dealId}: app ${deal.app.pointer}, worker pool ${deal.workerpool.pointer}.`);
    const wallet = identities.requester.address;
    if (!forUs && deal.requester !== wallet && deal.beneficiary !== terms.beneficiary) {
        throw foreignDeal(deal);
    }
    const { outcome, detail } = await (0,deal_checks/* checkNamedDeal */.Y)(deal, terms, { wallet, pools: (0,deal_checks/* poolFacts */.YA)(hub) });
    if (outcome === 'failed')
        throw otherDeal(detail);
    if (!forUs) {
        reporter.warn(`Its result is for ${deal.beneficiary}, which is not derived from this wallet: it stays encrypted. If the deal was bought with \`encryption-secret\`, set that.`, 'Result is for another wallet');
    }
    return {
        dealId,
        taskId: (0,ids/* taskId */.BS)(dealId, deal.botFirst),
        workerpool: deal.workerpool.pointer,
        price: (0,protocol_deal/* dealPrice */.Yb)(deal),
        categorySeconds: category.maxSeconds,
        forUs,
        terms,
    };
}
function foreignDeal({ id, requester, beneficiary }) {
    return new task_error/* TaskError */.Ik('RESULT_KEY_MISMATCH', {
        what: 'The result of this deal is for another wallet.',
        why: `${requester} bought the deal ${id} for ${beneficiary}, and neither belongs to this wallet.`,
        fix: 'Check `wallet`, `encryption-secret` and `deal-id`. To fetch the ciphertext of such a deal, name both addresses: `requester` and `beneficiary`.',
    });
}
function otherDeal(why) {
    return new task_error/* TaskError */.Ik('DEAL_MISMATCH', {
        what: 'The deal that `deal-id` names is not the one that this step may collect.',
        why,
        fix: 'Check where `deal-id` comes from. If the deal is right, correct the input that differs; `requester` names other wallets whose deals may be collected.',
    });
}

;// CONCATENATED MODULE: ./build/src/pipeline/follow/wait-limits.js

function logWaitLimits(reporter, { timeoutMs, jobLimitMs, categorySeconds, dealWindowSeconds }) {
    const timeout = `\`timeout\` is ${(0,duration_text/* durationText */.S)(timeoutMs)}`;
    const reasons = [];
    if (timeoutMs > jobLimitMs) {
        reasons.push(`${timeout}, and a job lives for ${(0,duration_text/* durationText */.S)(jobLimitMs)} at most here`);
    }
    if (categorySeconds * 1_000 > timeoutMs) {
        reasons.push(`the category gives the app ${(0,duration_text/* durationText */.S)(categorySeconds * 1_000)}, and ${timeout}`);
    }
    if (reasons.length > 0) {
        reporter.warn(`The task may outlive this step: ${reasons.join('; ')}. Buy it with the \`submit\` action and fetch the result with \`collect\` from a later job; no runner waits in between.`, 'The task may outlive this step');
    }
    else if (dealWindowSeconds * 1_000 > timeoutMs) {
        reporter.info(`The step waits for ${(0,duration_text/* durationText */.S)(timeoutMs)}. The pool may take up to ${(0,duration_text/* durationText */.S)(dealWindowSeconds * 1_000)} for a task of this category; if it is that late, a re-run picks the task up and pays nothing.`);
    }
}

;// CONCATENATED MODULE: ./build/src/pipeline/pipeline.js








async function runPipeline(request, deps) {
    const { jobLimitMs, context } = deps;
    const buying = {
        ...buyContext(deps),
        beforeBuying: requireRoomForResult,
        onPreflight: (facts, { timeoutMs }) => logWaitLimits(context.reporter, { ...facts, timeoutMs, jobLimitMs }),
    };
    await collectSafely(await acquireDeal(buying, request), request, deps);
}
function buyContext({ context, identities, memory, fastLine, milestones }) {
    return { ...context, identities, fastLine, milestones, ...(memory && { memory }) };
}
const MAX_REMAKES = 3;
async function collectSafely(acquired, request, deps) {
    const wait = new Wait(deps.context.clock, request.timeoutMs);
    let current = acquired;
    for (let remakes = 0;; remakes++) {
        try {
            return await collectDeal(current.deal, { ...request, wait }, deps);
        }
        catch (error) {
            if (!(0,task_error/* isTaskError */.Oj)(error, 'DEAL_VANISHED') || remakes === MAX_REMAKES)
                throw error;
            deps.context.reporter.warn(`${error.what} ${error.why} The same order is matched again, which gives the same deal.`, 'The chain was reorganised');
            current = await remakeDeal(buyContext(deps), request, current);
        }
    }
}
async function submitPipeline(request, deps) {
    const { dealId } = (await acquireDeal(buyContext(deps), request)).deal;
    const times = await dealTimes(dealId, deps.context).catch((error) => {
        deps.context.reporter.debug(`The deadlines of the deal are not known: ${error}`);
    });
    if (times)
        deps.milestones.onDeadlines(times);
}
async function dealTimes(dealId, { services: { hub } }) {
    const deal = await hub.deal(dealId);
    if (!deal)
        return undefined;
    const [category, { deadlineRatios }] = await Promise.all([
        hub.category(deal.category),
        hub.configuration(),
    ]);
    if (!category)
        return undefined;
    return { categorySeconds: category.maxSeconds, ...(0,protocol_deal/* dealDeadlines */.M3)(deal, category, deadlineRatios) };
}
async function collectPipeline(request, deps) {
    const deal = await findDeal(buyContext(deps), request);
    await collectDeal(deal, request, deps);
}
async function collectPipelineById({ dealId, terms }, request, deps) {
    const { context, identities, milestones } = deps;
    const { network } = request;
    const deal = await context.reporter.stage('Preflight', () => readFollowedDeal(context, { dealId, network, terms }, identities));
    milestones.onPurchase({ dealId, taskId: deal.taskId, existed: true });
    milestones.onDeal(deal);
    await collectDeal(deal, request, deps);
}

// EXTERNAL MODULE: ./build/src/net/clock.js
var clock = __webpack_require__(95823);
// EXTERNAL MODULE: ./build/src/pipeline/context/disclosure.js
var disclosure = __webpack_require__(67391);
// EXTERNAL MODULE: ./build/src/run/connect-services.js + 27 modules
var connect_services = __webpack_require__(8103);
// EXTERNAL MODULE: ./build/src/errors/invalid-input.js
var invalid_input = __webpack_require__(74763);
// EXTERNAL MODULE: ./build/src/render-check/baselines.js
var baselines = __webpack_require__(61847);
// EXTERNAL MODULE: ./build/src/render-check/compare/compare-pictures.js
var compare_pictures = __webpack_require__(83250);
// EXTERNAL MODULE: ./node_modules/minimatch/dist/esm/index.js + 7 modules
var esm = __webpack_require__(33581);
// EXTERNAL MODULE: ./build/src/run/workspace/workspace-paths.js
var workspace_paths = __webpack_require__(32945);
;// CONCATENATED MODULE: ./build/src/run/workspace/glob-pattern.js




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
        namesGit: literals.some(literal => literal !== undefined && (0,workspace_paths/* isGitFolder */.Z$)(literal)),
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
    if (external_node_path_.isAbsolute(body))
        return body;
    const [, home] = /^(~)(?=$|[\\/])/.exec(body) ?? [];
    if (home)
        return escaped((0,external_node_os_.homedir)()) + body.slice(1);
    const [, up = '', below = ''] = /^((?:\.\.(?:[\\/]|$))*)(.*)$/s.exec(body) ?? [];
    return `${escaped(external_node_path_.join(cwd, up).replace(/[\\/]$/, ''))}${external_node_path_.sep}${below}`;
}
function withoutDots(pattern) {
    const hasDots = /(?:^|[\\/])\.{1,2}(?=[\\/]|$)/.test(pattern);
    if (!hasDots)
        return pattern;
    if (/[*?[].*[\\/]\.\.(?=[\\/]|$)/.test(pattern))
        throw new Error('".." after a star means nothing');
    return external_node_path_.normalize(pattern).replace(/^\.[\\/]?$/, '');
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
    return (0,workspace_paths/* lookAt */.t5)(joined([...folder, segment])) && segment;
}
function matchersOf(...patterns) {
    const texts = patterns.flatMap(segments => (segments ? [segments.join('/') || '/'] : []));
    const plain = texts.map(text => text.replaceAll(/\[[[*?]\]|\[/g, found => (found === '[' ? '[[]' : found)));
    return [...new Set([...texts, ...plain])].map(pattern => new esm/* Minimatch */.VR(pattern, RULES));
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
    const text = segments.join(external_node_path_.sep);
    return text === '' || text.endsWith(':') ? text + external_node_path_.sep : text;
}
function slashed(file) {
    return IS_WINDOWS ? file.replaceAll('\\', '/') : file;
}

;// CONCATENATED MODULE: ./build/src/run/workspace/usable-files.js



const POINTER_BYTES = 1_024;
const POINTER = /^version https?:\/\/(?:git-lfs\.github\.com\/spec\/v1|hawser\.github\.com\/spec\/v1|git-media\.io\/v\/2)\r?\n(?:ext-[^\n]*\n)*oid sha256:[0-9a-f]{64}\r?\nsize \d+\s*$/;
const usable_files_MAX_NAMED = 5;
const usable_files_FILES_PER_TURN = 1_000;
async function requireUsable(input, files) {
    const unreadable = [];
    const pointers = [];
    for (const [count, { path, name }] of files.entries()) {
        if (count % usable_files_FILES_PER_TURN === usable_files_FILES_PER_TURN - 1)
            await (0,external_node_timers_promises_.setImmediate)();
        try {
            (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.R_OK);
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
    const { size } = (0,external_node_fs_.statSync)(path);
    return size > 0 && size < POINTER_BYTES && POINTER.test((0,external_node_fs_.readFileSync)(path, 'latin1'));
}
function cannotRead(input, names) {
    return (0,invalid_input/* invalidInput */.a)(input, `This step’s user cannot read ${listed(names)}.`, `In the step that makes them, give everyone the right to read (\`chmod -R a+rX\`), or exclude them in \`${input}\`.`);
}
function arePointers(input, names) {
    const what = names.length === 1 ? 'is a pointer of Git LFS, not the file' : 'are pointers of Git LFS, not the files';
    return (0,invalid_input/* invalidInput */.a)(input, `${listed(names)} ${what}.`, `Set \`lfs: true\` for actions/checkout, so that it fetches the ${names.length === 1 ? 'file' : 'files'}.`);
}
function listed(names) {
    const some = names.slice(0, usable_files_MAX_NAMED).join(', ');
    return names.length > usable_files_MAX_NAMED ? `${some} and ${names.length - usable_files_MAX_NAMED} more` : some;
}

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
                    await (0,external_node_timers_promises_.setImmediate)();
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
    await requireUsable('private-files', found.files);
    return found;
}
async function searchFiles(input, patterns, cwd, passOver = []) {
    const found = new Map();
    const passedOver = new Set();
    const empty = [];
    const starts = [];
    const excludes = patterns
        .filter(pattern => pattern.startsWith('!'))
        .map(pattern => parsed(input, pattern, () => parseExclude(pattern.slice(1), cwd)));
    for (const pattern of patterns) {
        if (pattern.startsWith('!'))
            continue;
        const glob = parsed(input, pattern, () => parseInclude(pattern, cwd));
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

;// CONCATENATED MODULE: ./build/src/run/inputs/find-baselines.js










const MAX_FAULTS = 5;
async function findBaselines({ patterns, update, identities }, workspace) {
    const { root, files: found } = await searchFiles('baseline', patterns, workspace);
    const files = new Map();
    const pictures = [];
    const others = [];
    for (const file of found) {
        const encrypted = file.name.endsWith(baselines/* ENCRYPTED_SUFFIX */.TB);
        const name = encrypted ? file.name.slice(0, -baselines/* ENCRYPTED_SUFFIX */.TB.length) : file.name;
        if ((0,picture_formats/* isOtherPictureName */.aX)(name))
            others.push(file.name);
        if (!(0,picture_formats/* isPictureName */.so)(name))
            continue;
        if (files.has(name)) {
            throw (0,invalid_input/* invalidInput */.a)('baseline', `"${name}" has two baselines, one encrypted and one not.`, 'Delete one of them.');
        }
        files.set(name, { path: file.path, encrypted });
        pictures.push(file);
    }
    if (files.size === 0 && !update)
        throw noBaselines(patterns);
    if (update)
        refuseOutside(root, workspace);
    await requireUsable('baseline', pictures);
    await tryKey([...files.values()], identities);
    if (!update)
        await requireComparable(files, identities);
    return { root, files, others, identities };
}
async function tryKey(files, identities) {
    const encrypted = files.filter(file => file.encrypted);
    if (encrypted.length === 0)
        return;
    if (identities.length === 0) {
        throw (0,invalid_input/* invalidInput */.a)('baseline-key', 'It is empty, but some baselines are encrypted.', 'Set `baseline-key` from the secret that holds the age identity; secrets are empty in pull requests from forks.');
    }
    const sizes = await Promise.all(encrypted.map(async (file) => ({ file, size: (await (0,promises_.stat)(file.path)).size })));
    const { file } = sizes.reduce((smallest, next) => (next.size < smallest.size ? next : smallest));
    const { decryptAge } = await Promise.all(/* import() */[__webpack_require__.e(2725), __webpack_require__.e(4051)]).then(__webpack_require__.bind(__webpack_require__, 86432));
    try {
        const { bytes, problem } = await (0,baselines/* readSide */.wU)(file.path);
        if (!bytes)
            throw new Error(problem);
        await decryptAge(bytes, identities);
    }
    catch (cause) {
        throw (0,invalid_input/* invalidInput */.a)('baseline-key', `It does not open ${external_node_path_.basename(file.path)}, or that file is damaged.`, 'Set `baseline-key` to the age identity that the baselines were encrypted for.', cause);
    }
}
async function requireComparable(files, identities) {
    const { examine } = await Promise.all(/* import() */[__webpack_require__.e(9318), __webpack_require__.e(5997)]).then(__webpack_require__.bind(__webpack_require__, 65997));
    const faults = [];
    for (const [name, file] of files) {
        const { before } = await examine(name, await (0,baselines/* readBaseline */.mF)(file, identities), undefined, compare_pictures/* BLENDER_RULE */.ce);
        if (before?.picture)
            continue;
        faults.push(`${name} (${before?.bytes?.byteLength === 0 ? 'it is empty' : before?.problem})`);
    }
    if (faults.length === 0)
        return;
    const rest = faults.length > MAX_FAULTS ? ` and ${faults.length - MAX_FAULTS} more` : '';
    throw (0,invalid_input/* invalidInput */.a)('baseline', `Nothing can be compared with ${faults.slice(0, MAX_FAULTS).join(', ')}${rest}.`, 'Restore these pictures, replace them by a run with `baseline-update: true`, or exclude them in `baseline`.');
}
function refuseOutside(root, workspace) {
    const { real, problem } = (0,workspace_paths/* followPath */.Zl)(workspace, root);
    const isOutside = !(0,workspace_paths/* isWithin */.UO)(real, (0,workspace_paths/* realOrSame */.eF)(workspace));
    const isReserved = (0,workspace_paths/* isInGitFolder */.e9)(external_node_path_.relative((0,workspace_paths/* realOrSame */.eF)(workspace), real));
    if (problem === undefined && !isOutside && !isReserved)
        return;
    const why = isOutside ? 'is not in the workspace' : 'leads into the folder .git';
    throw (0,invalid_input/* invalidInput */.a)('baseline-update', `The folder of the baselines ${why}${problem === undefined ? '' : `: ${problem}`}.`, 'Set `baseline` to a folder of the workspace that is not a link to another place.');
}
function noBaselines(patterns) {
    const list = patterns.map(pattern => `"${pattern}"`).join(', ');
    return new task_error/* TaskError */.Ik('INPUT_NO_FILES', {
        what: 'The input `baseline` names no pictures.',
        why: `No ${picture_formats/* FORMAT_NAMES */.BU} file, encrypted or not, matches ${list}.`,
        fix: 'Correct the path. If there is no baseline yet, run once with `baseline-update: true`.',
    });
}

// EXTERNAL MODULE: ./build/src/run/open-wallet.js + 4 modules
var open_wallet = __webpack_require__(67643);
// EXTERNAL MODULE: ./build/src/run/publish/artifact-mode.js
var artifact_mode = __webpack_require__(77605);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/how-to-open.js
var how_to_open = __webpack_require__(11941);
// EXTERNAL MODULE: ./build/src/run/inputs/recipients-input.js
var recipients_input = __webpack_require__(90732);
;// CONCATENATED MODULE: ./build/src/run/publish/publication.js





const ENCRYPTED_NAME = 'result.zip.age';
function createPublicationChoice(facts) {
    const { mode, outputPath, context } = facts;
    return async (result, archive) => {
        if (mode === 'none') {
            context.reporter.info('Nothing is published: `artifact` says none.');
            return undefined;
        }
        if (mode === 'ciphertext' || !result)
            return archivePublication(archive, facts);
        if (mode === 'encrypted')
            return encryptedPublication(result, archive.dealId, facts);
        const files = result.files.map(file => external_node_path_.join(outputPath, file.path));
        return { dealId: archive.dealId, kind: 'files', files, rootDir: outputPath };
    };
}
async function archivePublication(archive, { config, mode, tempDir, context: { reporter } }) {
    const { isEncryptedResult } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 48136));
    if (mode !== 'decrypted' && !(await isEncryptedResult(archive.path))) {
        reporter.warn('The worker stored the result in clear, so there is no ciphertext to publish, and the plain result is published only where `artifact` is `decrypted`.', 'No artifact');
        return undefined;
    }
    if (config.artifact === 'auto' && mode === 'ciphertext') {
        reporter.info('The repository is not known to be private, so the artifact is the ciphertext; `recipients` would encrypt the plain result to people, and `artifact: decrypted` would publish it.');
    }
    const text = external_node_path_.join(tempDir, how_to_open/* HOW_TO_OPEN */.G);
    await (0,promises_.writeFile)(text, (0,how_to_open/* howToOpen */.c)(archive), { mode: private_modes/* PRIVATE_FILE */.r });
    return { dealId: archive.dealId, kind: 'archive', files: [archive.path, text], rootDir: tempDir };
}
async function encryptedPublication(result, dealId, { config, outputPath, tempDir, context }) {
    const { encryptResultToRecipients } = await Promise.all(/* import() */[__webpack_require__.e(2725), __webpack_require__.e(9033)]).then(__webpack_require__.bind(__webpack_require__, 79033));
    const destination = external_node_path_.join(tempDir, ENCRYPTED_NAME);
    const files = result.files.map(({ path: name, size }) => ({
        path: external_node_path_.join(outputPath, name),
        name,
        size,
    }));
    await encryptResultToRecipients(context, { files, recipients: config.recipients, destination });
    context.reporter.info(`To open it: age --decrypt --identity key.txt --output result.zip ${ENCRYPTED_NAME} && unzip result.zip`);
    return { dealId, kind: 'encrypted', files: [destination], rootDir: tempDir };
}
async function requireRecipients(recipients) {
    if (recipients.length === 0)
        return;
    const { canEncryptTo } = await Promise.all(/* import() */[__webpack_require__.e(2725), __webpack_require__.e(4051)]).then(__webpack_require__.bind(__webpack_require__, 86432));
    for (const [index, recipient] of recipients.entries()) {
        if (!(await canEncryptTo(recipient))) {
            throw (0,recipients_input/* badRecipient */.b)('recipients', index + 1, 'is a key that nothing can be encrypted to');
        }
    }
}

// EXTERNAL MODULE: ./build/src/archive/published-names.js
var published_names = __webpack_require__(57195);
// EXTERNAL MODULE: ./build/src/files/hash-file.js
var hash_file = __webpack_require__(79792);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/statement.js
var statement = __webpack_require__(47927);
;// CONCATENATED MODULE: ./build/src/pipeline/provenance/provenance.js







const NAMING = new Set(['digest', 'other-files']);
async function describeProvenance({ services, signal }, facts, invocation) {
    const { network, order, evidence, checks, archive } = facts;
    const { deal, task, app, dataset, winner, transactions } = evidence;
    const { domain } = await services.hub.configuration();
    const { kind, files, renamed } = subjectsOf(facts);
    const subject = await digestAll(files, signal);
    return (0,statement/* makeStatement */.UT)(subject, {
        invocation,
        network: { name: network.name, chainId: network.chainId, hub: network.hub },
        app: {
            address: app.address,
            owner: deal.app.owner,
            name: app.name,
            type: app.type,
            image: app.location,
            checksum: app.checksum,
            mrenclave: app.mrenclave,
        },
        dataset: dataset ? { address: dataset.address, checksum: dataset.checksum } : null,
        deal: {
            id: deal.id,
            requestOrderHash: order ? (0,orders/* hashOrder */.VN)('request', order, domain) : (transactions.requestOrderHash ?? null),
            requester: deal.requester,
            beneficiary: deal.beneficiary,
            category: deal.category,
            tag: deal.tag,
            workerpool: deal.workerpool.pointer,
            price: String((0,protocol_deal/* dealPrice */.Yb)(deal)),
            transaction: transactions.match ?? null,
        },
        task: {
            id: task.id,
            worker: winner?.worker ?? addresses/* ZeroAddress */.j,
            enclaveChallenge: winner?.contribution.enclaveChallenge ?? addresses/* ZeroAddress */.j,
            resultDigest: task.resultDigest,
            cid: archive.cid,
            contribution: transactions.contribution ?? null,
            finalisation: transactions.finalisation ?? null,
        },
        subjects: kind,
        ...(renamed.length > 0 && { renamed }),
        verification: checks.map(({ name, outcome, detail }) => kind !== 'files' && NAMING.has(name) ? { name, outcome } : { name, outcome, detail }),
    });
}
function subjectsOf({ archive, result, publication, outputPath }) {
    const kind = publication?.kind ?? (result ? 'files' : 'archive');
    if (kind !== 'files' || !result) {
        const published = publication?.files ?? [archive.path];
        return { kind, files: published.map(file => ({ name: external_node_path_.basename(file), file })), renamed: [] };
    }
    const names = (0,published_names/* publishedNames */.x)(result.files.map(file => file.path));
    const described = result.files.map(file => ({
        name: names.get(file.path) ?? file.path,
        original: file.name ?? file.path,
        file: external_node_path_.join(outputPath, file.path),
        sha256: file.sha256,
    }));
    return {
        kind,
        files: described,
        renamed: described
            .filter(({ name, original }) => name !== original)
            .map(({ name, original }) => ({ name, original })),
    };
}
async function digestAll(files, signal) {
    const subjects = [];
    for (const { name, file, sha256 } of files) {
        const digest = sha256 ?? (await (0,hash_file/* hashFile */.D)(file, signal)).toString('hex');
        subjects.push({ name, digest: { sha256: digest } });
    }
    return subjects;
}

// EXTERNAL MODULE: ./build/src/run/publish/provenance-files.js
var provenance_files = __webpack_require__(68206);
;// CONCATENATED MODULE: ./build/src/run/publish/result-publisher.js



function createResultPublisher(settings) {
    const { config, tempDir, context, host, onProvenance } = settings;
    return {
        choose: createPublicationChoice(settings),
        describe: async (facts) => {
            const statement = await describeProvenance(context, facts, host.facts.invocation);
            const files = await (0,provenance_files/* writeProvenance */.f)(statement, facts.outputPath);
            onProvenance(files);
            return facts.publication && { ...facts.publication, attached: files.statement };
        },
        publish: publication => host.artifacts.publish({ ...publication, chosenName: config.artifactName, tempDir }),
    };
}

;// CONCATENATED MODULE: ./build/src/run/open-run.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});










async function openRun(config, { tools, record, milestones, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { host, masks, reporter } = tools;
        const { facts, artifacts } = host;
        const { network, outputPath } = config.request;
        const identities = await (0,open_wallet/* openIdentities */.J)(config, masks, host.read);
        await requireRecipients(config.recipients);
        const mode = await (0,artifact_mode/* resolveArtifactMode */.O)(config.artifact, {
            recipients: config.recipients,
            visibility: () => facts.visibility(),
        });
        const rules = (0,disclosure.disclosure)(mode === 'decrypted');
        record.keepTo(rules);
        const renderCheck = config.renderCheck && {
            ...config.renderCheck,
            baselines: await findBaselines(config.renderCheck, config.workspace),
            source: facts.reportSource,
        };
        const opened = __addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const tempDir = await (0,promises_.mkdtemp)(external_node_path_.join(facts.tempFolder, 'confidential-task-'));
        opened.defer(() => (0,promises_.rm)(tempDir, { recursive: true, force: true }));
        host.outputs.saveState('tempDir', tempDir);
        const storage = 'storage' in config.request ? config.request.storage : undefined;
        const services = await (0,connect_services.connectServices)(network, facts.userAgent, signal, reporter.debug, storage);
        opened.defer(() => services.provider.destroy());
        const context = { services, reporter, disclosure: rules, clock: clock/* MACHINE_CLOCK */.f, signal };
        const publisher = createResultPublisher({
            config,
            mode,
            outputPath,
            tempDir,
            context,
            host,
            onProvenance: files => milestones.onProvenance(files),
        });
        const rest = opened.move();
        return {
            tempDir,
            dependencies: {
                context,
                identities,
                memory: artifacts.uploadMemory(tempDir),
                milestones,
                publisher,
                renderCheck,
                fastLine: facts.hasFastLine,
                jobLimitMs: facts.jobLimitMs,
            },
            [Symbol.asyncDispose]: () => rest.disposeAsync(),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

// EXTERNAL MODULE: ./build/src/files/make-folders.js
var make_folders = __webpack_require__(93747);
;// CONCATENATED MODULE: ./build/src/run/publish/output-folder.js









async function requireOutputFolder(folder, workspace, { info, warn }) {
    for (const place of [folder, (0,provenance_files/* provenanceFolder */.c)(folder)])
        refuseForeign(place, workspace);
    const parent = external_node_path_.dirname(folder);
    try {
        await (0,make_folders/* makeFolders */.w)(parent);
        await tryToWrite(parent);
        for (const place of [folder, (0,provenance_files/* provenanceFolder */.c)(folder)])
            if (await (0,make_folders/* isFolder */.l)(place))
                await tryToWrite(place);
        const held = (await (0,make_folders/* isFolder */.l)(folder)) ? await (0,promises_.readdir)(folder) : [];
        if (held.length === 0)
            return;
    }
    catch (cause) {
        throw (0,invalid_input/* invalidInput */.a)('output-path', `The result cannot be written there: ${(0,message_of/* messageOf */.b)(cause)}.`, 'Set `output-path` to a folder of its own in the workspace, such as confidential-output.', cause);
    }
    if ((0,external_node_fs_.existsSync)(external_node_path_.join((0,provenance_files/* provenanceFolder */.c)(folder), statement/* STATEMENT_FILE */.zH))) {
        info('The folder of `output-path` holds an earlier result. Its files stay, unless this result has files of the same names.');
        return;
    }
    warn('The folder of `output-path` is not empty. Files of the result replace those of the same name, and `verify` will not accept what else is in it; give each step an `output-path` of its own, and empty it before the run.', 'The output folder is not empty');
}
function refuseForeign(folder, workspace) {
    const { real, problem } = (0,workspace_paths/* followPath */.Zl)(workspace, folder);
    if (problem !== undefined) {
        throw (0,invalid_input/* invalidInput */.a)('output-path', `${problem}.`, 'Set `output-path` to a folder that no link leads to; a place outside of the workspace is named by its own path.');
    }
    if ((0,workspace_paths/* isWithin */.UO)((0,workspace_paths/* realOrSame */.eF)(workspace), real)) {
        throw (0,invalid_input/* invalidInput */.a)('output-path', `${folder} leads to the workspace itself or to a folder that holds it, ${real}.`, 'Set `output-path` to a folder of its own in the workspace, such as confidential-output.');
    }
    if (isCheckout(real)) {
        throw (0,invalid_input/* invalidInput */.a)('output-path', `${folder} is the top of a Git checkout, where git, GitHub and the runner act upon files by their names, which the app chooses.`, 'Set `output-path` to a folder in it, such as results.');
    }
    const reserved = reservedFolder(real, (0,workspace_paths/* realOrSame */.eF)(workspace));
    if (reserved === undefined)
        return;
    throw (0,invalid_input/* invalidInput */.a)('output-path', `${real} is in the folder ${reserved}, whose files ${reserved === '.git' ? 'git' : 'the runner'} acts upon.`, 'Set `output-path` to a folder of its own in the workspace, such as confidential-output.');
}
function reservedFolder(real, workspace) {
    const below = (0,workspace_paths/* isWithin */.UO)(real, workspace) ? external_node_path_.relative(workspace, real) : undefined;
    if ((0,workspace_paths/* isInGitFolder */.e9)(below ?? real))
        return '.git';
    const segments = real.split(external_node_path_.sep);
    const isReserved = segments.some((segment, index) => {
        const folder = segments.slice(0, index).join(external_node_path_.sep) || external_node_path_.sep;
        return segment.toLowerCase() === '.github' && (folder === workspace || isCheckout(folder));
    });
    return isReserved ? '.github' : undefined;
}
function isCheckout(folder) {
    return (0,workspace_paths/* lookAt */.t5)(external_node_path_.join(folder, '.git')) !== undefined;
}
async function tryToWrite(folder) {
    const trial = await (0,promises_.mkdtemp)(external_node_path_.join(folder, '.confidential-task-'));
    const moved = `${trial}-moved`;
    try {
        await (0,promises_.mkdir)(external_node_path_.join(trial, 'result'));
        await (0,promises_.rename)(external_node_path_.join(trial, 'result'), moved);
    }
    finally {
        for (const left of [trial, moved])
            await (0,promises_.rm)(left, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/src/run/workspace/missed-exclusions.js

const missed_exclusions_MAX_NAMED = 3;
function missedExclusions(lines, files) {
    return lines.flatMap(line => {
        const [, pattern] = /^!([^\\/]+)[\\/]?$/.exec(line) ?? [];
        if (pattern === undefined || pattern === '~')
            return [];
        const matches = parseName(pattern);
        const sent = files.map(({ name }) => name).filter(name => name.split('/').some(matches));
        if (sent.length === 0)
            return [];
        const named = sent.slice(0, missed_exclusions_MAX_NAMED).map(name => `\`${name}\``);
        const rest = sent.length > missed_exclusions_MAX_NAMED ? ` and ${sent.length - missed_exclusions_MAX_NAMED} more` : '';
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
function sentSecrets({ files, unnamed }) {
    const token = whyTokenIsSent(files);
    const chosen = new Set(unnamed);
    const suspects = files
        .filter(file => chosen.has(file.name) && [file.name, file.path].some(isSecretName))
        .map(({ name }) => name);
    if (suspects.length === 0)
        return token === undefined ? [] : [token];
    const list = suspects.slice(0, sent_secrets_MAX_NAMED).map(name => `\`${name}\``);
    const rest = suspects.length > sent_secrets_MAX_NAMED ? ` and ${suspects.length - sent_secrets_MAX_NAMED} more` : '';
    const pattern = `!**/${external_node_path_.basename(suspects[0])}`;
    const why = `Files that usually hold passwords or keys are part of the input, and the app can read them: ${list.join(', ')}${rest}. Exclude them by lines such as \`${pattern}\` in \`private-files\`, or name them in full if the app needs them.`;
    return token === undefined ? [why] : [token, why];
}
function isSecretName(file) {
    return SECRET_NAMES.test(external_node_path_.basename(file));
}
function whyTokenIsSent(files) {
    const configs = files.filter(({ path: file }) => file.endsWith(external_node_path_.join(external_node_path_.sep, '.git', 'config')));
    const holdsToken = configs.some(({ path: file }) => /^\s*extraheader\s*=\s*authorization:/im.test((0,read_text_file/* readTextFile */.G)(file)));
    if (!holdsToken)
        return undefined;
    return 'The input holds `.git/config` with the token of this job, so the app can use the token until the job ends. Leave `.git` out of `private-files`, or set `persist-credentials: false` for actions/checkout.';
}

;// CONCATENATED MODULE: ./build/src/run/task-flows.js
var task_flows_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var task_flows_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});








const MAX_NAMED_FOLDERS = 5;
async function runTask(config, context) {
    await requireFolder(config, context);
    await runRequest(config, context, runPipeline);
}
async function submitTask(config, context) {
    await runRequest({ ...config, artifact: 'none' }, context, submitPipeline);
}
async function collectTask(config, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        await requireFolder(config, context);
        if (!('dealId' in config))
            return runRequest(config, context, collectPipeline);
        const run = task_flows_addDisposableResource(env_1, await openRun(config, context), true);
        await collectPipelineById(config, { ...config.request, tempDir: run.tempDir }, run.dependencies);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = task_flows_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function requireFolder({ request, workspace }, { tools }) {
    await requireOutputFolder(request.outputPath, workspace, tools.reporter);
}
async function runRequest(config, context, flow) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { request, privateFilePatterns, workspace } = config;
        const ownFolders = [request.outputPath, (0,provenance_files/* provenanceFolder */.c)(request.outputPath)];
        const found = await resolveInputs(privateFilePatterns, workspace, ownFolders);
        logFound(found, config, context.tools.reporter);
        const run = task_flows_addDisposableResource(env_2, await openRun(config, context), true);
        await flow({ ...request, privateFiles: found.files, tempDir: run.tempDir }, run.dependencies);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = task_flows_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
function logFound(found, { workspace, privateFilePatterns }, reporter) {
    if (found.passedOver.length > 0) {
        const folders = found.passedOver.map(folder => external_node_path_.relative(workspace, folder) || folder);
        const some = folders.slice(0, MAX_NAMED_FOLDERS).join(', ');
        const rest = folders.length > MAX_NAMED_FOLDERS ? ` and ${folders.length - MAX_NAMED_FOLDERS} more` : '';
        reporter.info(`Not part of the input: ${some}${rest}.`);
    }
    for (const reason of sentSecrets(found))
        reporter.warn(reason, 'The app would get secrets');
    for (const reason of missedExclusions(privateFilePatterns, found.files))
        reporter.warn(reason, 'An exclusion leaves files in');
}


/***/ })

};
