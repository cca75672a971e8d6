/** What stands in a command line, as the worker reads it. */
export interface CommandLine {
  /** The text with what separates its arguments made blanks: line breaks and tabs would be part of an argument. */
  readonly text: string;
  /** The quote that is opened and never closed. */
  readonly open?: '"' | "'";
  /** Places where a shell would do something else, one sentence each. */
  readonly surprises: readonly string[];
}

/** A quote, a backslash, a blank, a line break after a lone backslash, other white space, or anything else. */
const PIECES = /["'\\]|\s+|[^"'\\\s]+/g;

/**
 * Reads the command line of an app by the rules of the worker (iexec-commons-containers `ArgsUtils`, which has
 * maven-shared-utils 3.4.2 `CommandLineUtils.translateCommandline` split it): blanks alone separate arguments, single
 * and double quotes group, a backslash stays in the argument and keeps a quote after it from grouping, empty arguments
 * vanish, and with a quote that is never closed the app runs without any arguments.
 */
export function readCommandLine(input: string): CommandLine {
  // What continues a line in a shell script: a backslash on its own at the end of the line.
  const joined = input.replaceAll(/(^|\s)\\[ \t]*\r?\n/g, '$1 ');
  let text = '';
  let quote = '';
  let escaped = false;
  let isEscapeUsed = false;
  let isEmptyUsed = false;
  /** Where the argument at hand begins in the text, and whether it has a quote. */
  let start = 0;
  let quotes = 0;
  const endArgument = (): void => {
    const argument = text.slice(start);
    if (quotes > 0 && /^(""|'')+$/.test(argument)) isEmptyUsed = true;
  };
  for (const [piece] of joined.matchAll(PIECES)) {
    const isQuote = piece === '"' || piece === "'";
    const isSpace = /^\s/.test(piece);
    if (escaped && (isQuote || piece === '\\' || piece.startsWith(' '))) isEscapeUsed = true;
    if (isSpace && quote === '') {
      endArgument();
      text += ' ';
      start = text.length;
      quotes = 0;
      continue;
    }
    text += piece;
    if (isQuote && (quote === '' || quote === piece)) {
      if (!escaped) {
        quote = quote === '' ? piece : '';
        quotes += 1;
      }
      escaped = false;
    } else escaped = piece === '\\';
  }
  endArgument();
  return {
    text,
    ...((quote === '"' || quote === "'") && { open: quote }),
    surprises: [
      isEscapeUsed &&
        'A backslash is no escape here: it stays in the argument, before the quote, blank or backslash that follows it.',
      isEmptyUsed && 'An empty argument (`""`) does not reach the app.',
    ].filter(text => text !== false),
  };
}
