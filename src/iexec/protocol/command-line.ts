/** A command line as the worker reads it. */
export interface CommandLine {
  /** The text with blanks for line breaks and tabs between arguments: these would be part of an argument. */
  readonly text: string;
  /** The quote that is opened and never closed. */
  readonly open?: '"' | "'";
  /** Points in which a shell would read it otherwise, one sentence each. */
  readonly surprises: readonly string[];
}

const ESCAPE =
  'A backslash is no escape: it stays in the argument, before the quote, blank or backslash that follows it.';
const EMPTY = 'An empty argument (`""`) does not reach the app.';

/** A quote, a backslash, white space, or anything else. */
const PIECES = /["'\\]|\s+|[^"'\\\s]+/g;

/**
 * Reads the command line of an app by the rules of the worker (iexec-commons-containers `ArgsUtils`, which has
 * maven-shared-utils 3.4.2 `CommandLineUtils.translateCommandline` split it): blanks alone separate arguments, single
 * and double quotes group, a backslash stays in the argument and keeps a quote after it from grouping, empty arguments
 * vanish, and with a quote that is never closed the app runs without any arguments.
 */
export function readCommandLine(input: string): CommandLine {
  let text = '';
  let quote = '';
  let escaped = false;
  let isEscapeUsed = false;
  let isEmptyUsed = false;
  /** Start of the current argument in the text, and whether it has a quote. */
  let start = 0;
  let quotes = 0;
  const endArgument = (): void => {
    const argument = text.slice(start);
    if (quotes > 0 && /^(""|'')+$/.test(argument)) isEmptyUsed = true;
  };
  for (const [piece] of input.matchAll(PIECES)) {
    const isQuote = piece === '"' || piece === "'";
    const isSpace = /^\s/.test(piece);
    if (escaped && (isQuote || piece === '\\' || piece.startsWith(' '))) isEscapeUsed = true;
    if (isSpace && quote === '') {
      // A backslash on its own at the end of a line continues it in a shell script.
      const isContinued = text.slice(start) === '\\' && /[\r\n]/.test(piece);
      if (isContinued) text = text.slice(0, start);
      if (isContinued) escaped = false;
      endArgument();
      text += /^ +$/.test(piece) ? piece : ' ';
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
    surprises: [...(isEscapeUsed ? [ESCAPE] : []), ...(isEmptyUsed ? [EMPTY] : [])],
  };
}
