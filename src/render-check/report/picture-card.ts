import { sizeText } from '../../text/size-text.ts';
import type { Comparison } from '../compare/compare-pictures.ts';
import type { CheckedPicture, PictureFacts, Verdict } from '../compare/render-check-result.ts';
import { finding, formatCount, largestText } from '../compare/verdict-texts.ts';
import type { Embedded } from './embed.ts';
import type { CardViews } from './embed-budget.ts';
import { type Html, html } from './html.ts';

/** A picture of the report, with what there is to see of it. */
export interface CardContent extends CardViews {
  readonly picture: CheckedPicture;
  /** Links to files beside the report, by what they show. */
  readonly links: Readonly<Record<string, string>>;
}

/** The names of verdicts for people. */
export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  different: 'Different',
  missing: 'Missing',
  new: 'New',
  same: 'Same',
};

type Role = 'before' | 'after' | 'diff';
const ROLE_NAMES: Readonly<Record<Role, string>> = { before: 'Before', after: 'After', diff: 'Difference' };

/** The entry of a picture in the list. */
export function renderEntry({ picture, thumb }: CardContent, number: number): Html {
  const image = thumb
    ? html`<img src="${thumb.src}" width="${thumb.width}" height="${thumb.height}" alt="">`
    : html`<span class="no-thumb" aria-hidden="true"></span>`;
  return html`<li data-verdict="${picture.verdict}"><a class="entry" href="#picture-${number}"><span class="thumb">${image}</span><span class="name"><bdi>${picture.name}</bdi></span>${badge(picture.verdict)}</a></li>`;
}

/** The views and the facts of a picture. */
export function renderCard(content: CardContent, number: number): Html {
  const { picture, before, after, diff } = content;
  const id = `picture-${number}`;
  const figures = (['before', 'after', 'diff'] as const).flatMap(role => {
    const embedded = { before, after, diff }[role];
    return embedded ? [figure(role, embedded, picture)] : [];
  });
  const shown = before ?? after;
  const size = shown
    ? html` data-width="${shown.width * shown.factor}" data-height="${shown.height * shown.factor}"`
    : '';
  const canvas = figures.length > 0 ? figures : html`<p class="nothing">${whyNothing(picture)}</p>`;
  return html`<article class="picture" id="${id}" tabindex="-1" aria-labelledby="${id}-name" data-verdict="${picture.verdict}"${size}${diff ? html` data-pair` : ''}${regionData(picture)}>
<div class="title"><h2 id="${id}-name"><bdi>${picture.name}</bdi></h2>${badge(picture.verdict)}</div>
<p class="finding">${finding(picture)}</p>
<div class="screen"><div class="stage"><div class="canvas">${canvas}</div></div></div>
${factsTable(content)}
</article>`;
}

/** The region of the difference as an attribute, in percent of the picture: left, top, width and height. */
function regionData({ comparison, after }: CheckedPicture): Html | '' {
  const { region } = comparison ?? {};
  if (!region || !after?.width || !after.height) return '';
  const [across, down] = [100 / after.width, 100 / after.height];
  const sides = [region.left * across, region.top * down, region.width * across, region.height * down];
  return html` data-region="${sides.map(side => side.toFixed(2)).join(' ')}"`;
}

function badge(verdict: Verdict): Html {
  return html`<span class="badge" data-verdict="${verdict}">${VERDICT_NAMES[verdict]}</span>`;
}

function figure(
  role: Role,
  { src, width, height, factor }: Embedded,
  { name, verdict }: CheckedPicture,
): Html {
  const label = verdict === 'same' ? 'Unchanged' : ROLE_NAMES[role];
  const note = factor === 1 ? '' : html` <small>shown at 1/${factor} of its size</small>`;
  const alt = {
    before: 'the baseline',
    after: 'the new picture',
    diff: 'where they differ, marked in magenta',
  }[role];
  return html`<figure class="${role}"><figcaption>${label}${note}</figcaption><div class="frame"><img src="${src}" width="${width}" height="${height}" alt="${name}: ${alt}" decoding="async"></div></figure>`;
}

function whyNothing({ verdict, reason }: CheckedPicture): string {
  return reason === undefined && verdict === 'same'
    ? 'It is as it was, so it is not shown again.'
    : 'There is nothing to show here: the file cannot be read, or the report would become too large.';
}

function factsTable({ picture, links }: CardContent): Html {
  const { before, after, comparison } = picture;
  const rows = [
    ...(before ? [fact('Before', sideText(before))] : []),
    ...(after ? [fact('After', sideText(after))] : []),
    ...(comparison ? comparisonFacts(comparison) : []),
  ];
  const files = Object.entries(links).map(
    ([label, href], index) => html`${index === 0 ? '' : ', '}<a href="${href}">${label}</a>`,
  );
  if (files.length > 0) rows.push(fact('Files', files));
  return html`<dl class="facts">${rows}</dl>`;
}

function comparisonFacts(comparison: Comparison): Html[] {
  const { differing, total, region } = comparison;
  return [
    fact('Differing pixels', `${formatCount(differing)} of ${formatCount(total)}`),
    fact('Largest difference', largestText(comparison)),
    ...(region
      ? [fact('Where', `${region.width} × ${region.height} pixels at ${region.left}, ${region.top}`)]
      : []),
  ];
}

function fact(label: string, value: string | readonly Html[]): Html {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}

function sideText({ bytes, width, height }: PictureFacts): string {
  const size = sizeText(bytes);
  return width === undefined || height === undefined ? size : `${width} × ${height} pixels, ${size}`;
}
