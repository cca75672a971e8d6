export const id = 2413;
export const ids = [2413];
export const modules = {

/***/ 2413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   examine: () => (/* binding */ examine)
/* harmony export */ });
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74937);
/* harmony import */ var _formats_decode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6936);
/* harmony import */ var _formats_picture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41927);



async function decodeSide(side) {
    if (!side.bytes)
        return side;
    try {
        return { ...side, picture: await (0,_formats_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodePicture */ .$)(side.bytes) };
    }
    catch (error) {
        if (!(error instanceof _formats_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .PictureError */ .Z_))
            throw error;
        return { ...side, problem: error.message };
    }
}
async function examine(name, expected, came, rule) {
    const before = expected && (await decodeSide(expected));
    const after = came && (await decodeSide(came));
    const facts = {
        name,
        ...(before && { before: factsOf(before) }),
        ...(after && { after: factsOf(after) }),
    };
    return { before, after, picture: { ...facts, ...judge(before, after, rule) } };
}
function judge(before, after, rule) {
    if (!before) {
        const reason = after?.problem === undefined ? {} : { reason: `It cannot be read: ${after.problem}.` };
        return { verdict: 'new', ...reason };
    }
    if (!after)
        return { verdict: 'missing' };
    if (before.bytes && after.bytes && Buffer.compare(before.bytes, after.bytes) === 0)
        return { verdict: 'same' };
    if (!before.picture)
        return { verdict: 'different', reason: `The baseline cannot be read: ${before.problem}.` };
    if (!after.picture)
        return { verdict: 'different', reason: `The new picture cannot be read: ${after.problem}.` };
    const [old, made] = [before.picture, after.picture];
    if (old.width !== made.width || old.height !== made.height) {
        const reason = `The size changed from ${old.width} × ${old.height} to ${made.width} × ${made.height} pixels.`;
        return { verdict: 'different', reason };
    }
    if ((old.samples === undefined) !== (made.samples === undefined)) {
        return { verdict: 'different', reason: 'One file has floating-point numbers, and the other has not.' };
    }
    const comparison = (0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePictures */ .RZ)(old, made, rule);
    return { verdict: comparison.differs ? 'different' : 'same', comparison };
}
function factsOf({ size, picture }) {
    return { bytes: size, ...(picture && { width: picture.width, height: picture.height }) };
}


/***/ }),

/***/ 6936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ decodePicture),
  J: () => (/* binding */ mediaType)
});

// EXTERNAL MODULE: ./build/src/check/formats/exr-outline.js
var exr_outline = __webpack_require__(76847);
// EXTERNAL MODULE: ./node_modules/jpeg-js/index.js
var jpeg_js = __webpack_require__(83598);
;// CONCATENATED MODULE: ./build/src/check/formats/jpeg-outline.js
const isAlone = (marker) => marker === 0x01 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd9);
const isFrame = (marker) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;
function jpegOutline(file) {
    const frames = [];
    const scanned = new Set();
    let largest;
    let isJfif = false;
    let hasSeveral = false;
    let adobeTransform;
    let ended = false;
    for (const { marker, content } of segmentsOf(file)) {
        if (marker === END_OF_IMAGE)
            ended = true;
        if (isFrame(marker) && content.length >= 6) {
            const frame = frameOf(marker, content);
            if (!ended)
                frames.push(frame);
            if (!largest || frame.width * frame.height > largest.width * largest.height)
                largest = frame;
        }
        if (ended)
            continue;
        if (marker === START_OF_SCAN)
            for (const id of scanComponents(content))
                scanned.add(id);
        if (marker === APP0 && begins(content, 'JFIF\0'))
            isJfif = true;
        if (marker === APP2 && begins(content, 'MPF\0'))
            hasSeveral = true;
        if (marker === APP14 && begins(content, 'Adobe'))
            adobeTransform = content[11];
    }
    if (!largest)
        return undefined;
    const { width, height } = largest;
    return { width, height, frames, scanned, isJfif, adobeTransform, hasSeveral };
}
function* segmentsOf(file) {
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    for (let at = 0; at + 2 <= file.length;) {
        const marker = file[at] === 0xff ? (file[at + 1] ?? 0) : 0;
        if (marker === 0)
            at += 1;
        else if (isAlone(marker)) {
            at += marker === 0xff ? 1 : 2;
            if (marker === END_OF_IMAGE)
                yield { marker, content: file.subarray(at, at) };
        }
        else {
            if (at + 4 > file.length)
                return;
            const end = at + 2 + view.getUint16(at + 2);
            yield { marker, content: file.subarray(at + 4, end) };
            at = Math.max(end, at + 4);
            if (marker === START_OF_SCAN)
                while (at < file.length && file[at] !== 0xff)
                    at += 1;
        }
    }
}
function frameOf(marker, content) {
    const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
    const components = [];
    for (let at = 6; at < 6 + 3 * view.getUint8(5) && at < content.length; at += 3) {
        components.push(view.getUint8(at));
    }
    return {
        kind: marker - 0xc0,
        precision: view.getUint8(0),
        height: view.getUint16(1),
        width: view.getUint16(3),
        components,
    };
}
function scanComponents(content) {
    const count = content[0] ?? 0;
    return Array.from({ length: count }, (_, index) => content[1 + 2 * index] ?? -1);
}
function begins(content, text) {
    return Buffer.from(text, 'latin1').equals(content.subarray(0, text.length));
}
function leastJpegBytes({ width, height }) {
    return Math.ceil((Math.ceil(width / 8) * Math.ceil(height / 8)) / 8);
}

// EXTERNAL MODULE: ./build/src/check/formats/picture.js
var picture = __webpack_require__(41927);
;// CONCATENATED MODULE: ./build/src/check/formats/jpeg.js



const MAX_JPEG_PIXELS = 2 ** 25;
const JPEG_MEMORY_MIB = 1_024;
const MAX_JPEG_SCANS = 200;
const jpeg_START_OF_SCAN = Buffer.from([0xff, 0xda]);
const LAST_DECODED_KIND = 2;
const RGB_COMPONENTS = Buffer.from('RGB', 'latin1');
function isJpeg(bytes) {
    return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}
function decodeJpeg(bytes) {
    if (hasManyScans(bytes))
        throw new picture/* PictureError */.Z_(`it has more than ${MAX_JPEG_SCANS} passes over the picture`);
    const outline = jpegOutline(bytes);
    if (!outline)
        throw undecodable('no frame');
    checkOutline(outline, bytes.byteLength);
    if (outline.hasSeveral) {
        throw new picture/* PictureError */.Z_('it is a JPEG file of several pictures (MPO), and one is compared');
    }
    const frame = theFrame(outline);
    try {
        const { width, height, data } = (0,jpeg_js.decode)(bytes, {
            useTArray: true,
            maxResolutionInMP: MAX_JPEG_PIXELS / 1e6,
            maxMemoryUsageInMB: JPEG_MEMORY_MIB,
            tolerantDecoding: false,
            ...(isRgb(outline, frame) && { colorTransform: false }),
        });
        (0,picture/* checkSize */.C1)(width, height);
        return { width, height, rgba: data };
    }
    catch (error) {
        if (error instanceof picture/* PictureError */.Z_)
            throw error;
        throw undecodable(error instanceof Error ? error.message : String(error));
    }
}
function undecodable(reason) {
    return new picture/* PictureError */.Z_(`it is a JPEG file that cannot be decoded (${reason})`);
}
function checkOutline(outline, fileBytes) {
    const { width, height } = outline;
    if (width * height > MAX_JPEG_PIXELS) {
        throw new picture/* PictureError */.Z_(`it has ${width} × ${height} pixels, and at most ${MAX_JPEG_PIXELS} of a JPEG file are compared`);
    }
    if (fileBytes < leastJpegBytes(outline)) {
        throw new picture/* PictureError */.Z_(`its ${fileBytes} bytes cannot hold the ${width} × ${height} pixels that it claims to have`);
    }
}
function theFrame({ frames, scanned }) {
    const [frame] = frames;
    if (!frame || frames.length > 1)
        throw undecodable('no single frame');
    if (frame.kind > LAST_DECODED_KIND)
        throw undecodable(`coding process ${frame.kind}`);
    if (frame.precision !== 8)
        throw undecodable(`${frame.precision} bits per sample`);
    if (![1, 3, 4].includes(frame.components.length)) {
        throw undecodable(`${frame.components.length} components`);
    }
    if (new Set(frame.components).size < frame.components.length)
        throw undecodable('components of the same name');
    if (!frame.components.every(id => scanned.has(id)))
        throw undecodable('a component without data');
    return frame;
}
function isRgb({ isJfif, adobeTransform }, { components }) {
    if (components.length !== 3 || isJfif)
        return false;
    if (adobeTransform !== undefined)
        return adobeTransform === 0;
    return RGB_COMPONENTS.equals(Uint8Array.from(components));
}
function hasManyScans(bytes) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let count = 0;
    for (let at = file.indexOf(jpeg_START_OF_SCAN); at >= 0; at = file.indexOf(jpeg_START_OF_SCAN, at + 2)) {
        if (++count > MAX_JPEG_SCANS)
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./build/src/check/formats/png.js
var png = __webpack_require__(53030);
// EXTERNAL MODULE: ./build/src/check/formats/tiff-outline.js
var tiff_outline = __webpack_require__(93869);
// EXTERNAL MODULE: ./build/src/check/formats/webp-outline.js
var webp_outline = __webpack_require__(85740);
;// CONCATENATED MODULE: ./build/src/check/formats/decode.js






function mediaType(bytes) {
    if ((0,png/* isPng */.oP)(bytes))
        return 'image/png';
    if (isJpeg(bytes))
        return 'image/jpeg';
    if ((0,webp_outline/* isWebp */.v)(bytes))
        return 'image/webp';
    if ((0,tiff_outline/* isTiff */.E)(bytes))
        return 'image/tiff';
    if ((0,exr_outline/* isExr */.O)(bytes))
        return 'image/x-exr';
    return undefined;
}
async function decodePicture(bytes) {
    if (bytes.byteLength > picture/* MAX_FILE_BYTES */.gZ) {
        throw new picture/* PictureError */.Z_(`its file has ${bytes.byteLength} bytes, and at most ${picture/* MAX_FILE_BYTES */.gZ} are read`);
    }
    switch (mediaType(bytes)) {
        case 'image/png':
            return (0,png/* decodePng */.wS)(bytes);
        case 'image/jpeg':
            return decodeJpeg(bytes);
        case 'image/webp':
            return (await __webpack_require__.e(/* import() */ 4774).then(__webpack_require__.bind(__webpack_require__, 34774))).decodeWebp(bytes);
        case 'image/tiff':
            return (await Promise.all(/* import() */[__webpack_require__.e(6212), __webpack_require__.e(474)]).then(__webpack_require__.bind(__webpack_require__, 60474))).decodeTiff(bytes);
        case 'image/x-exr':
            return (await Promise.all(/* import() */[__webpack_require__.e(7747), __webpack_require__.e(1052)]).then(__webpack_require__.bind(__webpack_require__, 1052))).decodeExr(bytes);
        case undefined:
            throw new picture/* PictureError */.Z_(`it is no ${picture/* FORMATS */.hR} file`);
    }
}


/***/ }),

/***/ 76847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isExr),
/* harmony export */   u: () => (/* binding */ exrOutline)
/* harmony export */ });
/* harmony import */ var _picture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41927);

const COMPRESSIONS = [
    ['none', 1],
    ['rle', 1],
    ['zips', 1],
    ['zip', 16],
    ['piz', 32],
    ['pxr24', 16],
    ['b44', 32],
    ['b44a', 32],
];
const MAGIC = 0x01312f76;
const [TILED, DEEP, MULTIPART] = [0x200, 0x800, 0x1000];
const BLOCK_HEAD = 8;
const KEPT = {
    channels: ['chlist'],
    compression: ['compression', 1],
    dataWindow: ['box2i', 16],
    displayWindow: ['box2i', 16],
    lineOrder: ['lineOrder', 1],
    pixelAspectRatio: ['float', 4],
    screenWindowCenter: ['v2f', 8],
    screenWindowWidth: ['float', 4],
};
const LINE_ORDERS = 3;
const MAX_NAME = 255;
const BYTES_BY_TYPE = { 1: 2, 2: 4 };
const COLOURS = [['R', 'G', 'B'], ['R', 'G', 'B', 'A'], ['Y']];
function isExr(bytes) {
    return bytes.byteLength >= 8 && Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE() === MAGIC;
}
function exrOutline(bytes) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
        return readOutline(file);
    }
    catch (error) {
        if (error.name === 'RangeError')
            throw unreadable('it ends early');
        throw error;
    }
}
function unreadable(reason) {
    return new _picture_js__WEBPACK_IMPORTED_MODULE_0__/* .PictureError */ .Z_(`it is an OpenEXR file that cannot be decoded (${reason})`);
}
function readOutline(file) {
    const version = file.readUInt32LE(4);
    if (version & DEEP)
        throw unreadable('deep data');
    if (version & MULTIPART)
        throw unreadable('several parts');
    if (version & TILED)
        throw unreadable('tiles');
    const { attributes, end } = readAttributes(file);
    const window = boxOf(attributes.get('dataWindow')?.value);
    if (window.some((side, index) => side !== boxOf(attributes.get('displayWindow')?.value)[index])) {
        throw unreadable('the data is a part of the picture');
    }
    const [left, top, right, bottom] = window;
    const [width, height] = [right - left + 1, bottom - top + 1];
    if (width < 1 || height < 1)
        throw unreadable('no pixels');
    if ((attributes.get('lineOrder')?.value.readUInt8() ?? 0) >= LINE_ORDERS)
        throw unreadable('order of lines');
    const number = attributes.get('compression')?.value.readUInt8() ?? -1;
    const [compression, lines] = COMPRESSIONS[number] ?? [];
    if (compression === undefined || lines === undefined)
        throw unreadable(`compression ${number}`);
    const pixelBytes = bytesOfChannels(attributes.get('channels')?.value);
    const count = Math.ceil(height / lines);
    const byLine = new Map();
    for (let index = 0; index < count; index++) {
        const offset = Number(file.readBigUInt64LE(end + 8 * index));
        const line = file.readInt32LE(offset) - top;
        const blockEnd = offset + BLOCK_HEAD + file.readUInt32LE(offset + 4);
        if (blockEnd > file.length)
            throw new RangeError('a block lies outside');
        if (line < 0 || line >= height || line % lines !== 0)
            throw unreadable('a block of other lines');
        const packed = file.subarray(offset + BLOCK_HEAD, blockEnd);
        const unpacked = Math.min(lines, height - line) * width * pixelBytes;
        byLine.set(line, { block: { packed, unpacked }, whole: file.subarray(offset, blockEnd) });
    }
    if (byLine.size !== count)
        throw unreadable('lines that are missing');
    const ordered = [...byLine].sort(([a], [b]) => a - b).map(([, found]) => found);
    const plainFile = Buffer.concat([
        file.subarray(0, 8),
        ...[...attributes.values()].map(({ whole }) => whole),
        Buffer.alloc(1 + 8 * count),
        ...ordered.map(({ whole }) => whole),
    ]);
    return { width, height, compression, pixelBytes, blocks: ordered.map(({ block }) => block), plainFile };
}
function readAttributes(file) {
    const attributes = new Map();
    let at = 8;
    const text = () => {
        const end = file.indexOf(0, at);
        if (end < 0 || end - at > MAX_NAME)
            throw new RangeError('a name without an end');
        const read = file.toString('latin1', at, end);
        at = end + 1;
        return read;
    };
    for (let start = at, name = text(); name !== ''; start = at, name = text()) {
        const type = text();
        const size = file.readUInt32LE(at);
        at += 4;
        if (at + size > file.length)
            throw new RangeError('a value lies outside');
        const value = file.subarray(at, at + size);
        at += size;
        const [keptType, keptSize = size] = KEPT[name] ?? [];
        if (keptType === type && keptSize === size)
            attributes.set(name, { value, whole: file.subarray(start, at) });
    }
    return { attributes, end: at };
}
function boxOf(value) {
    if (value?.length !== 16)
        throw unreadable('no window');
    return [value.readInt32LE(0), value.readInt32LE(4), value.readInt32LE(8), value.readInt32LE(12)];
}
function bytesOfChannels(value) {
    if (!value)
        throw unreadable('no channels');
    const names = [];
    const types = new Set();
    let at = 0;
    while (at < value.length - 1) {
        const end = value.indexOf(0, at);
        if (end < 0)
            throw unreadable('no channels');
        names.push(value.toString('latin1', at, end));
        types.add(value.readInt32LE(end + 1));
        if (value.readInt32LE(end + 9) !== 1 || value.readInt32LE(end + 13) !== 1) {
            throw unreadable('channels of different sizes');
        }
        at = end + 17;
    }
    if (at !== value.length - 1 || value[at] !== 0)
        throw unreadable('no channels');
    if (!COLOURS.some(set => set.length === names.length && set.every(name => names.includes(name)))) {
        throw unreadable(`channels ${names.slice(0, 8).join(', ')}, of which R, G, B, A or Y alone are compared`);
    }
    const [type = -1] = types;
    const bytes = BYTES_BY_TYPE[type];
    if (types.size !== 1 || bytes === undefined)
        throw unreadable('channels of whole numbers or of several types');
    return bytes * names.length;
}


/***/ }),

/***/ 53030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KJ: () => (/* binding */ encodePng),
/* harmony export */   oP: () => (/* binding */ isPng),
/* harmony export */   qp: () => (/* binding */ isOpaque),
/* harmony export */   wS: () => (/* binding */ decodePng)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var pngjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10359);
/* harmony import */ var _picture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41927);



const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CHUNK_HEAD = 8;
const CHUNK_TAIL = 4;
const HEADER_LENGTH = 13;
const MAX_DATA_CHUNKS = 2 ** 16;
const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const SPARE_ROWS = 16;
const ADAM7 = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
];
function isPng(bytes) {
    return SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length));
}
function decodePng(bytes) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const outline = outlineOf(file);
    const { width, height } = outline;
    (0,_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .checkSize */ .C1)(width, height);
    try {
        return { width, height, rgba: pngjs__WEBPACK_IMPORTED_MODULE_1__/* .PNG */ .O.sync.read(plainFile(file, outline)).data };
    }
    catch (error) {
        throw damaged(error instanceof Error ? error.message : String(error));
    }
}
function damaged(reason) {
    return new _picture_js__WEBPACK_IMPORTED_MODULE_2__/* .PictureError */ .Z_(`it is a damaged PNG file (${reason})`);
}
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS']);
const CRITICAL = /^[A-Z]/;
function outlineOf(file) {
    let head;
    const kept = [];
    const data = [];
    const seen = new Set();
    for (let offset = SIGNATURE.length; offset + CHUNK_HEAD <= file.length;) {
        const content = offset + CHUNK_HEAD;
        const end = content + file.readUInt32BE(offset);
        const type = file.toString('latin1', offset + 4, content);
        if ((type === 'IHDR') !== (head === undefined))
            throw damaged('no single header');
        if (type === 'acTL')
            throw new _picture_js__WEBPACK_IMPORTED_MODULE_2__/* .PictureError */ .Z_('it is an animated PNG file, and only stills are compared');
        if (type === 'IHDR' || type === 'IDAT' || KEPT.has(type))
            checkChunk(file, offset, end);
        if (type === 'IHDR')
            head = headOf(file, content, end);
        if (KEPT.has(type) && (seen.has(type) || data.length > 0))
            throw damaged(`a chunk ${type} out of place`);
        if (CRITICAL.test(type) && !KEPT.has(type) && type !== 'IDAT' && type !== 'IEND')
            throw damaged('a chunk that nobody knows');
        seen.add(type);
        if (KEPT.has(type))
            kept.push([offset, end + CHUNK_TAIL]);
        if (type === 'IDAT')
            data.push([content, end]);
        if (data.length > MAX_DATA_CHUNKS) {
            throw new _picture_js__WEBPACK_IMPORTED_MODULE_2__/* .PictureError */ .Z_(`it is a PNG file in more than ${MAX_DATA_CHUNKS} parts`);
        }
        if (type === 'IEND')
            break;
        offset = end + CHUNK_TAIL;
    }
    if (!head)
        throw damaged('no single header');
    return { ...head, kept, data };
}
function checkChunk(file, offset, end) {
    if (end + CHUNK_TAIL > file.length)
        throw damaged('it ends early');
    if ((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(file.subarray(offset + 4, end)) !== file.readUInt32BE(end))
        throw damaged('wrong checksum');
}
function headOf(file, content, end) {
    if (end - content !== HEADER_LENGTH)
        throw damaged('no single header');
    const [depth = 0, colorType = 0, , , interlace] = file.subarray(content + 8, end);
    return {
        width: file.readUInt32BE(content),
        height: file.readUInt32BE(content + 4),
        bitsPerPixel: depth * (CHANNELS[colorType] ?? 1),
        interlaced: interlace !== 0,
    };
}
function plainFile(file, outline) {
    const packed = Buffer.concat(outline.data.map(([start, end]) => file.subarray(start, end)));
    const length = unpackedLength(outline);
    const spare = SPARE_ROWS * rowLength(outline.width, outline.bitsPerPixel);
    const unpacked = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateSync)(packed, { maxOutputLength: length + spare });
    if (unpacked.length < length)
        throw new Error('it ends early');
    return Buffer.concat([
        SIGNATURE,
        ...outline.kept.map(([start, end]) => file.subarray(start, end)),
        chunkOf('IDAT', (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.deflateSync)(unpacked.subarray(0, length), { level: 0 })),
        chunkOf('IEND', Buffer.alloc(0)),
    ]);
}
function rowLength(width, bitsPerPixel) {
    return Math.ceil((width * bitsPerPixel) / 8) + 1;
}
function unpackedLength({ width, height, bitsPerPixel, interlaced }) {
    if (!interlaced)
        return rowLength(width, bitsPerPixel) * height;
    let length = 0;
    for (const [left, top, right, down] of ADAM7) {
        const columns = Math.ceil((width - left) / right);
        const rows = Math.ceil((height - top) / down);
        if (columns > 0 && rows > 0)
            length += rowLength(columns, bitsPerPixel) * rows;
    }
    return length;
}
function chunkOf(type, content) {
    const head = Buffer.alloc(CHUNK_HEAD);
    head.writeUInt32BE(content.length);
    head.write(type, 4, 'latin1');
    const tail = Buffer.alloc(CHUNK_TAIL);
    tail.writeUInt32BE((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(content, (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(head.subarray(4))));
    return Buffer.concat([head, content, tail]);
}
const SUB_FILTER = 1;
const [RGB, RGBA] = [2, 6];
function encodePng({ width, height, rgba }) {
    const channels = isOpaque(rgba) ? 3 : 4;
    const row = 1 + width * channels;
    const filtered = Buffer.alloc(row * height);
    for (let y = 0, from = 0; y < height; y++) {
        let to = y * row;
        filtered[to++] = SUB_FILTER;
        for (let x = 0; x < width; x++, from += 4) {
            for (let channel = 0; channel < channels; channel++, to++) {
                const left = x === 0 ? 0 : rgba[from + channel - 4];
                filtered[to] = rgba[from + channel] - left;
            }
        }
    }
    const head = Buffer.alloc(HEADER_LENGTH);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([8, channels === 3 ? RGB : RGBA], 8);
    return Buffer.concat([
        SIGNATURE,
        chunkOf('IHDR', head),
        chunkOf('IDAT', (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.deflateSync)(filtered, { level: 3 })),
        chunkOf('IEND', Buffer.alloc(0)),
    ]);
}
function isOpaque(rgba) {
    for (let at = 3; at < rgba.length; at += 4)
        if (rgba[at] !== 255)
            return false;
    return true;
}


/***/ }),

/***/ 93869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isTiff),
/* harmony export */   s: () => (/* binding */ tiffOutline)
/* harmony export */ });
/* harmony import */ var _picture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41927);

const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const [BYTE, SHORT, LONG] = [1, 3, 4];
const ENTRY_BYTES = 12;
const SUB_DIRECTORIES = 330;
const MAX_FIELDS = 1_000;
function isTiff(bytes) {
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4));
    return head.equals(Buffer.from('II*\0', 'latin1')) || head.equals(Buffer.from('MM\0*', 'latin1'));
}
function tiffOutline(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
        return readDirectory(view);
    }
    catch (error) {
        if (error.name === 'RangeError') {
            throw new _picture_js__WEBPACK_IMPORTED_MODULE_0__/* .PictureError */ .Z_('it is a damaged TIFF file (it ends early)');
        }
        throw error;
    }
}
function readDirectory(view) {
    const littleEndian = view.getUint16(0) === 0x4949;
    const start = view.getUint32(4, littleEndian);
    const count = view.getUint16(start, littleEndian);
    if (count > MAX_FIELDS)
        throw new _picture_js__WEBPACK_IMPORTED_MODULE_0__/* .PictureError */ .Z_(`it is a TIFF file with more than ${MAX_FIELDS} fields`);
    const fields = new Map();
    const places = new Map();
    for (let index = 0; index < count; index++) {
        const entry = start + 2 + index * ENTRY_BYTES;
        const tag = view.getUint16(entry, littleEndian);
        const type = view.getUint16(entry + 2, littleEndian);
        const values = view.getUint32(entry + 4, littleEndian);
        const size = TYPE_BYTES[type] ?? 0;
        const place = size * values > 4 ? view.getUint32(entry + 8, littleEndian) : entry + 8;
        if (place + size * values > view.byteLength)
            throw new RangeError('a value lies outside');
        if (fields.has(tag))
            throw new _picture_js__WEBPACK_IMPORTED_MODULE_0__/* .PictureError */ .Z_('it is a damaged TIFF file (a field that stands twice)');
        places.set(tag, place);
        fields.set(tag, [BYTE, SHORT, LONG].includes(type) ? readValues(view, { type, values, place, littleEndian }) : []);
    }
    if (fields.has(SUB_DIRECTORIES) || view.getUint32(start + 2 + count * ENTRY_BYTES, littleEndian) !== 0) {
        throw new _picture_js__WEBPACK_IMPORTED_MODULE_0__/* .PictureError */ .Z_('it is a TIFF file of several pictures, and one is compared');
    }
    return { fields, places, littleEndian };
}
function readValues(view, field) {
    const { type, values, place, littleEndian } = field;
    return Array.from({ length: values }, (_, index) => {
        if (type === BYTE)
            return view.getUint8(place + index);
        if (type === SHORT)
            return view.getUint16(place + 2 * index, littleEndian);
        return view.getUint32(place + 4 * index, littleEndian);
    });
}


/***/ }),

/***/ 85740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ webpOutline),
/* harmony export */   v: () => (/* binding */ isWebp)
/* harmony export */ });
const ANIMATION = 0x02;
function isWebp(bytes) {
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 12));
    return head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP';
}
function webpOutline(bytes) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (file.length < 30)
        return undefined;
    switch (file.toString('latin1', 12, 16)) {
        case 'VP8X':
            return {
                width: file.readUIntLE(24, 3) + 1,
                height: file.readUIntLE(27, 3) + 1,
                animated: (file.readUInt8(20) & ANIMATION) !== 0,
            };
        case 'VP8L': {
            const bits = file.readUInt32LE(21);
            return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, animated: false };
        }
        case 'VP8 ':
            return {
                width: file.readUInt16LE(26) & 0x3fff,
                height: file.readUInt16LE(28) & 0x3fff,
                animated: false,
            };
        default:
            return undefined;
    }
}


/***/ })

};
