/** The values of one task that stand for the placeholders. */
export interface PlaceholderValues {
  /** Name of the task. */
  readonly task: string;
  /** Place of the task in the list, counted from 0. */
  readonly index: number;
  /** Name of the task's own file, where each file is a task. */
  readonly file?: string | undefined;
}

/** `{task}`, `{index}` or `{file}`; doubled braces around one of these stand for the text itself. */
const PLACEHOLDER = /\{\{(task|index|file)\}\}|\{(task|index|file)\}/g;

/** A value that cannot be put where its placeholder stands; the message is a sentence. */
export class PlaceholderError extends Error {}

/** The names of the placeholders in a text, each once. */
export function placeholdersIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(PLACEHOLDER)].flatMap(([, , name]) => name ?? []));
}

/**
 * Puts the values of a task in place of the placeholders of any text but a command line.
 * @throws PlaceholderError for `{file}` where the task has no file of its own.
 */
export function fillText(text: string, values: PlaceholderValues): string {
  return text.replaceAll(PLACEHOLDER, (_, literal?: string, name?: string) =>
    literal === undefined ? valueFor(name ?? '', values) : `{${literal}}`,
  );
}

/**
 * Puts the values of a task in place of the placeholders of a command line, such that each stays one argument by the
 * worker's rules (see `readCommandLine`): a value with blanks or quotes is put into quotes, unless the placeholder
 * stands in quotes already.
 * @throws PlaceholderError for a value that no quotes can hold, and as `fillText`.
 */
export function fillArgs(args: string, values: PlaceholderValues): string {
  let filled = '';
  let quote = '';
  let end = 0;
  for (const match of args.matchAll(PLACEHOLDER)) {
    const before = args.slice(end, match.index);
    filled += before;
    quote = quoteAfter(before, quote);
    end = match.index + match[0].length;
    const [, literal, name] = match;
    filled += literal === undefined ? quoted(valueFor(name ?? '', values), quote) : `{${literal}}`;
  }
  return filled + args.slice(end);
}

function valueFor(name: string, { task, index, file }: PlaceholderValues): string {
  if (name === 'task') return task;
  if (name === 'index') return String(index);
  if (file === undefined)
    throw new PlaceholderError('`{file}` is used, and the task has no file of its own.');
  return file;
}

/** The quote that is open after a piece of a command line; a backslash keeps a quote from grouping. */
function quoteAfter(piece: string, before: string): string {
  let quote = before;
  for (const [, escaped, mark] of piece.matchAll(/(\\.)|(["'])/gs)) {
    if (escaped !== undefined || mark === undefined) continue;
    if (quote === '') quote = mark;
    else if (quote === mark) quote = '';
  }
  return quote;
}

function quoted(value: string, open: string): string {
  const isPlain = !/[\s"'\\]/.test(value);
  if (isPlain) return value;
  if (open !== '') {
    if (!value.includes(open) && !value.endsWith('\\')) return value;
    throw new PlaceholderError(`"${value}" cannot stand in ${open}…${open}, where its placeholder is.`);
  }
  const mark = ['"', "'"].find(candidate => !value.includes(candidate));
  if (mark !== undefined && !value.endsWith('\\')) return `${mark}${value}${mark}`;
  throw new PlaceholderError(`"${value}" has characters that no quotes of a command line can hold.`);
}
