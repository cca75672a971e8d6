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

/** Words in braces that look like placeholders and are none, each once. */
export function unknownPlaceholders(text: string): string[] {
  const words = text.replaceAll(PLACEHOLDER, '').match(/\{[A-Za-z][\w-]{0,23}\}/g) ?? [];
  return [...new Set(words)];
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
 * Puts the values of a task in place of the placeholders of lines that name files. A value is a plain name there: no
 * bracket in it begins a set of characters, and at the beginning of a line it excludes nothing, is no comment and no
 * home folder.
 * @throws PlaceholderError as `fillText`.
 */
export function fillPathLines(text: string, values: PlaceholderValues): string {
  const plain = (value: string) => value.replaceAll('[', '[[]');
  const { task, file } = values;
  const names = { ...values, task: plain(task), file: file === undefined ? undefined : plain(file) };
  return text
    .split('\n')
    .map(line => {
      const [, start = '', name] = /^(\s*!?\s*)\{(task|file)\}/.exec(line) ?? [];
      const value = name === 'file' ? file : name === 'task' ? task : undefined;
      const isOdd = value !== undefined && /^[!#~]/.test(value);
      return fillText(isOdd ? `${start}./${line.slice(start.length)}` : line, names);
    })
    .join('\n');
}

/**
 * Puts the values of a task in place of the placeholders of a command line, such that each stays one argument by the
 * worker's rules (see `readCommandLine`): a value with blanks or quotes is put into quotes, unless the placeholder
 * stands in quotes already.
 * @throws PlaceholderError for a value that no quotes can hold, and as `fillText`.
 */
export function fillArgs(args: string, values: PlaceholderValues): string {
  let filled = '';
  let state: QuoteState = { quote: '', isEscaped: false };
  let end = 0;
  for (const match of args.matchAll(PLACEHOLDER)) {
    const before = args.slice(end, match.index);
    state = stateAfter(before, state);
    end = match.index + match[0].length;
    const [, literal, name] = match;
    filled += before + (literal === undefined ? quoted(valueFor(name ?? '', values), state) : `{${literal}}`);
    state = { quote: state.quote, isEscaped: false };
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

/** State of the worker's reader between two characters of a command line. */
interface QuoteState {
  /** Quote that is open; empty when there is none. */
  readonly quote: string;
  /** True when a backslash would keep a quote that comes next from grouping. */
  readonly isEscaped: boolean;
}

/** The state after a piece of a command line, by the rules that `readCommandLine` names. */
function stateAfter(piece: string, before: QuoteState): QuoteState {
  let { quote, isEscaped } = before;
  for (const char of piece) {
    // A blank between arguments leaves the state as it is.
    if (quote === '' && /\s/.test(char)) continue;
    if (!isEscaped && /["']/.test(char) && (quote === '' || quote === char)) quote = quote === '' ? char : '';
    isEscaped = char === '\\';
  }
  return { quote, isEscaped };
}

function quoted(value: string, { quote, isEscaped }: QuoteState): string {
  const isPlain = !/[\s"'\\]/.test(value);
  if (isPlain) return value;
  if (quote !== '') {
    if (!value.includes(quote) && !value.endsWith('\\')) return value;
    throw new PlaceholderError(`"${value}" cannot stand in ${quote}…${quote}, where its placeholder is.`);
  }
  if (isEscaped)
    throw new PlaceholderError(`"${value}" needs quotes, and a backslash stands before its placeholder.`);
  const mark = ['"', "'"].find(candidate => !value.includes(candidate));
  if (mark !== undefined && !value.endsWith('\\')) return `${mark}${value}${mark}`;
  throw new PlaceholderError(`"${value}" has characters that no quotes of a command line can hold.`);
}
