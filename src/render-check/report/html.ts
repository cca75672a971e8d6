import { plainText } from '../../text/plain-text.ts';

/** HTML that may be put into a page as it is. Its private field keeps a plain text from being taken for HTML. */
class HtmlText {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** HTML that `html` or `ownHtml` made. */
export type Html = HtmlText;

/** A part of a template: HTML stays as it is, all else is escaped. */
type Part = Html | readonly Html[] | string | number;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text in which nothing has to be escaped; embedded pictures are megabytes of it. */
const HARMLESS = /^[A-Za-z0-9 ,.:;+/=_-]*$/;

/**
 * A template of HTML in which each text is plain (see `plainText`) and escaped, for an element as well as for a quoted
 * attribute. An attribute's value must be quoted in the template.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = strings[0] ?? '';
  for (const [index, part] of parts.entries()) text += `${inert(part)}${strings[index + 1]}`;
  return new HtmlText(text);
}

/** HTML, a style or a script of our own, which holds nothing from elsewhere. */
export function ownHtml(text: string): Html {
  return new HtmlText(text);
}

function inert(part: Part): string {
  if (part instanceof HtmlText) return part.toString();
  if (typeof part === 'object') return part.map(inert).join('');
  const text = String(part);
  if (HARMLESS.test(text)) return text;
  return plainText(text, Number.POSITIVE_INFINITY).replace(/[&<>"']/g, char => ENTITIES[char] ?? '');
}
