import { formatCoin, formatRlc, priceLimitLines } from '../../iexec/protocol/amount.ts';
import type { BuyingWay } from '../../pipeline/context/task-list.ts';
import type { Quote } from '../../pipeline/quote.ts';
import type { ListQuote, Portion, QuotedList } from '../../pipeline/quote-list.ts';
import { durationText } from '../../text/duration-text.ts';
import { code, escapeMarkdown, table } from '../../text/markdown.ts';
import type { Detail, ReportSection } from './run-summary.ts';

/** A quote in the words of log and report. */
export interface QuoteTexts {
  /** Lines of the log. */
  readonly lines: readonly string[];
  /** Facts about the price, by label. */
  readonly details: Readonly<Record<string, Detail>>;
  readonly sections: readonly ReportSection[];
}

/** Most offers in the table of the report. */
const MAX_OFFERS = 20;

const WAYS: Readonly<Record<BuyingWay, string>> = {
  orders: 'by an order for each task',
  volume: 'by one order for all tasks',
};

/**
 * The words for the quote of one task.
 * @param maxPrice nRLC that it was compared with; undefined for none
 */
export function quoteTexts(found: Quote, maxPrice: bigint | undefined): QuoteTexts {
  const cost = costText(found);
  const within = `${found.fits ? '✓ yes' : '✗ no'}: it is ${formatRlc(maxPrice ?? 0n)}`;
  return {
    lines: [
      `${found.appName} in category ${found.categoryName}: ${cost}.`,
      ...limitLine('To buy at this price', found),
      gasLine(found),
    ],
    details: {
      Price: cost,
      ...(maxPrice !== undefined && { 'Within max-price': within }),
      ...timesAndGas(found),
    },
    sections: limitSection('Inputs for this price', found),
  };
}

/**
 * The words for the quote of a list of tasks.
 * @param maxPrice nRLC that it was compared with; undefined for none
 */
export function listQuoteTexts(
  found: ListQuote,
  { tasks, way, reason }: QuotedList,
  maxPrice: bigint | undefined,
): QuoteTexts {
  const { covered, portions, budget } = found;
  const cost = `${costText(found)} for ${countText(covered, 'task')}${spreadText(portions)}`;
  const cover = covered === tasks ? 'all of them' : `${covered} of ${tasks}`;
  const bought = `${WAYS[way]}, since ${reason}`;
  const within = withinText(found, tasks, maxPrice);
  return {
    lines: [
      `${found.appName} in category ${found.categoryName}, ${countText(tasks, 'task')}: today's offers cover ${cover}.`,
      `The price is ${cost}.`,
      `The tasks are bought ${bought}.`,
      ...(within === undefined ? [] : [`Within max-price: ${within}.`]),
      ...limitLine('To buy them at this price', budget),
      gasLine(found),
    ],
    details: {
      Tasks: `${tasks}; today's offers cover ${cover}`,
      Bought: bought,
      Price: cost,
      ...(within !== undefined && { 'Within max-price': `${found.fits ? '✓' : '✗'} ${within}` }),
      ...timesAndGas(found),
    },
    sections: [...limitSection('Inputs for the whole list', budget), offersSection(portions)],
  };
}

/** The price, and the app's part of it. */
function costText({ price, appPrice }: Pick<Quote, 'price' | 'appPrice'>): string {
  const cost = price === 0n ? 'free' : formatRlc(price);
  return appPrice > 0n ? `${cost}, of which ${formatRlc(appPrice)} go to the app` : cost;
}

/** The price of one task, or the range of these prices. */
function spreadText(portions: readonly Portion[]): string {
  const [first, last] = [portions[0]?.taskPrice ?? 0n, portions.at(-1)?.taskPrice ?? 0n];
  if (last === 0n) return '';
  if (first === last) return `, ${formatRlc(first)} each`;
  return `, the cheapest ${first === 0n ? 'free' : `at ${formatRlc(first)}`}, the dearest at ${formatRlc(last)}`;
}

function withinText(found: ListQuote, tasks: number, maxPrice: bigint | undefined): string | undefined {
  const { ceiling, affordable } = found;
  if (maxPrice === undefined || ceiling === undefined) return undefined;
  const fitting = affordable === tasks ? 'all tasks' : `${affordable} of ${tasks} tasks`;
  return `${fitting}, as each may cost ${formatRlc(ceiling)} of ${formatRlc(maxPrice)}`;
}

function gasLine({ gas }: Quote): string {
  return `Gas: ${gasText(gas)}.`;
}

function gasText({ wei, transactions }: Quote['gas']): string {
  return `about ${formatCoin(wei)} for up to ${countText(transactions, 'transaction')}`;
}

function timesAndGas(found: Quote): Record<string, string> {
  return {
    Gas: gasText(found.gas),
    'The app may run for': `${durationText(found.categorySeconds * 1_000)} (category ${found.categoryName})`,
    'Refund without a result': `after ${durationText(found.refundAfterSeconds * 1_000)}`,
  };
}

/** The inputs that allow the price, for the log; nothing where it is free. */
function limitLine(purpose: string, limits: Pick<Quote, 'price' | 'appPrice'>): string[] {
  return limits.price === 0n ? [] : [`${purpose}, set ${priceLimitLines(limits).join(' and ')}.`];
}

/** The inputs that allow the price, to be copied into a workflow; nothing where it is free. */
function limitSection(title: string, limits: Pick<Quote, 'price' | 'appPrice'>): ReportSection[] {
  if (limits.price === 0n) return [];
  return [{ title, markdown: `\`\`\`yaml\n${priceLimitLines(limits).join('\n')}\n\`\`\`` }];
}

function offersSection(portions: readonly Portion[]): ReportSection {
  const rows = portions
    .slice(0, MAX_OFFERS)
    .map(({ workerpool, taskPrice, tasks }) => [
      escapeMarkdown(taskPrice === 0n ? 'free' : formatRlc(taskPrice)),
      String(tasks),
      code(workerpool),
    ]);
  const more = portions.length - rows.length;
  if (more > 0) rows.push([`and ${countText(more, 'dearer offer')}`, '', '']);
  return {
    title: 'Offers',
    markdown: table(['Price per task', 'Tasks', 'Worker pool'], rows),
    belowFacts: true,
  };
}

function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
