export const id = 9466;
export const ids = [9466];
export const modules = {

/***/ 49466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decodeTiff: () => (/* binding */ decodeTiff)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/tiff/lib/index.js + 14 modules
var lib = __webpack_require__(76212);
// EXTERNAL MODULE: ./build/src/errors/message-of.js
var message_of = __webpack_require__(15626);
// EXTERNAL MODULE: ./build/src/render-check/formats/picture.js
var picture = __webpack_require__(22798);
;// CONCATENATED MODULE: ./build/src/render-check/formats/tiff-outline.js

const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const [BYTE, SHORT, LONG] = [1, 3, 4];
const ENTRY_BYTES = 12;
const SUB_DIRECTORIES = 330;
const MAX_FIELDS = 1_000;
function tiffOutline(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
        return readDirectory(view);
    }
    catch (error) {
        if (error.name === 'RangeError') {
            throw new picture/* PictureError */.Z_('it is a damaged TIFF file (it ends early)');
        }
        throw error;
    }
}
function readDirectory(view) {
    const littleEndian = view.getUint16(0) === 0x4949;
    const start = view.getUint32(4, littleEndian);
    const count = view.getUint16(start, littleEndian);
    if (count > MAX_FIELDS)
        throw new picture/* PictureError */.Z_(`it is a TIFF file with more than ${MAX_FIELDS} fields`);
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
            throw new picture/* PictureError */.Z_('it is a damaged TIFF file (a field that stands twice)');
        places.set(tag, place);
        fields.set(tag, [BYTE, SHORT, LONG].includes(type) ? readValues(view, { type, values, place, littleEndian }) : []);
    }
    if (fields.has(SUB_DIRECTORIES) || view.getUint32(start + 2 + count * ENTRY_BYTES, littleEndian) !== 0) {
        throw new picture/* PictureError */.Z_('it is a TIFF file of several pictures, and one is compared');
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

;// CONCATENATED MODULE: ./build/src/render-check/formats/tiff.js





const MAX_TIFF_PIXELS = 2 ** 25;
const TAG = {
    width: 256,
    height: 257,
    bits: 258,
    compression: 259,
    photometric: 262,
    fillOrder: 266,
    stripOffsets: 273,
    orientation: 274,
    samples: 277,
    rowsPerStrip: 278,
    stripBytes: 279,
    planar: 284,
    predictor: 317,
    tileWidth: 322,
    extraSamples: 338,
    sampleFormat: 339,
    exif: 0x8769,
    gps: 0x8825,
};
const [GREY, RGB] = [1, 2];
const [NONE, LZW] = [1, 5];
const DEFLATE = [8, 32_946];
const [UNSIGNED, FLOAT] = [1, 3];
const ASSOCIATED_ALPHA = 1;
const [LZW_CLEAR, LZW_END, LZW_FIRST] = [256, 257, 258];
function decodeTiff(bytes) {
    const outline = tiffOutline(bytes);
    const layout = layoutOf(outline, bytes.byteLength);
    const file = Buffer.from(bytes);
    assertStrips(file, layout);
    leaveToUs(file, outline);
    let data;
    try {
        const [page] = (0,lib/* decode */.D4)(file);
        if (!page)
            throw new Error('no picture');
        data = page.data;
    }
    catch (error) {
        throw damaged((0,message_of/* messageOf */.b)(error).replace(/\. .*/s, ''));
    }
    return layout.bits === 32 ? floatPicture(data, layout) : wholePicture(data, layout);
}
function damaged(reason) {
    return new picture/* PictureError */.Z_(`it is a TIFF file that cannot be decoded (${reason})`);
}
function readerOf(fields) {
    const one = (tag, otherwise) => {
        const value = fields.get(tag)?.[0] ?? otherwise;
        if (value === undefined)
            throw damaged(`no field ${tag}`);
        return value;
    };
    return {
        one,
        must(tag, otherwise, name, allowed) {
            const value = one(tag, otherwise);
            if (!allowed.includes(value))
                throw damaged(`${name} ${value}`);
            return value;
        },
    };
}
function layoutOf({ fields }, fileBytes) {
    const { one, must } = readerOf(fields);
    const [width, height] = [one(TAG.width), one(TAG.height)];
    const bits = must(TAG.bits, 1, 'bits per sample', [8, 16, 32]);
    (0,picture/* assertSize */.Sl)(width, height, bits === 32 ? picture/* MAX_FLOAT_PIXELS */.yE : MAX_TIFF_PIXELS);
    const samples = one(TAG.samples, 1);
    const photometric = must(TAG.photometric, -1, 'colour space', [GREY, RGB]);
    const colours = photometric === GREY ? 1 : 3;
    if (samples !== colours && samples !== colours + 1)
        throw damaged(`${samples} samples per pixel`);
    assertSamples(fields, bits);
    must(TAG.fillOrder, 1, 'fill order', [1]);
    must(TAG.orientation, 1, 'orientation', [1]);
    if (samples > 1)
        must(TAG.planar, 1, 'planar configuration', [1]);
    must(TAG.predictor, 1, 'predictor', bits === 32 ? [1] : [1, 2]);
    if (fields.has(TAG.tileWidth))
        throw damaged('it is in tiles');
    return {
        width,
        height,
        bits,
        samples,
        compression: must(TAG.compression, NONE, 'compression', [NONE, LZW, ...DEFLATE]),
        premultiplied: samples > colours && one(TAG.extraSamples, 0) === ASSOCIATED_ALPHA,
        strips: stripsOf(fields, { height, rowBytes: (width * samples * bits) / 8, fileBytes }),
    };
}
function assertSamples(fields, bits) {
    if (fields.get(TAG.bits)?.some(value => value !== bits))
        throw damaged('samples of different sizes');
    const format = bits === 32 ? FLOAT : UNSIGNED;
    const other = (fields.get(TAG.sampleFormat) ?? [UNSIGNED]).find(value => value !== format);
    if (other !== undefined)
        throw damaged(`sample format ${other}`);
}
function stripsOf(fields, picture) {
    const { height, rowBytes, fileBytes } = picture;
    const rowsPerStrip = Math.min(readerOf(fields).one(TAG.rowsPerStrip, height), height);
    if (rowsPerStrip < 1)
        throw damaged('no rows in a strip');
    const [offsets, lengths] = [fields.get(TAG.stripOffsets) ?? [], fields.get(TAG.stripBytes) ?? []];
    const count = Math.ceil(height / rowsPerStrip);
    if (offsets.length !== count || lengths.length !== count)
        throw damaged('a wrong number of strips');
    return offsets.map((offset, index) => {
        const length = lengths[index];
        if (offset + length > fileBytes)
            throw damaged('it ends early');
        return { offset, length, unpacked: Math.min(rowsPerStrip, height - index * rowsPerStrip) * rowBytes };
    });
}
function assertStrips(file, { compression, strips }) {
    for (const { offset, length, unpacked } of strips) {
        const strip = file.subarray(offset, offset + length);
        const most = 2 * unpacked + 65_536;
        if (unpackedBytes(strip, compression, most) < unpacked)
            throw damaged('it ends early');
    }
}
function unpackedBytes(strip, compression, most) {
    if (compression === NONE)
        return strip.length;
    if (compression === LZW) {
        if (strip[0] === 0 && ((strip[1] ?? 0) & 1) === 1)
            throw damaged('LZW of an older kind');
        const length = lzwBytes(strip, most);
        if (length > most)
            throw damaged('a strip that is too large');
        return length;
    }
    try {
        return (0,external_node_zlib_.inflateSync)(strip, { maxOutputLength: most }).length;
    }
    catch (error) {
        throw damaged((0,message_of/* messageOf */.b)(error));
    }
}
function lzwBytes(strip, most) {
    const lengths = [];
    let [total, width, last, bit] = [0, 9, 0, 0];
    while (bit + width <= strip.length * 8 && total <= most) {
        const code = lzwCode(strip, bit, width);
        bit += width;
        if (code === LZW_END)
            break;
        if (code === LZW_CLEAR) {
            lengths.length = 0;
            [width, last] = [9, 0];
            continue;
        }
        const length = code < LZW_CLEAR ? 1 : (lengths[code - LZW_FIRST] ?? last + 1);
        if (last > 0)
            lengths.push(last + 1);
        total += length;
        last = length;
        width = lzwWidth(LZW_FIRST + lengths.length + 1);
    }
    return total;
}
function lzwCode(strip, start, width) {
    let code = 0;
    for (let bit = start; bit < start + width; bit++) {
        code = (code << 1) | ((strip[bit >> 3] >> (7 - (bit & 7))) & 1);
    }
    return code;
}
function lzwWidth(number) {
    if (number >= 2048)
        return 12;
    if (number >= 1024)
        return 11;
    return number >= 512 ? 10 : 9;
}
function leaveToUs(file, { fields, places, littleEndian }) {
    const place = places.get(TAG.extraSamples);
    if (place !== undefined && fields.get(TAG.extraSamples)?.[0] === ASSOCIATED_ALPHA) {
        if (littleEndian)
            file.writeUInt16LE(0, place);
        else
            file.writeUInt16BE(0, place);
    }
    const start = littleEndian ? file.readUInt32LE(4) : file.readUInt32BE(4);
    const count = littleEndian ? file.readUInt16LE(start) : file.readUInt16BE(start);
    for (let index = 0; index < count; index++) {
        const entry = start + 2 + index * 12;
        const tag = littleEndian ? file.readUInt16LE(entry) : file.readUInt16BE(entry);
        if (tag === TAG.exif || tag === TAG.gps)
            file.writeUInt16LE(0xffff, entry);
    }
}
function channelsOf(samples) {
    if (samples <= 2)
        return [0, 0, 0, samples === 2 ? 1 : undefined];
    return [0, 1, 2, samples === 4 ? 3 : undefined];
}
function wholePicture(data, { width, height, bits, samples, premultiplied }) {
    const rgba = new Uint8Array(width * height * 4);
    const scale = bits === 16 ? 257 : 1;
    const [red, green, blue, alpha] = channelsOf(samples);
    for (let from = 0, to = 0; to < rgba.length; from += samples, to += 4) {
        const opacity = alpha === undefined ? 255 : data[from + alpha] / scale;
        const by = premultiplied ? (opacity === 0 ? 0 : 255 / opacity) : 1;
        rgba[to] = Math.min(255, Math.round((data[from + red] / scale) * by));
        rgba[to + 1] = Math.min(255, Math.round((data[from + green] / scale) * by));
        rgba[to + 2] = Math.min(255, Math.round((data[from + blue] / scale) * by));
        rgba[to + 3] = Math.round(opacity);
    }
    return { width, height, rgba };
}
function floatPicture(data, { width, height, samples: perPixel, premultiplied }) {
    const samples = new Float32Array(width * height * 4);
    const [red, green, blue, alpha] = channelsOf(perPixel);
    for (let from = 0, to = 0; to < samples.length; from += perPixel, to += 4) {
        const opacity = alpha === undefined ? 1 : data[from + alpha];
        const by = premultiplied ? 1 : opacity;
        samples[to] = data[from + red] * by;
        samples[to + 1] = data[from + green] * by;
        samples[to + 2] = data[from + blue] * by;
        samples[to + 3] = opacity;
    }
    return { width, height, samples, rgba: (0,picture/* viewOf */.du)(samples, true) };
}


/***/ })

};
