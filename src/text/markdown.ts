import { plainText } from './plain-text.ts';

/** Longest text that the summary takes over; no error and no file name of a result is longer. */
const MAX_CHARS = 8_000;

/**
 * Any text as literal Markdown: everything that could be markup, a link, a mention or an entity becomes a character
 * reference, which Markdown never takes for structure. Letters, digits, blanks and `+ / = , -` stay, so that the
 * runner's masks still find hex and base64 secrets.
 */
export function escapeMarkdown(text: string): string {
  return [...plainText(text, MAX_CHARS)]
    .map(char => (/[\p{L}\p{M}\p{N} +/=,-]/u.test(char) ? char : `&#${char.codePointAt(0)};`))
    .join('');
}

/** Plain text for people, in which only names between backquotes are set in monospace. */
export function prose(text: string): string {
  return text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 0 ? escapeMarkdown(part) : code(part)))
    .join('');
}

/** Text in monospace, safe in a table cell. */
export function code(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}

/** A link, or only its label when the URL is not http(s). */
export function link(label: string, url: string | undefined): string {
  const parsed = url === undefined ? null : URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return label;
  const href = parsed.href.replace(/[&"<>'|\\`()[\]*~]/g, char => `%${char.charCodeAt(0).toString(16)}`);
  return `<a href="${href}">${label}</a>`;
}

/**
 * Facts by label. Labels are short plain texts and stay on one line, cells are Markdown without line breaks. In HTML,
 * since a table in Markdown cannot do without a head.
 */
export function factTable(rows: readonly (readonly [string, string])[]): string {
  if (rows.length === 0) return '';
  const lines = rows.map(
    ([label, cell]) =>
      `<tr><th align="left">${escapeMarkdown(label).replaceAll(' ', '&nbsp;')}</th><td>${cell}</td></tr>`,
  );
  return ['<table>', ...lines, '</table>'].join('\n');
}

/** A table. Cells are Markdown already; the head may be empty texts. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Markdown that is folded away below a line of plain text, unless it is to be open from the start. */
export function fold(label: string, markdown: string, open: boolean): string {
  return `<details${open ? ' open' : ''}><summary>${escapeMarkdown(label)}</summary>\n\n${markdown}\n\n</details>`;
}
