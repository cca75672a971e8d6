import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ CiphertextHasher)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/bytes.js
const empty = new Uint8Array(0);
function toHex(d) {
    return d.reduce((hex, byte) => hex + byte.toString(16).padStart(2, '0'), '');
}
function fromHex(hex) {
    const hexes = hex.match(/../g);
    return hexes != null ? new Uint8Array(hexes.map(b => parseInt(b, 16))) : empty;
}
function equals(aa, bb) {
    if (aa === bb) {
        return true;
    }
    if (aa.byteLength !== bb.byteLength) {
        return false;
    }
    for (let ii = 0; ii < aa.byteLength; ii++) {
        if (aa[ii] !== bb[ii]) {
            return false;
        }
    }
    return true;
}
/**
 * Normalize binary input to a plain `Uint8Array` backed by an `ArrayBuffer`.
 *
 * Returns the input itself when it is already a plain `Uint8Array` over an
 * `ArrayBuffer`, otherwise a fresh view (or, for `SharedArrayBuffer`-backed
 * input, a copy) over the same bytes.
 *
 * Throws if input is not a recognised binary type.
 */
function coerce(o) {
    if (o instanceof Uint8Array && o.constructor.name === 'Uint8Array') {
        return toArrayBufferBackedArray(o);
    }
    if (o instanceof ArrayBuffer) {
        return new Uint8Array(o);
    }
    if (ArrayBuffer.isView(o)) {
        return toArrayBufferBackedArray(new Uint8Array(o.buffer, o.byteOffset, o.byteLength));
    }
    throw new Error('Unknown type, must be binary type');
}
function isBinary(o) {
    return o instanceof ArrayBuffer || ArrayBuffer.isView(o);
}
/**
 * Convert the passed string into a byte array, constraining each character
 * value to a single byte
 */
function fromString(str) {
    const output = new Uint8Array(str.length);
    for (let i = 0; i < str.length; i++) {
        output[i] = str.charCodeAt(i);
    }
    return output;
}
// Based on http://stackoverflow.com/a/22747272/680742, the browser with
// the lowest limit is Chrome, with 0x10000 args.
// We go 1 magnitude less, for safety
const MAX_ARGUMENTS_LENGTH = 0x1000;
/**
 * Convert the passed byte array to a string, interpreting each byte as a single
 * character
 */
function bytes_toString(b) {
    const len = b.length;
    if (len <= MAX_ARGUMENTS_LENGTH) {
        // @ts-expect-error cannot ordinarily apply a Uint8Array
        return String.fromCharCode.apply(String, b); // avoid extra subarray()
    }
    // Decode in chunks to avoid "call stack size exceeded".
    let res = '';
    let i = 0;
    while (i < len) {
        res += String.fromCharCode.apply(String, 
        // @ts-expect-error cannot ordinarily apply a Uint8Array
        b.subarray(i, i += MAX_ARGUMENTS_LENGTH));
    }
    return res;
}
function isByteArrayWithArrayBuffer(b) {
    return b?.buffer instanceof ArrayBuffer;
}
/**
 * Ensures `b` is backed by an ArrayBuffer - if not a new Uint8Array will be
 * created and the contents of `b` copied into it.
 */
function toArrayBufferBackedArray(b) {
    if (isByteArrayWithArrayBuffer(b)) {
        return b;
    }
    return b.slice();
}
//# sourceMappingURL=bytes.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/vendor/base-x.js
/* eslint-disable */
// base-x encoding / decoding
// Copyright (c) 2018 base-x contributors
// Copyright (c) 2014-2018 The Bitcoin Core developers (base58.cpp)
// Distributed under the MIT software license, see the accompanying
// file LICENSE or http://www.opensource.org/licenses/mit-license.php.
/**
 * @param {string} ALPHABET
 * @param {any} name
 * @param {boolean} [caseInsensitive]
 */
function base(ALPHABET, name, caseInsensitive) {
    if (ALPHABET.length >= 255) {
        throw new TypeError('Alphabet too long');
    }
    var BASE_MAP = new Uint8Array(256);
    for (var j = 0; j < BASE_MAP.length; j++) {
        BASE_MAP[j] = 255;
    }
    for (var i = 0; i < ALPHABET.length; i++) {
        var x = ALPHABET.charAt(i);
        var xc = x.charCodeAt(0);
        if (BASE_MAP[xc] !== 255) {
            throw new TypeError(x + ' is ambiguous');
        }
        BASE_MAP[xc] = i;
        // For case-insensitive codecs, map the opposite case to the same index so
        // differently cased input decodes without errors (multibase spec).
        if (caseInsensitive) {
            var xl = x.toLowerCase().charCodeAt(0);
            var xu = x.toUpperCase().charCodeAt(0);
            if (xl !== xc) {
                BASE_MAP[xl] = i;
            }
            if (xu !== xc) {
                BASE_MAP[xu] = i;
            }
        }
    }
    var BASE = ALPHABET.length;
    var LEADER = ALPHABET.charAt(0);
    var FACTOR = Math.log(BASE) / Math.log(256); // log(BASE) / log(256), rounded up
    var iFACTOR = Math.log(256) / Math.log(BASE); // log(256) / log(BASE), rounded up
    /**
     * @param {any[] | Iterable<number>} source
     */
    function encode(source) {
        // @ts-ignore
        if (source instanceof Uint8Array)
            ;
        else if (ArrayBuffer.isView(source)) {
            source = new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
        }
        else if (Array.isArray(source)) {
            source = Uint8Array.from(source);
        }
        if (!(source instanceof Uint8Array)) {
            throw new TypeError('Expected Uint8Array');
        }
        if (source.length === 0) {
            return '';
        }
        // Skip & count leading zeroes.
        var zeroes = 0;
        var length = 0;
        var pbegin = 0;
        var pend = source.length;
        while (pbegin !== pend && source[pbegin] === 0) {
            pbegin++;
            zeroes++;
        }
        // Allocate enough space in big-endian base58 representation.
        var size = ((pend - pbegin) * iFACTOR + 1) >>> 0;
        var b58 = new Uint8Array(size);
        // Process the bytes.
        while (pbegin !== pend) {
            var carry = source[pbegin];
            // Apply "b58 = b58 * 256 + ch".
            var i = 0;
            for (var it1 = size - 1; (carry !== 0 || i < length) && (it1 !== -1); it1--, i++) {
                carry += (256 * b58[it1]) >>> 0;
                b58[it1] = (carry % BASE) >>> 0;
                carry = (carry / BASE) >>> 0;
            }
            if (carry !== 0) {
                throw new Error('Non-zero carry');
            }
            length = i;
            pbegin++;
        }
        // Skip leading zeroes in base58 result.
        var it2 = size - length;
        while (it2 !== size && b58[it2] === 0) {
            it2++;
        }
        // Translate the result into a string.
        var str = LEADER.repeat(zeroes);
        for (; it2 < size; ++it2) {
            str += ALPHABET.charAt(b58[it2]);
        }
        return str;
    }
    /**
     * @param {string | string[]} source
     */
    function decodeUnsafe(source) {
        if (typeof source !== 'string') {
            throw new TypeError('Expected String');
        }
        if (source.length === 0) {
            return new Uint8Array();
        }
        var psz = 0;
        // Skip leading spaces.
        if (source[psz] === ' ') {
            return;
        }
        // Skip and count leading '1's.
        var zeroes = 0;
        var length = 0;
        while (source[psz] === LEADER) {
            zeroes++;
            psz++;
        }
        // Allocate enough space in big-endian base256 representation.
        var size = (((source.length - psz) * FACTOR) + 1) >>> 0; // log(58) / log(256), rounded up.
        var b256 = new Uint8Array(size);
        // Process the characters.
        while (source[psz]) {
            // Decode character
            var carry = BASE_MAP[source.charCodeAt(psz)];
            // Invalid character
            if (carry === 255) {
                return;
            }
            var i = 0;
            for (var it3 = size - 1; (carry !== 0 || i < length) && (it3 !== -1); it3--, i++) {
                carry += (BASE * b256[it3]) >>> 0;
                b256[it3] = (carry % 256) >>> 0;
                carry = (carry / 256) >>> 0;
            }
            if (carry !== 0) {
                throw new Error('Non-zero carry');
            }
            length = i;
            psz++;
        }
        // Skip trailing spaces.
        if (source[psz] === ' ') {
            return;
        }
        // Skip leading zeroes in b256.
        var it4 = size - length;
        while (it4 !== size && b256[it4] === 0) {
            it4++;
        }
        var vch = new Uint8Array(zeroes + (size - it4));
        var j = zeroes;
        while (it4 !== size) {
            vch[j++] = b256[it4++];
        }
        return vch;
    }
    /**
     * @param {string | string[]} string
     */
    function decode(string) {
        var buffer = decodeUnsafe(string);
        if (buffer) {
            return buffer;
        }
        throw new Error(`Non-${name} character`);
    }
    return {
        encode: encode,
        decodeUnsafe: decodeUnsafe,
        decode: decode
    };
}
var src = base;
var _brrp__multiformats_scope_baseX = src;
/* harmony default export */ const base_x = (_brrp__multiformats_scope_baseX);
//# sourceMappingURL=base-x.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/bases/base.js


/**
 * Class represents both BaseEncoder and MultibaseEncoder meaning it
 * can be used to encode to multibase or base encode without multibase
 * prefix.
 */
class Encoder {
    name;
    prefix;
    baseEncode;
    constructor(name, prefix, baseEncode) {
        this.name = name;
        this.prefix = prefix;
        this.baseEncode = baseEncode;
    }
    encode(bytes) {
        if (bytes instanceof Uint8Array) {
            return `${this.prefix}${this.baseEncode(bytes)}`;
        }
        else {
            throw Error('Unknown type, must be binary type');
        }
    }
}
/**
 * Class represents both BaseDecoder and MultibaseDecoder so it could be used
 * to decode multibases (with matching prefix) or just base decode strings
 * with corresponding base encoding.
 */
class Decoder {
    name;
    prefix;
    baseDecode;
    prefixCodePoint;
    constructor(name, prefix, baseDecode) {
        this.name = name;
        this.prefix = prefix;
        const prefixCodePoint = prefix.codePointAt(0);
        /* c8 ignore next 3 */
        if (prefixCodePoint === undefined) {
            throw new Error('Invalid prefix character');
        }
        this.prefixCodePoint = prefixCodePoint;
        this.baseDecode = baseDecode;
    }
    decode(text) {
        if (typeof text === 'string') {
            if (text.codePointAt(0) !== this.prefixCodePoint) {
                throw Error(`Unable to decode multibase string ${JSON.stringify(text)}, ${this.name} decoder only supports inputs prefixed with ${this.prefix}`);
            }
            return this.baseDecode(text.slice(this.prefix.length));
        }
        else {
            throw Error('Can only multibase decode strings');
        }
    }
    or(decoder) {
        return or(this, decoder);
    }
}
class ComposedDecoder {
    decoders;
    constructor(decoders) {
        this.decoders = decoders;
    }
    or(decoder) {
        return or(this, decoder);
    }
    decode(input) {
        const prefix = input[0];
        const decoder = this.decoders[prefix];
        if (decoder != null) {
            return decoder.decode(input);
        }
        else {
            throw RangeError(`Unable to decode multibase string ${JSON.stringify(input)}, only inputs prefixed with ${Object.keys(this.decoders)} are supported`);
        }
    }
}
function or(left, right) {
    return new ComposedDecoder({
        ...(left.decoders ?? { [left.prefix]: left }),
        ...(right.decoders ?? { [right.prefix]: right })
    });
}
class Codec {
    name;
    prefix;
    baseEncode;
    baseDecode;
    encoder;
    decoder;
    constructor(name, prefix, baseEncode, baseDecode) {
        this.name = name;
        this.prefix = prefix;
        this.baseEncode = baseEncode;
        this.baseDecode = baseDecode;
        this.encoder = new Encoder(name, prefix, baseEncode);
        this.decoder = new Decoder(name, prefix, baseDecode);
    }
    encode(input) {
        return this.encoder.encode(input);
    }
    decode(input) {
        return this.decoder.decode(input);
    }
}
function from({ name, prefix, encode, decode }) {
    return new Codec(name, prefix, encode, decode);
}
function baseX({ name, prefix, alphabet, caseInsensitive = false }) {
    const { encode, decode } = base_x(alphabet, name, caseInsensitive);
    return from({
        prefix,
        name,
        encode,
        decode: (text) => coerce(decode(text))
    });
}
function decode(string, alphabetIdx, bitsPerChar, name) {
    // Count the padding bytes:
    let end = string.length;
    while (string[end - 1] === '=') {
        --end;
    }
    // Allocate the output:
    const out = new Uint8Array((end * bitsPerChar / 8) | 0);
    // Parse the data:
    let bits = 0; // Number of bits currently in the buffer
    let buffer = 0; // Bits waiting to be written out, MSB first
    let written = 0; // Next byte to write
    for (let i = 0; i < end; ++i) {
        // Read one character from the string:
        const value = alphabetIdx[string[i]];
        if (value === undefined) {
            throw new SyntaxError(`Non-${name} character`);
        }
        // Append the bits to the buffer:
        buffer = (buffer << bitsPerChar) | value;
        bits += bitsPerChar;
        // Write out some bits if the buffer has a byte's worth:
        if (bits >= 8) {
            bits -= 8;
            out[written++] = 0xff & (buffer >> bits);
        }
    }
    // Verify that we have received just enough bits:
    if (bits >= bitsPerChar || (0xff & (buffer << (8 - bits))) !== 0) {
        throw new SyntaxError('Unexpected end of data');
    }
    return out;
}
function encode(data, alphabet, bitsPerChar) {
    const pad = alphabet[alphabet.length - 1] === '=';
    const mask = (1 << bitsPerChar) - 1;
    let out = '';
    let bits = 0; // Number of bits currently in the buffer
    let buffer = 0; // Bits waiting to be written out, MSB first
    for (let i = 0; i < data.length; ++i) {
        // Slurp data into the buffer:
        buffer = (buffer << 8) | data[i];
        bits += 8;
        // Write out as much as we can:
        while (bits > bitsPerChar) {
            bits -= bitsPerChar;
            out += alphabet[mask & (buffer >> bits)];
        }
    }
    // Partial character:
    if (bits !== 0) {
        out += alphabet[mask & (buffer << (bitsPerChar - bits))];
    }
    // Add padding characters until we hit a byte boundary:
    if (pad) {
        while (((out.length * bitsPerChar) & 7) !== 0) {
            out += '=';
        }
    }
    return out;
}
function createAlphabetIdx(alphabet, caseInsensitive) {
    // Build the character lookup table:
    const alphabetIdx = {};
    for (let i = 0; i < alphabet.length; ++i) {
        alphabetIdx[alphabet[i]] = i;
        // For case-insensitive codecs, map the opposite case to the same index so
        // differently cased input decodes without errors (multibase spec).
        if (caseInsensitive) {
            const lower = alphabet[i].toLowerCase();
            const upper = alphabet[i].toUpperCase();
            if (lower !== alphabet[i]) {
                alphabetIdx[lower] = i;
            }
            if (upper !== alphabet[i]) {
                alphabetIdx[upper] = i;
            }
        }
    }
    return alphabetIdx;
}
/**
 * RFC4648 Factory
 */
function rfc4648({ name, prefix, bitsPerChar, alphabet, caseInsensitive = false }) {
    const alphabetIdx = createAlphabetIdx(alphabet, caseInsensitive);
    return from({
        prefix,
        name,
        encode(input) {
            return encode(input, alphabet, bitsPerChar);
        },
        decode(input) {
            return decode(input, alphabetIdx, bitsPerChar, name);
        }
    });
}
//# sourceMappingURL=base.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/bases/base32.js

const base32 = rfc4648({
    prefix: 'b',
    name: 'base32',
    alphabet: 'abcdefghijklmnopqrstuvwxyz234567',
    bitsPerChar: 5,
    caseInsensitive: true
});
const base32upper = rfc4648({
    prefix: 'B',
    name: 'base32upper',
    alphabet: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
    bitsPerChar: 5,
    caseInsensitive: true
});
const base32pad = rfc4648({
    prefix: 'c',
    name: 'base32pad',
    alphabet: 'abcdefghijklmnopqrstuvwxyz234567=',
    bitsPerChar: 5,
    caseInsensitive: true
});
const base32padupper = rfc4648({
    prefix: 'C',
    name: 'base32padupper',
    alphabet: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567=',
    bitsPerChar: 5,
    caseInsensitive: true
});
const base32hex = rfc4648({
    prefix: 'v',
    name: 'base32hex',
    alphabet: '0123456789abcdefghijklmnopqrstuv',
    bitsPerChar: 5,
    caseInsensitive: true
});
const base32hexupper = rfc4648({
    prefix: 'V',
    name: 'base32hexupper',
    alphabet: '0123456789ABCDEFGHIJKLMNOPQRSTUV',
    bitsPerChar: 5,
    caseInsensitive: true
});
const base32hexpad = rfc4648({
    prefix: 't',
    name: 'base32hexpad',
    alphabet: '0123456789abcdefghijklmnopqrstuv=',
    bitsPerChar: 5,
    caseInsensitive: true
});
const base32hexpadupper = rfc4648({
    prefix: 'T',
    name: 'base32hexpadupper',
    alphabet: '0123456789ABCDEFGHIJKLMNOPQRSTUV=',
    bitsPerChar: 5,
    caseInsensitive: true
});
const base32z = rfc4648({
    prefix: 'h',
    name: 'base32z',
    alphabet: 'ybndrfg8ejkmcpqxot1uwisza345h769',
    bitsPerChar: 5
});
//# sourceMappingURL=base32.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/bases/base36.js

const base36 = baseX({
    prefix: 'k',
    name: 'base36',
    alphabet: '0123456789abcdefghijklmnopqrstuvwxyz',
    caseInsensitive: true
});
const base36upper = baseX({
    prefix: 'K',
    name: 'base36upper',
    alphabet: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    caseInsensitive: true
});
//# sourceMappingURL=base36.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/bases/base58.js

const base58btc = baseX({
    name: 'base58btc',
    prefix: 'z',
    alphabet: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
});
const base58flickr = baseX({
    name: 'base58flickr',
    prefix: 'Z',
    alphabet: '123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ'
});
//# sourceMappingURL=base58.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/vendor/varint.js
/* eslint-disable */
var encode_1 = varint_encode;
var MSB = 0x80, REST = 0x7F, MSBALL = ~REST, INT = Math.pow(2, 31);
/**
 * @param {number} num
 * @param {number[]} out
 * @param {number} offset
 */
function varint_encode(num, out, offset) {
    out = out || [];
    offset = offset || 0;
    var oldOffset = offset;
    while (num >= INT) {
        out[offset++] = (num & 0xFF) | MSB;
        num /= 128;
    }
    while (num & MSBALL) {
        out[offset++] = (num & 0xFF) | MSB;
        num >>>= 7;
    }
    out[offset] = num | 0;
    // @ts-ignore
    varint_encode.bytes = offset - oldOffset + 1;
    return out;
}
var varint_decode = read;
var MSB$1 = 0x80, REST$1 = 0x7F;
/**
 * @param {string | any[]} buf
 * @param {number} offset
 */
function read(buf, offset) {
    var res = 0, offset = offset || 0, shift = 0, counter = offset, b, l = buf.length;
    do {
        if (counter >= l) {
            // @ts-ignore
            read.bytes = 0;
            throw new RangeError('Could not decode varint');
        }
        b = buf[counter++];
        res += shift < 28
            ? (b & REST$1) << shift
            : (b & REST$1) * Math.pow(2, shift);
        shift += 7;
    } while (b >= MSB$1);
    // @ts-ignore
    read.bytes = counter - offset;
    return res;
}
var N1 = Math.pow(2, 7);
var N2 = Math.pow(2, 14);
var N3 = Math.pow(2, 21);
var N4 = Math.pow(2, 28);
var N5 = Math.pow(2, 35);
var N6 = Math.pow(2, 42);
var N7 = Math.pow(2, 49);
var N8 = Math.pow(2, 56);
var N9 = Math.pow(2, 63);
var varint_length = function (/** @type {number} */ value) {
    return (value < N1 ? 1
        : value < N2 ? 2
            : value < N3 ? 3
                : value < N4 ? 4
                    : value < N5 ? 5
                        : value < N6 ? 6
                            : value < N7 ? 7
                                : value < N8 ? 8
                                    : value < N9 ? 9
                                        : 10);
};
var varint = {
    encode: encode_1,
    decode: varint_decode,
    encodingLength: varint_length
};
var _brrp_varint = varint;
/* harmony default export */ const vendor_varint = (_brrp_varint);
//# sourceMappingURL=varint.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/varint.js

function src_varint_decode(data, offset = 0) {
    const code = vendor_varint.decode(data, offset);
    const length = vendor_varint.decode.bytes;
    if (length > 9) {
        throw new RangeError('Invalid varint: too long');
    }
    if (length > 1 && data[offset + length - 1] === 0) {
        throw new RangeError('Invalid varint: not minimally encoded');
    }
    return [code, length];
}
function encodeTo(int, target, offset = 0) {
    vendor_varint.encode(int, target, offset);
    return target;
}
function encodingLength(int) {
    return vendor_varint.encodingLength(int);
}
//# sourceMappingURL=varint.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/hashes/digest.js


/**
 * Creates a multihash digest.
 */
function create(code, digest) {
    const size = digest.byteLength;
    const sizeOffset = encodingLength(code);
    const digestOffset = sizeOffset + encodingLength(size);
    const bytes = new Uint8Array(digestOffset + size);
    encodeTo(code, bytes, 0);
    encodeTo(size, bytes, sizeOffset);
    bytes.set(digest, digestOffset);
    return new Digest(code, size, digest, bytes);
}
/**
 * Turns bytes representation of multihash digest into an instance.
 */
function digest_decode(multihash) {
    const bytes = coerce(multihash);
    const [code, sizeOffset] = src_varint_decode(bytes);
    const [size, digestOffset] = src_varint_decode(bytes.subarray(sizeOffset));
    const digest = bytes.subarray(sizeOffset + digestOffset);
    if (digest.byteLength !== size) {
        throw new Error('Incorrect length');
    }
    return new Digest(code, size, digest, bytes);
}
function digest_equals(a, b) {
    if (a === b) {
        return true;
    }
    else {
        const data = b;
        return (a.code === data.code &&
            a.size === data.size &&
            data.bytes instanceof Uint8Array &&
            equals(a.bytes, data.bytes));
    }
}
/**
 * Represents a multihash digest which carries information about the
 * hashing algorithm and an actual hash digest.
 */
class Digest {
    code;
    size;
    digest;
    bytes;
    /**
     * Creates a multihash digest.
     */
    constructor(code, size, digest, bytes) {
        this.code = code;
        this.size = size;
        this.digest = toArrayBufferBackedArray(digest);
        this.bytes = toArrayBufferBackedArray(bytes);
    }
}
/**
 * Used to check that the passed multihash has the passed code
 */
function hasCode(digest, code) {
    return digest.code === code;
}
//# sourceMappingURL=digest.js.map
;// CONCATENATED MODULE: ./node_modules/multiformats/dist/src/cid.js






// This way TS will also expose all the types from module

function format(link, base) {
    const { bytes, version } = link;
    switch (version) {
        case 0:
            return toStringV0(bytes, baseCache(link), base ?? base58btc.encoder);
        default:
            return toStringV1(bytes, baseCache(link), (base ?? base32.encoder));
    }
}
function toJSON(link) {
    return {
        '/': format(link)
    };
}
function fromJSON(json) {
    return cid_CID.parse(json['/']);
}
const cache = new WeakMap();
function baseCache(cid) {
    const baseCache = cache.get(cid);
    if (baseCache == null) {
        const baseCache = new Map();
        cache.set(cid, baseCache);
        return baseCache;
    }
    return baseCache;
}
class cid_CID {
    code;
    version;
    multihash;
    bytes;
    '/';
    /**
     * @param version - Version of the CID
     * @param code - Code of the codec content is encoded in, see https://github.com/multiformats/multicodec/blob/master/table.csv
     * @param multihash - (Multi)hash of the of the content.
     */
    constructor(version, code, multihash, bytes) {
        this.code = code;
        this.version = version;
        this.multihash = multihash;
        this.bytes = toArrayBufferBackedArray(bytes);
        // flag to serializers that this is a CID and
        // should be treated specially
        this['/'] = this.bytes;
    }
    /**
     * Signalling `cid.asCID === cid` has been replaced with `cid['/'] === cid.bytes`
     * please either use `CID.asCID(cid)` or switch to new signalling mechanism
     *
     * @deprecated
     */
    get asCID() {
        return this;
    }
    // ArrayBufferView
    get byteOffset() {
        return this.bytes.byteOffset;
    }
    // ArrayBufferView
    get byteLength() {
        return this.bytes.byteLength;
    }
    toV0() {
        switch (this.version) {
            case 0: {
                return this;
            }
            case 1: {
                const { code, multihash } = this;
                if (code !== DAG_PB_CODE) {
                    throw new Error('Cannot convert a non dag-pb CID to CIDv0');
                }
                // sha2-256
                if (multihash.code !== SHA_256_CODE) {
                    throw new Error('Cannot convert non sha2-256 multihash CID to CIDv0');
                }
                return (cid_CID.createV0(multihash));
            }
            default: {
                throw Error(`Can not convert CID version ${this.version} to version 0. This is a bug please report`);
            }
        }
    }
    toV1() {
        switch (this.version) {
            case 0: {
                const { code, digest } = this.multihash;
                const multihash = create(code, digest);
                return (cid_CID.createV1(this.code, multihash));
            }
            case 1: {
                return this;
            }
            default: {
                throw Error(`Can not convert CID version ${this.version} to version 1. This is a bug please report`);
            }
        }
    }
    equals(other) {
        return cid_CID.equals(this, other);
    }
    static equals(self, other) {
        const unknown = other;
        return (unknown != null &&
            self.code === unknown.code &&
            self.version === unknown.version &&
            digest_equals(self.multihash, unknown.multihash));
    }
    toString(base) {
        return format(this, base);
    }
    toJSON() {
        return { '/': format(this) };
    }
    link() {
        return this;
    }
    [Symbol.toStringTag] = 'CID';
    // Legacy
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return `CID(${this.toString()})`;
    }
    /**
     * Takes any input `value` and returns a `CID` instance if it was
     * a `CID` otherwise returns `null`. If `value` is instanceof `CID`
     * it will return value back. If `value` is not instance of this CID
     * class, but is compatible CID it will return new instance of this
     * `CID` class. Otherwise returns null.
     *
     * This allows two different incompatible versions of CID library to
     * co-exist and interop as long as binary interface is compatible.
     */
    static asCID(input) {
        if (input == null) {
            return null;
        }
        const value = input;
        if (value instanceof cid_CID) {
            // If value is instance of CID then we're all set.
            return value;
        }
        else if ((value['/'] != null && value['/'] === value.bytes) || value.asCID === value) {
            // If value isn't instance of this CID class but `this.asCID === this` or
            // `value['/'] === value.bytes` is true it is CID instance coming from a
            // different implementation (diff version or duplicate). In that case we
            // rebase it to this `CID` implementation so caller is guaranteed to get
            // instance with expected API.
            const { version, code, multihash, bytes } = value;
            return new cid_CID(version, code, multihash, bytes ?? encodeCID(version, code, multihash.bytes));
        }
        else if (value[cidSymbol] === true) {
            // If value is a CID from older implementation that used to be tagged via
            // symbol we still rebase it to the this `CID` implementation by
            // delegating that to a constructor.
            const { version, multihash, code } = value;
            const digest = digest_decode(multihash);
            return cid_CID.create(version, code, digest);
        }
        else {
            // Otherwise value is not a CID (or an incompatible version of it) in
            // which case we return `null`.
            return null;
        }
    }
    /**
     * @param version - Version of the CID
     * @param code - Code of the codec content is encoded in, see https://github.com/multiformats/multicodec/blob/master/table.csv
     * @param digest - (Multi)hash of the of the content.
     */
    static create(version, code, digest) {
        if (typeof code !== 'number') {
            throw new Error('String codecs are no longer supported');
        }
        if (!(digest.bytes instanceof Uint8Array)) {
            throw new Error('Invalid digest');
        }
        switch (version) {
            case 0: {
                if (code !== DAG_PB_CODE) {
                    throw new Error(`Version 0 CID must use dag-pb (code: ${DAG_PB_CODE}) block encoding`);
                }
                else {
                    return new cid_CID(version, code, digest, digest.bytes);
                }
            }
            case 1: {
                const bytes = encodeCID(version, code, digest.bytes);
                return new cid_CID(version, code, digest, bytes);
            }
            default: {
                throw new Error('Invalid version');
            }
        }
    }
    /**
     * Simplified version of `create` for CIDv0.
     */
    static createV0(digest) {
        return cid_CID.create(0, DAG_PB_CODE, digest);
    }
    /**
     * Simplified version of `create` for CIDv1.
     *
     * @param code - Content encoding format code.
     * @param digest - Multihash of the content.
     */
    static createV1(code, digest) {
        return cid_CID.create(1, code, digest);
    }
    /**
     * Decoded a CID from its binary representation. The byte array must contain
     * only the CID with no additional bytes.
     *
     * An error will be thrown if the bytes provided do not contain a valid
     * binary representation of a CID.
     */
    static decode(bytes) {
        const [cid, remainder] = cid_CID.decodeFirst(bytes);
        if (remainder.length !== 0) {
            throw new Error('Incorrect length');
        }
        return cid;
    }
    /**
     * Decoded a CID from its binary representation at the beginning of a byte
     * array.
     *
     * Returns an array with the first element containing the CID and the second
     * element containing the remainder of the original byte array. The remainder
     * will be a zero-length byte array if the provided bytes only contained a
     * binary CID representation.
     */
    static decodeFirst(bytes) {
        const specs = cid_CID.inspectBytes(bytes);
        const prefixSize = specs.size - specs.multihashSize;
        const multihashBytes = coerce(bytes.subarray(prefixSize, prefixSize + specs.multihashSize));
        if (multihashBytes.byteLength !== specs.multihashSize) {
            throw new Error('Incorrect length');
        }
        const digestBytes = multihashBytes.subarray(specs.multihashSize - specs.digestSize);
        const digest = new Digest(specs.multihashCode, specs.digestSize, digestBytes, multihashBytes);
        const cid = specs.version === 0
            ? cid_CID.createV0(digest)
            : cid_CID.createV1(specs.codec, digest);
        return [cid, bytes.subarray(specs.size)];
    }
    /**
     * Inspect the initial bytes of a CID to determine its properties.
     *
     * Involves decoding up to 4 varints. Typically this will require only 4 to 6
     * bytes but for larger multicodec code values and larger multihash digest
     * lengths these varints can be quite large. It is recommended that at least
     * 10 bytes be made available in the `initialBytes` argument for a complete
     * inspection.
     */
    static inspectBytes(initialBytes) {
        let offset = 0;
        const next = () => {
            const [i, length] = src_varint_decode(initialBytes.subarray(offset));
            offset += length;
            return i;
        };
        let version = next();
        let codec = DAG_PB_CODE;
        if (version === 18) {
            // CIDv0
            version = 0;
            offset = 0;
        }
        else {
            codec = next();
        }
        if (version !== 0 && version !== 1) {
            throw new RangeError(`Invalid CID version ${version}`);
        }
        const prefixSize = offset;
        const multihashCode = next(); // multihash code
        const digestSize = next(); // multihash length
        const size = offset + digestSize;
        const multihashSize = size - prefixSize;
        return { version, codec, multihashCode, digestSize, multihashSize, size };
    }
    /**
     * Takes cid in a string representation and creates an instance. If `base`
     * decoder is not provided will use a default from the configuration. It will
     * throw an error if encoding of the CID is not compatible with supplied (or
     * a default decoder).
     */
    static parse(source, base) {
        const [prefix, bytes] = parseCIDtoBytes(source, base);
        const cid = cid_CID.decode(bytes);
        if (cid.version === 0 && source[0] !== 'Q') {
            throw Error('Version 0 CID string must not include multibase prefix');
        }
        // Cache string representation to avoid computing it on `this.toString()`
        baseCache(cid).set(prefix, source);
        return cid;
    }
}
function parseCIDtoBytes(source, base) {
    switch (source[0]) {
        // CIDv0 is parsed differently
        case 'Q': {
            const decoder = base ?? base58btc;
            return [
                base58btc.prefix,
                decoder.decode(`${base58btc.prefix}${source}`)
            ];
        }
        case base58btc.prefix: {
            const decoder = base ?? base58btc;
            return [base58btc.prefix, decoder.decode(source)];
        }
        case base32.prefix: {
            const decoder = base ?? base32;
            return [base32.prefix, decoder.decode(source)];
        }
        case base36.prefix: {
            const decoder = base ?? base36;
            return [base36.prefix, decoder.decode(source)];
        }
        default: {
            if (base == null) {
                throw Error('To parse non base32, base36 or base58btc encoded CID multibase decoder must be provided');
            }
            return [source[0], base.decode(source)];
        }
    }
}
function toStringV0(bytes, cache, base) {
    const { prefix } = base;
    if (prefix !== base58btc.prefix) {
        throw Error(`Cannot string encode V0 in ${base.name} encoding`);
    }
    const cid = cache.get(prefix);
    if (cid == null) {
        const cid = base.encode(bytes).slice(1);
        cache.set(prefix, cid);
        return cid;
    }
    else {
        return cid;
    }
}
function toStringV1(bytes, cache, base) {
    const { prefix } = base;
    const cid = cache.get(prefix);
    if (cid == null) {
        const cid = base.encode(bytes);
        cache.set(prefix, cid);
        return cid;
    }
    else {
        return cid;
    }
}
const DAG_PB_CODE = 0x70;
const SHA_256_CODE = 0x12;
function encodeCID(version, code, multihash) {
    const codeOffset = encodingLength(version);
    const hashOffset = codeOffset + encodingLength(code);
    const bytes = new Uint8Array(hashOffset + multihash.byteLength);
    encodeTo(version, bytes, 0);
    encodeTo(code, bytes, codeOffset);
    bytes.set(multihash, hashOffset);
    return bytes;
}
const cidSymbol = Symbol.for('@ipld/js-cid/CID');
//# sourceMappingURL=cid.js.map
;// CONCATENATED MODULE: ./build/src/errors/codes.js
const ERROR_CODES = {
    INPUT_INVALID: { kind: 'user', title: 'An input of the step is not valid' },
    INPUT_NO_FILES: { kind: 'user', title: '`inputs` matches no file' },
    WALLET_INVALID: { kind: 'user', title: 'The wallet secret cannot be read' },
    WALLET_PASSWORD_WRONG: { kind: 'user', title: 'The keystore password is wrong' },
    NETWORK_UNKNOWN: { kind: 'user', title: '`network` is neither a known name nor a description' },
    RPC_UNREACHABLE: { kind: 'service', title: 'The chain’s RPC endpoint does not answer' },
    RPC_WRONG_CHAIN: { kind: 'user', title: 'The RPC endpoint serves another chain' },
    SERVICE_UNREACHABLE: { kind: 'service', title: 'A service of the network does not answer' },
    SERVICE_REFUSED: { kind: 'service', title: 'A service of the network refused a request' },
    SERVICE_MALFORMED: {
        kind: 'service',
        title: 'A service of the network sent something that is not its protocol',
    },
    APP_UNKNOWN: { kind: 'user', title: 'No app is registered at this address' },
    APP_UNSUPPORTED: { kind: 'user', title: 'The app is of a kind that the network no longer runs' },
    APP_CHANGED: { kind: 'user', title: 'The app is not the one that was locked' },
    APP_NO_ORDER: { kind: 'user', title: 'Nobody sells runs of this app' },
    DATASET_NO_ORDER: { kind: 'user', title: 'The dataset is not shared with this run' },
    WORKERPOOL_NO_ORDER: { kind: 'user', title: 'No worker pool offers what the run needs' },
    PRICE_ABOVE_CAP: { kind: 'money', title: 'The cheapest fitting offer costs more than `max-price`' },
    BALANCE_TOO_SMALL: { kind: 'money', title: 'The wallet cannot pay for the run' },
    GAS_TOO_SMALL: { kind: 'money', title: 'The wallet cannot pay for gas' },
    GAS_TOO_DEAR: {
        kind: 'money',
        title: 'The RPC endpoint asks for more gas money than a transaction may cost',
    },
    TRANSACTION_FAILED: { kind: 'service', title: 'A transaction was refused or reverted' },
    MATCH_REFUSED: { kind: 'service', title: 'The hub refuses to match the orders' },
    ORDER_MISMATCH: {
        kind: 'integrity',
        title: 'What was about to be signed is not what the inputs ask for',
    },
    DEAL_NOT_FOUND: { kind: 'user', title: 'There is no such deal' },
    DEAL_VANISHED: { kind: 'service', title: 'The deal is no longer on chain' },
    SECRET_MISSING: { kind: 'user', title: 'The Secret Management Service lacks a secret that the run needs' },
    SECRET_CONFLICT: { kind: 'user', title: 'The Secret Management Service holds another secret already' },
    UPLOAD_MISMATCH: { kind: 'integrity', title: 'What was uploaded is not what is stored' },
    TASK_FAILED: { kind: 'task', title: 'The task failed' },
    TASK_TIMEOUT: { kind: 'task', title: 'The task did not end in time' },
    RESULT_MISSING: { kind: 'task', title: 'The task ended without a result that can be fetched' },
    RESULT_APP_ERROR: { kind: 'task', title: 'The task ended with an error report instead of a result' },
    RESULT_MISMATCH: { kind: 'integrity', title: 'The result is not what the chain says it is' },
    RESULT_UNVERIFIED: {
        kind: 'integrity',
        title: 'The result is not proved to come from the enclave that was paid for',
    },
    DEAL_MISMATCH: { kind: 'integrity', title: 'The deal on chain is not the one that was ordered' },
    PROVENANCE_MISMATCH: { kind: 'integrity', title: 'The provenance does not hold' },
    RESULT_KEY_MISMATCH: { kind: 'integrity', title: 'The result is encrypted for another key' },
    RESULT_CORRUPT: { kind: 'integrity', title: 'The encrypted result is damaged' },
    ARCHIVE_UNSAFE: { kind: 'integrity', title: 'The result archive holds something unsafe' },
    ARCHIVE_TOO_LARGE: {
        kind: 'integrity',
        title: 'The result archive unpacks to more than `max-output-size`',
    },
    ARCHIVE_CORRUPT: { kind: 'integrity', title: 'The result archive is damaged' },
    ARTIFACT_FAILED: { kind: 'service', title: 'The artifact could not be published' },
    LOCALNET_FAILED: { kind: 'service', title: 'The embedded network did not start' },
    CANCELLED: { kind: 'cancelled', title: 'The step was cancelled' },
    UNEXPECTED: { kind: 'internal', title: 'A failure that we did not foresee' },
};

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./build/src/errors/plain-text.js

const MAX_CHARS = 4_000;
function plainText(text, maxChars = MAX_CHARS) {
    const cut = text.length > maxChars ? `${text.slice(0, maxChars)}…` : text;
    return (0,external_node_util_namespaceObject.stripVTControlCharacters)(cut)
        .toWellFormed()
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/\p{Bidi_Control}/gu, '\uFFFD');
}

;// CONCATENATED MODULE: ./build/src/errors/task-error.js


class task_error_TaskError extends Error {
    name = 'TaskError';
    code;
    what;
    why;
    fix;
    evidence;
    constructor(code, explanation) {
        const { cause } = explanation;
        const [what, why, fix] = [explanation.what, explanation.why, explanation.fix].map(text => plainText(text));
        super(`${what} ${why} ${fix} [${code}]`, cause === undefined ? undefined : { cause });
        this.code = code;
        this.what = what;
        this.why = why;
        this.fix = fix;
        this.evidence = explanation.evidence ?? [];
    }
    get kind() {
        return ERROR_CODES[this.code].kind;
    }
}
function isTaskError(error, code) {
    return error instanceof task_error_TaskError && (code === undefined || error.code === code);
}
function asTaskError(error) {
    if (error instanceof task_error_TaskError)
        return error;
    if (error instanceof Error && error.name === 'AbortError' && error.cause instanceof task_error_TaskError)
        return error.cause;
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return new task_error_TaskError('UNEXPECTED', {
        what: 'Something failed that should not.',
        why: reason.endsWith('.') ? reason : `${reason}.`,
        fix: 'Please report this with the log of the step; re-running is safe and never buys twice.',
        cause: error,
    });
}

// EXTERNAL MODULE: ./build/src/storage/file-stream.js + 1 modules
var file_stream = __nccwpck_require__(685);
;// CONCATENATED MODULE: ./build/src/storage/unixfs-node.js

const CHUNK_BYTES = 262_144;
const MAX_LINKS = 174;
const DAG_PB = 0x70;
const RAW = 0x55;
const SHA256_PREFIX = Buffer.from([0x12, 0x20]);
const TYPE_FILE = Buffer.from([0x08, 0x02]);
function leafOf(chunk, version) {
    const contentBytes = chunk.length;
    if (version === 1)
        return linkTo([chunk], RAW, version, contentBytes, 0);
    const length = unixfs_node_varint(contentBytes);
    const before = Buffer.concat([TYPE_FILE, ...(contentBytes > 0 ? [Buffer.of(0x12), length] : [])]);
    const after = Buffer.concat([Buffer.of(0x18), length]);
    const message = before.length + contentBytes + after.length;
    const head = Buffer.concat([Buffer.of(0x0a), unixfs_node_varint(message), before]);
    return linkTo([head, chunk, after], DAG_PB, version, contentBytes, 0);
}
function parentOf(children, version) {
    let contentBytes = 0;
    let childBytes = 0;
    const links = [];
    const blockSizes = [];
    for (const child of children) {
        contentBytes += child.contentBytes;
        childBytes += child.treeBytes;
        const hash = field(0x0a, child.cid);
        const link = Buffer.concat([hash, Buffer.from([0x12, 0x00, 0x18]), unixfs_node_varint(child.treeBytes)]);
        links.push(field(0x12, link));
        blockSizes.push(Buffer.of(0x20), unixfs_node_varint(child.contentBytes));
    }
    const unixfs = Buffer.concat([TYPE_FILE, Buffer.of(0x18), unixfs_node_varint(contentBytes), ...blockSizes]);
    return linkTo([...links, field(0x0a, unixfs)], DAG_PB, version, contentBytes, childBytes);
}
function linkTo(block, codec, version, contentBytes, childBytes) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let treeBytes = childBytes;
    for (const part of block) {
        hash.update(part);
        treeBytes += part.length;
    }
    const prefix = version === 1 ? [Buffer.of(1, codec)] : [];
    return { cid: Buffer.concat([...prefix, SHA256_PREFIX, hash.digest()]), contentBytes, treeBytes };
}
function field(tag, value) {
    return Buffer.concat([Buffer.of(tag), unixfs_node_varint(value.length), value]);
}
function unixfs_node_varint(value) {
    const bytes = [];
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80))
        bytes.push((rest % 0x80) | 0x80);
    bytes.push(rest);
    return Buffer.from(bytes);
}

;// CONCATENATED MODULE: ./build/src/storage/cid.js




const SHA2_256 = 0x12;
const cid_DAG_PB = 0x70;
const cid_RAW = 0x55;
const MAX_CID_CHARS = 128;
class CidHasher {
    #version;
    #chunk;
    #maxLinks;
    #levels = [];
    #filled = 0;
    #empty = true;
    constructor({ version = 0, chunkBytes = CHUNK_BYTES, maxLinks = MAX_LINKS } = {}) {
        this.#version = version;
        this.#chunk = Buffer.allocUnsafe(chunkBytes);
        this.#maxLinks = maxLinks;
    }
    update(bytes) {
        for (let offset = 0; offset < bytes.length;) {
            const taken = Math.min(this.#chunk.length - this.#filled, bytes.length - offset);
            this.#chunk.set(bytes.subarray(offset, offset + taken), this.#filled);
            this.#filled += taken;
            offset += taken;
            if (this.#filled === this.#chunk.length)
                this.#closeChunk();
        }
        return this;
    }
    digest() {
        if (this.#filled > 0 || this.#empty)
            this.#closeChunk();
        for (let level = 0;; level++) {
            const waiting = this.#levels[level] ?? [];
            const [first] = waiting;
            const isTop = level === this.#levels.length - 1;
            if (isTop && first && waiting.length === 1)
                return cid_CID.decode(first.cid).toString();
            if (waiting.length > 0)
                this.#closeLevel(level);
        }
    }
    #closeChunk() {
        this.#empty = false;
        this.#add(0, leafOf(this.#chunk.subarray(0, this.#filled), this.#version));
        this.#filled = 0;
    }
    #closeLevel(level) {
        const children = this.#levels[level] ?? [];
        this.#levels[level] = [];
        this.#add(level + 1, parentOf(children, this.#version));
    }
    #add(level, block) {
        const waiting = this.#levels[level] ?? [];
        this.#levels[level] = waiting;
        waiting.push(block);
        if (waiting.length === this.#maxLinks)
            this.#closeLevel(level);
    }
}
async function cidOfFile(path, { version = 0, signal } = {}) {
    const hasher = new CidHasher({ version });
    for await (const chunk of readChunks(path, signal))
        hasher.update(chunk);
    return hasher.digest();
}
function parseCid(text) {
    let cid;
    if (text.length > MAX_CID_CHARS)
        throw notACid(text, 'It is too long');
    try {
        cid = CID.parse(text);
    }
    catch (cause) {
        throw notACid(text, 'It is not the text form of a CID', cause);
    }
    if (cid.multihash.code !== SHA2_256 || cid.multihash.size !== 32)
        throw notACid(text, 'It uses another hash than SHA-256');
    if (cid.code !== cid_DAG_PB && cid.code !== cid_RAW)
        throw notACid(text, 'It names something that is not a file');
    return cid;
}
function isSameContent(one, other) {
    return parseCid(one).toV1().equals(parseCid(other).toV1());
}
function notACid(text, why, cause) {
    return new TaskError('SERVICE_MALFORMED', {
        what: `${JSON.stringify(text.slice(0, 80))} is not the CID of a file.`,
        why: `${why}.`,
        fix: 'If it comes from a workflow, correct it there; if it comes from the chain, the worker wrote it wrongly.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/src/crypto/ciphertext-hasher.js


class CiphertextHasher {
    #checksum = (0,external_node_crypto_.createHash)('sha256');
    #cid = new CidHasher();
    #size = 0;
    update(chunk) {
        this.#checksum.update(chunk);
        this.#cid.update(chunk);
        this.#size += chunk.length;
    }
    digest() {
        return { size: this.#size, checksum: `0x${this.#checksum.digest('hex')}`, cid: this.#cid.digest() };
    }
}


/***/ }),

/***/ 686:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(474);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(455);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(919);
/* harmony import */ var _storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(341);
/* harmony import */ var _storage_file_stream_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(685);
/* harmony import */ var _ciphertext_hasher_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(264);






async function serve(port, { path }) {
    const answer = (message) => port.postMessage(message);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx', _storage_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .PRIVATE_FILE */ .rQ);
    try {
        const hasher = new _ciphertext_hasher_js__WEBPACK_IMPORTED_MODULE_5__/* .CiphertextHasher */ .A();
        for await (const [message] of (0,node_events__WEBPACK_IMPORTED_MODULE_0__.on)(port, 'message')) {
            if (message.kind === 'end')
                break;
            const { chunk } = message;
            const writing = (0,_storage_file_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .writeAll */ .f4)(file, chunk);
            hasher.update(chunk);
            await writing;
            chunk.buffer.transfer(0);
            answer({ kind: 'written' });
        }
        await file.close();
        answer({ kind: 'done', dataset: hasher.digest() });
    }
    finally {
        await file.close();
        port.close();
    }
}
if (node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.parentPort)
    await serve(node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.parentPort, node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.workerData);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   rQ: () => (/* binding */ PRIVATE_FILE)
/* harmony export */ });
/* unused harmony exports PRIVATE_DIRECTORY, temporaryNameFor, writeAtomically */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(455);


const PRIVATE_FILE = 0o600;
const PRIVATE_DIRECTORY = 0o700;
function temporaryNameFor(path) {
    return `${path}.${randomBytes(6).toString('hex')}.part`;
}
async function writeAtomically(destination, signal, fill) {
    signal?.throwIfAborted();
    const temporary = temporaryNameFor(destination);
    try {
        const outcome = await fill(temporary);
        signal?.throwIfAborted();
        await rename(temporary, destination);
        return outcome;
    }
    catch (error) {
        await rm(temporary, { force: true });
        signal?.throwIfAborted();
        throw error;
    }
}


/***/ }),

/***/ 685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  f4: () => (/* binding */ writeAll)
});

// UNUSED EXPORTS: readChunks, readRange, streamedFile, writeChunks

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: ./build/src/storage/atomic-file.js
var atomic_file = __nccwpck_require__(341);
;// CONCATENATED MODULE: ./build/src/storage/file-stream.js



const READ_BYTES = 262_144;
const BUFFERS = 3;
async function* readChunks(path, signal) {
    signal?.throwIfAborted();
    const file = await open(path, 'r');
    try {
        for await (const chunk of readRange(file, 0, (await file.stat()).size)) {
            yield chunk;
            signal?.throwIfAborted();
        }
    }
    finally {
        await file.close();
    }
}
async function* readRange(file, start, length) {
    const end = start + length;
    const ring = [];
    let position = start;
    const readNext = (turn) => {
        const wanted = Math.min(READ_BYTES, end - position);
        if (wanted <= 0)
            return Promise.resolve(0);
        const buffer = ring[turn % BUFFERS] ?? Buffer.allocUnsafeSlow(wanted);
        ring[turn % BUFFERS] = buffer;
        const reading = file.read(buffer, 0, wanted, position).then(({ bytesRead }) => bytesRead);
        reading.catch(() => undefined);
        return reading;
    };
    let reading = readNext(0);
    try {
        for (let turn = 0; position < end; turn++) {
            const bytesRead = await reading;
            const chunk = ring[turn % BUFFERS]?.subarray(0, bytesRead);
            if (!chunk || bytesRead === 0)
                return;
            position += bytesRead;
            reading = readNext(turn + 1);
            yield chunk;
        }
    }
    finally {
        await reading.catch(() => undefined);
    }
}
async function writeChunks(path, chunks, signal) {
    const file = await open(path, 'wx', PRIVATE_FILE);
    let writing = Promise.resolve();
    try {
        for await (const chunk of chunks) {
            signal?.throwIfAborted();
            await writing;
            writing = writeAll(file, chunk);
            writing.catch(() => undefined);
        }
        await writing;
    }
    finally {
        await writing.catch(() => undefined);
        await file.close();
    }
}
async function writeAll(file, bytes, position) {
    for (let offset = 0; offset < bytes.length;) {
        const at = position === undefined ? null : position + offset;
        offset += (await file.write(bytes, offset, bytes.length - offset, at)).bytesWritten;
    }
}
function streamedFile(path, size, onProgress) {
    async function* chunks() {
        let sent = 0;
        for await (const chunk of createReadStream(path, { highWaterMark: READ_BYTES })) {
            yield chunk;
            sent += chunk.length;
            onProgress?.(sent);
        }
    }
    return { size, chunks };
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(686);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
