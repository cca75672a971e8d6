import { describe, expect, test } from '@jest/globals';
import { decode as decodeJpeg } from 'jpeg-js';
import type { Examined, Side } from '../../src/render-check/compare/examine.ts';
import {
  type CheckedPicture,
  renderCheckResult,
} from '../../src/render-check/compare/render-check-result.ts';
import type { Picture } from '../../src/render-check/formats/picture.ts';
import { decodePng, encodePng } from '../../src/render-check/formats/png.ts';
import { type CardPictures, cardPictures } from '../../src/render-check/report/embed.ts';
import { EmbedBudget, PAGE_ROOM } from '../../src/render-check/report/embed-budget.ts';
import { type CardContent, renderCard, renderEntry } from '../../src/render-check/report/picture-card.ts';
import { ReportPage } from '../../src/render-check/report/report-page.ts';
import { type Paint, painted } from '../support/pictures.ts';

const ALL = { large: true, small: true };
const bytesOf = (src = ''): Buffer => Buffer.from(src.slice(src.indexOf(',') + 1), 'base64');

function sideOf(picture: Picture): Side {
  const bytes = encodePng(picture);
  return { size: bytes.length, bytes, picture };
}

const examined = (before: Picture | undefined, after: Picture | undefined): Examined => ({
  picture: { name: 'a.png', verdict: 'different' },
  before: before && sideOf(before),
  after: after && sideOf(after),
});

describe('the views of a card', () => {
  const grey: Paint = () => [90, 90, 90];
  const dark: Paint = () => [20, 20, 20];
  const wide = (paint: Paint) => painted(400, 2, paint);

  test('are of the sides that they say', () => {
    const { thumb, large, small } = cardPictures(examined(wide(grey), wide(dark)), undefined, ALL);
    expect(decodePng(bytesOf(large.before?.src)).rgba[0]).toBe(90);
    expect(decodePng(bytesOf(large.after?.src)).rgba[0]).toBe(20);
    const shades = [small?.before, small?.after, thumb].map(view => decodeJpeg(bytesOf(view?.src)).data[0]);
    expect(shades.map(shade => Math.round((shade ?? 0) / 10))).toEqual([9, 2, 2]);
    expect([small?.before, small?.after, thumb]).toMatchObject([
      { width: 200, height: 1, factor: 2 },
      { width: 200, height: 1, factor: 2 },
      { width: 200, height: 1, factor: 2 },
    ]);
    expect([large.diff, small?.diff]).toEqual([undefined, undefined]);
  });

  test('are of the one side that there is', () => {
    const old = cardPictures(examined(wide(grey), undefined), undefined, ALL);
    expect([old.large.after, old.small?.after, old.small?.before?.width]).toEqual([
      undefined,
      undefined,
      200,
    ]);
    expect(old.thumb?.width).toBe(200);
    const made = cardPictures(examined(undefined, wide(dark)), undefined, ALL);
    expect([made.large.before, made.small?.before, made.small?.after?.width]).toEqual([
      undefined,
      undefined,
      200,
    ]);
  });

  test('are JPEG files where they are smaller and opaque, and else PNG files', () => {
    const clear: Paint = x => [90, 90, 90, x === 0 ? 0 : 255];
    const [opaque, seen] = [grey, clear].map(paint =>
      cardPictures(examined(wide(paint), wide(paint)), undefined, ALL),
    );
    expect(opaque?.small?.after?.src).toMatch(/^data:image\/jpeg;base64,/);
    expect(seen?.small?.after?.src).toMatch(/^data:image\/png;base64,/);
    expect(decodePng(bytesOf(seen?.small?.after?.src)).rgba[3]).toBe(128);
  });

  test('have thumbnails of at most 200 pixels', () => {
    const thumbOf = (width: number) =>
      cardPictures(examined(undefined, painted(width, 1, grey)), undefined, ALL).thumb;
    expect([200, 201, 641, 1_300].map(thumbOf)).toMatchObject([
      { width: 200, factor: 1 },
      { width: 101, factor: 2 },
      { width: 107, factor: 6 },
      { width: 130, factor: 10 },
    ]);
  });

  test('show the difference as its file, or smaller', () => {
    const diffOf = (width: number) => {
      const picture = painted(width, 1, x => (x === 1 ? [214, 0, 124] : [200, 200, 200]));
      const file = encodePng(picture);
      return { picture, file };
    };
    const views = (width: number) =>
      cardPictures(examined(painted(width, 1, grey), painted(width, 1, dark)), diffOf(width), ALL);
    expect(bytesOf(views(320).large.diff?.src)).toEqual(diffOf(320).file);
    expect(views(320).large.diff).toMatchObject({ width: 320, height: 1, factor: 1 });
    expect(views(321).small?.diff).toMatchObject({ width: 161, height: 1, factor: 2 });
    expect([...decodePng(bytesOf(views(321).small?.diff?.src)).rgba.subarray(0, 8)]).toEqual([
      214, 0, 124, 255, 200, 200, 200, 255,
    ]);
    expect([views(2_048), views(2_049)].map(({ large }) => large.diff?.factor)).toEqual([1, 2]);
  });

  test.each([
    [true, false],
    [false, true],
  ])('are those that are wanted (large %j, small %j)', (large, small) => {
    const found = cardPictures(examined(wide(grey), wide(dark)), undefined, { large, small });
    expect([found.large.after !== undefined, found.small?.after !== undefined]).toEqual([large, small]);
    const same = {
      ...examined(wide(grey), wide(grey)),
      picture: { name: 'a.png', verdict: 'same' },
    } as const;
    expect(cardPictures(same, undefined, { large, small }).large.after !== undefined).toBe(large);
    expect(cardPictures(same, undefined, { large, small }).thumb?.width).toBe(200);
  });
});

test('a page has room for 48 MiB of text', () => {
  expect(PAGE_ROOM).toEqual({ large: 33_554_432, small: 8_388_608, thumbs: 8_388_608 });
});

test('the room of a page is counted over all views of a picture', () => {
  const view = (size: number) => ({ src: 'x'.repeat(size), width: 1, height: 1, factor: 1 });
  const pictures = (large: number[], small: number[] = []): CardPictures => {
    const [views, others] = [large, small].map(([before, after, diff]) => ({
      before: before === undefined ? undefined : view(before),
      after: after === undefined ? undefined : view(after),
      diff: diff === undefined ? undefined : view(diff),
    }));
    return { thumb: undefined, large: views ?? {}, small: small.length > 0 ? others : undefined };
  };
  const budget = new EmbedBudget({ large: 60, small: 6, thumbs: 0 });
  budget.add('a', 'different', pictures([10, 20, 25], [1, 2, 3]));
  budget.add('b', 'different', pictures([6], [1]));
  budget.add('c', 'different', pictures([5]));
  expect(['a', 'b', 'c'].map(name => budget.views(name).before?.src.length)).toEqual([10, undefined, 5]);
  expect(budget.wanted).toEqual({ large: false, small: false });
  expect(budget.views('unknown')).toEqual({ thumb: undefined });
});

describe('the card of a picture', () => {
  const side = { bytes: 9, width: 8, height: 4 };
  const comparison = { differing: 2, total: 32, largest: 9, region: undefined, differs: true };
  const cardOf = (picture: Partial<CheckedPicture>, more: Partial<CardContent> = {}) =>
    String(
      renderCard({ picture: { name: 'a.png', verdict: 'different', ...picture }, links: {}, ...more }, 3),
    );
  const region = { left: 2, top: 1, width: 4, height: 2 };

  test('has the region in percent where the size is known', () => {
    const withRegion = { comparison: { ...comparison, region } };
    expect(cardOf({ ...withRegion, after: side })).toContain(' data-region="25.00 25.00 50.00 50.00"');
    expect(cardOf({ ...withRegion, after: { bytes: 9 } })).not.toContain('data-region');
    expect(cardOf(withRegion)).not.toContain('data-region');
    expect(cardOf({ comparison, after: side })).not.toContain('data-region');
    expect(cardOf({ after: side })).not.toContain('data-region');
  });

  test('has the facts that are known', () => {
    const facts = (card: string) => [...card.matchAll(/<dt>(.*?)<\/dt>/g)].map(([, label]) => label);
    expect(facts(cardOf({ before: side, after: side, comparison }))).toEqual([
      'Before',
      'After',
      'Differing pixels',
      'Largest difference',
    ]);
    expect(cardOf({ comparison })).toContain('<dt>Largest difference</dt><dd>9/255</dd>');
    expect(facts(cardOf({ after: { bytes: 9 } }))).toEqual(['After']);
    expect(facts(cardOf({}))).toEqual([]);
    expect(cardOf({ before: { bytes: 9, width: 2 } })).toContain('<dd>9 B</dd>');
    expect(cardOf({ before: { bytes: 9, height: 2 } })).toContain('<dd>9 B</dd>');
  });

  test('says why there is nothing to see', () => {
    const again = 'It is as it was, so it is not shown again.';
    expect(cardOf({ verdict: 'same' })).toContain(again);
    expect(cardOf({ verdict: 'same', reason: 'No.' })).not.toContain(again);
    expect(cardOf({ verdict: 'new' })).not.toContain(again);
    expect(cardOf({}, { after: { src: 'data:', width: 1, height: 1, factor: 1 } })).not.toContain(
      'class="nothing"',
    );
  });

  test('has the size of the picture before its views were made smaller', () => {
    const view = (width: number, factor: number) => ({ src: 'data:', width, height: 3, factor });
    expect(cardOf({}, { before: view(5, 2), after: view(7, 1) })).toContain(
      ' data-width="10" data-height="6"',
    );
    expect(cardOf({}, { after: view(7, 1) })).toContain(' data-width="7" data-height="3"');
    expect(cardOf({}, { after: view(7, 1) })).not.toMatch(/shown at|data-pair/);
    expect(cardOf({})).not.toContain('data-width');
  });

  test('is named in the list, with a thumbnail where there is one', () => {
    const picture: CheckedPicture = { name: 'a.png', verdict: 'new' };
    const thumb = { src: 'data:', width: 3, height: 2, factor: 1 };
    expect(String(renderEntry({ picture, links: {}, thumb }, 3))).toContain(
      '<img src="data:" width="3" height="2"',
    );
    expect(String(renderEntry({ picture, links: {} }, 3))).toMatch(/href="#picture-3".*no-thumb/);
  });
});

test('a page numbers entries and cards alike, and leaves out what it has not', () => {
  const pictures = ['a', 'b', 'c'].map((name): CheckedPicture => ({ name, verdict: 'new' }));
  const page = new ReportPage({ large: 9, small: 9, thumbs: 9 });
  const none: CardPictures = { thumb: undefined, large: {}, small: undefined };
  for (const picture of pictures.slice(0, 2)) page.add(picture, none, {});
  expect(page.wanted).toEqual({ large: true, small: true });
  const text = String(
    page.render(renderCheckResult(pictures, { pixelTolerance: 1, allowedPpm: 1 }, { others: [] }), undefined),
  );
  expect([...text.matchAll(/href="#picture-(\d)"/g)].map(([, number]) => number)).toEqual(['1', '2']);
  expect([...text.matchAll(/id="picture-(\d)"/g)].map(([, number]) => number)).toEqual(['1', '2']);
  expect(text).not.toContain('class="source"');
  expect(text.match(/type="radio" name="(mode|zoom)"/g)).toHaveLength(8);
});

test('a report on thousands of pictures keeps to its room, whatever comes first', () => {
  const src = `data:image/png;base64,${'A'.repeat(40_000)}`;
  const view = { src, width: 200, height: 100, factor: 1 };
  const shown: CardPictures = {
    thumb: view,
    large: { before: view, after: view, diff: view },
    small: { after: view },
  };
  const verdicts = ['same', 'new', 'missing', 'different'] as const;
  const pictures = Array.from({ length: 4_000 }, (_, index): CheckedPicture => {
    const verdict = verdicts[Math.floor(index / 1_000)] ?? 'same';
    return { name: `${String(index).padStart(4, '0')}/frame.png`, verdict };
  });
  const report = new ReportPage();
  for (const picture of pictures) report.add(picture, shown, {});
  const result = renderCheckResult(pictures, { pixelTolerance: 4, allowedPpm: 10_000 }, { others: [] });
  const page = report.render(result, undefined).toString();
  const { large, small, thumbs } = PAGE_ROOM;
  const frame = 2 * 2 ** 20 + pictures.length * 2_000;
  expect(page.length).toBeLessThan(large + small + thumbs + frame);
  expect(page.split('<li data-verdict="different">')).toHaveLength(1_001);
  // The room of the thumbnails is that of the pictures that differ.
  expect(page.match(/class="thumb"><img/g)?.length).toBe(Math.floor(thumbs / src.length));
  expect(/<li data-verdict="same"><a[^>]*><span class="thumb"><img/.test(page)).toBe(false);
});
