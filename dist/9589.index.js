export const id = 9589;
export const ids = [9589,7605];
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
    return withResult(archive, signal, async (zip) => {
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
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', cipher.key);
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

/***/ 73414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ predictDatasetAddress),
/* harmony export */   n: () => (/* binding */ createDatasetCall)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58479);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56793);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58645);
/* harmony import */ var _protocol_abi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18787);
/* harmony import */ var _protocol_multiaddr_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67743);



function predictDatasetAddress(entry, { datasetRegistry, proxyCodeHash }) {
    const initializer = _protocol_abi_js__WEBPACK_IMPORTED_MODULE_0__/* .DATASET_ABI */ .Qo.encodeFunctionData('initialize', [
        entry.name,
        (0,_protocol_multiaddr_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeMultiaddr */ .r)(entry.location),
        entry.checksum,
    ]);
    const salt = (0,ethers__WEBPACK_IMPORTED_MODULE_2__/* .keccak256 */ .S)((0,ethers__WEBPACK_IMPORTED_MODULE_3__/* .concat */ .xW)([initializer, entry.owner]));
    return (0,ethers__WEBPACK_IMPORTED_MODULE_4__/* .getCreate2Address */ .N)(datasetRegistry, salt, proxyCodeHash);
}
function createDatasetCall(entry, { datasetRegistry }) {
    const args = [entry.owner, entry.name, (0,_protocol_multiaddr_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeMultiaddr */ .r)(entry.location), entry.checksum];
    return { to: datasetRegistry, data: _protocol_abi_js__WEBPACK_IMPORTED_MODULE_0__/* .REGISTRY_ABI */ .JN.encodeFunctionData('createDataset', args) };
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

/***/ 70560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ buyCandidate),
  b: () => (/* binding */ pushResultKey)
});

// EXTERNAL MODULE: ./build/src/iexec/market/purchase-step.js
var purchase_step = __webpack_require__(91577);
// EXTERNAL MODULE: ./build/src/pipeline/input/enclave-downloads.js
var enclave_downloads = __webpack_require__(83793);
// EXTERNAL MODULE: ./build/src/pipeline/buy/buy-context.js
var buy_context = __webpack_require__(7409);
// EXTERNAL MODULE: ./build/src/pipeline/buy/order.js
var order = __webpack_require__(88143);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/iexec/chain/until-seen.js
var until_seen = __webpack_require__(11876);
// EXTERNAL MODULE: ./build/src/pipeline/context/reporter.js
var context_reporter = __webpack_require__(18871);
// EXTERNAL MODULE: ./build/src/pipeline/buy/purchase.js
var buy_purchase = __webpack_require__(78216);
// EXTERNAL MODULE: ./build/src/pipeline/buy/purchase-candidates.js
var purchase_candidates = __webpack_require__(85567);
;// CONCATENATED MODULE: ./build/src/pipeline/buy/overtaken.js





const MAX_LOOKS = 30;
const PAUSE_MS = 500;
async function isBoughtElsewhere(context, input, { own, nonce }) {
    const { services, reporter, clock, signal } = context;
    const address = input.identities.requester.address;
    for (let look = 1;; look++) {
        try {
            const hub = await hubAtNonce(services.hub, address, nonce);
            if (hub) {
                const quiet = { ...context, reporter: (0,context_reporter/* silentReporter */.P)(reporter), services: { ...services, hub } };
                const candidates = await (0,purchase_candidates/* locateCandidates */.lW)(quiet, input);
                return candidates.some(({ purchase }) => purchase.deal !== undefined && purchase.dealId !== own);
            }
        }
        catch (error) {
            if (look === MAX_LOOKS || !(0,task_error/* isTaskError */.Oj)(error) || error.kind !== 'service')
                throw error;
        }
        if (look === MAX_LOOKS)
            throw inFlight(address);
        await clock.pause(PAUSE_MS, signal);
    }
}
async function findBoughtElsewhere(context, input) {
    const look = async () => {
        for (const candidate of await (0,purchase_candidates/* locateCandidates */.lW)(context, input)) {
            if ((0,buy_purchase/* isMade */.s)(candidate.purchase))
                return { candidate, made: candidate.purchase };
        }
        return undefined;
    };
    const found = await (0,until_seen/* untilSeen */.w)(look, { signal: context.signal });
    if (found)
        return found;
    throw new task_error/* TaskError */.Ik('TRANSACTION_FAILED', {
        what: 'The deal of another attempt of this run is no longer visible.',
        why: 'The RPC endpoint showed it right before the purchase, and does not show it now.',
        fix: 'Run again: the action first looks for deals that were made.',
    });
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

// EXTERNAL MODULE: ./build/src/pipeline/input/dataset-plan.js + 1 modules
var dataset_plan = __webpack_require__(13471);
// EXTERNAL MODULE: ./build/src/pipeline/input/protect.js
var protect = __webpack_require__(26716);
// EXTERNAL MODULE: ./build/src/pipeline/input/upload.js
var upload = __webpack_require__(8402);
;// CONCATENATED MODULE: ./build/src/pipeline/buy/place-input.js







async function placeInput(context, input) {
    const { candidates, isRemake, identities } = input;
    const location = await context.reporter.stage('Upload', () => uploadInput(context, input));
    const known = candidates.find(({ dataset }) => dataset?.entry.location === location);
    if (isRemake && !known)
        throw movedAway();
    const owner = identities.requester.address;
    const dataset = known?.dataset ?? (await (0,dataset_plan/* planDataset */.Q)(context, input.input, { owner, location }));
    await protectInput(context, input, dataset);
    if (known && (isRemake || !context.services.inputs.choosesLocation))
        return known;
    return chooseCandidate(context, input, dataset);
}
async function uploadInput(context, input) {
    const { input: encrypted, memory, isRemake, circumstances } = input;
    const location = await (0,upload/* upload */.S)(context, encrypted, { locations: locationsOf(input.candidates), memory });
    if (!isRemake)
        await (0,enclave_downloads/* requireFetchableInput */.K)(context, { location, size: encrypted.size }, circumstances);
    return location;
}
async function chooseCandidate(context, input, ours) {
    const { services, signal } = context;
    const candidates = await (0,purchase_candidates/* locateCandidates */.lW)(context, input);
    const bought = candidates.find(({ purchase }) => (0,buy_purchase/* isMade */.s)(purchase));
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
    return context.reporter.stage('Protect', () => (0,protect/* protect */.y)(context, { dataset, input: encrypted, requester, spending }));
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

// EXTERNAL MODULE: ./build/src/pipeline/buy/require-app-lock.js
var require_app_lock = __webpack_require__(82092);
// EXTERNAL MODULE: ./build/src/pipeline/buy/require-funds.js
var require_funds = __webpack_require__(89245);
// EXTERNAL MODULE: ./build/src/pipeline/buy/shop.js
var shop = __webpack_require__(20179);
;// CONCATENATED MODULE: ./build/src/pipeline/buy/buy-candidate.js










async function buyCandidate(context, request, buying) {
    const { input, candidates, spending, isRemake } = buying;
    const [first] = candidates;
    if (!isRemake)
        context.beforeBuying?.(request);
    const terms = await context.reporter.stage('Shop', () => isRemake ? shopFor(context, request, first) : shopFirst(context, request, first));
    const candidate = input ? await place(context, request, { ...buying, input }) : first;
    const { purchase } = candidate;
    if ((0,buy_purchase/* isMade */.s)(purchase))
        return { candidate, made: (0,buy_context/* pickUp */.r)(context, purchase) };
    const isOther = purchase.dealId !== first.purchase.dealId;
    const ours = isOther
        ? await context.reporter.stage('Shop', () => shopFor(context, request, candidate))
        : terms;
    return context.reporter.stage('Order', () => placeOrder(context, request, { candidate, terms: ours, input, spending }));
}
async function shopFirst(context, request, candidate) {
    await (0,require_app_lock/* requireAppLock */.C)(context, request);
    await (0,enclave_downloads/* requirePublicInputs */.y)(context, request, circumstancesOf(context, request));
    const terms = await findTerms(context, request, candidate);
    const { address } = context.identities.requester;
    await (0,require_funds/* requireFunds */.k)(context, request, { offers: terms.offers, address });
    return terms;
}
async function shopFor(context, request, candidate) {
    await (0,require_app_lock/* requireAppLock */.C)(context, request);
    return findTerms(context, request, candidate);
}
async function findTerms(context, { orderTimeoutMs }, { purchase, dataset }) {
    const { requester } = context.identities;
    const datasetOrder = await (0,order/* grantDataset */.l5)(context, purchase, { requester, own: dataset !== undefined });
    const offers = await (0,shop/* shop */.bx)(context, purchase, { orderTimeoutMs, datasetOrder });
    return { datasetOrder, offers };
}
async function place(context, request, buying) {
    const { identities, memory } = context;
    const circumstances = circumstancesOf(context, request);
    const candidate = await placeInput(context, { ...buying, request, identities, memory, circumstances });
    (0,buy_context/* reportDataset */.h)(context, request, { input: buying.input, candidate });
    return candidate;
}
async function placeOrder(context, request, { candidate, terms, input, spending, }) {
    const { identities, milestones, services, signal } = context;
    const { purchase, parties } = candidate;
    const { dealId, taskId } = purchase;
    const { requester } = identities;
    if (request.beneficiary === undefined)
        await pushResultKey(context);
    await (0,require_app_lock/* requireAppLock */.C)(context, request);
    signal.throwIfAborted();
    const ours = { request, identities, input };
    const isOvertaken = services.inputs.choosesLocation && input
        ? (nonce) => isBoughtElsewhere(context, ours, { own: dealId, nonce })
        : undefined;
    const onSend = () => milestones.onPurchase({ dealId, taskId, existed: false });
    try {
        const { deal, txHash: transaction } = await (0,order/* order */.fq)(context, {
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
            return { candidate, made: (0,buy_context/* pickUp */.r)(context, made) };
        return { candidate, made: { ...made, transaction } };
    }
    catch (error) {
        if (!(error instanceof purchase_step/* OvertakenPurchase */.Bs))
            throw error;
        const other = await findBoughtElsewhere(context, ours);
        if (input)
            (0,buy_context/* reportDataset */.h)(context, request, { input, candidate: other.candidate });
        return { ...other, made: (0,buy_context/* pickUp */.r)(context, other.made) };
    }
}
async function pushResultKey({ identities, services, signal }) {
    const { publicKeyPem } = await identities.resultKey();
    await services.sms.pushResultKey(identities.beneficiary, publicKeyPem, signal);
}
function circumstancesOf({ fastLine }, { network }) {
    return { network, fastLine };
}


/***/ }),

/***/ 7409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ reportDataset),
/* harmony export */   r: () => (/* binding */ pickUp)
/* harmony export */ });
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


/***/ }),

/***/ 61605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ locatePurchase),
/* harmony export */   t: () => (/* binding */ requestOrderOf)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _iexec_protocol_ids_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30583);
/* harmony import */ var _iexec_protocol_orders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51836);
/* harmony import */ var _iexec_protocol_params_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54219);
/* harmony import */ var _iexec_protocol_request_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81669);
/* harmony import */ var _follow_terminal_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36774);






const MAX_GENERATIONS = 50;
function requestOrderOf(request, parties, numbers) {
    const { app, category, workerpool, maxPrice, maxAppPrice, identity } = request;
    const { args, publicUrls, appSecrets } = request;
    return (0,_iexec_protocol_request_order_js__WEBPACK_IMPORTED_MODULE_3__/* .buildRequestOrder */ .Gc)({
        ...parties,
        ...numbers,
        app,
        category,
        workerpool,
        maxPrice,
        maxAppPrice,
        params: (0,_iexec_protocol_params_js__WEBPACK_IMPORTED_MODULE_2__/* .buildParams */ .XV)({ args, publicUrls, appSecrets, encrypt: true }),
        identity,
    });
}
async function locatePurchase(context, request, parties, { firstGeneration = 0 } = {}) {
    const { services, reporter } = context;
    const { domain } = await services.hub.configuration();
    let failed;
    let refusal;
    for (let generation = firstGeneration; generation < MAX_GENERATIONS; generation++) {
        const requestOrder = requestOrderOf(request, parties, { generation });
        const requestHash = (0,_iexec_protocol_orders_js__WEBPACK_IMPORTED_MODULE_1__/* .hashOrder */ .VN)('request', requestOrder, domain);
        const deal = (0,_iexec_protocol_ids_js__WEBPACK_IMPORTED_MODULE_5__/* .dealId */ .Y2)(requestHash, 0n);
        const purchase = {
            requestOrder,
            dealId: deal,
            taskId: (0,_iexec_protocol_ids_js__WEBPACK_IMPORTED_MODULE_5__/* .taskId */ .BS)(deal, 0n),
            ...(failed && { failed }),
        };
        const found = await services.hub.deal(deal);
        if (!found) {
            if (refusal)
                throw refusal;
            return purchase;
        }
        const task = await services.hub.task(purchase.taskId);
        const failure = await (0,_follow_terminal_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalFailure */ .N)(context, { task, deal: found, requestOrder });
        if (failure === undefined) {
            reporter.info(`This run bought deal ${deal} before; it is picked up and not paid again.`);
            return { ...purchase, deal: found };
        }
        reporter.info(`Deal ${deal} of an earlier attempt ${failure}.`);
        if (request.retry === 'never')
            refusal = mayNotBuyAgain(deal, failure);
        failed = { ...purchase, deal: found };
    }
    throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('TASK_FAILED', {
        what: `This run has failed ${MAX_GENERATIONS} times.`,
        why: 'Each attempt bought a task, and every task failed.',
        fix: 'Find out why from the log of an attempt, then run again with another `idempotency-key`.',
    });
}
function mayNotBuyAgain(deal, failure) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('TASK_FAILED', {
        what: 'An earlier attempt of this run bought a task that failed.',
        why: `Deal ${deal} ${failure}, and \`retry: never\` forbids to buy another.`,
        fix: 'Find out why from the log of that attempt; to buy again, set `retry: after-failure` or start a new run.',
    });
}


/***/ }),

/***/ 88143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K8: () => (/* binding */ isAmongOffers),
/* harmony export */   fq: () => (/* binding */ order),
/* harmony export */   ko: () => (/* binding */ OTHERS_TERMS),
/* harmony export */   l5: () => (/* binding */ grantDataset)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(66793);
/* harmony import */ var _iexec_market_buy_deal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73389);
/* harmony import */ var _iexec_market_dataset_offers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7677);
/* harmony import */ var _iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26517);
/* harmony import */ var _iexec_protocol_deal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48219);
/* harmony import */ var _iexec_protocol_orders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51836);
/* harmony import */ var _iexec_protocol_request_order_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81669);
/* harmony import */ var _signing_gate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10474);








async function grantDataset({ services, signal }, { requestOrder }, { requester, own }) {
    if (requestOrder.dataset === ethers__WEBPACK_IMPORTED_MODULE_7__/* .ZeroAddress */ .j)
        return undefined;
    if (!own)
        return (0,_iexec_market_dataset_offers_js__WEBPACK_IMPORTED_MODULE_1__/* .findDatasetOrder */ .y)({ ...services, request: requestOrder, signal });
    const { domain } = await services.hub.configuration();
    return (0,_iexec_protocol_orders_js__WEBPACK_IMPORTED_MODULE_4__/* .signOrder */ .Ub)('dataset', (0,_iexec_protocol_request_order_js__WEBPACK_IMPORTED_MODULE_5__/* .buildDatasetOrder */ .x$)(requestOrder, domain), domain, requester);
}
const OTHERS_TERMS = 'Bought on the terms of another party';
async function order(context, input) {
    const { services, reporter, signal } = context;
    const { purchase, requester, request } = input;
    const { domain } = await services.hub.configuration();
    const { requestOrder } = purchase;
    const { parties, offers, datasetOrder, spending, isOvertaken, onSend } = input;
    (0,_signing_gate_js__WEBPACK_IMPORTED_MODULE_6__/* .assertMandate */ .x)(request, parties, { order: requestOrder, domain, offers, datasetOrder });
    const bought = await (0,_iexec_market_buy_deal_js__WEBPACK_IMPORTED_MODULE_0__/* .buyDeal */ .lM)({
        hub: services.hub,
        wallet: requester.connect(services.provider),
        request: await (0,_iexec_protocol_orders_js__WEBPACK_IMPORTED_MODULE_4__/* .signOrder */ .Ub)('request', requestOrder, domain, requester),
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
function isAmongOffers({ deal, workerpool }, offers) {
    const price = (0,_iexec_protocol_deal_js__WEBPACK_IMPORTED_MODULE_3__/* .taskPrice */ .nT)(deal);
    return offers.some(offer => offer.price === price && offer.workerpoolOrder.workerpool === workerpool);
}
function warnOfOthersTerms(reporter, bought, offers) {
    const { price, workerpool } = bought;
    const [best] = offers;
    if (!best || isAmongOffers(bought, offers))
        return;
    reporter.warn(`The deal is with worker pool ${workerpool} for ${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_2__.formatRlc)(price)}, which is not among the offers that this step chose from; the cheapest was ${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_2__.formatRlc)(best.price)} by ${best.workerpoolOrder.workerpool}. Another party matched the signed order first, within \`max-price\`. If no other job makes the same purchase, use another RPC endpoint (\`rpc-url\`), name the pool in \`workerpool\`, or set \`max-price\` closer to the price.`, OTHERS_TERMS);
}


/***/ }),

/***/ 85567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lW: () => (/* binding */ locateCandidates),
/* harmony export */   sb: () => (/* binding */ mostAdvanced),
/* harmony export */   uR: () => (/* binding */ partiesOf)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66793);
/* harmony import */ var _input_dataset_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13471);
/* harmony import */ var _locate_purchase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61605);



async function locateCandidates(context, { request, identities, input, ...options }) {
    const owner = identities.requester.address;
    const locate = async (dataset) => {
        const parties = partiesOf(request, identities, dataset);
        return { dataset, parties, purchase: await (0,_locate_purchase_js__WEBPACK_IMPORTED_MODULE_1__/* .locatePurchase */ .s)(context, request, parties, options) };
    };
    const [first, ...others] = input
        ? await (0,_input_dataset_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .knownDatasets */ .j)(context, input, { owner, app: request.app })
        : [undefined];
    const candidates = [await locate(first)];
    for (const dataset of others)
        candidates.push(await locate(dataset));
    return candidates;
}
function partiesOf({ beneficiary, dataset }, identities, own) {
    return {
        requester: identities.requester.address,
        beneficiary: beneficiary ?? identities.beneficiary.address,
        dataset: own?.address ?? dataset ?? ethers__WEBPACK_IMPORTED_MODULE_2__/* .ZeroAddress */ .j,
    };
}
function mostAdvanced(candidates) {
    return (candidates.find(({ purchase }) => purchase.deal) ??
        candidates.findLast(({ purchase }) => purchase.failed) ??
        candidates[0]);
}


/***/ }),

/***/ 78216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ dealInFlight),
/* harmony export */   s: () => (/* binding */ isMade)
/* harmony export */ });
/* harmony import */ var _iexec_protocol_deal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48219);

function isMade(purchase) {
    return purchase.deal !== undefined;
}
function dealInFlight({ dealId, taskId, deal, transaction, requestOrder: order }, facts) {
    return {
        dealId,
        taskId,
        workerpool: deal.workerpool.pointer,
        price: (0,_iexec_protocol_deal_js__WEBPACK_IMPORTED_MODULE_0__/* .taskPrice */ .nT)(deal),
        ...(transaction !== undefined && { transaction }),
        ...facts,
        order,
    };
}


/***/ }),

/***/ 82092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ requireAppLock)
/* harmony export */ });
/* harmony import */ var _iexec_protocol_app_lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89756);

async function requireAppLock({ services: { hub } }, { app, appLock, network }) {
    if (!appLock)
        return;
    (0,_iexec_protocol_app_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .assertAppLocked */ .I9)(appLock, (0,_iexec_protocol_app_lock_js__WEBPACK_IMPORTED_MODULE_0__.lockOf)(await hub.currentApp(app), network.chainId));
}


/***/ }),

/***/ 89245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ requireFunds),
/* harmony export */   o: () => (/* binding */ requireMoney)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26517);
/* harmony import */ var _iexec_protocol_balance_too_small_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4240);



const GAS_UNITS = 2000000n;
async function requireFunds(context, request, { offers, address }) {
    const [cheapest] = offers;
    if (cheapest)
        await requireMoney(context, request, { price: cheapest.price, gasUnits: GAS_UNITS, address });
}
async function requireMoney({ services: { hub, provider } }, { deposit, network }, { price, gasUnits, address }) {
    const [{ token }, { stake }, gas, fees] = await Promise.all([
        hub.configuration(),
        hub.account(address),
        provider.getBalance(address),
        provider.getFeeData(),
    ]);
    const wanted = gasUnits * (fees.maxFeePerGas ?? fees.gasPrice ?? 0n);
    const held = stake >= price ? 0n : await hub.rlcBalance(address);
    const pays = stake >= price || (deposit === 'auto' && stake + held >= price);
    const noGas = gas < wanted ? gasMissing(address, gas, wanted, network.name) : undefined;
    const noRlc = pays ? undefined : (0,_iexec_protocol_balance_too_small_js__WEBPACK_IMPORTED_MODULE_2__/* .balanceTooSmall */ .I)({ address, price, stake, held, token, deposit });
    if (noGas && noRlc)
        throw both(noGas, noRlc);
    if (noGas ?? noRlc)
        throw noGas ?? noRlc;
}
function gasMissing(address, held, wanted, network) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('GAS_TOO_SMALL', {
        what: 'The wallet in `wallet` cannot pay for gas.',
        why: `${address} holds ${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCoin */ .pZ)(held, 'down')} on ${network}, and the run's transactions may need up to ${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCoin */ .pZ)(wanted)}.`,
        fix: `Send ${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCoin */ .pZ)(wanted - held)} on ${network} to ${address}.`,
    });
}
function both(noGas, noRlc) {
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik(noGas.code, {
        what: 'The wallet in `wallet` can pay neither for gas nor for the run.',
        why: `${noGas.why} ${noRlc.why}`,
        fix: `${noGas.fix} ${noRlc.fix}`,
        problems: [noGas, noRlc],
    });
}


/***/ }),

/***/ 20179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ judgeMarket),
/* harmony export */   bx: () => (/* binding */ shop),
/* harmony export */   zs: () => (/* binding */ lookAtMarket)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _iexec_market_offers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31254);
/* harmony import */ var _iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26517);
/* harmony import */ var _net_abortable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24063);
/* harmony import */ var _net_pauses_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63106);
/* harmony import */ var _text_duration_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(909);
/* harmony import */ var _context_wait_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64927);







const JITTER = 0.2;
const LEAST_LOOK_MS = 20_000;
const MAY_APPEAR = new Set(['APP_NO_ORDER', 'WORKERPOOL_NO_ORDER', 'PRICE_ABOVE_CAP']);
async function shop(context, { requestOrder }, { orderTimeoutMs, datasetOrder, leastLookMs = LEAST_LOOK_MS }) {
    const { reporter, clock, signal } = context;
    const wait = new _context_wait_js__WEBPACK_IMPORTED_MODULE_5__/* .Wait */ .s(clock, orderTimeoutMs);
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
        reporter.info(`${verdict.said} Looking again for up to ${(0,_text_duration_text_js__WEBPACK_IMPORTED_MODULE_6__/* .durationText */ .S)(wait.leftMs)}.`);
        const jitter = 1 - JITTER + Math.random() * 2 * JITTER;
        await wait.pause((0,_net_pauses_js__WEBPACK_IMPORTED_MODULE_4__/* .pauseAfter */ .l0)(_net_pauses_js__WEBPACK_IMPORTED_MODULE_4__/* .MARKET_BACK_OFF */ .j2, looks) * jitter, signal);
    }
}
async function lookAtMarket({ services, signal }, { limitMs, ...terms }) {
    const limit = limitMs === undefined ? undefined : AbortSignal.timeout(Math.ceil(limitMs));
    const either = limit ? AbortSignal.any([signal, limit]) : signal;
    try {
        const search = (0,_iexec_market_offers_js__WEBPACK_IMPORTED_MODULE_1__/* .findOffers */ .F)({ ...services, ...terms, signal: either });
        return { offers: await (0,_net_abortable_js__WEBPACK_IMPORTED_MODULE_3__/* .untilAborted */ .E)(search, either) };
    }
    catch (error) {
        signal.throwIfAborted();
        return { error, isCut: limit?.aborted ?? false };
    }
}
function judgeMarket({ error, isCut }, lack, { isOver, orderTimeoutMs }) {
    if (isCut && lack)
        return { kind: 'end', error: waitedInVain(lack, orderTimeoutMs) };
    if (!(0,_errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isTaskError */ .Oj)(error))
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
    reporter.info(`${which} costs ${(0,_iexec_protocol_amount_js__WEBPACK_IMPORTED_MODULE_2__.formatRlc)(best.price)}, by ${best.workerpoolOrder.workerpool}.`);
}
function waitedInVain({ code, what, why, fix }, orderTimeoutMs) {
    const since = `That did not change within the ${(0,_text_duration_text_js__WEBPACK_IMPORTED_MODULE_6__/* .durationText */ .S)(orderTimeoutMs)} of \`order-timeout\`.`;
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik(code, { what, why: `${why} ${since}`, fix });
}


/***/ }),

/***/ 10474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ assertMandate)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66793);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61179);
/* harmony import */ var _iexec_protocol_tag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4985);




function assertMandate(request, parties, mandate) {
    const wrong = [
        ...checkDomain(request, mandate.domain),
        ...checkOrder(request, parties, mandate),
        ...mandate.offers.flatMap(offer => checkOffer(mandate.order, offer)),
        ...checkDataset(request, mandate.order, mandate.datasetOrder),
    ];
    if (wrong.length === 0)
        return;
    throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TaskError */ .Ik('ORDER_MISMATCH', {
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
function checkOrder(request, parties, { order, tasks = 1 }) {
    return differing({
        app: order.app === request.app,
        dataset: order.dataset === parties.dataset,
        workerpool: order.workerpool === (request.workerpool ?? ethers__WEBPACK_IMPORTED_MODULE_3__/* .ZeroAddress */ .j),
        requester: order.requester === parties.requester,
        beneficiary: order.beneficiary === parties.beneficiary,
        category: order.category === BigInt(request.category),
        'max-app-price': order.appmaxprice >= 0n && order.appmaxprice * order.volume <= request.maxAppPrice,
        'price of the dataset': order.datasetmaxprice === 0n,
        'max-price': order.workerpoolmaxprice >= 0n &&
            (order.appmaxprice + order.workerpoolmaxprice) * order.volume <= request.maxPrice,
        'number of tasks': order.volume === BigInt(tasks),
        tag: order.tag === _iexec_protocol_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .TEE_TDX_TAG */ .$R,
        callback: order.callback === ethers__WEBPACK_IMPORTED_MODULE_3__/* .ZeroAddress */ .j,
        params: (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(parse(order.params), paramsOf(request)),
    });
}
function checkOffer(order, { appOrder, workerpoolOrder, price }) {
    return differing({
        'app of the offer': appOrder.app === order.app,
        'price of the app': appOrder.appprice <= order.appmaxprice,
        'price of the worker pool': workerpoolOrder.workerpoolprice <= order.workerpoolmaxprice,
        'price of the offer': price === appOrder.appprice + workerpoolOrder.workerpoolprice,
        'category of the offer': workerpoolOrder.category === order.category,
        'tag of the offer': (0,_iexec_protocol_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .tagContains */ .I6)(workerpoolOrder.tag, order.tag),
    });
}
function checkDataset({ dataset }, order, datasetOrder) {
    const own = dataset === undefined ? datasetOrder : undefined;
    return differing({
        'dataset of its order': (datasetOrder?.dataset ?? ethers__WEBPACK_IMPORTED_MODULE_3__/* .ZeroAddress */ .j) === order.dataset,
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


/***/ }),

/***/ 73929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PC: () => (/* binding */ fetchArchive),
  e9: () => (/* binding */ followDeal),
  Iu: () => (/* binding */ openArrival),
  zo: () => (/* binding */ openProved),
  y6: () => (/* binding */ proveResult),
  pE: () => (/* binding */ waitOf)
});

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/pipeline/context/wait.js
var context_wait = __webpack_require__(64927);
// EXTERNAL MODULE: ./build/src/pipeline/follow/poll.js + 3 modules
var poll = __webpack_require__(21796);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/evidence.js
var provenance_evidence = __webpack_require__(33609);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/verification-checks.js
var verification_checks = __webpack_require__(10765);
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
// EXTERNAL MODULE: ./build/src/pipeline/provenance/deal-checks.js
var deal_checks = __webpack_require__(21050);
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/src/errors/message-of.js
var message_of = __webpack_require__(15626);
// EXTERNAL MODULE: ./build/src/errors/system-error.js
var system_error = __webpack_require__(83031);
// EXTERNAL MODULE: ./build/src/errors/without-path.js
var without_path = __webpack_require__(13621);
// EXTERNAL MODULE: ./build/src/files/file-stream.js
var file_stream = __webpack_require__(30052);
// EXTERNAL MODULE: ./build/src/files/private-modes.js
var private_modes = __webpack_require__(57455);
// EXTERNAL MODULE: ./build/src/archive/give-turn.js
var give_turn = __webpack_require__(21719);
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
// EXTERNAL MODULE: ./build/src/iexec/protocol/params.js
var params = __webpack_require__(54219);
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
        const keyDigest = await (0,result_cipher/* openResult */.c)({ archive, privateKey, destination, signal, onProgress });
        const result = await unpack(context, { path: destination, wasPublic: false }, input);
        return { ...result, keyDigest };
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

// EXTERNAL MODULE: ./build/src/pipeline/collect/download.js
var download = __webpack_require__(6225);
;// CONCATENATED MODULE: ./build/src/pipeline/collect/bring-result.js









function followDeal(deal, { timeoutMs, wait }, { context, identities: { requester }, milestones }) {
    const onEnd = (end, isOld) => milestones.onTaskEnd(end, isOld);
    return context.reporter.stage('Poll', () => (0,poll/* poll */.w)(context, { ...deal, timeoutMs, wait, requester, onEnd }));
}
async function fetchArchive({ deal, task }, { network, tempDir, maxOutputBytes: maxBytes, wait }, { context }) {
    const { dealId, transaction: match, forUs } = deal;
    const evidence = (0,provenance_evidence/* gatherEvidence */.h)(context, { dealId, task, match });
    evidence.catch(() => { });
    const downloaded = await context.reporter.stage('Download', () => (0,download/* download */.RG)(context, { task, tempDir, maxBytes, wait }));
    return { deal, archive: { ...downloaded, dealId, network: network.name, forUs }, evidence };
}
async function openArrival({ deal, archive, evidence }, request, deps) {
    const proof = await proveResult({ deal, evidence }, request, deps);
    return openProved({ deal, archive, proof }, request, deps);
}
async function openProved({ deal, archive, proof }, request, deps) {
    const { context, milestones } = deps;
    const { outputPath } = request;
    const result = deal.forUs ? await decryptProved(archive, proof, request, deps) : undefined;
    const checks = [...proof.checks, ...checkFiles(archive.cid, result, context.disclosure.tell)];
    milestones.onChecks(checks);
    milestones.onResult(result, { ...archive, digest: proof.evidence.task.resultDigest });
    return { archive, result, outputPath, order: deal.order, evidence: proof.evidence, checks };
}
async function proveResult({ deal: { order, terms }, evidence: gathering }, { network, appLock }, { context, identities, milestones }) {
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
function waitOf({ wait, timeoutMs }, { clock }) {
    return wait ?? new context_wait/* Wait */.s(clock, timeoutMs);
}


/***/ }),

/***/ 6225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ download),
/* harmony export */   az: () => (/* binding */ whileMissing),
/* harmony export */   sn: () => (/* binding */ downloadOnce)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61179);
/* harmony import */ var _iexec_protocol_result_location_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68822);
/* harmony import */ var _context_results_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29086);




const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000];
async function download(context, input) {
    return whileMissing(context, input, () => downloadOnce(context, input));
}
async function downloadOnce({ services, reporter, signal }, { task, tempDir, maxBytes }) {
    const { cid } = (0,_iexec_protocol_result_location_js__WEBPACK_IMPORTED_MODULE_2__/* .parseResultLocation */ .o)(task.results);
    const destination = node_path__WEBPACK_IMPORTED_MODULE_0__.join(tempDir, _context_results_js__WEBPACK_IMPORTED_MODULE_3__/* .ARCHIVE */ .$3);
    const onProgress = (done, total) => reporter.progress({ label: 'downloading', done, ...(total !== undefined && { total }) });
    const { size } = await services.results.download(cid, destination, { maxBytes, signal, onProgress });
    onProgress(size, size);
    return { cid, path: destination };
}
async function whileMissing({ reporter, signal }, { wait }, fetchIt) {
    for (const [tries, pause] of PAUSES.entries()) {
        try {
            return await fetchIt();
        }
        catch (error) {
            if (!(0,_errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isTaskError */ .Oj)(error, 'RESULT_MISSING') || pause > wait.leftMs)
                throw error;
        }
        if (tries === 0)
            reporter.info('No gateway has the result yet, so they are asked again.');
        await wait.pause(pause, signal);
    }
    return fetchIt();
}


/***/ }),

/***/ 38293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ archiveFate),
/* harmony export */   _: () => (/* binding */ keepCiphertext)
/* harmony export */ });
/* harmony import */ var _crypto_result_cipher_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48136);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61179);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87278);



const NOT_KEPT = new Set(['APP_CHANGED', 'DEAL_MISMATCH', 'ARTIFACT_FAILED']);
const KEPT_IN_CLEAR = new Set(['RESULT_APP_ERROR', 'RESULT_CORRUPT']);
async function archiveFate(archive, error) {
    const { code } = (0,_errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__/* .asTaskError */ .eJ)(error);
    if (NOT_KEPT.has(code))
        return 'dropped';
    return KEPT_IN_CLEAR.has(code) || (await isEncrypted(archive)) ? 'kept' : 'in-clear';
}
async function keepCiphertext({ context, publisher, milestones }, brought, error) {
    const { reporter, signal } = context;
    const { archive } = brought;
    if (signal.aborted)
        return;
    const fate = await archiveFate(archive, error);
    if (fate === 'dropped')
        return;
    try {
        if (fate === 'in-clear') {
            reporter.info(`The result was stored in clear and is not verified, so it is not published. Its CID is ${archive.cid}.`);
            return;
        }
        await reporter.stage('Publish', async () => {
            const artifact = await (0,_publish_js__WEBPACK_IMPORTED_MODULE_2__/* .publish */ .m)(context, publisher, await publisher.choose([{ ...brought, result: undefined }]));
            if (!artifact)
                return;
            reporter.info('It is the archive as the worker stored it, since the result itself could not be delivered. ' +
                `Its key is derived from the wallet, so this action alone opens it: \`collect\` with \`deal-id: ${archive.dealId}\` brings the result once the cause is gone, and pays nothing.`);
            milestones.onArtifact(artifact);
        });
    }
    catch (failure) {
        const { what, why } = (0,_errors_task_error_js__WEBPACK_IMPORTED_MODULE_1__/* .asTaskError */ .eJ)(failure);
        reporter.warn(`The archive of the result could not be kept either. ${what} ${why}`, 'No artifact');
    }
}
async function isEncrypted({ path }) {
    return (0,_crypto_result_cipher_js__WEBPACK_IMPORTED_MODULE_0__.isEncryptedResult)(path).catch(() => false);
}


/***/ }),

/***/ 87278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ publish)
/* harmony export */ });
async function publish({ reporter, signal }, publisher, publication) {
    signal.throwIfAborted();
    if (!publication)
        return undefined;
    const artifact = await publisher.publish(publication);
    if (artifact)
        reporter.info(`Published artifact ${artifact.name} (${artifact.size} bytes, sha256:${artifact.digest}).`);
    return artifact;
}


/***/ }),

/***/ 82436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ withReport),
/* harmony export */   Je: () => (/* binding */ filesOfResults),
/* harmony export */   M8: () => (/* binding */ withPage),
/* harmony export */   Ol: () => (/* binding */ nothingToCompare),
/* harmony export */   no: () => (/* binding */ checkRender),
/* harmony export */   pV: () => (/* binding */ assertNoDifference)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _archive_move_into_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17778);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61179);
/* harmony import */ var _render_check_compare_verdict_texts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1211);
/* harmony import */ var _render_check_formats_picture_formats_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7063);





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
function filesOfResults(results, outputPath) {
    return results.flatMap(({ result, outputPath: own }) => {
        const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(outputPath, own).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
        return (result?.files ?? []).map(file => ({ ...file, path: `${folder}/${file.path}` }));
    });
}
function withReport(result, attempt) {
    return result && { ...result, files: [...result.files, ...(attempt?.finished?.files ?? [])] };
}
function withPage(publication, attempt, outputPath) {
    const report = attempt?.finished?.report;
    if (report === undefined || publication?.kind !== 'files')
        return publication;
    return { ...publication, page: node_path__WEBPACK_IMPORTED_MODULE_0__.join(outputPath, report) };
}
function logFindings({ reporter, disclosure: { mayName } }, finished, check) {
    const { result, notAccepted } = finished;
    reporter.info((0,_render_check_compare_verdict_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictLine */ .MT)(result));
    const toName = result.pictures.filter(({ verdict }) => verdict !== 'same');
    if (mayName) {
        for (const picture of toName.slice(0, MAX_NAMED)) {
            reporter.info(`  ${picture.verdict}: ${picture.name}. ${(0,_render_check_compare_verdict_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(picture)}`);
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
        warn(`The result holds no ${_render_check_formats_picture_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .FORMAT_NAMES */ .BU} picture, so nothing was compared.`);
    }
    if (result.others.length > 0) {
        const which = mayName ? `: ${namesOf(result.others)}` : '';
        warn(`Pictures of formats that are not compared: ${result.others.length}${which}.`);
    }
    if (result.outcome === 'failed' && check.onDifference === 'warn')
        warn((0,_render_check_compare_verdict_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictLine */ .MT)(result));
}
function assertNoDifference({ finished, error }, { onDifference }, { mayName }) {
    if (!finished)
        throw error;
    const { result } = finished;
    if (result.outcome !== 'failed' || onDifference !== 'fail')
        return;
    const names = result.pictures.filter(({ verdict }) => verdict !== 'same').map(({ name }) => name);
    throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TaskError */ .Ik('RENDER_DIFFERS', {
        what: 'The pictures are not what the baseline expects.',
        why: mayName ? `${(0,_render_check_compare_verdict_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictLine */ .MT)(result)} See ${namesOf(names)}.` : (0,_render_check_compare_verdict_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictLine */ .MT)(result),
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
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TaskError */ .Ik('INPUT_INVALID', {
        what: 'The input `baseline` cannot be used with this deal.',
        why: 'Its result is encrypted for another wallet, so there are no pictures to compare here.',
        fix: 'Remove `baseline`, or compare where the result can be decrypted.',
    });
}
function explain(error, { mayName, guard }, outputPath) {
    if (!(error instanceof _archive_move_into_js__WEBPACK_IMPORTED_MODULE_1__/* .UnsafeDestinationError */ .$r))
        throw guard(error, outputPath);
    throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TaskError */ .Ik('INPUT_INVALID', {
        what: 'The report of the render check cannot be written.',
        why: `In the folder that \`output-path\` names, ${mayName ? error.path : 'something'} ${error.message}.`,
        fix: 'Set `output-path` to a new or an empty folder.',
        cause: mayName ? error : undefined,
    });
}


/***/ }),

/***/ 18871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ silentReporter)
/* harmony export */ });
function silentReporter(reporter) {
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


/***/ }),

/***/ 64927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ Wait)
/* harmony export */ });
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


/***/ }),

/***/ 23798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ judgeAttempts)
/* harmony export */ });
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


/***/ }),

/***/ 273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ lookAtTask),
/* harmony export */   r: () => (/* binding */ finalDeadline)
/* harmony export */ });
/* harmony import */ var _iexec_protocol_deal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48219);

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
    return category ? (0,_iexec_protocol_deal_js__WEBPACK_IMPORTED_MODULE_0__/* .dealDeadlines */ .M3)(deal, category, deadlineRatios).final : Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 21607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ pollPauses)
/* harmony export */ });
const FIRST_MS = 500;
const LONGEST_MS = 30_000;
const LEAST_LONGEST_MS = 2_000;
const GROWTH = 1.2;
const JITTER = 0.2;
function* pollPauses(categorySeconds, random = Math.random) {
    const longest = Math.min(LONGEST_MS, Math.max(LEAST_LONGEST_MS, categorySeconds * 10));
    for (let pause = FIRST_MS;; pause = Math.min(pause * GROWTH, longest)) {
        yield pause * (1 - JITTER + random() * 2 * JITTER);
    }
}


/***/ }),

/***/ 21796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ poll),
  X: () => (/* binding */ pollBy)
});

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/text/duration-text.js
var duration_text = __webpack_require__(909);
// EXTERNAL MODULE: ./build/src/pipeline/follow/judge-attempts.js
var judge_attempts = __webpack_require__(23798);
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
    const attempts = (0,judge_attempts/* judgeAttempts */.c)(news, before.doubted);
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

// EXTERNAL MODULE: ./build/src/pipeline/follow/look-at-task.js
var look_at_task = __webpack_require__(273);
// EXTERNAL MODULE: ./build/src/pipeline/follow/poll-pauses.js
var poll_pauses = __webpack_require__(21607);
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

// EXTERNAL MODULE: ./build/src/pipeline/follow/task-log.js
var task_log = __webpack_require__(97620);
;// CONCATENATED MODULE: ./build/src/pipeline/follow/poll.js







async function poll(context, input) {
    const pauses = (0,poll_pauses/* pollPauses */.n)(input.categorySeconds);
    return pollBy({
        look: () => (0,look_at_task/* lookAtTask */._)(context, input),
        pause: patienceMs => input.wait.pause(Math.max(pauses.next().value, patienceMs), context.signal),
        log: new task_log/* TaskLog */.k(context, input),
    }, context, input);
}
async function pollBy(watch, context, input) {
    try {
        return await follow(watch, context, input);
    }
    finally {
        watch.log.stop();
    }
}
async function follow(watch, { reporter, signal }, input) {
    let history = NO_LOOKS;
    for (let looks = 1;; looks++) {
        const look = await watch.look();
        signal.throwIfAborted();
        const { verdict, history: next } = judgeLook(look, history, input.wait.isOver);
        if (!look.seen)
            reporter.debug(`Reading the task failed (${next.failures} in a row): ${String(look.error)}`);
        if (next.line !== history.line)
            reporter.info(next.line);
        history = next;
        if (verdict.kind !== 'wait') {
            noteEnd(look, input, looks === 1);
            return endWith(verdict, look, input, watch.log);
        }
        watch.log.look(look.seen?.news);
        await watch.pause(verdict.patienceMs);
    }
}
function noteEnd({ seen }, { onEnd }, isOld) {
    const status = seen?.task.status;
    if (status === 'COMPLETED' || status === 'FAILED')
        onEnd?.(status, isOld);
}
async function endWith({ kind }, look, input, log) {
    if (kind === 'timed-out')
        throw timedOut(input, log);
    if (!look.seen)
        throw look.error;
    const { task, news } = look.seen;
    if (kind === 'vanished')
        throw vanished(input);
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


/***/ }),

/***/ 97620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ TaskLog)
/* harmony export */ });
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


/***/ }),

/***/ 36774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ terminalFailure)
});

// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/iexec/chain/known-contracts.js
var known_contracts = __webpack_require__(91671);
// EXTERNAL MODULE: ./build/src/iexec/protocol/deal.js
var protocol_deal = __webpack_require__(48219);
// EXTERNAL MODULE: ./build/src/iexec/protocol/orders.js
var orders = __webpack_require__(51836);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/deal-checks.js
var deal_checks = __webpack_require__(21050);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/verification-checks.js
var verification_checks = __webpack_require__(10765);
// EXTERNAL MODULE: ./build/src/pipeline/follow/judge-attempts.js
var judge_attempts = __webpack_require__(23798);
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
        const verdict = (0,judge_attempts/* judgeAttempts */.c)(news, doubted);
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
    if (await isPastDeadline(context, deal)) {
        await assertDeadlinePassed(context, ended);
        return 'ran past its final deadline and can be claimed back by the `sweep` action';
    }
    const dead = await isDeadAtPool(context, deal.workerpool.pointer, task.id);
    return dead ? 'failed at the worker pool' : undefined;
}
async function isPastDeadline({ services: { hub } }, deal) {
    const [{ deadlineRatios }, category, blockTime] = await Promise.all([
        hub.configuration(),
        hub.category(deal.category),
        hub.now(),
    ]);
    return category !== undefined && blockTime >= (0,protocol_deal/* dealDeadlines */.M3)(deal, category, deadlineRatios).final;
}
const recordedStarts = new WeakMap();
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
    const asking = recordedStarts.get(deal) ?? market.dealStart({ id: deal.id, requestHash }, signal);
    recordedStarts.set(deal, asking);
    const recorded = await asking.catch(error => {
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


/***/ }),

/***/ 89895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ logWaitLimits)
/* harmony export */ });
/* harmony import */ var _text_duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(909);

function logWaitLimits(reporter, { timeoutMs, jobLimitMs, categorySeconds, dealWindowSeconds }) {
    const timeout = `\`timeout\` is ${(0,_text_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(timeoutMs)}`;
    const reasons = [];
    if (timeoutMs > jobLimitMs) {
        reasons.push(`${timeout}, and a job lives for ${(0,_text_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(jobLimitMs)} at most here`);
    }
    if (categorySeconds * 1_000 > timeoutMs) {
        reasons.push(`the category gives the app ${(0,_text_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(categorySeconds * 1_000)}, and ${timeout}`);
    }
    if (reasons.length > 0) {
        reporter.warn(`The task may outlive this step: ${reasons.join('; ')}. Buy it with the \`submit\` action and fetch the result with \`collect\` from a later job; no runner waits in between.`, 'The task may outlive this step');
    }
    else if (dealWindowSeconds * 1_000 > timeoutMs) {
        reporter.info(`The step waits for ${(0,_text_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(timeoutMs)}. The pool may take up to ${(0,_text_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .durationText */ .S)(dealWindowSeconds * 1_000)} for a task of this category; if it is that late, a re-run picks the task up and pays nothing.`);
    }
}


/***/ }),

/***/ 81199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ rememberCiphertext),
/* harmony export */   o: () => (/* binding */ recallCiphertext)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

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
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update('confidential-task/v1/memory-name').digest('hex');
}
function macOf(key, { cid, checksum, size }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key)
        .update(`confidential-task/v1/memory-seal\n${cid}\n${checksum}\n${size}`)
        .digest('hex');
}


/***/ }),

/***/ 13471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ knownDatasets),
  Q: () => (/* binding */ planDataset)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/iexec/hub/dataset-registry.js
var dataset_registry = __webpack_require__(73414);
// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/address/address.js
var address = __webpack_require__(94824);
// EXTERNAL MODULE: ./build/src/net/abortable.js
var abortable = __webpack_require__(24063);
// EXTERNAL MODULE: ./build/src/text/duration-text.js
var duration_text = __webpack_require__(909);
// EXTERNAL MODULE: ./build/src/iexec/chain/contract-reader.js + 1 modules
var contract_reader = __webpack_require__(51526);
// EXTERNAL MODULE: ./build/src/iexec/protocol/abi.js
var abi = __webpack_require__(18787);
// EXTERNAL MODULE: ./build/src/iexec/protocol/multiaddr.js
var protocol_multiaddr = __webpack_require__(67743);
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
    return { address: (0,dataset_registry/* predictDatasetAddress */.i)(entry, configuration), entry };
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


/***/ }),

/***/ 69616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ requireRoom),
/* harmony export */   n: () => (/* binding */ requireRoomForResult)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_disk_space_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1043);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61179);
/* harmony import */ var _text_size_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37714);




const RESULT_BYTES = 16_000_000;
function requireRoom(needs) {
    const disks = Map.groupBy(needs, ({ folder }) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,_errors_disk_space_js__WEBPACK_IMPORTED_MODULE_1__/* .existingFolder */ .C)(folder)).dev);
    for (const onDisk of disks.values()) {
        const [{ folder } = { folder: '' }] = onDisk;
        const disk = (0,_errors_disk_space_js__WEBPACK_IMPORTED_MODULE_1__/* .diskOf */ .F)(folder);
        const wanted = onDisk.reduce((sum, { bytes }) => sum + bytes, 0);
        if (!disk || disk.blocks === 0 || disk.bavail * disk.bsize >= wanted)
            continue;
        const parts = onDisk.map(need => `${(0,_text_size_text_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeText */ .l)(need.bytes)} in ${need.folder} for ${need.what}`);
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TaskError */ .Ik('DISK_FULL', {
            what: 'A disk of the runner has too little room for this run.',
            why: `${(0,_text_size_text_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeText */ .l)(disk.bavail * disk.bsize)} are free there, and the run needs ${parts.join(' and ')}.`,
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


/***/ }),

/***/ 83793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ requireFetchableInput),
/* harmony export */   y: () => (/* binding */ requirePublicInputs)
/* harmony export */ });
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61179);
/* harmony import */ var _iexec_chain_known_contracts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91671);
/* harmony import */ var _iexec_chain_networks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84343);
/* harmony import */ var _net_local_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27935);
/* harmony import */ var _text_duration_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(909);
/* harmony import */ var _text_size_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37714);






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
    if (doubt || (0,_iexec_chain_networks_js__WEBPACK_IMPORTED_MODULE_2__/* .isLocalNetwork */ .ok)(network) || !(await (0,_net_local_address_js__WEBPACK_IMPORTED_MODULE_3__/* .resolvesLocally */ .ig)(new URL(url).hostname)))
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
    const limit = `The enclave has ${(0,_text_duration_text_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S)(DOWNLOAD_SECONDS * 1_000)} for each download`;
    if (seconds !== undefined && seconds > DOWNLOAD_SECONDS) {
        const text = `${name} takes ${(0,_text_duration_text_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S)(seconds * 1_000)} to fetch from here. ${limit}.`;
        return { text, certain: fastLine && seconds > HOPELESS_SECONDS, ofPace: true };
    }
    if (bytes <= LARGE_BYTES || (0,_iexec_chain_networks_js__WEBPACK_IMPORTED_MODULE_2__/* .isLocalNetwork */ .ok)(network))
        return undefined;
    const pace = `that takes ${Math.ceil((bytes * 8) / DOWNLOAD_SECONDS / 1e6)} Mbit/s`;
    const memory = bytes > MEMORY_BYTES ? ' It also holds the file in memory, for which iExec advises at most 1 GB.' : '';
    return { text: `${name} has ${(0,_text_size_text_js__WEBPACK_IMPORTED_MODULE_5__/* .sizeText */ .l)(bytes)}. ${limit}: ${pace}.${memory}`, certain: false };
}
const INSIDE = 'inside of a private network';
function privateNetwork(url, network) {
    if ((0,_iexec_chain_networks_js__WEBPACK_IMPORTED_MODULE_2__/* .isLocalNetwork */ .ok)(network) || !(0,_net_local_address_js__WEBPACK_IMPORTED_MODULE_3__/* .isLocal */ .IX)(url))
        return undefined;
    return isPublicNetwork(network)
        ? { text: `${INSIDE}, where no enclave can follow`, certain: true }
        : { text: `${INSIDE}, where enclaves can follow only if they are inside, too`, certain: false };
}
function probeOptions(network) {
    return { mayBeLocal: !isPublicNetwork(network) };
}
function isPublicNetwork(network) {
    return !(0,_iexec_chain_networks_js__WEBPACK_IMPORTED_MODULE_2__/* .isLocalNetwork */ .ok)(network) && (0,_iexec_chain_known_contracts_js__WEBPACK_IMPORTED_MODULE_1__/* .knownContracts */ .P)(network.chainId) !== undefined;
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
    return new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TaskError */ .Ik('INPUT_UNFETCHABLE', {
        what: 'The enclave could not fetch an input, and the task would be paid for all the same.',
        why,
        fix: 'Put the file where anyone can fetch it within 30 s, make it smaller, or send it through `private-files`; nothing was bought.',
    });
}


/***/ }),

/***/ 81541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ encrypt)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
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
const BLOCKS = 3;
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
    const ring = Array.from({ length: BLOCKS }, () => Buffer.allocUnsafeSlow(BLOCK_BYTES));
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
            block = ring[++turn % BLOCKS];
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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

// EXTERNAL MODULE: ./build/src/pipeline/input/ciphertext-memory.js
var ciphertext_memory = __webpack_require__(81199);
// EXTERNAL MODULE: ./build/src/pipeline/input/disk-room.js
var disk_room = __webpack_require__(69616);
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
        const known = memory && (await (0,ciphertext_memory/* recallCiphertext */.o)(memory, key));
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
        const discard = () => (0,promises_.rm)(destination, { force: true });
        return { ...ciphertext, secret, remembered: known !== undefined, file, discard };
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
        onTotal: bytes => (0,disk_room/* requireRoom */.h)([{ folder: tempDir, bytes, what: 'the packed input' }]),
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
    (0,disk_room/* requireRoom */.h)([{ folder: external_node_path_.dirname(destination), bytes: total, what: 'the encrypted input' }]);
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


/***/ }),

/***/ 26716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ pushInputKey),
/* harmony export */   y: () => (/* binding */ protect)
/* harmony export */ });
/* harmony import */ var _iexec_chain_transactions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98091);
/* harmony import */ var _iexec_hub_dataset_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73414);


const NEW_DATASET_PATIENCE_MS = 60_000;
const KNOWN_DATASET_PATIENCE_MS = 10_000;
async function protect(context, { dataset, input, requester, spending }) {
    const { services, reporter, signal } = context;
    const configuration = await services.hub.configuration();
    const isDone = () => services.hub.isRegistered(configuration.datasetRegistry, dataset.address);
    const known = await isDone();
    if (known) {
        reporter.info(`The dataset ${dataset.address} is registered already.`);
    }
    else {
        const call = (0,_iexec_hub_dataset_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .createDatasetCall */ .n)(dataset.entry, configuration);
        const options = { label: 'the registration of the dataset', isDone, signal, spending };
        await (0,_iexec_chain_transactions_js__WEBPACK_IMPORTED_MODULE_0__/* .sendTransaction */ .v)(requester.connect(services.provider), call, options);
        reporter.info(`Registered the dataset ${dataset.address}.`);
    }
    await pushInputKey(context, { dataset, input, requester, known });
    reporter.info('Its key is with the Secret Management Service, which gives it to attested enclaves only.');
}
async function pushInputKey({ services, reporter, signal }, { dataset, input, requester, known, }) {
    await services.sms.pushDatasetSecret(dataset.address, input.secret, requester, {
        patienceMs: known ? KNOWN_DATASET_PATIENCE_MS : NEW_DATASET_PATIENCE_MS,
        onWait: () => reporter.info('The Secret Management Service does not take its key yet; it is pushed again for a while.'),
        signal,
    });
}


/***/ }),

/***/ 8402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ upload)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _ciphertext_memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81199);


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
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.unlink)(file);
    }
    if (memory && !remembered)
        await (0,_ciphertext_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .rememberCiphertext */ .C)(memory, Buffer.from(input.secret, 'base64'), input);
    return place;
}


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

/***/ 75516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ openRun)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/net/clock.js
var clock = __webpack_require__(95823);
// EXTERNAL MODULE: ./build/src/pipeline/context/disclosure.js
var disclosure = __webpack_require__(67391);
// EXTERNAL MODULE: ./build/src/run/connect-services.js + 18 modules
var connect_services = __webpack_require__(97824);
// EXTERNAL MODULE: ./build/src/errors/invalid-input.js
var invalid_input = __webpack_require__(74763);
// EXTERNAL MODULE: ./build/src/errors/task-error.js
var task_error = __webpack_require__(61179);
// EXTERNAL MODULE: ./build/src/render-check/baselines.js
var baselines = __webpack_require__(61847);
// EXTERNAL MODULE: ./build/src/render-check/compare/compare-pictures.js
var compare_pictures = __webpack_require__(83250);
// EXTERNAL MODULE: ./build/src/render-check/formats/picture-formats.js
var picture_formats = __webpack_require__(7063);
// EXTERNAL MODULE: ./build/src/run/workspace/private-files.js + 1 modules
var private_files = __webpack_require__(9885);
// EXTERNAL MODULE: ./build/src/run/workspace/usable-files.js
var usable_files = __webpack_require__(6115);
// EXTERNAL MODULE: ./build/src/run/workspace/workspace-paths.js
var workspace_paths = __webpack_require__(32945);
;// CONCATENATED MODULE: ./build/src/run/inputs/find-baselines.js










const MAX_FAULTS = 5;
async function findBaselines({ patterns, update, identities }, workspace) {
    const { root, files: found } = await (0,private_files/* searchFiles */._)('baseline', patterns, workspace);
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
    await (0,usable_files/* requireUsable */.w)('baseline', pictures);
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
// EXTERNAL MODULE: ./build/src/files/private-modes.js
var private_modes = __webpack_require__(57455);
// EXTERNAL MODULE: ./build/src/pipeline/context/results.js
var context_results = __webpack_require__(29086);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/how-to-open.js
var how_to_open = __webpack_require__(11941);
// EXTERNAL MODULE: ./build/src/run/inputs/recipients-input.js
var recipients_input = __webpack_require__(90732);
;// CONCATENATED MODULE: ./build/src/run/publish/publication.js






const ENCRYPTED_NAME = 'result.zip.age';
function createPublicationChoice(facts) {
    const { mode, context } = facts;
    return async (results, extras = []) => {
        const [first] = results;
        if (!first)
            return undefined;
        if (mode === 'none') {
            context.reporter.info('Nothing is published: `artifact` says none.');
            return undefined;
        }
        const isList = first.task !== undefined;
        return isList ? listPublication(results, extras, facts) : singlePublication(first, facts);
    };
}
async function singlePublication({ result, archive }, facts) {
    const { mode, outputPath } = facts;
    const dealIds = [archive.dealId];
    if (mode === 'ciphertext' || !result)
        return archivePublication(archive, facts);
    if (mode === 'encrypted')
        return { dealIds, ...(await encryptedFile(result.files, facts)) };
    const files = result.files.map(file => external_node_path_.join(outputPath, file.path));
    return { dealIds, kind: 'files', files, rootDir: outputPath };
}
async function listPublication(results, extras, facts) {
    const { mode, outputPath, tempDir } = facts;
    const isOpen = ({ result }) => mode !== 'ciphertext' && result !== undefined;
    const opened = results.filter(isOpen);
    const archives = await publishedArchives(results.filter(result => !isOpen(result)), facts);
    const linked = await linkedArchives(archives, tempDir);
    const dealIds = [
        ...new Set([...opened.map(({ archive }) => archive), ...archives].map(({ dealId }) => dealId)),
    ];
    if (dealIds.length === 0)
        return undefined;
    if (opened.length === 0)
        return { dealIds, kind: 'archive', files: [], rootDir: tempDir, linked };
    const files = [...opened.flatMap(filesOfTask), ...extras];
    if (mode === 'encrypted')
        return { dealIds, ...(await encryptedFile(files, facts)), linked };
    const paths = files.map(file => external_node_path_.join(outputPath, file.path));
    return { dealIds, kind: 'files', files: paths, rootDir: outputPath, linked };
}
function filesOfTask({ task = '', result }) {
    const files = result?.files ?? [];
    return files.map(({ path: name, size }) => ({ path: `${task}/${name}`, size }));
}
async function publishedArchives(results, facts) {
    const archives = [];
    for (const { task = '', archive } of results)
        if (await mayPublishArchive(archive, facts).catch(() => false))
            archives.push({ ...archive, task });
    const others = results.length - archives.length;
    if (others > 0) {
        facts.context.reporter.warn(`${others} of ${results.length} results were stored in clear by the worker, so they have no ciphertext to publish, and a plain result is published only where \`artifact\` is \`decrypted\`.`, 'Results are not in the artifact');
    }
    if (archives.length > 0)
        explainCiphertext(facts);
    return archives;
}
async function linkedArchives(archives, tempDir) {
    if (archives.length === 0)
        return [];
    const text = external_node_path_.join(tempDir, how_to_open/* HOW_TO_OPEN */.Gg);
    await (0,promises_.writeFile)(text, (0,how_to_open/* howToOpenAll */.$W)(archives), { mode: private_modes/* PRIVATE_FILE */.r });
    return [
        ...archives.map(archive => ({ name: `${archive.task}/${context_results/* ARCHIVE */.$3}`, path: archive.path })),
        { name: how_to_open/* HOW_TO_OPEN */.Gg, path: text },
    ];
}
async function archivePublication(archive, facts) {
    const { tempDir, context } = facts;
    if (!(await mayPublishArchive(archive, facts))) {
        context.reporter.warn('The worker stored the result in clear, so there is no ciphertext to publish, and the plain result is published only where `artifact` is `decrypted`.', 'No artifact');
        return undefined;
    }
    explainCiphertext(facts);
    const text = external_node_path_.join(tempDir, how_to_open/* HOW_TO_OPEN */.Gg);
    await (0,promises_.writeFile)(text, (0,how_to_open/* howToOpen */.ct)(archive), { mode: private_modes/* PRIVATE_FILE */.r });
    return { dealIds: [archive.dealId], kind: 'archive', files: [archive.path, text], rootDir: tempDir };
}
async function mayPublishArchive({ path: file }, { mode }) {
    const { isEncryptedResult } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 48136));
    return mode === 'decrypted' || isEncryptedResult(file);
}
function explainCiphertext({ config, mode, context }) {
    if (config.artifact !== 'auto' || mode !== 'ciphertext')
        return;
    context.reporter.info('The repository is not known to be private, so the artifact is the ciphertext; `recipients` would encrypt the plain result to people, and `artifact: decrypted` would publish it.');
}
async function encryptedFile(files, { config, outputPath, tempDir, context }) {
    const { encryptResultToRecipients } = await Promise.all(/* import() */[__webpack_require__.e(2725), __webpack_require__.e(9033)]).then(__webpack_require__.bind(__webpack_require__, 79033));
    const destination = external_node_path_.join(tempDir, ENCRYPTED_NAME);
    const sources = files.map(({ path: name, size }) => ({ path: external_node_path_.join(outputPath, name), name, size }));
    await encryptResultToRecipients(context, { files: sources, recipients: config.recipients, destination });
    context.reporter.info(`To open it: age --decrypt --identity key.txt --output result.zip ${ENCRYPTED_NAME} && unzip result.zip`);
    return { kind: 'encrypted', files: [destination], rootDir: tempDir };
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

// EXTERNAL MODULE: ./node_modules/ethers/lib.esm/constants/addresses.js
var addresses = __webpack_require__(66793);
// EXTERNAL MODULE: ./build/src/archive/published-names.js
var published_names = __webpack_require__(57195);
// EXTERNAL MODULE: ./build/src/files/hash-file.js
var hash_file = __webpack_require__(79792);
// EXTERNAL MODULE: ./build/src/iexec/protocol/deal.js
var protocol_deal = __webpack_require__(48219);
// EXTERNAL MODULE: ./build/src/iexec/protocol/orders.js
var orders = __webpack_require__(51836);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/check-tally.js
var check_tally = __webpack_require__(57493);
// EXTERNAL MODULE: ./build/src/pipeline/provenance/statement.js
var statement = __webpack_require__(47927);
;// CONCATENATED MODULE: ./build/src/pipeline/provenance/provenance.js









const NAMING = new Set(['digest', 'other-files']);
async function describeProvenance({ services, signal }, facts, invocation) {
    const { network, results } = facts;
    const { app } = results[0].evidence;
    const { domain } = await services.hub.configuration();
    const files = facts.publication ? filesOf(facts.publication) : filesHere(facts);
    const names = (0,published_names/* publishedNames */.x)(files.map(file => file.name));
    const tasks = describedTasks(facts, files);
    const subject = await digestAll(files, names, digestsOf(results), signal);
    return (0,statement/* makeStatement */.UT)(subject, {
        invocation,
        network: { name: network.name, chainId: network.chainId, hub: network.hub },
        app: {
            address: app.address,
            name: app.name,
            type: app.type,
            image: app.location,
            checksum: app.checksum,
            mrenclave: app.mrenclave,
        },
        tasks: tasks.map(task => statedTask(task, names, domain)),
        verification: describedChecks(tasks),
    });
}
function describedTasks({ results, publication }, files) {
    const isThere = new Set(files.map(file => file.path));
    return results.flatMap(verified => {
        const kind = verified.result && publication?.kind !== 'archive' ? (publication?.kind ?? 'files') : 'archive';
        return kind !== 'archive' || isThere.has(verified.archive.path) ? [{ verified, kind }] : [];
    });
}
function filesOf({ files, rootDir, linked = [] }) {
    const named = files.map(file => ({
        name: external_node_path_.relative(rootDir, file).split(external_node_path_.sep).join('/'),
        path: file,
    }));
    return [...named, ...linked];
}
function filesHere({ results }) {
    return results.flatMap(({ task, result, archive, outputPath }) => result
        ? result.files.map(file => ({
            name: nameIn(task, file.path),
            path: external_node_path_.join(outputPath, file.path),
        }))
        : [{ name: nameIn(task, context_results/* ARCHIVE */.$3), path: archive.path }]);
}
function nameIn(task, name) {
    return task === undefined ? name : `${task}/${name}`;
}
function statedTask({ verified, kind }, names, domain) {
    const { task: name, order, evidence, archive, result } = verified;
    const { deal, task, dataset, winner, transactions } = evidence;
    const renamed = kind === 'files' && result ? renamedFiles(name, result.files, names) : [];
    return {
        ...(name !== undefined && { name }),
        subjects: kind,
        dataset: dataset ? { address: dataset.address, checksum: dataset.checksum } : null,
        deal: {
            id: deal.id,
            appOwner: deal.app.owner,
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
        ...(renamed.length > 0 && { renamed }),
    };
}
function renamedFiles(task, files, names) {
    const prefix = nameIn(task, '').length;
    return files.flatMap(file => {
        const whole = nameIn(task, file.path);
        const name = (names.get(whole) ?? whole).slice(prefix);
        const original = file.name ?? file.path;
        return name === original ? [] : [{ name, original }];
    });
}
function describedChecks(tasks) {
    const tally = new check_tally/* CheckTally */.X();
    const hidden = new Set();
    for (const { verified, kind } of tasks) {
        tally.add(verified.task ?? '', verified.checks);
        if (kind !== 'files')
            for (const name of NAMING)
                hidden.add(name);
    }
    return tally.groups().map(({ name, outcome, detail, tasks: some }) => ({
        name,
        outcome,
        ...(detail !== undefined && !hidden.has(name) && { detail }),
        ...(some.length < tasks.length && { tasks: [...some] }),
    }));
}
function digestsOf(results) {
    return new Map(results.flatMap(({ result, outputPath }) => (result?.files ?? []).map(file => [external_node_path_.join(outputPath, file.path), file.sha256])));
}
async function digestAll(files, names, known, signal) {
    const subjects = [];
    for (const file of files) {
        const sha256 = known.get(file.path) ?? (await (0,hash_file/* hashFile */.D)(file.path, signal)).toString('hex');
        subjects.push({ name: names.get(file.name) ?? file.name, digest: { sha256 } });
    }
    return subjects;
}

// EXTERNAL MODULE: ./build/src/run/publish/provenance-files.js
var provenance_files = __webpack_require__(68206);
;// CONCATENATED MODULE: ./build/src/run/publish/result-publisher.js



function createResultPublisher(settings) {
    const { config, tempDir, context, host, onProvenance } = settings;
    return {
        needsArchive: ({ result }) => result === undefined || settings.mode === 'ciphertext',
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

/***/ 19819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ requireOutputFolder),
/* harmony export */   YZ: () => (/* binding */ requireResultsFile),
/* harmony export */   kC: () => (/* binding */ requireTaskFolders)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74763);
/* harmony import */ var _errors_message_of_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15626);
/* harmony import */ var _files_make_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93747);
/* harmony import */ var _pipeline_provenance_statement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47927);
/* harmony import */ var _workspace_workspace_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32945);
/* harmony import */ var _provenance_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68206);
/* harmony import */ var _results_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32076);










const MAX_NAMED = 5;
async function requireOutputFolder(folder, workspace, { info, warn }) {
    for (const place of [folder, (0,_provenance_files_js__WEBPACK_IMPORTED_MODULE_7__/* .provenanceFolder */ .c)(folder)])
        refuseForeign(place, workspace);
    const parent = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(folder);
    try {
        await (0,_files_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(parent);
        await tryToWrite(parent);
        for (const place of [folder, (0,_provenance_files_js__WEBPACK_IMPORTED_MODULE_7__/* .provenanceFolder */ .c)(folder)])
            if (await (0,_files_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .isFolder */ .l)(place))
                await tryToWrite(place);
        const held = (await (0,_files_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .isFolder */ .l)(folder)) ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder) : [];
        if (held.length === 0)
            return;
    }
    catch (cause) {
        throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .a)('output-path', `The result cannot be written there: ${(0,_errors_message_of_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .b)(cause)}.`, 'Set `output-path` to a folder of its own in the workspace, such as confidential-output.', cause);
    }
    if (isOfEarlierRun(folder)) {
        info('The folder of `output-path` holds an earlier result. Its files stay, unless this result has files of the same names.');
        return;
    }
    warn('The folder of `output-path` is not empty. Files of the result replace those of the same name, and `verify` will not accept what else is in it; give each step an `output-path` of its own, and empty it before the run.', 'The output folder is not empty');
}
function isOfEarlierRun(folder) {
    return ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.join((0,_provenance_files_js__WEBPACK_IMPORTED_MODULE_7__/* .provenanceFolder */ .c)(folder), _pipeline_provenance_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .STATEMENT_FILE */ .zH)) ||
        (0,_workspace_workspace_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .lookAt */ .t5)((0,_results_file_js__WEBPACK_IMPORTED_MODULE_8__/* .resultsFileOf */ .sq)(folder))?.isFile() === true);
}
function requireResultsFile(folder) {
    const file = (0,_results_file_js__WEBPACK_IMPORTED_MODULE_8__/* .resultsFileOf */ .sq)(folder);
    const there = (0,_workspace_workspace_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .lookAt */ .t5)(file);
    if (!there?.isDirectory())
        return;
    throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .a)('output-path', `The results of the tasks are listed in ${file}, where a folder is.`, 'Remove that folder, or set `output-path` to another one.');
}
function requireTaskFolders(folders) {
    const odd = folders.filter(folder => (0,_workspace_workspace_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .lookAt */ .t5)(folder)?.isDirectory() === false);
    if (odd.length === 0)
        return;
    const rest = odd.length > MAX_NAMED ? ` and ${odd.length - MAX_NAMED} more` : '';
    const named = odd.slice(0, MAX_NAMED).join(', ');
    throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .a)('output-path', `Links or files are where the folders of tasks belong: ${named}${rest}.`, 'Remove them, or set `output-path` to an empty folder.');
}
function refuseForeign(folder, workspace) {
    const { real, problem } = (0,_workspace_workspace_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .followPath */ .Zl)(workspace, folder);
    if (problem !== undefined) {
        throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .a)('output-path', `${problem}.`, 'Set `output-path` to a folder that no link leads to; a place outside of the workspace is named by its own path.');
    }
    if ((0,_workspace_workspace_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .isWithin */ .UO)((0,_workspace_workspace_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .realOrSame */ .eF)(workspace), real)) {
        throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .a)('output-path', `${folder} leads to the workspace itself or to a folder that holds it, ${real}.`, 'Set `output-path` to a folder of its own in the workspace, such as confidential-output.');
    }
    if (isCheckout(real)) {
        throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .a)('output-path', `${folder} is the top of a Git checkout, where git, GitHub and the runner act upon files by their names, which the app chooses.`, 'Set `output-path` to a folder in it, such as results.');
    }
    const reserved = reservedFolder(real, (0,_workspace_workspace_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .realOrSame */ .eF)(workspace));
    if (reserved === undefined)
        return;
    throw (0,_errors_invalid_input_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .a)('output-path', `${real} is in the folder ${reserved}, whose files ${reserved === '.git' ? 'git' : 'the runner'} acts upon.`, 'Set `output-path` to a folder of its own in the workspace, such as confidential-output.');
}
function reservedFolder(real, workspace) {
    const below = (0,_workspace_workspace_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .isWithin */ .UO)(real, workspace) ? node_path__WEBPACK_IMPORTED_MODULE_2__.relative(workspace, real) : undefined;
    if ((0,_workspace_workspace_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .isInGitFolder */ .e9)(below ?? real))
        return '.git';
    const segments = real.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep);
    const isReserved = segments.some((segment, index) => {
        const folder = segments.slice(0, index).join(node_path__WEBPACK_IMPORTED_MODULE_2__.sep) || node_path__WEBPACK_IMPORTED_MODULE_2__.sep;
        return segment.toLowerCase() === '.github' && (folder === workspace || isCheckout(folder));
    });
    return isReserved ? '.github' : undefined;
}
function isCheckout(folder) {
    return (0,_workspace_workspace_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .lookAt */ .t5)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, '.git')) !== undefined;
}
async function tryToWrite(folder) {
    const trial = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, '.confidential-task-'));
    const moved = `${trial}-moved`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(trial, 'result'));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(trial, 'result'), moved);
    }
    finally {
        for (const left of [trial, moved])
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(left, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 68206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ provenanceFolder),
/* harmony export */   f: () => (/* binding */ writeProvenance),
/* harmony export */   readStatement: () => (/* binding */ readStatement)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _errors_system_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83031);
/* harmony import */ var _errors_task_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61179);
/* harmony import */ var _files_atomic_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29455);
/* harmony import */ var _files_private_modes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57455);
/* harmony import */ var _files_read_text_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68664);
/* harmony import */ var _pipeline_provenance_statement_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(47927);










const MAX_SUBJECTS = 1_024;
const MAX_CHECKSUM_BYTES = 512 * MAX_SUBJECTS;
const MAX_STATEMENT_BYTES = 64 * 1024 * 1024;
const MAX_INDENTED = 100;
function provenanceFolder(outputPath) {
    return `${outputPath}.provenance`;
}
async function writeProvenance(statement, outputPath) {
    const folder = provenanceFolder(outputPath);
    const files = {
        statement: node_path__WEBPACK_IMPORTED_MODULE_3__.join(folder, _pipeline_provenance_statement_js__WEBPACK_IMPORTED_MODULE_8__/* .STATEMENT_FILE */ .zH),
        predicate: node_path__WEBPACK_IMPORTED_MODULE_3__.join(folder, 'predicate.json'),
        checksums: node_path__WEBPACK_IMPORTED_MODULE_3__.join(folder, 'subjects.sha256'),
    };
    const text = jsonOf(statement, statement);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true, mode: _files_private_modes_js__WEBPACK_IMPORTED_MODULE_9__/* .PRIVATE_DIRECTORY */ .m });
    await Promise.all([
        replaceFile(files.statement, text),
        replaceFile(files.predicate, jsonOf(statement, statement.predicate)),
        replaceFile(files.checksums, checksumsOf(statement, text)),
    ]);
    return files;
}
function jsonOf({ predicate: { tasks } }, value) {
    return `${JSON.stringify(value, null, tasks.length > MAX_INDENTED ? 0 : 2)}\n`;
}
function checksumsOf({ subject }, text) {
    const lines = subject.map(({ name, digest }) => `${digest.sha256}  ${name}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}`).join('');
    if (subject.length <= MAX_SUBJECTS && Buffer.byteLength(lines) <= MAX_CHECKSUM_BYTES)
        return lines;
    return `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex')}  ${_pipeline_provenance_statement_js__WEBPACK_IMPORTED_MODULE_8__/* .STATEMENT_FILE */ .zH}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}`;
}
function replaceFile(file, text) {
    const how = { mode: _files_private_modes_js__WEBPACK_IMPORTED_MODULE_9__/* .PRIVATE_FILE */ .r, flag: 'wx' };
    return (0,_files_atomic_file_js__WEBPACK_IMPORTED_MODULE_6__/* .writeAtomically */ .vK)(file, undefined, temporary => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, text, how));
}
function readStatement(file) {
    let text;
    try {
        text = (0,_files_read_text_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readTextFile */ .G)(file, MAX_STATEMENT_BYTES);
    }
    catch (cause) {
        throw new _errors_task_error_js__WEBPACK_IMPORTED_MODULE_5__/* .TaskError */ .Ik('INPUT_INVALID', {
            what: 'The input `provenance` names a file that cannot be read.',
            why: `${file}: ${(0,_errors_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A3)(cause)}.`,
            fix: `Set \`provenance\` to the path of the statement, or put it into the folder of \`path\` as ${_pipeline_provenance_statement_js__WEBPACK_IMPORTED_MODULE_8__/* .STATEMENT_FILE */ .zH}.`,
            cause,
        });
    }
    return (0,_pipeline_provenance_statement_js__WEBPACK_IMPORTED_MODULE_8__/* .parseStatement */ .By)(text);
}


/***/ })

};
