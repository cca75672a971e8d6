export const id = 9897;
export const ids = [9897];
export const modules = {

/***/ 55487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ examinePair)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/check/baselines.js
var baselines = __webpack_require__(87546);
// EXTERNAL MODULE: ./build/src/check/compare.js
var compare = __webpack_require__(74937);
;// CONCATENATED MODULE: ./build/src/check/diff-picture.js

const MARK = [214, 0, 124];
const BACKGROUND_SHARE = 0.35;
const BACKGROUND_LIGHT = 236;
function diffPicture(before, after, rule) {
    const { width, height, rgba: seen } = after;
    const rgba = new Uint8Array(width * height * 4);
    const differenceAt = (0,compare/* pixelDifferences */.rl)(before, after);
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
    const [from, to] = [(0,compare/* wordsOf */.Z9)(diff.rgba), (0,compare/* wordsOf */.Z9)(rgba)];
    const mark = (0,compare/* wordsOf */.Z9)(Uint8Array.from([...MARK, 255]))[0];
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

// EXTERNAL MODULE: ./build/src/check/examine.js
var examine = __webpack_require__(2413);
// EXTERNAL MODULE: ./build/src/check/formats/png.js
var png = __webpack_require__(53030);
// EXTERNAL MODULE: ./node_modules/jpeg-js/index.js
var jpeg_js = __webpack_require__(83598);
// EXTERNAL MODULE: ./build/src/check/formats/decode.js + 2 modules
var decode = __webpack_require__(6936);
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

;// CONCATENATED MODULE: ./build/src/check/report/embed.js





const LARGE_SIDE = 2048;
const SMALL_SIDE = 320;
const THUMB_SIDE = 200;
const MAX_ORIGINAL = 4 * 2 ** 20;
const JPEG_QUALITY = 82;
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/webp']);
function cardPictures({ picture, before, after }, diff, wanted) {
    const shown = after?.picture ?? before?.picture;
    if (!shown)
        return { thumb: undefined, large: {}, small: undefined };
    const isSame = picture.verdict === 'same';
    const preview = previewOf(shown);
    const thumb = embedPreview(thumbOf(preview));
    if (isSame)
        return { thumb, large: wanted.large ? { after: after && embedSide(after) } : {}, small: undefined };
    const isSmall = preview.factor === 1;
    const views = wanted.large || isSmall
        ? {
            before: before && embedSide(before),
            after: after && embedSide(after),
            diff: diff && embedDiff(diff, LARGE_SIDE),
        }
        : {};
    if (isSmall || !wanted.small)
        return { thumb, large: views, small: undefined };
    const small = {
        before: before?.picture && embedPreview(before.picture === shown ? preview : previewOf(before.picture)),
        after: after?.picture && embedPreview(after.picture === shown ? preview : previewOf(after.picture)),
        diff: diff && embedDiff(diff, SMALL_SIDE),
    };
    return { thumb, large: views, small };
}
function embedSide({ bytes, picture }) {
    if (!picture)
        return undefined;
    const factor = shrinkFactor(picture, LARGE_SIDE);
    const type = bytes && (0,decode/* mediaType */.J)(bytes);
    if (type !== undefined && SHOWN.has(type) && factor === 1 && bytes && bytes.length <= MAX_ORIGINAL) {
        return { src: dataUrl(type, bytes), width: picture.width, height: picture.height, factor };
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

;// CONCATENATED MODULE: ./build/src/check/examine-pair.js






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

/***/ 39897:
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
// EXTERNAL MODULE: ./build/src/archive/entry-name.js
var entry_name = __webpack_require__(79778);
// EXTERNAL MODULE: ./build/src/archive/move-into.js
var move_into = __webpack_require__(17778);
// EXTERNAL MODULE: ./build/src/check/baselines.js
var check_baselines = __webpack_require__(87546);
// EXTERNAL MODULE: ./build/src/check/check-result.js
var check_result = __webpack_require__(34366);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./build/src/check/examine-pair.js + 3 modules
var examine_pair = __webpack_require__(55487);
;// CONCATENATED MODULE: ./build/src/check/examine-thread.js



const WORTH_THREADS = 8;
const MAX_THREADS = 8;
async function examinePairs(orders, signal, use) {
    const count = orders.length < WORTH_THREADS ? 1 : Math.min((0,external_node_os_.availableParallelism)(), MAX_THREADS);
    const threads = count > 1 ? Array.from({ length: count }, () => new ExamineThread()) : undefined;
    const stop = () => {
        for (const thread of threads ?? [])
            thread.stop();
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
        const underWay = [];
        for (const [index, order] of orders.entries()) {
            signal.throwIfAborted();
            const thread = threads?.[index % threads.length];
            const next = thread ? thread.examine(order()) : (0,examine_pair/* examinePair */.O)(order());
            next.catch(() => undefined);
            underWay.push(next);
            if (underWay.length < count)
                continue;
            await use(await underWay.shift(), index - underWay.length);
        }
        for (let index = orders.length - underWay.length; underWay.length > 0; index++) {
            signal.throwIfAborted();
            await use(await underWay.shift(), index);
        }
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        signal.removeEventListener('abort', stop);
        stop();
    }
}
class ExamineThread {
    #worker = new external_node_worker_threads_.Worker(workerScript());
    #unanswered = [];
    #failure;
    constructor() {
        this.#worker.on('message', (answer) => this.#unanswered.shift()?.resolve(answer));
        this.#worker.on('error', error => this.#fail(error));
        this.#worker.on('exit', () => this.#fail(new Error('the thread that compares pictures ended early')));
    }
    examine(order) {
        if (this.#failure)
            return Promise.reject(this.#failure);
        const answer = Promise.withResolvers();
        this.#unanswered.push(answer);
        this.#worker.postMessage(order);
        return answer.promise;
    }
    stop() {
        this.#worker.terminate();
    }
    #fail(error) {
        this.#failure ??= error;
        for (const { reject } of this.#unanswered.splice(0))
            reject(this.#failure);
    }
}
function workerScript() {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    return new URL(`./examine-worker.${extension}`, import.meta.url);
}

// EXTERNAL MODULE: ./build/src/check/formats/picture.js
var picture = __webpack_require__(41927);
;// CONCATENATED MODULE: ./build/src/check/pair-names.js

function pairNames(made, expected) {
    const [names, baselines] = [new Set(made), new Set(expected)];
    const pairs = [];
    for (const name of names)
        if (baselines.delete(name))
            pairs.push({ made: name, expected: name });
    for (const { made: name } of pairs)
        if (name !== undefined)
            names.delete(name);
    const byKey = groupByKey(baselines);
    for (const [key, alike] of groupByKey(names)) {
        const [name, other] = alike;
        const [baseline, another] = byKey.get(key) ?? [];
        if (name === undefined || baseline === undefined || other !== undefined || another !== undefined)
            continue;
        names.delete(name);
        baselines.delete(baseline);
        pairs.push({ made: name, expected: baseline });
    }
    for (const name of names)
        pairs.push({ made: name });
    for (const name of baselines)
        pairs.push({ expected: name });
    return pairs.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}
function nameOf({ made, expected }) {
    return made ?? expected ?? '';
}
function groupByKey(names) {
    const groups = new Map();
    for (const name of names) {
        const key = (0,entry_name/* collisionKey */.EE)(name);
        const group = groups.get(key);
        if (group)
            group.push(name);
        else
            groups.set(key, [name]);
    }
    return groups;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/check/report/embed-budget.js

const PAGE_ROOM = { large: 32 * 2 ** 20, small: 8 * 2 ** 20, thumbs: 8 * 2 ** 20 };
const FULL = 0.95;
class EmbedBudget {
    #room;
    #left;
    #differing = { large: 0, small: 0 };
    #holdings = new Map();
    constructor(room = PAGE_ROOM) {
        this.#room = room;
        this.#left = { ...room };
    }
    add(name, verdict, { thumb, large, small }) {
        const holding = { verdict, views: {}, thumb: undefined };
        if (this.#makeRoom('large', verdict, sizeOf(large)))
            holding.views.large = large;
        if (small && this.#makeRoom('small', verdict, sizeOf(small)))
            holding.views.small = small;
        if (verdict === 'different') {
            this.#differing.large += sizeOf(holding.views.large);
            this.#differing.small += sizeOf(holding.views.small);
        }
        const hasThumb = thumb && this.#makeRoom('thumbs', verdict, thumb.src.length);
        this.#holdings.set(name, { ...holding, thumb: hasThumb ? thumb : undefined });
    }
    get wanted() {
        const { large, small } = this.#differing;
        return { large: large < this.#room.large * FULL, small: small < this.#room.small * FULL };
    }
    views(name) {
        const holding = this.#holdings.get(name);
        return { ...(holding?.views.large ?? holding?.views.small), thumb: holding?.thumb };
    }
    #makeRoom(kind, verdict, size) {
        let room = this.#left[kind];
        if (room >= size) {
            this.#left[kind] -= size;
            return true;
        }
        const lesser = [...this.#holdings]
            .filter(([, other]) => check_result/* VERDICTS */.bk.indexOf(other.verdict) > check_result/* VERDICTS */.bk.indexOf(verdict))
            .sort(([, a], [, b]) => check_result/* VERDICTS */.bk.indexOf(a.verdict) - check_result/* VERDICTS */.bk.indexOf(b.verdict));
        const victims = [];
        while (room < size) {
            const victim = lesser.pop();
            if (!victim)
                return false;
            room += heldBy(victim[1], kind);
            victims.push(victim);
        }
        for (const [name, other] of victims)
            this.#holdings.set(name, without(other, kind));
        this.#left[kind] = room - size;
        return true;
    }
}
function heldBy({ views, thumb }, kind) {
    return kind === 'thumbs' ? (thumb?.src.length ?? 0) : sizeOf(views[kind]);
}
function without({ verdict, views, thumb }, kind) {
    if (kind === 'thumbs')
        return { verdict, views, thumb: undefined };
    const { [kind]: _, ...rest } = views;
    return { verdict, views: rest, thumb };
}
function sizeOf(views) {
    const { before, after, diff } = views ?? {};
    return [before, after, diff].reduce((size, view) => size + (view?.src.length ?? 0), 0);
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
        `<article class="picture" id="${id}" tabindex="-1" aria-labelledby="${id}-name" data-verdict="${picture.verdict}"${size}${diff ? ' data-pair' : ''}${regionData(picture)}>`,
        `<div class="title"><h2 id="${id}-name"><bdi>${escapeHtml(picture.name)}</bdi></h2>${badge(picture.verdict)}</div>`,
        `<p class="finding">${escapeHtml((0,check_result/* finding */.gk)(picture))}</p>`,
        `<div class="screen"><div class="stage"><div class="canvas">${figures.join('') || `<p class="nothing">${escapeHtml(whyNothing(picture))}</p>`}</div></div></div>`,
        factsTable(content),
        '</article>',
    ].join('\n');
}
function regionData({ comparison, after }) {
    const { region } = comparison ?? {};
    if (!region || !after?.width || !after.height)
        return '';
    const [across, down] = [100 / after.width, 100 / after.height];
    const sides = [region.left * across, region.top * down, region.width * across, region.height * down];
    return ` data-region="${sides.map(side => side.toFixed(2)).join(' ')}"`;
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






class Report {
    #budget;
    #entries = new Map();
    constructor(room) {
        this.#budget = new EmbedBudget(room);
    }
    add(picture, pictures, links) {
        this.#budget.add(picture.name, picture.verdict, pictures);
        this.#entries.set(picture.name, { picture, links });
    }
    get wanted() {
        return this.#budget.wanted;
    }
    render(result, source) {
        const cards = result.pictures.flatMap(({ name }) => {
            const entry = this.#entries.get(name);
            return entry ? [{ ...entry, ...this.#budget.views(name) }] : [];
        });
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
const MARKS = { passed: '✓', failed: '✕', updated: '↻', 'nothing-compared': '?' };
const KICKERS = {
    passed: 'passed',
    failed: 'failed',
    updated: '– baseline updated',
    'nothing-compared': '– nothing compared',
};
function header(result, source) {
    const label = source && escapeHtml(source.label);
    const from = source?.url ? `<a href="${escapeHtml(source.url)}" rel="noreferrer">${label}</a>` : label;
    return `<header class="verdict" data-outcome="${result.outcome}">
<span class="mark" aria-hidden="true">${MARKS[result.outcome]}</span>
<div><p class="kicker">Render check ${KICKERS[result.outcome]}</p>
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
async function runCheck(request, outputPath, names, signal) {
    const { baselines, rule, update, source } = request;
    if (update)
        await (0,move_into/* restoreReplaced */.Zq)(baselines.root);
    const pairs = pairNames(names.filter(picture/* isPictureName */.so), baselines.files.keys());
    const folder = freeFolder(names);
    const pictures = [];
    const files = [];
    const notAccepted = [];
    let accepted = 0;
    const report = new Report();
    const result = await (0,staged_files/* stageFiles */.I)(outputPath, signal, async (addFile) => {
        const add = async (name, content) => {
            await addFile(name, content);
            const sha256 = (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
            files.push({ path: name, size: Buffer.byteLength(content), sha256 });
        };
        const orders = ordersOf(pairs, request, outputPath).map(order => () => {
            return { ...order, wanted: report.wanted };
        });
        await examinePairs(orders, signal, async (examined, index) => {
            const pair = pairs[index] ?? {};
            const { picture, shown, diff, problem } = examined;
            pictures.push(picture);
            const links = {};
            if (pair.made !== undefined)
                links['the new file'] = `../${toHref(pair.made)}`;
            if (diff) {
                const name = `diff/${diffName(picture.name, pictures.length)}`;
                await add(`${folder}/${name}`, diff);
                links['the difference in full size'] = toHref(name);
            }
            report.add(picture, shown, links);
            if (!update || pair.made === undefined || picture.verdict === 'same')
                return;
            const refusal = problem ?? (await accept(baselines, pair, external_node_path_.join(outputPath, pair.made)));
            if (refusal === undefined)
                accepted++;
            else
                notAccepted.push(`${picture.name}: ${refusal}`);
        });
        const others = [...names.filter(picture/* isOtherPictureName */.aX), ...baselines.others].sort();
        const updated = update ? { accepted, refused: notAccepted.length } : undefined;
        const found = (0,check_result/* checkResult */.iJ)(pictures, rule, { updated, others: [...new Set(others)] });
        await add(`${folder}/index.html`, report.render(found, source));
        return found;
    });
    return { result, report: `${folder}/index.html`, files, notAccepted };
}
function ordersOf(pairs, { baselines, rule, update }, outputPath) {
    let unexpected = 0;
    return pairs.map(pair => {
        const { made, expected } = pair;
        if (expected === undefined)
            unexpected++;
        const isTooMany = expected === undefined && !update && unexpected > MAX_UNEXPECTED;
        return {
            name: nameOf(pair),
            expected: expected === undefined ? undefined : baselines.files.get(expected),
            identities: baselines.identities,
            came: made === undefined ? undefined : external_node_path_.join(outputPath, made),
            unread: isTooMany ? `only the first ${MAX_UNEXPECTED} without a baseline are` : undefined,
            rule,
        };
    });
}
async function accept(baselines, { made, expected }, file) {
    try {
        await (0,check_baselines/* acceptPicture */.tM)(baselines, expected ?? made ?? '', await (0,promises_.readFile)(file));
        return undefined;
    }
    catch (error) {
        if (error instanceof move_into/* UnsafeDestinationError */.$r)
            return `${error.path} ${error.message}`;
        const { code } = error;
        if (code === undefined)
            throw error;
        return `it cannot be written (${code})`;
    }
}
function diffName(name, number) {
    const isPlain = Buffer.byteLength(name) <= MAX_NAME && !/\.png\//i.test(name) && nameInArtifact(name) === name;
    return isPlain ? `${name}.png` : `${number}.png`;
}
function toHref(name) {
    return nameInArtifact(name).split('/').map(encodeURIComponent).join('/');
}
function nameInArtifact(name) {
    return (0,entry_name/* artifactSegments */.zL)(name).join('/');
}
function freeFolder(names) {
    const taken = new Set(names.map(name => name.split('/')[0]?.toLowerCase()));
    let folder = FOLDER;
    for (let number = 2; taken.has(folder); number++)
        folder = `${FOLDER}-${number}`;
    return folder;
}


/***/ })

};
