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
  'A backslash does not escape: it stays in the argument, before the quote, blank or backslash that follows it.';
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
  const reader = new ArgumentReader();
  for (const [piece] of input.matchAll(PIECES)) reader.read(piece);
  return reader.end();
}

/** Reads the pieces of a command line, one after the other. */
class ArgumentReader {
  #text = '';
  /** Quote that is open; empty when there is none. */
  #quote: '' | '"' | "'" = '';
  /** True after a backslash. */
  #escaped = false;
  /** Start of the current argument in the text. */
  #start = 0;
  /** Number of grouping quotes in the current argument. */
  #quotes = 0;
  #isEscapeUsed = false;
  #isEmptyUsed = false;

  read(piece: string): void {
    if (this.#escaped && /^["'\\ ]/.test(piece)) this.#isEscapeUsed = true;
    if (this.#quote === '' && /^\s/.test(piece)) this.#separate(piece);
    else this.#add(piece);
  }

  end(): CommandLine {
    this.#endArgument();
    return {
      text: this.#text,
      ...(this.#quote !== '' && { open: this.#quote }),
      surprises: [...(this.#isEscapeUsed ? [ESCAPE] : []), ...(this.#isEmptyUsed ? [EMPTY] : [])],
    };
  }

  /** Ends the argument at white space. */
  #separate(space: string): void {
    // A backslash on its own at the end of a line continues it in a shell script.
    if (this.#text.slice(this.#start) === '\\' && /[\r\n]/.test(space)) {
      this.#text = this.#text.slice(0, this.#start);
      this.#escaped = false;
    }
    this.#endArgument();
    this.#text += /^ +$/.test(space) ? space : ' ';
    this.#start = this.#text.length;
  }

  #endArgument(): void {
    const argument = this.#text.slice(this.#start);
    if (this.#quotes > 0 && /^(""|'')+$/.test(argument)) this.#isEmptyUsed = true;
    this.#quotes = 0;
  }

  /** Adds a piece to the argument; a quote opens or closes a group, unless it is escaped. */
  #add(piece: string): void {
    this.#text += piece;
    if (!this.#escaped && (piece === '"' || piece === "'") && (this.#quote || piece) === piece) {
      this.#quote = this.#quote === '' ? piece : '';
      this.#quotes += 1;
    }
    this.#escaped = piece === '\\';
  }
}
