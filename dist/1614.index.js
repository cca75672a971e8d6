export const id = 1614;
export const ids = [1614];
export const modules = {

/***/ 79778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ collisionKey),
/* harmony export */   T: () => (/* binding */ whyUnsafe)
/* harmony export */ });
const MAX_SEGMENT_BYTES = 255;
const TURNS_TEXT = /[\u202a-\u202e\u2066-\u2069]/;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
function whyUnsafe(name, platform = process.platform) {
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name))
        return 'its name holds control characters';
    if (TURNS_TEXT.test(name))
        return 'its name holds characters that make it read as another name';
    if (name.includes('\\'))
        return 'its name holds a backslash';
    if (name.startsWith('/') || /^[a-z]:/i.test(name))
        return 'its name is an absolute path';
    const segments = name.split('/');
    if (segments.includes('..'))
        return 'its name leads to a parent directory';
    if (segments.includes('') || segments.includes('.'))
        return 'its name has empty parts';
    if (segments.some(segment => Buffer.byteLength(segment) > MAX_SEGMENT_BYTES))
        return 'its name is too long';
    if (platform === 'win32' && segments.some(isOddOnWindows))
        return 'its name is not possible on Windows';
    return undefined;
}
function collisionKey(name) {
    return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
function isOddOnWindows(segment) {
    return /[<>:"|?*]/.test(segment) || /[. ]$/.test(segment) || WINDOWS_DEVICE.test(segment);
}


/***/ }),

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
  o7: () => (/* binding */ withZip)
});

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
    return (0,yauzl/* getFileNameLowLevel */.ax)(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
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
        const start = dataStartOf(zip, entry);
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
    const raw = (0,file_stream/* readRange */.qX)(sourceOf(zip).file, dataStartOf(zip, entry), entry.compressedSize);
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
function dataStartOf(zip, entry) {
    if (entry.isEncrypted())
        throw new ZipFormatError('an entry is encrypted');
    if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
        throw new ZipFormatError(`unsupported compression method: ${entry.compressionMethod}`);
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
        fix: 'Collect the result again; if it stays so, the worker delivered it damaged and the task must be run again.',
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
    const file = files.find(one => one.path === path && one.sha256 !== '');
    if (!file)
        return digestOfDirectory(path, files);
    return { digest: `0x${file.sha256}`, coveredFiles: [path], ofDirectory: false };
}
function resultHash(taskId, digest) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_4__/* .keccak256 */ .S)((0,ethers__WEBPACK_IMPORTED_MODULE_3__/* .concat */ .xW)([taskId, digest]));
}
function resultSeal(worker, taskId, digest) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_4__/* .keccak256 */ .S)((0,ethers__WEBPACK_IMPORTED_MODULE_3__/* .concat */ .xW)([worker, taskId, digest]));
}
function digestOfDirectory(path, files) {
    const prefix = path === '' ? '' : `${path}/`;
    const below = files.filter(file => file.path.startsWith(prefix) && file.sha256 !== '');
    if (below.length === 0)
        throw mismatch('its `deterministic-output-path` names nothing in the result');
    const direct = below.filter(file => !file.path.includes('/', prefix.length)).sort(byPath);
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
function byPath(one, other) {
    return Buffer.compare(Buffer.from(one.path), Buffer.from(other.path));
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
        throw missing('The worker put no location on chain.');
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
function tagUnion(...tags) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .toBeHex */ .up)(tags.reduce((union, tag) => union | BigInt(tag), 0n), 32);
}
function stripTeeFramework(tag) {
    return (0,ethers__WEBPACK_IMPORTED_MODULE_0__/* .toBeHex */ .up)(BigInt(tag) & ~TEE_FRAMEWORK_BITS, 32);
}
function dealTag(tags) {
    return tagUnion(tags.app, stripTeeFramework(tags.dataset ?? ZERO_TAG), tags.request);
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
        return (0,checks/* check */.z6)(NAME, 'not checked', 'There is no contribution.');
    if (!signed || block === undefined)
        return (0,checks/* check */.z6)(NAME, 'not checked', `The authorization cannot be had: ${gap ?? 'nobody gives it'}.`);
    const whom = `worker ${winner.worker} with that enclave for this task`;
    const then = await answersAround(evidence, hub, block);
    const held = then?.find(({ valid }) => valid);
    if (held)
        return (0,checks/* check */.z6)(NAME, 'passed', `${held.signer} authorized ${whom}.`);
    if (then) {
        const signers = [...new Set(then.map(({ signer }) => signer))].join(' and ');
        return (0,checks/* check */.z6)(NAME, 'failed', `${signers} did not authorize ${whom}.`);
    }
    const now = await answerAt(evidence, hub, undefined);
    const lacks = `the RPC endpoint does not give the state of block ${block}, in which the contribution was made`;
    if (!now)
        return (0,checks/* check */.z6)(NAME, 'not checked', `The signature could not be checked: ${lacks}.`);
    return now.valid
        ? (0,checks/* check */.z6)(NAME, 'passed', `${now.signer} authorized ${whom}, as the chain stands now: ${lacks}.`)
        : (0,checks/* check */.z6)(NAME, 'not checked', `As the chain stands now, ${now.signer} did not authorize ${whom}, which may have changed: ${lacks}.`);
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





function demandsEnclave(deal) {
    return (BigInt(deal.tag) & 1n) === 1n;
}
async function checkContribution(evidence, hub) {
    return [
        checkConsensus(evidence),
        checkWinner(evidence),
        checkEnclaveSignature(evidence),
        await checkAuthorization(evidence, hub),
        (0,checks/* check */.z6)('attestation', 'not checked', 'The network shows requesters no attestation, so this rests on the Secret Management Service, which makes the key, and on the worker pool.'),
    ];
}
function checkConsensus({ task }) {
    return task.consensusValue === (0,result_digest/* resultHash */.wP)(task.id, task.resultDigest)
        ? (0,checks/* check */.z6)('consensus', 'passed', `The consensus is the hash of the task and the digest ${task.resultDigest}.`)
        : (0,checks/* check */.z6)('consensus', 'failed', `The task’s consensus does not follow from its digest ${task.resultDigest}.`);
}
function checkWinner({ deal, task, winner }) {
    if (!winner) {
        return (0,checks/* check */.z6)('contribution', 'failed', 'No worker contributed what the task says was agreed on.');
    }
    const { worker, contribution } = winner;
    if (contribution.resultSeal !== (0,result_digest/* resultSeal */.n$)(worker, task.id, task.resultDigest)) {
        return (0,checks/* check */.z6)('contribution', 'failed', `The contribution of worker ${worker} is sealed for another digest.`);
    }
    if (demandsEnclave(deal) && contribution.enclaveChallenge === addresses/* ZeroAddress */.j) {
        return (0,checks/* check */.z6)('contribution', 'failed', `Worker ${worker} contributed without an enclave, which the deal demands.`);
    }
    return (0,checks/* check */.z6)('contribution', 'passed', `Worker ${worker} contributed it, and its seal fits.`);
}
function checkEnclaveSignature({ deal, winner, transactions: { signed, gap } }) {
    const name = 'enclave-signature';
    if (!demandsEnclave(deal))
        return (0,checks/* check */.z6)(name, 'not checked', 'The deal does not demand an enclave.');
    if (!winner)
        return (0,checks/* check */.z6)(name, 'not checked', 'There is no contribution.');
    if (!signed)
        return (0,checks/* check */.z6)(name, 'not checked', `The signature cannot be had: ${gap ?? 'nobody gives it'}.`);
    const { resultHash: hash, resultSeal: seal, enclaveChallenge } = winner.contribution;
    return (0,contribution/* signerOf */.Kv)((0,contribution/* enclaveMessage */.uo)(hash, seal), signed.enclaveSignature) === enclaveChallenge
        ? (0,checks/* check */.z6)(name, 'passed', `The signature over the result is by the enclave’s key ${enclaveChallenge}.`)
        : (0,checks/* check */.z6)(name, 'failed', `The signature over the result is not by the enclave’s key ${enclaveChallenge}.`);
}


/***/ }),

/***/ 99296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HP: () => (/* binding */ checkAppLock),
/* harmony export */   lJ: () => (/* binding */ checkRequester),
/* harmony export */   ot: () => (/* binding */ checkDealTerms)
/* harmony export */ });
/* harmony import */ var ethers__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66793);
/* harmony import */ var _iexec_app_lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33019);
/* harmony import */ var _iexec_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6066);
/* harmony import */ var _iexec_orders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38875);
/* harmony import */ var _iexec_tag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34016);
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18631);






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
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6)('deal-terms', 'failed', `Deal ${deal.id} differs from the order: ${differences.join('; ')}.`);
    }
    if (isOutside) {
        return (0,_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6)('deal-terms', 'not checked', `All but the worker pool is that of the order: ${pool} is not in the group ${order.workerpool} now, and only the hub saw whether it was when the deal was made.`);
    }
    return (0,_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6)('deal-terms', 'passed', 'Requester, beneficiary, app, dataset, arguments, category, tag, worker pool and prices are those of the order.');
}
function checkRequester(deal, wallet) {
    return deal.requester === wallet
        ? (0,_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6)('deal-terms', 'passed', 'The requester is this wallet; by `deal-id` alone there is no order to compare the rest with.')
        : (0,_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6)('deal-terms', 'not checked', `${deal.requester} made the deal, not this wallet, so there is no order to compare it with.`);
}
function checkAppLock(deal, app, chainId, lock) {
    const ran = (0,_iexec_app_lock_js__WEBPACK_IMPORTED_MODULE_0__.lockOf)({ ...app, owner: deal.app.owner }, chainId);
    const differences = (0,_iexec_app_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockDifferences */ .qh)(lock, ran);
    return differences.length === 0
        ? (0,_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6)('app-lock', 'passed', 'Its address, owner at the time of the deal, image and checksum are those of `app-lock`.')
        : (0,_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6)('app-lock', 'failed', `The app that ran differs from \`app-lock\` in ${differences.join('; ')}.`);
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
        ...equal.flatMap(([name, found, ordered]) => found === ordered ? [] : [`its ${name} is ${shown(found)}, not ${shown(ordered)}`]),
        ...capped.flatMap(([name, found, most]) => found <= most ? [] : [`its ${name} is ${found}, more than ${most}`]),
        ...((0,_iexec_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .tagContains */ .I6)(deal.tag, order.tag) ? [] : [`its tag is ${deal.tag}, which lacks bits of ${order.tag}`]),
        ...(deal.trust >= order.trust ? [] : [`its trust is ${deal.trust}, less than ${order.trust}`]),
    ];
}
function shown(value) {
    if (value === ethers__WEBPACK_IMPORTED_MODULE_5__/* .ZeroAddress */ .j)
        return 'none';
    return String(value).slice(0, 200);
}


/***/ }),

/***/ 44058:
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
// EXTERNAL MODULE: ./build/src/storage/atomic-file.js
var atomic_file = __webpack_require__(80341);
// EXTERNAL MODULE: ./build/src/storage/file-stream.js
var file_stream = __webpack_require__(42794);
// EXTERNAL MODULE: ./build/src/archive/entry-name.js
var entry_name = __webpack_require__(79778);
// EXTERNAL MODULE: ./build/src/archive/move-into.js
var move_into = __webpack_require__(17778);
// EXTERNAL MODULE: ./build/src/archive/zip-reader.js + 1 modules
var zip_reader = __webpack_require__(91077);
;// CONCATENATED MODULE: ./build/src/archive/unpack.js













const FILES_PER_TURN = 100;
const TYPE_MASK = 0o170000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;
async function unpackResult(options) {
    const { archive, signal } = options;
    signal?.throwIfAborted();
    const destination = (0,external_node_path_.resolve)(options.destination);
    const staging = (0,atomic_file/* temporaryNameFor */.Of)(destination);
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(destination), { recursive: true });
        await (0,promises_.mkdir)(staging, { mode: atomic_file/* PRIVATE_DIRECTORY */.mO });
        const files = await (0,zip_reader/* withZip */.o7)(archive, signal, zip => unpackInto(staging, zip, options));
        files.sort((a, b) => (a.path < b.path ? -1 : 1));
        await options.verify?.(staging, files);
        signal?.throwIfAborted();
        await (0,move_into/* moveInto */.c)(destination, staging, files.map(file => file.path), signal);
        return { files };
    }
    catch (error) {
        signal?.throwIfAborted();
        throw explained(error, destination, options.mayName);
    }
    finally {
        await (0,promises_.rm)(staging, { recursive: true, force: true });
    }
}
async function unpackInto(staging, zip, options) {
    const { maxBytes, maxEntries, mayName, signal, onProgress } = options;
    if (zip.entryCount > maxEntries)
        throw tooLarge(`It has ${zip.entryCount} entries, and at most ${maxEntries} are accepted`);
    const taken = new Map();
    const made = new Set([staging]);
    const files = [];
    let left = maxBytes;
    let packed = 0;
    const count = (bytes) => {
        left -= bytes;
        if (left < 0)
            throw tooLarge(`Its files have more than ${maxBytes} bytes in all`);
    };
    for await (const entry of zip.eachEntry()) {
        const path = safePathOf(entry, taken, mayName);
        if (path === undefined) {
            (0,zip_reader/* skipEntry */.wK)(zip, entry);
            continue;
        }
        const target = (0,external_node_path_.join)(staging, ...path.split('/'));
        const parent = (0,external_node_path_.dirname)(target);
        if (!made.has(parent))
            (0,external_node_fs_.mkdirSync)(parent, { recursive: true, mode: atomic_file/* PRIVATE_DIRECTORY */.mO });
        made.add(parent);
        const small = (0,zip_reader/* readSmallEntry */.Yn)(zip, entry);
        let unpacked = 0;
        const countOfEntry = (bytes) => {
            count(bytes);
            unpacked += bytes;
            const share = Math.min(1, unpacked / entry.uncompressedSize) * entry.compressedSize;
            onProgress?.(Math.min(packed + Math.floor(share), zip.fileSize), zip.fileSize);
        };
        if (small) {
            count(small.length);
            (0,external_node_fs_.writeFileSync)(target, small, { flag: 'wx', mode: atomic_file/* PRIVATE_FILE */.rQ });
            files.push({ path, size: small.length, sha256: (0,external_node_crypto_.hash)('sha256', small) });
        }
        else
            files.push({ path, ...(await unpackLarge(zip, entry, { target, count: countOfEntry, signal })) });
        packed += entry.compressedSize;
        if (files.length % FILES_PER_TURN !== 0)
            continue;
        onProgress?.(Math.min(packed, zip.fileSize), zip.fileSize);
        await (0,external_node_timers_promises_.setImmediate)(undefined, { signal });
    }
    (0,zip_reader/* assertNothingElse */.bT)(zip);
    onProgress?.(zip.fileSize, zip.fileSize);
    return files;
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
    await (0,file_stream/* writeChunks */.a7)(target, counted(), signal);
    return { size, sha256: sha256.digest('hex') };
}
function safePathOf(entry, taken, mayName) {
    const name = (0,zip_reader/* nameOf */.Vb)(entry);
    const isDirectory = name.endsWith('/');
    const path = isDirectory ? name.slice(0, -1) : name;
    const why = (0,entry_name/* whyUnsafe */.T)(path) ?? whySpecial(entry, isDirectory);
    if (why)
        throw unsafe(name, why, mayName);
    const segments = path.split('/');
    for (let depth = 1; depth <= segments.length; depth++) {
        const kind = depth < segments.length || isDirectory ? 'directory' : 'file';
        const key = (0,entry_name/* collisionKey */.E)(segments.slice(0, depth).join('/'));
        const holder = taken.get(key);
        if (holder === 'file' || (holder === 'directory' && kind === 'file'))
            throw unsafe(name, 'another entry has the same name, or one that differs in case or accents only', mayName);
        taken.set(key, kind);
    }
    return isDirectory ? undefined : path;
}
function whySpecial(entry, isDirectory) {
    const type = (entry.externalFileAttributes >>> 16) & TYPE_MASK;
    const expected = isDirectory ? DIRECTORY : REGULAR;
    return type === 0 || type === expected ? undefined : 'it is a link or another special file';
}
function explained(error, destination, mayName = true) {
    if (error instanceof move_into/* UnsafeDestinationError */.$) {
        return new task_error/* TaskError */.Ik('ARCHIVE_UNSAFE', {
            what: 'The result cannot be unpacked into its directory.',
            why: `${mayName ? JSON.stringify(error.path) : 'Something'} in it ${error.message}.`,
            fix: 'Remove it, or unpack the result into an empty directory.',
            cause: mayName ? error : undefined,
        });
    }
    if (!(error instanceof zip_reader/* ZipFormatError */.PA))
        return mayName ? (0,system_error/* atPlace */.ze)(error, destination) : (0,without_path/* withoutPath */.s)(error, destination);
    return new task_error/* TaskError */.Ik('ARCHIVE_CORRUPT', {
        what: 'The result archive cannot be unpacked.',
        why: `It is not a sound zip archive: ${error.message.replace(/\.$/, '')}.`,
        fix: 'Collect the result again; if it stays so, the worker delivered it damaged and the task must be run again.',
        cause: error,
    });
}
function unsafe(name, why, mayName = true) {
    const which = mayName
        ? `: ${JSON.stringify(name.slice(0, 200))}`
        : ', which is not named here, since the plain files are not published';
    return new task_error/* TaskError */.Ik('ARCHIVE_UNSAFE', {
        what: `The result archive holds an entry that will not be unpacked${which}.`,
        why: `Files are written below the output directory only, but ${why}.`,
        fix: 'Nothing was unpacked; have the app write plain files with plain names.',
    });
}
function tooLarge(why) {
    return new task_error/* TaskError */.Ik('ARCHIVE_TOO_LARGE', {
        what: 'The result archive unpacks to more than is accepted.',
        why: `${why}.`,
        fix: 'Raise `max-output-size` if the app may write that much; nothing was unpacked.',
    });
}

// EXTERNAL MODULE: ./build/src/crypto/result-cipher.js
var result_cipher = __webpack_require__(48136);
// EXTERNAL MODULE: ./build/src/crypto/result-digest.js
var result_digest = __webpack_require__(7059);
;// CONCATENATED MODULE: ./build/src/pipeline/decrypt.js






const MAX_ENTRIES = 100_000;
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
async function unpack({ reporter, signal }, archive, { evidence, outputPath, maxOutputBytes, mayName, wasPublic = false, }) {
    let checked;
    const { files } = await unpackResult({
        archive,
        destination: outputPath,
        maxBytes: maxOutputBytes,
        maxEntries: MAX_ENTRIES,
        mayName,
        signal,
        onProgress: (done, total) => reporter.progress({ label: 'unpacking', done, total }),
        verify: async (directory, unpacked) => {
            await refuseErrorReport(directory, unpacked, mayName || wasPublic);
            const { digest, coveredFiles } = await checkDigest(directory, unpacked, evidence);
            checked = { digest, coveredFiles };
        },
    });
    if (!checked)
        throw new Error('the result was not verified');
    return { files, ...checked };
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
/* harmony import */ var _iexec_result_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98603);


const ARCHIVE = 'result.zip';
async function download({ services, reporter, signal }, { task, tempDir, maxBytes }) {
    const { cid } = (0,_iexec_result_location_js__WEBPACK_IMPORTED_MODULE_1__/* .parseResultLocation */ .o)(task.results);
    const destination = node_path__WEBPACK_IMPORTED_MODULE_0__.join(tempDir, ARCHIVE);
    const { size } = await services.results.download(cid, destination, {
        maxBytes,
        signal,
        onProgress: (done, total) => reporter.progress({ label: 'downloading', done, ...(total !== undefined && { total }) }),
    });
    reporter.progress({ label: 'downloading', done: size, total: size });
    return { cid, path: destination };
}


/***/ }),

/***/ 8535:
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
;// CONCATENATED MODULE: ./build/src/iexec/log-search.js
const SMALLER_WINDOWS = [10_000, 1_000];
const MAX_REQUESTS = 24;
async function searchLogs(provider, { address, topics }, range, { isEnough, signal }) {
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
                found.push(...(await provider.getLogs(filter)));
            }
            catch {
                signal.throwIfAborted();
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
    const found = find((await searchLogs(hub.provider, filter, range, { isEnough, signal })) ?? []);
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
    const logs = await searchLogs(hub.provider, filter, range, { isEnough, signal });
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


/***/ })

};
