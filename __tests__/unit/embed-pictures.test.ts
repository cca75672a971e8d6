import { describe, expect, test } from '@jest/globals';
import type { Examined, Side } from '../../src/render-check/compare/examine.ts';
import type { Verdict } from '../../src/render-check/compare/render-check-result.ts';
import { type CardPictures, cardPictures } from '../../src/render-check/report/embed.ts';
import { EmbedBudget } from '../../src/render-check/report/embed-budget.ts';
import { painted } from '../support/pictures.ts';

const ALL = { large: true, small: true };
const MAX_ORIGINAL = 4 * 2 ** 20;

/** A side whose file begins like a PNG; its bytes and its pixels need not fit. */
function side(width: number, height = 1, bytes = 100, begin = '\x89PNG\r\n\x1a\n'): Side {
  const file = new Uint8Array(bytes);
  file.set(Buffer.from(begin, 'latin1'));
  return { size: bytes, bytes: file, picture: painted(width, height, () => [1, 2, 3]) };
}

const examined = (verdict: Verdict, before?: Side, after?: Side): Examined => ({
  picture: { name: 'a.png', verdict },
  before,
  after,
});

describe('the views of a picture', () => {
  test.each([
    [2_048, 1, 2_048],
    [2_049, 2, 1_025],
    [4_097, 3, 1_366],
  ])('%i pixels are divided by %i', (width, factor, shown) => {
    const { large } = cardPictures(examined('new', undefined, side(width)), undefined, ALL);
    expect(large.after).toMatchObject({ factor, width: shown, height: 1 });
  });

  test.each<[string, Side, boolean]>([
    ['a small file', side(9), true],
    ['the largest file', side(9, 9, MAX_ORIGINAL), true],
    ['a file too large', side(9, 9, MAX_ORIGINAL + 1), false],
    ['a picture that is made smaller', side(2_049), false],
    ['a format that browsers do not show', side(9, 9, 100, 'II*\0'), false],
    ['a file of an unknown format', side(9, 9, 100, 'BM'), false],
  ])('%s is embedded as it is, or not', (_, made, asItIs) => {
    const { src } = cardPictures(examined('new', undefined, made), undefined, ALL).large.after ?? { src: '' };
    expect(src === `data:image/png;base64,${Buffer.from(made.bytes ?? []).toString('base64')}`).toBe(asItIs);
    expect(src).toMatch(/^data:image\/png;base64,/);
  });

  test.each([
    [320, undefined],
    [321, { width: 161, factor: 2 }],
  ])('a picture of %i pixels has small views: %j', (width, small) => {
    const found = cardPictures(examined('different', side(width), side(width)), undefined, ALL).small;
    if (small === undefined) expect(found).toBeUndefined();
    else expect([found?.before, found?.after]).toMatchObject([small, small]);
  });

  test('small pictures are shown even when the page has no room for large views', () => {
    const none = { large: false, small: false };
    const viewsOf = (width: number) =>
      cardPictures(examined('different', side(width), side(width)), undefined, none);
    expect(viewsOf(320).large.before).toBeDefined();
    expect(viewsOf(321)).toMatchObject({ large: {}, small: undefined });
    expect(viewsOf(321).thumb).toMatchObject({ width: 161, factor: 2 });
  });

  test('an unchanged picture is shown once', () => {
    const { large, small } = cardPictures(examined('same', side(400), side(400)), undefined, ALL);
    expect(Object.keys(large)).toEqual(['after']);
    expect(small).toBeUndefined();
  });

  test('a picture that cannot be read has none', () => {
    const unread: Side = { size: 9, problem: 'it is empty' };
    expect(cardPictures(examined('new', undefined, unread), undefined, ALL)).toEqual({
      thumb: undefined,
      large: {},
      small: undefined,
    });
  });
});

describe('the room of the page', () => {
  const view = (size: number) => ({ src: 'x'.repeat(size), width: 1, height: 1, factor: 1 });
  const pictures = (large: number, small?: number, thumb = 0): CardPictures => ({
    thumb: thumb > 0 ? view(thumb) : undefined,
    large: { after: view(large) },
    small: small === undefined ? undefined : { after: view(small) },
  });
  const shown = (budget: EmbedBudget, name: string) => budget.views(name).after?.src.length;
  const roomOf = (large: number, small = 0, thumbs = 0) => new EmbedBudget({ large, small, thumbs });

  test.each([
    [100, 100],
    [101, undefined],
  ])('a view of %i in a room of 100', (size, found) => {
    const budget = roomOf(100);
    budget.add('a', 'same', pictures(size));
    expect(shown(budget, 'a')).toBe(found);
  });

  test.each<[Verdict, Verdict, boolean]>([
    ['same', 'new', true],
    ['new', 'missing', true],
    ['missing', 'different', true],
    ['same', 'different', true],
    ['new', 'new', false],
    ['different', 'different', false],
    ['missing', 'new', false],
    ['different', 'same', false],
  ])('a picture that is %s gives its room to one that is %s: %j', (first, second, gives) => {
    const budget = roomOf(100, 1, 0);
    budget.add('first', first, pictures(60, 1));
    budget.add('second', second, pictures(41));
    expect([shown(budget, 'first'), shown(budget, 'second')]).toEqual(gives ? [1, 41] : [60, undefined]);
  });

  test('the least that matters goes first, and no more than is needed', () => {
    const budget = roomOf(100);
    budget.add('new', 'new', pictures(50));
    budget.add('same', 'same', pictures(50));
    budget.add('different', 'different', pictures(50));
    expect(['new', 'same', 'different'].map(name => shown(budget, name))).toEqual([50, undefined, 50]);
    budget.add('another', 'different', pictures(51));
    expect(['new', 'another'].map(name => shown(budget, name))).toEqual([50, undefined]);
    budget.add('third', 'different', pictures(50));
    expect(['new', 'third'].map(name => shown(budget, name))).toEqual([undefined, 50]);
  });

  test('room that a view leaves can be taken', () => {
    const budget = roomOf(100);
    budget.add('same', 'same', pictures(100));
    budget.add('new', 'new', pictures(40));
    budget.add('missing', 'missing', pictures(60));
    expect(['new', 'missing'].map(name => shown(budget, name))).toEqual([40, 60]);
  });

  test('thumbnails have a room of their own', () => {
    const budget = roomOf(0, 0, 5);
    budget.add('same', 'same', pictures(0, undefined, 5));
    expect(budget.views('same').thumb?.src).toHaveLength(5);
    budget.add('new', 'new', pictures(0, undefined, 1));
    expect([budget.views('same').thumb, budget.views('new').thumb?.src]).toEqual([undefined, 'x']);
  });

  test.each<[Verdict, number, boolean]>([
    ['different', 94, true],
    ['different', 95, false],
    ['new', 100, true],
  ])('after views of a picture that is %s, %i of 100, more are wanted: %j', (verdict, size, wanted) => {
    const budget = roomOf(100, 100);
    budget.add('a', verdict, pictures(size, size));
    expect(budget.wanted).toEqual({ large: wanted, small: wanted });
  });
});
