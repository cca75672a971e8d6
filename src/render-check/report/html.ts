/** HTML that may be put into a page as it is. */
export type Html = string;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Any text as HTML, in an element as well as in a quoted attribute. Control characters become blanks, and what turns
 * the direction of writing is shown and not obeyed: a name must not read otherwise than it is (Unicode UAX #9).
 */
export function escapeHtml(text: string): Html {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '\uFFFD')
    .replace(/[&<>"']/g, char => ENTITIES[char] ?? '');
}
