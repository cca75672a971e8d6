import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type CheckResult, ruleLine, VERDICTS, verdictLine } from '../check-result.ts';
import type { DifferenceRule } from '../compare.ts';
import { diffPicture } from '../diff-picture.ts';
import type { Examined } from '../examine.ts';
import { shrinkFactor } from '../shrink.ts';
import { DETAIL_SIDE, EmbedBudget, embedPicture, embedSide, embedThumb } from './embed.ts';
import { escapeHtml, type Html } from './html.ts';
import { type CardContent, renderCard, renderEntry, VERDICT_NAMES } from './picture-card.ts';

/** Where the pictures come from, to be told at the top of the report. */
export interface ReportSource {
  /** Such as `octo/render, commit 6dcb09b`. */
  readonly label: string;
  /** The page of the workflow run, https. */
  readonly url?: string;
}

/** Room for pictures in the page, in characters: for those to look at, and for small ones of everything. */
const DETAIL_ROOM = 32 * 2 ** 20;
const THUMB_ROOM = 8 * 2 ** 20;

/** Builds the report of a check, a page that needs nothing but itself, picture by picture. */
export class Report {
  readonly #rule: DifferenceRule;
  readonly #details = new EmbedBudget(DETAIL_ROOM);
  readonly #thumbs = new EmbedBudget(THUMB_ROOM);
  readonly #cards = new Map<string, CardContent>();

  constructor(rule: DifferenceRule) {
    this.#rule = rule;
  }

  /**
   * Adds a picture; its pixels are not needed afterwards.
   * @param links to files beside the report, by what they show
   */
  add({ picture, before, after }: Examined, links: Readonly<Record<string, string>>): void {
    const shown = after?.picture ?? before?.picture;
    const thumb = this.#thumbs.take(shown && embedThumb(shown));
    const card: CardContent = { picture, thumb, before: undefined, after: undefined, diff: undefined, links };
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

  #diff({ picture, before, after }: Examined): CardContent['diff'] {
    if (!picture.comparison || !before?.picture || !after?.picture) return undefined;
    const factor = shrinkFactor(after.picture, DETAIL_SIDE);
    return this.#details.take(
      embedPicture(diffPicture(before.picture, after.picture, this.#rule, factor), factor),
    );
  }

  /** The page. */
  render(result: CheckResult, source: ReportSource | undefined): Html {
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
<title>${escapeHtml(`Render check: ${verdictLine(result)}`)}</title>
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

/** Says that scripts run before anything is drawn, so that nothing moves later. */
const EARLY_SCRIPT = "document.documentElement.classList.add('js')";

/** A part of the page that is a file of its own, beside this one or beside the bundle. */
function pageFile(name: string): string {
  return readFileSync(new URL(`./${name}`, import.meta.url), 'utf8').trim();
}

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function header(result: CheckResult, source: ReportSource | undefined): Html {
  const label = source && escapeHtml(source.label);
  const from = source?.url ? `<a href="${escapeHtml(source.url)}" rel="noreferrer">${label}</a>` : label;
  return `<header class="verdict" data-outcome="${result.outcome}">
<span class="mark" aria-hidden="true">${{ passed: '✓', failed: '✕', updated: '↻' }[result.outcome]}</span>
<div><p class="kicker">Render check ${{ passed: 'passed', failed: 'failed', updated: '– baseline updated' }[result.outcome]}</p>
<h1>${escapeHtml(verdictLine(result))}</h1>
<p class="rule">${escapeHtml(ruleLine(result.rule))}${from === undefined ? '' : ` <span class="source">${from}</span>`}</p></div>
</header>`;
}

function filter({ pictures, counts }: CheckResult): Html {
  const choices = [
    ['all', 'All', pictures.length] as const,
    ...VERDICTS.filter(verdict => counts[verdict] > 0).map(
      verdict => [verdict, VERDICT_NAMES[verdict], counts[verdict]] as const,
    ),
  ];
  const radios = choices.map(
    ([value, label, count]) =>
      `<label><input type="radio" name="filter" value="${value}"${value === 'all' ? ' checked' : ''}><span>${label} <b>${count}</b></span></label>`,
  );
  return `<fieldset class="segments filter needs-script"><legend>Show</legend>${radios.join('')}</fieldset>`;
}

const radio = (name: string, value: string, label: string): Html =>
  `<label><input type="radio" name="${name}" value="${value}"><span>${label}</span></label>`;

const TOOLBAR = `<div class="toolbar needs-script">
<fieldset class="segments" id="modes"><legend>View</legend>${[
  radio('mode', 'slider', 'Slider'),
  radio('mode', 'side', 'Side by side'),
  radio('mode', 'diff', 'Difference'),
  radio('mode', 'flicker', 'Flicker'),
].join('')}</fieldset>
<fieldset class="segments" id="zooms"><legend>Zoom</legend>${[
  radio('zoom', 'fit', 'Fit'),
  radio('zoom', '1', '1×'),
  radio('zoom', '2', '2×'),
  radio('zoom', '4', '4×'),
].join('')}</fieldset>
<div class="flicker-controls" id="flicker"><button type="button" id="play">Pause</button><button type="button" id="swap">Swap</button></div>
<div class="steps"><button type="button" id="previous" aria-label="Previous picture">←</button><span id="position" role="status"></span><button type="button" id="next" aria-label="Next picture">→</button></div>
</div>`;

const FOOTER = `<footer class="needs-script"><label><input type="checkbox" id="keys" checked> Keyboard shortcuts:</label> <kbd>J</kbd> <kbd>K</kbd> next and previous picture, <kbd>1</kbd> to <kbd>4</kbd> view, <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> zoom, <kbd>S</kbd> swap; arrow keys move the slider.</footer>`;
