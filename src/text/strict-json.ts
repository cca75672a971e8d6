/** Deepest nesting that is read; no JSON of ours has more than a few levels. */
const MAX_DEPTH = 64;

/**
 * Reads JSON in which a field can be read in one way only. JSON that gives a field twice says one thing to a
 * reader who takes the first and another to one who takes the last (RFC 8259 §4), and a field that every object of
 * JavaScript has anyway is not seen to be one too many. JSON.parse is what reads; only the keys are looked at here,
 * since of the libraries lossless-json takes a field twice with one value, secure-json-parse takes any, and these and
 * `@humanwhocodes/momoa` end in a full stack where lists are nested deeply.
 * @throws Error whose message is a clause: what is wrong with the text.
 */
export function parseStrictJson(text: string): unknown {
  assertKeys(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('It is not JSON');
  }
}

/**
 * Makes sure that each object has every key once. A text that is not JSON may pass: it is parsed afterwards.
 * @throws Error whose message is a clause.
 */
function assertKeys(text: string): void {
  /** Keys of the objects, and nothing for the lists, that hold what comes next. */
  const open: (Set<string> | undefined)[] = [];
  for (const { start, end } of tokensOf(text)) {
    const char = text[start];
    const keys = open.at(-1);
    if (char === '}' || char === ']') open.pop();
    else if (char !== '"') open.push(char === '{' ? new Set() : undefined);
    else if (keys && isBeforeColon(text, end)) addKey(keys, text.slice(start, end));
    if (open.length > MAX_DEPTH) throw new Error('It is nested too deeply');
  }
}

/** Offsets of the brackets and strings of a JSON text. */
function* tokensOf(text: string): Generator<{ readonly start: number; readonly end: number }> {
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if ('{}[]'.includes(char)) yield { start: at, end: at + 1 };
    if (char !== '"') continue;
    const end = endOfString(text, at);
    yield { start: at, end };
    at = end - 1;
  }
}

/** Offset after the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function isBeforeColon(text: string, from: number): boolean {
  let at = from;
  while (/[ \t\r\n]/.test(text[at] ?? '')) at++;
  return text[at] === ':';
}

function addKey(keys: Set<string>, literal: string): void {
  let key: string;
  try {
    key = JSON.parse(literal);
  } catch {
    throw new Error('It is not JSON');
  }
  // A file that was named by mistake may hold a secret where a name belongs.
  const shown = /^[A-Za-z_]{1,24}$/.test(key) ? `the field ${JSON.stringify(key)}` : 'a field';
  if (keys.has(key)) throw new Error(`It has ${shown} twice`);
  if (key in Object.prototype || key === 'prototype')
    throw new Error(`It has a field of the name ${JSON.stringify(key)}`);
  keys.add(key);
}
