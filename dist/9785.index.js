export const id = 9785;
export const ids = [9785];
export const modules = {

/***/ 89785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCheck: () => (/* binding */ runCheck)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/archive/move-into.js
var move_into = __webpack_require__(17778);
// EXTERNAL MODULE: ./build/src/check/baselines.js
var check_baselines = __webpack_require__(87546);
// EXTERNAL MODULE: ./build/src/check/check-result.js
var check_result = __webpack_require__(34366);
// EXTERNAL MODULE: ./build/src/check/compare.js
var compare = __webpack_require__(74937);
;// CONCATENATED MODULE: ./build/src/check/diff-picture.js

const MARK = [214, 0, 124];
const BACKGROUND_SHARE = 0.35;
const BACKGROUND_LIGHT = 236;
function diffPicture(before, after, rule, factor) {
    const width = Math.ceil(after.width / factor);
    const height = Math.ceil(after.height / factor);
    const rgba = new Uint8Array(width * height * 4).fill(255);
    for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
            const at = (y * width + x) * 4;
            if (differsIn(before, after, rule, { left: x * factor, top: y * factor, side: factor })) {
                rgba.set(MARK, at);
            }
            else {
                rgba.fill(paleLight(after.rgba, y * factor * after.width + x * factor), at, at + 3);
            }
        }
    }
    return { width, height, rgba };
}
function differsIn(before, after, rule, square) {
    const right = Math.min(square.left + square.side, after.width);
    const bottom = Math.min(square.top + square.side, after.height);
    for (let y = square.top; y < bottom; y++) {
        for (let x = square.left; x < right; x++) {
            const difference = (0,compare/* pixelDifference */.gZ)(before.rgba, after.rgba, y * after.width + x);
            if (difference > rule.pixelTolerance * 255)
                return true;
        }
    }
    return false;
}
function paleLight(rgba, index) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(index * 4, index * 4 + 4);
    const light = ((0.2126 * red + 0.7152 * green + 0.0722 * blue) * alpha + 255 * (255 - alpha)) / 255;
    return Math.round(light * BACKGROUND_SHARE + BACKGROUND_LIGHT * (1 - BACKGROUND_SHARE));
}

// EXTERNAL MODULE: ./node_modules/jpeg-js/index.js
var jpeg_js = __webpack_require__(83598);
;// CONCATENATED MODULE: ./build/src/check/formats/jpeg-outline.js
const isAlone = (marker) => marker === 0x01 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd9);
const isFrame = (marker) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const START_OF_SCAN = 0xda;
function jpegOutline(file) {
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    let largest;
    let at = 0;
    while (at + 4 <= file.length) {
        const marker = file[at] === 0xff ? (file[at + 1] ?? 0) : 0;
        if (marker === 0)
            at += 1;
        else if (isAlone(marker))
            at += marker === 0xff ? 1 : 2;
        else {
            if (isFrame(marker) && at + 9 <= file.length) {
                const frame = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
                if (!largest || frame.width * frame.height > largest.width * largest.height)
                    largest = frame;
            }
            at += 2 + view.getUint16(at + 2);
            if (marker === START_OF_SCAN)
                while (at < file.length && file[at] !== 0xff)
                    at += 1;
        }
    }
    return largest;
}
function leastJpegBytes({ width, height }) {
    return Math.ceil((Math.ceil(width / 8) * Math.ceil(height / 8)) / 8);
}

// EXTERNAL MODULE: ./build/src/check/formats/picture.js
var picture = __webpack_require__(41927);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/pngjs/lib/png.js
var lib_png = __webpack_require__(10359);
;// CONCATENATED MODULE: ./build/src/check/formats/png.js



const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CHUNK_HEAD = 8;
const CHUNK_TAIL = 4;
const HEADER_LENGTH = 13;
const MAX_DATA_CHUNKS = 2 ** 16;
const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
function isPng(bytes) {
    return SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length));
}
function decodePng(bytes) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const outline = outlineOf(file);
    if (!outline)
        throw new picture/* PictureError */.Z_('it is a damaged PNG file (no single header)');
    const { width, height } = outline;
    (0,picture/* checkSize */.C1)(width, height);
    if (outline.data.length > MAX_DATA_CHUNKS) {
        throw new picture/* PictureError */.Z_(`it is a PNG file in more than ${MAX_DATA_CHUNKS} parts`);
    }
    try {
        checkData(file, outline);
        return { width, height, rgba: lib_png/* PNG */.O.sync.read(file).data };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new picture/* PictureError */.Z_(`it is a damaged PNG file (${reason})`);
    }
}
function outlineOf(file) {
    let head;
    const data = [];
    let offset = SIGNATURE.length;
    while (offset + CHUNK_HEAD <= file.length) {
        const content = offset + CHUNK_HEAD;
        const end = content + file.readUInt32BE(offset);
        const type = file.toString('latin1', offset + 4, content);
        if ((type === 'IHDR') !== (head === undefined))
            return undefined;
        if (type === 'IHDR') {
            if (content + HEADER_LENGTH > file.length)
                return undefined;
            const [depth = 0, colorType = 0, , , interlace] = file.subarray(content + 8, content + HEADER_LENGTH);
            head = {
                width: file.readUInt32BE(content),
                height: file.readUInt32BE(content + 4),
                bitsPerPixel: depth * (CHANNELS[colorType] ?? 1),
                interlaced: interlace !== 0,
            };
        }
        if (type === 'IDAT' && data.length <= MAX_DATA_CHUNKS)
            data.push([content, end]);
        offset = end + CHUNK_TAIL;
    }
    return head && { ...head, data };
}
function checkData(file, { width, height, bitsPerPixel, interlaced, data }) {
    const rowLength = Math.ceil((width * bitsPerPixel) / 8) + 1;
    const length = interlaced
        ? Math.ceil((width * height * bitsPerPixel) / 8) + 4 * height + 32
        : rowLength * height;
    const packed = Buffer.concat(data.map(([start, end]) => file.subarray(start, end)));
    const unpacked = (0,external_node_zlib_.inflateSync)(packed, { maxOutputLength: length });
    if (!interlaced && unpacked.length !== length)
        throw new Error('it ends early');
}
function encodePng({ width, height, rgba }) {
    const png = new lib_png/* PNG */.O({ width, height });
    png.data = Buffer.from(rgba.buffer, rgba.byteOffset, rgba.byteLength);
    const colorType = isOpaque(rgba) ? 2 : 6;
    return lib_png/* PNG */.O.sync.write(png, { colorType, deflateLevel: 6 });
}
function isOpaque(rgba) {
    for (let at = 3; at < rgba.length; at += 4)
        if (rgba[at] !== 255)
            return false;
    return true;
}

;// CONCATENATED MODULE: ./build/src/check/formats/decode.js




const MAX_JPEG_PIXELS = 2 ** 25;
const JPEG_MEMORY_MIB = 1_024;
const MAX_JPEG_SCANS = 200;
const decode_START_OF_SCAN = Buffer.from([0xff, 0xda]);
function mediaType(bytes) {
    if (isPng(bytes))
        return 'image/png';
    if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff)
        return 'image/jpeg';
    return undefined;
}
async function decodePicture(bytes) {
    if (bytes.byteLength > picture/* MAX_FILE_BYTES */.gZ) {
        throw new picture/* PictureError */.Z_(`its file has ${bytes.byteLength} bytes, and at most ${picture/* MAX_FILE_BYTES */.gZ} are read`);
    }
    const type = mediaType(bytes);
    if (type === 'image/png')
        return decodePng(bytes);
    if (type === 'image/jpeg')
        return decodeJpeg(bytes);
    throw new picture/* PictureError */.Z_('it is neither a PNG nor a JPEG file');
}
function decodeJpeg(bytes) {
    if (hasManyScans(bytes))
        throw new picture/* PictureError */.Z_(`it has more than ${MAX_JPEG_SCANS} passes over the picture`);
    checkOutline(bytes);
    try {
        const { width, height, data } = (0,jpeg_js.decode)(bytes, {
            useTArray: true,
            maxResolutionInMP: MAX_JPEG_PIXELS / 1e6,
            maxMemoryUsageInMB: JPEG_MEMORY_MIB,
            tolerantDecoding: false,
        });
        (0,picture/* checkSize */.C1)(width, height);
        return { width, height, rgba: data };
    }
    catch (error) {
        if (error instanceof picture/* PictureError */.Z_)
            throw error;
        const reason = error instanceof Error ? error.message : String(error);
        throw new picture/* PictureError */.Z_(`it is a JPEG file that cannot be decoded (${reason})`);
    }
}
function checkOutline(bytes) {
    const outline = jpegOutline(bytes);
    if (!outline)
        throw new picture/* PictureError */.Z_('it is a JPEG file that cannot be decoded (no frame)');
    const { width, height } = outline;
    if (width * height > MAX_JPEG_PIXELS) {
        throw new picture/* PictureError */.Z_(`it has ${width} × ${height} pixels, and at most ${MAX_JPEG_PIXELS} of a JPEG file are compared`);
    }
    if (bytes.byteLength < leastJpegBytes(outline)) {
        throw new picture/* PictureError */.Z_(`its ${bytes.byteLength} bytes cannot hold the ${width} × ${height} pixels that it claims to have`);
    }
}
function hasManyScans(bytes) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let count = 0;
    for (let at = file.indexOf(decode_START_OF_SCAN); at >= 0; at = file.indexOf(decode_START_OF_SCAN, at + 2)) {
        if (++count > MAX_JPEG_SCANS)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/src/check/examine.js



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
    const comparison = (0,compare/* comparePictures */.RZ)(old, made, rule);
    return { verdict: comparison.differs ? 'different' : 'same', comparison };
}
function factsOf({ size, picture }) {
    return { bytes: size, ...(picture && { width: picture.width, height: picture.height }) };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
    for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++)
            rgba.set(meanOf(picture, x * factor, y * factor, factor), (y * width + x) * 4);
    }
    return { width, height, rgba };
}
function meanOf({ width, height, rgba }, left, top, side) {
    const right = Math.min(left + side, width);
    const bottom = Math.min(top + side, height);
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
        return [0, 0, 0, 0];
    const count = (right - left) * (bottom - top);
    return [red / alpha, green / alpha, blue / alpha, alpha / count].map(Math.round);
}

;// CONCATENATED MODULE: ./build/src/check/report/embed.js




const DETAIL_SIDE = 2048;
const THUMB_SIDE = 200;
const MAX_ORIGINAL = 4 * 2 ** 20;
const THUMB_QUALITY = 82;
class EmbedBudget {
    #left;
    constructor(characters) {
        this.#left = characters;
    }
    take(embedded) {
        if (!embedded || embedded.src.length > this.#left)
            return undefined;
        this.#left -= embedded.src.length;
        return embedded;
    }
}
function embedSide({ bytes, picture }) {
    if (!picture)
        return undefined;
    const factor = shrinkFactor(picture, DETAIL_SIDE);
    const type = bytes && mediaType(bytes);
    if (type !== undefined && factor === 1 && bytes && bytes.length <= MAX_ORIGINAL) {
        return { src: dataUrl(type, bytes), width: picture.width, height: picture.height, factor };
    }
    return embedPicture(shrink(picture, factor), factor);
}
function embedPicture(picture, factor) {
    return {
        src: dataUrl('image/png', encodePng(picture)),
        width: picture.width,
        height: picture.height,
        factor,
    };
}
function embedThumb(picture) {
    const factor = shrinkFactor(picture, THUMB_SIDE);
    const small = shrink(picture, factor);
    if (!isOpaque(small.rgba))
        return embedPicture(small, factor);
    const { width, height, rgba } = small;
    const jpeg = (0,jpeg_js.encode)({ width, height, data: rgba }, THUMB_QUALITY).data;
    return { src: dataUrl('image/jpeg', jpeg), width, height, factor };
}
function dataUrl(type, bytes) {
    return `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;
}

;// CONCATENATED MODULE: ./build/src/check/report/html.js
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function escapeHtml(text) {
    return text
        .toWellFormed()
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
        .replace(/\p{Bidi_Control}/gu, '\uFFFD')
        .replace(/[&<>"']/g, char => ENTITIES[char] ?? '');
}
function formatSize(bytes) {
    if (bytes < 1024)
        return `${bytes} B`;
    const [size, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KiB'] : [bytes / 1024 ** 2, 'MiB'];
    return `${size.toFixed(size < 10 ? 1 : 0)} ${unit}`;
}

;// CONCATENATED MODULE: ./build/src/check/report/picture-card.js


const VERDICT_NAMES = {
    different: 'Different',
    missing: 'Missing',
    new: 'New',
    same: 'Same',
};
const ROLE_NAMES = { before: 'Before', after: 'After', diff: 'Difference' };
function renderEntry({ picture, thumb }, number) {
    const image = thumb
        ? `<img src="${thumb.src}" width="${thumb.width}" height="${thumb.height}" alt="">`
        : '<span class="no-thumb" aria-hidden="true"></span>';
    return `<li data-verdict="${picture.verdict}"><a class="entry" href="#picture-${number}"><span class="thumb">${image}</span><span class="name"><bdi>${escapeHtml(picture.name)}</bdi></span>${badge(picture.verdict)}</a></li>`;
}
function renderCard(content, number) {
    const { picture, before, after, diff } = content;
    const id = `picture-${number}`;
    const figures = ['before', 'after', 'diff'].flatMap(role => {
        const embedded = { before, after, diff }[role];
        return embedded ? [figure(role, embedded, picture)] : [];
    });
    const shown = before ?? after;
    const size = shown
        ? ` data-width="${shown.width * shown.factor}" data-height="${shown.height * shown.factor}"`
        : '';
    return [
        `<article class="picture" id="${id}" tabindex="-1" aria-labelledby="${id}-name" data-verdict="${picture.verdict}"${size}${diff ? ' data-pair' : ''}>`,
        `<div class="title"><h2 id="${id}-name"><bdi>${escapeHtml(picture.name)}</bdi></h2>${badge(picture.verdict)}</div>`,
        `<p class="finding">${escapeHtml((0,check_result/* finding */.gk)(picture))}</p>`,
        `<div class="screen"><div class="stage"><div class="canvas">${figures.join('') || `<p class="nothing">${escapeHtml(whyNothing(picture))}</p>`}</div></div></div>`,
        factsTable(content),
        '</article>',
    ].join('\n');
}
function badge(verdict) {
    return `<span class="badge" data-verdict="${verdict}">${VERDICT_NAMES[verdict]}</span>`;
}
function figure(role, { src, width, height, factor }, { name, verdict }) {
    const label = verdict === 'same' ? 'Unchanged' : ROLE_NAMES[role];
    const note = factor === 1 ? '' : ` <small>shown at 1/${factor} of its size</small>`;
    const alt = {
        before: 'the baseline',
        after: 'the new picture',
        diff: 'where they differ, marked in magenta',
    }[role];
    return `<figure class="${role}"><figcaption>${label}${note}</figcaption><div class="frame"><img src="${src}" width="${width}" height="${height}" alt="${escapeHtml(name)}: ${alt}" decoding="async"></div></figure>`;
}
function whyNothing({ verdict, reason }) {
    return reason === undefined && verdict === 'same'
        ? 'It is as it was, so it is not shown again.'
        : 'There is nothing to show here: the file cannot be read, or the report would become too large.';
}
function factsTable({ picture, links }) {
    const { before, after, comparison } = picture;
    const rows = [];
    const add = (label, value) => {
        if (value !== undefined)
            rows.push([label, value]);
    };
    add('Before', before && sideText(before));
    add('After', after && sideText(after));
    if (comparison) {
        const { differing, total, largest, region } = comparison;
        add('Differing pixels', `${(0,check_result/* formatCount */.B4)(differing)} of ${(0,check_result/* formatCount */.B4)(total)}`);
        add('Largest difference', `${largest}/255`);
        add('Where', region && `${region.width} × ${region.height} pixels at ${region.left}, ${region.top}`);
    }
    const cells = rows.map(([label, value]) => `<div><dt>${label}</dt><dd>${escapeHtml(value)}</dd></div>`);
    const files = Object.entries(links).map(([label, href]) => `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`);
    if (files.length > 0)
        cells.push(`<div><dt>Files</dt><dd>${files.join(', ')}</dd></div>`);
    return `<dl class="facts">${cells.join('')}</dl>`;
}
function sideText({ bytes, width, height }) {
    const size = formatSize(bytes);
    return width === undefined || height === undefined ? size : `${width} × ${height} pixels, ${size}`;
}

;// CONCATENATED MODULE: ./build/src/check/report/report.js








const DETAIL_ROOM = 32 * 2 ** 20;
const THUMB_ROOM = 8 * 2 ** 20;
class Report {
    #rule;
    #details = new EmbedBudget(DETAIL_ROOM);
    #thumbs = new EmbedBudget(THUMB_ROOM);
    #cards = new Map();
    constructor(rule) {
        this.#rule = rule;
    }
    add({ picture, before, after }, links) {
        const shown = after?.picture ?? before?.picture;
        const thumb = this.#thumbs.take(shown && embedThumb(shown));
        const card = { picture, thumb, before: undefined, after: undefined, diff: undefined, links };
        if (picture.verdict === 'same') {
            this.#cards.set(picture.name, { ...card, after: this.#details.take(after && embedSide(after)) });
            return;
        }
        this.#cards.set(picture.name, {
            ...card,
            before: this.#details.take(before && embedSide(before)),
            after: this.#details.take(after && embedSide(after)),
            diff: this.#diff({ picture, before, after }),
        });
    }
    #diff({ picture, before, after }) {
        if (!picture.comparison || !before?.picture || !after?.picture)
            return undefined;
        const factor = shrinkFactor(after.picture, DETAIL_SIDE);
        return this.#details.take(embedPicture(diffPicture(before.picture, after.picture, this.#rule, factor), factor));
    }
    render(result, source) {
        const cards = result.pictures.flatMap(({ name }) => this.#cards.get(name) ?? []);
        const [style, script] = [pageFile('report-page.css'), pageFile('report-page.js')];
        const csp = [
            "default-src 'none'",
            'img-src data:',
            `style-src '${sha256(style)}'`,
            `script-src '${sha256(script)}' '${sha256(EARLY_SCRIPT)}'`,
            "base-uri 'none'",
            "form-action 'none'",
        ].join('; ');
        return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(`Render check: ${(0,check_result/* verdictLine */.MT)(result)}`)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<script>${EARLY_SCRIPT}</script>
</head>
<body>
${header(result, source)}
<main>
<nav class="browser" aria-label="Pictures">
${filter(result)}
<ol class="list">
${cards.map((card, index) => renderEntry(card, index + 1)).join('\n')}
</ol>
</nav>
<section class="viewer" aria-label="Picture">
${TOOLBAR}
${cards.map((card, index) => renderCard(card, index + 1)).join('\n')}
</section>
</main>
${FOOTER}
<script>${script}</script>
</body>
</html>
`;
    }
}
const EARLY_SCRIPT = "document.documentElement.classList.add('js')";
function pageFile(name) {
    return (0,external_node_fs_.readFileSync)(new URL(`./${name}`, import.meta.url), 'utf8').trim();
}
function sha256(text) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;
}
function header(result, source) {
    const label = source && escapeHtml(source.label);
    const from = source?.url ? `<a href="${escapeHtml(source.url)}" rel="noreferrer">${label}</a>` : label;
    return `<header class="verdict" data-outcome="${result.outcome}">
<span class="mark" aria-hidden="true">${{ passed: '✓', failed: '✕', updated: '↻' }[result.outcome]}</span>
<div><p class="kicker">Render check ${{ passed: 'passed', failed: 'failed', updated: '– baseline updated' }[result.outcome]}</p>
<h1>${escapeHtml((0,check_result/* verdictLine */.MT)(result))}</h1>
<p class="rule">${escapeHtml((0,check_result/* ruleLine */.lW)(result.rule))}${from === undefined ? '' : ` <span class="source">${from}</span>`}</p></div>
</header>`;
}
function filter({ pictures, counts }) {
    const choices = [
        ['all', 'All', pictures.length],
        ...check_result/* VERDICTS */.bk.filter(verdict => counts[verdict] > 0).map(verdict => [verdict, VERDICT_NAMES[verdict], counts[verdict]]),
    ];
    const radios = choices.map(([value, label, count]) => `<label><input type="radio" name="filter" value="${value}"${value === 'all' ? ' checked' : ''}><span>${label} <b>${count}</b></span></label>`);
    return `<fieldset class="segments filter needs-script"><legend>Show</legend>${radios.join('')}</fieldset>`;
}
const report_radio = (name, value, label) => `<label><input type="radio" name="${name}" value="${value}"><span>${label}</span></label>`;
const TOOLBAR = `<div class="toolbar needs-script">
<fieldset class="segments" id="modes"><legend>View</legend>${[
    report_radio('mode', 'slider', 'Slider'),
    report_radio('mode', 'side', 'Side by side'),
    report_radio('mode', 'diff', 'Difference'),
    report_radio('mode', 'flicker', 'Flicker'),
].join('')}</fieldset>
<fieldset class="segments" id="zooms"><legend>Zoom</legend>${[
    report_radio('zoom', 'fit', 'Fit'),
    report_radio('zoom', '1', '1×'),
    report_radio('zoom', '2', '2×'),
    report_radio('zoom', '4', '4×'),
].join('')}</fieldset>
<div class="flicker-controls" id="flicker"><button type="button" id="play">Pause</button><button type="button" id="swap">Swap</button></div>
<div class="steps"><button type="button" id="previous" aria-label="Previous picture">←</button><span id="position" role="status"></span><button type="button" id="next" aria-label="Next picture">→</button></div>
</div>`;
const FOOTER = `<footer class="needs-script"><label><input type="checkbox" id="keys" checked> Keyboard shortcuts:</label> <kbd>J</kbd> <kbd>K</kbd> next and previous picture, <kbd>1</kbd> to <kbd>4</kbd> view, <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> zoom, <kbd>S</kbd> swap; arrow keys move the slider.</footer>`;

// EXTERNAL MODULE: ./build/src/check/staged-files.js
var staged_files = __webpack_require__(89164);
;// CONCATENATED MODULE: ./build/src/check/run-check.js












const FOLDER = 'render-check';
const MAX_NAME = 200;
const MAX_UNEXPECTED = 100;
async function runCheck({ baselines, rule, update, source }, outputPath, names, signal) {
    const made = new Set(names.filter(picture/* isPictureName */.so));
    const folder = freeFolder(names);
    const pictures = [];
    const files = [];
    const notAccepted = [];
    let unexpected = 0;
    const report = new Report(rule);
    const result = await (0,staged_files/* stageFiles */.I)(outputPath, signal, async (addFile) => {
        const add = async (name, content) => {
            await addFile(name, content);
            const sha256 = (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
            files.push({ path: name, size: Buffer.byteLength(content), sha256 });
        };
        for (const name of [...new Set([...made, ...baselines.files.keys()])].sort()) {
            signal.throwIfAborted();
            const baseline = baselines.files.get(name);
            const expected = baseline && (await (0,check_baselines/* readBaseline */.mF)(baseline, baselines.identities));
            if (!baseline)
                unexpected++;
            const isTooMany = !baseline && !update && unexpected > MAX_UNEXPECTED;
            const file = external_node_path_.join(outputPath, name);
            const came = made.has(name) ? await (isTooMany ? unread(file) : (0,check_baselines/* readSide */.wU)(file)) : undefined;
            const examined = await examine(name, expected, came, rule);
            const { picture, after } = examined;
            pictures.push(picture);
            const links = after ? { 'the new file': `../${toHref(name)}` } : {};
            const diff = `diff/${diffName(name, pictures.length)}`;
            if (await addDiff(examined, rule, `${folder}/${diff}`, add)) {
                links['the difference in full size'] = toHref(diff);
            }
            report.add(examined, links);
            if (!update || !after || picture.verdict === 'same')
                continue;
            const problem = await accept(baselines, name, after);
            if (problem !== undefined)
                notAccepted.push(`${name}: ${problem}`);
        }
        const found = (0,check_result/* checkResult */.iJ)(pictures, rule, update && notAccepted.length === 0);
        await add(`${folder}/index.html`, report.render(found, source));
        return found;
    });
    return { result, report: `${folder}/index.html`, files, notAccepted };
}
async function accept(baselines, name, { bytes, picture, problem }) {
    if (!bytes || !picture)
        return problem;
    try {
        await (0,check_baselines/* acceptPicture */.tM)(baselines, name, bytes);
        return undefined;
    }
    catch (error) {
        if (error instanceof move_into/* UnsafeDestinationError */.$)
            return `${error.path} ${error.message}`;
        const { code } = error;
        if (code === undefined)
            throw error;
        return `it cannot be written (${code})`;
    }
}
async function unread(file) {
    const { size } = await (0,promises_.stat)(file);
    return { size, problem: `only the first ${MAX_UNEXPECTED} without a baseline are` };
}
function diffName(name, number) {
    const isPlain = Buffer.byteLength(name) <= MAX_NAME && !/\.png\//i.test(name);
    return isPlain ? `${name}.png` : `${number}.png`;
}
function toHref(name) {
    return name.split('/').map(encodeURIComponent).join('/');
}
function freeFolder(names) {
    const taken = new Set(names.map(name => name.split('/')[0]?.toLowerCase()));
    let folder = FOLDER;
    for (let number = 2; taken.has(folder); number++)
        folder = `${FOLDER}-${number}`;
    return folder;
}
async function addDiff({ picture, before, after }, rule, name, add) {
    if (picture.verdict !== 'different' || !picture.comparison)
        return false;
    if (!before?.picture || !after?.picture)
        return false;
    await add(name, encodePng(diffPicture(before.picture, after.picture, rule, 1)));
    return true;
}


/***/ })

};
