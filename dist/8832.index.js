export const id = 8832;
export const ids = [8832,5997];
export const modules = {

/***/ 65997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  examine: () => (/* binding */ examine)
});

// EXTERNAL MODULE: ./node_modules/jpeg-js/index.js
var jpeg_js = __webpack_require__(83598);
// EXTERNAL MODULE: ./build/src/errors/message-of.js
var message_of = __webpack_require__(15626);
;// CONCATENATED MODULE: ./build/src/render-check/formats/jpeg-outline.js
const standsAlone = (marker) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);
const isFrame = (marker) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const FILL = 0xff;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;
function jpegOutline(file) {
    const facts = {
        frames: [],
        scanned: new Set(),
        isJfif: false,
        adobeTransform: undefined,
        hasSeveral: false,
    };
    let largest;
    let ended = false;
    for (const segment of segmentsOf(file)) {
        ended ||= segment.marker === END_OF_IMAGE;
        const frame = frameOf(segment);
        if (frame && !(largest && areaOf(largest) >= areaOf(frame)))
            largest = frame;
        if (!ended)
            addFacts(facts, segment, frame);
    }
    return largest && { width: largest.width, height: largest.height, ...facts };
}
function addFacts(facts, { marker, content }, frame) {
    if (frame)
        facts.frames.push(frame);
    if (marker === START_OF_SCAN)
        for (const id of scanComponents(content))
            facts.scanned.add(id);
    if (marker === APP0)
        facts.isJfif ||= begins(content, 'JFIF\0');
    if (marker === APP2)
        facts.hasSeveral ||= begins(content, 'MPF\0');
    if (marker === APP14 && begins(content, 'Adobe'))
        facts.adobeTransform = content[11];
}
function areaOf({ width, height }) {
    return width * height;
}
function* segmentsOf(file) {
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    for (let at = file.indexOf(0xff); at >= 0 && at + 2 <= file.length; at = file.indexOf(0xff, at)) {
        const marker = view.getUint8(at + 1);
        if (marker === 0 || marker === FILL)
            at += 1;
        else if (standsAlone(marker)) {
            if (marker === END_OF_IMAGE)
                yield { marker, content: file.subarray(at, at) };
            at += 2;
        }
        else {
            if (at + 4 > file.length)
                return;
            const end = at + 2 + view.getUint16(at + 2);
            yield { marker, content: file.subarray(at + 4, end) };
            at = Math.max(end, at + 4);
        }
    }
}
function frameOf({ marker, content }) {
    if (!isFrame(marker) || content.length < 6)
        return undefined;
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

// EXTERNAL MODULE: ./build/src/render-check/formats/picture.js
var picture = __webpack_require__(22798);
;// CONCATENATED MODULE: ./build/src/render-check/formats/jpeg.js




const MAX_JPEG_PIXELS = 2 ** 25;
const JPEG_MEMORY_MIB = 1_024;
const MAX_JPEG_SCANS = 200;
const jpeg_START_OF_SCAN = Buffer.from([0xff, 0xda]);
const LAST_DECODED_KIND = 2;
const RGB_COMPONENTS = Buffer.from('RGB', 'latin1');
function decodeJpeg(bytes) {
    if (hasManyScans(bytes))
        throw new picture/* PictureError */.Z_(`it has more than ${MAX_JPEG_SCANS} passes over the picture`);
    const outline = jpegOutline(bytes);
    if (!outline)
        throw undecodable('no frame');
    assertDecodable(outline, bytes.byteLength);
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
        (0,picture/* assertSize */.Sl)(width, height);
        return { width, height, rgba: data };
    }
    catch (error) {
        if (error instanceof picture/* PictureError */.Z_)
            throw error;
        throw undecodable((0,message_of/* messageOf */.b)(error));
    }
}
function undecodable(reason) {
    return new picture/* PictureError */.Z_(`it is a JPEG file that cannot be decoded (${reason})`);
}
function assertDecodable(outline, fileBytes) {
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

// EXTERNAL MODULE: ./build/src/render-check/formats/picture-formats.js
var picture_formats = __webpack_require__(7063);
// EXTERNAL MODULE: ./build/src/render-check/formats/png.js
var png = __webpack_require__(98447);
;// CONCATENATED MODULE: ./build/src/render-check/formats/decode-picture.js




const DECODERS = {
    PNG: png/* decodePng */.wS,
    JPEG: decodeJpeg,
    WebP: async (bytes) => (await __webpack_require__.e(/* import() */ 6319).then(__webpack_require__.bind(__webpack_require__, 36319))).decodeWebp(bytes),
    TIFF: async (bytes) => (await Promise.all(/* import() */[__webpack_require__.e(6212), __webpack_require__.e(9466)]).then(__webpack_require__.bind(__webpack_require__, 49466))).decodeTiff(bytes),
    OpenEXR: async (bytes) => (await Promise.all(/* import() */[__webpack_require__.e(8594), __webpack_require__.e(1983)]).then(__webpack_require__.bind(__webpack_require__, 41983))).decodeExr(bytes),
};
async function decodePicture(bytes) {
    if (bytes.byteLength > picture/* MAX_FILE_BYTES */.gZ) {
        throw new picture/* PictureError */.Z_(`its file has ${bytes.byteLength} bytes, and at most ${picture/* MAX_FILE_BYTES */.gZ} are read`);
    }
    const format = (0,picture_formats/* formatOf */.be)(bytes);
    if (!format)
        throw new picture/* PictureError */.Z_(`it is no ${picture_formats/* FORMAT_NAMES */.BU} file`);
    return DECODERS[format.name](bytes);
}

// EXTERNAL MODULE: ./build/src/render-check/compare/compare-pictures.js
var compare_pictures = __webpack_require__(83250);
;// CONCATENATED MODULE: ./build/src/render-check/compare/examine.js



async function decodeSide(side) {
    if (!side.bytes)
        return side;
    try {
        return { ...side, picture: await decodePicture(side.bytes) };
    }
    catch (error) {
        if (!(error instanceof picture/* PictureError */.Z_))
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
    const comparison = (0,compare_pictures/* comparePictures */.RZ)(old, made, rule);
    return { verdict: comparison.differs ? 'different' : 'same', comparison };
}
function factsOf({ size, picture }) {
    return { bytes: size, ...(picture && { width: picture.width, height: picture.height }) };
}


/***/ }),

/***/ 18832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ examinePair)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/render-check/baselines.js
var baselines = __webpack_require__(61847);
// EXTERNAL MODULE: ./build/src/render-check/compare/compare-pictures.js
var compare_pictures = __webpack_require__(83250);
;// CONCATENATED MODULE: ./build/src/render-check/compare/diff-picture.js

const MARK = [214, 0, 124];
const BACKGROUND_SHARE = 0.35;
const BACKGROUND_LIGHT = 236;
function diffPicture(before, after, rule) {
    const { width, height, rgba: seen } = after;
    const rgba = new Uint8Array(width * height * 4);
    const differenceAt = (0,compare_pictures/* pixelDifferences */.rl)(before, after);
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
    const [from, to] = [(0,compare_pictures/* wordsOf */.Z9)(diff.rgba), (0,compare_pictures/* wordsOf */.Z9)(rgba)];
    const mark = (0,compare_pictures/* wordsOf */.Z9)(Uint8Array.from([...MARK, 255]))[0];
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

// EXTERNAL MODULE: ./build/src/render-check/compare/examine.js + 3 modules
var examine = __webpack_require__(65997);
// EXTERNAL MODULE: ./build/src/render-check/formats/png.js
var png = __webpack_require__(98447);
// EXTERNAL MODULE: ./node_modules/jpeg-js/index.js
var jpeg_js = __webpack_require__(83598);
;// CONCATENATED MODULE: ./build/src/render-check/compare/shrink.js
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

// EXTERNAL MODULE: ./build/src/render-check/formats/picture-formats.js
var picture_formats = __webpack_require__(7063);
;// CONCATENATED MODULE: ./build/src/render-check/report/embed.js





const LARGE_SIDE = 2048;
const SMALL_SIDE = 320;
const THUMB_SIDE = 200;
const MAX_ORIGINAL = 4 * 2 ** 20;
const JPEG_QUALITY = 82;
function cardPictures(examined, diff, wanted) {
    const { picture, before, after } = examined;
    const shown = after?.picture ?? before?.picture;
    if (!shown)
        return { thumb: undefined, large: {}, small: undefined };
    const preview = previewOf(shown);
    const thumb = embedPreview(thumbOf(preview));
    if (picture.verdict === 'same')
        return { thumb, large: wanted.large ? { after: after && embedSide(after) } : {}, small: undefined };
    const isSmall = preview.factor === 1;
    return {
        thumb,
        large: wanted.large || isSmall ? largeViews(examined, diff) : {},
        small: isSmall || !wanted.small ? undefined : smallViews(examined, diff, { picture: shown, preview }),
    };
}
function largeViews({ before, after }, diff) {
    return {
        before: before && embedSide(before),
        after: after && embedSide(after),
        diff: diff && embedDiff(diff, LARGE_SIDE),
    };
}
function smallViews({ before, after }, diff, made) {
    const view = (picture) => picture && embedPreview(picture === made.picture ? made.preview : previewOf(picture));
    return {
        before: view(before?.picture),
        after: view(after?.picture),
        diff: diff && embedDiff(diff, SMALL_SIDE),
    };
}
function embedSide({ bytes, picture }) {
    if (!picture)
        return undefined;
    const factor = shrinkFactor(picture, LARGE_SIDE);
    const format = bytes && (0,picture_formats/* formatOf */.be)(bytes);
    if (format?.isForBrowsers && factor === 1 && bytes && bytes.length <= MAX_ORIGINAL) {
        return { src: dataUrl(format.mediaType, bytes), width: picture.width, height: picture.height, factor };
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

;// CONCATENATED MODULE: ./build/src/render-check/examine-pair.js






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

/***/ 98447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KJ: () => (/* binding */ encodePng),
/* harmony export */   qp: () => (/* binding */ isOpaque),
/* harmony export */   wS: () => (/* binding */ decodePng)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var pngjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10359);
/* harmony import */ var _errors_message_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15626);
/* harmony import */ var _picture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22798);




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
function decodePng(bytes) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const outline = outlineOf(file);
    const { width, height } = outline;
    (0,_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .assertSize */ .Sl)(width, height);
    try {
        return { width, height, rgba: pngjs__WEBPACK_IMPORTED_MODULE_1__/* .PNG */ .O.sync.read(plainFile(file, outline)).data };
    }
    catch (error) {
        throw damaged((0,_errors_message_of_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error));
    }
}
function damaged(reason) {
    return new _picture_js__WEBPACK_IMPORTED_MODULE_2__/* .PictureError */ .Z_(`it is a damaged PNG file (${reason})`);
}
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS']);
const CRITICAL = /^[A-Z]/;
function* chunksOf(file) {
    for (let offset = SIGNATURE.length; offset + CHUNK_HEAD <= file.length;) {
        const start = offset + CHUNK_HEAD;
        const end = start + file.readUInt32BE(offset);
        const type = file.toString('latin1', offset + 4, start);
        yield { type, offset, start, end };
        if (type === 'IEND')
            return;
        offset = end + CHUNK_TAIL;
    }
}
function outlineOf(file) {
    let head;
    const kept = new Map();
    const data = [];
    for (const chunk of chunksOf(file)) {
        const { type, offset, start, end } = chunk;
        if ((type === 'IHDR') !== (head === undefined))
            throw damaged('no single header');
        assertReadable(file, chunk);
        head ??= headOf(file, chunk);
        if (KEPT.has(type)) {
            if (kept.has(type) || data.length > 0)
                throw damaged(`a chunk ${type} out of place`);
            kept.set(type, [offset, end + CHUNK_TAIL]);
        }
        if (type === 'IDAT')
            data.push([start, end]);
        if (data.length > MAX_DATA_CHUNKS) {
            throw new _picture_js__WEBPACK_IMPORTED_MODULE_2__/* .PictureError */ .Z_(`it is a PNG file in more than ${MAX_DATA_CHUNKS} parts`);
        }
    }
    if (!head)
        throw damaged('no single header');
    return { ...head, kept: [...kept.values()], data };
}
function assertReadable(file, { type, offset, end }) {
    if (type === 'acTL')
        throw new _picture_js__WEBPACK_IMPORTED_MODULE_2__/* .PictureError */ .Z_('it is an animated PNG file, and only stills are compared');
    if (KEPT.has(type) || type === 'IDAT') {
        if (end + CHUNK_TAIL > file.length)
            throw damaged('it ends early');
        if ((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(file.subarray(offset + 4, end)) !== file.readUInt32BE(end))
            throw damaged('wrong checksum');
    }
    else if (CRITICAL.test(type) && type !== 'IEND')
        throw damaged('an unknown chunk that is critical');
}
function headOf(file, { start, end }) {
    if (end - start !== HEADER_LENGTH)
        throw damaged('no single header');
    const [depth = 0, colorType = 0, , , interlace] = file.subarray(start + 8, end);
    return {
        width: file.readUInt32BE(start),
        height: file.readUInt32BE(start + 4),
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


/***/ })

};
