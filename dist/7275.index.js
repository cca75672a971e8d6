export const id = 7275;
export const ids = [7275];
export const modules = {

/***/ 47275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRenderCheck: () => (/* binding */ runRenderCheck)
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
// EXTERNAL MODULE: ./build/src/archive/staged-files.js
var staged_files = __webpack_require__(16902);
// EXTERNAL MODULE: ./build/src/render-check/baselines.js
var render_check_baselines = __webpack_require__(61847);
;// CONCATENATED MODULE: ./build/src/render-check/compare/render-check-result.js
const VERDICTS = ['different', 'missing', 'new', 'same'];
function renderCheckResult(pictures, rule, { updated, others }) {
    const counts = { different: 0, missing: 0, new: 0, same: 0 };
    for (const { verdict } of pictures)
        counts[verdict]++;
    const order = (picture) => VERDICTS.indexOf(picture.verdict);
    const sorted = [...pictures].sort((a, b) => order(a) - order(b) || (a.name < b.name ? -1 : 1));
    return { outcome: outcomeOf(counts, updated), rule, pictures: sorted, counts, others };
}
function outcomeOf({ different, missing, new: unexpected, same }, updated) {
    const wrong = different + missing + unexpected;
    if (wrong + same === 0)
        return 'nothing-compared';
    if (wrong === 0)
        return 'passed';
    return updated && updated.accepted > 0 && updated.refused === 0 ? 'updated' : 'failed';
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./build/src/render-check/examine-pair.js + 3 modules
var examine_pair = __webpack_require__(18832);
;// CONCATENATED MODULE: ./build/src/render-check/examine-thread.js



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

// EXTERNAL MODULE: ./build/src/render-check/formats/picture-formats.js
var picture_formats = __webpack_require__(7063);
;// CONCATENATED MODULE: ./build/src/render-check/pair-names.js

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
// EXTERNAL MODULE: ./build/src/render-check/compare/verdict-texts.js
var verdict_texts = __webpack_require__(1211);
;// CONCATENATED MODULE: ./build/src/render-check/report/embed-budget.js

const PAGE_ROOM = { large: 32 * 2 ** 20, small: 8 * 2 ** 20, thumbs: 8 * 2 ** 20 };
const FULL = 0.95;
const KINDS = ['large', 'small', 'thumbs'];
class EmbedBudget {
    #room;
    #left;
    #differing = { large: 0, small: 0 };
    #holdings = new Map();
    #holders;
    constructor(room = PAGE_ROOM) {
        this.#room = room;
        this.#left = { ...room };
        const noHolders = () => VERDICTS.map(() => ({ names: [], held: 0 }));
        this.#holders = { large: noHolders(), small: noHolders(), thumbs: noHolders() };
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
        this.#hold(name, { ...holding, thumb: hasThumb ? thumb : undefined });
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
        const lesser = this.#holders[kind].slice(VERDICTS.indexOf(verdict) + 1).reverse();
        const mostRoom = lesser.reduce((room, { held }) => room + held, this.#left[kind]);
        if (mostRoom < size)
            return false;
        for (const holders of lesser) {
            while (this.#left[kind] < size && holders.names.length > 0)
                this.#drop(kind, holders);
        }
        this.#left[kind] -= size;
        return true;
    }
    #drop(kind, holders) {
        const name = holders.names.pop() ?? '';
        const holding = this.#holdings.get(name);
        if (!holding)
            return;
        const size = heldBy(holding, kind);
        holders.held -= size;
        this.#left[kind] += size;
        this.#holdings.set(name, without(holding, kind));
    }
    #hold(name, holding) {
        this.#holdings.set(name, holding);
        for (const kind of KINDS) {
            const size = heldBy(holding, kind);
            const holders = this.#holders[kind][VERDICTS.indexOf(holding.verdict)];
            if (size === 0 || !holders)
                continue;
            holders.names.push(name);
            holders.held += size;
        }
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

// EXTERNAL MODULE: ./build/src/text/plain-text.js
var plain_text = __webpack_require__(61941);
;// CONCATENATED MODULE: ./build/src/render-check/report/html.js

class HtmlText {
    #text;
    constructor(text) {
        this.#text = text;
    }
    toString() {
        return this.#text;
    }
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
const HARMLESS = /^[A-Za-z0-9 ,.:;+/=_-]*$/;
function html(strings, ...parts) {
    let text = strings[0] ?? '';
    for (const [index, part] of parts.entries())
        text += `${inert(part)}${strings[index + 1]}`;
    return new HtmlText(text);
}
function ownHtml(text) {
    return new HtmlText(text);
}
function inert(part) {
    if (part instanceof HtmlText)
        return part.toString();
    if (typeof part === 'object')
        return part.map(inert).join('');
    const text = String(part);
    if (HARMLESS.test(text))
        return text;
    return (0,plain_text/* plainText */.w)(text, Number.POSITIVE_INFINITY).replace(/[&<>"']/g, char => ENTITIES[char] ?? '');
}

// EXTERNAL MODULE: ./build/src/text/size-text.js
var size_text = __webpack_require__(37714);
;// CONCATENATED MODULE: ./build/src/render-check/report/picture-card.js



const VERDICT_NAMES = {
    different: 'Different',
    missing: 'Missing',
    new: 'New',
    same: 'Same',
};
const ROLE_NAMES = { before: 'Before', after: 'After', diff: 'Difference' };
function renderEntry({ picture, thumb }, number) {
    const image = thumb
        ? html `<img src="${thumb.src}" width="${thumb.width}" height="${thumb.height}" alt="">`
        : html `<span class="no-thumb" aria-hidden="true"></span>`;
    return html `<li data-verdict="${picture.verdict}"><a class="entry" href="#picture-${number}"><span class="thumb">${image}</span><span class="name"><bdi>${picture.name}</bdi></span>${badge(picture.verdict)}</a></li>`;
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
        ? html ` data-width="${shown.width * shown.factor}" data-height="${shown.height * shown.factor}"`
        : '';
    const canvas = figures.length > 0 ? figures : html `<p class="nothing">${whyNothing(picture)}</p>`;
    return html `<article class="picture" id="${id}" tabindex="-1" aria-labelledby="${id}-name" data-verdict="${picture.verdict}"${size}${diff ? html ` data-pair` : ''}${regionData(picture)}>
<div class="title"><h2 id="${id}-name"><bdi>${picture.name}</bdi></h2>${badge(picture.verdict)}</div>
<p class="finding">${(0,verdict_texts/* finding */.gk)(picture)}</p>
<div class="screen"><div class="stage"><div class="canvas">${canvas}</div></div></div>
${factsTable(content)}
</article>`;
}
function regionData({ comparison, after }) {
    const { region } = comparison ?? {};
    if (!region || !after?.width || !after.height)
        return '';
    const [across, down] = [100 / after.width, 100 / after.height];
    const sides = [region.left * across, region.top * down, region.width * across, region.height * down];
    return html ` data-region="${sides.map(side => side.toFixed(2)).join(' ')}"`;
}
function badge(verdict) {
    return html `<span class="badge" data-verdict="${verdict}">${VERDICT_NAMES[verdict]}</span>`;
}
function figure(role, { src, width, height, factor }, { name, verdict }) {
    const label = verdict === 'same' ? 'Unchanged' : ROLE_NAMES[role];
    const note = factor === 1 ? '' : html ` <small>shown at 1/${factor} of its size</small>`;
    const alt = {
        before: 'the baseline',
        after: 'the new picture',
        diff: 'where they differ, marked in magenta',
    }[role];
    return html `<figure class="${role}"><figcaption>${label}${note}</figcaption><div class="frame"><img src="${src}" width="${width}" height="${height}" alt="${name}: ${alt}" decoding="async"></div></figure>`;
}
function whyNothing({ verdict, reason }) {
    return reason === undefined && verdict === 'same'
        ? 'It is as it was, so it is not shown again.'
        : 'There is nothing to show here: the file cannot be read, or the report would become too large.';
}
function factsTable({ picture, links }) {
    const { before, after, comparison } = picture;
    const rows = [
        ...(before ? [fact('Before', sideText(before))] : []),
        ...(after ? [fact('After', sideText(after))] : []),
        ...(comparison ? comparisonFacts(comparison) : []),
    ];
    const files = Object.entries(links).map(([label, href], index) => html `${index === 0 ? '' : ', '}<a href="${href}">${label}</a>`);
    if (files.length > 0)
        rows.push(fact('Files', files));
    return html `<dl class="facts">${rows}</dl>`;
}
function comparisonFacts(comparison) {
    const { differing, total, region } = comparison;
    return [
        fact('Differing pixels', `${(0,verdict_texts/* formatCount */.B4)(differing)} of ${(0,verdict_texts/* formatCount */.B4)(total)}`),
        fact('Largest difference', (0,verdict_texts/* largestText */.io)(comparison)),
        ...(region
            ? [fact('Where', `${region.width} × ${region.height} pixels at ${region.left}, ${region.top}`)]
            : []),
    ];
}
function fact(label, value) {
    return html `<div><dt>${label}</dt><dd>${value}</dd></div>`;
}
function sideText({ bytes, width, height }) {
    const size = (0,size_text/* sizeText */.l)(bytes);
    return width === undefined || height === undefined ? size : `${width} × ${height} pixels, ${size}`;
}

;// CONCATENATED MODULE: ./build/src/render-check/report/report-page.js







class ReportPage {
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
        return html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Render check: ${(0,verdict_texts/* verdictLine */.MT)(result)}</title>
<link rel="icon" href="data:,">
<style>${ownHtml(style)}</style>
<script>${ownHtml(EARLY_SCRIPT)}</script>
</head>
<body>
${header(result, source)}
<main>
<nav class="browser" aria-label="Pictures">
${filter(result)}
<ol class="list">
${cards.map((card, index) => renderEntry(card, index + 1))}
</ol>
</nav>
<section class="viewer" aria-label="Picture">
${TOOLBAR}
${cards.map((card, index) => renderCard(card, index + 1))}
</section>
</main>
${FOOTER}
<script>${ownHtml(script)}</script>
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
    return html `<header class="verdict" data-outcome="${result.outcome}">
<span class="mark" aria-hidden="true">${MARKS[result.outcome]}</span>
<div><p class="kicker">Render check ${KICKERS[result.outcome]}</p>
<h1>${(0,verdict_texts/* verdictLine */.MT)(result)}</h1>
<p class="rule">${(0,verdict_texts/* ruleLine */.lW)(result.rule)}${source ? html ` <span class="source">${sourceLink(source)}</span>` : ''}</p></div>
</header>`;
}
function sourceLink({ label, url }) {
    return url === undefined ? html `${label}` : html `<a href="${url}" rel="noreferrer">${label}</a>`;
}
function filter({ pictures, counts }) {
    const choices = [
        ['all', 'All', pictures.length],
        ...VERDICTS.filter(verdict => counts[verdict] > 0).map(verdict => [verdict, VERDICT_NAMES[verdict], counts[verdict]]),
    ];
    const radios = choices.map(([value, label, count]) => html `<label><input type="radio" name="filter" value="${value}"${value === 'all' ? html ` checked` : ''}><span>${label} <b>${count}</b></span></label>`);
    return html `<fieldset class="segments filter needs-script"><legend>Show</legend>${radios}</fieldset>`;
}
const report_page_radio = (name, value, label) => html `<label><input type="radio" name="${name}" value="${value}"><span>${label}</span></label>`;
const TOOLBAR = html `<div class="toolbar needs-script">
<fieldset class="segments" id="modes"><legend>View</legend>${[
    report_page_radio('mode', 'slider', 'Slider'),
    report_page_radio('mode', 'side', 'Side by side'),
    report_page_radio('mode', 'diff', 'Difference'),
    report_page_radio('mode', 'flicker', 'Flicker'),
]}</fieldset>
<fieldset class="segments" id="zooms"><legend>Zoom</legend>${[
    report_page_radio('zoom', 'fit', 'Fit'),
    report_page_radio('zoom', '1', '1×'),
    report_page_radio('zoom', '2', '2×'),
    report_page_radio('zoom', '4', '4×'),
]}</fieldset>
<div class="flicker-controls" id="flicker"><button type="button" id="play">Pause</button><button type="button" id="swap">Swap</button></div>
<div class="steps"><button type="button" id="previous" aria-label="Previous picture">←</button><span id="position" role="status"></span><button type="button" id="next" aria-label="Next picture">→</button></div>
</div>`;
const FOOTER = html `<footer class="needs-script"><label><input type="checkbox" id="keys" checked> Keyboard shortcuts:</label> <kbd>J</kbd> <kbd>K</kbd> next and previous picture, <kbd>1</kbd> to <kbd>4</kbd> view, <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> zoom, <kbd>S</kbd> swap; arrow keys move the slider.</footer>`;

;// CONCATENATED MODULE: ./build/src/render-check/run-render-check.js












const FOLDER = 'render-check';
const MAX_NAME = 200;
const MAX_UNEXPECTED = 100;
async function runRenderCheck(request, outputPath, names, signal) {
    const { baselines, rule, update, source, reserved = [] } = request;
    if (update)
        await (0,move_into/* restoreReplaced */.Zq)(baselines.root);
    const pairs = pairNames(names.filter(picture_formats/* isPictureName */.so), baselines.files.keys());
    const folder = freeFolder([...names, ...reserved]);
    const pictures = [];
    const files = [];
    const updates = [];
    const report = new ReportPage();
    const result = await (0,staged_files/* stageFiles */.I)(outputPath, signal, async (addFile) => {
        const add = listing(files, addFile);
        const orders = ordersOf(pairs, request, outputPath).map(order => () => {
            return { ...order, wanted: report.wanted };
        });
        await examinePairs(orders, signal, async (examined, index) => {
            const pair = pairs[index] ?? {};
            pictures.push(examined.picture);
            const { links, diff } = besideReport(pair, examined, pictures.length);
            if (diff)
                await add(`${folder}/${diff.name}`, diff.content);
            report.add(examined.picture, examined.shown, links);
            if (update && isUpdate(pair, examined))
                updates.push(await updateBaseline(request, pair, examined, outputPath));
        });
        const others = [...names.filter(picture_formats/* isOtherPictureName */.aX), ...baselines.others].sort();
        const found = renderCheckResult(pictures, rule, {
            updated: update ? countUpdates(updates) : undefined,
            others: [...new Set(others)],
        });
        await add(`${folder}/index.html`, report.render(found, source).toString());
        return found;
    });
    return { result, report: `${folder}/index.html`, files, notAccepted: updates.flatMap(refusalText) };
}
function listing(files, add) {
    return async (name, content) => {
        await add(name, content);
        const sha256 = (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
        files.push({ path: name, size: Buffer.byteLength(content), sha256 });
    };
}
function besideReport({ made }, { picture, diff }, number) {
    const name = `diff/${diffName(picture.name, number)}`;
    const links = {
        ...(made !== undefined && { 'the new file': `../${toHref(made)}` }),
        ...(diff && { 'the difference in full size': toHref(name) }),
    };
    return { links, ...(diff && { diff: { name, content: diff } }) };
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
function countUpdates(updates) {
    const refused = updates.flatMap(refusalText).length;
    return { accepted: updates.length - refused, refused };
}
function refusalText({ name, refusal }) {
    return refusal === undefined ? [] : [`${name}: ${refusal}`];
}
async function updateBaseline({ baselines }, pair, { picture: { name }, problem }, outputPath) {
    return { name, refusal: problem ?? (await accept(baselines, pair, external_node_path_.join(outputPath, pair.made))) };
}
function isUpdate(pair, { picture }) {
    return pair.made !== undefined && picture.verdict !== 'same';
}
async function accept(baselines, { made, expected }, file) {
    try {
        await (0,render_check_baselines/* acceptPicture */.tM)(baselines, expected ?? made, await (0,promises_.readFile)(file));
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
