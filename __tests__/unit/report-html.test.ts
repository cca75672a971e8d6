import { describe, expect, test } from '@jest/globals';
import type { CheckedPicture, Verdict } from '../../src/render-check/compare/render-check-result.ts';
import { renderCheckResult } from '../../src/render-check/compare/render-check-result.ts';
import type { CardPictures } from '../../src/render-check/report/embed.ts';
import { html, ownHtml } from '../../src/render-check/report/html.ts';
import { type CardContent, renderCard, renderEntry } from '../../src/render-check/report/picture-card.ts';
import { ReportPage } from '../../src/render-check/report/report-page.ts';

const HOSTILE = `"'><img src=x onerror=alert(1)>&lt;<!--</title></script>\u202egnp\u2066\u0000\u001b]8;;https://evil.example\u0007\r\n\u2028\u0085\ud800\``;
const RULE = { pixelTolerance: 4, allowedPpm: 10_000 };

/** The tags and the quotes of a page, which text must not change. */
const markup = (page: unknown): string => String(page).replaceAll(/[^<>"']/g, '');

function expectInert(render: (text: string) => unknown): void {
  const page = String(render(HOSTILE));
  expect(markup(page)).toBe(markup(render('harmless')));
  expect(page).not.toContain('&lt;<');
  expect(page).not.toMatch(/[\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
  expect(page.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(page.isWellFormed()).toBe(true);
}

describe('html', () => {
  test('escapes text in elements and in attributes', () => {
    expect(String(html`<p title="${`a"b'c`}">${'<b> & </b>'}</p>`)).toBe(
      '<p title="a&quot;b&#39;c">&lt;b&gt; &amp; &lt;/b&gt;</p>',
    );
    expect(String(html`<p>${'a\u0000b\u202ec\ud800'}</p>`)).toBe('<p>a b\ufffdc\ufffd</p>');
  });

  test('takes numbers, HTML and lists of HTML as they are', () => {
    expect(
      String(html`<p>${1.5}${html`<b>${'<'}</b>`}${[html`<i>`, html`</i>`]}${ownHtml('<hr>')}</p>`),
    ).toBe('<p>1.5<b>&lt;</b><i></i><hr></p>');
  });

  test('takes no object that only looks like HTML', () => {
    const forged = { toString: () => '<script>' };
    // @ts-expect-error It has not the private field of HTML.
    expect(() => html`${forged}`).toThrow(TypeError);
  });

  test('has no longest text: pictures are long', () => {
    const long = 'a'.repeat(100_000);
    expect(String(html`${long}`)).toBe(long);
    expect(String(html`${`<${long}`}`)).toBe(`&lt;${long}`);
  });
});

const view = (src: string) => ({ src, width: 10, height: 5, factor: 2 });
const side = { bytes: 2_048, width: 20, height: 10 };
const region = { left: 5, top: 0, width: 10, height: 5 };
const comparison = { differing: 2, total: 200, largest: 9, region, differs: true };

/** A picture with every part that a card can have, each with the same text. */
function cardOf(text: string, more: Partial<CardContent['picture']> = {}): CardContent {
  return {
    picture: { name: text, verdict: 'different', before: side, after: side, comparison, ...more },
    before: view(text),
    after: view(text),
    diff: view(text),
    thumb: view(text),
    links: { [text]: text },
  };
}

describe('a picture of the report', () => {
  test.each<[string, (text: string) => unknown]>([
    ['an entry', text => renderEntry(cardOf(text), 1)],
    ['a card', text => renderCard(cardOf(text), 1)],
    ['a card with a reason', text => renderCard(cardOf(text, { reason: text }), 1)],
    ['a card without views', text => renderCard({ picture: cardOf(text).picture, links: {} }, 1)],
  ])('%s makes hostile text inert', (_, render) => {
    expectInert(render);
  });

  test('says how it is shown', () => {
    const card = String(renderCard(cardOf('a.png'), 7));
    expect(card).toContain(
      '<article class="picture" id="picture-7" tabindex="-1" aria-labelledby="picture-7-name" data-verdict="different" data-width="20" data-height="10" data-pair data-region="25.00 0.00 50.00 50.00">',
    );
    expect(card.match(/<figcaption>.*?<\/figcaption>/g)).toEqual([
      '<figcaption>Before <small>shown at 1/2 of its size</small></figcaption>',
      '<figcaption>After <small>shown at 1/2 of its size</small></figcaption>',
      '<figcaption>Difference <small>shown at 1/2 of its size</small></figcaption>',
    ]);
    expect(card).toContain('<div><dt>Before</dt><dd>20 × 10 pixels, 2.0 KiB</dd></div>');
    expect(card).toContain('<div><dt>Where</dt><dd>10 × 5 pixels at 5, 0</dd></div>');
  });

  test('has one view when it is unchanged, and facts only as far as they are known', () => {
    const same: CardContent = {
      picture: { name: 'a.png', verdict: 'same', after: { bytes: 9 } },
      after: { ...view('data:'), factor: 1 },
      links: { one: '1', two: '2' },
    };
    const card = String(renderCard(same, 1));
    expect(card).not.toMatch(/data-pair|data-region|small|Before/);
    expect(card).toContain('<figcaption>Unchanged</figcaption>');
    expect(card).toContain(
      '<dl class="facts"><div><dt>After</dt><dd>9 B</dd></div><div><dt>Files</dt><dd><a href="1">one</a>, <a href="2">two</a></dd></div></dl>',
    );
    const unseen = String(renderCard({ picture: same.picture, links: {} }, 1));
    expect(unseen).toContain('It is as it was');
    const unread: CheckedPicture = { name: 'a.png', verdict: 'new', reason: 'It cannot be read.' };
    expect(String(renderCard({ picture: unread, links: {} }, 1))).toContain('There is nothing to show here');
  });
});

describe('the page', () => {
  const none: CardPictures = { thumb: undefined, large: {}, small: undefined };
  const pageOf = (pictures: readonly CheckedPicture[], label = 'octo/render', url?: string) => {
    const page = new ReportPage();
    for (const picture of pictures) page.add(picture, none, { [label]: label });
    const result = renderCheckResult(pictures, RULE, { others: [] });
    return String(page.render(result, { label, ...(url !== undefined && { url }) }));
  };
  const picture = (name: string, verdict: Verdict): CheckedPicture => ({ name, verdict });

  test('makes hostile text inert', () => {
    // Its own style and script hold every kind of character.
    const body = (page: string) => page.replaceAll(/<(style|script)>.*?<\/\1>/gs, '');
    expectInert(text => body(pageOf([picture(text, 'new')], text, text)));
  });

  test('offers the verdicts that occur, and lists the pictures by verdict', () => {
    const page = pageOf([picture('b', 'same'), picture('a', 'same'), picture('c', 'missing')]);
    const offered = [...page.matchAll(/name="filter" value="(\w+)"( checked)?><span>\w+ <b>(\d+)/g)];
    expect(offered.map(([, ...found]) => found)).toEqual([
      ['all', ' checked', '3'],
      ['missing', undefined, '1'],
      ['same', undefined, '2'],
    ]);
    expect([...page.matchAll(/<h2 [^>]*><bdi>(\w)/g)].map(([, name]) => name)).toEqual(['c', 'a', 'b']);
  });

  test('says where the pictures come from, as a link where there is one', () => {
    expect(pageOf([])).toContain('<span class="source">octo/render</span>');
    expect(pageOf([], 'octo/render', 'https://github.com/octo')).toContain(
      '<span class="source"><a href="https://github.com/octo" rel="noreferrer">octo/render</a></span>',
    );
  });
});
