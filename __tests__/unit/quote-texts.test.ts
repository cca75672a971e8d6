import { describe, expect, test } from '@jest/globals';
import type { Quote } from '../../src/pipeline/quote.ts';
import type { ListQuote } from '../../src/pipeline/quote-list.ts';
import { listQuoteTexts, quoteTexts } from '../../src/run/report/quote-texts.ts';

const POOL = `0x${'a'.repeat(40)}`;
const RLC = 10n ** 9n;

const ONE: Quote = {
  price: 2n * RLC,
  appPrice: 0n,
  workerpool: POOL,
  appName: 'an app',
  categoryName: 'S',
  categorySeconds: 1_200,
  refundAfterSeconds: 12_000,
  gas: { transactions: 3, wei: 13_770_000_000_000n },
};

const LIST: ListQuote = {
  ...ONE,
  covered: 10,
  portions: [
    { workerpool: POOL, taskPrice: RLC / 10n, tasks: 5 },
    { workerpool: POOL, taskPrice: (3n * RLC) / 10n, tasks: 5 },
  ],
  budget: { price: (36n * RLC) / 10n, appPrice: 0n },
};
const HOW = { tasks: 10, way: 'orders', inputs: 1, reason: 'their args differ' } as const;

describe('the words for one task', () => {
  test('name price, inputs and gas', () => {
    const { lines, details, sections } = quoteTexts({ ...ONE, appPrice: RLC }, undefined);
    expect(lines).toEqual([
      'an app in category S: 2 RLC, of which 1 RLC go to the app.',
      'To buy at this price, set max-price: 2 RLC and max-app-price: 1 RLC.',
      'Gas: about 0.0000138 ETH for up to 3 transactions.',
    ]);
    expect(details).toEqual({
      Price: '2 RLC, of which 1 RLC go to the app',
      Gas: 'about 0.0000138 ETH for up to 3 transactions',
      'The app may run for': '20 min (category S)',
      'Refund without a result': 'after 3 h 20 min',
    });
    expect(sections).toEqual([
      {
        title: 'Inputs for this price',
        markdown: '```yaml\nmax-price: 2 RLC\nmax-app-price: 1 RLC\n```',
      },
    ]);
  });

  test.each([
    [true, '✓ yes: it is 2 RLC'],
    [false, '✗ no: it is 2 RLC'],
  ])('compare with a budget: %p', (fits, text) => {
    expect(quoteTexts({ ...ONE, fits }, 2n * RLC).details).toMatchObject({ 'Within max-price': text });
  });

  test('name no inputs where it is free', () => {
    const { lines, sections } = quoteTexts({ ...ONE, price: 0n }, undefined);
    expect(lines[0]).toBe('an app in category S: free.');
    expect(lines).toHaveLength(2);
    expect(sections).toEqual([]);
  });
});

describe('the words for a list', () => {
  test('name the way, the total, the range of prices, the inputs for all and each offer', () => {
    const { lines, details, sections } = listQuoteTexts(LIST, HOW, undefined);
    expect(lines).toEqual([
      "an app in category S, 10 tasks: today's offers cover all of them.",
      'The price is 2 RLC for 10 tasks, the cheapest at 0.1 RLC, the dearest at 0.3 RLC.',
      'The tasks are bought by an order for each task, since their args differ.',
      'To buy them at this price, set max-price: 3.6 RLC.',
      'Gas: about 0.0000138 ETH for up to 3 transactions.',
    ]);
    expect(details).toMatchObject({
      Tasks: "10; today's offers cover all of them",
      Bought: 'by an order for each task, since their args differ',
    });
    expect(details).not.toHaveProperty('Within max-price');
    expect(sections.map(({ title }) => title)).toEqual(['Inputs for the whole list', 'Offers']);
    expect(sections[1]?.markdown.split('\n')).toHaveLength(4);
  });

  test('say how many tasks the offers and the ceiling allow', () => {
    const short = { ...LIST, covered: 7, ceiling: RLC / 10n, affordable: 5, fits: false };
    const { lines, details } = listQuoteTexts(short, { ...HOW, way: 'volume' }, RLC);
    expect(lines[0]).toContain("today's offers cover 7 of 10.");
    expect(lines[1]).toContain('2 RLC for 7 tasks');
    expect(lines[2]).toContain('by one order for all tasks');
    expect(details).toMatchObject({
      'Within max-price': '✗ 5 of 10 tasks, as each may cost 0.1 RLC of 1 RLC',
    });
    const all = { ...LIST, ceiling: RLC, affordable: 10, fits: true };
    expect(listQuoteTexts(all, HOW, 12n * RLC).details).toMatchObject({
      'Within max-price': '✓ all tasks, as each may cost 1 RLC of 12 RLC',
    });
  });

  test.each([
    [[0n], ''],
    [[5n], ', 0.000000005 RLC each'],
    [[0n, 5n], ', the cheapest free, the dearest at 0.000000005 RLC'],
  ])('name prices of %p nRLC for each task', (prices, spread) => {
    const portions = prices.map(taskPrice => ({ workerpool: POOL, taskPrice, tasks: 1 }));
    const { lines } = listQuoteTexts({ ...LIST, portions }, HOW, undefined);
    expect(lines[1]).toBe(`The price is 2 RLC for 10 tasks${spread}.`);
  });

  test('show the twenty cheapest of many offers', () => {
    const portions = Array.from({ length: 25 }, () => ({ workerpool: POOL, taskPrice: 1n, tasks: 1 }));
    const [, offers] = listQuoteTexts({ ...LIST, portions }, HOW, undefined).sections;
    expect(offers?.markdown.split('\n')).toHaveLength(23);
    expect(offers?.markdown).toContain('and 5 dearer offers');
  });

  test('name no inputs where all is free', () => {
    const free = { ...LIST, price: 0n, budget: { price: 0n, appPrice: 0n } };
    const { lines, sections } = listQuoteTexts(free, { ...HOW, tasks: 1 }, undefined);
    expect(lines[0]).toContain('1 task:');
    expect(lines.join()).not.toContain('max-price');
    expect(sections).toHaveLength(1);
  });
});
