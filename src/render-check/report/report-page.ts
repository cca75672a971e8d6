import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type CheckedPicture, type RenderCheckResult, VERDICTS } from '../compare/render-check-result.ts';
import { ruleLine, verdictLine } from '../compare/verdict-texts.ts';
import type { CardPictures, WantedViews } from './embed.ts';
import { EmbedBudget, type EmbedRoom } from './embed-budget.ts';
import { type Html, html, ownHtml } from './html.ts';
import { type CardContent, renderCard, renderEntry, VERDICT_NAMES } from './picture-card.ts';

/** Origin of the pictures, for the top of the report. */
export interface ReportSource {
  /** Such as `octo/render, commit 6dcb09b`. */
  readonly label: string;
  /** The page of the workflow run, https. */
  readonly url?: string;
}

/** A picture of the report that has no room for its views yet. */
type Entry = Pick<CardContent, 'picture' | 'links'>;

/** Builds the report of a check, a page that needs nothing but itself, picture by picture. */
export class ReportPage {
  readonly #budget: EmbedBudget;
  readonly #entries = new Map<string, Entry>();

  constructor(room?: EmbedRoom) {
    this.#budget = new EmbedBudget(room);
  }

  /**
   * Adds a picture.
   * @param links to files beside the report, by what they show
   */
  add(picture: CheckedPicture, pictures: CardPictures, links: Readonly<Record<string, string>>): void {
    this.#budget.add(picture.name, picture.verdict, pictures);
    this.#entries.set(picture.name, { picture, links });
  }

  /** See `EmbedBudget.wanted`. */
  get wanted(): WantedViews {
    return this.#budget.wanted;
  }

  /** The page. */
  render(result: RenderCheckResult, source: ReportSource | undefined): Html {
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
    return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Render check: ${verdictLine(result)}</title>
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

/** Says that scripts run before anything is drawn, so that nothing moves later. */
const EARLY_SCRIPT = "document.documentElement.classList.add('js')";

/** A part of the page that is a file of its own, beside this one or beside the bundle. */
function pageFile(name: string): string {
  return readFileSync(new URL(`./${name}`, import.meta.url), 'utf8').trim();
}

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const MARKS = { passed: '✓', failed: '✕', updated: '↻', 'nothing-compared': '?' } as const;
const KICKERS = {
  passed: 'passed',
  failed: 'failed',
  updated: '– baseline updated',
  'nothing-compared': '– nothing compared',
} as const;

function header(result: RenderCheckResult, source: ReportSource | undefined): Html {
  return html`<header class="verdict" data-outcome="${result.outcome}">
<span class="mark" aria-hidden="true">${MARKS[result.outcome]}</span>
<div><p class="kicker">Render check ${KICKERS[result.outcome]}</p>
<h1>${verdictLine(result)}</h1>
<p class="rule">${ruleLine(result.rule)}${source ? html` <span class="source">${sourceLink(source)}</span>` : ''}</p></div>
</header>`;
}

function sourceLink({ label, url }: ReportSource): Html {
  return url === undefined ? html`${label}` : html`<a href="${url}" rel="noreferrer">${label}</a>`;
}

function filter({ pictures, counts }: RenderCheckResult): Html {
  const choices = [
    ['all', 'All', pictures.length] as const,
    ...VERDICTS.filter(verdict => counts[verdict] > 0).map(
      verdict => [verdict, VERDICT_NAMES[verdict], counts[verdict]] as const,
    ),
  ];
  const radios = choices.map(
    ([value, label, count]) =>
      html`<label><input type="radio" name="filter" value="${value}"${value === 'all' ? html` checked` : ''}><span>${label} <b>${count}</b></span></label>`,
  );
  return html`<fieldset class="segments filter needs-script"><legend>Show</legend>${radios}</fieldset>`;
}

const radio = (name: string, value: string, label: string): Html =>
  html`<label><input type="radio" name="${name}" value="${value}"><span>${label}</span></label>`;

const TOOLBAR = html`<div class="toolbar needs-script">
<fieldset class="segments" id="modes"><legend>View</legend>${[
  radio('mode', 'slider', 'Slider'),
  radio('mode', 'side', 'Side by side'),
  radio('mode', 'diff', 'Difference'),
  radio('mode', 'flicker', 'Flicker'),
]}</fieldset>
<fieldset class="segments" id="zooms"><legend>Zoom</legend>${[
  radio('zoom', 'fit', 'Fit'),
  radio('zoom', '1', '1×'),
  radio('zoom', '2', '2×'),
  radio('zoom', '4', '4×'),
]}</fieldset>
<div class="flicker-controls" id="flicker"><button type="button" id="play">Pause</button><button type="button" id="swap">Swap</button></div>
<div class="steps"><button type="button" id="previous" aria-label="Previous picture">←</button><span id="position" role="status"></span><button type="button" id="next" aria-label="Next picture">→</button></div>
</div>`;

const FOOTER = html`<footer class="needs-script"><label><input type="checkbox" id="keys" checked> Keyboard shortcuts:</label> <kbd>J</kbd> <kbd>K</kbd> next and previous picture, <kbd>1</kbd> to <kbd>4</kbd> view, <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> zoom, <kbd>S</kbd> swap; arrow keys move the slider.</footer>`;
